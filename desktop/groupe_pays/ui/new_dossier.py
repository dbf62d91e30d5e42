"""Creating a dossier: the name of the group, and the file."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.paths import documents_folder
from groupe_pays.ui.dialogs import EXTENSION, WIDTH, ask_dossier_to_create
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label

_UNFIT_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def file_name_for(name: str) -> str:
    """A file name every system takes, made from the name of a group."""
    words = _UNFIT_IN_FILE_NAMES.sub(" ", name).split()
    return " ".join(words).strip(" .")[:80] or "Groupe-Pays"


def free_path(path: Path) -> Path:
    """``path``, or with a number where that name is taken."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem} {number}")
        number += 1
    return free


class NewDossierDialog(Retranslating, QDialog):
    """Asks for the name in French, Chinese or both; the file follows it until another one is chosen."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("new_dossier_dialog")
        self.setMinimumWidth(WIDTH)
        self._chosen: Path | None = None
        self._title, self._sentence = Label("detail"), Label("", "text2")
        self._name_label, self._file_label = Label("meta", "text2"), Label("meta", "text2")
        self._sentence.wrap_at(WIDTH - 48)
        self.name = BilingualLineEdit("new_dossier_name", stacked=True)
        self.name.state.hide()
        self._file = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.choose = Button("new_dossier_choose")
        self.cancel = Button("new_dossier_cancel")
        self.do = Button("new_dossier_do", "primary")
        self.do.setDefault(True)
        self._name_label.setBuddy(self.name.fr)
        self.setLayout(
            column(
                *(self._title, self._sentence, 6, self._name_label, self.name, 6, self._file_label),
                *(row(self._file, self.choose, spacing=12), 12, row(None, self.cancel, self.do, spacing=12)),
                spacing=6,
                margins=(24, 20, 24, 20),
            )
        )
        self.name.edited.connect(lambda _text: self._show())
        self.choose.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self.accept)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Create our dossier"))
        self._title.setText(_("Create our dossier"))
        self._sentence.setText(_("One file holds everything of one country group. Its name can be changed later."))
        self._name_label.setText(_("Name of the group"))
        self.name.set_words(_("Name of the group"))
        self._file_label.setText(_("File"))
        self.choose.set_words(_("Choose another place…"))
        self.cancel.set_words(_("Cancel"))
        self.do.set_words(_("Create"))
        self._show()

    def group_name(self) -> BilingualText:
        return self.name.value()

    def path(self) -> Path:
        """Where the dossier will be: never a file that exists, unless the user chose to replace it."""
        if self._chosen is not None:
            return self._chosen
        name = self.group_name()
        return free_path(documents_folder() / (file_name_for(name.fr or name.zh) + EXTENSION))

    def _choose(self) -> None:
        path = ask_dossier_to_create(self, self.path())
        if path is not None:
            self._chosen = path
            self._show()

    def _show(self) -> None:
        self._file.setText(str(self.path()))
        self.name.state.hide()
        self.do.setEnabled(not self.group_name().is_blank)
