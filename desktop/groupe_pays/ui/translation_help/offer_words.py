"""The words of an offer: what a screen reader says of it, where it comes from."""

from __future__ import annotations

from groupe_pays.domain.dates import RoughDate
from groupe_pays.formats import DateStyle, date_words, percent
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.translation_help.offers import Offer, Part


def percent_words(offer: Offer) -> str:
    return percent(offer.percent / 100, current_language())


def source_words(offer: Offer) -> str:
    """« Réunion du groupe-pays Chine · 31 janv. 2017 · brouillon »."""
    parts = [offer.origin]
    if offer.date:
        try:
            parts.append(date_words(RoughDate.parse(offer.date), current_language(), DateStyle.MEDIUM))
        except ValueError:
            parts.append(offer.date)
    if not offer.reviewed:
        parts.append(_("draft translation"))
    return " · ".join(part for part in parts if part)


def spoken(offer: Offer) -> str:
    """The whole offer in one sentence, for a screen reader and as a tip."""
    if offer.part is Part.MEMORY:
        parts = [percent_words(offer), offer.target, offer.source, source_words(offer)]
        return "\n".join(part for part in parts if part)
    words = f"{offer.source} → {offer.target}"
    if offer.doubt:
        words += f"\n{doubt_words(offer)}"
    if offer.term is not None and offer.term.note:
        words += f"\n{offer.term.note}"
    if offer.proposal is not None:
        words = _("{kind}: {words}").format(kind=label(offer.proposal.kind), words=words)
    return words


def doubt_words(offer: Offer) -> str:
    if offer.used:
        return _("The translation says “{used}”.").format(used=offer.used)
    return _("The translation does not use this term.")
