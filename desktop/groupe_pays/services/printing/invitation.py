"""The letters of invitation to a meeting, gathered as the document receives them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content import BLANK, MeetingFacts, Words
from groupe_pays.documents.content_meeting import InvitationContent, LetterFact
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.people import GroupRole
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.domain.text import Language
from groupe_pays.formats import capitalised, date_words, name_words, time_range
from groupe_pays.formats.addressing import invited_to
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.people import PeopleService
from groupe_pays.services.printing.agenda_lines import agenda_cities, agenda_lines, clocks_at
from groupe_pays.services.printing.recipients import everybody, recipients
from groupe_pays.services.printing.sender import place_and_date, sender_address
from groupe_pays.services.printing.words import both, meeting_asked, meeting_facts, of, with_date
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered

_INVITED = N_("We have the pleasure of inviting you {to_meeting}.")
_CHAIRED = N_("The meeting will be chaired by {chair}.")
_PLEASE_REPLY = N_("We should be grateful if you would let us know as soon as possible whether you will attend.")
_PLEASE_REPLY_BY = N_("no later than {date}")
_CANCELLED = N_("This meeting was cancelled on {date}.")
_ON_BEHALF = N_("For {issuer}")
_HOURS_IN = N_("{hours} in {city}")
_POSTCODE = re.compile(r"\b(\d{5}) (?=\w)")
"""It stays with its town."""
_PLAIN_TIME = len("14:00")
_MIDNIGHT = "24:00"


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the letters: one to all, or one to each person asked for."""
    meeting = meeting_asked(store, request)
    return partial(_build, gather(store, meeting, look, request.record_ids), request, look)


