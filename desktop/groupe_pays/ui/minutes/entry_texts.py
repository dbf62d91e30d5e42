"""The texts of the entries as documents ready to paint, kept while they stay the same, and how high each row is."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextDocument

from groupe_pays.domain.differences import Piece
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import Block, Language, RichText, Span
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.changes import Inserted, changes_of, mark_changes, position_without
from groupe_pays.ui.minutes.entry_files import files_height
from groupe_pays.ui.minutes.heads import head_of, note_prefix
from groupe_pays.ui.minutes.list_marks import item_numbers
from groupe_pays.ui.minutes.rich_document import LINE_HEIGHTS, fill_document, new_document
from groupe_pays.ui.theme import tokens

KEPT = 300
"""Documents kept: several screens of them; the others are made again when they come into sight."""
_WIDTHS = {Language.FR: 7.0, Language.ZH: 14.0}
"""Pixels of a character, about, to guess heights by."""
SIDES = (Language.FR, Language.ZH)


@dataclass(slots=True)
class _Kept:
    text: RichText
    kind: EntryKind
    width: int
    """Of the lines."""
    dark: bool
    document: QTextDocument
    numbers: dict[int, int]
    changes: tuple[Piece, ...] = ()
    inserted: tuple[Inserted, ...] = ()


class EntryTexts:
    """One for a view."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, Language], _Kept] = OrderedDict()

    def document(self, entry: MinuteEntry, language: Language, width: int) -> tuple[QTextDocument, dict[int, int]]:
        """The text of one side, laid out ``width`` pixels wide, and the numbers of its items."""
        kept = self._kept_of(entry, language, width)
        return kept.document, kept.numbers

    def _kept_of(self, entry: MinuteEntry, language: Language, width: int) -> _Kept:
        key, text = (entry.id, language), entry.text.side(language)
        changes = changes_of(entry.text) if language is entry.text.source else ()
        kept = self._kept.get(key)
        if kept is not None and kept.changes != changes:
            kept = None
        if kept is None or kept.dark is not tokens().dark or kept.kind is not entry.kind or kept.text != text:
            document = new_document(language)
            fill_document(document, _shown(entry, language), language)
            start = document.characterCount() - 1 - length_of(text)
            inserted = mark_changes(document, start, changes) if changes else ()
            numbers = item_numbers(document)
            kept = _Kept(text, entry.kind, -1, tokens().dark, document, numbers, changes, inserted)
            self._kept[key] = kept
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        lines = width - indent_of(entry)
        if kept.width != lines:
            kept.document.setTextWidth(lines)
            kept.width = lines
        return kept

    def position_at(self, entry: MinuteEntry, language: Language, width: int, point: QPointF) -> int:
        """The position in the text of the entry that is painted at ``point`` of its cell."""
        if entry.text.side(language).is_blank:
            return 0
        kept = self._kept_of(entry, language, width)
        top = measures.text_top(head_of(entry, language) is not None)
        inside = point - QPointF(indent_of(entry), top)
        found = kept.document.documentLayout().hitTest(inside, Qt.HitTestAccuracy.FuzzyHit)
        gone = sum(length for _place, length in kept.inserted)
        added = kept.document.characterCount() - 1 - gone - length_of(entry.text.side(language))
        return position_without(kept.inserted, max(found - added, 0))

    def forget(self) -> None:
        """Colours or fonts changed."""
        self._kept.clear()

    def row_height(self, entry: MinuteEntry, width: int) -> int:
        """The height of the row of an entry, measured."""
        heights = []
        for language in SIDES:
            top = measures.text_top(head_of(entry, language) is not None)
            if entry.text.side(language).is_blank:
                heights.append(top + LINE_HEIGHTS[language])
            else:
                document, _numbers = self.document(entry, language, width)
                heights.append(top + math.ceil(document.size().height()))
        return max(heights) + files_height(entry.files) + measures.BOTTOM


def indent_of(entry: MinuteEntry) -> int:
    """How far the text stands in; the head stands in by the depth alone."""
    return depth_indent(entry) + (measures.QUOTE_INDENT if entry.kind is EntryKind.QUOTATION else 0)


def depth_indent(entry: MinuteEntry) -> int:
    return measures.DEPTH_INDENT * entry.depth


def guessed_height(entry: MinuteEntry, width: int) -> int:
    """About the height of a row, from the number of its characters: good enough to scroll by until it is seen."""
    heights = []
    for language in SIDES:
        letters = (width - indent_of(entry)) / _WIDTHS[language]
        lines = sum(max(math.ceil(len(block.plain) / letters), 1) for block in entry.text.side(language).blocks)
        heights.append(max(lines, 1) * LINE_HEIGHTS[language])
    has_head = bool(entry.speakers) or entry.kind in (EntryKind.DECISION, EntryKind.ACTION, EntryKind.INTERVENTION)
    return max(heights) + measures.text_top(has_head) + files_height(entry.files) + measures.BOTTOM


def _shown(entry: MinuteEntry, language: Language) -> RichText:
    """The text with what its kind adds: « NB : » before a note, bold letters in a heading."""
    text = entry.text.side(language)
    if entry.kind is EntryKind.HEADING:
        return RichText(tuple(_bold(block) for block in text.blocks))
    if entry.kind is EntryKind.NOTE and text.blocks:
        prefix = Span(note_prefix(language), "b")
        first, *others = text.blocks
        if first.is_list_item:
            return RichText((Block((prefix,)), *text.blocks))
        return RichText((replace(first, spans=(prefix, *first.spans)), *others))
    return text


def length_of(text: RichText) -> int:
    """The characters of a document of this text, in UTF-16 units."""
    units = sum(len(span.text.encode("utf-16-le")) // 2 for span in text.spans())
    return units + max(len(text.blocks) - 1, 0)


def _bold(block: Block) -> Block:
    return replace(
        block,
        spans=tuple(s if s.note is not None else replace(s, marks="b" + s.marks.replace("b", "")) for s in block.spans),
    )
