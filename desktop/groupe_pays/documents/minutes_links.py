"""The places of the minutes that lead to each other: words told in the text, lines of the closing lists."""

from __future__ import annotations

from groupe_pays.documents.content import Entry, MinutesContent, Outcome
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Language

FACTS, FOLLOW_UP, ATTENDANCE = "facts", "follow-up", "attendance"
"""The front and the two closing parts."""


class Links:
    """Names the places of one part of a document, in ``language``; a link is only made to a place there will be.

    The text is told before the lists are: ``told`` grows meanwhile.
    """

    def __init__(self, content: MinutesContent, language: Language) -> None:
        self._language = language
        self._listed = {
            *(f"{EntryKind.DECISION}-{outcome.number}" for outcome in content.decisions),
            *(f"{EntryKind.ACTION}-{outcome.number}" for outcome in content.actions),
        }
        self._told: set[str] = set()

    def name(self, key: str) -> str:
        """The key of a place in the file, which may hold two parts."""
        return f"{self._language}-{key}"

    def to(self, key: str) -> str:
        """A link to a place that is always there."""
        return f"#{self.name(key)}"

    def tell(self, entry: Entry) -> str:
        """The name to give the place of an entry; none where it has a place already, or needs none."""
        if not entry.key or entry.key in self._told:
            return ""
        self._told.add(entry.key)
        return self.name(entry.key)

    def to_line(self, entry: Entry) -> str | None:
        """From a decision or an action in the text to its line in the closing list."""
        key = f"{entry.kind}-{entry.number}"
        return self.to(key) if key in self._listed else None

    def line(self, kind: EntryKind, outcome: Outcome) -> str:
        """The name of the place of a line of the closing lists."""
        return self.name(f"{kind}-{outcome.number}")

    def to_entry(self, outcome: Outcome) -> str | None:
        """From a line of the closing lists back to the words of the text."""
        return self.to(outcome.source) if outcome.source in self._told else None
