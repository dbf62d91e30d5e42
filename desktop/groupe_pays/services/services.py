"""All services over one open dossier, as the screens and the command line receive them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from groupe_pays.services.actions import ActionsService
from groupe_pays.services.agenda import AgendaService
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.bin import BinService
from groupe_pays.services.calendar import CalendarService
from groupe_pays.services.carry_over import CarryOverService
from groupe_pays.services.decisions import DecisionsService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.finding import FindingService
from groupe_pays.services.history import HistoryService
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.minutes import MinutesService
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.overview import OverviewService
from groupe_pays.services.partnerships import PartnershipsService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.places import PlacesService
from groupe_pays.services.printing import PrintingService
from groupe_pays.services.searching import SearchService
from groupe_pays.store.store import Listener, Store


@dataclass(frozen=True, slots=True)
class Badges:
    """Counts shown beside the names of pages."""

    late_actions: int


class Services:
    """One service a subject; ``close`` gives the file back."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.history = HistoryService(store)
        self.dossier = DossierService(store)
        self.meetings = MeetingsService(store)
        self.agenda = AgendaService(store)
        self.carry_over = CarryOverService(store)
        self.attendance = AttendanceService(store)
        self.minutes = MinutesService(store)
        self.actions = ActionsService(store)
        self.decisions = DecisionsService(store)
        self.calendar = CalendarService(store)
        self.organisations = OrganisationsService(store)
        self.people = PeopleService(store)
        self.partnerships = PartnershipsService(store)
        self.finding = FindingService(store)
        self.bin = BinService(store)
        self.search = SearchService(store)
        self.printing = PrintingService(store)
        self.places = PlacesService()
        self.overview = OverviewService(store)

    @property
    def path(self) -> Path:
        return self._store.path

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` with what changed after every change, undo and redo."""
        self._store.subscribe(listener)

    def badges(self) -> Badges:
        return Badges(late_actions=self.actions.count_late())

    def close(self) -> None:
        self._store.close()
