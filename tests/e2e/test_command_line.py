"""The command line as a shell runs it: its words, where they go, its exit codes, and what it leaves on the disk."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from groupe_pays.cli.exporting import DOCUMENTS, FORMS, TABLES
from groupe_pays.domain.printing import FORM_CODES, DocumentKind
from groupe_pays.domain.tables import TableKind

DONE, FAILED, MISUSED = 0, 1, 2
LANGUAGES = ("fr_FR.UTF-8", "zh_CN.UTF-8", "en_GB.UTF-8")
LONE = "\udcff"
"""A byte that is no UTF-8, as the shell hands it over."""


class Shell:
    """Runs the program in a folder of its own."""

    def __init__(self, folder: Path, project: Path) -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))},
            "PYTHONPATH": str(project / "desktop"),
            "PYTHONIOENCODING": "utf-8:strict",
            "GROUPE_PAYS_SETTINGS": str(folder.parent / "no-settings.json"),
            "GROUPE_PAYS_TODAY": "2017-03-06",
        }

    def __call__(
        self,
        *words: str | Path,
        language: str = "fr_FR.UTF-8",
        most_bytes: int | None = None,
        output: IO[bytes] | int = subprocess.PIPE,
    ) -> subprocess.CompletedProcess[str]:
        """``most_bytes`` is how large a file may become: beyond it, the disk is full; ``output`` is where it prints."""

        def limit() -> None:
            if most_bytes is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

        return subprocess.run(
            [sys.executable, "-m", "groupe_pays.cli", *map(str, words)],
            cwd=self.folder,
            env={**self.environment, "LANG": language},
            stdout=output,
            stderr=subprocess.PIPE,
            text=True,
            errors="surrogateescape",
            timeout=60,
            check=False,
            preexec_fn=limit if most_bytes is not None else None,
        )

    def holds(self) -> dict[str, str]:
        """Every file of the folder with its digest."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def shell(tmp_path: Path, project: Path) -> Shell:
    folder = tmp_path / "folder"
    folder.mkdir()
    return Shell(folder, project)


@pytest.fixture
def dossier(shell: Shell, example_file: Path) -> Path:
    return Path(shutil.copy(example_file, shell.folder / "example.gpays"))


def refused(ran: subprocess.CompletedProcess[str], code: int = FAILED) -> str:
    """The one sentence of a refusal, on standard error and nowhere else, with no trace of the program's insides."""
    assert ran.returncode == code, ran.stderr
    assert ran.stdout == ""
    assert "Traceback" not in ran.stderr
    assert ran.stderr.strip()
    return ran.stderr


# ------------------------------------------------------------------ what it does


def test_a_dossier_is_made_and_verified(shell: Shell) -> None:
    made = shell("new", "Groupe Chine", "--name", "Groupe-pays Chine", "--name-zh", "中国国别组")
    assert (made.returncode, made.stdout, made.stderr) == (DONE, "Créé\u00a0: Groupe Chine.gpays\n", "")

    looked_over = shell("verify", "Groupe Chine.gpays")
    assert looked_over.returncode == DONE
    assert "Groupe Chine.gpays" in looked_over.stdout
    assert list(shell.holds()) == ["Groupe Chine.gpays"]


def test_the_example_is_made_whole(shell: Shell) -> None:
    assert shell("example", "ex.gpays").returncode == DONE

    told = shell("verify", "ex.gpays", language="en_GB.UTF-8")
    assert told.returncode == DONE
    assert "people 146" in told.stdout


@pytest.mark.parametrize(("document", "words"), [("minutes", "Jacques Auxiette"), ("sign-in-sheet", "AUXIETTE")])
@pytest.mark.parametrize("languages", ["fr", "zh", "fr+zh", "fr,zh"])
def test_a_document_is_written_whose_text_reads_back(
    shell: Shell, dossier: Path, document: str, words: str, languages: str
) -> None:
    asked = ("--meeting", "2017-01-31", "--language", languages, "--output", "out.pdf")
    ran = shell("export", dossier.name, document, *asked)

    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert "out.pdf" in ran.stdout
    pages = PdfReader(shell.folder / "out.pdf").pages
    text = " ".join(page.extract_text() for page in pages)
    assert (words.casefold() in text.casefold()) is ("fr" in languages or document == "sign-in-sheet")
    assert ("中国" in text) is ("zh" in languages)
    assert str(len(pages)) in ran.stdout


