"""Write a file whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from groupe_pays.domain.errors import DiskFull, MissingFolder, ReadOnlyPlace

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``: a temporary file beside it first, then in its place.

    Raises:
        MissingFolder, ReadOnlyPlace, DiskFull: what was there before is still there.
    """
    if not path.parent.is_dir():
        raise MissingFolder(path)
    if path.is_dir():
        raise ReadOnlyPlace(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(content)
        os.replace(draft, path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise (DiskFull(path) if error.errno in _FULL else ReadOnlyPlace(path)) from error
