"""The minutes of the example as the dossier gives them to the printer: whole, in order, their fingerprint sure."""

from __future__ import annotations

import json
from hashlib import sha256
from io import BytesIO

import pypdf
import pytest
from tests.documents.auditing import (
    characters_off_the_page,
    characters_over_each_other,
    first_out_of_order,
    pages_by_pdfium,
    pages_by_pypdf,
    without_edges,
)
from tests.documents.reading import as_printed, squashed

from groupe_pays.domain.actions import ActionState
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, Extent, Form, Options
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState
from groupe_pays.services.printing.minutes import gather, record_of
from groupe_pays.services.services import Services

FR, ZH = Language.FR, Language.ZH


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def printed(services: Services, meeting: str, form: str, **options: object) -> bytes:
    request = DocumentRequest(DocumentKind.MINUTES, Form.parse(form), meeting, options=Options(**options))  # type: ignore[arg-type]
    return services.printing.prepare(request).render().data


def fingerprint_of(services: Services, meeting: str) -> str:
    return sha256(record_of(services._store, services.meetings.load(meeting))).hexdigest()


@pytest.mark.parametrize("read", [pages_by_pypdf, pages_by_pdfium])
@pytest.mark.parametrize("form", FORM_CODES)
def test_every_paragraph_of_31_january_2017_is_read_back_in_order(  # type: ignore[no-untyped-def]
    example: Services, meeting: str, form: str, read
) -> None:
    edges = [
        "Groupe-pays Chine · Compte rendu du 31 janvier 2017 · projet",
        "中国国别组2017年1月31日会议纪要草案",
        "Projet, à adopter à la prochaine réunion",
        "草案，待下次会议审议通过",
        "Page {page} sur {pages}",
        "第{page}页，共{pages}页",
        "{page} / {pages}",
        "PROJET",
        "草案",
    ]
    pages = read(printed(example, meeting, form))
    if form == "fr,zh":
        half = next(number for number, page in enumerate(pages) if number and "会议纪要" in page and "时间" in page)
        parts = {FR: without_edges(pages[:half], edges), ZH: without_edges(pages[half:], edges)}
    else:
        parts = dict.fromkeys(Form.parse(form).languages, without_edges(pages, edges))
    for language, part in parts.items():
        told = [
            as_printed(piece, language)
            for section in example.minutes.load(meeting)
            for entry in section.entries
            for block in entry.text.side(language).blocks
            for piece in "".join(span.text for span in block.spans).split("\ufffc")
        ]
        assert first_out_of_order(part, [text for text in told if text]) is None


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize("form", FORM_CODES)
def test_no_word_of_it_is_cut_or_covered(example: Services, meeting: str, form: str, extent: Extent) -> None:
    pdf = printed(example, meeting, form, extent=extent)
    assert characters_over_each_other(pdf) == []
    assert characters_off_the_page(pdf, 20) == []
    if extent is Extent.OUTCOMES:
        assert len(pypdf.PdfReader(BytesIO(pdf)).pages) <= 2


def test_the_next_meeting_is_the_one_that_follows_in_the_series(example: Services, meeting: str) -> None:
    first = example.meetings.load(meeting)
    assert gather(example._store, first).next_meeting is None
    for when in ("2017-06-20", "2017-04-25", "2016-11-08"):
        example.meetings.plan_meeting(
            BilingualText("Réunion du groupe-pays Chine", "中国国别组会议"),
            first.series_id,
            date=RoughDate.parse(when),
            start="14:00",
        )
    content = gather(example._store, first)
    assert content.next_meeting is not None
    assert content.next_meeting.date.fr.startswith("Mardi 25 avril 2017, 14")
    assert "Cités Unies France" in content.next_meeting.label.fr
    assert content.adopted_at.fr == "25 avril 2017"
    assert "réuniondu25avril2017" in squashed(
        pypdf.PdfReader(BytesIO(printed(example, meeting, "fr"))).pages[0].extract_text()
    )


def test_adopted_minutes_name_the_meeting_that_adopted_them(example: Services, meeting: str) -> None:
    day = RoughDate.parse("2017-04-25")
    example.meetings.set_state(meeting, MeetingState.ADOPTED)
    example.meetings.edit(meeting, adopted_on=day)
    assert gather(example._store, example.meetings.load(meeting)).adopted_at.is_blank
    example.meetings.plan_meeting(BilingualText("Comité"), date=day)
    assert gather(example._store, example.meetings.load(meeting)).adopted_at.zh == "2017年4月25日"


