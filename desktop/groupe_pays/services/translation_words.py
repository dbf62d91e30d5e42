"""What stands around the texts of a two-column Word file, for who sends it and for who receives it."""

from __future__ import annotations

from groupe_pays.domain.text import Language
from groupe_pays.domain.translation_units import Sending
from groupe_pays.exchange.translation_table import TableWords
from groupe_pays.i18n import catalogue


def table_words(sending: Sending) -> TableWords:
    """Each line in the language of the original, then in that of the translation."""
    said = [catalogue(language) for language in (sending.source, sending.target)]
    if sending.source is Language.FR:
        title = [say.gettext("Translation from French into Chinese") for say in said]
    else:
        title = [say.gettext("Translation from Chinese into French") for say in said]
    how = [
        say.gettext(
            "Write in the third column. Leave the numbers, the codes and the signs such as [n1], which call a "
            "footnote, as they are; bold, italics and links come back too. The last column is for your remarks."
        )
        for say in said
    ]
    columns = [
        (
            say.gettext("No."),
            say.pgettext("translation", "Original"),
            say.pgettext("translation", "Translation"),
            say.pgettext("translation", "Remarks"),
        )
        for say in said
    ]
    heads = [" · ".join(dict.fromkeys(pair)) for pair in zip(*columns, strict=True)]
    return TableWords(" · ".join(title), sending.title, tuple(how), (heads[0], heads[1], heads[2], heads[3]))
