"""How far printing is, with a way to give up."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.paper import PrintRun
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

WIDTH = 400


class PrintProgress(Retranslating, QDialog):
    """Closes by itself at the end; closed before, it cancels."""

    def __init__(self, parent: QWidget, run: PrintRun) -> None:
        super().__init__(parent)
        self.setObjectName("print_progress")
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self._run, self._place = run, (0, 0)
        self._title, self._words, self.bar = Label("detail"), Label("", "text2"), QProgressBar()
        self.bar.setObjectName("print_progress_bar")
        self.cancel = Button("print_cancel")
        self.setLayout(
            column(self._title, self._words, self.bar, 8, row(None, self.cancel), spacing=8, margins=(24, 20, 24, 20))
        )
        self.cancel.clicked.connect(run.cancel)
        run.told.connect(self.tell)
        run.ended.connect(self._on_ended)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Printing"))
        self._title.setText(_("Printing"))
        self.cancel.set_words(_("Cancel"))
        self.bar.setAccessibleName(_("Pages printed"))
        self.tell(*self._place)

    def tell(self, done: int, total: int) -> None:
        self._place = (done, total)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self._words.setText(_("Page {number} of {total}").format(number=min(done + 1, max(total, 1)), total=total))

    def _on_ended(self, _whole: bool) -> None:
        self.accept()

    def reject(self) -> None:
        self._run.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._run.cancel()
        super().closeEvent(event)