def test_the_fingerprint_is_that_of_the_file_attached_and_the_same_in_every_form(
    example: Services, meeting: str
) -> None:
    example.meetings.set_state(meeting, MeetingState.ADOPTED)
    expected = fingerprint_of(example, meeting)
    for form in FORM_CODES:
        pdf = printed(example, meeting, form, attach_data=True)
        reader = pypdf.PdfReader(BytesIO(pdf))
        assert sha256(reader.attachments["minutes.json"][0]).hexdigest() == expected
        assert expected in squashed(reader.pages[-1].extract_text())
    follow_up = json.loads(reader.attachments["follow-up.json"][0])
    assert [action["number"] for action in follow_up["actions"]] == list(range(1, 13))
    assert follow_up["actions"][0]["due"] == "2017-03-30"


def test_a_draft_bears_no_fingerprint(example: Services, meeting: str) -> None:
    assert gather(example._store, example.meetings.load(meeting)).fingerprint == ""
    assert not pypdf.PdfReader(BytesIO(printed(example, meeting, "fr"))).attachments


def test_the_fingerprint_holds_while_the_text_does(example: Services, meeting: str) -> None:
    before = fingerprint_of(example, meeting)
    entries = [entry for section in example.minutes.load(meeting) for entry in section.entries]
    example.minutes.mark_translation([entry.id for entry in entries], TranslationState.REVIEWED)
    action = example.actions.list_actions(meeting)[0]
    example.actions.edit_action(action.id, state=ActionState.DONE)
    example.actions.edit_action(action.id, due=RoughDate.parse("2017-12-01"))
    example.meetings.set_state(meeting, MeetingState.CIRCULATED)
    example.meetings.set_state(meeting, MeetingState.ADOPTED)
    assert fingerprint_of(example, meeting) == before


def test_one_letter_in_either_language_changes_the_fingerprint(example: Services, meeting: str) -> None:
    entry = example.minutes.load(meeting)[0].entries[0]
    seen = {fingerprint_of(example, meeting)}
    example.minutes.edit_text(entry.id, FR, RichText.from_plain(entry.text.fr.plain + "."))
    seen.add(fingerprint_of(example, meeting))
    example.minutes.edit_text(entry.id, ZH, RichText.from_plain(entry.text.zh.plain + "。"))
    seen.add(fingerprint_of(example, meeting))
    person = example.attendance.list_attendance(meeting)[0]
    example.minutes.set_speakers(entry.id, (example.minutes.speaker_of(meeting, person.person_id),))
    seen.add(fingerprint_of(example, meeting))
    example.meetings.edit(meeting, place=BilingualText("Ailleurs"))
    seen.add(fingerprint_of(example, meeting))
    assert len(seen) == 5


def test_no_internal_note_is_printed_or_attached(example: Services, meeting: str) -> None:
    item = example.agenda.list_items(meeting)[0]
    example.agenda.edit_item(item.id, internal_note="NE PAS DIFFUSER")
    pdf = printed(example, meeting, "fr+zh", attach_data=True)
    reader = pypdf.PdfReader(BytesIO(pdf))
    assert "NEPASDIFFUSER" not in "".join(squashed(page.extract_text()) for page in reader.pages)
    assert all(b"DIFFUSER" not in data for files in reader.attachments.values() for data in files)


def test_a_part_of_an_item_and_its_decision_are_numbered_alike(example: Services, meeting: str) -> None:
    parent = example.agenda.list_items(meeting)[1]
    part = example.agenda.add_item(meeting, BilingualText("Le séminaire", "届中会"), parent_id=parent.id)
    text = BilingualRichText(RichText.from_plain("Le groupe se réunira."), RichText.from_plain("国别组将开会。"))
    example.minutes.add_entry(part, EntryKind.DECISION, text=text)
    content = gather(example._store, example.meetings.load(meeting))
    section = content.sections[2]
    assert (section.numeral.fr, section.numeral.zh, section.depth) == ("2.1", "2.1", 1)
    assert content.decisions[0].item.fr == "2.1"
    assert content.decisions[0].source == section.entries[0].key
