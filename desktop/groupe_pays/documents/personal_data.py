"""Everything a dossier holds about one person, on paper: a table a section, with where each datum came from."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.content_personal import DataSection, PersonalContent
from groupe_pays.documents.elements import Element
from groupe_pays.documents.list_sheet import ListStory, build_list, foot, in_both, section
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.result import Rendered
from groupe_pays.documents.tables import TableRow
from groupe_pays.documents.wording import Label
from groupe_pays.domain.printing import DEFAULT_LOOK, Look
from groupe_pays.domain.text import Language
from groupe_pays.i18n import catalogue

_COLUMNS = (44, 83, 48)
_WHITE = 2.6
_HEAD = (Label.DATUM, Label.VALUE, Label.ORIGIN)


def build_personal_data(
    content: PersonalContent,
    languages: Sequence[Language] = (Language.FR,),
    *,
    facing: bool = False,
    look: Look = DEFAULT_LOOK,
) -> Rendered:
    """The file in one language, in both in every cell, or once in each. Raises ``ValueError`` without a language."""
    number = sum(len(part.data) for part in content.sections)
    story = ListStory(
        head=content.head,
        title=Label.PERSONAL_DATA,
        tell=lambda listing: [_section(part, listing) for part in content.sections],
        summary=in_both(
            lambda language: (
                catalogue(language)
                .npgettext("figures", "{number} datum", "{number} data", number)
                .format(number=number)
            )
        ),
        foot=foot(content.head),
    )
    return build_list(story, languages, facing=facing, look=look)


def _section(part: DataSection, listing: Listing) -> Element:
    rows = [
        TableRow(
            listing.row(
                _COLUMNS,
                [listing.cell(one.name), listing.cell(one.value), listing.cell(one.origin)],
                _WHITE,
            )
        )
        for one in part.data
    ]
    return section(listing, part.title, listing.head(_COLUMNS, _HEAD), rows)
