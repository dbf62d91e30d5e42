"""The help while translating, at the foot of the minutes: memory, glossary, names; chosen and inserted by keys."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.text import RichText
from groupe_pays.i18n import _, ngettext
from groupe_pays.services.prefill import shaped_like
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.translation_help.columns import HelpColumns
from groupe_pays.ui.translation_help.offers import Help, Offer, Part, Request, gather
from groupe_pays.ui.translation_help.term_marks import TermMarks
from groupe_pays.ui.widgets.buttons import Button, IconButton, tie_to_action
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Keycap, Label

SETTING = "translation_help"
HEIGHT, TALL = 164, 212
"""In a low window and in a high one."""
_HIGH_WINDOW = 900
_REST_MS = 300
"""After a key, before the help is asked again."""
_TABLES = ("term", "person", "position", "organisation", "segments")
_KEYS = (("help_next", "F3"), ("help_previous", "Shift+F3"), ("help_insert", "F5"))


class TranslationHelp(Retranslating, QFrame):
    """Follows what is edited; opens when the cursor comes into a translation, unless it was closed by hand."""

    crowds = Signal(bool)
    """Whether it takes room that a low window does not have: others step aside."""

    def __init__(self, context: Context, editing: Editing, stage: QWidget) -> None:
        super().__init__(stage)
        self.setObjectName("translation_help")
        self.setProperty("kind", "band")
        self._context, self._editing, self._stage = context, editing, stage
        self._help: Help | None = None
        self._running: Request | None = None
        self._title, self._doubts = Label("strong"), Label("meta_strong", "warn")
        self._next, self._insert = Keycap("F3"), Keycap("F5")
        self._next_words, self._insert_words = Label("meta", "text2"), Label("meta", "text2")
        self.add_term = Button("help_add_term", "ghost", "plus")
        self.fill = Button("help_fill", "ghost", "languages")
        self.close_it = IconButton("help_close", "x")
        self.columns = HelpColumns()
        self.marks = TermMarks(context, editing, self)
        self.hide()
        self.own = {name: self._own_action(stage, name, keys) for name, keys in _KEYS}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._connect(stage)
        self.retranslate()

    def _own_action(self, stage: QWidget, name: str, keys: str) -> QAction:
        action = QAction(stage)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        stage.addAction(action)
        return action

    def _lay_out(self) -> None:
        head = row(
            self._title, 6, self._doubts, None, self._next, self._next_words, 4, self._insert, self._insert_words, 6,
            self.add_term, self.fill, self.close_it, spacing=5, margins=(14, 0, 8, 0),
        )  # fmt: skip
        box = column(Hairline(), head, Hairline(), self.columns, spacing=0)
        box.setStretch(3, 1)
        self.setLayout(box)

    def _connect(self, stage: QWidget) -> None:
        context, editor = self._context, self._editing.editor
        context.actions.handle("translation_help", stage, self.toggle)
        tie_to_action(self.add_term, context.actions.all["add_pair_as_term"])
        tie_to_action(self.fill, context.actions.all["fill_from_memory"])
        self.close_it.clicked.connect(self.toggle)
        self.own["help_next"].triggered.connect(partial(self.columns.step, 1))
        self.own["help_previous"].triggered.connect(partial(self.columns.step, -1))
        self.own["help_insert"].triggered.connect(self._insert_chosen)
        self.columns.taken.connect(self.insert)
        self._rest.timeout.connect(self._ask)
        self._editing.opened.connect(self._on_opened)
        for edit in (editor.fr, editor.zh):
            edit.typed.connect(self._on_typed)
            edit.cursorPositionChanged.connect(self._on_cursor)
        context.signals.store_changed.connect(self._on_store_changed)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus)

    def retranslate(self) -> None:
        actions = self._context.actions
        self._title.setText(_("Translation help"))
        self.setAccessibleName(_("Translation help"))
        self._next_words.setText(_("choose"))
        self._insert_words.setText(_("insert it"))
        self.own["help_next"].setText(_("Next proposal"))
        self.own["help_previous"].setText(_("Previous proposal"))
        self.own["help_insert"].setText(_("Insert the proposal"))
        self.add_term.set_words(_("Term…"), actions.tip("add_pair_as_term"), actions.words("add_pair_as_term"))
        self.fill.set_words(_("Fill…"), actions.tip("fill_from_memory"), actions.words("fill_from_memory"))
        self.close_it.set_words(_("Close the translation help"), actions.tip("translation_help"))
        self._say_doubts()

    # Opening and closing

    def showEvent(self, event: QShowEvent) -> None:
        low = self.window().height() < _HIGH_WINDOW
        self.setFixedHeight(HEIGHT if low else TALL)
        super().showEvent(event)
        self.crowds.emit(low)
        QTimer.singleShot(0, self, self._editing.keep_in_sight)

    def toggle(self) -> None:
        """Show or hide it, and remember that for the next translation."""
        shown = not self.isVisible()
        self._context.settings.pages[SETTING] = shown
        self._context.settings.save()
        focused = QApplication.focusWidget()
        was_inside = focused is not None and self.isAncestorOf(focused)
        self.setVisible(shown)
        if shown:
            self._ask()
        elif was_inside:
            self._give_focus_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._give_focus_back()
            return
        super().keyPressEvent(event)

    def _give_focus_back(self) -> None:
        """Where the help was of use: into the translation, else to the table."""
        entry = self._editing.entry
        if entry is not None:
            self._editing.editor.editor(entry.text.source.other).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stage.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def opens_by_itself(self) -> bool:
        return bool(self._context.settings.pages.get(SETTING, True))

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        entry, editor = self._editing.entry, self._editing.editor
        if entry is None or now not in (editor.fr, editor.zh):
            return
        if editor.focused_language() is entry.text.source.other and not self.isVisible() and self.opens_by_itself:
            self.show()
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.crowds.emit(False)
        self.marks.show_help(None)

    def _on_opened(self, _key: str) -> None:
        self.marks.show_help(None)
        if self.isVisible():
            self._rest.start()

    def _on_typed(self, _at: int, _removed: int, _inserted: str) -> None:
        if self.isVisible():
            self._rest.start()

    def _on_cursor(self) -> None:
        """The cursor faces another paragraph."""
        if self.isVisible() and self._help is not None and self._line() != self._help.request.line:
            self._rest.start()

    def _on_store_changed(self, notice: ChangeNotice) -> None:
        if notice.touches(*_TABLES):
            self._help = None
            if self.isVisible():
                self._rest.start()

    # Asking

    def request(self) -> Request | None:
        """What is to be translated now; None while no entry with words is edited."""
        entry, editor = self._editing.entry, self._editing.editor
        if entry is None:
            return None
        source = entry.text.source
        original = editor.editor(source).rich_text()
        if original.is_blank:
            return None
        translation = editor.editor(source.other).rich_text()
        return Request(entry.id, source, original, translation.plain, self._line())

    def _line(self) -> int:
        entry = self._editing.entry
        if entry is None:
            return 0
        return self._editing.editor.editor(entry.text.source.other).textCursor().blockNumber()

    def _ask(self) -> None:
        """Have the help gathered in a worker; one at a time, the last wish wins."""
        request = self.request()
        if not self.isVisible() or self._running is not None:
            return
        if request is None:
            self._show_nothing()
        elif self._help is None or request != self._help.request:
            self._running = request
            if self._help is None:
                self.columns.show_searching()
            services = self._context.services
            self._context.tasks.run(partial(gather, services, request), self._on_help, self._on_failure)

    def _on_help(self, found: Help) -> None:
        self._running = None
        before, self._help = self._help, found
        wanted = self.request()
        if wanted is None:
            self._show_nothing()
            return
        self.columns.show_help(found)
        self.marks.show_help(found if found.request == wanted else None)
        self._say_doubts()
        if before is None or before.request.entry_id != found.request.entry_id:
            self.columns.say_chosen()
        if wanted != found.request:
            self._rest.start()

    def _on_failure(self, _error: BaseException) -> None:
        """The dossier was closed meanwhile: there is nothing to help with."""
        self._running = None

    def _show_nothing(self) -> None:
        self._help = None
        self.columns.show_help(None)
        self.marks.show_help(None)
        self._say_doubts()

    def _say_doubts(self) -> None:
        number = sum(offer.doubt for offer in self._help.of(Part.TERMS)) if self._help is not None else 0
        words = ngettext("{number} term to check", "{number} terms to check", number).format(number=number)
        self._doubts.setText(words if number else "")

    # Inserting

    def _insert_chosen(self) -> None:
        offer = self.columns.chosen()
        if offer is not None and self.isVisible():
            self.insert(offer)

    def insert(self, offer: Offer) -> None:
        """Put an offer at the cursor of the translation; what translates the whole entry replaces it."""
        entry = self._editing.entry
        if entry is None or self._help is None or entry.id != self._help.request.entry_id:
            return
        edit = self._editing.editor.editor(entry.text.source.other)
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if offer.part is Part.MEMORY and offer.whole:
            edit.selectAll()
            edit.insert_rich(shaped_like(offer.target, self._help.request.original))
            return
        cursor = edit.textCursor()
        before = edit.document().characterAt(cursor.selectionStart() - 1) if cursor.selectionStart() else " "
        gap = " " if before.isalnum() and before.isascii() and offer.target[:1].isalnum() else ""
        edit.insert_rich(RichText.from_plain(gap + offer.target))
