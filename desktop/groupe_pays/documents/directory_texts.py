"""The texts of a sheet as elements: paragraphs, lists with their sub-items, sectors on one line, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from groupe_pays.documents.blocks import Frame
from groupe_pays.documents.content import Words
from groupe_pays.documents.content_directory import SheetContact
from groupe_pays.documents.directory_manners import Manner
from groupe_pays.documents.elements import Element, Role, Text
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label
from groupe_pays.domain.partnerships import PartnershipText
from groupe_pays.domain.text import Language, clean

HEADINGS = {
    PartnershipText.ORIGIN: Label.SHEET_ORIGIN,
    PartnershipText.CHARACTERISTICS: Label.SHEET_PROFILE,
    PartnershipText.OBJECTIVES: Label.SHEET_OBJECTIVES,
    PartnershipText.SECTORS: Label.SHEET_SECTORS,
    PartnershipText.ACTIONS: Label.SHEET_ACTIONS,
    PartnershipText.ACTORS_IN_FRANCE: Label.SHEET_ACTORS_FR,
    PartnershipText.ACTORS_IN_CHINA: Label.SHEET_ACTORS_CN,
    PartnershipText.ASSESSMENT: Label.SHEET_ASSESSMENT,
    PartnershipText.OUTLOOK: Label.SHEET_OUTLOOK,
}
"""The fields of a sheet in the order they are printed."""

_LISTS = (PartnershipText.OBJECTIVES, PartnershipText.ACTIONS)
_MARKED = re.compile(r"(?P<mark>[•–-])\s+(?P<words>\S.*)")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_NUMBER = re.compile(r"(?:\+|\d)[\d\s./()-]{5,}$")
_WORD_JOINER = "\u2060"
_MARKS = {Language.FR: ("–", "•"), Language.ZH: ("•", "–")}


def field_texts(kind: PartnershipText, text: str, manner: Manner) -> list[Element]:
    """The paragraphs and items of one field; none where it is blank."""
    lines = [line.strip() for line in clean(text).split("\n") if line.strip()]
    if kind is PartnershipText.SECTORS and lines:
        return [_sectors(lines, manner)]
    depths = list(_depths(lines, listed=kind in _LISTS and len(lines) > 1))
    return [_element(words, depth, manner) for words, depth in depths]


def _depths(lines: list[str], *, listed: bool) -> Iterator[tuple[str, int]]:
    """Each line without its mark, and how deep it stands: 0 for a paragraph."""
    bullets = any(line.startswith("•") for line in lines)
    for line in lines:
        marked = _MARKED.fullmatch(line)
        if marked is None:
            yield line, 1 if listed else 0
        elif marked["mark"] == "•":
            yield marked["words"], 1
        else:
            yield marked["words"], 2 if listed or bullets else 1


def _element(words: str, depth: int, manner: Manner) -> Element:
    leads_on = words.endswith((":", "："))
    if not depth:
        style = replace(manner.body, keep_with_next=leads_on)
        return Text(plain_runs(words), manner.language, style)
    style = replace(manner.item, keep_with_next=leads_on)
    mark = _MARKS[manner.language][depth - 1]
    text = Text(plain_runs(words), manner.language, style, Role.LIST_ITEM, mark)
    if depth == 1:
        return text
    return Frame(text, (style.hang, 0, 0, 0), before=text.before, keep_with_next=leads_on)


def _sectors(lines: list[str], manner: Manner) -> Text:
    between, stop = ("、", "。") if manner.language is Language.ZH else (" · ", ".")
    words = between.join([*(line.rstrip(stop) for line in lines[:-1]), lines[-1]])
    return Text(plain_runs(words), manner.language, replace(manner.body, shape=manner.contact.shape))


def contact_text(contact: SheetContact, manner: Manner, *, reach: bool) -> Text:
    """« **Mme Delphine Espoir**, assistante, … »; in facing columns addresses stand on one side only."""
    language = manner.language
    comma = "，" if language is Language.ZH else ", "
    runs = list(plain_runs(contact.name.best(language), bold=True))
    if function := contact.function.best(language):
        runs += [Run(comma), *plain_runs(function)]
    for words in contact.reach if reach else ():
        runs += [Run(comma), *reach_runs(words, language)]
    return Text(tuple(runs), language, manner.contact)


def reach_runs(words: Words, language: Language) -> tuple[Run, ...]:
    """A number or an address of mail, which no line's end cuts; the second is a link. A street may be cut."""
    said = clean(words.best(language)).strip()
    if not said:
        return ()
    target = f"mailto:{said}" if _ADDRESS.fullmatch(said) else None
    if target is not None or _NUMBER.search(said):
        said = said.replace(" ", "\u00a0").replace("-", f"-{_WORD_JOINER}")
    return (Run(said, target=target),)
