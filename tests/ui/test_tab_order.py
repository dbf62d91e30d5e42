"""Tab goes through every page as one reads it, and reaches all that takes the focus."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QWidget
from tests.ui.driving import find, press, settle

from groupe_pays.domain.meetings import Stage
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.pages import REGISTRY

STAGES = [("meeting", stage.value) for stage in Stage]
PAGES = [(name, None) for name in REGISTRY if name != "meeting"]


def test_tab_reaches_everything_on_every_page(window: MainWindow) -> None:
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    missed = []
    for name, part in (*PAGES, *STAGES):
        window.context.open(name, meeting if name == "meeting" else None, part)
        settle()
        reached = list(walk(window, "Tab"))
        page = window.pages.current_page()
        missed += [f"{name} {part}: {stop.objectName()}" for stop in stops(page) if stop not in reached]
    assert missed == []


def test_tab_reads_a_list_from_its_head_to_the_sheet(window: MainWindow) -> None:
    window.context.open("members", None, "people")
    shown = window.pages.current_page().list_of("people")
    shown.catch_up()
    settle()
    names = [stop.objectName() for stop in walk(window, "Tab")]
    wanted = ["nav_members", "people_tabs_people", "new_people", "people_search", "people_filters_add", "people_saved"]
    wanted += ["export_members", "people_more", "people_table", "person_edit", "person_delete"]
    assert [name for name in names if name in wanted] == wanted
    back = [stop.objectName() for stop in walk(window, "Shift+Tab")]
    assert back == names[::-1]


def test_tab_reads_the_fields_of_a_function_between_those_before_and_after(window: MainWindow) -> None:
    """The fields of a function are made anew with each record; the form is built when it is first asked for."""
    window.context.open("members", None, "people")
    shown = window.pages.current_page().list_of("people")
    someone = next(one for one in window.context.services.people.list_people() if one.positions)
    shown.reveal(someone.id)
    shown.edit_shown()
    settle()
    names = [stop.objectName() for stop in walk(window, "Tab", find(window, "person_surname"))]
    wanted = ["person_contacts_add", "position_0_organisation", "position_add", "person_source", "person_delete"]
    assert [name for name in names if name in wanted] == wanted


def test_undo_offered_by_the_toast_is_reached(window: MainWindow) -> None:
    window.context.open("partnerships")
    page = window.pages.current_page()
    page.catch_up()
    page.delete_one()
    settle()
    assert window.toast.undo in list(walk(window, "Tab"))


def walk(window: MainWindow, key: str, begin: QWidget | None = None) -> Iterator[QWidget]:
    """What gets the focus, one press after the other, until it comes round."""
    begin = begin or find(window, "search_everywhere")
    begin.setFocus()
    seen = {begin}
    while True:
        press(QApplication.focusWidget(), key)
        stop = QApplication.focusWidget()
        if stop in seen:
            return
        seen.add(stop)
        yield stop


def stops(page: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab; of choices that exclude each other the arrows lead on from the one taken."""
    for one in page.findChildren(QWidget):
        by_arrows = isinstance(one, QRadioButton | QCheckBox) and one.group() is not None and one.group().exclusive()
        takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None
        if takes_tab and one.isVisible() and one.isEnabled() and one.window() is page.window() and not by_arrows:
            yield one
