"""One idea, or one item to use again, in full: typed in place of the list, saved as one goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.errors import Refusal
from groupe_pays.domain.meetings import Series
from groupe_pays.domain.stock import StockItem, StockRole
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats.dates import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.agenda.minutes_typed import NotMinutes, minutes_typed
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField, leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.growing import Overhang
from groupe_pays.ui.widgets.labels import Label, WrappedLabel, restyle

LABELS = 96


class StockForm(Retranslating, QWidget):
    """``left`` comes with Esc and the button back."""

    left = Signal()
    delete_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._item: StockItem | None = None
        self._series: list[Series] = []
        self.back = Button("stock_back", "link", "arrow-left")
        self.back.clicked.connect(self.left)
        self.title = BilingualArea("stock_title", "title")
        self.title.edited.connect(lambda text: self._put("title", text))
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.hide()
        self.description = BilingualArea("stock_description")
        self.description.edited.connect(lambda text: self._put("description", text))
        self.proposer = BilingualArea("stock_proposer")
        self.proposer.edited.connect(lambda text: self._put("proposed_by", text))
        self.kind = EnumBox("stock_kind", ItemKind)
        self.kind.chosen.connect(lambda kind: self._edit(kind=kind))
        self.duration = QLineEdit()
        self.duration.setObjectName("stock_duration")
        self.duration.textEdited.connect(self._on_duration)
        leave_undo_to_dossier(self.duration)
        self.series = QComboBox()
        self.series.setObjectName("stock_series")
        self.series.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.series.setMinimumContentsLength(8)
        self.series.activated.connect(self._on_series)
        self._since = Label("meta", "text2")
        self.delete = Button("stock_delete", "ghost", "trash-2")
        self.delete.clicked.connect(lambda: self._item is not None and self.delete_requested.emit(self._item.id))
        self._fields = [LabelledField(field, LABELS) for field in (self.kind, self.duration, self.series)]
        self._heads = [Label("meta", "text2"), Label("meta", "text2")]
        self._build()
        self.retranslate()

    def _build(self) -> None:
        area = Scrolled(margins=(18, 2, 18, 16))
        parts: tuple[Any, ...] = (
            Overhang(self.title), self._refusal, 4, *self._fields, 6, self._heads[0], Overhang(self.description), 6,
            self._heads[1], Overhang(self.proposer), self._since,
        )  # fmt: skip
        area.body.addLayout(column(*parts, spacing=4))
        area.body.addStretch(1)
        head = row(self.back, None, self.delete, margins=(12, 0, 12, 0))
        self.setLayout(column(head, area, spacing=0))

    def retranslate(self) -> None:
        role = self._item.role if self._item is not None else StockRole.IDEA
        self.back.set_words(_("All ideas") if role is StockRole.IDEA else _("The whole library"))
        self.delete.set_words(_("Delete"), _("Put the item in the bin"))
        self.title.set_words(_("Title"))
        self.description.set_words(_("Description"))
        self.proposer.set_words(_("Proposed by"))
        for head, words in zip(self._heads, (_("Description"), _("Proposed by")), strict=True):
            head.setText(words)
        for field, words in zip(self._fields, (_("Kind"), _("Duration"), _("Series")), strict=True):
            field.set_words(words)
        self.duration.setPlaceholderText(_("in minutes"))
        self._fill_series()
        when = self._item.proposed_on if self._item is not None else None
        self._since.setText(_("Since {date}").format(date=date_words(when, current_language())) if when else "")

    def show_series(self, series: Sequence[Series]) -> None:
        self._series = list(series)
        self._fill_series()

    def _fill_series(self) -> None:
        names = [_("Any series"), *(one.name.best(current_language()) for one in self._series)]
        if [self.series.itemText(place) for place in range(self.series.count())] != names:
            self.series.clear()
            self.series.addItems(names)
        ids = [one.id for one in self._series]
        own = self._item.series_id if self._item is not None else None
        self.series.setCurrentIndex(ids.index(own) + 1 if own in ids else 0)

    @property
    def item_id(self) -> str | None:
        return self._item.id if self._item is not None else None

    def show_item(self, item: StockItem) -> None:
        """Show an item; what is being typed of the same one stays."""
        same = self._item is not None and self._item.id == item.id
        self._item = item
        if not same or not self._context.drafts.pending:
            self.title.set_value(item.title)
            self.description.set_value(item.description)
            self.proposer.set_value(item.proposed_by)
            minutes = "" if item.duration is None else str(item.duration)
            if not same or (self.duration.text() != minutes and self.duration.property("refused") is not True):
                self.duration.setText(minutes)
                self._refuse(None)
        self.kind.set_value(item.kind)
        idea = item.role is StockRole.IDEA
        for part in (self.proposer, self._heads[1], self._since):
            part.setVisible(idea)
        self.retranslate()

    def _put(self, field: str, value: BilingualText) -> None:
        item = self._item
        if item is not None:
            self._context.drafts.put(
                ("stock_item", item.id, field), lambda: self._save(item.id, **{field: value}), self._refuse
            )

    def _on_duration(self, text: str) -> None:
        item = self._item
        if item is not None:
            key = ("stock_item", item.id, "duration")
            self._context.drafts.put(key, lambda: self._save(item.id, duration=minutes_typed(text)), self._refuse)

    def _on_series(self, place: int) -> None:
        self._edit(series_id=self._series[place - 1].id if place else None)

    def _edit(self, **values: Any) -> None:
        if self._item is not None and self._context.drafts.flush():
            self._context.services.stock.edit(self._item.id, **values)

    def _save(self, stock_id: str, **values: Any) -> None:
        self._context.services.stock.edit(stock_id, **values)
        self._refuse(None)

    def _refuse(self, error: Exception | None) -> None:
        """Say it under the title; what was typed stays."""
        if error is not None and not isinstance(error, Refusal):
            show_error(error)
            return
        wrong = isinstance(error, NotMinutes)
        if bool(self.duration.property("refused")) is not wrong:
            self.duration.setProperty("refused", wrong)
            restyle(self.duration)
        words = sentence_of(error) if error is not None else ""
        if isinstance(error, NotMinutes):
            words = _("“{words}” is not a number of minutes. Type for instance 20.").format(words=error.words)
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
