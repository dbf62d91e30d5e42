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
            words = (
                _BLANKS.sub(" ", clean("".join(term.itertext()))).strip(" ")
                for term in xml.descendants(section, "term")
            )
            sides.setdefault(language, []).extend(word for word in words if word)
    french, chinese = sides.get(Language.FR, []), sides.get(Language.ZH, [])
    if not french and not chinese:
        return []
    notes = [clean(each.text or "") for each in xml.children(entry, "note")]
    field = next((e.text or "" for e in xml.descendants(entry, "descrip") if e.get("type") == "subjectField"), "")
    category = TermCategory(field.strip()) if field.strip() in set(TermCategory) else TermCategory.OTHER
    reliability = [e.text for e in xml.descendants(entry, "descrip") if e.get("type") == "reliabilityCode"]
    confidence = next((key for key, code in _RELIABILITY.items() if code in reliability), Confidence.NONE)
    english = next(iter(sides.get(Language.EN, [])), "")
    first = Term(
        fr=next(iter(french), ""),
        zh=next(iter(chinese), ""),
        en=english,
        category=category,
        note="\n".join(filter(None, notes)),
        confidence=confidence,
    )
    return [first, *(replace(first, fr=word, note="") for word in french[1:])]


__all__ = ["NotTbx", "NotXml", "read_tbx", "write_tbx"]
