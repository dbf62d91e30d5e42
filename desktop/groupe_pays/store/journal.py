"""The journal: every change with the rows before and after it, written in the same transaction.

Undo, redo, the notices to the screens and, later, history and hand-over between machines all come from it. Images are
the values as the database holds them, read back by plain SQL: they survive any change of the Python classes.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    bindparam,
    column,
    delete,
    insert,
    inspect,
    select,
    table,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.changes import ChangeLabel, ChangeNotice
from groupe_pays.domain.ids import new_id
from groupe_pays.domain.text import clean
from groupe_pays.store.adding import ADDED
from groupe_pays.store.base import Base, Record, enum_column, utc_now
from groupe_pays.store.parts import wholes

Image = dict[str, Any]
"""A row as the database holds it, by column; blobs are base64 behind the key ``"b64"``."""


_FEW = 8
"""Rows below which each is asked for by itself: that question is compiled already."""
_AT_A_TIME = 500


class ChangeState(StrEnum):
    """``DROPPED``: undone, and something else was done since, or else nothing is left of it.

    ``FOUNDING``: the dossier began with it.
    ``SETTLED``: done for good, because what it would bring back was erased since.
    """

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"
    FOUNDING = "founding"
    SETTLED = "settled"


class ChangeRow(Base):
    """One change as the user knows it; ``id`` gives the order, ``made_at`` is UTC in ISO 8601."""

    __tablename__ = "change"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    key: Mapped[str] = mapped_column(String(36), unique=True, default=new_id)
    message: Mapped[str] = mapped_column(Text)
    fields: Mapped[str] = mapped_column(Text, default="{}")
    merge_key: Mapped[str | None] = mapped_column(Text)
    made_at: Mapped[str] = mapped_column(String(32))
    state: Mapped[ChangeState] = mapped_column(enum_column(ChangeState), index=True)

    @property
    def label(self) -> ChangeLabel:
        return ChangeLabel(self.message, json.loads(self.fields))


class ImageRow(Base):
    """One row touched by a change; an empty image stands for « no such row »."""

    __tablename__ = "change_image"
    __table_args__ = (Index("ix_change_image_row", "table_name", "row_id"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    change_id: Mapped[int] = mapped_column(ForeignKey("change.id"), index=True)
    table_name: Mapped[str] = mapped_column(String(64))
    row_id: Mapped[str] = mapped_column(String(36))
    before: Mapped[str] = mapped_column(Text, default="")
    after: Mapped[str] = mapped_column(Text, default="")


class Recorder:
    """Collects the images of one transaction from the flushes of its session."""

    def __init__(self) -> None:
        self.before: dict[tuple[str, str], Image | None] = {}
        self.after: dict[tuple[str, str], Image | None] = {}

    def before_flush(self, session: Session) -> None:
        touched = [*session.dirty, *session.deleted, *_orphans(session)]
        keys = dict.fromkeys((row.__tablename__, row.id) for row in touched if isinstance(row, Record))
        self.before.update(read_images(session, [key for key in keys if key not in self.before]))
        for row in session.new:
            if isinstance(row, Record):
                self.before.setdefault((row.__tablename__, row.id), None)

    def finish(self, session: Session) -> None:
        """Read the images after the change, and forget rows that came out the same."""
        self.before.update(dict.fromkeys(session.info.get(ADDED, ())))
        self.after = read_images(session, list(self.before))
        for key in list(self.before):
            if self.after[key] == self.before[key]:
                del self.before[key], self.after[key]

    @cached_property
    def notice(self) -> ChangeNotice:
        """What the change touched; to be asked for when it is finished."""
        return notice_of((*key, self.before[key], self.after.get(key)) for key in self.before)


def _orphans(session: Session) -> Iterator[Record]:
    """Rows taken out of the list of the row they belong to: the flush deletes them, and does not say so before."""
    for row in [*session.dirty, *session.new]:
        for relation in inspect(type(row)).relationships:
            if relation.cascade.delete_orphan:
                yield from inspect(row).attrs[relation.key].history.deleted or ()


def notice_of(changed: Iterable[tuple[str, str, Image | None, Image | None]]) -> ChangeNotice:
    """What changed rows touch: themselves, and what they are a part of, before and after."""
    touched: dict[str, set[str]] = {}
    for table_name, row_id, *images in changed:
        touched.setdefault(table_name, set()).add(row_id)
        for column_name, whole in wholes().get(table_name, ()):
            keys = {image[column_name] for image in images if image is not None and image.get(column_name)}
            if keys:
                touched.setdefault(whole, set()).update(keys)
    return ChangeNotice({name: frozenset(ids) for name, ids in touched.items()})


def read_images(session: Session, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Image | None]:
    """The rows of these tables and ids as they stand now, None for those that are not there; many in few questions."""
    found: dict[tuple[str, str], Image | None] = dict.fromkeys(keys)
    tables: dict[str, list[str]] = {}
    for table_name, row_id in keys:
        tables.setdefault(table_name, []).append(row_id)
    for table_name, ids in tables.items():
        if len(ids) < _FEW:
            found.update({(table_name, row_id): read_image(session, table_name, row_id) for row_id in ids})
            continue
        for start in range(0, len(ids), _AT_A_TIME):
            rows = session.connection().execute(_reading_some(table_name), {"ids": ids[start : start + _AT_A_TIME]})
            found.update({(table_name, row["id"]): dict(row) for row in rows.mappings()})
    return found


def read_image(session: Session, table_name: str, row_id: str) -> Image | None:
    row = session.connection().execute(_reading(table_name), {"row_id": row_id}).mappings().one_or_none()
    return dict(row) if row is not None else None


@cache
def _reading(table_name: str) -> Select[Any]:
    plain = _plain_table(table_name)
    return select(plain).where(plain.c.id == bindparam("row_id"))


@cache
def _reading_some(table_name: str) -> Select[Any]:
    plain = _plain_table(table_name)
    return select(plain).where(plain.c.id.in_(bindparam("ids", expanding=True)))


def record(
    session: Session, recorder: Recorder, label: ChangeLabel, merge: str | None, founding: bool, parted: bool = False
) -> None:
    """Write one change, or add it to the last one where both carry the same ``merge`` key, unless it is ``parted``."""
    connection = session.connection()
    last = connection.execute(_LAST).one_or_none()
    if last is not None and last.state is ChangeState.UNDONE:  # what is undone is always at the end
        connection.execute(_DROP)
    elif merge is not None and not parted and last is not None and _goes_on(last, merge):
        _extend(connection, last.id, recorder)
        return
    values = {
        "message": label.message,
        "fields": clean(json.dumps(dict(label.fields), ensure_ascii=False)),
        "merge_key": merge,
        "made_at": utc_now(),
        "state": ChangeState.FOUNDING if founding else ChangeState.DONE,
    }
    change_id = connection.execute(_NEW_CHANGE, values).inserted_primary_key[0]  # type: ignore[index]
    if not founding:
        connection.execute(_NEW_IMAGE, [_image_row(change_id, key, recorder) for key in recorder.before])


def _goes_on(last: Any, merge: str) -> bool:
    return bool(last.merge_key == merge and last.state is ChangeState.DONE)


def settle(session: Session, label: ChangeLabel) -> None:
    """Have nothing that was done so far taken back or done again, and write what that is for, without images."""
    connection = session.connection()
    connection.execute(_DROP)
    connection.execute(_SETTLE)
    values = {"message": label.message, "fields": "{}", "made_at": utc_now(), "state": ChangeState.SETTLED}
    connection.execute(_NEW_CHANGE, values)


def _image_row(change_id: int, key: tuple[str, str], recorder: Recorder) -> dict[str, Any]:
    return {
        "change_id": change_id,
        "table_name": key[0],
        "row_id": key[1],
        "before": _dump(recorder.before[key]),
        "after": _dump(recorder.after[key]),
    }


def _extend(connection: Connection, change_id: int, recorder: Recorder) -> None:
    connection.execute(_NEWER, {"change_id": change_id, "made_at": utc_now()})
    known = {(image.table_name, image.row_id): image.id for image in connection.execute(_IMAGES, {"of": change_id})}
    for key in recorder.before:
        if key in known:
            connection.execute(_LATER, {"image_id": known[key], "after": _dump(recorder.after[key])})
        else:
            connection.execute(_NEW_IMAGE, [_image_row(change_id, key, recorder)])
    if connection.execute(_ANY_LEFT, {"of": change_id}).first() is None:  # words typed and taken away again
        connection.execute(_GIVE_UP, {"change_id": change_id})


_CHANGE: Any = ChangeRow.__table__
_IMAGE: Any = ImageRow.__table__
_LAST = select(_CHANGE.c.id, _CHANGE.c.merge_key, _CHANGE.c.state).order_by(_CHANGE.c.id.desc()).limit(1)
_DROP = update(_CHANGE).where(_CHANGE.c.state == ChangeState.UNDONE).values(state=ChangeState.DROPPED)
_SETTLE = update(_CHANGE).where(_CHANGE.c.state == ChangeState.DONE).values(state=ChangeState.SETTLED, merge_key=None)
_NEW_CHANGE, _NEW_IMAGE = insert(_CHANGE), insert(_IMAGE)
_NEWER = update(_CHANGE).where(_CHANGE.c.id == bindparam("change_id")).values(made_at=bindparam("made_at"))
_IMAGES = select(_IMAGE.c.id, _IMAGE.c.table_name, _IMAGE.c.row_id).where(_IMAGE.c.change_id == bindparam("of"))
_ANY_LEFT = select(_IMAGE.c.id).where(_IMAGE.c.change_id == bindparam("of"), _IMAGE.c.before != _IMAGE.c.after).limit(1)
_GIVE_UP = update(_CHANGE).where(_CHANGE.c.id == bindparam("change_id")).values(state=ChangeState.DROPPED)
_IMAGES_OF = select(_IMAGE).where(_IMAGE.c.change_id == bindparam("of")).order_by(_IMAGE.c.id)
_LATER = update(_IMAGE).where(_IMAGE.c.id == bindparam("image_id")).values(after=bindparam("after"))


def last_done(session: Session) -> ChangeRow | None:
    """What undo would undo."""
    return session.scalars(
        select(ChangeRow).where(ChangeRow.state == ChangeState.DONE).order_by(ChangeRow.id.desc()).limit(1)
    ).one_or_none()


def first_undone(session: Session) -> ChangeRow | None:
    """What redo would do again."""
    return session.scalars(
        select(ChangeRow).where(ChangeRow.state == ChangeState.UNDONE).order_by(ChangeRow.id).limit(1)
    ).one_or_none()


def replay(session: Session, change: ChangeRow, backwards: bool) -> ChangeNotice:
    """Put every row of a change back to how it was before it (or after it)."""
    changed = []
    for image in session.connection().execute(_IMAGES_OF, {"of": change.id}):
        source, target = (image.after, image.before) if backwards else (image.before, image.after)
        changed.append((image.table_name, image.row_id, _load(source), _load(target)))
    _apply(session.connection(), changed)
    change.state = ChangeState.UNDONE if backwards else ChangeState.DONE
    change.merge_key = None
    return notice_of(changed)


def _apply(connection: Connection, changed: Sequence[tuple[str, str, Image | None, Image | None]]) -> None:
    """Have these rows say the second of their images; those that say the same things together."""
    gone: dict[str, list[Image]] = {}
    edited: dict[tuple[str, tuple[str, ...]], list[Image]] = {}
    added: dict[tuple[str, tuple[str, ...]], list[Image]] = {}
    for table_name, row_id, source, target in changed:
        if target is None:
            gone.setdefault(table_name, []).append({"row_id": row_id})
        elif source is None:
            added.setdefault((table_name, tuple(target)), []).append(target)
        else:
            news = {name: value for name, value in target.items() if source.get(name) != value}
            if news:
                edited.setdefault((table_name, tuple(news)), []).append({**news, "row_id": row_id})
    for table_name, values in gone.items():
        plain = _plain_table(table_name)
        connection.execute(delete(plain).where(plain.c.id == bindparam("row_id")), values)
    for (table_name, names), values in edited.items():
        plain = _plain_table(table_name)
        connection.execute(
            update(plain).where(plain.c.id == bindparam("row_id")).values({name: bindparam(name) for name in names}),
            values,
        )
    for (table_name, names), values in added.items():
        plain = _plain_table(table_name)
        connection.execute(insert(plain).values({name: bindparam(name) for name in names}), values)


def _plain_table(name: str) -> Any:
    """The table without its Python types: values pass as the database holds them."""
    whole: Table = Base.metadata.tables[name]
    return table(name, *(column(c.name) for c in whole.columns))


def _dump(image: Mapping[str, Any] | None) -> str:
    if image is None:
        return ""
    safe = {key: _wrap(value) for key, value in image.items()}
    return json.dumps(safe, ensure_ascii=False, separators=(",", ":"))


def _wrap(value: Any) -> Any:
    return {"b64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value


def _load(stored: str) -> Image | None:
    if not stored:
        return None
    image: Image = json.loads(stored)
    return {k: base64.b64decode(v["b64"]) if isinstance(v, dict) else v for k, v in image.items()}
