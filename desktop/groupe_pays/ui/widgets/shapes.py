"""The shapes of states: translation, attendance, actions. Painted, never told by colour alone.

Each has a name and its own tone; ``StateLabel`` puts the word beside it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color, tokens

TONES = {
    "missing": "danger",
    "draft": "warn",
    "reviewed": "ok",
    "outdated": "brick",
    "present": "ok",
    "remote": "info",
    "represented": "accent",
    "excused": "text2",
    "absent": "danger",
    "expected": "text2",
    "todo": "text2",
    "doing": "info",
    "done": "ok",
    "late": "danger",
    "cancelled": "text3",
    "unnamed": "warn",
    "warning": "warn",
    "new": "ok",
    "event": "text2",
    "gap": "danger",
}
"""The shapes by name, and the token each is drawn in."""


def paint_shape(painter: QPainter, rect: QRectF, name: str, tone: str | None = None) -> None:
    """Draw a shape in a square of 12 to 18 pixels; ``tone`` overrides its own colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _PAINTERS[name](painter, rect, color(tone or TONES[name]))
    painter.restore()


def shape_pixmap(name: str, size: int = 14, tone: str | None = None, ratio: float = 1.0) -> QPixmap:
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_shape(painter, QRectF(0, 0, size, size), name, tone)
    painter.end()
    return drawn


def _ground() -> QColor:
    """What is drawn inside a filled shape: white on light, near black on dark."""
    return color("onaccent") if tokens().dark else color("surface")


def _pen(ink: QColor, width: float) -> QPen:
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _disc(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))


