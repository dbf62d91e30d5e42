"""Where a datum came from, worded in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_personal import Datum
from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import Language
from groupe_pays.formats import DateStyle, capitalised, date_words, time_words
from groupe_pays.i18n import catalogue
from groupe_pays.services.printing.words import both
from groupe_pays.store.origins import Made, founded, origins_of


class Origins:
    """Tells of the rows of a dossier where what they say came from."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.founding = founded(session)

    def of_row(self, table: str, row_id: str, columns: Iterable[str] = ()) -> Made | None:
        """The last change that gave one of these columns (or any) its value, else that the dossier began with."""
        known = origins_of(self._session, table, row_id)
        wanted = [known[name] for name in columns if name in known] if columns else list(known.values())
        return max(wanted, key=lambda made: made.made_at, default=self.founding)

    def datum(
        self,
        key: str,
        name: Words,
        value: Words,
        row: tuple[str, str],
        raw: Any = None,
        *,
        columns: Iterable[str] = (),
        source: str = "",
    ) -> Datum:
        """One thing a row (table and id) says; its ``source`` is told of what was there from the beginning."""
        made = self.of_row(*row, tuple(columns))
        told = source if made is self.founding else ""
        return Datum(key, name, value, made_words(made, told), raw, made.made_at if made is not None else "")


def made_words(made: Made | None, source: str = "") -> Words:
    """« Import de 102 personnes, 22 nov. 2026 à 14 h 05 · source : fichier des membres »."""

    def words(language: Language) -> str:
        parts = [_change(made, language)] if made is not None else []
        if source:
            parts.append(catalogue(language).gettext("source: {name}").format(name=source))
        return ("\u3000" if language is Language.ZH else " · ").join(part for part in parts if part)

    return both(words) if made is not None or source else BLANK


def moment_words(made_at: str, language: Language) -> str:
    """A moment the journal keeps, in the time of this computer: « 22 nov. 2026, 14 h 05 »."""
    moment = datetime.fromisoformat(made_at).astimezone(clock.now().tzinfo)
    day = date_words(RoughDate.day(moment.date()), language, DateStyle.MEDIUM)
    said = catalogue(language).pgettext("moment", "{date}, {time}")
    return said.format(date=day, time=time_words(moment.strftime("%H:%M"), language))


def _change(made: Made, language: Language) -> str:
    said = catalogue(language).gettext("{change}, {when}")
    return said.format(change=capitalised(_label(made, language)), when=moment_words(made.made_at, language))


def _label(made: Made, language: Language) -> str:
    fields: dict[str, str] = {}
    for name, value in made.label.fields.items():
        if isinstance(value, Mapping):
            fields[name] = value.get(language.value) or next((words for words in value.values() if words), "")
        else:
            fields[name] = value
    return catalogue(language).gettext(made.label.message).format(**fields)
