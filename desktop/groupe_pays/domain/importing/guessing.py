"""What the columns of a table mean, from their headers and from what stands in them."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.domain.importing.columns import Column, Known

_NOTHING_KNOWN = Known()


def guess_columns(
    headers: Sequence[str], rows: Sequence[Sequence[str]], known: Known = _NOTHING_KNOWN
) -> tuple[Column, ...]:
    """One column a header, in their order; ``rows`` may be all rows or the first hundreds."""
    # Here and not above: the program starts without the tables of names and the patterns.
    from groupe_pays.domain.importing.weighing import weigh_columns

    return weigh_columns(headers, rows, known)
