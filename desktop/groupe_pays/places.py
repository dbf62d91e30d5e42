"""The places of the glossary shipped with the program, and every name one of them goes by: Pékin, Beijing, 北京."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from groupe_pays.domain.collation import fold
from groupe_pays.domain.text import Language
from groupe_pays.paths import resources_folder

CHINESE, FRENCH = "places_cn.csv", "places_fr.csv"
_RANKS = (
    *("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区"),
    *("自治州", "大区", "省", "市", "区", "县"),
)
"""What a place is, at the end of its Chinese name; the longest first."""
_DIVISIONS = ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_HAN_RUN = re.compile("[\u3400-\u9fff]+")
_LONGEST_NAME = 5
"""Words of the longest Latin name of a place that is looked for."""


def make_ready() -> None:
    """Read the names of places; takes moments, in any thread, while nobody waits for it."""
    _names()


@cache
def rows(file_name: str) -> list[dict[str, str]]:
    """The lines of one of the two files, ``CHINESE`` or ``FRENCH``."""
    path = resources_folder() / "glossary" / file_name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def without_rank(name_zh: str, ranks: tuple[str, ...] = _DIVISIONS) -> str:
    """A Chinese division as it stands in brackets after a town: 江苏 for 江苏省, 广西 for 广西壮族自治区."""
    for rank in ranks:
        if name_zh.endswith(rank) and len(name_zh) > len(rank) + 1:
            return name_zh.removesuffix(rank)
    return name_zh


def words_of(name_fr: str, file_name: str, language: Language) -> str:
    """A region or a province in the words of a language; as it is written where the glossary does not know it."""
    return (_chinese(file_name).get(name_fr) if language is Language.ZH else None) or name_fr


@cache
def _chinese(file_name: str) -> dict[str, str]:
    return {row["name_fr"]: row["name_zh"] for row in rows(file_name)}


@lru_cache(maxsize=16384)
def other_names(text: str) -> tuple[str, ...]:
    """The other names, folded, of every place that a text names: « Ville de Pékin » gives beijing, peking, 北京.

    Places of the glossary only; nothing for a text that names none.
    """
    folded = fold(text)
    names = _names()
    found: dict[str, None] = {}
    for candidate in _candidates(folded):
        for name in names.get(candidate, ()):
            if name not in folded:
                found[name] = None
    return tuple(found)


def _candidates(folded: str) -> Iterator[str]:
    """What may be the name of a place: some words in a row, or some characters."""
    words = [(word.start(), word.end()) for word in _WORD.finditer(folded)]
    for first, (start, _end) in enumerate(words):
        for _start, end in words[first : first + _LONGEST_NAME]:
            yield folded[start:end]
    for run in _HAN_RUN.finditer(folded):
        for start in range(run.start(), run.end()):
            for end in range(start + 2, min(start + 12, run.end()) + 1):
                yield folded[start:end]


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """All names of a place by each of them; two places of one name share theirs."""
    by_name: dict[str, dict[str, None]] = {}
    for file_name in (CHINESE, FRENCH):
        for row in rows(file_name):
            names = dict.fromkeys(name for name in map(fold, _names_of(row)) if len(name) > 1)
            for name in names:
                by_name.setdefault(name, {}).update(names)
    return {name: tuple(others) for name, others in by_name.items()}


def all_names() -> Iterator[tuple[str, ...]]:
    """The names of each place of the glossary, as they are written."""
    for file_name in (CHINESE, FRENCH):
        for row in rows(file_name):
            yield tuple(name for name in _names_of(row) if name)


def _names_of(row: dict[str, str]) -> Iterator[str]:
    yield _BRACKETS.sub("", row["name_fr"])
    yield row["name_zh"]
    yield without_rank(row["name_zh"], _RANKS)
    yield from (name.strip() for name in row.get("variants_fr", "").split(";"))
    pinyin = row.get("pinyin", "")
    yield pinyin
    yield pinyin.replace(" ", "")
