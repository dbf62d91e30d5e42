"""The decisions of the group over all meetings, numbered, under the year and the meeting that took them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from groupe_pays.documents.content import Words
from groupe_pays.documents.content_lists import DecisionGroup, DecisionRegisterContent
from groupe_pays.documents.decision_rows import DecisionColumns
from groupe_pays.documents.elements import Element
from groupe_pays.documents.list_sheet import ListStory, build_list, foot, group, in_both, nothing, section, table
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue


def build_decision_register(
    content: DecisionRegisterContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The register in one language, in both in every cell, or once in each; ``ValueError`` without a language."""
    story = ListStory(
        head=content.head,
        title=Label.DECISION_REGISTER,
        tell=lambda listing: _told(content, listing),
        summary=in_both(lambda language: _figures(content, language)) if content.groups else Words(),
        foot=foot(content.head),
    )
    return build_list(story, languages, facing=facing, look=look)


def _figures(content: DecisionRegisterContent, language: Language) -> str:
    """« 14 décisions, 3 réunions »."""
    words = catalogue(language)
    decisions, meetings = sum(len(one.lines) for one in content.groups), len(content.groups)
    said = words.npgettext("figures", "{number} decision", "{number} decisions", decisions).format(number=decisions)
    if meetings < 2:
        return said
    sat = words.npgettext("figures", "{number} meeting", "{number} meetings", meetings).format(number=meetings)
    return f"{said}{'，' if language is Language.ZH else ', '}{sat}"


def _told(content: DecisionRegisterContent, listing: Listing) -> list[Element]:
    if not content.groups:
        return [nothing(listing, Label.NO_DECISION)]
    columns = DecisionColumns.for_lines(listing, [line for one in content.groups for line in one.lines])
    years = [(year, list(groups)) for year, groups in groupby(content.groups, key=lambda one: one.year)]
    if len(years) == 1:
        return [table(columns.head(), _rows(content.groups, columns))]
    return [
        section(listing, Words(str(year), f"{year}年"), columns.head(), _rows(groups, columns))
        for year, groups in years
    ]


def _rows(groups: Sequence[DecisionGroup], columns: DecisionColumns) -> list[TableRow]:
    rows: list[TableRow] = []
    for one in groups:
        rows.append(group(columns.listing, one.meeting, under=one.state))
        rows += [columns.row(line) for line in one.lines]
    return rows
