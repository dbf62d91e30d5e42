"""Text and codes of a source or target of XLIFF, in their order: the same walk in every version."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from groupe_pays.domain.inline_codes import Piece
from groupe_pays.exchange.safe_xml import Node


def walk(node: Node, element: Callable[[Node], Iterator[Piece]]) -> Iterator[Piece]:
    """The words, and what ``element`` makes of each element among them."""
    if node.text:
        yield node.text
    for each in node:
        yield from element(each)
        if each.tail:
            yield each.tail
