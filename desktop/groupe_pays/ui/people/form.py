"""A form in the detail panel: labels at the left, fields at the right, every one saved by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.labels import Label

LABEL_WIDTH = 104


class Form(Retranslating, QWidget):
    """Rows added by ``add``; their words are functions, so that they follow the language."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._rows: list[tuple[LabelledField, QWidget, Callable[[], str]]] = []
        self._heads: list[tuple[Label, Callable[[], str]]] = []
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(8)

    def add_head(self, words: Callable[[], str]) -> None:
        head = Label("strong")
        head.setContentsMargins(0, 8, 0, 0)
        self._heads.append((head, words))
        self.box.addWidget(head)

    def add(self, field: QWidget, words: Callable[[], str]) -> None:
        """A row; the label stands beside the first line of its field and leads to it."""
        line = LabelledField(field, LABEL_WIDTH)
        line.label.setContentsMargins(0, 6, 8, 0)
        line.layout().setAlignment(line.label, Qt.AlignmentFlag.AlignTop)
        self._rows.append((line, field, words))
        self.box.addWidget(line)

    def show_record(self, record: Any) -> None:
        """Show a record; what is being typed in it stays."""

    def take_focus(self) -> None:
        """Put the cursor into the first field."""
        self._rows[0][1].setFocus()

    def set_row_visible(self, field: QWidget, visible: bool) -> None:
        next(line for line, one, _words in self._rows if one is field).setVisible(visible)

    def retranslate(self) -> None:
        for head, words in self._heads:
            head.setText(words())
        for line, field, words in self._rows:
            line.set_words(words())
            if hasattr(field, "set_words"):
                field.set_words(words())
