"""Rich text on screen and back: ``RichText`` to a ``QTextDocument`` and the same text out of it, exactly.

What a run or a block *is* stands in properties of its own (``MARKS``, ``HREF``, ``NOTE``, ``KIND``, ``DEPTH``); weight,
slant and margins are only how it looks, so that nothing Qt does to looks can change the text that is stored. Bullets
and numbers are painted beside the text (``list_marks``).
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from groupe_pays.domain.text import MAX_DEPTH, NOTE_ANCHOR, Block, BlockKind, Language, RichText, Span
from groupe_pays.ui import fonts
from groupe_pays.ui.minutes.note_calls import NOTE, PRESENT, draw_note_calls, is_note, note_format
from groupe_pays.ui.theme import color

_FIRST = QTextFormat.Property.UserProperty.value
MARKS, HREF, KIND, DEPTH = _FIRST + 1, _FIRST + 2, _FIRST + 4, _FIRST + 5

SIZE = 14
"""Pixels of the minutes, French and Chinese."""
LINE_HEIGHTS = {Language.FR: 22, Language.ZH: 23}
INDENT = 18
"""Pixels a list item stands in; numbers stand in ``NUMBER_ROOM`` more."""
NUMBER_ROOM = 8
PARAGRAPH_GAP = 4
LINE_BREAK = "\u2028"
LINE_ENDS = frozenset(("\u2028", "\u2029", "\0"))
"""What a document tells of the end of a line, of a paragraph, and of its own."""

State = tuple[BlockKind, int]
"""What a block is: its kind, and its depth where it is a list item."""


def new_document(language: Language) -> QTextDocument:
    """An empty document set as the minutes are in ``language``, without undo of its own."""
    document = QTextDocument()
    prepare_document(document, language)
    return document


def prepare_document(document: QTextDocument, language: Language) -> None:
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(fonts.content_font(language, SIZE))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    draw_note_calls(document)


def fill_document(document: QTextDocument, text: RichText, language: Language) -> None:
    """Put ``text`` in the place of what ``document`` holds."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block_format(BlockKind.PARAGRAPH, 0, language))
    cursor.setBlockCharFormat(QTextCharFormat())
    cursor.setCharFormat(QTextCharFormat())
    insert_blocks(cursor, text.normalised().blocks, language)
    cursor.endEditBlock()


def insert_blocks(cursor: QTextCursor, blocks: tuple[Block, ...], language: Language) -> None:
    """Insert whole blocks at the cursor; the first takes over the block it stands in."""
    for index, block in enumerate(blocks):
        form = block_format(block.kind, block.depth, language, index == 0 and cursor.blockNumber() == 0)
        if index:
            cursor.insertBlock(form, QTextCharFormat())
        else:
            cursor.setBlockFormat(form)
        insert_spans(cursor, block.spans, language)


def insert_spans(cursor: QTextCursor, spans: tuple[Span, ...], language: Language) -> None:
    for span in spans:
        if span.note is not None:
            cursor.insertText(NOTE_ANCHOR, note_format(span.note))
        else:
            insert_text(cursor, span.text, char_format(span.marks, span.href, language))


def insert_text(cursor: QTextCursor, text: str, form: QTextCharFormat) -> None:
    """Insert ``text`` with line breaks for ``\\n``; the binding would take U+FEFF off its start."""
    text = text.replace("\n", LINE_BREAK)
    if not text.startswith("\ufeff"):
        cursor.insertText(text, form)
        return
    start = cursor.position()
    cursor.insertText("x" + text, form)
    stand_in = QTextCursor(cursor.document())
    stand_in.setPosition(start)
    stand_in.deleteChar()


def char_format(marks: str = "", href: str | None = None, language: Language = Language.FR) -> QTextCharFormat:
    """How a run of these marks looks. Chinese has no slanted letters: dots under the words stand for italics."""
    form = QTextCharFormat()
    if marks:
        form.setProperty(MARKS, marks)
    if "b" in marks:
        form.setFontWeight(QFont.Weight.Bold)
    if "i" in marks and language is Language.ZH:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    elif "i" in marks:
        form.setFontItalic(True)
    if href is not None:
        form.setProperty(HREF, PRESENT + href)
        form.setForeground(color("accenttext"))
        line = QTextCharFormat.UnderlineStyle
        form.setUnderlineStyle(line.SingleUnderline if href else line.DashUnderline)
    return form


def block_format(kind: BlockKind, depth: int, language: Language, first: bool = True) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setProperty(KIND, kind.value)
    form.setProperty(DEPTH, depth)
    form.setLineHeight(LINE_HEIGHTS[language], QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if kind is not BlockKind.PARAGRAPH:
        form.setLeftMargin(INDENT * depth + (NUMBER_ROOM if kind is BlockKind.NUMBER else 0))
    elif not first:
        form.setTopMargin(PARAGRAPH_GAP)
    return form


def state_of(block: QTextBlock) -> State:
    """What a block is; a block somebody else made (Qt, an input method) counts as a paragraph."""
    form = block.blockFormat()
    stored = form.property(KIND)
    kind = BlockKind(stored) if stored else BlockKind.PARAGRAPH
    if kind is BlockKind.PARAGRAPH:
        return kind, 0
    return kind, min(max(int(form.property(DEPTH) or 1), 1), MAX_DEPTH)


def set_state(block: QTextBlock, kind: BlockKind, depth: int, language: Language) -> None:
    """Make a block a paragraph or a list item."""
    QTextCursor(block).setBlockFormat(block_format(kind, depth, language, block.blockNumber() == 0))


def blocks_of(document: QTextDocument, position: int = 0) -> Iterator[QTextBlock]:
    """The blocks from the one at ``position`` on."""
    block = document.findBlock(position)
    while block.isValid():
        yield block
        block = block.next()


def settle_blocks(document: QTextDocument, language: Language) -> None:
    """Give every block the margins its state asks for, after blocks were parted, joined or dropped by Qt."""
    for block in blocks_of(document):
        kind, depth = state_of(block)
        wanted = block_format(kind, depth, language, block.blockNumber() == 0)
        if block.blockFormat() != wanted:
            QTextCursor(block).setBlockFormat(wanted)


def to_rich_text(document: QTextDocument) -> RichText:
    """The text of a document, normalised; a document of one empty paragraph is the empty text."""
    text = RichText(tuple(Block(tuple(spans_of(block)), *state_of(block)) for block in blocks_of(document)))
    text = text.normalised()
    return RichText() if text.blocks == (Block(),) else text


def spans_of(block: QTextBlock, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The runs of a block between two positions in it (in UTF-16 units, as Qt counts)."""
    stop = block.length() - 1 if end is None else end
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        first = fragment.position() - block.position()
        text = _cut(fragment.text(), max(start - first, 0), stop - first)
        yield from _spans(text, fragment.charFormat())
        parts += 1


def _cut(text: str, start: int, stop: int) -> str:
    if start == 0 and stop >= 2 * len(text):
        return text
    units = text.encode("utf-16-le")
    return units[2 * start : max(2 * stop, 0)].decode("utf-16-le", "ignore")


def _spans(text: str, form: QTextCharFormat) -> Iterator[Span]:
    if is_note(form):
        for _call in range(text.count(NOTE_ANCHOR)):
            yield Span(NOTE_ANCHOR, note=str(form.property(NOTE)).removeprefix(PRESENT))
    elif text:
        href = str(form.property(HREF) or "")
        marks = str(form.property(MARKS) or "")
        yield Span(text.replace(LINE_BREAK, "\n"), marks, href.removeprefix(PRESENT) if href else None)
