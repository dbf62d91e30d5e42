"""A date typed in words, saved when the field is left, with a calendar for who would rather point at a day."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidgetAction

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import DateMissing
from groupe_pays.i18n import _
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import restyle
from groupe_pays.ui.widgets.month import Month


class RoughDateField(DateWordsField):
    """« date approchée » stands under a rough date; Alt+Down opens a calendar; Esc puts back what is stored.

    A date half typed is another date, and a later one would count as a postponement: a rest does not save.
    Unless ``optional``, the empty field is refused; without ``says_rough``, the panel says elsewhere what is rough.
    """

    saves_at_rest = False

    def __init__(self, name: str, optional: bool = True, says_rough: bool = True) -> None:
        self._optional, self._says_rough = optional, says_rough
        super().__init__(name)
        self._calendar = IconButton(f"{name}_calendar", "calendar")
        self._calendar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._calendar.setCursor(Qt.CursorShape.ArrowCursor)
        self._calendar.clicked.connect(self.open_calendar)
        inside = row(None, self._calendar, spacing=0)
        self.line.setLayout(inside)
        self.line.setTextMargins(0, 0, 24, 0)
        self._name_calendar()

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setToolTip(_("Type a date, also a rough one: 1 March, end of March, late 2017, before 15 June"))
        if hasattr(self, "_calendar"):
            self._name_calendar()

    def _name_calendar(self) -> None:
        self._calendar.set_words(_("Choose in the calendar"), _("Choose in the calendar (Alt+↓)"))

    def show_tone(self, tone: str) -> None:
        """Set the date in a tone (danger for what is late)."""
        if (self.line.property("tone") or "") != tone:
            self.line.setProperty("tone", tone)
            restyle(self.line)

    def read(self, words: str) -> RoughDate | None:
        if not self._optional and not words.strip():
            raise DateMissing
        return super().read(words)

    def open_calendar(self) -> None:
        """A month to choose a day from, under the field."""
        menu = QMenu(self)
        calendar = self._month()
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(lambda day: self._take(RoughDate.day(day.toPython()), menu))
        inside = QWidgetAction(menu)
        inside.setDefaultWidget(calendar)
        menu.addAction(inside)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        calendar.setFocus()

    def _month(self) -> Month:
        calendar = Month(f"{self.objectName()}_month")
        calendar.setAccessibleName(self._calendar.accessibleName())
        day = self._value.latest if self._value and self._value.end else clock.today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        return calendar

    def _take(self, date: RoughDate, menu: QMenu) -> None:
        menu.close()
        self.line.setText(self.write(date))
        self.line.setModified(True)
        self.line.textEdited.emit(self.line.text())
        if self._drafts is not None:
            self._drafts.flush()
            self._settle()

    def _say(self, words: str, tone: str) -> None:
        rough = isinstance(self._value, RoughDate) and not self._value.is_exact
        if not words and rough and self._says_rough and not self.line.isModified():
            words, tone = _("approximate date"), "text2"
        super()._say(words, tone)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
            if event.key() == Qt.Key.Key_Escape and (self.line.isModified() or self.refused is not None):
                self.put_back()
                return True
        return super().eventFilter(watched, event)

    def put_back(self) -> None:
        """Forget what is typed and show what is stored."""
        if self._drafts is not None and self._key is not None:
            self._drafts.discard(self._key())
        self.show_value(self._value, force=True)
