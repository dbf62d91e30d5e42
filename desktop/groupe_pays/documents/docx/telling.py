"""One language of the minutes told as paragraphs of a word processor: entries, headings, frames, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from groupe_pays.documents.arranging import DEPTH_STEP
from groupe_pays.documents.content import Entry, Section, SpeakerWords
from groupe_pays.documents.docx.paragraphs import Kind, ListPlace, Manner, Paragraph, plain
from groupe_pays.documents.look import ACCENT, SECONDARY
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import (
    CHINESE_LABELS,
    FRENCH_LABELS,
    ListLabels,
    Notes,
    blocks,
    emboldened,
    plain_runs,
    runs,
    without_stop,
)
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Block, BlockKind, Language, Span
from groupe_pays.formats import chinese_numeral

_SPOKEN = (EntryKind.INTERVENTION, EntryKind.DISCUSSION, EntryKind.INFORMATION, EntryKind.TEXT)
_FRAMED = {EntryKind.DECISION: Kind.DECISION, EntryKind.ACTION: Kind.ACTION}
_QUOTES = {Language.FR: ("«\u00a0", "\u00a0»", '«“"'), Language.ZH: ("“", "”", '“「"')}
_LISTS = {BlockKind.BULLET: Kind.BULLET, BlockKind.NUMBER: Kind.NUMBER}


class Narrator:
    """Tells sections and entries of one language; ``run_in`` begins frames with their label on the first line."""

    def __init__(self, language: Language, *, run_in: bool = False) -> None:
        self.language = language
        self._chinese = language is Language.ZH
        self._run_in = run_in
        self._notes = Notes(language)
        self._texts: dict[str, str] = {}
        self._list, self._in_list = 0, False
        self._headings, self._numbered = 0, False

    # --- headings ---

    def heading(self, section: Section) -> list[Paragraph]:
        """The heading of a section; its numbers are words, the same in every edition, and not counted anew."""
        self._headings = 0
        self._numbered = sum(entry.kind is EntryKind.HEADING for entry in section.entries) > 1
        self._in_list = False
        title = without_stop(section.title.side(self.language))
        if not title:
            return []
        kind = Kind.HEADING_2 if section.depth else Kind.HEADING_1
        return [plain(kind, self.language, title, label=self._mark(section), tabbed=not self._chinese)]

    def _mark(self, section: Section) -> str:
        numeral = section.numeral.side(self.language)
        if not numeral:
            return ""
        if self._chinese:
            return f"{numeral} " if section.depth else f"{numeral}、"
        return f"{numeral}."

    def _sub_heading(self, entry: Entry) -> list[Paragraph]:
        self._headings += 1
        self._in_list = False
        told = blocks(entry.text.side(self.language))
        spans = self._runs([span for block in told for span in block.spans])
        number = ""
        if self._numbered:
            number = f"（{chinese_numeral(self._headings)}）" if self._chinese else f"{self._headings}."
        if not told:
            return []
        return [replace(self._made(Kind.HEADING_2, spans), label=number, tabbed=not self._chinese)]

    # --- entries ---

    def entry(self, entry: Entry) -> list[Paragraph]:
        """The paragraphs of an entry; none where this side is blank."""
        if entry.kind is EntryKind.HEADING:
            return self._sub_heading(entry)
        told = blocks(entry.text.side(self.language))
        if not told:
            return []
        return [replace(made, deeper=entry.depth * DEPTH_STEP) for made in self._told(entry, told)]

    def _told(self, entry: Entry, told: Sequence[Block]) -> list[Paragraph]:
        if entry.kind in _FRAMED:
            return self._framed(entry, told)
        if entry.kind is EntryKind.NOTE:
            return self._note(told)
        if entry.kind is EntryKind.QUOTATION:
            return self._quotation(told)
        return self._spoken(entry, told)

    def _runs(self, spans: Iterable[Span]) -> tuple[Run, ...]:
        made = runs(spans, self._notes)
        self._texts |= {self._notes.key(number): text for number, text in self._notes.take()}
        return made

    def _made(self, kind: Kind, spans: Sequence[Run]) -> Paragraph:
        """A paragraph with the footnotes its runs call."""
        called = [run.target[1:] for run in spans if run.target and run.target[1:] in self._texts]
        notes = {key: self._texts[key] for key in called}
        return Paragraph(kind, self.language, tuple(spans), notes=notes)

    def _spoken(self, entry: Entry, told: Sequence[Block]) -> list[Paragraph]:
        made = []
        for number, block in enumerate(told):
            spans = self._runs(block.spans)
            if number == 0 and entry.speakers and entry.kind in _SPOKEN:
                spans = self._introduced(entry.speakers, spans)
            if block.is_list_item:
                made.append(replace(self._made(_LISTS[block.kind], spans), item=self._place(block)))
                continue
            self._in_list = False
            leads_on = block.plain.rstrip().endswith((":", "："))
            made.append(replace(self._made(Kind.BODY, spans), keep_with_next=leads_on))
        return made

    def _place(self, block: Block) -> ListPlace:
        """A list goes on until a paragraph interrupts it."""
        if not self._in_list:
            self._list, self._in_list = self._list + 1, True
        return ListPlace(block.kind, max(block.depth, 1), self._list)

    def _introduced(self, speakers: Sequence[SpeakerWords], spans: tuple[Run, ...]) -> tuple[Run, ...]:
        """The speakers' names in bold where the text begins with them, else set before it."""
        names = [speaker.name.best(self.language) for speaker in speakers if not speaker.name.is_blank]
        bold, all_found = emboldened(spans, names)
        if all_found:
            return bold
        opening: list[Run] = []
        for speaker in speakers:
            if opening:
                opening.append(Run("、" if self._chinese else ", "))
            opening.append(Run(speaker.name.best(self.language), bold=True))
            function = speaker.function.side(self.language)
            if function:
                opening.append(Run(f"（{function}）" if self._chinese else f" ({function})"))
        return (*opening, Run("：" if self._chinese else "\u00a0: "), *spans)

    def _quotation(self, told: Sequence[Block]) -> list[Paragraph]:
        opening, closing, known = _QUOTES[self.language]
        spans = [list(self._runs(block.spans)) for block in told]
        if not told[0].plain.lstrip().startswith(tuple(known)):
            spans[0].insert(0, Run(opening))
            spans[-1].append(Run(closing))
        self._in_list = False
        return [self._made(Kind.QUOTE, each) for each in spans]

    def _note(self, told: Sequence[Block]) -> list[Paragraph]:
        words = label(Label.NOTE, self.language)
        first = (Run(words, bold=True, colour=ACCENT), Run("：" if self._chinese else "\u2002"))
        self._in_list = False
        return self._stacked(Kind.NOTE, told, first)

    def _stacked(self, kind: Kind, told: Sequence[Block], first: Sequence[Run]) -> list[Paragraph]:
        """Paragraphs of one frame: lists keep their marks as words, since an indent of their own would part it."""
        labels = ListLabels(*(CHINESE_LABELS if self._chinese else FRENCH_LABELS))
        made = []
        for number, block in enumerate(told):
            mark = labels.label(block) if len(told) > 1 else ""
            opening = [*(first if number == 0 else ()), *([Run(f"{mark}\u2002")] if mark else [])]
            spans = (*opening, *self._runs(block.spans))
            begins, ends = number == 0, number == len(told) - 1
            made.append(replace(self._made(kind, spans), begins=begins, keep_with_next=not ends))
        return made

    # --- decisions and actions ---

    def _framed(self, entry: Entry, told: Sequence[Block]) -> list[Paragraph]:
        kind = _FRAMED[entry.kind]
        self._in_list = False
        first: list[Run] = []
        made: list[Paragraph] = []
        if self._run_in:
            first = [Run(self._label(entry), bold=True), Run("\u3000")]
        else:
            named = plain(kind, self.language, self._label(entry), manner=Manner.LABEL, keep_with_next=True)
            made.append(named)
        inside = self._stacked(kind, told, first)
        owner = self._owner_line(entry, kind)
        if made:
            inside[0] = replace(inside[0], begins=False)
        if owner is not None:
            inside[-1] = replace(inside[-1], keep_with_next=True)
            return [*made, *inside, owner]
        return [*made, *inside]

    def _label(self, entry: Entry) -> str:
        decision = entry.kind is EntryKind.DECISION
        if entry.number is None:
            return label(Label.DECISION if decision else Label.ACTION, self.language)
        pattern = label(Label.DECISION_NUMBER if decision else Label.ACTION_NUMBER, self.language)
        return pattern.format(number=entry.number)

    def _owner_line(self, entry: Entry, kind: Kind) -> Paragraph | None:
        decision = entry.kind is EntryKind.DECISION
        if decision and entry.owners.is_blank and entry.due.is_blank:
            return None
        owner = self._or_lacking(entry.owners.best(self.language), Label.NOBODY_YET, bold=True)
        due = plain_runs(entry.due.best(self.language))
        if not due and not decision:
            due = self._or_lacking("", Label.NO_DUE_DATE)
        if self._run_in:
            owner = (Run(label(Label.OWNER_IS, self.language)), *owner)
            due = (Run(label(Label.DUE_IS, self.language)), *due) if due else ()
        between = (Run("\u3000" if self._chinese else " · "),) if due else ()
        return replace(self._made(kind, (*owner, *between, *due)), manner=Manner.OWNER, begins=False)

    def _or_lacking(self, words: str, which: Label, *, bold: bool = False) -> tuple[Run, ...]:
        """``words``, or grey ones (in French italic) for what is not settled."""
        if words:
            return plain_runs(words, bold=bold)
        return plain_runs(label(which, self.language), italic=not self._chinese, colour=SECONDARY)
