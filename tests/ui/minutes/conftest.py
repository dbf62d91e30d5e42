"""The minutes of the example meeting, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from tests.ui.driving import settle

from groupe_pays.domain.minutes import MinuteEntry
from groupe_pays.domain.text import Language
from groupe_pays.services.services import Services
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.rows import EntryRow
from groupe_pays.ui.minutes.stage import MinutesStage


@dataclass
class Desk:
    """Somebody at the minutes: the window, the stage, and shorthands for what they look at."""

    window: MainWindow
    stage: MinutesStage
    meeting_id: str

    @property
    def services(self) -> Services:
        return self.window.context.services

    def entries(self) -> list[MinuteEntry]:
        """The entries as the dossier holds them, in reading order."""
        return [entry for section in self.services.minutes.load(self.meeting_id) for entry in section.entries]

    def shown(self) -> list[str]:
        """The ids of the entries on screen."""
        return [row.entry.id for row in self.stage.view.minutes.rows() if isinstance(row, EntryRow)]

    def open(self, at: int, language: Language = Language.FR) -> RichEditor:
        """Edit the entry at that place among all entries; the editor with the cursor in it."""
        place = self.stage.view.minutes.place_of(self.entries()[at].id)
        assert self.stage.editing.open(place, language, "end")
        settle()
        return self.stage.editing.editor.editor(language)

    def editor(self, language: Language = Language.FR) -> RichEditor:
        return self.stage.editing.editor.editor(language)

    def edited(self) -> MinuteEntry:
        """The entry being edited, as the dossier holds it."""
        assert self.stage.editing.entry is not None
        return self.services.minutes.load_entry(self.stage.editing.entry.id)

    def saved(self, at: int) -> str:
        """The French words of an entry once everything typed is written."""
        self.window.context.drafts.flush()
        return self.entries()[at].text.fr.plain

    def command(self, name: str) -> None:
        """Choose a command of the menu bar."""
        action = self.window.context.actions.all[name]
        assert action.isEnabled(), f"{name} is not enabled"
        action.trigger()
        settle()

    def focus(self) -> QWidget | None:
        return self.window.focusWidget()


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    meeting_id = window.context.services.meetings.list_meetings()[0].meeting.id
    window.context.open("meeting", meeting_id, "minutes")
    settle()
    stage = window.findChild(MinutesStage)
    assert stage is not None
    return Desk(window, stage, meeting_id)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The announcements, as the system's reader would get them."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)
