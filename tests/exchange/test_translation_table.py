"""The two-column Word file after people and word processors have been at it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from hypothesis import given, settings
from tests.domain.rich_texts import RICH_TEXTS

from groupe_pays.domain.text import NOTE_ANCHOR, Block, Language, RichText, Span, TranslationState
from groupe_pays.domain.translation_units import (
    NO_TEXT,
    Place,
    Problem,
    Returned,
    Sending,
    Unit,
    UnitKind,
    plain_content,
)
from groupe_pays.domain.unit_texts import parts_of
from groupe_pays.exchange.safe_xml import NotXml
from groupe_pays.exchange.translation_table import TableWords, write_table
from groupe_pays.exchange.translation_table_reading import NotOurTable, read_table

WORDS = TableWords(
    "Traduction · 译文", "Réunion, 31 janvier 2017", ("Comment faire",), ("N°", "Original", "Traduction", "Remarques")
)
SOURCE = RichText(
    (
        Block(
            (
                Span("Un "),
                Span("mot", "b"),
                Span(" et un "),
                Span("lien", "", "https://a.example/é"),
                Span(NOTE_ANCHOR, note="1"),
            )
        ),
    )
)


def unit(part: str, source: RichText, target: RichText = NO_TEXT) -> Unit:
    state = TranslationState.MISSING if target.is_blank else TranslationState.DRAFT
    return Unit(Place("entry", "0199-4711", "text", part), UnitKind.PARAGRAPH, source, target, state, ("II Bilan",))


UNITS = (
    unit("b0", SOURCE),
    unit("n1", plain_content("Une note")),
    unit("b1", plain_content("« Deux »"), plain_content("“二”")),
)


def written(*units: Unit) -> bytes:
    return write_table(Sending("d", "m", "Réunion", Language.FR, Language.ZH, units, "2026-01-01"), WORDS)


def changed(change: Callable[[str], str], data: bytes = b"", *, forget: bool = False) -> bytes:
    """The file with its body rewritten; ``forget`` drops what it remembers of its sending."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data or written(*UNITS))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = change(content.decode()).encode()
            if not (forget and name.startswith("customXml")):
                new.writestr(name, content)
    return out.getvalue()


def rows_of(body: str) -> list[str]:
    return re.findall(r"<w:tr>.*?</w:tr>", body, flags=re.DOTALL)


def fill(row: int, words: str) -> Callable[[str], str]:
    """Put paragraphs into the translation of a row, the head being row 0."""

    def change(body: str) -> str:
        whole = rows_of(body)[row]
        cells = re.findall(r"<w:tc>.*?</w:tc>", whole, flags=re.DOTALL)
        filled = whole.replace("".join(cells[2:]), f"<w:tc>{words}</w:tc>" + cells[3])
        return body.replace(whole, filled, 1)

    return change


def of(returned: Returned, part: str) -> RichText:
    return next(each.target for each in returned.units if each.id.endswith(f".{part}"))


@settings(max_examples=30, deadline=None)
@given(RICH_TEXTS, RICH_TEXTS)
def test_what_goes_out_comes_back(source: RichText, target: RichText) -> None:
    units = [unit(part, original, translated) for part, (original, translated) in parts_of(source, target).items()]
    if units:
        back = read_table(written(*units))
        assert [each.id for each in back.units] == [each.id for each in units]
        assert [each.source for each in back.units] == [each.source for each in units]
        assert [each.target for each in back.units] == [
            each.target if not each.target.is_blank else RichText() for each in units
        ]


def test_what_is_typed_comes_back_with_its_formatting() -> None:
    words = (
        "<w:p><w:r><w:t>一个</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>词</w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>语</w:t></w:r><w:r><w:rPr><w:i w:val='0'/></w:rPr><w:t>【n1】</w:t></w:r></w:p>"
    )
    back = read_table(changed(fill(1, words)))

    assert of(back, "b0").blocks[0].spans == (Span("一个"), Span("词语", "b"), Span(NOTE_ANCHOR, note="1"))


def test_rows_may_be_reordered_and_deleted() -> None:
    def change(body: str) -> str:
        rows = rows_of(body)
        return body.replace("".join(rows[1:]), rows[3] + rows[1])

    back = read_table(changed(change))

    assert [each.id.rpartition(".")[2] for each in back.units] == ["b1", "b0"]
    assert of(back, "b1").plain == "“二”"


def test_a_cell_split_in_two_is_one_text() -> None:
    def change(body: str) -> str:
        row = rows_of(body)[3]
        cells = re.findall(r"<w:tc>.*?</w:tc>", row, flags=re.DOTALL)
        return body.replace(row, row.replace(cells[2], cells[2] + "<w:tc><w:p><w:r><w:t>三</w:t></w:r></w:p></w:tc>"))

    assert of(read_table(changed(change)), "b1").plain == "“二”\n三"