ABOUT = {"commitments": ("--organisation", "Rennes"), "certificates": ("--person", "Bougeard")}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_is_made_without_a_window(shell: Shell, dossier: Path, document: str) -> None:
    ran = shell("export", dossier.name, document, *ABOUT.get(document, ()), "--output", "out.pdf")

    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert len(PdfReader(shell.folder / "out.pdf").pages) >= 1


@pytest.mark.parametrize("document", ["minutes", "agenda", "action-list"])
def test_a_word_file_is_made_where_the_name_ends_in_docx(shell: Shell, dossier: Path, document: str) -> None:
    ran = shell("export", dossier.name, document, "--output", "out.docx")

    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert zipfile.ZipFile(shell.folder / "out.docx").testzip() is None


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_every_list_is_written_for_a_spreadsheet(shell: Shell, dossier: Path, table: str, ending: str) -> None:
    ran = shell("export", dossier.name, table, "--format", ending, "--language", "fr")

    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert [name for name in shell.holds() if name.endswith(f".{ending}")]


def test_the_calendar_file_of_a_meeting_is_written(shell: Shell, dossier: Path) -> None:
    ran = shell("export", dossier.name, "calendar-file", "--meeting", "2017-01-31", "--language", "fr")

    assert (ran.returncode, ran.stderr) == (DONE, "")
    (name,) = (name for name in shell.holds() if name.endswith(".ics"))
    (event,) = Calendar.from_ical((shell.folder / name).read_bytes()).walk("VEVENT")
    assert event.start.isoformat() == "2017-01-31T14:00:00+01:00"
    refused = shell("export", dossier.name, "calendar-file", "--output", "out.pdf")
    assert refused.returncode != DONE
    assert "ics" in refused.stderr


@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("json", b"{")])
def test_everything_about_one_person_is_written(shell: Shell, dossier: Path, ending: str, begins: bytes) -> None:
    asked = ("export", dossier.name, "personal-data", "--language", "fr")
    ran = shell(*asked, "--person", "auxiette", "--output", f"out.{ending}")

    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert (shell.folder / f"out.{ending}").read_bytes().startswith(begins)
    assert "--person" in shell(*asked).stderr
    assert "Personne" in shell(*asked, "--person", "Personne").stderr
    assert "json" in shell(*asked, "--person", "auxiette", "--format", "xlsx").stderr


def test_the_names_on_the_command_line_are_those_of_the_program() -> None:
    assert set(DOCUMENTS) == set(DocumentKind)
    assert set(TABLES) == set(TableKind)
    assert set(FORMS) == set(FORM_CODES)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("commitments",), "organisme"),
        (("commitments", "--organisation", "Atlantide"), "Atlantide"),
        (("commitments", "--organisation", "de"), "plusieurs"),
        (("certificates", "--person", "Personne"), "Personne"),
    ],
)
def test_what_nobody_answers_to_is_told(shell: Shell, dossier: Path, asked: tuple[str, ...], words: str) -> None:
    assert words in refused(shell("export", dossier.name, *asked))


def test_a_document_finds_its_own_name(shell: Shell, dossier: Path) -> None:
    ran = shell("export", dossier.name, "sign-in-sheet", "--meeting", "31 janvier 2017", "--language", "fr")

    assert ran.returncode == DONE
    written = [name for name in shell.holds() if name.endswith(".pdf")]
    assert len(written) == 1
    assert written[0].startswith("2017-01-31 ")
    assert written[0] in ran.stdout


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr_FR.UTF-8", "Réunions"),
        ("zh_CN.UTF-8", "会议"),
        ("en_GB.UTF-8", "Meetings"),
        ("C", "Réunions"),
        ("", "Réunions"),
    ],
)
def test_help_is_in_the_language_of_the_desktop(shell: Shell, language: str, words: str) -> None:
    ran = shell("--help", language=language)

    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert words in ran.stdout
    for command in ("open", "new", "example", "export", "verify"):
        assert command in ran.stdout
        assert shell(command, "--help", language=language).returncode == DONE


