"""The lines of vCard 2.1, 3.0 and 4.0: unfolded, decoded, taken apart. Nothing they point at is fetched."""

from __future__ import annotations

import codecs
import quopri
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from groupe_pays.domain.importing import TableNote

_LEFT_OUT = frozenset(("PHOTO", "LOGO", "SOUND", "KEY", "AGENT"))
_HEAD = re.compile(
    rb"(?:(?P<group>[A-Za-z0-9_.-]+)\.)?(?P<name>[A-Za-z0-9_/-]+)(?P<parameters>(?:;(?:[^\";:]|\"[^\"]*\")*)*):",
)
_PARAMETER = re.compile(rb';((?:[^";]|"[^"]*")*)')
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LINE = re.compile(rb"\r\n|\n|\r")
LONGEST_VALUE = 200_000


@dataclass(frozen=True, slots=True)
class Property:
    """``value`` is still escaped; ``types`` are its kinds in capitals: HOME, CELL, PREF…"""

    name: str
    value: str
    types: frozenset[str] = frozenset()
    parameters: dict[str, str] = field(default_factory=dict)
    group: str = ""

    @property
    def text(self) -> str:
        return unescaped(self.value)

    def parts(self, separator: str = ";") -> list[str]:
        """The values between unescaped separators."""
        parts = re.split(rf"(?<!\\)((?:\\\\)*){separator}", self.value)
        joined = [first + more for first, more in zip(parts[::2], [*parts[1::2], ""], strict=True)]
        return [unescaped(part).strip() for part in joined]


def unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda mark: "\n" if mark[1] in "nN" else mark[1], value)


def read_cards(content: bytes, encoding: str, notes: Counter[TableNote]) -> Iterator[list[Property]]:
    """The properties of each card in its order; what is broken is told in ``notes`` and read as far as it goes."""
    card: list[Property] | None = None
    for line in _logical_lines(content, notes):
        if not line.strip():
            continue
        found = _property(line, encoding)
        if found is None:
            notes[TableNote.BROKEN_CARDS] += card is not None
            continue
        boundary = found.value.strip().upper() == "VCARD"
        if found.name == "BEGIN" and boundary:
            if card:
                notes[TableNote.BROKEN_CARDS] += 1
                yield card
            card = []
        elif found.name == "END" and boundary:
            if card is not None:
                yield card
            card = None
        elif card is not None:
            card.append(found)
    if card is not None:
        notes[TableNote.BROKEN_CARDS] += 1
        if card:
            yield card


def _logical_lines(content: bytes, notes: Counter[TableNote]) -> Iterator[bytes]:
    """Folded lines joined; pictures and keys left out, with the lines of base64 that follow them."""
    held: list[bytes] = []
    skipping = soft = False
    for line in _LINE.split(content):
        if soft:
            held.append(line)
            soft = line.endswith(b"=")
            continue
        if line[:1] in (b" ", b"\t") and line.strip():
            if held and not skipping:
                held.append(line[1:])
            continue
        if skipping and not _HEAD.match(line):
            continue
        if held:
            yield _joined(held)
        held, skipping = [], False
        name = line.partition(b":")[0].partition(b";")[0].rpartition(b".")[2].strip().upper()
        if name.decode("ascii", "replace") in _LEFT_OUT:
            notes[TableNote.PICTURES] += 1
            skipping = True
            continue
        held = [line]
        soft = line.endswith(b"=") and b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
    if held:
        yield _joined(held)


def _joined(held: list[bytes]) -> bytes:
    if len(held) > 1 and b"QUOTED-PRINTABLE" in held[0].partition(b":")[0].upper():
        return b"\n".join(held)
    return b"".join(held)


def _property(line: bytes, encoding: str) -> Property | None:
    head = _HEAD.match(line.lstrip())
    if head is None:
        return None
    parameters: dict[str, str] = {}
    types: set[str] = set()
    for each in _PARAMETER.finditer(head["parameters"]):
        name, mark, value = _letters(each[1], encoding).partition("=")
        name, value = name.strip().upper(), value.strip().strip('"')
        if not mark:
            # vCard 2.1 names kinds and encodings without saying which they are.
            name, value = (
                ("ENCODING", name) if name in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT") else ("TYPE", name)
            )
        if name == "TYPE":
            types.update(kind.strip().upper() for kind in value.split(","))
        else:
            parameters[name] = re.sub(r"\^[n'^]", lambda caret: _CARET[caret[0]], value)
    raw = line.lstrip()[head.end() :][:LONGEST_VALUE]
    value = _value(raw, parameters, encoding)
    group = (head["group"] or b"").decode("ascii", "replace").upper()
    return Property(head["name"].decode("ascii", "replace").upper(), value, frozenset(types), parameters, group)


def _value(raw: bytes, parameters: dict[str, str], encoding: str) -> str:
    how = parameters.get("ENCODING", "").upper()
    if how == "QUOTED-PRINTABLE":
        decoded = _letters(quopri.decodestring(raw), _charset(parameters, encoding))
        # Line ends are written =0D=0A: they belong to the value.
        return decoded.replace("\r\n", "\n").replace("\r", "\n")
    if how in ("B", "BASE64"):
        try:
            return _letters(codecs.decode(raw, "base64"), _charset(parameters, encoding))
        except ValueError:
            return ""
    return _letters(raw, _charset(parameters, encoding))


def _charset(parameters: dict[str, str], encoding: str) -> str:
    """The encoding a property names, in the larger form of those of China; that of the file where it is unknown."""
    try:
        name = codecs.lookup(parameters.get("CHARSET", encoding)).name
    except LookupError:
        return encoding
    return "gb18030" if name in ("gb2312", "gbk") else name


def _letters(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace")
    except (LookupError, ValueError):
        return raw.decode("utf-8", "replace")
