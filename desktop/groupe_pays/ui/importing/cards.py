"""How many rows have each fate: cards that filter the preview when pressed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from groupe_pays.formats import number
from groupe_pays.i18n import _, current_language
from groupe_pays.services.importing_members.plan import Fate, MembersPlan
from groupe_pays.services.importing_members.words import fate_word
from groupe_pays.ui.importing.words import SHAPES, TONES, counted_fate, fate_note
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.shapes import paint_shape
from groupe_pays.ui.widgets.text import draw_text, text_width

_ALWAYS = frozenset((Fate.NEW, Fate.CORRECTED, Fate.DOUBTFUL, Fate.TO_CHECK, Fate.REFUSED))
"""Cards shown even where they count nothing."""


class FateCard(QAbstractButton):
    """One fate with its number; checked while it filters."""

    def __init__(self, fate: Fate) -> None:
        super().__init__()
        self.fate = fate
        self.setObjectName(f"import_fate_{fate.value}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._number, self._word, self._note = "0", "", ""

    def show_count(self, rows: int, plan: MembersPlan) -> None:
        self._number, self._word = number(rows, current_language()), counted_fate(self.fate, rows)
        self._note = fate_note(self.fate, plan)
        self.setAccessibleName(f"{self._number} {self._word}, {self._note}")
        self.setToolTip(_("Show only these rows"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(190, 60)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(color("accent" if marked else "line"), 2 if marked else 1))
        painter.setBrush(color("selected" if self.isChecked() else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        paint_shape(painter, QRectF(14, 22, 16, 16), SHAPES[self.fate], TONES[self.fate])
        width = text_width(self._number, 18, 600)
        draw_text(painter, QRectF(42, 8, width + 2, 26), self._number, 18, 600, "text")
        left = 42 + width + 7
        draw_text(painter, QRectF(left, 9, self.width() - left - 8, 26), self._word, 13, 600, TONES[self.fate])
        draw_text(painter, QRectF(42, 33, self.width() - 50, 18), self._note, 12, 400, "text2")
        painter.end()


class FateCards(Retranslating, QWidget):
    """``chosen`` gives the fate shown alone, or None for all rows."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._plan: MembersPlan | None = None
        self.cards = {fate: FateCard(fate) for fate in Fate}
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for fate, card in self.cards.items():
            box.addWidget(card, 1)
            card.clicked.connect(partial(self._on_clicked, fate))
        self.retranslate()

    def retranslate(self) -> None:
        for fate, card in self.cards.items():
            card.setAccessibleName(fate_word(fate))
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: MembersPlan) -> None:
        self._plan = plan
        for fate, rows in plan.counts.items():
            card = self.cards[fate]
            card.show_count(rows, plan)
            card.setVisible(fate in _ALWAYS or rows > 0)
            if not rows and card.isChecked():
                card.setChecked(False)
                self.chosen.emit(None)

    def choose(self, fate: Fate | None) -> None:
        """Show the rows of one fate, or all."""
        for each, card in self.cards.items():
            card.setChecked(each is fate)
        self.chosen.emit(fate)

    def _on_clicked(self, fate: Fate) -> None:
        self.choose(fate if self.cards[fate].isChecked() else None)
