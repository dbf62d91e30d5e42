"""One of the three lists of the help: numbered by nothing, chosen by keys from the text, taken by a double click."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.ui.theme import color
from groupe_pays.ui.translation_help.match_drawing import MatchRow
from groupe_pays.ui.translation_help.offer_painting import one_line_height, paint_pair
from groupe_pays.ui.translation_help.offer_words import spoken
from groupe_pays.ui.translation_help.offers import Offer, Part

OFFER = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()
_LEFT, _RIGHT = 12, 8
"""Pixels free beside the words of a row."""


class OfferModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        if offers != self._offers:
            self.beginResetModel()
            self._offers = offers
            self.endResetModel()

    def offer(self, place: int) -> Offer | None:
        return self._offers[place] if 0 <= place < len(self._offers) else None

    def retranslate(self) -> None:
        if self._offers:
            self.dataChanged.emit(self.index(0), self.index(len(self._offers) - 1))

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offer(index.row())
        if offer is None:
            return None
        if role == OFFER:
            return offer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken(offer)
        return None


class OfferDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        offer = index.data(OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), color("accent"))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), color("hover"))
        inside = rect.adjusted(_LEFT, 0, -_RIGHT, -1)
        if offer.part is Part.MEMORY:
            MatchRow(offer, inside.width()).draw(painter, inside)
        else:
            paint_pair(painter, inside, offer)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        offer = index.data(OFFER)
        if offer is None or offer.part is not Part.MEMORY:
            return QSize(60, one_line_height())
        view: Any = self.parent()
        return QSize(60, round(MatchRow(offer, view.viewport().width() - _LEFT - _RIGHT).height) + 1)


class OfferList(QListView):
    """``taken`` gives the offer to insert."""

    taken = Signal(object)
    chosen = Signal()
    """Somebody chose a row in this list, by the mouse or the arrows."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.setObjectName(f"help_{part.value}")
        self.part = part
        self.offers = OfferModel()
        self.setModel(self.offers)
        self.setItemDelegate(OfferDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("pane", True)
        self.activated.connect(self._on_activated)
        self.clicked.connect(lambda _index: self.chosen.emit())

    def _on_activated(self, index: QModelIndex) -> None:
        offer = self.offers.offer(index.row())
        if offer is not None:
            self.taken.emit(offer)

    def choose(self, place: int) -> None:
        """Mark a row, or none (-1)."""
        if place < 0:
            self.clearSelection()
            self.setCurrentIndex(_ROOT)
        else:
            self.setCurrentIndex(self.offers.index(place))
            self.scrollTo(self.offers.index(place))

    def place(self) -> int:
        return self.currentIndex().row() if self.selectedIndexes() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.currentIndex())
            return
        super().keyPressEvent(event)
        if self.currentIndex().row() != before:
            self.chosen.emit()
