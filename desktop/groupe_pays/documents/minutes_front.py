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
from groupe_pays.documents.minutes_links import ATTENDANCE, FACTS, FOLLOW_UP, Links
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs, without_stop
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.printing import Extent
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

_RAISED, _RAISED_CHINESE = 3.0, 2.9
"""How far the title stands above the text of the other pages; the Chinese pages begin a little lower."""

Fact = tuple[Label, tuple[Run, ...]]


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


def minutes_title(content: MinutesContent, language: Language, extent: Extent = Extent.FULL) -> str:
    which = Label.MINUTES if extent is Extent.FULL else Label.OUTCOMES_TITLE
    return content.title.side(language) or label(which, language)


def title_rows(
    content: MinutesContent,
    columns: Sequence[Column],
    links: Links,
    *,
    beside_labels: bool,
    extent: Extent = Extent.FULL,
) -> list[Element]:
    """Title and subtitle over a heavy rule; ``beside_labels`` begins them where the values stand."""
    titles, subtitles = [], []
    for number, column in enumerate(columns):
        manner, language = column.manner, column.manner.language
        x = column.value_x if beside_labels else column.label_x
        width = column.value_width + (0.0 if beside_labels else column.label_width)
        words = minutes_title(content, language, extent)
        if len(columns) == 1 and language is Language.ZH and len(words) <= 6:
            words = "\u3000".join(words)
        title = Text(plain_runs(words), language, manner.title, Role.TITLE)
        title.key = "" if number else links.name(FACTS)
        titles.append(Cell(x, width, title))
        subtitles.append(Cell(x, width, subtitle(content.subtitle.best(language), language, manner.subtitle, width)))
    alone = len(columns) == 1
    raised = _RAISED + (_RAISED_CHINESE if alone and columns[0].manner.language is Language.ZH else 0.0)
    under = 8.3 if alone else 7.0
    return [
        Row(tuple(titles), above=-raised, after=0.2 if alone else 2.3),
        Row(tuple(subtitles), after=under),
        Rule(ACCENT, HEAVY_WIDTH, before=under, after=5.0 if alone else 4.0),
    ]


def subtitle(words: str, language: Language, style: Style, width: float) -> Text:
    """A subtitle; where it takes two lines the second begins after its last comma."""
    text = Text(plain_runs(words), language, style)
    before, comma, after = words.rpartition("，" if language is Language.ZH else ", ")
    if comma and "\n" not in words and len(text.lines(width)) == 2:
        return Text(plain_runs(f"{before}{comma.rstrip()}\n{after}"), language, style)
    return text


def fact_rows(
    content: MinutesContent,
    columns: Sequence[Column],
    links: Links,
    pages: Mapping[str, int] | None,
    *,
    with_agenda: bool,
) -> list[Element]:
    """One row a fact, the languages side by side.

    ``pages`` are those of the closing lists once they are known; ``None`` where there are no lists to refer to.
    """
    told = [Facts(content, column.manner.language, links, pages).tell(with_agenda) for column in columns]
    rows: list[Element] = []
    for facts in zip(*told, strict=True):
        if not any(value for _, value in facts):
            continue
        cells: list[Cell] = []
        for column, (which, value) in zip(columns, facts, strict=True):
            manner, language = column.manner, column.manner.language
            name = _fact_label(label(which, language), column, manner.fact_label)
            cells.append(Cell(column.label_x, column.label_width, name))
            cells.append(Cell(column.value_x, column.value_width, Text(value, language, manner.fact)))
        close = len(columns) == 1 and columns[0].manner.language is Language.ZH
        rows.append(Row(tuple(cells), before=1.5 if close else 2.4))
    return [*rows, Rule(RULE, RULE_WIDTH, before=3.5, after=5)] if rows else []


def _fact_label(name: str, column: Column, style: Style) -> Text:
    """The name of a fact; in Chinese alone its two characters are spread over the width of three."""
    language = column.manner.language
    if language is Language.ZH and style.bold:
        spread = "\u3000".join(name) if len(name) == 2 else name
        name = f"{spread}："
    return Text(plain_runs(name), language, replace(style, before=0.0))


