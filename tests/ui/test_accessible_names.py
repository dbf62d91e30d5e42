"""Every control of every page has a name for screen readers, an object name of its own, and is large enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from tests.ui.driving import settle
from tests.ui.waiting import wait_until

from groupe_pays.domain.partnerships import PartnershipText
from groupe_pays.domain.text import Language
from groupe_pays.ui.help_dialogs import ShortcutsDialog
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.new_dossier import NewDossierDialog
from groupe_pays.ui.pages import REGISTRY
from groupe_pays.ui.partnerships.panel import PartnershipPanel
from groupe_pays.ui.people.tabs import TABS
from groupe_pays.ui.preferences import PreferencesDialog

CONTROLS = (
    *(QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar),
)
WITH_PARTS_OF_QT = (QComboBox, QAbstractSpinBox, QAbstractItemView, QCalendarWidget, QTabBar, QMenu)
"""What these hold is made and named by Qt."""
LOWEST = 28


def built(name: str) -> bool:
    """Whether a page of the registry is there yet."""
    module = REGISTRY[name].partition(":")[0]
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


PAGES = [name for name in REGISTRY if built(name)]


def controls(root: QWidget) -> Iterator[QWidget]:
    """The controls of ``root``, without the parts Qt makes inside its own."""
    for child in root.children():
        if not isinstance(child, QWidget) or isinstance(child, QHeaderView):
            continue
        is_control = isinstance(child, CONTROLS) or bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if is_control and not (child.isWindow() and isinstance(child, QMenu)):
            yield child
        if not isinstance(child, WITH_PARTS_OF_QT):
            yield from controls(child)


def heard_name(widget: QWidget) -> str:
    """What a screen reader calls the widget."""
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name).strip() if heard is not None else widget.accessibleName()


def has_buddy(widget: QWidget) -> bool:
    return any(label.buddy() is widget for label in widget.window().findChildren(QLabel))


def nameless(root: QWidget) -> list[str]:
    """The controls without a name; one hidden until it has something to say gets its name then."""
    found = []
    for widget in controls(root):
        if widget.isHidden() and isinstance(widget, QAbstractButton) and not widget.text():
            continue
        named = (
            (has_buddy(widget) or bool(widget.accessibleName()))
            if isinstance(widget, QComboBox)
            else heard_name(widget)
        )
        if not named:
            found.append(f"{type(widget).__name__} {widget.objectName() or '?'} in {type(widget.parent()).__name__}")
    return found


def build_the_rest(page: QWidget) -> None:
    """Have there what is built when it is first asked for: fields to edit and to begin a record with."""
    for panel in page.findChildren(RecordPanel):
        for late in ("form", "new", "maker"):
            getattr(panel, late, None)
        if isinstance(panel, PartnershipPanel):
            for kind in PartnershipText:
                panel.texts.area(kind)


def whole_page(window: MainWindow, name: str) -> QWidget:
    """A page with all it may show: each of its tabs, and what is built when it is first asked for."""
    for tab in TABS if name == "members" else (None,):
        window.context.open(name, None, tab)
        settle()
    page = window.pages.page(name)
    build_the_rest(page)
    return page


def without_object_name(root: QWidget) -> list[str]:
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in controls(root) if not w.objectName()]


@pytest.mark.parametrize("language", [Language.FR, Language.ZH])
@pytest.mark.parametrize("name", PAGES)
def test_every_control_of_a_page_has_a_name(window: MainWindow, name: str, language: Language) -> None:
    window.set_language(language)
    assert nameless(whole_page(window, name)) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_control_of_a_page_can_be_told_apart(window: MainWindow, name: str) -> None:
    page = whole_page(window, name)

    assert without_object_name(page) == []
    twice = [found for found, number in Counter(w.objectName() for w in controls(page)).items() if number > 1]
    assert twice == []


@pytest.mark.parametrize("name", PAGES)
def test_every_button_of_a_page_is_large_enough_to_hit(window: MainWindow, name: str) -> None:
    window.context.open(name)
    settle()

    def too_low() -> list[str]:
        """What is too small now; a sheet that comes after its list is laid out a moment later."""
        shown = [w for w in controls(window.pages.page(name)) if isinstance(w, QAbstractButton) and w.isVisible()]
        return [f"{w.objectName()} {w.height()}" for w in shown if w.height() < LOWEST]

    wait_until(lambda: not too_low(), too_low)


@pytest.mark.parametrize("language", list(Language))
def test_every_control_of_the_window_itself_has_a_name(window: MainWindow, language: Language) -> None:
    window.set_language(language)
    parts = (window.top_bar, window.navigation, window.status, window.banner, window.toast)

    assert [line for part in parts for line in nameless(part)] == []
    assert [line for part in parts for line in without_object_name(part)] == []


def test_every_control_of_the_first_run_and_the_dialogs_has_a_name(bare_window: MainWindow) -> None:
    bare_window.show_first_run("Une phrase")
    dialogs = [
        NewDossierDialog(bare_window),
        PreferencesDialog(bare_window, bare_window.shell),
        ShortcutsDialog(bare_window, bare_window.context.actions),
    ]

    for root in (bare_window.first_run, *dialogs):
        assert nameless(root) == []
        assert without_object_name(root) == []
