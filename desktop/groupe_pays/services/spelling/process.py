"""The program that holds the dictionary: it answers requests on its standard input, one line of JSON each.

Run by ``speller.Speller`` as a file, on its own: Hunspell keeps Python's lock while it loads (0.1 s) and while it looks
for proposals (up to 0.5 s a word), and what a library of C++ makes of hostile words must not end the editor.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

MOST_PROPOSALS = 8


def main(folder: str, name: str) -> None:
    """Answer until the input ends, which it does when the program that asks is gone."""
    from hunspell import Hunspell  # type: ignore[import-untyped]

    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    dictionary = Hunspell(name, hunspell_data_dir=folder, system_encoding="utf-8")
    for line in sys.stdin:
        print(json.dumps(_answer(dictionary, json.loads(line))), flush=True)


def _answer(dictionary: Any, request: dict[str, Any]) -> list[str]:
    if "check" in request:
        return [word for word in request["check"] if not dictionary.spell(word)]
    return list(dictionary.suggest(request["suggest"]))[:MOST_PROPOSALS]


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2])
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)
