"""Codes that stand in the words of a file: Phrase writes all of them so, Weblate those of XLIFF."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from groupe_pays.domain.inline_codes import Close, Open, Piece, Point
from groupe_pays.exchange.safe_xml import Node

_BRACES = re.compile(r"\{(?P<open>\w{1,4})>|<(?P<close>\w{1,4})\}|\{(?P<point>\d{1,4})\}")
_MARKUP = re.compile(
    r"<(?P<end>/)?(?P<tag>g|x|bx|ex|bpt|ept|ph|it|pc|sc|ec)\b(?P<rest>[^<>]*?)(?P<alone>/)?>", re.IGNORECASE
)
_ID = re.compile(r"""\b(?:startRef|rid|id)\s*=\s*["']?([^\s"'/>]+)""")
_CLOSING = ("ex", "ept", "ec")
_PAIRED = ("g", "pc", "bx", "bpt", "sc")


def has_braces(root: Node) -> bool:
    """Whether the file is of Phrase (once Memsource), whose codes are « {1>words<1} » and « {2} »."""
    return any("memsource" in (address or "") for address in root.nsmap.values())


def from_braces(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if not isinstance(piece, str):
            yield piece
            continue
        place = 0
        for match in _BRACES.finditer(piece):
            if match.start() > place:
                yield piece[place : match.start()]
            place = match.end()
            if match["open"]:
                yield Open(match["open"])
            else:
                yield Close(match["close"]) if match["close"] else Point(match["point"])
        if place < len(piece):
            yield piece[place:]


def from_markup(pieces: Iterable[Piece], names: Collection[str]) -> Iterator[Piece]:
    """The pieces with « <g id="b1"> » as a code, where it is one of ``names``: what else looks so is words."""
    waiting: list[str] = []
    for piece in pieces:
        if not isinstance(piece, str) or "<" not in piece:
            yield piece
            continue
        place = 0
        for match in _MARKUP.finditer(piece):
            code = _code(match, names, waiting)
            if code is None:
                continue
            if match.start() > place:
                yield piece[place : match.start()]
            place = match.end()
            yield code
        if place < len(piece):
            yield piece[place:]


def _code(match: re.Match[str], names: Collection[str], waiting: list[str]) -> Piece | None:
    tag, told = match["tag"].lower(), _ID.search(match["rest"])
    if match["end"]:
        return Close(waiting.pop()) if tag in ("g", "pc") and waiting else None
    if told is None or told[1] not in names:
        return None
    if tag in _CLOSING:
        return Close(told[1])
    if tag in _PAIRED:
        if tag in ("g", "pc"):
            waiting.append(told[1])
        return Open(told[1])
    return Point(told[1])


def names_in(pieces: Iterable[Piece]) -> set[str]:
    return {piece.id for piece in pieces if not isinstance(piece, str)}
