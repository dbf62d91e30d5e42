"""Where a dossier lies: a place to work in, or one that may only be read (a CD, a folder of somebody else).

SQLite keeps two files beside a dossier while it is open. Where they cannot be made, it must be told that nobody writes;
where a log was left beside the dossier, what stands in it counts, and a private copy is read.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from groupe_pays.domain.errors import (
    DiskFull,
    DossierExists,
    DossierMissing,
    ForeignLog,
    NewerDossier,
    NotADossier,
    ReadOnlyPlace,
    UnreadableDossier,
)
from groupe_pays.store.file import APPLICATION_ID, SCHEMA_VERSION, check_place, file_errors, remove_files

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

BUSY_AFTER = 2
"""Seconds to wait for another program that holds the dossier."""


class Place:
    """The file of a dossier and how to reach it; ``close`` gives back a private copy, where one was made."""

    def __init__(self, path: Path) -> None:
        """Look at the file of that name.

        Raises:
            DossierMissing, NotADossier, UnreadableDossier, DiskFull.
        """
        _check_kind(path)
        self.path = path
        self.is_writable = _is_writable(path)
        self._file = path.resolve()
        self._copies: TemporaryDirectory[str] | None = None
        if not self.is_writable and self._log_size() > 0 and not _beside(self._file, "-shm").exists():
            self.copy_apart()

    @classmethod
    def new(cls, path: Path) -> Place:
        """The place of a dossier about to be made: an empty file. Raises ``DossierExists``, ``ReadOnlyPlace``."""
        try:
            path.open("xb").close()
        except FileExistsError as error:
            raise DossierExists(path) from error
        except OSError as error:
            raise ReadOnlyPlace(path) from error
        return cls(path)

    @property
    def file(self) -> Path:
        """What is read: the dossier itself, or the private copy of one that may only be read."""
        return self._file

    def connect(self) -> sqlite3.Connection:
        """A connection, for any thread; where the place may only be read, one that leaves no byte beside the file.

        Raises:
            DossierMissing: the file was moved or deleted meanwhile.
            sqlite3.Error: as SQLite says it; ``file.file_errors`` turns it into the product's own errors.
        """
        if self.is_writable:
            if not self._file.exists():
                raise DossierMissing(self.path)  # SQLite would make an empty one
            return sqlite3.connect(self._file, timeout=BUSY_AFTER, check_same_thread=False)
        address = f"file://{_quoted(self._file)}?mode={'rw' if self._copies else 'ro'}{self._told()}"
        connection = sqlite3.connect(address, uri=True, timeout=BUSY_AFTER, check_same_thread=False)
        connection.execute("PRAGMA query_only = ON")
        return connection

    def version(self) -> int:
        """The version of its schema.

        Raises:
            NotADossier, NewerDossier, DamagedDossier, ForeignLog, DossierBusy.
        """
        self._check_log()
        with file_errors(self.path), closing(self.connect()) as connection:
            application_id, version = (
                connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
            )
        if application_id != APPLICATION_ID:
            raise NotADossier(self.path)
        if version > SCHEMA_VERSION:
            raise NewerDossier(self.path)
        return int(version)

    def _check_log(self) -> None:
        """Refuse a log that would spoil the file, before SQLite writes the one into the other."""
        if self._log_size() == 0:
            return
        alone = f"file://{_quoted(self._file)}?immutable=1"
        if _beside(self._file, "-shm").exists():
            fits = _fits(f"file://{_quoted(self._file)}?mode=ro&readonly_shm=1", alone)
        else:
            with closing(Place(self.path)) as apart:
                apart.copy_apart()
                fits = _fits(f"file://{_quoted(apart.file)}", alone)
        if not fits and _is_sound(alone):
            raise ForeignLog(self.path)

    def copy_to(self, target: Path) -> None:
        """Write a copy of the dossier as it is now.

        Raises:
            DossierExists, MissingFolder, ReadOnlyPlace, DiskFull, DamagedDossier, DossierBusy: nothing was made.
        """
        check_place(target)
        try:
            with file_errors(target), closing(self.connect()) as here, closing(sqlite3.connect(target)) as there:
                here.backup(there)
        except BaseException:
            remove_files(target)
            raise

    def copy_apart(self) -> None:
        """Read a private copy from now on: what has to be put right before it can be read is put right there.

        Raises:
            DiskFull: there is no room for it.
        """
        if self._copies is not None:
            return
        import shutil
        from tempfile import TemporaryDirectory

        self._copies = TemporaryDirectory(prefix="groupe-pays-")
        copy = Path(self._copies.name) / "copy.gpays"
        try:
            for end in ("", "-wal"):
                if _beside(self._file, end).exists():
                    shutil.copyfile(_beside(self._file, end), _beside(copy, end))
        except OSError as error:
            self._copies.cleanup()
            raise DiskFull(copy) from error
        self._file = copy

    def close(self) -> None:
        if self._copies is not None:
            self._copies.cleanup()

    def _told(self) -> str:
        """What SQLite is told of a file it may not write beside.

        A log with its index may be that of somebody who works on the dossier now: it is followed. Without one, what
        stands in the file is all there is, and nobody will change it.
        """
        if self._copies is not None:
            return ""
        if all(_beside(self._file, end).exists() for end in ("-wal", "-shm")):
            return "&readonly_shm=1"
        return "&immutable=1"

    def _log_size(self) -> int:
        try:
            return _beside(self._file, "-wal").stat().st_size
        except OSError:
            return 0


def identity(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from another one that takes its place; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def make_ready(path: Path) -> Place:
    """Where the dossier at ``path`` lies, its schema brought up to date.

    Raises:
        DossierMissing, NotADossier, UnreadableDossier, NewerDossier, DamagedDossier, DossierBusy, DiskFull.
    """
    place = Place(path)
    try:
        if place.version() < SCHEMA_VERSION:
            from groupe_pays.store.migrate import upgrade

            if not place.is_writable:
                place.copy_apart()
            upgrade(place.file)
    except BaseException:
        place.close()
        raise
    return place


def _fits(together: str, alone: str) -> bool:
    """Whether a file with its log is sound, and knows of all the file by itself knows of.

    The log of a dossier that was never closed holds the whole of it: it would take the place of this one in silence.
    The journal forgets no change and only the last one goes on, so that others were not made here.
    """
    if not _is_sound(together):
        return False
    before, after = _changes(alone), _changes(together)
    last = max(before, default=0)
    return all(
        after.get(key, "") == made_at or (key == last and after.get(key, "") > made_at)
        for key, made_at in before.items()
    )


def _changes(address: str) -> dict[int, str]:
    """When each change of a dossier was made; none where that cannot be read, or is not there yet."""
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_AFTER)) as connection:
            return dict(connection.execute("SELECT id, made_at FROM change"))
    except sqlite3.DatabaseError:
        return {}


def _is_sound(address: str) -> bool:
    """Whether SQLite finds nothing wrong with a file; one that is busy is left in peace."""
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_AFTER)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False


def _check_kind(path: Path) -> None:
    try:
        kind = path.stat().st_mode
    except PermissionError as error:
        raise UnreadableDossier(path) from error
    except (OSError, ValueError) as error:
        raise DossierMissing(path) from error
    if not stat.S_ISREG(kind):
        raise NotADossier(path)
    if not os.access(path, os.R_OK):
        raise UnreadableDossier(path)


def _is_writable(path: Path) -> bool:
    """Whether the file, its folder and what SQLite left beside it may be written to."""
    file = path.resolve()
    beside = [one for end in ("-wal", "-shm") if (one := _beside(file, end)).exists()]
    return all(os.access(one, os.W_OK) for one in (file, file.parent, *beside))


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _quoted(path: Path) -> str:
    """A path as SQLite reads it in an address; names may hold bytes that are no text."""
    from urllib.parse import quote

    whole = quote(os.fsencode(path.as_posix()), safe="/:")
    return whole if whole.startswith("/") else "/" + whole
