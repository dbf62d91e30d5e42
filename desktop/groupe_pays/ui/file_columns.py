"""Sizes and dates in Qt's own file dialog as the program writes them: Qt takes those of the system for them."""

from __future__ import annotations

from PySide6.QtCore import QFileInfo, QLocale, QModelIndex, QObject, QSize
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from groupe_pays.formats import bytes_size
from groupe_pays.i18n import current_language
from groupe_pays.ui.language import interface_locale

SIZE, KIND, CHANGED = 1, 2, 3
"""The columns of the dialog after that of the names."""
WIDTHS = {SIZE: 90, KIND: 160, CHANGED: 150}
ROOMY = (900, 560)
"""The least size at which the names have room beside them; Qt opens it at 640 and cuts them all."""


class FileColumns(QObject):
    """One for the application: sees a file dialog when the focus comes into it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._words = _FileWords(self)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        dialog = new.window() if new is not None else None
        files = dialog.findChild(QTreeView) if isinstance(dialog, QFileDialog) else None
        if dialog is None or files is None or files.itemDelegateForColumn(SIZE) is self._words:
            return
        dialog.resize(dialog.size().expandedTo(QSize(*ROOMY)))
        for column in (SIZE, CHANGED):
            files.setItemDelegateForColumn(column, self._words)
        heads = files.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            heads.resizeSection(column, width)


class _FileWords(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        file = QFileInfo(str(index.siblingAtColumn(0).data(QFileSystemModel.Roles.FilePathRole)))
        if index.column() == CHANGED:
            option.text = interface_locale().toString(file.lastModified(), QLocale.FormatType.ShortFormat)
        else:
            option.text = "" if file.isDir() else bytes_size(file.size(), current_language())
