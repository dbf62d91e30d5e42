"""Contents of documents, made in a line where a test needs them."""

from __future__ import annotations

from tests.documents.reading import REAL_TEXTS

from groupe_pays.documents.content import (
    DateAhead,
    Entry,
    MeetingFacts,
    MinutesContent,
    Outcome,
    Participant,
    Section,
    SignInSheetContent,
    SpeakerWords,
    Words,
)
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, Block, BlockKind, RichText, Span

ISSUER = Words("Cités Unies France · Groupe-pays Chine", "法国城市联盟　中国国别组")
RUNNING = Words("Groupe-pays Chine · Compte rendu du 31 janvier 2017", "中国国别组　2017年1月31日会议纪要")
STATE = Words("3 février 2017", "2017年2月3日")


def rich(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> RichText:
    depth = 0 if kind is BlockKind.PARAGRAPH else 1
    return RichText(tuple(Block((Span(text),), kind, depth) for text in texts))


def entry(
    fr: str | RichText = "", zh: str | RichText = "", kind: EntryKind = EntryKind.DISCUSSION, **more: object
) -> Entry:
    sides = [side if isinstance(side, RichText) else (rich(side) if side else RichText()) for side in (fr, zh)]
    return Entry(kind, BilingualRichText(*sides), **more)  # type: ignore[arg-type]


def minutes(*sections: Section, **more: object) -> MinutesContent:
    return MinutesContent(  # type: ignore[arg-type]
        issuer=ISSUER,
        subtitle=Words("Groupe-pays Chine, 31 janvier 2017", "中国国别组会议，2017年1月31日"),
        running=RUNNING,
        sections=sections,
        **more,
    )


def people(count: int) -> tuple[Participant, ...]:
    statuses = list(AttendanceStatus)
    colleges = [Words("Régions", "大区"), Words("Communes", "市镇"), Words("Associations", "协会")]
    return tuple(
        Participant(
            Words(f"Prénom{number} NOM{number}", f"人名{number}" if number % 2 else ""),
            statuses[number % len(statuses)],
            colleges[number * 3 // count],
            Words(f"Organisme numéro {number // 2}", f"单位{number // 2}号"),
            Words(f"Chargée de mission {number}", f"项目专员{number}"),
            Words(f"Suppléant{number}") if statuses[number % 6] is AttendanceStatus.REPRESENTED else Words(),
        )
        for number in range(count)
    )


def real_entries() -> list[Entry]:
    """The real paragraphs, one beside the other, each kind of entry in its turn."""
    chair = SpeakerWords(Words("Jacques Auxiette", "雅克·奥克西埃特"), Words("président", "主席"), Words("CUF"))
    kinds = list(EntryKind)
    entries = []
    for number, (fr, zh) in enumerate(zip(REAL_TEXTS["fr"], REAL_TEXTS["zh"], strict=False)):
        kind = kinds[number % len(kinds)]
        if kind is EntryKind.HEADING:
            fr, zh = fr[:60], zh[:20]
        speakers = (chair,) if kind is EntryKind.INTERVENTION else ()
        counted = number if kind in (EntryKind.DECISION, EntryKind.ACTION) else None
        entries.append(entry(fr, zh, kind, number=counted, speakers=speakers))
    return entries


def real_minutes() -> MinutesContent:
    """Minutes with everything in them."""
    entries = real_entries()
    to_do = Outcome(1, Words("Envoyer les dates", "报送日期"), Words("APCAE", "友协"), Words("fin 2017", "2017年底"))
    return minutes(
        Section(Words("Retour de Chengdu", "成都论坛回顾"), tuple(entries[:12]), Words("I", "一")),
        Section(Words("Pistes de travail", "工作方向"), tuple(entries[12:]), Words("II", "二")),
        facts=MeetingFacts(Words("31 janvier 2017", "2017年1月31日"), Words("de 14 h à 17 h", "14:00—17:00")),
        sent_on=STATE,
        decisions=(Outcome(1, Words("Une date est arrêtée", "确定日期"), item=Words("I", "一")),),
        actions=(to_do,),
        dates=(DateAhead(Words("1er mars 2017", "2017年3月1日"), Words("Comité de pilotage", "指导委员会会议")),),
        participants=people(40),
    )


def sheet(count: int, **more: object) -> SignInSheetContent:
    return SignInSheetContent(  # type: ignore[arg-type]
        issuer=ISSUER,
        subtitle=Words("Réunion du groupe-pays Chine", "中国国别组会议"),
        when=Words("31 janvier 2017, Paris", "2017年1月31日，巴黎"),
        code="GPC-170131-K7",
        notice=Words("Données conservées cinq ans.", "数据保存五年。"),
        participants=people(count) if count else (),
        **more,
    )
