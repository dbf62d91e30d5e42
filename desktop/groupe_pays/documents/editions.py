"""The languages a document is made in: one edition with both facing each other, or one in each."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.domain.text import CONTENT_LANGUAGES, Language


def editions(languages: Sequence[Language], *, facing: bool) -> list[tuple[Language, ...]]:
    """The languages of each edition: both together, French first, where they face each other, else as given.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    if not languages or any(language not in CONTENT_LANGUAGES for language in languages):
        raise ValueError("a document is printed in French, in Chinese or in both")
    if facing:
        return [tuple(language for language in CONTENT_LANGUAGES if language in languages)]
    return [(language,) for language in dict.fromkeys(languages)]
