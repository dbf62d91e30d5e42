"""Rules over whole texts: the window shows what would change, takes what is ticked, and can be undone in one step."""

from __future__ import annotations

import pytest
from tests.ui.driving import button, press, settle
from tests.ui.minutes.conftest import Desk, desk  # noqa: F401
from tests.ui.test_spelling import until

from groupe_pays.domain.text import Language, RichText
from groupe_pays.domain.typing.rule_ids import RuleId
from groupe_pays.ui.preferences import PreferencesDialog
from groupe_pays.ui.typing_rules import active_rules, corrects_as_typed
from groupe_pays.ui.typography.dialog import AGENDA, MINUTES, Selection, TypographyDialog
from groupe_pays.ui.typography.rules_dialog import RulesDialog


@pytest.fixture
def dialog(desk: Desk) -> TypographyDialog:  # noqa: F811
    entry = desk.entries()[1]
    desk.services.minutes.edit_text(entry.id, Language.FR, RichText.from_plain("l'oeuvre: quoi?"))
    made = TypographyDialog(desk.window, desk.window.context, desk.meeting_id, MINUTES)
    until(lambda: made.list.corrections.rowCount() > 0)
    return made


def test_what_is_ticked_is_applied_in_one_step(desk: Desk, dialog: TypographyDialog) -> None:  # noqa: F811
    total = dialog.list.corrections.rowCount()
    before = [entry.text for entry in desk.entries()]
    assert len(dialog.list.corrections.ticked()) == total
    dialog.list.setCurrentIndex(dialog.list.corrections.index(0, 0))
    press(dialog.list, "Space")
    assert len(dialog.list.corrections.ticked()) == total - 1

    button(dialog, "typography_apply").click()
    until(lambda: dialog.result() == TypographyDialog.DialogCode.Accepted)
    settle()

    changed = sum(entry.text != old for entry, old in zip(desk.entries(), before, strict=True))
    assert changed >= 1
    assert [entry.state for entry in desk.entries()] == [text.state for text in before]
    desk.command("undo")
    assert [entry.text for entry in desk.entries()] == before


def test_every_line_says_what_becomes_of_it(dialog: TypographyDialog) -> None:
    model = dialog.list.corrections
    from PySide6.QtCore import Qt

    spoken = [model.data(model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]

    assert any("l'oeuvre" in words and "l’œuvre" in words for words in spoken)
    dialog.show()
    settle()
    assert not dialog.grab().isNull()


def test_the_agenda_and_a_selection_have_their_turn(desk: Desk, dialog: TypographyDialog) -> None:  # noqa: F811
    dialog.scopes.button(AGENDA).click()
    until(lambda: dialog.count.text() != "")
    settle()

    entry = desk.entries()[1]
    chosen = Selection(entry.id, Language.FR, 0, 2)
    part = TypographyDialog(desk.window, desk.window.context, desk.meeting_id, MINUTES, chosen)
    until(lambda: part.list.corrections.rowCount() == 1)
    button(part, "typography_apply").click()
    until(lambda: part.result() == TypographyDialog.DialogCode.Accepted)

    assert desk.entries()[1].text.fr.plain == "l’oeuvre: quoi?"


def test_rules_are_switched_off_for_good(desk: Desk) -> None:  # noqa: F811
    settings = desk.window.context.settings
    rules = RulesDialog(desk.window, settings)
    rules.boxes[RuleId.FR_APOSTROPHE].setChecked(False)
    rules.as_typed.setChecked(False)

    assert RuleId.FR_APOSTROPHE not in active_rules(settings)
    assert len(active_rules(settings)) == len(RuleId) - 1
    assert not corrects_as_typed(settings)
    again = RulesDialog(desk.window, settings)
    assert not again.boxes[RuleId.FR_APOSTROPHE].isChecked()
    again.boxes[RuleId.FR_APOSTROPHE].setChecked(True)
    assert len(active_rules(settings)) == len(RuleId)


def test_the_settings_lead_to_the_rules(desk: Desk) -> None:  # noqa: F811
    settings = PreferencesDialog(desk.window, desk.window.shell)

    assert button(settings, "preferences_rules").isEnabled()
