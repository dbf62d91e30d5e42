"""Minutes nobody had seen: who is somebody and who is an organisation, lines in both scripts, marks by arrows."""

from __future__ import annotations

from datetime import date

import pytest

from groupe_pays.domain.recognition.details import entry_text, meeting_title, speakers_of, upcoming_of
from groupe_pays.domain.recognition.listed import bodies_of, people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import Certainty, LeftOut, Piece, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.domain.recognition.source import SourceDocument
from groupe_pays.exchange.documents_in.plain import read_lines
from groupe_pays.services.importing.plan import Match
from groupe_pays.services.importing.who import gather_people, match_people

TODAY = date(2021, 5, 3)


def recognised(text: str) -> Recognised:
    found = recognise(SourceDocument(tuple(read_lines(text))), TODAY)
    assert sorted(words_of("\n".join(p.plain for p in found.pieces))) == sorted(words_of(found.source.plain))
    return found


def only(found: Recognised, kind: PieceKind) -> Piece:
    [piece] = [piece for piece in found.pieces if piece.kind is kind]
    return piece


def told(line: str) -> list[tuple[str, str, str]]:
    piece = only(recognised(line), PieceKind.ATTENDANCE)
    return [(one.name.either, one.organisation.either, one.function.either) for one in people_of(piece)]


def test_brackets_end_a_person() -> None:
    assert told("Participants : A. Durand (Nantes), Béatrice Ñuñez (Toulouse Métropole), Mme Zhang") == [
        ("A. Durand", "Nantes", ""), ("Béatrice Ñuñez", "Toulouse Métropole", ""), ("Mme Zhang", "", "")
    ]  # fmt: skip
    assert told("Présents : Mme Ana DUPONT (Ville de Lyon, cheffe de projet), M. Le Goff (Brest), 王丽女士 (FAO)") == [
        ("Mme Ana DUPONT", "Ville de Lyon", "cheffe de projet"), ("M. Le Goff", "Brest", ""), ("王丽女士", "FAO", "")
    ]  # fmt: skip


def test_what_follows_brackets_and_is_no_name_belongs_to_the_person() -> None:
    assert told("Présents : M. Paul Martin (Région Bretagne), chargé de mission, Mme Roux") == [
        ("M. Paul Martin", "Région Bretagne", "chargé de mission"), ("Mme Roux", "", "")
    ]  # fmt: skip


def test_a_list_that_may_be_read_two_ways_is_doubtful() -> None:
    found = recognised("Présents : Mme Zhang, Air France, M. Roux")

    assert only(found, PieceKind.ATTENDANCE).certainty is Certainty.DOUBTFUL


def test_a_given_name_tells_somebody_from_an_organisation() -> None:
    found = recognised("Présents : Mme Zhang, Marc Petit, M. Roux")

    assert told("Présents : Mme Zhang, Marc Petit, M. Roux") == [
        ("Mme Zhang", "", ""), ("Marc Petit", "", ""), ("M. Roux", "", "")
    ]  # fmt: skip
    assert only(found, PieceKind.ATTENDANCE).certainty is Certainty.SURE


@pytest.mark.parametrize(
    "body", ["Département de l’Hérault", "Région Grand Est", "RÉGION GRAND EST", "Nantes Métropole"]
)
def test_organisations_are_no_people(body: str) -> None:
    piece = only(recognised(f"Excusés : Anne-Lise d'Ormesson ; {body} ; M. O’Brien"), PieceKind.ATTENDANCE)

    assert [one.name.fr for one in people_of(piece)] == ["Anne-Lise d'Ormesson", "M. O’Brien"]
    assert [one.fr for one in bodies_of(piece)] == [body]
    assert piece.certainty is Certainty.DOUBTFUL


def test_a_surname_with_its_particle_is_the_person_who_bears_it() -> None:
    found = recognised(
        "Présents : M. Jean-Pierre Le Goff (Région Bretagne)\n\nM. Le Goff : bonjour.\nM. La Rue : merci."
    )
    people = {one.name.fr: one.match for one in match_people(gather_people(found.pieces), [])}

    assert people == {"M. Jean-Pierre Le Goff": Match.NEW, "M. La Rue": Match.WORDS}


def test_a_chinese_list_with_compound_surnames_and_a_french_name() -> None:
    line = "出席：张伟、欧阳娜娜、Jean Dupont（里昂市）"

    assert told(line) == [("张伟", "", ""), ("欧阳娜娜", "", ""), ("Jean Dupont", "里昂市", "")]
    spoken = only(recognised("司马光指出：周期较长。"), PieceKind.INTERVENTION)
    assert speakers_of(spoken)[0][1].name == "司马光"


def test_a_chinese_action_loses_its_label_and_has_its_owner() -> None:
    action = outcome_of(only(recognised("待办：张伟于4月15日前提交方案。"), PieceKind.ACTION), TODAY)

    assert (action.owners, action.text.zh.plain) == (("张伟",), "张伟于4月15日前提交方案。")
    assert action.due is not None


def test_facing_columns_lose_their_head_and_both_labels() -> None:
    found = recognised(
        "Compte rendu / 会议纪要\nFrançais\t中文\nI. Accueil\t一、欢迎\n"
        "Mme Wang souhaite la bienvenue.\t王女士致欢迎辞。\n"
        "Action : M. Roux rédige le texte.\t待办：鲁先生起草文本。"
    )

    title = meeting_title(only(found, PieceKind.TITLE))
    assert (title.fr, title.zh) == ("Compte rendu", "会议纪要")
    assert only(found, PieceKind.LEFT_OUT).reason is LeftOut.TABLE_HEAD
    [(french, chinese)] = speakers_of(only(found, PieceKind.INTERVENTION))
    assert (french.name, chinese.name) == ("Mme Wang", "王女士")
    assert entry_text(only(found, PieceKind.ACTION)).zh.plain == "鲁先生起草文本。"


def test_arrows_mark_decisions_and_actions() -> None:
    found = recognised("* Budget\n  => DECISION : vote du budget\n  - site à refaire => ACTION A. Durand pour le 15/06")

    assert entry_text(only(found, PieceKind.DECISION)).fr.plain == "vote du budget"
    piece = only(found, PieceKind.ACTION)
    action = outcome_of(piece, TODAY)
    assert (action.owners, str(action.due)) == (("A. Durand",), "../2021-06-15")
    assert piece.certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Prochain RDV : 07/09/2021 à 9h.", "2021-09-07"),
        ("Prochaine réunion : mardi 6 février 2024 à 14h30, Cités Unies France.", "2024-02-06"),
        ("下次会议：2024年6月20日，线上举行。", "2024-06-20"),
    ],
)
def test_the_next_meeting_is_a_date_to_come(line: str, day: str) -> None:
    coming = upcoming_of(only(recognised(line), PieceKind.UPCOMING), TODAY)

    assert coming is not None
    assert str(coming[0]) == day
