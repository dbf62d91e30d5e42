"""What stands at the end of a page and at the head of the next."""

from __future__ import annotations

from groupe_pays.documents.blocks import Cell, Row
from groupe_pays.documents.breaking import Shape
from groupe_pays.documents.elements import Element, Stack, Style, Text
from groupe_pays.documents.page import Frame, NewPage, Page, paginate
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.domain.text import Language

BODY = Style(10, 14, before=4)
HEADING = Style(12, 16, before=10, after=4, keep_with_next=True, shape=Shape.BALANCED)
FRAME = Frame(0, 0, 300, 10 * 14)


def paragraph(lines: int, style: Style = BODY) -> Text:
    return Text((Run("\n".join(f"ligne {number}" for number in range(lines))),), Language.FR, style)


def heading() -> Text:
    return Text((Run("Titre"),), Language.FR, HEADING)


def heights(page: Page) -> list[float]:
    return [placed.height for placed in page.placed]


def test_a_paragraph_leaves_no_line_alone() -> None:
    for before in range(1, 10):
        pages = paginate([paragraph(before), paragraph(5)], FRAME)
        parts = [placed for page in pages for placed in page.placed][1:]
        assert sum(placed.height for placed in parts) == 5 * 14
        assert all(placed.height >= 2 * 14 for placed in parts)


def test_a_heading_stays_with_what_it_announces() -> None:
    for before in range(1, 10):
        for follower in (paragraph(5), Stack([paragraph(2), paragraph(3)]), Row((Cell(0, 100, paragraph(4)),))):
            pages = paginate([paragraph(before), heading(), heading(), follower], FRAME)
            for page in pages:
                assert not page.placed[-1].element.keep_with_next


def test_facing_cells_are_split_at_the_same_height() -> None:
    row = Row((Cell(0, 140, paragraph(24)), Cell(160, 140, paragraph(15))), faces=True)
    pages = paginate([paragraph(3), row], FRAME)
    assert [len(page.placed) for page in pages] == [2, 1, 1]
    assert all(page.placed[-1].y + page.placed[-1].height <= FRAME.bottom + 0.01 for page in pages)
    assert [page.goes_on for page in pages] == [True, True, False]


def test_a_row_is_not_split_where_one_side_would_show_a_single_line() -> None:
    row = Row((Cell(0, 140, paragraph(8)), Cell(160, 140, paragraph(3))))
    pages = paginate([paragraph(8), row], FRAME)
    assert len(pages[0].placed) == 1


def test_a_new_page_waits_until_it_is_needed() -> None:
    few, many = [paragraph(2)], [paragraph(6), paragraph(6)]
    assert len(paginate([paragraph(5), NewPage(few), *few], FRAME)) == 1
    assert len(paginate([paragraph(6), NewPage(many), *many], FRAME)[0].placed) == 1
    assert len(paginate([NewPage(), paragraph(1)], FRAME)) == 1


def table_row(text: str) -> Row:
    return Row((Cell(0, 300, Text((Run(text),), Language.FR, BODY)),), whole=True)


def test_a_table_tells_its_head_and_its_group_again_on_each_page() -> None:
    rows = []
    for group in ("A", "B"):
        rows.append(TableRow(table_row(group), table_row(f"{group}, suite")))
        rows += [TableRow(table_row(f"{group}{number}")) for number in range(7)]
    table = Table(table_row("tête"), tuple(rows), paragraph(1), paragraph(1))
    pages = paginate([table], FRAME)
    tables = [placed.element for page in pages for placed in page.placed]
    assert all(isinstance(part, Table) and part.head is not None for part in tables)
    for part in tables:
        assert isinstance(part, Table)
        assert part.rows[-1].again is None, "a group's head is never last"
        assert part.rows[0].again is not None or part.groups or part is tables[0]
    assert sum(len(part.rows) for part in tables if isinstance(part, Table)) == len(rows)


def test_a_short_table_is_kept_whole_and_a_last_row_has_company() -> None:
    rows = [TableRow(table_row(str(number))) for number in range(4)]
    pages = paginate([paragraph(8), Table(table_row("tête"), tuple(rows))], FRAME)
    assert [len(page.placed) for page in pages] == [1, 1]
    long = Table(table_row("tête"), tuple(TableRow(table_row(str(number))) for number in range(13)))
    tables = [page.placed[0].element for page in paginate([long], Frame(0, 0, 300, 13.5 * 14))]
    assert [len(part.rows) for part in tables if isinstance(part, Table)] == [10, 3]


def test_a_table_row_taller_than_a_page_is_split_all_the_same() -> None:
    tall = Row((Cell(0, 300, paragraph(40)),), whole=True)
    pages = paginate([Table(table_row("tête"), (TableRow(tall), TableRow(table_row("fin"))))], FRAME)
    assert len(pages) > 3
    assert all(placed.y + placed.height <= FRAME.bottom + 0.01 for page in pages for placed in page.placed)


def test_no_page_is_empty_and_nothing_leaves_its_page() -> None:
    story: list[Element] = []
    for number in range(60):
        story.append(heading() if number % 7 == 0 else paragraph(number % 13 + 1))
    for page in paginate(story, FRAME):
        assert page.placed
        assert sum(heights(page)) <= FRAME.height + 0.01
        assert page.placed[-1].y + page.placed[-1].height <= FRAME.bottom + 0.01
