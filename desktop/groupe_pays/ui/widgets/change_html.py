"""What changed between two texts, in HTML for a label; never by colour alone."""

from __future__ import annotations

import html
from collections.abc import Iterable

from groupe_pays.domain.differences import Piece, PieceKind
from groupe_pays.ui.theme import tokens


def pieces_html(pieces: Iterable[Piece], line_end: str = "<br>") -> str:
    """What came underlined, what went struck through; ``line_end`` stands for an end of line."""
    shades = tokens()
    styles = {
        PieceKind.ADDED: f"background-color:{shades.okbg};text-decoration:underline",
        PieceKind.REMOVED: f"background-color:{shades.brickbg};color:{shades.brick};text-decoration:line-through",
    }
    shown = []
    for piece in pieces:
        words = html.escape(piece.text).replace("\n", line_end)
        style = styles.get(piece.kind)
        shown.append(f'<span style="{style}">{words}</span>' if style else words)
    return "".join(shown)
