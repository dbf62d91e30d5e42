"""Which lines are titles of sections: by their style, their numbers, their letters, and what stands between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.outcomes import numbered_outcome
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import is_note, read_sign
from groupe_pays.domain.recognition.source import Place
from groupe_pays.domain.recognition.speech import read_speech
from groupe_pays.domain.recognition.typed import Number, Numbered, read_number
from groupe_pays.domain.recognition.unit import Unit

LONGEST = 220
_LONGEST_BARE = 90
_SENTENCE = re.compile(r"[.;:!?。；：！？]\s*\S")
_MOTION = re.compile(
    r"^(?:projet de )?d[ée]lib[ée]ration\s+(?:n\s*[°º]\s*)?[\w/-]*\d[\w/-]*\s*[:–—-]\s*\S", re.IGNORECASE
)
_TITLE_STYLES = ("title", "titre", "标题", "题目")
_LIST_STYLES = (
    "list bullet",
    "list number",
    "liste à puces",
    "liste à numéros",
    "列表项目符号",
    "列表编号",
    "项目符号",
)
"""What lists are; « List Paragraph » is what Word makes of any paragraph it numbers, a title too."""
_SUBTITLES = ("subtitle", "sous-titre", "副标题")
_ORDINAL = re.compile(r"(?<=\d)(?:er|ère|re|nd|nde|e|ème|èmes)\b")
_AGENDA = re.compile(r"ordre du jour(?:[^.]{0,40}[:：]\s*$|\s*$)|^(?:会议)?(?:议程|议题)\s*[:：]?\s*$", re.IGNORECASE)
_MOST_ANNOUNCED = 20
_BOXED = re.compile(r"^【[^【】]{2,60}】$")
"""【议题一：实验进展】"""
_ORDER = {
    Number.POINT: 0, Number.HAN_ORDINAL: 0, Number.ROMAN: 1, Number.HAN: 1, Number.HAN_BRACKETS: 2,
    Number.ARABIC: 3, Number.DOTTED: 3, Number.LETTER: 4, Number.BRACKETS: 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """``level`` from 1; ``is_heading``: a title inside a section, without a number of its own; ``sure``."""

    level: int
    is_heading: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    number: Numbered
    strong: bool


def find_titles(units: Sequence[Unit], skipped: set[int]) -> dict[int, Title]:
    """The titles among the units, by their place."""
    styled = {
        at: unit.block.heading
        for at, unit in enumerate(units)
        if unit.row is None and unit.block.heading and at not in skipped
    }
    numbered = _numbered(units, skipped | set(styled))
    titles = _of_styles(units, styled, bool(numbered))
    offset = 0 if not titles or not numbered else max((t.level for t in titles.values() if not t.is_heading), default=0)
    for at, title in numbered.items():
        titles[at] = Title(title.level + offset, False, title.sure)
    if not any(not title.is_heading for title in titles.values()):
        titles |= dict.fromkeys(announced_again(units, skipped), Title(1))
    sections = any(not title.is_heading for title in titles.values())
    for at, unit in enumerate(units):
        if at in titles or at in skipped or unit.row is not None:
            continue
        if _MOTION.match(unit.words) and len(unit.words) < LONGEST:
            titles[at] = Title(1, is_heading=sections)
        elif _is_loud(units, at):
            titles[at] = Title(1, is_heading=sections, sure=False)
    return titles


def announced_again(units: Sequence[Unit], skipped: set[int]) -> list[int]:
    """Lines that stand a second time as the agenda announced them: they are the titles of its points."""
    announced: dict[str, int] = {}
    begins = -1
    for at, unit in enumerate(units):
        words = unit.words.strip()
        if unit.row is not None or at in skipped:
            continue
        bare = _announced_words(words)
        if begins < 0:
            begins = at if _AGENDA.search(words) and len(words) < LONGEST else -1
        elif bare and bare in announced and announced[bare] < at - 1:
            return [one for one in range(at, len(units)) if _announced_words(units[one].words) in announced
                    and units[one].row is None and one not in skipped]  # fmt: skip
        elif len(words) < _LONGEST_BARE and at - begins <= _MOST_ANNOUNCED:
            announced.setdefault(bare, at)
    return []


def _announced_words(words: str) -> str:
    number = read_number(words.strip())
    bare = words.strip()[number.length :] if number is not None else words
    return fold(re.sub(r"^[\W\d]+|[\W]+$", "", bare))


def is_title_style(unit: Unit) -> bool:
    """Whether a paragraph has the style of the title of the whole document."""
    style = unit.block.style.lower()
    return style.startswith(_TITLE_STYLES) and not style[-1:].isdigit() and not unit.block.heading


def is_subtitle_style(unit: Unit) -> bool:
    return unit.block.style.lower().startswith(_SUBTITLES)


def title_number(words: str, label: str = "") -> int:
    """How many characters of a title are its number."""
    number = read_number(words)
    return number.length if number is not None and not label else 0


def _of_styles(units: Sequence[Unit], styled: dict[int, int], has_numbers: bool) -> dict[int, Title]:
    """Titles by their style: the highest level found is that of sections; one lone title is that of the document."""
    titles: dict[int, Title] = {}
    levels = sorted(set(styled.values()))
    top = [at for at, level in styled.items() if level == levels[0]] if levels else []
    if len(top) == 1 and top[0] == min(styled) and (len(levels) > 1 or has_numbers) and not _number(units[top[0]]):
        levels = levels[1:]
    for at, level in styled.items():
        if level not in levels:
            continue
        depth = levels.index(level) + 1
        numbered = _number(units[at]) is not None or bool(units[at].block.label)
        titles[at] = Title(depth, is_heading=depth > 1 and not numbered)
    return titles


def _number(unit: Unit) -> Numbered | None:
    found = read_number(unit.words)
    return found if found is not None else read_number(unit.block.label + " x") if unit.block.label else None


def _numbered(units: Sequence[Unit], skipped: set[int]) -> dict[int, Title]:
    """Lines whose numbers count sections: they go up by one, from one, with other words between them."""
    by_style: dict[tuple[Number, int], list[_Candidate]] = defaultdict(list)
    for at, unit in enumerate(units):
        if at in skipped or unit.row is not None or unit.block.place is Place.BOX:
            continue
        number = _number(unit)
        if unit.block.is_item and not _may_be_title(unit, number):
            continue
        if number is not None and number.style is Number.LETTER and read_speech(unit.words) is not None:
            continue  # « A. Ribeiro précise… »
        if (
            number is None
            or len(unit.words) > LONGEST
            or not unit.words[number.length if not unit.block.label else 0 :].strip()
        ):
            continue
        by_style[number.style, number.depth].append(_Candidate(at, number, _is_strong(unit, number)))
    accepted: dict[tuple[Number, int], list[_Candidate]] = {}
    for style, candidates in by_style.items():
        kept = [one for run in _runs(candidates) if _are_sections(run, style[0], units) for one in run]
        if kept:
            accepted[style] = sorted(kept, key=lambda one: one.at)
    ranks = sorted(accepted, key=lambda style: (_first(accepted[style]), _ORDER[style[0]], style[1]))
    ranks = [style for at, style in enumerate(ranks) if not at or not _is_list(accepted[style], units)]
    levels = {style: at + 1 for at, style in enumerate(ranks)}
    return {
        one.at: Title(levels[style], sure=one.strong or style[0] is not Number.ARABIC)
        for style, found in accepted.items()
        for one in found
        if style in levels
    }


def _is_list(candidates: list[_Candidate], units: Sequence[Unit]) -> bool:
    """Whether a word processor numbered them as items of a list: below sections that is what they are."""
    return sum(units[one.at].block.is_item and not one.strong for one in candidates) * 2 > len(candidates)


def _first(candidates: list[_Candidate]) -> int:
    return candidates[0].at


def _runs(candidates: list[_Candidate]) -> list[list[_Candidate]]:
    """The candidates in runs that count up from one; a number goes on with the latest run that waits for it."""
    runs: list[list[_Candidate]] = []
    for one in candidates:
        value = one.number.value
        waiting = [run for run in runs if run[-1].number.value + 1 == value]
        skipping = [run for run in runs if run[-1].number.value + 2 == value]
        if value == 1:
            runs.append([one])
        elif waiting or skipping:
            (waiting or skipping)[-1].append(one)
    return runs


def _are_sections(candidates: list[_Candidate], style: Number, units: Sequence[Unit]) -> bool:
    if not candidates:
        return False
    strong = sum(one.strong for one in candidates)
    if style in (Number.POINT, Number.HAN_ORDINAL):
        return True
    if style is Number.BRACKETS:
        return strong == len(candidates) and len(candidates) > 1
    between = [after.at - one.at for one, after in pairwise(candidates)]
    apart = sum(gap > 1 for gap in between)
    if style in (Number.ROMAN, Number.HAN):
        if len(candidates) == 1:
            return candidates[0].number.value == 1 and strong == 1
        return apart >= len(between) / 2 or strong == len(candidates)
    if len(candidates) < 2:
        return bool(strong)
    if style is Number.LETTER:
        short = all(len(units[one.at].words) < _LONGEST_BARE for one in candidates)
        return short and (apart >= 0.6 * len(between) or strong == len(candidates))
    full = sum(
        len(units[one.at].words) > 120 or _SENTENCE.search(units[one.at].words[6:]) is not None for one in candidates
    )
    return (apart >= 0.6 * len(between) and full <= len(candidates) / 2) or strong == len(candidates)


def _may_be_title(unit: Unit, number: Numbered | None) -> bool:
    """Whether an item a word processor has numbered may be a title: short, no sentence, no letter or bracket."""
    listed = number is not None and number.style in (Number.LETTER, Number.BRACKETS) and not unit.block.is_bold
    ordered = unit.block.ordered and unit.block.is_bold
    listed = listed or (unit.block.style.lower().startswith(_LIST_STYLES) and not ordered)
    return not listed and unit.block.list_level <= 3 and not unit.words.rstrip().endswith((";", "；", "。", ","))


def _is_strong(unit: Unit, number: Numbered) -> bool:
    """Whether a numbered line looks like a title by its letters."""
    rest = unit.words[number.length :].strip() if not unit.block.label else unit.words
    return unit.block.is_bold or (rest.isupper() and len(rest) > 3 and not has_han(rest))


def _is_loud(units: Sequence[Unit], at: int) -> bool:
    """A short line in capitals, or all in bold, that other lines follow."""
    unit = units[at]
    words = unit.words.strip()
    if len(words) > _LONGEST_BARE or len(words) < 3 or unit.block.is_item or at + 1 >= len(units):
        return False
    if numbered_outcome(words) is not None or is_note(words):
        return False
    if words.endswith((",", ";", "，", "；")) or not re.search(r"[^\W\d_]{2}", words):
        return False
    sign = read_sign(words)
    if sign is not None and sign[1] < len(words):
        return False
    if _BOXED.match(words):
        return not _is_lonely(units, at)
    letters = [letter for letter in _ORDINAL.sub("", words) if letter.isalpha()]
    loud = len(letters) > 3 and all(letter.isupper() for letter in letters) and not has_han(words)
    bare = not _SENTENCE.search(words) and not words.endswith((".", "。"))
    chinese = bool(sign) and sign[0] is Sign.NEXT_STEPS if sign else False
    return (loud or (unit.block.is_bold and bare) or chinese) and not _is_lonely(units, at)


def _is_lonely(units: Sequence[Unit], at: int) -> bool:
    """Whether nothing but rows and other loud lines follows, as on a title page."""
    following = units[at + 1]
    return following.row is not None and read_sign(units[at].words) is None
