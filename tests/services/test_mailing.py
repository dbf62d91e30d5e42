"""Drafts of messages: read back as any mail program reads them."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form
from groupe_pays.services.mailing import Attachment, MailDraft, Recipient, compose
from groupe_pays.services.services import Services

NAME = "2017-01-31 Groupe-pays Chine – Compte rendu d’étape, « 会议 » (fr+zh).pdf"


def read(message: bytes) -> EmailMessage:
    found = message_from_bytes(message, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_subject_body_and_attachment_come_back_whole() -> None:
    body = "Bonjour,\n\nœuvre 会议 — " + "très long " * 200 + "\n"
    file = Attachment(NAME, b"%PDF-1.7\r\n\x00\xff" * 500)
    found = read(compose(MailDraft("Compte rendu – réunion 会议纪要 " * 6, body, attachments=(file,))))
    assert found["Subject"].split() == ("Compte rendu – réunion 会议纪要 " * 6).split()
    assert found.get_body().get_content().replace("\r\n", "\n") == body
    (attached,) = found.iter_attachments()
    assert attached.get_filename() == NAME
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == file.data


def test_it_opens_as_a_message_to_be_sent() -> None:
    message = compose(MailDraft("Objet", "Corps"))
    assert read(message)["X-Unsent"] == "1"
    assert b"Bcc" not in message
    assert b"From" not in message
    assert all(len(line) <= 998 for line in message.split(b"\r\n"))


def test_the_file_name_is_written_as_rfc_2231_says() -> None:
    message = compose(MailDraft("x", "y", attachments=(Attachment("Relevé 会议.pdf", b"x"),)))
    assert b"filename*=utf-8''Relev%C3%A9%20%E4%BC%9A%E8%AE%AE.pdf" in message


def test_blind_copies_with_names_of_any_script() -> None:
    people = (
        Recipient("Éric Müller, maire", "e.muller@ville.fr"),
        Recipient("王伟", "wang@sc.gov.cn"),
        Recipient("Éloïse Ünal d’Hérouville-Saint-Clair", "e@x.fr"),
    )
    found = read(compose(MailDraft("x", "y", bcc=people)))
    read_back = [(one.display_name, one.addr_spec) for one in found["Bcc"].addresses]
    assert read_back == [(one.name, one.address) for one in people]
    assert found["To"] is None


def test_nothing_slips_into_the_head_of_a_message() -> None:
    draft = MailDraft("Objet\r\nBcc: spy@example.org", "y", bcc=(Recipient("A\r\nX-Evil: 1", "a@b.fr"),))
    found = read(compose(draft))
    assert found["X-Evil"] is None
    assert [one.addr_spec for one in found["Bcc"].addresses] == ["a@b.fr"]


@pytest.mark.parametrize("address", ["", "nobody", "a b@c.fr", "@x.fr", "x@", "é@x.fr", "a@b.fr\nBcc: c@d.fr"])
def test_an_address_nobody_can_write_to_is_left_out(address: str) -> None:
    people = (Recipient("A", address), Recipient("B", "b@c.fr"))
    found = read(compose(MailDraft("x", "y", bcc=people)))
    assert [one.addr_spec for one in found["Bcc"].addresses] == ["b@c.fr"]


def test_the_people_of_a_meeting_who_can_be_reached(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    people = example.attendance.list_attendance(meeting)
    found = example.mailing.recipients(meeting)
    assert len(found.reachable) + len(found.unreachable) == len(people)
    somebody = people[0].person_id
    contacts = (ContactPoint(ContactKind.EMAIL, "une.personne@example.org"),)
    example.people.set_contacts(somebody, contacts)
    assert [one.address for one in example.mailing.recipients(meeting, (somebody,)).reachable] == [contacts[0].value]


def test_the_words_are_those_of_the_languages_of_the_document(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    french = example.mailing.draft(DocumentRequest(DocumentKind.MINUTES, Form.parse("fr"), meeting), ())
    assert french.subject == "Compte rendu – Réunion du groupe-pays Chine, 31 janvier 2017"
    assert "ci-joint le compte rendu de la réunion du 31 janvier 2017" in french.body
    assert "会议" not in french.body
    both = example.mailing.draft(DocumentRequest(DocumentKind.AGENDA, Form.parse("fr+zh"), meeting), ())
    assert "l’ordre du jour" in both.body
    assert "请查收" in both.body
    chinese = example.mailing.draft(DocumentRequest(DocumentKind.DIRECTORY, Form.parse("zh")), ())
    assert chinese.body.startswith("各位好！")


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_has_its_words(example: Services, kind: DocumentKind) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    body = next(iter(example.organisations.list_organisations())).id
    request = DocumentRequest(kind, Form.parse("fr,zh"), meeting, body)
    draft = example.mailing.draft(request, ())
    assert "{" not in draft.subject + draft.body
    assert "Please" not in draft.body
