"""What can be printed: the kinds of documents, the languages they come in, their options and their look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.attendance import SheetOrder
from groupe_pays.domain.errors import NotAColour
from groupe_pays.domain.participation import Subject
from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualText, Language


class DocumentKind(StrEnum):
    """Named as on the command line."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    INVITATION = "invitation"
    SIGN_IN_SHEET = "sign-in-sheet"
    ATTENDANCE_REPORT = "attendance-report"
    NAME_PLATES = "name-plates"
    BADGES = "badges"
    CERTIFICATES = "certificates"
    ACTION_LIST = "action-list"
    DECISION_REGISTER = "decision-register"
    COMMITMENTS = "commitments"
    MEMBERS_LIST = "members-list"
    DIRECTORY = "directory"
    PARTICIPATION = "participation"


class Scope(StrEnum):
    """What a document is about: what has to be chosen before it can be set."""

    MEETING = "meeting"
    GROUP = "group"
    ORGANISATION = "organisation"


class FileType(StrEnum):
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Form:
    """The languages of a document; two stand ``facing`` each other, or one after the other."""

    languages: tuple[Language, ...]
    facing: bool = False

    @classmethod
    def parse(cls, code: str) -> Form:
        """``fr``, ``zh``, ``fr+zh`` (facing) or ``fr,zh`` (one after the other).

        Raises:
            ValueError: anything else.
        """
        try:
            return _FORMS[code]
        except KeyError:
            raise ValueError(f"no form of a document: {code!r}") from None

    @property
    def code(self) -> str:
        return ("+" if self.facing else ",").join(language.value for language in self.languages)


FORM_CODES = ("fr", "zh", "fr+zh", "fr,zh")
_FORMS = {
    "fr": Form((Language.FR,)),
    "zh": Form((Language.ZH,)),
    "fr+zh": Form(CONTENT_LANGUAGES, facing=True),
    "fr,zh": Form(CONTENT_LANGUAGES),
}


class Extent(StrEnum):
    """How much of the minutes is printed."""

    FULL = "full"
    OUTCOMES = "outcomes"


class PlateSize(StrEnum):
    """The sheet a name plate is folded from."""

    A4 = "a4"
    A5 = "a5"
    CARD = "card"
    """Place cards of 85 × 55 mm when folded, several to a sheet."""


class BadgeSheet(StrEnum):
    """Ready-cut sheets of badges and plain ones with crop marks; sizes of one badge in millimetres."""

    PLAIN_85_54 = "plain-85x54"
    ROWS_90_54 = "90x54"
    ROWS_86_55 = "86x55"
    ROWS_80_50 = "80x50"
    ROWS_105_74 = "105x74"


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of all kinds together; each kind reads those it names in its ``DocumentInfo.options``."""

    extent: Extent = Extent.FULL
    order: SheetOrder = SheetOrder.PROTOCOL
    spare_rows: int = 8
    plate_size: PlateSize = PlateSize.A4
    badge_sheet: BadgeSheet = BadgeSheet.PLAIN_85_54
    subject: Subject = Subject.PERSON
    """By what participation is counted."""
    attach_data: bool = False
    """Whether the records behind the document are attached to the PDF (PDF/A-3)."""
    attach_files: bool = False
    """Whether the annexes themselves are attached to the PDF (PDF/A-3)."""


@dataclass(frozen=True, slots=True)
class DocumentRequest:
    """One document asked for.

    ``meeting_id`` and ``organisation_id`` are given where the scope wants them; ``record_ids``, where not None, are the
    only records printed (the people of a meeting for plates, badges and certificates; the actions, decisions, people
    or partnerships of a list as it is filtered on screen; for participation the meetings counted too).
    """

    kind: DocumentKind
    form: Form
    meeting_id: str | None = None
    organisation_id: str | None = None
    record_ids: tuple[str, ...] | None = None
    file_type: FileType = FileType.PDF
    options: Options = Options()


class Family(StrEnum):
    SANS = "sans"
    SERIF = "serif"


class Paper(StrEnum):
    A4 = "a4"
    A3 = "a3"
    """A3 on its side, for facing columns; every other document keeps A4."""


class TextSize(StrEnum):
    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Look:
    """How the documents of a dossier look. ``accent`` is RRGGBB; ``logo`` the bytes of a PNG or JPEG picture."""

    accent: str = "1B4D5C"
    family: Family = Family.SANS
    text_size: TextSize = TextSize.NORMAL
    paper: Paper = Paper.A4
    address: BilingualText = BilingualText()
    logo: bytes | None = None


DEFAULT_LOOK = Look()


def checked_colour(words: str) -> str:
    """A colour typed as ``1b4d5c`` or ``#1B4D5C``, as RRGGBB in capitals.

    Raises:
        NotAColour: anything else.
    """
    digits = words.strip().removeprefix("#").upper()
    if len(digits) != 6 or not set(digits) <= set("0123456789ABCDEF"):
        raise NotAColour(words)
    return digits
