"""The box of a line that can be ticked, drawn by hand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color

BOX = 16
"""Pixels of its side."""


def paint_tick_box(painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
    """Draw it ticked, partly ticked or empty."""
    ticked = state is not Qt.CheckState.Unchecked
    painter.setPen(color("accent" if ticked else "ctrl"))
    painter.setBrush(color("accent" if ticked else "surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        paint_icon(painter, box, "check" if state is Qt.CheckState.Checked else "minus", "onaccent", 12)
