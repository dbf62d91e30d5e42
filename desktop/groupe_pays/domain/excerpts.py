"""A part of a text to know it by, cut between words where there are spaces; « … » stands for what is left out."""

from __future__ import annotations


def beginning(text: str, most: int) -> str:
    """Its first words, at most so many characters, up to the space they end before; Chinese is cut anywhere."""
    cut = text[:most]
    if len(text) <= most or text[most].isspace():
        return cut
    space = cut.rfind(" ")
    return cut[: space + 1] if space >= most // 2 else cut


def ending(text: str, most: int) -> str:
    """Its last words, as ``beginning``."""
    return beginning(text[::-1], most)[::-1]


def around(text: str, start: int, end: int, room: int) -> str:
    """What stands from ``start`` to ``end`` with the words beside it, ``room`` characters at each side, in one line."""
    before, after = ending(text[:start], room), beginning(text[end:], room)
    words = " ".join(f"{before}{text[start:end]}{after}".split())
    return f"{'… ' if len(before) < start else ''}{words}{' …' if end + len(after) < len(text) else ''}"
