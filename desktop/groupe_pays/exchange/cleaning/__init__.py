"""Rows of address books made tidy: every change is told, what is in doubt is kept as it was written."""

from groupe_pays.exchange.cleaning.rows import clean_row
from groupe_pays.exchange.cleaning.sections import clean_rows

__all__ = ["clean_row", "clean_rows"]
