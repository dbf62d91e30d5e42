"""Helpers of layout: rows and columns with given spacing, a layout that breaks into lines, a scrolled column."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget


def _fill(box: QBoxLayout, items: tuple[Any, ...]) -> None:
    """Add widgets and layouts; an int is a space in pixels, None takes what is left."""
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)


def row(
    *items: QWidget | QLayout | int | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """A horizontal layout: widgets, layouts, ints (pixels), None (the rest)."""
    box = QHBoxLayout()
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    _fill(box, items)
    return box


def column(
    *items: QWidget | QLayout | int | None, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A vertical layout: widgets, layouts, ints (pixels), None (the rest)."""
    box = QVBoxLayout()
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    _fill(box, items)
    return box


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let the widgets go."""
    while layout.count():
        item = layout.takeAt(0)
        if item.widget() is not None:
            item.widget().hide()
            item.widget().deleteLater()
        elif item.layout() is not None:
            clear_layout(item.layout())


class Scrolled(QScrollArea):
    """A column that scrolls: what is put into ``body`` takes its natural height, or all there is with ``fill``."""

    def __init__(self, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8, fill: bool = False) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("kind", "scrolled")
        self.body = QVBoxLayout()
        self.body.setSpacing(spacing)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(*margins)
        whole.setSpacing(0)
        whole.addLayout(self.body, 1 if fill else 0)
        if not fill:
            whole.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_height()
        return super().eventFilter(watched, event)

    def _fit_height(self) -> None:
        """Words that wrap need the height that goes with their width, which the minimum of a layout does not tell."""
        inside = self.widget()
        layout = inside.layout()
        wanted = layout.heightForWidth(self.viewport().width()) if layout.hasHeightForWidth() else 0
        if inside.minimumHeight() != max(wanted, 0):
            inside.setMinimumHeight(max(wanted, 0))


class FlowLayout(QLayout):
    """Items from left to right, on as many lines as they need; on one line, the last ``at_end`` stand at its end."""

    def __init__(self, spacing: int = 8, between_lines: int | None = None, at_end: int = 0) -> None:
        super().__init__()
        self._at_end = at_end
        self.between_lines = spacing if between_lines is None else between_lines
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        items = [item for item in self._items if not item.isEmpty()]
        whole = sum(item.sizeHint().width() + self.spacing() for item in items) - self.spacing()
        apart = len(items) - self._at_end if self._at_end and whole <= rect.width() else -1
        for place, item in enumerate(items):
            size = item.sizeHint()
            if place == apart:
                x += rect.width() - whole
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.between_lines, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()
