"""One party in a field: its name with a cross, reached by the arrows, moved with Ctrl, removed by Delete."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from groupe_pays.domain.parties import Party
from groupe_pays.i18n import _, current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.parties.choices import party_words
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.row_painter import draw_text

HEIGHT = 28
_LEFT, _CROSS = 9, 24


class Chip(QAbstractButton):
    """A party, 28 high; a click or Delete removes it, the arrows go to its neighbours."""

    moved = Signal(int)
    """-1 or +1: the arrow to the left or to the right."""
    carried = Signal(int)
    """The same with Ctrl: the party changes places with its neighbour."""

    def __init__(self, party: Party, name: str) -> None:
        super().__init__()
        self.party = party
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(party_words(self.party, current_language()))
        self.setAccessibleName(_("Remove {name}").format(name=self.text()))
        self.setToolTip(_("Remove {name} (Ctrl+← →: change places)").format(name=self.text()))

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(fonts.ui_font(13, 500)).horizontalAdvance(self.text()) + _LEFT + _CROSS + 4, HEIGHT)

    minimumSizeHint = sizeHint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            carries = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.carried if carries else self.moved).emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(self.rect()).adjusted(1, 3, -1, -3)
        painter.setPen(QPen(color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(color("selected" if self.hasFocus() or self.underMouse() else "accentbg"))
        painter.drawRoundedRect(tile, 5, 5)
        words = QRectF(_LEFT, 0, self.width() - _LEFT - _CROSS + 4, self.height())
        draw_text(painter, words, self.text(), 13, 500, "accenttext")
        paint_icon(painter, QRectF(self.width() - _CROSS, 0, 18, self.height()), "x", "text2", 13)
