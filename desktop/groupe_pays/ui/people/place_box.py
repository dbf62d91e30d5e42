"""A choice among the places of the glossary; records keep the French name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.language import Retranslating


class PlaceBox(Retranslating, QComboBox):
    """``chosen`` gives the French name, empty for none; a name the glossary does not have stays choosable.

    ``successors`` are shown behind the places whose place they took: « Alsace → Grand Est ».
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, places: Sequence[BilingualText], successors: Mapping[str, BilingualText] | None = None
    ) -> None:
        super().__init__()
        self._successors = successors or {}
        self.setObjectName(name)
        self._places = [BilingualText(), *places]
        self.addItems([""] * len(self._places))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(self._places[place].fr))
        self.retranslate()

    def retranslate(self) -> None:
        for place, name in enumerate(self._places):
            self.setItemText(place, self._words(name) if place else _("Not stated"))

    def _words(self, place: BilingualText) -> str:
        language, successor = current_language(), self._successors.get(place.fr)
        name = place.best(language)
        return f"{name} → {successor.best(language)}" if successor is not None else name

    def set_value(self, name_fr: str) -> None:
        names = [place.fr for place in self._places]
        if name_fr not in names:
            self._places.append(BilingualText(name_fr))
            self.addItem(name_fr)
            names.append(name_fr)
        self.setCurrentIndex(names.index(name_fr))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
