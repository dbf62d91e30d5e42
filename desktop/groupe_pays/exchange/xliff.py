"""XLIFF in either version: written from a sending, read back however another program has rewritten it."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from groupe_pays.domain.inline_codes import Piece
from groupe_pays.domain.returned_units import RawUnit, read_unit
from groupe_pays.domain.text import Language
from groupe_pays.domain.translation_finding import Original, found_units
from groupe_pays.domain.translation_units import Returned, Sending, Sent, SentUnit, XliffVersion
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange import xliff_1, xliff_2
from groupe_pays.exchange.code_words import from_braces, from_markup, has_braces, names_in
from groupe_pays.exchange.languages import language_of
from groupe_pays.exchange.remembering import recalled
from groupe_pays.exchange.safe_xml import Node, NotXml

_LAYOUT_BEFORE, _LAYOUT_BEHIND = re.compile(r"^[ \t\r]*\n[ \t\r\n]*"), re.compile(r"[ \t\r\n]*\n[ \t\r]*$")
_MOST_PACKED = 4
"""Files looked at of those another program packed into its own."""


class NotXliff(ValueError):
    """XML, but no XLIFF, or between other languages than French and Chinese."""


def write_xliff(sending: Sending, version: XliffVersion = XliffVersion.V1_2) -> bytes:
    """The sending as an XLIFF file."""
    if version is XliffVersion.V2_0:
        return xliff_2.write(sending)
    return xliff_1.write(sending, copied=version is XliffVersion.OMEGAT)


def read_xliff(data: bytes) -> Returned:
    """What the file brings back.

    Raises:
        NotXml: the file is broken, cut short or dangerous.
        NotXliff: it is something else.
    """
    return _read(data, depth=0)


def _read(data: bytes, *, depth: int) -> Returned:
    root = xml.parse(data)
    if xml.local(root) != "xliff":
        raise NotXliff
    packed = _packed(root) if depth == 0 else None
    sent = packed.sent if packed is not None else _memory(root)
    source, target = _languages(root, sent)
    known = {unit.id: unit for unit in sent.units} if sent is not None else {}
    raws = list(_raw_units(root, known))
    if sent is not None and _told_languages(root) == (sent.target, sent.source):
        raws = [(name, replace(raw, before=raw.after, after=raw.before)) for name, raw in raws]
    units = tuple(read_unit(name, raw, known.get(name)) for name, raw in raws)
    returned = Returned(units, source, target, sent)
    if packed is None:
        return returned
    return replace(returned, units=found_units(returned, [Original(each.id, each.source) for each in packed.units]))


def _raw_units(root: Node, known: Mapping[str, SentUnit]) -> Iterator[tuple[str, RawUnit]]:
    second = xml.attribute(root, "version").startswith("2")
    braces = has_braces(root)
    for node in xml.descendants(root, "unit" if second else "trans-unit"):
        name = xml.attribute(node, "id")
        raw = xliff_2.raw_unit(node) if second else xliff_1.raw_unit(node)
        if xml.attribute(node, "translate") == "no" and name not in known and not raw.has_words:
            continue  # what a program keeps for itself
        before, after = _without_layout(raw.before), _without_layout(raw.after)
        if braces:
            before, after = list(from_braces(before)), list(from_braces(after))
        names = names_in(before) | (known[name].codes.keys() if name in known else set())
        if names:
            before, after = list(from_markup(before, names)), list(from_markup(after, names))
        yield name, replace(raw, before=tuple(before), after=tuple(after))


def _packed(root: Node) -> Returned | None:
    """Our own file as Trados packs it into its own, with all it remembers."""
    for node in xml.descendants(root, "internal-file"):
        try:
            packed = base64.b64decode("".join((node.text or "").split()), validate=True)
            with zipfile.ZipFile(io.BytesIO(packed)) as archive:
                parts = [part for part in archive.infolist() if part.file_size <= xml.MOST_BYTES][:_MOST_PACKED]
                for part in parts:
                    found = _read(archive.read(part), depth=1)
                    if found.sent is not None:
                        return found
        except (ValueError, OSError, EOFError, zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
            continue  # binascii.Error, NotXml and NotXliff are kinds of ValueError
    return None


def _memory(root: Node) -> Sent | None:
    for node in xml.descendants(root, "internal-file", "skeleton"):
        sent = recalled(node.text or "")
        if sent is not None:
            return sent
    return None


def _languages(root: Node, sent: Sent | None) -> tuple[Language, Language]:
    if sent is not None:
        return sent.source, sent.target
    source, target = _told_languages(root)
    if (source is None, target is None) != tuple(not tag.strip() for tag in _language_tags(root)):
        raise NotXliff  # one of them is another language
    if source is None and target is not None:
        source = target.other
    if target is None and source is not None:
        target = source.other
    if source is None or target is None or source is target:
        raise NotXliff
    return source, target


def _told_languages(root: Node) -> tuple[Language | None, Language | None]:
    source, target = _language_tags(root)
    return language_of(source), language_of(target)


def _language_tags(root: Node) -> tuple[str, str]:
    file = next(iter(xml.descendants(root, "file")), root)
    source = xml.attribute(root, "srcLang") or xml.attribute(file, "source-language")
    return source, xml.attribute(root, "trgLang") or xml.attribute(file, "target-language")


def _without_layout(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without the line ends and the indentation a program set around the text: ours would be codes."""
    found = list(pieces)
    if found and isinstance(found[0], str):
        found[0] = _LAYOUT_BEFORE.sub("", found[0])
    if found and isinstance(found[-1], str):
        found[-1] = _LAYOUT_BEHIND.sub("", found[-1])
    return found


__all__ = ["NotXliff", "NotXml", "read_xliff", "write_xliff"]
