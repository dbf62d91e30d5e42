"""Changes of a text on screen: marks, links, footnotes, lists, paragraphs. Each works on a cursor of its document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from groupe_pays.domain.text import MAX_DEPTH, NOTE_ANCHOR, BlockKind, Language, RichText
from groupe_pays.ui.minutes.note_calls import NOTE, PRESENT, is_note, note_format
from groupe_pays.ui.minutes.rich_document import (
    HREF,
    LINE_BREAK,
    MARKS,
    block_format,
    blocks_of,
    char_format,
    insert_blocks,
    insert_spans,
    set_state,
    state_of,
)

Change = Callable[[str, str | None], tuple[str, str | None]]
"""From the marks and the address of a run to new ones."""


def marks_of(form: QTextCharFormat) -> str:
    return str(form.property(MARKS) or "")


def href_of(form: QTextCharFormat) -> str | None:
    stored = str(form.property(HREF) or "")
    return stored.removeprefix(PRESENT) if stored else None


def toggle_mark(cursor: QTextCursor, mark: str, language: Language) -> QTextCharFormat | None:
    """Set or clear ``b`` or ``i`` on the selection; without one, the format to go on typing in is returned."""
    if not cursor.hasSelection():
        form = cursor.charFormat()
        return char_format(_with(marks_of(form), mark, mark not in marks_of(form)), None, language)
    runs = [form for _start, _end, form in runs_of(cursor) if not is_note(form)]
    wanted = not all(mark in marks_of(form) for form in runs)
    change_runs(cursor, lambda marks, href: (_with(marks, mark, wanted), href), language)
    return None


def _with(marks: str, mark: str, wanted: bool) -> str:
    return "".join(letter for letter in "bi" if (wanted if letter == mark else letter in marks))


def change_runs(cursor: QTextCursor, change: Change, language: Language) -> None:
    """Give every run of the selection, footnote calls apart, other marks or another address."""
    runs = list(runs_of(cursor))
    cursor.beginEditBlock()
    part = QTextCursor(cursor.document())
    for start, end, form in runs:
        if not is_note(form):
            part.setPosition(start)
            part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            part.setCharFormat(char_format(*change(marks_of(form), href_of(form)), language))
    cursor.endEditBlock()


def runs_of(cursor: QTextCursor) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Start, end and format of each run of the selection."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    for block in selected_blocks(cursor):
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            start, end = max(fragment.position(), first), min(fragment.position() + fragment.length(), last)
            if start < end:
                yield start, end, fragment.charFormat()
            parts += 1


def selected_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() <= cursor.selectionEnd():
        yield block
        block = block.next()


def select_link(cursor: QTextCursor) -> str | None:
    """Extend an empty selection over the link it stands in; the address, or None outside one."""
    href = href_of(cursor.charFormat())
    if href is None or cursor.hasSelection():
        return href
    block = cursor.block()
    parts = block.begin()
    spans: list[tuple[int, int]] = []
    while not parts.atEnd():
        fragment = parts.fragment()
        if href_of(fragment.charFormat()) == href:
            end = fragment.position() + fragment.length()
            if spans and spans[-1][1] == fragment.position():
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((fragment.position(), end))
        parts += 1
    start, end = next(span for span in spans if span[0] <= cursor.position() <= span[1])
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return href


def set_link(cursor: QTextCursor, href: str | None, language: Language) -> None:
    """Make the selection a link, or none any more; without a selection the address itself is written."""
    if cursor.hasSelection():
        change_runs(cursor, lambda marks, _href: (marks, href), language)
    elif href:
        cursor.insertText(href, char_format("", href, language))


def note_at(cursor: QTextCursor) -> str | None:
    """The footnote called right before the cursor or, selected, right behind it; the call is then selected."""
    document = cursor.document()
    for at in (cursor.selectionEnd() - 1, cursor.position()):
        if at >= 0 and document.characterAt(at) == NOTE_ANCHOR:
            cursor.setPosition(at)
            cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
            if is_note(cursor.charFormat()):
                return str(cursor.charFormat().property(NOTE)).removeprefix(PRESENT)
    return None


def set_note(cursor: QTextCursor, note: str) -> None:
    """Call a footnote at the cursor, in the place of a call that is selected; an empty one takes the call away."""
    if cursor.selectedText() != NOTE_ANCHOR:
        cursor.setPosition(cursor.selectionEnd())
    if note.strip():
        cursor.insertText(NOTE_ANCHOR, note_format(note))
    else:
        cursor.removeSelectedText()


def insert_rich(cursor: QTextCursor, text: RichText, language: Language) -> None:
    """Put ``text`` in the place of the selection; a first paragraph goes on in the one the cursor stands in."""
    if not text.blocks:
        return
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    first, *others = text.blocks
    if first.is_list_item and cursor.block().length() > 1:
        cursor.insertBlock(block_format(BlockKind.PARAGRAPH, 0, language), QTextCharFormat())
    if first.is_list_item:
        insert_blocks(cursor, (first,), language)
    else:
        insert_spans(cursor, first.spans, language)
    for block in others:
        cursor.insertBlock(block_format(block.kind, block.depth, language, False), QTextCharFormat())
        insert_spans(cursor, block.spans, language)
    cursor.endEditBlock()


def cycle_list(cursor: QTextCursor, language: Language) -> None:
    """Paragraphs become bullets, bullets numbers, numbers paragraphs again."""
    following = {
        BlockKind.PARAGRAPH: BlockKind.BULLET,
        BlockKind.BULLET: BlockKind.NUMBER,
        BlockKind.NUMBER: BlockKind.PARAGRAPH,
    }
    blocks = list(selected_blocks(cursor))
    wanted = following[state_of(blocks[0])[0]]
    cursor.beginEditBlock()
    for block in blocks:
        depth = 0 if wanted is BlockKind.PARAGRAPH else max(state_of(block)[1], 1)
        set_state(block, wanted, depth, language)
    cursor.endEditBlock()


def indent(cursor: QTextCursor, step: int, language: Language) -> bool:
    """Move the selected list items one level in or out; a top one becomes a paragraph. False outside lists."""
    blocks = [block for block in selected_blocks(cursor) if state_of(block)[0] is not BlockKind.PARAGRAPH]
    if not blocks:
        return False
    cursor.beginEditBlock()
    for block in blocks:
        kind, depth = state_of(block)
        depth = min(depth + step, MAX_DEPTH, _depth_above(block) + 1) if step > 0 else depth + step
        set_state(block, kind if depth else BlockKind.PARAGRAPH, depth, language)
    cursor.endEditBlock()
    return True


def _depth_above(block: QTextBlock) -> int:
    above = block.previous()
    return state_of(above)[1] if above.isValid() else 0


def new_paragraph(cursor: QTextCursor, language: Language, keep_state: bool) -> None:
    """Part the block at the cursor; the new one is an item of the same list where ``keep_state``."""
    kind, depth = state_of(cursor.block()) if keep_state else (BlockKind.PARAGRAPH, 0)
    form = char_format(marks_of(cursor.charFormat()), None, language)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    cursor.insertBlock(block_format(kind, depth, language, False), form)
    cursor.endEditBlock()


def line_break(cursor: QTextCursor, language: Language) -> None:
    cursor.insertText(LINE_BREAK, char_format(marks_of(cursor.charFormat()), None, language))


def drop_last_empty_paragraph(document: QTextDocument) -> None:
    """Take away the empty paragraph somebody left a list with on the way to the next entry."""
    last = document.lastBlock()
    if document.blockCount() > 1 and last.length() == 1 and state_of(last)[0] is BlockKind.PARAGRAPH:
        cursor = QTextCursor(last)
        cursor.deletePreviousChar()


def changed_at(before: str, after: str) -> int:
    """Where the cursor goes when ``before`` was replaced by ``after``: the end of what differs (in UTF-16 units)."""
    start = 0
    shortest = min(len(before), len(after))
    while start < shortest and before[start] == after[start]:
        start += 1
    end = 0
    while end < shortest - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return len(after[: len(after) - end].encode("utf-16-le")) // 2


def characters_of(document: QTextDocument) -> str:
    """The characters of a document with one for each end of block, so that places in it are Qt's positions."""
    return "\n".join(block.text() for block in blocks_of(document))
