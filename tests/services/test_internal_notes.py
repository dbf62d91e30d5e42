"""The internal note of an agenda item stays inside: no document, table, calendar file or message holds it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from email import message_from_bytes, policy
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pypdf
import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form, Options, Scope
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.services.services import Services

NOTE = "Zizanie secrète avec la mairie, 绝密不外传"
MARKS = ("Zizanie", "绝密")
OPEN = ("Xylophone", "甲乙丙")
"""Words of the description, which is printed: they show that what is read here would show the note too."""


@pytest.fixture
def meeting(example: Services) -> str:
    """The meeting of 31 January, with a note on every item and on the parts of one."""
    found = example.asked_for.meeting(None).id
    for item in example.agenda.list_items(found):
        example.agenda.edit_item(item.id, internal_note=NOTE, description=BilingualText(*OPEN))
    part = example.agenda.add_item(
        found, BilingualText("Suites", "后续"), parent_id=example.agenda.list_items(found)[0].id
    )
    example.agenda.edit_item(part, internal_note=NOTE)
    return found


def inside(data: bytes) -> str:
    """Every word of a file: those of a PDF with its properties and what is attached to it, of an archive, of a text."""
    if data.startswith(b"%PDF"):
        reader = pypdf.PdfReader(BytesIO(data))
        pages = [page.extract_text() for page in reader.pages]
        attached = [inside(content) for files in reader.attachments.values() for content in files]
        return unicodedata.normalize("NFKC", " ".join([*pages, str(reader.metadata), *attached]))
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            return " ".join(inside(archive.read(name)) for name in archive.namelist())
    return data.decode("utf-8", errors="replace")


def parts(message: bytes) -> Iterator[str]:
    for part in message_from_bytes(message, policy=policy.default).walk():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield inside(content)


def holds(words: str) -> list[str]:
    plain = words.replace("\n", "").replace("\r", "").replace(" ", "")
    return [mark for mark in MARKS if mark in plain]


@pytest.mark.parametrize("kind", DocumentKind)
def test_no_document_holds_it(example: Services, meeting: str, kind: DocumentKind) -> None:
    info = KINDS[kind]
    organisation = example.organisations.list_organisations()[0].id if info.scope is Scope.ORGANISATION else None
    about = meeting if info.scope is Scope.MEETING else None
    for file_type in info.file_types:
        for code in ("fr+zh", "zh") if info.scope is Scope.MEETING else ("fr+zh",):
            request = DocumentRequest(
                kind, Form.parse(code), about, organisation, None, file_type, Options(attach_data=True)
            )
            words = inside(example.printing.prepare(request).render().data)
            assert words.strip()
            assert holds(words) == [], f"{file_type} {code}"


def test_what_is_read_here_would_show_it(example: Services, meeting: str) -> None:
    for file_type in KINDS[DocumentKind.AGENDA].file_types:
        request = DocumentRequest(DocumentKind.AGENDA, Form.parse("fr+zh"), meeting, file_type=file_type)
        words = inside(example.printing.prepare(request).render().data)
        assert all(word in words for word in OPEN), file_type


@pytest.mark.parametrize("kind", TableKind)
@pytest.mark.parametrize("file_format", TableFormat)
def test_no_table_holds_it(example: Services, meeting: str, kind: TableKind, file_format: TableFormat) -> None:
    about = meeting if kind is TableKind.ATTENDANCE else None
    job = example.tables.prepare(TableRequest(kind, file_format, Language.FR, meeting_id=about))
    assert holds(inside(job.content())) == []


def test_neither_the_calendar_file_nor_the_messages_hold_it(example: Services, meeting: str) -> None:
    example.meetings.edit(meeting, date=RoughDate("2017-01-31"))
    assert holds(inside(example.calendar_file.prepare(meeting, Form.parse("fr+zh")).data)) == []
    for by_language in (False, True):
        for message in example.invitation_mail.plan(meeting, by_language=by_language).messages:
            assert holds(" ".join(parts(message.compose()))) == []
