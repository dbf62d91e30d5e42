"""What the keys do, in a line: as many hints as there is room for, none of them cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Keycap, Label

_GAP = 10


class HintLine(QWidget):
    """Keys with their words, the most needed first; ``fit`` when the words change."""

    def __init__(self, hints: Sequence[tuple[Keycap, Label]]) -> None:
        super().__init__()
        self._hints = [QWidget() for _hint in hints]
        for widget, (key, words) in zip(self._hints, hints, strict=True):
            widget.setLayout(row(key, words, spacing=5))
        self.setLayout(row(*self._hints, None, spacing=_GAP))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def fit(self) -> None:
        """Show the hints that are whole in the width there is."""
        room = self.width() + _GAP
        for hint in self._hints:
            room -= hint.sizeHint().width() + _GAP
            hint.setVisible(room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
