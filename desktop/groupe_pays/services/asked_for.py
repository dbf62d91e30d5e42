"""Records named in words by somebody at a command line: the one meant, or a refusal that lists what may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from groupe_pays.domain import clock
from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates import RoughDate, parse_words
from groupe_pays.domain.errors import UnknownMeeting, UnknownOrganisation, UnknownPerson
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.formats import name_words
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.people import PeopleService
from groupe_pays.store.store import Store

_SHOWN = 8
"""How many records a refusal lists at most."""


class AskedForService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def meeting(self, words: str | None) -> Meeting:
        """The one meeting on that date, typed in any of the three languages, or with that title; the only one there is
        where nothing is typed.

        Raises:
            UnknownMeeting: none, or more than one, is meant.
        """
        meetings = [summary.meeting for summary in MeetingsService(self._store).list_meetings()]
        if words is None:
            found = meetings
        else:
            wanted = _date_typed(words)
            found = [meeting for meeting in meetings if wanted is not None and meeting.date == wanted]
            if not found:
                found = [meeting for meeting in meetings if _means(words, (meeting.title.fr, meeting.title.zh))]
        if len(found) != 1:
            raise UnknownMeeting(
                "" if words is None else words or " ", tuple(_named(meeting) for meeting in found[:_SHOWN])
            )
        return found[0]

    def organisation(self, words: str) -> str:
        """The id of the one organisation whose name, in either language, holds these words.

        Raises:
            UnknownOrganisation: none, or more than one, is meant.
        """
        known = {
            organisation.id: (organisation.name.fr, organisation.name.zh, organisation.short_name.fr)
            for organisation in OrganisationsService(self._store).list_organisations()
        }
        found = _meant(words, known)
        if len(found) != 1:
            raise UnknownOrganisation(words, tuple(known[key][0] or known[key][1] for key in found[:_SHOWN]))
        return found[0]

    def person(self, words: str) -> str:
        """The id of the one person of the dossier whose name holds these words.

        Raises:
            UnknownPerson: none, or more than one, is meant.
        """
        known = {
            person.id: tuple(name_words(person.name, language) for language in CONTENT_LANGUAGES)
            for person in PeopleService(self._store).list_people()
        }
        found = _meant(words, known)
        if len(found) != 1:
            raise UnknownPerson(words, tuple(known[key][0] for key in found[:_SHOWN]))
        return found[0]

    def participant(self, meeting_id: str, words: str) -> str:
        """The id of the one person on the list of the meeting whose name holds these words.

        Raises:
            UnknownPerson: none, or more than one, is meant.
        """
        known = {
            row.person_id: tuple(name_words(row.name, language) for language in CONTENT_LANGUAGES)
            for row in AttendanceService(self._store).list_attendance(meeting_id)
        }
        found = _meant(words, known)
        if len(found) != 1:
            raise UnknownPerson(words, tuple(known[key][0] for key in found[:_SHOWN]))
        return found[0]


def _meant(words: str, known: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The keys of the names that are exactly these words, else of those that hold them."""
    exact = [key for key, names in known.items() if any(fold(name) == fold(words.strip()) for name in names if name)]
    return exact or [key for key, names in known.items() if _means(words, names)]


def _means(words: str, names: Iterable[str]) -> bool:
    wanted = fold(words).split()
    return bool(wanted) and any(all(word in fold(name) for word in wanted) for name in names)


def _date_typed(words: str) -> RoughDate | None:
    try:
        return RoughDate.parse(words.strip())
    except ValueError:
        pass
    for language in Language:
        date = parse_words(words, language, clock.today())
        if date is not None:
            return date
    return None


def _named(meeting: Meeting) -> str:
    when = meeting.date.edtf if meeting.date is not None else "—"
    return f"{when} {meeting.title.best(Language.FR)}"
