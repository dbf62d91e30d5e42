"""Contents of the documents around a meeting, made in a line where a test needs them."""

from __future__ import annotations

from tests.documents.building import ISSUER, people

from groupe_pays.documents.content import MeetingFacts, Words
from groupe_pays.documents.content_meeting import (
    AgendaContent,
    AgendaLine,
    AttendanceReportContent,
    Attested,
    CertificatesContent,
    CollegeCount,
    InvitationContent,
    LetterFact,
    Recipient,
)
from groupe_pays.documents.wording import Label
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.formats import chinese_numeral, roman

CITIES = (Words("Paris", "巴黎"), Words("Pékin", "北京"))
TITLE = Words("Réunion du groupe-pays Chine, 31 janvier 2017", "中国国别组会议，2017年1月31日")
FACTS = MeetingFacts(
    Words("Mardi 31 janvier 2017", "2017年1月31日 星期二"),
    Words("14 h 00 – 17 h 00 à Paris", "巴黎14:00—17:00"),
    place=Words("Cités Unies France", "法国城市联盟"),
)
HOSTILE = [
    '<img src="file:///etc/passwd"/> & <b>gras</b> < 5 %',
    '<font color="[[[getattr(pow,x)]]]">x</font> &lt;b&gt; {0} %s \\n (a\\) )',
    "X" * 60 + " " + "Anticonstitutionnellement" * 6,
    "Titre répété sans fin, " * 25,
    "题目" * 250,
    "שלום עולם — مرحبا 😀 \ud83d \x00\x07\ufffe fin",
    "",
]


def agenda_line(number: int, title: Words | None = None, **more: object) -> AgendaLine:
    return AgendaLine(  # type: ignore[arg-type]
        title=title or Words(f"Point de travail {number}", f"工作事项{number}"),
        numeral=Words(roman(number), chinese_numeral(number)),
        clocks=more.pop("clocks", (f"{8 + number % 12:02}:00", f"{15 + number % 9:02}:00")),
        **more,
    )


def agenda(*lines: AgendaLine, **more: object) -> AgendaContent:
    return AgendaContent(  # type: ignore[arg-type]
        issuer=ISSUER,
        subtitle=TITLE,
        running=TITLE,
        facts=FACTS,
        cities=CITIES,
        lines=lines,
        drawn_up_on=Words("6 mars 2017", "2017年3月6日"),
        **more,
    )


def recipient(number: int = 1, **more: object) -> Recipient:
    words = {
        "lines": (
            Words(f"Madame Prénom{number} NOM{number}", f"人名{number}副市长"),
            Words("Adjointe au maire", "副市长"),
            Words("Ville de Rennes", "雷恩市"),
        ),
        "beside": Words("", f"人名{number}副市长　雷恩市"),
        "salutation": Words("Madame l’Adjointe au Maire,", f"尊敬的人名{number}副市长："),
        "closing": Words("Nous vous prions d’agréer l’expression de notre considération.", "顺致崇高敬意。"),
    }
    return Recipient(**(words | more))  # type: ignore[arg-type]


def invitation(*recipients: Recipient, **more: object) -> InvitationContent:
    words: dict[str, object] = {
        "sender": Words("Cités Unies France", "法国城市联盟"),
        "group": Words("Groupe-pays Chine", "中国国别组"),
        "subject": TITLE,
        "running": Words("Invitation · Groupe-pays Chine", "邀请函　中国国别组"),
        "recipients": recipients or (recipient(),),
        "address": Words("9 rue Christiani\n75018 Paris"),
        "place_and_date": Words("Paris, le 9 janvier 2017", "2017年1月9日，巴黎"),
        "body": (Words("Nous avons le plaisir de vous inviter à la réunion.", "我们荣幸地邀请您出席会议。"),),
        "facts": (
            LetterFact(Label.DAY, strong=FACTS.date),
            LetterFact(Label.HOURS, Words("14 h – 17 h", "14:00—17:00"), Words(" à Paris", "（巴黎）")),
            LetterFact(
                Label.VIDEO_LINK,
                value=Words(*["https://visio.example.org/x"] * 2),
                target="https://visio.example.org/x",
            ),
        ),
        "cities": CITIES,
        "lines": tuple(agenda_line(number) for number in range(1, 5)),
        "signature": (Words("Bertrand Gallet", "贝特朗·加莱"), Words("Directeur général", "总干事")),
    }
    return InvitationContent(**(words | more))  # type: ignore[arg-type]


def report(count: int) -> AttendanceReportContent:
    rows = people(count) if count else ()
    colleges = dict.fromkeys(person.college for person in rows)
    return AttendanceReportContent(
        issuer=ISSUER,
        subtitle=TITLE,
        running=TITLE,
        facts=FACTS,
        counts=tuple(
            CollegeCount(
                college,
                {
                    status: sum(1 for person in rows if person.college == college and person.status is status)
                    for status in AttendanceStatus
                },
            )
            for college in colleges
        ),
        participants=rows,
        drawn_up_on=Words("6 mars 2017", "2017年3月6日"),
    )


def certificates(*attested: Attested) -> CertificatesContent:
    return CertificatesContent(
        issuer=ISSUER,
        certifier=Words("Cités Unies France", "法国城市联盟"),
        meeting=Words("Réunion du groupe-pays Chine", "中国国别组会议"),
        running=TITLE,
        people=attested,
        when=Words("Mardi 31 janvier 2017, 14 h – 17 h", "2017年1月31日，14:00—17:00"),
        place=Words("Cités Unies France", "法国城市联盟"),
        done=Words("Fait à Paris, le 6 mars 2017", "2017年3月6日，巴黎"),
    )


def attested(number: int = 1, **more: object) -> Attested:
    return Attested(  # type: ignore[arg-type]
        Words(f"Madame Prénom{number} NOM{number}", f"人名{number}女士"),
        Words("Adjointe au maire, Rennes", "雷恩市　副市长"),
        **more,
    )
