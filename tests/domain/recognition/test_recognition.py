"""Minutes of other habits are told apart, and no word of them is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.recognition.details import (
    chair_of,
    entry_text,
    meeting_title,
    place_of,
    speakers_of,
    title_of,
    upcoming_of,
    when_of,
)
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import Piece, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.source import SourceBlock, SourceDocument
from groupe_pays.domain.text import Span
from groupe_pays.exchange.documents_in.plain import read_lines

TODAY = date(2019, 1, 1)

FRENCH = """COMPTE RENDU DE RÉUNION
Comité de pilotage « Villes jumelées »
Mardi 12 mars 2019, de 9h30 à 12h
Lieu : Hôtel de Ville de Grenoble, salle 3

Étaient présents :
- Mme Anne Dupont, adjointe aux relations internationales, Ville de Grenoble
- M. Paul Martin (Région Auvergne-Rhône-Alpes), chargé de mission Chine
Absents excusés : M. Jean Bernard (Métropole de Lyon), Mme Claire Petit, représentée par M. Paul Martin

Ordre du jour :
1. Approbation du compte rendu précédent
2. Programme 2019

1. Approbation du compte rendu précédent
Le compte rendu de la réunion du 10 janvier est approuvé à l'unanimité.

2. Programme 2019
**Mme Dupont** : le programme comprend deux volets :
- culture ;
- jeunesse.
— M. Martin : la Région financera le volet jeunesse.
Mme Li indique que le consulat organisera une exposition.

Actions :
- Mme Dupont : envoyer le programme aux partenaires (avant le 30 mars)
NB : les factures sont à envoyer avant l'été.
Prochaine réunion : le 14 mai 2019 à Lyon

Page 1 sur 1
"""
CHINESE = """中法地方政府合作工作会议纪要
时间：2019年5月20日下午2点至4点半
地点：北京市人民政府外事办公室三楼会议室
主持人：张伟（北京市外办副主任）
出席：李明（北京市外办欧洲处处长）、王芳（上海市外办）、贝特朗·福尔（法国外交部，DAECT）
列席：赵强
缺席：陈静（请假）

一、听取工作汇报
李明：今年上半年共接待法方代表团12个。
贝特朗·福尔（DAECT）：感谢中方的支持。
王芳指出，上海将于10月举办论坛。

二、讨论下一步计划
（一）青年交流
1. 组织夏令营；
2. 开展语言培训。
（二）经济合作
会议决定成立联合工作组。

三、待办事项
1. 起草合作协议（责任人：李明，6月底前）

