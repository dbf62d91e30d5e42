"""The minutes of a meeting as PDF, in one language or in both."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.documents.content import MinutesContent
from groupe_pays.documents.minutes_chinese import chinese_minutes
from groupe_pays.documents.minutes_facing import facing_minutes
from groupe_pays.documents.minutes_french import french_minutes
from groupe_pays.documents.minutes_front import minutes_title
from groupe_pays.documents.page import Description, render
from groupe_pays.documents.result import Rendered
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH


def build_minutes(
    content: MinutesContent, languages: Sequence[Language] = (Language.FR,), *, facing: bool = False
) -> Rendered:
    """The minutes in one language, in two facing each other, or in two one after the other.

    Raises:
        ValueError: no language is given, or one that is no language of the content.
    """
    if not languages or any(language not in (FR, ZH) for language in languages):
        raise ValueError("the minutes are printed in French, in Chinese or in both")
    if facing and len(set(languages)) == 2:
        parts = [facing_minutes(content)]
    else:
        alone = {FR: french_minutes, ZH: chinese_minutes}
        parts = [alone[language](content) for language in dict.fromkeys(languages)]
    return render(parts, _description(content, tuple(languages)))


def _description(content: MinutesContent, languages: tuple[Language, ...]) -> Description:
    names = [f"{minutes_title(content, language)} – {content.subtitle.best(language)}" for language in languages]
    author = content.author or content.issuer.best(languages[0])
    return Description(" / ".join(names), author, content.running.best(languages[0]), languages[0])
