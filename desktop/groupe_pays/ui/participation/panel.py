"""How one person, organisation or college took part, and all those listed: rate, figures, a bar for each meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.participation import MeetingTurnout, Participation, Subject
from groupe_pays.formats import percent
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.participation.chart import TurnoutChart
from groupe_pays.ui.participation.legend import Legend
from groupe_pays.ui.participation.words import row_name
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.counters import Figure
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel


class ParticipationPanel(RecordPanel):
    """``meeting_wanted`` gives a meeting to open, ``record_wanted`` the record of the row shown."""

    meeting_wanted = Signal(str)
    record_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("participation_panel")
        self.row: Participation | None = None
        self._turnouts: Sequence[MeetingTurnout] = ()
        self._all: Sequence[MeetingTurnout] = ()
        self._name, self._office = WrappedLabel("detail"), WrappedLabel("meta", "text2")
        self._rate, self._legend = Figure(beside=True), Legend()
        self.chart, self.chart_of_all = TurnoutChart("participation_chart"), TurnoutChart("participation_chart_all")
        self._line, self._all_head, self._all_meta = Hairline(), Label("card"), Label("meta", "text2")
        self.open = Button("participation_open", "link", "arrow-right")
        parts: tuple[QWidget, ...] = (self._name, self._office, self._rate, self.chart, self._legend, self._line)
        for part in (*parts, self._all_head, self._all_meta, self.chart_of_all):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.footer.addWidget(self.open)
        self.footer.addStretch(1)
        self.chart.meeting_wanted.connect(self.meeting_wanted)
        self.chart_of_all.meeting_wanted.connect(self.meeting_wanted)
        self.open.clicked.connect(lambda: self.row is not None and self.record_wanted.emit(self.row))
        self.retranslate()

    def show_row(self, row: Participation | None, turnouts: Sequence[MeetingTurnout]) -> None:
        """Show one row with its meetings."""
        if row is None or self.row is None or row.id != self.row.id:
            self.to_top()
        self.row, self._turnouts = row, [one for one in turnouts if one.total]
        self._show_row()

    def show_all(self, turnouts: Sequence[MeetingTurnout]) -> None:
        """Show all rows of the list together."""
        self._all = turnouts
        self._show_all()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Participation in detail"))
        self._all_head.setText(_("All those listed"))
        self.open.set_words(_("Open the record"))
        self._show_row()
        self._show_all()

    def _show_row(self) -> None:
        row, language = self.row, current_language()
        for part in (self._name, self._rate, self.chart, self._legend, self._line, self.open):
            part.setVisible(row is not None)
        self._office.setVisible(row is not None and not row.organisation.is_blank)
        if row is None:
            return
        self._name.setText(row_name(row, language))
        self._office.setText(row.organisation.best(language))
        excused = row.by_status.get(AttendanceStatus.EXCUSED, 0)
        due = row.meetings - excused
        caption = ngettext("{came} of {due} meeting", "{came} of {due} meetings", due).format(came=row.came, due=due)
        note = ngettext("{number} excused, apart", "{number} excused, apart", excused).format(number=excused)
        rate = percent(row.rate, language) if row.rate is not None else "–"
        self._rate.show_figure(rate, caption, note if excused else "")
        self.chart.show_turnouts(row_name(row, language), self._turnouts)
        self._legend.show_counts(row.by_status)

    def _show_all(self) -> None:
        language = current_language()
        total: Counter[AttendanceStatus] = Counter()
        for turnout in self._all:
            total.update(turnout.by_status)
        rate = Participation("", Subject.PERSON, total).rate
        meetings = ngettext("{number} meeting held", "{number} meetings held", len(self._all)).format(
            number=len(self._all)
        )
        self._all_meta.setText(f"{meetings} · {percent(rate, language)}" if rate is not None else meetings)
        self.chart_of_all.show_turnouts(_("All those listed"), self._all)
