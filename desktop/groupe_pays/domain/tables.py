"""The lists of a dossier that can be written as a table for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from groupe_pays.domain.participation import Subject
from groupe_pays.domain.text import Language


class TableKind(StrEnum):
    """Named as on the command line."""

    MEETINGS = "meetings"
    ATTENDANCE = "attendance"
    ACTIONS = "actions"
    DECISIONS = "decisions"
    DATES = "dates"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    PARTNERSHIPS = "partnerships"
    PARTICIPATION = "participation"


class TableFormat(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class TableRequest:
    """One table asked for, its heads in ``language``; texts stand in both languages, one column each.

    ``record_ids``, where not None, are the only records written, in that order: the list as it is filtered and sorted
    on screen. ``meeting_id`` limits attendance, actions, decisions and dates to one meeting.
    ``subject`` is by what participation is counted: that of the records named where None; for it ``record_ids`` may
    name meetings too, which are the only ones counted.
    """

    kind: TableKind
    format: TableFormat
    language: Language
    record_ids: tuple[str, ...] | None = None
    meeting_id: str | None = None
    subject: Subject | None = None
