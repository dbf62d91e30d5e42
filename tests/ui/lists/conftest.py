"""The list of people of the example, on screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ui.driving import settle

from groupe_pays.ui.lists.asked import AskedPage
from groupe_pays.ui.main_window import MainWindow


@pytest.fixture
def people(window: MainWindow) -> Iterator[AskedPage]:
    window.context.open("members", None, "people")
    settle()
    yield window.pages.current_page().lists["people"]
    window.context.drafts.flush()
