"""Ideas and items to use again as a list: the title, and below it where it is from and how long it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt

from groupe_pays.domain.collation import fold
from groupe_pays.domain.stock import StockItem
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats.dates import date_words
from groupe_pays.formats.times import duration_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel

STOCK_MIME = "application/x-groupe-pays-stock-item"


class StockModel(RecordModel):
    """The items that answer to ``search``; ``series`` names those of one body only."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.series: Mapping[str, BilingualText] = {}
        self.own_series: str | None = None
        super().__init__((Column("title", lambda: _("Title"), self._cell),), parent)

    def show_items(self, items: Sequence[StockItem], search: str) -> None:
        """Show those with every word of ``search`` in a title, a description or the name of who proposed them."""
        wanted = fold(search).split()
        self.set_rows([item for item in items if all(word in _searched(item) for word in wanted)])

    def _cell(self, item: StockItem) -> Cell:
        return Cell(item.title.best(current_language()), second=self._facts(item), weight=500, tip=self._tip(item))

    def _facts(self, item: StockItem) -> str:
        """« Région Occitanie · 3 mars 2017 · 20 min »."""
        language = current_language()
        facts = [item.proposed_by.best(language)]
        if item.proposed_on is not None:
            facts.append(date_words(item.proposed_on, language))
        if item.series_id is not None and item.series_id != self.own_series:
            facts.append(self.series.get(item.series_id, BilingualText()).best(language))
        if item.duration is not None:
            facts.append(duration_words(item.duration, language))
        return " · ".join(fact for fact in facts if fact) or " "

    def _tip(self, item: StockItem) -> str:
        language = current_language()
        return "\n".join(words for words in (item.title.best(language), item.description.best(language)) if words)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [STOCK_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        item = self.record(indexes[0].row()) if indexes else None
        data.setData(STOCK_MIME, item.id.encode("ascii") if item is not None else b"")
        return data


def _searched(item: StockItem) -> str:
    sides = (item.title, item.description, item.proposed_by)
    return fold(" ".join(words for side in sides for words in (side.fr, side.zh) if words))
