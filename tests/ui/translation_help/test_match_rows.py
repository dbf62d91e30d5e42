"""A match of the memory is read whole where it has the room, and never takes more than two lines of each language."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from groupe_pays.domain.differences import differences
from groupe_pays.ui.translation_help.match_drawing import MatchRow
from groupe_pays.ui.translation_help.offers import Offer, Part

WORDS = "La coopération décentralisée avec Pékin reprend au mois de mars, 与北京的地方政府合作. "


def row(words: str, width: float = 300) -> MatchRow:
    pieces = differences(words, words.replace("mars", "mai"))
    return MatchRow(Offer(Part.MEMORY, words, words, percent=90, pieces=pieces, origin="réunion 2017"), width)


def test_a_row_is_as_high_as_its_words_and_no_higher(ui: QApplication) -> None:
    short, long, endless = row("en mars"), row(WORDS * 2), row(WORDS * 40)

    assert short.height < long.height <= endless.height < 2 * short.height + 60
    assert row(WORDS * 2, 2000).height < long.height
