"""What each kind of document is about, the files it comes as, and who gathers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from groupe_pays.domain.printing import DocumentKind, DocumentRequest, FileType, Look, Scope
from groupe_pays.i18n import N_

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered
    from groupe_pays.store.store import Store

PDF, DOCX = FileType.PDF, FileType.DOCX
K = DocumentKind


class Gather(Protocol):
    """Reads everything a document needs now; what it returns sets the document later, in any thread.

    Raises ``NothingFound`` where the meeting or the organisation is gone.
    """

    def __call__(self, store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]: ...


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """``title`` is a message id, translated into the language of the document or of the interface.

    ``module`` of this package holds the function ``prepare`` (a ``Gather``); ``options`` are the names of the fields of
    ``Options`` the kind obeys.
    """

    title: str
    scope: Scope
    module: str
    file_types: tuple[FileType, ...] = (PDF,)
    options: frozenset[str] = frozenset()


KINDS: dict[DocumentKind, DocumentInfo] = {
    K.MINUTES: DocumentInfo(
        N_("Minutes"), Scope.MEETING, "minutes", (PDF, DOCX), frozenset({"extent", "attach_data", "attach_files"})
    ),
    K.AGENDA: DocumentInfo(N_("Agenda"), Scope.MEETING, "agenda", (PDF, DOCX)),
    K.INVITATION: DocumentInfo(N_("Invitation"), Scope.MEETING, "invitation"),
    K.SIGN_IN_SHEET: DocumentInfo(
        N_("Attendance sheet"), Scope.MEETING, "sign_in_sheet", options=frozenset({"order", "spare_rows"})
    ),
    K.ATTENDANCE_REPORT: DocumentInfo(N_("Attendance report"), Scope.MEETING, "attendance_report"),
    K.NAME_PLATES: DocumentInfo(
        N_("Name plates"), Scope.MEETING, "name_plates", options=frozenset({"order", "plate_size"})
    ),
    K.BADGES: DocumentInfo(N_("Badges"), Scope.MEETING, "badges", options=frozenset({"order", "badge_sheet"})),
    K.CERTIFICATES: DocumentInfo(
        N_("Attendance certificates"), Scope.MEETING, "certificates", options=frozenset({"order"})
    ),
    K.ACTION_LIST: DocumentInfo(N_("Action list"), Scope.GROUP, "action_list", (PDF, DOCX)),
    K.DECISION_REGISTER: DocumentInfo(N_("Register of decisions"), Scope.GROUP, "decision_register"),
    K.COMMITMENTS: DocumentInfo(N_("Commitments of an organisation"), Scope.ORGANISATION, "commitments"),
    K.MEMBERS_LIST: DocumentInfo(N_("List of members"), Scope.GROUP, "members_list"),
    K.DIRECTORY: DocumentInfo(N_("Partnership directory"), Scope.GROUP, "directory"),
    K.PARTICIPATION: DocumentInfo(
        N_("Participation over time"), Scope.GROUP, "participation", options=frozenset({"subject"})
    ),
}
"""In the order they are offered."""


def gatherer(kind: DocumentKind) -> Gather:
    """The function that gathers the content of a kind, imported when it is first asked for."""
    return cast(Gather, import_module(f"{__package__}.{KINDS[kind].module}").prepare)
