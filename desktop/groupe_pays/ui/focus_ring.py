"""The ring of focus around buttons and choices: 2 pixels, 2 away from the edge, for whoever uses the keyboard.

Fields show theirs inside the border, by the style sheet.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QRadioButton, QToolButton, QWidget

from groupe_pays.ui.theme import color

OUTSIDE = 4


class _Ring(QWidget):
    """The drawing; it lets the mouse through."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class FocusRing(QObject):
    """One for the application: its ring stands in the smallest ancestor of the focused button with room for it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring = _Ring()
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        if isinstance(new, (QPushButton, QToolButton, QCheckBox, QRadioButton)) and new.property("rings") is not False:
            self._follow(new)

    def _follow(self, target: QWidget) -> None:
        self._target = target
        holder = target.parentWidget()
        while holder is not None and not holder.isWindow() and not holder.rect().contains(self._around(holder)):
            holder = holder.parentWidget()
        if holder is None:
            return
        if not shiboken6.isValid(self._ring):
            self._ring = _Ring()
        self._ring.setParent(holder)
        step: QWidget = target
        while step is not holder:
            step.installEventFilter(self)
            self._followed.append(step)
            step = step.parentWidget()
        self._ring.setGeometry(self._around(holder))
        self._ring.show()
        self._ring.raise_()

    def _around(self, holder: QWidget) -> QRect:
        corner = self._target.mapTo(holder, QPoint(0, 0))
        return QRect(corner, self._target.size()).adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)

    def _leave(self) -> None:
        for widget in self._followed:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._followed.clear()
        self._target = None
        if shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.setParent(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._followed:
            self._ring.setGeometry(self._around(self._ring.parentWidget()))
        elif event.type() is QEvent.Type.Hide:
            self._leave()
        return False
