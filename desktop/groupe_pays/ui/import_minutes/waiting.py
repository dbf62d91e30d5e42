"""How far an import is, over the window, so that nothing else is changed meanwhile; shown only where it takes time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.waiting import Waiting


class ImportWaiting(Waiting):
    """Esc or the button asks to give up; whoever shows it ends it."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, "import_waiting", title)

    def head(self) -> str:
        return _("Importing the meeting")
