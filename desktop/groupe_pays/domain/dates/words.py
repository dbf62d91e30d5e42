"""Reading a date the way a minute-taker types it: « fin mars », « avant le 1er mars », 3月底前, "next Monday", ISO."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.collation import fold
from groupe_pays.domain.dates.rough import RoughDate
from groupe_pays.domain.text import Language

LONGEST = 80
"""Characters; what is longer is a sentence, not a date."""


def parse_words(text: str, language: Language, today: date) -> RoughDate | None:
    """The date meant by ``text``, or None. A year left out is that of the next such date, ``today`` included.

    EDTF is taken as it is; then the words of ``language`` are tried, then those of the other languages. Accents, case
    and kinds of space do not matter. « 3/02 » is 3 February, but 2 March in Chinese.
    """
    if len(text) > LONGEST:
        return None
    try:
        return RoughDate.parse(text)
    except ValueError:
        pass
    # Here and not above: the patterns of three languages take longer to compile than a window may wait.
    from groupe_pays.domain.dates.reading import read_words

    return read_words(fold(text).rstrip(" .,;。"), language, today)
