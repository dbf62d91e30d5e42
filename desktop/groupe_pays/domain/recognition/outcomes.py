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
_NAMED = r"(?:(?:MM?\.|Mmes?|Monsieur|Madame|[A-ZÀ-Þ][\w’'-]+) ?)[^:;,!?]{2,60}?"
_BODY = (
    r"(?:(?:le |la |les |l[’'])(?:deux |trois |quatre )?(?:bureau|comit[ée]|conseil|commission|assembl[ée]e"
    r"|groupe(?:-pays)?"
    r"|participants?|membres?|parties|partenaires|villes|r[ée]gions|d[ée]l[ée]gations|copil|cotech|c\.?a\.?"
    r"|jury|coll[èe]ge"
    r"|r[ée]union|s[ée]ance|administrateurs|[ée]lus|pr[ée]sents|adh[ée]rents|collectivit[ée]s|universit[ée]s)"
    r"(?:[\s-][\w’'.-]+){0,5}?|chacun)"
)
_RULES = (
    r"(?:d[ée]cid(?:e|ent)|a d[ée]cid[ée]|ont d[ée]cid[ée]|adopt(?:e|ent)|a adopt[ée]|approuv(?:e|ent)|a approuv[ée]"
    r"|valid(?:e|ent)|a valid[ée]|ont valid[ée]|ent[ée]rin(?:e|ent)|ratifi(?:e|ent)|autoris(?:e|ent)|d[ée]sign(?:e|ent)"
    r"|retien(?:t|nent)(?! (?:son|leur|l[’']attention))|arr[êe]t(?:e|ent)(?= (?:la|le|les|l[’']))|fix(?:e"
    r"|ent)(?= (?:la|le|les|l[’']))"
    r"|opt(?:e|ent)(?= pour)|[ée]met(?:tent)? un avis (?:tr[èe]s )?(?:d[ée])?favorable"
    r"|donn(?:e|ent) (?:son|leur) (?:accord|aval|feu vert)|se prononc(?:e|ent) (?:pour|contre|en faveur|favorablement)"
    r"|(?:convien(?:t|nent)|sont convenue?s|[ée]tait convenu) (?:de|d[’']|que|qu[’'])"
    r"|(?:s[’']accord(?:e|ent)|se sont accord[ée]e?s|tomb(?:e|ent) d[’']accord|se met(?:tent)? d[’']accord"
    r"|est d[’']accord|sont d[’']accord)"
    r" (?:pour|sur|à))"
)
_DECISION = re.compile(
    r"^(?:(?:[^.:;,]{4,60},\s+)?il (?:est|a [ée]t[ée]|fut) (?:donc |ainsi |[ée]galement )?(?:d[ée]cid[ée]|convenu|acté"
    r"|arr[êe]t[ée]|approuv[ée])"
    rf"|{_BODY}(?:,\s[^,.;:]{{3,80}},)?,? (?:[àa] l[’']unanimit[ée],? )?{_RULES}(?=[\s,.:;]|$)"
    r"(?! (?:rarement|parfois|souvent|toujours|seule?s?)\b)"
    r"|(?:le|la|les) [\w\s’'-]{2,40}? (?:d[ée]cid(?:e|ent)|a d[ée]cid[ée]|ont d[ée]cid[ée]|adopt(?:e|ent)|a adopt[ée]"
    r"|approuv(?:e|ent)|a approuv[ée]|valid(?:e|ent)|a valid[ée])\b(?! (?:rarement|parfois|souvent"
    r"|toujours)\b)|(?:le )?compte[- ]rendu .{0,60}(?:est"
    r"|a [ée]t[ée]) (?:adopt|approuv)"
    r"|on (?:retient|d[ée]cide|valide|opte|fixe)\b|(?:votes?\s*:\s*)?(?:le|la|les|l[’']|cette|ce"
    r"|ces) ?[^.:;]{3,90}? (?:est|sont|a [ée]t[ée]|ont [ée]t[ée]) "
    r"(?:(?:adopt|approuv|valid|vot|ent[ée]rin|ratifi|accord)[ée]|retenu|act[ée])e?s?\b(?! (?:au|aux|depuis)\b)"
    rf"|{_NAMED} (?:est|sont|a [ée]t[ée]|ont [ée]t[ée]) (?:(?:r[ée]-?)?[ée]lu|reconduit|nomm[ée]|d[ée]sign[ée])e?s?\b"
    r"(?! secr[ée]taire de s[ée]ance)"
    r"|(?:apr[èe]s en avoir d[ée]lib[ée]r[ée]|[àa] l[’']unanimit[ée]),? .{3,120}?"
    r"\b(?:d[ée]cide|approuve|adopte|autorise|valide|d[ée]signe)(?:nt)?\b"
    r"|apr[èe]s en avoir d[ée]lib[ée]r[ée],? .{3,120}:\s*$|(?:sont|est) (?:(?:r[ée]-?)?[ée]lu|d[ée]sign[ée])e?s?\s*:"
    r"|[^.]{3,90}\bmis(?:e|es)? aux voix\b.{0,40}\badopt|quitus (?:lui |leur )?est donn[ée]"
    r"|accord (?:du|de la|des|unanime|de principe)\b|(?:[^.:;]{2,60} )?(?:d[ée]cid|adopt|approuv|vot"
    r"|valid)[ée]e?s? (?:à l[’']unanimit[ée]|à la majorit[ée]|sans (?:r[ée]serve|modification)|par \d+ voix)"
    r"|会议(?:原则上?|一致|审议|讨论|研究)*(?:决定|议定|通过|同意|批准|商定|明确同意)|原则同意"
    r"|(?:一致|原则)?同意(?!见|书)[^，,。？?]{4,}|会议决定|会议一致(?:通过|同意|决定)|会议通过|会议同意"
    r"|会议批准|经(?:讨论|研究)[，,]?(?:会议)?(?:决定"
    r"|一致同意|同意)|决定[：:]|一致(?:通过|同意)|双方(?:一致)?(?:同意|商定|决定|约定))",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:a|ont|est|sont)\s.{0,80}\b(?:en|depuis|d[èe]s)\s+(?:[a-zéû]+\s+)?(?:19|20)\d{2}\s*[.;]?$")
