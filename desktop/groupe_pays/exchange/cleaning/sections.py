"""Lists parted by region: a line with nothing but « BRETAGNE » is a heading, and says where those below it are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from groupe_pays.domain.importing import CleanRow, Column, Field, Reason, SourceRow
from groupe_pays.exchange.cleaning.places import province_of, region_of
from groupe_pays.exchange.cleaning.rows import clean_row

_FEWEST = 3
"""Columns of a table whose lines with one cell are headings."""
_PLACES = frozenset((Field.REGION, Field.PROVINCE))


def clean_rows(columns: Sequence[Column], rows: Sequence[SourceRow], today: date) -> Iterator[CleanRow]:
    """All rows; a region that stands alone is refused as a heading, and given to the organisations below it."""
    parted = len(columns) >= _FEWEST and not any(column.field in _PLACES for column in columns)
    region = province = ""
    for row in rows:
        found = _heading(row) if parted else None
        if found is None:
            yield _placed(clean_row(columns, row, today), region, province)
        else:
            region, province = found
            yield CleanRow(row.number, refused=Reason.HEADING)


def _heading(row: SourceRow) -> tuple[str, str] | None:
    """The region or the province that a line is, and nothing else; « Région Bretagne » is a member."""
    said = [cell for cell in row.cells if cell and not cell.isspace()]
    if len(said) != 1 or not _alone(words := said[0].strip()):
        return None
    region = region_of(words)
    province = province_of(words) if region is None else None
    return (region or "", province or "") if region or province else None


def _alone(words: str) -> bool:
    """Whether a name may be that of a part of the table: in capitals, or the name of a province with its rank."""
    return words.isupper() or words.endswith(("省", "自治区", "大区"))


def _placed(row: CleanRow, region: str, province: str) -> CleanRow:
    body = row.organisation
    if body is None or body.region or body.province or not (region or province):
        return row
    return replace(row, organisation=replace(body, region=region, province=province))
