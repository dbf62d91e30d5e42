"""A list of so many people imported into an empty dossier, beside a bare ``executemany`` of the same rows."""

from __future__ import annotations

import csv
import random
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from bench.children.telling import end, marks
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import create_dossier

GIVEN = ("Marie", "Jean", "Pierre", "Anne", "Nathalie", "Alain", "Sylvie", "Julien", "Hélène", "Zoé", "François")
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "mu", "na", "pe", "ri", "sa", "tou", "vi", "xa", "zo")
TABLES = ("organisation", "person", "contact", "position", "imported_columns")
HEADERS = ("Organisme", "Type", "Prénom", "Nom", "Fonction", "Téléphone", "Courriel", "Adresse", "Code postal", "Ville")


def main() -> None:
    number = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = _written(folder / "liste.csv", number, random.Random(6))
        dossier = folder / "imported.gpays"
        services = create_dossier(dossier, BilingualText("Groupe"))
        services.people.count()
        service = services.importing_members
        began = time.perf_counter()
        table = service.read(source)
        given = service.give(source, table, service.columns(table))
        marks["cleaned"] = _since(began)
        began = time.perf_counter()
        service.plan(given)
        marks["planned"] = _since(began)
        began = time.perf_counter()
        service.apply(given)
        marks["written"] = _since(began) - marks["planned"]
        began = time.perf_counter()
        services.history.undo()
        marks["undone"] = _since(began)
        began = time.perf_counter()
        services.history.redo()
        marks["redone"] = _since(began)
        services.close()
        marks["floor"] = _floor(dossier, folder / "bare.gpays")
    end()


def _written(path: Path, number: int, chance: random.Random) -> Path:
    towns = [_word(chance, 4) for _town in range(max(number // 20, 20))]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADERS)
        for place in range(number):
            given, surname, town = chance.choice(GIVEN), _word(chance, 4), chance.choice(towns)
            digits = f"{place:08}"
            phone = " ".join(("01", *(digits[at : at + 2] for at in range(0, 8, 2))))
            email = f"{given}.{surname}{place}@{town}.fr".lower()
            task = f"chargé de mission {place % 30}"
            writer.writerow((town, "Commune", given, surname, task, phone, email, "1, rue Haute", "75001", town))
    return path


def _word(chance: random.Random, length: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _part in range(length)).title()


def _floor(imported: Path, bare: Path) -> float:
    """Milliseconds in which SQLite alone takes the rows of the records; neither journal nor index."""
    create_dossier(bare, BilingualText("Groupe")).close()
    read = sqlite3.connect(imported)
    rows = {name: read.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}
    read.close()
    connection = sqlite3.connect(bare, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    began = time.perf_counter()
    connection.execute("BEGIN")
    for name, lines in rows.items():
        if lines:
            connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(lines[0]))})", lines)
    connection.execute("COMMIT")
    spent = _since(began)
    connection.close()
    return spent


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


main()