@dataclass(frozen=True)
class Facts:
    """What the block under the title says in one language."""

    content: MinutesContent
    language: Language
    links: Links
    pages: Mapping[str, int] | None

    def tell(self, with_agenda: bool) -> list[Fact]:
        facts = self.content.facts
        told = [
            (Label.DATE, plain_runs(self._when(facts))),
            (Label.PLACE, plain_runs(self._where(facts))),
            (Label.ACCESS, plain_runs(facts.access.best(self.language) if self._refers else "")),
            (Label.CHAIR, plain_runs(self._joined((facts.chair, facts.chair_function)))),
            (Label.ATTENDANCE, self._presence()),
            (Label.MOVEMENTS, plain_runs(self.content.movements.best(self.language) if self._refers else "")),
        ]
        if with_agenda:
            told.append((Label.AGENDA, plain_runs(self._agenda())))
        told.append((Label.IN_BRIEF, self._listed(self._in_brief(), FOLLOW_UP) if self._refers else ()))
        return told

    @property
    def _refers(self) -> bool:
        """Whether lists follow far below; before a record of decisions, which is nothing else, less is told."""
        return self.pages is not None

    @property
    def _chinese(self) -> bool:
        return self.language is Language.ZH

    def _joined(self, parts: Sequence[Words]) -> str:
        said = [part.best(self.language) for part in parts if not part.is_blank]
        return ("，" if self._chinese else ", ").join(said)

    def _when(self, facts: MeetingFacts) -> str:
        """Date and hours; the hours on the other clock on a line of their own."""
        date, hours = facts.date.best(self.language), facts.hours.best(self.language)
        first = (" " if self._chinese else ", ").join(part for part in (date, hours) if part)
        return "\n".join(line for line in (first, facts.other_hours.best(self.language)) if line)

    def _where(self, facts: MeetingFacts) -> str:
        place, address = facts.place.best(self.language), facts.address.best(self.language)
        if self._chinese and place and address:
            return f"{place}（{address}）"
        return ", ".join(part for part in (place, address) if part)

    def _presence(self) -> tuple[Run, ...]:
        """How many of those named were there; on the next line, who was counted beside them."""
        named = self._listed(self._attendance(self.content.participants), ATTENDANCE)
        counted = ("；" if self._chinese else "\u202f; ").join(
            words.best(self.language) for words in self.content.head_counts
        )
        if not counted:
            return named
        return (*named, *plain_runs("\n" + counted if named else counted))

    def _attendance(self, participants: Sequence[Participant]) -> list[str]:
        counts = Counter(participant.status for participant in participants)
        words = catalogue(self.language)
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
        return [pattern.format(number=number) for number, pattern in patterns if number]

    def _in_brief(self) -> list[str]:
        words = catalogue(self.language)
        decisions, actions = len(self.content.decisions), len(self.content.actions)
        patterns = (
            (decisions, words.ngettext("{number} decision taken", "{number} decisions taken", decisions)),
            (actions, words.ngettext("{number} action to take", "{number} actions to take", actions)),
        )
        return [pattern.format(number=number) for number, pattern in patterns if number]

    def _listed(self, counts: Sequence[str], key: str) -> tuple[Run, ...]:
        """Counts and where their list is, which is linked; until the page is known its room is kept."""
        said = ("；" if self._chinese else ", ").join(counts)
        if not said or self.pages is None:
            return plain_runs(said)
        page = self.pages.get(self.links.name(key), 88)
        full = label(Label.LIST_ON_PAGE, self.language).format(facts=said, page=page)
        before, _said, rest = full.partition(said)
        where = rest.strip(" ()（）")
        left, _where, right = rest.partition(where)
        return (
            *plain_runs(before + said + left),
            Run(where, target=self.links.to(key), colour=ACCENT),
            *plain_runs(right),
        )

    def _agenda(self) -> str:
        lines = []
        for section in self.content.sections:
            numeral = section.numeral.side(self.language)
            title = without_stop(section.title.best(self.language))
            mark = "、" if self._chinese else ". "
            if section.depth == 0 and title:
                lines.append(f"{numeral}{mark}{title}" if numeral else title)
        return "\n".join(lines)
