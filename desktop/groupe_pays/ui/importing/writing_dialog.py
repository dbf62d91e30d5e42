"""While an import is written: nothing else can be changed, and it can be given up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

WIDTH = 420


class WritingDialog(QDialog):
    given_up = Signal()

    def __init__(self, parent: QWidget, file: str) -> None:
        super().__init__(parent)
        self.setObjectName("import_writing")
        self.setWindowTitle(_("Import"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumWidth(WIDTH)
        words = Label("lead")
        words.setText(_("Importing {file}…").format(file=file))
        self.bar = QProgressBar()
        self.bar.setObjectName("import_writing_bar")
        self.bar.setAccessibleName(words.text())
        self.bar.setRange(0, 0)
        self.cancel = Button("import_writing_cancel")
        self.cancel.set_words(_("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.rejected.connect(self.given_up)
        self.setLayout(column(words, self.bar, 8, row(None, self.cancel), spacing=10, margins=(24, 20, 24, 20)))

    def done(self, result: int) -> None:
        """The window behind it is active again: not every window manager sees to that."""
        was_active = QApplication.activeWindow() is self
        super().done(result)
        if was_active:
            self.parentWidget().window().activateWindow()

    def put_away(self) -> None:
        """Close it for good."""
        self.done(QDialog.DialogCode.Rejected) if self.isVisible() else None
        self.deleteLater()

    def show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
