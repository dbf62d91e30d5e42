"""Every document is PDF/A-2a and PDF/UA-1 in one file, whatever stands in it; and the checks would notice if not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf
from tests.documents import second_opinion
from tests.documents.building import entry, minutes, real_entries, real_minutes, rich, sheet
from tests.documents.standards import assert_conforms, broken_rules, structure_faults

from groupe_pays.documents.blocks import Cell, Row
from groupe_pays.documents.content import MinutesContent, Section, Words
from groupe_pays.documents.edges import one_line
from groupe_pays.documents.elements import Role, Style, Text
from groupe_pays.documents.minutes import build_minutes
from groupe_pays.documents.page import Description, Frame, Part, paginate, set_document
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.sign_in_sheet import build_sign_in_sheet
from groupe_pays.documents.standards import Attachment
from groupe_pays.documents.tables import Table, TableRow
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, Block, Language, RichText, Span

FR, ZH = Language.FR, Language.ZH
FORMS = {"fr": ((FR,), False), "zh": ((ZH,), False), "fr+zh": ((FR, ZH), True), "fr,zh": ((FR, ZH), False)}
BODY = Style(10, 14, before=4)


def linked() -> RichText:
    """A link over several lines, a note, a link within a list."""
    spans = (
        Span("Voir "),
        Span("la très longue étude des mégalopoles et de leurs chemins de fer " * 4, href="https://example.org/a?b=é"),
        Span(" et "),
        Span("", note="https://example.org/note"),
        Span(" pour finir.", note=None),
    )
    return RichText((Block(spans),))


def contents() -> dict[str, MinutesContent]:
    links = Section(Words("Liens", "链接"), (entry(linked(), linked()), entry(rich("Après"), rich("之后"))))
    one_side = [replace(e, text=BilingualRichText(e.text.fr, RichText())) for e in real_entries()]
    other_side = [replace(e, text=BilingualRichText(RichText(), e.text.zh)) for e in real_entries()]
    return {
        "real": real_minutes(),
        "empty": minutes(),
        "one line": minutes(Section(Words("Ordre du jour", "议程"), (entry("Bonjour.", "你好。"),))),
        "one paragraph of many pages": minutes(Section(Words("Long", "长"), (entry("mot " * 9000, "字" * 9000),))),
        "long name": minutes(Section(Words("N" * 60, "名" * 60), (entry("M" * 60, "M" * 60),))),
        "French only": minutes(Section(Words("Un"), tuple(one_side))),
        "Chinese only": minutes(Section(Words("", "一"), tuple(other_side))),
        "links and notes": minutes(links),
        "sub-headings without a section": minutes(
            Section(Words(), (entry("Sous-titre", "小标题", EntryKind.HEADING), entry("Texte.", "正文。")))
        ),
        "markup and rarities": minutes(
            Section(Words("<b>&amp;</b>", "𠅤𬭸"), (entry("a & b < c 😀 שלום \x07 œ €", "𠅤、𬭸（😀）"),))
        ),
    }


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", contents())
def test_minutes_conform_whatever_is_in_them(name: str, form: str) -> None:
    languages, facing = FORMS[form]
    assert_conforms(build_minutes(contents()[name], languages, facing=facing).data)


@pytest.mark.parametrize("people", [0, 1, 300])
@pytest.mark.parametrize("form", FORMS)
def test_sign_in_sheets_conform(form: str, people: int) -> None:
    assert_conforms(build_sign_in_sheet(sheet(people), FORMS[form][0]).data)


def test_two_hundred_pages_conform() -> None:
    content = real_minutes()
    long = replace(content, sections=content.sections * 66)
    rendered = build_minutes(long, (FR, ZH), facing=True)
    assert rendered.pages >= 200
    assert not broken_rules(rendered.data)


# --- what a screen reader is told ---


def page_of(*elements: object, attachments: tuple[Attachment, ...] = ()) -> bytes:
    frame = Frame(50, 50, 300, 400)

    def tell() -> list[Part]:
        return [Part(paginate(list(elements), frame), frame, lambda pen, page, frame: None)]  # type: ignore[arg-type]

    return set_document(tell, Description("Titre", "Auteur", "Sujet", FR), attachments=attachments).data


def tree_of(pdf: bytes) -> list[str]:
    """The roles of a document in reading order, each with the words of its text, one level an indent."""
    document = Pdf.open(BytesIO(pdf))
    found: list[str] = []

    def walk(node: pikepdf.Object, depth: int) -> None:
        found.append("  " * depth + str(node.S)[1:])
        kids = node.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                walk(kid, depth + 1)

    for kid in document.Root.StructTreeRoot.K:
        walk(kid, 0)
    return found


def text(words: str, role: Role = Role.PARAGRAPH, label: str = "", **more: object) -> Text:
    style = replace(BODY, hang=12.0) if label else BODY
    return Text((Run(words),), FR, style, role, label, **more)  # type: ignore[arg-type]


def test_a_list_of_lists_is_told_as_one() -> None:
    items = [
        text("un", Role.LIST_ITEM, "–"),
        text("un a", Role.LIST_ITEM, "•", depth=2),
        text("deux", Role.LIST_ITEM, "–"),
    ]
    told = tree_of(page_of(text("Titre", Role.TITLE), *items))
    inner = ["        L", "          LI", "            Lbl", "            LBody"]
    item = ["    LI", "      Lbl", "      LBody"]
    assert told == ["Document", "  H1", "  L", *item, *inner, *item]


def test_a_table_over_pages_is_one_table_and_its_head_is_told_once() -> None:
    def row(*words: str) -> Row:
        cells = tuple(Cell(index * 100.0, 90.0, text(word)) for index, word in enumerate(words))
        return Row(cells, whole=True)

    head = row("Organisme", "Nom", "Fonction")
    rows = [TableRow(row("Régions"), row("Régions, suite"))]
    rows += [TableRow(row(f"o{number}", f"n{number}", "f")) for number in range(60)]
    told = tree_of(page_of(text("Titre", Role.TITLE), Table(head, tuple(rows))))
    assert told.count("  Table") == 1
    assert told.count("    TR") == 62
    assert told.count("      TH") == 4


def test_a_paragraph_over_pages_is_one_element() -> None:
    pdf = page_of(text("Titre", Role.TITLE), text("mot " * 3000))
    assert len(Pdf.open(BytesIO(pdf)).pages) > 1
    assert tree_of(pdf) == ["Document", "  H1", "  P"]


def test_heading_levels_never_skip() -> None:
    told = tree_of(page_of(text("Sans titre", Role.HEADING_2), text("T", Role.TITLE), text("S", Role.HEADING_2)))
    assert told == ["Document", "  H1", "  H1", "  H2"]


def test_facing_rows_are_read_pair_by_pair() -> None:
    content = minutes(Section(Words(), (entry("Alpha.", "甲。"), entry("Bêta.", "乙。"))))
    document = Pdf.open(BytesIO(build_minutes(content, (FR, ZH), facing=True).data))
    root = document.Root.StructTreeRoot.K[0]
    assert [str(kid.Lang) for kid in root.K][-4:] == ["fr-FR", "zh-CN", "fr-FR", "zh-CN"]


# --- attached data ---


def test_attached_data_come_back_as_they_went_and_the_file_is_pdf_a_3() -> None:
    data = json.dumps({"réunion": "中国"}, ensure_ascii=False).encode()
    attachment = Attachment("réunion 2017.json", data, description="Données de la réunion")
    pdf = page_of(text("Titre", Role.TITLE), attachments=(attachment,))
    assert_conforms(pdf)
    document = Pdf.open(BytesIO(pdf))
    assert document.attachments["réunion 2017.json"].get_file().read_bytes() == data
    assert document.Root.AF[0].AFRelationship == Name.Data


def test_the_same_content_gives_the_same_bytes() -> None:
    first, second = (build_minutes(real_minutes(), (FR, ZH), facing=True).data for _ in range(2))
    assert first == second


# --- the checks themselves ---


def _no_language(document: Pdf) -> None:
    del document.Root.Lang
    for thing in document.objects:
        if isinstance(thing, Dictionary) and "/Lang" in thing:
            del thing.Lang


def _no_tree(document: Pdf) -> None:
    del document.Root.StructTreeRoot


def _no_colours(document: Pdf) -> None:
    del document.Root.OutputIntents


def _no_font(document: Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, Dictionary) and "/FontFile2" in thing:
            del thing.FontFile2


def _no_title(document: Pdf) -> None:
    del document.Root.Metadata


def _untagged(document: Pdf) -> None:
    page = document.pages[0]
    page.contents_add(b"BT 1 0 0 1 9 9 Tm ET 0 0 9 9 re f")


def _no_scope(document: Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, Dictionary) and thing.get("/S") == Name.TH and "/A" in thing:
            del thing.A


def _no_mark(document: Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, Dictionary) and thing.get("/S") == Name.P and "/K" in thing:
            del thing.K
            return


def _no_link_words(document: Pdf) -> None:
    for thing in document.objects:
        if isinstance(thing, Dictionary) and thing.get("/Subtype") == Name.Link:
            del thing.Contents


@pytest.mark.parametrize(
    "damage",
    [_no_language, _no_tree, _no_colours, _no_font, _no_title, _untagged, _no_scope, _no_mark, _no_link_words],
)
def test_damage_to_a_file_is_noticed(damage: Callable[[Pdf], None]) -> None:
    whole = build_minutes(replace(real_minutes(), sections=contents()["links and notes"].sections), (FR,)).data
    assert not broken_rules(whole)
    assert not structure_faults(whole)
    document = Pdf.open(BytesIO(whole))
    damage(document)
    damaged = BytesIO()
    document.save(damaged)
    with pytest.raises(AssertionError):
        assert_conforms(damaged.getvalue())


@pytest.mark.skipif(bool(second_opinion.why_not()), reason=second_opinion.why_not())
@pytest.mark.parametrize("form", ["fr+zh", "fr,zh"])
def test_programs_of_others_agree(form: str, tmp_path: Path) -> None:
    languages, facing = FORMS[form]
    content = replace(real_minutes(), sections=(*real_minutes().sections, *contents()["links and notes"].sections))
    file = tmp_path / "minutes.pdf"
    file.write_bytes(build_minutes(content, languages, facing=facing).data)
    assert not second_opinion.preflight_faults(file)
    assert not second_opinion.syntax_faults(file)


def test_a_line_written_without_a_role_is_content_all_the_same() -> None:
    class Written(Text):
        def draw(self, pen, x, y, width, height) -> None:  # type: ignore[no-untyped-def]
            pen.write(x, y + 10, one_line("Sans rôle", FR, 10, 200), "000000")

    assert_conforms(page_of(text("Titre", Role.TITLE), Written((Run("x"),), FR, BODY)))
