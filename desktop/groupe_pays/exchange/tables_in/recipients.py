"""The recipients of a message, copied from its « To » line: « Zoé Bernard <zoe@agglo.fr>; … »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from groupe_pays.domain.importing import SourceForm
from groupe_pays.exchange.tables_in.grid import Grid, Line
from groupe_pays.exchange.tables_in.separated import letters_of

_ADDRESS = r"[^\s<>\"@,;]{1,200}@[^\s<>\"@,;]{1,200}"
_END = r"[ \t]*(?:[;,\r\n]|$)"
_ONE = re.compile(
    rf'(?:"(?P<quoted>[^"\r\n]{{0,200}})"|(?P<name>[^<>"@;\r\n]{{0,200}}?))[ \t]*<(?P<mail>{_ADDRESS})>{_END}'
)
_ALONE = re.compile(rf"(?P<mail>{_ADDRESS}){_END}")
_BEFORE = re.compile(r"(?:to|cc|bcc|à|cci|pour|收件人|抄送|密送)[ \t]?[:：]\s*", re.IGNORECASE)
_GAP = re.compile(r"\s*")
_LARGEST = 5_000_000
"""Bytes; a « To » line of more is none."""
_NAME, _MAIL = "Display name", "E-mail"


def read_recipients(content: bytes, path: Path) -> tuple[Grid, Iterator[Line]] | None:
    """The recipients a text names; None where it is anything else, or addresses without a single name."""
    if len(content) > _LARGEST or b"@" not in content or b"<" not in content:
        return None
    letters, encoding = letters_of(content, path)
    found = list(_recipients(letters))
    if not found or not any(name for _line, name, _mail in found):
        return None
    lines = [(0, [_NAME, _MAIL]), *((line, [name, mail]) for line, name, mail in found)]
    return Grid(SourceForm.CSV, encoding=encoding, separator=";"), iter(lines)


def _recipients(letters: str) -> Iterator[tuple[int, str, str]]:
    """Number, name and address of each; nothing at all as soon as something else stands between them."""
    at = number = 0
    given: list[tuple[int, str, str]] = []
    while (at := _after(_GAP, letters, at)) < len(letters):
        at = _after(_BEFORE, letters, at)
        one = _ONE.match(letters, at) or _ALONE.match(letters, at)
        if one is None:
            return
        number += 1
        words = one.groupdict()
        given.append((number, (words.get("quoted") or words.get("name") or "").strip(" ,;\t"), words["mail"]))
        at = one.end()
    yield from given


def _after(pattern: re.Pattern[str], letters: str, at: int) -> int:
    found = pattern.match(letters, at)
    return found.end() if found else at
