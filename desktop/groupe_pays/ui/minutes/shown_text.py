"""The text of one side of an entry on screen: as high as its words, with its list marks and what others marked."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from groupe_pays.domain.text import Block, BlockKind, Language, RichText
from groupe_pays.formats import sentences
from groupe_pays.i18n import current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.language import LOCALES
from groupe_pays.ui.minutes import text_edits
from groupe_pays.ui.minutes.list_marks import has_items, item_numbers, paint_list_marks
from groupe_pays.ui.minutes.painting import draw_line
from groupe_pays.ui.minutes.rich_document import (
    LINE_HEIGHTS,
    SIZE,
    fill_document,
    prepare_document,
    spans_of,
    state_of,
    to_rich_text,
)
from groupe_pays.ui.theme import color

Move = QTextCursor.MoveOperation


class ShownText(QTextEdit):
    """Shows rich text of one language and tells how high it is."""

    height_changed = Signal()

    def __init__(self, name: str, language: Language) -> None:
        super().__init__()
        self.setObjectName(name)
        self.language = language
        self._hint = ""
        self._marks: dict[str, tuple[tuple[QTextEdit.ExtraSelection, ...], str]] = {}
        self._quiet = False
        self._numbers: dict[int, int] | None = None
        self._has_items = False
        self._length = self.document().characterCount()
        self._is_described_empty = True
        self.setProperty("bare", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLocale(LOCALES[language])
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # It brings its own ground: what lies under it need not be painted again at every key.
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        prepare_document(self.document(), language)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    # What is shown

    def rich_text(self) -> RichText:
        return to_rich_text(self.document())

    def show_text(self, text: RichText) -> None:
        """Show another entry's text, with the cursor at its start."""
        self._fill(text)
        self.moveCursor(Move.Start)

    def follow_text(self, text: RichText) -> bool:
        """Show what the dossier holds now, the cursor where it differs; untouched (False) where it does not."""
        if self.rich_text() == text.normalised():
            return False
        before = text_edits.characters_of(self.document())
        self._fill(text)
        cursor = self.textCursor()
        cursor.setPosition(text_edits.changed_at(before, text_edits.characters_of(self.document())))
        self.setTextCursor(cursor)
        return True

    def refresh_looks(self) -> None:
        """Draw the text again in other colours; text and cursor stay."""
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._fill(self.rich_text())
        cursor = self.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place(self) -> tuple[int, int]:
        """Where the cursor, or the selection, begins: the block, and how many characters of it stand before."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        before = Block(tuple(spans_of(block, 0, cursor.selectionStart() - block.position())))
        return block.blockNumber(), sum(len(span.text) for span in RichText((before,)).normalised().spans())

    def is_empty(self) -> bool:
        document = self.document()
        return document.isEmpty() and state_of(document.begin())[0] is BlockKind.PARAGRAPH

    def _fill(self, text: RichText) -> None:
        with self.quietly():
            fill_document(self.document(), text, self.language)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """What is changed in here was not typed: nobody is told."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
        self._numbers = None
        self._length = self.document().characterCount()
        self._fit()
        self.describe_again()

    def describe_again(self) -> None:
        """The text changed: where it is no longer empty, or empty now, a screen reader is told otherwise."""
        if self._is_described_empty is not (self._length == 1):
            self._describe()

    @property
    def is_quiet(self) -> bool:
        """Whether what changes now was not typed."""
        return self._quiet

    def _fit(self, *_size: object) -> None:
        height = max(math.ceil(self.document().size().height()), LINE_HEIGHTS[self.language])
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.height_changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.minimumHeight())

    def set_hint(self, words: str) -> None:
        """What stands in the empty editor, in the tone of placeholders: Qt's own is too pale on the tinted row."""
        self._hint = words
        self._describe()
        self.viewport().update()

    def show_marks(self, owner: str, marks: Sequence[QTextEdit.ExtraSelection], spoken: str = "") -> None:
        """Underline words for ``owner`` beside what others marked; ``spoken`` says so to a screen reader."""
        if not marks and owner not in self._marks:
            return
        self._marks[owner] = (tuple(marks), spoken)
        if not marks:
            del self._marks[owner]
        self.setExtraSelections([one for kept, _words in self._marks.values() for one in kept])
        self._describe()

    def _describe(self) -> None:
        """The hint while nothing is written, and what is marked."""
        self._is_described_empty = self._length == 1 and self.is_empty()
        said = [self._hint if self._is_described_empty else "", *(spoken for _kept, spoken in self._marks.values())]
        self.setAccessibleDescription(sentences(filter(None, said), current_language()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("accentbg"))
        painter.end()
        super().paintEvent(event)
        if self._length == 1 and self.is_empty() and not self.textCursor().block().layout().preeditAreaText():
            line = QRectF(0, 0, self.viewport().width(), LINE_HEIGHTS[self.language])
            draw_line(QPainter(self.viewport()), line, self._hint, fonts.ui_font(SIZE), "text3")
        if self._numbers is None:
            self._numbers = item_numbers(self.document())
            self._has_items = has_items(self.document())
        if self._has_items:
            paint_list_marks(QPainter(self.viewport()), self.document(), self._numbers, QRectF(event.rect()))
