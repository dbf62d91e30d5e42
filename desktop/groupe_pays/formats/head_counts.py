"""Head counts as sentences: « 55 participants, dont 19 personnalités des délégations chinoises »."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from groupe_pays.domain.head_counts import CountedGroup
from groupe_pays.domain.text import Language
from groupe_pays.formats.numbers import list_of, number
from groupe_pays.i18n import catalogue

Parts = Mapping[str | None, Sequence[CountedGroup]]


def head_count_words(groups: Iterable[CountedGroup], language: Language) -> list[str]:
    """One sentence for each group that is no part of another, its parts after it."""
    parts: dict[str | None, list[CountedGroup]] = {}
    for group in groups:
        parts.setdefault(group.parent_id, []).append(group)
    return [_told(group, parts, language) for group in parts.get(None, [])]


def _told(group: CountedGroup, parts: Parts, language: Language) -> str:
    say = catalogue(language)
    counted = say.pgettext("head count", "{number} {group}")
    whole = counted.format(number=number(group.number, language), group=group.words.best(language))
    within = [_told(part, parts, language) for part in parts.get(group.id, [])]
    if not within:
        return whole
    return say.pgettext("head count", "{whole}, of whom {parts}").format(whole=whole, parts=list_of(within, language))
