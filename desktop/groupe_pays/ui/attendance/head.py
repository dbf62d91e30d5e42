"""Above the roll: the field for three letters, what each key means, and in which order the list stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QWidget

from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.i18n import _, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.attendance.roll_model import LETTERS
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.fields import SearchField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Keycap, Label


class RollSearch(SearchField):
    """Letters look for somebody; Enter marks them present, Tab goes to the other letters, the arrows choose."""

    taken = Signal()
    """Enter."""
    others_wanted = Signal()
    """Tab with letters typed."""
    moved = Signal(int)
    """An arrow: -1 or +1."""

    def __init__(self) -> None:
        super().__init__("roll_search")
        self.setMinimumHeight(34)
        leave_undo_to_dossier(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        if forwards and self.text():
            self.others_wanted.emit()
            return True
        return super().focusNextPrevChild(forwards)


class _Legend(Retranslating, QWidget):
    """P Present, V By video…"""

    def __init__(self) -> None:
        super().__init__()
        self._words = {status: Label("meta") for status in LETTERS}
        items: list[QWidget | int] = []
        for status, words in self._words.items():
            items += [8 if items else 0, Keycap(LETTERS[status]), words]
        self.setLayout(row(*items, spacing=5))
        self.retranslate()

    def retranslate(self) -> None:
        for status, words in self._words.items():
            words.setText(label(status))


class _Hints(Retranslating, QWidget):
    """« 2 people · Enter present · Tab then V R E A another status · ↑ ↓ choose »."""

    def __init__(self) -> None:
        super().__init__()
        self._matches: int | None = None
        self._found = Label("meta_strong", "accenttext")
        self._enter, self._tab, self._arrows = Keycap(), Keycap("Tab"), Keycap("↑ ↓")
        self._words = [Label("meta", "text2") for _place in range(4)]
        present, then, other, choose = self._words
        letters = [Keycap(letter) for status, letter in LETTERS.items() if status is not AttendanceStatus.PRESENT]
        groups = ((self._found,), (self._enter, present), (self._tab, then, *letters, other), (self._arrows, choose))
        self._groups = [QWidget() for _group in groups]
        for widget, parts in zip(self._groups, groups, strict=True):
            widget.setLayout(row(*parts, spacing=5))
        self.setLayout(row(*self._groups, None, spacing=10))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def retranslate(self) -> None:
        self._enter.set_text(_("Enter"))
        texts = (
            pgettext("roll", "present"),
            pgettext("roll", "then"),
            pgettext("roll", "another status"),
            pgettext("roll", "choose"),
        )
        for words, text in zip(self._words, texts, strict=True):
            words.setText(text)
        self.show_matches(self._matches)

    def show_matches(self, number: int | None) -> None:
        """How many people answer to the letters; None while no letter is typed."""
        self._matches = number
        if number is not None:
            found = ngettext("{number} person", "{number} people", number)
            self._found.setText(found.format(number=number) if number else _("Nobody"))
            self._found.set_tone("accenttext" if number else "danger")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many hints as there is room for; none is cut."""
        room = self.width() + self.layout().spacing()
        for place, group in enumerate(self._groups):
            room -= group.sizeHint().width() + self.layout().spacing()
            group.setVisible(room >= 0 and (place > 0 or self._matches is not None))


class RollHead(Retranslating, QFrame):
    """Two lines above the list."""

    order_chosen = Signal(object)
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("roll_head")
        self.setProperty("kind", "band")
        self.search = RollSearch()
        self.hints = _Hints()
        self._order = QComboBox()
        self._order.setObjectName("roll_order")
        self._order.setProperty("kind", "ghost")
        for order in SheetOrder:
            self._order.addItem("", order)
        self._add = Button("add_people", "default", "user-plus")
        self._order.activated.connect(lambda place: self.order_chosen.emit(self._order.itemData(place)))
        self._add.clicked.connect(self.add_requested)
        first = row(spacing=16)
        first.addWidget(self.search, 1)
        first.addWidget(_Legend())
        second = row(spacing=8)
        second.addWidget(self.hints, 1)
        second.addWidget(self._order)
        self._tools = row(spacing=8)
        second.addLayout(self._tools)
        second.addWidget(self._add)
        self.setLayout(column(first, second, spacing=7, margins=(16, 8, 16, 8)))
        self.retranslate()

    def retranslate(self) -> None:
        self.search.set_words(_("Name, organisation or 中文…"))
        names = {
            SheetOrder.PROTOCOL: _("Order of the printed sheet"),
            SheetOrder.ORGANISATION: _("By organisation"),
            SheetOrder.NAME: _("By name"),
        }
        for place in range(self._order.count()):
            self._order.setItemText(place, names[self._order.itemData(place)])
        self._order.setAccessibleName(_("Order of the list"))
        self._order.setToolTip(_("Order of the list"))
        self._add.set_words(_("Add people"))

    def add_tool(self, widget: QWidget) -> None:
        """Put a button before the one that adds people."""
        self._tools.addWidget(widget)

    def show_order(self, order: SheetOrder) -> None:
        self._order.setCurrentIndex(self._order.findData(order))
