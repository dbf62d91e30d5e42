"""Free words that name somebody: found wherever they are kept, and given another name where somebody says so."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Table, Text, select, update
from sqlalchemy.orm import Session

from groupe_pays.domain.anonymising import all_words, renamed, renamed_text
from groupe_pays.domain.excerpts import around
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.personal_data import NO_NAME, Occurrence, Traces
from groupe_pays.domain.text import Language, RichText
from groupe_pays.store.base import Base, RichTextType
from groupe_pays.store.journal import ImageRow
from groupe_pays.store.meetings import MeetingRow

_PUT_RIGHT = {
    *("person", "group_role", "dismissal", "dictionary_word"),
    *("attendance", "speaker", "action_owner", "presenter", "delegation", "counted_group"),
}
"""Tables whose wordings of people are put right by themselves."""
_NOT_WRITTEN = {"change", "change_image", "attachment_content", "logo", "alembic_version"}
_AROUND = 60
"""Characters shown on either side of a name."""

Row = tuple[str, str]
"""Table and id."""


def find_occurrences(
    session: Session, traces: Traces, person_id: str = "", only: Collection[Row] | None = None
) -> Iterator[Occurrence]:
    """Where free words seem to name somebody: minutes, titles, notes, texts of partnerships.

    The functions of the person of that id are their own, and go with them. ``only``: in these rows.
    """
    adopted = set(session.scalars(select(MeetingRow.id).where(MeetingRow.state == MeetingState.ADOPTED)))
    for table in Base.metadata.sorted_tables:
        if table.name in _PUT_RIGHT or table.name in _NOT_WRITTEN or "id" not in table.c:
            continue
        columns = [column for column in table.columns if _is_written(column)]
        query = _rows_of(table, columns, person_id)
        if only is not None:
            query = query.where(table.c.id.in_([row_id for name, row_id in only if name == table.name]))
        if columns:
            for row in session.execute(query).mappings():
                yield from _in_row(row, table, columns, traces, adopted)


def _is_written(column: Any) -> bool:
    """Words, told once: not their plain copy, nor what a translation was made from, which stands beside the text."""
    if isinstance(column.type, RichTextType):
        return not column.name.endswith("_base")
    return type(column.type) is Text and not column.name.startswith("plain_")


def _rows_of(table: Table, columns: list[Any], person_id: str) -> Any:
    owners = [column for column in table.columns if column.foreign_keys]
    query = select(table.c.id, *columns, *owners)
    if table.name == "contact":
        return query.where(table.c.person_id.is_(None))
    return query.where(table.c.person_id != person_id) if table.name == "position" else query


def _in_row(row: Any, table: Table, columns: list[Any], traces: Traces, adopted: set[str]) -> Iterator[Occurrence]:
    owners = ((column.name, row[column.name]) for column in table.columns if column.foreign_keys)
    owner = next(((name.removesuffix("_id"), key) for name, key in owners if key), ("", ""))
    meeting = row.get("meeting_id")
    is_kept = (row["id"] if table.name == "meeting" else meeting) in adopted
    for column in columns:
        words = _words(row[column.name])
        match = traces.find_likely(words) if words else None
        if match is not None:
            excerpt = around(words, match.start(), match.end(), _AROUND)
            sure = traces.find(words) is not None
            yield Occurrence(table.name, row["id"], column.name, excerpt, match[0], meeting, owner, sure, is_kept)


def _words(value: str | RichText | None) -> str:
    """What a column says, with footnotes and addresses."""
    return all_words(value) if isinstance(value, RichText) else value or ""


def rename_in_texts(session: Session, traces: Traces, person_id: str, rows: Collection[Row]) -> None:
    """Write another name in the words of these rows, today's and earlier ones; adopted minutes stay as they are."""
    if not rows:
        return
    places = find_occurrences(session, traces, person_id, rows)
    for name, row_id in sorted({place.row for place in places if not place.is_kept}):
        table = Base.metadata.tables[name]
        columns = {
            column.name: column
            for column in table.columns
            if isinstance(column.type, RichTextType) or type(column.type) is Text
        }
        row = session.get_one(_class_of(table), row_id)
        for column in columns.values():
            key = row.__mapper__.get_property_by_column(column).key
            setattr(row, key, _renamed(getattr(row, key), column.name, traces))
        _rename_images(session, name, row_id, columns, traces)
    session.flush()


def _class_of(table: Table) -> Any:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)


def _rename_images(session: Session, table: str, row_id: str, columns: dict[str, Any], traces: Traces) -> None:
    """The same in what the journal remembers of a row."""
    images: Any = ImageRow.__table__
    mine = (images.c.table_name == table) & (images.c.row_id == row_id)
    for key, *stored in session.execute(select(images.c.id, images.c.before, images.c.after).where(mine)).all():
        after = [_renamed_image(one, columns, traces) for one in stored]
        if after != stored:
            values = {"before": after[0], "after": after[1]}
            session.execute(update(images).where(images.c.id == key).values(values))


def _renamed_image(stored: str, columns: dict[str, Any], traces: Traces) -> str:
    if not stored:
        return stored
    image = json.loads(stored)
    for name, value in image.items():
        if isinstance(value, str) and value and name in columns:
            rich = isinstance(columns[name].type, RichTextType)
            told = _renamed(RichText.from_json(value) if rich else value, name, traces)
            image[name] = told.to_json() if isinstance(told, RichText) else told
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def _renamed(value: Any, column: str, traces: Traces) -> Any:
    """A value of a column with the name that stands for nobody, in the language of the column."""
    instead = NO_NAME.side(Language.ZH if column.endswith("_zh") or column == "zh" else Language.FR)
    if isinstance(value, RichText):
        return renamed_text(value, traces.places, instead)
    return renamed(value, traces.places, instead) if isinstance(value, str) else value
