"""The minutes of the example, cut or repeated to numbers of pages, as files the measured programs begin with."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from bench.children.printed import example_minutes, of_pages
from bench.children.telling import end, marks
from groupe_pays.documents.docx.minutes import build_minutes_docx
from groupe_pays.domain.text import Language


def main() -> None:
    dossier, folder, *sizes = sys.argv[1:]
    minutes = example_minutes(Path(dossier))
    for pages in map(int, sizes):
        content = of_pages(minutes, pages)
        (Path(folder) / f"minutes-{pages}.pickle").write_bytes(pickle.dumps(content))
        if pages <= 200:
            rendered = build_minutes_docx(content, (Language.FR, Language.ZH))
            (Path(folder) / f"minutes-{pages}.docx").write_bytes(rendered.data)
    marks["sizes"] = len(sizes)
    end()


if __name__ == "__main__":
    main()
