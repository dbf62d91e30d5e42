"""The minutes of the example, cut or repeated to a number of pages: in facing columns, or as plain paragraphs."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from bench.children.telling import end, marks, peak_memory
from groupe_pays.domain.text import Language, RichText
from groupe_pays.services.opening import open_dossier

if TYPE_CHECKING:
    from groupe_pays.documents.content import MinutesContent

PAGES_OF_SECTIONS, PAGES_OF_THE_REST = 7.45, 5.5
"""What the sections of the example take, and everything around them."""
WARM_RUNS = {10: 5, 200: 1}


def main() -> None:
    wanted = int(sys.argv[3])
    content = of_pages(example_minutes(Path(sys.argv[1])), wanted)
    work = {"facing": facing, "plain": plain}[sys.argv[2]]
    marks["cold"], marks["pages"] = milliseconds(lambda: work(content))
    warm = [milliseconds(lambda: work(content))[0] for _run in range(WARM_RUNS[wanted])]
    marks["warm"] = min(warm)
    marks["memory"] = peak_memory()
    end()


def example_minutes(path: Path) -> MinutesContent:
    from groupe_pays.services.meetings import MeetingsService
    from groupe_pays.services.printing.minutes import gather

    services = open_dossier(path)
    store = services._store
    return gather(store, MeetingsService(store).list_meetings()[0].meeting)


def of_pages(content: MinutesContent, wanted: int) -> MinutesContent:
    """About ``wanted`` facing pages: ten are the example without its list of people, more are its sections repeated."""
    if wanted <= 10:
        return replace(content, participants=())
    return replace(content, sections=content.sections * round((wanted - PAGES_OF_THE_REST) / PAGES_OF_SECTIONS))


def facing(content: MinutesContent) -> int:
    from groupe_pays.documents.minutes import build_minutes

    return build_minutes(content, (Language.FR, Language.ZH), facing=True).pages


def plain(content: MinutesContent) -> int:
    """Every text of the content in a paragraph of ReportLab's own, French and Chinese one after the other."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    from groupe_pays.documents.fonts import font_set

    faces = font_set()
    french = ParagraphStyle("fr", fontName=faces.latin[0].name, fontSize=9.5, leading=13, spaceAfter=4)
    chinese = ParagraphStyle(
        "zh", fontName=faces.chinese[0].name, fontSize=9.5, leading=13, spaceAfter=4, wordWrap="CJK"
    )
    document = SimpleDocTemplate(io.BytesIO(), pagesize=A4)
    document.build([Paragraph(escape(words), chinese if is_zh else french) for words, is_zh in texts(content)])
    return document.page


def texts(value: object, is_chinese: bool = False) -> Iterator[tuple[str, bool]]:
    """Every text in a content, with whether it is Chinese."""
    if isinstance(value, str):
        if value.strip() and len(value) > 2:
            yield value, is_chinese
    elif isinstance(value, RichText):
        yield from ((block.plain, is_chinese) for block in value.blocks if block.plain.strip())
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), field.name == "zh")


def milliseconds(work: Callable[[], int]) -> tuple[float, float]:
    began = time.perf_counter()
    pages = work()
    return (time.perf_counter() - began) * 1000, pages


if __name__ == "__main__":
    main()
