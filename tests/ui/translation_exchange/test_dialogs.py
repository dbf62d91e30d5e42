"""Out to a translator and back in the window: by keyboard, in both languages, with one undo."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from tests.ui.driving import button, click, find, press, settle

from groupe_pays.domain.language_files import LanguageFile
from groupe_pays.domain.text import Language, RichText
from groupe_pays.domain.translation_return import Choice, Fate
from groupe_pays.domain.translation_units import ExchangeFormat, SendExtent
from groupe_pays.services.translation_sending import SendRequest
from groupe_pays.ui.context import Context
from groupe_pays.ui.translation_exchange.language_files import LanguageFilesDialog
from groupe_pays.ui.translation_exchange.return_dialog import ReturnDialog
from groupe_pays.ui.translation_exchange.send_dialog import SendDialog


def wait(until: Callable[[], bool]) -> None:
    """Let the work in the background end."""
    for _round in range(1_000):
        settle()
        if until():
            return
        time.sleep(0.01)
    raise AssertionError("the work did not end")


@pytest.fixture
def meeting(context: Context) -> str:
    return context.services.asked_for.meeting("2017-01-31").id


@pytest.fixture
def returned(context: Context, meeting: str, tmp_path: Path) -> Path:
    """A file in which the translator changed the first paragraph, which was changed here too, and one more text."""
    job = context.services.translation_sending.prepare(SendRequest(meeting, Language.ZH))
    text = job.render().decode()
    entry = next(e for s in context.services.minutes.load(meeting) for e in s.entries if len(e.text.fr.blocks) == 1)
    for unit in (f"entry.{entry.id}.text.b0", f"meeting.{meeting}.title.t"):
        pattern = rf'(<trans-unit id="{re.escape(unit)}".*?<target[^>]*>).*?(</target>)'
        text, number = re.subn(pattern, r"\g<1>他们的译文\g<2>", text, count=1, flags=re.DOTALL)
        assert number == 1
    context.services.minutes.edit_text(entry.id, Language.ZH, RichText.from_plain("我们的译文"))
    path = tmp_path / "back.xlf"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_goes_out_is_counted_and_written(context: Context, meeting: str, tmp_path: Path) -> None:
    dialog = SendDialog(None, context, meeting, None)
    dialog.show()
    assert dialog.request().target is Language.ZH
    count = find(dialog, "send_told").text()
    assert re.search(r"\d", count)
    dialog.extent.button(SendExtent.MISSING).click()
    assert not button(dialog, "send_save").isEnabled()
    dialog.extent.button(SendExtent.ALL).click()

    job = context.services.translation_sending.prepare(dialog.request())
    dialog.save_to(job, tmp_path / "out.xlf")
    wait(lambda: not dialog.isVisible())
    assert (tmp_path / "out.xlf").read_bytes().startswith(b"<?xml")


def test_a_place_that_cannot_be_written_to_is_told_in_the_dialog(
    context: Context, meeting: str, tmp_path: Path
) -> None:
    dialog = SendDialog(None, context, meeting, Language.ZH)
    dialog.show()
    dialog.save_to(context.services.translation_sending.prepare(dialog.request()), tmp_path / "nowhere" / "out.xlf")
    refusal = find(dialog, "send_refusal")
    wait(refusal.isVisible)
    assert "nowhere" in refusal.text()
    assert button(dialog, "send_save").isEnabled()


@pytest.fixture
def dialog(context: Context, returned: Path) -> ReturnDialog:
    shown = ReturnDialog(None, context, returned)
    shown.show()
    wait(lambda: shown._preview is not None)
    return shown


def test_conflicts_come_first_and_are_chosen_by_keyboard(context: Context, dialog: ReturnDialog) -> None:
    line = dialog.table.selected_record()
    assert line.row.fate is Fate.CONFLICT
    assert line.choice is Choice.BOTH
    assert "我们的" in find(dialog, "return_ours").text()
    assert "他们的" in find(dialog, "return_theirs").text()
    press(dialog.table, "Right")
    assert dialog.table.selected_record().choice is Choice.THEIRS
    press(dialog.table, "Left")
    press(dialog.table, "Left")
    assert dialog.table.selected_record().choice is Choice.OURS
    press(dialog.table, "Down")
    press(dialog.table, "Return")
    assert dialog.table.selected_record().row.fate is Fate.CONFLICT


def test_nothing_is_written_before_one_says_so(context: Context, dialog: ReturnDialog, meeting: str) -> None:
    before = context.services.minutes.load(meeting)
    click(button(dialog, "return_cancel"))
    assert context.services.minutes.load(meeting) == before


def test_the_translation_comes_in_and_goes_again_by_one_undo(
    context: Context, dialog: ReturnDialog, meeting: str
) -> None:
    before = context.services.minutes.load(meeting)
    said: list[str] = []
    context.signals.undo_offered.connect(said.append)
    click(button(dialog, "return_bring"))
    wait(lambda: bool(said))

    words = [e.text.zh.plain for s in context.services.minutes.load(meeting) for e in s.entries]
    assert "我们的译文\n他们的译文" in words
    assert context.services.meetings.load(meeting).title.zh == "他们的译文"
    assert len(said) == 1
    context.services.history.undo()
    assert context.services.minutes.load(meeting) == before


def test_one_fate_can_be_listed_alone(dialog: ReturnDialog) -> None:
    dialog.filter.button(Fate.CHANGED.value).click()
    ids = dialog.table.records.record_ids()
    assert len(ids) == 1


def test_a_file_of_another_kind_is_told_in_a_sentence(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "letter.xlf"
    path.write_text("Bonjour", encoding="utf-8")
    shown = ReturnDialog(None, context, path)
    shown.show()
    refusal = find(shown, "return_refusal")
    wait(refusal.isVisible)
    assert "letter.xlf" in refusal.text()
    assert not button(shown, "return_bring").isVisible()


def test_the_language_switches_live(context: Context, dialog: ReturnDialog) -> None:
    context.language.switch(Language.ZH)
    settle()
    assert "尚未写入" in " ".join(label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text"))


def looked_at(context: Context, folder: Path, terms: str) -> LanguageFilesDialog:
    """The dialog once it has read a list of terms."""
    path = folder / "terms.csv"
    path.write_text(terms, encoding="utf-8")
    dialog = LanguageFilesDialog(None, context)
    dialog.show()
    dialog.read(path)
    wait(button(dialog, "language_file_bring").isEnabled)
    return dialog


def test_terms_are_looked_at_before_they_come_in(context: Context, tmp_path: Path) -> None:
    dialog = looked_at(context, tmp_path, "term_fr,term_zh\nboîte à idées,意见箱\nordre du jour,会议议程\n")
    click(button(dialog, "language_file_bring"))

    assert any(term.fr == "boîte à idées" for term in context.services.glossary.terms())
    context.services.history.undo()
    assert not any(term.fr == "boîte à idées" for term in context.services.glossary.terms())


def test_words_of_the_dossier_are_kept_where_one_says_so(context: Context, tmp_path: Path) -> None:
    dialog = looked_at(context, tmp_path, "term_fr,term_zh\nréunion,会晤\nboîte à idées,意见箱\n")
    dialog.table.select_id("1")
    press(dialog.table, "Right")
    click(button(dialog, "language_file_bring"))
    terms = {term.fr: term.zh for term in context.services.glossary.terms()}

    assert terms["réunion"] == "会议"
    assert terms["boîte à idées"] == "意见箱"


@pytest.mark.parametrize("kind", LanguageFile)
def test_terms_and_memory_are_written(context: Context, tmp_path: Path, kind: LanguageFile) -> None:
    dialog = LanguageFilesDialog(None, context)
    dialog.show()
    path = tmp_path / f"out.{kind}"
    dialog.save_to(kind, path)
    wait(lambda: button(dialog, "language_file_save").isEnabled())
    assert path.stat().st_size > 1_000


def test_every_control_has_a_name(context: Context, dialog: ReturnDialog, meeting: str) -> None:
    for window in (dialog, SendDialog(None, context, meeting, None), LanguageFilesDialog(None, context)):
        for control in window.findChildren(QWidget):
            if control.focusPolicy().value and control.isVisibleTo(window) and control.objectName():
                name = control.accessibleName() or getattr(control, "text", lambda: "")()
                assert name or control.objectName().startswith("qt_"), control.objectName()


def test_both_kinds_of_files_can_be_chosen() -> None:
    assert {kind.value for kind in ExchangeFormat} == {"xlf", "docx", "tmx"}
