"""Translating in the minutes by keyboard: the next one, what changed, which side is the original."""

from __future__ import annotations

from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk

from groupe_pays.domain.text import Language, RichText, TranslationState
from groupe_pays.ui.minutes.model import ColumnOf
from groupe_pays.ui.minutes.rows import SectionRow
from groupe_pays.ui.theme import color

FR, ZH = Language.FR, Language.ZH
State = TranslationState


def reviewed(desk: Desk) -> None:
    """Everything is reviewed in both languages."""
    entries = desk.entries()
    desk.services.minutes.mark_translation([entry.id for entry in entries], State.REVIEWED)
    for section in desk.services.minutes.load(desk.meeting_id):
        desk.services.facing.mark_title(section.item.id, State.REVIEWED)
    settle()


def words(desk: Desk, at: int, column: ColumnOf) -> str:
    """What a screen reader says of a cell of an entry."""
    model = desk.stage.view.minutes
    return str(model.data(model.index(model.place_of(desk.entries()[at].id), column)))


def change(desk: Desk, at: int, language: Language, text: str) -> None:
    desk.services.minutes.edit_text(desk.entries()[at].id, language, RichText.from_plain(text))
    settle()


def test_the_next_is_first_what_is_missing_then_outdated_then_a_draft(desk: Desk) -> None:
    reviewed(desk)
    ids = [entry.id for entry in desk.entries()]
    desk.services.minutes.mark_translation([ids[2]], State.DRAFT)
    change(desk, 4, FR, "Tout autre chose.")
    change(desk, 7, ZH, "")
    met = []
    for _step in range(3):
        desk.command("next_untranslated")
        met.append(desk.edited().id)
        assert desk.stage.editing.editor.focused_language() is ZH
        desk.services.minutes.edit_text(met[-1], ZH, RichText.from_plain("译文"))
        desk.services.minutes.mark_translation([met[-1]], State.REVIEWED)
        settle()
    assert met == [ids[7], ids[4], ids[2]]


def test_when_nothing_is_left_it_says_so(desk: Desk, qtbot: object) -> None:
    reviewed(desk)
    with qtbot.waitSignal(desk.window.context.signals.message) as said:  # type: ignore[attr-defined]
        desk.command("next_untranslated")
    assert said.args == ["Tous les textes sont relus dans les deux langues."]


def test_reviewed_and_on_in_one_gesture(desk: Desk) -> None:
    reviewed(desk)
    ids = [entry.id for entry in desk.entries()]
    desk.services.minutes.mark_translation([ids[1], ids[5]], State.DRAFT)
    settle()
    editor = desk.open(1, ZH)
    type_text(editor, "好")
    desk.command("review_and_next")
    assert desk.entries()[1].state is State.REVIEWED
    assert desk.entries()[1].text.zh.plain.endswith("好"), "what was just typed is reviewed too"
    assert desk.edited().id == ids[5]


def test_reviewed_and_on_goes_forward_whatever_waits_there(desk: Desk) -> None:
    reviewed(desk)
    ids = [entry.id for entry in desk.entries()]
    desk.services.minutes.mark_translation([ids[1], ids[4]], State.DRAFT)
    change(desk, 6, ZH, "")
    change(desk, 7, FR, "Tout autre chose.")
    desk.open(4, ZH)
    met = []
    for _step in range(3):
        desk.command("review_and_next")
        met.append(desk.edited().id)
    assert met == [ids[6], ids[7], ids[1]]


def test_reviewed_and_on_from_title_to_title(desk: Desk) -> None:
    reviewed(desk)
    items = [section.item for section in desk.services.minutes.load(desk.meeting_id)]
    desk.services.facing.mark_title(items[0].id, State.DRAFT)
    desk.services.facing.mark_title(items[1].id, State.DRAFT)
    desk.services.agenda.edit_item(items[2].id, title=items[2].title.edited(ZH, ""))
    settle()
    place = desk.stage.view.minutes.place_of(f"item {items[1].id}")
    desk.stage.view.setCurrentIndex(desk.stage.view.minutes.index(place, 1))
    desk.command("review_and_next")
    line = desk.stage.outline.title.zh
    assert line.hasFocus()
    assert line.text() == ""
    type_text(line, "探讨")
    desk.command("review_and_next")
    titles = [section.item.title for section in desk.services.minutes.load(desk.meeting_id)]
    assert (titles[1].state, titles[2].state, titles[2].zh) == (State.REVIEWED, State.REVIEWED, "探讨")
    assert line.text() == titles[0].zh, "from the end on again"
    assert not line.hasSelectedText(), "the next letter must not replace the translation"
    assert line.cursorPosition() == len(titles[0].zh)


