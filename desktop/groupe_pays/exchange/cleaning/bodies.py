"""The organisation a row speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.importing import CleanOrganisation, Field, Mended, Place, Unsure
from groupe_pays.domain.names import as_typed, has_han
from groupe_pays.domain.organisations import ContactPoint, OrganisationKind
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.exchange.cleaning.departements import region_of_departement
from groupe_pays.exchange.cleaning.duties import body_and_duty
from groupe_pays.exchange.cleaning.names import names_body
from groupe_pays.exchange.cleaning.places import is_place, province_of, region_of
from groupe_pays.exchange.cleaning.texts import Cells, Log
from groupe_pays.exchange.cleaning.words import kind_named, kind_of

_HAN_PART = re.compile(r"[\u3400-\u9fff][\u3400-\u9fff·•“”《》（）()、\d-]*")
_EDGES = " /|;,–—-()（）"
_FRENCH_BODY = re.compile(r"^法国|驻华|法中|中法")
_TOLD_BY_HEADER = frozenset((OrganisationKind.COMMUNE, OrganisationKind.REGION, OrganisationKind.UNIVERSITY))
"""Kinds that the name of the column tells: « Commune » above « Rennes »."""
_CHINESE_KINDS = frozenset((OrganisationKind.CHINESE_BODY, OrganisationKind.CHINESE_LOCAL_GOVERNMENT))


@lru_cache(maxsize=4096)
def both_scripts(written: str) -> BilingualText:
    """« Ville de Pékin 北京市 » on both sides, each its own; else on the side of its language.

    Only where the Chinese stands whole before or after the Latin: « l’Institut 孔子 de Rennes » is left as one.
    """
    runs = _HAN_PART.findall(written)
    han = runs[0].strip(_EDGES) if len(runs) == 1 else ""
    latin = written.replace(runs[0], " ").strip(_EDGES) if han else ""
    at_edge = han and (written.strip(_EDGES).startswith(han) or written.strip(_EDGES).endswith(han))
    if at_edge and len(han) > 1 and any(letter.isalpha() for letter in latin):
        return BilingualText(" ".join(latin.split()), han, Language.ZH if written.startswith(han) else Language.FR)
    return as_typed(written)


def organisation_of(cells: Cells, place: Place, log: Log) -> CleanOrganisation | None:
    """The organisation without its contacts; None where no cell names one."""
    written = body_and_duty(cells)[0] or (cells.first(Field.FULL_NAME) if names_body(cells) else "")
    name = both_scripts(written) if written else BilingualText()
    if not name.is_blank and name.fr and name.zh:
        log.mend(Field.ORGANISATION, written, f"{name.fr} · {name.zh}", Mended.SPLIT)
    if chinese := cells.first(Field.ORGANISATION_ZH):
        name = replace(name, zh=chinese, source=name.source if name.fr else Language.ZH)
    short = cells.first(Field.SHORT_NAME)
    if name.is_blank:
        if not short:
            return None
        name, short = as_typed(short), ""
    region, province = _places(cells, log)
    kind = _kind(name, cells, log)
    is_told = bool(cells.first(Field.KIND))
    country = place.country or _country(name, kind, region, province)
    place = replace(place, country=country)
    return CleanOrganisation(name, kind, short, region, province, place, is_kind_told=is_told)


def _places(cells: Cells, log: Log) -> tuple[str, str]:
    """Region and province; a column that mixes both gives each what is its own."""
    region, province = "", ""
    for field in (Field.REGION, Field.PROVINCE):
        written = cells.first(field)
        if not written:
            continue
        french, chinese = region_of(written) or region_of_departement(written), province_of(written)
        is_chinese = chinese is not None if field is Field.PROVINCE or french is None else False
        if is_chinese:
            province = province or _named(field, written, chinese, log)
        elif field is Field.PROVINCE and french is None:
            province = province or _named(field, written, None, log)
        else:
            region = region or _named(field, written, french, log)
    return region, province


def _named(field: Field, written: str, found: str | None, log: Log) -> str:
    """The name the glossary has; as written where it has none."""
    if found is None:
        if not is_place(written):
            log.doubt(field, written, Unsure.PLACE)
        return written
    return log.mend(field, written, found, Mended.WORDS if has_han(written) else Mended.PLACE)


def _kind(name: BilingualText, cells: Cells, log: Log) -> OrganisationKind | None:
    """The kind by its column, else by the words of the name."""
    written = cells.first(Field.KIND)
    told = kind_named(written) if written else None
    if told is not None:
        log.mend(Field.KIND, written, told.value, Mended.WORDS)
        return told
    guessed = kind_of(name.fr) if name.fr else None
    guessed = guessed or _kind_by_chinese(name)
    if guessed is None:
        headed = {kind_of(column.header) for _value, column in cells.with_columns(Field.ORGANISATION)}
        guessed = next(iter(headed & _TOLD_BY_HEADER), None)
    return guessed


def _kind_by_chinese(name: BilingualText) -> OrganisationKind | None:
    """The kind by the Chinese name; 局 and 中心 beside a French name make no Chinese body of it."""
    guessed = kind_of(name.zh) if name.zh else None
    if guessed in _CHINESE_KINDS and name.fr and not (name.zh.startswith("中") or province_of(name.zh[:2])):
        return None
    return guessed


def _country(name: BilingualText, kind: OrganisationKind | None, region: str, province: str) -> str:
    """China for bodies of a Chinese province and for those that only have a Chinese name of theirs; else blank."""
    if province and not region:
        return "CN"
    if kind in _CHINESE_KINDS:
        return "CN"
    own = name.zh and not name.fr and not _FRENCH_BODY.search(name.zh)
    return "CN" if own and province_of(name.zh[:2]) else ""


def organisation_with(
    body: CleanOrganisation, contacts: tuple[ContactPoint, ...], since: RoughDate | None
) -> CleanOrganisation:
    if body.province == "" and has_han(body.name.zh) and body.place.country == "CN":
        body = replace(body, province=province_of(body.name.zh[:2]) or "")
    return replace(body, contacts=contacts, member_since=since)
