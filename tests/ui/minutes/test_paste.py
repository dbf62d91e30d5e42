"""What comes from Word, LibreOffice, a web page: words, bold, italics, lists and links stay; the rest goes."""

from __future__ import annotations

import gc
import time

from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.text import Block, BlockKind, RichText, Span
from groupe_pays.ui.minutes.copying import to_html
from groupe_pays.ui.minutes.paste import from_html, from_plain

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style>
<xml><w:WordDocument/></xml></head><body lang=FR><!--StartFragment-->
<p class=MsoNormal>La participation est <b>desservie</b>&nbsp;:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Premier point<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span>
</span>Sous-point <span style='color:#C00000;font-size:18pt'>rouge</span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><a href="https://www.cites-unies-france.org">Cités Unies</a> <a href="#_ftn1">[1]</a></p>
<!--EndFragment--></body></html>"""


def plain(text: str, kind: BlockKind = BlockKind.PARAGRAPH, depth: int = 0, marks: str = "") -> Block:
    return Block((Span(text, marks),), kind, depth)


def test_word_keeps_its_lists_its_bold_and_its_links() -> None:
    blocks = from_html(WORD).text.blocks

    assert blocks[0] == Block((Span("La participation est "), Span("desservie", "b"), Span("\u00a0:")))
    assert blocks[1] == plain("Premier point", BlockKind.BULLET, 1)
    assert blocks[2] == plain("Sous-point rouge", BlockKind.NUMBER, 2)
    assert blocks[3] == Block((Span("Cités Unies", "", "https://www.cites-unies-france.org"), Span(" [1]")))
    assert len(blocks) == 4


def test_word_on_the_web_says_how_deep_an_item_is() -> None:
    item = '<div><ul><li data-aria-level="{}"><p>{}<span class="EOP">&nbsp;</span></p></li></ul></div>'
    text = from_html(item.format(1, "un") + item.format(2, "deux") + item.format("x", "trois")).text

    assert [(block.kind, block.depth, block.plain) for block in text.blocks] == [
        (BlockKind.BULLET, 1, "un"),
        (BlockKind.BULLET, 2, "deux"),
        (BlockKind.BULLET, 1, "trois"),
    ]


def test_items_of_word_are_items_in_a_mail_that_lost_its_styles() -> None:
    item = '<p class="MsoListParagraph"><span>{}<span>&nbsp;&nbsp;&nbsp; </span></span>{}</p>'
    text = from_html(item.format("·", "un <b>gras</b>") + item.format("2.", "deux") + item.format("mot", "trois")).text

    assert [(block.kind, block.depth) for block in text.blocks] == [
        (BlockKind.BULLET, 1),
        (BlockKind.NUMBER, 1),
        (BlockKind.PARAGRAPH, 0),
    ]
    assert [block.plain for block in text.blocks][:2] == ["un gras", "deux"]
    assert text.blocks[0].spans[-1].marks == "b"


def test_libreoffice_lists_with_paragraphs_in_their_items() -> None:
    text = from_html(
        "<ul><li><p>un</p><ol><li><p><i>deux</i></p></li></ol></li><li><p>trois</p></li></ul><p>fin</p>"
    ).text

    assert text == RichText(
        (
            plain("un", BlockKind.BULLET, 1),
            plain("deux", BlockKind.NUMBER, 2, "i"),
            plain("trois", BlockKind.BULLET, 1),
            plain("fin"),
        )
    )


def test_a_web_page_leaves_its_pictures_scripts_and_colours_behind() -> None:
    html = """<div style="color:red">Voir <img src="https://x/y.png" alt="image"><a href="javascript:alert(1)">ici</a>
    <script>alert(1)</script><a href="mailto:a@b.fr">courriel</a></div><h2>Titre</h2>
    <b style="font-weight:normal">Google</b><br>docs"""

    assert from_html(html).text == RichText(
        (
            Block((Span("Voir ici "), Span("courriel", "", "mailto:a@b.fr"))),
            plain("Titre", marks="b"),
            Block((Span("Google\ndocs"),)),
        )
    )


def test_a_table_becomes_a_line_a_row() -> None:
    html = "<table><tr><td>Ville</td><td>Rennes</td></tr><tr><td><p>中国</p></td><td><p>济南</p></td></tr></table>"

    assert from_html(html).text.plain.split("\n")[0] == "Ville\tRennes"


def test_plain_text_is_taken_as_it_is() -> None:
    assert from_plain("# 1. *a*\r\n\r\n\tb\u00a0").text.plain == "# 1. *a*\n\n\tb\u00a0"


def test_what_cannot_be_stored_is_counted() -> None:
    pasted = from_plain("a\x00b\x07c\ud800")

    assert pasted.text.plain == "abc\ufffd"
    assert pasted.lost == 3


@given(st.text(alphabet="<>/=\"' abpulio&;#!-[]\n中é\x00", max_size=120))
def test_no_html_however_broken_is_refused(html: str) -> None:
    text = from_html(html).text

    assert text == text.normalised()


depths = st.integers(0, 4)
listed = st.lists(st.tuples(st.sampled_from(["un", "deux <b>", "三"]), depths, st.booleans()), min_size=1, max_size=8)


@given(listed)
def test_what_is_copied_for_other_programs_can_be_pasted_again(lines: list[tuple[str, int, bool]]) -> None:
    kinds = {True: BlockKind.NUMBER, False: BlockKind.BULLET}
    blocks, above = [], 0
    for words, depth, numbered in lines:
        above = min(depth, above + 1)
        blocks.append(plain(words, kinds[numbered] if above else BlockKind.PARAGRAPH, above, "b"))
    text = RichText(tuple(blocks))

    assert from_html(to_html(text)).text == text


def test_a_long_page_is_read_in_proportion_to_its_length() -> None:
    def seconds(paragraphs: int) -> float:
        html = "<p>Le <b>comité</b> de pilotage <a href='https://x.fr'>se réunit</a>." * paragraphs
        start = time.process_time()
        assert len(from_html(html).text.blocks) == paragraphs
        return time.process_time() - start

    gc.disable()  # what the tests before left behind would be searched again and again, in proportion to nothing here
    try:
        short, long = (min(seconds(paragraphs) for _ in range(3)) for paragraphs in (300, 3000))
    finally:
        gc.enable()
    assert long < 40 * short
