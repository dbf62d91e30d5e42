"""What the documents say of the people: who came late and left early, and the words of that day for ever."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from docx import Document

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, FileType, Form, Options
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing import minutes, sign_in_sheet
from groupe_pays.services.services import Services

KINDS = [DocumentKind.MINUTES, DocumentKind.ATTENDANCE_REPORT]


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def meyer(services: Services, meeting: str) -> Attendance:
    listed = services.attendance.list_attendance(meeting)
    return next(row for row in listed if row.name.surname == "Meyer")


def words_of(
    services: Services, kind: DocumentKind, meeting: str, form: str, file_type: FileType = FileType.PDF
) -> str:
    request = DocumentRequest(kind, Form.parse(form), meeting, options=Options(), file_type=file_type)
    data = services.printing.prepare(request).render().data
    if file_type is FileType.DOCX:
        document = Document(BytesIO(data))
        cells = (cell.text for table in document.tables for line in table.rows for cell in line.cells)
        said = " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    else:
        said = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)
    return "".join(said.split()).replace("-", "")


def come_and_go(services: Services, meeting: str) -> None:
    row = meyer(services, meeting)
    items = services.agenda.list_items(meeting)
    services.movements.note(row.id, at="16:30")
    arrival = services.movements.note(row.id, at="15:10", item_id=items[1].id)
    assert arrival.item_path == (2,)


@pytest.mark.parametrize("kind", KINDS)
def test_the_minutes_and_the_report_tell_arrivals_and_departures(
    example: Services, meeting: str, kind: DocumentKind
) -> None:
    assert "arrivéeà" not in words_of(example, kind, meeting, "fr")
    come_and_go(example, meeting)
    assert "arrivéeà15h10(pointII)" in words_of(example, kind, meeting, "fr")
    assert "départà16h30" in words_of(example, kind, meeting, "fr")
    assert "15:10到场（议程二）" in words_of(example, kind, meeting, "zh")


def test_the_facts_of_the_minutes_name_them_in_pdf_and_in_word(example: Services, meeting: str) -> None:
    come_and_go(example, meeting)
    told = "GilbertMeyer,arrivéeà15h10(pointII)"
    assert told in words_of(example, DocumentKind.MINUTES, meeting, "fr")
    assert told in words_of(example, DocumentKind.MINUTES, meeting, "fr", FileType.DOCX)


def test_a_movement_is_part_of_the_text_the_fingerprint_is_taken_of(example: Services, meeting: str) -> None:
    before = minutes.record_of(example._store, example.meetings.load(meeting))
    come_and_go(example, meeting)
    assert minutes.record_of(example._store, example.meetings.load(meeting)) != before
    example.history.undo()
    example.history.undo()
    assert minutes.record_of(example._store, example.meetings.load(meeting)) == before


def test_the_words_of_the_day_outlive_a_new_name_and_a_new_position(example: Services, meeting: str) -> None:
    row = meyer(example, meeting)
    assert (row.organisation.fr, row.function.fr) == ("Colmar", "Maire")
    before = {kind: words_of(example, kind, meeting, "fr") for kind in [*KINDS, DocumentKind.SIGN_IN_SHEET]}

    example.organisations.edit(row.organisation_id, name=BilingualText("Nouvelle Colmar", "科尔马大都会"))
    position = example.people.load(row.person_id).main_position
    example.people.edit_position(position.id, title=BilingualText("Conseiller honoraire", "名誉议员"))

    assert meyer(example, meeting) == row
    for kind, words in before.items():
        assert words_of(example, kind, meeting, "fr") == words
    assert "NouvelleColmar" not in "".join(before.values())


def test_a_representative_who_is_not_on_the_list_is_named(example: Services, meeting: str) -> None:
    outsider = example.people.create(PersonName("Zoé", "Nulle-Part"))
    row = meyer(example, meeting)
    example.attendance.set_represented(row.id, outsider)
    sheet = sign_in_sheet.gather(example._store, example.meetings.load(meeting))
    named = [person.represented_by.fr for person in sheet.participants if not person.represented_by.is_blank]
    assert "Zoé Nulle-Part" in named
    assert "représentéparZoéNullePart" in words_of(example, DocumentKind.MINUTES, meeting, "fr")
