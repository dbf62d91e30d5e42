"""The field that searches the document, how many places it found, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.finding import Finder
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label

WIDTH = 284


class FindBar(Retranslating, QWidget):
    """Enter and F3 go on, Shift with them goes back; Esc empties the field, then ``left`` tells that it is done."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, finder: Finder) -> None:
        super().__init__()
        self._finder = finder
        self.field = SearchField("find_in_document")
        self.field.setFixedWidth(WIDTH)
        self.count = Label("meta", "text2")
        self.count.setMinimumWidth(56)
        self.back, self.on = IconButton("find_previous", "chevron-up"), IconButton("find_next", "chevron-down")
        self.setLayout(row(self.field, self.count, self.back, self.on, spacing=4))
        self.field.textChanged.connect(self.edited)
        self.field.left.connect(self.left)
        self.field.installEventFilter(self)
        self.back.clicked.connect(lambda: finder.go_on(-1))
        self.on.clicked.connect(lambda: finder.go_on(1))
        finder.changed.connect(self.show_count)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.set_words(_("Search in the document"), "Ctrl+F")
        self.back.set_words(_("Previous place"), _("Previous place") + " (⇧F3)")
        self.on.set_words(_("Next place"), _("Next place") + " (F3)")
        self.show_count()

    def show_count(self) -> None:
        """« 3 / 12 », heard as words too."""
        finder = self._finder
        found = len(finder.matches)
        if not finder.words.strip():
            text = spoken = ""
        elif found:
            text = f"{finder.at + 1}\u202f/\u202f{found}"
            spoken = ngettext("{number} place found", "{number} places found", found).format(number=found)
        else:
            text = spoken = "" if finder.is_searching else _("Nothing found")
        self.count.setText(text)
        self.count.setAccessibleName(spoken)
        self.field.setAccessibleDescription(spoken)
        for button in (self.back, self.on):
            button.setEnabled(found > 0)

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._finder.go_on(-1 if back else 1)
                return True
        return False
