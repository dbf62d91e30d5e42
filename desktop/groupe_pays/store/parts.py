"""Which rows are parts of another: who shows or indexes a partnership hears that one of its texts changed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from groupe_pays.store.base import Base


@cache
def wholes() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For each table of parts: the columns that point at the whole, with the table of that.

    A part is what goes with its whole when it is deleted (cascade « delete-orphan »): contacts and positions of a
    person, owners of an action, texts of a partnership.
    """
    found: dict[str, set[tuple[str, str]]] = {}
    for mapper in Base.registry.mappers:
        for relation in mapper.relationships:
            if relation.cascade.delete_orphan:
                for _local, remote in relation.local_remote_pairs or ():
                    part = str(relation.mapper.class_.__tablename__)
                    found.setdefault(part, set()).add((str(remote.key), str(mapper.class_.__tablename__)))
    return {part: tuple(sorted(pairs)) for part, pairs in found.items()}
