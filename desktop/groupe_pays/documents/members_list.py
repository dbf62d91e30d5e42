"""The members of the group: organisations by college, each with its people and how to reach them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from groupe_pays.documents.blocks import EMPTY, Row, stacked
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_lists import ContactWords, MemberBody, MemberLine, MembersListContent
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.list_sheet import ListStory, build_list, foot, group, in_both, in_words, nothing, table
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import MM, SMALLEST, text_scale
from groupe_pays.documents.pen import Pen, safe_address
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

_COLUMNS = (46, 64, 65)
_BODY_COLUMNS = (110, 65)
_BODY_WHITE, _PERSON_WHITE = 3.2, 2.4
_INDENT = 4 * MM
_NO_BREAK = "\u00a0"
_JOINER, _MAY_PART = "\u2060", "\u200b"
NAMES = {Language.FR: Style(8.6, 11.4), Language.ZH: Style(8.5, 11.4)}
_CONTACT = Style(8, 11.4)
_GAP = 7.0


class Beside(Element):
    """Two short texts on one line where they fit, else one under the other."""

    def __init__(self, first: Text, second: Text) -> None:
        self._first, self._second = first, second

    def _offset(self, width: float) -> float | None:
        """Where the second begins on the line of the first, if it does."""
        first, second = self._first.lines(width), self._second.lines(width)
        if len(first) > 1 or len(second) > 1 or first[0].width + _GAP + second[0].width > width:
            return None
        return first[0].width + _GAP

    def height(self, width: float) -> float:
        if self._offset(width) is None:
            return Stack([self._first, self._second]).height(width)
        return max(self._first.height(width), self._second.height(width))

    def split(self, width: float, room: float, *, force: bool = False) -> tuple[Element, Element] | None:
        if self._offset(width) is not None:
            return None
        return Stack([self._first, self._second]).split(width, room, force=force)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        offset = self._offset(width)
        if offset is None:
            Stack([self._first, self._second]).draw(pen, x, y, width, height)
            return
        self._first.draw(pen, x, y, width, height)
        self._second.draw(pen, x + offset, y, width - offset, height)


def build_members_list(
    content: MembersListContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The list in one language, in both in every cell, or once in each. Raises ``ValueError`` without a language."""
    story = ListStory(
        head=content.head,
        title=Label.MEMBERS_LIST,
        tell=lambda listing: _told(content, listing),
        summary=in_both(lambda language: _figures(content, language)) if content.bodies else Words(),
        foot=foot(content.head, in_words(Label.FOR_MEMBERS_ONLY)),
        second_x=_BODY_COLUMNS[0] * MM,
    )
    return build_list(story, languages, facing=facing, look=look)


def _figures(content: MembersListContent, language: Language) -> str:
    """« 112 organismes, 105 personnes »."""
    words = catalogue(language)
    bodies, people = sum(not body.name.is_blank for body in content.bodies), content.people
    parts = (
        words.npgettext("figures", "{number} organisation", "{number} organisations", bodies).format(number=bodies),
        words.npgettext("figures", "{number} person", "{number} people", people).format(number=people),
    )
    return ("，" if language is Language.ZH else ", ").join(parts)


def _told(content: MembersListContent, listing: Listing) -> list[Element]:
    if not content.bodies:
        return [nothing(listing, Label.NO_MEMBER)]
    rows: list[TableRow] = []
    for college, bodies in groupby(content.bodies, key=lambda body: body.college):
        known = list(bodies)
        rows.append(group(listing, college, sum(not body.name.is_blank for body in known) or len(known[0].people)))
        for body in known:
            rows += _body(body, listing)
    head = listing.head(_COLUMNS, [Label.NAME, Label.FUNCTION, Label.CONTACT_DETAILS])
    return [table(head, rows)]


def _body(body: MemberBody, listing: Listing) -> list[TableRow]:
    """The organisation on a line of its own, then its people; it is told again where they go on over the page."""
    people = [_person(person, listing) for person in body.people]
    rows = [TableRow(row if row is people[-1] else replace(row, rule_below=None)) for row in people]
    if body.name.is_blank:
        return rows
    named = _named(body.name, body.contacts, listing)
    if not rows:
        return [TableRow(named, level=1)]
    again = replace(_named(listing.again(body.name), (), listing), below=0.6, rule_below=None)
    return [TableRow(replace(named, below=0.6, rule_below=None), again, level=1), *rows]


def _named(name: Words, contacts: Sequence[ContactWords], listing: Listing) -> Row:
    texts = [
        Text(plain_runs(said, bold=number == 0), language, NAMES[language], Role.TABLE_CELL)
        for number, (language, said) in enumerate(listing.said(name))
    ]
    told = [Beside(*texts) if len(texts) == 2 else stacked(texts), _contacts(contacts, listing, _BODY_COLUMNS[1])]
    return listing.row(_BODY_COLUMNS, told, _BODY_WHITE)


def _person(person: MemberLine, listing: Listing) -> Row:
    functions = [listing.cell(function) for function in person.functions]
    for function in functions[1:]:
        function.before = 1.6
    cells = [
        listing.cell(person.name),
        stacked(functions) if functions else EMPTY,
        _contacts(person.contacts, listing, _COLUMNS[2]),
    ]
    row = listing.row(_COLUMNS, cells, _PERSON_WHITE)
    name = row.cells[0]
    return replace(row, cells=(replace(name, x=_INDENT, width=name.width - _INDENT), *row.cells[1:]))


def _contacts(contacts: Sequence[ContactWords], listing: Listing, column: float) -> Element:
    texts: list[Element] = [_contact(contact, listing.languages[0], column * MM - 1) for contact in contacts]
    return stacked(texts) if texts else EMPTY


def _contact(contact: ContactWords, language: Language, width: float) -> Text:
    """A number or an address, whole on its line: set smaller where it is long, and parted only where nothing helps."""
    target = safe_address(contact.link) if contact.link else None
    said = _NO_BREAK.join(contact.text.split())
    style = _CONTACT
    while style.size * text_scale() >= SMALLEST:
        text = _linked("".join(f"{sign}{_JOINER}" if sign in "-–/" else sign for sign in said), target, language, style)
        if len(text.lines(width)) == 1:
            return text
        style = replace(style, size=style.size - 0.2)
    return _linked("".join(f"{sign}{_MAY_PART}" if sign in ".@" else sign for sign in said), target, language, _CONTACT)


def _linked(said: str, target: str | None, language: Language, style: Style) -> Text:
    runs = tuple(replace(run, target=target) for run in plain_runs(said))
    return Text(runs, language, style, Role.TABLE_CELL)
