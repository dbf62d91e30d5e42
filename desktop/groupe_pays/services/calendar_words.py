"""What a calendar file says, in the languages wished: title, place, and the facts and agenda under them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words, name_words
from groupe_pays.formats.times import two_clocks
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.printing.agenda_lines import agenda_lines
from groupe_pays.store.store import Store

_BETWEEN = " / "
_PARTS = "\n\n— — —\n\n"
_CANCELLED = N_("This meeting was cancelled on {date}.")
_VIDEO = N_("To take part by video: {link}")
_CHAIR = N_("Chaired by {chair}")
_ACCESS = N_("How to get there: {access}")
_REPLY = N_("Please reply by {date}.")
_AGENDA = N_("Agenda")


def summary(meeting: Meeting, languages: Sequence[Language]) -> str:
    """« Réunion du groupe-pays Chine / 中国国别组会议 »."""
    return _BETWEEN.join(_once(meeting.title.best(language) for language in languages))


def location(meeting: Meeting, languages: Sequence[Language]) -> str:
    """« Cités Unies France / 法国城市联合会, 9 rue Christiani, 75018 Paris »."""
    place = _BETWEEN.join(_once(meeting.place.best(language) for language in languages))
    return ", ".join(part for part in (place, " ".join(meeting.address.split())) if part)


def description(store: Store, meeting: Meeting, languages: Sequence[Language]) -> str:
    """The facts of the meeting and its agenda, one language after the other."""
    lines = agenda_lines(store, meeting)
    blocks = []
    for language in languages:
        items = [
            f"{line.numeral.best(language)} {line.title.best(language)}".strip()
            for line in lines
            if not line.depth and not line.numeral.is_blank
        ]
        agenda = [f"{catalogue(language).gettext(_AGENDA)}\n" + "\n".join(items)] if items else []
        blocks.append("\n\n".join([*_facts(meeting, language), *agenda]))
    return _PARTS.join(block for block in blocks if block)


def _facts(meeting: Meeting, language: Language) -> list[str]:
    say = catalogue(language).gettext
    told = []
    if meeting.cancelled_on is not None:
        told.append(say(_CANCELLED).format(date=date_words(meeting.cancelled_on, language)))
    if meeting.start is not None:
        zone, night = meeting.time_zone, meeting.ends_next_day
        told.append(two_clocks(meeting.date, meeting.start, meeting.end, zone, language, ends_next_day=night))
    if meeting.chair_name is not None:
        told.append(say(_CHAIR).format(chair=name_words(meeting.chair_name, language, civil=True)))
    if not meeting.access.is_blank:
        told.append(say(_ACCESS).format(access=meeting.access.best(language)))
    if meeting.video_link.strip():
        told.append(say(_VIDEO).format(link=meeting.video_link.strip()))
    if meeting.reply_by is not None and meeting.cancelled_on is None:
        told.append(say(_REPLY).format(date=date_words(meeting.reply_by, language)))
    return told


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
