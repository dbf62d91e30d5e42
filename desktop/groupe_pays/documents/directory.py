"""The directory of partnerships as PDF: cover, contents, a sheet for each partnership, index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_directory import DirectoryContent
from groupe_pays.documents.directory_edges import abouts, cover_head, draw_edges
from groupe_pays.documents.directory_front import contents, cover
from groupe_pays.documents.directory_index import index
from groupe_pays.documents.directory_manners import A3_TEXT, ALONE, FACING, FACING_ON_A3, Layout
from groupe_pays.documents.directory_sheet import sheet_elements
from groupe_pays.documents.editions import editions
from groupe_pays.documents.elements import Element, Style, Text
from groupe_pays.documents.look import SECONDARY, current_look, enlarged
from groupe_pays.documents.page import Description, NewPage, Part, compose, set_document
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look, Paper
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH

_FULL = 0.62
"""The share of a page up to which another sheet may begin on it and go on overleaf."""
_NOTHING = Style(10, 15, SECONDARY, before=22)


def build_directory(
    content: DirectoryContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The directory in one language, in two facing each other, or in two one after the other.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    for_all = editions(languages, facing=facing)

    def tell() -> list[Part]:
        return [_facing(content) if len(edition) > 1 else _part(content, ALONE[edition[0]]) for edition in for_all]

    return set_document(tell, _description(content, tuple(languages)), look)


def _description(content: DirectoryContent, languages: tuple[Language, ...]) -> Description:
    first = languages[0]
    title = " / ".join(label(Label.DIRECTORY, language) for language in languages)
    group = content.group.best(first)
    author = content.author or content.issuer.best(first)
    return Description(f"{title} – {group}" if group else title, author, group, first)


def _facing(content: DirectoryContent) -> Part:
    """Both languages side by side, on the paper the look asks for."""
    if current_look().paper is Paper.A3:
        with enlarged(A3_TEXT):
            return _part(content, FACING_ON_A3)
    return _part(content, FACING)


def _part(content: DirectoryContent, layout: Layout) -> Part:
    head = cover_head(content, layout)
    front = list(cover(content, layout))
    if not content.sheets:
        front += _nothing(layout)
    sheets = list(_sheets(content, layout))
    listed = list(index(content, layout))

    def story(pages: Mapping[str, int]) -> Sequence[Element]:
        if not content.sheets:
            return front
        return [*front, NewPage(), *contents(content, layout, pages), NewPage(), *sheets, NewPage(), *listed]

    pages = compose(story, layout.frame)
    return Part(pages, layout.frame, draw_edges(content, layout, abouts(content, layout, pages), head), layout.paper)


def _sheets(content: DirectoryContent, layout: Layout) -> Iterator[Element]:
    group: Words = BLANK
    for number, sheet in enumerate(content.sheets, 1):
        elements = sheet_elements(sheet, number, layout, opens_group=sheet.group != group)
        group = sheet.group
        yield NewPage(elements, full=_FULL)
        yield from elements


def _nothing(layout: Layout) -> list[Element]:
    return [
        Text(plain_runs(label(Label.NO_PARTNERSHIP, language)), language, _NOTHING) for language in layout.languages
    ]
