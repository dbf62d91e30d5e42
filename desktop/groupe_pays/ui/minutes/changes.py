"""What changed in an original since its translation was in step: marked in the rows, and told in words.

Never by colour alone: what came is underlined, what went is struck through.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from groupe_pays.domain.differences import Piece, PieceKind, differences
from groupe_pays.domain.text import NOTE_ANCHOR, BilingualRichText, Language, RichText, TranslationState
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.minutes.rich_document import insert_text
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.change_html import pieces_html

Inserted = tuple[int, int]
"""A position in the text, and how many characters that are not of it stand before it on screen (UTF-16 units)."""
_CONTEXT = 28
"""Characters shown of what stayed, on each side of a change."""


def changes_of(text: BilingualRichText) -> tuple[Piece, ...]:
    """The differences of the original since the translation had it; none where that is in step, or no word changed."""
    if text.state is not TranslationState.OUTDATED or text.base.is_blank:
        return ()
    pieces = _compared(text.base, text.original)
    return pieces if any(piece.kind is not PieceKind.SAME for piece in pieces) else ()


@lru_cache(maxsize=256)
def _compared(base: RichText, now: RichText) -> tuple[Piece, ...]:
    return differences(base.characters, now.characters)


def units(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


# On screen


def mark_changes(document: QTextDocument, start: int, pieces: Sequence[Piece]) -> tuple[Inserted, ...]:
    """Mark what came in the text that begins at ``start`` of ``document``, and put what went back in, struck through.

    Where that was put is returned, by positions in the text.
    """
    places, at = [], start
    for piece in pieces:
        places.append(at)
        at += units(piece.text) if piece.kind is not PieceKind.REMOVED else 0
    inserted: list[Inserted] = []
    cursor = QTextCursor(document)
    for piece, place in zip(reversed(pieces), reversed(places), strict=True):
        cursor.setPosition(place)
        if piece.kind is PieceKind.ADDED:
            cursor.setPosition(place + units(piece.text), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_added_format())
        elif piece.kind is PieceKind.REMOVED:
            gone = piece.text.replace(NOTE_ANCHOR, "")
            insert_text(cursor, gone, _removed_format())
            inserted.append((place - start, units(gone)))
    return tuple(reversed(inserted))


def position_without(inserted: Sequence[Inserted], position: int) -> int:
    """The position in the text of one in what is shown."""
    shift = 0
    for place, length in inserted:
        if position - shift <= place:
            break
        shift += min(length, position - shift - place)
    return position - shift


def _added_format() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(color("ok"))
    form.setBackground(color("okbg"))
    return form


def _removed_format() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontStrikeOut(True)
    form.setForeground(color("brick"))
    form.setBackground(color("brickbg"))
    return form


# In words


def spoken_changes(pieces: Sequence[Piece]) -> str:
    """« ajouté : “élu”, supprimé : “de Rennes” »."""
    words = {PieceKind.REMOVED: _("removed: “{words}”"), PieceKind.ADDED: _("added: “{words}”")}
    told = [words[p.kind].format(words=" ".join(p.text.split())) for p in pieces if p.kind in words and p.text.strip()]
    return ("，" if current_language() is Language.ZH else ", ").join(told)


def changes_html(pieces: Sequence[Piece]) -> str:
    """The changes with a few words around each, for a label."""
    shown = []
    for at, piece in enumerate(pieces):
        text = piece.text.replace(NOTE_ANCHOR, "")
        if piece.kind is PieceKind.SAME:
            text = _around(text, first=at == 0, last=at == len(pieces) - 1)
        shown.append(Piece(piece.kind, text))
    return pieces_html(shown, " ¶ ")


def _around(text: str, first: bool, last: bool) -> str:
    """What stayed, cut to what stands next to a change."""
    if first:
        return text if len(text) <= _CONTEXT else "…" + text[-_CONTEXT:]
    if last:
        return text if len(text) <= _CONTEXT else text[:_CONTEXT] + "…"
    return text if len(text) <= 2 * _CONTEXT else f"{text[:_CONTEXT]}…{text[-_CONTEXT:]}"
