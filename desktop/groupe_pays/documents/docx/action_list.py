"""The list of actions as a Word file to go on working with."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.action_list import GROUPS, action_figures, action_origin
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_lists import ActionGroup, ActionLine, ActionListContent
from groupe_pays.documents.docx.edges import Edges
from groupe_pays.documents.docx.listing import Lister
from groupe_pays.documents.docx.pages import LIST, Edition, build
from groupe_pays.documents.docx.paragraphs import Block, Facing, Kind, ListRow, ListTable, Paragraph, plain
from groupe_pays.documents.docx.sheets import Layout
from groupe_pays.documents.list_sheet import foot, in_words
from groupe_pays.documents.look import ACCENT, SECONDARY
from groupe_pays.documents.page import Description
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language

_SHORT_NUMBER = 4
"""Letters of a number that the narrow column holds."""
_CLOSED = (ActionGroup.DONE, ActionGroup.DROPPED)


def build_action_list_docx(
    content: ActionListContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The list in one language, in both in every cell, or once in each.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    subtitle = in_words(Label.AS_OF, group=content.head.group, date=content.head.as_of)

    def tell(edition: tuple[Language, ...]) -> Edition:
        running = (
            label(Label.ACTION_LIST, each) + ("\u3000" if each is Language.ZH else " · ") + subtitle.best(each)
            for each in CONTENT_LANGUAGES
        )
        edges = Edges(content.head.issuer, Words(*running), foot(content.head, action_origin(content)))
        return Edition(edition, _blocks(content, subtitle, edition), edges, LIST)

    titles = [f"{label(Label.ACTION_LIST, each)} – {subtitle.best(each)}" for each in languages]
    first = languages[0] if languages else Language.FR
    author = content.head.author or content.head.issuer.best(first)
    description = Description(" / ".join(titles), author, subtitle.best(first), first)
    return build(tell, languages, description, look, facing=facing, alone=Layout.LIST)


def _blocks(content: ActionListContent, subtitle: Words, languages: tuple[Language, ...]) -> list[Block]:
    lister = Lister(languages)
    figures = action_figures(content)
    told = [(Kind.TITLE, in_words(Label.ACTION_LIST)), (Kind.SUBTITLE, subtitle), (Kind.SUMMARY, figures)]
    heads = [
        [plain(kind, language, words.best(language)) for kind, words in told if not words.is_blank]
        for language in languages
    ]
    front: list[Block] = [*heads[0]]
    if len(languages) > 1:
        front = [Facing([([left], [right]) for left, right in zip(*heads, strict=True)], is_front=True)]
    if not content.lines:
        return [*front, *lister.notes(Kind.CLOSING, lister.words(Label.NO_ACTION))]
    return [*front, _table(content, lister)]


def _table(content: ActionListContent, lister: Lister) -> ListTable:
    origin = len({line.meeting for line in content.lines}) > 1
    last = Label.MEETING if origin else Label.ITEM
    head = lister.head([Label.NUMBER, Label.ACTION, Label.OWNER, Label.DUE, last])
    rows: list[ListRow] = []
    for group, which in GROUPS.items():
        lines = [line for line in content.lines if line.group is group]
        if lines:
            number = Words(str(len(lines)), str(len(lines)))
            rows.append(lister.group(in_words(Label.GROUP_COUNT, group=in_words(which), number=number)))
            rows += [_row(line, lister, origin=origin) for line in lines]
    return ListTable(_columns(content.lines, origin=origin), head, rows)


def _columns(lines: Sequence[ActionLine], *, origin: bool) -> tuple[float, ...]:
    """Shares of the width: wider for numbers with their year, and where the meeting stands above the item."""
    number = 9.0 if all(len(line.number) <= _SHORT_NUMBER for line in lines) else 16.0
    return (number, 97.0 - number if origin else 83.0 - (number - 9.0), 38.0, 36.0, 22.0 if origin else 13.0)


def _row(line: ActionLine, lister: Lister, *, origin: bool) -> ListRow:
    late = line.group is ActionGroup.LATE
    cells = [
        lister.plain(line.number, bold=True),
        [*lister.cell(line.title), *_notes(line.life, lister, SECONDARY)],
        _known(line, line.owners, Label.NOBODY_YET, lister, bold=True),
        [*_known(line, line.due, Label.NO_DUE_DATE, lister, bold=late), *_notes(line.delay, lister, ACCENT, bold=True)],
        _origin(line, lister, origin=origin),
    ]
    return ListRow(cells, is_late=late)


def _known(line: ActionLine, words: Words, lacking: Label, lister: Lister, *, bold: bool) -> list[Paragraph]:
    """An owner or a date, or that there is none: what is closed lacks nothing any more."""
    if not words.is_blank:
        return lister.cell(words, bold=bold)
    return lister.plain("–") if line.group in _CLOSED else lister.lacking(lacking)


def _origin(line: ActionLine, lister: Lister, *, origin: bool) -> list[Paragraph]:
    first = lister.languages[0]
    numeral = lister.plain(line.item.best(first))
    if not origin or line.meeting.is_blank:
        return numeral
    return [*lister.plain(line.meeting.best(first)), *numeral]


def _notes(words: Words, lister: Lister, colour: str, *, bold: bool = False) -> list[Paragraph]:
    """Smaller words under a cell, one paragraph a language."""
    return [
        Paragraph(Kind.TABLE_TEXT, language, plain_runs(words.side(language), bold=bold, colour=colour))
        for language in lister.languages
        if words.side(language)
    ]
