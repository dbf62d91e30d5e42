"""A meeting out to a translator and back: nothing changes by itself, nothing is lost, one undo."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from groupe_pays.domain.errors import (
    DamagedTranslation,
    ForeignTranslation,
    MinutesAdopted,
    NotAFile,
    NotATranslation,
    NothingToTranslate,
    OtherWordFormat,
)
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import (
    NOTE_ANCHOR,
    BilingualRichText,
    BilingualText,
    Block,
    Language,
    RichText,
    Span,
    TranslationState,
)
from groupe_pays.domain.translation_return import Choice, Fate, Preview, StateChoice
from groupe_pays.domain.translation_units import ExchangeFormat, SendExtent, XliffVersion
from groupe_pays.services.opening import create_example
from groupe_pays.services.services import Services
from groupe_pays.services.translation_sending import SendRequest

FORMATS = [
    (ExchangeFormat.XLIFF, XliffVersion.V1_2),
    (ExchangeFormat.XLIFF, XliffVersion.V2_0),
    (ExchangeFormat.WORD, XliffVersion.V1_2),
]
Send = Callable[..., Path]


@pytest.fixture
def meeting(services: Services) -> str:
    made = services.meetings.plan_meeting(BilingualText("Réunion"), place=BilingualText("Paris", "巴黎"))
    item = services.agenda.add_item(made, BilingualText("Bilan"))
    text = RichText(
        (
            Block((Span("Premier "), Span("point", "b"), Span(NOTE_ANCHOR, note="Une note"))),
            Block((Span("Second point"),)),
        )
    )
    services.minutes.add_entry(item, text=BilingualRichText(text))
    services.minutes.add_entry(item, text=BilingualRichText(RichText.from_plain("Fin"), RichText.from_plain("结束")))
    return made


@pytest.fixture
def send(services: Services, meeting: str, tmp_path: Path) -> Send:
    def made(
        change: Callable[[str], str] = lambda text: text,
        kind: ExchangeFormat = ExchangeFormat.XLIFF,
        version: XliffVersion = XliffVersion.V1_2,
    ) -> Path:
        job = services.translation_sending.prepare(SendRequest(meeting, Language.ZH, kind, version=version))
        path = tmp_path / f"out.{kind}"
        data = job.render()
        path.write_bytes(change(data.decode()).encode() if kind is ExchangeFormat.XLIFF else data)
        return path

    return made


def translated(unit: str, words: str, state: str = "translated") -> Callable[[str], str]:
    """What a translator does to the unit whose original is ``unit``; codes are kept as they stand in ``words``."""

    def change(text: str) -> str:
        pattern = (
            rf"(<source[^>]*>{re.escape(unit)}.*?</source>\s*)<target([^>]*?)(?: state=\"[^\"]*\")?(?:/>|>.*?</target>)"
        )
        changed, number = re.subn(
            pattern, lambda m: f'{m[1]}<target{m[2]} state="{state}">{words}</target>', text, count=1, flags=re.DOTALL
        )
        assert number == 1
        return changed

    return change


def entries(services: Services, meeting: str) -> list[BilingualRichText]:
    return [entry.text for section in services.minutes.load(meeting) for entry in section.entries]


def only(preview: Preview, fate: Fate) -> str:
    (row,) = [row for row in preview.rows if row.fate is fate]
    return row.id


def test_everything_of_a_meeting_goes_out(services: Services, send: Send) -> None:
    text = send().read_text(encoding="utf-8")

    for words in ("Réunion", "Paris", "Bilan", "Premier ", "Une note", "Second point", "Fin"):
        assert words in text
    assert '<g id="b1" ctype="bold">point</g><x id="n1" ctype="x-footnote"/>' in text


@pytest.mark.parametrize(("kind", "version"), FORMATS)
def test_a_file_nobody_touched_changes_nothing(
    services: Services, meeting: str, send: Send, kind: ExchangeFormat, version: XliffVersion
) -> None:
    preview = services.translation_return.preview(send(kind=kind, version=version))

    assert set(preview.counts()) <= {Fate.UNCHANGED, Fate.EMPTY}
    before = entries(services, meeting)
    assert services.translation_return.apply(preview).texts == 0
    assert entries(services, meeting) == before


def test_a_translation_comes_back_in_one_step(services: Services, meeting: str, send: Send) -> None:
    before = entries(services, meeting)
    path = send(
        lambda text: translated("Une note", "注释")(
            translated("Premier ", '第<g id="b1">一</g>点<x id="n1"/>')(translated("Second point", "第二点")(text))
        )
    )
    preview = services.translation_return.preview(path)
    assert preview.counts()[Fate.NEW] == 3
    services.translation_return.apply(preview)

    zh = entries(services, meeting)[0].zh
    assert zh.blocks[0].spans == (Span("第"), Span("一", "b"), Span("点"), Span(NOTE_ANCHOR, note="注释"))
    assert zh.blocks[1].plain == "第二点"
    assert entries(services, meeting)[0].state is TranslationState.DRAFT
    services.history.undo()
    assert entries(services, meeting) == before


def test_what_the_translator_signed_off_is_reviewed(services: Services, meeting: str, send: Send) -> None:
    path = send(translated("Fin", "完", "final"))
    services.translation_return.apply(services.translation_return.preview(path))

    assert entries(services, meeting)[1].state is TranslationState.REVIEWED


def test_the_same_words_vouched_for_are_reviewed(services: Services, meeting: str, send: Send) -> None:
    preview = services.translation_return.preview(send(translated("Fin", "结束", "final")))

    assert preview.counts()[Fate.REVIEWED] == 1
    services.translation_return.apply(preview)
    assert entries(services, meeting)[1].state is TranslationState.REVIEWED


def test_the_user_says_what_it_counts_as(services: Services, meeting: str, send: Send) -> None:
    preview = services.translation_return.preview(send(translated("Fin", "完", "final")))
    services.translation_return.apply(preview, states=StateChoice.DRAFT)

    assert entries(services, meeting)[1].state is TranslationState.DRAFT


def test_a_translation_changed_on_both_sides_is_a_conflict(services: Services, meeting: str, send: Send) -> None:
    path = send(translated("Fin", "他们的"))
    entry = services.minutes.load(meeting)[0].entries[1]
    services.minutes.edit_text(entry.id, Language.ZH, RichText.from_plain("我们的"))
    preview = services.translation_return.preview(path)
    row = next(row for row in preview.rows if row.fate is Fate.CONFLICT)
    assert (row.base.plain if row.base else "", row.ours.plain, row.theirs.plain) == ("结束", "我们的", "他们的")

    services.translation_return.apply(preview)
    assert entries(services, meeting)[1].zh.plain == "我们的\n他们的"
    services.history.undo()
    services.translation_return.apply(preview, {row.id: Choice.THEIRS})
    assert entries(services, meeting)[1].zh.plain == "他们的"
    services.history.undo()
    assert services.translation_return.apply(preview, {row.id: Choice.OURS}).texts == 0


def test_an_original_changed_meanwhile_makes_the_translation_outdated(
    services: Services, meeting: str, send: Send
) -> None:
    path = send(translated("Fin", "完"))
    entry = services.minutes.load(meeting)[0].entries[1]
    services.minutes.edit_text(entry.id, Language.FR, RichText.from_plain("Fin de séance"))
    preview = services.translation_return.preview(path)
    assert preview.counts()[Fate.CONFLICT] == 1
    services.translation_return.apply(preview)

    text = entries(services, meeting)[1]
    assert (text.zh.plain, text.state) == ("完", TranslationState.OUTDATED)
    assert text.base.plain == "Fin"


def test_a_paragraph_that_moved_is_found_again(services: Services, meeting: str, send: Send) -> None:
    path = send(translated("Second point", "第二点"))
    entry = services.minutes.load(meeting)[0].entries[0]
    moved = RichText((Block((Span("Avant tout"),)), *entry.text.fr.blocks))
    services.minutes.edit_text(entry.id, Language.FR, moved)
    preview = services.translation_return.preview(path)
    assert preview.counts()[Fate.NEW] == 1
    services.translation_return.apply(preview)

    assert [block.plain for block in entries(services, meeting)[0].zh.blocks] == ["", "", "第二点"]


def test_a_paragraph_is_found_in_the_entry_it_went_to(services: Services, meeting: str, send: Send) -> None:
    """The entry was split while it was out; then the halves were joined again the other way round."""
    path = send(translated("Second point", "第二点"))
    entry = services.minutes.load(meeting)[0].entries[0]
    services.minutes.split_entry(entry.id, Language.FR, 1, 0)
    preview = services.translation_return.preview(path)
    services.translation_return.apply(preview)

    assert Fate.UNKNOWN not in preview.counts()
    assert [text.zh.plain for text in entries(services, meeting)] == ["", "第二点", "结束"]


def test_a_paragraph_is_found_in_the_entry_its_own_was_joined_to(services: Services, meeting: str, send: Send) -> None:
    section = services.minutes.load(meeting)[0]
    first = section.entries[0].id
    words = BilingualRichText(RichText.from_plain("Suite"))
    added = services.minutes.add_entry(section.item.id, after=first, text=words)
    path = send(translated("Suite", "续"))
    services.minutes.join_entry(added)
    preview = services.translation_return.preview(path)
    services.translation_return.apply(preview)

    assert Fate.UNKNOWN not in preview.counts()
    assert [block.plain for block in entries(services, meeting)[0].zh.blocks] == ["", "", "续"]


def test_entries_joined_meanwhile_are_not_called_translated(services: Services, meeting: str, send: Send) -> None:
    """One had a translation, one had none: what came back fills a part of what they are now."""
    path = send(translated("Second point", "第二点"))
    services.minutes.join_entry(services.minutes.load(meeting)[0].entries[1].id)
    services.translation_return.apply(services.translation_return.preview(path))
    (text,) = entries(services, meeting)

    assert "第二点" in text.zh.plain
    assert "结束" in text.zh.plain
    assert text.state is TranslationState.OUTDATED


def test_a_text_deleted_meanwhile_is_shown_and_left(services: Services, meeting: str, send: Send) -> None:
    path = send(translated("Fin", "完"))
    services.minutes.delete_entry(services.minutes.load(meeting)[0].entries[1].id)
    preview = services.translation_return.preview(path)

    assert next(row for row in preview.rows if row.fate is Fate.UNKNOWN).theirs.plain == "完"
    assert services.translation_return.apply(preview).texts == 0


def test_a_deleted_text_the_translator_left_alone_alarms_nobody(services: Services, meeting: str, send: Send) -> None:
    path = send()
    services.minutes.delete_entry(services.minutes.load(meeting)[0].entries[1].id)

    assert Fate.UNKNOWN not in services.translation_return.preview(path).counts()


def test_units_may_be_missing_or_in_another_order(services: Services, meeting: str, send: Send) -> None:
    def change(text: str) -> str:
        units = re.findall(r"<trans-unit.*?</trans-unit>", translated("Fin", "完")(text), flags=re.DOTALL)
        head, tail = text.split("<body>")[0], text.split("</body>")[1]
        return head + "<body>" + "".join(reversed(units[3:])) + "</body>" + tail

    preview = services.translation_return.preview(send(change))

    assert preview.absent == 3
    assert preview.counts()[Fate.CHANGED] == 1


def test_names_of_units_that_a_program_changed_are_found_by_their_originals(
    services: Services, meeting: str, send: Send
) -> None:
    def change(text: str) -> str:
        text = re.sub(r'<trans-unit id="[^"]*"', '<trans-unit id="tu"', translated("Second point", "第二点")(text))
        return re.sub(r"<header>.*?</header>", "", text, flags=re.DOTALL)

    strange = services.translation_return.preview(send(change))
    assert strange.forgetful
    assert strange.counts()[Fate.NEW] == 1
    kept = send(
        lambda text: re.sub(r"<header>.*?</header>", "", translated("Second point", "第二点")(text), flags=re.DOTALL)
    )
    preview = services.translation_return.preview(kept)

    assert preview.forgetful
    assert preview.counts()[Fate.NEW] == 1


def test_broken_tags_leave_the_words_and_the_footnote(services: Services, meeting: str, send: Send) -> None:
    preview = services.translation_return.preview(send(translated("Premier ", '第<g id="nobody">一</g>点')))
    assert preview.counts()[Fate.BROKEN] == 1
    services.translation_return.apply(preview)

    assert entries(services, meeting)[0].zh.blocks[0].spans == (Span("第一点"), Span(NOTE_ANCHOR, note=""))


def test_adopted_minutes_are_not_touched(services: Services, meeting: str, send: Send) -> None:
    preview = services.translation_return.preview(send(translated("Fin", "完")))
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    with pytest.raises(MinutesAdopted):
        services.translation_return.apply(preview)


def test_files_that_are_no_translation_are_told_apart(services: Services, send: Send, tmp_path: Path) -> None:
    path = send()
    cut = tmp_path / "cut.xlf"
    cut.write_bytes(path.read_bytes()[:-60])
    other = tmp_path / "other.txt"
    other.write_text("Bonjour", encoding="utf-8")
    word = tmp_path / "broken.docx"
    word.write_bytes(send(kind=ExchangeFormat.WORD).read_bytes()[:4000])
    for place, error in (
        (cut, DamagedTranslation),
        (word, DamagedTranslation),
        (other, NotATranslation),
        (tmp_path / "nowhere.xlf", NotAFile),
    ):
        with pytest.raises(error):
            services.translation_return.preview(place)


@pytest.mark.parametrize(
    "data",
    [
        b"PK\3\4" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.textPK",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"{\\rtf1\\ansi}",
        b"%PDF-1.7",
    ],
)
def test_a_word_file_saved_as_something_else_is_told_so(services: Services, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "back.docx"
    path.write_bytes(data)
    with pytest.raises(OtherWordFormat):
        services.translation_return.preview(path)


def test_a_translation_of_another_dossier_is_refused(services: Services, send: Send, tmp_path: Path) -> None:
    other = create_example(tmp_path / "other.gpays")
    path = send()
    try:
        with pytest.raises(ForeignTranslation):
            other.translation_return.preview(path)
    finally:
        other.close()


def test_only_what_is_missing_goes_out(services: Services, meeting: str) -> None:
    job = services.translation_sending.prepare(SendRequest(meeting, Language.ZH, extent=SendExtent.MISSING))
    words = [unit.source.plain for unit in job.sending.units]

    assert "Fin" not in words
    assert "Paris" not in words
    assert "Second point" in words
    with pytest.raises(NothingToTranslate):
        services.translation_sending.prepare(SendRequest(meeting, Language.FR))


def test_a_chinese_original_goes_out_into_french(services: Services, meeting: str) -> None:
    item = services.agenda.list_items(meeting)[0].id
    text = BilingualRichText(zh=RichText.from_plain("你好"), source=Language.ZH)
    services.minutes.add_entry(item, text=text)
    job = services.translation_sending.prepare(SendRequest(meeting, Language.FR))

    assert [unit.source.plain for unit in job.sending.units] == ["你好"]
    assert "你好" not in [
        unit.source.plain
        for unit in services.translation_sending.prepare(SendRequest(meeting, Language.ZH)).sending.units
    ]


@pytest.mark.parametrize(("kind", "version"), FORMATS)
def test_the_minutes_of_2017_go_out_and_come_back_whole(
    example: Services, tmp_path: Path, kind: ExchangeFormat, version: XliffVersion
) -> None:
    meeting = example.asked_for.meeting("2017-01-31").id
    whole = entries(example, meeting)
    path = tmp_path / f"out.{kind}"
    path.write_bytes(
        example.translation_sending.prepare(SendRequest(meeting, Language.ZH, kind, version=version)).render()
    )
    for section in example.minutes.load(meeting):
        for entry in section.entries:
            example.minutes.edit_text(entry.id, Language.ZH, RichText())
    preview = example.translation_return.preview(path)
    assert Fate.CONFLICT not in preview.counts()
    example.translation_return.apply(preview)
    assert entries(example, meeting) == whole
