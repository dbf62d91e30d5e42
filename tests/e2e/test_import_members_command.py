"""``groupe-pays import`` of address books: every row told, exit code 0 only when nothing was refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from groupe_pays.cli.program import main
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import create_dossier, open_dossier

MEMBERS = Path(__file__).parents[1] / "data" / "members.csv"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "groupe.gpays"
    create_dossier(path, BilingualText("Groupe")).close()
    return path


def count(path: Path) -> int:
    services = open_dossier(path)
    try:
        return services.people.count()
    finally:
        services.close()


def test_a_preview_tells_every_row_and_writes_nothing(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(dossier), str(MEMBERS), "--preview", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["as"] == "members"
    assert len(told["rows"]) == 102
    assert told["separator"] == ";"
    assert all(row["fate"] for row in told["rows"])
    assert count(dossier) == 0


def test_the_list_is_imported_with_a_report(dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "rapport.csv"
    assert main(["import", str(dossier), str(MEMBERS), "--as", "members", "--report", str(report)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line[:1].isdigit() for line in lines) == 102
    assert count(dossier) == 102
    assert report.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_refused_row_shows_in_the_exit_code(dossier: Path, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prénom;Courriel\nMartin;Anne;a@b.fr\n;;seul@exemple.fr\n", encoding="utf-8")
    assert main(["import", str(dossier), str(path), "--as", "members"]) == 1
    assert count(dossier) == 1


def test_a_column_can_be_named_by_hand(dossier: Path, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nom;Prénom;Rubrique\nMartin;Anne;à rappeler\n", encoding="utf-8")
    given = ["import", str(dossier), str(path), "--as", "members"]
    assert main([*given, "--map", "Rubrique=notes"]) == 0
    services = open_dossier(dossier)
    assert [person.notes.fr for person in services.people.list_people()] == ["à rappeler"]
    services.close()
    for wrong in ("Rubrique=nothing", "Absente=notes"):
        with pytest.raises(SystemExit):
            main([*given, "--map", wrong])