def _ring(painter: QPainter, rect: QRectF, ink: QColor, width: float = 1.5) -> QRectF:
    painter.setPen(QPen(ink, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = rect.adjusted(1.25, 1.25, -1.25, -1.25)
    painter.drawEllipse(inside)
    return inside


def _ticked_disc(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    _disc(painter, rect, ink)
    unit = rect.width() / 14
    painter.setPen(_pen(_ground(), 1.7 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    at = rect.topLeft()
    points = [at + QPointF(x * unit, y * unit) for x, y in ((4.2, 7.2), (6.2, 9.2), (9.9, 5.1))]
    painter.drawPolyline(QPolygonF(points))


def _dashed_ring(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """Eight dashes: nothing there yet."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(ink, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    inside = rect.adjusted(1.4, 1.4, -1.4, -1.4)
    for step in range(8):
        painter.drawArc(inside, int((step * 45 + 8) * 16), 29 * 16)


def _half_disc(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """A ring whose left half is full: half the work is done."""
    inside = _ring(painter, rect, ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(inside, 90 * 16, 180 * 16)


def _half_ring(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    """A ring whose lower half is full: someone stands in."""
    inside = _ring(painter, rect, ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPie(inside, 180 * 16, 180 * 16)


def _barred_ring(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    inside = _ring(painter, rect, ink)
    painter.setPen(_pen(ink, 1.5))
    third = inside.width() * 0.27
    middle = inside.center()
    painter.drawLine(middle - QPointF(third, 0), middle + QPointF(third, 0))


def _empty_ring(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    _ring(painter, rect, ink)


def _cross(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.setPen(_pen(ink, 1.9))
    inside = rect.adjusted(2.5, 2.5, -2.5, -2.5)
    painter.drawLine(inside.topLeft(), inside.bottomRight())
    painter.drawLine(inside.topRight(), inside.bottomLeft())


def _camera(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    unit = rect.width() / 14
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(rect.x() + 0.3 * unit, rect.y() + 2.6 * unit, 9 * unit, 8.8 * unit), 1.6, 1.6)
    lens = [(9.9, 6.2), (13.6, 3.8), (13.6, 10.2), (9.9, 7.8)]
    painter.drawPolygon(QPolygonF([rect.topLeft() + QPointF(x * unit, y * unit) for x, y in lens]))


def _triangle(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    unit = rect.width() / 14
    painter.setBrush(ink)
    painter.setPen(_pen(ink, 1.4 * unit))
    corners = [(7, 1.8), (13, 12.2), (1, 12.2)]
    painter.drawPolygon(QPolygonF([rect.topLeft() + QPointF(x * unit, y * unit) for x, y in corners]))
    _exclamation(painter, rect, _ground(), 5.2, 8.4, 10.7)


def _exclamation(painter: QPainter, rect: QRectF, ink: QColor, top: float, bottom: float, dot: float) -> None:
    unit = rect.width() / 14
    at = rect.topLeft()
    painter.setPen(_pen(ink, 1.4 * unit))
    painter.drawLine(at + QPointF(7 * unit, top * unit), at + QPointF(7 * unit, bottom * unit))
    painter.setPen(_pen(ink, 1.6 * unit))
    painter.drawPoint(at + QPointF(7 * unit, dot * unit))


def _diamond(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    unit = rect.width() / 14
    painter.setPen(_pen(ink, 1.4))
    corners = [(7, 0.9), (13.1, 7), (7, 13.1), (0.9, 7)]
    painter.drawPolygon(QPolygonF([rect.topLeft() + QPointF(x * unit, y * unit) for x, y in corners]))
    _exclamation(painter, rect, ink, 4.4, 7.4, 9.8)


def _square(rect: QRectF) -> QRectF:
    return rect.adjusted(0.9, 0.9, -0.9, -0.9)


def _empty_square(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.5))
    painter.drawRoundedRect(_square(rect), 3, 3)


def _half_square(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    frame = QPainterPath()
    frame.addRoundedRect(_square(rect), 3, 3)
    lower = QPainterPath()
    lower.addRect(QRectF(rect.x(), rect.center().y(), rect.width(), rect.height() / 2))
    painter.fillPath(frame.intersected(lower), ink)
    _empty_square(painter, rect, ink)


def _barred_square(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    _empty_square(painter, rect, ink)
    inside = _square(rect).adjusted(3, 3, -3, -3)
    painter.setPen(_pen(ink, 1.4))
    painter.drawLine(inside.bottomLeft(), inside.topRight())


def _plus_disc(painter: QPainter, rect: QRectF, ink: QColor) -> None:
    _disc(painter, rect, ink)
    painter.setPen(_pen(_ground(), 1.6))
    arm, middle = rect.width() * 0.21, rect.center()
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


_PAINTERS: dict[str, Callable[[QPainter, QRectF, QColor], None]] = {
    "missing": _dashed_ring,
    "draft": _half_disc,
    "reviewed": _ticked_disc,
    "outdated": _triangle,
    "present": _ticked_disc,
    "remote": _camera,
    "represented": _half_ring,
    "excused": _barred_ring,
    "absent": _cross,
    "expected": _dashed_ring,
    "todo": _empty_square,
    "doing": _half_square,
    "done": _ticked_disc,
    "late": _triangle,
    "cancelled": _barred_square,
    "unnamed": _diamond,
    "warning": _triangle,
    "new": _plus_disc,
    "event": _empty_ring,
    "gap": _dashed_ring,
}


class StateLabel(QWidget):
    """A shape and its word, or its number; the word is always there for screen readers."""

    def __init__(self, shape: str = "missing", size: int = 14, text_size: int = 12, weight: int = 500) -> None:
        super().__init__()
        self._shape, self._size, self._text_size, self._weight = shape, size, text_size, weight
        self._text, self._tone, self._shape_tone = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, shape: str, text: str = "", spoken: str = "", tone: str = "", shape_tone: str = "") -> None:
        """Show ``shape`` with ``text``; ``spoken`` where the shape stands alone; tones where they are not its own."""
        self._shape, self._text, self._tone, self._shape_tone = shape, text, tone, shape_tone
        self.setAccessibleName(spoken or text)
        self.setToolTip("" if text else spoken)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.ui_font(self._text_size, self._weight))
        words = metrics.horizontalAdvance(self._text) + 6 if self._text else 0
        return QSize(self._size + words, max(self._size, metrics.height() if self._text else 0))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - self._size) / 2
        paint_shape(painter, QRectF(0, round(top), self._size, self._size), self._shape, self._shape_tone or None)
        if self._text:
            painter.setFont(fonts.ui_font(self._text_size, self._weight))
            painter.setPen(color(self._tone or TONES[self._shape]))
            words = self.rect().adjusted(self._size + 6, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
