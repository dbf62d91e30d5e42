"""Pictures of the minutes in a Word file: in the line, with what they say to those who do not see them."""

from __future__ import annotations

from groupe_pays.documents.content import Entry, Picture
from groupe_pays.documents.docx.paragraphs import InlinePicture, Kind, Paragraph
from groupe_pays.documents.figures import WIDEST, alternative, caption_runs, printable, printed_size
from groupe_pays.domain.text import Language


def figures(entry: Entry, languages: tuple[Language, ...]) -> list[Paragraph]:
    """The pictures of an entry over the whole width, each with its caption in every language."""
    return [told for picture in entry.pictures for told in _figure(picture, languages)]


def _figure(picture: Picture, languages: tuple[Language, ...]) -> list[Paragraph]:
    width, height = printed_size(picture, WIDEST)
    made = printable(picture.read, width)
    told: list[Paragraph] = []
    if made is not None:
        inline = InlinePicture(made.data, width, height, alternative(picture, languages[0]))
        told.append(Paragraph(Kind.FACT, languages[0], (), keep_with_next=True, picture=inline))
    for number, language in enumerate(languages):
        last = number == len(languages) - 1
        told.append(Paragraph(Kind.FACT, language, caption_runs(picture, language), keep_with_next=not last))
    return told
