"""Rows known by their ids alone, tens of thousands of them; the records in sight are read some at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from groupe_pays.ui.widgets.records import Column, Group, RecordModel

CHUNK = 24
"""Rows read in one question: about what a screen shows."""
KEPT = 400
"""Records kept at hand; those seen longest ago are let go, so that scrolling takes no more memory."""
_ROOT = QModelIndex()

Read = Callable[[Sequence[str]], Sequence[Any]]


class LazyRecordModel(RecordModel):
    """A ``RecordModel`` of ids: ``read`` gives the records of some of them, in any order, each with its ``id``.

    A record that ``read`` does not give is gone from the file: its row stays blank until the ids are set again.
    """

    def __init__(self, columns: Sequence[Column], read: Read, parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._read = read
        self._ids: tuple[str, ...] = ()
        self._kept: OrderedDict[str, Any | None] = OrderedDict()

    @property
    def ids(self) -> tuple[str, ...]:
        return self._ids

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these records in this order; those at hand are not read again."""
        self.beginResetModel()
        self._ids = tuple(ids)
        self.endResetModel()

    def forget(self, ids: Collection[str] | None = None) -> None:
        """Read some records again when they are next shown (all where None)."""
        if ids is None:
            self._kept.clear()
        for key in ids or ():
            self._kept.pop(key, None)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show records that are read already."""
        self._kept.clear()
        self._kept.update((row.id, row) for row in rows)
        self.set_ids([row.id for row in rows])

    def record(self, row: int) -> Any | None:
        if not 0 <= row < len(self._ids):
            return None
        key = self._ids[row]
        if key not in self._kept:
            self._read_around(row)
        self._kept.move_to_end(key)
        return self._kept[key]

    def id_at(self, row: int) -> str | None:
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: str) -> int:
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def record_ids(self) -> list[str]:
        return list(self._ids)

    def group(self, row: int) -> Group | None:
        return None

    @property
    def has_groups(self) -> bool:
        return False

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def _at(self, row: int) -> Any | None:
        return self.record(row)

    def _read_around(self, row: int) -> None:
        """Read the chunk a row stands in, as far as it is not at hand."""
        start = row - row % CHUNK
        wanted = [key for key in self._ids[start : start + CHUNK] if key not in self._kept]
        self._kept.update(dict.fromkeys(wanted))
        self._kept.update((record.id, record) for record in self._read(wanted))
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
