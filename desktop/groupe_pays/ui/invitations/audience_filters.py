"""The filters by which one chooses whom to invite: several values of a field widen it, several fields narrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from groupe_pays.domain.audiences import Criteria
from groupe_pays.domain.organisations import College, OrganisationKind
from groupe_pays.domain.people import GroupRole
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.ordering import text_order
from groupe_pays.ui.people.words import place_name
from groupe_pays.ui.widgets.filter_tags import Filter, FilterTags

WITH_EMAIL = "with_email"
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Field:
    """``name`` is that of the criterion; values and words are asked for each time they are shown."""

    name: str
    title: Callable[[], str]
    choices: Callable[[], Choices]


class AudienceFilters(FilterTags):
    """``changed`` comes after each filter set or removed by hand."""

    changed = Signal()

    def __init__(self, name: str, context: Context) -> None:
        self._context = context
        self._criteria = Criteria()
        self._fields = (
            _Field("colleges", lambda: _("College"), lambda: [(one.value, label(one)) for one in College]),
            _Field("kinds", lambda: _("Kind"), lambda: [(one.value, label(one)) for one in OrganisationKind]),
            _Field("regions", lambda: pgettext("place", "Region"), self._regions),
            _Field("provinces", lambda: _("Chinese province"), self._provinces),
            _Field("sector_ids", lambda: _("Theme"), self._sectors),
            _Field("roles", lambda: _("Role in the group"), lambda: [(one.value, label(one)) for one in GroupRole]),
            _Field(WITH_EMAIL, lambda: _("Email"), lambda: [("yes", pgettext("email", "known"))]),
        )
        super().__init__(name)
        self._menu = QMenu(self.add)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(self._menu)
        self.removed.connect(self._toggle)

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_menu"):
            self.refresh()

    @property
    def criteria(self) -> Criteria:
        return self._criteria

    def set_criteria(self, criteria: Criteria) -> None:
        """Show other filters, without ``changed``."""
        self._criteria = criteria
        self.refresh()

    def refresh(self) -> None:
        """Show the tags anew: a name in them may have changed."""
        tags = []
        for field in self._fields:
            chosen = _values(self._criteria, field.name)
            words = dict(field.choices()) if chosen else {}
            tags += [Filter(f"{field.name}={value}", field.title(), words.get(value, value)) for value in chosen]
        self.show_filters(tags)

    def _toggle(self, key: str) -> None:
        """Add a value to its field, or take it away; ``key`` is « field=value »."""
        name, _equals, value = key.partition("=")
        self._criteria = _toggled(self._criteria, name, value)
        self.refresh()
        self.changed.emit()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for field in self._fields:
            choices = field.choices()
            inside = self._menu.addMenu(field.title())
            inside.setObjectName(f"{self.objectName()}_{field.name}")
            inside.setEnabled(bool(choices))
            for value, words in choices:
                action = inside.addAction(words.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(value in _values(self._criteria, field.name))
                action.triggered.connect(lambda _on, key=f"{field.name}={value}": self._toggle(key))

    def _regions(self) -> Choices:
        there = {body.region for body in self._context.services.organisations.list_organisations() if body.region}
        names = self._context.services.places.regions()
        return _in_order([(region, place_name(region, names, current_language())) for region in there])

    def _provinces(self) -> Choices:
        there = {body.province for body in self._context.services.organisations.list_organisations() if body.province}
        names = self._context.services.places.provinces()
        return _in_order([(province, place_name(province, names, current_language())) for province in there])

    def _sectors(self) -> Choices:
        sectors = self._context.services.audiences.list_sectors()
        return _in_order([(sector.id, sector.name.best(current_language())) for sector in sectors])


def _in_order(choices: list[tuple[str, str]]) -> Choices:
    key = text_order(current_language())
    return sorted(choices, key=lambda pair: key(pair[1]))


def _values(criteria: Criteria, name: str) -> tuple[str, ...]:
    if name == WITH_EMAIL:
        return ("yes",) if criteria.with_email else ()
    return tuple(str(one) for one in getattr(criteria, name))


def _toggled(criteria: Criteria, name: str, value: str) -> Criteria:
    if name == WITH_EMAIL:
        return replace(criteria, with_email=not criteria.with_email)
    values: tuple[Any, ...] = getattr(criteria, name)
    kept = tuple(one for one in values if str(one) != value)
    if len(kept) == len(values):
        kept = (*values, _KINDS[name](value))
    changed: dict[str, Any] = {name: kept}
    return replace(criteria, **changed)


_KINDS: dict[str, Callable[[str], Any]] = {
    **{field.name: str for field in fields(Criteria)},
    "colleges": College,
    "kinds": OrganisationKind,
    "roles": GroupRole,
}
