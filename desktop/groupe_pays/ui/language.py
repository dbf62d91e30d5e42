"""The language of the interface, changed while one looks.

A widget that shows words inherits ``Retranslating`` (before its Qt class), sets all of them in ``retranslate`` and
calls it once at the end of its ``__init__``; the switch calls it again.
"""

from __future__ import annotations

import weakref
from typing import Any

import shiboken6
from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from groupe_pays.domain.text import Language
from groupe_pays.i18n import current_language, set_current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.signals import Signals

_speakers: weakref.WeakSet[Any] = weakref.WeakSet()

LOCALES = {
    Language.FR: QLocale("fr_FR"),
    Language.ZH: QLocale("zh_Hans_CN"),
    Language.EN: QLocale("en_GB"),
}
"""By name: the enumerations of QLocale are so long that they would be felt at the start."""

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
        self._qt_words: QTranslator | None = None
        self._behind: dict[Any, list[Any]] = {}
        self._idle = QTimer(interval=0)
        self._idle.timeout.connect(self._catch_up_one)

    @property
    def current(self) -> Language:
        return current_language()

    def start(self, language: Language) -> None:
        """Set the language before any widget exists."""
        set_current_language(language)
        QLocale.setDefault(LOCALES[language])
        QApplication.setFont(fonts.ui_font())

    def load_qt_words(self) -> None:
        """Take Qt's own strings (dialog buttons, context menus) in the present language; after the first paint."""
        app = QApplication.instance()
        if self._qt_words is not None:
            app.removeTranslator(self._qt_words)
            self._qt_words = None
        name = _QT_CATALOGUES.get(current_language())
        if name is None:
            return
        words = QTranslator(app)
        if words.load(name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(words)
            self._qt_words = words

    def switch(self, language: Language) -> None:
        """Change the words of everything on screen; fields keep their text and cursor.

        The pages behind the one in front follow when there is nothing else to do, or when they are gone to.
        """
        if language is current_language():
            return
        tops = QApplication.topLevelWidgets()
        for top in tops:
            top.setUpdatesEnabled(False)
        set_current_language(language)
        QLocale.setDefault(LOCALES[language])
        self.load_qt_words()
        _set_font()
        for top in tops:
            top.setLocale(LOCALES[language])
        self._retranslate_in_sight()
        self._signals.language_changed.emit()
        for top in tops:
            top.setUpdatesEnabled(True)

    @property
    def has_caught_up(self) -> bool:
        """Whether every page has its words, those behind too."""
        return not self._behind

    def catch_up(self, page: Any) -> None:
        """Give a page that was out of sight at the last switch its words."""
        for speaker in self._behind.pop(page, ()):
            if shiboken6.isValid(speaker):
                speaker.retranslate()

    def forget(self, page: Any) -> None:
        """A page is gone before it caught up."""
        self._behind.pop(page, None)

    def _retranslate_in_sight(self) -> None:
        self._behind.clear()
        for speaker in list(_speakers):
            if shiboken6.isValid(speaker):
                page = _page_behind(speaker)
                if page is None:
                    speaker.retranslate()
                else:
                    self._behind.setdefault(page, []).append(speaker)
        self._idle.start()

    def _catch_up_one(self) -> None:
        if self._behind:
            self.catch_up(next(iter(self._behind)))
        else:
            self._idle.stop()


def _page_behind(speaker: Any) -> Any:
    """The page that holds something, where it is not the one in front; None for what is in sight."""
    while (holder := speaker.parent()) is not None:
        if holder.property("pages"):
            return speaker if holder.currentWidget() is not speaker else None
        speaker = holder
    return None


def retranslate_all() -> None:
    for speaker in list(_speakers):
        if shiboken6.isValid(speaker):
            speaker.retranslate()


def _set_font() -> None:
    """French and English share their font: it is touched only when the script changes."""
    wanted = fonts.ui_font()
    if QApplication.font().families() != wanted.families():
        QApplication.setFont(wanted)
