"""The heads of the two columns of text and of the state of translation."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui import fonts
from groupe_pays.ui.minutes.model import LANGUAGES, ColumnOf, MinutesModel
from groupe_pays.ui.minutes.painting import draw_line
from groupe_pays.ui.theme import color

HEIGHT = 28


class MinutesHeader(QHeaderView):
    """Words flush with the texts below them, a hairline under all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("minutes_header")
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.fillRect(rect, color("surface"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), color("line"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        language = LANGUAGES.get(ColumnOf(section))
        font = fonts.ui_font(12, 500) if language is None else fonts.content_font(language, 12, 500)
        width = draw_line(painter, QRectF(rect).adjusted(0, 0, 0, -1), words, font, "text2")
        if language is not None and language is cast(MinutesModel, self.model()).main_original:
            place = QRectF(rect).adjusted(width + 6, 0, 0, -1)
            draw_line(painter, place, _("original"), fonts.ui_font(12), "text3")
