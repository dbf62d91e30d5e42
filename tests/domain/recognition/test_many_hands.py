"""Minutes as ever other people type them: every one of these habits once gave something wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.domain.recognition.test_habits import FOLDER, facts, of_kind, speakers, status_of, titles

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.recognition.details import entry_text, speakers_of, title_of
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import Certainty, LeftOut, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.source import SourceBlock, SourceDocument
from groupe_pays.domain.recognition.when import read_when
from groupe_pays.domain.text import Span
from groupe_pays.exchange.documents_in.reading import read_content, read_file

TODAY = date(2024, 1, 1)


def file(name: str) -> Recognised:
    return recognise(read_file(FOLDER / f"{name}.txt"), TODAY)


def text(words: str) -> Recognised:
    found = recognise(read_content(words.encode(), Path("pv.txt")), TODAY)
    assert sorted(words_of("\n".join(p.plain for p in found.pieces))) == sorted(words_of(found.source.plain))
    return found


def line(words: str, bold: bool = False, **values: object) -> SourceBlock:
    return SourceBlock((Span(words, "b" if bold else ""),), **values)  # type: ignore[arg-type]


def row(*cells: str) -> SourceBlock:
    return SourceBlock(cells=tuple(tuple(line(one) for one in cell.split("\n")) for cell in cells), table=1)


def blocks(*found: SourceBlock) -> Recognised:
    return recognise(SourceDocument(found), TODAY)


def owners(found: Recognised, day: date) -> list[tuple[tuple[str, ...], str]]:
    told = [outcome_of(piece, day) for piece in of_kind(found, PieceKind.ACTION)]
    return [(one.owners, str(one.due)) for one in told]


def test_a_council_that_opens_with_the_year_in_words() -> None:
    found = file("conseil")

    assert (str(facts(found).date), facts(found).start, facts(found).end) == ("2019-03-12", "20:30", "22:10")
    assert titles(found)[1:] == ["Jumelage avec la ville de Changzhou", "Questions diverses"]
    assert speakers(found) == ["Madame le Maire", "M. BAZIN", "Mme CHEN-MOREAU", "M. de LA TOUR"]
    assert len(of_kind(found, PieceKind.DECISION)) == 2
    people = status_of(found)
    assert [people[name] for name in ("M. Luc BAZIN", "M. Thierry LOUP", "Mme Sylvie GRAS")] == [
        AttendanceStatus.PRESENT, AttendanceStatus.ABSENT, AttendanceStatus.REPRESENTED
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("L’an deux mille vingt et un et le premier décembre à dix-huit heures et demie", "2021-12-01", "18:30"),
        ("le vingt et un février mil neuf cent quatre-vingt-dix-huit", "1998-02-21", None),
        ("L'an 2022, le lundi 4 avril à 19 heures, le conseil", "2022-04-04", "19:00"),
        ("Meeting minutes – 17 September 2019, 10:00–11:30", "2019-09-17", "10:00"),
    ],
)
def test_days_and_hours_in_words_and_in_english(words: str, day: str, hour: str | None) -> None:
    assert (str(read_when(words).date), read_when(words).start) == (day, hour)


def test_a_call_noted_in_a_mail() -> None:
    found = file("conf_call")

    assert list(status_of(found).items()) == [
        ("Nadia", AttendanceStatus.PRESENT), ("Paul", AttendanceStatus.PRESENT),
        ("Clément", AttendanceStatus.PRESENT), ("Yan Li", AttendanceStatus.PRESENT),
        ("Sarah", AttendanceStatus.ABSENT),
    ]  # fmt: skip
    assert speakers(found) == ["Clément", "Nadia"]
    assert [one[0] for one in owners(found, date(2018, 6, 4))] == [("Paul",), ("Clément",), ("Yan Li",)]
    assert len(of_kind(found, PieceKind.UPCOMING)) == 1


def test_notes_without_accents_or_capitals() -> None:
    found = file("rapide")

    assert titles(found) == ["voyage scolaire", "fete du printemps", "divers"]
    assert list(status_of(found)) == ["martine", "JP", "yves", "mme liu", "bernard"]
    assert {piece.certainty for piece in of_kind(found, PieceKind.ATTENDANCE)} == {Certainty.DOUBTFUL}
    assert len(of_kind(found, PieceKind.DECISION)) == 1
    assert len(of_kind(found, PieceKind.UPCOMING)) == 1


def test_chinese_labels_in_brackets_and_numbered_speech() -> None:
    found = file("weixin")

    assert facts(found).title.zh == "中法大学合作交流会" or "中法大学合作交流会" in facts(found).title.zh
    assert (facts(found).start, facts(found).end) == ("14:30", "16:00")
    assert speakers(found) == ["宋佳", "马丁·勒克莱尔", "Sophie Bernard"]
    assert status_of(found)["曹磊"] is AttendanceStatus.EXCUSED
    assert [one[0] for one in owners(found, date(2023, 5, 6))] == [("卢敏",), ("Sophie Bernard",)]


def test_two_columns_of_names_by_spaces() -> None:
    found = file("soulignes")

    assert len(status_of(found)) == 7
    assert status_of(found)["Wang Hui"] is AttendanceStatus.PRESENT
    assert status_of(found)["Gwenaëlle SALAUN"] is AttendanceStatus.EXCUSED
    assert speakers(found) == ["Le président", "La trésorière", "Anne-Marie"]
    assert len(of_kind(found, PieceKind.UPCOMING)) == 3


def test_sides_in_two_scripts_and_who_asks() -> None:
    found = file("zoom")

    assert len(status_of(found)) == 5
    assert speakers(found) == ["石磊", "Julien", "石磊", "唐骏", "Camille Roche", "马晓燕"]
    assert len(of_kind(found, PieceKind.ACTION)) == 3


def test_arrows_of_any_length_and_a_late_arrival() -> None:
    found = file("brouillon")

    late = next(one for p in of_kind(found, PieceKind.ATTENDANCE) for one in people_of(p) if "BARBIER" in one.name.fr)
    assert (late.organisation.either, late.note) == ("", "arrivé à 14h20")
    assert owners(found, date(2017, 9, 28)) == [(("M. BARBIER",), "../2017-10-05")]
    assert len(of_kind(found, PieceKind.UPCOMING)) == 2


def test_a_table_written_in_markdown() -> None:
    found = file("wiki")

    assert owners(found, date(2021, 3, 18))[0] == (("Inès",), "2021-03-31")
    assert len(of_kind(found, PieceKind.ACTION)) == 2
    assert len(of_kind(found, PieceKind.QUOTATION)) == 1


def test_a_form_with_several_labels_in_a_row() -> None:
    found = blocks(
        row("会议名称", "友城线上协调会", "会议编号", "2022-03"),
        row("会议时间", "2022年4月12日 15:00-16:40", "会议地点", "腾讯会议"),
        row("主持人", "郑涛", "记录人", "何欣"),
        row("参会人员", "郑涛、何欣、罗兰·贝尔（里昂市）"),
        row("缺席人员", "沈洁（出差）"),
        row("会议内容", "一、通报近期工作\n罗兰·贝尔：将举办灯光节。\n二、讨论下一步安排\n郑涛建议设联络组。"),
        row("会议决议", "1. 成立联络小组。\n2. 六月再开会。"),
    )  # fmt: skip

    told = facts(found)
    assert (told.title.zh, told.place.zh, told.start, told.end) == ("友城线上协调会", "腾讯会议", "15:00", "16:40")
    assert titles(found) == ["通报近期工作", "讨论下一步安排"]
    assert speakers(found) == ["罗兰·贝尔", "郑涛"]
    assert status_of(found)["沈洁"] is AttendanceStatus.ABSENT
    assert len(of_kind(found, PieceKind.DECISION)) == 2


def test_present_and_excused_side_by_side() -> None:
    found = blocks(
        line("Comité du 3 mai 2019"), row("Présents", "Excusés"),
        row("Mme Judith Vial (Agence)\nM. Félix Morin", "M. Octave Bel (OIEau)"),
    )  # fmt: skip

    assert list(status_of(found).values()) == [
        AttendanceStatus.PRESENT, AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED
    ]  # fmt: skip


def test_crosses_under_present_and_excused() -> None:
    found = blocks(
        row("Nom", "Organisme", "Présent(e)", "Excusé(e)"), row("Bruno ESCANDE", "CCI", "X", ""),
        row("Li Meihua", "Université", "", "X"),
    )  # fmt: skip

    assert status_of(found) == {
        "Bruno ESCANDE": AttendanceStatus.PRESENT, "Li Meihua": AttendanceStatus.EXCUSED
    }  # fmt: skip


def test_a_sheet_with_civility_address_and_number() -> None:
    found = blocks(
        row("N°", "Civilité", "Nom", "Prénom", "Structure", "Courriel", "Tél.", "Signature"),
        row("1", "Mme", "DE BRUYN", "Carla", "Métropole", "c@example.org", "03 00 00 00 00", "CdB"),
    )

    [person] = people_of(of_kind(found, PieceKind.ATTENDANCE)[0])
    assert (person.name.fr, person.email, person.phone) == ("Mme Carla DE BRUYN", "c@example.org", "03 00 00 00 00")


def test_minutes_inside_a_table_of_subjects() -> None:
    found = blocks(
        line("Réunion du 4 février 2020"), row("Heure", "Sujet", "Échanges", "Décisions"),
        row("9h30", "Accueil", "Mme Lopez accueille les participants.", ""),
        row("9h45", "Bilan", "M. Keller : 12 projets.\nMme Lopez demande un tableau.", "Tableau en ligne."),
    )  # fmt: skip

    assert titles(found) == ["9h30 Accueil", "9h45 Bilan"]
    assert speakers(found) == ["Mme Lopez", "M. Keller", "Mme Lopez"]
    [decided] = of_kind(found, PieceKind.DECISION)
    assert entry_text(decided).fr.plain == "Tableau en ligne."


def test_an_assembly_printed_word_for_word() -> None:
    found = text(
        "Commission de la coopération\nRéunion du lundi 25 juin 2018\n(La séance est ouverte à 14 h 05.)\n"
        "I. Convention\nM. le Président. – Mes chers collègues, bonjour.\nMme Sonia Ruiz. – Je m’étonne.\n"
        "M. Tran Van Minh, directeur général. – L’amendement est prêt.\n(La séance est levée à 15 h 20.)\n"
    )

    assert (str(facts(found).date), facts(found).start, facts(found).end) == ("2018-06-25", "14:05", "15:20")
    assert speakers(found) == ["M. le Président", "Mme Sonia Ruiz", "M. Tran Van Minh"]
    assert entry_text(of_kind(found, PieceKind.INTERVENTION)[1]).fr.plain == "Je m’étonne."


def test_who_speaks_is_announced_over_what_was_said_and_questions_end_it() -> None:
    found = text(
        "Rencontre du 18 avril 2019\nI. Accueil\nIntervention de M. Sun Lei, directeur de l’urbanisme\n"
        "M. Sun décrit sa ville. Le métro compte six lignes.\nQ : Quel est le prix du ticket ?\n"
        "R (Mme Leduc) : Deux yuans.\nEn réponse à M. Weber, M. Sato indique que tout est prêt.\n"
    )

    assert speakers(found) == ["M. Sun Lei", "Mme Leduc", "M. Sato"]
    said = entry_text(of_kind(found, PieceKind.INTERVENTION)[0]).fr.plain
    assert said.startswith("M. Sun décrit")
    assert "ticket" not in said


def test_members_under_one_civility_and_proxies_in_a_sentence() -> None:
    found = text(
        "Réunion du 3 juillet 2019\nDélégués présents : MM. GAUTHEROT Alain, PERNOT Guy – Mmes LEBLANC Odile, ROUX\n"
        "Absents ayant donné pouvoir : M. COLLIN Jean a donné pouvoir à M. PERNOT Guy.\n"
        "Absente non excusée : Mme VINCENT Laure.\n"
    )

    people = [one for piece in of_kind(found, PieceKind.ATTENDANCE) for one in people_of(piece)]
    assert [one.name.fr for one in people] == [
        "M. GAUTHEROT Alain", "M. PERNOT Guy", "Mme LEBLANC Odile", "Mme ROUX", "M. COLLIN Jean", "Mme VINCENT Laure"
    ]  # fmt: skip
    assert people[4].represented_by == "M. PERNOT Guy"
    assert people[5].status is AttendanceStatus.ABSENT


def test_names_and_labels_in_both_languages() -> None:
    found = text(
        "Comité mixte du 11 octobre 2018\nParticipants / 与会人员 :\n- M. Georges Lambert (乔治·朗贝尔), adjoint\n"
        "1. Santé / 卫生\nM. Lambert présente le projet.\n2. Suite / 后续\nRien.\n"
    )

    [person] = people_of(of_kind(found, PieceKind.ATTENDANCE)[0])
    assert (person.name.fr, person.name.zh, person.function.fr) == ("M. Georges Lambert", "乔治·朗贝尔", "adjoint")
    section = title_of(of_kind(found, PieceKind.SECTION)[0])
    assert (section.fr, section.zh) == ("Santé", "卫生")


def test_a_label_in_chinese_is_cut_where_the_french_is_one() -> None:
    facing = [
        row("Mme Tanguy : bonjour à tous.", "唐吉女士：大家好。"), row("Le séminaire aura lieu.", "研讨会将举行。"),
        row("M. Gao propose un double diplôme.", "高先生提议设立双学位。"),
    ]  # fmt: skip
    [first, *_others] = of_kind(blocks(*facing), PieceKind.INTERVENTION)

    assert entry_text(first).zh.plain.startswith("大家好。")
    assert speakers_of(first)[0][0].name == "Mme Tanguy"


def test_facts_behind_chinese_numbers_and_who_takes_what_upon_themselves() -> None:
    found = text(
        "友好合作推进会\n会议纪要\n一、会议时间：2023年2月23日上午10:00-11:30\n二、会议地点：市外办8楼会议室\n三、参会人员：\n"
        "市外办：罗政、潘颖\n里昂市政府：Marie Perrot（线上）\n四、会议内容\n（一）罗政介绍了背景。\n五、下一步工作\n"
        "1. 潘颖负责起草备忘录，3月15日前完成；\n2. 罗政负责联系实验室，3月底前完成。\n"
    )

    told = facts(found)
    assert (told.title.zh, str(told.date), told.place.zh) == ("友好合作推进会", "2023-02-23", "市外办8楼会议室")
    assert titles(found) == ["会议内容", "下一步工作"]
    assert status_of(found)["Marie Perrot"] is AttendanceStatus.REMOTE
    assert owners(found, date(2023, 2, 23)) == [(("潘颖",), "../2023-03-15"), (("罗政",), "../2023-03-31~")]


def test_a_programme_with_hours() -> None:
    found = text(
        "Ordre du jour de la réunion du 5 mars 2020\n10h – 13h, Cités Unies France, Paris\n10h00 Accueil\n"
        "10h15 Ouverture par M. Philippe Laurent\n10h30 Tour de table\n12h45 Conclusion\n"
    )

    assert len(of_kind(found, PieceKind.AGENDA)) == 4
    assert (facts(found).start, facts(found).end) == ("10:00", "13:00")


def test_what_is_said_again_and_again_is_no_running_head() -> None:
    found = text("Réunion du 3 mars 2020\n" + "".join(
        f"{number}. Point {name}\nAdopté à l’unanimité des membres présents\nMme Roux souligne trois priorités\n"
        for number, name in enumerate(("budget", "écoles", "voyages", "livres", "dates"), 1)
    ))  # fmt: skip

    assert not [p for p in of_kind(found, PieceKind.LEFT_OUT) if p.reason is LeftOut.RUNNING_HEAD]
    assert len(speakers(found)) == 5
