"""The rules of French typography that are certain from the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from groupe_pays.domain.typing.edits import LATIN, NBSP, NNBSP, SPACES, Edit, Pattern, by_pattern
from groupe_pays.domain.typing.french_words import ACUTE, AFTER_A, LIGATURED
from groupe_pays.domain.typing.quotes import FRENCH, find_quotes

_ANY_SPACE = f"[{SPACES}]"
_AFTER_WORD = r"(?<=[\w»”’)\]%€°…])"
_ENDS = rf"(?=[\s{NBSP}{NNBSP}»)\]”]|$)"
_LETTER = f"[{LATIN}\u0152\u0153]"


def _high_signs(text: str, ended: bool) -> Iterator[Edit]:
    """U+202F before ``; ! ?``."""
    for match in _HIGH_SIGNS.finditer(text):
        space = match.group()
        if space != NNBSP and match.end() < len(text):
            yield Edit(match.start(), match.end(), NNBSP)


_HIGH_SIGNS = Pattern(
    rf"{_AFTER_WORD}{_ANY_SPACE}*(?=[;!?]+{_ENDS})|(?<!^)(?<![{SPACES}\n]){_ANY_SPACE}+(?=[;!?](?:[\s{NBSP}»)]|$))"
)


def _colon(text: str, ended: bool) -> Iterator[Edit]:
    """U+00A0 before a colon; one just typed may still become 14:30 or https: and is let stand."""
    if ":" not in text:
        return
    for match in _COLON.finditer(text):
        if match.group() != NBSP and (ended or match.end() + 1 < len(text) or match.group()):
            yield Edit(match.start(), match.end(), NBSP)


_COLON = Pattern(
    rf"{_AFTER_WORD}{_ANY_SPACE}*(?=:(?:[\s{NBSP}»)]|$))|(?<!^)(?<![{SPACES}\n:]){_ANY_SPACE}+(?=:(?:[\s{NBSP}]|$))"
)

_inside_left = by_pattern("«", rf"«{_ANY_SPACE}*(?=[^{SPACES}\n])", f"«{NBSP}")
_inside_right = by_pattern("»", rf"(?<=[^{SPACES}\n«]){_ANY_SPACE}*»", f"{NBSP}»")
_just_opened = by_pattern("«", rf"«{_ANY_SPACE}*$", f"«{NBSP}")


def _guillemets(text: str, ended: bool) -> Iterator[Edit]:
    """U+00A0 inside « »."""
    yield from _inside_left(text, ended)
    yield from _inside_right(text, ended)
    if not ended:
        yield from _just_opened(text, ended)


def _quotes(text: str, ended: bool) -> Iterator[Edit]:
    return find_quotes(text, ended, FRENCH)


_LIGATURE = Pattern(rf"(?<![\w@.])(?:{LIGATURED})(?![\w@])", re.IGNORECASE)
_OE = Pattern("oe|OE|Oe|oE")


def _ligatures(text: str, ended: bool) -> Iterator[Edit]:
    """œ in the words of a list, once the word is complete."""
    if "oe" not in text.lower():
        return
    for word in _LIGATURE.finditer(text):
        if ended or word.end() < len(text):
            for pair in _OE.finditer(word.group()):
                at = word.start() + pair.start()
                yield Edit(at, at + 2, "Œ" if pair.group()[0] == "O" else "œ")


_ORDINAL = Pattern(
    r"(?<![\w.,/-])(?P<number>\d{1,4}|[IVX]{1,6})(?P<end>(?:i?[èeé]me)(?P<many>s?)|[èe]re(?P<firsts>s?)|ers?t)(?!\w)"
)


def _ordinals(text: str, ended: bool) -> Iterator[Edit]:
    """2e and not 2ème, 5es and not 5èmes, 1re and not 1ère."""
    for match in _ORDINAL.finditer(text):
        number, end = match["number"], match["end"]
        first = number in ("1", "I")
        if end[-1] == "t" or (not ended and match.end() == len(text)):
            continue
        if match["firsts"] is not None:
            if first:
                yield Edit(match.start("end"), match.end(), "re" + match["firsts"])
        else:
            yield Edit(match.start("end"), match.end(), "e" + match["many"])


_thousands = by_pattern(
    "0123456789",
    rf"(?<![\d+.,:/-])(?<!\d[{SPACES}])(?<!\+\d[{SPACES}])[1-9]\d{{0,2}}(?:{_ANY_SPACE}\d{{3}})+(?![\d/-])",
    lambda match: re.sub(_ANY_SPACE, NNBSP, match.group()),
)
# Five digits may be a postcode, four a year: more than the digits has to say that something is counted.
_LONG_NUMBER = Pattern(
    rf"(?<![\w+.,:/’'°-])(?<!\d[{SPACES}])[1-9][0-9]{{4,8}}(?=(?P<after>{_ANY_SPACE}?[€%]|{_ANY_SPACE}(?!est\b|et\b|à\b|a\b|"
    r"ou\b|de\b|du\b|sont\b|dans\b|pour\b|en\b|cedex\b)[a-zà-ÿ]{3,}))"
)
_NAMED_NUMBER = Pattern(
    rf"(?:\b(?:[Cc]ode|[Pp]ostal|BP|CS|CP|TSA|[Nn]o|[Rr]éf|[Rr]éférence|SIREN|SIRET|INSEE|[Dd]ossier|[Nn]uméro)\.?|[Nn]°)"
    rf"{_ANY_SPACE}*:?{_ANY_SPACE}*$"
)


def _long_numbers(text: str, ended: bool) -> Iterator[Edit]:
    """U+202F between the thousands of what is counted: 25000 habitants; never of years, postcodes, references."""
    for match in _LONG_NUMBER.finditer(text):
        counts_what_is_typed = not ended and match.end("after") == len(text) and match["after"][-1].isalpha()
        if not counts_what_is_typed and not _NAMED_NUMBER.search(text[max(match.start() - 24, 0) : match.start()]):
            digits = match.group()
            yield Edit(match.start(), match.end(), f"{int(digits):,}".replace(",", NNBSP))


_money = by_pattern("€%", rf"(?<=\d){_ANY_SPACE}*(?=[€%](?!\w))", NNBSP)
_apostrophe = by_pattern("'", rf"'(?<={_LETTER}')(?={_LETTER}|«|“|\")", "’")
_apostrophe_typed = by_pattern("'", rf"'(?<={_LETTER}')$", "’")
_QUOTED = Pattern(rf"(?<![\w'’])'(?={_LETTER})(?:[^']|(?<={_LETTER})'(?={_LETTER}))*'$")


def _apostrophes(text: str, ended: bool) -> Iterator[Edit]:
    """’ between letters, or just typed behind one; not where it ends what a lone ' began."""
    yield from _apostrophe(text, ended)
    if text.endswith("'") and _QUOTED.search(text) is None:
        yield from _apostrophe_typed(text, ended)