def test_a_title_waits_like_a_paragraph(desk: Desk) -> None:
    reviewed(desk)
    item = desk.services.minutes.load(desk.meeting_id)[1].item
    desk.services.facing.mark_title(item.id, State.DRAFT)
    settle()
    desk.command("next_untranslated")
    assert desk.stage.outline.title.zh.hasFocus()
    assert "34 sur 35" in desk.stage.outline.progress.words.text()
    place = desk.stage.view.minutes.place_of(f"item {item.id}")
    desk.stage.view.state_clicked.emit(place)
    settle()
    row = desk.stage.view.minutes.row_at(place)
    assert isinstance(row, SectionRow)
    assert row.item.title.state is State.REVIEWED
    assert "35 sur 35" in desk.stage.outline.progress.words.text()


def test_what_changed_is_told_in_the_row_and_while_editing(desk: Desk) -> None:
    change(desk, 1, FR, "Le maire de Rennes ouvre la séance.")
    desk.services.minutes.mark_translation([desk.entries()[1].id], State.REVIEWED)
    change(desk, 1, FR, "Le maire élu de Rennes ouvre.")
    told = words(desk, 1, ColumnOf.FRENCH)
    assert "ajouté" in told
    assert "élu" in told
    assert "supprimé" in told
    assert "Périmée" in words(desk, 1, ColumnOf.STATE)
    desk.open(1, ZH)
    strip = desk.stage.editing.editor.changes
    assert strip.isVisible()
    assert "la séance" in strip.accessibleName()
    assert strip.geometry().top() >= desk.editor(ZH).geometry().bottom()
    assert strip.geometry().bottom() < desk.stage.editing.editor.row_height()
    type_text(desk.editor(ZH), "改")
    desk.window.context.drafts.flush()
    assert strip.isVisible(), "it stays in sight while the translation is mended"
    press(desk.editor(ZH), "F4")
    settle()
    assert desk.entries()[1].state is State.REVIEWED
    assert not strip.isVisible()


def test_insertions_and_deletions_are_marked_not_by_colour_alone(desk: Desk) -> None:
    change(desk, 1, FR, "un deux 三重点")
    desk.services.minutes.mark_translation([desk.entries()[1].id], State.REVIEWED)
    change(desk, 1, FR, "un trois 三要点")
    entry = desk.entries()[1]
    texts = desk.stage.view.texts
    document, _numbers = texts.document(entry, FR, 400)
    seen = {}
    parts = document.begin().begin()
    while not parts.atEnd():
        form = parts.fragment().charFormat()
        seen[parts.fragment().text()] = (form.fontStrikeOut(), form.fontUnderline(), form.background().color())
        parts += 1
    assert seen["deux"] == (True, False, color("brickbg"))
    assert seen["trois"] == (False, True, color("okbg"))
    assert "要" in seen
    assert "重" in seen


def test_a_click_behind_a_deletion_finds_its_place_in_the_text(desk: Desk) -> None:
    from groupe_pays.ui.minutes.changes import changes_of, mark_changes, position_without
    from groupe_pays.ui.minutes.rich_document import fill_document, new_document

    change(desk, 1, FR, "un deux trois")
    desk.services.minutes.mark_translation([desk.entries()[1].id], State.REVIEWED)
    change(desk, 1, FR, "un trois quatre")
    text = desk.entries()[1].text
    document = new_document(FR)
    fill_document(document, text.fr, FR)
    inserted = mark_changes(document, 0, changes_of(text))
    shown = document.toPlainText()
    for at, letter in enumerate("un trois quatre"):
        spots = [p for p in range(len(shown)) if position_without(inserted, p) == at]
        assert letter in {shown[p] for p in spots}


def test_either_side_may_be_the_original(desk: Desk) -> None:
    first = desk.entries()[0]
    desk.open(0, FR)
    desk.command("turn_original")
    assert desk.entries()[0].text.source is ZH
    assert desk.editor(ZH).accessibleName().endswith(". Texte (中文), original")
    assert "traduit du chinois" in words(desk, 0, ColumnOf.STATE)
    assert desk.stage.view.minutes.main_original is FR, "most entries still begin in French"
    type_text(desk.editor(ZH), "新")
    desk.window.context.drafts.flush()
    assert desk.entries()[0].text.side_state(FR) is State.OUTDATED
    assert desk.entries()[0].text.fr == first.text.fr


def test_the_whole_meeting_is_turned_and_the_heads_of_the_columns_say_so(desk: Desk) -> None:
    desk.stage.translating.make_original(ZH)
    settle()
    model = desk.stage.view.minutes
    assert model.main_original is ZH
    assert {entry.text.source for entry in desk.entries()} == {ZH}


def test_an_entry_begun_in_the_chinese_column_has_chinese_as_its_original(desk: Desk) -> None:
    desk.open(3, ZH)
    desk.command("add_discussion")
    type_text(desk.editor(ZH), "新的一段")
    desk.window.context.drafts.flush()
    assert (desk.edited().text.source, desk.edited().state) == (ZH, State.MISSING)
