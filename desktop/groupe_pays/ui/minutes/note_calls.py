"""Footnote calls in a text on screen: one character, drawn as its raised number."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from groupe_pays.domain.text import NOTE_ANCHOR
from groupe_pays.ui.theme import color

NOTE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
NOTE = QTextFormat.Property.UserProperty.value + 3
"""Property of a character format: the text of the footnote called there."""

PRESENT = "="
"""What the properties HREF and NOTE begin with: the binding gives an empty string back as an empty list."""

_SHARE = 0.72
"""Size of the number, of the text around it."""


class _NoteCalls(QPyTextObject):
    """Draws the call of every document; the number is the rank of the call in its document."""

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        font = _small(form.toCharFormat().font())
        number = str(note_number(document, position))
        return QSizeF(QFontMetricsF(font).horizontalAdvance(number) + 1, QFontMetricsF(font).ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        painter.save()
        painter.setFont(_small(form.toCharFormat().font()))
        painter.setPen(color("accenttext"))
        rise = QFontMetricsF(form.toCharFormat().font()).xHeight() * 0.6
        painter.drawText(
            rect.bottomLeft().toPoint().x(), round(rect.bottom() - rise), str(note_number(document, position))
        )
        painter.restore()


_handler: QObject | None = None


def draw_note_calls(document: QTextDocument) -> None:
    """Have ``document`` show footnote calls; to be asked once a document."""
    global _handler
    if _handler is None:
        _handler = _NoteCalls()
    document.documentLayout().registerHandler(NOTE_OBJECT, _handler)


def note_format(note: str) -> QTextCharFormat:
    """The format of ``NOTE_ANCHOR`` where it calls the footnote ``note``."""
    form = QTextCharFormat()
    form.setObjectType(NOTE_OBJECT)
    form.setProperty(NOTE, PRESENT + note)
    return form


def is_note(form: QTextCharFormat) -> bool:
    return form.objectType() == NOTE_OBJECT


def note_number(document: QTextDocument, position: int) -> int:
    """The rank, from 1, of the call at ``position``."""
    number, block = 1, document.begin()
    while block.isValid() and block.position() <= position:
        before = block.text()
        if position < block.position() + block.length():
            before = before[: position - block.position()]
        number += before.count(NOTE_ANCHOR)
        block = block.next()
    return number


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(round(font.pixelSize() * _SHARE), 8))
    return small
