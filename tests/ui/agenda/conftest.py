"""The committee of 1 March 2017, its agenda overrunning by a quarter of an hour."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.driving import settle

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.services import Services
from groupe_pays.ui.agenda.stage import PrepareStage
from groupe_pays.ui.context import Context

ITEMS = (
    ("Adoption du compte rendu", "审议通过会议纪要", ItemKind.ADOPTION, 10, False),
    ("Bilan de Chengdu", "成都论坛总结", ItemKind.DISCUSSION, 35, False),
    ("Prochaines Assises", "下届高层论坛", ItemKind.DECISION, 40, False),
    ("Dates à proscrire", "应避开的日期", ItemKind.DISCUSSION, 20, True),
    ("Appels à projets", "", ItemKind.INFORMATION, 45, False),
    ("Questions diverses", "其他事项", ItemKind.DISCUSSION, 15, False),
)


@dataclass
class Committee:
    """The meeting, the ids of its items in order, and the stage that shows it."""

    id: str
    items: list[str]
    stage: PrepareStage
    services: Services

    def order(self) -> list[tuple[str, str]]:
        """Number and French title of every item, as the table shows them."""
        return [(row.number, row.item.title.fr) for row in self.stage.model.rows()]


@pytest.fixture
def committee(context: Context, qtbot: QtBot) -> Committee:
    services = context.services
    meeting = services.meetings.plan_meeting(
        BilingualText("Comité de pilotage", "指导委员会会议"), date=RoughDate("2017-03-01"), start="09:30", end="12:00",
        numbering=Numbering.ARABIC,
    )  # fmt: skip
    ids: list[str] = []
    last = None
    for french, chinese, kind, duration, is_part in ITEMS:
        parent = last if is_part else None
        made = services.agenda.add_item(
            meeting, BilingualText(french, chinese), kind=kind, duration=duration, parent_id=parent
        )
        last = last if is_part else made
        ids.append(made)
    stage = PrepareStage(context)
    qtbot.addWidget(stage)
    context.signals.store_changed.connect(stage.on_store_changed)
    stage.resize(1180, 700)
    stage.show()
    stage.activateWindow()
    stage.show_meeting(meeting)
    stage.table.setFocus()
    settle()
    return Committee(meeting, ids, stage, services)