_ellipsis = by_pattern(".", r"(?<!\.)\.{3}(?!\.)", "…")
_dash = by_pattern("-", r"(?<=[^\W\d_]|[»”’)…]|[,;]) - (?=[^\W\d_]|[«“(])", " \u2013 ")

_ACCENTED = Pattern(rf"(?<![\w@./-])(?:(?P<acute>{ACUTE})|(?P<ile>Iles?))(?![\w@])")
_A_GRAVE = Pattern(rf"A(?:(?<=^A)|(?<=[.!?…]\sA)|(?<=«[{SPACES}]A))(?=[{SPACES}](?:{AFTER_A})(?!\w))")


def _capitals(text: str, ended: bool) -> Iterator[Edit]:
    """The accent of a capital where the word leaves no doubt: État, Île-de-France, À partir de."""
    for match in _ACCENTED.finditer(text):
        if ended or match.end() < len(text):
            yield Edit(match.start(), match.start() + 1, "É" if match["acute"] else "Î")
    for match in _A_GRAVE.finditer(text):
        if ended or _followed(text, match.end()):
            yield Edit(match.start(), match.end(), "À")


def _followed(text: str, at: int) -> bool:
    """Whether the words after ``at`` that made the rule certain are complete: something stands behind the second."""
    return len(text[at:].split()) > 1 or text[-1:].isspace()


FINDERS = {
    "fr_apostrophe": _apostrophes,
    "fr_quotes": _quotes,
    "fr_guillemets": _guillemets,
    "fr_colon": _colon,
    "fr_high_signs": _high_signs,
    "fr_ellipsis": _ellipsis,
    "fr_dash": _dash,
    "fr_ligatures": _ligatures,
    "fr_ordinals": _ordinals,
    "fr_thousands": _thousands,
    "fr_long_numbers": _long_numbers,
    "fr_money": _money,
    "fr_capitals": _capitals,
}
"""By the value of their ``RuleId``, in the order in which they are told of."""
