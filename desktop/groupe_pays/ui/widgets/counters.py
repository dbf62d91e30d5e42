"""Figures and bars: how much of a whole is done, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupe_pays.domain.text import TranslationState
from groupe_pays.domain.translation import TranslationCount
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label
from groupe_pays.ui.widgets.shapes import TONES, StateLabel


class Bar(QWidget):
    """A thin bar: ``value`` of ``total``; full, it turns ``ok`` where ``full_is_ok``."""

    def __init__(self, height: int = 5, full_is_ok: bool = False) -> None:
        super().__init__()
        self._value, self._total, self._full_is_ok = 0.0, 1.0, full_is_ok
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def show_value(self, value: float, total: float, spoken: str = "") -> None:
        self._value, self._total = value, total
        self.setAccessibleName(spoken or f"{value:g} / {total:g}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        share = min(max(self._value / self._total, 0.0), 1.0) if self._total else 0.0
        full = self._full_is_ok and self._total > 0 and self._value >= self._total
        paint_bar(QPainter(self), QRectF(self.rect()), [(share, "ok" if full else "accent")])


class ShareBar(QWidget):
    """A bar made of parts, each in its tone, in the order given."""

    def __init__(self, height: int = 8) -> None:
        super().__init__()
        self._parts: list[tuple[float, str]] = []
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[int, str]], spoken: str) -> None:
        """``parts`` are (number, tone); ``spoken`` tells the same in words."""
        total = sum(number for number, _tone in parts) or 1
        self._parts = [(number / total, tone) for number, tone in parts if number]
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_bar(QPainter(self), QRectF(self.rect()), self._parts)


STATES = (TranslationState.REVIEWED, TranslationState.DRAFT, TranslationState.OUTDATED, TranslationState.MISSING)
"""The states of a translation in the order of a bar."""


def parts_of(count: TranslationCount) -> list[tuple[int, str]]:
    """How far a translation is, as the parts of a ``ShareBar``."""
    return [(getattr(count, state.value), TONES[state.value]) for state in STATES]


def paint_bar(painter: QPainter, rect: QRectF, parts: Sequence[tuple[float, str]]) -> None:
    """Draw shares of ``rect`` from the left, a pixel between them, on the ground of the empty part."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.fillPath(outline, color("line"))
    painter.setClipPath(outline)
    x = rect.x()
    for index, (share, tone) in enumerate(parts):
        width = share * rect.width()
        gap = 1 if index + 1 < len(parts) else 0
        painter.fillRect(QRectF(x, rect.y(), max(width - gap, 0), rect.height()), color(tone))
        x += width


class LabelledBar(QWidget):
    """A name, « 8 / 11 » at its right, and the bar below."""

    def __init__(self, full_is_ok: bool = True) -> None:
        super().__init__()
        self._name = ElidedLabel("meta", "text")
        self._figures = Label("meta_strong", "text")
        self._bar = Bar(5, full_is_ok)
        self.setLayout(column(row(self._name, self._figures), self._bar, spacing=4))

    def show_value(self, name: str, value: int, total: int) -> None:
        self._name.setText(name)
        self._figures.setText(f"{value} / {total}")
        self._bar.show_value(value, total, f"{name}\u202f: {value} / {total}")


class CounterLine(QWidget):
    """A shape, a word, and the number at the right in the tone of the shape."""

    def __init__(self, shape: str, tone: str) -> None:
        super().__init__()
        self._shape = StateLabel(shape, 16)
        self._shape.show_state(shape)
        self._word = Label("medium")
        self._tone = tone
        self._number = Label("card", tone)
        self.setLayout(row(self._shape, self._word, None, self._number))
        self.setFixedHeight(32)

    def show_count(self, word: str, number: int) -> None:
        self._word.setText(word)
        self._number.setText(str(number))
        self._number.set_tone(self._tone if number else "text2")
        self.setAccessibleName(f"{word}\u202f: {number}")


class Figure(QWidget):
    """One large number and a word under it or, ``beside``, two lines at its right."""

    def __init__(self, beside: bool = False) -> None:
        super().__init__()
        self.number = Label("figure" if beside else "small_figure")
        self.caption = Label("strong" if beside else "meta", "text" if beside else "text2")
        self.note = Label("meta", "text2")
        if beside:
            self.setLayout(row(self.number, column(self.caption, self.note, spacing=0), None, spacing=10))
        else:
            self.note.hide()
            self.setLayout(column(self.number, self.caption, spacing=0))

    def show_figure(self, number: str, caption: str, note: str = "") -> None:
        self.number.setText(number)
        self.caption.setText(caption)
        self.note.setText(note)
        self.setAccessibleName(" ".join(part for part in (number, caption, note) if part))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
