"""Where the publisher of letters and certificates writes from."""

from __future__ import annotations

import re

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.printing import Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.printing.words import both, of

_POSTCODE_AND_CITY = re.compile(r"\b\d{5}\s+([^\d\n,]+)")


def sender_address(meeting: Meeting, dossier: Dossier, look: Look) -> Words:
    """That of the settings; else that of the place, where the publisher receives at home."""
    if not look.address.is_blank:
        return of(look.address)
    at_home = meeting.place.fr.strip() and meeting.place.fr.strip() == dossier.issuer.fr.strip()
    return Words(meeting.address, meeting.address) if at_home else BLANK


def place_and_date(address: Words, *, done: bool = False) -> Words:
    """« Paris, le 9 janvier 2017 », 2017年1月9日，巴黎; the date alone where the town is not known.

    ``done`` says it as at the foot of an attestation: « Fait à Paris, le 9 janvier 2017 ».
    """
    found = _POSTCODE_AND_CITY.search(address.fr)
    city = found[1].strip() if found else ""

    def line(language: Language) -> str:
        today = date_words(RoughDate.day(clock.today()), language)
        if language is Language.ZH:
            translated = catalogue(language).gettext(city) if city else ""
            return f"{today}，{translated}" if translated and translated != city else today
        if done:
            return f"Fait à {city}, le {today}" if city else f"Fait le {today}"
        return f"{city}, le {today}" if city else f"Le {today}"

    return both(line)
