"""The sheet every list of the group is set on: titles, groups of rows, tables under headings, edges of the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from groupe_pays.documents import edges
from groupe_pays.documents.blocks import Cell, Row, stacked
from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import ListHead
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Element, Role, Style, Text
from groupe_pays.documents.letterhead import Letterhead, letterhead
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import A4, ACCENT, MM, SECONDARY, TINT
from groupe_pays.documents.manners import B
from groupe_pays.documents.page import Description, Frame, Page, Part, paginate, set_document
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import Look
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language

FR, ZH = Language.FR, Language.ZH

FRAME = Frame(20 * MM, 24 * MM, 175 * MM, A4[1] - 44 * MM)
_SECOND = 107 * MM
"""Where titles and footers of the second language begin, from the left of the frame."""
_GUTTER = 5 * MM
_NUMBER_ROOM = 30 * MM

_TITLES = {
    FR: (Style(20, 26, ACCENT, True, shape=B), Style(11.5, 15, bold=True, shape=B), Style(8.8, 12, SECONDARY)),
    ZH: (Style(19.5, 26, ACCENT, True, shape=B), Style(11.2, 15, bold=True, shape=B), Style(8.6, 12, SECONDARY)),
}
_GROUP = {FR: Style(8.6, 11.4, ACCENT, True), ZH: Style(8.5, 11.4, ACCENT, True)}
_UNDER_GROUP = {FR: Style(7.8, 10.6, SECONDARY), ZH: Style(7.6, 10.6, SECONDARY)}
_SECTION = Style(11.5, 14, ACCENT, True, before=15, after=5)
_NOTHING = Style(8.8, 12, SECONDARY, before=8)


@dataclass(frozen=True)
class ListStory:
    """One list: its titles, the line of figures under them, what stands at the foot of each page, and its rows.

    ``tell`` is asked for the rows of each edition; ``second_x`` is where its groups name themselves in the second
    language, in points from the left of the frame.
    """

    head: ListHead
    title: Label
    tell: Callable[[Listing], Sequence[Element]]
    summary: Words = BLANK
    foot: Words = BLANK
    second_x: float = _SECOND


def in_both(say: Callable[[Language], str]) -> Words:
    """The same thing said in each language of the content."""
    return Words(*(say(language) for language in CONTENT_LANGUAGES))


def in_words(which: Label, **fields: Words) -> Words:
    """A label in both languages, each field filled in in that language."""
    return in_both(
        lambda language: label(which, language).format(**{name: field.best(language) for name, field in fields.items()})
    )


def build_list(story: ListStory, languages: Sequence[Language], *, facing: bool, look: Look) -> Rendered:
    """Set a list in one language, in both in every cell (``facing``), or once in each.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)

    def tell() -> list[Part]:
        return [_Sheet(story, edition).part() for edition in for_all]

    first = languages[0]
    known = (language for language in CONTENT_LANGUAGES if language in languages)
    titles = [f"{label(story.title, language)} – {_subtitle(story).best(language)}" for language in known]
    author = story.head.author or story.head.issuer.best(first)
    return set_document(tell, Description(" / ".join(titles), author, _subtitle(story).best(first), first), look)


def _subtitle(story: ListStory) -> Words:
    return in_words(Label.AS_OF, group=story.head.group, date=story.head.as_of)


