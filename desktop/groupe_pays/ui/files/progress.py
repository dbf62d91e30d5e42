"""How far the taking in of files is, with a way to give up; shown only where it takes time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label

WAIT_MS = 500
"""A file that is there sooner shows no progress."""
WIDTH = 400


class AttachProgress(Retranslating, QDialog):
    """One goes on working beside it; Esc or the button gives up."""

    cancelled = Signal()

    def __init__(self, parent: QWidget, names: Sequence[str]) -> None:
        super().__init__(parent.window())
        self.setObjectName("attach_progress")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumWidth(WIDTH)
        self._names = list(names)
        self._title, self._words, self.bar = Label("detail"), ElidedLabel("", "text2"), QProgressBar()
        self.bar.setObjectName("attach_progress_bar")
        self.bar.setRange(0, 0)
        self.cancel = Button("attach_cancel")
        self.setLayout(
            column(self._title, self._words, self.bar, 8, row(None, self.cancel), spacing=8, margins=(24, 20, 24, 20))
        )
        self.cancel.clicked.connect(self.reject)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self.show)
        self._wait.start()
        self.retranslate()

    def retranslate(self) -> None:
        title = ngettext("Attaching a file", "Attaching {count} files", len(self._names))
        self.setWindowTitle(title.format(count=len(self._names)))
        self._title.setText(self.windowTitle())
        self._words.setText(" · ".join(self._names))
        self.cancel.set_words(_("Cancel"))
        self.bar.setAccessibleName(self.windowTitle())

    def tell(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def end(self) -> None:
        """It is over: away with it."""
        self._wait.stop()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        self.cancelled.emit()
