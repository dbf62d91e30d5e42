"""The few dialogs: files, what cannot be undone, what nobody can do anything about. 480 wide, a verb on the button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

EXTENSION = ".gpays"
WIDTH = 480


class _Sentence(QDialog):
    """A title, a sentence, Cancel and a verb."""

    def __init__(
        self, parent: QWidget | None, title: str, sentence: str, verb: str, danger: bool, cancel: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        heading, words = Label("detail"), Label("", "text2")
        for label, text in ((heading, title), (words, sentence)):
            label.wrap_at(WIDTH - 48)
            label.setText(text)
        do = Button("dialog_do", "danger" if danger else "primary")
        do.set_words(verb)
        do.clicked.connect(self.accept)
        buttons = row(None, spacing=12)
        if cancel:
            stay = Button("dialog_cancel")
            stay.set_words(_("Cancel"))
            stay.clicked.connect(self.reject)
            buttons.addWidget(stay)
        buttons.addWidget(do)
        self.setLayout(column(heading, words, 12, buttons, spacing=8, margins=(24, 20, 24, 20)))
        first = stay if cancel and danger else do
        first.setFocus()
        first.setDefault(True)


def confirm(parent: QWidget | None, title: str, sentence: str, verb: str, danger: bool = True) -> bool:
    """Ask before what cannot be undone; ``verb`` is on the button (« Delete for good »)."""
    return _Sentence(parent, title, sentence, verb, danger, cancel=True).exec() == QDialog.DialogCode.Accepted


def tell(parent: QWidget | None, title: str, sentence: str) -> None:
    """Say a sentence that needs to be read before going on."""
    _Sentence(parent, title, sentence, _("Close"), danger=False, cancel=False).exec()


def ask_dossier_to_open(parent: QWidget | None, folder: Path) -> Path | None:
    """Let the user choose an existing dossier."""
    kinds = _("Groupe-Pays dossiers (*{extension})").format(extension=EXTENSION)
    name, _kind = QFileDialog.getOpenFileName(parent, _("Open a dossier"), str(folder), kinds)
    return Path(name) if name else None


def ask_where_to_save(parent: QWidget | None, title: str, proposed: Path, kinds: str) -> Path | None:
    """Let the user choose a new file; its suffix is that of ``proposed`` unless another is typed."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(proposed.suffix)


def ask_dossier_to_create(parent: QWidget | None, proposed: Path) -> Path | None:
    kinds = _("Groupe-Pays dossiers (*{extension})").format(extension=EXTENSION)
    return ask_where_to_save(parent, _("Create our dossier"), proposed, kinds)
