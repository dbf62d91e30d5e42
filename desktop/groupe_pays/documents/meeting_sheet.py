"""The sheet that agendas and attendance reports are set on: title, facts of the meeting, edges of the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from groupe_pays.documents import edges
from groupe_pays.documents.blocks import Cell, Row, Rule
from groupe_pays.documents.content import MeetingFacts, Words
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Element, Role, Style, Text
from groupe_pays.documents.letterhead import Letterhead, letterhead
from groupe_pays.documents.look import A4, ACCENT, HEAVY_WIDTH, MM, RULE, RULE_WIDTH, SECONDARY
from groupe_pays.documents.manners import B
from groupe_pays.documents.minutes_front import subtitle
from groupe_pays.documents.page import Description, Frame, Page, Part, paginate, set_document
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import Look
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

FRAME = Frame(20 * MM, 25 * MM, 170 * MM, A4[1] - 46 * MM)
SECOND = 97.8 * MM
"""Where the second language begins, from the left of the frame."""
GUTTER = 8 * MM
_NUMBER_ROOM = 30 * MM
_LABELS = {FR: 21 * MM, ZH: 13 * MM}
_TITLE = {FR: Style(20, 26, ACCENT, True, shape=B), ZH: Style(19.5, 26, ACCENT, True, shape=B)}
_SUBTITLE = {FR: Style(11.5, 15, bold=True, shape=B), ZH: Style(11.2, 15, bold=True, shape=B)}
_FACT = {FR: Style(8.8, 12), ZH: Style(8.7, 12)}
_FACT_LABEL = {FR: Style(8.8, 12, SECONDARY), ZH: Style(8.7, 12, SECONDARY)}
_NOTHING = {FR: Style(9.5, 13.5, SECONDARY, before=8), ZH: Style(9.3, 13.5, SECONDARY, before=8)}


@dataclass(frozen=True)
class MeetingSheet:
    """A document about one meeting; ``tell`` gives what stands under its facts in one language or in both."""

    title: Label
    issuer: Words
    subtitle: Words
    running: Words
    facts: MeetingFacts
    drawn_up_on: Words
    author: str
    tell: Callable[[tuple[Language, ...]], Sequence[Element]]


def build_meeting_sheet(sheet: MeetingSheet, languages: Sequence[Language], *, facing: bool, look: Look) -> Rendered:
    """Set it in one language, in both side by side (``facing``), or once in each.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)
    first = languages[0]
    titles = (f"{label(sheet.title, language)} – {sheet.subtitle.best(language)}" for language in languages)
    author = sheet.author or sheet.issuer.best(first)
    description = Description(" / ".join(titles), author, sheet.running.best(first), first)
    return set_document(lambda: [_part(sheet, edition) for edition in for_all], description, look)


def columns(languages: Sequence[Language]) -> list[tuple[Language, float, float]]:
    """Each language with its left edge and its width, in points from the left of the frame."""
    if len(languages) == 1:
        return [(languages[0], 0.0, FRAME.width)]
    return [(languages[0], 0.0, SECOND - GUTTER), (languages[1], SECOND, FRAME.width - SECOND)]


def paired(words: Words, styles: dict[Language, Style], languages: Sequence[Language], role: Role) -> Row:
    """The same thing in each language, side by side."""
    cells = [
        Cell(x, width, Text(plain_runs(words.best(language)), language, styles[language], role))
        for language, x, width in columns(languages)
    ]
    style = styles[languages[0]]
    return Row(tuple(cells), before=style.before, after=style.after, keep_with_next=style.keep_with_next)


def nothing(which: Label, languages: Sequence[Language]) -> Row:
    """The sentence that stands where there is nothing to list."""
    return paired(Words(label(which, FR), label(which, ZH)), _NOTHING, languages, Role.PARAGRAPH)


def _part(sheet: MeetingSheet, languages: tuple[Language, ...]) -> Part:
    sides = [
        (FRAME.left + x, width, sheet.issuer.best(language), language) for language, x, width in columns(languages)
    ]
    head = letterhead(FRAME, sides)
    title = paired(Words(label(sheet.title, FR), label(sheet.title, ZH)), _TITLE, languages, Role.TITLE)
    title.after = 1.0
    under = Row(
        tuple(
            Cell(x, width, subtitle(sheet.subtitle.best(language), language, _SUBTITLE[language], width))
            for language, x, width in columns(languages)
        ),
        keep_with_next=_SUBTITLE[languages[0]].keep_with_next,
    )
    rule = Rule(ACCENT, HEAVY_WIDTH, before=7, after=4)
    story = [*head.space(), title, under, rule, *_facts(sheet.facts, languages), *sheet.tell(languages)]
    return Part(paginate(story, FRAME), FRAME, lambda pen, page, frame: _edges(sheet, languages, head, pen, page))


def _facts(facts: MeetingFacts, languages: Sequence[Language]) -> list[Element]:
    rows: list[Element] = []
    for which in (Label.DATE, Label.PLACE, Label.ACCESS, Label.CHAIR):
        told = {language: _fact(facts, which, language) for language in languages}
        if not any(told.values()):
            continue
        cells = []
        for language, x, width in columns(languages):
            labels = _LABELS[language]
            name = Text(plain_runs(label(which, language)), language, _FACT_LABEL[language])
            cells.append(Cell(x, labels, name))
            cells.append(Cell(x + labels, width - labels, Text(plain_runs(told[language]), language, _FACT[language])))
        rows.append(Row(tuple(cells), before=2.4))
    return [*rows, Rule(RULE, RULE_WIDTH, before=3.5, after=5)] if rows else []


def _fact(facts: MeetingFacts, which: Label, language: Language) -> str:
    if which is Label.DATE:
        separator = " " if language is ZH else ", "
        first = separator.join(filter(None, (facts.date.best(language), facts.hours.best(language))))
        return "\n".join(filter(None, (first, facts.other_hours.best(language))))
    if which is Label.PLACE:
        return where(facts.place.best(language), facts.address.best(language), language)
    if which is Label.ACCESS:
        return facts.access.best(language)
    parts = (facts.chair.best(language), facts.chair_function.best(language))
    return ("，" if language is ZH else ", ").join(filter(None, parts))


def where(place: str, address: str, language: Language) -> str:
    """« Cités Unies France, 9 rue Christiani », in Chinese with the address in brackets."""
    if language is ZH and place and address:
        return f"{place}（{address}）"
    return ", ".join(filter(None, (place, address)))


def _edges(sheet: MeetingSheet, languages: Sequence[Language], head: Letterhead, pen: Pen, page: Page) -> None:
    sides = columns(languages)
    if page.number == 1:
        head.draw(pen)
    else:
        heads = [(FRAME.left + x, width, _running(sheet, language), language) for language, x, width in sides]
        edges.running_head(pen, FRAME, heads)
    foots = []
    for language, x, width in sides:
        room = min(width, FRAME.width - _NUMBER_ROOM - x)
        said = sheet.drawn_up_on.best(language)
        state = label(Label.DRAWN_UP_ON, language).format(date=said) if said else ""
        foots.append((FRAME.left + x, room, state, language))
    edges.footer(pen, FRAME, foots)
    if len(languages) == 1:
        edges.page_number(pen, FRAME, page, languages[0])
    else:
        edges.bare_page_number(pen, FRAME, page)


def _running(sheet: MeetingSheet, language: Language) -> str:
    return label(sheet.title, language) + ("\u3000" if language is ZH else " · ") + sheet.running.best(language)
