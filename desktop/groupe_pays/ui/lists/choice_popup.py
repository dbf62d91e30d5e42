"""A long list of choices under a button: typed into to narrow it down, taken by Enter or a click."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from groupe_pays.domain.collation import fold
from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

WIDTH, ROWS, ROW_HEIGHT = 420, 10, 32
_TO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    value: Any
    words: str
    count: int
    is_chosen: bool


class ChoicePopup(Retranslating, QFrame):
    """``chosen`` gives the value taken; Esc, or the focus gone elsewhere, closes it."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.setObjectName(name)
        self.setProperty("kind", "popup")
        self._lines: list[_Line] = []
        self._hays: list[str] = []
        self._anchor = parent
        self.search = SearchField(f"{name}_search")
        self.table = RecordTable(
            f"{name}_table",
            RecordModel(
                (
                    Column("words", lambda: "", lambda line: Cell(line.words, tip=line.words, weight=_weight(line))),
                    Column("count", lambda: "", lambda line: Cell(str(line.count), tone="text2", right=True), 56),
                    Column("chosen", lambda: "", lambda line: Cell(icon="check" if line.is_chosen else ""), 36),
                )
            ),
            ROW_HEIGHT,
        )
        self.table.horizontalHeader().hide()
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(self.search, self.table, spacing=6, margins=(8, 8, 8, 8)))
        self.setFixedWidth(WIDTH)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._narrow)
        self.search.left.connect(self._leave)
        self.table.clicked.connect(self._take_current)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.set_words(_("Choices"))
        self.table.set_words(_("Choices"))

    def open_under(
        self, anchor: QWidget, title: str, choices: Sequence[tuple[Any, str, int]], chosen: Collection[Any]
    ) -> None:
        """Show values with their words and numbers of records, those of ``chosen`` marked."""
        self._anchor = anchor
        if self.parentWidget() is not anchor.window():
            self.setParent(anchor.window())
        self.setAccessibleName(title)
        self.search.set_words(title)
        self._lines = [
            _Line(str(place), value, words, count, value in chosen)
            for place, (value, words, count) in enumerate(choices)
        ]
        self._hays = []
        self.search.clear()
        self._narrow()
        height = min(max(len(self._lines), 1), ROWS) * ROW_HEIGHT + 8
        self.table.setFixedHeight(height)
        self.adjustSize()
        self.move(self._place())
        self.show()
        self.raise_()
        self.search.setFocus()

    def _place(self) -> QPoint:
        """Under what it belongs to, inside the window."""
        window = self.parentWidget()
        spot = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        x, y = window.width() - self.width() - 8, window.height() - self.height() - 8
        return QPoint(max(min(spot.x(), x), 8), max(min(spot.y(), y), 8))

    def _leave(self) -> None:
        self.hide()
        self._anchor.setFocus()

    def _narrow(self, _text: str = "") -> None:
        words = fold(self.search.text()).split()
        if words and not self._hays:
            self._hays = [fold(line.words) for line in self._lines]
        pairs = zip(self._lines, self._hays, strict=True) if words else ()
        found = [line for line, hay in pairs if all(word in hay for word in words)]
        self.table.records.set_rows(found if words else self._lines)
        self.table.select_first()

    def _take_current(self, _index: object = None) -> None:
        line: Any = self.table.selected_record()
        if line is not None:
            self._leave()
            self.chosen.emit(line.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and not self.isHidden():
            self.hide()
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _TO_LIST:
            self.table.keyPressEvent(event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_current()
            return True
        return False


def _weight(line: _Line) -> int:
    return 600 if line.is_chosen else 400
