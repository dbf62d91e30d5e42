"""Drafts of messages as files every mail program opens (RFC 5322), and who of a meeting they can be sent to.

Nothing is sent from here: the file is marked as unsent, and opens as a message to be completed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid

from groupe_pays.domain import clock
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.printing import DocumentRequest, Scope
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.mail_words import DOCUMENTS, SENTENCES
from groupe_pays.services.meetings import MeetingsService
from groupe_pays.services.organisations import OrganisationsService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.store.store import Store

EXTENSION = ".eml"
_FOLD = "\r\n "
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Recipient:
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """``media_type`` as ``application/pdf``, or with parameters as ``text/calendar; method=PUBLISH``."""

    file_name: str
    data: bytes = field(repr=False)
    media_type: str = "application/pdf"


@dataclass(frozen=True, slots=True)
class MailDraft:
    """``bcc`` for messages to a group: nobody sees the addresses of the others."""

    subject: str
    body: str
    to: tuple[Recipient, ...] = ()
    cc: tuple[Recipient, ...] = ()
    bcc: tuple[Recipient, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipients:
    """Of the people of a meeting: those with an address, and the names of those without."""

    reachable: tuple[Recipient, ...]
    unreachable: tuple[str, ...]


def compose(draft: MailDraft) -> bytes:
    """The file: UTF-8 throughout, file names as RFC 2231 has them. An address nobody could write to is left out
    rather than breaking the others."""
    message = EmailMessage(policy=SMTP)
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = make_msgid(domain="groupe-pays.invalid")
    message["X-Unsent"] = "1"
    message.set_content(draft.body.replace("\r\n", "\n"), charset="utf-8", cte="base64")
    for attachment in draft.attachments:
        kind, *rest = (part.strip() for part in attachment.media_type.split(";"))
        main, _slash, sub = kind.partition("/")
        parameters = dict(part.split("=", 1) for part in rest)
        name = _one_line(attachment.file_name)
        message.add_attachment(attachment.data, maintype=main, subtype=sub, filename=name, params=parameters)
    return _head(draft).encode("ascii") + message.as_bytes()


def _head(draft: MailDraft) -> str:
    """Subject and addresses, written here: the email package loses spaces between long words that are not ASCII."""
    lines = [f"Subject: {_encoded(draft.subject, 'Subject')}"]
    for name, people in (("To", draft.to), ("Cc", draft.cc), ("Bcc", draft.bcc)):
        written = [f"{_encoded(one.name)} <{one.address}>" for one in people if can_be_written_to(one.address)]
        if written:
            lines.append(f"{name}: " + f",{_FOLD}".join(written))
    return "".join(f"{line}\r\n" for line in lines)


def _encoded(text: str, header: str | None = None) -> str:
    return Header(_one_line(text), "utf-8", header_name=header).encode(linesep="\r\n")


def can_be_written_to(address: str) -> bool:
    """Whether an address is one every mail program takes."""
    return _ADDRESS.fullmatch(address) is not None


class MailingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def recipients(self, meeting_id: str, person_ids: tuple[str, ...] | None = None) -> Recipients:
        """The people of a meeting (or those of ``person_ids`` among them) by the first e-mail address each has."""
        wanted = [
            row.person_id
            for row in AttendanceService(self._store).list_attendance(meeting_id)
            if person_ids is None or row.person_id in person_ids
        ]
        people = {person.id: person for person in PeopleService(self._store).list_people(wanted)}
        reachable, unreachable, seen = [], [], set()
        for person in (people[one] for one in wanted if one in people):
            name = person.name.plain(Language.FR)
            address = next((one.value.strip() for one in person.contacts if one.kind is ContactKind.EMAIL), "")
            if not can_be_written_to(address):
                unreachable.append(name)
            elif address.casefold() not in seen:
                seen.add(address.casefold())
                reachable.append(Recipient(name, address))
        return Recipients(tuple(reachable), tuple(unreachable))

    def draft(
        self, request: DocumentRequest, attachments: tuple[Attachment, ...], bcc: tuple[Recipient, ...] = ()
    ) -> MailDraft:
        """A message that brings a document, in the languages of its form, the first of them first."""
        languages = request.form.languages
        subject = " / ".join(self._subject(request, language) for language in languages)
        body = "\n\n— — —\n\n".join(self._body(request, language) for language in languages)
        return MailDraft(subject, body + "\n", bcc=bcc, attachments=attachments)

    def _subject(self, request: DocumentRequest, language: Language) -> str:
        words = catalogue(language)
        about, day = self._about(request, language)
        title = words.gettext(KINDS[request.kind].title)
        message = words.gettext("{document} – {about}, {day}") if day else words.gettext("{document} – {about}")
        return message.format(document=title, about=about, day=day)

    def _body(self, request: DocumentRequest, language: Language) -> str:
        words = catalogue(language)
        about, day = self._about(request, language)
        document = words.gettext(DOCUMENTS[request.kind])
        scope = KINDS[request.kind].scope
        sentence = words.gettext(SENTENCES[scope, bool(day)]).format(document=document, about=about, day=day)
        issuer = DossierService(self._store).load()
        signed = issuer.issuer.best(language) or issuer.name.best(language)
        lines = (words.gettext("Good morning,"), sentence, words.gettext("Kind regards,"), signed)
        return "\n\n".join(lines)

    def _about(self, request: DocumentRequest, language: Language) -> tuple[str, str]:
        """What the document is about, and the day of its meeting where it has one."""
        scope = KINDS[request.kind].scope
        if scope is Scope.MEETING and request.meeting_id is not None:
            meeting = MeetingsService(self._store).load(request.meeting_id)
            exact = meeting.date is not None and meeting.date.is_exact
            return meeting.title.best(language), date_words(meeting.date, language) if exact and meeting.date else ""
        if scope is Scope.ORGANISATION and request.organisation_id is not None:
            return OrganisationsService(self._store).load(request.organisation_id).name.best(language), ""
        return DossierService(self._store).load().name.best(language), ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
