"""Shapes of minutes as associations and councils write them: who came, where, which lines are titles."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.recognition.details import title_of
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import LeftOut, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.source import SourceBlock, SourceDocument
from groupe_pays.domain.text import Span
from groupe_pays.exchange.documents_in.plain import read_lines
from groupe_pays.services.importing.facts import facts_of
from groupe_pays.services.importing.plan import Facts

TODAY = date(2021, 5, 3)


def recognised(text: str) -> Recognised:
    found = recognise(SourceDocument(tuple(read_lines(text))), TODAY)
    assert sorted(words_of("\n".join(p.plain for p in found.pieces))) == sorted(words_of(found.source.plain))
    return found


def people(text: str) -> list[tuple[str, str, str]]:
    found = recognised(text)
    listed = [one for piece in found.pieces if piece.kind is PieceKind.ATTENDANCE for one in people_of(piece)]
    return [(one.name.either, one.organisation.either, one.status.value) for one in listed]


def sections(found: Recognised) -> list[str]:
    return [title_of(piece).fr or title_of(piece).zh for piece in found.pieces if piece.kind is PieceKind.SECTION]


def facts(text: str) -> Facts:
    return facts_of(recognised(text), {})


def table(*rows: tuple[str, ...]) -> tuple[SourceBlock, ...]:
    cells = [tuple((SourceBlock((Span(words),)),) if words else () for words in row) for row in rows]
    return tuple(SourceBlock(cells=row, table=1) for row in cells)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Présents :\nMM. GUERIN Jean, LAFON Bernard et MERLE Serge.",
         [("M. GUERIN Jean", "", "present"), ("M. LAFON Bernard", "", "present"), ("M. MERLE Serge", "", "present")]),
        ("Membres présents :\nAnne Gallois (Club) - Serge Griffon.",
         [("Anne Gallois", "Club", "present"), ("Serge Griffon", "", "present")]),
        ("Participants\nPour le CNRS : M. Denis Faure\nPour Wuhan (en visio) : Mme Zhou Qian",
         [("M. Denis Faure", "CNRS", "present"), ("Mme Zhou Qian", "Wuhan", "remote")]),
        ("Présents\nCHU de Toulouse : Dr Hélène Vasseur, M. Samir Taleb",
         [("Dr Hélène Vasseur", "CHU de Toulouse", "present"), ("M. Samir Taleb", "CHU de Toulouse", "present")]),
        ("Présents : VB (Nice Métropole), AL (Lyon)", [("VB", "Nice Métropole", "present"), ("AL", "Lyon", "present")]),
        ("Présents : M. Alban Rey, Mme Lu Xiaoyan. Excusé : M. Guy Ferrer.",
         [("M. Alban Rey", "", "present"), ("Mme Lu Xiaoyan", "", "present"), ("M. Guy Ferrer", "", "excused")]),
        ("Étaient présentes et présents : M. Roux (Nice)", [("M. Roux", "Nice", "present")]),
        ("参会人员：校长杜鹃、外事主任苗青、法语教师Julie Bernard",
         [("杜鹃", "", "present"), ("苗青", "外事", "present"), ("Julie Bernard", "法语教师", "present")]),
        ("S'était fait excuser : M. Daniel Roche.", [("M. Daniel Roche", "", "excused")]),
        ("Excusés : M. Arnaud Pichon, qui a donné pouvoir à M. Talarmin", [("M. Arnaud Pichon", "", "represented")]),
    ],
)  # fmt: skip
def test_who_came(words: str, told: list[tuple[str, str, str]]) -> None:
    assert people(words) == told


def test_people_under_a_word_of_their_own_are_doubtful() -> None:
    words = (
        "Assemblée générale du 3 mars 2020\nBureau : Mme Le Goff (présidente), M. Petit (trésorier)\nI. Comptes\nRien."
    )
    assert [name for name, *_rest in people(words)] == ["Mme Le Goff", "M. Petit"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Réunion du bureau\nSamedi 25 janvier 2020 à 15 h – Espace Jean-Vilar, Arcueil", "Espace Jean-Vilar, Arcueil"),
        ("Réunion du bureau\n8 novembre 2022 à 9h – Hôtel du Département", "Hôtel du Département"),
        ("Réunion du bureau\n31 janvier 2017, 14 heures-17 heures | Cités Unies France, Paris 18e",
         "Cités Unies France"),
        ("Réunion du conseil – séance du mardi 21 juin 2016 à 18 heures 30, salle du conseil", "salle du conseil"),
        ("Comité de parrainage\nVendredi 9 octobre 2020 - 14h00 / 15h45 - par téléconférence", "téléconférence"),
        ("Séance du 17 février 2022\nVilla Méditerranée, Marseille (10h-12h30)", "Villa Méditerranée, Marseille"),
        ("Conseil du 7 avril 2022\n\nLe conseil s'est réuni en mairie sous la présidence de Mme Lahaye.", "mairie"),
        ("Réunion du 4 mars 2021\n\nLa réunion s'est tenue à 18h30 à la Maison des associations, 6 cours des Alliés.",
         "Maison des associations"),
        ("Point du 12 mai 2022\n\nLa réunion s'est tenue en visioconférence de 11h à 12h15.", "visioconférence"),
        ("专题会议纪要\n2023年5月18日，副市长在市政府三楼会议室主持召开专题会议。", "市政府三楼会议室"),
    ],
)  # fmt: skip
def test_where_it_was(words: str, place: str) -> None:
    told = facts(words).place
    assert (told.fr or told.zh) == place


def test_when_it_began_and_ended() -> None:
    told = facts("Conseil du 6 décembre 2019\nHeure de début : 14 h 10 Heure de fin : 16 h 50")
    assert (told.start, told.end) == ("14:10", "16:50")
    told = facts(
        "Assemblée du 3 février 2017\n\nA 20 h 50, le quorum étant atteint, le président déclare la séance ouverte."
    )
    assert told.start == "20:50"


def test_a_line_said_again_as_the_agenda_announced_it_is_a_title() -> None:
    found = recognised(
        "Réunion du 3 mars 2020\n\nOrdre du jour :\nRapport moral\nÉlections\n\n"
        "Rapport moral\nTout s'est bien passé.\n\nÉlections\nRien."
    )
    assert sections(found) == ["Rapport moral", "Élections"]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("I ADOPTION DU PROCES-VERBAL\n\nAdopté.\n\nII QUESTIONS DIVERSES\n\nRien.",
         ["ADOPTION DU PROCES-VERBAL", "QUESTIONS DIVERSES"]),
        ("BILAN DU 1er FÉVRIER :\n\nTrès bien.\n\nVOYAGE :\n\nRien.", ["BILAN DU 1er FÉVRIER", "VOYAGE"]),
        ("A - PARRAINAGES\n\nTrès bien.\n\nB - BUDGET\n\nA. Ribeiro précise les frais.\n\nC - DIVERS\n\nRien.",
         ["PARRAINAGES", "BUDGET", "DIVERS"]),
        (">> Approbation du PV du 10/01/2018\n\nTrès bien.\n\n>> Finances\n\nRien.",
         ["Approbation du PV du 10/01/2018", "Finances"]),
        ("* Actualité *\n\nTrès bien.\n\n=== Budget ===\n\nRien.", ["Actualité", "Budget"]),
        ("【议题一：实验进展】\n很好。\n【议题二：人员交流】\n没有。", ["实验进展", "人员交流"]),
    ],
)  # fmt: skip
def test_what_is_a_title(words: str, titles: list[str]) -> None:
    assert sections(recognised(f"Réunion du 3 mars 2020\n\n{words}")) == titles


def test_minutes_in_a_table_with_who_and_when() -> None:
    rows = table(
        ("Points abordés", "Échanges", "Suites à donner", "Qui", "Quand"),
        (
            "1. Organisation",
            "L'équipe compte cinq personnes.",
            "Mettre à jour l'organigramme",
            "K. Rousselle",
            "25/11/2022",
        ),
        ("2. Financement", "Le coût est évalué.", "", "", ""),
    )
    found = recognise(SourceDocument(rows), TODAY)

    assert sections(found) == ["Organisation", "Financement"]
    [action] = [piece for piece in found.pieces if piece.kind is PieceKind.ACTION]
    told = outcome_of(action, TODAY)
    assert (told.text.fr.plain, told.owners, str(told.due)) == (
        "Mettre à jour l'organigramme", ("K. Rousselle",), "2022-11-25",
    )  # fmt: skip


def test_a_head_that_says_who_is_under_it() -> None:
    rows = table(("Présents", "Organisme"), ("Mme Karine Roux", "Gard"), ("M. Feng Lei", "Xi’an"),
        ("M. Luc Roy", "Lyon"), ("Excusé : M. Pierre Bosc", "Nîmes"))  # fmt: skip
    found = recognise(SourceDocument(rows), TODAY)
    listed = [one for piece in found.pieces if piece.kind is PieceKind.ATTENDANCE for one in people_of(piece)]

    assert [(one.name.fr, one.status.value) for one in listed] == [
        ("Mme Karine Roux", "present"), ("M. Feng Lei", "present"),
        ("M. Luc Roy", "present"), ("M. Pierre Bosc", "excused"),
    ]  # fmt: skip


def test_a_table_of_work_behind_one_of_people_is_not_more_people() -> None:
    people_rows = table(("Nom", "Fonction", "Structure"), ("Anne Roux", "Maire", "Nice"))
    work = table(("Quoi ?", "Qui ?", "Pour quand ?"), ("Créer les comptes", "A. Roux", "15/12/2021"))
    blocks = (*people_rows, *(SourceBlock(cells=row.cells, table=2) for row in work))
    found = recognise(SourceDocument(blocks), TODAY)

    [action] = [piece for piece in found.pieces if piece.kind is PieceKind.ACTION]
    assert outcome_of(action, TODAY).owners == ("A. Roux",)


def test_the_foot_of_two_pages_is_no_part_of_the_minutes() -> None:
    found = recognised(
        "Conseil – Séance du 6 décembre 2019\n1. Comptes\nLes comptes sont bons.\nPV du 6 décembre – page 1 sur 2\n"
        "Conseil – Séance du 6 décembre 2019\n2. Divers\nRien.\nPV du 6 décembre – page 2 sur 2"
    )
    assert sum(piece.reason is LeftOut.RUNNING_HEAD for piece in found.pieces) == 3


def test_a_word_cut_at_the_end_of_a_line_is_whole_and_a_compound_keeps_its_hyphen() -> None:
    lines = [
        "Les recettes propres de cette association très active pro-",
        "gressent de huit pour cent ainsi que les dons.",
        "Un rendez-vous est pris depuis hier soir avec la vice-",
        "présidente de la Région et ses deux conseillères.",
        "Les charges du personnel administratif et technique restent",
        "stables depuis deux ans selon les comptes.",
    ]
    words = " ".join(block.plain for block in read_lines("\n".join(lines)))

    assert "progressent" in words
    assert "vice-présidente" in words


def test_nothing_of_a_row_in_both_scripts_is_lost_before_a_chinese_line() -> None:
    recognised("COMPTE RENDU\n会议纪要\nCOMPTE RENDU\n会议纪要\nA\t㐀\n会议纪要")


def test_a_form_of_two_columns_tells_the_meeting_and_who_came() -> None:
    rows = table(
        ("时间", "2022年11月17日下午3:00"),
        ("地点", "友谊大厦301"),
        ("主持", "宋佳"),
        ("出席", "宋佳、贺明"),
        ("请假", "程雨"),
    )
    found = recognise(SourceDocument(rows), TODAY)
    told = facts_of(found, {})
    listed = [one for piece in found.pieces if piece.kind is PieceKind.ATTENDANCE for one in people_of(piece)]

    assert (str(told.date), told.start, told.place.zh) == ("2022-11-17", "15:00", "友谊大厦301")
    assert [(one.name.zh, one.status.value) for one in listed] == [
        ("宋佳", "present"), ("贺明", "present"), ("程雨", "excused")
    ]  # fmt: skip


def test_a_column_of_services_says_whom_the_tasks_fall_to() -> None:
    rows = table(("Tâche", "Service / personne", "Délai"), ("Réserver les interprètes", "Amina Sy", "21/04/2023"))
    found = recognise(SourceDocument(rows), TODAY)

    [action] = [piece for piece in found.pieces if piece.kind is PieceKind.ACTION]
    assert outcome_of(action, TODAY).owners == ("Amina Sy",)
