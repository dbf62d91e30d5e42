"""Another name in a formatted text: the words change, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.anonymising import all_words, renamed, renamed_text
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.personal_data import Traces
from groupe_pays.domain.text import Block, RichText, Span

TRACES = Traces((PersonName("Anne", "Petit", "安娜"),))
PIECES = st.sampled_from(["Anne", " ", "Petit", "PETIT", "petit", "pas", "安", "娜", "Mme", ",", "né", "Anne Petit"])
SPANS = st.builds(Span, st.lists(PIECES, max_size=4).map("".join), st.sampled_from(["", "b", "i", "bi"]))
TEXTS = st.lists(st.lists(SPANS, max_size=6).map(lambda spans: Block(tuple(spans))), max_size=3).map(
    lambda blocks: RichText(tuple(blocks)).normalised()
)


@given(TEXTS)
def test_the_words_are_those_of_a_plain_text_whatever_the_formats(text: RichText) -> None:
    after = renamed_text(text, TRACES.places, "X")
    assert [block.plain for block in after.blocks] == [renamed(b.plain, TRACES.places, "X") for b in text.blocks]
    assert TRACES.find(after.plain.replace("\n", "¶")) is None
    kept = [span for span in text.spans() if span.text in "pasné,"]
    assert all(any(span.text in one.text and span.marks == one.marks for one in after.spans()) for span in kept)


def test_footnotes_and_addresses_are_words_too() -> None:
    note, link = Span("\ufffc", note="Voir Anne Petit."), Span("ici", href="mailto:anne petit")
    text = RichText((Block((Span("Rien "), note, link)),))
    assert "Anne Petit" in all_words(text)
    after = renamed_text(text, TRACES.places, "X")
    assert after.notes == ("Voir X.",)
    assert TRACES.find(all_words(after)) is None


def test_a_surname_counts_with_its_capital_where_the_text_surely_names_somebody() -> None:
    assert renamed("Anne Petit et PETIT, un petit pas", TRACES.places, "X") == "X et X, un petit pas"
    assert renamed("un petit pas", TRACES.places, "X") == "un X pas"  # ticked by hand: it only may be a name
