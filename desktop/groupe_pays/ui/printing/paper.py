"""A PDF on paper, through the system's print dialog: a band of a page at a time, so that the window stays alive."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.ui.printing.pdf_pages import PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

FINEST = 600
"""Dots an inch at most sent to the printer: finer printers make the rest of it themselves."""
BAND_PIXELS = 1_200_000
"""Pixels drawn at a time: some tens of milliseconds."""


def ask_printer(parent: QWidget, pages: PdfPages, title: str, current_page: int = 0) -> QPrinter | None:
    """Ask for printer, pages and copies; None where the user gave up."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setResolution(min(printer.resolution(), FINEST))
    printer.setFullPage(True)
    set_paper(printer, pages, current_page)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    option = QPrintDialog.PrintDialogOption
    for wanted in (option.PrintPageRange, option.PrintCurrentPage, option.PrintCollateCopies):
        dialog.setOption(wanted)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return printer


def pages_asked(printer: QPrinter, total: int, current_page: int) -> list[int]:
    """The pages chosen in the dialog, from 0, each as often as the printer will not repeat it by itself."""
    from PySide6.QtPrintSupport import QPrinter

    if printer.printRange() is QPrinter.PrintRange.CurrentPage:
        wanted = [current_page]
    elif printer.fromPage():
        wanted = list(range(printer.fromPage() - 1, min(max(printer.toPage(), printer.fromPage()), total)))
    else:
        wanted = list(range(total))
    if printer.supportsMultipleCopies() or printer.copyCount() < 2:
        return wanted
    if printer.collateCopies():
        return wanted * printer.copyCount()
    return [page for page in wanted for _copy in range(printer.copyCount())]


def set_paper(printer: QPrinter, pages: PdfPages, index: int) -> None:
    """Have the printer take the sheet of this page: its size, upright or on its side."""
    width, height = pages.size(index)
    upright = QSizeF(min(width, height), max(width, height))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    lies = width > height
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)


class PrintRun(QObject):
    """Paints the pages asked for while the window goes on; ``told`` says how many of how many pages are done."""

    told = Signal(int, int)
    ended = Signal(bool)
    """Whether all of it was printed."""

    def __init__(self, parent: QObject, printer: QPrinter, pages: PdfPages, wanted: list[int]) -> None:
        super().__init__(parent)
        self._printer, self._pages, self._wanted = printer, pages, wanted
        self._painter = QPainter()
        self._steps = self._paint()
        self.is_cancelled = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        self._timer.start()

    def cancel(self) -> None:
        """Stop before the next band; what the printer already has is given up where it can be."""
        self.is_cancelled = True

    def _go_on(self) -> None:
        if self.is_cancelled:
            self._printer.abort()
            self._end(False)
            return
        try:
            next(self._steps)
        except StopIteration as ended:
            self._end(bool(ended.value))

    def _end(self, whole: bool) -> None:
        self._timer.stop()
        self._steps.close()
        if self._painter.isActive():
            self._painter.end()
        self.ended.emit(whole)

    def _paint(self) -> Generator[None, None, bool]:
        """One band after the other; the value at the end tells whether the printer took it."""
        total = len(self._wanted)
        self.told.emit(0, total)
        for done, index in enumerate(self._wanted):
            set_paper(self._printer, self._pages, index)
            if not (self._printer.newPage() if done else self._painter.begin(self._printer)):
                return False
            yield from self._paint_page(index)
            self.told.emit(done + 1, total)
            yield
        return True

    def _paint_page(self, index: int) -> Generator[None, None, None]:
        width, height = self._pages.size(index)
        scale = self._printer.resolution() / 72
        rows = max(round(BAND_PIXELS / (width * scale)), 8)
        top = 0
        bottom = round(height * scale)
        while top < bottom:
            deep = min(rows, bottom - top)
            band = self._pages.band(index, scale, top / scale, deep / scale)
            self._painter.drawImage(QRectF(0, top, band.width(), band.height()), band)
            top += deep
            yield
