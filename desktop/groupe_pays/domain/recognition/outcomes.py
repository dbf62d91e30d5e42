"""Decisions and actions by their own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.when import find_due
from groupe_pays.domain.text import Language

_NUMBERED = re.compile(
    r"^(?P<what>d[ée]cision|action|r[ée]solution|决定|决议"
    r"|待办事项)\s*(?:n\s*[°º]\s*)?(?P<number>\d{1,4}(?:-\d{1,3})?)\s*"
    r"(?:[:：.）)、–—-]|\s|$)\s*",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"^(?:(?:[^.:;,]{4,60},\s+)?il (?:est|a [ée]t[ée]|fut) (?:donc |ainsi )?(?:d[ée]cid[ée]|convenu|acté"
    r"|arr[êe]t[ée]|approuv[ée])|(?:le|la"
    r"|les) [\w\s’'-]{2,40}? (?:d[ée]cid(?:e|ent)|a d[ée]cid[ée]|ont d[ée]cid[ée]|adopt(?:e|ent)|a adopt[ée]"
    r"|approuv(?:e|ent)|a approuv[ée]|valid(?:e|ent)|a valid[ée])\b|(?:le )?compte[- ]rendu .{0,60}(?:est"
    r"|a [ée]t[ée]) (?:adopt|approuv)"
    r"|(?:le|la|les|l[’']) ?[^.:;]{3,90}? (?:est|sont|a [ée]t[ée]|ont [ée]t[ée]) (?:adopt|approuv|valid)[ée]e?s?\b"
    r"|(?:apr[èe]s en avoir d[ée]lib[ée]r[ée]|[àa] l[’']unanimit[ée]),? .{3,120}?"
    r"\b(?:d[ée]cide|approuve|adopte|autorise|valide|d[ée]signe)(?:nt)?\b"
    r"|[^.]{3,90}\bmis(?:e|es)? aux voix\b.{0,40}\badopt|quitus (?:lui |leur )?est donn[ée]"
    r"|(?:d[ée]cid|adopt|approuv|vot)[ée]e?s? (?:à l[’']unanimit[ée]|à la majorit[ée]|par \d+ voix)"
    r"|会议决定|会议一致(?:通过|同意|决定)|会议通过|会议同意|会议批准|经(?:讨论|研究)[，,]?(?:会议)?(?:决定"
    r"|一致同意|同意)|决定[：:]|一致(?:通过|同意))",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"\b(?:se charge(?:nt|ra|ront)? (?:de|d[’'])|(?:est|sont|sera|seront) charg[ée]e?s? (?:de|d[’'])"
    r"|s[’']engage(?:nt|ra)? à|(?:prendra|prennent|prend) en charge)"
    r"|由.{2,20}(?:负责|牵头|承办)|负责.{2,40}[，,].{0,20}(?:前|底)完成",
    re.IGNORECASE,
)
_ARROW_OWNER = re.compile(r"^→\s*(?P<who>[^:：]{2,60})[:：]\s*\S")
_OWNER = re.compile(
    r"^(?:responsables?|porteurs?|pilotes?|en charge|qui|[ée]ch[ée]ance|d[ée]lai|pour le|quand|责任人|负责人"
    r"|责任单位|承办单位|牵头单位|截止日期|完成时间|时限)\s*[:：]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^\s*(?:«.*»|“.*”|「.*」)\s*[.。]?\s*$", re.DOTALL)
_LEAST_QUOTED = 40


_MARKED = re.compile(
    r"(?:→|=+>|-+>|⇒|➔|➜)\s*(?:(?P<what>(?i:d[ée]cisions?|actions?)|决定|待办|行动)\s*[:：]\s*"
    r"|(?P<loud>D[ÉE]CISIONS?|ACTIONS?)\b\s*(?:[–—-]\s+)?)(?=\S)"
    r"|^\s*(?P<bare>D[ÉE]CISION|ACTION)\s+(?=[A-ZÀ-Þ][\w’'.-]*[a-zà-ÿ][^:：]{0,60}[:：])",
)


@dataclass(frozen=True, slots=True)
class Marked:
    """An outcome after an arrow: which of the two, and the characters from ``start`` to ``end`` that say so.

    It is ``sure`` where the line begins with it and a colon follows.
    """

    sign: Sign
    start: int
    end: int
    sure: bool


def marked_outcome(words: str) -> Marked | None:
    """« => DECISION : … », « site à refaire => ACTION A. Durand pour le 15/06 »."""
    found = _MARKED.search(words[:600])
    if found is None:
        return None
    what = (found["what"] or found["loud"] or found["bare"]).lower()
    sign = Sign.DECISIONS if what[0] in "d决" else Sign.ACTIONS
    return Marked(sign, found.start(), found.end(), not words[: found.start()].strip() and found["what"] is not None)


def numbered_outcome(words: str) -> tuple[Sign, str, int] | None:
    """« Décision 3 : », 待办事项3: which of the two, its number, and the characters that takes."""
    found = _NUMBERED.match(words)
    if found is None:
        return None
    decision = found["what"].lower()[:1] in "dr" or found["what"] in ("决定", "决议")
    return Sign.DECISIONS if decision else Sign.ACTIONS, found["number"], found.end()


def is_decision(words: str) -> bool:
    return bool(_DECISION.match(words))


def is_action(words: str, today: date) -> bool:
    """Whether somebody takes something upon themselves by a date, or an arrow names who does what."""
    arrow = _ARROW_OWNER.match(words)
    if arrow is not None and len(words) < 300:
        from groupe_pays.domain.recognition.people_words import is_name

        return is_name(arrow["who"]) or arrow["who"].strip().isupper()
    if not _CHARGED.search(words) or len(words) > 400:
        return False
    language = Language.ZH if has_han(words) else Language.FR
    return find_due(words, language, today) is not None


def owner_line(words: str) -> bool:
    return bool(_OWNER.match(words)) and len(words) < 200


def is_quotation(words: str, quoted: bool) -> bool:
    return quoted or (len(words) >= _LEAST_QUOTED and bool(_QUOTED.match(words)))
