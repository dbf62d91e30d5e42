"""The documents page on the example dossier, with the minutes of its meeting set."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from groupe_pays.ui.context import Context
from groupe_pays.ui.printing.page import DocumentsPage
from groupe_pays.ui.routes import Route


@pytest.fixture
def meeting(context: Context) -> str:
    return context.services.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def page(context: Context, meeting: str, qtbot: QtBot) -> DocumentsPage:
    page = DocumentsPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.reload()
    page.open_route(Route("documents", meeting, "minutes", "fr+zh"))
    wait_for_document(page, qtbot)
    return page


def wait_for_document(page: DocumentsPage, qtbot: QtBot) -> None:
    """Until what was asked for last is shown."""
    qtbot.waitUntil(lambda: page.rendered is not None and not page.is_setting, timeout=20_000)


def text_of(page: DocumentsPage) -> str:
    return "\n".join(page.pages.text(index) for index in range(len(page.pages)))
