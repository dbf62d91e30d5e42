"""A meeting translated in the programs translators use, as each of them gives the file back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.exchange import translators_programs as programs
from tests.exchange.translators_programs import translated, translated_text

from groupe_pays.domain.errors import ForeignTranslation, NotATranslation
from groupe_pays.domain.text import (
    NOTE_ANCHOR,
    BilingualRichText,
    BilingualText,
    Block,
    BlockKind,
    Language,
    RichText,
    Span,
    TranslationState,
)
from groupe_pays.domain.translation_return import Fate, Preview
from groupe_pays.domain.translation_units import Problem
from groupe_pays.services.opening import create_dossier
from groupe_pays.services.services import Services
from groupe_pays.services.translation_sending import SendRequest

FIRST = RichText(
    (
        Block(
            (
                Span("Premier "),
                Span("point. Autre", "b"),
                Span(" mot. Un "),
                Span("lien", "", "https://a.example"),
                Span(" et un appel"),
                Span(NOTE_ANCHOR, note="Une note"),
                Span(". Fin "),
                Span("ici", "i"),
                Span("."),
            )
        ),
        Block((Span("Second paragraphe"),)),
    )
)
LIST = RichText(
    (Block((Span("Une "), Span("puce", "b")), BlockKind.BULLET, 1), Block((Span("Deux puces"),), BlockKind.BULLET, 1))
)
ORIGINALS = (FIRST, LIST, RichText.from_plain("Fin de la réunion"))
PROGRAMS = (
    programs.trados,
    programs.memoq,
    programs.phrase,
    programs.rainbow,
    programs.weblate,
    programs.in_place,
)


@pytest.fixture
def meeting(services: Services) -> str:
    made = services.meetings.plan_meeting(BilingualText("Réunion"), place=BilingualText("Mairie"))
    item = services.agenda.add_item(made, BilingualText("Bilan"))
    for text in ORIGINALS:
        services.minutes.add_entry(item, text=BilingualRichText(text))
    return made


def sent(services: Services, meeting: str) -> bytes:
    return services.translation_sending.prepare(SendRequest(meeting, Language.ZH)).render()


def texts(services: Services, meeting: str) -> list[BilingualRichText]:
    return [entry.text for section in services.minutes.load(meeting) for entry in section.entries]


def previewed(services: Services, tmp_path: Path, data: bytes) -> Preview:
    path = tmp_path / "back.xlf"
    path.write_bytes(data)
    return services.translation_return.preview(path)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_what_a_program_gives_back_is_taken_over_whole(
    services: Services, meeting: str, tmp_path: Path, program: Callable[[bytes], bytes]
) -> None:
    preview = previewed(services, tmp_path, program(sent(services, meeting)))
    assert set(preview.counts()) == {Fate.NEW}
    assert [row.problems for row in preview.rows if row.problems] == []
    services.translation_return.apply(preview)

    assert [text.zh for text in texts(services, meeting)] == [translated_text(text) for text in ORIGINALS]
    assert {text.state for text in texts(services, meeting)} == {TranslationState.DRAFT}
    assert services.meetings.load(meeting).place.zh == translated("Mairie")


def test_sentences_a_translator_left_out_are_told(services: Services, meeting: str, tmp_path: Path) -> None:
    preview = previewed(services, tmp_path, programs.trados(sent(services, meeting), half=True))
    (row,) = [row for row in preview.rows if row.problems]
    services.translation_return.apply(preview)

    assert row.problems[-1] is Problem.PARTIAL
    first = texts(services, meeting)[0]
    assert first.zh.plain.startswith("译译。")
    assert (first.state, texts(services, meeting)[2].state) == (TranslationState.DRAFT, TranslationState.DRAFT)


@pytest.mark.parametrize("program", [programs.trados, programs.memoq])
def test_what_a_second_person_confirmed_is_reviewed(
    services: Services, meeting: str, tmp_path: Path, program: Callable[..., bytes]
) -> None:
    word = {programs.trados: "ApprovedTranslation", programs.memoq: "Proofread"}[program]
    services.translation_return.apply(previewed(services, tmp_path, program(sent(services, meeting), word)))

    # the footnote of the first one says nothing otherwise
    assert {text.state for text in texts(services, meeting)} == {TranslationState.REVIEWED}


@pytest.mark.parametrize(("program", "status"), [(programs.trados, ""), (programs.memoq, "NotStarted")])
def test_an_original_copied_where_nobody_began_is_no_translation(
    services: Services,
    meeting: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    program: Callable[..., bytes],
    status: str,
) -> None:
    monkeypatch.setattr(programs, "translated", lambda words: words)
    preview = previewed(services, tmp_path, program(sent(services, meeting), status))

    assert set(preview.counts()) == {Fate.EMPTY}


def test_trados_carries_along_what_the_file_remembers(services: Services, meeting: str, tmp_path: Path) -> None:
    """Its names of units are its own; what changed here meanwhile is a conflict all the same, and codes are kept."""
    data = programs.trados(sent(services, meeting))
    first, _list, last = (entry.id for section in services.minutes.load(meeting) for entry in section.entries)
    services.minutes.edit_text(first, Language.FR, RichText((*FIRST.blocks[:1], Block((Span("Tout autre chose"),)))))
    services.minutes.edit_text(last, Language.ZH, RichText.from_plain("我们的"))
    preview = previewed(services, tmp_path, data)
    fates = {row.sent_source.plain: row.fate for row in preview.rows}

    assert not preview.forgetful
    assert fates["Second paragraphe"] is Fate.CONFLICT
    assert fates["Fin de la réunion"] is Fate.CONFLICT
    services.translation_return.apply(preview)
    assert texts(services, meeting)[0].zh.blocks[0] == translated_text(FIRST).blocks[0]
    assert texts(services, meeting)[0].state is TranslationState.OUTDATED
    assert texts(services, meeting)[2].zh.plain == f"我们的\n{translated('Fin de la réunion')}"


def test_the_file_of_another_dossier_is_refused_however_trados_packed_it(
    services: Services, meeting: str, tmp_path: Path
) -> None:
    data = programs.trados(sent(services, meeting))
    other = create_dossier(tmp_path / "other.gpays", BilingualText("Autre"))
    try:
        with pytest.raises(ForeignTranslation):
            previewed(other, tmp_path, data)
    finally:
        other.close()


def test_a_file_whose_sides_were_swapped_is_read_the_right_way_round(
    services: Services, meeting: str, tmp_path: Path
) -> None:
    data = programs.in_place(sent(services, meeting)).decode()
    data = re.sub(r"<(/?)source\b", r"<\1SIDE", data)
    data = re.sub(r"<(/?)target\b", r"<\1source", data).replace("SIDE", "target")
    data = data.replace('source-language="fr-FR" target-language="zh-CN"', 'source-language="zh" target-language="fr"')
    services.translation_return.apply(previewed(services, tmp_path, data.encode()))

    assert [text.fr for text in texts(services, meeting)] == list(ORIGINALS)
    assert [text.zh for text in texts(services, meeting)] == [translated_text(text) for text in ORIGINALS]


def _without_memory(data: str) -> str:
    return re.sub(r"<header>.*?</header>", "", data, flags=re.DOTALL)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: ('<?xml version="1.0" encoding="utf-16"?>' + data).encode(),
        lambda data: ('\ufeff\n\n <?xml version="1.0" encoding="utf-8"?>' + data).encode(),
        lambda data: re.sub(r'id="([^"]*\.[^"]*)"', lambda m: f'id="{m[1].upper()}"', data).encode(),
        lambda data: re.sub(r"(<target[^>]*>)(.*?)(</target>)", r"\1 \2 \3", data, flags=re.DOTALL).encode(),
        lambda data: _without_memory(data).replace("zh-CN", "cmn_Hans").encode(),
    ],
    ids=["said to be UTF-16", "blank lines first", "names in capitals", "spaces around", "without its memory"],
)
def test_what_scripts_and_programs_do_to_a_file_loses_nothing(
    services: Services, meeting: str, tmp_path: Path, change: Callable[[str], bytes]
) -> None:
    data = programs.in_place(sent(services, meeting)).decode()
    services.translation_return.apply(previewed(services, tmp_path, change(data)))

    assert [text.zh for text in texts(services, meeting)] == [translated_text(text) for text in ORIGINALS]


def test_a_unit_that_comes_twice_alarms_only_where_it_says_two_things(
    services: Services, meeting: str, tmp_path: Path
) -> None:
    data = programs.in_place(sent(services, meeting)).decode()
    inside = data[data.index("<body>") + 6 : data.index("</body>")]
    again = inside.replace(translated("Second paragraphe"), "另一种译法", 1)
    preview = previewed(services, tmp_path, data.replace("</body>", again + "</body>").encode())

    assert preview.counts() == {Fate.NEW: 9, Fate.UNCHANGED: 8, Fate.UNKNOWN: 1}


def test_a_file_into_another_language_is_refused(services: Services, meeting: str, tmp_path: Path) -> None:
    data = _without_memory(programs.in_place(sent(services, meeting)).decode())
    for tag in ("de", "zh-TW"):
        with pytest.raises(NotATranslation):
            previewed(services, tmp_path, data.replace("zh-CN", tag).encode())
