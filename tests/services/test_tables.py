"""The lists of the example dossier as tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from groupe_pays.domain.errors import MissingFolder
from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import Language
from groupe_pays.exchange.sheet import Sheet
from groupe_pays.services.services import Services

FR, ZH = Language.FR, Language.ZH
COUNTS = {
    TableKind.MEETINGS: 1,
    TableKind.ATTENDANCE: 43,
    TableKind.ACTIONS: 12,
    TableKind.DECISIONS: 0,
    TableKind.DATES: 4,
    TableKind.MEMBERS: 146,
    TableKind.ORGANISATIONS: 112,
    TableKind.PARTNERSHIPS: 33,
    TableKind.PARTICIPATION: 43,
}


def sheet(example: Services, kind: TableKind, language: Language = FR, ids: tuple[str, ...] | None = None) -> Sheet:
    meeting = example.asked_for.meeting(None).id if kind is TableKind.ATTENDANCE else None
    return example.tables.prepare(TableRequest(kind, TableFormat.XLSX, language, ids, meeting)).sheet


def column(found: Sheet, title: str) -> list[object]:
    place = [head.title for head in found.columns].index(title)
    return [row[place] for row in found.rows]


@pytest.mark.parametrize("kind", TableKind)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("file_format", TableFormat)
def test_every_list_is_written_whole_in_every_language(
    example: Services, kind: TableKind, language: Language, file_format: TableFormat
) -> None:
    meeting = example.asked_for.meeting(None).id if kind is TableKind.ATTENDANCE else None
    job = example.tables.prepare(TableRequest(kind, file_format, language, meeting_id=meeting))
    assert job.rows == COUNTS[kind]
    assert len({head.title for head in job.sheet.columns}) == len(job.sheet.columns)
    assert job.content()
    assert job.file_name.endswith(f".{file_format}")


def test_dates_known_to_the_day_are_dates_and_the_others_words(example: Services) -> None:
    found = column(sheet(example, TableKind.DATES), "Date")
    assert date(2017, 3, 1) in found
    assert "fin 2017" in found


def test_a_list_is_written_as_it_is_filtered_and_sorted_on_screen(example: Services) -> None:
    actions = example.actions.list_actions()
    ids = (actions[4].id, actions[1].id, "gone")
    assert column(sheet(example, TableKind.ACTIONS, ids=ids), "N°") == [actions[4].label, actions[1].label]


def test_every_phone_and_address_of_a_person_is_in_the_list_of_members(example: Services) -> None:
    found = sheet(example, TableKind.MEMBERS)
    for title, kind in (("Courriel", ContactKind.EMAIL), ("Téléphone", ContactKind.PHONE)):
        written = "; ".join(str(cell) for cell in column(found, title))
        for person in example.people.list_people():
            for contact in person.contacts:
                if contact.kind is kind:
                    assert contact.value in written


def test_heads_and_states_are_in_the_language_asked_for(example: Services) -> None:
    found = sheet(example, TableKind.ATTENDANCE, ZH)
    assert "姓" in [head.title for head in found.columns]
    assert set(column(found, "状态")) >= {"请假"}


def test_a_file_is_written_or_what_was_there_is_left(example: Services, tmp_path: Path) -> None:
    job = example.tables.prepare(TableRequest(TableKind.ACTIONS, TableFormat.CSV, FR))
    with pytest.raises(MissingFolder):
        job.write(tmp_path / "nowhere" / "x.csv")
    job.write(tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_bytes() == job.content()


def test_attendance_is_that_of_a_meeting(example: Services) -> None:
    with pytest.raises(ValueError, match="meeting"):
        example.tables.prepare(TableRequest(TableKind.ATTENDANCE, TableFormat.CSV, FR))


@pytest.mark.parametrize("kind", [TableKind.ORGANISATIONS, TableKind.PARTNERSHIPS])
def test_provinces_are_named_in_the_language_of_the_table(example: Services, kind: TableKind) -> None:
    assert "Jiangsu" in column(sheet(example, kind), "Province")
    provinces = set(column(sheet(example, kind, ZH), "省份"))
    assert "江苏省" in provinces
    assert not any("Jiangsu" in str(name) for name in provinces)
