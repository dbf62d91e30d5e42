"""The last words of the minutes: how they are adopted, and the fingerprint of an adopted text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from groupe_pays.documents.content import BLANK, MinutesContent, Words
from groupe_pays.documents.elements import Element, Style
from groupe_pays.documents.listing import Listing
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.tables import Table
from groupe_pays.documents.wording import Label
from groupe_pays.domain.meetings import MeetingState

_NOTE = Style(9, 12.5, SECONDARY, before=14)
_MORE = Style(9, 12.5, SECONDARY, before=6)
_FINGERPRINT = Style(7.8, 11, SECONDARY, before=6)
_DIGITS_IN_A_GROUP = 4
_COMPANY = 160.0
"""The height in points up to which the last table moves to the page of the last words."""


def last_words(content: MinutesContent, listing: Listing) -> list[Element]:
    """The note on adoption, the note of the secretariat, the fingerprint of an adopted text."""
    said = [words for words in (approval(content, listing), content.closing) if not words.is_blank]
    out: list[Element] = [listing.note(words, _MORE if number else _NOTE) for number, words in enumerate(said)]
    if content.state is MeetingState.ADOPTED and content.fingerprint:
        name = listing.note(listing.words(Label.FINGERPRINT), _FINGERPRINT, keep_with_next=True)
        out += [name, listing.across(in_groups(content.fingerprint), _FINGERPRINT)]
    return out


def with_last_words(story: Sequence[Element], content: MinutesContent, listing: Listing) -> list[Element]:
    """``story`` and the last words, which a short table before them does not leave alone on a page."""
    last = last_words(content, listing)
    table = story[-1] if story else None
    if last and isinstance(table, Table) and table.height(listing.width) <= _COMPANY:
        return [*story[:-1], replace(table, keep_with_next=True), *last]
    return [*story, *last]


def in_groups(digits: str) -> str:
    """Hexadecimal digits as they are read aloud and compared: four by four."""
    return " ".join(digits[start : start + _DIGITS_IN_A_GROUP] for start in range(0, len(digits), _DIGITS_IN_A_GROUP))


def approval(content: MinutesContent, listing: Listing) -> Words:
    if content.state is MeetingState.ADOPTED:
        if not content.adopted_at.is_blank:
            return listing.words(Label.MINUTES_ADOPTED_AT, date=content.adopted_at)
        if not content.adopted_on.is_blank:
            return listing.words(Label.MINUTES_ADOPTED_ON, date=content.adopted_on)
        return BLANK
    if content.sections or content.decisions or content.actions:
        return _still_to_adopt(content, listing)
    return BLANK


def _still_to_adopt(content: MinutesContent, listing: Listing) -> Words:
    """« Projet de compte rendu, à adopter à la réunion du … », and whom to write to once it has been sent round."""
    words = listing.words(Label.MINUTES_TO_ADOPT)
    if not content.adopted_at.is_blank:
        words = listing.words(Label.MINUTES_TO_ADOPT_AT, date=content.adopted_at)
    if content.sent_on.is_blank or content.publisher.is_blank:
        return words
    sent = listing.words(Label.MINUTES_CIRCULATED, date=content.sent_on, publisher=content.publisher)
    return Words(f"{words.fr} {sent.fr}".strip(), f"{words.zh}{sent.zh}")
