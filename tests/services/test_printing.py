"""From the dossier to paper: what the documents are given, and what they are called."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.errors import MissingFolder, NothingFound, ReadOnlyPlace, UnknownMeeting
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing.minutes import gather
from groupe_pays.services.services import Services


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def asked(kind: str, meeting: str, form: str) -> DocumentRequest:
    return DocumentRequest(DocumentKind(kind), Form.parse(form), meeting)


def words_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    return "".join(text.replace("\u00ad", "").split())


@pytest.mark.parametrize("form", FORM_CODES)
def test_the_minutes_hold_every_paragraph_of_the_meeting(example: Services, meeting: str, form: str) -> None:
    job = example.printing.prepare(asked("minutes", meeting, form))
    rendered = job.render()
    found = words_of(rendered.data)
    for section in example.minutes.load(meeting):
        for entry in section.entries:
            for language in job.request.form.languages:
                for block in entry.text.side(language).blocks:
                    # the first words: a page may end within a paragraph, and the typography is put right on paper
                    start = "".join(block.plain.replace("'", "’").split())[:9]
                    assert start.split("«")[0] in found, block.plain
    assert rendered.missing == frozenset()


def test_the_minutes_name_all_43_people_the_12_actions_and_the_4_dates(example: Services, meeting: str) -> None:
    content = gather(example._store, example.meetings.load(meeting))
    assert [p.status for p in content.participants].count(AttendanceStatus.PRESENT) == 33
    assert len(content.participants) == 43
    assert [outcome.number for outcome in content.actions] == list(range(1, 13))
    assert [date.date.fr for date in content.dates] == ["1er mars 2017", "9–10 octobre 2017", "Fin 2017", "Fin 2018"]
    assert [section.numeral.zh for section in content.sections] == ["一", "二", "三"]
    assert content.facts.hours.fr.startswith("14")
    assert "北京" in content.facts.other_hours.zh


def test_the_sign_in_sheet_names_everybody(example: Services, meeting: str) -> None:
    rendered = example.printing.prepare(asked("sign-in-sheet", meeting, "fr+zh")).render()
    found = words_of(rendered.data)
    for row in example.attendance.list_attendance(meeting):
        assert "".join(row.name.surname.upper().split())[:6] in found.upper()


def test_the_file_name_says_what_is_inside(example: Services, meeting: str) -> None:
    names = [
        example.printing.prepare(asked(kind, meeting, form)).file_name
        for kind, form in (("minutes", "fr+zh"), ("sign-in-sheet", "fr"), ("minutes", "zh"))
    ]
    assert names == [
        "2017-01-31 Groupe-pays Chine – Compte rendu (fr+zh).pdf",
        "2017-01-31 Groupe-pays Chine – Feuille d’émargement (fr).pdf",
        "2017-01-31 中国国别组 – 会议纪要 (zh).pdf",
    ]


def test_a_name_of_hostile_shape_makes_a_file_name_every_system_takes(services: Services) -> None:
    services.dossier.rename(BilingualText('a/b\\c:"d"<e>|?*' + "é" * 500))
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    name = services.printing.prepare(asked("minutes", meeting, "fr")).file_name
    assert not set(name) & set('<>:"/\\|?*')
    assert len(name.encode()) < 255


def test_a_group_of_a_very_long_name_keeps_its_documents_apart(services: Services) -> None:
    services.dossier.rename(BilingualText("Groupe-pays " * 60, "国别组" * 200))
    meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
    for form in FORM_CODES:
        names = [
            services.printing.prepare(asked(kind, meeting, form)).file_name
            for kind in ("minutes", "agenda", "invitation", "sign-in-sheet")
        ]
        assert len(set(names)) == 4
        assert all(len(name.encode()) < 255 for name in names)


def test_two_meetings_of_one_day_make_two_files(example: Services, meeting: str) -> None:
    other = example.meetings.plan_meeting(BilingualText("Atelier"), date=example.meetings.load(meeting).date)
    names = [example.printing.prepare(asked("minutes", one, "fr")).file_name for one in (meeting, other)]
    assert names == [
        "2017-01-31 Groupe-pays Chine – Réunion du groupe-pays Chine – Compte rendu (fr).pdf",
        "2017-01-31 Groupe-pays Chine – Atelier – Compte rendu (fr).pdf",
    ]


@pytest.mark.parametrize("words", ["2017-01-31", "31/01/2017", "31 janvier 2017", "2017年1月31日"])
def test_a_meeting_is_found_by_its_date_in_any_language(example: Services, meeting: str, words: str) -> None:
    assert example.asked_for.meeting(words).id == meeting


@pytest.mark.parametrize("words", ["2018-01-31", "hier soir", "", "2017-02-30"])
def test_an_unknown_meeting_is_refused(example: Services, words: str) -> None:
    with pytest.raises(UnknownMeeting):
        example.asked_for.meeting(words)


def test_two_meetings_on_one_day_are_told_apart_by_nobody(example: Services, meeting: str) -> None:
    date = example.meetings.load(meeting).date
    example.meetings.plan_meeting(BilingualText("Atelier"), date=date)
    with pytest.raises(UnknownMeeting) as refused:
        example.asked_for.meeting("2017-01-31")
    assert len(refused.value.found) == 2


def test_saving_where_one_cannot_leaves_what_was_there(example: Services, meeting: str, tmp_path: Path) -> None:
    job = example.printing.prepare(asked("minutes", meeting, "fr"))
    rendered = job.render()
    with pytest.raises(MissingFolder):
        job.write(rendered, tmp_path / "nowhere" / "x.pdf")
    with pytest.raises(ReadOnlyPlace):
        job.write(rendered, tmp_path)
    job.write(rendered, tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").read_bytes() == rendered.data
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".part") == []


def test_a_document_of_a_meeting_that_is_gone_is_refused(example: Services, meeting: str) -> None:
    example.meetings.delete(meeting)
    with pytest.raises(NothingFound):
        example.printing.prepare(asked("minutes", meeting, "fr"))


def test_internal_notes_are_never_printed(example: Services, meeting: str) -> None:
    item = example.agenda.list_items(meeting)[0]
    example.agenda.edit_item(item.id, internal_note="NE PAS DIFFUSER secret")
    for kind in ("minutes", "sign-in-sheet"):
        assert "DIFFUSER" not in words_of(example.printing.prepare(asked(kind, meeting, "fr+zh")).render().data)
