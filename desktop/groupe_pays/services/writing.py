"""Write a file whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from groupe_pays.domain.errors import DiskFull, MissingFolder, ReadOnlyPlace

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NAME_KEPT = 50
"""Characters of a name that its temporary file keeps: the longest names have no room for an ending."""


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: a temporary file beside it first, then in its place.

    A link stays a link; a device or a pipe is written to, never replaced.

    Raises:
        MissingFolder, ReadOnlyPlace, DiskFull: what was there before is still there.
    """
    if not path.parent.is_dir():
        raise MissingFolder(path)
    if path.is_dir() or (path.exists() and not os.access(path, os.W_OK)):
        raise ReadOnlyPlace(path)
    place = path.resolve() if path.is_symlink() else path
    whole = place.is_file() or not place.exists()
    draft = place.with_name(f".{place.name[:_NAME_KEPT]}.{os.getpid()}.part") if whole else place
    try:
        draft.write_bytes(content)
        if whole:
            os.replace(draft, place)
    except OSError as error:
        if whole:
            draft.unlink(missing_ok=True)
        raise (DiskFull(path) if error.errno in _FULL else ReadOnlyPlace(path)) from error
