"""How far the translation of minutes is: what counts, and how it is counted, once for every screen.

What is printed in both languages counts, where it has a word: titles of agenda items, entries, captions of pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from groupe_pays.domain.minutes import Section
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, TranslationState

State = tuple[TranslationState, Language]
"""The state of a translation, and the language it is to be in."""


@dataclass(frozen=True, slots=True)
class TranslationCount:
    """How many texts are in each state of translation; ``missing_french`` are those of the missing that lack French."""

    missing: int = 0
    draft: int = 0
    reviewed: int = 0
    outdated: int = 0
    missing_french: int = 0

    @property
    def total(self) -> int:
        return self.missing + self.draft + self.reviewed + self.outdated

    @property
    def missing_chinese(self) -> int:
        return self.missing - self.missing_french

    def __add__(self, other: TranslationCount) -> TranslationCount:
        return TranslationCount(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def moved(self, before: State | None, after: State | None) -> TranslationCount:
        """The count once a text went from one state to another; None: it had, or has, no word."""
        numbers = {field.name: getattr(self, field.name) for field in fields(self)}
        for state, step in ((before, -1), (after, 1)):
            if state is not None:
                numbers[state[0].value] += step
                if state == (TranslationState.MISSING, Language.FR):
                    numbers["missing_french"] += step
        return TranslationCount(**numbers)


def state_of(text: BilingualText | BilingualRichText) -> State | None:
    """The state of a text for the count; None where it has no word."""
    return None if text.is_blank else (text.state, text.source.other)


def printed_texts(section: Section) -> Iterator[BilingualText | BilingualRichText]:
    """What the minutes print of an item in both languages."""
    yield section.item.title
    for entry in section.entries:
        yield entry.text
        for file in entry.files:
            if file.is_picture:
                yield file.caption


def count_states(states: Iterable[State]) -> TranslationCount:
    found = Counter(states)
    by_state = {state.value: sum(found[state, side] for side in Language) for state in TranslationState}
    return TranslationCount(**by_state, missing_french=found[TranslationState.MISSING, Language.FR])


def translation_count(sections: Iterable[Section]) -> TranslationCount:
    """How far the minutes are, whole or of one item."""
    states = (state_of(text) for section in sections for text in printed_texts(section))
    return count_states(state for state in states if state is not None)
