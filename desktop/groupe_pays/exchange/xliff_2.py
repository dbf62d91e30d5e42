"""XLIFF 2.0: units of segments, formatting as ``<pc>``, points as ``<ph/>``."""

from __future__ import annotations

from collections.abc import Iterator

from groupe_pays.domain.inline_codes import BOLD, BREAK, ITALIC, LINK, NOTE, PARAGRAPH, Close, Coder, Open, Piece, Point
from groupe_pays.domain.returned_units import RawUnit
from groupe_pays.domain.text import RichText, TranslationState
from groupe_pays.domain.translation_units import Sending, Unit
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.languages import TAGS
from groupe_pays.exchange.remembering import remembered
from groupe_pays.exchange.safe_xml import Node
from groupe_pays.exchange.xliff_walk import walk

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
_STATES = {
    TranslationState.MISSING: ("initial", ""),
    TranslationState.OUTDATED: ("translated", "gp:outdated"),
    TranslationState.DRAFT: ("translated", ""),
    TranslationState.REVIEWED: ("final", ""),
}
_TYPES = {
    BOLD: ("fmt", "xlf:b"),
    ITALIC: ("fmt", "xlf:i"),
    LINK: ("link", ""),
    BREAK: ("fmt", "xlf:lb"),
    NOTE: ("other", "gp:footnote"),
    PARAGRAPH: ("fmt", "xlf:pb"),
}


def write(sending: Sending) -> bytes:
    """The file; the same sending gives the same bytes."""
    root = xml.element("xliff", NAMESPACE)
    for name, value in (("version", "2.0"), ("srcLang", TAGS[sending.source]), ("trgLang", TAGS[sending.target])):
        root.set(name, value)
    file = xml.add(root, "file", id="meeting", original=" ".join(sending.title.split()))
    skeleton = xml.add(file, "skeleton")
    codes: dict[str, dict[str, tuple[str, str]]] = {}
    for unit in sending.units:
        coder = Coder()
        _write_unit(file, unit, coder)
        codes[unit.id] = coder.known
    skeleton.text = remembered(sending, codes)
    return xml.to_bytes(root)


def _write_unit(file: Node, unit: Unit, coder: Coder) -> None:
    made = xml.add(file, "unit", id=unit.id, name=unit.kind.value, canResegment="no", xml_space="preserve")
    notes = [("", note) for note in unit.notes] + [("glossary", f"{term} = {other}") for term, other in unit.terms]
    if notes:
        box = xml.add(made, "notes")
        for category, note in notes:
            xml.add(box, "note", note, **({"category": category} if category else {}))
    segment = xml.add(made, "segment")
    state, detail = _STATES[unit.state]
    segment.set("state", state)
    if detail:
        segment.set("subState", detail)
    _write_content(xml.add(segment, "source"), coder, unit.source)
    if unit.state is not TranslationState.MISSING:
        _write_content(xml.add(segment, "target"), coder, unit.target)


def _write_content(parent: Node, coder: Coder, content: RichText) -> None:
    inside = [parent]
    for piece in coder.encode(content):
        if isinstance(piece, str):
            xml.append_text(inside[-1], piece)
        elif isinstance(piece, Close):
            inside.pop()
        else:
            made = xml.add(inside[-1], "pc" if isinstance(piece, Open) else "ph", id=piece.id)
            kind, detail = _TYPES[piece.kind]
            made.set("type", kind)
            if detail:
                made.set("subType", detail)
            if isinstance(piece, Open):
                made.set("canOverlap", "no")
                inside.append(made)


def raw_unit(unit: Node) -> RawUnit:
    """A ``unit`` of however many segments; their translations may stand in another order than they."""
    before: list[Piece] = []
    after: list[tuple[int, list[Piece]]] = []
    segments = xml.children(unit, "segment", "ignorable")
    for place, segment in enumerate(segments, 1):
        source, target = xml.child(segment, "source"), xml.child(segment, "target")
        said = list(pieces(source)) if source is not None else []
        before += said
        order = xml.attribute(target, "order") if target is not None else ""
        if target is not None:
            said = list(pieces(target))
        elif xml.local(segment) == "segment":
            said = []
        after.append((int(order) if order.isdecimal() else place, said))
    translated = [segment for segment in segments if xml.local(segment) == "segment"]
    done = [_has_words(segment, "target") for segment in translated if _has_words(segment, "source")]
    told = [piece for _order, said in sorted(after, key=lambda one: one[0]) for piece in said]
    return RawUnit(
        tuple(before),
        tuple(told) if any(xml.child(segment, "target") is not None for segment in translated) else (),
        _state_of(translated),
        waits=all(xml.attribute(segment, "state") in ("", "initial") for segment in translated),
        is_partial=any(done) and not all(done),
    )


def _has_words(segment: Node, side: str) -> bool:
    node = xml.child(segment, side)
    return node is not None and any(words.strip() for words in node.itertext())


def _state_of(segments: list[Node]) -> TranslationState:
    """What a unit says of a translation that is there: reviewed where all its segments are."""
    states = {xml.attribute(segment, "state") for segment in segments}
    return TranslationState.REVIEWED if states <= {"reviewed", "final"} else TranslationState.DRAFT


_KINDS = {("fmt", "xlf:b"): BOLD, ("fmt", "xlf:i"): ITALIC, ("fmt", "xlf:lb"): BREAK}


def pieces(node: Node) -> Iterator[Piece]:
    """Text and codes of a ``source`` or ``target``; what nobody expects is a point that decoding refuses."""
    return walk(node, _element)


def _element(node: Node) -> Iterator[Piece]:
    name, identifier = xml.local(node), xml.attribute(node, "id")
    kind = _KINDS.get((xml.attribute(node, "type"), xml.attribute(node, "subType")), "")
    if name == "pc":
        yield Open(identifier, kind)
        yield from pieces(node)
        yield Close(identifier)
    elif name == "mrk":
        yield from pieces(node)
    elif name in ("sm", "em"):
        return
    elif name == "ph":
        yield Point(identifier, kind)
    elif name == "sc":
        yield Open(identifier, kind)
    elif name == "ec":
        yield Close(xml.attribute(node, "startRef") or identifier)
    elif name == "cp":
        yield _character(xml.attribute(node, "hex"))
    elif name:
        yield Point("")
        yield from pieces(node)


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
