"""A choice among a few words side by side, with the keys of radio buttons."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.ui import fonts
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.choosing import tell_choice, unchosen


class _Segment(QRadioButton):
    """One word; painted by hand, but a radio button for keyboard and screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("rings", False)
        self.count = ""
        self.language: Language | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def _font(self, weight: int) -> QFont:
        return fonts.content_font(self.language, 12, weight) if self.language else fonts.ui_font(12, weight)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font(600)).horizontalAdvance(self._words())
        return QSize(width + 22, 28)

    minimumSizeHint = sizeHint

    def _words(self) -> str:
        return f"{self.text()}\u2002{self.count}" if self.count else self.text()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(color("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(tile, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(self._font(600 if self.isChecked() else 500))
        tone = "accenttext" if self.isChecked() else "text"
        painter.setPen(color(tone if self.isEnabled() else "ctrl"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words())


class Segments(QWidget):
    """The segmented control: ``chosen`` tells the value, arrows move, the whole is one stop of Tab."""

    chosen = Signal(object)

    def __init__(self, name: str, values: Sequence[Hashable]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[Hashable, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for value in values:
            button = _Segment(f"{name}_{value}")
            self._group.addButton(button)
            self._buttons[value] = button
            row.addWidget(button)
            button.toggled.connect(self._on_toggled)
            tell_choice(button, partial(self.chosen.emit, value))

    def set_words(self, words: Mapping[Any, str], spoken: str) -> None:
        """Name every segment, and the whole for screen readers."""
        self.setAccessibleName(spoken)
        for value, text in words.items():
            button = self._buttons[value]
            button.setText(text)
            button.setAccessibleName(text)
            button.setAccessibleDescription(spoken)
            button.updateGeometry()
            button.update()

    def set_counts(self, counts: Mapping[Any, str]) -> None:
        for value, count in counts.items():
            self._buttons[value].count = count
            self._buttons[value].updateGeometry()
            self._buttons[value].update()

    def name_languages(self) -> None:
        """Set each word in the font of its own language; the values are languages."""
        for value, button in self._buttons.items():
            button.language = Language(str(value))

    def button(self, value: Hashable) -> QRadioButton:
        return self._buttons[value]

    @property
    def value(self) -> Hashable | None:
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: Hashable) -> None:
        """Choose without emitting ``chosen``."""
        with unchosen(self._buttons[value]):
            self._buttons[value].setChecked(True)

    def _on_toggled(self) -> None:
        """Make the chosen segment the one Tab stops at."""
        for button in self._buttons.values():
            stops = button.isChecked() or self.value is None
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("ctrl"), 1))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(QPen(color("line"), 1))
        buttons = list(self._buttons.values())
        for left, right in pairwise(buttons):
            if not left.isChecked() and not right.isChecked():
                x = left.geometry().right() + 0.5
                painter.drawLine(int(x), 8, int(x), self.height() - 8)
