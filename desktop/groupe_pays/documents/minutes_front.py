"""The head of the minutes: title, subtitle, and the block of facts in one language or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.blocks import Cell, Row, Rule
from groupe_pays.documents.content import MeetingFacts, MinutesContent, Participant, Words
from groupe_pays.documents.elements import Element, Role, Style, Text
from groupe_pays.documents.look import ACCENT, HEAVY_WIDTH, RULE, RULE_WIDTH
from groupe_pays.documents.manners import Manner
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

FOLLOW_UP, ATTENDANCE = "follow-up", "attendance"
"""Keys of the places the facts refer to."""


@dataclass(frozen=True)
class Column:
    """Where one language stands in the head: its label and its value, in points from the left of the frame."""

    manner: Manner
    label_x: float
    label_width: float
    value_width: float

    @property
    def value_x(self) -> float:
        return self.label_x + self.label_width


def minutes_title(content: MinutesContent, language: Language) -> str:
    return content.title.side(language) or label(Label.MINUTES, language)


def title_rows(content: MinutesContent, columns: Sequence[Column], *, beside_labels: bool) -> list[Element]:
    """Title and subtitle over a heavy rule; ``beside_labels`` begins them where the values stand."""
    rows: list[Element] = []
    for role, after in ((Role.TITLE, 1.0), (Role.PARAGRAPH, 7.0)):
        cells = []
        for column in columns:
            language = column.manner.language
            is_title = role is Role.TITLE
            words = minutes_title(content, language) if is_title else content.subtitle.best(language)
            style = column.manner.title if is_title else column.manner.subtitle
            if is_title and len(columns) == 1 and language is Language.ZH and len(words) <= 6:
                words = "\u3000".join(words)
            x = column.value_x if beside_labels else column.label_x
            width = column.value_width + (0.0 if beside_labels else column.label_width)
            cells.append(Cell(x, width, Text(plain_runs(words), language, style, role)))
        rows.append(Row(tuple(cells), after=after))
    return [*rows, Rule(ACCENT, HEAVY_WIDTH, before=7, after=4)]


def fact_rows(
    content: MinutesContent, columns: Sequence[Column], pages: Mapping[str, int], *, with_agenda: bool
) -> list[Element]:
    """One row a fact, the languages side by side; ``pages`` are those of the closing lists once they are known."""
    told = [_facts(content, column.manner.language, pages, with_agenda=with_agenda) for column in columns]
    rows: list[Element] = []
    for facts in zip(*told, strict=True):
        if not any(value for _, value in facts):
            continue
        cells: list[Cell] = []
        for column, (name, value) in zip(columns, facts, strict=True):
            manner, language = column.manner, column.manner.language
            cells.append(Cell(column.label_x, column.label_width, _fact_label(name, column, manner.fact_label)))
            cells.append(Cell(column.value_x, column.value_width, Text(plain_runs(value), language, manner.fact)))
        rows.append(Row(tuple(cells), before=2.4))
    return [*rows, Rule(RULE, RULE_WIDTH, before=3.5, after=5)] if rows else []


def _fact_label(name: str, column: Column, style: Style) -> Text:
    """The name of a fact; in Chinese alone its two characters are spread over the width of three."""
    language = column.manner.language
    if language is Language.ZH and style.bold:
        spread = "\u3000".join(name) if len(name) == 2 else name
        name = f"{spread}："
    return Text(plain_runs(name), language, replace(style, before=0.0))


def _facts(
    content: MinutesContent, language: Language, pages: Mapping[str, int], *, with_agenda: bool
) -> list[tuple[str, str]]:
    facts = content.facts
    told = [
        (Label.DATE, _when(facts, language)),
        (Label.PLACE, _where(facts, language)),
        (Label.ACCESS, facts.access.best(language)),
        (Label.CHAIR, _joined((facts.chair, facts.chair_function), language)),
        (Label.ATTENDANCE, _attendance(content.participants, language, pages)),
    ]
    if with_agenda:
        told.append((Label.AGENDA, _agenda(content, language)))
    told.append((Label.IN_BRIEF, _in_brief(content, language, pages)))
    return [(label(which, language), value) for which, value in told]


def _joined(parts: Sequence[Words], language: Language) -> str:
    said = [part.best(language) for part in parts if not part.is_blank]
    return ("，" if language is Language.ZH else ", ").join(said)


def _when(facts: MeetingFacts, language: Language) -> str:
    """Date and hours; the hours on the other clock on a line of their own."""
    date, hours = facts.date.best(language), facts.hours.best(language)
    separator = " " if language is Language.ZH else ", "
    first = separator.join(part for part in (date, hours) if part)
    return "\n".join(line for line in (first, facts.other_hours.best(language)) if line)


def _where(facts: MeetingFacts, language: Language) -> str:
    place, address = facts.place.best(language), facts.address.best(language)
    if language is Language.ZH and place and address:
        return f"{place}（{address}）"
    return ", ".join(part for part in (place, address) if part)


def _attendance(participants: Sequence[Participant], language: Language, pages: Mapping[str, int]) -> str:
    counts = Counter(participant.status for participant in participants)
    words = catalogue(language)
    present, remote = counts[AttendanceStatus.PRESENT], counts[AttendanceStatus.REMOTE]
    represented, excused = counts[AttendanceStatus.REPRESENTED], counts[AttendanceStatus.EXCUSED]
    absent = counts[AttendanceStatus.ABSENT]
    patterns = (
        (present, words.ngettext("{number} person present", "{number} people present", present)),
        (remote, words.ngettext("{number} taking part by video", "{number} taking part by video", remote)),
        (represented, words.ngettext("{number} person represented", "{number} people represented", represented)),
        (excused, words.ngettext("{number} person excused", "{number} people excused", excused)),
        (absent, words.ngettext("{number} person absent", "{number} people absent", absent)),
    )
    return _listed(patterns, language, ATTENDANCE, pages)


def _in_brief(content: MinutesContent, language: Language, pages: Mapping[str, int]) -> str:
    words = catalogue(language)
    decisions, actions = len(content.decisions), len(content.actions)
    patterns = (
        (decisions, words.ngettext("{number} decision taken", "{number} decisions taken", decisions)),
        (actions, words.ngettext("{number} action to take", "{number} actions to take", actions)),
    )
    return _listed(patterns, language, FOLLOW_UP, pages)


def _listed(patterns: Sequence[tuple[int, str]], language: Language, key: str, pages: Mapping[str, int]) -> str:
    """The counts that are not nil and where their list is; until the page is known its room is kept."""
    separator = {Language.FR: ", ", Language.ZH: "；"}[language]
    said = separator.join(pattern.format(number=number) for number, pattern in patterns if number)
    if not said:
        return ""
    return label(Label.LIST_ON_PAGE, language).format(facts=said, page=pages.get(key, 88))


def _agenda(content: MinutesContent, language: Language) -> str:
    lines = []
    for section in content.sections:
        numeral, title = section.numeral.side(language), section.title.best(language).rstrip(" .。")
        mark = "、" if language is Language.ZH else ". "
        lines.append(f"{numeral}{mark}{title}" if numeral else title)
    return "\n".join(line for line in lines if line)
