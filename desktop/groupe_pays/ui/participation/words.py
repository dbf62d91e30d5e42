"""Names and cells of the list of participation."""

from __future__ import annotations

from collections.abc import Callable

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.participation import Participation, Subject
from groupe_pays.domain.text import Language
from groupe_pays.formats import NameStyle, name_words, percent
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel

FIGURES = {
    "present": AttendanceStatus.PRESENT,
    "remote": AttendanceStatus.REMOTE,
    "represented": AttendanceStatus.REPRESENTED,
    "excused": AttendanceStatus.EXCUSED,
    "absent": AttendanceStatus.ABSENT,
}
"""The columns of figures, with what they count."""


def row_name(row: Participation, language: Language) -> str:
    """A person, the surname in capitals, an organisation, a college."""
    if row.name is not None:
        return name_words(row.name, language, NameStyle.LIST)
    return label(row.college, language) if row.subject is Subject.COLLEGE else row.label.best(language)


def order_key(row: Participation, column: str, language: Language) -> tuple[object, ...]:
    """What a column sorts by; colleges stand in protocol order."""
    if column == "name":
        if row.subject is Subject.COLLEGE:
            return (row.college.rank,)
        name = row.name
        first = (name.surname or name.name_zh) if name is not None else row.label.best(language)
        return (sort_key(first, language), sort_key(name.given_name if name is not None else "", language))
    if column == "rate":
        return (row.rate if row.rate is not None else -1.0, row.meetings)
    if column == "meetings":
        return (row.meetings,)
    return (row.by_status.get(FIGURES[column], 0),)


def participation_model(subject: Callable[[], Subject]) -> RecordModel:
    """The table; the head of the first column follows the subject."""
    return RecordModel(
        (
            Column("name", lambda: label(subject()), _name_cell, sortable=True),
            Column("meetings", lambda: _expected(subject()), lambda row: _number(row.meetings), 72, True, True),
            _figure("present", lambda: _("Present"), 76),
            _figure("remote", lambda: pgettext("document", "By video"), 66),
            _figure("represented", lambda: _("Represented"), 94),
            _figure("excused", lambda: _("Excused"), 72),
            _figure("absent", lambda: _("Absent"), 72),
            Column("rate", lambda: pgettext("document", "Rate"), _rate_cell, 68, True, True),
        )
    )


def _figure(name: str, title: Callable[[], str], width: int) -> Column:
    return Column(name, title, lambda row: _number(row.by_status.get(FIGURES[name], 0)), width, True, True)


def _expected(subject: Subject) -> str:
    return pgettext("participation", "Expected") if subject is Subject.COLLEGE else _("Meetings")


def _name_cell(row: Participation) -> Cell:
    language = current_language()
    return Cell(row_name(row, language), after=row.organisation.best(language), weight=500)


def _number(number: int) -> Cell:
    return Cell(str(number) if number else "–", tone="text" if number else "text3", right=True)


def _rate_cell(row: Participation) -> Cell:
    words = percent(row.rate, current_language()) if row.rate is not None else "–"
    return Cell(words, weight=600, right=True)
