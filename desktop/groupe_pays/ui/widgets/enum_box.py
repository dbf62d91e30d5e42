"""A choice among the values of an enumeration, in words that follow the language."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating

NARROWEST = 120
"""Pixels it can be pressed to: its longest word never makes a panel wider than its place."""


class EnumBox(Retranslating, QComboBox):
    """``chosen`` gives the member taken; the wheel turns it only when it has the focus, so that a panel scrolls."""

    chosen = Signal(object)

    def __init__(self, name: str, kind: Iterable[Enum]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._members = list(kind)
        self.addItems([""] * len(self._members))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda place: self.chosen.emit(self._members[place]))
        self.retranslate()

    def retranslate(self) -> None:
        for place, member in enumerate(self._members):
            self.setItemText(place, label(member))

    def value(self) -> Enum:
        return self._members[self.currentIndex()]

    def set_value(self, value: Enum) -> None:
        self.setCurrentIndex(self._members.index(value))

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), NARROWEST), least.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
