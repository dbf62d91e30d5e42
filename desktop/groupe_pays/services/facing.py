"""The two sides of the minutes: which one is the original, and what was found in step."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, TranslationState
from groupe_pays.i18n import N_
from groupe_pays.services.agenda_rows import check_writable
from groupe_pays.store.agenda import AgendaItemRow, agenda_rows
from groupe_pays.store.minutes import EntryRow, entry_rows
from groupe_pays.store.store import Store, get_row


@dataclass(frozen=True, slots=True)
class Turned:
    """How many texts have the language as their original now, and how many could not: they have no word in it."""

    turned: int
    left: int


class FacingService:
    def __init__(self, store: Store) -> None:
        self._store = store

    def turn(self, entry_id: str) -> bool:
        """Make the translation of an entry its original; False where there is none to make it. Raises
        ``MinutesAdopted``.
        """
        with self._store.transaction(N_("Swap original and translation")) as session:
            row = get_row(session, EntryRow, entry_id)
            check_writable(session, row.meeting_id)
            before = row.text
            row.text = before.turned()
            return row.text.source is not before.source

    def make_original(self, meeting_id: str, language: Language) -> Turned:
        """Make one language the original of all entries and titles of a meeting that have a word in it.

        Raises:
            MinutesAdopted: nothing was changed.
        """
        with self._store.transaction(_MADE[language]) as session:
            check_writable(session, meeting_id)
            rows: list[EntryRow | AgendaItemRow] = [*entry_rows(session, meeting_id), *_items(session, meeting_id)]
            waiting = [row for row in rows if _text(row).source is not language and not _text(row).is_blank]
            for row in waiting:
                if isinstance(row, EntryRow):
                    row.text = row.text.turned()
                else:
                    row.title = row.title.turned()
            left = sum(_text(row).source is not language for row in waiting)
            return Turned(len(waiting) - left, left)

    def mark_title(self, item_id: str, state: TranslationState) -> None:
        """Declare the translation of the title of an agenda item reviewed, a draft or outdated.

        Raises:
            MinutesAdopted: nothing was changed.
        """
        with self._store.transaction(_MARKED[state]) as session:
            row = get_row(session, AgendaItemRow, item_id)
            check_writable(session, row.meeting_id)
            if row.title.state is not TranslationState.MISSING:
                row.title = row.title.marked(state)


def _items(session: Session, meeting_id: str) -> list[AgendaItemRow]:
    return [row for row, _path in agenda_rows(session, meeting_id)]


def _text(row: EntryRow | AgendaItemRow) -> BilingualRichText | BilingualText:
    return row.text if isinstance(row, EntryRow) else row.title


_MADE = {
    Language.FR: N_("Make French the original"),
    Language.ZH: N_("Make Chinese the original"),
}
_MARKED = {
    TranslationState.REVIEWED: N_("Mark the translation as reviewed"),
    TranslationState.DRAFT: N_("Mark the translation as a draft"),
    TranslationState.OUTDATED: N_("Mark the translation as outdated"),
}
