"""Bytes to letters: by their mark, as UTF-8, else by which of the encodings of France and China makes sense of them."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise
from pathlib import Path

from groupe_pays.domain.errors import UnknownDocument
from groupe_pays.domain.recognition.source import Warned
from groupe_pays.exchange.documents_in.reading import Lost

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HTML_NAME = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,20})", re.IGNORECASE)
_FRENCH = frozenset("éèêëàâçùûüîïôœæÉÈÊÀÂÇÙÎÔŒ«»’‘“”–—…€°\u00a0·•")
_LEAST_SENSE = 0.9
"""The part of the letters beyond ASCII that must make sense for an encoding to be believed."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.01


def decode(content: bytes, path: Path, lost: Lost) -> str:
    """The letters of a text file.

    Raises:
        UnknownDocument: these bytes are no text.
    """
    name = encoding_of(content)
    if name is None:
        raise UnknownDocument(path)
    return _decoded(content.removeprefix(codecs.BOM_UTF8), name, lost)


def encoding_of(content: bytes) -> str | None:
    """The encoding of a text file; None where the bytes are no text."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    wide = _wide(content)
    if wide:
        return wide
    if len(_CONTROLS.findall(content)) > max(2, len(content) * _MOST_CONTROLS):
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _told(content) or _guessed(content)
    return "utf-8"


def _decoded(content: bytes, name: str, lost: Lost) -> str:
    words = content.decode(name, "replace")
    broken = words.count("\ufffd")
    if broken:
        lost.add(Warned.CHARACTERS, broken)
    return words


def _wide(content: bytes) -> str:
    """UTF-16 without its mark: every other byte of French is nought, and line ends are two bytes; likewise UTF-32."""
    sample = content[:4000]
    if len(sample) < 4:
        return ""
    if not any(sample[3::4]) and not any(sample[2::4]) and all(sample[::4]):
        return "utf-32-le"
    if not any(sample[::4]) and not any(sample[1::4]) and all(sample[3::4]):
        return "utf-32-be"
    if sample[1::2].count(0) * 3 > len(sample[1::2]) and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) * 3 > len(sample[::2]) and not sample[1::2].count(0):
        return "utf-16-be"
    return ""


def _told(content: bytes) -> str:
    found = _HTML_NAME.search(content[:4000])
    if found is None:
        return ""
    try:
        return codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return ""


def _guessed(content: bytes) -> str:
    """The encoding whose reading makes most sense; that of Windows in France where none does."""
    for name, sense in (("gb18030", _chinese_sense), ("big5", _traditional_sense)):
        try:
            words = content.decode(name)
        except UnicodeDecodeError:
            continue
        if sense(words) >= _LEAST_SENSE:
            return name
    return max(("cp1252", "mac_roman", "cp850"), key=lambda name: _french_sense(content.decode(name, "replace")))


def _share(letters: list[str], fits: int) -> float:
    return fits / len(letters) if letters else 0.0


def _beyond(words: str) -> list[str]:
    return [letter for letter in words if letter > "\x7f"]


def _chinese_sense(words: str) -> float:
    """French read as GB 18030 falls outside the common characters of GB 2312; French letters written in it stay."""
    letters = _beyond(words)
    return _share(letters, sum(_fits(letter, "gb2312") or letter in _FRENCH for letter in letters))


def _traditional_sense(words: str) -> float:
    letters = _beyond(words)
    common = sum(_fits(letter, "big5") and letter.encode("big5")[0] < 0xC9 for letter in letters)
    latin = sum(1 for before, letter in pairwise(words) if letter > "\x7f" and before.islower())
    return _share(letters, common - latin)


def _fits(letter: str, name: str) -> bool:
    try:
        letter.encode(name)
    except UnicodeEncodeError:
        return False
    return True


def _french_sense(words: str) -> float:
    """Capitals behind small letters make none: « rÇgional » is the « régional » of another encoding."""
    letters = _beyond(words)
    odd = sum(letter > "\x7f" and letter.isupper() and before.islower() for before, letter in pairwise(words))
    return _share(letters, sum(letter in _FRENCH for letter in letters) - odd)
