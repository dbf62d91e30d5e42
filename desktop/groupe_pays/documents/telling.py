"""One language of the minutes told in one manner: entries become paragraphs, quotations, frames and headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.documents.arranging import OneLineOr, opening, stood_in
from groupe_pays.documents.blocks import Decoration, Frame
from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.content import Entry, Section, SpeakerWords
from groupe_pays.documents.elements import Element, Role, Stack, Style, Text
from groupe_pays.documents.figures import Figure, caption
from groupe_pays.documents.look import ACCENT, SECONDARY
from groupe_pays.documents.manners import Manner
from groupe_pays.documents.minutes_links import Links
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import (
    CHINESE_LABELS,
    FRENCH_LABELS,
    ListLabels,
    Notes,
    blocks,
    emboldened,
    note_runs,
    plain_runs,
    runs,
    without_stop,
)
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Block, BlockKind, Language, Span, clean
from groupe_pays.formats import chinese_numeral

_SPOKEN = (EntryKind.INTERVENTION, EntryKind.DISCUSSION, EntryKind.INFORMATION, EntryKind.TEXT)
_FRAMED = {EntryKind.DECISION: Decoration.DECISION, EntryKind.ACTION: Decoration.ACTION}
_BEFORE_A_PART = 10.0
_QUOTES = {Language.FR: ("«\u00a0", "\u00a0»", '«“"'), Language.ZH: ("“", "”", '“「"')}


class Teller:
    """Sets entries of one language, and names the places ``links`` lead to.

    ``aside`` says that speakers, labels and numbers stand in a margin of their own and are left out of the text;
    ``run_in`` that the label of a decision or an action begins its first line; without ``figures`` pictures are left to
    whoever sets the columns.
    """

    def __init__(
        self, manner: Manner, links: Links, *, aside: bool = False, run_in: bool = False, figures: bool = True
    ) -> None:
        self.manner, self.language = manner, manner.language
        self._links, self._aside, self._run_in, self._figures = links, aside, run_in, figures
        self._notes = Notes(manner.language)
        self._labels = self._fresh_labels()
        self._headings = 0
        self._numbered = False
        self._depth, self._level = 0, 1
        """Of the section, and of the next bookmark in it."""
        self._spoke = ""

    def _fresh_labels(self) -> ListLabels:
        marks, numbers = CHINESE_LABELS if self.language is Language.ZH else FRENCH_LABELS
        return ListLabels(marks, numbers, number_bullets=self.manner.numbers_bullets)

    # --- headings ---

    def section_label(self, section: Section) -> str:
        """« II. » or 二、; empty where sections bear no number."""
        numeral = section.numeral.side(self.language)
        if not numeral:
            return ""
        if self.language is Language.ZH:
            return f"{numeral} " if section.depth else f"{numeral}、"
        return f"{numeral}."

    def section_mark(self, section: Section) -> str:
        """Number and title of a section for the outline; empty where the title is."""
        title, number = without_stop(section.title.side(self.language)), self.section_label(section)
        if not title or not number:
            return title
        return f"{number}{title}" if self.language is Language.ZH else f"{number} {title}"

    def section_heading(self, section: Section, bookmark: str) -> Text:
        """The heading of a section; the count of its sub-headings starts again."""
        self._headings = 0
        self._numbered = sum(entry.kind is EntryKind.HEADING for entry in section.entries) > 1
        self._labels = self._fresh_labels()
        self._depth, self._level, self._spoke = section.depth, section.depth + 1, ""
        number = self.section_label(section)
        style, role = self.section_style(section), Role.HEADING_2 if section.depth else Role.HEADING_1
        if not number or self._aside:
            style = replace(style, hang=0.0)
        title = without_stop(section.title.side(self.language))
        shown = "" if self._aside else number
        return Text(plain_runs(title), self.language, style, role, shown, bookmark, level=section.depth)

    def section_style(self, section: Section) -> Style:
        """A part of an item is headed as a sub-heading, in the colour of a heading."""
        if not section.depth:
            return self.manner.heading_1
        return replace(self.manner.heading_2, colour=ACCENT, before=_BEFORE_A_PART)

    def heading_label(self) -> str:
        """The number of the sub-heading told last, « 2. » or （二）; a section's only one has none."""
        if not self._numbered:
            return ""
        if self.language is Language.ZH:
            return f"（{chinese_numeral(self._headings)}）"
        return f"{self._headings}."

    def _heading(self, entry: Entry) -> list[Element]:
        self._headings += 1
        text = entry.text.side(self.language)
        if text.is_blank:
            return []
        spans, calls = self._runs([span for block in blocks(text) for span in block.spans])
        number = "" if self._aside else self.heading_label()
        style = self.manner.heading_2 if number else replace(self.manner.heading_2, hang=0.0)
        bookmark = f"{self.heading_label()} {text.plain}".replace("\n", " ").strip()
        level = self._depth + 1
        self._level, self._spoke = level + 1, ""
        return [Text(spans, self.language, style, Role.HEADING_2, number, bookmark, also=calls, level=level)]

    # --- entries ---

    def _runs(self, spans: Sequence[Span]) -> tuple[tuple[Run, ...], tuple[str, ...]]:
        """The runs of spans, and the names of the places their notes lead back to."""
        before = self._notes.count
        made = runs(spans, self._notes)
        return made, tuple(self._notes.call_key(number) for number in range(before + 1, self._notes.count + 1))

    def entry(self, entry: Entry) -> list[Element]:
        """The elements of one entry, one a block where it stands in no frame; none where this side is blank."""
        if entry.kind is EntryKind.HEADING:
            return [*self._heading(entry), *self._pictures(entry)]
        told = blocks(entry.text.side(self.language))
        if not told:
            return self._pictures(entry)
        elements = self._told(entry, told)
        first = opening(elements[0])
        if first is not None:
            first.key = self._links.tell(entry)
        return [*(stood_in(element, entry.depth) for element in elements), *self._pictures(entry)]

    def _pictures(self, entry: Entry) -> list[Element]:
        """The pictures of an entry, each with its caption."""
        shown = entry.pictures if self._figures else ()
        told: list[Element] = []
        for picture in shown:
            told += [Figure(picture, self.language), caption(picture, self.language)]
        return [stood_in(element, entry.depth) for element in told]

    def _told(self, entry: Entry, told: Sequence[Block]) -> list[Element]:
        if entry.kind in _FRAMED:
            return [self._framed(entry, told)]
        if entry.kind is EntryKind.NOTE:
            return [self._note(told)]
        if entry.kind is EntryKind.QUOTATION:
            return [self._quotation(told)]
        return self._spoken(entry, told)

    def _block(self, block: Block, body: Style, item: Style, role: Role, first: Sequence[Run] = ()) -> Element:
        made, calls = self._runs(block.spans)
        spans = (*first, *made)
        mark = self._labels.label(block)
        if not mark:
            leads_on = block.plain.rstrip().endswith((":", "："))
            style = replace(body, keep_with_next=True) if leads_on else body
            return Text(spans, self.language, style, role, also=calls)
        depth = max(block.depth, 1)
        if not item.hang:
            spans = (Run(mark if mark.endswith("）") else mark + " "), *spans)
            return Text(spans, self.language, item, Role.LIST_ITEM, also=calls, depth=depth)
        text = Text(spans, self.language, item, Role.LIST_ITEM, mark, also=calls, depth=depth)
        deeper = (depth - 1) * item.hang
        return Frame(text, (deeper, 0, 0, 0), before=text.before, after=text.after) if deeper else text

    def _spoken(self, entry: Entry, told: Sequence[Block]) -> list[Element]:
        manner = self.manner
        elements = [self._block(block, manner.body, manner.item, Role.PARAGRAPH) for block in told]
        if entry.speakers and entry.kind in _SPOKEN:
            first = opening(elements[0])
            if first is not None:
                if not self._aside and first is elements[0]:
                    first.runs = self._introduced(entry.speakers, first.runs)
                self._mark_speakers(first, entry.speakers)
            elements[0].before += 1
        return elements

    def _mark_speakers(self, first: Text, speakers: Sequence[SpeakerWords]) -> None:
        """Put who speaks into the outline, once for what they say without a break."""
        names = ("、" if self.language is Language.ZH else ", ").join(
            speaker.name.best(self.language) for speaker in speakers if not speaker.name.is_blank
        )
        if names and names != self._spoke:
            first.bookmark, first.level = " ".join(names.split()), self._level
        self._spoke = names

    def _introduced(self, speakers: Sequence[SpeakerWords], spans: tuple[Run, ...]) -> tuple[Run, ...]:
        """The speakers' names in bold where the text begins with them, else set before it."""
        names = [clean(speaker.name.best(self.language)) for speaker in speakers if not speaker.name.is_blank]
        bold, all_found = emboldened(spans, names)
        if all_found:
            return bold
        chinese = self.language is Language.ZH
        named: list[Run] = []
        for speaker in speakers:
            if named:
                named.append(Run("、" if chinese else ", "))
            named.append(Run(clean(speaker.name.best(self.language)), bold=True))
            function = clean(speaker.function.side(self.language))
            if function:
                named.append(Run(f"（{function}）" if chinese else f" ({function})"))
        return (*named, Run("：" if chinese else "\u00a0: "), *spans)

    def _quotation(self, told: Sequence[Block]) -> Element:
        opening, closing, known = _QUOTES[self.language]
        made = [self._runs(block.spans) for block in told]
        spans = [list(runs_made) for runs_made, _calls in made]
        if not told[0].plain.lstrip().startswith(tuple(known)):
            spans[0].insert(0, Run(opening))
            spans[-1].append(Run(closing))
        style = self.manner.quote
        size = self.manner.body.size
        left, right = (2 * size, 0.0) if self.language is Language.ZH else (1.8 * size, size)
        texts = [
            Text(tuple(block), self.language, style, Role.QUOTATION, also=calls)
            for block, (_runs, calls) in zip(spans, made, strict=True)
        ]
        return Frame(Stack(texts), (left, 0, right, 0), before=style.before, after=style.after)

    def _note(self, told: Sequence[Block]) -> Element:
        style = self.manner.note
        words = label(Label.NOTE, self.language)
        first: list[Run] = []
        if not self._aside:
            first = [Run(words, bold=True, colour=ACCENT), Run("：" if self.language is Language.ZH else "\u2002")]
        item = replace(style, hang=self.manner.item.hang or style.size)
        elements = [
            self._block(block, style, item, Role.NOTE, first if number == 0 else ())
            for number, block in enumerate(told)
        ]
        return Frame(Stack(elements), (0, 4.5, 0, 4.5), Decoration.NOTE, before=6, after=6)

    # --- decisions and actions ---

    def outcome_label(self, entry: Entry) -> str:
        """« Décision 1 », 待办事项2."""
        decision = entry.kind is EntryKind.DECISION
        if entry.number is None:
            return label(Label.DECISION if decision else Label.ACTION, self.language)
        pattern = label(Label.DECISION_NUMBER if decision else Label.ACTION_NUMBER, self.language)
        return pattern.format(number=entry.number)

    def label_runs(self, entry: Entry) -> tuple[Run, ...]:
        """The label of an outcome, which leads to its line in the closing list."""
        return (Run(self.outcome_label(entry), target=self._links.to_line(entry)),)

    def _framed(self, entry: Entry, told: Sequence[Block]) -> Element:
        manner = self.manner
        first: list[Run] = []
        elements: list[Element] = []
        if self._run_in:
            first = [Run(self.outcome_label(entry), bold=True, target=self._links.to_line(entry)), Run("\u3000")]
        elif not self._aside:
            elements.append(Text(self.label_runs(entry), self.language, manner.label))
        shape = Shape.JUSTIFIED if self.language is Language.ZH else Shape.RAGGED
        body = replace(manner.body, shape=shape, hyphenate=False, indent=0.0, before=0.0, keep_with_next=False)
        item = replace(body, hang=manner.item.hang or manner.item.size, before=2.0)
        if len(told) == 1:
            told = [replace(told[0], kind=BlockKind.PARAGRAPH, depth=0)]
        within, self._labels = self._labels, self._fresh_labels()
        for number, block in enumerate(told):
            elements.append(self._block(block, body, item, Role.PARAGRAPH, first if number == 0 else ()))
        self._labels = within
        elements[-1].keep_with_next = True
        if entry.kind is EntryKind.ACTION or not (entry.owners.is_blank and entry.due.is_blank):
            elements.append(self._owner_line(entry))
        left = 2 * manner.body.size if self._run_in else 9.0
        top = 5.0 if self._aside or self._run_in else 4.5
        decoration = _FRAMED[entry.kind]
        return Frame(Stack(elements), (left, top, 8.5, 5.5), decoration, before=5.5, after=6.5)

    def _owner_line(self, entry: Entry) -> Element:
        owner, due = self._owner(entry), self._due(entry)
        chinese = self.language is Language.ZH
        if chinese and self._run_in:
            owner = (Run(label(Label.OWNER_IS, self.language)), *owner)
            due = (Run(label(Label.DUE_IS, self.language)), *due) if due else ()
        style = self.manner.owner
        if not due:
            return Text(owner, self.language, style)
        between = Run(("\u3000\u3000" if self._run_in else "\u3000") if chinese else " · ")
        single = Text((*owner, between, *due), self.language, style)
        second = replace(style, before=0.0)
        return OneLineOr(single, Stack([Text(owner, self.language, style), Text(due, self.language, second)]))

    def _owner(self, entry: Entry) -> tuple[Run, ...]:
        if entry.owners.is_blank:
            return self.lacking(label(Label.NOBODY_YET, self.language))
        return plain_runs(entry.owners.best(self.language), bold=True)

    def _due(self, entry: Entry) -> tuple[Run, ...]:
        if not entry.due.is_blank:
            return plain_runs(entry.due.best(self.language))
        if entry.kind is EntryKind.DECISION:
            return ()
        return self.lacking(label(Label.NO_DUE_DATE, self.language))

    def lacking(self, words: str) -> tuple[Run, ...]:
        """Words that stand for something not settled: grey, and in French italic."""
        return plain_runs(words, italic=self.language is Language.FR, colour=SECONDARY)

    # --- footnotes ---

    def footnotes(self) -> Element | None:
        """The notes called since the last time, to stand at the end of the section."""
        style = self.manner.footnote
        notes = [
            Text(
                note_runs(text),
                self.language,
                style,
                Role.NOTE,
                str(number),
                key=self._notes.key(number),
                label_target=f"#{self._notes.call_key(number)}",
            )
            for number, text in self._notes.take()
        ]
        return Frame(Stack(notes), (0, 4, 0, 0), Decoration.FOOTNOTES, before=9, after=4) if notes else None
