"""The steps of an import in a line: those behind with a tick, the present one in the accent."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.importing.words import STEPS, step_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.labels import IconLabel, Label


class StepLine(Retranslating, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._ticks = {step: IconLabel("check", "ok", 14) for step in STEPS}
        self._labels = {step: Label("medium") for step in STEPS}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for place, step in enumerate(STEPS):
            if place:
                box.addWidget(IconLabel("chevron-right", "text3", 14))
            box.addWidget(self._ticks[step])
            box.addWidget(self._labels[step])
        box.addStretch(1)
        self._step = "file"
        self.retranslate()

    @property
    def step(self) -> str:
        return self._step

    def show_step(self, step: str) -> None:
        """Mark a step as the present one."""
        self._step = step
        at = STEPS.index(step)
        for place, each in enumerate(STEPS):
            self._ticks[each].setVisible(place < at)
            self._labels[each].set_tone("accenttext" if place == at else "text" if place < at else "text3")
        words = step_words()
        self.setAccessibleName(
            _("Step {number} of {total}: {step}").format(number=at + 1, total=len(STEPS), step=words[step])
        )

    def retranslate(self) -> None:
        for step, words in step_words().items():
            self._labels[step].setText(words)
        self.show_step(self._step)
