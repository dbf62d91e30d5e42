"""The figures of the roll: how many are ticked off, by status and by college, and the keys that do it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from groupe_pays.domain.attendance import AttendanceStatus, Headcount
from groupe_pays.formats import capitalised
from groupe_pays.i18n import _, ngettext, pgettext
from groupe_pays.labels import counted, label
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.counters import Bar, CounterLine, Figure, LabelledBar
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Hairline, Keycap, Label
from groupe_pays.ui.widgets.shapes import TONES

WIDTH = 260
_ORDER = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.REMOTE,
    AttendanceStatus.REPRESENTED,
    AttendanceStatus.EXCUSED,
    AttendanceStatus.ABSENT,
    AttendanceStatus.EXPECTED,
)
_TONES = {AttendanceStatus.REPRESENTED: "accenttext"}
"""Tones of numbers that differ from those of the shapes."""


class ReceiveCounters(Retranslating, QFrame):
    """The panel at the right of the roll, 260 wide."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._actions = actions
        self._count: Headcount | None = None
        self.setObjectName("receive_counters")
        self.setProperty("kind", "band")
        self.setProperty("pane", True)
        self._figure, self._bar = Figure(beside=True), Bar(8, full_is_ok=True)
        self._lines = {status: CounterLine(status.value, _TONES.get(status, TONES[status.value])) for status in _ORDER}
        self._by_college, self._legend = Label("strong"), Label("meta", "text2")
        self._colleges = QVBoxLayout()
        self._colleges.setSpacing(7)
        self._colleges.setContentsMargins(0, 4, 0, 0)
        self._bars: list[LabelledBar] = []
        self._keys = [(Label("meta", "text2"), Keycap()) for _line in range(6)]
        scrolled = Scrolled(margins=(18, 12, 18, 8), spacing=2)
        scrolled.body.addWidget(self._figure)
        scrolled.body.addSpacing(4)
        for part in (self._bar, *self._lines.values()):
            scrolled.body.addWidget(part)
        scrolled.body.addSpacing(4)
        scrolled.body.addWidget(Hairline())
        scrolled.body.addSpacing(6)
        scrolled.body.addLayout(row(self._by_college, None, self._legend))
        scrolled.body.addLayout(self._colleges)
        scrolled.body.addSpacing(8)
        self._more = scrolled.body
        scrolled.body.addStretch(1)
        lines = (row(words, None, key) for words, key in self._keys)
        keys = column(Hairline(), *lines, spacing=6, margins=(18, 0, 18, 12))
        box = column(spacing=0)
        box.addWidget(scrolled, 1)
        box.addLayout(keys)
        self.setLayout(box)
        self.setFixedWidth(WIDTH)
        self.retranslate()

    def add_section(self, widget: QWidget) -> None:
        """Put something under the colleges."""
        self._more.insertWidget(self._more.count() - 1, widget)

    def retranslate(self) -> None:
        self.setAccessibleName(_("Who has come"))
        self._by_college.setText(_("By college"))
        self._legend.setText(_("ticked / expected"))
        shortcuts = (
            (_("Arrival or departure"), self._actions.keys("movement")),
            (_("Represented by…"), "R"),
            (_("Change the wording of the day"), "F2"),
            (_("Remove from the meeting"), pgettext("key", "Del")),
            (_("Undo the last tick"), self._actions.keys("undo")),
            (_("Go to the minutes"), self._actions.keys("toggle_receive_minutes")),
        )
        for (words, key), (text, name) in zip(self._keys, shortcuts, strict=True):
            words.setText(text)
            key.set_text(name)
        if self._count is not None:
            self.show_count(self._count)

    def show_count(self, count: Headcount) -> None:
        self._count = count
        waiting = count.of(AttendanceStatus.EXPECTED)
        total = ngettext("ticked out of {total}", "ticked out of {total}", count.ticked).format(total=count.total)
        left = ngettext("{number} still expected", "{number} still expected", waiting).format(number=waiting)
        self._figure.show_figure(str(count.ticked), total, left)
        self._bar.show_value(count.ticked, count.total, f"{count.ticked} {total}")
        for status, line in self._lines.items():
            number = count.of(status)
            line.show_count(capitalised(counted(status, number)), number)
        self._show_colleges(count)

    def _show_colleges(self, count: Headcount) -> None:
        while len(self._bars) < len(count.by_college):
            self._bars.append(LabelledBar())
            self._colleges.addWidget(self._bars[-1])
        for place, bar in enumerate(self._bars):
            bar.setVisible(place < len(count.by_college))
        for bar, (college, (ticked, total)) in zip(self._bars, count.by_college.items(), strict=False):
            bar.show_value(label(college), ticked, total)