def test_a_row_split_in_two_is_one_text() -> None:
    def change(body: str) -> str:
        row = rows_of(body)[3]
        lower = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc>"
        lower += "<w:tc><w:p><w:r><w:t>三</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
        return body.replace(row, row + lower)

    assert of(read_table(changed(change)), "b1").plain == "“二”\n三"


def test_a_row_somebody_added_is_not_dropped() -> None:
    def change(body: str) -> str:
        cells = "".join(f"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>" for words in ("", "Ajout", "新的", ""))
        row = rows_of(body)[2]
        return body.replace(row, f"{row}<w:tr>{cells}</w:tr>", 1)

    added = read_table(changed(change)).units[2]
    assert (added.id, added.source.plain, added.target.plain) == ("", "Ajout", "新的")


def test_a_translation_merged_into_the_cell_of_its_original_is_read() -> None:
    def change(body: str) -> str:
        row = rows_of(body)[3]
        cells = re.findall(r"<w:tc>.*?</w:tc>", row, flags=re.DOTALL)
        wide = cells[1].replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>')
        wide = wide.replace("</w:tc>", "<w:p><w:r><w:t>三</w:t></w:r></w:p></w:tc>")
        return body.replace(row, row.replace(cells[1] + cells[2], wide))

    merged = read_table(changed(change)).units[2]
    assert (merged.source.plain, merged.target.plain) == ("« Deux »", "三")


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next_one() -> None:
    words = (
        '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="x"/></w:rPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>二</w:t></w:r></w:p>"
    )
    assert of(read_table(changed(fill(2, words))), "n1").plain == "一二"


def test_an_original_that_was_only_copied_is_pointed_out() -> None:
    back = read_table(changed(fill(2, "<w:p><w:r><w:t>Une note</w:t></w:r></w:p>")))

    assert back.units[1].problems == (Problem.COPIED,)


def test_tracked_changes_count_as_accepted() -> None:
    words = (
        '<w:p><w:r><w:t>一</w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>新</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>'
    )
    back = read_table(changed(fill(1, words)))

    assert of(back, "b0").plain == "一新"
    assert back.tracked


def test_quotes_a_word_processor_changed_do_not_hide_whose_text_it_is() -> None:
    back = read_table(changed(lambda body: body.replace("« Deux »", '"Deux"'), forget=True))

    assert back.sent is None
    assert (back.source, back.target) == (Language.FR, Language.ZH)
    assert [each.id.rpartition(".")[2] for each in back.units] == ["b0", "n1", "b1"]


def test_a_row_is_known_by_its_code_where_controls_and_bookmarks_are_lost() -> None:
    def change(body: str) -> str:
        body = re.sub(r"<w:sdt>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1", body, flags=re.DOTALL)
        return re.sub(r"<w:bookmark[^>]*>", "", body)

    back = read_table(changed(change))
    assert [each.id for each in back.units] == [each.id for each in UNITS]
    assert [each.code for each in read_table(changed(change, forget=True)).units] == [each.code for each in UNITS]


def test_remarks_come_back_without_our_own_notes() -> None:
    def change(body: str) -> str:
        row = rows_of(body)[1]
        return body.replace(
            row, row.replace("<w:p/></w:tc></w:tr>", "<w:p><w:r><w:t>à voir</w:t></w:r></w:p></w:tc></w:tr>")
        )

    assert read_table(changed(change)).units[0].remark == "à voir"


def test_a_forgotten_footnote_call_stands_at_the_end() -> None:
    (first, *_rest) = read_table(changed(fill(1, "<w:p><w:r><w:t>一</w:t></w:r></w:p>"))).units

    assert first.problems == (Problem.NOTE_LOST, Problem.LINK_LOST) or first.problems == (Problem.NOTE_LOST,)
    assert first.target.blocks[0].spans[-1] == Span(NOTE_ANCHOR, note="1")


def test_the_original_is_locked_and_the_head_is_told_on_each_page() -> None:
    document = docx.Document(io.BytesIO(written(*UNITS)))
    body = document.element.xml

    assert body.count('w:val="sdtContentLocked"') == len(UNITS)
    assert "<w:tblHeader/>" in body
    assert 'w:eastAsia="zh-CN"' in body


@pytest.mark.parametrize("data", [b"PK\3\4 not a zip", written(*UNITS)[:3000]])
def test_damaged_files_are_refused(data: bytes) -> None:
    with pytest.raises(NotXml):
        read_table(data)


def test_other_documents_are_told_apart() -> None:
    written_elsewhere = io.BytesIO()
    docx.Document().save(written_elsewhere)
    with pytest.raises(NotOurTable):
        read_table(written_elsewhere.getvalue())


def test_entities_in_the_file_are_refused() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa">]>'
    with pytest.raises(NotXml):
        read_table(changed(lambda body: re.sub(r"(<\?xml[^>]*\?>)", lambda m: m[1] + bomb, body)))
