"""From a file of content to a PDF file, in a process of its own, as LibreOffice goes from a DOCX to one."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from bench.children.telling import end, mark, marks, peak_memory
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.domain.text import Language


def main() -> None:
    source = Path(sys.argv[1])
    facing = sys.argv[2] == "facing"
    rendered = build_minutes(pickle.loads(source.read_bytes()), (Language.FR, Language.ZH), facing=facing)
    source.with_suffix(".pdf").write_bytes(rendered.data)
    mark("whole")
    marks["pages"] = rendered.pages
    marks["memory"] = peak_memory()
    end()


if __name__ == "__main__":
    main()
