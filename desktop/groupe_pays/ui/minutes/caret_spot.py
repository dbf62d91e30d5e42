"""The place of some words in an editor, for what is shown beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget


class CaretSpot(QWidget):
    """As high as the lines from a position to the cursor; never painted, nothing can be pressed on it."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit.viewport())
        self._edit = edit
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def put(self, start: int) -> None:
        """Stand where the words begin at ``start``, down to the line of the cursor."""
        first = QTextCursor(self._edit.document())
        first.setPosition(min(start, self._edit.document().characterCount() - 1))
        upper, lower = self._edit.cursorRect(first), self._edit.cursorRect()
        left = upper.x() if upper.y() == lower.y() else 0
        self.setGeometry(left, upper.top(), 2, max(lower.bottom() - upper.top() + 1, upper.height()))


def before_cursor(edit: QTextEdit) -> str:
    """The words of the paragraph up to the cursor, its characters as many as Qt's positions only below U+FFFF."""
    cursor = edit.textCursor()
    return cursor.block().text()[: _index(cursor.block().text(), cursor.positionInBlock())]


def position_of(edit: QTextEdit, index: int) -> int:
    """The position in the document of a place in the words before the cursor."""
    block = edit.textCursor().block()
    return block.position() + len(block.text()[:index].encode("utf-16-le")) // 2


def is_composing(edit: QTextEdit) -> bool:
    """Whether an input method is in the middle of a word."""
    return bool(edit.textCursor().block().layout().preeditAreaText())


def _index(text: str, position: int) -> int:
    """A Python index for a position that counts UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore"))
