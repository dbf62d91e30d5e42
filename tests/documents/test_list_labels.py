"""Lists are counted by their kind on paper: dashes are no numbers, in the PDF and in the Word file."""

from __future__ import annotations

from tests.documents.reading import read_by_pdfium, squashed
from tests.documents.word_reading import W, opened

from groupe_pays.documents.content import Entry, MinutesContent, Section, Words
from groupe_pays.documents.docx.minutes import build_minutes_docx
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.documents.richtext import FRENCH_LABELS, ListLabels
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, Block, BlockKind, Language, RichText, Span

FR = Language.FR
B, N = BlockKind.BULLET, BlockKind.NUMBER
MIXED = (*((B, 1),) * 3, (N, 1), (N, 1), (B, 1), (N, 1), (B, 2), (N, 2), (N, 2), (N, 1), (B, 1), (N, 2), (B, 1), (N, 2))
LABELS = ("–", "–", "–", "1.", "2.", "–", "1.", "•", "a)", "b)", "2.", "–", "a)", "–", "a)")
WORDS = tuple(f"mot{letter}" for letter in "ABCDEFGHIJKLMNO")


def content() -> MinutesContent:
    told = [Block((Span(words),), *kind) for words, kind in zip(WORDS, MIXED, strict=True)]
    entry = Entry(EntryKind.TEXT, BilingualRichText(RichText(tuple(told)), RichText()), key="a")
    return MinutesContent(
        issuer=Words("CUF"), subtitle=Words("Séance"), running=Words("CUF"), sections=(Section(Words("I"), (entry,)),)
    )


def test_dashes_are_not_counted_among_the_numbers_of_the_page() -> None:
    read = squashed(read_by_pdfium(build_minutes(content(), (FR,)).data))
    assert "".join(label + words for label, words in zip(LABELS, WORDS, strict=True)) in read


def test_a_word_processor_counts_the_same_way() -> None:
    document = opened(build_minutes_docx(content(), (FR,)).data).part("document")
    counts: dict[tuple[str, int], int] = {}
    counted = []
    for each in document.iter(f"{W}numPr"):
        number = each.find(f"{W}numId").get(f"{W}val")  # type: ignore[union-attr]
        level = int(each.find(f"{W}ilvl").get(f"{W}val"))  # type: ignore[union-attr,arg-type]
        for known in [known for known in counts if known[0] == number and known[1] > level]:
            del counts[known]  # a level begins anew below every item above it
        counts[number, level] = counts.get((number, level), 0) + 1
        counted.append(counts[number, level])
    labels = ListLabels(*FRENCH_LABELS)
    told = [labels.label(Block((Span("x"),), *kind)) for kind in MIXED]
    assert tuple(told) == LABELS
    numbers = [(label, count) for label, count, (kind, _) in zip(LABELS, counted, MIXED, strict=True) if kind is N]
    assert [count for _label, count in numbers] == [{"1": 1, "2": 2, "a": 1, "b": 2}[label[0]] for label, _ in numbers]
