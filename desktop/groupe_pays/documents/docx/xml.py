"""Elements of WordprocessingML and its units. Lengths are given in points."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Node = Any
"""An element of lxml, which comes without types."""


def node(tag: str, **attributes: object) -> Node:
    """``node("w:ind", left=20)`` is ``<w:ind w:left="20"/>``; attributes given as None are left out."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(qn(name if ":" in name else f"w:{name}"), str(value))
    return made


def add(parent: Node, tag: str, **attributes: object) -> Node:
    """A new last child of ``parent``."""
    made = node(tag, **attributes)
    parent.append(made)
    return made


def flag(parent: Node, tag: str, is_on: bool = True) -> None:
    """A property that is there or not."""
    if is_on:
        add(parent, tag)


def twips(points: float) -> int:
    """Twentieths of a point, for lengths."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Sizes of type."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Widths of rules; Word draws none under a quarter of a point."""
    return max(2, round(points * 8))
