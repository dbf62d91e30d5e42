"""Who came to a meeting: counts by college and status, then everybody by college and organisation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from groupe_pays.documents.blocks import Row
from groupe_pays.documents.content import BLANK, Participant, Words
from groupe_pays.documents.content_meeting import AttendanceReportContent, CollegeCount
from groupe_pays.documents.elements import Element, Stack
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.meeting_sheet import FRAME, SECOND, MeetingSheet, build_meeting_sheet, nothing
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.documents.wording import STATUS_LABELS, Label
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language

_COLLEGE_COLUMN, _COUNT_COLUMN = 34.0, 19.0
_PEOPLE_COLUMNS = (50, 42, 50, 26)
_COUNT_WHITE, _PERSON_WHITE = 2.4, 2.1
_ONE = {
    AttendanceStatus.PRESENT: Label.IS_PRESENT,
    AttendanceStatus.REMOTE: Label.IS_REMOTE,
    AttendanceStatus.REPRESENTED: Label.IS_REPRESENTED,
    AttendanceStatus.EXCUSED: Label.IS_EXCUSED,
    AttendanceStatus.ABSENT: Label.IS_ABSENT,
    AttendanceStatus.EXPECTED: Label.IS_EXPECTED,
}
"""What is said of one person."""
_HEADS = STATUS_LABELS | {AttendanceStatus.REMOTE: Label.BY_VIDEO}
"""Of the columns of figures, which are narrow."""


def build_attendance_report(
    content: AttendanceReportContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The report in one language, in both in every cell (``facing``), or once in each.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """

    def tell(edition: tuple[Language, ...]) -> list[Element]:
        listing = Listing(edition, FRAME.width, SECOND)
        counted: list[Element] = [_head_counts(content.head_counts, listing)] if content.head_counts else []
        if not content.participants:
            return counted or [nothing(Label.NOBODY_EXPECTED, edition)]
        return [_counts(content.counts, listing), *counted, _people(content.participants, listing)]

    sheet = MeetingSheet(
        title=Label.ATTENDANCE_REPORT,
        issuer=content.issuer,
        subtitle=content.subtitle,
        running=content.running,
        facts=content.facts,
        drawn_up_on=content.drawn_up_on,
        author=content.author,
        tell=tell,
    )
    return build_meeting_sheet(sheet, languages, facing=facing, look=look)


def _counts(counts: Sequence[CollegeCount], listing: Listing) -> Table:
    """A row a college and one for all; a status that nobody is in has no column."""
    overall: Counter[AttendanceStatus] = Counter()
    for count in counts:
        overall.update(count.by_status)
    statuses = [status for status in STATUS_LABELS if overall[status]]
    spare = 168.0 - _COLLEGE_COLUMN - _COUNT_COLUMN * (len(statuses) + 1)
    columns = (_COLLEGE_COLUMN + max(spare, 0.0), *[_COUNT_COLUMN] * (len(statuses) + 1))
    head = listing.head(columns, [Label.COLLEGE, *(_HEADS[status] for status in statuses), Label.TOTAL])
    rows = []
    for count in counts:
        numbers = [count.by_status.get(status, 0) for status in statuses]
        rows.append(_count_row(listing, columns, listing.cell(count.college), [*numbers, count.total]))
    if len(counts) > 1:
        numbers = [overall[status] for status in statuses]
        total = listing.cell(listing.words(Label.TOTAL), bold=True)
        rows.append(_count_row(listing, columns, total, [*numbers, sum(numbers)], bold=True))
    title = listing.words(Label.BY_COLLEGE)
    return listing.table(title, listing.again(title), head, rows)


def _count_row(
    listing: Listing, columns: Sequence[float], first: Element, numbers: Sequence[int], *, bold: bool = False
) -> TableRow:
    cells = [
        listing.plain(str(number) if number else "–", bold=bold or place == len(numbers))
        for place, number in enumerate(numbers, 1)
    ]
    return TableRow(listing.row(columns, [first, *cells], _COUNT_WHITE))


def _head_counts(told: Sequence[Words], listing: Listing) -> Table:
    """People counted beside those named."""
    title = listing.words(Label.HEAD_COUNT)
    rows = [TableRow(listing.row((168,), [listing.cell(words)], _PERSON_WHITE)) for words in told]
    return listing.table(title, listing.again(title), None, rows)


def _people(people: Sequence[Participant], listing: Listing) -> Table:
    """Everybody; the organisation is told on every row, in grey where it is that of the row above."""
    rows: list[TableRow] = []
    college, organisation = BLANK, BLANK
    for person in people:
        if person.college != college and not person.college.is_blank:
            rows.append(listing.group(person.college))
            organisation = BLANK
        rows.append(TableRow(_person(person, listing, repeated=person.organisation == organisation)))
        college, organisation = person.college, person.organisation
    title = listing.words(Label.PARTICIPANTS)
    counted = listing.words(Label.COUNTED, title=title, number=Words(str(len(people)), str(len(people))))
    head = listing.head(_PEOPLE_COLUMNS, [Label.ORGANISATION, Label.NAME, Label.FUNCTION, Label.STATUS])
    return listing.table(counted, listing.again(title), head, rows)


def _person(person: Participant, listing: Listing, *, repeated: bool) -> Row:
    organisation = listing.cell(person.organisation, colour=SECONDARY if repeated else None)
    status: Element = listing.cell(listing.words(_ONE[person.status]))
    if not person.represented_by.is_blank:
        status = listing.cell(listing.words(Label.REPRESENTED_BY, name=person.represented_by))
    if not person.movements.is_blank:
        status = Stack([status, listing.cell(person.movements)])
    function = listing.cell(person.function) if not person.function.is_blank else Stack(())
    return listing.row(_PEOPLE_COLUMNS, [organisation, listing.cell(person.name), function, status], _PERSON_WHITE)
