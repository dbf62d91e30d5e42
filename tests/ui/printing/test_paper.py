"""On paper: the pages asked for, each on its own sheet, a band at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from groupe_pays.ui.printing.paper import PrintRun, pages_asked, set_paper
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.printing.print_progress import PrintProgress

SHEETS = [(595.28, 841.89), (1190.55, 841.89), (419.53, 595.28)]
"""A4 upright, A3 on its side, A5 upright."""


@pytest.fixture
def pages(tmp_path: Path) -> PdfPages:
    path = tmp_path / "sheets.pdf"
    canvas = Canvas(str(path))
    for number, size in enumerate(SHEETS, 1):
        canvas.setPageSize(size)
        canvas.rect(20, 20, size[0] - 40, size[1] - 40)
        canvas.drawString(100, 100, f"Sheet {number}")
        canvas.showPage()
    canvas.save()
    return PdfPages(path.read_bytes())


@pytest.fixture
def printer(ui: object, pages: PdfPages, tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    printer.setFullPage(True)
    set_paper(printer, pages, 0)
    return printer


def printed(printer: QPrinter, pages: PdfPages, wanted: list[int], qtbot: QtBot) -> PdfPages:
    owner = printer_owner(qtbot)
    run = PrintRun(owner, printer, pages, wanted)
    with qtbot.waitSignal(run.ended, timeout=20_000) as ended:
        run.start()
    assert ended.args == [True]
    return PdfPages(Path(printer.outputFileName()).read_bytes())


def printer_owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def test_each_page_gets_its_own_sheet(printer: QPrinter, pages: PdfPages, qtbot: QtBot) -> None:
    paper = printed(printer, pages, [0, 1, 2], qtbot)
    assert len(paper) == 3
    for index, size in enumerate(SHEETS):
        assert paper.size(index) == pytest.approx(size, abs=2)


def test_what_is_printed_looks_like_the_preview(printer: QPrinter, pages: PdfPages, qtbot: QtBot) -> None:
    paper = printed(printer, pages, [1], qtbot)
    shown, there = pages.image(1, 0.5), paper.image(0, 0.5)
    ink = [
        (x, y) for x in range(shown.width()) for y in range(shown.height()) if shown.pixelColor(x, y).lightness() < 120
    ]
    assert ink
    near = sum(
        any(
            there.pixelColor(
                min(max(x + dx, 0), there.width() - 1), min(max(y + dy, 0), there.height() - 1)
            ).lightness()
            < 235
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
        )
        for x, y in ink
    )
    assert near > 0.97 * len(ink)


def test_a_range_and_copies_are_obeyed(printer: QPrinter, pages: PdfPages) -> None:
    assert pages_asked(printer, 3, 0) == [0, 1, 2]
    printer.setFromTo(2, 9)
    assert pages_asked(printer, 3, 0) == [1, 2]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert pages_asked(printer, 3, 2) == [2]


def test_printing_tells_how_far_it_is_and_can_be_given_up(printer: QPrinter, pages: PdfPages, qtbot: QtBot) -> None:
    owner = printer_owner(qtbot)
    run = PrintRun(owner, printer, pages, [0, 1, 2] * 20)
    progress = PrintProgress(owner, run)
    qtbot.addWidget(progress)
    run.told.connect(lambda done, _total: progress.cancel.click() if done == 2 else None)
    with qtbot.waitSignal(run.ended, timeout=20_000) as ended:
        run.start()
    assert ended.args == [False]
    assert progress.bar.value() == 2
