"""The words somebody added to the dictionary of the dossier, as rows."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from groupe_pays.domain.collation import sort_key
from groupe_pays.domain.spelling import DictionaryWord
from groupe_pays.domain.text import Language
from groupe_pays.store.base import Record


class DictionaryWordRow(Record):
    """A word that is spelled right; removed at once, undo brings it back."""

    __tablename__ = "dictionary_word"
    __table_args__ = (CheckConstraint("word <> ''", name="written"),)

    word: Mapped[str] = mapped_column(Text)

    def to_domain(self) -> DictionaryWord:
        return DictionaryWord(self.id, self.word)


def list_dictionary(session: Session) -> list[DictionaryWord]:
    """All words in alphabetical order."""
    rows = session.scalars(select(DictionaryWordRow))
    return sorted((row.to_domain() for row in rows), key=lambda one: sort_key(one.word, Language.FR))
