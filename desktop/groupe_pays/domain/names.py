"""Reading a name as it is said at the door: « Mme Claire SAINT-DRENANT », « Guillaume de Russé », LI Ming (李明)."""

from __future__ import annotations

import re

from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText, Language

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HAN_NAME = re.compile(rf"{_HAN.pattern}(?:[·•-]?{_HAN.pattern})*")
_RUN = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"[()（）]")
_CIVILITIES = {
    **dict.fromkeys(("m.", "m", "mr", "mr.", "monsieur"), Civility.MR),
    **dict.fromkeys(("mme", "mme.", "mrs", "mrs.", "ms", "ms.", "madame", "mlle", "mademoiselle"), Civility.MRS),
}
_CHINESE_CIVILITIES = {"先生": Civility.MR, "女士": Civility.MRS}
_PARTICLES = {"de", "du", "des", "da", "do", "dos", "di", "le", "la", "les", "van", "von", "der", "den", "el", "ben"}


def has_han(text: str) -> bool:
    """Whether a text holds a Chinese character."""
    return bool(_HAN.search(text))


def as_typed(text: str) -> BilingualText:
    """A short text on the side of the language it is written in: Chinese where it holds a Chinese character."""
    text = " ".join(text.split())
    return BilingualText("", text, Language.ZH) if has_han(text) else BilingualText(text)


def read_name(words: str) -> PersonName:
    """The parts of a name; empty where there are no words.

    Words in capitals are the surname, with the particle before them; without capitals it is the last word. The surname
    is kept in small letters: how it is shown belongs to ``formats``. What is written in Chinese characters is the
    Chinese name, whole.
    """
    chinese = "".join(_HAN_NAME.findall(words))
    civility = Civility.NONE
    for title, meant in _CHINESE_CIVILITIES.items():
        if chinese.endswith(title) and chinese != title:
            chinese, civility = chinese.removesuffix(title), meant
    latin = _BRACKETS.sub(" ", _HAN_NAME.sub(" ", words)).split()
    if len(latin) > 1 and latin[0].casefold() in _CIVILITIES:
        civility = _CIVILITIES[latin.pop(0).casefold()]
    given, surname = _split(latin)
    return PersonName(given, surname, chinese, civility)


def _split(words: list[str]) -> tuple[str, str]:
    """Given name and surname of words in either order."""
    if len(words) < 2:
        return "", " ".join(_softened(word) for word in words)
    loud = [at for at, word in enumerate(words) if _is_loud(word)]
    if not loud or len(loud) == len(words):
        start, end = len(words) - 1, len(words)
    else:
        start, end = loud[0], loud[-1] + 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    if start == 1 and words[0].casefold() in _PARTICLES:
        start = 0
    return " ".join(words[:start] + words[end:]), " ".join(_softened(word) for word in words[start:end])


def _softened(word: str) -> str:
    """« SAINT-DRENANT » as « Saint-Drenant »; a word with small letters stays as it is."""
    return _RUN.sub(lambda run: run[0].capitalize(), word) if _is_loud(word) else word


def _is_loud(word: str) -> bool:
    """Whether a word of two letters or more is written in capitals; « J.-P. » and « A. » are initials."""
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and "." not in word and all(letter.isupper() for letter in letters)
