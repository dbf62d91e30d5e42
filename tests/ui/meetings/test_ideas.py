"""The ideas and the library beside the list of meetings, where no agenda is open."""

from __future__ import annotations

from tests.ui.driving import click, press, settle, type_text

from groupe_pays.domain.stock import StockRole
from groupe_pays.ui.main_window import MainWindow


def test_an_idea_is_noted_without_any_meeting_open(window: MainWindow) -> None:
    window.context.open("meetings")
    page = window.pages.page("meetings")
    click(page.stock)
    settle()
    panel = page.ideas.panel
    assert panel.line.hasFocus()
    type_text(panel.line, "Prévention des inondations 防洪")
    press(panel.line, "Return")
    assert window.context.services.stock.list_items(StockRole.IDEA)[-1].title.fr == "Prévention des inondations 防洪"
    assert panel.use.isHidden(), "there is no agenda to put it on"
    panel.table.setFocus()
    press(panel.table, "Return")
    assert panel.form.title.fr.text() == "Prévention des inondations 防洪"
    press(panel.form.title.fr, "Escape")
    press(window, "Ctrl+Z")
    settle()
    assert "Prévention des inondations 防洪" not in [
        item.title.fr for item in window.context.services.stock.list_items(StockRole.IDEA)
    ]


def test_the_button_puts_the_ideas_away_again(window: MainWindow) -> None:
    window.context.open("meetings")
    page = window.pages.page("meetings")
    click(page.stock)
    assert page.ideas.isVisible()
    click(page.stock)
    assert page.detail.isVisible()
    click(page.stock)
    click(page.ideas.close_button)
    assert page.detail.isVisible()
