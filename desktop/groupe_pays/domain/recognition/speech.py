"""Who speaks: « Mme Dupont (DAECT) : … », « M. X indique que … », 贝特朗·福尔（DAECT）：…, 张伟主任指出，…"""

from __future__ import annotations

import re
from dataclasses import dataclass

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.given_names import is_given_name
from groupe_pays.domain.recognition.people_words import (
    CIVILITY,
    PERSON,
    PersonWords,
    find_chinese_name,
    is_chinese_name,
    is_function,
    is_name,
    read_person,
)
from groupe_pays.domain.recognition.signs import HAN, read_sign

_SHORT_LABEL = 30
_LONGEST = 160
"""Characters before a colon that may still name who speaks."""
_LABELLED = re.compile(r"^(?P<dash>[-–—]\s*)?(?P<who>[^:：\n]{2,160}?)\s*(?P<colon>[:：])\s*(?=\S|$)")
_BODY_AND_NAME = re.compile(r"^(?P<body>[^()（）]{2,60}?)\s*[(（](?P<name>[^()（）,;]{3,60})[)）]$")
"""« Villeurbanne (Agnès Thouvenot) »"""
_DASHED = re.compile(rf"^(?P<who>{CIVILITY}\s+[^:：\n.]{{2,120}}?)\.\s*[–—-]+\s+(?=\S)")
"""« Mme Sonia Ruiz. – Je m’étonne… », as assemblies print who speaks."""
_ANNOUNCED = re.compile(
    r"^(?:intervention|prise de parole|allocution|discours|expos[ée]|mot d[’'](?:accueil|ouverture))\s+"
    r"(?:de\s+(?:la\s+)?|du\s+|d[’'])(?P<who>(?:(?:MM?|Mr|Dr|Pr)\.\s*)?[^.:：;!?\n]{4,150})\s*[:：.]?$",
    re.IGNORECASE,
)
"""« Intervention de Mme Li, directrice », a line of its own over what she said."""
_ASKED = re.compile(
    r"^(?:q|r|question|r[ée]ponse)\s*\d*\s*(?:de\s+)?[(（](?P<who>[^()（）]{3,80})[)）]\s*[:：]", re.IGNORECASE
)
_VERB_STEMS = (
    "indiqu|soulign|rappell|précis|ajout|propos|demand|expliqu|présent|remerci|inform|signal|estim|considèr"
    "|considér|regrett|annonc|insist|évoqu"
    "|observ|not|confirm|suggèr|suggér|interrog|expos|constat|invit|donn|racont|témoign|alert|répèt|affirm"
    "|assur|not|suggér|insist|partag|relat"
    "|adress|dress|tir|approuv|accept|recommand|préconis|sollicit|réaffirm|réitèr|nuanc|appui|object|rétorqu"
    r"|relèv|relev|détaill|rapport|signifi|questionn|complèt|complét|mentionn|salu|prés|déclar|pens|cit"
    r"|encourag|félicit"
)
_VERBS = (
    rf"(?:{_VERB_STEMS})e(?:nt)?|a(?:\s+\w+ment)?\s+(?:\w+é|dit|fait|pris|ouvert|conclu|répondu|tenu|émis"
    rf"|remis|offert|écrit|lu)|ont\s+(?:\w+é|dit|fait|pris)"
    r"|dit|disent|répond(?:ent)?|conclut|intervien(?:t|nent)|fait (?:part|remarquer|observer|valoir|savoir"
    r"|état|le point)|ouvre|clôt|accueille|reprend|revient|se (?:félicite|réjouit"
    r"|souvient|demande|dit|propose|charge|joint)|s[’'](?:interroge|étonne|inquiète|exprime|engage|associe)"
    r"|souhaite|prend|met|lit|transmet|attire|tient|émet|voit(?! avec)|appelle|craint|admet|reconnaît"
    r"|soutient|fait|comprend|espère|juge|croit|craint|poursuit|décrit|résume|donne"
    r"|presented|said|noted|explained|asked|replied|reported|confirmed|proposed|suggested|stressed|thanked"
    r"|recalled|announced|mentioned|added|agreed|welcomed"
)  # fmt: skip
_SPOKEN = re.compile(
    rf"^(?P<who>{PERSON}(?:\s+et\s+{PERSON})?)(?P<office>\s*\([^)]{{2,120}}\)"
    rf"|\s*,\s*.{{2,200}}?(?:\s[–—-])?)?\s*,?\s+(?P<verb>{_VERBS})\b"
)
_LED_IN = re.compile(
    r"^(?:En|À|Au|Aux|Sur|Pour|Concernant|S[’']agissant|Quant|Suite|Dans|Après|Interrog[ée]e?)\s[^:;!?\n]{3,120}?,\s+"
    rf"(?={CIVILITY}\s)"
)
"""« En réponse à M. Weber, M. Sato indique… »"""
_TITLED = re.compile(
    rf"^(?P<office>(?:Le|La|L[’'])\s?(?:pr[ée]sident|maire|directeur|directrice|vice-pr[ée]sident"
    rf"|secr[ée]taire|repr[ée]sentant|ambassadeur|consul"
    rf"|d[ée]l[ée]gu)[\w·]*(?:\s[^,.:]{{0,80}}?)?)\s*,?\s+(?P<who>{CIVILITY}\s+{PERSON}),?\s+(?P<verb>{_VERBS})\b"
)
_OFFICE = re.compile(
    rf"^(?P<who>(?:Le|La|L[’'])\s?(?:(?:co-?|vice-)?[Pp]r[ée]sidente?|[Mm]aire(?:sse)?|[Ss]ecr[ée]taire"
    rf"|[Tt]r[ée]sori(?:er|[èe]re)"
    r"|animat(?:eur|rice)|rapporteure?|directeur|directrice|ambassad(?:eur|rice)|consule?(?: g[ée]n[ée]rale?)?"
    rf"|mod[ée]rat(?:eur|rice)|pr[ée]f[èe]te?)(?: de s[ée]ance| g[ée]n[ée]rale?)?)\s+(?:{_VERBS})\b"
)
"""« La présidente présente le rapport »: somebody told by the office alone."""
_NOW = re.compile(
    rf"^(?P<who>{CIVILITY}\s+(?:le |la |l[’'])?(?:{PERSON}|[Mm]aire|[Pp]r[ée]sidente?)|{PERSON}"
    r"|(?:Le|La)\s(?:[Pp]r[ée]sidente?|[Ss]ecr[ée]taire|[Tt]r[ée]sori(?:er|[èe]re)|[Mm]aire|[Dd]irect(?:eur|rice)))"
    rf"(?:,\s[^,.;:]{{2,60}},)?\s+(?:lui |leur |y )?"
    rf"(?:(?:{_VERB_STEMS})e(?:nt)?|répond(?:ent)?|conclut|intervient|souhaite|s[’'](?:interroge|étonne|inquiète))\b"
)
_CHINESE_VERBS = (
    "指出|表示|强调|介绍|认为|建议|提出|回顾|回应|补充|宣布|说明|通报|汇报|重申|感谢|希望|询问|总结|主持"
    "|发言|致欢迎辞|致开幕辞|提议|谈到|着重指出|回忆道|要求|欢迎|致辞|确认|答复|解释|回答|提到|分享|代表"
)
_CHINESE_SPOKEN = re.compile(
    rf"^(?P<who>[{HAN}·•・（）()A-Za-zÀ-ÿ ,，-]{{2,80}}?)(?:向[{HAN}]{{2,20}})?(?:还|也|首先|最后|随后|对此"
    rf"|再次|充分)?(?P<verb>{_CHINESE_VERBS})"
)
_QUESTION = re.compile(r"^(?:question|r[ée]ponse|q|r|问|答)\s*\d*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """``people``: who speaks; ``length``: characters that only name them, 0 where the name is part of a sentence."""

    people: tuple[PersonWords, ...]
    length: int = 0
    sure: bool = True


def read_speech(words: str, bold: int = 0, known: frozenset[str] = frozenset()) -> Spoken | None:
    """Who speaks in a paragraph; None where nobody is named.

    Args:
        bold: characters at its beginning that are bold.
        known: folded surnames of those who take part.
    """
    found = _announced(words) or _labelled(words, bold, known)
    return found or (_chinese(words, known) if has_han(words[:40]) else _sentence(words, known))


def who_says(words: str) -> str:
    """The name of somebody, sure to be one, who says something in a sentence of the present; else blank."""
    if has_han(words[:40]):
        said = _chinese(words, frozenset())
        return said.people[0].name if said is not None and said.sure else ""
    found = _NOW.match(words)
    if found is None:
        return ""
    who = found["who"]
    sure = re.match(rf"(?:{CIVILITY}|Le|La)\s", who) or (
        len(who.split()) > 1 and (is_given_name(who.split()[0]) or re.match(r"\w\.", who) is not None)
    )
    return who if sure else ""


def label_length(words: str) -> int:
    """Characters of a short label « 鲁先生： » before what is said, where the other language says it is one."""
    found = _LABELLED.match(words[:_SHORT_LABEL])
    return (
        found.end() if found is not None and not _tells(found["who"]) and read_sign(found["who"] + "：") is None else 0
    )


def is_question(words: str) -> bool:
    """Whether a line is asked or answered by somebody else than who spoke before: « Question : », « R : »."""
    return bool(re.match(r"(?:q|r|question|r[ée]ponse|问|答)\s*\d*\s*(?:\([^)]*\)\s*)?[:：]", words, re.IGNORECASE))


def _announced(words: str) -> Spoken | None:
    asked = _ASKED.match(words[:_LONGEST])
    if asked is not None:
        person = read_person(asked["who"])
        return Spoken((person,)) if is_name(person.name) else None
    dashed = _DASHED.match(words[:_LONGEST])
    found = dashed or (_ANNOUNCED.match(words) if len(words) < _LONGEST else None)
    if found is None:
        return None
    person = read_person(found["who"])
    return Spoken((person,), found.end()) if is_name(person.name) else None


def _labelled(words: str, bold: int, known: frozenset[str]) -> Spoken | None:
    found = _LABELLED.match(words[: _LONGEST + 2])
    if found is None:
        return None
    who = found["who"].strip(" *")
    asked = re.search(r"\s*(?:提问|询问|问|回答|答复|答|说|补充)$", who)
    if asked is not None and (is_name(who[: asked.start()]) or _is_known(who[: asked.start()], known)):
        return Spoken((read_person(who[: asked.start()]),))
    if (
        _tells(who)
        or re.match(r"(?i)(?:prochaine?s?|pour|chez|selon|avec)\b", who)
        or read_sign(who + " :")
        or _QUESTION.match(who)
        or re.match(r"^https?$", who)
    ):
        return None
    names = [piece.strip() for piece in re.split(r"\s+(?:et|&)\s+(?=\S)|、|和", who) if piece.strip()] or [who]
    people = tuple(read_person(name) for name in names)
    if all(is_name(person.name) or _is_known(person.name, known) for person in people):
        return Spoken(people, found.end(), sure=True)
    inside = _BODY_AND_NAME.match(who)
    if inside is not None and is_name(inside["name"]) and not is_name(inside["body"]):
        return Spoken((PersonWords(inside["name"], "", inside["body"]),), found.end())
    person = read_person(who)
    if is_name(person.name) or _is_known(person.name, known):
        return Spoken((person,), found.end(), sure=bool(bold) or bool(re.match(CIVILITY, person.name)))
    bare = re.sub(r"\s*[(（][^)）]*[)）]", "", who)
    chinese = find_chinese_name(bare) if has_han(bare) and len(who) <= 40 else ""
    if chinese:
        return Spoken((read_person(who),), found.end(), sure=True)
    return _under_label(words, found.end()) if len(who) <= _SHORT_LABEL else None


def _under_label(words: str, start: int) -> Spoken | None:
    """« AIMF : Mme Benkirane annonce… »: a sentence behind the name of who sent her, or of the subject."""
    said = _SPOKEN.match(words[start : start + 300])
    civil = said is not None and re.match(rf"{CIVILITY}\s", said["who"])
    return Spoken((PersonWords(said["who"]),), sure=False) if said is not None and civil else None


def _tells(who: str) -> bool:
    """Whether the words before a colon are a sentence of their own: « X rappelle les objectifs : »."""
    if has_han(who[:12]) and (
        len(who) > 45 or re.search(f"(?:{_CHINESE_VERBS})", re.sub(r"[(（].*?[)）]", "", who)[2:])
    ):
        return "代表" not in who or len(who) > 45
    return re.search(rf"^{PERSON}.*?\s(?:{_VERBS})\s", who) is not None


def _sentence(words: str, known: frozenset[str]) -> Spoken | None:
    led = _LED_IN.match(words[:400])
    found = _SPOKEN.match(words[led.end() : 400] if led is not None else words[:400])
    if found is None:
        titled = _TITLED.match(words[:300])
        if titled is None:
            alone = _OFFICE.match(words[:200])
            return Spoken((PersonWords(alone["who"]),), 0, sure=False) if alone is not None else None
        person = read_person(titled["who"])
        return Spoken((PersonWords(person.name, titled["office"]),), 0)
    names = re.split(r"\s+et\s+", found["who"])
    office = (found["office"] or "").strip(" ,()–—-")
    if re.search(rf"(?:^|\s){CIVILITY}\s", office) and not is_function(office):
        return None
    if not all(is_name(name) or _is_known(name, known) for name in names):
        return None
    people = []
    for name in names:
        person = read_person(f"{name}, {office}" if office else name)
        people.append(PersonWords(name, *_office(office)) if office else person)
    civil = all(re.match(rf"{CIVILITY}\s", name) or _is_known(name, known) for name in names)
    return Spoken(tuple(people), 0, sure=civil or bool(office))


def _office(office: str) -> tuple[str, str]:
    """Function and organisation: « Directeur général de CUF », « Délégué … (DAECT-MAEDI) », « DAECT »."""
    of = re.match(r"(?:pour|au nom d[eu]|représentante?)\s+(?:la\s+|le\s+|les\s+|l[’'])?(?=[A-ZÀ-Þ])", office)
    if of is not None:
        return "", office[of.end() :]
    brackets = re.search(r"\(([^)]+)\)?\s*$", office)
    if brackets:
        return office[: brackets.start()].strip(" ,"), brackets[1]
    if re.fullmatch(r"[A-ZÀ-Þ][\w’' /&-]{1,60}", office) and not re.match(
        r"(?i)(pr[ée]sid|maire|direct|vice|adjoint|chef|charg|respons|d[ée]l[ée]g|conseil|co-|ancien)", office
    ):
        return "", office
    tail = re.search(
        r"\b(?:de la|du|de l[’']|de|à la|à|au|des)\s+((?:[A-Z]{2,}[\w/-]*|R[ée]gion|Ville|M[ée]tropole"
        r"|D[ée]partement|Cit[ée]s).{0,60})$",
        office,
    )
    return office, tail[1] if tail else ""


def _chinese(words: str, known: frozenset[str]) -> Spoken | None:
    found = _CHINESE_SPOKEN.match(words[:140])
    if found is None:
        return None
    who = re.sub(r"[(（][^)）]*[)）]?", "", found["who"]).strip(" ，,").removesuffix("同志")
    if not who:
        return None
    whole = is_chinese_name(who) or (not has_han(who) and is_name(who))
    name = who if whole else find_chinese_name(who)
    if not name:
        return None
    person = read_person(who)
    return Spoken((PersonWords(name, person.function, person.organisation),), 0, sure=len(who) < 30)


def _is_known(name: str, known: frozenset[str]) -> bool:
    from groupe_pays.domain.collation import fold
    from groupe_pays.domain.names import read_name

    read = read_name(name)
    return (
        bool(known)
        and (fold(read.surname) in known or fold(read.name_zh) in known)
        and bool(read.surname or read.name_zh)
    )
