"""The user's manual, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from groupe_pays.i18n import _, current_language
from groupe_pays.paths import resources_folder
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row


class ManualDialog(Retranslating, QDialog):
    """Stays beside the work: the window remains usable while it is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("manual_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        self._text = QTextBrowser()
        self._text.setObjectName("manual_text")
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(24)
        self._close = Button("manual_close", "primary")
        self._close.clicked.connect(self.accept)
        self.setLayout(column(self._text, row(None, self._close), spacing=12, margins=(16, 16, 16, 16)))
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("User’s manual"))
        self._text.setAccessibleName(_("User’s manual"))
        self._close.set_words(_("Close"))
        page = resources_folder() / "manual" / f"{current_language().value}.md"
        self._text.setMarkdown(page.read_text("utf-8"))
        _give_room(self._text.document())


def _give_room(document: QTextDocument) -> None:
    """Lines and paragraphs with air between them: a text to read, not a list."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        heading = form.headingLevel()
        form.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin({0: 4, 1: 0, 2: 18}.get(heading, 12))
        form.setBottomMargin(6 if heading else 4)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()
