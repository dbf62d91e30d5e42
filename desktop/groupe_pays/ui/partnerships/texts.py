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
        self._texts: dict[PartnershipText, SheetText] = {}
        """Those that were written or begun since the sheet was built; a sheet has few of the nine."""
        self._opened: set[PartnershipText] = set()
        self.add = Button(f"{name}_add", "ghost", "plus")
        self._menu = QMenu(self.add)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self._menu)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._box.addLayout(row(self.add, None))
        self.retranslate()

    def retranslate(self) -> None:
        self.add.set_words(_("Add a text"))

    def _text(self, kind: PartnershipText) -> SheetText:
        """The fields of a text, in its place among the others."""
        if kind not in self._texts:
            order = list(PartnershipText)
            before = sum(order.index(other) < order.index(kind) for other in self._texts)
            self._texts[kind] = text = SheetText(kind)
            text.hide()
            self._box.insertWidget(before, text)
            text.area.edited.connect(lambda value: self.edited.emit(kind, value))
            text.area.edited.connect(text.state.show_text)
            text.area.left.connect(self.left)
            text.state.marked.connect(lambda state: self.marked.emit(kind, state))
        return self._texts[kind]

    def area(self, kind: PartnershipText) -> BilingualArea:
        return self._text(kind).area

    def show_partnership(self, partnership: Partnership) -> None:
        """Show its texts; one that was emptied just now stays open."""
        if partnership.id != self._partnership_id:
            self._partnership_id = partnership.id
            self._opened.clear()
        written = partnership.texts or {}
        self._opened.update(kind for kind, value in written.items() if not value.is_blank)
        for kind in PartnershipText:
            if kind in self._opened or kind in self._texts:
                text = self._text(kind)
                text.show_text(written.get(kind, BilingualText()))
                text.setVisible(kind in self._opened)
        self._show_add()

    def _show_add(self) -> None:
        self.add.setVisible(len(self._opened) < len(PartnershipText))

    def state(self, kind: PartnershipText) -> TextState:
        """The button that tells and marks the translation of a text."""
        return self._text(kind).state

    def open_text(self, kind: PartnershipText) -> None:
        """Show a text that is not written yet, and put the cursor into it."""
        self._opened.add(kind)
        self._text(kind).show()
        self._show_add()
        self._text(kind).area.take_focus()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind in PartnershipText:
            if kind not in self._opened:
                action = self._menu.addAction(label(kind))
                action.triggered.connect(lambda _on, kind=kind: self.open_text(kind))
