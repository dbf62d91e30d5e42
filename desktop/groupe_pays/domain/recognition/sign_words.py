"""The words by which minutes name their own parts, in French, in Chinese, and the English ones both use."""

from __future__ import annotations

from enum import StrEnum


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
    CONTENT = "content"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    UPCOMING = "upcoming"
    NEXT_STEPS = "next_steps"
    NOTE = "note"
    QUOTATION = "quotation"


_E = r"(?:[·.(-]?e[·.)-]?)?(?:[·.(-]?s\)?)?"
"""« présent·e·s », « excusé(e)s », « invité.es », « Excusé(s) »."""
_WERE = r"(?:s[’'][ée]tai(?:en)?t |se sont |[ée]tai(?:en)?t |sont |est )?"
_THEY = (
    r"(?:(?:membres?|personnes?|d[ée]l[ée]gu[ée]e?s?|conseill[eè]re?s?|[ée]lue?s?|administrateurs?|adh[ée]rents?"
    r"|repr[ée]sentante?s?|titulaires?|suppl[ée]ants?|participants?)\s(?:(?:municipaux|communautaires|titulaires|du"
    r" bureau|du comit[ée]|du conseil)\s)?)?"
)
"""« Délégués présents », « Membres du bureau excusés »."""
FRENCH = {
    Sign.EXCUSED: rf"s[’'](?:[ée]tai(?:en)?t|est|sont) (?:fait )?excus(?:er|[ée]{_E})"
    rf"|{_WERE}{_THEY}(?:absent{_E} ?(?:et |ou |/ ?)?)?{_THEY}excus[ée]{_E}"
    r"(?: et absente?s?)?|(?:ont |a )(?:pri[ée] de (?:les |l[’'])?excuser(?: leur absence)?)",
    Sign.ABSENT: rf"{_WERE}{_THEY}absent{_E}(?: (?:et )?non excus[ée]{_E})?",
    Sign.REMOTE: rf"(?:participants? )?(?:pr[ée]sent{_E} )?(?:par|en|à) (?:visio(?:-?conf[ée]rence)?"
    rf"|distance|distanciel)|visio(?:-?conf[ée]rence)?|{_WERE}{_THEY}(?:connect[ée]{_E}|en ligne)",
    Sign.REPRESENTED: rf"{_WERE}{_THEY}(?:absent{_E} )?(?:et )?repr[ée]sent[ée]{_E}"
    rf"|{_THEY}(?:absent{_E}|excus[ée]{_E}) ?(?:et )?(?:ayant|qui ont) donn[ée] (?:pouvoir|procuration)"
    r"|(?:ont |a )?(?:donn[ée] )?(?:pouvoirs?|procurations?)(?: donn[ée]e?s?)?",
    Sign.INVITED: rf"(?:[ée]galement )?invit[ée]{_E}|assist(?:ai(?:en)?t"
    r"|ent)(?: également)?(?: à la r[ée]union)?|(?:[ée]taient )?[ée]galement pr[ée]sente?s?",
    Sign.PRESENT: rf"{_WERE}{_THEY}pr[ée]sent{_E}(?: et pr[ée]sent{_E})?(?: à la r[ée]union| en pr[ée]sentiel)?"
    rf"|participant{_E}|liste des (?:participants|pr[ée]sents|pr[ée]sences|personnes pr[ée]sentes)"
    r"|particip(?:aient|ent)(?: à la r[ée]union)?|ont particip[ée](?: à la r[ée]union)?|[ée]margement"
    r"|feuille d[e’'] ?(?:pr[ée]sence|[ée]margement)",
    Sign.COUNT: r"pr[ée]sence|en bref|nombre (?:de |d[’'])[^:]{3,40}|(?:membres )?en exercice|votants|quorum"
    r"|suffrages exprim[ée]s",
    Sign.CONTENT: r"d[ée]roul[ée](?:ment)?(?: de la (?:r[ée]union|s[ée]ance))?|contenu(?: de la r[ée]union)?"
    r"|(?:synth[èe]se|r[ée]sum[ée]|relev[ée]) des (?:[ée]changes|d[ée]bats|discussions)",
    Sign.AGENDA: r"ordre du jour(?: de la (?:r[ée]union|s[ée]ance))?|odj|sommaire|points? (?:à l[’']ordre du jour"
    r"|abord[ée]s)",
    Sign.WHEN: r"date(?: et (?:heures?|horaires?|lieu))?(?: de (?:la )?(?:r[ée]union|s[ée]ance))?|horaires?|heures?"
    r"|quand|d[ée]but(?: de (?:la )?(?:s[ée]ance|r[ée]union))?|heures? de (?:d[ée]but|fin)"
    r"|fin de (?:la )?(?:s[ée]ance|r[ée]union)",
    Sign.PLACE: r"lieu(?: de la r[ée]union)?|adresse|endroit|salle",
    Sign.ACCESS: r"acc[èe]s|m[ée]tro",
    Sign.CHAIR: r"pr[ée]sidente?(?: de (?:la )?s[ée]ance)?|pr[ée]sidence|animat(?:eur|rice)|animation"
    r"|pr[ée]sid[ée]e? par|sous la pr[ée]sidence de|anim[ée]e? par",
    Sign.WRITER: r"secr[ée]taire(?: de (?:la )?s[ée]ance)?|secr[ée]tariat|r[ée]dact(?:eur|rice)|r[ée]daction"
    r"|r[ée]dig[ée] par|rapporteur[e]?|prise de notes|diffusion|destinataires|copies?",
    Sign.NEXT_STEPS: r"prochaines? [ée]tapes?|suites?|perspectives",
    Sign.DECISIONS: r"d[ée]cid[ée]|act[ée]|d[ée]cisions?(?: prises?)?(?: (?:lors de|en|par) .{1,30})?"
    r"|relev[ée] (?:des? )?(?:d[ée]cisions"
    r"|conclusions)(?: .{1,30})?",
    Sign.ACTIONS: r"actions?(?: (?:[àa] (?:mener|r[ée]aliser|suivre|engager|faire)|d[ée]cid[ée]es|retenues))?"
    r"|suites? [àa] donner|plan d[’']actions?|t[âa]ches?(?: à .{1,20})?|(?:reste )?[àa] faire"
    r"|relev[ée] d[’']actions?|tableau de(?: suivi| bord)?(?: des actions)?|qui fait quoi",
    Sign.UPCOMING: r"agenda(?: \d{4})?|dates? (?:[àa] (?:venir|retenir|noter)|importantes)|dates(?=\s*[:：]?\s*$)"
    r"|prochaine?s? (?:dates?|r[ée]unions?|[ée]ch[ée]ances?|rencontres?|rendez-vous|rdv|s[ée]ances?"
    r"|comit[ée]s?|c\.?a\.?|a\.?g\.?|conseils?|bureau|ateliers?|conf[. ]?calls?|visio(?:conf[ée]rence)?s?|points?"
    r"|assembl[ée]es?|commissions?|copil|codir|cosui|cotech|s[ée]minaires?|groupes?)"
    r"|calendrier(?: pr[ée]visionnel)?(?: \d{4})?"
    r"|à vos agendas",
    Sign.NOTE: r"n\.?\s?b\.?|nota(?: bene)?|remarques?|note|à noter",
    Sign.TITLE: r"objet|intitul[ée]|r[ée]union",
}
ENGLISH = {
    Sign.PRESENT: r"attendees|attendance|participants",
    Sign.EXCUSED: r"apologies(?: for absence)?|regrets",
    Sign.WHEN: r"date and time|time",
    Sign.PLACE: r"venue",
    Sign.CHAIR: r"chair(?:man|woman|person|ed by)?",
    Sign.WRITER: r"minutes taken by|note[- ]taker|minute[- ]taker|cc",
    Sign.DECISIONS: r"decisions?(?: (?:taken|made))?",
    Sign.ACTIONS: r"(?:next )?action (?:items?|points?|list)|to[- ]?do(?: list)?|follow[- ]?up(?: actions?)?",
    Sign.UPCOMING: r"next meetings?|upcoming (?:dates|events|meetings)",
}
CHINESE = {
    Sign.TITLE: "会议名称|会议主题|主题|名称|会议",
    Sign.WHEN: "会议时间|开会时间|时间|会议日期|日期",
    Sign.PLACE: "会议地点|地点|地址|会议形式",
    Sign.ACCESS: "交通",
    Sign.CHAIR: "会议主持人?|主持人?|主席|召集人",
    Sign.WRITER: "会议记录人?|记录人员|记录人?|整理人?|撰稿|抄送|分送|报送|发送|印发|主题词|关键词",
    Sign.INVITED: "列席人员|列席单位|列席人?|特邀人员|特邀嘉宾",
    Sign.REMOTE: "线上参会人员|线上参会|线上出席|线上参加|线上|视频参会|视频参会人员",
    Sign.EXCUSED: "请假人员|请假人?|因故请假|因故缺席|缺席请假",
    Sign.ABSENT: "缺席人员|缺席人?|未到会|未到|未出席",
    Sign.REPRESENTED: "委托出席|代理出席",
    Sign.PRESENT: "出席人员|出席会议人员|出席单位|出席者|出席名单|出席人?|参加人员|参加人?"
    "|参会人员|参会单位|参会代表|参会人?|与会人员|与会者|与会|到会人员",
    Sign.COUNT: "要点|出席情况|应到人数|实到人数",
    Sign.CONTENT: "会议内容|会议主要内容|主要内容|讨论内容|会议情况|会议记录内容|会议纪要内容|会议概要",
    Sign.AGENDA: "会议议程|议程|会议议题|议题",
    Sign.DECISIONS: "会议决定|会议议定事项|会议决定事项|会议决议事项|决定事项|决议事项|会议决议|议定事项|会议议定"
    "|会议结论|会议成果|决定|决议|结论",
    Sign.ACTIONS: "待办事项|行动项|待办项|待办任务|责任分工|后续事项|行动计划|行动事项|任务分工|任务清单|工作安排"
    "|工作分工|后续行动|后续工作|落实事项"
    "|跟进事项|待办|行动",
    Sign.UPCOMING: "后续日期|下次会议时间|下次会议安排|下次例会|下次会议|下一次会议|日程安排|近期日程|重要日期|日程",
    Sign.NEXT_STEPS: "下一步工作计划|下一步工作|下一步计划|下一步安排"
    "|下一步|下步工作|下阶段工作|后续计划|下周计划|下周工作计划",
    Sign.NOTE: "备注|附注|注意|说明|注",
}
