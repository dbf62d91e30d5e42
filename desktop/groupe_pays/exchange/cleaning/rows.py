"""One row of a table to what it says of a person and of an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from groupe_pays.domain.importing import CleanRow, Column, SourceRow


def clean_row(columns: Sequence[Column], row: SourceRow, today: date | None = None) -> CleanRow:
    """What ``row`` says by its ``columns``; ``today`` settles dates said without a year."""
    raise NotImplementedError
