"""What can be asked of the lines: the filters and orders of each list as SQL, and the values a filter may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from sqlalchemy.orm import Session

from groupe_pays.domain.lists import MISSING, YES, Filter, ListKind, ListQuery
from groupe_pays.domain.partnerships import PartnershipKind, PartnershipState
from groupe_pays.domain.people import GroupRole
from groupe_pays.store.lines.organisations import ORGANISATIONS
from groupe_pays.store.lines.partnerships import PARTNERSHIPS
from groupe_pays.store.lines.people import PEOPLE
from groupe_pays.store.lines.table import BAR, NOTHING, LineTable, parted


class _How(Enum):
    """How a column answers a filter: by its value, as one of several, by being there or not, by a day before."""

    IS = "is"
    AMONG = "among"
    FLAG = "flag"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the line, or of that of the organisation of the main function (``of`` is « body »)."""

    column: str
    how: _How
    of: str = "line"

    @property
    def sql(self) -> str:
        return f"{self.of}.{self.column}" if self.of else self.column

    def condition(self, value: str) -> tuple[str, str | int]:
        """A value of the filter as SQL and what is bound in it.

        What was never confirmed is older than any day.
        """
        if self.of == "body":
            return self._of_body(value)
        if self.how is _How.AMONG:
            return f"instr({self.sql}, ?) > 0", f"{BAR}{value}{BAR}"
        if self.how is _How.FLAG:
            return f"{self.sql} = ?", int(value == YES)
        return f"{self.sql} {'<' if self.how is _How.BEFORE else '='} ?", value

    def _of_body(self, value: str) -> tuple[str, str | int]:
        """Of the organisation of the main function: half the time a join takes. Who has none lacks everything."""
        if self.how is _How.FLAG:
            condition, bound = f"{self.sql} = ?", 1
        else:
            condition, bound = _Column(self.column, self.how, "").condition(value)  # type: ignore[assignment]
        inside = "IN" if self.how is not _How.FLAG or value == YES else "NOT IN"
        return f"line.main {inside} (SELECT id FROM organisation_line AS body WHERE {condition})", bound


_JOIN = " LEFT JOIN organisation_line AS body ON body.id = line.main"