下次会议时间：2019年9月10日
"""


def recognised(text: str) -> Recognised:
    return recognise(SourceDocument(tuple(read_lines(text))), TODAY)


def of_kind(found: Recognised, kind: PieceKind) -> list[Piece]:
    return [piece for piece in found.pieces if piece.kind is kind]


def kept(found: Recognised) -> bool:
    return words_of(found.source.plain) == words_of("\n".join(piece.plain for piece in found.pieces))


def test_the_head_of_french_minutes_is_told_apart() -> None:
    found = recognised(FRENCH)

    assert meeting_title(of_kind(found, PieceKind.TITLE)[0]).fr == "Comité de pilotage « Villes jumelées »"
    when = when_of(of_kind(found, PieceKind.WHEN)[0])
    assert (str(when.date), when.start, when.end) == ("2019-03-12", "09:30", "12:00")
    assert place_of(of_kind(found, PieceKind.PLACE)[0])[0].fr.startswith("Hôtel de Ville")
    assert kept(found)


def test_french_sections_come_from_their_numbers_and_the_agenda_stays_apart() -> None:
    found = recognised(FRENCH)

    titles = [title_of(piece).fr for piece in of_kind(found, PieceKind.SECTION)]
    assert titles == ["Approbation du compte rendu précédent", "Programme 2019"]
    assert len(of_kind(found, PieceKind.AGENDA)) == 2


def test_french_people_have_their_status_organisation_and_function() -> None:
    people = [one for piece in of_kind(recognised(FRENCH), PieceKind.ATTENDANCE) for one in people_of(piece)]

    assert [(one.name.fr, one.status) for one in people] == [
        ("Mme Anne Dupont", AttendanceStatus.PRESENT),
        ("M. Paul Martin", AttendanceStatus.PRESENT),
        ("M. Jean Bernard", AttendanceStatus.EXCUSED),
        ("Mme Claire Petit", AttendanceStatus.REPRESENTED),
    ]
    assert people[0].organisation.fr == "Ville de Grenoble"
    assert people[1].function.fr == "chargé de mission Chine"
    assert people[3].represented_by == "M. Paul Martin"


def test_who_speaks_is_told_by_colon_dash_and_verb() -> None:
    spoken = of_kind(recognised(FRENCH), PieceKind.INTERVENTION)

    assert [speakers_of(piece)[0][0].name for piece in spoken] == ["Mme Dupont", "M. Martin", "Mme Li"]
    assert entry_text(spoken[0]).fr.plain.startswith("le programme comprend")
    assert entry_text(spoken[0]).fr.blocks[1].is_list_item
    assert entry_text(spoken[2]).fr.plain.startswith("Mme Li indique")


def test_outcomes_notes_and_dates_of_french_minutes() -> None:
    found = recognised(FRENCH)

    assert len(of_kind(found, PieceKind.DECISION)) == 1
    action = outcome_of(of_kind(found, PieceKind.ACTION)[0], TODAY)
    assert action.owners == ("Mme Dupont",)
    assert action.due is not None
    assert entry_text(of_kind(found, PieceKind.NOTE)[0]).fr.plain.startswith("les factures")
    coming = upcoming_of(of_kind(found, PieceKind.UPCOMING)[0], TODAY)
    assert coming is not None
    assert str(coming[0]) == "2019-05-14"


def test_chinese_minutes_are_told_apart() -> None:
    found = recognised(CHINESE)

    when = when_of(of_kind(found, PieceKind.WHEN)[0])
    assert (str(when.date), when.start, when.end) == ("2019-05-20", "14:00", "16:30")
    assert chair_of(of_kind(found, PieceKind.CHAIR)[0])[1].name == "张伟"
    people = {one.name.zh: one.status for piece in of_kind(found, PieceKind.ATTENDANCE) for one in people_of(piece)}
    assert people["王芳"] is AttendanceStatus.PRESENT
    assert people["陈静"] is AttendanceStatus.EXCUSED
    assert [title_of(one).zh for one in of_kind(found, PieceKind.SECTION) if one.level == 1] == [
        "听取工作汇报",
        "讨论下一步计划",
        "待办事项",
    ]
    assert [speakers_of(one)[0][1].name for one in of_kind(found, PieceKind.INTERVENTION)] == [
        "李明",
        "贝特朗·福尔",
        "王芳",
    ]
    assert outcome_of(of_kind(found, PieceKind.ACTION)[0], TODAY).owners == ("李明",)
    assert kept(found)


def test_a_table_of_who_does_what_by_when_gives_actions() -> None:
    found = recognised(
        "Qui\tQuoi\tQuand\nLouis Pasteur\tRéserver les billets\t28 février 2020\nMarie Curie\tÉcrire\tmi-mars"
    )

    first = outcome_of(of_kind(found, PieceKind.ACTION)[0], TODAY)
    assert (first.owners, str(first.due), first.text.fr.plain) == (
        ("Louis Pasteur",),
        "2020-02-28",
        "Réserver les billets",
    )


def test_french_followed_by_its_chinese_becomes_one_piece() -> None:
    found = recognised(
        "1. Accueil\n1. 开场\nMme Durand souhaite la bienvenue.\n杜兰女士表示欢迎。\n"
        "M. Zhang présente le projet.\n张先生介绍了项目。\n"
        "2. Suites\n2. 后续\nLe calendrier sera envoyé.\n日程将发送。\n"
    )

    sections = of_kind(found, PieceKind.SECTION)
    assert [(title_of(one).fr, title_of(one).zh) for one in sections] == [("Accueil", "开场"), ("Suites", "后续")]
    assert kept(found)


def test_kinds_are_changed_and_pieces_joined_and_parted_without_losing_a_word() -> None:
    found = recognised(FRENCH)
    piece = of_kind(found, PieceKind.INTERVENTION)[0]

    parted = found.parted(piece.key, 1)
    changed = parted.changed(piece.key, PieceKind.QUOTATION)
    joined = changed.joined(changed.pieces[[one.key for one in changed.pieces].index(piece.key) + 1].key)

    assert len(parted.pieces) == len(found.pieces) + 1
    assert len(joined.pieces) == len(found.pieces)
    assert kept(parted)
    assert kept(joined)


_LINES = st.sampled_from(
    [line for line in (FRENCH + CHINESE).split("\n")]
    + [
        "I. Titre",
        "- point",
        "A\tB\tC",
        "Excusés",
        "→ X : faire",
        "3",
        "« " + "long " * 20 + "»",
        "·",
        "一、",
        "(1) x",
        "Décision 3",
        "M. :",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(_LINES, st.text(max_size=60)), max_size=25))
def test_every_word_of_any_source_is_in_the_pieces_in_order(lines: list[str]) -> None:
    blocks = tuple(block for block in read_lines("\n".join(lines)) if block.plain.strip())
    found = recognise(SourceDocument(blocks), TODAY)
    told = [words_of("\n".join(piece.plain for piece in found.pieces)), words_of(found.source.plain)]

    paired = any(part.other is not None for piece in found.pieces for part in piece.parts)
    if found.halves or paired or any(block.is_row for block in blocks):
        assert sorted(told[0]) == sorted(told[1])
    else:
        assert told[0] == told[1]
    for piece in found.pieces:
        people_of(piece), speakers_of(piece), outcome_of(piece, TODAY), upcoming_of(piece, TODAY), title_of(piece)


@pytest.mark.parametrize("words", ["a" * 5000 + ":", "M. " * 800, "（" * 400, "- " * 900, "一" * 3000, "A, " * 900])
def test_hostile_lines_take_no_time(words: str) -> None:
    found = recognise(SourceDocument((SourceBlock((Span(words),)), SourceBlock((Span("fin"),)))), TODAY)

    assert kept(found)
