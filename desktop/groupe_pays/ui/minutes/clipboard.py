"""Between the editors and the clipboard: what is copied from one entry to another loses nothing."""

from __future__ import annotations

import json

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from groupe_pays.domain.text import Block, BlockKind, RichText
from groupe_pays.ui.minutes.copying import to_html
from groupe_pays.ui.minutes.paste import Pasted, from_html, from_plain, lost_characters
from groupe_pays.ui.minutes.rich_document import spans_of, state_of
from groupe_pays.ui.minutes.text_edits import selected_blocks

OWN_FORMAT = "application/x-groupe-pays-text"
"""On the clipboard beside HTML and plain text."""


def mime_of(cursor: QTextCursor) -> QMimeData:
    """The selection in our own format, and for other programs."""
    text = selected_text(cursor)
    data = QMimeData()
    data.setText(text.plain)
    data.setHtml(to_html(text))
    data.setData(OWN_FORMAT, text.to_json().encode("utf-8"))
    return data


def selected_text(cursor: QTextCursor) -> RichText:
    """The selection; a list item of which only the end is selected counts as a paragraph."""
    found = []
    for block in selected_blocks(cursor):
        start = max(cursor.selectionStart() - block.position(), 0)
        end = min(cursor.selectionEnd() - block.position(), block.length() - 1)
        state = state_of(block) if start == 0 else (BlockKind.PARAGRAPH, 0)
        found.append(Block(tuple(spans_of(block, start, end)), *state))
    return RichText(tuple(found)).normalised()


def can_read(source: QMimeData) -> bool:
    return source.hasFormat(OWN_FORMAT) or source.hasHtml() or source.hasText()


def read_mime(source: QMimeData) -> Pasted:
    """What the clipboard or a drop holds: our own format, else HTML with words, else plain text."""
    if source.hasFormat(OWN_FORMAT):
        try:
            return Pasted(RichText.from_json(bytes(source.data(OWN_FORMAT).data()).decode("utf-8")).normalised())
        except (ValueError, KeyError, TypeError, json.JSONDecodeError):
            pass
    if source.hasHtml():
        pasted = from_html(source.html())
        if not pasted.text.is_blank:
            return Pasted(pasted.text, max(pasted.lost, lost_characters(source.text())) + lost_on_the_way(source))
    pasted = from_plain(source.text())
    return Pasted(pasted.text, pasted.lost + lost_on_the_way(source))


def lost_on_the_way(source: QMimeData) -> int:
    """Lone surrogates, which the binding leaves out before we see the text: counted in a document of Qt's own."""
    if not source.hasText():
        return 0
    scratch = QPlainTextEdit()
    scratch.setUndoRedoEnabled(False)
    scratch.insertFromMimeData(source)
    seen = source.text().replace("\r\n", "\n").encode("utf-16-le", "replace")
    return max(scratch.document().characterCount() - 1 - len(seen) // 2, 0)
