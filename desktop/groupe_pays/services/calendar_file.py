"""The calendar file of a meeting (RFC 5545): every calendar takes it, and a later one takes the place of the first."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from groupe_pays.domain import clock
from groupe_pays.domain.errors import NoExactDay
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import GroupRole
from groupe_pays.domain.printing import Form
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.calendar_words import description, location, summary
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.fields import words
from groupe_pays.services.mailing import can_be_written_to
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.organisations import known_organisation
from groupe_pays.services.printing.service import file_stem
from groupe_pays.services.writing import write_file
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.organisations import contact_points
from groupe_pays.store.people import list_people
from groupe_pays.store.store import Store, get_row

EXTENSION = ".ics"
Days = tuple[date, date]
"""The first and the last."""
_PRODUCT = "-//Groupe-Pays//Groupe-Pays//FR"
_DOMAIN = "groupe-pays.invalid"
"""After the @ of a UID: RFC 7986 wants it unique, not reachable."""
_TITLE = N_("Calendar file")
_WHOLE = Form(CONTENT_LANGUAGES)
"""The languages a file is told apart in: French and Chinese files of the same facts are one sending."""


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """``sequence`` is that of the file; ``fingerprint`` tells whether the next one says something else."""

    meeting_id: str
    file_name: str
    data: bytes
    method: str
    sequence: int
    fingerprint: str

    @property
    def media_type(self) -> str:
        return f"text/calendar; method={self.method}; charset=UTF-8"

    def write(self, path: Path) -> None:
        """Save it. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``: what was at ``path`` is still there."""
        write_file(path, self.data)


@dataclass(frozen=True, slots=True)
class Organiser:
    name: str
    address: str


class CalendarFileService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def prepare(self, meeting_id: str, form: Form) -> CalendarFile:
        """The file as it would go out now: published, or cancelled where the meeting is.

        Its sequence is the next one where it says something else than the last file sent; ``note_sent`` keeps that.

        Raises:
            NothingFound: the meeting is gone.
            NoExactDay: it has no date, or a rough one.
        """
        meeting = MeetingsService(self._store).load(meeting_id)
        days = _days_of(meeting)
        event = self._event(meeting, days, form)
        fingerprint = hashlib.sha256(self._event(meeting, days, _WHOLE).to_ical()).hexdigest()
        sent_before = bool(meeting.calendar_sent)
        news = sent_before and fingerprint != meeting.calendar_sent
        sequence = meeting.calendar_sequence + (1 if news else 0)
        event.add("sequence", sequence)
        event.add("dtstamp", clock.now().astimezone(UTC).replace(microsecond=0))
        method = "CANCEL" if meeting.cancelled_on is not None else "PUBLISH"
        data = _calendar(event, method, days)
        return CalendarFile(meeting_id, self._file_name(meeting, form), data, method, sequence, fingerprint)

    def note_sent(self, sent: CalendarFile) -> None:
        """Remember what went out, so that the next file can take its place.

        Nothing where that is known already, or where the dossier lies where nothing may be written.
        """
        if self._store.is_read_only:
            return
        meeting = MeetingsService(self._store).load(sent.meeting_id)
        if (meeting.calendar_sequence, meeting.calendar_sent) == (sent.sequence, sent.fingerprint):
            return
        message = N_("Note the calendar file of “{title}” as sent")
        with self._store.transaction(message, title=words(meeting.title)) as session:
            row = get_row(session, MeetingRow, sent.meeting_id)
            row.calendar_sequence, row.calendar_sent = sent.sequence, sent.fingerprint

    def organiser(self) -> Organiser | None:
        """Who answers go to: the publisher's address, else that of the secretariat, else of the chair; None where no
        address is known."""
        dossier = DossierService(self._store).load()
        name = dossier.issuer if not dossier.issuer.is_blank else dossier.name
        with self._store.reading() as session:
            body = known_organisation(session, name)
            if body is not None and (address := _email(contact_points(body.contacts))):
                return Organiser(name.best(Language.FR), address)
            people = list_people(session)
        for role in (GroupRole.SECRETARIAT, GroupRole.CHAIR, GroupRole.CO_CHAIR):
            for person in people:
                if role in person.current_roles and (address := _email(person.contacts)):
                    return Organiser(person.name.plain(Language.FR), address)
        return None

    def _event(self, meeting: Meeting, days: Days, form: Form) -> Event:
        """All of the event but its sequence and stamp."""
        event = Event()
        languages = form.languages
        parameters = {"LANGUAGE": _TAGS[languages[0]]} if len(languages) == 1 else {}
        event.add("uid", f"meeting-{meeting.id}@{_DOMAIN}")
        _add_slot(event, meeting, days)
        event.add("summary", summary(meeting, languages), parameters=parameters)
        event.add("description", description(self._store, meeting, languages), parameters=parameters)
        where = location(meeting, languages)
        if where:
            event.add("location", where, parameters=parameters)
        if _is_link(meeting.video_link):
            event.add("url", meeting.video_link.strip())
        event.add("status", "CANCELLED" if meeting.cancelled_on is not None else "CONFIRMED")
        event.add("transp", "TRANSPARENT" if meeting.cancelled_on is not None else "OPAQUE")
        organiser = self.organiser()
        if organiser is not None:
            who = vCalAddress(f"mailto:{organiser.address}")
            who.params["CN"] = vText(" ".join(organiser.name.replace('"', "’").split()))
            event.add("organizer", who)
        return event

    def _file_name(self, meeting: Meeting, form: Form) -> str:
        first = form.languages[0]
        about = DossierService(self._store).load().name.best(first)
        return f"{file_stem(meeting.date, f'{about} – {catalogue(first).gettext(_TITLE)}')} ({form.code}){EXTENSION}"


_TAGS = {Language.FR: "fr", Language.ZH: "zh-Hans", Language.EN: "en"}


def _days_of(meeting: Meeting) -> Days:
    """The first and the last day. Raises ``NoExactDay``."""
    when = meeting.date
    if when is None or not when.is_exact or when.start is None or when.end is None:
        raise NoExactDay
    return when.earliest, when.latest


def _add_slot(event: Event, meeting: Meeting, days: Days) -> None:
    """On the clock of the meeting, so that it keeps its hour should the law on summer time change; without a start,
    whole days."""
    first, last = days
    if meeting.start is None:
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))
        return
    zone = ZoneInfo(meeting.time_zone)
    event.add("dtstart", datetime.combine(first, time.fromisoformat(meeting.start), zone))
    if meeting.end is not None:
        last += timedelta(days=int(meeting.ends_next_day))
        event.add("dtend", datetime.combine(last, time.fromisoformat(meeting.end), zone))


def _calendar(event: Event, method: str, days: Days) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(event)
    calendar.add_missing_timezones(first_date=date(days[0].year - 1, 1, 1), last_date=date(days[1].year + 2, 1, 1))
    return bytes(calendar.to_ical())


def _is_link(words: str) -> bool:
    """Whether words are an address a program may open: anything else stays among the words."""
    try:
        parts = urlsplit(words.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not any(map(str.isspace, words.strip()))


def _email(contacts: tuple[ContactPoint, ...]) -> str:
    addresses = (one.value.strip() for one in contacts if one.kind is ContactKind.EMAIL)
    return next((address for address in addresses if can_be_written_to(address)), "")
