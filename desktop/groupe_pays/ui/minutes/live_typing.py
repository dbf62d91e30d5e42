"""What is understood while one takes the minutes: @, dates in the line, the signs that begin an entry."""

from __future__ import annotations

from PySide6.QtCore import QObject

from groupe_pays.ui.context import Context
from groupe_pays.ui.minutes.commands import EntryCommands
from groupe_pays.ui.minutes.editing import Editing
from groupe_pays.ui.minutes.mentions import Mentions
from groupe_pays.ui.minutes.signs import Signs
from groupe_pays.ui.minutes.understood import Understood


class LiveTyping(QObject):
    """One for a stage; what stands beside the words moves with the table."""

    def __init__(self, context: Context, editing: Editing, commands: EntryCommands) -> None:
        super().__init__(editing)
        editors = (editing.editor.fr, editing.editor.zh)
        self.mentions = {edit.language: Mentions(context, editing, edit) for edit in editors}
        self.understood = {
            edit.language: Understood(context, editing, edit, self.mentions[edit.language]) for edit in editors
        }
        self.signs = [Signs(editing, commands, edit) for edit in editors]
        editing.placed.connect(self._follow)

    def _follow(self) -> None:
        for language, mentions in self.mentions.items():
            mentions.follow()
            self.understood[language].follow()
