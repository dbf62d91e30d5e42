"""Every page in every language and both themes, on a small screen: nothing of another language, nothing unnamed.

Qt's own warnings fail these tests as they fail all others (``qt_log_level_fail``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableView, QWidget
from tests.ui.driving import settle
from tests.ui.test_accessible_names import PAGES, build_the_rest, nameless
from tests.ui.test_language import words_of

from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, catalogue
from groupe_pays.services.places import PlacesService
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.people.tabs import TABS
from groupe_pays.ui.theme import ThemeChoice
from groupe_pays.ui.widgets.flow import Scrolled

SMALL = QSize(1280, 800)
FIELD = re.compile(r"\{\w+\}")
PARTS = {"meeting": [stage.value for stage in Stage], "members": TABS}
ENOUGH = 7
"""Letters of a message around its fields by which it is known again; fewer turn up in any text."""


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("language", list(Language))
def test_every_page_speaks_one_language_and_names_everything(
    window: MainWindow, language: Language, theme: ThemeChoice
) -> None:
    window.resize(SMALL)
    window.set_theme(theme)
    window.set_language(language)
    found = []
    for name, part, root in every_page(window):
        found += [f"{name} {part}: {words!r}" for words in sorted(foreign(root, language))]
        found += [f"{name} {part}: {line}" for line in nameless(root)]
        found += [f"{name} {part}: {line}" for line in cut_off(root)]
    window.context.open("home")
    assert found == []
    assert foreign(window, language) == set()


@pytest.mark.parametrize("language", [Language.ZH, Language.EN])
def test_pages_behind_follow_a_switch_before_they_are_seen(window: MainWindow, language: Language) -> None:
    for _page in every_page(window):
        pass
    window.set_language(language)
    for name in PAGES:
        window.context.open(name)
        settle()
        assert foreign(window.pages.page(name), language) == set()

    window.set_language(Language.FR)
    while not window.context.language.has_caught_up:
        settle()
    for name in PAGES:
        assert foreign(window.pages.page(name), Language.FR) == set()


def cut_off(root: QWidget) -> list[str]:
    """Panels that need more width than they have: they scroll up and down only, so their right edge would be lost."""
    panels = [panel for panel in root.findChildren(Scrolled) if panel.isVisibleTo(root)]
    wide = [(panel, panel.widget().minimumSizeHint().width()) for panel in panels]
    return [
        f"{panel.parentWidget().objectName()} needs {needs} of {panel.viewport().width()}"
        for panel, needs in wide
        if needs > panel.viewport().width()
    ]


def every_page(window: MainWindow) -> Iterator[tuple[str, str, QWidget]]:
    """Go to each page, to each stage of a meeting, and to a record where a list can show one."""
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    for name in PAGES:
        for part in PARTS.get(name, ("",)):
            window.context.open(name, meeting if name == "meeting" else None, part or None)
            settle()
            page = window.pages.page(name)
            show_a_record(page)
            build_the_rest(page)
            yield name, part, page


def show_a_record(page: QWidget) -> None:
    for view in page.findChildren(QTableView):
        if (
            view.isVisible()
            and view.model().rowCount() > 1
            and view.selectionMode() is not view.SelectionMode.NoSelection
        ):
            view.setCurrentIndex(view.model().index(1, 0))
    settle()


def foreign(root: QWidget, language: Language) -> set[str]:
    """What is shown or heard in ``root`` that is a message of another language, worded differently in this one."""
    own = sources(root)
    said = own_words(language) | {plain(words) for words in own}
    shown = {told for told in everything_told(root) if plain(told) not in said}
    whole, with_fields = strangers(language)
    found = (whole - own) & shown
    for words, piece, wording in with_fields:
        if words not in own:
            found |= {told for told in shown if piece in told and wording.fullmatch(told)}
    return found


@cache
def own_words(language: Language) -> frozenset[str]:
    """What may be told in a language, whatever the records are."""
    return frozenset(plain(words) for words in {*messages(language).values(), *OWN_NAMES.values(), *places()})


@cache
def strangers(language: Language) -> tuple[frozenset[str], tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """Messages of the other languages: those without fields, and of the others the words, longest piece, pattern."""
    here = messages(language)
    spoken = {*here.values(), *OWN_NAMES.values(), *places()}
    own_pieces = "\n".join(spoken)
    whole, with_fields = set(), {}
    for other in set(Language) - {language}:
        for message, words in messages(other).items():
            if here.get(message) == words or words in spoken:
                continue
            piece = longest_piece(words)
            if piece == words:
                whole |= {words} if len(words) > 1 else set()
            elif len(piece) >= ENOUGH and piece not in own_pieces:
                with_fields[words] = (words, piece, re.compile(pattern(words)))
    return frozenset(whole), tuple(with_fields.values())


def everything_told(root: QWidget) -> set[str]:
    """Labels, buttons, tooltips, names; heads of tables; the choices of boxes."""
    found = words_of(root)
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if isinstance(view, QTableView) and model is not None:
            heads = (model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount()))
            found |= {str(head) for head in heads if head}
    for box in root.findChildren(QComboBox):
        found |= {box.itemText(at) for at in range(box.count())}
    return found


def messages(language: Language) -> dict[str, str]:
    """What each English message is in a language, plurals by their singular."""
    known = catalogue(Language.FR)._catalog
    plain = {key if isinstance(key, str) else key[0] for key in known} - {""}
    spoken = getattr(catalogue(language), "_catalog", {})
    return {key: spoken.get(key) or spoken.get((key, 0)) or key.rpartition("\x04")[2] for key in plain}


def plain(words: str) -> str:
    """Words without mnemonics and capitals: « intervention » in a line is « Inter&vention » in a menu."""
    return words.replace("&", "").casefold()


def places() -> set[str]:
    """Names of provinces and regions, which English takes from the French data."""
    known = PlacesService()
    return {name for place in (known.provinces(), known.regions()) for name in place}


def sources(root: QWidget) -> set[str]:
    """Where records say they come from: « Compte rendu du 31 janvier 2017 » is data, and a message too; « Atelier » is
    the name of a series and the word for its kind.
    """
    window = root.window()
    while not isinstance(window, MainWindow):
        window = window.parentWidget().window()
    services = window.context.services
    said = {one.source for one in (*services.people.list_people(), *services.organisations.list_organisations())}
    return said | {words for one in services.series.list_series() for words in (one.name.fr, one.meeting_title.fr)}


def longest_piece(words: str) -> str:
    return max(FIELD.split(words), key=len)


def pattern(words: str) -> str:
    return ".+".join(re.escape(piece) for piece in FIELD.split(words))
