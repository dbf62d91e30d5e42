"""XLIFF in either version: written from a sending, read back however another program has rewritten it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from groupe_pays.domain.inline_codes import Open, Piece, Point, decode
from groupe_pays.domain.text import Language, RichText, TranslationState
from groupe_pays.domain.translation_units import (
    Problem,
    Returned,
    ReturnedUnit,
    Sending,
    Sent,
    SentUnit,
    XliffVersion,
    repeats,
)
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange import xliff_1, xliff_2
from groupe_pays.exchange.languages import language_of
from groupe_pays.exchange.remembering import recalled
from groupe_pays.exchange.safe_xml import Node, NotXml

_LAYOUT_BEFORE, _LAYOUT_BEHIND = re.compile(r"^[ \t\r]*\n[ \t\r\n]*"), re.compile(r"[ \t\r\n]*\n[ \t\r]*$")


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
    root = xml.parse(data)
    if xml.local(root) != "xliff":
        raise NotXliff
    second = xml.attribute(root, "version").startswith("2")
    sent = _memory(root)
    source, target = _languages(root, sent)
    known = {unit.id: unit for unit in sent.units} if sent is not None else {}
    if second:
        units = [_unit_2(node, known) for node in xml.descendants(root, "unit")]
    else:
        units = [_unit_1(node, known) for node in xml.descendants(root, "trans-unit")]
    return Returned(tuple(units), source, target, sent)


def _memory(root: Node) -> Sent | None:
    for node in xml.descendants(root, "internal-file", "skeleton"):
        sent = recalled(node.text or "")
        if sent is not None:
            return sent
    return None


def _languages(root: Node, sent: Sent | None) -> tuple[Language, Language]:
    if sent is not None:
        return sent.source, sent.target
    file = next(iter(xml.descendants(root, "file")), root)
    source = language_of(xml.attribute(root, "srcLang") or xml.attribute(file, "source-language"))
    target = language_of(xml.attribute(root, "trgLang") or xml.attribute(file, "target-language"))
    if source is None and target is not None:
        source = target.other
    if target is None and source is not None:
        target = source.other
    if source is None or target is None or source is target:
        raise NotXliff
    return source, target


def _unit_1(node: Node, known: Mapping[str, SentUnit]) -> ReturnedUnit:
    name = xml.attribute(node, "id")
    source, target = xml.child(node, "source"), xml.child(node, "target")
    before = list(xliff_1.pieces(source)) if source is not None else []
    after = list(xliff_1.pieces(target)) if target is not None else []
    state = xliff_1.state_of(node, target) if target is not None else TranslationState.DRAFT
    waits = target is not None and xliff_1.is_untranslated(target)
    return _returned(name, before, after, state, known.get(name), waits=waits)


def _unit_2(node: Node, known: Mapping[str, SentUnit]) -> ReturnedUnit:
    name = xml.attribute(node, "id")
    before: list[Piece] = []
    after: list[Piece] = []
    segments = xml.children(node, "segment", "ignorable")
    for segment in segments:
        source, target = xml.child(segment, "source"), xml.child(segment, "target")
        said = list(xliff_2.pieces(source)) if source is not None else []
        before += said
        if target is not None:
            after += xliff_2.pieces(target)
        elif xml.local(segment) == "ignorable":
            after += said
    translated = [segment for segment in segments if xml.local(segment) == "segment"]
    if all(xml.child(segment, "target") is None for segment in translated):
        after = []
    waits = all(xliff_2.is_untranslated(segment) for segment in translated)
    return _returned(name, before, after, xliff_2.state_of(translated), known.get(name), waits=waits)


def _without_layout(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without the line ends and the indentation a program set around the text: ours would be codes."""
    found = list(pieces)
    if found and isinstance(found[0], str):
        found[0] = _LAYOUT_BEFORE.sub("", found[0])
    if found and isinstance(found[-1], str):
        found[-1] = _LAYOUT_BEHIND.sub("", found[-1])
    return found


def _returned(
    name: str,
    before: Iterable[Piece],
    after: Iterable[Piece],
    state: TranslationState,
    sent: SentUnit | None,
    *,
    waits: bool,
) -> ReturnedUnit:
    """``waits``: the file says that nobody translated it yet; an original copied there is no translation then."""
    before, after = _without_layout(before), _without_layout(after)
    known = sent.codes if sent is not None else {}
    source = decode(before, known).content
    target = decode(after, known)
    if sent is None or target.problems or target.content != sent.base:
        target = decode(after, known, wanted=[piece.id for piece in before if isinstance(piece, Open | Point)])
    blank = target.content.is_blank
    problems = target.problems
    if not blank and (sent is None or target.content != sent.base):
        blank = waits and target.content.plain.split() == source.plain.split()
        if state is not TranslationState.REVIEWED and repeats(source, target.content):
            problems = (*problems, Problem.COPIED)
    return ReturnedUnit(
        name,
        source,
        RichText() if blank else target.content,
        TranslationState.MISSING if blank else state,
        () if blank else problems,
    )


__all__ = ["NotXliff", "NotXml", "read_xliff", "write_xliff"]
