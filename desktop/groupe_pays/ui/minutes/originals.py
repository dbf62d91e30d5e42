"""Which side of an entry is the original: said in the heads of the columns, marked where an entry differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from groupe_pays.domain.minutes import MinuteEntry
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.labels import label
from groupe_pays.ui.icons import paint_icon

_SIZE = 12


def main_original(entries: Iterable[MinuteEntry]) -> Language:
    """The language most entries with words have as their original; French where neither leads."""
    found = Counter(entry.text.source for entry in entries if not entry.text.is_blank)
    return Language.ZH if found[Language.ZH] > found[Language.FR] else Language.FR


def column_words(language: Language, main: Language) -> str:
    """What a screen reader says of the head of a column."""
    name = OWN_NAMES[language]
    return _("{language}, original").format(language=name) if language is main else name


def state_words(text: BilingualRichText | BilingualText) -> str:
    """« Périmée, traduit du français »."""
    origin = _("translated from French") if text.source is Language.FR else _("translated from Chinese")
    return f"{label(text.state)}, {origin}"


def side_words(text: BilingualRichText, language: Language) -> str:
    """What an editor of one side is called: which language, and whether it is the original or how far it is."""
    state = text.side_state(language)
    if text.is_blank:
        return _("Text ({language})").format(language=OWN_NAMES[language])
    if state is None:
        return _("Text ({language}), original").format(language=OWN_NAMES[language])
    return _("Text ({language}), translation: {state}").format(language=OWN_NAMES[language], state=label(state))


def paint_original_mark(painter: QPainter, left: float, line: QRectF, language: Language) -> None:
    """A small pen before the text that begins at ``left``: here, this side was written first."""
    room = 2 if language is Language.FR else 7
    place = QRectF(left - _SIZE - room, line.y(), _SIZE, line.height())
    paint_icon(painter, place, "pencil", "accenttext", _SIZE)