def _build(content: InvitationContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.invitation import build_invitation

    return build_invitation(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, meeting: Meeting, look: Look, person_ids: Sequence[str] | None = None) -> InvitationContent:
    """``person_ids`` are people of the meeting, whoever else is among them is left out; without any, one to all."""
    dossier = DossierService(store).load()
    to = recipients(store, meeting, person_ids) if person_ids is not None else ()
    address = sender_address(meeting, dossier, look)
    return InvitationContent(
        sender=of(dossier.issuer) if not dossier.issuer.is_blank else of(dossier.name),
        group=of(dossier.name) if not dossier.issuer.is_blank else BLANK,
        subject=with_date(of(meeting.title), meeting),
        running=_running(meeting, dossier),
        recipients=to or (everybody(dossier),),
        address=address,
        place_and_date=place_and_date(address),
        body=_body(meeting),
        facts=invitation_facts(meeting),
        cities=agenda_cities(meeting),
        lines=agenda_lines(store, meeting),
        signature=_signature(store, dossier),
        author=dossier.issuer.best(Language.FR),
    )


def _say(message: str, language: Language) -> str:
    return catalogue(language).gettext(message)


def _running(meeting: Meeting, dossier: Dossier) -> Words:
    about = with_date(of(dossier.name), meeting)

    def line(language: Language) -> str:
        return (
            label(Label.INVITATION, language) + ("\u3000" if language is Language.ZH else " · ") + about.best(language)
        )

    return both(line)


def _signature(store: Store, dossier: Dossier) -> tuple[Words, ...]:
    """The chair of the group, where it has one; else on behalf of who publishes, for a hand to sign."""
    chairs = [person for person in PeopleService(store).list_people() if GroupRole.CHAIR in person.current_roles]
    if len(chairs) == 1:
        position = chairs[0].main_position
        name = both(lambda language: name_words(chairs[0].name, language))
        return (name, of(position.title)) if position is not None else (name,)
    issuer = of(dossier.issuer) if not dossier.issuer.is_blank else of(dossier.name)
    return (both(lambda language: _say(_ON_BEHALF, language).format(issuer=issuer.best(language))),)


# --- what is said ---


def _body(meeting: Meeting) -> tuple[Words, ...]:
    paragraphs = [both(lambda language: _invited(meeting, language))]
    if meeting.cancelled_on is not None:
        when = meeting.cancelled_on
        paragraphs.append(both(lambda language: _say(_CANCELLED, language).format(date=date_words(when, language))))
    elif meeting.reply_by is None:
        paragraphs.append(both(lambda language: _say(_PLEASE_REPLY, language)))
    return tuple(paragraphs)


def _invited(meeting: Meeting, language: Language) -> str:
    title = meeting.title.best(language).strip().rstrip(".。")
    to_meeting = title if language is Language.ZH else invited_to(title)
    said = [_say(_INVITED, language).format(to_meeting=to_meeting)]
    chair = _chair(meeting, language)
    if chair:
        said.append(_say(_CHAIRED, language).format(chair=chair))
    return ("" if language is Language.ZH else " ").join(said)


def _chair(meeting: Meeting, language: Language) -> str:
    """« M. Jacques Auxiette, co-président du … », 联合主席雅克·奥克西埃特."""
    if meeting.chair_name is None:
        return ""
    function = meeting.chair_function.side(language)
    if language is Language.ZH:
        return function + name_words(meeting.chair_name, language, civil=not function)
    return ", ".join(filter(None, (name_words(meeting.chair_name, language, civil=True), function)))


def invitation_facts(meeting: Meeting) -> tuple[LetterFact, ...]:
    """The block of facts of a letter: day, hours, place, access, link, reply; what is not known is left out."""
    facts = meeting_facts(meeting)
    place = both(lambda language: _where(meeting, language))
    link = meeting.video_link.strip()
    told = [
        LetterFact(Label.DAY, strong=facts.date),
        _hours(meeting, facts),
        LetterFact(Label.PLACE, value=place),
        LetterFact(Label.ACCESS, value=facts.access),
        LetterFact(Label.VIDEO_LINK, value=Words(link, link), target=link),
        LetterFact(Label.REPLY, value=both(lambda language: _reply(meeting, language))),
    ]
    return tuple(fact for fact in told if not (fact.strong.is_blank and fact.value.is_blank))


def _hours(meeting: Meeting, facts: MeetingFacts) -> LetterFact:
    """« 14 h – 17 h à Paris (21 h – 24 h à Pékin) », 巴黎14:00—17:00（北京21:00—24:00）.

    Where an hour falls on another day, the longer words of the block of facts that say so.
    """
    starts = clocks_at(meeting, 0)
    ends = clocks_at(meeting, meeting.slot_minutes) if meeting.slot_minutes is not None else ()
    if any(len(time) > _PLAIN_TIME for time in (*starts, *ends)):
        return LetterFact(
            Label.HOURS, facts.hours, both(lambda language: _aside([facts.other_hours.side(language)], language))
        )
    cities = agenda_cities(meeting)

    def clock_words(place: int, language: Language) -> str:
        hours = _range(starts[place], ends[place] if ends else None, language)
        return _say(_HOURS_IN, language).format(hours=hours, city=cities[place].side(language))

    others = range(1, len(starts))
    return LetterFact(
        Label.HOURS,
        strong=both(lambda language: clock_words(0, language) if starts else ""),
        value=both(lambda language: _aside([clock_words(place, language) for place in others], language)),
    )


def _range(start: str, end: str | None, language: Language) -> str:
    return time_range(start, "00:00" if end == _MIDNIGHT else end, language)


def _aside(parts: Sequence[str], language: Language) -> str:
    said = (" · " if language is Language.FR else "，").join(part for part in parts if part)
    if not said:
        return ""
    return f"（{said}）" if language is Language.ZH else f" ({said})"


def _where(meeting: Meeting, language: Language) -> str:
    place, address = meeting.place.best(language), _POSTCODE.sub("\\1\u00a0", meeting.address)
    if language is Language.ZH and place and address:
        return f"{place}（{address}）"
    return ", ".join(filter(None, (place, address)))


def _reply(meeting: Meeting, language: Language) -> str:
    when = meeting.reply_by
    if when is None:
        return ""
    said = date_words(when, language)
    return _say(_PLEASE_REPLY_BY, language).format(date=said) if when.exact_day is not None else capitalised(said)
