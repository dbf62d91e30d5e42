"""Where a meeting was: beside its day and hours in one line, or in the sentence minutes open with."""

from __future__ import annotations

import re

from groupe_pays.domain.recognition.people_words import CIVILITY, is_body
from groupe_pays.domain.recognition.signs import HAN, is_document_name
from groupe_pays.domain.recognition.when import read_when, without_hours

_CITIES = re.compile(r"paris|p[ée]kin|巴黎|北京", re.IGNORECASE)
"""Two of them in one line say by whose clock the hours are."""
_ZONE = re.compile(r"\(?heures? (?:locale|de (?:paris|p[ée]kin|beijing|shanghai))\)?", re.IGNORECASE)
_APART = re.compile(r"\s*[|–—;；•·/\t]\s*|\s-\s|(?:^|\s)-(?=\s|$)|\s*[(（)）]\s*")
_DATE_WORD = (
    r"(?:par|le|la|du|de|d[’']|à|a|au|et|les|en|date|jour|heures?|horaires?|matin|apr[èe]s-midi|soir|journ[ée]e"
    r"|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|h|min|tenue?|r[ée]union|compte[- ]rendu|s[ée]ance|l[’']"
    r"|星期[一二三四五六日天]|周[一二三四五六日天]|上午|下午|晚上|中午|北京时间|巴黎时间|时间|会议|至|到|半|分)"
)
_EDGE = re.compile(rf"^(?:{_DATE_WORD}(?=[\s,:：，.]|$|[{HAN}])[\s,:：，.、]*)+", re.IGNORECASE)
_TAIL = re.compile(rf"(?:(?:^|[\s,，、]+){_DATE_WORD})+[\s,:：，.、]*$", re.IGNORECASE)
_ONLY_DATE = re.compile(rf"^(?:{_DATE_WORD}[\s,:：，.、]*)*$", re.IGNORECASE)
_HOUSE = (
    r"(?:salles?|mairie|h[ôo]tel|si[èe]ge|visio\w*|t[ée]l[ée]conf\w*|audioconf\w*|conf[ée]rence|distance"
    r"|maison|locaux|pr[ée]fecture|sous-pr[ée]fecture"
    r"|espace|centre"
    r"|[ée]cole|lyc[ée]e|coll[èe]ge|universit[ée]|minist[èe]re|ambassade|consulat|rectorat|gymnase"
    r"|th[ée][âa]tre|m[ée]diath[èe]que"
    r"|biblioth[èe]que|palais|ch[âa]teau|bureaux?|amphith[ée][âa]tre|campus|agence|mus[ée]e|b[âa]timent"
    r"|auditorium|domicile|lieu)"
)
_MET = re.compile(
    r"(?:tenue?s?|r[ée]unie?s?|d[ée]roul[ée]e?s?|eu lieu|ouverte?|organis[ée]e?s?"
    r"|assembl[ée]e?s?)\b(?P<between>[^.;]{0,70}?)\s"
    rf"(?:à|au|aux|en|dans|chez)\s+(?P<where>(?:(?:la|les?) |l[’']|sa |son |ses )?(?:{_HOUSE}\b"
    rf"|(?-i:[A-ZÀ-Þ]))[^.;\n]*)",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\s*(?:,?\s*(?:sous la pr[ée]sidence|en pr[ée]sence|afin d|pour\b|avec\b|et (?:a|en)\b|lev[ée]e|dont\b"
    r"|qui\b|,\s*(?:le|la) )"
    r"|,?\s+(?:de|à|le|du)\s+(?:\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)).*$",
    re.IGNORECASE | re.DOTALL,
)
_CHINESE = re.compile(rf"在(?P<where>[{HAN}\dA-Z]{{2,24}}?)(?:主持|组织|顺利)?(?:召开|举行|召集)")
_LEAD = re.compile(r"^(?:(?:à|au|aux|en|dans)\s+)?(?:(?:la|les?|sa|son|ses)\s+|l[’'])?(?=\S)", re.IGNORECASE)
_PLACE = re.compile(
    rf"^(?:{_HOUSE}\b.{{0,80}}"
    r"|(?-i:[A-ZÀ-Þ\d])[\w’'-]*(?:(?:,\s*|\s)(?:(?:de|du|des|la|le|les|et|à|sur|sous|en|bis|ter|rue|avenue"
    r"|boulevard|place|quai|cours|n°)"
    rf"\s|[dl][’'])*(?:(?-i:[A-ZÀ-Þ\d])[\w’'°-]*|{_HOUSE}|eau|annexe|ville))*"
    rf"|[{HAN}\dA-Z（）()]{{2,20}}(?:室|厅|楼|馆|中心|办公室|酒店)?)$",
    re.IGNORECASE,
)


def beside_when(words: str) -> str:
    """The words of a line of date and hours that are neither: « salle 3, en présence de la presse »."""
    when = read_when(words)
    rest = words[: when.at] + " | " + words[when.at + when.length :] if when.date is not None else words
    zoned = _CITIES.sub(" ", rest) if len(set(_CITIES.findall(rest.lower()))) > 1 else rest
    told = (_without_edges(one) for one in _APART.split(without_hours(_ZONE.sub(" ", zoned), " | ")))
    kept = [one for one in told if re.search(r"[^\W\d_]{2}", one) and not _ONLY_DATE.match(one)]
    return ", ".join(one for one in kept if not is_document_name(one))


def is_place(words: str) -> bool:
    """Whether words that stand beside a day may be a place, by a word of it or by its capitals."""
    named = re.search(rf"(?:^|\s){CIVILITY}\s", words) is not None or "présid" in words.lower()
    return bool(words) and (bool(_PLACE.match(words)) or (is_body(words) and len(words) < 80)) and not named


def met_at(words: str) -> str:
    """The place in a sentence: « … s’est réuni en mairie sous la présidence… », 在三楼会议室召开; else blank."""
    chinese = _CHINESE.search(words)
    if chinese is not None:
        return chinese["where"]
    found = _MET.search(words)
    if found is None:
        return ""
    where = _STOPS.sub("", found["where"]).strip(" ,")
    return _LEAD.sub("", where) if 2 < len(where) < 120 and not read_when(where[:12]).date else ""


def _without_edges(words: str) -> str:
    bare = " ".join(words.split()).strip(" ,，、.。:：-")
    bare = _EDGE.sub("", bare)
    return _TAIL.sub("", bare).strip(" ,，、.。:：-")
