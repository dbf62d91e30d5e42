"""From the dossier to the documents around a meeting: agenda, invitation, attendance report, sheet, certificates."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.attendance import AttendanceStatus, SheetOrder
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, Form, Options
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing import agenda, attendance_report, certificates, invitation, sign_in_sheet
from groupe_pays.services.services import Services

KINDS = ("agenda", "invitation", "attendance-report", "sign-in-sheet", "certificates")


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def printed(services: Services, kind: str, meeting: str, form: str, **more: object) -> bytes:
    request = DocumentRequest(DocumentKind(kind), Form.parse(form), meeting, **more)  # type: ignore[arg-type]
    rendered = services.printing.prepare(request).render()
    assert rendered.missing == frozenset()
    return rendered.data


def words_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    return "".join(text.replace("\u00ad", "").split())


def person_id(services: Services, meeting: str, surname: str) -> str:
    rows = services.attendance.list_attendance(meeting)
    return next(row.person_id for row in rows if row.name.surname == surname)


@pytest.mark.parametrize("form", FORM_CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_document_of_the_example_is_printed_in_every_form(
    example: Services, meeting: str, kind: str, form: str
) -> None:
    found = words_of(printed(example, kind, meeting, form))
    assert ("31janvier2017" in found) == ("fr" in form)
    assert ("中国国别组会议" in found) == ("zh" in form)


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_of_an_empty_meeting_is_printed(services: Services, kind: str) -> None:
    bare = services.meetings.plan_meeting(BilingualText("Réunion"))
    for form in FORM_CODES:
        assert len(pypdf.PdfReader(BytesIO(printed(services, kind, bare, form))).pages) >= 1


@pytest.mark.parametrize("kind", KINDS)
def test_internal_notes_are_never_printed(example: Services, meeting: str, kind: str) -> None:
    for item in example.agenda.list_items(meeting):
        example.agenda.edit_item(item.id, internal_note="NE PAS DIFFUSER", duration=30)
    assert "DIFFUSER" not in words_of(printed(example, kind, meeting, "fr+zh"))


def test_the_agenda_tells_hours_in_paris_and_beijing(example: Services, meeting: str) -> None:
    items = example.agenda.list_items(meeting)
    for item, minutes in zip(items, (45, 65, 70), strict=True):
        example.agenda.edit_item(item.id, duration=minutes)
    party = Party(person_id=person_id(example, meeting, "Auxiette"))
    example.agenda.set_presenters(items[0].id, (party,))
    example.agenda.add_item(meeting, BilingualText("Pause", "茶歇"), after=items[1].id, kind=ItemKind.BREAK)
    content = agenda.gather(example._store, example.meetings.load(meeting))
    assert [city.fr for city in content.cities] == ["Paris", "Pékin"]
    assert [line.clocks for line in content.lines] == [
        ("14:00", "21:00"),
        ("14:45", "21:45"),
        ("15:50", "22:50"),
        ("15:50", "22:50"),
        ("17:00", "24:00"),
    ]
    assert content.lines[0].remark.fr == "45\u00a0min · Débat · Jacques Auxiette"
    assert [line.numeral.zh for line in content.lines] == ["一", "二", "三", "四", ""]


@pytest.mark.parametrize("kind", KINDS)
def test_a_meeting_that_ends_at_midnight_in_beijing_ends_there_at_24_hours(
    example: Services, meeting: str, kind: str
) -> None:
    found = words_of(printed(example, kind, meeting, "fr"))
    assert "14h–17h" in found
    assert "14h00" not in found
    assert "–0h" not in found


def test_points_of_an_agenda_end_without_a_full_stop(example: Services, meeting: str) -> None:
    example.agenda.add_item(meeting, BilingualText("Tour de table.", "轮流发言。"))
    for kind in ("agenda", "invitation"):
        found = words_of(printed(example, kind, meeting, "fr+zh"))
        assert "Tourdetable" in found
        assert "Tourdetable." not in found
        assert "轮流发言。" not in found


def test_hours_over_midnight_and_across_the_change_of_clocks(services: Services) -> None:
    night = services.meetings.plan_meeting(BilingualText("Nuit"), date=RoughDate.parse("2017-03-26"))
    services.meetings.edit(night, start="01:30", end="04:30")
    for _part in range(2):
        services.agenda.add_item(night, BilingualText("Point"), duration=60)
    lines = agenda.gather(services._store, services.meetings.load(night)).lines
    assert [line.clocks[0] for line in lines[:2]] == ["01:30", "03:30"]
    services.meetings.edit(night, date=RoughDate.parse("2017-01-31"), start="16:30", end="18:30")
    lines = agenda.gather(services._store, services.meetings.load(night)).lines
    assert [line.clocks for line in lines] == [("16:30", "23:30"), ("17:30", "00:30+1"), ("18:30", "01:30+1")]


def test_the_letter_says_when_where_by_whom_and_until_when_to_answer(example: Services, meeting: str) -> None:
    example.meetings.edit(meeting, reply_by=RoughDate.parse("2017-01-24"), video_link="https://visio.example.org/chine")
    found = words_of(printed(example, "invitation", meeting, "fr+zh"))
    assert "Nousavonsleplaisirdevousinviteràlaréuniondugroupe-paysChine." in found
    assert "présidéeparM.JacquesAuxiette" in found
    assert "我们荣幸地邀请您出席中国国别组会议。会议由中法地方政府合作联合委员会联合主席雅克·奥克西埃特主持。" in found
    assert "14h–17hàParis(21h–24hàPékin)" in found
    assert "巴黎14:00—17:00（北京21:00—24:00）" in found
    assert "auplustardle24janvier2017" in found
    assert "https://visio.example.org/chine" in found


def test_a_letter_to_a_person_is_addressed_and_greets_by_the_rules(example: Services, meeting: str) -> None:
    chosen = (person_id(example, meeting, "Bougeard"), person_id(example, meeting, "Retailleau"), "nobody-of-that-id")
    store, known = example._store, example.meetings.load(meeting)
    content = invitation.gather(store, known, example.dossier.look(), chosen)
    president, deputy = content.recipients
    assert president.salutation.fr == "Monsieur le Président,"
    assert deputy.lines[0].fr == "Madame Jocelyne BOUGEARD"
    assert deputy.salutation.fr == "Madame l’Adjointe au Maire,"
    assert deputy.salutation.zh == "尊敬的若瑟琳·布吉尔副市长："
    assert deputy.beside.zh == "若瑟琳·布吉尔副市长\u3000雷恩市"
    assert deputy.closing.fr.startswith("Nous vous prions d’agréer, Madame l’Adjointe au Maire, l’expression")
    assert len(pypdf.PdfReader(BytesIO(printed(example, "invitation", meeting, "fr+zh", record_ids=chosen))).pages) == 2


def test_the_letter_of_the_example_fits_on_one_page(example: Services, meeting: str) -> None:
    for form in ("fr", "zh", "fr+zh"):
        assert len(pypdf.PdfReader(BytesIO(printed(example, "invitation", meeting, form))).pages) == 1


def test_the_report_counts_the_43_people(example: Services, meeting: str) -> None:
    content = attendance_report.gather(example._store, example.meetings.load(meeting))
    assert sum(count.total for count in content.counts) == len(content.participants) == 43
    assert sum(count.by_status.get(AttendanceStatus.PRESENT, 0) for count in content.counts) == 33
    assert content.counts[0].college.fr == "État et établissements publics"


def test_certificates_go_to_those_who_took_part_and_to_nobody_else(example: Services, meeting: str) -> None:
    assert len(pypdf.PdfReader(BytesIO(printed(example, "certificates", meeting, "fr+zh"))).pages) == 34
    store, known, look = example._store, example.meetings.load(meeting), example.dossier.look()
    chosen = (person_id(example, meeting, "Bougeard"), person_id(example, meeting, "Retailleau"))
    (one,) = certificates.gather(store, known, look, chosen).people
    assert one.name.fr == "Madame Jocelyne BOUGEARD"
    assert one.name.zh == "若瑟琳·布吉尔（Jocelyne Bougeard）女士"
    assert one.office.fr == "Adjointe au maire, Rennes"
    (remote,) = certificates.gather(store, known, look, (person_id(example, meeting, "Mouly-Camus"),)).people
    assert remote.by_video


def test_the_function_on_paper_is_that_of_the_day(example: Services, meeting: str) -> None:
    person = person_id(example, meeting, "Bougeard")
    example.people.add_position(person, None, BilingualText("Sénatrice", "参议员"))
    for kind in ("invitation", "certificates"):
        found = words_of(printed(example, kind, meeting, "fr", record_ids=(person,)))
        assert "Adjointeaumaire" in found
        assert "Sénatrice" not in found


def test_the_sheet_is_ordered_by_name_without_heads_of_colleges(example: Services, meeting: str) -> None:
    options = Options(order=SheetOrder.NAME, spare_rows=0)
    found = words_of(printed(example, "sign-in-sheet", meeting, "fr", options=options))
    assert "Régions" not in found
    assert "Personnesnoninscrites" not in found
    content = sign_in_sheet.gather(example._store, example.meetings.load(meeting), SheetOrder.NAME)
    surnames = [person.name.fr.split()[-1] for person in content.participants]
    assert surnames[:4] == ["AUXIETTE", "BARKATE", "BELIN", "BOCQUILLET"]


def test_who_has_only_a_chinese_name_stands_after_the_others_by_pinyin(services: Services) -> None:
    bare = services.meetings.plan_meeting(BilingualText("Réunion"))
    for name in (
        PersonName(name_zh="张伟"),
        PersonName("Zoé", "Zola"),
        PersonName(name_zh="陈静"),
        PersonName("É", "Élan"),
    ):
        services.attendance.add_person(bare, services.people.create(name))
    rows = services.attendance.list_attendance(bare, SheetOrder.NAME)
    assert [row.name.surname or row.name.name_zh for row in rows] == ["Élan", "Zola", "陈静", "张伟"]


@pytest.mark.parametrize(("asked", "rows"), [(-3, 0), (0, 0), (12, 12), (40, 40), (5000, 40)])
def test_spare_rows_are_those_asked_for_within_reason(example: Services, meeting: str, asked: int, rows: int) -> None:
    known = example.meetings.load(meeting)
    assert sign_in_sheet.gather(example._store, known, spare_rows=asked).spare_rows == rows


def test_two_people_of_one_name_are_both_on_the_sheet(services: Services) -> None:
    bare = services.meetings.plan_meeting(BilingualText("Réunion"))
    for body in ("Angers", "Rennes"):
        person = services.people.create(PersonName("Marie", "Martin"))
        services.attendance.add_person(bare, person, organisation=BilingualText(body))
    found = words_of(printed(services, "sign-in-sheet", bare, "fr"))
    assert found.count("MarieMARTIN") == 2
    assert "Angers" in found
    assert "Rennes" in found


def test_the_sheet_says_who_keeps_the_data_and_how_long(example: Services, meeting: str) -> None:
    found = words_of(printed(example, "sign-in-sheet", meeting, "fr+zh"))
    assert "DonnéesrecueilliesparCitésUniesFrance" in found
    assert "conservéescinqans" in found
    assert "保存五年" in found
