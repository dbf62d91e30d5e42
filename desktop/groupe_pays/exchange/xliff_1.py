"""XLIFF 1.2, as OmegaT, Trados and most other programs of translators read it.

One file, flat; ``trans-unit`` with the name of its unit, formatting as ``<g>``, points as ``<x/>``. What the file
remembers of its sending stands in the skeleton, which programs keep as it is.
"""

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

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_STATES = {
    TranslationState.MISSING: "needs-translation",
    TranslationState.OUTDATED: "needs-review-translation",
    TranslationState.DRAFT: "translated",
    TranslationState.REVIEWED: "final",
}
_TYPES = {
    BOLD: "bold",
    ITALIC: "italic",
    LINK: "link",
    BREAK: "lb",
    NOTE: "x-footnote",
    PARAGRAPH: "x-paragraph",
}
_REVIEWED = {"final", "signed-off"}
_DELETED = "x-sdl-deleted"
"""What Trados calls words whose deletion is tracked."""
_UNTRANSLATED = {"new", "needs-translation"}
_SENTENCES = "sdl.com"
"""In the namespace of what Trados says of each sentence."""
_APPROVED = {"ApprovedTranslation", "ApprovedSignOff"}
_NOT_BEGUN = "NotStarted"
_READ_AGAIN = {"Proofread", "Reviewer1Confirmed", "Reviewer2Confirmed"}
"""What memoQ says of a unit that a second person confirmed."""


def write(sending: Sending, *, copied: bool = False) -> bytes:
    """The file; the same sending gives the same bytes.

    ``copied``: with the original in the place of the translation, which stands beside it as one to choose from.
    """
    root = xml.element("xliff", NAMESPACE)
    root.set("version", "1.2")
    name = " ".join(sending.title.split())
    source, target = TAGS[sending.source], TAGS[sending.target]
    file = xml.add(
        root, "file", original=name, source_language=source, target_language=target, datatype="x-groupe-pays"
    )
    if sending.made:
        file.set("date", sending.made)
    header, body = xml.add(file, "header"), xml.add(file, "body")
    codes: dict[str, dict[str, tuple[str, str]]] = {}
    for unit in sending.units:
        coder = Coder()
        _write_unit(body, unit, coder, (source, target), copied=copied)
        codes[unit.id] = coder.known
    xml.add(xml.add(header, "skl"), "internal-file", remembered(sending, codes), form="application/x-groupe-pays")
    xml.add(header, "tool", tool_id="groupe-pays", tool_name="Groupe-Pays")
    return xml.to_bytes(root)


def _write_unit(body: Node, unit: Unit, coder: Coder, tags: tuple[str, str], *, copied: bool) -> None:
    made = xml.add(body, "trans-unit", id=unit.id, xml_space="preserve")
    made.set("resname", unit.kind.value)
    if unit.state is TranslationState.REVIEWED and not copied:
        made.set("approved", "yes")
    _write_content(xml.add(made, "source", xml_lang=tags[0]), coder, unit.source)
    state = TranslationState.MISSING if copied else unit.state
    translated = xml.add(made, "target", xml_lang=tags[1], state=_STATES[state])
    _write_content(translated, coder, unit.source if copied else unit.target)
    for note in unit.notes:
        xml.add(made, "note", note)
    for term, equivalent in unit.terms:
        xml.add(made, "note", f"{term} = {equivalent}", **{"from": "glossary"})
    if copied and not unit.target.is_blank:
        here = xml.add(xml.add(made, "alt-trans"), "target", xml_lang=tags[1], state=_STATES[unit.state])
        _write_content(here, coder, unit.target)


def _write_content(parent: Node, coder: Coder, content: RichText) -> None:
    inside = [parent]
    for piece in coder.encode(content):
        if isinstance(piece, str):
            xml.append_text(inside[-1], piece)
        elif isinstance(piece, Open):
            inside.append(xml.add(inside[-1], "g", id=piece.id, ctype=_TYPES[piece.kind]))
        elif isinstance(piece, Close):
            inside.pop()
        else:
            xml.add(inside[-1], "x", id=piece.id, ctype=_TYPES[piece.kind])


def raw_unit(unit: Node) -> RawUnit:
    """A ``trans-unit``, as any program may have rewritten it."""
    source, target = xml.child(unit, "source"), xml.child(unit, "target")
    before = tuple(pieces(source)) if source is not None else ()
    if target is None:
        return RawUnit(before, (), TranslationState.DRAFT)
    told = _sentence_states(unit)
    waits = xml.attribute(target, "state") in _UNTRANSLATED or xml.attribute(unit, "status") == _NOT_BEGUN
    waits = waits or (bool(told) and not any(told))
    return RawUnit(before, tuple(pieces(target)), _state_of(unit, target), waits, _is_partial(unit, target))


def _state_of(unit: Node, target: Node) -> TranslationState:
    """What the file says of a translation that is there; Trados says it sentence by sentence, memoQ of the unit."""
    state = xml.attribute(target, "state")
    if told := _sentence_states(unit):
        return TranslationState.REVIEWED if set(told) <= _APPROVED else TranslationState.DRAFT
    approved = xml.attribute(unit, "approved") == "yes" or xml.attribute(unit, "status") in _READ_AGAIN
    if state in _REVIEWED or (approved and not state.startswith("needs-") and state != "new"):
        return TranslationState.REVIEWED
    return TranslationState.DRAFT


def _sentence_states(unit: Node) -> list[str]:
    """How far each sentence is, as Trados says it; blank where it was not begun."""
    return [xml.attribute(each, "conf") for each in xml.descendants(unit, "seg") if _SENTENCES in str(each.tag)]


def _is_partial(unit: Node, target: Node) -> bool:
    """Whether some of the sentences a program cut the text into have a translation, and others none."""
    original = xml.child(unit, "seg-source")
    wanted = _sentences(original) if original is not None else {}
    done = _sentences(target)
    given = [name in done and done[name] for name, has_words in wanted.items() if has_words]
    return any(given) and not all(given)


def _sentences(node: Node) -> dict[str, bool]:
    """By their names, whether the sentences of a text have words."""
    marks = [mark for mark in xml.descendants(node, "mrk") if xml.attribute(mark, "mtype") == "seg"]
    return {xml.attribute(mark, "mid"): any(words.strip() for words in mark.itertext()) for mark in marks}


_KINDS = {value: key for key, value in _TYPES.items()}


def pieces(node: Node) -> Iterator[Piece]:
    """Text and codes of a ``source`` or ``target``, segmented or not, as any program may have rewritten it.

    An element nobody expects is given as a point without a name, which decoding refuses.
    """
    return walk(node, _element)


def _element(node: Node) -> Iterator[Piece]:
    name, kind = xml.local(node), _KINDS.get(xml.attribute(node, "ctype"), "")
    identifier = xml.attribute(node, "id")
    if name == "g":
        yield Open(identifier, kind)
        yield from pieces(node)
        yield Close(identifier)
    elif name == "mrk":
        if xml.attribute(node, "mtype") != _DELETED:
            yield from pieces(node)
    elif name in ("x", "ph", "ut"):
        yield Point(identifier or xml.attribute(node, "x"), kind)
    elif name in ("bx", "bpt") or (name == "it" and xml.attribute(node, "pos") in ("open", "begin")):
        yield Open(xml.attribute(node, "rid") or identifier, kind)
    elif name in ("ex", "ept") or name == "it":
        yield Close(xml.attribute(node, "rid") or identifier)
    elif name:
        yield Point("")
        yield from pieces(node)
