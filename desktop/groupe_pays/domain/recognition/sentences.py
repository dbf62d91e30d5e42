"""Paragraphs that tell several things: an action, a decision or the next day inside them stands apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.outcomes import is_coming, is_decision
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.speech import read_speech, who_says
from groupe_pays.domain.recognition.tasks import read_pronoun_task, read_task
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.unit import Unit, cut_spans

_ENDS = re.compile(r"(?<=[.!?…»])\s+(?=[A-ZÀ-ÖØ-ÞŒ«])|(?<=[。！？])(?=\S)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:MM?|Mmes?|Mlles?|Mr|Dr|Pr|Me|St|Ste|n|p|pp|art|al|cf|ex|env|etc|bd|av|[A-ZÀ-Þ]))\.$", re.IGNORECASE
)
_GOES_ON = re.compile(r"^(?:Ils?|Elles?|Ce|Cela|Ceci|Celle|Celui|Cette|Ces|Y|En|Son|Sa|Ses|Leurs?)\b|^[其该此它他她]")
_LONGEST = 4_000
_PEOPLE = (Sign.PRESENT, Sign.INVITED, Sign.REMOTE, Sign.REPRESENTED, Sign.EXCUSED, Sign.ABSENT)


def told_apart(units: Iterable[Unit], today: date) -> Iterator[Unit]:
    """The same units, with a sentence that is an outcome of the meeting as one of its own."""
    for unit in units:
        if _lists_people(unit):
            cuts = _signed_cuts(unit.words)
        else:
            cuts = _cuts(unit, today) if _may_be_cut(unit) else {}
        if not cuts:
            yield unit
            continue
        edges = [0, *cuts, len(unit.words)]
        for start, end in pairwise(edges):
            part = _part(unit, start, start + len(unit.words[start:end].rstrip()))
            yield replace(part, who=cuts.get(start, ""))


def sentences(words: str) -> list[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends; quotations are not cut."""
    starts = [0]
    for found in _ENDS.finditer(words):
        before = words[: found.start()]
        quoted = before.count("«") > before.count("»") or before.count("“") > before.count("”")
        if not quoted and not _ABBREVIATED.search(before):
            starts.append(found.end())
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _may_be_cut(unit: Unit) -> bool:
    block, words = unit.block, unit.words
    if unit.row is not None or (unit.fr is not None and unit.zh is not None) or unit.under or "\n" in words:
        return False
    if has_han(words[:12]) and (block.is_item or read_number(words) is not None):
        # « （二）开展调研。由…负责…»: what is to be done, and then by whom
        return False
    if block.heading or block.quoted or len(words) > _LONGEST or read_sign(words) is not None:
        return False
    spoken = read_speech(words)
    return spoken is None or not spoken.length


def _lists_people(unit: Unit) -> bool:
    sign = read_sign(unit.words) if unit.row is None and not unit.block.heading else None
    return sign is not None and sign[0] in _PEOPLE and "\n" not in unit.words and not (unit.fr and unit.zh)


def _signed_cuts(words: str) -> dict[int, str]:
    """« Présents : Mme X, M. Y. Excusé : M. Z. »: where the next list begins."""
    found = (start for start, _end in sentences(words)[1:])
    return {start: "" for start in found if (sign := read_sign(words[start:])) is not None and sign[0] in _PEOPLE}


def _cuts(unit: Unit, today: date) -> dict[int, str]:
    """Where parts of a paragraph begin, the first apart, and whom « elle » means in one that tells a task."""
    words = unit.words
    found = sentences(words)
    if len(found) < 2:
        return {}
    told = [words[start:end].strip() for start, end in found]
    tasks = [read_task(one, today) for one in told]
    speaker = who_says(told[0]) or _who(told[0])
    cuts = {}
    for at in range(1, len(found)):
        meant = read_pronoun_task(told[at], speaker or tasks[at - 1], today)
        tasks[at] = tasks[at] or meant
        after_task = tasks[at - 1] and not _GOES_ON.match(told[at])
        begins = bool(tasks[at]) or _is_outcome(told[at])
        if speaker and (other := who_says(told[at])):
            # « Mme Xu demande si… M. Petit répond que… »
            begins, speaker = begins or other != speaker, other
        if begins or after_task or (is_coming(told[at - 1]) and _is_short(told[at - 1])):
            cuts[found[at][0]] = meant
    return cuts


def _who(sentence: str) -> str:
    spoken = read_speech(sentence)
    return spoken.people[0].name if spoken is not None and len(spoken.people) == 1 else ""


def _is_outcome(sentence: str) -> bool:
    return is_decision(sentence) or (is_coming(sentence) and any(letter.isdigit() for letter in sentence))


def _is_short(sentence: str) -> bool:
    return len(sentence) < 160 and any(letter.isdigit() for letter in sentence)


def _part(unit: Unit, start: int, end: int) -> Unit:
    block = unit.block
    level = block.list_level if not start else 0
    label = block.label if not start else ""
    cut = replace(block.with_spans(cut_spans(block.spans, start, end)), list_level=level, label=label)
    return replace(unit, zh=cut) if unit.fr is None else replace(unit, fr=cut)
