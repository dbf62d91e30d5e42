"""What a list shows, in plain data: cells, columns, group heads, and the model made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

CELL = int(Qt.ItemDataRole.UserRole) + 1
"""The ``Cell`` of an index, or the ``Group`` of a group head."""

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a list.

    ``after`` follows ``text`` in 12 and ``after_tone``; ``second`` is a second line; ``shape`` (see ``shapes``) or
    ``icon`` stands before; ``end`` and ``end_icon`` stand at the right edge; ``spoken`` replaces all of it for readers.
    """

    text: str = ""
    after: str = ""
    second: str = ""
    tone: str = "text"
    after_tone: str = "text2"
    weight: int = 400
    after_weight: int = 400
    shape: str = ""
    icon: str = ""
    end: str = ""
    end_icon: str = ""
    right: bool = False
    tip: str = ""
    spoken: str = ""

    def words(self) -> str:
        """The cell read aloud."""
        return self.spoken or ", ".join(part for part in (self.text, self.after, self.second, self.end) if part)


@dataclass(frozen=True, slots=True)
class Group:
    """The head of a group of rows; ``key`` tells it apart when it is folded."""

    key: str
    title: str
    count: int
    tone: str = "text2"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``title`` and ``cell`` are asked again in each language. ``width`` in pixels, 0: what is left."""

    name: str
    title: Callable[[], str]
    cell: Callable[[Any], Cell]
    width: int = 0
    sortable: bool = False
    right: bool = False


class RecordModel(QAbstractTableModel):
    """Rows of frozen records, each with an ``id``, under foldable group heads."""

    sort_requested = Signal(str, bool)
    """Name of the column, and whether downwards: the page sorts and calls ``set_rows`` again."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._all: list[Any] = []
        self._rows: list[Any] = []
        self.folded: set[str] = set()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these records and ``Group`` heads, in this order."""
        self.beginResetModel()
        self._all = list(rows)
        self._rows = self._unfolded()
        self.endResetModel()

    def toggle_group(self, row: int) -> None:
        group = self._rows[row]
        if isinstance(group, Group):
            self.folded ^= {group.key}
            self.beginResetModel()
            self._rows = self._unfolded()
            self.endResetModel()

    def retranslate(self) -> None:
        """Have everything asked for again in the present language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if rows := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(self.columns) - 1))

    def record(self, row: int) -> Any | None:
        """The record of a row; None for a group head or no row."""
        if not 0 <= row < len(self._rows) or isinstance(self._rows[row], Group):
            return None
        return self._rows[row]

    def id_at(self, row: int) -> str | None:
        """The id of the record of a row; None for a group head or no row."""
        return getattr(self.record(row), "id", None)

    def row_of(self, record_id: str) -> int:
        """The row of a record by its id; -1 when it is not shown."""
        return next((row for row, record in enumerate(self._rows) if getattr(record, "id", None) == record_id), -1)

    def record_ids(self) -> list[str]:
        """The ids of all records of the list in their order, those under folded heads too."""
        return [row.id for row in self._all if not isinstance(row, Group)]

    @property
    def has_groups(self) -> bool:
        """Whether group heads stand among the rows."""
        return any(isinstance(row, Group) for row in self._rows)

    def group(self, row: int) -> Group | None:
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Group) else None

    def _unfolded(self) -> list[Any]:
        shown, hidden = [], False
        for row in self._all:
            if isinstance(row, Group):
                hidden = row.key in self.folded
                shown.append(row)
            elif not hidden:
                shown.append(row)
        return shown

    def _at(self, row: int) -> Any | None:
        """What stands in a row: a record, a group head, None for a record that is gone."""
        return self._rows[row]

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._at(index.row())
        if row is None:
            return None
        if isinstance(row, Group):
            if role == CELL:
                return row
            spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return f"{row.title} {row.count}" if role in spoken and index.column() == 0 else None
        if role not in (
            CELL,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        cell = self.columns[index.column()].cell(row)
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        return cell.words() if role == Qt.ItemDataRole.AccessibleTextRole else cell.text

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.sort_requested.emit(self.columns[column].name, order is Qt.SortOrder.DescendingOrder)
