"""Run every comparison and print one table; ``make bench`` calls this."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "desktop"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import (
    bytecode,
    duplicates,
    editing,
    importing,
    language,
    lists,
    machine,
    memory,
    minutes,
    paper,
    roll,
    sheet,
    start,
)
from bench.fresh import Surroundings


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description="Measure the program against its floors.")
    parser.add_argument("--rounds", type=int, default=15, help="fresh starts of each kind (15)")
    parser.add_argument(
        "--only",
        choices=(
            "start",
            "language",
            "editing",
            "minutes",
            "paper",
            "sheet",
            "roll",
            "lists",
            "memory",
            "duplicates",
            "importing",
        ),
        help="one comparison alone",
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="groupe-pays-bench-") as folder:
        surroundings = Surroundings(Path(folder))
        bytecode.compile_all(surroundings)
        surroundings.make_example()
        machine.describe()
        for comparison in (start, language, editing, minutes, paper, sheet, roll, lists, memory, duplicates, importing):
            if given.only in (None, comparison.__name__.rpartition(".")[2]):
                comparison.run(surroundings, given.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
