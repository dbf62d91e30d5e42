"""What every table is made of: keys, bilingual texts, rich text, rough dates, enum checks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, MetaData, String, Text, event, inspect
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Composite, DeclarativeBase, Mapped, composite, mapped_column
from sqlalchemy.types import TypeDecorator

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.ids import new_id
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState, clean

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class RichTextType(TypeDecorator[RichText]):
    """``RichText`` in its stored form; the empty text is the empty string."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: RichText | None, dialect: Dialect) -> str:
        return value.normalised().to_json() if value is not None else ""

    def process_result_value(self, value: str | None, dialect: Dialect) -> RichText:
        return RichText.from_json(value or "")


class RoughDateType(TypeDecorator[RoughDate]):
    """A date as its EDTF text (ISO 8601-2), so that « fin 2017 » is stored as what it is."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: RoughDate | None, dialect: Dialect) -> str | None:
        return value.edtf if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> RoughDate | None:
        return _date_of(value) if value else None


@lru_cache(maxsize=4096)
def _date_of(edtf: str) -> RoughDate:
    return RoughDate.parse(edtf)


class _Members(dict[str | None, Any]):
    """The members of an enum by their values: asked for each cell of each row that is read."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__({None: None, **{member.value: member for member in kind}})
        self._kind = kind

    def __missing__(self, value: str | None) -> Enum:
        return self._kind(value)  # raises, and says what is wrong


class EnumType(TypeDecorator[Enum]):
    """A member of ``kind`` as its value; ``schema.checked_metadata`` has the database refuse any other.

    Lighter than SQLAlchemy's own, whose constraints and event listeners took 30 ms of every start.
    """

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[Enum], name: str) -> None:
        super().__init__()
        self.kind = kind
        self.name = name

    def process_bind_param(self, value: Enum | str | None, dialect: Dialect) -> str | None:
        return None if value is None else str(self.kind(value).value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Enum | None:
        return None if value is None else self.kind(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Enum | None]:
        return _Members(self.kind).__getitem__


def enum_column(kind: type[Enum], name: str | None = None) -> EnumType:
    """The type of a column holding the values of ``kind``; ``name`` is that of its check."""
    return EnumType(kind, name or kind.__name__.lower())


def bilingual(name: str) -> Composite[BilingualText]:
    """Four columns ``name_fr``, ``name_zh``, ``name_source``, ``name_state`` read and written as one text."""
    return composite(
        BilingualText,
        mapped_column(f"{name}_fr", Text, nullable=False),
        mapped_column(f"{name}_zh", Text, nullable=False),
        *_language_and_state(name),
    )


def bilingual_rich(name: str) -> Composite[BilingualRichText]:
    """The columns of ``bilingual`` and ``name_base``: the original as an outdated translation has it."""
    return composite(
        BilingualRichText,
        mapped_column(f"{name}_fr", RichTextType, nullable=False),
        mapped_column(f"{name}_zh", RichTextType, nullable=False),
        *_language_and_state(name),
        mapped_column(f"{name}_base", RichTextType, nullable=False),
    )


def _language_and_state(name: str) -> tuple[Any, Any]:
    return (
        mapped_column(f"{name}_source", enum_column(Language, f"{name}_source"), nullable=False),
        mapped_column(f"{name}_state", enum_column(TranslationState, f"{name}_state"), nullable=False),
    )


class Base(DeclarativeBase):
    """Rows; an attribute holding a composite starts as its empty value."""

    metadata = MetaData(naming_convention=NAMING)

    def __init__(self, **values: Any) -> None:
        for attribute in inspect(type(self)).composites:
            values.setdefault(attribute.key, attribute.composite_class())
        for key, value in values.items():
            setattr(self, key, value)


@event.listens_for(Base, "attribute_instrument", propagate=True)
def _keep_storable(_kind: type[Base], _key: str, attribute: Any) -> None:
    """Have every text column drop what no file can hold (``text.clean``), wherever the words come from."""
    columns = getattr(attribute.property, "columns", ())
    if columns and type(columns[0].type) in (String, Text):
        event.listen(attribute, "set", _cleaned, retval=True)


def _cleaned(_row: Base, value: Any, _before: Any, _initiator: Any) -> Any:
    return clean(value) if type(value) is str else value


class Record(Base):
    """A row with a key of its own: what the journal follows."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)

    def __init__(self, **values: Any) -> None:
        values.setdefault("id", new_id())
        super().__init__(**values)


class Binnable(Record):
    """A row that goes to the bin before it is gone; ``deleted_at`` is UTC in ISO 8601, None while it lives."""

    __abstract__ = True

    deleted_at: Mapped[str | None] = mapped_column(String(32), index=True)


def reference(target: str) -> ForeignKey:
    """A foreign key checked when the transaction ends, so that undo may put rows back in any order."""
    return ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")


def at_least_one(name: str, *columns: str) -> CheckConstraint:
    """Refuse a row in which all of ``columns`` are empty."""
    return CheckConstraint(" OR ".join(f"{column} IS NOT NULL" for column in columns), name=name)


def utc_now() -> str:
    """The moment, as rows keep it: UTC in ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
