"""Which part of minutes a line names: « Présents (12) : », 【时间】, « Ordre du jour »."""

from __future__ import annotations

import re
from functools import lru_cache

from groupe_pays.domain.recognition.sign_words import CHINESE, ENGLISH, FRENCH, Sign

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


_COUNTED = r"(?:\s*[(（]?\s*\d{1,3}\s*(?:personnes?|人|项)?\s*[)）]?)?"
_TAIL = r"(?P<tail>\s*[:：]\s*|\t\s*|\s+[–—-]\s+|\s*$)"


def _spaced(words: str) -> str:
    """« 时　间 » as « 时间 »: characters set apart in a form."""
    return "|".join(r"[ \u3000]*".join(re.escape(c) if c not in "?" else c for c in one).replace(r"[ \u3000]*?", "?")
                    for one in words.split("|"))  # fmt: skip


_PATTERNS = [
    *((sign, re.compile(rf"^(?:{words}){_COUNTED}{_TAIL}", re.IGNORECASE)) for sign, words in FRENCH.items()),
    *((sign, re.compile(rf"^(?:{words}){_COUNTED}{_TAIL}", re.IGNORECASE)) for sign, words in ENGLISH.items()),
    *((sign, re.compile(rf"^(?:{_spaced(words)}){_COUNTED}{_TAIL}")) for sign, words in CHINESE.items()),
]
_BOTH = re.compile(rf"^(?P<one>[^/|:：\n{HAN}]{{3,40}})\s*[/|]\s*(?P<other>[{HAN}]{{2,12}})\s*(?:[:：]\s*|$)")
"""« Participants / 与会人员 : »"""
_BOXED = re.compile(r"^\s*[【\[［](?P<words>[^】\]］\n]{1,30})[】\]］]\s*[:：]?\s*")
"""【时间】2023年5月6日"""
_DOCUMENT = re.compile(
    r"^(?:(?:compte[- ]rendu|proc[èe]s[- ]verbal)(?: de (?:la )?(?:r[ée]union|s[ée]ance))?|pv|cr|minutes"
    r"|relev[ée] de conclusions|会\s*议\s*纪\s*要|纪要|会议记录[表单]?"
    r"|projet|draft|草案|draft minutes)(?:\s*[-–(（].{0,20})?$|^projet de (?:compte[- ]rendu"
    r"|proc[èe]s[- ]verbal)\b.{0,80}$"
    r"|^会议纪要草案.{0,40}$",
    re.IGNORECASE,
)


_CLOSED = re.compile(
    r"^[(（]?(?:fin de (?:la )?(?:r[ée]union|s[ée]ance)|(?:l[’']ordre du jour (?:étant )?[ée]puis[ée].{0,30})?"
    r"la (?:s[ée]ance|r[ée]union) est (?:lev[ée]e|close|termin[ée]e)|fin à \d"
    r"|s[ée]ance lev[ée]e|会议(?:于.{2,12})?结束|散会)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r",\s+(?:la (?:s[ée]ance|r[ée]union) est (?:lev[ée]e|close)|.{2,40} l[èe]ve la (?:s[ée]ance|r[ée]union))"
    r"|^.{2,40} (?:l[èe]ve|cl[oô]t) la (?:s[ée]ance|r[ée]union)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}\s*[、．.]|[(（][一二三四五六七八九十]{1,3}[)）])\s*")
_LONGEST_CLOSING = 160
_LANGUAGE = re.compile(
    r"^(?:(?:version |texte |en )?(?:fran[çc]aise?|chinoise?)|fr|zh|vf|法文|法语|中文|汉语|汉文)"
    r"(?:\s*[/|(（]?\s*(?:fran[çc]aise?|chinoise?|fr|zh|法文|法语|中文|汉语|汉文)[)）]?)?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def read_sign(words: str) -> tuple[Sign, int] | None:
    """The part a line names, and how many characters that takes; None where it names none."""
    head = words[:120].replace("\u00a0", " ").replace("\u202f", " ")
    boxed = _BOXED.match(head)
    if boxed is not None:
        inside = read_sign(boxed["words"].strip() + ":")
        return (inside[0], boxed.end()) if inside is not None else None
    both = _BOTH.match(head)
    if both is not None:
        one, other = (read_sign(both[side].strip()) for side in ("one", "other"))
        if one is not None and other is not None and one[1] >= len(both["one"].strip()):
            return one[0], both.end()
    for sign, pattern in _PATTERNS:
        found = pattern.match(head)
        if found is not None and (found["tail"] or found.end() == len(words)):
            return sign, found.end()
    return None


def sign_behind_number(words: str) -> tuple[Sign, int] | None:
    """The same of a line that may begin with a Chinese number: 一、会议时间：…"""
    number = _NUMBERED.match(words)
    sign = read_sign(words[number.end() :]) if number is not None else None
    if number is not None and sign is not None:
        return sign[0], number.end() + sign[1]
    return read_sign(words)


def is_note(words: str) -> bool:
    """« NB : … », « NB … », 注：…"""
    if re.match(r"^N\.?\s?B\.?[\s\u2002:]\s*\S", words):
        return True
    sign = read_sign(words)
    return sign is not None and sign[0] is Sign.NOTE and bool(words[sign[1] :].strip())


def is_document_name(words: str) -> bool:
    """Whether a line says no more than that these are minutes."""
    return bool(_DOCUMENT.match(words.strip()))


def is_language_head(words: str) -> bool:
    """Whether words only say what language a column is in: « Français », 中文."""
    return bool(_LANGUAGE.match(words.strip()))


def is_closing(words: str) -> bool:
    """« La séance est levée à 20 h 15 », 会议结束。"""
    return len(words) < _LONGEST_CLOSING and bool(_CLOSED.match(words) or _CLOSES.search(words))
