"""The styles of the minutes: one manner for each language alone and for each in facing columns.

Sizes and leadings are in points; they are those of the reference pages, the Chinese a little smaller than the French
beside it and on the same leading, so that first lines share a baseline.
"""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.elements import Align, Style
from groupe_pays.documents.look import ACCENT, SECONDARY, TEXT
from groupe_pays.domain.text import Language

J, R, B = Shape.JUSTIFIED, Shape.RAGGED, Shape.BALANCED


@dataclass(frozen=True)
class Manner:
    """How one language is set in one layout."""

    language: Language
    body: Style
    item: Style
    heading_1: Style
    heading_2: Style
    label: Style
    owner: Style
    note: Style
    quote: Style
    footnote: Style
    title: Style
    subtitle: Style
    fact: Style
    fact_label: Style
    numbers_bullets: bool = False
    """Whether bulleted lists are set as numbered paragraphs."""


FACING_FRENCH = Manner(
    Language.FR,
    body=Style(9.5, 13.5, before=5, after=3),
    item=Style(9.5, 13.5, hang=11.8, before=3, after=3),
    heading_1=Style(11.5, 14, ACCENT, True, shape=B, hang=22.6, before=15, after=5, keep_with_next=True),
    heading_2=Style(9.5, 13.5, bold=True, shape=B, hang=22.6, before=6, after=3, keep_with_next=True),
    label=Style(8.2, 12, ACCENT, True, after=1.5),
    owner=Style(8.3, 11.5, before=2),
    note=Style(9, 12.5, before=3, after=3),
    quote=Style(9.5, 13.5, italic=True, before=5, after=3),
    footnote=Style(8, 10.5, hang=11, before=2),
    title=Style(20, 26, ACCENT, True, shape=B),
    subtitle=Style(11.5, 15, bold=True, shape=B),
    fact=Style(8.8, 12),
    fact_label=Style(8.8, 12, SECONDARY),
)
FACING_CHINESE = Manner(
    Language.ZH,
    body=Style(9.3, 13.5, shape=J, indent=2, before=5, after=3),
    item=Style(9.3, 13.5, shape=J, hang=9.3, before=3, after=3),
    heading_1=Style(11.3, 14, ACCENT, True, shape=B, hang=22.6, before=15, after=5, keep_with_next=True),
    heading_2=Style(9.3, 13.5, bold=True, shape=B, hang=23.25, before=6, after=3, keep_with_next=True),
    label=Style(8.1, 12, ACCENT, True, after=1.5),
    owner=Style(8.1, 11.5, before=2),
    note=Style(8.8, 12.5, shape=J, before=3, after=3),
    quote=Style(9.3, 13.5, shape=J, before=5, after=3),
    footnote=Style(7.8, 10.5, hang=11, before=2),
    title=Style(19.5, 26, ACCENT, True, shape=B),
    subtitle=Style(11.2, 15, bold=True, shape=B),
    fact=Style(8.7, 12),
    fact_label=Style(8.7, 12, SECONDARY),
)
FRENCH_ALONE = Manner(
    Language.FR,
    body=Style(9.8, 13.6, shape=J, hyphenate=True, before=5, after=3),
    item=Style(9.8, 13.6, shape=J, hyphenate=True, hang=12.6, before=3, after=3),
    heading_1=Style(13, 17, ACCENT, True, shape=B, before=16, after=5, keep_with_next=True),
    heading_2=Style(9.8, 13.6, bold=True, shape=B, before=6, after=3, keep_with_next=True),
    label=Style(8.6, 13.6, ACCENT, True),
    owner=Style(8.8, 12, before=2),
    note=Style(9.4, 13, shape=J, hyphenate=True, before=3, after=3),
    quote=Style(9.8, 13.6, italic=True, shape=J, hyphenate=True, before=5, after=3),
    footnote=Style(8, 10.5, hang=11, before=2),
    title=Style(22, 28, ACCENT, True, shape=B),
    subtitle=Style(12.5, 17, bold=True, shape=B),
    fact=Style(9.2, 12.5),
    fact_label=Style(9.2, 12.5, SECONDARY),
)
CHINESE_ALONE = Manner(
    Language.ZH,
    body=Style(11, 19, shape=J, indent=2, before=2, after=2),
    item=Style(11, 19, shape=J, indent=2, before=0, after=0),
    heading_1=Style(12.5, 19, ACCENT, True, shape=B, hang=25, before=12, after=3, keep_with_next=True),
    heading_2=Style(11, 19, bold=True, shape=B, hang=27.5, before=3, after=1, keep_with_next=True),
    label=Style(11, 19, TEXT, True),
    owner=Style(9.5, 14, before=1.5),
    note=Style(10, 16, shape=J, before=3, after=3),
    quote=Style(11, 19, shape=J, before=2, after=2),
    footnote=Style(7.8, 10.5, hang=11, before=2),
    title=Style(22, 32, ACCENT, True, shape=B, align=Align.CENTRE),
    subtitle=Style(13, 20, bold=True, shape=B, align=Align.CENTRE),
    fact=Style(10, 16),
    fact_label=Style(10, 16, bold=True),
    numbers_bullets=True,
)
