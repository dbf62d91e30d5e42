"""One letter of invitation: letterhead, window, subject, body, facts, agenda, leave and signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents import edges
from groupe_pays.documents.agenda_rows import AgendaTable
from groupe_pays.documents.blocks import Cell, Row, Rule, stacked
from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_meeting import InvitationContent, LetterFact, Recipient
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.logo import Logo, logo_of
from groupe_pays.documents.look import (
    A4,
    ACCENT,
    HAIRLINE_WIDTH,
    HEAVY_WIDTH,
    MM,
    RULE,
    RULE_WIDTH,
    SECONDARY,
    current_look,
)
from groupe_pays.documents.page import Frame, Page, Part, paginate
from groupe_pays.documents.pen import Pen, safe_address
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_FRAME = Frame(25 * MM, 15.2 * MM, 165 * MM, A4[1] - 35.2 * MM)
_SECOND, _GUTTER = 92.8 * MM, 7 * MM
_WINDOW_LEFT, _WINDOW_TOP = 85 * MM, 45 * MM
"""Left from the frame, that is 110 mm from the edge of the sheet; top from that of the sheet."""
_BODY_TOP = 72.5 * MM
_FOLD, _PUNCH = 105 * MM, 148.5 * MM
_FOLD_WIDTH, _PUNCH_WIDTH = 5 * MM, 7 * MM
_NUMBER_ROOM = 14 * MM
_LOGO_GAP = 4 * MM
_LABELS = {FR: 17 * MM, ZH: 11 * MM}

_SENDER = {FR: Style(11.5, 15.6, ACCENT, True), ZH: Style(11.3, 15.6, ACCENT, True)}
_UNDER_SENDER = {FR: Style(8.2, 11.6), ZH: Style(8.1, 11.6)}
_DATE = {FR: Style(9.3, 12.6), ZH: Style(9.1, 12.6)}
_ADDRESSEE = {FR: Style(9.8, 13.4, bold=True), ZH: Style(9.8, 13.4, bold=True)}
_ADDRESS = {FR: Style(9.3, 13), ZH: Style(9.2, 13)}
_BESIDE = {FR: Style(8.6, 13, SECONDARY), ZH: Style(8.6, 13, SECONDARY)}
_FACT = {FR: Style(8.9, 12.4), ZH: Style(8.7, 12.4)}
_HEADING = {FR: Style(12, 16, ACCENT, True), ZH: Style(11.8, 16, ACCENT, True)}
_SIGNATURE = {FR: Style(9.3, 12.9), ZH: Style(9.1, 12.9)}
_LETTER = {FR: Style(9.5, 13.5, after=3), ZH: Style(9.3, 13.5, shape=Shape.JUSTIFIED, indent=2, after=3)}
_LETTER_ALONE = {
    FR: Style(10, 14.2, shape=Shape.JUSTIFIED, hyphenate=True, after=4),
    ZH: Style(10.5, 17, shape=Shape.JUSTIFIED, indent=2, after=2),
}
_SPACE_TO_SIGN = 34.0


@dataclass(frozen=True)
class LetterPage:
    """Letters in the languages of one edition; ``named`` makes each recipient an entry of the outline."""

    content: InvitationContent
    languages: tuple[Language, ...]
    named: bool = False

    def part(self, recipient: Recipient) -> Part:
        """The pages of the letter to one recipient."""
        story = [*self._head(recipient), *self._text(recipient), *self._agenda(), *self._leave(recipient)]
        return Part(paginate(story, _FRAME), _FRAME, self._edges)

    @property
    def _body(self) -> dict[Language, Style]:
        return _LETTER if len(self.languages) > 1 else _LETTER_ALONE

    def _columns(self) -> list[tuple[Language, float, float]]:
        if len(self.languages) == 1:
            return [(self.languages[0], 0.0, _FRAME.width)]
        first, second = self.languages
        return [(first, 0.0, _SECOND - _GUTTER), (second, _SECOND, _FRAME.width - _SECOND)]

    # --- above the text ---

    def _head(self, recipient: Recipient) -> list[Element]:
        """The letterhead beside the date, then the window at its place on the sheet."""
        top = stacked(self._sender() or [Stack(())])
        date = stacked(self._each(self.content.place_and_date, _DATE, grey_after=True) or [Stack(())])
        window = stacked(self._window(recipient))
        logo = _logo()
        beside_logo = _FRAME.width - _WINDOW_LEFT - (logo.width + _LOGO_GAP if logo is not None else 0.0)
        first = Row(
            (Cell(0.0, _WINDOW_LEFT - _GUTTER, top), Cell(_WINDOW_LEFT, beside_logo, date)),
            least=_WINDOW_TOP - _FRAME.top,
        )
        second = Row(
            (Cell(_WINDOW_LEFT, _FRAME.width - _WINDOW_LEFT, window),), least=_BODY_TOP - _WINDOW_TOP, after=9.0
        )
        return [first, second]

    def _sender(self) -> list[Element]:
        """Who publishes, the group, the address; a side that says the same as the other is told once."""
        content = self.content
        lines: list[Element] = [*self._each(content.sender, _SENDER)]
        group = [(language, content.group.best(language)) for language in self.languages]
        said = "\u3000".join(dict.fromkeys(text for _language, text in group if text))
        under = [said, *_address(content.address, self.languages)]
        for number, text in enumerate(filter(None, under)):
            language = ZH if self.languages == (ZH,) else FR
            style = _UNDER_SENDER[language]
            lines.append(Text(plain_runs(text), language, replace(style, before=2.5) if number == 0 else style))
        return lines

    def _window(self, recipient: Recipient) -> list[Element]:
        language = self.languages[0]
        lines: list[Element] = []
        for number, words in enumerate(recipient.lines):
            style = (_ADDRESS if number else _ADDRESSEE)[language]
            if words.best(language):
                lines.append(Text(plain_runs(words.best(language)), language, style))
        beside = recipient.beside.side(self.languages[-1])
        if len(self.languages) > 1 and beside:
            lines.append(Text(plain_runs(beside), self.languages[-1], _BESIDE[self.languages[-1]]))
        return lines

    def _each(self, words: Words, styles: dict[Language, Style], *, grey_after: bool = False) -> list[Text]:
        """The sides that say something, one under the other."""
        texts: list[Text] = []
        for language in self.languages:
            said = words.best(language) if len(self.languages) == 1 else words.distinct.side(language)
            if said:
                style = replace(styles[language], colour=SECONDARY) if grey_after and texts else styles[language]
                texts.append(Text(plain_runs(said), language, style))
        return texts

    # --- the text ---

    def _beside(self, texts: Sequence[Text], **more: float) -> Row:
        """Paragraphs side by side, one a language."""
        cells = [Cell(x, width, text) for (_language, x, width), text in zip(self._columns(), texts, strict=True)]
        return Row(tuple(cells), before=more.get("before", 0.0), after=more.get("after", 3.0))

    def _text(self, recipient: Recipient) -> list[Element]:
        content = self.content
        plain = {language: replace(style, indent=0.0, shape=Shape.RAGGED) for language, style in self._body.items()}
        subject = [
            Text(
                (
                    *plain_runs(label(Label.SUBJECT_IS, language), bold=True),
                    *plain_runs(content.subject.best(language)),
                ),
                language,
                plain[language],
                Role.TITLE,
                bookmark=recipient.lines[0].best(language) if self.named and number == 0 else "",
            )
            for number, language in enumerate(self.languages)
        ]
        greeting = [
            Text(plain_runs(recipient.salutation.side(language)), language, plain[language])
            for language in self.languages
        ]
        rows: list[Element] = [self._beside(subject, after=9.0), self._beside(greeting, after=4.5)]
        rows += [self._paragraph(words) for words in content.body]
        facts = [row for fact in content.facts if (row := self._fact(fact)) is not None]
        if facts:
            rows += [
                Rule(ACCENT, HEAVY_WIDTH, before=7, after=3.5),
                *facts,
                Rule(RULE, RULE_WIDTH, before=3.5, after=6),
            ]
        return rows

    def _paragraph(self, words: Words) -> Row:
        texts = [Text(plain_runs(words.best(language)), language, self._body[language]) for language in self.languages]
        return self._beside(texts)

    def _fact(self, fact: LetterFact) -> Row | None:
        """A label and what it says, in each language."""
        cells = []
        told = False
        for language, x, width in self._columns():
            labels = _LABELS[language]
            runs = (
                *plain_runs(fact.strong.best(language), bold=True),
                *(replace(run, target=safe_address(fact.target)) for run in plain_runs(fact.value.best(language))),
            )
            told = told or bool(runs)
            name = replace(_FACT[language], colour=SECONDARY)
            cells.append(Cell(x, labels, Text(plain_runs(label(fact.label, language)), language, name)))
            cells.append(Cell(x + labels, width - labels, Text(runs, language, _FACT[language])))
        return Row(tuple(cells), before=3.4) if told else None

    def _agenda(self) -> list[Element]:
        if not self.content.lines:
            return []
        cells = [
            Cell(
                x,
                width,
                Text(plain_runs(label(Label.AGENDA_TITLE, language)), language, _HEADING[language], Role.HEADING_1),
            )
            for language, x, width in self._columns()
        ]
        rows = AgendaTable(self.languages, _FRAME.width, _SECOND, _GUTTER)
        return [rows.table(self.content.lines, self.content.cities, Row(tuple(cells)))]

    def _leave(self, recipient: Recipient) -> list[Element]:
        """The formula, with the signature under it on the same page."""
        texts = [
            Text(plain_runs(recipient.closing.side(language)), language, self._body[language])
            for language in self.languages
        ]
        leave = self._beside(texts, before=8.0)
        leave.keep_with_next = True
        if not self.content.signature:
            return [leave]
        cells = []
        for language, x, width in self._columns():
            lines = [
                Text(plain_runs(words.best(language), bold=number == 0), language, _SIGNATURE[language])
                for number, words in enumerate(self.content.signature)
            ]
            left = x if len(self.languages) > 1 else _WINDOW_LEFT
            cells.append(Cell(left, x + width - left, stacked(lines)))
        return [leave, Row(tuple(cells), before=_SPACE_TO_SIGN, whole=True)]

    # --- the edges ---

    def _edges(self, pen: Pen, page: Page, frame: Frame) -> None:
        if page.number == 1:
            pen.rule(0, _FOLD, _FOLD_WIDTH, RULE, HAIRLINE_WIDTH)
            pen.rule(0, _PUNCH, _PUNCH_WIDTH, RULE, HAIRLINE_WIDTH)
            _draw_logo(pen, frame)
        foots = []
        for language, x, width in self._columns():
            room = min(width, frame.width - _NUMBER_ROOM - x)
            foots.append((frame.left + x, room, self.content.running.best(language), language))
        edges.footer(pen, frame, foots)
        edges.bare_page_number(pen, frame, page)


def _address(address: Words, languages: Sequence[Language]) -> list[str]:
    """The lines of the sender's address in the first language that has them."""
    return [line.strip() for line in address.best(languages[0]).split("\n") if line.strip()]


def _logo() -> Logo | None:
    data = current_look().logo
    return logo_of(data) if data else None


def _draw_logo(pen: Pen, frame: Frame) -> None:
    """At the right, level with the letterhead and above the window."""
    logo = _logo()
    if logo is not None:
        pen.picture(logo.picture, frame.right - logo.width, frame.top, logo.width, logo.height)
