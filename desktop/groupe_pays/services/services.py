"""All services over one open dossier, as the screens and the command line receive them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays import pinyin, places
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
    from groupe_pays.services.authorities import AuthoritiesService
    from groupe_pays.services.avoiding import AvoidingService
    from groupe_pays.services.bin import BinService
    from groupe_pays.services.calendar import CalendarService
    from groupe_pays.services.calendar_file import CalendarFileService
    from groupe_pays.services.cards import CardsService
    from groupe_pays.services.carry_over import CarryOverService
    from groupe_pays.services.decisions import DecisionsService
    from groupe_pays.services.dossier import DossierService
    from groupe_pays.services.duplicates.service import DuplicatesService
    from groupe_pays.services.facing import FacingService
    from groupe_pays.services.finding import FindingService
    from groupe_pays.services.glossary import GlossaryService
    from groupe_pays.services.head_counts import HeadCountsService
    from groupe_pays.services.importing_members.service import ImportingMembersService
    from groupe_pays.services.importing_minutes import ImportingMinutesService
    from groupe_pays.services.invitation_mail import InvitationMailService
    from groupe_pays.services.invitations import InvitationsService
    from groupe_pays.services.language_files import LanguageFilesService
    from groupe_pays.services.list_mail import ListMailService
    from groupe_pays.services.lists import ListsService
    from groupe_pays.services.mailing import MailingService
    from groupe_pays.services.meetings import MeetingsService
    from groupe_pays.services.memory import MemoryService
    from groupe_pays.services.merging.service import MergingService
    from groupe_pays.services.minutes import MinutesService
    from groupe_pays.services.movements import MovementsService
    from groupe_pays.services.organisations import OrganisationsService
    from groupe_pays.services.paper import PaperService
    from groupe_pays.services.participation import ParticipationService
    from groupe_pays.services.partnerships import PartnershipsService
    from groupe_pays.services.people import PeopleService
    from groupe_pays.services.personal_data.service import PersonalDataService
    from groupe_pays.services.planning import PlanningService
    from groupe_pays.services.prefill import PrefillService
    from groupe_pays.services.printing.service import PrintingService
    from groupe_pays.services.proposals import ProposalsService
    from groupe_pays.services.reviewing import ReviewingService
    from groupe_pays.services.saved_lists import SavedListsService
    from groupe_pays.services.searching import SearchService
    from groupe_pays.services.sectors import SectorsService
    from groupe_pays.services.series import SeriesService
    from groupe_pays.services.sitting import SittingService
    from groupe_pays.services.speaking import SpeakingService
    from groupe_pays.services.spelling.service import SpellingService
    from groupe_pays.services.stock import StockService
    from groupe_pays.services.tables.service import TablesService
    from groupe_pays.services.taking_part import TakingPartService
    from groupe_pays.services.translation_return import TranslationReturnService
    from groupe_pays.services.translation_sending import TranslationSendingService
    from groupe_pays.services.typography import TypographyService
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
    "speaking": "speaking:SpeakingService",
    "facing": "facing:FacingService",
    "reviewing": "reviewing:ReviewingService",
    "actions": "actions:ActionsService",
    "decisions": "decisions:DecisionsService",
    "calendar": "calendar:CalendarService",
    "organisations": "organisations:OrganisationsService",
    "authorities": "authorities:AuthoritiesService",
    "lists": "lists:ListsService",
    "saved_lists": "saved_lists:SavedListsService",
    "list_mail": "list_mail:ListMailService",
    "cards": "cards:CardsService",
    "people": "people:PeopleService",
    "partnerships": "partnerships:PartnershipsService",
    "sectors": "sectors:SectorsService",
    "taking_part": "taking_part:TakingPartService",
    "personal_data": "personal_data.service:PersonalDataService",
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
    "importing_members": "importing_members.service:ImportingMembersService",
    "importing_minutes": "importing_minutes:ImportingMinutesService",
    "translation_sending": "translation_sending:TranslationSendingService",
    "translation_return": "translation_return:TranslationReturnService",
    "language_files": "language_files:LanguageFilesService",
    "typography": "typography:TypographyService",
    "spelling": "spelling.service:SpellingService",
    "glossary": "glossary:GlossaryService",
    "memory": "memory:MemoryService",
    "proposals": "proposals:ProposalsService",
    "prefill": "prefill:PrefillService",
    "duplicates": "duplicates.service:DuplicatesService",
    "merging": "merging.service:MergingService",
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
    speaking: SpeakingService
    facing: FacingService
    reviewing: ReviewingService
    actions: ActionsService
    decisions: DecisionsService
    calendar: CalendarService
    organisations: OrganisationsService
    authorities: AuthoritiesService
    lists: ListsService
    typography: TypographyService
    spelling: SpellingService
    saved_lists: SavedListsService
    list_mail: ListMailService
    cards: CardsService
    people: PeopleService
    partnerships: PartnershipsService
    sectors: SectorsService
    taking_part: TakingPartService
    personal_data: PersonalDataService
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
    importing_members: ImportingMembersService
    importing_minutes: ImportingMinutesService
    translation_sending: TranslationSendingService
    translation_return: TranslationReturnService
    language_files: LanguageFilesService
    glossary: GlossaryService
    memory: MemoryService
    proposals: ProposalsService
    prefill: PrefillService
    duplicates: DuplicatesService
    merging: MergingService

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
        """Import what the services over rows, and the lines of their lists, will need; 0.4 s, in any thread."""
        load_rows()
        places.make_ready()
        pinyin.make_ready()

    @property
    def path(self) -> Path:
        return self._dossier.path

    @property
    def is_read_only(self) -> bool:
        """Whether the dossier lies where nothing may be written: it is read, printed and exported as any other."""
        return self._dossier.is_read_only

    @property
    def is_astray(self) -> bool:
        """Whether the file was moved, deleted or replaced while it is open: only ``copy_to`` keeps what is written."""
        return self._dossier.is_astray

    def copy_to(self, target: Path) -> None:
        """Write a copy of the whole dossier, also where its file is gone. Raises ``DossierError``: nothing was made."""
        self._store.copy_to(target)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` with what changed after every change, undo and redo."""
        self._dossier.subscribe(listener)

    def badges(self) -> Badges:
        return Badges(late_actions=self.overview.count_late())

    def close(self) -> None:
        self._dossier.close()
