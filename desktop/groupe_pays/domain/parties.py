"""A party: the person, the organisation or the bare words that present an item or owe an action."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language


@dataclass(frozen=True, slots=True)
class Party:
    """One of ``person_id``, ``organisation_id`` or ``words`` says who; the names are there to be shown."""

    person_id: str | None = None
    organisation_id: str | None = None
    words: BilingualText = BilingualText()
    person_name: PersonName | None = None
    organisation_name: BilingualText = BilingualText()

    def name(self, language: Language) -> str:
        if self.person_name is not None:
            return self.person_name.plain(language)
        if self.organisation_id is not None:
            return self.organisation_name.best(language)
        return self.words.best(language)

    @property
    def key(self) -> str:
        """What makes two parties the same one, in lists and filters."""
        return self.person_id or self.organisation_id or self.words.fr or self.words.zh