def test_the_version_is_told(shell: Shell) -> None:
    ran = shell("--version")

    assert ran.returncode == DONE
    assert ran.stdout.startswith("Groupe-Pays ")


# -------------------------------------------------------------- what it refuses

IMPOSSIBLE = [
    ("dance",),
    ("new",),
    ("new", "a.gpays", "b.gpays"),
    ("verify",),
    ("export", "example.gpays"),
    ("export", "example.gpays", "invitation", "--format", "docx"),
    ("export", "example.gpays", "minutes", "--format", "xlsx"),
    ("export", "example.gpays", "actions", "--format", "pdf"),
    ("export", "example.gpays", "minutes", "--spare-rows", "3"),
    ("export", "example.gpays", "sign-in-sheet", "--spare-rows", "4000"),
    ("export", "example.gpays", "sign-in-sheet", "--spare-rows", "many"),
    ("export", "example.gpays", "minutes", "--person", "Bougeard"),
    ("export", "example.gpays", "action-list", "--person", "Bougeard"),
    ("export", "example.gpays", "directory", "--meeting", "2017-01-31"),
    ("export", "example.gpays", "directory", "--output", "repertoire.odt"),
    ("export", "example.gpays", "organisations", "--output", "organismes.ods"),
    ("export", "example.gpays", "minutes", "--organisation", "Rennes"),
    ("export", "example.gpays", "actions", "--organisation", "Rennes"),
    ("export", "example.gpays", "actions", "--spare-rows", "3"),
    ("export", "example.gpays", "poem", "--meeting", "2017-01-31"),
    ("export", "example.gpays", "minutes", "--meeting"),
    ("export", "example.gpays", "minutes", "--meeting", "2017-01-31", "--language", "en"),
    ("export", "example.gpays", "minutes", "--meeting", "2017-01-31", "--tea"),
    ("--tea", LONE),
]


@pytest.mark.parametrize("words", IMPOSSIBLE, ids=lambda words: " ".join(words).replace(LONE, "byte"))
def test_an_impossible_command_line_is_refused_with_a_way_out(
    shell: Shell, dossier: Path, words: tuple[str, ...]
) -> None:
    before = shell.holds()

    sentences = [refused(shell(*words, language=language), MISUSED) for language in LANGUAGES]

    assert all("--help" in sentence for sentence in sentences)
    assert len(set(sentences)) == len(LANGUAGES)
    assert not any("invalid" in sentence for sentence in sentences[:2])
    assert shell.holds() == before


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (title)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 1}")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def scrambled(path: Path) -> None:
    """Bytes of chance after a good beginning."""
    good = path.read_bytes()
    path.write_bytes(good[:4096] + random.Random(31).randbytes(len(good) - 4096))


SPOILED: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text("Compte rendu de la réunion"),
    "empty": lambda path: path.write_bytes(b""),
    "chance": lambda path: path.write_bytes(random.Random(17).randbytes(40_000)),
    "scrambled": scrambled,
    "truncated": truncated,
    "other database": lambda path: (path.unlink(), other_database(path)),
    "newer": newer,
    "missing": Path.unlink,
    "folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_file_that_cannot_be_worked_on_is_told_apart_and_left_alone(
    shell: Shell, dossier: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(dossier)
    before = shell.holds()

    verified = shell("verify", dossier.name)
    exported = shell("export", dossier.name, "minutes", "--meeting", "2017-01-31", "--output", "out.pdf")

    assert verified.stdout == ""
    refused(verified)
    refused(exported)
    assert shell.holds() == before


