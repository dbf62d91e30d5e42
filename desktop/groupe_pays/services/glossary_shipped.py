"""The terms and places that come with the program, read once from its glossary."""

from __future__ import annotations

import csv
import re
from functools import cache

from groupe_pays.domain.glossary import Confidence, Term, TermCategory, TermOrigin
from groupe_pays.paths import resources_folder
from groupe_pays.places import without_rank

_ALSO = re.compile(r"(?:[Aa]ussi|[Aa]brégé(?: diplomatique)?|simplement)\s*:?\s*([^;.]*)")
_HAN = re.compile("[\u3400-\u9fff][\u3400-\u9fff·-]+")
_SHORTENED_REGION = "大区"
_TOWN = "commune"


@cache
def shipped_terms() -> tuple[Term, ...]:
    """Terms, then the places of China and of France, in the order of their files."""
    return (
        *(_term(row) for row in _rows("terms.csv")),
        *(_place(row, "places_cn") for row in _rows("places_cn.csv")),
        *(_place(row, "places_fr") for row in _rows("places_fr.csv")),
    )


def _term(row: dict[str, str]) -> Term:
    return Term(
        id=f"terms:{row['category']}:{row['term_fr']}",
        fr=row["term_fr"],
        zh=row["term_zh"],
        en=row["term_en"],
        category=TermCategory(row["category"]),
        note=row["note"],
        origin=TermOrigin.SHIPPED,
        confidence=Confidence(row["confidence"]),
        others_zh=_also(row["note"]),
    )


def _place(row: dict[str, str], file: str) -> Term:
    return Term(
        id=f"{file}:{row['level']}:{row['name_fr']}",
        fr=row["name_fr"],
        zh=row["name_zh"],
        category=TermCategory.PLACE,
        note=row["note"],
        origin=TermOrigin.SHIPPED,
        confidence=Confidence(row["confidence"]),
        others_fr=tuple(other.strip() for other in row.get("variants_fr", "").split(" ; ") if other.strip()),
        others_zh=(*_shorter(row["name_zh"], row["level"]), *_also(row["note"])),
    )


def _shorter(name: str, level: str) -> tuple[str, ...]:
    """北京 for 北京市, 诺曼底 for 诺曼底大区; 雷恩市 for 雷恩."""
    if level.startswith(_TOWN):
        return (f"{name}市",)
    bare = name.removesuffix(_SHORTENED_REGION) if name.endswith(_SHORTENED_REGION) else without_rank(name)
    return (bare,) if len(bare) > 1 and bare != name else ()


def _also(note: str) -> tuple[str, ...]:
    """The other Chinese wordings that a note says are used: « Aussi 大东大区. », « Abrégé 西博会. »."""
    return tuple(word for found in _ALSO.findall(note) for word in _HAN.findall(found))


def _rows(name: str) -> list[dict[str, str]]:
    with (resources_folder() / "glossary" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
