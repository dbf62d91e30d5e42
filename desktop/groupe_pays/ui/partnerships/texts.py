"""The texts of a partnership's sheet, each with its name and how far it is translated."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from groupe_pays.domain.partnerships import Partnership, PartnershipText
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.partnerships.text_state import TextState
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.growing import INSET
from groupe_pays.ui.widgets.labels import Label


class SheetText(Retranslating, QWidget):
    """One text: its name, its state at the right, which a press changes, both languages below."""

    def __init__(self, kind: PartnershipText) -> None:
        super().__init__()
        self.kind = kind
        self.setObjectName(f"text_{kind.value}")
        self._name = Label("meta_strong", "text2")
        self.area = BilingualArea(f"partnership_{kind.value}", state_below=False)
        unseen = QWidget(self)
        unseen.hide()
        self.area.state.setParent(unseen)
        self.state = TextState(f"partnership_{kind.value}_state")
        head = row(self._name, None, self.state, margins=(INSET, 0, 0, 0))
        self.setLayout(column(head, self.area, spacing=1, margins=(0, 0, 0, 4)))
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setText(label(self.kind))
        self.area.set_words(label(self.kind))
        self.state.set_words(label(self.kind))

    def show_text(self, text: BilingualText) -> None:
        self.area.set_value(text)
        self.state.show_text(text)


class SheetTexts(Retranslating, QWidget):
    """Those that are written; « Ajouter un texte » offers the others. ``edited`` gives the kind and the new text.

    Put it into an ``Overhang``.
    """

    edited = Signal(object, object)
    marked = Signal(object, object)
    """A text and the state its translation was declared to be in."""
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._partnership_id = ""
        self._texts = {kind: SheetText(kind) for kind in PartnershipText}
        self._opened: set[PartnershipText] = set()
        self.add = Button(f"{name}_add", "ghost", "plus")
        self._menu = QMenu(self.add)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self._menu)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for kind, text in self._texts.items():
            box.addWidget(text)
            text.area.edited.connect(lambda value, kind=kind: self.edited.emit(kind, value))
            text.area.edited.connect(text.state.show_text)
            text.area.left.connect(self.left)
            text.state.marked.connect(lambda state, kind=kind: self.marked.emit(kind, state))
        box.addLayout(row(self.add, None))
        self.retranslate()

    def retranslate(self) -> None:
        self.add.set_words(_("Add a text"))

    def area(self, kind: PartnershipText) -> BilingualArea:
        return self._texts[kind].area

    def show_partnership(self, partnership: Partnership) -> None:
        """Show its texts; one that was emptied just now stays open."""
        if partnership.id != self._partnership_id:
            self._partnership_id = partnership.id
            self._opened.clear()
        written = partnership.texts or {}
        for kind, text in self._texts.items():
            value = written.get(kind, BilingualText())
            text.show_text(value)
            if not value.is_blank:
                self._opened.add(kind)
            text.setVisible(kind in self._opened)
        self.add.setVisible(len(self._opened) < len(self._texts))

    def state(self, kind: PartnershipText) -> TextState:
        """The button that tells and marks the translation of a text."""
        return self._texts[kind].state

    def open_text(self, kind: PartnershipText) -> None:
        """Show a text that is not written yet, and put the cursor into it."""
        self._opened.add(kind)
        self._texts[kind].show()
        self.add.setVisible(len(self._opened) < len(self._texts))
        self._texts[kind].area.take_focus()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind in PartnershipText:
            if kind not in self._opened:
                action = self._menu.addAction(label(kind))
                action.triggered.connect(lambda _on, kind=kind: self.open_text(kind))