def test_every_refusal_is_worded_in_every_language(shell: Shell, dossier: Path) -> None:
    for words in (("verify", "nowhere.gpays"), ("new", dossier.name), ("new", "no/folder/x.gpays")):
        sentences = {refused(shell(*words, language=language)) for language in LANGUAGES}
        assert len(sentences) == len(LANGUAGES)


def test_a_dossier_that_is_there_is_never_written_over(shell: Shell, dossier: Path) -> None:
    before = shell.holds()

    for command in ("new", "example"):
        assert dossier.name in refused(shell(command, dossier.name))

    assert shell.holds() == before


@pytest.mark.parametrize("place", ["no/folder/x.gpays", "/proc/x.gpays", "/dev/null/x.gpays", "."])
def test_a_place_where_nothing_can_be_made_is_refused(shell: Shell, place: str) -> None:
    for command in ("new", "example"):
        refused(shell(command, place))

    assert shell.holds() == {}


@pytest.mark.parametrize("output", [".", "no/folder/out.pdf", "/proc/out.pdf", "/dev/null/out.pdf"])
def test_a_document_that_cannot_be_written_is_refused(shell: Shell, dossier: Path, output: str) -> None:
    before = shell.holds()

    refused(shell("export", dossier.name, "sign-in-sheet", "--meeting", "2017-01-31", "--output", output))

    assert shell.holds() == before


@pytest.mark.parametrize("meeting", ["2016-01-31", "demain", "", "' OR 1=1 --", "2017-02-31", f"2017{LONE}"])
def test_a_meeting_that_is_not_there_is_refused(shell: Shell, dossier: Path, meeting: str) -> None:
    before = shell.holds()

    for language in LANGUAGES:
        refused(shell("export", dossier.name, "minutes", "--meeting", meeting, language=language))

    assert shell.holds() == before


def test_a_blank_date_is_not_taken_for_an_empty_dossier(shell: Shell, dossier: Path) -> None:
    told = refused(shell("export", dossier.name, "minutes", "--meeting", ""))

    assert "2017-01-31" in told


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs the device that is always full")
def test_a_device_is_written_to_and_never_replaced(shell: Shell, dossier: Path) -> None:
    (shell.folder / "full.pdf").symlink_to("/dev/full")
    (shell.folder / "null.pdf").symlink_to("/dev/null")

    refused(shell("export", dossier.name, "agenda", "--output", "full.pdf"))
    ran = shell("export", dossier.name, "agenda", "--output", "null.pdf")

    assert ran.returncode == DONE
    assert Path("/dev/full").is_char_device()
    assert Path("/dev/null").is_char_device()
    assert (shell.folder / "null.pdf").is_symlink()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs the device that is always full")
