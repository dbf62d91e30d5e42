"""What one organisation has taken on: actions, decisions that name it, partnerships, its people and their presence."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.action_rows import ActionColumns
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_lists import ActionGroup, ActionLine, CommitmentsContent
from groupe_pays.documents.decision_rows import DecisionColumns, paragraphs
from groupe_pays.documents.elements import Element
from groupe_pays.documents.list_sheet import ListStory, build_list, foot, in_both, in_words, nothing, section
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

_PARTNERSHIPS = (83, 41, 25, 26)
_PEOPLE = (58, 117)
_PRESENCE = (36, 47, 92)
_WHITE = 2.6


def build_commitments(
    content: CommitmentsContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The sheet in one language, in both in every cell, or once in each. Raises ``ValueError`` without a language."""
    story = ListStory(
        head=content.head,
        title=Label.COMMITMENTS,
        tell=lambda listing: _told(content, listing),
        summary=in_both(lambda language: _figures(content, language)),
        foot=foot(content.head),
    )
    return build_list(story, languages, facing=facing, look=look)


def _figures(content: CommitmentsContent, language: Language) -> str:
    """« 2 actions à mener, dont 1 en retard, 1 close, 3 partenariats »."""
    words, lines = catalogue(language), content.open_actions
    late = sum(line.group is ActionGroup.LATE for line in lines)
    still, closed, bound = len(lines), len(content.closed_actions), len(content.partnerships)
    patterns = (
        (still, words.npgettext("figures", "{number} open action", "{number} open actions", still)),
        (late, words.pgettext("figures", "{number} of them late")),
        (closed, words.npgettext("figures", "{number} closed", "{number} closed", closed)),
        (bound, words.npgettext("figures", "{number} partnership", "{number} partnerships", bound)),
    )
    said = [pattern.format(number=number) for number, pattern in patterns if number]
    return ("，" if language is Language.ZH else ", ").join(said)


def _told(content: CommitmentsContent, listing: Listing) -> list[Element]:
    out: list[Element] = []
    if content.open_actions:
        out.append(_actions(content.open_actions, Label.OPEN_ACTIONS, listing))
    else:
        out.append(nothing(listing, Label.NO_OPEN_ACTION))
    if content.closed_actions:
        out.append(_actions(content.closed_actions, Label.CLOSED_ACTIONS, listing))
    if content.decisions:
        columns = DecisionColumns.for_lines(listing, content.decisions)
        rows = [columns.row(line) for line in content.decisions]
        out.append(section(listing, in_words(Label.DECISIONS), columns.head(), rows))
    return [*out, *_partnerships(content, listing), *_people(content, listing), *_presence(content, listing)]


def _actions(lines: Sequence[ActionLine], title: Label, listing: Listing) -> Element:
    """Each with the day of the meeting it comes from: an organisation reads them without the minutes at hand."""
    columns = ActionColumns.for_lines(listing, lines, with_meeting=True)
    return section(listing, in_words(title), columns.head(), [columns.row(line) for line in lines])


def _partnerships(content: CommitmentsContent, listing: Listing) -> list[Element]:
    if not content.partnerships:
        return []
    labels = [Label.PARTNERS, Label.PARTNERSHIP_KIND, Label.SINCE, Label.STATE]
    told = [(line.partners, line.kind, line.since, line.state) for line in content.partnerships]
    # a column nobody has filled in is left out, and its room goes to the partners
    kept = [number for number in range(len(labels)) if any(not words[number].is_blank for words in told)]
    widths = [_PARTNERSHIPS[number] for number in kept]
    widths[0] += sum(_PARTNERSHIPS) - sum(widths)
    head = listing.head(widths, [labels[number] for number in kept])
    rows = [_row(listing, widths, *(words[number] for number in kept)) for words in told]
    return [section(listing, in_words(Label.PARTNERSHIPS), head, rows)]


def _people(content: CommitmentsContent, listing: Listing) -> list[Element]:
    if not content.people:
        return []
    head = listing.head(_PEOPLE, [Label.NAME, Label.FUNCTION])
    rows = [
        TableRow(
            listing.row(
                _PEOPLE,
                [listing.cell(line.name), paragraphs([listing.cell(words) for words in line.functions])],
                _WHITE,
            )
        )
        for line in content.people
    ]
    return [section(listing, in_words(Label.PEOPLE), head, rows)]


def _presence(content: CommitmentsContent, listing: Listing) -> list[Element]:
    if not content.presence:
        return []
    head = listing.head(_PRESENCE, [Label.DAY, Label.MEETING, Label.PARTICIPANTS])
    rows = [
        TableRow(
            listing.row(
                _PRESENCE,
                [
                    listing.cell(line.meeting),
                    listing.cell(line.title),
                    paragraphs([listing.cell(words) for words in line.people]),
                ],
                _WHITE,
            )
        )
        for line in content.presence
    ]
    return [section(listing, in_words(Label.MEETINGS), head, rows)]


def _row(listing: Listing, columns: Sequence[float], *words: Words) -> TableRow:
    return TableRow(listing.row(columns, [listing.cell(said) for said in words], _WHITE))
