"""What becomes of the parts of an entry whose words go into another one: nothing that has a number is lost."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.minutes import Speaker
from groupe_pays.domain.parting import join
from groupe_pays.services.removal import keep_number
from groupe_pays.store.actions import ActionRow, DecisionRow, OwnerRow
from groupe_pays.store.attachments import AttachmentRow, hand_over_attachments
from groupe_pays.store.minutes import EntryRow, SpeakerRow


def join_rows(session: Session, first: EntryRow, second: EntryRow) -> EntryRow:
    """Make one entry of two neighbours; the row that stays, which is the second where the first has no word.

    It keeps its kind. Speakers are those of both, once each. What the other one created goes on as created by these
    words, except where both are the same: two decisions become the first of them, two actions too, with the owners of
    both; the number of the one that goes stays taken.
    """
    text = join(first.text, second.text)
    kept, gone = (second, first) if first.text.is_blank else (first, second)
    speakers = _merged(first, second)
    if len(speakers) != len(kept.speakers):
        kept.speakers = speakers
    kept.write(text)
    _hand_over_decisions(session, kept, gone)
    _hand_over_actions(session, kept, gone)
    hand_over_attachments(session, gone.id, kept.id)
    session.flush()
    for attachment in session.scalars(select(AttachmentRow).where(AttachmentRow.entry_id == gone.id)):
        attachment.entry_id = kept.id  # one in the bin
    session.flush()
    session.delete(gone)
    return kept


def _merged(first: EntryRow, second: EntryRow) -> list[SpeakerRow]:
    """The speakers of both in order, as new rows; somebody who spoke in both once."""
    known: list[Speaker] = []
    for speaker in (row.to_domain() for row in (*first.speakers, *second.speakers)):
        if all(_who(speaker) != _who(other) for other in known):
            known.append(speaker)
    return speaker_rows(tuple(known))


def _who(speaker: Speaker) -> object:
    return speaker.person_id or (speaker.words.fr, speaker.words.zh)


def speaker_rows(speakers: tuple[Speaker, ...]) -> list[SpeakerRow]:
    return [
        SpeakerRow(
            person_id=speaker.person_id,
            words=speaker.words,
            function=speaker.function,
            organisation=speaker.organisation,
            position=float(ordinal),
        )
        for ordinal, speaker in enumerate(speakers)
    ]


def _hand_over_decisions(session: Session, kept: EntryRow, gone: EntryRow) -> None:
    own = _decisions(session, kept)
    for row in _decisions(session, gone):
        if row.deleted_at is None and not any(other.deleted_at is None for other in own):
            row.entry_id = kept.id
        else:
            keep_number(row)


def _decisions(session: Session, entry: EntryRow) -> list[DecisionRow]:
    query = select(DecisionRow).where(DecisionRow.entry_id == entry.id)
    return list(session.scalars(query.order_by(DecisionRow.number)))


def _hand_over_actions(session: Session, kept: EntryRow, gone: EntryRow) -> None:
    """An action that was its entry itself becomes one with an action like it; any other goes on by itself."""
    own = next((row for row in _actions(session, kept) if row.deleted_at is None), None)
    same = kept.kind is gone.kind
    for row in _actions(session, gone):
        if row.deleted_at is not None:
            keep_number(row)
        elif own is None or not same:
            row.entry_id = kept.id
        else:
            _merge_action(own, row)
            keep_number(row)


def _actions(session: Session, entry: EntryRow) -> list[ActionRow]:
    return list(session.scalars(select(ActionRow).where(ActionRow.entry_id == entry.id).order_by(ActionRow.number)))


def _merge_action(kept: ActionRow, gone: ActionRow) -> None:
    known = {_owner(row) for row in kept.owners}
    added = [row for row in gone.owners if _owner(row) not in known]
    kept.owners += [
        OwnerRow(person_id=row.person_id, organisation_id=row.organisation_id, words=row.words, position=float(ordinal))
        for ordinal, row in enumerate(added, start=len(kept.owners))
    ]
    if kept.due is None and kept.due_words.is_blank:
        kept.due, kept.due_words = gone.due, gone.due_words


def _owner(row: OwnerRow) -> object:
    return row.person_id, row.organisation_id, row.words.fr, row.words.zh
