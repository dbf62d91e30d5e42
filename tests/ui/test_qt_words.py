"""What Qt itself says: in its dialogs, context menus and names of keys, nothing is left in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QTimer, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QColorDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QStyleOptionViewItem,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.ui.driving import settle

from groupe_pays.app import build_window
from groupe_pays.domain.text import Language
from groupe_pays.ui.file_columns import CHANGED, SIZE, FileColumns
from groupe_pays.ui.language import LanguageSwitch
from groupe_pays.ui.settings import Settings
from groupe_pays.ui.signals import Signals

NEEDS_NO_WORDS = {"QT_LAYOUT_DIRECTION", "%p%", "...", "+", "*", "Control", "Keyboard"}
"""Signs, the side writing begins on, keys of keyboards nobody has."""
KEYS = "Ctrl+Shift+PgUp Ctrl+PgDown Alt+Left Ctrl+Up Shift+Right Del Ins Return Enter Backspace Space Esc Home End"


class Unsaid(QTranslator):
    """Asked last of all: remembers what no catalogue has words for."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.found: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, _remark: str | None = None, _number: int = -1) -> str | None:
        if context != "QMimeType" and source not in NEEDS_NO_WORDS:
            self.found.add((context, source))
        return None


@pytest.fixture(params=[Language.FR, Language.ZH])
def unsaid(ui: QApplication, request: pytest.FixtureRequest) -> Iterator[Unsaid]:
    """Qt in one language, and what it had no words for."""
    heard = Unsaid(ui)
    ui.installTranslator(heard)
    switch = LanguageSwitch(Signals())
    switch.start(request.param)
    switch.load_qt_words()
    yield heard
    ui.removeTranslator(heard)
    switch.switch(Language.EN)
    switch.switch(Language.FR)


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    settle()


def test_the_file_dialog_of_qt_speaks_the_language(unsaid: Unsaid, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.docx").write_bytes(b"x")
    for mode in (QFileDialog.FileMode.ExistingFiles, QFileDialog.FileMode.Directory, QFileDialog.FileMode.AnyFile):
        dialog = QFileDialog(None, "", str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        dialog.setFilter(QDir.Filter.AllEntries)
        dialog.setFileMode(mode)
        show(qtbot, dialog)
        view = dialog.findChild(QTreeView)
        qtbot.waitUntil(lambda view=view: view.model().rowCount(view.rootIndex()) > 0)
        view.grab()

    assert unsaid.found == set()


def test_sizes_and_dates_of_files_are_written_in_the_language(ui: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_bytes(b"x" * 1_200_000)
    columns, switch = FileColumns(ui), LanguageSwitch(Signals())
    written = {Language.FR: "1,2\u00a0Mo", Language.ZH: "1.2 MB", Language.EN: "1.2\u00a0MB"}
    for language in (*Language, Language.FR):
        switch.start(language)
        dialog = QFileDialog(None, "", str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setViewMode(QFileDialog.ViewMode.Detail)
        show(qtbot, dialog)
        view = dialog.findChild(QTreeView)
        qtbot.waitUntil(lambda view=view: view.model().rowCount(view.rootIndex()) > 0)
        view.setFocus()
        said = [_written(view, column) for column in (SIZE, CHANGED)]
        assert said[0] == written[language]
        assert said[1].count("/") == 2
        dialog.close()
    columns.deleteLater()


def _written(view: QTreeView, column: int) -> str:
    """What a column of the first file shows."""
    option, index = QStyleOptionViewItem(), view.model().index(0, column, view.rootIndex())
    view.itemDelegateForIndex(index).initStyleOption(option, index)
    return option.text


def test_the_other_dialogs_of_qt_speak_the_language(unsaid: Unsaid, qtbot: QtBot) -> None:
    colour = QColorDialog()
    colour.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    printer = QPrinter()  # the dialog does not keep it
    printing = QPrintDialog(printer)
    question = QMessageBox()
    for button in (QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No, QMessageBox.StandardButton.Discard):
        question.addButton(button)
    for dialog in (colour, printing, question, QCalendarWidget()):
        show(qtbot, dialog)
    for button in printing.findChildren(QPushButton):
        if ">>" in button.text():
            button.click()

    assert unsaid.found == set()


def test_about_qt_speaks_the_language(unsaid: Unsaid) -> None:
    def close() -> None:
        box = QApplication.activeModalWidget()
        shown.append(box.text() + box.informativeText())
        box.close()

    shown: list[str] = []
    QTimer.singleShot(0, close)
    QApplication.aboutQt()

    assert unsaid.found == set()
    assert "cross-platform" not in shown[0]
    assert "Qt Company" in shown[0]


def test_the_menus_of_fields_speak_the_language(unsaid: Unsaid, qtbot: QtBot) -> None:
    for field in (QLineEdit("a"), QTextEdit("a"), QPlainTextEdit("a")):
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        qtbot.addWidget(menu)
        [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in KEYS.split()]

    assert unsaid.found == set()


def test_names_of_keys_are_there_at_the_first_paint(ui: QApplication) -> None:
    window = build_window(Settings(language="fr", theme="light"))

    assert window.context.actions.tip("add_decision").endswith("(Ctrl+Maj+D)")
    assert window.context.actions.add_decision.toolTip().endswith("(Ctrl+Maj+D)")

    window.set_language(Language.ZH)
    assert window.context.actions.tip("add_decision").endswith("（Ctrl+Shift+D）")
