"""The language of the interface, changed while one looks.

A widget that shows words inherits ``Retranslating`` (before its Qt class), sets all of them in ``retranslate`` and
calls it once at the end of its ``__init__``; the switch calls it again.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator
from typing import Any

import shiboken6
from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import current_language, set_current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.qt_words import OwnWords
from groupe_pays.ui.signals import Signals

_speakers: weakref.WeakSet[Any] = weakref.WeakSet()

LOCALES = {
    Language.FR: QLocale("fr_FR"),
    Language.ZH: QLocale("zh_Hans_CN"),
    Language.EN: QLocale("en_GB"),
}
"""By name: the enumerations of QLocale are so long that they would be felt at the start."""

_AT_ONCE = 200
"""Widgets out of sight that get their fonts in one go: some milliseconds."""
_QT_CATALOGUES = {Language.FR: "qtbase_fr", Language.ZH: "qtbase_zh_CN"}


class Retranslating:
    """Something that shows words; the language switch calls ``retranslate``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _speakers.add(self)

    def retranslate(self) -> None:
        """Set every visible word, tooltip and accessible name; called any number of times."""


def system_language() -> Language:
    """The language at the very first start: Chinese on a Chinese desktop, else French."""
    return Language.ZH if QLocale.system().name().startswith("zh") else Language.FR


def interface_locale() -> QLocale:
    """The Qt locale of the interface: numbers and names of days."""
    return LOCALES[current_language()]


class LanguageSwitch:
    """Puts the whole application in a language, in the order Qt needs (see ``switch``)."""

    def __init__(self, signals: Signals) -> None:
        self._signals = signals
        self._qt_words: list[QTranslator] = []
        """Held here alone: given to the application and deleted later, Python and Qt may both free one."""
        self._behind: dict[Any, list[Any]] = {}
        self._unset: list[QWidget] | None = []
        """Out of sight, in the fonts of the other script; holders before what they hold. None: not gathered yet."""
        self._idle = QTimer(interval=0)
        self._idle.timeout.connect(self._catch_up_one)

    @property
    def current(self) -> Language:
        return current_language()

    def start(self, language: Language) -> None:
        """Set the language before any widget exists: names of keys are in the tooltips of the first paint."""
        set_current_language(language)
        QLocale.setDefault(LOCALES[language])
        QApplication.setFont(fonts.ui_font())
        self._install(own_only=True)

    def load_qt_words(self) -> None:
        """Take Qt's own strings (dialog buttons, context menus) in the present language; after the first paint."""
        self._install()

    def _install(self, own_only: bool = False) -> None:
        app = QApplication.instance()
        for words in self._qt_words:
            app.removeTranslator(words)
        self._qt_words.clear()
        name = _QT_CATALOGUES.get(current_language())
        if name is None:
            return
        if not own_only:
            words = QTranslator()
            if words.load(name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._qt_words.append(words)
        self._qt_words.append(OwnWords(LOCALES[current_language()].name()))
        for words in self._qt_words:
            app.installTranslator(words)

    def switch(self, language: Language) -> None:
        """Change the words of everything on screen; fields keep their text and cursor.

        The pages behind the one in front follow when there is nothing else to do, or when they are gone to.
        """
        if language is current_language():
            return
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        for top in tops:
            top.setUpdatesEnabled(False)
        set_current_language(language)
        QLocale.setDefault(LOCALES[language])
        self.load_qt_words()
        if _set_font():
            for top in tops:
                _polish(_in_sight(top))
        self._unset = None
        for top in tops:
            top.setLocale(LOCALES[language])
        self._retranslate_in_sight()
        self._signals.language_changed.emit()
        for top in tops:
            top.setUpdatesEnabled(True)

    @property
    def has_caught_up(self) -> bool:
        """Whether every page has its words, those behind too."""
        return not self._behind and self._unset == []

    def catch_up(self, page: Any) -> None:
        """Give a page that was out of sight at the last switch its words, and all that stands behind in it."""
        for behind in [one for one in self._behind if one is page or _holds(page, one)]:
            self._give_words(behind)

    def _give_words(self, page: Any) -> None:
        for speaker in self._behind.pop(page, ()):
            if shiboken6.isValid(speaker):
                speaker.retranslate()
        if self._unset != [] and isinstance(page, QWidget) and shiboken6.isValid(page):
            _polish(one for one in (page, *page.findChildren(QWidget)) if _is_stale(one))

    def _gather_unset(self) -> list[QWidget]:
        """Everything out of sight that the switch left for now; it is put in the new locale as well."""
        unset = []
        for top in QApplication.topLevelWidgets():
            if not top.isVisible():
                top.setLocale(LOCALES[current_language()])
            unset += [one for one in (top, *top.findChildren(QWidget)) if not one.isVisible()]
        return unset

    def forget(self, page: Any) -> None:
        """A page is gone before it caught up."""
        self._behind.pop(page, None)

    def _retranslate_in_sight(self) -> None:
        self._behind.clear()
        known: dict[Any, Any] = {}
        for speaker in list(_speakers):
            if shiboken6.isValid(speaker):
                page = _page_behind(speaker, known)
                if page is None:
                    speaker.retranslate()
                else:
                    self._behind.setdefault(page, []).append(speaker)
        self._idle.start()

    def _catch_up_one(self) -> None:
        if self._behind:
            self._give_words(next(iter(self._behind)))
        elif self._unset is None:
            self._unset = self._gather_unset()
        elif self._unset:
            some, self._unset = self._unset[:_AT_ONCE], self._unset[_AT_ONCE:]
            _polish(one for one in some if shiboken6.isValid(one) and _is_stale(one))
        else:
            self._idle.stop()


def leaves_to_idle(stack: QStackedWidget) -> None:
    """Have what stands behind in a stack get its words after what is in sight; whoever brings it to the front
    calls ``LanguageSwitch.catch_up`` with it."""
    stack.setProperty("pages", True)


def _page_behind(held: Any, known: dict[Any, Any]) -> Any:
    """The page that holds something, where it is not the one in front; None for what is in sight.

    ``known`` keeps the answers for the holders: most of them are asked about many times over.
    """
    holder = held.parent()
    if holder is None:
        return None
    if held not in known:
        behind = holder.property("pages") and holder.currentWidget() is not held
        known[held] = held if behind else _page_behind(holder, known)
    return known[held]


def _holds(page: Any, widget: Any) -> bool:
    return shiboken6.isValid(page) and shiboken6.isValid(widget) and page.isAncestorOf(widget)


def _in_sight(widget: QWidget) -> Iterator[QWidget]:
    """A widget on screen and all it holds that is, holders first; what is hidden is not gone into."""
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield from _in_sight(child)


def _is_stale(widget: QWidget) -> bool:
    """Whether a widget is still in the fonts of the other script."""
    return widget.font().families() != fonts.ui_font().families()


def retranslate_all() -> None:
    for speaker in list(_speakers):
        if shiboken6.isValid(speaker):
            speaker.retranslate()


def _set_font() -> bool:
    """French and English share their font: it is touched only when the script changes. Whether it was."""
    wanted = fonts.ui_font()
    if QApplication.font().families() == wanted.families():
        return False
    QApplication.setFont(wanted)
    return True


def _polish(widgets: Iterable[QWidget]) -> None:
    style = QApplication.style()
    for widget in widgets:
        if shiboken6.isValid(widget):
            style.polish(widget)
