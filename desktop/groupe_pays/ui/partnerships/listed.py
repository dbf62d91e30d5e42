"""Partnerships in a list: who with whom, where, what kind, since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.people.words import joined, province_name, year_words
from groupe_pays.ui.widgets.records import Cell, Column

Places = Mapping[str, BilingualText]
CellOf = Callable[[Partnership, Language], Cell]


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


def partnership_columns(places: Places) -> tuple[Column, ...]:
    def column(name: str, title: Callable[[], str], cell: CellOf, width: int) -> Column:
        return Column(name, title, lambda one: cell(one, current_language()), width, sortable=True)

    return (
        column("french", lambda: _("French side"), _french_cell, 0),
        column("chinese", lambda: _("Chinese side"), _chinese_cell, 0),
        column("province", lambda: _("Province"), lambda one, lang: _province_cell(one, places, lang), 92),
        column("kind", lambda: _("Kind"), _kind_cell, 168),
        column("since", lambda: _("Since"), _since_cell, 72),
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
