"""Minutes put together at random, from sections, speakers, lists and tables: every sentence once, in order."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from groupe_pays.domain.recognition.pieces import PieceKind, words_of
from groupe_pays.domain.recognition.recognise import recognise
from groupe_pays.exchange.documents_in.reading import read_content

TODAY = date(2021, 1, 1)
_NAMES = ("Mme Anne Roux", "M. Luc PETIT", "Zhang Wei", "Le président", "李明", "Théo")
_LABELS = (
    "Présents : ",
    "Excusé(e)s : ",
    "Décision : ",
    "ACTION ",
    "NB : ",
    "→ ",
    "Prochaine réunion : le 3 mai 2021, ",
)
_PARTS = st.one_of(
    st.tuples(st.just("section"), st.sampled_from(("1. Bilan", "I. Suites", "一、情况", "Budget", "POINT 2 – LIVRES"))),
    st.tuples(st.just("said"), st.sampled_from(_NAMES), st.sampled_from((" : ", "：", ". – ", " indique que "))),
    st.tuples(st.just("labelled"), st.sampled_from(_LABELS)),
    st.tuples(st.just("item"), st.integers(1, 3)),
    st.tuples(st.just("row"), st.integers(2, 5)),
    st.tuples(st.just("text"), st.sampled_from(("", "在会上", "Après discussion, ", "L’an deux mille vingt, "))),
    st.tuples(st.just("bold"), st.just("")),
)
_PLANS = st.lists(_PARTS, min_size=1, max_size=18)


def sentences(plan: list[tuple[object, ...]]) -> list[tuple[str, str, list[str]]]:
    """Kind, what leads in, and the words of each part, every one of them its own."""
    told = []
    for at, part in enumerate(plan):
        count = int(part[1]) if part[0] == "row" else 1
        own = [f"phrase {'abcdefghij'[at % 10]}{'klmnopqrst'[at // 10]}{'uvwxyz'[n]} du texte" for n in range(count)]
        lead = "".join(str(one) for one in part[1:]) if part[0] in ("section", "said", "labelled", "text") else ""
        told.append((str(part[0]), lead, own))
    return told


def as_docx(told: list[tuple[str, str, list[str]]]) -> bytes:
    document = Document()
    for kind, lead, own in told:
        if kind == "row":
            row = document.add_table(1, len(own)).rows[0]
            for cell, words in zip(row.cells, own, strict=True):
                cell.text = words
        elif kind == "item":
            document.add_paragraph(own[0], style="List Bullet")
        else:
            document.add_paragraph().add_run(lead + own[0]).bold = kind == "bold"
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def as_text(told: list[tuple[str, str, list[str]]]) -> bytes:
    signs = {"item": "- ", "bold": "## "}
    return "\n".join(signs.get(kind, "") + lead + "\t".join(own) for kind, lead, own in told).encode()


def in_order(content: bytes, name: str, told: list[tuple[str, str, list[str]]]) -> None:
    found = recognise(read_content(content, Path(name)), TODAY)
    whole = words_of("\n".join(piece.plain for piece in found.pieces))
    places = [whole.find(words_of(words)) for _kind, _lead, own in told for words in own]

    assert -1 not in places
    assert places == sorted(places)
    assert all(whole.count(words_of(words)) == 1 for _kind, _lead, own in told for words in own)
    left = [piece for piece in found.pieces if piece.kind is PieceKind.LEFT_OUT]
    assert not [piece for piece in left if "phrase" in piece.plain and not any(part.cells for part in piece.parts)]


@settings(max_examples=50, deadline=None)
@given(_PLANS)
def test_every_sentence_of_a_text_is_there_once_and_in_order(plan: list[tuple[object, ...]]) -> None:
    in_order(as_text(sentences(plan)), "pv.txt", sentences(plan))


@settings(max_examples=10, deadline=None)
@given(_PLANS)
def test_every_sentence_of_a_word_file_is_there_once_and_in_order(plan: list[tuple[object, ...]]) -> None:
    in_order(as_docx(sentences(plan)), "pv.docx", sentences(plan))
