"""Rows of address books made tidy: every change is told, what is in doubt is kept as it was written."""

from groupe_pays.exchange.cleaning.rows import clean_row

__all__ = ["clean_row"]
