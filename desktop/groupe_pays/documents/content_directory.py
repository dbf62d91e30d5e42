"""What the directory of partnerships is given: sheets in the order they are printed, names and dates written out."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.domain.partnerships import PartnershipText


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """The block under the title of a sheet; what is blank is left out.

    ``since`` is in words, ``kind`` and ``state`` follow it on its line; ``head`` is who leads the
    French side, ``reach`` are faxes, addresses and sites.
    """

    since: Words = BLANK
    kind: Words = BLANK
    state: Words = BLANK
    head: Words = BLANK
    population: Words = BLANK
    address: Words = BLANK
    phones: tuple[Words, ...] = ()
    reach: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetContact:
    """Somebody, or a body, to turn to."""

    name: Words
    function: Words = BLANK
    reach: tuple[Words, ...] = ()
    """Telephone numbers, addresses: each stays whole on its line where it can."""


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """A province of the index and how this partnership is named in it: « Aix-en-Provence – Guilin »."""

    province: Words
    title: Words


@dataclass(frozen=True, slots=True)
class PartnershipSheet:
    """One partnership.

    The own side comes first in each side of ``title`` ; ``group`` is the college of the French side, under which the
    contents list it. A text holds one paragraph or one item of a list a line; « - » and « • » begin sub-items.
    ``source`` says where the sheet comes from and when it was confirmed.
    """

    title: Words
    subtitle: Words = BLANK
    group: Words = BLANK
    facts: SheetFacts = SheetFacts()
    texts: tuple[tuple[PartnershipText, Words], ...] = ()
    contacts: tuple[SheetContact, ...] = ()
    source: Words = BLANK
    places: tuple[IndexPlace, ...] = ()
    sectors: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class DirectoryContent:
    """The directory of a group; a sheet's number is its place in ``sheets``, from 1.

    ``issuer`` is the line above the title, ``counts`` the lines under the date.
    """

    issuer: Words
    group: Words
    date: Words = BLANK
    counts: tuple[Words, ...] = ()
    sheets: tuple[PartnershipSheet, ...] = ()
    author: str = ""
