"""Has the typography put right as one types wherever prose is typed: one for the program, at the field with the focus.

The minutes look after their own editors (``minutes/typing_help``); fields say by ``prose_in`` that they hold prose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from groupe_pays.ui.context import Context
from groupe_pays.ui.widgets.prose import holds_prose

if TYPE_CHECKING:
    from groupe_pays.ui.typography.field_typing import FieldTyping


class ProseWatch(QObject):
    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._typing: FieldTyping | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _left: QWidget | None, field: QWidget | None) -> None:
        if self._typing is not None and shiboken6.isValid(self._typing):
            self._typing.end()
        self._typing = None
        if field is not None and holds_prose(field):
            from groupe_pays.ui.typography.field_typing import FieldTyping  # the rules: not before somebody writes

            self._typing = FieldTyping(self._context, field)
