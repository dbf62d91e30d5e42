"""Those who look at what an editor is told, before it is: one filter for all, as each costs time at every key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

_LEFT_TO_WINDOW = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)


class Listening(QObject):
    """One for an editor; whoever came last is asked first, and keeps the event by answering True."""

    def __init__(self, edit: QObject) -> None:
        super().__init__(edit)
        kinds = QEvent.Type
        self._heard = frozenset(
            (
                *(kinds.KeyPress, kinds.ShortcutOverride, kinds.InputMethod),
                *(kinds.FocusOut, kinds.Hide, kinds.Move, kinds.Resize),
            )
        )
        self._listeners: list[QObject] = []
        edit.installEventFilter(self)

    def add(self, listener: QObject) -> None:
        self._listeners.insert(0, listener)
        listener.destroyed.connect(partial(self._forget, listener))

    def _forget(self, listener: QObject, _gone: object = None) -> None:
        self._listeners = [one for one in self._listeners if one is not listener]

    def ask(self, watched: QObject, event: QEvent) -> bool:
        """Whether one of them keeps the event."""
        return any(listener.eventFilter(watched, event) for listener in list(self._listeners))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in self._heard:
            return False
        if self.ask(watched, event):
            return True
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_for_window(event):
            event.ignore()
            return True
        return False


def is_for_window(event: QKeyEvent) -> bool:
    """Undo and its like, which go to the dossier."""
    return any(event.matches(key) for key in _LEFT_TO_WINDOW)
