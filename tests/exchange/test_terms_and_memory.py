"""Translation memories and lists of terms as other programs write and read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from groupe_pays.domain.glossary import Confidence, Term, TermCategory
from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import Language, clean
from groupe_pays.exchange.tbx import NotTbx, NotXml, read_tbx, write_tbx
from groupe_pays.exchange.terms_csv import NotTermsCsv, read_terms, write_terms
from groupe_pays.exchange.tmx import NotTmx, read_tmx, write_tmx

WORDS = st.text(min_size=1, max_size=20).map(lambda text: clean(text).strip()).filter(bool)
LINES = WORDS.map(lambda text: " ".join(text.split())).filter(bool)


@given(st.lists(st.builds(Segment, WORDS, WORDS, st.just("réunion"), st.just("2017-01-31"), st.booleans()), max_size=6))
def test_a_memory_comes_back(segments: list[Segment]) -> None:
    once: dict[tuple[str, str], Segment] = {}
    for segment in segments:
        once.setdefault((segment.fr, segment.zh), segment)
    assert read_tmx(write_tmx(segments)) == list(once.values())


def test_a_memory_of_another_program_is_read() -> None:
    data = """<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">
    <header creationtool="x" segtype="sentence" o-tmf="x" adminlang="en" srclang="fr-FR" datatype="rtf"/><body>
    <tu changedate="20200102T030405Z">
    <tuv xml:lang="FR-CA"><seg>Un <bpt i="1">{\\b </bpt>mot<ept i="1">}</ept></seg></tuv>
    <tuv xml:lang="zh-Hans"><seg>一个<hi>词</hi></seg></tuv><tuv xml:lang="zh-TW"><seg>一個詞</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>word</seg></tuv><tuv xml:lang="zh"><seg>词</seg></tuv></tu></body></tmx>"""

    assert read_tmx(data.encode("utf-16"), "memory.tmx") == [Segment("Un mot", "一个词", "memory.tmx", "2020-01-02")]


def test_a_memory_of_omegat_comes_without_its_tags() -> None:
    data = """<tmx version="1.1"><header creationtool="OmegaT" srclang="FR-FR"/><body><tu>
    <tuv lang="FR-FR"><seg>Un &lt;g0&gt;mot&lt;/g0&gt;&lt;x1/&gt;</seg></tuv>
    <tuv lang="ZH-CN" changedate="20200203T000000Z"><seg>一个&lt;g0&gt;词&lt;/g0&gt;&lt;x1/&gt;</seg></tuv>
    </tu></body></tmx>"""

    assert read_tmx(data.encode()) == [Segment("Un mot", "一个词", "", "2020-02-03")]


def test_another_library_reads_our_memory() -> None:
    storage = pytest.importorskip("translate.storage.tmx")
    store = storage.tmxfile.parsestring(write_tmx([Segment("Un mot", "一个词")]))

    assert [(str(unit.source), str(unit.target)) for unit in store.units] == [("Un mot", "一个词")]


TERMS = st.builds(
    Term,
    fr=LINES,
    zh=LINES,
    en=st.just("") | LINES,
    category=st.sampled_from(TermCategory),
    note=st.just("") | LINES,
    confidence=st.sampled_from(Confidence),
)


@given(st.lists(TERMS, max_size=5))
def test_a_list_of_terms_comes_back_by_tbx(terms: list[Term]) -> None:
    assert read_tbx(write_tbx(terms, "Groupe-pays")) == terms


@given(st.lists(TERMS, max_size=5), st.sampled_from(Language))
def test_a_list_of_terms_comes_back_by_csv(terms: list[Term], language: Language) -> None:
    assert read_terms(write_terms(terms, language)) == terms


def test_a_list_as_of_2019_is_read() -> None:
    data = b"""<tbx type="TBX-Basic" style="dct" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
    <conceptEntry id="1"><langSec xml:lang="fr"><termSec><term>r\xc3\xa9union</term></termSec>
    <termSec><term>s\xc3\xa9ance</term></termSec></langSec><langSec xml:lang="zh-CN"><termSec>
    <term>\xe4\xbc\x9a\xe8\xae\xae</term></termSec></langSec></conceptEntry></body></text></tbx>"""

    assert [(term.fr, term.zh) for term in read_tbx(data)] == [("réunion", "会议"), ("séance", "会议")]


def test_what_a_list_says_is_not_to_be_used_is_left_out() -> None:
    """As of 2019 with elements of their own kinds, and as of 2008; IATE says what a notion is in each language."""
    newer = """<tbx style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
    <conceptEntry><min:subjectField>meeting</min:subjectField><langSec xml:lang="fr">
    <min:definition>Le corps</min:definition><termSec><term>assemblée</term>
    <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>réunion</term>
    </termSec></langSec><langSec xml:lang="zh-Hans"><termSec><term>会谈</term></termSec><termSec>
    <term>会议</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
    </conceptEntry></body></text></tbx>"""
    older = """<martif><text><body><termEntry><langSet xml:lang="fr"><tig><term>assemblée</term>
    <termNote type="normativeAuthorization">supersededTerm</termNote></tig><tig><term>réunion</term></tig></langSet>
    <langSet xml:lang="zh"><tig><term>会议</term></tig></langSet></termEntry></body></text></martif>"""

    assert read_tbx(newer.encode()) == [Term(fr="réunion", zh="会议", category=TermCategory.MEETING, note="Le corps")]
    assert read_tbx(older.encode()) == [Term(fr="réunion", zh="会议")]


def test_lists_from_spreadsheets_are_read_however_they_are_saved() -> None:
    for encoding, separator in (("utf-8-sig", ";"), ("gb18030", ","), ("utf-16", "\t"), ("utf-16-le", "|")):
        data = f"Français{separator}中文\nréunion{separator}会议\n".encode(encoding)
        assert [(term.fr, term.zh) for term in read_terms(data)] == [("réunion", "会议")]


@pytest.mark.parametrize(
    "text",
    [
        "Terme français;Terme chinois;Définition\nville;市;x\n",
        "FR-FR,ZH-Hans\nville,市\n",
        "法文术语,中文术语\nville,市\n",
        "French (France),Chinese (Simplified)\nville,市\n",
        "sep=;\nfr;zh\nville;市\n",
        "\nfr|zh\nville|市\n",
        "ville\t市\tremarque\n",
        "Source;Cible\nville;市\n",
        "市,ville\n",
        "ville = 市\n",
        "ville^市\n",
        "Glossaire, version 2, relue\n\nfr;zh\nville;市\n",
        "Glossaire de la réunion\nfr;zh\nville;市\n",
    ],
)
def test_columns_are_known_by_their_titles_or_their_words(text: str) -> None:
    assert [(term.fr, term.zh) for term in read_terms(text.encode())] == [("ville", "市")]


def test_other_files_are_told_apart() -> None:
    with pytest.raises(NotTmx):
        read_tmx(b"<xliff/>")
    with pytest.raises(NotTbx):
        read_tbx(b"<tmx/>")
    with pytest.raises(NotXml):
        read_tbx(b'<!DOCTYPE m [<!ENTITY a "x">]><martif>&a;</martif>')
    for data in (b"", b"a,b\n1,2\n", b"\0\1\2"):
        with pytest.raises(NotTermsCsv):
            read_terms(data)


def test_the_list_says_what_it_is() -> None:
    root = etree.fromstring(write_tbx([Term(fr="réunion", zh="会议")], "Groupe-pays"))

    assert root.get("type") == "TBX-Basic"
    assert [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in root.iter("langSet")] == ["fr", "zh-CN"]
