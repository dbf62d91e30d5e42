"""Segments, filter tags, search field, banner, bilingual line: keyboard, words, states."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from tests.ui.driving import find, press, settle, type_text

from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.ui.icons import refresh_icons, set_icon
from groupe_pays.ui.theme import Theme, ThemeChoice
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.fields import SearchField, leave_undo_to_dossier
from groupe_pays.ui.widgets.filter_tags import Filter, FilterTags
from groupe_pays.ui.widgets.labels import ElidedLabel, WrappedLabel
from groupe_pays.ui.widgets.notices import Banner
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.shapes import TONES, shape_pixmap

Held = Callable[..., QWidget]


@pytest.fixture
def held(ui: QApplication) -> Iterator[Held]:
    """Puts widgets into a window on screen, and keeps it there until the end of the test."""
    windows: list[QWidget] = []

    def hold(*widgets: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        box = QVBoxLayout(window)
        for widget in widgets:
            box.addWidget(widget)
        window.show()
        window.activateWindow()
        settle()
        return window

    yield hold
    for window in windows:
        window.deleteLater()


def test_segments_are_one_stop_of_tab_and_arrows_choose(held: Held) -> None:
    before, segments, after = QLineEdit(), Segments("view", ["list", "owner", "meeting"]), QLineEdit()
    segments.set_words({"list": "Liste", "owner": "Par responsable", "meeting": "Par réunion"}, "Vue")
    segments.set_value("owner")
    chosen: list[str] = []
    segments.chosen.connect(chosen.append)
    window = held(before, segments, after)
    before.setFocus()

    press(window.focusWidget(), "Tab")
    assert window.focusWidget() is segments.button("owner")
    press(window.focusWidget(), "Right")
    assert chosen == ["meeting"]
    press(window.focusWidget(), "Tab")
    assert window.focusWidget() is after


def test_a_filter_is_removed_by_delete_and_the_focus_stays_in_the_row(held: Held) -> None:
    tags = FilterTags("filters")
    tags.show_filters([Filter("kind", "Type", "commune"), Filter("country", "Pays", "France")])
    removed: list[str] = []
    tags.removed.connect(removed.append)
    held(tags)
    first = find(tags, "filter_kind")
    first.setFocus()
    press(first, "Del")
    tags.show_filters([Filter("country", "Pays", "France")])
    settle()

    assert removed == ["kind"]
    assert find(tags, "filter_country").hasFocus()


def test_escape_empties_the_search_and_then_leaves_it(held: Held) -> None:
    field = SearchField("search")
    field.set_words("Rechercher…", "Ctrl+K")
    held(field)
    field.setFocus()
    type_text(field, "成都")
    left: list[bool] = []
    field.left.connect(lambda: left.append(True))

    press(field, "Esc")
    assert (field.text(), left) == ("", [])
    press(field, "Esc")
    assert left == [True]


def test_a_banner_gives_the_way_out_of_its_last_sentence_only(held: Held) -> None:
    banner, done = Banner("banner"), []
    held(banner)
    banner.say("Première phrase.", way_out="Réessayer", do=lambda: done.append(1))
    banner.say("Deuxième phrase.", way_out="Choisir", do=lambda: done.append(2))
    banner.button.click()

    assert done == [2]
    assert banner.sentence() == "Deuxième phrase."


def test_a_banner_said_twice_with_a_way_out_only_once_does_nothing_wrong(held: Held) -> None:
    banner, done = Banner("banner"), []
    banner.say("Une phrase.")
    banner.say("Une autre.", way_out="Choisir", do=lambda: done.append(1))
    banner.say("Sans issue.")
    held(banner)

    assert not banner.button.isVisible()
    banner.say("Encore.", way_out="Choisir", do=lambda: done.append(2))
    banner.button.click()
    assert done == [2]


def test_the_two_lines_of_a_text_say_what_became_of_the_translation(held: Held) -> None:
    line = BilingualLineEdit("title")
    line.set_value(BilingualText("Réunion", "会议", Language.FR, TranslationState.REVIEWED))
    edited: list[BilingualText] = []
    line.edited.connect(edited.append)
    held(line)
    line.fr.end(False)
    type_text(line.fr, " de suivi")

    assert edited[-1] == BilingualText("Réunion de suivi", "会议", Language.FR, TranslationState.OUTDATED)
    assert line.state.text() == "Périmée"


def test_ctrl_z_in_a_stored_line_is_left_to_the_dossier(held: Held) -> None:
    line = QLineEdit()
    leave_undo_to_dossier(line)
    window = held(line)
    undone: list[bool] = []
    action = window.addAction("")
    action.setShortcut("Ctrl+Z")
    action.triggered.connect(lambda: undone.append(True))
    line.setFocus()
    type_text(line, "texte")
    press(line, "Ctrl+Z")

    assert undone == [True]
    assert line.text() == "texte"


def test_a_name_too_long_is_shortened_and_told_in_full(held: Held) -> None:
    label = ElidedLabel()
    label.setText("Association des petites Cités de Caractère de France et d’ailleurs")
    window = held(label)
    window.setFixedWidth(200)
    settle()

    assert label.text().endswith("…")
    assert label.toolTip() == label.whole_text() == label.accessibleName()


def test_every_shape_is_drawn_and_no_two_are_alike(ui: QApplication) -> None:
    same_on_purpose = {"present": "reviewed", "done": "reviewed", "expected": "missing", "gap": "missing"}
    same_on_purpose |= {"late": "outdated", "warning": "outdated"}
    drawn = {name: shape_pixmap(name, 16, "text").toImage() for name in TONES}
    distinct = {name: image for name, image in drawn.items() if name not in same_on_purpose}

    for name, image in distinct.items():
        assert all(image != other for twin, other in distinct.items() if twin != name), name
    assert all(drawn[name] == drawn[original] for name, original in same_on_purpose.items())


def test_icons_take_the_colours_of_the_theme(ui: QApplication, qtbot) -> None:
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    button = Button("save", icon="save")
    qtbot.addWidget(button)
    set_icon(button, "save")
    light = button.icon().pixmap(16, 16).toImage()
    theme.set_choice(ThemeChoice.DARK)
    refresh_icons()

    assert button.icon().pixmap(16, 16).toImage() != light


def test_a_wrapped_label_gives_back_the_height_of_a_longer_text(held: Held) -> None:
    told = WrappedLabel()
    held(told)
    told.resize(200, 40)
    told.setText("un mot de plus " * 40)
    tall = told.minimumHeight()
    told.setText("un mot")

    assert told.minimumHeight() < tall
