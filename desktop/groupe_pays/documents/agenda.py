"""The agenda of a meeting as PDF, in one language or in both."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.agenda_rows import AgendaTable
from groupe_pays.documents.content_meeting import AgendaContent
from groupe_pays.documents.elements import Element
from groupe_pays.documents.meeting_sheet import FRAME, GUTTER, SECOND, MeetingSheet, build_meeting_sheet, nothing
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language


def build_agenda(
    content: AgendaContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The agenda in one language, in two facing each other, or in two one after the other.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """

    def tell(edition: tuple[Language, ...]) -> list[Element]:
        if not content.lines:
            return [nothing(Label.NOTHING_PLANNED, edition)]
        rows = AgendaTable(edition, FRAME.width, SECOND, GUTTER, full=True)
        return [rows.table(content.lines, content.cities)]

    sheet = MeetingSheet(
        title=Label.AGENDA_TITLE,
        issuer=content.issuer,
        subtitle=content.subtitle,
        running=content.running,
        facts=content.facts,
        drawn_up_on=content.drawn_up_on,
        author=content.author,
        tell=tell,
    )
    return build_meeting_sheet(sheet, languages, facing=facing, look=look)
