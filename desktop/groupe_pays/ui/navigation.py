"""The navigation at the left: 208 wide with words beside the icons, or a rail of 76 with the words underneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from groupe_pays.i18n import N_, _, ngettext
from groupe_pays.ui.frame import NAVIGATION as WIDE
from groupe_pays.ui.frame import RAIL
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.choosing import tell_choice, unchosen
from groupe_pays.ui.widgets.labels import Hairline
from groupe_pays.ui.widgets.shapes import paint_shape
from groupe_pays.ui.widgets.text import draw_text, text_width

ITEMS = (
    ("home", N_("Home"), "house"),
    ("meetings", N_("Meetings"), "presentation"),
    ("actions", N_("Actions"), "square-check-big"),
    ("decisions", N_("Decisions"), "gavel"),
    ("calendar", N_("Calendar"), "calendar-days"),
    ("members", N_("Members"), "users"),
    ("partnerships", N_("Partnerships"), "handshake"),
    ("documents", N_("Documents"), "file-text"),
    ("bin", N_("Bin"), "trash-2"),
)
AFTER_LINE = "documents"


class _Item(QAbstractButton):
    """One page: icon, word, and the number of what is late."""

    moved = Signal(int)
    chosen = Signal()

    def __init__(self, page: str, icon: str) -> None:
        super().__init__()
        tell_choice(self, self.chosen.emit)
        self.page, self._icon = page, icon
        self.late = 0
        self.rail = False
        self.setObjectName(f"nav_{page}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rail(self, rail: bool) -> None:
        self.rail = rail
        self.setFixedHeight(52 if rail else 34)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RAIL - 4, 52) if self.rail else QSize(WIDE - 16, 34)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(color("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(tile, 6, 6)
        if self.isChecked():
            painter.setBrush(color("accent"))
            half = 12 if self.rail else 7
            painter.drawRoundedRect(QRectF(0, tile.center().y() - half, 3, 2 * half), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(tile.adjusted(1, 1, -1, -1), 6, 6)
        self._paint_rail(painter, tile) if self.rail else self._paint_wide(painter, tile)

    def words_fit(self) -> bool:
        """Whether the whole word is shown, whatever the language."""
        if self.rail:
            return text_width(self.text(), 11, 500) <= self.width() - 2
        return text_width(self.text(), 13, 600) <= self.width() - 52

    def _tone(self) -> str:
        return "accenttext" if self.isChecked() else "text"

    def _paint_wide(self, painter: QPainter, tile: QRectF) -> None:
        icon_tone = "accenttext" if self.isChecked() else "text2"
        paint_icon(painter, QRectF(12, tile.y(), 18, tile.height()), self._icon, icon_tone, 18)
        words = tile.adjusted(40, 0, -12, 0)
        draw_text(painter, words, self.text(), 13, 600 if self.isChecked() else 500, self._tone())
        if self.late:
            number = str(self.late)
            width = text_width(number, 12, 600)
            draw_text(painter, words, number, 12, 600, "danger", Qt.AlignmentFlag.AlignRight)
            shape = QRectF(words.right() - width - 21, tile.center().y() - 6.5, 14, 14)
            paint_shape(painter, shape, "late")

    def _paint_rail(self, painter: QPainter, tile: QRectF) -> None:
        icon_tone = "accenttext" if self.isChecked() else "text2"
        paint_icon(painter, QRectF(tile.x(), 6, tile.width(), 22), self._icon, icon_tone, 18)
        under = QRectF(tile.x(), 29, tile.width(), 18)
        draw_text(painter, under, self.text(), 11, 500, self._tone(), Qt.AlignmentFlag.AlignHCenter)
        if self.late:
            paint_shape(painter, QRectF(tile.center().x() + 9, 5, 12, 12), "late")


class Navigation(Retranslating, QWidget):
    """The list of pages; ``chosen`` gives the name of one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setProperty("pane", True)
        self._items: dict[str, _Item] = {}
        self._rail = False
        self._line = Hairline()
        self._box = QVBoxLayout(self)
        self._box.setSpacing(1)
        for page, _words, icon in ITEMS:
            item = _Item(page, icon)
            item.chosen.connect(lambda page=page: self.chosen.emit(page))
            item.moved.connect(lambda step, item=item: self._move_focus(item, step))
            self._items[page] = item
            if page == AFTER_LINE:
                self._box.addSpacing(7)
                self._box.addWidget(self._line)
                self._box.addSpacing(7)
            self._box.addWidget(item)
        self._box.addStretch(1)
        self.set_rail(False)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Pages"))
        for page, words, _icon in ITEMS:
            item = self._items[page]
            item.setText(_(words))
            late = ngettext("{count} late", "{count} late", item.late).format(count=item.late)
            item.setAccessibleName(f"{_(words)}, {late}" if item.late else _(words))
            item.setToolTip(_(words) if self._rail else "")
            item.update()

    def set_rail(self, rail: bool) -> None:
        """Words underneath the icons, for windows narrower than 1360."""
        self._rail = rail
        self.setFixedWidth(RAIL if rail else WIDE)
        self._box.setContentsMargins(*((2, 6, 2, 8) if rail else (8, 6, 8, 8)))
        for item in self._items.values():
            item.set_rail(rail)
        self.retranslate()

    @property
    def is_rail(self) -> bool:
        return self._rail

    def mark(self, page: str) -> None:
        """Show which page is on screen; a page outside the list marks none."""
        for name, item in self._items.items():
            item.setAutoExclusive(False)
            with unchosen(item):
                item.setChecked(name == page)
            item.setAutoExclusive(True)
        self._let_tab_stop_at(page)

    def _let_tab_stop_at(self, page: str) -> None:
        """Tab leads to the page shown alone, the arrows from there to the others."""
        stop = page if page in self._items else ITEMS[0][0]
        for name, item in self._items.items():
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == stop else Qt.FocusPolicy.ClickFocus)

    def show_late(self, page: str, number: int) -> None:
        self._items[page].late = number
        self.retranslate()

    def item(self, page: str) -> QAbstractButton:
        return self._items[page]

    def _move_focus(self, item: _Item, step: int) -> None:
        items = list(self._items.values())
        items[(items.index(item) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color("side"))
