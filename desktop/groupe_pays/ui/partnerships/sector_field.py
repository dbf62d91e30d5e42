"""What a partnership works in: tags of the group's own list of sectors, proposed as one types, or all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.names import as_typed
from groupe_pays.domain.parties import Party
from groupe_pays.domain.partnerships import Sector
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.finding import FoundParty
from groupe_pays.services.sectors import SectorUse
from groupe_pays.ui.context import Context
from groupe_pays.ui.parties.party_field import PartyField
from groupe_pays.ui.widgets.completion import Choice
from groupe_pays.ui.widgets.matching import find_typed

_MOST = 40
"""Sectors proposed at once: the list scrolls."""


class SectorField(PartyField):
    """``sectors_edited`` gives the ids. Down in the empty line proposes every sector; Ctrl+Enter makes a new one."""

    sectors_edited = Signal(object)

    def __init__(self, context: Context, name: str) -> None:
        self._ids: dict[str, str] = {}
        super().__init__(context, name)
        self.keeps_words = False
        self.edited.connect(lambda _parties: self.sectors_edited.emit(self.ids()))

    def ids(self) -> tuple[str, ...]:
        return tuple(self._ids[party.key] for party in self.parties() if party.key in self._ids)

    def set_sectors(self, sectors: Sequence[Sector]) -> None:
        """Show these, in the order of the language, without emitting."""
        language = current_language()
        ordered = sorted(sectors, key=lambda sector: sort_key(sector.name.best(language), language))
        self.set_parties([self._party(sector) for sector in ordered])

    def _party(self, sector: Sector) -> Party:
        party = Party(words=sector.name)
        self._ids[party.key] = sector.id
        return party

    def find(self, text: str) -> list[FoundParty]:
        return [FoundParty(self._party(one.sector)) for one in self._uses(text)]

    def _uses(self, text: str) -> list[SectorUse]:
        """The sectors with every word typed in one of their names, those not chosen yet; the beginnings first."""
        typed, language = fold(text).split(), current_language()
        chosen = set(self.ids())
        found = [
            one
            for one in self._context.services.sectors.list_sectors()
            if one.id not in chosen
            and all(any(word in fold(side) for side in (one.sector.name.fr, one.sector.name.zh)) for word in typed)
        ]
        first = typed[0] if typed else ""

        def order(one: SectorUse) -> tuple[bool, object]:
            name = one.sector.name.best(language)
            return not fold(name).startswith(first), sort_key(name, language)

        return sorted(found, key=order)[:_MOST]

    def _on_typed(self, text: str) -> None:
        self.popup.show_choices([self._choice(one, text) for one in self._uses(text)] if text.strip() else [])

    def _choice(self, one: SectorUse, typed: str) -> Choice:
        language = current_language()
        name, other = one.sector.name.best(language), one.sector.name.fr or one.sector.name.zh
        beside = one.sector.name.zh if name == one.sector.name.fr else other
        count = ngettext("{number} partnership", "{number} partnerships", one.partnerships)
        words = count.format(number=one.partnerships)
        found = FoundParty(self._party(one.sector))
        return Choice(found, name, words, beside if beside != name else "", find_typed(name, typed), "list")

    def make_new(self, words: str) -> Party:
        """Raises ``EmptyTitle``."""
        name = as_typed(words)
        sectors = self._context.services.sectors
        made = sectors.create(name)
        known = next((one.sector for one in sectors.list_sectors() if one.id == made), Sector(made, name))
        return self._party(known)

    def words_for_new(self) -> str:
        return _("new sector")

    def placeholder(self) -> str:
        return _("Sector…")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            asks = event.key() == Qt.Key.Key_Down and self.popup.isHidden()
            if asks and not self.line.text():
                self.popup.show_choices([self._choice(one, "") for one in self._uses("")])
                return True
        return super().eventFilter(watched, event)
