"""Decisions and actions told in running prose: who, by when, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.outcomes import is_action, is_decision
from groupe_pays.domain.recognition.pieces import Piece, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.seams import parted_at, seams_of
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.domain.recognition.tasks import read_task
from groupe_pays.domain.recognition.when import find_due
from groupe_pays.domain.text import Language
from groupe_pays.exchange.documents_in.plain import read_lines

TODAY = date(2021, 3, 4)


def recognised(text: str) -> Recognised:
    found = recognise(SourceDocument(tuple(read_lines(text))), TODAY)
    assert words_of("\n".join(p.plain for p in found.pieces)) == words_of(found.source.plain)
    return found


def of_kind(found: Recognised, kind: PieceKind) -> list[Piece]:
    return [piece for piece in found.pieces if piece.kind is kind]


def told(found: Recognised) -> list[tuple[str, tuple[str, ...], str]]:
    outcomes = [outcome_of(piece, TODAY) for piece in of_kind(found, PieceKind.ACTION)]
    return [((one.text.fr.plain or one.text.zh.plain), one.owners, str(one.due or "")) for one in outcomes]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Sylvie Maurin se charge de réserver la salle.", "Sylvie Maurin"),
        ("Inès Tahar transmettra les justificatifs avant fin mars.", "Inès Tahar"),
        ("Mme Peyre et M. Roux rédigeront la charte.", "Mme Peyre et M. Roux"),
        ("M. Ge Tao fera traduire la convention.", "M. Ge Tao"),
        ("Cours de taï-chi : Mme Sarr contacte le gymnase avant la fin février", "Mme Sarr"),
        ("Site internet : à refaire (M. Petit, d'ici juin)", "M. Petit"),
        ("Farid Amrani s'occupe d'imprimer les affiches (échéance : 20 février).", "Farid Amrani"),
        ("M. Bao est chargé de louer le minibus.", "M. Bao"),
        ("La Région transmettra le dossier avant le 5 mai", "La Région"),
        ("Maud Perrier : réserver le salon (délai : 30/09)", "Maud Perrier"),
        ("Nadège voit avec la mairie pour les tentes.", "Nadège"),
        ("Il est demandé à M. Diakité d'établir la liste pour le 15 mars.", "M. Diakité"),
        ("会议要求，由市外办牵头，市教育局配合，于6月底前完成邀请工作。", "市外办"),
        ("会议要求，市财政局于7月15日前落实专项经费。", "市财政局"),
        ("开展调研。由省商务厅李敏负责，2022年1月底前形成报告。", "省商务厅李敏"),
        ("李四、王五于5月10日前提交方案", "李四、王五"),
    ],
)
def test_a_sentence_says_who_does_it(words: str, who: str) -> None:
    assert read_task(words, TODAY) == who


@pytest.mark.parametrize(
    "words",
    [
        "M. Dupont organise chaque année le salon.",
        "M. Sun rappelle que le budget doit être voté avant fin mars.",
        "Les inscriptions seront ouvertes avant fin juin.",
        "La délégation visitera Lyon avant le 3 mai.",
        "M. Li est chargé de mission à la Région depuis 2015.",
        "Mme Roux est chargée des relations internationales.",
        "L'appel à projets clôturera le 30 mars 2017.",
        "Le groupe-pays identifiera des territoires concentrant des acteurs.",
        "Ce rendez-vous réunira un premier comité de pilotage.",
        "Paris accueillera les jeux avant fin 2024.",
        "La ville de Lyon organise un festival pour le printemps 2022.",
        "Le conseil a été informé de la visite.",
        "La commission rappelle que les crédits sont limités.",
        "La convention a été approuvée par le ministère en 2014.",
        "Mme Lin est nommée consule générale en 2019.",
        "Le bilan a été relu par Mme Faure.",
        "张伟表示，将在5月底前来访。",
        "市教育局介绍，学校已在3月底前完成招生。",
        "会议听取了市外办的汇报。",
        "同意见书已经提交。",
    ],
)
def test_what_is_only_told_is_neither(words: str) -> None:
    assert not is_action(words, TODAY)
    assert not is_decision(words)


@pytest.mark.parametrize(
    "words",
    [
        "La commission émet un avis favorable au projet.",
        "Les deux villes conviennent de prolonger l'accord jusqu'en 2021.",
        "Le conseil municipal, après en avoir délibéré, décide à l'unanimité de renouveler la convention.",
        "Le comité se prononce en faveur d'un financement pluriannuel.",
        "Mme Le Goff et M. Petit sont réélus.",
        "Le comité retient la variété Moso.",
        "PV approuvé à l'unanimité.",
        "Accord du CA pour un budget maximum de 400 €.",
        "on retient le 21 juin",
        "Cette proposition est adoptée.",
        "Il a été acté que le bilan serait publié en juin.",
        "会议原则同意论坛总体方案。",
        "会议审议通过《2024年对法合作要点》。",
    ],
)
def test_a_body_that_rules_decides(words: str) -> None:
    assert is_decision(words)


def test_outcomes_inside_a_paragraph_stand_apart_in_their_order() -> None:
    found = recognised(
        "1. Accueil\n\nLa délégation arrive le 18 octobre. M. Bao est chargé de louer le minibus avant le 1er octobre."
        " Le car est trop cher.\n\n2. Comptes\n\nM. Roux présente les comptes. Les comptes sont approuvés."
    )

    kinds = [piece.kind.value for piece in found.pieces]
    assert kinds == ["section", "discussion", "action", "discussion", "section", "intervention", "decision"]
    assert told(found) == [
        ("M. Bao est chargé de louer le minibus avant le 1er octobre.", ("M. Bao",), "../2021-10-01")
    ]


def test_each_who_speaks_in_one_paragraph_has_their_own() -> None:
    found = recognised(
        "1. Budget\n\nMme Xu demande si la cotisation augmente. Elle s'inquiète. M. Petit répond que non."
        "\n\n2. Divers\n\nRien."
    )

    said = [piece.plain for piece in of_kind(found, PieceKind.INTERVENTION)]
    assert said == ["Mme Xu demande si la cotisation augmente. Elle s'inquiète.", "M. Petit répond que non."]


def test_a_quotation_is_not_cut() -> None:
    found = recognised(
        "1. Avis\n\nM. Roux lit une lettre : « Tout va bien. Il est décidé de partir. Merci. »\n\n2. Fin\n\nRien."
    )

    assert not of_kind(found, PieceKind.DECISION)


def test_what_a_council_decides_item_by_item_is_one_decision() -> None:
    found = recognised(
        "1. Convention\n\nAprès en avoir délibéré, le conseil, à l'unanimité :\n- APPROUVE la convention ;"
        "\n- AUTORISE le maire."
        "\n\n2. Divers\n\nRien."
    )

    [decision] = of_kind(found, PieceKind.DECISION)
    assert [part.is_item for part in decision.parts] == [False, True, True]


def test_actions_go_on_in_lines_without_a_label() -> None:
    found = recognised(
        "1. Divers\n\nRien.\n\nÀ faire : Léa Roux – la liste – 15/04\nPaul Petit – la note – fin mai\nTout va bien."
    )

    assert [(owners, due) for _text, owners, due in told(found)] == [
        (("Léa Roux",), "2021-04-15"), (("Paul Petit",), "2021-05-21~/2021-05-31~")
    ]  # fmt: skip


def test_lines_of_a_list_of_actions_need_no_bullet() -> None:
    found = recognised(
        "1. Divers\n\nRien.\n\nActions :\nLéa Roux : mettre à jour le planning\nRelancer la mairie\nMerci à tous."
    )

    assert [owners for _text, owners, _due in told(found)] == [("Léa Roux",), ()]


def test_under_decisions_who_does_what_by_when_is_an_action() -> None:
    found = recognised("一、情况\n一切正常。\n二、会议议定事项\n1.同意成立专家组。\n2.马骏负责于11月15日前提交报告。")

    assert [piece.plain for piece in of_kind(found, PieceKind.DECISION)] == ["1.同意成立专家组。"]
    assert [owners for _text, owners, _due in told(found)] == [("马骏",)]


def test_next_steps_by_name_are_actions() -> None:
    found = recognised("一、进展\n一切正常。\n二、下一步计划\n- 马超：8月28日前完成联调\n- 陈静：9月上旬更新手册")

    assert [owners for _text, owners, _due in told(found)] == [("马超",), ("陈静",)]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("réserver la salle pour l'an prochain d'ici le 15 mars", "../2021-03-15"),
        ("à rendre sous quinzaine", "../2021-03-19"),
        ("réponse jusqu'au 5 juin", "../2021-06-05"),
        ("下周五前发送", "../2021-03-12"),
        ("月底前完成", "../2021-03-31~"),
    ],
)
def test_the_words_that_bind_most_say_by_when(words: str, due: str) -> None:
    found = find_due(words, Language.ZH if "前" in words else Language.FR, TODAY)

    assert found is not None
    assert str(found[0]) == due


def test_the_next_meeting_is_no_action_of_the_list_above_it() -> None:
    found = recognised(
        "1. Divers\n\nRien.\n\nActions :\n- Relancer la mairie\nLe prochain COPIL se tiendra le 12 décembre 2021."
    )

    assert len(of_kind(found, PieceKind.UPCOMING)) == 1
    assert len(of_kind(found, PieceKind.ACTION)) == 1


def test_a_paragraph_is_parted_between_its_sentences_too() -> None:
    found = recognised("1. Avis\n\nTout va bien. « Merci. Bravo. » dit-on. Rien de plus.\n\n2. Fin\n\nRien.")
    [piece, _last] = of_kind(found, PieceKind.DISCUSSION)

    seams = seams_of(piece)
    assert [seam.words for seam in seams] == ["« Merci. Bravo. » dit-on. Rien de plus.", "Rien de plus."]
    parted = parted_at(found, piece.key, seams[1])

    said = [one.plain for one in parted.pieces if one.kind is PieceKind.DISCUSSION]
    assert said == ["Tout va bien. « Merci. Bravo. » dit-on.", "Rien de plus.", "Rien."]
    assert words_of("\n".join(one.plain for one in parted.pieces)) == words_of(found.source.plain)


def test_whom_elle_means_has_the_action() -> None:
    found = recognised(
        "1. Séjour\n\nMme Fontan regrette la brièveté. Elle relancera les familles avant le 28 mars.\n\n2. Fin\n\nRien."
    )

    assert told(found) == [("Elle relancera les familles avant le 28 mars.", ("Mme Fontan",), "../2021-03-28")]


def test_somebody_listed_without_a_capital_has_the_action() -> None:
    found = recognised(
        "Réunion du 3 mai 2019\n\nprésents: luc, anna\n\n1) voyage\n- anna doit envoyer la liste pour le 10 mai"
    )

    assert [owners for _text, owners, _due in told(found)] == [("anna",)]


def test_who_stands_between_what_and_when() -> None:
    found = recognised("1. Divers\n\nRien.\n\nÀ faire : devis de transport – M. Rey – 15 mars")

    assert [owners for _text, owners, _due in told(found)] == [("M. Rey",)]
