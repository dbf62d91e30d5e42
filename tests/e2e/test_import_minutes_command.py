"""``groupe-pays import --as minutes``: the preview writes nothing, the import does once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from groupe_pays.cli import main
from groupe_pays.domain.recognition.pieces import words_of
from groupe_pays.domain.text import BilingualText
from groupe_pays.exchange.documents_in.reading import read_file
from groupe_pays.services.opening import create_dossier, open_dossier

SOURCE = Path(__file__).parents[1] / "data" / "minutes-2017-01-31.txt"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "groupe.gpays"
    create_dossier(path, BilingualText("Groupe")).close()
    return path


def meetings(path: Path) -> int:
    services = open_dossier(path)
    try:
        return len(services.meetings.list_meetings())
    finally:
        services.close()


def test_preview_writes_nothing_and_tells_all(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(dossier), str(SOURCE), "--as", "minutes", "--preview", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert (told["date"], told["counts"]["section"], told["counts"]["attendance"]) == ("2017-01-31", 3, 43)
    words = [words_of(piece["text"]) for piece in told["pieces"]]
    assert "".join(words) == words_of(read_file(SOURCE).plain)
    [first, *_others] = [piece["speakers"] for piece in told["pieces"] if piece["kind"] == "intervention"]
    assert first == ["Jacques Auxiette"]
    assert [piece["date"] for piece in told["pieces"] if piece["kind"] == "upcoming"][:2] == [
        "2017-03-01", "2017-10-09/2017-10-10"
    ]  # fmt: skip
    assert meetings(dossier) == 0


def test_the_answer_for_programs_tells_whose_an_action_is(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bureau.txt"
    path.write_text(
        "Réunion du bureau du 4 mars 2021\n\nPrésents : Léa Roux (Nice)\n\n"
        "Léa Roux se charge des affiches avant le 3 mai.\n",
        "utf-8",
    )

    assert main(["import", str(dossier), str(path), "--as", "minutes", "--preview", "--json"]) == 0

    by_kind = {piece["kind"]: piece for piece in json.loads(capsys.readouterr().out)["pieces"]}
    assert by_kind["attendance"]["people"] == [{"name": "Léa Roux", "organisation": "Nice", "status": "present"}]
    assert (by_kind["action"]["owners"], by_kind["action"]["due"]) == (["Léa Roux"], "../2021-05-03")


def test_import_makes_the_meeting_once(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(dossier), str(SOURCE), "--as", "minutes"]) == 0
    assert main(["import", str(dossier), str(SOURCE), "--as", "minutes"]) != 0
    assert "déjà" in capsys.readouterr().err

    assert main(["import", str(dossier), str(SOURCE), "--as", "minutes", "--again"]) == 0
    assert meetings(dossier) == 2


def test_a_file_that_is_no_document_is_refused(dossier: Path, tmp_path: Path) -> None:
    path = tmp_path / "image.txt"
    path.write_bytes(bytes(range(256)) * 9)

    assert main(["import", str(dossier), str(path), "--as", "minutes"]) != 0
    assert meetings(dossier) == 0
