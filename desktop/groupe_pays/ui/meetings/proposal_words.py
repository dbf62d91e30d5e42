"""Why an item is proposed for a new meeting, in words."""

from __future__ import annotations

from groupe_pays.domain.planning import LineOrigin, Proposal, ProposedLine
from groupe_pays.formats import date_words, duration_words, joined, time_range
from groupe_pays.i18n import _, current_language, ngettext


def reason_words(line: ProposedLine, proposal: Proposal) -> str:
    """« Inachevé le 31 janvier 2017 · reporté 2 fois · 20 min »."""
    parts = [_origin(line, proposal)]
    if line.postponed:
        parts.append(postponed_words(line.postponed))
    if line.elsewhere is not None:
        parts.append(_elsewhere(line))
    if line.duration:
        parts.append(duration_words(line.duration, current_language()))
    return " · ".join(part for part in parts if part)


def postponed_words(times: int) -> str:
    """« reporté 2 fois »."""
    return ngettext("postponed {count} time", "postponed {count} times", times).format(count=times)


def _origin(line: ProposedLine, proposal: Proposal) -> str:
    match line.origin:
        case LineOrigin.STANDING:
            return _("Standing agenda")
        case LineOrigin.ADOPTION:
            return _("Minutes not adopted yet")
        case LineOrigin.UNFINISHED:
            return _unfinished(proposal)
        case LineOrigin.REVIEW:
            count = len(proposal.of(LineOrigin.ACTION))
            return ngettext("{count} open action", "{count} open actions", count).format(count=count)
    return _("Action {number}").format(number=line.number)


def _unfinished(proposal: Proposal) -> str:
    date = proposal.previous.date if proposal.previous is not None else None
    if date is None:
        return _("Not finished")
    return _("Not finished ({date})").format(date=date_words(date, current_language()))


def _elsewhere(line: ProposedLine) -> str:
    date = line.elsewhere.date if line.elsewhere is not None else None
    if date is None:
        return _("on another agenda already")
    return _("already on the agenda of {date}").format(date=date_words(date, current_language()))


def sum_words(proposal: Proposal, ticked: set[str]) -> str:
    """« 8 points, 1 h 15 sur 3 h »: what is ticked against the slot; actions are not items of their own."""
    items = [line for line in proposal.lines if line.key in ticked and line.origin is not LineOrigin.ACTION]
    words = ngettext("{count} item", "{count} items", len(items)).format(count=len(items))
    minutes = sum(line.duration or 0 for line in items)
    if not minutes:
        return words
    language = current_language()
    slot = proposal.slot_minutes
    planned = duration_words(minutes, language)
    if slot:
        planned = _("{minutes} of {slot}").format(minutes=planned, slot=duration_words(slot, language))
    return joined([words, planned], language)


def facts_words(proposal: Proposal) -> str:
    """« 14 h – 17 h · Cités Unies France · présidée par Jacques Auxiette »."""
    language = current_language()
    parts = []
    if proposal.start is not None:
        parts.append(time_range(proposal.start, proposal.end, language))
    place = proposal.place.best(language) or proposal.address
    parts.append(place)
    if proposal.chair_name is not None:
        parts.append(_("chaired by {name}").format(name=proposal.chair_name.plain(language)))
    return " · ".join(part for part in parts if part)


def people_words(proposal: Proposal) -> str:
    """« Inviter les 43 personnes de la réunion du 31 janvier 2017 »."""
    count = len(proposal.people)
    if proposal.people_of is None:
        return ngettext(
            "Invite the {count} person of the audience", "Invite the {count} people of the audience", count
        ).format(count=count)
    date = proposal.people_of.date
    when = date_words(date, current_language()) if date is not None else ""
    return ngettext(
        "Invite the {count} person of the meeting of {date}",
        "Invite the {count} people of the meeting of {date}",
        count,
    ).format(count=count, date=when)
