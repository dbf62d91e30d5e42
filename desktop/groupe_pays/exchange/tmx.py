"""Translation memories (TMX 1.4b), as every program of translators writes and reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language, clean
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.languages import TAGS, language_of
from groupe_pays.exchange.safe_xml import Node, NotXml

_CODES = {"bpt", "ept", "ph", "it", "ut"}
"""Elements whose content is of another program's format, not words."""
_REVIEWED = "x-reviewed"
_TRADOS_STATE, _TRADOS_DOUBTS = "x-ConfirmationLevel", ("Draft", "RejectedTranslation", "RejectedSignOff")
_MOMENTS = ("changedate", "creationdate")
_OMEGAT_TAG = re.compile(r"</?[a-z]{1,2}\d+/?>")


class NotTmx(ValueError):
    """XML, but no translation memory."""


def write_tmx(segments: Iterable[Segment], source: Language = Language.FR) -> bytes:
    """The memory; segments without one of their sides are left out."""
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "Groupe-Pays",
            "creationtoolversion": "1",
            "segtype": "paragraph",
            "o-tmf": "Groupe-Pays",
            "adminlang": "en",
            "srclang": TAGS[source],
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for segment in segments:
        if segment.fr.strip() and segment.zh.strip():
            _write_unit(body, segment)
    return xml.to_bytes(root)


def _write_unit(body: Node, segment: Segment) -> None:
    unit = etree.SubElement(body, "tu")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", segment.date):
        unit.set("creationdate", segment.date.replace("-", "") + "T000000Z")
    for kind, value in (("x-origin", clean(segment.origin)), (_REVIEWED, "yes" if segment.reviewed else "no")):
        if value:
            etree.SubElement(unit, "prop", type=kind).text = value
    for language in CONTENT_LANGUAGES:
        variant = etree.SubElement(unit, "tuv")
        variant.set(xml.XML_LANG, TAGS[language])
        etree.SubElement(variant, "seg").text = clean(segment.side(language))


def read_tmx(data: bytes, origin: str = "") -> list[Segment]:
    """The pairs of French and Chinese of a memory, each once; inline codes of other programs fall away.

    ``origin`` names the file. A unit says nothing of review unless it is our own: it counts as reviewed.

    Raises:
        NotXml: the file is broken, cut short or dangerous.
        NotTmx: it is something else.
    """
    root = xml.parse(data)
    if xml.local(root) != "tmx":
        raise NotTmx
    found: dict[tuple[str, str], Segment] = {}
    header = xml.child(root, "header")
    omegat = header is not None and xml.attribute(header, "creationtool").lower().startswith("omegat")
    for unit in xml.descendants(root, "tu"):
        segment = _segment(unit, origin, tags=omegat)
        if segment is not None:
            found.setdefault((segment.fr, segment.zh), segment)
    return list(found.values())


def _segment(unit: Node, origin: str, *, tags: bool) -> Segment | None:
    """``tags``: formatting stands in the words, as OmegaT writes it."""
    sides: dict[Language, str] = {}
    moments = [xml.attribute(unit, name) for name in _MOMENTS]
    for variant in xml.children(unit, "tuv"):
        language = language_of(xml.attribute(variant, "lang"))
        seg = xml.child(variant, "seg")
        if language is not None and seg is not None:
            words = "".join(_words(seg))
            sides.setdefault(language, clean(_OMEGAT_TAG.sub("", words) if tags else words).strip())
            moments += [xml.attribute(variant, name) for name in _MOMENTS]
    if not all(sides.get(language) for language in CONTENT_LANGUAGES):
        return None
    properties = {xml.attribute(each, "type"): each.text or "" for each in xml.children(unit, "prop")}
    day = re.match(r"(\d{4})(\d\d)(\d\d)", next(filter(None, moments), ""))
    return Segment(
        sides[Language.FR],
        sides[Language.ZH],
        origin or properties.get("x-origin", ""),
        "-".join(day.groups()) if day else "",
        properties.get(_REVIEWED, "yes") != "no" and properties.get(_TRADOS_STATE) not in _TRADOS_DOUBTS,
    )


def _words(node: Node) -> Iterator[str]:
    yield node.text or ""
    for each in node:
        if xml.local(each) and xml.local(each) not in _CODES:
            yield from _words(each)
        yield each.tail or ""


__all__ = ["NotTmx", "NotXml", "read_tmx", "write_tmx"]
