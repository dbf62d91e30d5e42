"""The doors to the windows of this package; each is imported when first opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.paths import documents_folder
from groupe_pays.ui.context import Context

SETTINGS = "translation_exchange"
"""Where the folder used last is remembered."""


def send_translation(parent: QWidget, context: Context, meeting_id: str, target: Language | None = None) -> None:
    """Ask what goes out and where to, then write it."""
    from groupe_pays.ui.translation_exchange.send_dialog import SendDialog

    if context.drafts.flush():
        SendDialog(parent.window(), context, meeting_id, target).exec()


def bring_translation_back(parent: QWidget, context: Context) -> None:
    """Ask for the file of a translator, show what it brings, and take it over if one says so."""
    kinds = ";;".join(
        (
            _("Translations (*.xlf *.xliff *.sdlxliff *.mqxliff *.mxliff *.txlf *.docx)"),
            _("All files (*)"),
        )
    )
    name, _kind = QFileDialog.getOpenFileName(parent, _("Bring a translation back"), str(folder(context)), kinds)
    if name:
        show_returned(parent, context, Path(name))


def show_returned(parent: QWidget, context: Context, path: Path) -> None:
    """Show what a file of a translator brings."""
    from groupe_pays.ui.translation_exchange.return_dialog import ReturnDialog

    if context.drafts.flush():
        remember_folder(context, path)
        ReturnDialog(parent.window(), context, path).exec()


def open_language_files(parent: QWidget, context: Context) -> None:
    """The glossary and the translation memory, out and in."""
    from groupe_pays.ui.translation_exchange.language_files import LanguageFilesDialog

    if context.drafts.flush():
        LanguageFilesDialog(parent.window(), context).exec()


def folder(context: Context) -> Path:
    """The folder used last, else that of documents."""
    chosen = Path(context.settings.pages.get(SETTINGS, {}).get("folder") or documents_folder())
    return chosen if chosen.is_dir() else Path.home()


def remember_folder(context: Context, path: Path) -> None:
    context.settings.pages[SETTINGS] = {"folder": str(path.parent)}
    context.settings.save()
