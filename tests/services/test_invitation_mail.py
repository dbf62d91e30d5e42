"""Messages that invite, read back as a mail program reads them."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest
from icalendar import Calendar

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.invitation_mail import PlannedMessage
from groupe_pays.services.services import Services


@pytest.fixture
def meeting(services: Services) -> str:
    made = services.meetings.plan_meeting(
        BilingualText("Réunion du groupe-pays Chine", "中国国别组会议"),
        date=RoughDate.parse("2017-01-31"),
        start="14:00",
        end="17:00",
        video_link="https://visio.example.org/gp",
        reply_by=RoughDate.parse("2017-01-20"),
    )
    people = (("Anne", "Le Goff", Language.FR, "anne@example.org"), ("Wei", "Li", Language.ZH, "li@example.org"))
    for given, surname, language, address in people:
        person = services.people.create(PersonName(given, surname))
        services.people.edit(person, preferred_language=language)
        services.people.set_contacts(person, (ContactPoint(ContactKind.EMAIL, address),))
        services.invitations.invite(made, [person])
    services.invitations.invite(made, [services.people.create(PersonName("Sans", "Adresse"))])
    return made


def opened(planned: PlannedMessage) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(planned.compose(), policy=default))


def test_one_message_in_both_languages_brings_letter_and_calendar(services: Services, meeting: str) -> None:
    mailing = services.invitation_mail.plan(meeting, by_language=False)
    (planned,) = mailing.messages
    message = opened(planned)
    assert "anne@example.org" in message["Bcc"]
    assert "li@example.org" in message["Bcc"]
    assert message["To"] is None
    assert mailing.unreachable == ("Sans Adresse",)
    letter, calendar = message.iter_attachments()
    assert letter.get_content().startswith(b"%PDF")
    assert (calendar.get_content_type(), calendar.get_param("method")) == ("text/calendar", "PUBLISH")
    assert Calendar.from_ical(calendar.get_payload(decode=True))["METHOD"] == "PUBLISH"
    assert message["Subject"].startswith("Invitation")
    assert "会议邀请" in message["Subject"]


def test_who_prefers_chinese_is_written_to_in_chinese(services: Services, meeting: str) -> None:
    french, chinese = services.invitation_mail.plan(meeting, by_language=True).messages
    assert (opened(french)["Bcc"], opened(chinese)["Bcc"]) == (
        "Anne Le Goff <anne@example.org>",
        "Wei Li <li@example.org>",
    )
    assert "20 janvier 2017" in french.draft.body
    assert "2017年1月20日" in chinese.draft.body
    assert "https://visio.example.org/gp" in french.draft.body
    assert "Mesdames" not in chinese.draft.body


def test_only_those_without_an_answer_are_written_to_again(services: Services, meeting: str) -> None:
    first, *waiting = services.invitations.list_invited(meeting)
    services.invitations.set_answer(first.id, Answer.COMING)
    mailing = services.invitation_mail.plan(
        meeting, by_language=False, person_ids=tuple(one.person_id for one in waiting)
    )
    assert mailing.addresses + len(mailing.unreachable) == 2


def test_an_update_and_a_cancellation_say_so(services: Services, meeting: str) -> None:
    calendar = services.calendar_file.prepare(
        meeting, services.invitation_mail.plan(meeting, by_language=False).messages[0].form
    )
    services.calendar_file.note_sent(calendar)
    services.meetings.edit(meeting, start="15:00")
    updated = services.invitation_mail.plan(meeting, by_language=True).messages[0]
    assert "mise à jour" in updated.draft.subject
    services.invitations.cancel_meeting(meeting)
    cancelled = services.invitation_mail.plan(meeting, by_language=True).messages[0]
    assert cancelled.draft.subject.startswith("Annulation")
    assert "annulée" in cancelled.draft.body
    assert cancelled.draft.attachments[0].media_type.startswith("text/calendar; method=CANCEL")


def test_without_a_day_the_letter_goes_alone(services: Services, meeting: str) -> None:
    services.meetings.edit(meeting, date=RoughDate.parse("2017-03"))
    mailing = services.invitation_mail.plan(meeting, by_language=False)
    assert mailing.calendar is None
    (letter,) = opened(mailing.messages[0]).iter_attachments()
    assert letter.get_content_type() == "application/pdf"
