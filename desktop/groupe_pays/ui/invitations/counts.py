"""The figures of the answers: no answer first, then each answer, then how many of each college have answered."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.answers import Answer
from groupe_pays.domain.invitations import AnswerCount
from groupe_pays.i18n import _, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.invitations.answers import SHOWN
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.counters import Bar, CounterLine, Figure, LabelledBar
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label
from groupe_pays.ui.widgets.shapes import TONES


class AnswerCounts(Retranslating, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._count: AnswerCount | None = None
        self._figure, self._bar = Figure(beside=True), Bar(8, full_is_ok=True)
        self._lines = {answer: CounterLine(SHOWN[answer].value, _tone(answer)) for answer in Answer}
        self._by_college, self._legend = Label("strong"), Label("meta", "text2")
        self._colleges = QVBoxLayout()
        self._colleges.setSpacing(7)
        self._bars: list[LabelledBar] = []
        lines = column(*self._lines.values(), spacing=2)
        head = row(self._by_college, None, self._legend)
        self.setLayout(column(self._figure, self._bar, lines, Hairline(), head, self._colleges, spacing=8))
        self.retranslate()

    def retranslate(self) -> None:
        self._by_college.setText(_("By college"))
        self._legend.setText(_("answered / invited"))
        if self._count is not None:
            self.show_count(self._count)

    def show_count(self, count: AnswerCount) -> None:
        self._count = count
        caption = ngettext("answer of {total}", "answers of {total}", count.given).format(total=count.total)
        seats = sum(count.of(answer) for answer in Answer if answer.will_take_part)
        note = ngettext("{number} will take part", "{number} will take part", seats).format(number=seats)
        self._figure.show_figure(str(count.given), caption, note)
        self._bar.show_value(count.given, count.total, f"{count.given} {caption}")
        for answer, line in self._lines.items():
            line.show_count(label(answer), count.of(answer))
        while len(self._bars) < len(count.by_college):
            self._bars.append(LabelledBar())
            self._colleges.addWidget(self._bars[-1])
        for place, bar in enumerate(self._bars):
            bar.setVisible(place < len(count.by_college))
        for bar, college in zip(self._bars, count.by_college, strict=False):
            bar.show_value(label(college), *count.given_in(college))


def _tone(answer: Answer) -> str:
    return "accenttext" if answer is Answer.REPRESENTED else TONES[SHOWN[answer].value]
