"""How far a long piece of work is, with a way to give up; shown only where it takes time."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label

WAIT_MS = 300
"""A change that is made sooner shows no progress."""
WIDTH = 420


class Progressing(Retranslating, QDialog):
    """Esc or the button asks to give up; whoever shows it ends it. ``head`` gives its title at every language."""

    given_up = Signal()

    def __init__(self, parent: QWidget, name: str, words: str = "", wait: int = WAIT_MS) -> None:
        super().__init__(parent.window())
        self.setObjectName(name)
        self.setMinimumWidth(WIDTH)
        self._title, self._words = Label("detail"), ElidedLabel(words, "text2")
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}_bar")
        self.cancel = Button(f"{name}_cancel")
        self.setLayout(
            column(self._title, self._words, self.bar, 8, row(None, self.cancel), spacing=8, margins=(24, 20, 24, 20))
        )
        self._words.setVisible(bool(words))
        self.cancel.clicked.connect(self.reject)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(wait)
        self._wait.timeout.connect(self.appear)
        self._wait.start()
        self.retranslate()

    def head(self) -> str:
        raise NotImplementedError

    def appear(self) -> None:
        self.show()

    def retranslate(self) -> None:
        self.setWindowTitle(self.head())
        self._title.setText(self.windowTitle())
        self.bar.setAccessibleName(self.windowTitle())
        self.cancel.set_words(_("Cancel"))

    def tell(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def end(self) -> None:
        """It is over: away with it."""
        self._wait.stop()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        self.given_up.emit()


class Waiting(Progressing):
    """How far a large change is, over the window, so that nothing else is changed meanwhile."""

    def __init__(self, parent: QWidget, name: str, words: str = "") -> None:
        super().__init__(parent, name, words)
        self.setWindowModality(Qt.WindowModality.WindowModal)

    def head(self) -> str:
        return _("Writing into the dossier")

    def appear(self) -> None:
        self.open()

    def reject(self) -> None:
        self.cancel.setEnabled(False)
        super().reject()
