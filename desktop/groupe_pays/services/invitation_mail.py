"""Drafts of messages that invite: the letter and the calendar file attached, one for all or one a language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from groupe_pays.domain.errors import NoExactDay
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.calendar_file import CalendarFile, CalendarFileService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.invitation_words import body, subject
from groupe_pays.services.mailing import EXTENSION, Attachment, MailDraft, MailingService, Recipient, compose
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.printing.service import PrintingService, PrintJob, file_stem
from groupe_pays.store.store import Store

_TITLE = N_("Message of invitation")
_BETWEEN = "\n\n— — —\n\n"


@dataclass(frozen=True, slots=True)
class PlannedMessage:
    """A message whose letter is not set yet: it holds no row and may be composed in another thread."""

    form: Form
    draft: MailDraft
    file_name: str
    letter: PrintJob

    def compose(self) -> bytes:
        """Set the letter (tens of milliseconds a page) and write the file any mail program opens as a draft."""
        letter = Attachment(self.letter.file_name, self.letter.render().data)
        draft = self.draft
        return compose(MailDraft(draft.subject, draft.body, bcc=draft.bcc, attachments=(letter, *draft.attachments)))


@dataclass(frozen=True, slots=True)
class Mailing:
    """``unreachable`` names everybody invited who has no e-mail address; ``calendar`` is None without an exact day."""

    messages: tuple[PlannedMessage, ...]
    unreachable: tuple[str, ...]
    calendar: CalendarFile | None

    @property
    def addresses(self) -> int:
        return sum(len(message.draft.bcc) for message in self.messages)


class InvitationMailService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def plan(self, meeting_id: str, *, by_language: bool, person_ids: tuple[str, ...] | None = None) -> Mailing:
        """The messages to everybody invited (or those of ``person_ids``), each in blind copy.

        By language, who prefers Chinese gets a Chinese message and everybody else a French one; else one message in
        both goes to all. Without anybody to write to there is one message all the same, to be addressed by hand.

        Raises:
            NothingFound: the meeting is gone.
        """
        meeting = MeetingsService(self._store).load(meeting_id)
        people = MailingService(self._store).recipients(meeting_id, person_ids)
        shares = self._by_language(meeting_id, people.reachable) if by_language else {}
        forms = {Form((language,)): bcc for language, bcc in shares.items()}
        if not forms:
            forms = {Form(CONTENT_LANGUAGES, facing=True): people.reachable}
        calendars = [self._calendar(meeting_id, form) for form in forms]
        messages = tuple(
            self._message(meeting, form, bcc, calendar)
            for (form, bcc), calendar in zip(forms.items(), calendars, strict=True)
        )
        return Mailing(messages, people.unreachable, calendars[0])

    def _by_language(self, meeting_id: str, people: tuple[Recipient, ...]) -> dict[Language, tuple[Recipient, ...]]:
        """The recipients by the language they prefer; only languages somebody prefers."""
        chinese = {
            contact.value.strip().casefold()
            for person in PeopleService(self._store).list_people()
            if person.preferred_language is Language.ZH
            for contact in person.contacts
        }
        shares: dict[Language, list[Recipient]] = {Language.FR: [], Language.ZH: []}
        for one in people:
            shares[Language.ZH if one.address.casefold() in chinese else Language.FR].append(one)
        return {language: tuple(share) for language, share in shares.items() if share}

    def _calendar(self, meeting_id: str, form: Form) -> CalendarFile | None:
        try:
            return CalendarFileService(self._store).prepare(meeting_id, form)
        except NoExactDay:
            return None

    def _message(
        self, meeting: Meeting, form: Form, bcc: tuple[Recipient, ...], calendar: CalendarFile | None
    ) -> PlannedMessage:
        dossier = DossierService(self._store).load()
        updated = calendar is not None and calendar.sequence > 0
        attached = (Attachment(calendar.file_name, calendar.data, calendar.media_type),) if calendar is not None else ()

        def both(say: Callable[[Language], str], between: str) -> str:
            return between.join(dict.fromkeys(say(language) for language in form.languages))

        draft = MailDraft(
            both(lambda language: subject(meeting, language, updated=updated), " / "),
            both(lambda language: body(meeting, dossier, language, with_calendar=bool(attached)), _BETWEEN) + "\n",
            bcc=bcc,
            attachments=attached,
        )
        first = form.languages[0]
        title = f"{dossier.name.best(first)} – {catalogue(first).gettext(_TITLE)}"
        letter = PrintingService(self._store).prepare(
            DocumentRequest(DocumentKind.INVITATION, form, meeting_id=meeting.id)
        )
        return PlannedMessage(form, draft, f"{file_stem(meeting.date, title)} ({form.code}){EXTENSION}", letter)
