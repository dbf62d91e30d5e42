"""The manual tells the truth: each menu it names holds what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from groupe_pays import i18n
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.ui.action_table import COMMANDS, MENUS, Entry, Submenu
from groupe_pays.ui.actions import plain_words

END = r"”*“«»,;:.，。；（("
BUTTONS = {"Choose the rules…"}
"""What stands in a window that a command opens, in English."""


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    before = i18n.current_language()
    i18n.set_current_language(request.param)
    yield request.param
    i18n.set_current_language(before)


def test_menus_hold_what_the_manual_says(language: Language, project: Path) -> None:
    menus = {plain_words(_(label)): set(words(entries)) for label, entries in MENUS}
    text = (project / "resources" / "manual" / f"{language.value}.md").read_text(encoding="utf-8")
    named = re.findall(rf"({'|'.join(map(re.escape, menus))}) › ([^{END}]+)", text)
    known = {folded(_(button)) for button in BUTTONS}
    wrong = [
        f"{menu} › {path}"
        for menu, path in named
        if not {folded(step) for step in path.split("›")} <= menus[menu] | known
    ]

    assert len(named) > 8
    assert wrong == []


def test_a_way_through_menus_is_written_in_one_way(project: Path) -> None:
    for language in Language:
        text = (project / "resources" / "manual" / f"{language.value}.md").read_text(encoding="utf-8")
        menus = "|".join(names(language))
        assert re.findall(rf"(?:{menus})[”*]? (?:→|>) [*“]?\w+", text) == []


def test_the_window_shows_no_sign_of_its_markup(language: Language, project: Path, qapp: QApplication) -> None:
    """Emphasis that ends after a full stop or « … » closes only before a space: 清除…**永久 would show its stars."""
    shown = QTextDocument()
    shown.setMarkdown((project / "resources" / "manual" / f"{language.value}.md").read_text(encoding="utf-8"))
    assert [line for line in shown.toPlainText().splitlines() if re.search("[*`]", line)] == []


def names(language: Language) -> list[str]:
    before = i18n.current_language()
    i18n.set_current_language(language)
    found = [plain_words(_(label)) for label, _entries in MENUS]
    i18n.set_current_language(before)
    return found


def words(entries: Iterable[Entry]) -> Iterator[str]:
    """What a menu and its submenus say, folded."""
    for entry in entries:
        if isinstance(entry, Submenu):
            yield folded(_(entry.label))
            yield from words(entry.names)
        elif entry in COMMANDS:
            yield folded(_(COMMANDS[entry].label))


def folded(label: str) -> str:
    return plain_words(label).strip().rstrip("…").casefold()
