"""The agenda to scale: blocks, the end of the slot as a line, what overflows hatched, both ends in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from groupe_pays.domain.meetings import Meeting
from groupe_pays.formats.times import city_name, duration_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.agenda.clocks import UNKNOWN, clock_words, zones_of
from groupe_pays.ui.agenda.model import AgendaRow
from groupe_pays.ui.agenda.sitting import expected_end, paint_taken
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.row_painter import draw_text, text_width

BAR = 22
_LABEL = 16
_TOP = _LABEL + 4
_MARGIN = 1.04
"""The scale reaches a little beyond the longer of plan and slot."""


class Timeline(Retranslating, QWidget):
    """Shows the plan of a meeting; a click on a block gives the id of its item."""

    item_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("agenda_timeline")
        self._rows: list[AgendaRow] = []
        self._meeting: Meeting | None = None
        self._blocks: QPixmap | None = None
        self._blocks_key: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_TOP + BAR + 4 + _LABEL)
        self.retranslate()

    def show_plan(self, rows: Sequence[AgendaRow], meeting: Meeting) -> None:
        self._rows, self._meeting, self._blocks = list(rows), meeting, None
        self.retranslate()

    def tick(self) -> None:
        """A minute of the sitting has gone by."""
        self._blocks = None
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(", ".join(part for part in self._sentences() if part) or _("Timeline"))
        self.update()

    @property
    def total(self) -> int:
        """Minutes of all items."""
        return self._rows[-1].planned.ends if self._rows else 0

    @property
    def slot(self) -> int | None:
        return self._meeting.slot_minutes if self._meeting is not None else None

    def _sentences(self) -> tuple[str, str, str]:
        """What is said of the start, the planned end and the computed end; empty where it is not known."""
        if self._meeting is None:
            return "", "", ""
        start, slot = self._clocks(0, named=True), self.slot
        planned = _("planned end {clocks}").format(clocks=self._clocks(slot)) if slot is not None else ""
        expected = expected_end([row.item for row in self._rows], self._meeting)
        if expected is not None:
            return start, planned, _("expected end {clocks}").format(clocks=self._clocks(expected))
        computed = _("computed end {clocks}").format(clocks=self._clocks(self.total)) if self.total else ""
        return start, planned, computed if start else ""

    def _end(self) -> int:
        """Minutes at which the agenda ends: at this pace while it sits, else by the plan."""
        items = [row.item for row in self._rows]
        expected = expected_end(items, self._meeting) if self._meeting is not None else None
        return expected if expected is not None else self.total

    def _clocks(self, minutes: int, named: bool = False) -> str:
        """« 9 h 30 à Paris · 16 h 30 à Pékin », or the times alone."""
        meeting, language = self._meeting, current_language()
        if meeting is None:
            return ""
        shown = []
        for zone in zones_of(meeting):
            words = clock_words(meeting, minutes, zone)
            if words != UNKNOWN:
                at = _("{hours} in {city}").format(hours=words, city=city_name(zone, language))
                shown.append(at if named else words)
        return " · ".join(shown)

    def _scale(self) -> float:
        span = max(self.total, self.slot or 0) * _MARGIN
        return self.width() / span if span else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        if not scale:
            self._paint_words(painter, _("Give the items a duration to see how they fill the meeting."))
            return
        start, planned, computed = self._sentences()
        slot = self.slot
        over = slot is not None and self.total > slot
        draw_text(painter, QRectF(0, 0, self.width() / 2, _LABEL), start, 11, 500, "text2")
        painter.drawPixmap(0, 0, self._blocks_at(scale))
        if slot is not None:
            self._paint_room(painter, slot, scale)
            x = slot * scale
            painter.fillRect(QRectF(round(x) - 1, _TOP - 5, 2, BAR + 9), color("danger" if over else "text2"))
            _draw_up_to(painter, x - 4, 0, planned, "danger" if over else "text2", text_width(start, 11, 500) + 16)
        end = self._end()
        late = slot is not None and end > slot
        end_x = min(end * scale + (40 if late else 0), self.width())
        _draw_up_to(painter, end_x, _TOP + BAR + 4, computed, "danger" if late else "text2", 0)

    def _blocks_at(self, scale: float) -> QPixmap:
        """The blocks as a picture: with two hundred of them, a change of language has only the words to paint."""
        key = (self.width(), self.devicePixelRatioF(), color("accent").rgb(), color("accentbg").rgb())
        if self._blocks is None or self._blocks_key != key:
            self._blocks_key = key
            self._blocks = QPixmap(self.size() * self.devicePixelRatioF())
            self._blocks.setDevicePixelRatio(self.devicePixelRatioF())
            self._blocks.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._blocks)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, row in enumerate(row for row in self._rows if row.item.duration):
                self._paint_block(painter, row, scale, place)
            painter.end()
        return self._blocks

    def _paint_words(self, painter: QPainter, words: str) -> None:
        draw_text(painter, QRectF(0, _TOP, self.width(), BAR), words, 12, 400, "text2")

    def _paint_block(self, painter: QPainter, row: AgendaRow, scale: float, place: int) -> None:
        slot = self.slot
        starts, ends = row.planned.starts, row.planned.ends
        inside = ends if slot is None else min(ends, slot)
        tone = "accenttext"
        if inside > starts:
            tint = "selected" if place % 2 == 0 else "accentbg"
            _fill(painter, QRectF(starts * scale, _TOP, (inside - starts) * scale - 2, BAR), tint)
        if slot is not None and ends > slot:
            tone = "danger"
            left = max(starts, slot) * scale
            _hatch(painter, QRectF(left, _TOP, ends * scale - left - 2, BAR))
        whole = QRectF(starts * scale, _TOP, row.planned.ends * scale - starts * scale - 2, BAR)
        paint_taken(painter, whole, row.item, row.meeting)
        if text_width(row.number, 12, 600) <= whole.width():
            draw_text(painter, whole, row.number, 12, 600, tone, Qt.AlignmentFlag.AlignHCenter)

    def _paint_room(self, painter: QPainter, slot: int, scale: float) -> None:
        """What is left of the slot, outlined, with its minutes."""
        left = slot - self.total
        if left <= 0:
            return
        room = QRectF(self.total * scale, _TOP, left * scale - 2, BAR)
        painter.setPen(QPen(color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        words = _("{duration} left").format(duration=duration_words(left, current_language()))
        if text_width(words, 11, 500) + 8 <= room.width():
            draw_text(painter, room, words, 11, 500, "text2", Qt.AlignmentFlag.AlignHCenter)

    def _row_at(self, x: float) -> AgendaRow | None:
        scale = self._scale()
        minutes = x / scale if scale else -1
        return next((row for row in self._rows if row.planned.starts <= minutes < row.planned.ends), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().x())
        if row is not None:
            self.item_chosen.emit(row.id)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().x())
            words = f"{row.number} {row.item.title.best(current_language())}" if row is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())


def _draw_up_to(painter: QPainter, right: float, y: float, words: str, tone: str, after: float) -> None:
    """Draw words that end at ``right``, but begin no earlier than ``after``."""
    width = text_width(words, 11, 500) + 2
    left = max(right - width, after)
    draw_text(painter, QRectF(left, y, width, _LABEL), words, 11, 500, tone)


def _fill(painter: QPainter, rect: QRectF, tone: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(tone))
    painter.drawRoundedRect(rect, 4, 4)


def _hatch(painter: QPainter, rect: QRectF) -> None:
    """A red tint with slanted lines: it does not fit."""
    if rect.width() <= 0:
        return
    outline = QPainterPath()
    outline.addRoundedRect(rect, 4, 4)
    painter.fillPath(outline, color("dangerbg"))
    painter.save()
    painter.setClipPath(outline)
    ink = color("danger")
    painter.setOpacity(0.55)
    painter.setPen(QPen(ink, 1))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += 6
    painter.restore()