def test_a_list_that_finds_no_room_is_told_in_one_line(shell: Shell, dossier: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = shell("list", dossier.name, "people", output=full)

    assert ran.returncode == FAILED
    assert ran.stderr.startswith("Le résultat n’a pas pu être écrit")
    assert ran.stderr.count("\n") == 1


def test_a_name_as_long_as_the_system_takes_is_written(shell: Shell, dossier: Path) -> None:
    name = "n" * 251 + ".pdf"

    assert shell("export", dossier.name, "agenda", "--output", name).returncode == DONE
    assert (shell.folder / name).is_file()


def test_a_full_disk_leaves_nothing_behind(shell: Shell) -> None:
    for command in ("new", "example"):
        refused(shell(command, "x.gpays", most_bytes=100_000))

    assert shell.holds() == {}


def test_a_full_disk_leaves_the_document_of_before(shell: Shell, dossier: Path) -> None:
    (shell.folder / "out.pdf").write_bytes(b"the one of before")
    before = shell.holds()

    asked = ("--meeting", "2017-01-31", "--output", "out.pdf")
    refused(shell("export", dossier.name, "minutes", *asked, most_bytes=40_000))

    assert shell.holds() == before


def test_a_name_of_blanks_makes_no_dossier(shell: Shell) -> None:
    refused(shell("new", "x.gpays", "--name", "  \t"))

    assert shell.holds() == {}


def test_bytes_that_are_no_text_do_no_harm(shell: Shell, dossier: Path) -> None:
    """A name in another encoding than the desktop's, kept from an old disk."""
    assert shell("new", f"vieux{LONE}.gpays", "--name", f"Groupe{LONE}").returncode == DONE
    assert shell("verify", f"vieux{LONE}.gpays").returncode == DONE
    refused(shell("verify", f"nulle part{LONE}.gpays"))
    asked = ("--meeting", "2017-01-31", "--language", "fr", "--output", f"feuille{LONE}.pdf")
    assert shell("export", dossier.name, "sign-in-sheet", *asked).returncode == DONE
    assert (shell.folder / f"feuille{LONE}.pdf").stat().st_size > 10_000


def test_a_reader_that_leaves_early_is_no_error_to_tell(shell: Shell) -> None:
    """``groupe-pays --help | head -1``"""
    command = f"{sys.executable} -m groupe_pays.cli --help | head -c 1"
    ran = subprocess.run(["sh", "-c", command], env=shell.environment, capture_output=True, text=True, check=False)

    assert "Traceback" not in ran.stderr


def test_a_translation_goes_out_and_comes_back(shell: Shell, tmp_path: Path) -> None:
    assert shell("example", "group").returncode == DONE
    for name in ("out.xlf", "out.docx", "out.tmx"):
        done = shell("translate", "group.gpays", "--meeting", "2017-01-31", "--to", "zh", "--output", name)
        assert done.returncode == DONE, done.stderr
        assert (shell.folder / name).stat().st_size > 10_000
    path = shell.folder / "out.xlf"
    text = path.read_text(encoding="utf-8")
    changed, number = re.subn(r"(<target[^>]*>)[^<]+(</target>)", r"\g<1>译者的话\g<2>", text, count=1)
    assert number == 1
    path.write_text(changed, encoding="utf-8")

    told = json.loads(shell("import", "group.gpays", "out.xlf", "--preview", "--json").stdout)
    assert told["as"] == "translation"
    assert told["counts"]["changed"] == 1
    assert shell("import", "group.gpays", "out.xlf").returncode == DONE
    again = json.loads(shell("import", "group.gpays", "out.xlf", "--as", "translation", "--json").stdout)
    assert again["texts"] == 0
    refused = shell("import", "group.gpays", "out.tmx", "--as", "translation")
    assert refused.returncode == FAILED
    assert "out.tmx" in refused.stderr
    assert shell("translate", "group.gpays", "--to", "zh", "--output", "x.pdf").returncode == MISUSED


@pytest.mark.parametrize("words", ["", "\n\n", "Nom;Courriel\n"])
def test_a_list_of_nobody_is_told_to_hold_nobody(shell: Shell, dossier: Path, words: str) -> None:
    (shell.folder / "liste.csv").write_text(words, encoding="utf-8")
    told = refused(shell("import", dossier.name, "liste.csv"))
    assert "liste.csv" in told
    assert "terme" not in told


def test_what_is_told_of_an_import_is_set_as_french_is(shell: Shell, dossier: Path) -> None:
    (shell.folder / "liste.csv").write_text("Nom;Courriel\nJeanne Null;personne(at\n", encoding="utf-8")
    told = shell("import", dossier.name, "liste.csv", "--preview").stdout
    assert "«\u00a0personne(at\u00a0»" in told
    assert "“" not in told
    minutes = "Réunion du groupe-pays Chine\n31 janvier 2017\n\nPrésents : Jeanne Null\n\n1. Ouverture\n\nUn texte.\n"
    (shell.folder / "cr.txt").write_text(minutes, encoding="utf-8")
    counted = shell("import", dossier.name, "cr.txt", "--preview").stdout
    assert re.search("personnes? [^\\n:]*\u00a0: 1", counted), counted


def test_the_version_option_is_worded_in_french(shell: Shell) -> None:
    assert "afficher la version" in shell("--help", language="fr").stdout
