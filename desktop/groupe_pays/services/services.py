"""All services over one open dossier, as the screens and the command line receive them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.services.history import HistoryService
from groupe_pays.services.overview import OverviewService
from groupe_pays.services.places import PlacesService
from groupe_pays.store.opened import OpenDossier, load_rows

if TYPE_CHECKING:
    from groupe_pays.services.actions import ActionsService
    from groupe_pays.services.agenda import AgendaService
    from groupe_pays.services.asked_for import AskedForService
    from groupe_pays.services.attachments import AttachmentsService
    from groupe_pays.services.attendance import AttendanceService
    from groupe_pays.services.audiences import AudiencesService
    from groupe_pays.services.avoiding import AvoidingService
    from groupe_pays.services.bin import BinService
    from groupe_pays.services.calendar import CalendarService
    from groupe_pays.services.calendar_file import CalendarFileService
    from groupe_pays.services.carry_over import CarryOverService
    from groupe_pays.services.decisions import DecisionsService
    from groupe_pays.services.dossier import DossierService
    from groupe_pays.services.finding import FindingService
    from groupe_pays.services.head_counts import HeadCountsService
    from groupe_pays.services.invitation_mail import InvitationMailService
    from groupe_pays.services.invitations import InvitationsService
    from groupe_pays.services.mailing import MailingService
    from groupe_pays.services.meetings import MeetingsService
    from groupe_pays.services.minutes import MinutesService
    from groupe_pays.services.movements import MovementsService
    from groupe_pays.services.organisations import OrganisationsService
    from groupe_pays.services.paper import PaperService
    from groupe_pays.services.participation import ParticipationService
    from groupe_pays.services.partnerships import PartnershipsService
    from groupe_pays.services.people import PeopleService
    from groupe_pays.services.planning import PlanningService
    from groupe_pays.services.printing.service import PrintingService
    from groupe_pays.services.searching import SearchService
    from groupe_pays.services.series import SeriesService
    from groupe_pays.services.sitting import SittingService
    from groupe_pays.services.stock import StockService
    from groupe_pays.services.tables.service import TablesService
    from groupe_pays.store.store import Listener, Store

OVER_ROWS = {
    "dossier": "dossier:DossierService",
    "meetings": "meetings:MeetingsService",
    "agenda": "agenda:AgendaService",
    "carry_over": "carry_over:CarryOverService",
    "stock": "stock:StockService",
    "series": "series:SeriesService",
    "planning": "planning:PlanningService",
    "sitting": "sitting:SittingService",
    "attendance": "attendance:AttendanceService",
    "movements": "movements:MovementsService",
    "paper": "paper:PaperService",
    "attachments": "attachments:AttachmentsService",
    "minutes": "minutes:MinutesService",
    "actions": "actions:ActionsService",
    "decisions": "decisions:DecisionsService",
    "calendar": "calendar:CalendarService",
    "organisations": "organisations:OrganisationsService",
    "people": "people:PeopleService",
    "partnerships": "partnerships:PartnershipsService",
    "finding": "finding:FindingService",
    "bin": "bin:BinService",
    "search": "searching:SearchService",
    "asked_for": "asked_for:AskedForService",
    "tables": "tables.service:TablesService",
    "printing": "printing.service:PrintingService",
    "mailing": "mailing:MailingService",
    "audiences": "audiences:AudiencesService",
    "invitations": "invitations:InvitationsService",
    "calendar_file": "calendar_file:CalendarFileService",
    "invitation_mail": "invitation_mail:InvitationMailService",
    "avoiding": "avoiding:AvoidingService",
    "head_counts": "head_counts:HeadCountsService",
    "participation": "participation:ParticipationService",
}
"""Module and class of each service that works on rows: imported, with SQLAlchemy, when first asked for."""


@dataclass(frozen=True, slots=True)
class Badges:
    """Counts shown beside the names of pages."""

    late_actions: int


class Services:
    """One service a subject; ``close`` gives the file back."""

    dossier: DossierService
    meetings: MeetingsService
    agenda: AgendaService
    carry_over: CarryOverService
    stock: StockService
    series: SeriesService
    planning: PlanningService
    sitting: SittingService
    attendance: AttendanceService
    movements: MovementsService
    paper: PaperService
    attachments: AttachmentsService
    minutes: MinutesService
    actions: ActionsService
    decisions: DecisionsService
    calendar: CalendarService
    organisations: OrganisationsService
    people: PeopleService
    partnerships: PartnershipsService
    finding: FindingService
    bin: BinService
    search: SearchService
    asked_for: AskedForService
    printing: PrintingService
    tables: TablesService
    mailing: MailingService
    audiences: AudiencesService
    invitations: InvitationsService
    calendar_file: CalendarFileService
    invitation_mail: InvitationMailService
    avoiding: AvoidingService
    head_counts: HeadCountsService
    participation: ParticipationService

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier
        self.history = HistoryService(dossier)
        self.overview = OverviewService(dossier.glance)
        self.places = PlacesService()

    def __getattr__(self, name: str) -> object:
        if name not in OVER_ROWS:
            raise AttributeError(name)
        module, _colon, kind = OVER_ROWS[name].partition(":")
        service: object = getattr(import_module(f"groupe_pays.services.{module}"), kind)(self._store)
        setattr(self, name, service)
        return service

    @property
    def _store(self) -> Store:
        return self._dossier.store

    @staticmethod
    def make_ready() -> None:
        """Import what the services over rows will need; takes 0.3 s, in any thread, while nobody waits for it."""
        load_rows()

    @property
    def path(self) -> Path:
        return self._dossier.path

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` with what changed after every change, undo and redo."""
        self._dossier.subscribe(listener)

    def badges(self) -> Badges:
        return Badges(late_actions=self.overview.count_late())

    def close(self) -> None:
        self._dossier.close()
