"""The filters of a long list: several values of one field are alternatives; choices are counted when they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QMenu

from groupe_pays.domain.lists import Filter, ListChoice, ListKind
from groupe_pays.i18n import _, current_language
from groupe_pays.labels.lists import field_words
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.choice_popup import ChoicePopup
from groupe_pays.ui.lists.filters import ListFilters
from groupe_pays.ui.widgets import filter_tags

SEARCHED = frozenset({"organisation", "region", "province", "partner_province", "sector", "country"})
"""Filters with too many choices for a menu: they open a list with a search field."""
_BETWEEN = "="


class AskedFilters(ListFilters):
    """The filters ``services.lists`` knows of one list. ``changed`` comes after each filter set or removed."""

    def __init__(self, name: str, kind: ListKind, context: Context) -> None:
        self._kind, self._context = kind, context
        self._chosen: list[Filter] = []
        super().__init__(name, ())
        self._popup = ChoicePopup(f"{name}_choices", self)
        self._popup.chosen.connect(self.toggle)

    # ------------------------------------------------------------------ what is asked

    def filters(self) -> tuple[Filter, ...]:
        return tuple(self._chosen)

    @property
    def is_empty(self) -> bool:
        return not self._chosen

    def chosen(self, key: str) -> str | None:
        """The first value a field is filtered by; None where it is not."""
        return next((one.value for one in self._chosen if one.field == key), None)

    def set_filter(self, key: str, value: str | None) -> None:
        """Filter a field by one ``value`` alone, or no longer (None)."""
        kept = [one for one in self._chosen if one.field != key]
        self.set_filters([*kept, Filter(key, value)] if value is not None else kept)

    def set_filters(self, filters: Iterable[Filter]) -> None:
        """Ask these and no others."""
        self._chosen = list(dict.fromkeys(filters))
        self.refresh()
        self.changed.emit()

    def toggle(self, one: Filter) -> None:
        """Add a value as one more alternative of its field, or take it away; yes and no take each other's place."""
        if one in self._chosen:
            self.set_filters(each for each in self._chosen if each != one)
        elif self._is_single(one.field):
            self.set_filter(one.field, one.value)
        else:
            self.set_filters([*self._chosen, one])

    def clear(self) -> None:
        self._chosen.clear()
        self.refresh()

    def refresh(self) -> None:
        self.show_filters([self._shown(one) for one in self._chosen])

    def _shown(self, one: Filter) -> filter_tags.Filter:
        words = self._context.services.lists.words(self._kind, one.field, one.value, current_language())
        return filter_tags.Filter(f"{one.field}{_BETWEEN}{one.value}", field_words(self._kind, one.field), words)

    def _take_away(self, key: str) -> None:
        field, _between, value = key.partition(_BETWEEN)
        self.set_filters(one for one in self._chosen if one != Filter(field, value))

    def _is_single(self, field: str) -> bool:
        """Whether two values would say nothing together: yes or no, before one day or another."""
        return field == "confirmed_before" or self._context.services.lists.is_flag(self._kind, field)

    # ------------------------------------------------------------------ the menu

    def _fill_menu(self) -> None:
        self._menu.clear()
        for field in self._context.services.lists.fields(self._kind):
            words = field_words(self._kind, field).replace("&", "&&")
            if field in SEARCHED:
                action = self._menu.addAction(f"{words}…")
                action.setObjectName(f"{self.objectName()}_{field}")
                action.triggered.connect(partial(self.open_choices, field))
                continue
            inside = self._menu.addMenu(words)
            inside.setObjectName(f"{self.objectName()}_{field}")
            inside.aboutToShow.connect(partial(self._fill_choices, inside, field))

    def _fill_choices(self, menu: QMenu, field: str) -> None:
        menu.clear()
        for choice in self._choices(field):
            action = menu.addAction(f"{choice.words.replace('&', '&&')}\t{choice.count}")
            action.setCheckable(True)
            action.setChecked(Filter(field, choice.value) in self._chosen)
            action.triggered.connect(partial(self._on_choice, Filter(field, choice.value)))
        if menu.isEmpty():
            menu.addAction(_("Nothing to choose from")).setEnabled(False)

    def _on_choice(self, one: Filter, _checked: bool = False) -> None:
        self.toggle(one)

    def open_choices(self, field: str, _checked: bool = False) -> None:
        """The choices of a field with a search field above them, under « Add a filter »."""
        chosen = [(Filter(field, one.value), one.words, one.count) for one in self._choices(field)]
        title = field_words(self._kind, field)
        self._popup.open_under(self.add, title, chosen, set(self._chosen))

    def _choices(self, field: str) -> tuple[ListChoice, ...]:
        return self._context.services.lists.choices(self._kind, field, current_language())
