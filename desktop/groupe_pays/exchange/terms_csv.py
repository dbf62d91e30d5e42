"""Lists of terms as CSV, with the columns of the shipped glossary."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from groupe_pays.domain.glossary import Confidence, Term, TermCategory
from groupe_pays.domain.text import Language, clean
from groupe_pays.exchange.csv_file import write_csv
from groupe_pays.exchange.sheet import Column, Sheet

COLUMNS = ("term_fr", "term_zh", "term_en", "category", "note", "confidence")
_ALIKE = {
    "term_fr": {"term_fr", "fr", "fr-fr", "français", "francais", "french", "法文", "法语", "terme"},
    "term_zh": {"term_zh", "zh", "zh-cn", "chinois", "chinese", "中文", "汉语", "简体中文"},
    "term_en": {"term_en", "en", "anglais", "english", "英文", "英语"},
    "category": {"category", "catégorie", "categorie", "类别", "分类"},
    "note": {"note", "notes", "remarque", "remarques", "comment", "备注"},
    "confidence": {"confidence", "confiance", "可信度"},
}
_ENCODINGS = ("utf-8-sig", "gb18030", "cp1252")


class NotTermsCsv(ValueError):
    """Text without a column of French or Chinese terms."""


def write_terms(terms: Iterable[Term], language: Language) -> bytes:
    """The list, as a spreadsheet of the reader's language opens it."""
    rows = tuple((t.fr, t.zh, t.en, t.category.value, t.note, t.confidence.value) for t in terms)
    return write_csv(Sheet("terms", tuple(Column(name) for name in COLUMNS), rows), language)


def read_terms(data: bytes) -> list[Term]:
    """The terms of a list whatever separates its columns and however it is encoded.

    Raises:
        NotTermsCsv: no column is named as French or Chinese.
    """
    text = _decoded(data)
    head = text.split("\n", 1)[0]
    separator = max(";,\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise NotTermsCsv from error
    places = _places(rows[0]) if rows else {}
    if "term_fr" not in places and "term_zh" not in places:
        raise NotTermsCsv
    found = [_term({name: row[place] for name, place in places.items() if place < len(row)}) for row in rows[1:]]
    return [term for term in found if term.fr or term.zh]


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise NotTermsCsv
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _places(head: list[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, title in enumerate(head):
        name = next((name for name, alike in _ALIKE.items() if title.strip().casefold() in alike), "")
        if name:
            places.setdefault(name, place)
    return places


def _term(cells: dict[str, str]) -> Term:
    said = {name: _said(cell) for name, cell in cells.items()}
    category, confidence = said.get("category", ""), said.get("confidence", "")
    return Term(
        fr=said.get("term_fr", ""),
        zh=said.get("term_zh", ""),
        en=said.get("term_en", ""),
        category=TermCategory(category) if category in set(TermCategory) else TermCategory.OTHER,
        note=said.get("note", ""),
        confidence=Confidence(confidence) if confidence in set(Confidence) else Confidence.NONE,
    )


def _said(cell: str) -> str:
    """The words, without the apostrophe that kept a spreadsheet from taking them for a formula."""
    cell = clean(cell).strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "@", "+", "-") else cell
