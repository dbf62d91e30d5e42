"""The words by which minutes name their own parts, in French and in Chinese."""

from __future__ import annotations

import re
from enum import StrEnum

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


class Sign(StrEnum):
    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    ACCESS = "access"
    CHAIR = "chair"
    WRITER = "writer"
    AGENDA = "agenda"
    PRESENT = "present"
    INVITED = "invited"
    REMOTE = "remote"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"
    COUNT = "count"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    UPCOMING = "upcoming"
    NEXT_STEPS = "next_steps"
    NOTE = "note"
    QUOTATION = "quotation"


_FRENCH = {
    Sign.EXCUSED: r"(?:[ée]taient |sont |se sont )?(?:absent[·.(]?e?[·.)]?s? ?(?:et |ou |/ ?)?)?(?:personnes "
    r"|membres )?excus[ée][·.(]?e?[·.)]?s?(?: et absente?s?)?",
    Sign.ABSENT: r"(?:[ée]taient |sont )?(?:membres )?absent[·.(]?e?[·.)]?s?(?: non excus[ée]e?s)?",
    Sign.REMOTE: r"(?:participants? )?(?:pr[ée]sent[·.(]?e?[·.)]?s? )?(?:par|en|à) (?:visio(?:-?conf[ée]rence)?"
    r"|distance|distanciel)|visio(?:-?conf[ée]rence)?",
    Sign.REPRESENTED: r"(?:[ée]taient )?(?:membres )?repr[ée]sent[ée]e?s?"
    r"|(?:ont donn[ée] )?(?:pouvoirs?|procurations?)",
    Sign.INVITED: r"(?:[ée]galement )?invit[ée][·.(]?e?[·.)]?s?|assist(?:ai(?:en)?t"
    r"|ent)(?: également)?(?: à la réunion)?|(?:[ée]taient )?[ée]galement pr[ée]sente?s?",
    Sign.PRESENT: r"(?:[ée]taient |sont )?(?:membres |personnes )?pr[ée]sent[·.(]?e?[·.)]?s?(?: à la réunion)?"
    r"|participant[·.(]?e?[·.)]?s?|liste des (?:participants|pr[ée]sents|pr[ée]sences)"
    r"|participaient(?: à la r[ée]union)?|ont particip[ée](?: à la r[ée]union)?|[ée]margement"
    r"|feuille d[e’'] ?(?:pr[ée]sence|[ée]margement)",
    Sign.COUNT: r"pr[ée]sence|en bref|nombre de [^:]{3,40}|(?:membres )?en exercice|votants|quorum"
    r"|suffrages exprim[ée]s",
    Sign.AGENDA: r"ordre du jour(?: de la (?:r[ée]union|s[ée]ance))?|odj|sommaire|points? (?:à l[’']ordre du jour"
    r"|abord[ée]s)",
    Sign.WHEN: r"date(?: et (?:heure|horaires?|lieu))?(?: de la r[ée]union)?|horaires?|heures?|quand"
    r"|d[ée]but(?: de (?:la )?s[ée]ance)?",
    Sign.PLACE: r"lieu(?: de la r[ée]union)?|adresse|endroit|salle",
    Sign.ACCESS: r"acc[èe]s|m[ée]tro",
    Sign.CHAIR: r"pr[ée]sidente?(?: de (?:la )?s[ée]ance)?|pr[ée]sidence|animat(?:eur|rice)|animation"
    r"|pr[ée]sid[ée]e? par|sous la pr[ée]sidence de|anim[ée]e? par",
    Sign.WRITER: r"secr[ée]taire(?: de (?:la )?s[ée]ance)?|secr[ée]tariat|r[ée]dact(?:eur|rice)|r[ée]daction"
    r"|r[ée]dig[ée] par|rapporteur[e]?|prise de notes|diffusion|destinataires|copies?",
    Sign.NEXT_STEPS: r"prochaines? [ée]tapes?|suites?|perspectives",
    Sign.DECISIONS: r"d[ée]cisions?(?: prises?)?(?: (?:lors de|en|par) .{1,30})?|relev[ée] (?:des? )?(?:d[ée]cisions"
    r"|conclusions)(?: .{1,30})?",
    Sign.ACTIONS: r"actions?(?: (?:[àa] (?:mener|r[ée]aliser|suivre|engager|faire)|d[ée]cid[ée]es|retenues))?"
    r"|suites? [àa] donner|plan d[’']actions?|t[âa]ches?(?: à .{1,20})?|[àa] faire|relev[ée] d[’']actions?"
    r"|tableau de(?: suivi| bord)?(?: des actions)?|qui fait quoi",
    Sign.UPCOMING: r"agenda(?: \d{4})?|dates? (?:[àa] (?:venir|retenir|noter)|importantes)"
    r"|prochaine?s? (?:dates?|r[ée]unions?|[ée]ch[ée]ances?|rencontres?|rendez-vous|rdv|s[ée]ances?"
    r"|comit[ée]s?|c\.?a\.?|a\.?g\.?|conseils?|bureau|ateliers?"
    r"|assembl[ée]es?|commissions?|copil|cotech|s[ée]minaires?|groupes?)|calendrier(?: pr[ée]visionnel)?(?: \d{4})?"
    r"|à vos agendas",
    Sign.NOTE: r"n\.?\s?b\.?|nota(?: bene)?|remarques?|note|à noter",
    Sign.TITLE: r"objet|intitul[ée]|r[ée]union",
}
_CHINESE = {
    Sign.TITLE: "会议名称|会议主题|主题|名称|会议",
    Sign.WHEN: "会议时间|开会时间|时间|会议日期|日期",
    Sign.PLACE: "会议地点|地点|地址",
    Sign.ACCESS: "交通",
    Sign.CHAIR: "会议主持人?|主持人?|主席",
    Sign.WRITER: "会议记录人?|记录人?|整理人?|撰稿|抄送|分送|报送|发送|印发|主题词|关键词",
    Sign.INVITED: "列席人员|列席单位|列席|特邀人员|特邀嘉宾",
    Sign.REMOTE: "线上参会人员|线上参会|线上出席|线上参加|线上|视频参会|视频参会人员",
    Sign.EXCUSED: "请假人员|请假|因故请假|因故缺席|缺席请假",
    Sign.ABSENT: "缺席人员|缺席|未到会|未到|未出席",
    Sign.REPRESENTED: "委托出席|代理出席",
    Sign.PRESENT: "出席人员|出席会议人员|出席单位|出席者|出席名单|出席|参加人员|参会人员|参会单位|参会代表|参会"
    "|与会人员|与会者|到会人员|参加",
    Sign.COUNT: "要点|出席情况",
    Sign.AGENDA: "会议议程|议程|会议议题|议题",
    Sign.DECISIONS: "会议决定|决定事项|决议事项|会议决议|议定事项|会议议定|决定|决议",
    Sign.ACTIONS: "待办事项|行动计划|行动事项|任务分工|任务清单|工作安排|工作分工|后续行动|后续工作|落实事项|待办|行动",
    Sign.UPCOMING: "后续日期|下次会议时间|下次会议|下一次会议|日程安排|近期日程|重要日期|日程",
    Sign.NEXT_STEPS: "下一步工作|下一步|下步工作",
    Sign.NOTE: "备注|附注|注意|说明|注",
}
_COUNTED = r"(?:\s*[(（]?\s*\d{1,3}\s*(?:personnes?|人|项)?\s*[)）]?)?"
_TAIL = r"(?P<tail>\s*[:：]\s*|\t\s*|\s+[–—-]\s+|\s*$)"


