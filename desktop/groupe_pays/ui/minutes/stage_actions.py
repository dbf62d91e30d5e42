"""The commands of the minutes that the menu bar does not hold: words, keys and icons, once, for menu and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.i18n import N_, _
from groupe_pays.labels import label
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.heads import ICONS
from groupe_pays.ui.minutes.state_button import KEY

CONVERTIBLE = (
    *(EntryKind.INTERVENTION, EntryKind.DISCUSSION, EntryKind.DECISION, EntryKind.ACTION, EntryKind.NOTE),
    *(EntryKind.QUOTATION, EntryKind.INFORMATION, EntryKind.TEXT, EntryKind.HEADING),
)
_OWN = (
    ("split_entry", N_("&Split the entry here"), "Ctrl+Return", ""),
    ("join_entry", N_("&Join with the previous entry"), "", ""),
    ("indent_entry", N_("Move the entry &in"), "Alt+Shift+Right", "indent-increase"),
    ("outdent_entry", N_("Move the entry &out"), "Alt+Shift+Left", "indent-decrease"),
    ("move_entry_up", N_("Move the entry &up"), "Alt+Up", "arrow-up"),
    ("move_entry_down", N_("Move the entry &down"), "Alt+Down", "arrow-down"),
    ("toggle_reviewed", N_("Translation &reviewed or draft"), KEY, "languages"),
    ("delete_entry", N_("Delete the &entry"), "Ctrl+Shift+Backspace", "trash-2"),
)
_ADDING = ("intervention", "decision", "action", "note", "quotation", "list", "discussion", "information", "text")


class StageActions(Retranslating, QObject):
    """``own`` by name; ``converted`` and ``heading_wished`` for what is chosen in the menu."""

    converted = Signal(object)
    heading_wished = Signal()
    original_wished = Signal(object)
    """The language that is to be the original of the whole meeting."""

    def __init__(self, stage: QWidget, actions: Actions) -> None:
        super().__init__(stage)
        self._actions = actions
        self.own: dict[str, QAction] = {}
        for name, _words, keys, icon in _OWN:
            action = QAction(stage)
            action.setObjectName(name)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcutVisibleInContextMenu(True)
            if icon:
                set_icon(action, icon)
            stage.addAction(action)
            self.own[name] = action
        self._heading = QAction(stage)
        self._heading.setObjectName("add_heading")
        set_icon(self._heading, ICONS[EntryKind.HEADING])
        self._heading.triggered.connect(lambda _checked=False: self.heading_wished.emit())
        self._originals = {language: self._original(stage, language) for language in CONTENT_LANGUAGES}
        self._conversions = [self._conversion(stage, kind) for kind in CONVERTIBLE]
        self.retranslate()

    def _conversion(self, stage: QWidget, kind: EntryKind) -> QAction:
        action = QAction(stage)
        action.setObjectName(f"convert_to_{kind.value}")
        action.setData(kind.value)
        set_icon(action, ICONS[kind])
        action.triggered.connect(lambda _checked=False: self.converted.emit(kind))
        return action

    def _original(self, stage: QWidget, language: Language) -> QAction:
        action = QAction(stage)
        action.setObjectName(f"original_{language.value}")
        action.triggered.connect(lambda _checked=False: self.original_wished.emit(language))
        return action

    def retranslate(self) -> None:
        self._originals[Language.FR].setText(_("&French everywhere in this meeting"))
        self._originals[Language.ZH].setText(_("&Chinese everywhere in this meeting"))
        for name, words, _keys, _icon in _OWN:
            self.own[name].setText(_(words))
        self._heading.setText(label(EntryKind.HEADING))
        for action in self._conversions:
            action.setText(label(EntryKind(action.data())))

    def set_writable(self, writable: bool) -> None:
        for action in (*self.own.values(), self._heading, *self._conversions, *self._originals.values()):
            action.setEnabled(writable)

    def menu(self, parent: QWidget) -> QMenu:
        """Everything that can be done with the current entry."""
        menu = QMenu(parent)
        menu.setObjectName("minutes_menu")
        menu.addActions([self._actions.all[f"add_{name}"] for name in _ADDING])
        menu.addAction(self._heading)
        menu.addSeparator()
        menu.addMenu(self.conversions(menu))
        menu.addSeparator()
        menu.addActions([self._actions.all[name] for name in ("bold", "italic", "link", "footnote")])
        menu.addSeparator()
        menu.addActions(list(self.own.values()))
        menu.addActions([self._actions.all[name] for name in ("review_and_next", "next_untranslated")])
        menu.addMenu(self.originals(menu))
        return menu

    def originals(self, parent: QWidget) -> QMenu:
        """Which side is the original: of the current entry, of the whole meeting."""
        menu = QMenu(_("Original"), parent)
        menu.setObjectName("original_menu")
        menu.addAction(self._actions.all["turn_original"])
        menu.addActions(list(self._originals.values()))
        return menu

    def conversions(self, parent: QWidget) -> QMenu:
        """The kinds the current entry can become."""
        menu = QMenu(_("Convert to"), parent)
        menu.setObjectName("convert_menu")
        menu.addActions(self._conversions)
        return menu
