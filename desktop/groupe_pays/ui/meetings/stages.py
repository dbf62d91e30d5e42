"""The four stages of a meeting's page, each built when it is first gone to.

A stage is a widget made with the context that has ``show_meeting(id)``, ``reload()``, ``on_store_changed(notice)`` and
``open_focus(id)``; its focus proxy is what takes the keys when one comes to it. One that shows the clock of the sitting
also has ``tick()``; one in which text is typed has ``settle()``, which is False where that could not be written.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QStackedWidget

from groupe_pays.domain.meetings import Stage
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import leaves_to_idle

REGISTRY = {
    Stage.PREPARE: "groupe_pays.ui.prepare.stage:PrepareParts",
    Stage.RECEIVE: "groupe_pays.ui.attendance.stage:ReceiveStage",
    Stage.MINUTES: "groupe_pays.ui.minutes.stage:MinutesStage",
    Stage.CIRCULATE: "groupe_pays.ui.circulate.stage:CirculateStage",
}


class StageStack(QStackedWidget):
    """Shows one stage of one meeting; the others catch up when they are gone to."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("meeting_stages")
        leaves_to_idle(self)
        self._context = context
        self._built: dict[Stage, Any] = {}
        self._shown_id: dict[Stage, str] = {}
        self._stale: set[Stage] = set()
        self.stage: Stage | None = None

    def show_stage(self, stage: Stage, meeting_id: str) -> Any:
        """Bring a stage to the front with that meeting on it; the stage is returned."""
        if stage not in self._built:
            module, _colon, kind = REGISTRY[stage].partition(":")
            self._built[stage] = getattr(import_module(module), kind)(self._context)
            self.addWidget(self._built[stage])
        widget = self._built[stage]
        self._context.language.catch_up(widget)
        if self._shown_id.get(stage) != meeting_id:
            self._shown_id[stage] = meeting_id
            widget.show_meeting(meeting_id)
        elif stage in self._stale:
            widget.reload()
        self._stale.discard(stage)
        self.stage = stage
        self.setCurrentWidget(widget)
        return widget

    def settle(self) -> Stage | None:
        """Have every stage write what is being typed; the one that could not, and must stay, else None."""
        for stage, widget in self._built.items():
            settle = getattr(widget, "settle", None)
            if settle is not None and not settle():
                return stage
        return None

    def reload(self) -> None:
        self._stale = set(self._built)
        if self.stage is not None:
            self._built[self.stage].reload()
            self._stale.discard(self.stage)

    def on_store_changed(self, notice: Any) -> None:
        """Tell the stage on screen; the others read again when they come back."""
        self._stale |= set(self._built) - {self.stage}
        if self.stage is not None:
            self._built[self.stage].on_store_changed(notice)

    def open_focus(self, focus: str) -> None:
        """Have the stage on screen go to a record."""
        if self.stage is not None:
            self._built[self.stage].open_focus(focus)

    def tick(self) -> None:
        """A minute of the sitting has gone by."""
        tick = getattr(self._built.get(self.stage), "tick", None) if self.stage is not None else None
        if tick is not None:
            tick()

    def forget_meeting(self) -> None:
        """The meeting is gone: what is built waits for another one."""
        self._shown_id.clear()
        self.stage = None