def _spaced(words: str) -> str:
    """« 时　间 » as « 时间 »: characters set apart in a form."""
    return "|".join(r"[ \u3000]*".join(re.escape(c) if c not in "?" else c for c in one).replace(r"[ \u3000]*?", "?")
                    for one in words.split("|"))  # fmt: skip


_PATTERNS = [
    *((sign, re.compile(rf"^(?:{pattern}){_COUNTED}{_TAIL}", re.IGNORECASE)) for sign, pattern in _FRENCH.items()),
    *((sign, re.compile(rf"^(?:{_spaced(pattern)}){_COUNTED}{_TAIL}")) for sign, pattern in _CHINESE.items()),
]
_DOCUMENT = re.compile(
    r"^(?:(?:compte[- ]rendu|proc[èe]s[- ]verbal)(?: de (?:la )?(?:r[ée]union|s[ée]ance))?|pv|cr|minutes"
    r"|relev[ée] de conclusions|会\s*议\s*纪\s*要|纪要|会议记录"
    r"|projet|draft|草案|draft minutes)(?:\s*[-–(（].{0,20})?$|^projet de (?:compte[- ]rendu"
    r"|proc[èe]s[- ]verbal)\b.{0,80}$"
    r"|^会议纪要草案.{0,40}$",
    re.IGNORECASE,
)


_CLOSED = re.compile(
    r"^(?:fin de (?:la )?(?:r[ée]union|s[ée]ance)|(?:l[’']ordre du jour (?:étant )?[ée]puis[ée].{0,30})?"
    r"la (?:s[ée]ance|r[ée]union) est (?:lev[ée]e|close)|会议(?:于.{2,12})?结束|散会)",
    re.IGNORECASE,
)
_LONGEST_CLOSING = 160
_LANGUAGE = re.compile(
    r"^(?:(?:version |texte |en )?(?:fran[çc]aise?|chinoise?)|fr|zh|vf|法文|法语|中文|汉语|汉文)"
    r"(?:\s*[/|(（]?\s*(?:fran[çc]aise?|chinoise?|fr|zh|法文|法语|中文|汉语|汉文)[)）]?)?$",
    re.IGNORECASE,
)


def read_sign(words: str) -> tuple[Sign, int] | None:
    """The part a line names, and how many characters that takes; None where it names none."""
    head = words[:120].replace("\u00a0", " ").replace("\u202f", " ")
    for sign, pattern in _PATTERNS:
        found = pattern.match(head)
        if found is not None and (found["tail"] or found.end() == len(words)):
            return sign, found.end()
    return None


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
    return len(words) < _LONGEST_CLOSING and bool(_CLOSED.match(words))
