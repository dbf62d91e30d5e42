"""Invented minutes of many habits: what a reader sees at a glance is recognised, and no word is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.recognition.details import entry_text, speakers_of, title_of
from groupe_pays.domain.recognition.listed import people_of
from groupe_pays.domain.recognition.outcome_words import outcome_of
from groupe_pays.domain.recognition.pieces import Piece, PieceKind, Recognised, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.exchange.documents_in.reading import read_file
from groupe_pays.services.importing.facts import facts_of, kept_beside
from groupe_pays.services.importing.plan import Facts
from groupe_pays.services.importing.who import gather_people

FOLDER = Path(__file__).parents[2] / "data" / "minutes"
HABITS = sorted(path.stem for path in FOLDER.glob("*.txt"))
TODAY = date(2021, 1, 1)


def as_word(path: Path, folder: Path) -> Path:
    """The same in a Word file, each line a paragraph, rows as a table."""
    document, table = Document(), None
    for line in path.read_text("utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) == 1:
            table = None
            document.add_paragraph(line)
            continue
        table = table or document.add_table(rows=0, cols=len(cells))
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words
    target = folder / f"{path.stem}.docx"
    document.save(str(target))
    return target


@pytest.fixture(params=["txt", "docx"])
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(name: str, form: str, folder: Path) -> Recognised:
    path = FOLDER / f"{name}.txt"
    return recognise(read_file(path if form == "txt" else as_word(path, folder)), TODAY)


def facts(found: Recognised) -> Facts:
    return facts_of(found, gather_people(found.pieces))


def of_kind(found: Recognised, kind: PieceKind) -> list[Piece]:
    return [piece for piece in found.pieces if piece.kind is kind]


def titles(found: Recognised) -> list[str]:
    return [title_of(piece).fr or title_of(piece).zh for piece in of_kind(found, PieceKind.SECTION)]


def speakers(found: Recognised) -> list[str]:
    return [one[0].name or one[1].name for p in of_kind(found, PieceKind.INTERVENTION) for one in speakers_of(p)]


def status_of(found: Recognised) -> dict[str, AttendanceStatus]:
    return {one.name.either: one.status for p in of_kind(found, PieceKind.ATTENDANCE) for one in people_of(p)}


@pytest.mark.parametrize("name", HABITS)
def test_every_word_is_somewhere(name: str, form: str, tmp_path: Path) -> None:
    found = read(name, form, tmp_path)
    told = [words_of("\n".join(piece.plain for piece in found.pieces)), words_of(found.source.plain)]

    assert told[0] == told[1] or sorted(told[0]) == sorted(told[1])


def test_a_municipal_commission(form: str, tmp_path: Path) -> None:
    found = read("municipal", form, tmp_path)

    assert titles(found)[1:] == ["Jumelage avec Yantai", "Questions diverses"]
    assert (str(facts(found).date), facts(found).start, facts(found).end) == ("2019-03-14", "18:30", "20:15")
    assert speakers(found) == ["Mme le Maire", "M. RIOU", "Mme QUÉRÉ"]
    assert len(of_kind(found, PieceKind.DECISION)) == 2
    assert status_of(found)["Mme Sophie MOREL"] is AttendanceStatus.REPRESENTED
    assert {p.main for p in found.pieces if p.key in kept_beside(found.pieces)} == {
        "Séance du jeudi 14 mars 2019 à 18 h 30, en présence de la presse"
    }


def test_an_association_whose_members_go_by_given_names(form: str, tmp_path: Path) -> None:
    found = read("association", form, tmp_path)

    assert facts(found).title.fr == "Compte rendu du conseil d'administration"
    assert speakers(found) == ["Jean", "Marie"]
    assert len(of_kind(found, PieceKind.AGENDA)) == 3
    assert [one.represented_by for p in of_kind(found, PieceKind.ATTENDANCE) for one in people_of(p)].count(
        "Jean Le Goff"
    ) == 1
    assert len(of_kind(found, PieceKind.UPCOMING)) == 1


def test_a_dialogue_by_dashes(form: str, tmp_path: Path) -> None:
    found = read("dialogues", form, tmp_path)

    names = ["Mme Carole Martin", "M. Zhang", "Mme Carole Martin", "M. Paul Fabre", "M. Zhang", "M. Paul Fabre"]
    assert speakers(found) == names
    assert not entry_text(of_kind(found, PieceKind.INTERVENTION)[0]).fr.blocks[0].is_list_item
    assert found.pieces[-1].kind is PieceKind.DISCUSSION
    assert facts(found).place.fr == "Toulouse"


def test_a_table_of_decisions(form: str, tmp_path: Path) -> None:
    found = read("decisions", form, tmp_path)

    assert facts(found).title.fr == "Comité technique Chine"
    outcomes = [outcome_of(piece, date(2019, 11, 20)) for piece in of_kind(found, PieceKind.ACTION)]
    assert [one.owners for one in outcomes] == [("A. Labat",), ("V. Bovis", "S. Motte"), ("Tous",)]
    assert all(one.due is not None for one in outcomes)
    assert list(status_of(found)) == ["A. Labat", "V. Bovis", "S. Motte"]


def test_numbered_deliberations(form: str, tmp_path: Path) -> None:
    found = read("deliberations", form, tmp_path)

    assert titles(found) == ["AFFAIRES GÉNÉRALES", "QUESTIONS DIVERSES"]
    assert len(of_kind(found, PieceKind.HEADING)) == 2
    assert len(of_kind(found, PieceKind.DECISION)) == 2


def test_a_mail_with_what_it_answers(form: str, tmp_path: Path) -> None:
    found = read("mail", form, tmp_path)

    assert facts(found).title.fr == "CR réunion"
    assert titles(found) == ["Tour de table", "Assises"]
    assert len(of_kind(found, PieceKind.ACTION)) == 1


def test_minutes_of_a_chinese_authority(form: str, tmp_path: Path) -> None:
    found = read("huiyi", form, tmp_path)

    assert (facts(found).start, facts(found).end, facts(found).place.zh[:3]) == ("09:00", "11:30", "成都市")
    assert len(titles(found)) == 3
    assert speakers(found) == ["李红", "陈志强"]
    outcomes = [outcome_of(piece, date(2019, 6, 18)) for piece in of_kind(found, PieceKind.ACTION)]
    assert (outcomes[0].owners, str(outcomes[0].due)) == (("市外办",), "../2019-06-30")
    assert len(outcomes) == 3
    assert len(of_kind(found, PieceKind.DECISION)) == 1
    people = status_of(found)
    assert len(people) == 7
    assert people["周杰"] is AttendanceStatus.ABSENT


def test_a_chinese_video_meeting(form: str, tmp_path: Path) -> None:
    found = read("huiyi2", form, tmp_path)

    assert len(status_of(found)) == 5
    assert speakers(found) == ["张华", "玛丽·居里"]
    assert outcome_of(of_kind(found, PieceKind.ACTION)[0], TODAY).owners == ("李明",)


def test_french_and_chinese_in_turn(form: str, tmp_path: Path) -> None:
    found = read("bilingue", form, tmp_path)

    sections = [title_of(piece) for piece in of_kind(found, PieceKind.SECTION)]
    assert [(one.fr, one.zh) for one in sections] == [
        ("Ouverture", "开幕"), ("Échanges de jeunes", "青年交流"), ("Clôture", "闭幕")
    ]  # fmt: skip
    assert facts(found).title.zh == "混合委员会会议"


def test_all_in_capitals(form: str, tmp_path: Path) -> None:
    found = read("majuscules", form, tmp_path)

    assert titles(found) == ["ACTUALITES", "ACTIONS A MENER"]
    assert len(of_kind(found, PieceKind.UPCOMING)) == 2
    assert [outcome_of(p, TODAY).owners for p in of_kind(found, PieceKind.ACTION)] == [("Constance",), ("Sylvie",)]
    assert list(status_of(found).values()).count(AttendanceStatus.EXCUSED) == 1


def test_subjects_and_arrows(form: str, tmp_path: Path) -> None:
    found = read("sujets", form, tmp_path)

    assert facts(found).title.fr == "CR réunion Chine"
    assert titles(found) == ["Site internet", "Voyage d'étude"]
    assert list(status_of(found)) == ["Alain", "Béatrice", "Chloé"]
    assert len(of_kind(found, PieceKind.ACTION)) == 3
    assert len(of_kind(found, PieceKind.DECISION)) == 1


def test_a_table_of_who_says_what(form: str, tmp_path: Path) -> None:
    found = read("deux_colonnes", form, tmp_path)

    assert speakers(found) == ["Mme Alice Roux", "M. Denis Faure", "Mme Alice Roux"]
    assert entry_text(of_kind(found, PieceKind.INTERVENTION)[1]).fr.plain == "Demande un bilan chiffré."
