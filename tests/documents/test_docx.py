"""Minutes, agenda and action list as Word files: real styles, languages a word processor understands, every word."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from tests.documents.building import entry, minutes, real_minutes, rich
from tests.documents.word_reading import W, all_words, as_written, opened, paragraphs, runs, text_of

from groupe_pays.documents.content import MinutesContent, Section, SpeakerWords, Words
from groupe_pays.documents.content_lists import ActionGroup, ActionLine, ActionListContent, ListHead
from groupe_pays.documents.content_meeting import AgendaContent, AgendaLine
from groupe_pays.documents.docx.action_list import build_action_list_docx
from groupe_pays.documents.docx.agenda import build_agenda_docx
from groupe_pays.documents.docx.minutes import build_minutes_docx
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import Extent, Family, Look, Paper, TextSize
from groupe_pays.domain.text import NOTE_ANCHOR, BilingualText, Block, BlockKind, Language, RichText, Span

FR, ZH = Language.FR, Language.ZH
FORMS = [((FR,), False), ((ZH,), False), ((FR, ZH), True), ((FR, ZH), False)]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000208020000 00fdd49a73"
    "0000001049444154789c63f8cfc0f01f8c199001001ff401ffb5bcf2b10000000049454e44ae426082".replace(" ", "")
)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


def one_section(*entries: object, **more: object) -> MinutesContent:
    return minutes(Section(Words("Point", "事项"), entries, Words("I", "一")), **more)  # type: ignore[arg-type]


def agenda() -> AgendaContent:
    lines = (
        AgendaLine(Words("Bilan des Rencontres", "论坛总结"), Words("I", "一"), 0, ("14:00", "21:00")),
        AgendaLine(Words("Pause", "休息"), clocks=("15:00", "22:00"), is_break=True),
        AgendaLine(
            Words("Ateliers : suite", ""), Words("1.1", "1.1"), 1, ("16:00", "23:00"), Words("10 min", "10分钟")
        ),
    )
    cities = (Words("Paris", "巴黎"), Words("Pékin", "北京"))
    return AgendaContent(
        Words("Émetteur", "发文单位"), Words("Réunion", "会议"), Words("Réunion", "会议"), cities=cities, lines=lines
    )


def action_list(count: int = 3) -> ActionListContent:
    groups = [ActionGroup.LATE, ActionGroup.TODO, ActionGroup.DONE]
    lines = tuple(
        ActionLine(str(number), groups[number % 3], Words(f"Faire {number}", f"做{number}"), due=Words("mars", "3月"))
        for number in range(count)
    )
    head = ListHead(Words("Émetteur", "发文单位"), Words("Groupe", "国别组"), Words("6 mars 2017", "2017年3月6日"))
    return ActionListContent(head, lines)


def in_order(words: list[str], found: str) -> None:
    """Each of ``words`` stands in ``found``, after the one before it."""
    at = 0
    for said in words:
        assert said in found[at:], said
        at = found.index(said, at) + len(said)


# --- every word, in order ---


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_every_paragraph_is_written_in_order(languages: tuple[Language, ...], facing: bool) -> None:
    content = real_minutes()
    found = all_words(opened(build_minutes_docx(content, languages, facing=facing).data))
    for language in languages:
        told = []
        for section in content.sections:
            told.append(as_written(section.title.side(language), language))
            told += [as_written(item.text.side(language).plain, language).strip("«»“”") for item in section.entries]
        in_order(told, found)
        for person in content.participants:
            assert as_written(person.name.best(language), language) in found


def test_facing_paragraphs_stand_side_by_side_and_read_one_after_the_other() -> None:
    content = one_section(entry("Un.", "一。"), entry("Deux.", "二。"), entry(rich("Trois.", "Quatre."), "三。"))
    document = opened(build_minutes_docx(content, (FR, ZH), facing=True).data)
    in_order(["Un.", "一。", "Deux.", "二。", "Trois.", "Quatre.", "三。"], all_words(document))
    rows = [text_of(row) for row in document.part("document").iter(f"{W}tr")]
    assert "Un.一。" in rows
    assert "Trois.Quatre.三。" in rows


def test_the_record_of_decisions_leaves_out_what_was_said() -> None:
    content = real_minutes()
    found = all_words(opened(build_minutes_docx(content, (FR,), extent=Extent.OUTCOMES).data))
    assert as_written("Une date est arrêtée", FR) in found
    assert as_written(content.sections[0].entries[0].text.fr.plain, FR) not in found


# --- what a word processor makes of it ---


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_headings_lists_and_frames_have_real_styles(languages: tuple[Language, ...], facing: bool) -> None:
    items = RichText(
        (
            Block((Span("Premier"),), BlockKind.NUMBER, 1),
            Block((Span("Sous-point"),), BlockKind.NUMBER, 2),
            Block((Span("Entre deux"),)),
            Block((Span("Encore"),), BlockKind.NUMBER, 1),
            Block((Span("Tiret"),), BlockKind.BULLET, 1),
        )
    )
    content = one_section(
        entry("Sous-titre", "小标题", EntryKind.HEADING),
        entry(items, items),
        entry("On décide.", "作出决定。", EntryKind.DECISION, number=1),
        entry("On agit.", "采取行动。", EntryKind.ACTION, number=1),
        entry("À noter.", "请注意。", EntryKind.NOTE),
        entry("Dit-il.", "他说。", EntryKind.QUOTATION),
    )
    document = docx.Document(BytesIO(build_minutes_docx(content, languages, facing=facing).data))
    ids = {style.style_id: style for style in document.styles}
    used = {each for each, _words in paragraphs(opened(build_minutes_docx(content, languages, facing=facing).data))}
    assert used <= set(ids)
    own = {"Title", "Subtitle", "Heading1", "Heading2", "BodyText", "ListNumber", "ListBullet"}
    assert own | {"Decision", "Action", "NB", "Quote"} <= used
    names = {ids[each].name for each in own}
    assert names == {"Title", "Subtitle", "Heading 1", "Heading 2", "Body Text", "List Number", "List Bullet"}


def test_each_list_is_counted_from_one_and_goes_on_after_its_parts() -> None:
    items = RichText(
        (
            Block((Span("a"),), BlockKind.NUMBER, 1),
            Block((Span("b"),), BlockKind.NUMBER, 2),
            Block((Span("c"),), BlockKind.NUMBER, 1),
            Block((Span("entre"),)),
            Block((Span("d"),), BlockKind.NUMBER, 1),
        )
    )
    document = opened(build_minutes_docx(one_section(entry(items))).data).part("document")
    listed = [
        (each.find(f"{W}numId").get(f"{W}val"), each.find(f"{W}ilvl").get(f"{W}val"))  # type: ignore[union-attr]
        for each in document.iter(f"{W}numPr")
    ]
    assert listed[0] == listed[2]
    assert listed[1] == (listed[0][0], "1")
    assert listed[3][0] != listed[0][0]


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_every_run_says_its_language_and_no_theme_takes_its_face(languages: tuple[Language, ...], facing: bool) -> None:
    document = opened(build_minutes_docx(real_minutes(), languages, facing=facing).data)
    for name in ("document", "styles"):
        assert b"Theme=" not in document.parts[f"word/{name}.xml"]
    for words, properties in runs(document.part("document")):
        tag = properties.find(f"{W}lang")
        assert tag is not None, words
        # A Chinese Latin side would have LibreOffice cut Latin words in two.
        assert (tag.get(f"{W}val"), tag.get(f"{W}eastAsia")) == ("fr-FR", "zh-CN")
    for fonts in document.part("styles").iter(f"{W}rFonts"):
        told = {slot: fonts.get(f"{W}{slot}") for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert told == {"ascii": "Noto Sans", "hAnsi": "Noto Sans", "eastAsia": "Noto Sans SC", "cs": "Noto Sans"}


def test_marks_both_scripts_use_are_chinese_in_chinese_and_accents_are_not() -> None:
    content = one_section(entry("", "他说“Fédération”——是……"))
    hints = {
        words: properties.find(f"{W}rFonts") is not None
        for words, properties in runs(opened(build_minutes_docx(content, (ZH,)).data).part("document"))
    }
    assert hints["他说“"]
    assert not hints["Fédération"]
    assert hints["”——是……"]


def test_french_and_chinese_are_typeset() -> None:
    content = one_section(entry("Qui ? « Lui »: l'autre, 5es Rencontres...", "他说——好"))
    document = opened(build_minutes_docx(content, (FR, ZH), facing=True).data)
    body = document.part("document")
    words = text_of(body)
    assert "Qui\u202f? «\u00a0Lui\u00a0»\u00a0: l’autre, 5es Rencontres…" in words
    assert "他说——好" in words
    raised = [said for said, properties in runs(body) if properties.find(f"{W}vertAlign") is not None]
    assert raised == ["es"]


def test_footnotes_are_real_and_their_addresses_are_links() -> None:
    called = RichText((Block((Span("Mot"), Span(NOTE_ANCHOR, note="Voir <http://www.slate.fr/monde>."), Span("."))),))
    document = opened(build_minutes_docx(one_section(entry(called, called)), (FR, ZH), facing=True).data)
    calls = [each.get(f"{W}id") for each in document.part("document").iter(f"{W}footnoteReference")]
    notes = {each.get(f"{W}id"): text_of(each) for each in document.part("footnotes").iter(f"{W}footnote")}
    assert calls == ["1", "2"]
    assert all("Voir http://www.slate.fr/monde" in notes[call] for call in calls if call)
    assert document.targets("footnotes") == ["http://www.slate.fr/monde"] or len(document.targets("footnotes")) == 2
    assert "word/footnotes.xml" not in opened(build_minutes_docx(one_section(entry("Sans note."))).data).names


def test_only_the_web_and_mail_are_linked() -> None:
    addresses = ["https://cites-unies-france.org/é", "mailto:a@b.fr", "javascript:alert(1)", "file:///etc/passwd", ""]
    block = Block(tuple(Span(f"lien {number} ", href=address) for number, address in enumerate(addresses)))
    document = opened(build_minutes_docx(one_section(entry(RichText((block,))))).data)
    assert document.targets() == ["https://cites-unies-france.org/%C3%A9", "mailto:a@b.fr"]
    assert "lien4" in all_words(document)


def test_facts_lead_to_their_lists() -> None:
    body = opened(build_minutes_docx(real_minutes()).data).part("document")
    places = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    wanted = {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")} - {None}
    assert len(wanted) == 2
    assert wanted <= places


@pytest.mark.parametrize(
    ("languages", "facing", "words"), [((FR,), False, "Page "), ((ZH,), False, "第"), ((FR, ZH), True, " / ")]
)
def test_edges_say_page_state_and_draft(languages: tuple[Language, ...], facing: bool, words: str) -> None:
    document = opened(build_minutes_docx(real_minutes(), languages, facing=facing).data)
    assert all("PAGE" in foot and "NUMPAGES" in foot and words in foot for foot in document.edges("footer"))
    marks = {FR: "PROJET", ZH: "草案"}
    for head in document.edges("header"):
        assert all(marks[language] in head for language in languages)
    adopted = one_section(entry("Un."), state=MeetingState.ADOPTED, adopted_on=Words("1er mars", "3月1日"))
    told = opened(build_minutes_docx(adopted).data)
    assert not any("PROJET" in head for head in told.edges("header"))
    assert all("Adopté le 1" in foot for foot in told.edges("footer"))


def test_heads_of_tables_are_repeated_and_rows_are_kept_whole() -> None:
    body = opened(build_minutes_docx(real_minutes()).data).part("document")
    tables = [table for table in body.iter(f"{W}tbl") if "Prénom Nom" in text_of(table)]
    assert tables
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_frames_of_one_kind_stay_apart() -> None:
    content = one_section(*(entry(f"Action {number}.", kind=EntryKind.ACTION, number=number) for number in range(3)))
    told = [style for style, _words in paragraphs(opened(build_minutes_docx(content).data))]
    first = told.index("Action")
    assert told[first : first + 11] == [*["Action"] * 3, "Spacer", *["Action"] * 3, "Spacer", *["Action"] * 3]


# --- the sheet, the look, the file ---


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_sheet_is_a4_and_described(languages: tuple[Language, ...], facing: bool) -> None:
    document = docx.Document(BytesIO(build_minutes_docx(real_minutes(), languages, facing=facing).data))
    sizes = {(round(section.page_width.mm), round(section.page_height.mm)) for section in document.sections}
    assert sizes == {(210, 297)}
    assert len(document.sections) == (1 if facing else len(languages))
    properties = document.core_properties
    assert properties.language == {FR: "fr-FR", ZH: "zh-CN"}[languages[0]]
    assert properties.author == "Cités Unies France · Groupe-pays Chine" or ZH in languages
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2017-03-06"


def test_the_look_gives_face_colour_size_paper_logo_and_address() -> None:
    look = Look(
        accent="7A1F3D",
        family=Family.SERIF,
        text_size=TextSize.LARGE,
        paper=Paper.A3,
        address=BilingualText("9 rue Christiani\n75018 Paris", "巴黎"),
        logo=PNG,
    )
    plain = docx.Document(BytesIO(build_minutes_docx(real_minutes()).data))
    data = build_minutes_docx(real_minutes(), (FR, ZH), facing=True, look=look).data
    document, file = docx.Document(BytesIO(data)), opened(data)
    assert round(document.sections[0].page_width.mm) == 420
    title = document.styles["Title"].font
    assert (title.name, str(title.color.rgb)) == ("Noto Serif", "7A1F3D")
    assert document.styles["Body Text"].font.size > 1.1 * plain.styles["Body Text"].font.size
    assert any("9 rue Christiani" in head and "巴黎" in head for head in file.edges("header"))
    assert [name for name in file.names if name.startswith("word/media/")]
    assert b"1B4D5C" not in file.parts["word/styles.xml"]


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_same_content_gives_the_same_bytes(languages: tuple[Language, ...], facing: bool) -> None:
    content = real_minutes()
    built = [build_minutes_docx(content, languages, facing=facing).data for _time in range(2)]
    assert built[0] == built[1]


# --- hostile and empty ---


HOSTILE = [
    '<img src="file:///etc/passwd"/> & <b>gras</b> < 5 %',
    "R&D <5 % {{ ''.__class__ }} {% raw %} ]]> <w:br/>",
    "Mot" * 20 + " 😀 שלום العربية \u202e",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_written_as_it_was_typed(text: str) -> None:
    speaker = SpeakerWords(Words(text, text))
    content = one_section(
        entry(text, text, EntryKind.INTERVENTION, speakers=(speaker,)),
        entry(text, text, EntryKind.ACTION, owners=Words(text, text), due=Words(text, text)),
        closing=Words(text, text),
    )
    document = opened(build_minutes_docx(content, (FR, ZH), facing=True).data)
    found = all_words(document)
    for language in (FR, ZH):
        assert found.count(as_written(text, language)) >= 4
    assert document.targets() == []


def test_control_characters_and_lone_surrogates_do_no_harm() -> None:
    bad = "a\x00b\x07c\ud800d\ufffe\x0be"
    content = one_section(entry(bad, bad), closing=Words(bad, bad), author=bad)
    found = all_words(opened(build_minutes_docx(content, (FR, ZH), facing=True).data))
    assert "abc" in found


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_nothing_at_all_is_still_a_document(languages: tuple[Language, ...], facing: bool) -> None:
    for content in (minutes(), one_section(entry("Seulement en français.")), one_section(entry("", "只有中文。"))):
        assert docx.Document(BytesIO(build_minutes_docx(content, languages, facing=facing).data)).paragraphs


def test_no_language_or_english_is_refused() -> None:
    for languages in ((), (Language.EN,)):
        with pytest.raises(ValueError, match="French"):
            build_minutes_docx(minutes(), languages)


# --- agenda and list of actions ---


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_agenda_tells_points_hours_and_remarks(languages: tuple[Language, ...], facing: bool) -> None:
    file = opened(build_agenda_docx(agenda(), languages, facing=facing).data)
    found = all_words(file)
    if FR in languages:
        in_order(
            ["Ordredujour", "14:00", "I.BilandesRencontres", "15:00", "Pause", "16:00", "1.1Ateliers:suite"], found
        )
    if ZH in languages:
        in_order(["一、论坛总结", "休息", "10分钟"], found)


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_action_list_tells_groups_and_what_is_lacking(languages: tuple[Language, ...], facing: bool) -> None:
    file = opened(build_action_list_docx(action_list(), languages, facing=facing).data)
    found = all_words(file)
    if FR in languages:
        in_order(["Relevéd’actions", "Enretard(1)", "Faire0", "Àdésigner", "Àfaire(1)", "Faire1"], found)
    if ZH in languages:
        in_order(["待办事项清单", "做0", "做1", "做2"], found)


def test_lists_of_nothing_say_so() -> None:
    empty = AgendaContent(Words("É", "发"), Words("R", "会"), Words("R", "会"))
    for built in (build_agenda_docx(empty, (FR, ZH), facing=True), build_action_list_docx(action_list(0))):
        assert docx.Document(BytesIO(built.data)).paragraphs
