"""A translation back from the translator: read, compared, previewed, and taken over in one step of undo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from groupe_pays.domain.errors import (
    DamagedTranslation,
    ForeignTranslation,
    MinutesAdopted,
    NotAFile,
    NotATranslation,
    NothingFound,
    OtherWordFormat,
    UnreadableFile,
)
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState
from groupe_pays.domain.translation_return import Choice, Fate, Preview, ReturnRow, StateChoice, both
from groupe_pays.domain.translation_units import Problem, Returned, fingerprint, plain_of
from groupe_pays.domain.unit_texts import joined
from groupe_pays.formats import date_words
from groupe_pays.i18n import N_
from groupe_pays.services.fields import words
from groupe_pays.services.steps import Report, steps_of
from groupe_pays.services.translation_comparing import Snapshot, compare, known_share
from groupe_pays.services.translation_texts import ROWS, meeting_texts, side_of, sides
from groupe_pays.store.dossier import load_dossier
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.store import Store, get_row

LARGEST = 100_000_000
"""Bytes of a file that is looked at."""
_OTHER_WORD_FORMATS = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"%PDF")
"""How a file of the Word of before 2007 begins (or a newer one under a password), RTF, PDF."""
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_PAGES = re.compile(rb"<(?:!doctype )?html|<office:document|<pkg:package|<w:wordDocument", re.IGNORECASE)
"""How a web page begins, or a document kept as one file of XML."""
TextKey = tuple[str, str, str]


def read_returned(path: Path) -> Returned:
    """What a file of a translator brings back; needs no dossier, for any thread.

    Raises:
        NotAFile, UnreadableFile: there is nothing to be read.
        DamagedTranslation: it is broken, cut short or dangerous.
        OtherWordFormat: a word processor saved it as something else.
        NotATranslation: it is something else.
    """
    data = read_file(path)
    if data.startswith(_OTHER_WORD_FORMATS) or _OPEN_DOCUMENT in data[:100] or _PAGES.search(data[:1000]):
        raise OtherWordFormat(path)
    if data.startswith(b"PK"):
        return _read_word(data, path)
    return _read_xliff(data, path)


def read_file(path: Path) -> bytes:
    """The bytes of a file from elsewhere. Raises ``NotAFile``, ``UnreadableFile``, ``NotATranslation``."""
    if not path.is_file():
        raise NotAFile(path)
    try:
        if path.stat().st_size > LARGEST:
            raise NotATranslation(path)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path) from error


def _read_word(data: bytes, path: Path) -> Returned:
    from groupe_pays.exchange.safe_xml import NotXml
    from groupe_pays.exchange.translation_table_reading import NotOurTable, read_table

    try:
        return read_table(data)
    except NotOurTable as error:
        raise NotATranslation(path) from error
    except NotXml as error:
        raise DamagedTranslation(path) from error


def _read_xliff(data: bytes, path: Path) -> Returned:
    from groupe_pays.exchange.xliff import NotXliff, NotXml, read_xliff

    try:
        return read_xliff(data)
    except NotXliff as error:
        raise NotATranslation(path) from error
    except NotXml as error:
        is_markup = data.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:200].replace(b"\0", b"").startswith(b"<")
        raise (DamagedTranslation if is_markup or not data else NotATranslation)(path) from error


@dataclass(frozen=True, slots=True)
class Applied:
    """How many texts were changed by a translation that was taken over."""

    texts: int


class TranslationReturnService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def preview(self, path: Path) -> Preview:
        """The file against the dossier; nothing is written. Raises as ``read_returned`` and ``snapshot``."""
        returned = read_returned(path)
        return compare(returned, self.snapshot(returned, path))

    def snapshot(self, returned: Returned, path: Path) -> Snapshot:
        """The meeting the file is about, read at once; ``path`` is for the refusal.

        Raises:
            ForeignTranslation: the file went out from another dossier.
            NotATranslation: nothing in it is known here.
            NothingFound: its meeting is gone.
        """
        with self._store.reading() as session:
            if returned.sent is None:
                return self._search(session, returned, path)
            if returned.sent.dossier_id != load_dossier(session).id:
                raise ForeignTranslation(path)
            return _snapshot(session, returned.sent.meeting_id, returned.target)

    def _search(self, session: Session, returned: Returned, path: Path) -> Snapshot:
        """The meeting most units of the file are known in, where the file forgot which one it is about."""
        best: tuple[float, Snapshot | None] = (0, None)
        for meeting_id in session.scalars(select(MeetingRow.id).where(MeetingRow.deleted_at.is_(None))):
            now = _snapshot(session, meeting_id, returned.target)
            known = known_share(returned, now)
            if known > best[0]:
                best = (known, now)
        if best[1] is None:
            raise NotATranslation(path)
        return best[1]

    def apply(
        self,
        preview: Preview,
        choices: Mapping[str, Choice] | None = None,
        states: StateChoice = StateChoice.AS_FILE,
        report: Report | None = None,
    ) -> Applied:
        """Take the translation over, row by row as chosen (by their ids; as proposed where nothing is), as one step.

        What changed here since the preview was made is kept beside what comes in.

        Raises:
            MinutesAdopted, NothingFound: nothing was changed.
        """
        chosen = {row.id: (choices or {}).get(row.id, row.proposed) for row in preview.rows}
        groups: dict[TextKey, list[ReturnRow]] = {}
        for row in preview.rows:
            if row.place is not None:
                groups.setdefault(row.place.text_key, []).append(row)
        changed, steps = 0, steps_of(report, groups)
        with self._store.reading() as session:
            title = get_row(session, MeetingRow, preview.meeting_id).title
        message = N_("Bring back the translation of “{title}”")
        with self._store.transaction(message, between=steps.between, title=words(title)) as session:
            if get_row(session, MeetingRow, preview.meeting_id).state is MeetingState.ADOPTED:
                raise MinutesAdopted
            for (table, record_id, field), rows in steps.over(groups.items()):
                taken = [row for row in rows if row.fate.can_be_taken and chosen[row.id] is not Choice.OURS]
                if taken:
                    writing = _Writing(preview.target, rows, taken, chosen, states)
                    changed += _write(session, table, record_id, field, writing)
        return Applied(changed)


def _snapshot(session: Session, meeting_id: str, target: Language) -> Snapshot:
    row = get_row(session, MeetingRow, meeting_id)
    if row.deleted_at is not None:
        raise NothingFound("meeting")
    source = target.other
    day = date_words(row.date, source) if row.date is not None else ""
    title = ", ".join(part for part in (row.title.best(source), day) if part)
    return Snapshot(meeting_id, title, tuple(meeting_texts(session, meeting_id, source)))


def _write(session: Session, table: str, record_id: str, field: str, writing: _Writing) -> int:
    row = get_row(session, ROWS[table], record_id)
    before: BilingualText | BilingualRichText = getattr(row, field)
    after = writing.applied(before)
    if after == before:
        return 0
    if isinstance(row, EntryRow) and isinstance(after, BilingualRichText):
        row.write(after)
    else:
        setattr(row, field, after)
    return 1


@dataclass(frozen=True, slots=True)
class _Writing:
    """What one text becomes: ``rows`` are all its units in the file, ``taken`` those that are taken over."""

    target: Language
    rows: Iterable[ReturnRow]
    taken: list[ReturnRow]
    chosen: Mapping[str, Choice]
    states: StateChoice

    def applied(self, before: BilingualText | BilingualRichText) -> BilingualText | BilingualRichText:
        parts = {row.place.part: self._content(row, before) for row in self.taken if row.place is not None}
        value: BilingualText | BilingualRichText
        if isinstance(before, BilingualText):
            value = before.edited(self.target, plain_of(next(iter(parts.values()))))
        else:
            new = joined(before.side(self.target.other), before.side(self.target), parts)
            value = before.edited(self.target, new)
        if value.source is self.target:
            return value  # what came back is the original here: the other side is what is in doubt
        stale = [row for row in self.taken if row.source_changed]
        if not stale and before.state is TranslationState.OUTDATED and not self._speaks_of_all(before):
            return value.marked(TranslationState.OUTDATED)
        if not stale:
            return value.marked(self._state(value, same=value == before))
        if isinstance(value, BilingualRichText):
            old = {row.place.part: row.sent_source for row in stale if row.place is not None}
            base = joined(value.original, value.original, old)
            return replace(value, stored_state=TranslationState.OUTDATED, base=base)
        return value.marked(TranslationState.OUTDATED)

    def _speaks_of_all(self, text: BilingualText | BilingualRichText) -> bool:
        """Whether the file has every part of a text as it is cut now: entries may have been joined since."""
        return sides(text, self.target).keys() <= {row.place.part for row in self.rows if row.place is not None}

    def _content(self, row: ReturnRow, before: BilingualText | BilingualRichText) -> RichText:
        part = row.place.part if row.place is not None else ""
        ours = side_of(before, self.target, part)[1]
        since = fingerprint(ours) != fingerprint(row.ours) and not ours.is_blank and ours != row.theirs
        if since or self.chosen[row.id] is Choice.BOTH:
            return both(ours, row.theirs, row.kind)
        return row.theirs

    def _state(self, value: BilingualText | BilingualRichText, *, same: bool) -> TranslationState:
        unsure = any(self.chosen[row.id] is Choice.BOTH or Problem.BROKEN in row.problems for row in self.taken)
        whole = all(not translated.is_blank for _source, translated in sides(value, self.target).values())
        if unsure or not whole or self.states is StateChoice.DRAFT:
            return TranslationState.DRAFT
        told = [row.state for row in self.rows if row.fate not in (Fate.UNKNOWN, Fate.EMPTY)]
        vouched = all(state is TranslationState.REVIEWED for state in told)
        if self.states is StateChoice.REVIEWED or vouched:
            return TranslationState.REVIEWED
        return value.stored_state if same else TranslationState.DRAFT
