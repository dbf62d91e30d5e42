"""The two questions of an import that Qt or the system asks: which file, and where the report goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from groupe_pays.i18n import _
from groupe_pays.paths import documents_folder
from groupe_pays.ui.dialogs import ask_where_to_save

KINDS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.vcf *.ldif"
SETTINGS = "import_members"


def ask_for_address_book(parent: QWidget, settings: dict[str, Any]) -> Path | None:
    """Which file to read; its folder is proposed the next time."""
    kinds = ";;".join((_("Address books ({kinds})").format(kinds=KINDS), _("All files (*)")))
    folder = settings.get(SETTINGS, {}).get("folder") or str(documents_folder())
    name, _kind = QFileDialog.getOpenFileName(parent, _("Import members"), folder, kinds)
    if not name:
        return None
    settings.setdefault(SETTINGS, {})["folder"] = str(Path(name).parent)
    return Path(name)


def ask_where_to_save_report(parent: QWidget, file: str) -> Path | None:
    """Where the report of the import of a file goes."""
    stem = _("Import of {file}").format(file=Path(file).stem)
    kinds = ";;".join((_("Excel workbooks (*.xlsx)"), _("CSV files (*.csv)")))
    return ask_where_to_save(parent, _("Save the report"), documents_folder() / f"{stem}.xlsx", kinds)