_IMPERSONAL = re.compile(r"(?:[^.:;,]{4,60},\s+)?il ", re.IGNORECASE)
"""« La convention a été approuvée en 2014 » tells what was; « Il a été décidé de partir en 2022 » decides."""
_NEXT = re.compile(
    r"^(?:(?:date (?:et lieu )?(?:de la |du |des )|rendez-vous pour (?:la |le )))?(?:(?:la|le|les|notre|nos|une?)\s+)?"
    r"prochaine?s?\s+(?:r[ée]union|rencontre|s[ée]ance|assembl[ée]e|comit[ée]|conseil"
    r"|commission|bureau|atelier|s[ée]minaire|groupe|point|rendez-vous|rdv|conf|visio|t[ée]l[ée]conf|audio"
    r"|permanence|codir|cosui|copil|cotech|a\.?g|c\.?a|date)"
    r"|^下(?:一)?次(?:会议|例会)|^第[一二三四五六七八九十百\d]+[次届](?:[\u4e00-\u9fff]{0,8})会议?(?:定于"
    r"|拟于|将于)|^next meeting",
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
    r"^(?:responsables?|porteurs?|pilotes?|en charge|(?:par )?qui|[ée]ch[ée]ance|d[ée]lai|pour le|quand|责任人|负责人"
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
    return bool(_DECISION.match(words)) and not (_PAST.search(words) and not _IMPERSONAL.match(words))


def is_action(words: str, today: date) -> bool:
    """Whether somebody takes something upon themselves by a date, or an arrow names who does what."""
    arrow = _ARROW_OWNER.match(words)
    if arrow is not None and len(words) < 300:
        from groupe_pays.domain.recognition.people_words import is_name

        return is_name(arrow["who"]) or arrow["who"].strip().isupper()
    if tells_whom(words, today):
        return True
    if not _CHARGED.search(words) or len(words) > 400:
        return False
    language = Language.ZH if has_han(words) else Language.FR
    return find_due(words, language, today) is not None


def tells_whom(words: str, today: date, labelled: bool = False) -> str:
    """The words that say who is to do something, in a sentence that says so; else blank."""
    from groupe_pays.domain.recognition.tasks import read_task

    bare = re.sub(r"^→\s*", "", words)
    return read_task(bare, today, labelled or bare != words)


def is_coming(words: str) -> bool:
    """Whether words begin with the next meeting: « La prochaine réunion… », 下次会议."""
    return bool(_NEXT.match(words))


def owner_line(words: str) -> bool:
    return bool(_OWNER.match(words)) and len(words) < 200


def is_quotation(words: str, quoted: bool) -> bool:
    return quoted or (len(words) >= _LEAST_QUOTED and bool(_QUOTED.match(words)))
