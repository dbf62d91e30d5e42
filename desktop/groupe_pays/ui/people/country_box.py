"""A choice of country: France and China at once, all others once the list is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from groupe_pays.domain.collation import sort_key
from groupe_pays.formats.countries import country_codes, country_name
from groupe_pays.i18n import current_language
from groupe_pays.ui.language import Retranslating


class CountryBox(Retranslating, QComboBox):
    """``chosen`` gives ISO 3166-1 alpha-2. The names of other countries are read when the field gets the focus."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._codes = ["FR", "CN"]
        self._has_all = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(self._codes[place]))
        self.retranslate()

    def retranslate(self) -> None:
        self._show(self.value() if self.count() else self._codes[0])

    def value(self) -> str:
        return self._codes[self.currentIndex()]

    def set_value(self, code: str) -> None:
        if code not in self._codes:
            self._codes.append(code)
            self._show(code)
        else:
            self.setCurrentIndex(self._codes.index(code))

    def _show(self, code: str) -> None:
        """The names in the present language, in its order behind France and China."""
        language = current_language()
        near, others = self._codes[:2], self._codes[2:]
        others.sort(key=lambda one: sort_key(country_name(one, language), language))
        self._codes = [*near, *others]
        self.blockSignals(True)
        self.clear()
        self.addItems([country_name(one, language) for one in self._codes])
        self.setCurrentIndex(self._codes.index(code))
        self.blockSignals(False)

    def _read_all(self) -> None:
        if not self._has_all:
            self._has_all, now = True, self.value()
            self._codes = list(dict.fromkeys([*self._codes, *country_codes()]))
            self._show(now)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._read_all()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self._read_all()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
