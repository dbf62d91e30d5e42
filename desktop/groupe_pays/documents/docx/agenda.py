"""The agenda of a meeting as a Word file to go on working with."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.agenda_rows import agenda_numeral
from groupe_pays.documents.content import BLANK, MinutesContent, Words
from groupe_pays.documents.content_meeting import AgendaContent, AgendaLine
from groupe_pays.documents.docx.edges import Edges
from groupe_pays.documents.docx.listing import Lister
from groupe_pays.documents.docx.minutes import facts_of, front_blocks
from groupe_pays.documents.docx.pages import MEETING, Edition, build
from groupe_pays.documents.docx.paragraphs import Block, Kind, ListRow, ListTable, Paragraph, plain
from groupe_pays.documents.docx.sheets import Layout
from groupe_pays.documents.look import ACCENT, MM, SECONDARY
from groupe_pays.documents.page import Description
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language

_CLOCK, _INDENT = 15.0, 5 * MM
_HALVES = (97.8, 72.2)
_DEEPEST = 3
_HOURS = 5
"""Letters of a time of day; what follows marks another day."""


def build_agenda_docx(
    content: AgendaContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The agenda in one language, in two side by side, or in two one after the other.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """

    def tell(edition: tuple[Language, ...]) -> Edition:
        return Edition(edition, _blocks(content, edition), _edges(content), MEETING)

    titles = [f"{label(Label.AGENDA_TITLE, each)} – {content.subtitle.best(each)}" for each in languages]
    first = languages[0] if languages else Language.FR
    author = content.author or content.issuer.best(first)
    description = Description(" / ".join(titles), author, content.running.best(first), first)
    return build(tell, languages, description, look, facing=facing, alone=Layout.LIST)


def _edges(content: AgendaContent) -> Edges:
    running = (
        label(Label.AGENDA_TITLE, each) + ("\u3000" if each is Language.ZH else " · ") + content.running.best(each)
        for each in CONTENT_LANGUAGES
    )
    foot = (label(Label.DRAWN_UP_ON, each).format(date=content.drawn_up_on.best(each)) for each in CONTENT_LANGUAGES)
    return Edges(content.issuer, Words(*running), BLANK if content.drawn_up_on.is_blank else Words(*foot))


def _blocks(content: AgendaContent, languages: tuple[Language, ...]) -> list[Block]:
    lister = Lister(languages)
    titles = [label(Label.AGENDA_TITLE, language) for language in languages]
    meeting = MinutesContent(content.issuer, content.subtitle, content.running, facts=content.facts)
    front = front_blocks(languages, titles, content.subtitle, facts_of(meeting, languages))
    if not content.lines:
        return [*front, *lister.notes(Kind.CLOSING, lister.words(Label.NOTHING_PLANNED))]
    return [*front, _table(content, lister)]


def _table(content: AgendaContent, lister: Lister) -> ListTable:
    cities = tuple(content.cities) if any(line.clocks for line in content.lines) else ()
    languages = lister.languages
    points = _HALVES if len(languages) > 1 else (sum(_HALVES),)
    columns = [*(_CLOCK for _ in cities), points[0] - _CLOCK * len(cities), *points[1:]]
    head = [*(lister.cell(city, kind=Kind.TABLE_HEAD) for city in cities)]
    head += [[plain(Kind.TABLE_HEAD, language, label(Label.ITEM, language))] for language in languages]
    rows = [
        ListRow(
            [
                *(_clock(line, number, languages[0]) for number in range(len(cities))),
                *(_point(line, language, alone=len(languages) == 1) for language in languages),
            ]
        )
        for line in content.lines
    ]
    return ListTable(columns, head, rows)


def _clock(line: AgendaLine, number: int, language: Language) -> list[Paragraph]:
    """A time of day, that of the meeting in bold; the mark of another day stands in superior letters."""
    told = line.clocks[number] if number < len(line.clocks) else ""
    colour = SECONDARY if number else None
    runs = plain_runs(told[:_HOURS], bold=not number, colour=colour)
    if told[_HOURS:]:
        runs = (*runs, Run(told[_HOURS:], superior=True, colour=colour))
    return [Paragraph(Kind.TABLE_TEXT, language, runs)]


def _point(line: AgendaLine, language: Language, *, alone: bool) -> list[Paragraph]:
    """Number and title, then what is said of it, set in by its depth."""
    title, description, remark = (
        words.best(language) if alone else words.side(language) for words in (line.title, line.description, line.remark)
    )
    indent = min(line.depth, _DEEPEST) * _INDENT or None
    numeral = agenda_numeral(line, language) if title or description or remark else ""
    colour = SECONDARY if line.is_break else None
    gap = "" if not numeral or numeral.endswith("、") else "\u2002"
    first = (
        *plain_runs(numeral + gap, bold=not line.depth and not line.is_break, colour=colour or ACCENT),
        *plain_runs(title, colour=colour),
    )
    told = [first, plain_runs(description), plain_runs(remark, colour=SECONDARY)]
    return [Paragraph(Kind.TABLE_TEXT, language, runs, indent=indent) for runs in told if runs]
