"""The words of a message that invites to a meeting, changes it or calls it off."""

from __future__ import annotations

from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.dossier import Dossier
from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.text import Language
from groupe_pays.formats import date_words
from groupe_pays.formats.addressing import invited_to
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.printing.invitation import invitation_facts

_SUBJECTS = {
    "invited": N_("Invitation: {about}"),
    "updated": N_("Invitation (updated): {about}"),
    "cancelled": N_("Cancelled: {about}"),
}
_ABOUT = N_("{title}, {day}")
_DEAR = N_("Dear all,")
_INVITED = N_("We have the pleasure of inviting you {to_meeting}.")
_CALLED_OFF = N_("We are sorry to let you know that the meeting “{title}” of {day} is cancelled.")
_CALLED_OFF_PLAIN = N_("We are sorry to let you know that the meeting “{title}” is cancelled.")
_REPLY_BY = N_(
    "Please reply to this message by {date}: will you come, take part by video, be represented, or are you unable to "
    "attend?"
)
_REPLY = N_(
    "Please reply to this message: will you come, take part by video, be represented, or are you unable to attend?"
)
_ATTACHED = N_("The invitation with the agenda is attached, and a file that puts the meeting into your calendar.")
_LETTER_ATTACHED = N_("The invitation with the agenda is attached.")
_CALENDAR_ATTACHED = N_("The attached file takes the meeting out of your calendar.")
_LINE = N_("{label}: {value}")
_REGARDS = N_("Kind regards,")


def subject(meeting: Meeting, language: Language, *, updated: bool = False) -> str:
    say = catalogue(language).gettext
    kind = "cancelled" if meeting.cancelled_on is not None else "updated" if updated else "invited"
    title, day = _title(meeting, language), _day(meeting, language)
    return say(_SUBJECTS[kind]).format(about=say(_ABOUT).format(title=title, day=day) if day else title)


def body(meeting: Meeting, dossier: Dossier, language: Language, *, with_calendar: bool) -> str:
    """Paragraphs with a blank line between them."""
    say = catalogue(language).gettext
    parts = [say(_DEAR)]
    parts += (
        _called_off(meeting, language, with_calendar)
        if meeting.cancelled_on
        else _invitation(meeting, language, with_calendar)
    )
    signed = dossier.issuer.best(language) or dossier.name.best(language)
    return "\n\n".join((*parts, say(_REGARDS), signed))


def _invitation(meeting: Meeting, language: Language, with_calendar: bool) -> list[str]:
    say = catalogue(language).gettext
    title = _title(meeting, language)
    to_meeting = title if language is Language.ZH else invited_to(title)
    reply = say(_REPLY)
    if meeting.reply_by is not None:
        reply = say(_REPLY_BY).format(date=date_words(meeting.reply_by, language))
    facts = "\n".join(
        say(_LINE).format(label=label(fact.label, language), value=words)
        for fact in invitation_facts(meeting)
        if fact.label is not Label.REPLY and (words := fact.strong.best(language) + fact.value.best(language))
    )
    attached = say(_ATTACHED if with_calendar else _LETTER_ATTACHED)
    return [part for part in (say(_INVITED).format(to_meeting=to_meeting), facts, reply, attached) if part]


def _called_off(meeting: Meeting, language: Language, with_calendar: bool) -> list[str]:
    say = catalogue(language).gettext
    title, day = _title(meeting, language), _day(meeting, language)
    said = say(_CALLED_OFF).format(title=title, day=day) if day else say(_CALLED_OFF_PLAIN).format(title=title)
    return [said, say(_CALENDAR_ATTACHED)] if with_calendar else [said]


def _title(meeting: Meeting, language: Language) -> str:
    return meeting.title.best(language).strip().rstrip(".。")


def _day(meeting: Meeting, language: Language) -> str:
    return date_words(meeting.date, language) if meeting.date is not None else ""
