"""How records become the named fields of a change's label, and how an edit of one field is named."""

from __future__ import annotations

from groupe_pays.domain.text import BilingualText, Language

SHORT = 40
"""Characters of a title shown in « Undo “…” »."""


def words(text: BilingualText) -> dict[str, str]:
    """A bilingual text as one value a language, cut to what a status bar can hold."""
    return {
        "fr": shorten(text.best(Language.FR)),
        "zh": shorten(text.best(Language.ZH)),
        "en": shorten(text.best(Language.FR)),
    }


def shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + "…"
