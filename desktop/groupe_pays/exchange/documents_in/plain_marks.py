"""The few marks people put into plain text: **bold**, *italic*, [links](…), notes called by a raised figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from groupe_pays.domain.text import Span

NOTE_LINE = re.compile(r"^(?P<call>[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,2}\])\s*(?P<words>\S.*)$")
_INLINE = re.compile(
    r"(?P<strong>\*\*(?=\S)(?P<s>.+?)(?<=\S)\*\*)"
    r"|(?P<slanted>(?<![\w*])\*(?=[^\s*])(?P<e>[^*\n]+?)(?<=[^\s*])\*(?![\w*]))"
    r"|(?P<tagged><(?P<tag>b|i|em|strong)>(?P<t>.*?)</(?P=tag)>)"
    r"|(?P<link>\[(?P<words>[^\]\n]+)\]\((?P<href>[^)\s]*)\))"
    r"|(?P<raised>\^\{(?P<up>[^}]*)\})"
    r"|(?P<angled><(?P<url>(?:https?://|mailto:)[^>\s]+)>)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"^(?P<sign>[*_])(?=[^\s*_])(?P<words>[^*_\n]{1,100})(?<=[^\s*_])(?P=sign)$")
"""« *voyage scolaire* », a line of its own: as people mark a title in messages."""
_FRAMED = re.compile(r"^(?P<sign>[*_=~#-]{1,5})\s+(?P<words>[^\W_*][^*_=\n]{1,90}?)\s+(?P=sign)$")
"""« * À faire * », « === Budget === », « -- Divers -- »: the same marks before and behind a line."""
_LED = re.compile(r"^(?:>{2,4}|={2,5}|:{2,4})\s+(?P<words>[^\W_][^=>\n]{1,90}?)(?<![.;,!?])$")
"""« >> Finances »"""
_MOST_MARKS = 2_000
"""Marks read in one paragraph: beyond, the rest is taken as it is."""


_QUOTED = re.compile(r"^ ?(?:> ?)+", re.MULTILINE)
_LEAST_QUOTED = 3


def _is_quoted(line: str) -> bool:
    return bool(_QUOTED.match(line))


def unquoted(text: str) -> str:
    """A text without the « > » a mail puts before the lines it answers; a lone one is an arrow somebody typed."""
    runs = [list(run) for found, run in groupby(text.split("\n"), key=_is_quoted) if found]
    if max(map(len, runs), default=0) < _LEAST_QUOTED:
        return text
    return _QUOTED.sub("", text)


def framed(line: str) -> str:
    """The words of a line that stands between the same marks, as a title; blank for any other."""
    found = _FRAMED.match(line.strip()) or _LED.match(line.strip())
    return found["words"] if found is not None else ""


@lru_cache(maxsize=256)
def note_call(call: str) -> re.Pattern[str]:
    """Where a footnote is called: after a letter or a sign, never at the beginning."""
    return re.compile(rf"(?<=\S){re.escape(call)}(?![¹²³⁴⁵⁶⁷⁸⁹⁰])")


def inline(words: str, marks: str = "") -> Iterator[Span]:
    """The spans of a line; a link without an address stays one whose address is not known."""
    whole = _WHOLE.match(words)
    if whole is not None and not marks:
        yield Span(whole["words"], "b")
        return
    at = 0
    for number, found in enumerate(_INLINE.finditer(words)):
        if number > _MOST_MARKS:
            break
        yield Span(words[at : found.start()], marks)
        at = found.end()
        if found["strong"]:
            yield from inline(found["s"], _with(marks, "b"))
        elif found["slanted"]:
            yield from inline(found["e"], _with(marks, "i"))
        elif found["tagged"]:
            yield from inline(found["t"], _with(marks, "b" if found["tag"].lower() in ("b", "strong") else "i"))
        elif found["link"]:
            href = found["href"]
            known = href.lower().startswith(("http://", "https://", "mailto:"))
            yield Span(found["words"], marks, href if known else "")
        elif found["raised"]:
            yield Span(found["up"], marks)
        else:
            yield Span(found["url"], marks, found["url"])
    yield Span(words[at:], marks)


def _with(marks: str, mark: str) -> str:
    return "".join(one for one in "bi" if one in marks or one == mark)
