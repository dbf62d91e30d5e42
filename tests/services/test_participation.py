"""Participation over time: counted over the meetings held while a member, those excused apart."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.standards import assert_conforms

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College, OrganisationKind
from groupe_pays.domain.participation import Participation, Subject, span
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form, Options
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.services import Services

S = AttendanceStatus
DAYS = ("2016-03-01", "2016-09-06", "2017-01-31", "2017-06-20", "2017-11-14", "2018-03-06")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2018-12-06")


class Group:
    """A town with one person, and meetings at which a witness is always present, so that they were held."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.town = services.organisations.create(BilingualText("Angers", "昂热市"), OrganisationKind.COMMUNE)
        self.person = services.people.create(PersonName("Anne", "Morel"), self.town, BilingualText("Maire", "市长"))
        self.witness = services.people.create(PersonName("Paul", "Petit"))
        self.meetings = [self.meeting(day) for day in DAYS]

    def meeting(self, day: str, series_id: str | None = None) -> str:
        made = self.services.meetings.plan_meeting(BilingualText("Réunion"), series_id, date=RoughDate(day))
        self.services.attendance.add_person(made, self.witness, S.PRESENT)
        return made

    def take_part(self, *statuses: AttendanceStatus | None) -> list[str]:
        """Put the person on the lists, in order; None leaves a meeting out."""
        add = self.services.attendance.add_person
        pairs = zip(self.meetings, statuses, strict=False)
        return [add(meeting, self.person, status) for meeting, status in pairs if status is not None]

    def position(self, **values: object) -> None:
        position = self.services.people.load(self.person).positions[0]
        self.services.people.edit_position(position.id, **values)

    def row(self, subject: Subject = Subject.PERSON, **filters: object) -> Participation | None:
        key = {Subject.PERSON: self.person, Subject.ORGANISATION: self.town, Subject.COLLEGE: College.COMMUNE.value}
        report = self.services.participation.report(subject, **filters)  # type: ignore[arg-type]
        return next((row for row in report.rows if row.id == key[subject]), None)

    def counts(self, subject: Subject = Subject.PERSON, **filters: object) -> dict[AttendanceStatus, int]:
        row = self.row(subject, **filters)
        return dict(row.by_status) if row is not None else {}


@pytest.fixture
def group(services: Services) -> Group:
    return Group(services)


def test_a_newcomer_is_counted_from_the_first_invitation_on(group: Group) -> None:
    group.take_part(None, None, S.PRESENT, S.EXCUSED, S.ABSENT, None)
    assert group.counts() == {S.PRESENT: 1, S.EXCUSED: 1, S.ABSENT: 2}
    row = group.row()
    assert row is not None
    assert row.rate == pytest.approx(1 / 3)


def test_who_was_elected_earlier_is_counted_from_that_day(group: Group) -> None:
    group.take_part(None, None, S.PRESENT)
    group.position(since=RoughDate("2016-09"))
    assert group.counts() == {S.PRESENT: 1, S.ABSENT: 4}


def test_nothing_is_counted_after_the_function_ended(group: Group) -> None:
    group.take_part(S.PRESENT, S.REMOTE, S.REPRESENTED)
    group.position(until=RoughDate("2017-01-31"))
    assert group.counts() == {S.PRESENT: 1, S.REMOTE: 1, S.REPRESENTED: 1}
    row = group.row()
    assert row is not None
    assert row.rate == 1


def test_an_organisation_counts_while_it_is_a_member_by_the_best_of_its_people(group: Group) -> None:
    second = group.services.people.create(PersonName("Luc", "Noir"), group.town)
    group.take_part(S.EXCUSED, S.ABSENT)
    group.services.attendance.add_person(group.meetings[0], second, S.REMOTE)
    assert group.counts(Subject.ORGANISATION) == {S.REMOTE: 1, S.ABSENT: 5}
    group.services.organisations.edit(group.town, member_until=RoughDate("2016-12"))
    assert group.counts(Subject.ORGANISATION) == {S.REMOTE: 1, S.ABSENT: 1}
    assert group.counts() == {S.EXCUSED: 1, S.ABSENT: 1}  # its people leave with it


def test_a_college_counts_its_people_together(group: Group) -> None:
    other = group.services.organisations.create(BilingualText("Brest"), OrganisationKind.COMMUNE)
    second = group.services.people.create(PersonName("Luc", "Noir"), other)
    group.take_part(*[S.PRESENT] * 6)
    group.services.attendance.add_person(group.meetings[4], second, S.PRESENT)
    assert group.counts(Subject.COLLEGE) == {S.PRESENT: 7, S.ABSENT: 1}
    row = group.row(Subject.COLLEGE)
    assert row is not None
    assert row.people == 2


