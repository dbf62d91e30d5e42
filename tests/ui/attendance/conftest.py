"""The roll of 31 January 2017, on screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ui.driving import settle

from groupe_pays.ui.attendance.stage import ReceiveStage
from groupe_pays.ui.context import Context


@pytest.fixture
def stage(context: Context) -> Iterator[ReceiveStage]:
    (summary,) = context.services.meetings.list_meetings()
    made = ReceiveStage(context)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1230, 720)
    made.show()
    made.activateWindow()
    made.show_meeting(summary.meeting.id)
    made.setFocus()
    context.actions.refresh()
    settle()
    yield made
    made.close()
