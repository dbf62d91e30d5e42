"""French and its Chinese brought together: paragraph by paragraph in turn, or half by half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from groupe_pays.domain.recognition.source import Place
from groupe_pays.domain.recognition.unit import Unit, language_of
from groupe_pays.domain.text import Language


def in_halves(units: Sequence[Unit]) -> int:
    """Where the Chinese half of a source begins that gives all of the French first; 0 where it is not so made."""
    if sum(unit.fr is not None and unit.zh is not None for unit in units) > 3:
        return 0
    languages = [
        language_of(unit.words) if unit.row is None and unit.block.place is Place.BODY else None for unit in units
    ]
    chinese = [at for at, language in enumerate(languages) if language is Language.ZH]
    french = [at for at, language in enumerate(languages) if language is Language.FR]
    if len(chinese) < 4 or len(french) < 4:
        return 0
    best, misplaced = 0, len(units)
    before, after = 0, len(french)
    for at in range(len(units)):
        wrong = before + after
        if wrong < misplaced:
            best, misplaced = at, wrong
        if languages[at] is Language.ZH:
            before += 1
        elif languages[at] is Language.FR:
            after -= 1
    return best if misplaced <= 0.08 * (len(chinese) + len(french)) and best else 0


def paired(units: Sequence[Unit]) -> Iterator[Unit]:
    """Paragraphs that are followed by their Chinese, as one unit each; the order of the source stays."""
    runs = [list(run) for _key, run in groupby(units, key=_run_key)]
    languages = [_language(run[0]) for run in runs]
    chinese = sum(len(run) for run, language in zip(runs, languages, strict=True) if language is Language.ZH)
    french = sum(len(run) for run, language in zip(runs, languages, strict=True) if language is Language.FR)
    changes = sum(language is Language.ZH for language in languages)
    if min(chinese, french) < 3 or changes < 3 or chinese < 0.3 * french:
        yield from units
        return
    at = 0
    while at < len(runs):
        follows = at + 1 < len(runs) and languages[at] is Language.FR and languages[at + 1] is Language.ZH
        if follows and _is_pair(runs[at], runs[at + 1]):
            yield from (replace(fr, zh=zh.zh, other=zh.index) for fr, zh in zip(runs[at], runs[at + 1], strict=True))
            at += 2
        elif follows and len(runs[at + 1]) == 1:
            yield from runs[at][:-1]
            yield replace(runs[at][-1], zh=runs[at + 1][0].zh, other=runs[at + 1][0].index)
            at += 2
        else:
            yield from runs[at]
            at += 1


def _language(unit: Unit) -> Language | None:
    """The language of a paragraph that still wants the other one; None where it has both, or is a row."""
    alone = unit.row is None and (unit.fr is None or unit.zh is None)
    return unit.language if alone and language_of(unit.words) else None


def _run_key(unit: Unit) -> tuple[object, ...]:
    if unit.row is not None or unit.block.place is not Place.BODY or (unit.fr is not None and unit.zh is not None):
        return unit.index, unit.cut
    return (language_of(unit.words) or unit.language,)


def _is_pair(french: Sequence[Unit], chinese: Sequence[Unit]) -> bool:
    return len(french) == len(chinese) and all(
        one.block.is_item == other.block.is_item and bool(one.block.heading) == bool(other.block.heading)
        for one, other in zip(french, chinese, strict=True)
    )
