"""Word files of the example dossier, asked for as the window and the command line do."""

from __future__ import annotations

import pytest
from tests.documents.word_reading import all_words, as_written, opened, paragraphs

from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, FileType, Form
from groupe_pays.services.services import Services

KINDS = (DocumentKind.MINUTES, DocumentKind.AGENDA, DocumentKind.ACTION_LIST)


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def asked(kind: DocumentKind, meeting: str, form: str) -> DocumentRequest:
    return DocumentRequest(kind, Form.parse(form), meeting, file_type=FileType.DOCX)


@pytest.mark.parametrize("form", FORM_CODES)
def test_the_minutes_hold_every_paragraph_of_the_meeting(example: Services, meeting: str, form: str) -> None:
    job = example.printing.prepare(asked(DocumentKind.MINUTES, meeting, form))
    assert job.file_name.endswith(f"({form}).docx")
    found = all_words(opened(job.render().data))
    for section in example.minutes.load(meeting):
        for entry in section.entries:
            for language in job.request.form.languages:
                for block in entry.text.side(language).blocks:
                    assert as_written(block.plain, language).strip("«»“”") in found, block.plain


@pytest.mark.parametrize("form", FORM_CODES)
def test_agenda_and_actions_come_as_word_files(example: Services, meeting: str, form: str) -> None:
    agenda = opened(example.printing.prepare(asked(DocumentKind.AGENDA, meeting, form)).render().data)
    actions = opened(example.printing.prepare(asked(DocumentKind.ACTION_LIST, meeting, form)).render().data)
    for language in Form.parse(form).languages:
        for section in example.minutes.load(meeting):
            assert as_written(section.item.title.side(language), language).rstrip(".。") in all_words(agenda)
        for action in example.actions.list_actions(meeting):
            assert as_written(action.title.side(language), language) in all_words(actions)


def test_headings_can_be_gone_through(example: Services, meeting: str) -> None:
    file = opened(example.printing.prepare(asked(DocumentKind.MINUTES, meeting, "fr")).render().data)
    headings = [words for style, words in paragraphs(file) if style in ("Heading1", "PartHeading")]
    assert [words.split("\t")[0] for words in headings] == ["I.", "II.", "III.", "Suites à donner", "Participants"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_internal_note_is_in_a_word_file(example: Services, meeting: str, kind: DocumentKind) -> None:
    for section in example.minutes.load(meeting):
        example.agenda.edit_item(section.item.id, internal_note="À ne jamais imprimer")
    file = opened(example.printing.prepare(asked(kind, meeting, "fr+zh")).render().data)
    assert "jamaisimprimer" not in all_words(file)
