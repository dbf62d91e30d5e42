"""Which files are to be attached, asked with the dialog of the system, in the folder chosen last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from groupe_pays.i18n import _
from groupe_pays.paths import documents_folder
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.offered import Offered

SETTINGS = "files"
"""Where the folder chosen last is remembered."""


def ask_for_files(context: Context, parent: QWidget, pictures: bool = False) -> list[Offered]:
    """What the user chose; empty where nothing. ``pictures`` proposes pictures first, else scans."""
    folder = Path(context.settings.pages.get(SETTINGS) or documents_folder())
    folder = folder if folder.is_dir() else Path.home()
    scans = _("Scans (*.pdf *.jpg *.jpeg *.png)")
    shown = _("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)")
    kinds = ";;".join((_("All files (*)"), shown) if pictures else (scans, _("All files (*)")))
    title = _("Attach a file or a picture") if pictures else _("Attach a file")
    names, _kind = QFileDialog.getOpenFileNames(parent, title, str(folder), kinds)
    if names:
        context.settings.pages[SETTINGS] = str(Path(names[0]).parent)
        context.settings.save()
    return [Offered(Path(name)) for name in names]
