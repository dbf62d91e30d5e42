"""Who came to a meeting, gathered as the document receives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content_meeting import AttendanceReportContent, CollegeCount
from groupe_pays.domain import clock
from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.organisations import College
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Language
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.head_counts import HeadCountsService
from groupe_pays.services.movements import MovementsService
from groupe_pays.services.printing.movements import movements_by_person
from groupe_pays.services.printing.words import (
    head_counts,
    issuer_line,
    meeting_asked,
    meeting_facts,
    of,
    of_date,
    of_enum,
    participants,
    with_date,
)
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the report from it."""
    return partial(_build, gather(store, meeting_asked(store, request)), request, look)


def _build(content: AttendanceReportContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.attendance_report import build_attendance_report

    return build_attendance_report(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, meeting: Meeting) -> AttendanceReportContent:
    dossier = DossierService(store).load()
    title = with_date(of(meeting.title), meeting)
    rows = AttendanceService(store).list_attendance(meeting.id)
    movements = MovementsService(store).list_movements(meeting.id)
    return AttendanceReportContent(
        issuer=issuer_line(dossier.issuer, dossier.name),
        subtitle=title,
        running=title,
        facts=meeting_facts(meeting),
        counts=_counts(rows),
        participants=participants(rows, movements=movements_by_person(movements, meeting)),
        head_counts=head_counts(HeadCountsService(store).list_groups(meeting.id)),
        drawn_up_on=of_date(RoughDate.day(clock.today())),
        author=dossier.issuer.best(Language.FR),
    )


def _counts(rows: Sequence[Attendance]) -> tuple[CollegeCount, ...]:
    """The colleges somebody belongs to, in protocol order."""
    statuses = {college: Counter(row.status for row in rows if row.college is college) for college in College}
    return tuple(CollegeCount(of_enum(college), dict(counted)) for college, counted in statuses.items() if counted)
