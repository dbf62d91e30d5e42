"""Address books and tables of other programs read into one plain table; nothing is fetched or executed."""

from groupe_pays.domain.importing import SourceTable
from groupe_pays.exchange.tables_in.grid import MOST_ROWS
from groupe_pays.exchange.tables_in.reading import ENDINGS, LARGEST, Between, read_table

__all__ = ["ENDINGS", "LARGEST", "MOST_ROWS", "Between", "SourceTable", "read_table"]
