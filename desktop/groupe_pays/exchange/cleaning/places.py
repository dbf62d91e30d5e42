"""Regions, provinces, countries and postcodes as the glossary and the post write them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from groupe_pays import places
from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Field, Mended, Place, Unsure
from groupe_pays.domain.names import has_han
from groupe_pays.exchange.cleaning.texts import Cells, Log

_LETTERS = re.compile(r"[^\w]|_")
_WITHOUT = re.compile(r"^(?:region|province|conseil regional)(?: d[eu]s?| d'| du| de la| de l')? ?")
_ALIASES = {
    **{"paca": "Provence-Alpes-Côte d’Azur", "idf": "Île-de-France", "npdc": "Nord-Pas-de-Calais"},
    **{"aura": "Auvergne-Rhône-Alpes", "hdf": "Hauts-de-France", "bfc": "Bourgogne-Franche-Comté"},
    **{"regionsud": "Provence-Alpes-Côte d’Azur", "pdl": "Pays de la Loire", "cvdl": "Centre-Val de Loire"},
}
_FRENCH_POSTCODE = re.compile(r"(?:F-?\s?)?(\d{5})", re.IGNORECASE)
_WITH_TOWN = re.compile(r"(?:F-?\s?)?(\d{2} ?\d{3})\s+(\D.*)", re.IGNORECASE)
_AFTER_TOWN = re.compile(r"(\D+?),?\s+(\d{5,6})")
_IN_LINE = re.compile(
    r"(.*[^\W\d].*?)[\s,;–-]+(?:F-?\s?)?(\d{5}|\d{2} \d{3})\s+([^\W\d][^\d,;]{1,50}?(?:\s?cedex\s?\d{0,2})?)",
    re.IGNORECASE,
)
"""« 2 bd Leclerc 56100 Lorient »."""
_LONGEST_LINE = 300
_IN_CHINA = {"CN", "HK", "MO", "TW"}


@lru_cache(maxsize=4096)
def region_of(words: str) -> str | None:
    """The French name of a region, of today or before 2016; None where the glossary has none of this name."""
    return _found(words, _regions())


@lru_cache(maxsize=4096)
def province_of(words: str) -> str | None:
    """The French name of the Chinese province these words name, or in which the town of this name is."""
    return _found(words, _provinces())


@lru_cache(maxsize=4096)
def is_place(words: str) -> bool:
    """Whether the glossary has a place of this name, in France or in China, of any rank."""
    return bool(places.other_names(words))


@lru_cache(maxsize=4096)
def country_of(words: str) -> str:
    """ISO 3166-1 alpha-2 of a country by its name or code; blank where there is none of this name."""
    plain = _key(words)
    if len(plain) == 2 and plain.isascii():
        return plain.upper() if plain.upper() in _codes() else ""
    return _countries().get(plain, "")


def place_of(cells: Cells, log: Log) -> Place:
    """Address, postcode, town and country of a row."""
    country = _country(cells, log)
    postcode, city = cells.first(Field.POSTCODE), cells.first(Field.CITY)
    lines = [line for value in _addresses(cells) for line in value.split("\n")]
    if not postcode and not city:
        lines, postcode, city, country = _taken_apart(lines, country)
    address = ", ".join(dict.fromkeys(lines))
    if postcode:
        postcode, city = _postcode(postcode, city, country, log)
    elif found := _WITH_TOWN.fullmatch(city):
        log.mend(Field.CITY, city, f"{found[1]} · {found[2]}", Mended.SPLIT)
        postcode, city = found[1].replace(" ", ""), found[2]
    return Place(address, postcode, city, country)


def _addresses(cells: Cells) -> list[str]:
    """The addresses of a row, without one that repeats another with its town and country."""
    values = cells.all(Field.ADDRESS)
    return [one for one in values if not any(one != other and "\n" in one and other in one for other in values)]


def _taken_apart(lines: list[str], country: str) -> tuple[list[str], str, str, str]:
    """Street, postcode, town and country of an address written as one on several lines."""
    kept: list[str] = []
    postcode = city = ""
    for line in lines:
        if found := _WITH_TOWN.fullmatch(line):
            postcode, city = found[1].replace(" ", ""), found[2]
        elif found := _AFTER_TOWN.fullmatch(line):
            postcode, city = found[2], found[1]
        elif not postcode and len(line) < _LONGEST_LINE and (found := _IN_LINE.fullmatch(line)):
            kept.append(found[1])
            postcode, city = found[2].replace(" ", ""), found[3]
        elif len(lines) > 1 and (code := country_of(line)):
            country = country or code
        else:
            kept.append(line)
    return kept, postcode, city, country


def _country(cells: Cells, log: Log) -> str:
    words = cells.first(Field.COUNTRY)
    code = country_of(words) if words else ""
    if words and not code:
        log.doubt(Field.COUNTRY, words, Unsure.PLACE)
    return code


def _postcode(written: str, city: str, country: str, log: Log) -> tuple[str, str]:
    """« 06 364 » and « 6364 », from which a spreadsheet took the nought, as 06364; what is none is kept."""
    if found := _WITH_TOWN.fullmatch(written):
        log.mend(Field.POSTCODE, written, found[1].replace(" ", ""), Mended.SPLIT)
        return found[1].replace(" ", ""), city or found[2]
    digits = written.replace(" ", "")
    french = _FRENCH_POSTCODE.fullmatch(digits)
    if french and country in ("", "FR"):
        return log.mend(Field.POSTCODE, written, french[1], Mended.POSTCODE), city
    if digits.isdecimal() and len(digits) == 4 and country in ("", "FR") and not has_han(city):
        return log.mend(Field.POSTCODE, written, f"0{digits}", Mended.POSTCODE), city
    if not (digits.isascii() and len(digits) == 6 and digits.isdecimal()) and (country in _IN_CHINA | {"", "FR"}):
        log.doubt(Field.POSTCODE, written, Unsure.POSTCODE)
    return written, city


def _key(words: str) -> str:
    return _LETTERS.sub("", fold(words))


def _found(words: str, names: dict[str, str]) -> str | None:
    plain = fold(words)
    return names.get(_key(plain)) or names.get(_key(_WITHOUT.sub("", plain)))


@cache
def _regions() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in places.rows(places.FRENCH):
        if row["level"].startswith("région"):
            for name in (row["name_fr"], row["name_zh"], row["name_zh"].removesuffix("大区")):
                found.setdefault(_key(name), row["name_fr"])
    spelled = {_key(name): name for name in found.values()}
    return found | {alias: spelled.get(_key(name), name) for alias, name in _ALIASES.items()}


@cache
def _provinces() -> dict[str, str]:
    rows = places.rows(places.CHINESE)
    by_han = {row["name_zh"]: row["name_fr"] for row in rows}
    found: dict[str, str] = {}
    for row in rows:
        province = by_han.get(row["province_zh"])
        names = (row["name_fr"], row["name_zh"], places.without_rank(row["name_zh"]), row["pinyin"])
        for name in (*names, *row["variants_fr"].split(";")):
            if province and _key(name):
                found.setdefault(_key(name), province)
    return found


@cache
def _codes() -> frozenset[str]:
    return frozenset(_countries().values())


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for language in ("fr", "en", "zh"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "QO"):
                found.setdefault(_key(name), code)
    common = {"republiquepopulairedechine": "CN", "prchina": "CN", "rpchine": "CN", "中华人民共和国": "CN", "prc": "CN"}
    return found | common | {"chn": "CN", "fra": "FR", "uk": "GB", "usa": "US", "法兰西": "FR"}
