"""The one door: every change is a labelled transaction, journaled, undoable, announced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.orm import ORMExecuteState, Session

from groupe_pays.domain.changes import ChangeLabel, ChangeNotice
from groupe_pays.domain.errors import NothingFound
from groupe_pays.store import journal, search
from groupe_pays.store.base import Record
from groupe_pays.store.database import close_engine, create_schema, open_engine, translated_errors
from groupe_pays.store.file import check_place, make_ready, remove_files
from groupe_pays.store.schema import metadata

Listener = Callable[[ChangeNotice], None]
FieldValue = str | dict[str, str]
RowT = TypeVar("RowT", bound=Record)

assert metadata.tables, "the rows are known before the first session"


class Store:
    """A dossier that is open; made by ``create`` or ``open``, given back by ``close``."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._listeners: list[Listener] = []
        self._writing = False

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new file at ``path``; its first rows are the caller's to write, as the founding transaction.

        Raises:
            DossierExists, MissingFolder, ReadOnlyPlace, DiskFull: nothing was made.
        """
        check_place(path)
        engine = open_engine(path)
        try:
            create_schema(engine, path)
        except BaseException:
            engine.dispose()
            remove_files(path)
            raise
        return cls(path, engine)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the dossier at ``path``, bringing an older schema up to date first.

        Raises:
            DossierMissing, NotADossier, NewerDossier, DamagedDossier, ReadOnlyPlace, DossierBusy.
        """
        make_ready(path)
        return cls(path, open_engine(path))

    def close(self) -> None:
        self._listeners.clear()
        close_engine(self._engine)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after every committed change, undo and redo included."""
        self._listeners.append(listener)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reads; nothing done in it is kept."""
        with translated_errors(self.path), Session(self._engine, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def transaction(
        self, message: str, *, merge: str | None = None, founding: bool = False, **fields: FieldValue
    ) -> Iterator[Session]:
        """One change, named by ``message`` filled with ``fields``; it is kept whole or leaves no trace.

        ``merge``: a change directly after another one with the same key becomes one step of undo with it.
        ``founding``: what a dossier begins with, which undo does not take back.

        Raises:
            DiskFull, ReadOnlyPlace, DossierBusy, DamagedDossier: nothing was changed.
        """
        if self._writing:
            raise RuntimeError("a change inside a change: compose on the session instead")
        self._writing = True
        recorder = journal.Recorder()
        try:
            with translated_errors(self.path), Session(self._engine) as session:
                event.listen(session, "before_flush", lambda s, _context, _rows: recorder.before_flush(s))
                event.listen(session, "do_orm_execute", _refuse_bulk_changes)
                yield session
                session.flush()
                recorder.finish(session)
                if recorder.before:
                    event.remove(session, "do_orm_execute", _refuse_bulk_changes)
                    journal.record(session, recorder, ChangeLabel(message, fields), merge, founding)
                    search.update_index(session, recorder.notice)
                    session.commit()
        finally:
            self._writing = False
        if recorder.before:
            self._announce(recorder.notice)

    def undo(self) -> ChangeLabel | None:
        """Take the last change back; its label, or None where there is nothing to undo."""
        return self._replay(backwards=True)

    def redo(self) -> ChangeLabel | None:
        return self._replay(backwards=False)

    def _replay(self, backwards: bool) -> ChangeLabel | None:
        with translated_errors(self.path), Session(self._engine) as session:
            change = journal.last_done(session) if backwards else journal.first_undone(session)
            if change is None:
                return None
            label = change.label
            notice = journal.replay(session, change, backwards)
            search.update_index(session, notice)
            session.commit()
        self._announce(notice)
        return label

    def _announce(self, notice: ChangeNotice) -> None:
        for listener in list(self._listeners):
            listener(notice)


def _refuse_bulk_changes(state: ORMExecuteState) -> None:
    """A change of rows that no session holds would escape the journal."""
    if state.is_update or state.is_delete or state.is_insert:
        raise RuntimeError("change rows one by one: bulk statements are not journaled")


def get_row(session: Session, kind: type[RowT], row_id: str) -> RowT:
    """The row of that key.

    Raises:
        NothingFound: there is none (any more).
    """
    row = session.get(kind, row_id)
    if row is None:
        raise NothingFound(kind.__tablename__)
    return row
