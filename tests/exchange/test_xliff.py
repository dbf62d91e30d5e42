"""XLIFF as other programs rewrite it, and as an independent library reads it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from lxml import etree
from tests.domain.rich_texts import RICH_TEXTS

from groupe_pays.domain.text import NOTE_ANCHOR, Block, Language, RichText, Span, TranslationState
from groupe_pays.domain.translation_units import (
    NO_TEXT,
    Place,
    Problem,
    Sending,
    Unit,
    UnitKind,
    XliffVersion,
    plain_content,
)
from groupe_pays.domain.unit_texts import parts_of
from groupe_pays.exchange.xliff import NotXliff, NotXml, read_xliff, write_xliff

SOURCE = RichText(
    (
        Block(
            (
                Span("Un "),
                Span("mot", "b"),
                Span(", un "),
                Span("lien", "", "https://a.example"),
                Span(NOTE_ANCHOR, note="1"),
            )
        ),
    )
)


BILINGUAL = (XliffVersion.V1_2, XliffVersion.V2_0)


def sending(*units: Unit) -> Sending:
    return Sending(
        "dossier", "meeting", "Réunion <31 janvier>", Language.FR, Language.ZH, units, "2026-01-01T00:00:00Z"
    )


def a_unit(source: RichText = SOURCE, target: RichText = NO_TEXT, part: str = "b0") -> Unit:
    state = TranslationState.MISSING if target.is_blank else TranslationState.DRAFT
    return Unit(
        Place("entry", "0199", "text", part), UnitKind.PARAGRAPH, source, target, state, ("II Bilan",), (("mot", "词"),)
    )


@settings(max_examples=60, deadline=None)
@given(RICH_TEXTS, RICH_TEXTS)
def test_what_goes_out_comes_back(source: RichText, target: RichText) -> None:
    units = [a_unit(original, translated, part) for part, (original, translated) in parts_of(source, target).items()]
    for version in BILINGUAL:
        back = read_xliff(write_xliff(sending(*units), version))
        assert [unit.id for unit in back.units] == [unit.id for unit in units]
        assert [unit.source for unit in back.units] == [unit.source for unit in units]
        assert [unit.target for unit in back.units] == [
            u.target if not u.target.is_blank else RichText() for u in units
        ]
        assert back.sent is not None


@pytest.mark.parametrize("version", BILINGUAL)
@pytest.mark.parametrize("state", TranslationState)
def test_states_survive(version: XliffVersion, state: TranslationState) -> None:
    target = RichText() if state is TranslationState.MISSING else plain_content("词")
    unit = Unit(Place("meeting", "1", "title"), UnitKind.TITLE, plain_content("mot"), target, state)
    (back,) = read_xliff(write_xliff(sending(unit), version)).units

    expected = {TranslationState.OUTDATED: TranslationState.DRAFT}.get(state, state)
    assert back.state is expected


def rewritten(target: str, *, version: XliffVersion = XliffVersion.V1_2) -> bytes:
    """The file after a program has put ``target`` in the place of the translation."""
    text = write_xliff(sending(a_unit(target=plain_content("旧"))), version).decode()
    return re.sub(r"<target[^>]*>.*?</target>", lambda _m: target, text).encode()


def test_segments_of_a_program_are_one_text_again() -> None:
    """As Trados and others leave it: seg-source, and mrk in the target."""
    target = (
        '<seg-source><mrk mtype="seg" mid="1">Un</mrk></seg-source><target state="translated">'
        '<mrk mtype="seg" mid="1">一个<g id="b1">词</g>，</mrk> '
        '<mrk mtype="seg" mid="2"><g id="l1">链接</g><x id="n1"/></mrk>'
        "</target>"
    )
    (unit,) = read_xliff(rewritten(target)).units

    assert unit.target.blocks[0].spans == (
        Span("一个"),
        Span("词", "b"),
        Span("， "),
        Span("链接", "", "https://a.example"),
        Span(NOTE_ANCHOR, note="1"),
    )
    assert unit.problems == ()


def test_paired_codes_of_other_kinds_are_understood() -> None:
    target = (
        '<target><bpt id="1" rid="b1">&lt;b&gt;</bpt>词<ept id="1" rid="b1">&lt;/b&gt;</ept>'
        '<bx id="l1"/>链<ex id="l1"/><ph id="n1"/></target>'
    )
    (unit,) = read_xliff(rewritten(target)).units

    assert unit.target.plain == "词链"
    assert unit.target.blocks[0].spans[0].marks == "b"
    assert unit.problems == ()


def test_suggestions_of_a_program_are_not_the_translation() -> None:
    target = '<target state="final">新</target><alt-trans><source>x</source><target>别的</target></alt-trans>'
    (unit,) = read_xliff(rewritten(target)).units

    assert unit.target.plain == "新"
    assert unit.state is TranslationState.REVIEWED


def test_other_prefixes_and_lost_memory_do_no_harm() -> None:
    root = etree.fromstring(rewritten('<target><g id="b1">词</g><x id="n1"/></target>'))
    for header in root.findall(".//{*}header"):
        header.getparent().remove(header)
    text = etree.tostring(root).decode().replace("<", "<x:").replace("<x:/", "</x:").replace('xmlns="', 'xmlns:x="')
    back = read_xliff(text.encode())

    assert back.sent is None
    assert (back.source, back.target) == (Language.FR, Language.ZH)
    assert back.units[0].target.blocks[0].spans == (Span("词", "b"), Span(NOTE_ANCHOR, note="1"))


def test_segments_and_new_lines_of_xliff_2() -> None:
    text = write_xliff(sending(a_unit()), XliffVersion.V2_0).decode()
    parts = (
        '<segment state="final"><source>Un</source><target>一<pc id="b1">词</pc></target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="reviewed"><source>x</source>'
        '<target><sc id="l1"/>链<ec startRef="l1"/><ph id="n1"/></target></segment>'
    )
    text = re.sub(r"<segment.*</segment>", lambda _m: parts, text, flags=re.DOTALL)
    (unit,) = read_xliff(text.encode()).units

    assert unit.target.plain == "一词 链"
    assert unit.state is TranslationState.REVIEWED


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ('<target>\n      词<x id="n1"/>\n    </target>', "词"),
        ('<target>一<mrk mtype="x-sdl-deleted">旧</mrk><mrk mtype="x-sdl-added">新</mrk></target>', "一新"),
        ('<target><bx id="b1"/>粗<bx id="l1"/>粗链<ex id="b1"/>链<ex id="l1"/></target>', "粗粗链链"),
    ],
)
def test_what_programs_do_around_the_words_is_no_part_of_them(target: str, words: str) -> None:
    (unit,) = read_xliff(rewritten(target)).units

    assert unit.target.plain == words
    assert Problem.BROKEN not in unit.problems


@pytest.mark.parametrize(
    "encoded",
    [
        lambda text: text.replace("UTF-8", "UTF-16").encode("utf-16"),
        lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
        lambda text: text.replace("UTF-8", "GB18030").encode("gb18030"),
    ],
)
def test_files_are_read_however_they_are_encoded(encoded: Callable[[str], bytes]) -> None:
    (unit,) = read_xliff(encoded(rewritten("<target>“一个”</target>").decode())).units

    assert unit.target.plain == "“一个”"


@pytest.mark.parametrize(
    "target",
    [
        '<target><g id="zz">词</g></target>',
        '<target><bx id="b1"/>词</target>',
        "<target><strange>词</strange></target>",
        '<target><x id="n1"/>词<x id="n1"/></target>',
    ],
)
def test_broken_codes_leave_the_words(target: str) -> None:
    (unit,) = read_xliff(rewritten(target)).units

    assert "词" in unit.target.plain
    assert Problem.BROKEN in unit.problems


def test_what_omegat_left_alone_is_no_translation_even_where_it_might_be_one() -> None:
    unit = a_unit(plain_content("CUF"), plain_content("法国城市联盟"))
    (back,) = read_xliff(write_xliff(sending(unit), XliffVersion.OMEGAT)).units

    assert back.state is TranslationState.MISSING


def test_omegat_is_given_the_originals_to_write_over() -> None:
    """Its own filter takes what stands in the target for what is to be translated; what is left so, nobody did."""
    data = write_xliff(sending(a_unit(target=plain_content("旧"))), XliffVersion.OMEGAT)
    file = etree.fromstring(data)
    target, known = file.findall(".//{*}trans-unit/{*}target") + file.findall(".//{*}alt-trans/{*}target")
    untouched = read_xliff(data).units[0]
    target.text = "一个"
    translated = read_xliff(etree.tostring(file)).units[0]

    assert "".join(target.itertext()) == "一个mot, un lien"
    assert known.text == "旧"
    assert (untouched.target, untouched.state) == (RichText(), TranslationState.MISSING)
    assert translated.target.plain.startswith("一个mot")
    assert translated.problems == ()


@pytest.mark.parametrize(
    ("source", "state", "copied"),
    [("Un mot", ' state="translated"', True), ("Un mot", ' state="final"', False), ("TGV 2017", "", False)],
)
def test_an_original_copied_into_its_translation_is_pointed_out(source: str, state: str, *, copied: bool) -> None:
    data = write_xliff(sending(a_unit(plain_content(source)))).decode()
    data = re.sub(r"<target[^>]*/>", f"<target{state}>{source}</target>", data)
    (unit,) = read_xliff(data.encode()).units

    assert unit.target.plain == source
    assert unit.problems == ((Problem.COPIED,) if copied else ())


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><xliff version="1.2"><file source-language="fr" target-language="zh"><body>
<trans-unit id="1"><source>&c;</source></trans-unit></body></file></xliff>"""
OUTSIDE = BOMB.replace(b'<!ENTITY a "aaaaaaaaaa">', b'<!ENTITY a SYSTEM "file:///etc/passwd">')


