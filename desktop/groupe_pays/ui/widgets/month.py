"""A month to choose a day from, its heading written as the language does: « novembre 2026 », 2026年11月."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QSpinBox, QTableView, QToolButton, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.formats.cldr import month_name
from groupe_pays.i18n import current_language
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.language import interface_locale
from groupe_pays.ui.theme import color

_YEAR = "年"


class Month(QCalendarWidget):
    """Qt's calendar with our arrows; Chinese puts the year first and counts the months."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setLocale(interface_locale())
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._month = self.findChild(QToolButton, "qt_calendar_monthbutton")
        self._year = self.findChild(QToolButton, "qt_calendar_yearbutton")
        for button, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            set_icon(self.findChild(QToolButton, f"qt_calendar_{button}"), icon)
        weekend = QTextCharFormat()
        weekend.setForeground(color("text2"))  # Qt's red would say that something is late
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, weekend)
        self._fade_other_months()
        if current_language() is Language.ZH:
            self._put_year_first()
            self.currentPageChanged.connect(self._count_month)
            self._count_month(self.yearShown(), self.monthShown())

    def _fade_other_months(self) -> None:
        days = self.findChild(QTableView, "qt_calendar_calendarview")
        days.ensurePolished()
        colours = days.palette()
        colours.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, color("ctrl"))
        days.setPalette(colours)

    def _put_year_first(self) -> None:
        self._bar = self._year.parentWidget()  # kept: its children would go with a bar that Python lets go of
        bar = self._bar.layout()
        assert isinstance(bar, QHBoxLayout)
        typed = self.findChild(QSpinBox, "qt_calendar_yearedit")
        typed.setSuffix(_YEAR)
        for part in (self._year, typed):
            bar.insertWidget(bar.indexOf(self._month), part)

    def _count_month(self, year: int, month: int) -> None:
        """Qt writes 十一月 2026 in every language."""
        self._year.setText(f"{year}{_YEAR}")
        self._month.setText(month_name(month, Language.ZH, short=True))
