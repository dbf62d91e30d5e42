"""What the commands of the window do: undo, pages, languages, colours, panes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.ui import errors
from groupe_pays.ui.action_table import COMMANDS
from groupe_pays.ui.pages import FIRST_PAGE
from groupe_pays.ui.prose_watch import ProseWatch
from groupe_pays.ui.routes import Route
from groupe_pays.ui.sectors.opening import open_sectors
from groupe_pays.ui.theme import ThemeChoice
from groupe_pays.ui.translation_exchange.opening import open_language_files
from groupe_pays.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from groupe_pays.ui.main_window import MainWindow

NEEDS_DOSSIER = {
    *("undo", "redo", "new_meeting", "print_document", "document_look", "close_dossier", "search", "show_in_folder"),
    *("next_pane", "dictionary", "import_minutes", "import_members", "sectors", "review_people"),
}


class Shell:
    """Connects the actions and signals of the window to what they do."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.context = window.context
        self._languages: list[Segments] = []
        self._search: Any = None
        self._badges = QTimer(window)
        self._badges.setSingleShot(True)
        self._badges.timeout.connect(self._show_badges)
        self._connect_actions()
        self._connect_signals()
        self.connect_languages(window.top_bar.languages)
        ProseWatch(self.context, window)
        self.show_choices()
        self.enable()

    def _connect_actions(self) -> None:
        window, actions, navigator = self._window, self.context.actions, self.context.navigator
        slots = {
            "new_dossier": window.dossiers.ask_to_create,
            "open_dossier": window.dossiers.ask_to_open,
            "open_example": window.dossiers.open_example,
            "close_dossier": window.dossiers.close,
            "print_document": self.print_document,
            "document_look": self.ask_look,
            "quit": window.close,
            "undo": self.undo,
            "redo": self.redo,
            "import_minutes": lambda: self.context.open("import_minutes", part="choose"),
            "import_members": lambda: self.context.open("import_members", part="choose"),
            "new_meeting": lambda: self.context.open("meetings", part="new"),
            "back": navigator.back,
            "forward": navigator.forward,
            "next_pane": self.next_pane,
            "search": self.focus_search,
            "show_in_folder": self.show_in_folder,
            "settings": self.ask_settings,
            "language_files": lambda: open_language_files(self._window, self.context),
            "dictionary": self.show_dictionary,
            "sectors": lambda: open_sectors(self._window, self.context),
            "review_people": self.review_people,
            "manual": self.show_manual,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
            "about_qt": QApplication.aboutQt,
        }
        for name, slot in slots.items():
            actions.all[name].triggered.connect(lambda _checked=False, slot=slot: slot())
        for name in ("cut", "copy", "paste", "select_all"):
            actions.all[name].triggered.connect(lambda _checked=False, name=name: _edit_focused(name))
        actions.full_screen.toggled.connect(self.set_full_screen)
        for name, command in COMMANDS.items():
            if command.route:
                page = command.route
                actions.all[name].triggered.connect(lambda _checked=False, page=page: self.context.open(page))
        actions.languages.triggered.connect(lambda action: self.set_language(Language(action.data())))
        actions.themes.triggered.connect(lambda action: self.set_theme(ThemeChoice(action.data())))
        window.menus.recent.triggered.connect(lambda action: window.dossiers.open(Path(action.data())))

    def _connect_signals(self) -> None:
        window, context = self._window, self.context
        signals = context.signals
        signals.open_requested.connect(self._go)
        signals.store_changed.connect(self._on_store_changed)
        signals.message.connect(window.status.say)
        signals.undo_offered.connect(lambda sentence: window.toast.say(sentence, context.actions.keys("undo")))
        signals.error_raised.connect(window.say_error)
        context.navigator.went.connect(self._show_route)
        context.navigator.history_changed.connect(self.enable)
        context.drafts.pending_changed.connect(window.status.show_pending)
        context.theme.changed.connect(window.on_theme_changed)
        window.navigation.chosen.connect(lambda page: context.open(page))
        window.toast.undo_requested.connect(self.undo)
        errors.set_reporter(window.say_error)

    def connect_languages(self, segments: Segments) -> None:
        """Have a control of languages follow and set the language."""
        self._languages.append(segments)
        segments.set_value(self.context.language.current)
        segments.chosen.connect(self.set_language)

    def enable(self) -> None:
        """Enable the commands that make sense now."""
        actions, open_now = self.context.actions, self.context.services is not None
        for name, command in COMMANDS.items():
            if name in NEEDS_DOSSIER or command.route:
                actions.all[name].setEnabled(open_now)
        actions.back.setEnabled(self.context.navigator.can_go_back)
        actions.forward.setEnabled(self.context.navigator.can_go_forward)
        if open_now:
            self.show_history()
        actions.refresh()

    def show_choices(self) -> None:
        """Tick the present language and colours wherever they are offered."""
        language, actions = self.context.language.current, self.context.actions
        actions.show_language(language)
        actions.show_theme(self.context.theme.choice)
        for segments in self._languages:
            segments.set_value(language)

    def set_language(self, language: Language) -> None:
        self.context.language.switch(language)
        self.context.settings.language = language.value
        self.context.settings.save()
        self.show_choices()
        if self.context.services is not None:
            self.show_history()

    def set_theme(self, choice: ThemeChoice) -> None:
        self.context.theme.set_choice(choice)
        self.context.settings.theme = choice.value
        self.context.settings.save()
        self.show_choices()

    def _go(self, route: Route) -> None:
        if self.context.services is not None:
            self.context.drafts.flush()
            self.context.navigator.open(route)

    def _show_route(self, route: Route) -> None:
        if self.context.services is None:
            return
        window = self._window
        try:
            page = window.pages.show_route(route)
        except GroupePaysError as error:
            errors.show_error(error)
            if route.page != FIRST_PAGE:
                self.context.navigator.open(Route(FIRST_PAGE))
            return
        marked = page.nav_page() or route.page
        window.navigation.mark(marked)
        for name, command in COMMANDS.items():
            if command.route:
                self.context.actions.all[name].setChecked(command.route == marked)
        self.enable()
        if window.focusWidget() is None or not window.focusWidget().isVisible():
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_store_changed(self, notice: Any) -> None:
        window = self._window
        window.pages.on_store_changed(notice)
        window.status.show_saved_now()
        window.dossiers.look_after_file()
        self.show_history()
        self.count_badges()
        if notice.touches("dossier"):
            window.name_window()

    def start_search(self) -> None:
        """Have the field at the top search the open dossier; its services are imported with it."""
        if self._search is None:
            from groupe_pays.ui.search import SearchEverywhere

            self._search = SearchEverywhere(self.context, self._window.top_bar.search)

    def count_badges(self) -> None:
        """Count again once the window has nothing better to do."""
        self._badges.start()

    def _show_badges(self) -> None:
        if self.context.services is not None:
            self._window.navigation.show_late("actions", self.context.services.badges().late_actions)

    def show_history(self) -> None:
        """Say what Undo and Redo would do, in the menus and the status bar."""
        history = self.context.services.history
        undo, redo = history.undo_label(), history.redo_label()
        self.context.actions.show_history(undo, redo)
        self._window.status.show_undo(undo)

    def undo(self) -> None:
        self._take_back(redo=False)

    def redo(self) -> None:
        self._take_back(redo=True)

    def _take_back(self, redo: bool) -> None:
        """Save what is being typed first, so that it is what gets undone."""
        services = self.context.services
        if services is None:
            return
        self.context.signals.taking_back.emit()
        if not self.context.drafts.flush():
            return
        done = services.history.redo() if redo else services.history.undo()
        if done is None:
            self._window.status.say(_("There is nothing to redo.") if redo else _("There is nothing to undo."))
        else:
            self._window.toast.hide()
            words = _("Done again: {label}") if redo else _("Undone: {label}")
            self._window.status.say(words.format(label=done))

    def next_pane(self) -> None:
        """Move the focus to the next pane, into the first of its widgets that takes it."""
        panes = [pane for pane in self._window.panes() if pane.isVisible()]
        focused = self._window.focusWidget()
        inside = (i for i, pane in enumerate(panes) if focused is pane or (focused and pane.isAncestorOf(focused)))
        at = next(inside, -1)
        for step in range(1, len(panes) + 1):
            if _focus_inside(panes[(at + step) % len(panes)]):
                return

    def focus_search(self) -> None:
        field = self._window.top_bar.search
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def print_document(self) -> None:
        """On the documents print the one shown; elsewhere go to the document that is natural there."""
        page = self._window.pages.current_page()
        if page is not None and not page.print_document():
            self._go(page.printed())

    def ask_look(self) -> None:
        from groupe_pays.ui.printing.look_dialog import LookDialog

        self.context.drafts.flush()
        LookDialog(self._window, self.context).exec()

    def show_in_folder(self) -> None:
        services = self.context.services
        if services is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(services.path.parent)))

    def set_full_screen(self, full: bool) -> None:
        self._window.showFullScreen() if full else self._window.showNormal()

    def ask_settings(self) -> None:
        from groupe_pays.ui.preferences import PreferencesDialog

        PreferencesDialog(self._window, self).exec()

    def show_dictionary(self) -> None:
        from groupe_pays.ui.spelling.dictionary_dialog import open_dictionary

        open_dictionary(self._window, self.context)

    def review_people(self) -> None:
        from groupe_pays.ui.personal.review_dialog import open_review

        open_review(self._window, self.context)

    def show_manual(self) -> None:
        from groupe_pays.ui.manual import ManualDialog

        ManualDialog(self._window).show()

    def show_shortcuts(self) -> None:
        from groupe_pays.ui.help_dialogs import ShortcutsDialog

        ShortcutsDialog(self._window, self.context.actions).exec()

    def show_about(self) -> None:
        from groupe_pays.ui.help_dialogs import show_about

        show_about(self._window)


def _edit_focused(name: str) -> None:
    """Cut, copy, paste or select all in whatever has the focus."""
    method = {"select_all": "selectAll"}.get(name, name)
    focused = QApplication.focusWidget()
    if focused is not None and hasattr(focused, method):
        getattr(focused, method)()


def _focus_inside(pane: QWidget) -> bool:
    candidates = [pane, *pane.findChildren(QWidget)]
    for widget in candidates:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