@pytest.mark.parametrize("data", [b"", b"no file of that kind", BOMB, OUTSIDE, write_xliff(sending(a_unit()))[:-40]])
def test_damaged_and_dangerous_files_are_refused(data: bytes) -> None:
    with pytest.raises(NotXml):
        read_xliff(data)


@pytest.mark.parametrize(
    "data",
    [b"<html/>", b'<xliff version="1.2"><file source-language="en" target-language="de"><body/></file></xliff>'],
)
def test_other_files_are_told_apart(data: bytes) -> None:
    with pytest.raises(NotXliff):
        read_xliff(data)


def test_a_memory_that_was_tampered_with_is_no_memory() -> None:
    text = write_xliff(sending(a_unit())).decode()
    for memory in ("", "eJwDAAAAAAE=", "////", "not base64 at all"):
        changed = re.sub(r"(<internal-file[^>]*>)[^<]*", lambda m, memory=memory: m[1] + memory, text)
        assert read_xliff(changed.encode()).sent is None


@pytest.mark.parametrize("version", BILINGUAL)
def test_another_library_reads_the_same(version: XliffVersion) -> None:
    """translate-toolkit, where it is installed."""
    module = "xliff2" if version is XliffVersion.V2_0 else "xliff"
    storage = pytest.importorskip(f"translate.storage.{module}")
    kind = storage.Xliff2File if version is XliffVersion.V2_0 else storage.Xliff1File
    store = kind.parsestring(
        write_xliff(sending(a_unit(target=plain_content("词")), a_unit(plain_content("Deux"), part="b1")), version)
    )

    units = [unit for unit in store.units if not unit.isheader()]
    assert [str(unit.source).replace("\ufffc", "") for unit in units][1] == "Deux"
    assert str(units[0].target) == "词"
    assert store.getsourcelanguage() == "fr-FR"
    assert store.gettargetlanguage() == "zh-CN"
