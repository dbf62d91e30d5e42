"""How far the taking in of files is, with a way to give up; shown only where it takes time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from groupe_pays.i18n import ngettext
from groupe_pays.ui.waiting import Progressing

WAIT_MS = 500
"""A file that is there sooner shows no progress."""


class AttachProgress(Progressing):
    """One goes on working beside it; Esc or the button gives up."""

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        self._count = len(names)
        super().__init__(parent, "attach_progress", " · ".join(names), WAIT_MS)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.bar.setRange(0, 0)

    def head(self) -> str:
        title = ngettext("Attaching a file", "Attaching {count} files", self._count)
        return title.format(count=self._count)
