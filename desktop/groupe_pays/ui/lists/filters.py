"""The filters of a list: one value for each field, shown as tags, chosen in the menu of « Add a filter »."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from groupe_pays.ui.widgets.filter_tags import Filter, FilterTags

Choices = Sequence[tuple[str, str]]
"""Values with their words in the present language."""


@dataclass(frozen=True, slots=True)
class FilterField:
    """``title`` and ``choices`` are asked each time they are shown, so that they follow language and data."""

    key: str
    title: Callable[[], str]
    choices: Callable[[], Choices]


class ListFilters(FilterTags):
    """``changed`` comes after each filter set or removed."""

    changed = Signal()

    def __init__(self, name: str, fields: Sequence[FilterField], start: Mapping[str, str] | None = None) -> None:
        self._fields = {field.key: field for field in fields}
        self._values = dict(start or {})
        super().__init__(name)
        self._menu = QMenu(self.add)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self._menu)
        self.removed.connect(self._take_away)
        self.refresh()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_menu"):
            self.refresh()

    def chosen(self, key: str) -> str | None:
        """The value a field is filtered by; None where it is not."""
        return self._values.get(key)

    @property
    def is_empty(self) -> bool:
        return not self._values

    def set_filter(self, key: str, value: str | None) -> None:
        """Filter a field by ``value``, or no longer (None)."""
        self._values.pop(key, None)
        if value is not None:
            self._values[key] = value
        self.refresh()
        self.changed.emit()

    def clear(self) -> None:
        """Take every filter away, without ``changed``."""
        self._values.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show the tags anew: a name in them may have changed."""
        self.show_filters([self._tag(self._fields[key], value) for key, value in self._values.items()])

    def _take_away(self, key: str) -> None:
        """The tag of that key was removed."""
        self.set_filter(key, None)

    def _tag(self, field: FilterField, value: str) -> Filter:
        return Filter(field.key, field.title(), dict(field.choices()).get(value, value))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for field in self._fields.values():
            choices = field.choices()
            inside = self._menu.addMenu(field.title())
            inside.setObjectName(f"{self.objectName()}_{field.key}")
            inside.setEnabled(bool(choices))
            for value, words in choices:
                action = inside.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(self._values.get(field.key) == value)
                action.triggered.connect(
                    lambda on, key=field.key, value=value: self.set_filter(key, value if on else None)
                )
