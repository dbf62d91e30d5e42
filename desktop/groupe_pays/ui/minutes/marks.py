"""Marks under words of an editor that are no part of its text: waves of spelling, dashes of doubtful terms."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from groupe_pays.ui.minutes.rich_document import blocks_of
from groupe_pays.ui.theme import color

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
DASHES = QTextCharFormat.UnderlineStyle.DashUnderline
Span = tuple[int, int]
"""Where something begins and ends in a document."""


def mark(
    document: QTextDocument, span: Span, style: QTextCharFormat.UnderlineStyle, tone: str
) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor_over(document, span)
    form = QTextCharFormat()
    form.setUnderlineStyle(style)
    form.setUnderlineColor(color(tone))
    selection.format = form
    return selection


def cursor_over(document: QTextDocument, span: Span) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor


def occurrences(document: QTextDocument, words: str) -> Iterator[Span]:
    """Wherever these words stand within a paragraph."""
    for block in blocks_of(document):
        text = block.text()
        at = text.find(words) if words else -1
        while at >= 0:
            yield placed(block.position(), text, at, at + len(words))
            at = text.find(words, at + len(words))


def placed(begin: int, text: str, start: int, end: int) -> Span:
    """Places in the text of a block as those in its document, which counts a character beyond U+FFFF as two."""
    if text.isascii() or all(ord(character) < 0x10000 for character in text):
        return begin + start, begin + end
    return begin + _units(text[:start]), begin + _units(text[:end])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