def _columns(how: _How, of: str = "line", **names: str) -> dict[str, _Column]:
    """Filters by name, each with the column it looks at."""
    return {field: _Column(column, how, of) for field, column in names.items()}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A list: its table, its filters by field, and what each column is sorted by (``{language}``: fr or zh)."""

    table: LineTable
    name: str
    filters: Mapping[str, _Column]
    sorts: Mapping[str, str]


def _ranked(column: str, values: type[Enum]) -> str:
    """The place of a value in its enumeration, to sort by."""
    places = " ".join(f"WHEN '{one.value}' THEN {place}" for place, one in enumerate(values))
    return f"CASE {column} {places} END"


def _highest(column: str, values: type[Enum]) -> str:
    """The place of the first value of an enumeration that stands in a column of several."""
    places = " ".join(f"WHEN instr({column}, '{BAR}{one.value}{BAR}') THEN {place}" for place, one in enumerate(values))
    return f"CASE {places} ELSE '{NOTHING}' END"


_PEOPLE_FILTERS = {
    **_columns(_How.AMONG, organisation="bodies"),
    **_columns(_How.IS, college="college"),
    **_columns(_How.IS, "body", kind="kind", region="region", province="province"),
    **_columns(_How.AMONG, "body", partner_province="partner_provinces", sector="sectors"),
    **_columns(_How.AMONG, role="roles"),
    **_columns(_How.IS, language="language"),
    **_columns(_How.FLAG, "body", partnership="has_partnership", active="has_active", member="is_member"),
    **_columns(_How.FLAG, function="has_function", chinese_name="has_name_zh", email="has_email", phone="has_phone"),
    **_columns(_How.BEFORE, confirmed_before="confirmed"),
}
_ORGANISATION_FILTERS = {
    **_columns(_How.IS, kind="kind", college="college", region="region", province="province"),
    **_columns(_How.AMONG, partner_province="partner_provinces", sector="sectors"),
    **_columns(_How.IS, country="country", contribution="contribution"),
    **_columns(_How.FLAG, partnership="has_partnership", active="has_active", member="is_member", people="has_people"),
    **_columns(_How.FLAG, chinese_name="has_name_zh", email="has_email", phone="has_phone", address="has_address"),
    **_columns(_How.BEFORE, confirmed_before="confirmed"),
}
_PARTNERSHIP_FILTERS = {
    **_columns(_How.IS, kind="kind", state="state"),
    **_columns(_How.AMONG, level="kinds", college="colleges", region="regions", province="provinces"),
    **_columns(_How.AMONG, sector="sectors", organisation="bodies"),
    **_columns(_How.FLAG, contact="has_contact", date="has_date", chinese_texts="has_chinese_texts"),
    **_columns(_How.BEFORE, confirmed_before="confirmed"),
}
LISTS: Mapping[ListKind, _Asked] = {
    ListKind.PEOPLE: _Asked(
        PEOPLE,
        "line.name_{language}",
        _PEOPLE_FILTERS,
        {
            "function": "line.function_{language}",
            "organisation": "line.organisation_{language}",
            "role": _highest("line.roles", GroupRole),
            "email": "line.email",
        },
    ),
    ListKind.ORGANISATIONS: _Asked(
        ORGANISATIONS,
        "line.name_{language}",
        _ORGANISATION_FILTERS,
        {"partners": "line.partners_{language}", "since": "line.since", "people": "line.people"},
    ),
    ListKind.PARTNERSHIPS: _Asked(
        PARTNERSHIPS,
        "line.french_{language}",
        _PARTNERSHIP_FILTERS,
        {
            "french": "line.french_{language}",
            "chinese": "line.chinese_{language}",
            "province": "line.province_{language}",
            "kind": _ranked("line.kind", PartnershipKind),
            "state": _ranked("line.state", PartnershipState),
            "since": "line.since",
        },
    ),
}


def fields_of(kind: ListKind) -> tuple[str, ...]:
    """What a list can be filtered by."""
    return tuple(LISTS[kind].filters)


def sorts_of(kind: ListKind) -> tuple[str, ...]:
    """The columns a list can be sorted by."""
    return tuple(dict.fromkeys(("name", *LISTS[kind].sorts)))


def is_flag(kind: ListKind, field: str) -> bool:
    """Whether a filter asks only if something is there."""
    return LISTS[kind].filters[field].how is _How.FLAG


def count_lines(session: Session, kind: ListKind) -> int:
    """How many records the whole list has."""
    return session.connection().exec_driver_sql(f"SELECT count(*) FROM {LISTS[kind].table.name}").scalar() or 0


def conditions_of(query: ListQuery) -> tuple[list[str], list[str | int]]:
    """What the filters of a question ask of the lines, as SQL, and what is bound in it. Raises ``KeyError``."""
    filtered = list(_filtered(LISTS[query.kind], query.filters))
    if query.kind is not ListKind.PARTNERSHIPS:
        filtered += _of_one_bond(query)
    return [sql for sql, _values in filtered], [value for _sql, values in filtered for value in values]


def values_of(session: Session, kind: ListKind, field: str) -> dict[str, int]:
    """The values a filter may choose from, with the number of records each; the blank left out.

    Of a filter « confirmed before » these are the days of confirmation, the blank among them.

    Raises:
        KeyError: the list has no such filter.
    """
    asked = LISTS[kind]
    column, table = asked.filters[field], asked.table.name
    statement = f"SELECT {column.sql}, count(*) FROM {table} AS line GROUP BY 1"
    if column.of == "body":
        # counted by organisation first: a tenth of the look-ups a join of every line would take
        held = f"(SELECT main, count(*) AS number FROM {table} GROUP BY main) AS line"
        statement = f"SELECT {column.sql}, sum(line.number) FROM {held}{_JOIN} GROUP BY 1"
    rows = session.connection().exec_driver_sql(statement)
    counts: dict[str, int] = {}
    for stored, number in rows:
        for value in _values(column, stored):
            counts[value] = counts.get(value, 0) + number
    return counts


def _values(column: _Column, stored: str | int | None) -> list[str]:
    if column.how is _How.FLAG:
        return [YES if stored else MISSING]
    if column.how is _How.BEFORE:
        return [str(stored)]
    return parted(str(stored)) if column.how is _How.AMONG and stored else [str(stored)] if stored else []


_BOND = {"partner_province": "provinces", "sector": "sectors", "active": "state"}
"""Filters that ask about a partnership, with the column of its line."""


def _of_one_bond(query: ListQuery) -> Iterator[tuple[str, list[str | int]]]:
    """One and the same partnership answers all of them: who works with Jiangsu in education does both at once."""
    conditions: list[str] = []
    bound: list[str | int] = []
    for field, column in _BOND.items():
        values = [one.value for one in query.filters if one.field == field]
        if not values or MISSING in values:
            continue
        asked = _Column(column, _How.IS if field == "active" else _How.AMONG, "bond")
        parts = [asked.condition(PartnershipState.ACTIVE.value if field == "active" else value) for value in values]
        conditions.append(f"({' OR '.join(sql for sql, _value in parts)})")
        bound += [value for _sql, value in parts]
    if len(conditions) > 1:
        bonds = f"SELECT id FROM {PARTNERSHIPS.name} AS bond WHERE {' AND '.join(conditions)}"
        bodies = f"SELECT organisation_id FROM partner WHERE partnership_id IN ({bonds})"
        yield f"{'line.main' if query.kind is ListKind.PEOPLE else 'line.id'} IN ({bodies})", bound


def _filtered(asked: _Asked, filters: Sequence[Filter]) -> Iterator[tuple[str, list[str | int]]]:
    by_field: dict[str, list[str]] = {}
    for one in filters:
        by_field.setdefault(one.field, []).append(one.value)
    for field, values in by_field.items():
        parts = [asked.filters[field].condition(value) for value in values]
        yield f"({' OR '.join(sql for sql, _bound in parts)})", [bound for _sql, bound in parts]
