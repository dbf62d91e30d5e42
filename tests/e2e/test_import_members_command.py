"""``groupe-pays import`` of address books: every row told, exit code 0 only when nothing was refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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
    assert sum(line.partition("\t")[0].isdigit() for line in lines) == 102
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


HEADERS = "Organisme;Prénom;Nom;Fonction;Téléphone;Courriel"
KNOWN = "Ville de Rennes;Anne;Martin;Maire;02 23 62 10 10;anne@rennes.fr"


def written(folder: Path, *rows: str) -> Path:
    path = folder / "liste.csv"
    path.write_text("\n".join((HEADERS, *rows)), encoding="utf-8-sig")
    return path


def told(capsys: pytest.CaptureFixture[str], *given: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = main(["import", *given, "--as", "members", "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_each_row_is_told_under_its_fate(dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, str(dossier), str(written(tmp_path, KNOWN)))[0] == 0
    path = written(
        tmp_path,
        KNOWN,
        "Ville de Rennes;Anne;Martin;Maire;02 23 62 10 99;anne@rennes.fr",
        "Région Essai;Anne;Martin;Cheffe;;",
        "Ville de Brest;Zoé;Le  Goff;Adjointe;;zoe@brest.fr",
        "Ville de Brest;Paul;Petit;Adjoint;12;",
        "Ville de Brest;Jean;Roux;Adjoint;02 98 00 80 80;",
        ";;;;;seul@exemple.fr",
    )
    code, said = told(capsys, str(dossier), str(path), "--preview")
    fates = ["same", "updated", "doubtful", "corrected", "to_check", "new", "refused"]
    assert [row["fate"] for row in said["rows"]] == fates
    assert said["counts"] == dict.fromkeys(fates, 1) | {fate: 1 for fate in said["counts"]}
    assert (code, said["undecided"], said["preview"]) == (1, 1, True)
    updated, doubtful, refused = (said["rows"][place] for place in (1, 2, 6))
    assert [(change["field"], change["new"]) for change in updated["changes"]] == [("phone", "02 23 62 10 99")]
    assert doubtful["like"]["person"]
    assert all(row["why"] for row in (doubtful, refused))
    assert count(dossier) == 1


def test_undecided_rows_are_told_plainly(dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, KNOWN, "Région Essai;Anne;Martin;Cheffe;;")
    assert main(["import", str(dossier), str(path), "--as", "members", "--preview"]) == 0
    assert "1 ligne douteuse n’est pas décidée" in capsys.readouterr().out
    assert main(["import", str(dossier), str(path), "--as", "members"]) == 0
    assert "1 ligne douteuse n’était pas décidée" in capsys.readouterr().out
    assert count(dossier) == 2


@pytest.mark.parametrize("form", ["vcf", "csv", "xlsx"])
def test_members_go_out_and_come_in_again(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    told(capsys, str(dossier), str(written(tmp_path, KNOWN, "安徽省外办;明;李;处长;+86 551 6234 5678;li@ex.cn")))
    out = tmp_path / f"membres.{form}"
    assert main(["export", str(dossier), "members", "--format", form, "--language", "fr", "--output", str(out)]) == 0
    second = tmp_path / "second.gpays"
    create_dossier(second, BilingualText("Second")).close()
    code, said = told(capsys, str(second), str(out))
    assert (code, said["written"]["people_made"]) == (0, 2)
    code, said = told(capsys, str(second), str(out))
    assert (code, {row["fate"] for row in said["rows"]}) == (0, {"same"})


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02" * 400, b"PK\x03\x04 cut", b"<html><body>Bonjour</body></html>"]
)
def test_what_is_no_list_is_refused_in_a_sentence(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "liste.xls"
    path.write_bytes(content)
    assert main(["import", str(dossier), str(path), "--as", "members"]) not in (0, None)
    said = capsys.readouterr()
    assert "liste.xls" in said.err
    assert "Traceback" not in said.err
    assert count(dossier) == 0
