"""Lists of terms as TBX-Basic (ISO 30042): written as of 2008, which programs know best; read as of 2008 and 2019."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from groupe_pays.domain.glossary import Confidence, Term, TermCategory
from groupe_pays.domain.text import Language, clean
from groupe_pays.exchange import safe_xml as xml
from groupe_pays.exchange.languages import TAGS, language_of
from groupe_pays.exchange.safe_xml import Node, NotXml

_BLANKS = re.compile(r"[ \t\n]+")
_DOCTYPE = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
_RELIABILITY = {Confidence.VERIFIED: "9", Confidence.RECALLED: "5"}


class NotTbx(ValueError):
    """XML, but no list of terms."""


def write_tbx(terms: Iterable[Term], title: str) -> bytes:
    """The list; a term without one of its sides goes out with the other alone."""
    root = etree.Element("martif", type="TBX-Basic")
    root.set(xml.XML_LANG, "fr")
    head = etree.SubElement(root, "martifHeader")
    description = etree.SubElement(head, "fileDesc")
    names = etree.SubElement(etree.SubElement(description, "titleStmt"), "title")
    names.text = " ".join(clean(title).split())
    source = etree.SubElement(etree.SubElement(description, "sourceDesc"), "p")
    source.text = "Groupe-Pays"
    encoding = etree.SubElement(etree.SubElement(head, "encodingDesc"), "p", type="XCSURI")
    encoding.text = "TBXBasicXCSV02.xcs"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        _write_entry(body, term, number)
    return xml.to_bytes(root, _DOCTYPE)


def _write_entry(body: Node, term: Term, number: int) -> None:
    entry = etree.SubElement(body, "termEntry", id=f"c{number}")
    etree.SubElement(entry, "descrip", type="subjectField").text = term.category.value
    if term.note.strip():
        etree.SubElement(entry, "note").text = clean(term.note)
    sides = (
        (Language.FR, (term.fr, *term.others_fr)),
        (Language.ZH, (term.zh, *term.others_zh)),
        (Language.EN, (term.en,)),
    )
    for language, wordings in sides:
        wordings = tuple(dict.fromkeys(clean(each).strip() for each in wordings if each.strip()))
        if not wordings:
            continue
        section = etree.SubElement(entry, "langSet")
        section.set(xml.XML_LANG, "zh-CN" if language is Language.ZH else TAGS[language][:2])
        for wording in wordings:
            group = etree.SubElement(section, "tig")
            etree.SubElement(group, "term").text = wording
            if language is Language.ZH and term.confidence in _RELIABILITY:
                reliability = etree.SubElement(group, "descrip", type="reliabilityCode")
                reliability.text = _RELIABILITY[term.confidence]


def read_tbx(data: bytes) -> list[Term]:
    """The terms of a list in French, Chinese or both.

    Further French wordings of a notion are terms by themselves; of several Chinese ones the first counts.

    Raises:
        NotXml: the file is broken, cut short or dangerous.
        NotTbx: it is something else.
    """
    root = xml.parse(data)
    if xml.local(root) not in ("martif", "tbx"):
        raise NotTbx
    return [term for entry in xml.descendants(root, "termEntry", "conceptEntry") for term in _terms(entry)]


def _terms(entry: Node) -> list[Term]:
    sides: dict[Language, list[str]] = {}
    for section in xml.children(entry, "langSet", "langSec"):
        tag = xml.attribute(section, "lang")
        language = Language.EN if tag.lower().startswith("en") else language_of(tag)
        if language is not None:
            sides.setdefault(language, []).extend(_wordings(section))
    french, chinese = sides.get(Language.FR, []), sides.get(Language.ZH, [])
    if not french and not chinese:
        return []
    notes = [clean(each.text or "") for each in xml.children(entry, "note")]
    if not any(notes):
        notes = [_words(each) for each in _told(entry, "definition")][:1]
    field = next((_words(each) for each in _told(entry, "subjectField")), "")
    reliability = [each.text for each in _told(entry, "reliabilityCode")]
    first = Term(
        fr=next(iter(french), ""),
        zh=next(iter(chinese), ""),
        en=next(iter(sides.get(Language.EN, [])), ""),
        category=TermCategory(field) if field in set(TermCategory) else TermCategory.OTHER,
        note="\n".join(filter(None, notes)),
        confidence=next((key for key, code in _RELIABILITY.items() if code in reliability), Confidence.NONE),
    )
    return [first, *(replace(first, fr=word, note="") for word in french[1:])]


def _told(node: Node, what: str) -> list[Node]:
    """What an entry says of a kind: ``<descrip type="definition">`` as of 2008, or ``<basic:definition>``."""
    return [each for each in node.iter() if _kind(each) == what]


def _kind(node: Node) -> str:
    name = xml.local(node)
    return xml.attribute(node, "type") if name in ("descrip", "termNote", "admin") else name


def _words(node: Node) -> str:
    return _BLANKS.sub(" ", clean("".join(node.itertext()))).strip(" ")


def _wordings(section: Node) -> list[str]:
    """The terms of a language, preferred ones first; what is not to be used any more is left out, unless it is all."""
    ranked = sorted(
        ((_rank(term), word) for term in xml.descendants(section, "term") if (word := _words(term))),
        key=lambda one: one[0],
    )
    return [word for rank, word in ranked if rank < _DEPRECATED] or [word for _rank, word in ranked]


_PREFERRED, _ADMITTED, _DEPRECATED = range(3)
_STANDINGS = ("administrativeStatus", "normativeAuthorization")
_NOT_USED = ("deprecated", "superseded", "obsolete", "rejected", "forbidden")


def _rank(term: Node) -> int:
    """How far a term is to be used, by what stands beside it."""
    group = next((each for each in term.iterancestors() if xml.local(each) in ("tig", "ntig", "termSec")), term)
    standing = " ".join((each.text or "") for kind in _STANDINGS for each in _told(group, kind)).lower()
    if any(word in standing for word in _NOT_USED):
        return _DEPRECATED
    return _PREFERRED if "preferred" in standing else _ADMITTED


__all__ = ["NotTbx", "NotXml", "read_tbx", "write_tbx"]
