"""The one door: every change is a labelled transaction, journaled, undoable, announced."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.orm import ORMExecuteState, Session

from groupe_pays.domain.changes import ChangeLabel, ChangeNotice
from groupe_pays.domain.errors import NothingFound, ReadOnlyPlace
from groupe_pays.domain.uncollected import uncollected
from groupe_pays.store import journal, search
from groupe_pays.store.base import Record
from groupe_pays.store.database import (
    allow_writing,
    close_engine,
    copy_whole,
    create_schema,
    fold_log,
    is_rewriting_due,
    note_rewriting_due,
    open_engine,
    overwrite_freed,
    rewrite_file,
    translated_errors,
)
from groupe_pays.store.file import check_place, file_errors, remove_files
from groupe_pays.store.lines.keeping import update_lines
from groupe_pays.store.lines.rebuilding import are_lines_missing, rebuild_lines
from groupe_pays.store.place import Place, identity, make_ready
from groupe_pays.store.read_once import ReadOnce
from groupe_pays.store.schema import metadata

Listener = Callable[[ChangeNotice], None]
FieldValue = str | dict[str, str]
RowT = TypeVar("RowT", bound=Record)

assert metadata.tables, "the rows are known before the first session"


class Store:
    """A dossier that is open; made by ``create`` or ``open``, given back by ``close``."""

    def __init__(self, place: Place, engine: Engine) -> None:
        self.path = place.path
        self.is_read_only = not place.is_writable
        self._engine = engine
        self._file, self._identity = place.file, identity(place.file)
        self._listeners: list[Listener] = []
        self._writer: int | None = None
        """The thread that is making a change."""
        self._turn = threading.Lock()
        """Held by whoever writes: a transaction that has read would be refused, not kept waiting, by SQLite."""
        self._parted = False
        """Whether the next change is a step of undo of its own, whatever came before."""

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new file at ``path``; its first rows are the caller's to write, as the founding transaction.

        Raises:
            DossierExists, MissingFolder, ReadOnlyPlace, DiskFull: nothing was made.
        """
        check_place(path)
        place = Place.new(path)
        engine = open_engine(place)
        try:
            create_schema(engine, path)
        except BaseException:
            engine.dispose()
            remove_files(path)
            raise
        return cls(place, engine)

    @classmethod
    def open(cls, path: Path) -> Store:
        """Open the dossier at ``path``, bringing an older schema up to date first.

        Raises:
            DossierMissing, NotADossier, UnreadableDossier, NewerDossier, DamagedDossier, DossierBusy, DiskFull.
        """
        return cls.on(make_ready(path))

    @classmethod
    def on(cls, place: Place) -> Store:
        """Open the dossier at a place made ready. Raises ``DamagedDossier``, ``DossierBusy``, ``DiskFull``."""
        store = cls(place, open_engine(place))
        store._mend_lines(place)
        store._finish_erasing()
        store._identity = identity(place.file)  # of the file that is open now
        return store

    @property
    def is_astray(self) -> bool:
        """Whether the file was moved, deleted or replaced since: what is written goes on being kept, but not there."""
        return not self.is_read_only and identity(self._file) != self._identity

    def copy_to(self, target: Path) -> None:
        """Write a copy of all there is, also where the file itself is gone.

        Raises:
            DossierExists, MissingFolder, ReadOnlyPlace, DiskFull, DamagedDossier: nothing was made.
        """
        check_place(target)
        try:
            with self._turn, translated_errors(self.path), file_errors(target):
                copy_whole(self._engine, target)
        except BaseException:
            remove_files(target)
            raise

    def close(self) -> None:
        self._listeners.clear()
        close_engine(self._engine)

    def _finish_erasing(self) -> None:
        """Write the file anew where the program ended between an erasure and that."""
        with translated_errors(self.path), self._engine.connect() as connection:
            is_due = not self.is_read_only and is_rewriting_due(connection)
        if is_due:
            self.compact()

    def _mend_lines(self, place: Place) -> None:
        """Make the lines of the long lists again where some are missing: all they say stands in the records too."""
        with translated_errors(self.path):
            with Session(self._engine) as session:
                if not are_lines_missing(session.connection()):
                    return
            if not place.is_writable:
                self._engine.dispose()
                place.copy_apart()
            with Session(self._engine) as session:
                allow_writing(session.connection())
                rebuild_lines(session)
                session.commit()
            self._engine.dispose()

    def mend(self) -> None:
        """Make the search index and the lines of the long lists again; what they say stands in the records too.

        Raises:
            ReadOnlyPlace, DossierBusy, DiskFull, DamagedDossier: the file is as it was.
        """
        if self.is_read_only:
            raise ReadOnlyPlace(self.path)
        with self._turn, translated_errors(self.path), Session(self._engine) as session:
            search.rebuild_index(session)
            rebuild_lines(session)
            session.commit()
        self._engine.dispose()

    def subscribe(self, listener: Listener, *, first: bool = False) -> None:
        """Call ``listener`` after every committed change, undo and redo included.

        ``first``: before the others, for who keeps what they are going to ask for.
        """
        self._listeners.insert(0 if first else len(self._listeners), listener)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reads; nothing done in it is kept."""
        with translated_errors(self.path), Session(self._engine, autoflush=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def keeping(self) -> Iterator[Session]:
        """A session for the bytes of files, which the journal does not follow; from any thread, for moments only.

        Raises:
            DiskFull, ReadOnlyPlace, DossierBusy, DamagedDossier: nothing was changed.
        """
        with self._turn, translated_errors(self.path), Session(self._engine) as session:
            yield session
            session.commit()

    @contextmanager
    def transaction(
        self,
        message: str,
        *,
        merge: str | None = None,
        founding: bool = False,
        between: Callable[[], None] | None = None,
        **fields: FieldValue,
    ) -> Iterator[Session]:
        """One change, named by ``message`` filled with ``fields``; it is kept whole or leaves no trace.

        ``merge``: a change directly after another one with the same key becomes one step of undo with it.
        ``founding``: what a dossier begins with, which undo does not take back.
        ``between``: called between the steps of a large change until it is kept; what it raises gives the change up.

        Raises:
            DiskFull, ReadOnlyPlace, DossierBusy, DamagedDossier: nothing was changed.
        """
        if self._writer == threading.get_ident():
            raise RuntimeError("a change inside a change: compose on the session instead")
        recorder, step = journal.Recorder(), between or _go_on
        with self._turn:
            self._writer = threading.get_ident()
            try:
                yield from self._change(recorder, ChangeLabel(message, fields), merge, founding, step)
            finally:
                self._writer = None
        if recorder.before:
            self._announce(recorder.notice)

    def _change(
        self,
        recorder: journal.Recorder,
        label: ChangeLabel,
        merge: str | None,
        founding: bool,
        between: Callable[[], None],
    ) -> Iterator[Session]:
        with translated_errors(self.path), Session(self._engine) as session:
            event.listen(session, "before_flush", lambda s, _context, _rows: recorder.before_flush(s))
            event.listen(session, "do_orm_execute", _refuse_bulk_changes)
            yield session
            session.flush()
            recorder.finish(session)
            if recorder.before:
                event.remove(session, "do_orm_execute", _refuse_bulk_changes)
                between()
                journal.record(session, recorder, label, merge, founding, self._parted)
                between()
                notice, read = recorder.notice, ReadOnce(session)
                search.update_index(session, notice, read)
                between()
                update_lines(session, notice, read)
                between()
                session.commit()
                self._parted = False

    @contextmanager
    def erasing(self, message: str) -> Iterator[Session]:
        """A change for good: nothing of what was there before is journaled, and undo begins anew behind it.

        What it frees in the file is overwritten; ``compact`` afterwards lets go of the pages, older ones too.

        Raises:
            RuntimeError: another change is under way.
            DiskFull, ReadOnlyPlace, DossierBusy, DamagedDossier: nothing was changed.
        """
        if self._writer == threading.get_ident():
            raise RuntimeError("a change inside a change: compose on the session instead")
        recorder = journal.Recorder()
        with self._turn:
            self._writer = threading.get_ident()
            try:
                yield from self._erase(recorder, ChangeLabel(message))
            finally:
                self._writer = None
        self._announce(recorder.notice)

    def _erase(self, recorder: journal.Recorder, label: ChangeLabel) -> Iterator[Session]:
        with translated_errors(self.path), Session(self._engine) as session:
            overwrite_freed(session.connection())
            note_rewriting_due(session.connection())
            event.listen(session, "before_flush", lambda s, _context, _rows: recorder.before_flush(s))
            yield session
            session.flush()
            recorder.finish(session)
            journal.settle(session, label)
            search.update_index(session, recorder.notice)
            update_lines(session, recorder.notice)
            search.make_anew(session.connection())
            session.commit()

    def compact(self) -> None:
        """Write the file anew without what was ever deleted from it; from any thread.

        Raises:
            DiskFull, ReadOnlyPlace, DossierBusy, DamagedDossier: the file is as it was.
        """
        with self._turn, translated_errors(self.path):
            rewrite_file(self._engine)

    def part(self) -> None:
        """Have the next change be a step of undo of its own, even where it would be one with the last."""
        self._parted = True

    def undo(self) -> ChangeLabel | None:
        """Take the last change back; its label, or None where there is nothing to undo."""
        return self._replay(backwards=True)

    def redo(self) -> ChangeLabel | None:
        return self._replay(backwards=False)

    def _replay(self, backwards: bool) -> ChangeLabel | None:
        with uncollected(), self._turn, translated_errors(self.path), Session(self._engine) as session:
            change = journal.last_done(session) if backwards else journal.first_undone(session)
            if change is None:
                return None
            label = change.label
            notice, read = journal.replay(session, change, backwards), ReadOnce(session)
            search.update_index(session, notice, read)
            update_lines(session, notice, read)
            session.commit()
        self._announce(notice)
        return label

    def _announce(self, notice: ChangeNotice) -> None:
        if self.is_astray:
            fold_log(self._engine)  # a file that was renamed is then whole by itself
        for listener in list(self._listeners):
            listener(notice)


def _go_on() -> None:
    """Between two steps of a change nobody watches."""


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
