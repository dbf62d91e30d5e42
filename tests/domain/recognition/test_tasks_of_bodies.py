"""Tasks of those who are no named people: bodies, offices, « nous », 双方; and tables of tasks under other heads."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import Cell, Column, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.rows import read_heads
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.domain.recognition.tasks import read_task
from groupe_pays.exchange.documents_in.plain import read_lines

TODAY = date(2023, 3, 8)


def recognised(text: str) -> Recognised:
    found = recognise(SourceDocument(tuple(read_lines(text))), TODAY)
    assert words_of("\n".join(p.plain for p in found.pieces)) == words_of(found.source.plain)
    return found


def tasks(text: str) -> list[tuple[tuple[str, ...], str]]:
    pieces = [piece for piece in recognised(text).pieces if piece.kind is PieceKind.ACTION]
    return [((one := outcome_of(piece, TODAY)).owners, str(one.due or "")) for piece in pieces]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Nous contacterons le CROUS avant le 15 avril.", "Nous"),
        ("Nous devons relancer la CCI avant le 3 mai.", "Nous"),
        ("Chaque partenaire communiquera ses tarifs avant le 30 avril.", "Chaque partenaire"),
        ("Les établissements feront remonter leurs besoins au plus tard le 5 mai.", "Les établissements"),
        ("la trésorière règle la facture avant le 3 mai", "la trésorière"),
        ("Le musée de Ningbo transmettra les fiches au plus tard le 3 mai.", "Le musée de Ningbo"),
        ("La DRAC doit rédiger l'arrêté sous quinze jours.", "La DRAC"),
        ("Mme Huet s'assurera de la traduction d'ici le 17 mai.", "Mme Huet"),
        ("Il revient à la Ville de Rouen d'assurer le transport (échéance : juin 2023).", "la Ville de Rouen"),
        ("Merci à Mme Roux de nous envoyer la liste avant le 3 mai.", "Mme Roux"),
        ("L'affiche sera imprimée par la Ville de Caen d'ici le 2 avril.", "la Ville de Caen"),
        ("秘书处于6月10日前发出邀请函。", "秘书处"),
        ("双方应于7月15日前交换参会名单。", "双方"),
        ("法方须于12月20日前寄送教材样本。", "法方"),
        ("请陆浩尽快核实签证材料要求。", "陆浩"),
        ("各相关院系要在本学期末前提交使用计划。", "各相关院系"),
    ],
)
def test_bodies_and_offices_take_tasks(words: str, who: str) -> None:
    assert read_task(words, TODAY) == who


@pytest.mark.parametrize(
    "words",
    [
        "M. Roux préparera sa retraite.",
        "M. Colas prendra sa retraite à la fin de l'année.",
        "Mme Chauvet prendra ses nouvelles fonctions à Marseille avant l'été.",
        "La Ville fêtera ses quinze ans avant la fin de l'année.",
        "La délégation arrivera avant le 12 mai.",
        "La Région investira trois millions d'euros d'ici 2030.",
        "Le conseil se réunira avant le 15 juin.",
        "Le lycée enverra deux classes en Chine au printemps.",
        "Nous serons fixés avant le 15 mars.",
        "Les deux parties échangeront leurs fichiers de presse.",
        "Merci à Mme Wang de nous avoir accueillis avant le 3 mai.",
        "Il appartient à chacun de choisir.",
        "市外办已于5月底前完成布展。",
        "市外办于5月底前完成了布展。",
        "代表团于5月10日前抵达巴黎。",
    ],
)
def test_news_are_no_tasks(words: str) -> None:
    assert read_task(words, TODAY) == ""


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        ("Réf.|Intitulé de l'action|Affecté à|Date butoir|Niveau d'avancement", "number what who due other"),
        ("Opération|Chargé de l'action|À rendre pour le|Remarques", "what who due other"),
        ("Chantier|Service pilote|Terme fixé|Degré de réalisation", "what who due other"),
        ("#|Description|Assigné à|Échéance|Statut", "number what who due status"),
        ("Tâche|Suivi par|Avant le|Avancement", "what who due other"),
        ("序号|任务内容|责任主体|完成期限|进展情况", "number what who due other"),
        ("议定事项|牵头单位|完成时间|备注", "what who due other"),
    ],
)
def test_heads_of_tables_of_tasks(heads: str, columns: str) -> None:
    told = read_heads([Cell(one) for one in heads.split("|")])

    assert told == tuple(Column(one) for one in columns.split())


@pytest.mark.parametrize("heads", ["Nom|Organisme|Suivi", "Date|Lieu|Horaire", "Nom|Pilote|Échéance"])
def test_other_heads_are_no_tasks(heads: str) -> None:
    assert Column.WHAT not in read_heads([Cell(one) for one in heads.split("|")])


def test_a_list_of_tasks_names_offices_and_people_before_an_arrow() -> None:
    text = (
        "Actions :\n* Wu Jing → calendrier des visioconférences (20 mars)\n"
        "* Secrétariat : envoi des conventions aux familles, 8 avril\n"
        "* la présidente contacte la mairie avant le 30 mai\n"
    )
    assert tasks(text) == [
        (("Wu Jing",), "2023-03-20"), (("Secrétariat",), "2023-04-08"), (("la présidente",), "../2023-05-30")
    ]  # fmt: skip


def test_who_is_excused_behind_the_organisation() -> None:
    found = recognised("Participants :\n- Mme Estelle BRIARD, Département de l'Eure (excusée)\n")
    [one] = [one for p in found.pieces if p.kind is PieceKind.ATTENDANCE for one in people_of(p)]

    assert (one.status, one.organisation.fr) == (AttendanceStatus.EXCUSED, "Département de l'Eure")
