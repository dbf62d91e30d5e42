"""The actions of the group as a list: late first, then by state and date, both languages in a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.documents.action_rows import ActionColumns
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_lists import ActionGroup, ActionListContent
from groupe_pays.documents.elements import Element
from groupe_pays.documents.list_sheet import ListStory, build_list, foot, group, in_both, in_words, nothing, table
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

GROUPS = {
    ActionGroup.LATE: Label.LATE,
    ActionGroup.UNDER_WAY: Label.UNDER_WAY,
    ActionGroup.TODO: Label.TO_DO,
    ActionGroup.DONE: Label.DONE,
    ActionGroup.DROPPED: Label.DROPPED,
}


def build_action_list(
    content: ActionListContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The list in one language, in both in every cell, or once in each. Raises ``ValueError`` without a language."""
    story = ListStory(
        head=content.head,
        title=Label.ACTION_LIST,
        tell=lambda listing: _told(content, listing),
        summary=action_figures(content),
        foot=foot(content.head, action_origin(content)),
    )
    return build_list(story, languages, facing=facing, look=look)


def action_figures(content: ActionListContent) -> Words:
    """« 8 actions : 1 en retard, 1 en cours, 5 à faire, 1 terminée »; blank for an empty list."""
    return in_both(lambda language: _figures(content, language)) if content.lines else Words()


def _figures(content: ActionListContent, language: Language) -> str:
    counts = Counter(line.group for line in content.lines)
    words, total = catalogue(language), len(content.lines)
    done, dropped = counts[ActionGroup.DONE], counts[ActionGroup.DROPPED]
    patterns = (
        (counts[ActionGroup.LATE], words.pgettext("figures", "{number} late")),
        (counts[ActionGroup.UNDER_WAY], words.pgettext("figures", "{number} in progress")),
        (counts[ActionGroup.TODO], words.pgettext("figures", "{number} to do")),
        (done, words.npgettext("figures", "{number} done", "{number} done", done)),
        (dropped, words.npgettext("figures", "{number} given up", "{number} given up", dropped)),
    )
    parts = [pattern.format(number=number).replace(" ", "\u00a0") for number, pattern in patterns if number]
    said = ("，" if language is Language.ZH else ", ").join(parts)
    all_of_them = words.npgettext("figures", "{number} action", "{number} actions", total).format(number=total)
    return words.pgettext("figures", "{total}: {parts}").format(total=all_of_them, parts=said)


def action_origin(content: ActionListContent) -> Words:
    if not content.head.meeting.is_blank:
        return in_words(Label.ACTIONS_OF, date=content.head.meeting)
    number = content.meetings
    if number < 2:
        return Words()
    return in_both(
        lambda language: (
            catalogue(language)
            .npgettext("figures", "Actions of {number} meeting", "Actions of {number} meetings", number)
            .format(number=number)
        )
    )


def _told(content: ActionListContent, listing: Listing) -> list[Element]:
    if not content.lines:
        return [nothing(listing, Label.NO_ACTION)]
    with_meeting = len({line.meeting for line in content.lines}) > 1
    columns = ActionColumns.for_lines(listing, content.lines, with_meeting=with_meeting)
    listing = replace(listing, second_x=columns.third)
    rows: list[TableRow] = []
    for one, which in GROUPS.items():
        lines = [line for line in content.lines if line.group is one]
        if lines:
            rows.append(group(listing, in_words(which), len(lines)))
            rows += [columns.row(line) for line in lines]
    return [table(columns.head(), rows)]
