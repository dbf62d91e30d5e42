"""Lists of terms as CSV, with the columns of the shipped glossary."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from groupe_pays.domain.collation import fold
from groupe_pays.domain.glossary import Confidence, Term, TermCategory
from groupe_pays.domain.text import Language, clean
from groupe_pays.exchange.csv_file import write_csv
from groupe_pays.exchange.languages import language_of
from groupe_pays.exchange.sheet import Column, Sheet

COLUMNS = ("term_fr", "term_zh", "term_en", "category", "note", "confidence")
_ALIKE = {
    "term_fr": {"term_fr", "fr", "fr-fr", "français", "francais", "french", "法文", "法语", "terme"},
    "term_zh": {"term_zh", "zh", "zh-cn", "chinois", "chinese", "中文", "汉语", "简体中文"},
    "term_en": {"term_en", "en", "anglais", "english", "英文", "英语"},
    "category": {"category", "catégorie", "categorie", "类别", "分类"},
    "note": {"note", "notes", "remarque", "remarques", "comment", "définition", "definition", "备注"},
    "confidence": {"confidence", "confiance", "可信度"},
}
_SAID_OF = {
    "term_fr": ("francais", "french", "法文", "法语"),
    "term_zh": ("chinois", "chinese", "中文", "汉语", "简体"),
    "term_en": ("anglais", "english", "英文", "英语"),
}
"""What a longer title names a language by: « Terme français », « Chinese (Simplified) »."""
_SIDES = {Language.FR: "term_fr", Language.ZH: "term_zh"}
_HAN, _LATIN = re.compile("[\u3400-\u9fff]"), re.compile("[A-Za-zÀ-ÿ]")
_SEPARATOR_LINE = re.compile(r"\A\s*sep=.\r?\n")
"""What Excel reads before the titles."""
_ENCODINGS = ("utf-8-sig", "gb18030", "cp1252")
_SEPARATORS = ";,\t|^~#=:"
_TITLE_ROWS = 10
"""How far below the name of a list its titles may stand."""


class NotTermsCsv(ValueError):
    """Text without a column of French or Chinese terms."""


def write_terms(terms: Iterable[Term], language: Language) -> bytes:
    """The list, as a spreadsheet of the reader's language opens it."""
    rows = tuple((t.fr, t.zh, t.en, t.category.value, t.note, t.confidence.value) for t in terms)
    return write_csv(Sheet("terms", tuple(Column(name) for name in COLUMNS), rows), language)


def read_terms(data: bytes) -> list[Term]:
    """The terms of a list whatever separates its columns and however it is encoded.

    Raises:
        NotTermsCsv: no column is named as French or Chinese, or tells by its words that it is.
    """
    text = _SEPARATOR_LINE.sub("", _decoded(data).lstrip("\r\n"))
    rows, places, first = _laid_out(_tables(text))
    found = [_term({name: row[place] for name, place in places.items() if place < len(row)}) for row in rows[first:]]
    return [term for term in found if term.fr or term.zh]


def _tables(text: str) -> list[list[list[str]]]:
    """The rows by each sign that may part columns, the most frequent in the first lines first."""
    head = [line for line in text.splitlines()[:_TITLE_ROWS] if line.strip()]
    often = sorted(_SEPARATORS, key=lambda sign: -max((line.count(sign) for line in head[:1]), default=0))
    try:
        return [list(csv.reader(io.StringIO(text, newline=""), delimiter=sign)) for sign in often if sign in text] or [
            list(csv.reader(io.StringIO(text, newline="")))
        ]
    except csv.Error as error:
        raise NotTermsCsv from error


def _laid_out(tables: list[list[list[str]]]) -> tuple[list[list[str]], dict[str, int], int]:
    """The rows of a list, what its columns hold, and its first row of terms."""
    for least, rows_looked_at in ((2, _TITLE_ROWS), (1, 1)):
        for rows in tables:
            for at, row in enumerate(rows[:rows_looked_at]):
                places = _places(row)
                if len(places.keys() & {"term_fr", "term_zh"}) >= least:
                    return rows, places, at + 1
    told = [(rows, *found) for rows in tables if (found := _places_by_words(rows)) is not None]
    if not told:
        raise NotTermsCsv
    return max(told, key=lambda one: sum(len(row) > max(one[1]["term_fr"], one[1]["term_zh"]) for row in one[0]))


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        # Of a letter of an alphabet in UTF-16 one byte is null: which one tells the order of both.
        return data.decode("utf-16-le" if data[1:400:2].count(0) > data[:400:2].count(0) else "utf-16-be", "replace")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _places(head: list[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, title in enumerate(head):
        name = _column(title.strip())
        if name:
            places.setdefault(name, place)
    return places


def _column(title: str) -> str:
    """What a column holds, by its title: one of ``COLUMNS``, or blank."""
    exact = next((name for name, alike in _ALIKE.items() if title.casefold() in alike), "")
    if exact:
        return exact
    language = language_of(title) if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]+)*", title) else None
    if language is not None:
        return _SIDES[language]
    folded = fold(title)
    return next((name for name, words in _SAID_OF.items() if any(word in folded for word in words)), "")


def _places_by_words(rows: list[list[str]]) -> tuple[dict[str, int], int] | None:
    """The columns of a list without titles, or with others, as OmegaT keeps its glossaries; and its first row of terms.

    None where no column is in Chinese beside one in letters.
    """
    width = max(map(len, rows), default=0)
    han, latin = (
        [sum(place < len(row) and each.search(row[place]) is not None for row in rows) for place in range(width)]
        for each in (_HAN, _LATIN)
    )
    chinese = max(range(width), key=han.__getitem__, default=0)
    others = [place for place in range(width) if place != chinese and latin[place] > han[place]]
    if not others or not han[chinese]:
        return None
    places = {"term_fr": others[0], "term_zh": chinese}
    if len(others) > 1 and others[1] > max(places.values()):
        places["note"] = others[1]
    titled = not (chinese < len(rows[0]) and _HAN.search(rows[0][chinese]))
    return places, 1 if titled else 0


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
