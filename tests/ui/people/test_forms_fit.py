"""The forms of people and organisations stay within their panel, whatever the language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QScrollArea
from tests.ui.driving import settle

from groupe_pays.domain.text import Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.page import MembersPage
from groupe_pays.ui.routes import Route


@pytest.fixture
def page(context: Context) -> Iterator[MembersPage]:
    made = MembersPage(context)
    made.resize(1204, 730)
    made.show()
    made.reload()
    yield made
    made.close()


def too_wide(page: MembersPage) -> int:
    """Pixels by which what scrolls in the panel shown goes past its edge."""
    settle()
    areas = [area for area in page.lists[page.tab].panel.findChildren(QScrollArea) if area.isVisible()]
    return max(area.widget().width() - area.viewport().width() for area in areas)


def test_no_field_is_cut_at_the_edge(context: Context, page: MembersPage) -> None:
    services = context.services
    person = max(services.people.list_people(), key=lambda one: len(one.positions))
    for tab, record in (("people", person.id), ("organisations", services.organisations.list_organisations()[0].id)):
        page.open_route(Route("members", record, tab))
        assert too_wide(page) <= 0
        page.lists[tab].panel.set_editing(True)
        for language in (*Language, Language.FR):
            context.language.switch(language)
            assert too_wide(page) <= 0, language
