"""A PDF on paper, through the system's print dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.ui.printing.pdf_pages import PdfPages

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

RESOLUTION = 300
"""Dots an inch sent to the printer: thin rules and small Chinese type stay sharp."""


def print_pages(parent: QWidget, pages: PdfPages, title: str) -> bool:
    """Ask for printer, pages and copies, and print; False where the user gave up."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setResolution(RESOLUTION)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    paint_pages(printer, pages, printer.fromPage(), printer.toPage())
    return True


def paint_pages(printer: QPrinter, pages: PdfPages, first: int, last: int) -> None:
    """Paint pages ``first`` to ``last`` (from 1; 0 is all) on a printer, one sheet each."""
    painter = QPainter(printer)
    wanted = range(len(pages)) if not first else range(first - 1, min(last or first, len(pages)))
    for count, index in enumerate(wanted):
        if count:
            printer.newPage()
        width, height = (side * RESOLUTION / 72 for side in pages.size(index))
        painter.drawImage(QRectF(0, 0, width, height), pages.image(index, RESOLUTION / 72))
    painter.end()
