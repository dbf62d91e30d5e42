"""« Add a filter »: series, state or year, as menus; what is chosen stands above the list as removable tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from groupe_pays.domain.meetings import MeetingState, Series
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.meetings.listing import MeetingFilters
from groupe_pays.ui.widgets.filter_tags import Filter, FilterTags


class MeetingFilterTags(FilterTags):
    """Keeps ``filters`` and tells when they changed."""

    changed = Signal()

    def __init__(self) -> None:
        self.filters = MeetingFilters()
        self._series: dict[str, Series] = {}
        self._years: list[int] = []
        super().__init__("meeting_filters")
        self._menu = QMenu(self)
        self._menu.setObjectName("meeting_filter_menu")
        self._menu.aboutToShow.connect(self._fill)
        self.add.setMenu(self._menu)
        self.removed.connect(lambda key: self.set_filters(self.filters.without(key)))

    def show_choices(self, series: Sequence[Series], years: Sequence[int]) -> None:
        """What can be chosen from."""
        self._series = {one.id: one for one in series}
        self._years = list(years)
        self.retranslate()

    def set_filters(self, filters: MeetingFilters) -> None:
        self.filters = filters
        self.retranslate()
        self.changed.emit()

    def retranslate(self) -> None:
        super().retranslate()
        filters, shown = self.filters, []
        series = self._series.get(filters.series_id or "")
        if series is not None:
            shown.append(Filter("series_id", _("Series"), series.name.best(current_language())))
        if filters.state is not None:
            shown.append(Filter("state", _("State"), label(filters.state, current_language())))
        if filters.year is not None:
            shown.append(Filter("year", _("Year"), str(filters.year)))
        self.show_filters(shown)

    def _fill(self) -> None:
        self._menu.clear()
        language = current_language()
        series = [(one.name.best(language), {"series_id": one.id}) for one in self._series.values()]
        states = [(label(state, language), {"state": state}) for state in MeetingState]
        years = [(str(year), {"year": year}) for year in self._years]
        for title, choices in ((_("Series"), series), (_("State"), states), (_("Year"), years)):
            menu = self._menu.addMenu(title)
            menu.setEnabled(bool(choices))
            for words, change in choices:
                action = menu.addAction(words.replace("&", "&&"))
                action.triggered.connect(
                    lambda _checked=False, change=change: self.set_filters(replace(self.filters, **change))
                )
