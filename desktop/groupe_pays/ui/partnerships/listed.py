"""Partnerships in a list: who with whom, where, what kind, since when; their order and their sectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership, PartnershipText
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.people.words import joined, province_name, year_words
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel

Places = Mapping[str, BilingualText]
CellOf = Callable[[Partnership, Language], Cell]
LEAST_OF_A_SECTOR = 2
"""Partnerships a sector must have to be offered as a filter; the search finds the others."""


def side_words(side: Iterable[PartnerOrganisation], language: Language) -> str:
    return joined((partner.name.best(language) for partner in side), language)


def pair_words(partnership: Partnership, language: Language) -> str:
    """« Rennes – Jinan », 雷恩—济南市."""
    dash = "—" if language is Language.ZH else " – "
    return dash.join((side_words(partnership.french, language), side_words(partnership.chinese, language)))


def provinces(partnership: Partnership) -> list[str]:
    """The provinces of the Chinese side, by their French names."""
    return list(dict.fromkeys(partner.province for partner in partnership.chinese if partner.province))


def province_words(partnership: Partnership, places: Places, language: Language) -> str:
    return joined((province_name(name, places, language) for name in provinces(partnership)), language)


def in_order(
    shown: Iterable[Partnership], by: str, down: bool, places: Places, language: Language
) -> list[Partnership]:
    """Sorted by a column; those without what it shows come last in both directions."""
    keys: dict[str, Callable[[Partnership], Any]] = {
        "french": lambda one: sort_key(side_words(one.french, language), language),
        "chinese": lambda one: sort_key(side_words(one.chinese, language), language),
        "province": lambda one: sort_key(province_words(one, places, language), language),
        "kind": lambda one: sort_key(label(one.kind), language),
        "since": lambda one: one.since.sort_key if one.since is not None else (date.max.toordinal(),),
    }
    known = {"province": provinces, "since": lambda one: one.since}.get(by, lambda _one: True)
    rows = sorted(shown, key=lambda one: sort_key(side_words(one.french, language), language))
    there = sorted((one for one in rows if known(one)), key=keys[by], reverse=down)
    return there + [one for one in rows if not known(one)]


def sectors(partnership: Partnership) -> dict[str, BilingualText]:
    """The sectors by their folded French words: a line of the text each, with the Chinese one beside it."""
    text = (partnership.texts or {}).get(PartnershipText.SECTORS, BilingualText())
    french, chinese = text.fr.splitlines(), text.zh.splitlines()
    paired = chinese if len(chinese) == len(french) else [""] * len(french)
    return {fold(fr): BilingualText(fr, zh) for fr, zh in zip(french, paired, strict=True) if fr.strip()}


def common_sectors(partnerships: Sequence[Partnership], language: Language) -> list[tuple[str, str]]:
    """The sectors several partnerships have, with their words, in alphabetical order."""
    counts: Counter[str] = Counter()
    words: dict[str, BilingualText] = {}
    for one in partnerships:
        for key, text in sectors(one).items():
            counts[key] += 1
            if key not in words or not words[key].zh:
                words[key] = text
    common = [(key, words[key].best(language)) for key, count in counts.items() if count >= LEAST_OF_A_SECTOR]
    return sorted(common, key=lambda pair: sort_key(pair[1], language))


def partnership_model(places: Places) -> RecordModel:
    def column(name: str, title: Callable[[], str], cell: CellOf, width: int) -> Column:
        return Column(name, title, lambda one: cell(one, current_language()), width, sortable=True)

    return RecordModel(
        (
            column("french", lambda: _("French side"), _french_cell, 0),
            column("chinese", lambda: _("Chinese side"), _chinese_cell, 0),
            column("province", lambda: _("Province"), lambda one, lang: _province_cell(one, places, lang), 92),
            column("kind", lambda: _("Kind"), _kind_cell, 168),
            column("since", lambda: _("Since"), _since_cell, 72),
        )
    )


def _french_cell(one: Partnership, language: Language) -> Cell:
    words = side_words(one.french, language)
    return Cell(words, weight=600, tip=_both_languages(one.french))


def _chinese_cell(one: Partnership, language: Language) -> Cell:
    words = side_words(one.chinese, language)
    return Cell(words, tip=_both_languages(one.chinese))


def _province_cell(one: Partnership, places: Places, language: Language) -> Cell:
    words = province_words(one, places, language)
    return Cell(words or "—", tone="text" if words else "text3", tip=words)


def _kind_cell(one: Partnership, language: Language) -> Cell:
    return Cell(label(one.kind, language), tone="text2", tip=label(one.kind, language))


def _since_cell(one: Partnership, language: Language) -> Cell:
    if one.since is None:
        return Cell("—", tone="text3", spoken=_("no date known"))
    return Cell(year_words(one.since, language), tip=date_words(one.since, language))


def _both_languages(side: Sequence[PartnerOrganisation]) -> str:
    return "\n".join(" · ".join(name for name in (one.name.fr, one.name.zh) if name) for one in side)
