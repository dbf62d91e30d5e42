"""Text on the page, by role and tone of the type table; hairlines and keycaps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from groupe_pays.ui import fonts
from groupe_pays.ui.icons import pixmap
from groupe_pays.ui.theme import color


class Label(QLabel):
    """A text of one role (``title``, ``detail``, ``card``, ``lead``, ``strong``, ``medium``, ``meta``, …) and tone."""

    def __init__(self, role: str = "", tone: str = "text", wrap: bool = False) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def wrap_at(self, width: int) -> None:
        """Break lines at this width and be as high as they need, where the layout around would not ask (dialogs)."""
        self.setWordWrap(True)
        self.setFixedWidth(width)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.wordWrap() and self.minimumWidth() == self.maximumWidth():
            self.ensurePolished()
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)


class WrappedLabel(Label):
    """A text on as many lines as its width needs; a layout short of room cannot squeeze it below that."""

    def __init__(self, role: str = "", tone: str = "text") -> None:
        super().__init__(role, tone, wrap=True)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        kept = self.minimumHeight()
        if kept > self.fontMetrics().lineSpacing():
            self.setMinimumHeight(0)  # Qt counts it in: a height once needed would stay
        needed = self.heightForWidth(self.width())
        if needed > 0 and needed != self.minimumHeight():
            self.setMinimumHeight(needed)


class ElidedLabel(Label):
    """A label that shortens its text with … when there is no room, and then tells the whole of it in its tooltip."""

    def __init__(
        self, role: str = "", tone: str = "text", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__(role, tone)
        self._whole = ""
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole_text(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, max(self.width(), 24))
        if shown != self.text():
            super().setText(shown)
            self.updateGeometry()
        self.setToolTip(self._whole if shown != self._whole else "")


class IconLabel(QWidget):
    """An icon beside words, tinted at each paint; decorative, so it has no accessible name."""

    def __init__(self, name: str, tone: str = "text2", size: int = 16) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: str | None = None) -> None:
        self._name, self._tone = name, tone or self._tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, pixmap(self._name, self._tone, self._size))


class Hairline(QFrame):
    """A separator of one pixel."""

    def __init__(self, vertical: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "hairline")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def paint_keycap(painter: QPainter, rect: QRectF, text: str) -> None:
    """Draw a key: ``alt`` ground, thin border, heavier lower edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color("line"), 1))
    painter.setBrush(color("alt"))
    frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, 3, 3)
    painter.drawLine(frame.bottomLeft() + QPointF(3, 0), frame.bottomRight() - QPointF(3, 0))
    painter.setPen(QPen(color("line"), 2))
    painter.drawLine(frame.bottomLeft() + QPointF(3, 0), frame.bottomRight() - QPointF(3, 0))
    painter.setPen(color("text2"))
    painter.setFont(fonts.ui_font(11, 500))
    painter.drawText(rect.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, text)


def keycap_width(text: str) -> int:
    return QFontMetrics(fonts.ui_font(11, 500)).horizontalAdvance(text) + 12


class Keycap(QWidget):
    """A key of the keyboard, 19 high; says how a command beside it is typed."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self._text = text
        set_shown(self, bool(text))
        self.setFixedSize(self.sizeHint())
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(max(keycap_width(self._text), 19), 19)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_keycap(QPainter(self), QRectF(self.rect()), self._text)


def set_shown(widget: QWidget, shown: bool) -> None:
    """Show or hide, without making a window of its own of a widget not yet put anywhere."""
    if shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(shown)


def restyle(widget: QWidget) -> None:
    """Have the style sheet read the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