def test_only_meetings_that_were_held_count(group: Group) -> None:
    group.take_part(*[S.PRESENT] * 6)
    services = group.services
    services.meetings.edit(group.meetings[0], cancelled_on=RoughDate("2016-02-20"))
    services.meetings.delete(group.meetings[1])
    ahead = group.meeting("2019-01-15")
    not_taken = services.meetings.plan_meeting(BilingualText("Sans appel"), date=RoughDate("2018-06-01"))
    for meeting in (ahead, not_taken):
        services.attendance.add_person(meeting, group.person)
    assert group.counts() == {S.PRESENT: 4}
    assert len(services.participation.list_held()) == 4


def test_series_and_years_choose_the_meetings(group: Group) -> None:
    group.take_part(*[S.PRESENT] * 6)
    assert group.counts(since=date(2017, 1, 1), until=date(2017, 12, 31)) == {S.PRESENT: 3}
    assert group.counts(series_id="another") == {}
    assert group.counts(meeting_ids=group.meetings[:2]) == {S.PRESENT: 2}


def test_the_bars_of_one_person_and_of_all_add_up(group: Group) -> None:
    group.take_part(S.PRESENT, S.EXCUSED)
    report = group.services.participation.report()
    assert [one.date.edtf for one in report.turnouts()] == list(DAYS)
    assert [dict(one.by_status) for one in report.turnouts({group.person})][:3] == [
        {S.PRESENT: 1},
        {S.EXCUSED: 1},
        {S.ABSENT: 1},
    ]
    everybody = sum(row.meetings for row in report.rows)
    assert sum(one.total for one in report.turnouts()) == everybody == 12


statuses = st.sampled_from([None, *S])
days = st.one_of(st.none(), st.dates(date(2015, 1, 1), date(2018, 12, 1)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(since=days, until=days, given_statuses=st.lists(statuses, min_size=6, max_size=6))
def test_no_meeting_counts_before_or_after_membership(
    group: Group, since: date | None, until: date | None, given_statuses: list[AttendanceStatus | None]
) -> None:
    made = group.take_part(*given_statuses)
    group.position(
        since=RoughDate.day(since) if since is not None else None,
        until=RoughDate.day(until) if until is not None else None,
    )
    invited = [date.fromisoformat(day) for day, status in zip(DAYS, given_statuses, strict=True) if status]
    first = since or min(invited, default=None)
    member = [
        status
        for day, status in zip(DAYS, given_statuses, strict=True)
        if first is not None and first <= date.fromisoformat(day) <= (until or date.max)
    ]
    row = group.row()
    counts = row.by_status if row is not None else {}
    assert sum(counts.values()) == len(member)
    for status in (S.PRESENT, S.REMOTE, S.REPRESENTED, S.EXCUSED):
        assert counts.get(status, 0) == member.count(status)
    if row is not None and row.rate is not None:
        assert 0 <= row.rate <= 1
    for attendance in made:
        group.services.attendance.remove(attendance)


@given(days, days, days)
def test_a_span_begins_with_what_is_known(since: date | None, until: date | None, invited: date | None) -> None:
    found = span(
        RoughDate.day(since) if since is not None else None,
        RoughDate.day(until) if until is not None else None,
        invited,
    )
    first = since or invited
    if first is None or (until is not None and until < first):
        assert found is None
    else:
        assert found is not None
        assert (found.first, found.last) == (first, until or date.max)


@pytest.mark.parametrize("subject", Subject)
def test_the_table_holds_the_rows_and_the_meetings_named(group: Group, subject: Subject) -> None:
    group.take_part(S.PRESENT, S.EXCUSED, S.PRESENT)
    row = group.row(subject)
    assert row is not None
    ids = (row.id, *group.meetings[:2])
    request = TableRequest(TableKind.PARTICIPATION, TableFormat.XLSX, Language.FR, ids)
    job = group.services.tables.prepare(request)
    heads = [column.title for column in job.sheet.columns]
    assert job.rows == 1
    assert job.sheet.rows[0][heads.index("Présents")] == 1
    assert job.sheet.rows[0][heads.index("Excusés")] == 1
    assert job.sheet.rows[0][heads.index("Taux de participation en pour cent")] == 100
    assert job.content()


@pytest.mark.parametrize("subject", Subject)
@pytest.mark.parametrize("form", ["fr", "zh", "fr+zh"])
def test_the_document_conforms_and_tells_the_rate(group: Group, subject: Subject, form: str) -> None:
    group.take_part(S.PRESENT, S.EXCUSED, S.PRESENT, S.ABSENT, S.PRESENT, S.REMOTE)
    request = DocumentRequest(DocumentKind.PARTICIPATION, Form.parse(form), options=Options(subject=subject))
    data = group.services.printing.prepare(request).render().data
    assert_conforms(data)
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)
    assert ("80%" if form == "zh" else "80\u202f%") in text.replace(" ", "\u202f" if form != "zh" else "")


def test_a_group_without_meetings_prints_a_sentence(services: Services) -> None:
    request = DocumentRequest(DocumentKind.PARTICIPATION, Form.parse("fr"))
    data = services.printing.prepare(request).render().data
    text = pypdf.PdfReader(BytesIO(data)).pages[0].extract_text()
    assert "Aucune réunion n’a encore été tenue." in text