@dataclass(frozen=True)
class _Sheet:
    """A list in one language or in both."""

    story: ListStory
    languages: tuple[Language, ...]

    def part(self) -> Part:
        listing = Listing(self.languages, FRAME.width, self.story.second_x)
        issuer = self.story.head.issuer
        sides = [(FRAME.left + x, width, issuer.best(language), language) for language, x, width in self._columns()]
        head = letterhead(FRAME, sides)
        pages = paginate([*head.space(), *self._titles(), *self.story.tell(listing)], FRAME)
        return Part(pages, FRAME, partial(self._edges, head))

    def _columns(self) -> list[tuple[Language, float, float]]:
        """Each language with the left edge and the width of its titles, from the left of the frame."""
        if len(self.languages) == 1:
            return [(self.languages[0], 0.0, FRAME.width)]
        first, second = self.languages
        return [(first, 0.0, _SECOND - _GUTTER), (second, _SECOND, FRAME.width - _SECOND)]

    def _titles(self) -> list[Element]:
        story = self.story
        lines = (in_words(story.title), _subtitle(story), story.summary)
        rows: list[Element] = []
        for number, (words, after) in enumerate(zip(lines, (0.0, 4.0, 6.5), strict=True)):
            role = Role.PARAGRAPH if number else Role.TITLE
            cells = [
                Cell(x, width, Text(plain_runs(words.best(language)), language, _TITLES[language][number], role))
                for language, x, width in self._columns()
            ]
            rows.append(Row(tuple(cells), after=after))
        return rows

    def _edges(self, head: Letterhead, pen: Pen, page: Page, frame: Frame) -> None:
        columns = [(language, frame.left + x, width) for language, x, width in self._columns()]
        if page.number == 1:
            head.draw(pen)
        else:
            heads = [(x, width, self._running(language), language) for language, x, width in columns]
            edges.running_head(pen, frame, heads)
        foots = []
        for language, x, width in columns:
            room = min(width, frame.right - _NUMBER_ROOM - x)
            foots.append((x, room, self.story.foot.side(language), language))
        edges.footer(pen, frame, foots)
        if len(self.languages) == 1:
            edges.page_number(pen, frame, page, self.languages[0])
        else:
            edges.bare_page_number(pen, frame, page)

    def _running(self, language: Language) -> str:
        """« Relevé d’actions · Groupe-pays Chine, situation au 6 mars 2017 »."""
        between = "\u3000" if language is ZH else " · "
        return label(self.story.title, language) + between + _subtitle(self.story).best(language)


def foot(head: ListHead, *said: Words) -> Words:
    """The foot of a list: what is said of it, and that it is not the whole of it where that is so."""
    parts = list(said)
    if head.chosen is not None:
        shown, total = (Words(str(number), str(number)) for number in head.chosen)
        parts.append(in_words(Label.CHOSEN, shown=shown, total=total))
    return in_both(
        lambda language: ("\u3000" if language is ZH else " · ").join(
            part.best(language) for part in parts if not part.is_blank
        )
    )


# --- rows and tables ---


def group(listing: Listing, words: Words, number: int | None = None, under: Words = BLANK) -> TableRow:
    """The tinted head of a group, with the number of its records; told again where a page begins within it.

    ``under`` is a smaller line below it.
    """
    counted = words
    if number is not None:
        counted = in_words(Label.GROUP_COUNT, group=words, number=Words(str(number), str(number)))
    again = in_words(Label.CONTINUED, title=words)
    return TableRow(_group_row(listing, counted, under, mark=counted), _group_row(listing, again, BLANK, mark=BLANK))


def _group_row(listing: Listing, words: Words, under: Words, *, mark: Words) -> Row:
    cells = []
    alone = len(listing.languages) == 1
    for number, language in enumerate(listing.languages):
        said = words.best(language)
        left = listing.second_x if number else 4.0
        right = listing.width if number or alone else listing.second_x - _GUTTER
        bookmark = "" if number else " / ".join(filter(None, (mark.side(known) for known in listing.languages)))
        text = Text(plain_runs(said), language, _GROUP[language], Role.TABLE_HEAD, bookmark=bookmark)
        lines: list[Element] = [text]
        if under.best(language):
            lines.append(Text(plain_runs(under.best(language)), language, _UNDER_GROUP[language], Role.TABLE_HEAD))
        cells.append(Cell(left, right - left, stacked(lines)))
    return Row(tuple(cells), above=3.0, below=2.6, ground=TINT, whole=True)


def table(head: Row, rows: Sequence[TableRow]) -> Table:
    """A table that stands under the titles of its list."""
    return Table(head, tuple(rows), after=8)


def section(listing: Listing, title: Words, head: Row | None, rows: Sequence[TableRow]) -> Table:
    """A table under a heading of its own."""
    heading = replace(listing.heading(title, _SECTION, bookmark=True), before=0.0, after=0.0)
    again = replace(listing.heading(listing.again(title), _SECTION), before=0.0, after=0.0)
    return Table(head, tuple(rows), heading, again, before=_SECTION.before, after=4)


def nothing(listing: Listing, which: Label) -> Row:
    """The sentence that stands where a list has no row."""
    return listing.heading(in_words(which), _NOTHING)
