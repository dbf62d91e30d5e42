"""The pages in small at the left of the preview: drawn as they come into view, chosen by mouse or arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import draw_text

WIDTH = 124
"""Of the column."""
BOX = 84, 110
"""The largest a page is drawn: A4 upright fills its height, A3 on its side its width."""
NUMBER = 20
"""Height of the line with the number."""


class _Model(QAbstractListModel):
    pages: PdfPages | None = None

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.pages) if self.pages is not None and (parent is None or not parent.isValid()) else 0

    def data(self, index: QModelIndex, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("Page {number} of {total}").format(number=index.row() + 1, total=self.rowCount())
        return None

    def show_pdf(self, pages: PdfPages) -> None:
        self.beginResetModel()
        self.pages = pages
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: _Model, view: QListView) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(WIDTH - 20, _page_size(self._model.pages, index.row()).height() + NUMBER + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        pages, number = self._model.pages, index.row()
        if pages is None:
            return
        size = _page_size(pages, number)
        x = option.rect.x() + (option.rect.width() - size.width()) // 2
        sheet = QRect(x, option.rect.y() + 8, size.width(), size.height())
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        painter.drawImage(sheet, pages.thumbnail(number, round(size.width() * ratio)))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(color("focus" if focused else "accent" if chosen else "line"), 2 if chosen else 1))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))
        line = QRectF(option.rect.x(), sheet.bottom() + 3, option.rect.width(), NUMBER)
        tone, weight = ("accenttext", 600) if chosen else ("text2", 400)
        draw_text(painter, line, str(number + 1), 11, weight, tone, Qt.AlignmentFlag.AlignHCenter)


class Thumbnails(Retranslating, QListView):
    """``page_chosen`` gives the page, from 0."""

    page_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("document_thumbnails")
        self.setProperty("pane", True)
        self.setFixedWidth(WIDTH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self._model, self))
        self.setStyleSheet("QListView::item { padding: 0px; } QListView::item:hover { background: transparent; }")
        self.verticalScrollBar().setSingleStep(30)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._by_program = False
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Pages of the document"))

    def show_pdf(self, pages: PdfPages) -> None:
        self._by_program = True
        self._model.show_pdf(pages)
        self._by_program = False

    def show_page(self, number: int) -> None:
        """Mark the page in the middle of the preview, without choosing it."""
        if number == self.currentIndex().row() or not 0 <= number < self._model.rowCount():
            return
        self._by_program = True
        self.setCurrentIndex(self._model.index(number))
        self._by_program = False

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._by_program:
            self.page_chosen.emit(current.row())


def _page_size(pages: PdfPages | None, number: int) -> QSize:
    width, height = pages.size(number) if pages is not None else (595, 842)
    scale = min(BOX[0] / width, BOX[1] / height)
    return QSize(max(round(width * scale), 8), max(round(height * scale), 8))
