"""What is typed is saved after a rest, on leaving the field, and before anything else."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from tests.ui.driving import type_text

from groupe_pays.ui.drafts import Drafts


def test_typing_is_saved_by_itself_once_it_rests(qtbot) -> None:
    drafts, saved, line = Drafts(), [], QLineEdit()
    qtbot.addWidget(line)
    drafts.follow(line, "title", saved.append)

    type_text(line, "Réunion ")
    type_text(line, "成都")
    assert saved == []
    qtbot.waitUntil(lambda: bool(saved))

    assert saved == ["Réunion 成都"]
    assert not drafts.pending


def test_an_action_finds_everything_saved(qtbot) -> None:
    drafts, saved, text = Drafts(), [], QPlainTextEdit()
    qtbot.addWidget(text)
    drafts.follow(text, "notes", saved.append)

    type_text(text, "à suivre")

    assert drafts.flush()
    assert saved == ["à suivre"]


def test_the_last_draft_of_a_field_replaces_the_earlier_ones() -> None:
    drafts, saved = Drafts(), []
    drafts.put("title", lambda: saved.append("first"))
    drafts.put("other", lambda: saved.append("other"))
    drafts.put("title", lambda: saved.append("second"))
    drafts.flush()

    assert saved == ["second", "other"]


def test_a_refused_draft_says_so_and_does_not_stop_the_others() -> None:
    drafts, saved, refusals = Drafts(), [], []

    def refuse() -> None:
        raise ValueError("empty")

    drafts.put("title", refuse, refusals.append)
    drafts.put("place", lambda: saved.append("Rennes"))

    assert not drafts.flush()
    assert saved == ["Rennes"]
    assert [str(error) for error in refusals] == ["empty"]


def test_a_discarded_draft_is_never_saved() -> None:
    drafts, saved = Drafts(), []
    drafts.put("title", lambda: saved.append("x"))
    drafts.discard("title")

    assert drafts.flush()
    assert saved == []
