"""Under a row that may be a duplicate: whom it is like, and what is to be done, by mouse or by 1, 2, 3."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from groupe_pays.i18n import _
from groupe_pays.services.importing_members.plan import Choice, RowPlan
from groupe_pays.services.importing_members.words import choice_word, reasons_of, twin_sentence
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label
from groupe_pays.ui.widgets.text import draw_text

HEIGHT = 92


class ChoiceCard(QAbstractButton):
    """One of the three answers: a ring, the words, and what would be done."""

    def __init__(self, choice: Choice, number: int) -> None:
        super().__init__()
        self.choice, self._number = choice, number
        self.setObjectName(f"import_choice_{choice.value}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._note = ""

    def set_words(self, words: str, note: str) -> None:
        self.setText(words)
        self._note = note
        self.setAccessibleName(f"{words}, {note}")
        self.setToolTip(_("Key {number}").format(number=self._number))

    def sizeHint(self) -> QSize:
        return QSize(240, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(color("accent" if marked else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        ring = QRectF(12, 17, 14, 14)
        painter.setPen(QPen(color("accent" if self.isChecked() else "ctrl"), 1.5))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setBrush(color("accent"))
            painter.drawEllipse(ring.adjusted(4, 4, -4, -4))
        draw_text(painter, QRectF(36, 5, self.width() - 60, 20), self.text(), 13, 600, "text")
        draw_text(painter, QRectF(36, 24, self.width() - 42, 18), self._note, 12, 400, "text2")
        draw_text(
            painter, QRectF(self.width() - 22, 5, 14, 20), str(self._number), 11, 400, "text3",
            Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        painter.end()


class TwinQuestion(Retranslating, QWidget):
    """``answered`` gives the row and the choice."""

    answered = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_question")
        self._row: RowPlan | None = None
        self._who, self._like, self._why = Label("", "text2"), ElidedLabel("strong"), ElidedLabel("", "text2")
        self.cards = [ChoiceCard(choice, number) for number, choice in enumerate(Choice, 1)]
        for card in self.cards:
            card.clicked.connect(partial(self._answer, card.choice))
        head = row(self._who, self._like, self._why, spacing=7)
        head.setStretch(1, 2)
        head.setStretch(2, 1)
        self.setLayout(column(head, row(*self.cards, spacing=10), spacing=5, margins=(16, 6, 16, 8)))
        self.hide()
        self.retranslate()

    def show_row(self, plan: RowPlan) -> None:
        """Ask of a row that has a twin."""
        assert plan.twin is not None
        self._row = plan
        self._who.setText(twin_sentence(plan))
        self._like.setText(plan.twin.words)
        self._why.setText(reasons_of(plan.twin))
        for card in self.cards:
            card.setChecked(card.choice is plan.choice)
        self.setAccessibleName(f"{twin_sentence(plan)} {plan.twin.words}")

    def retranslate(self) -> None:
        notes = {
            Choice.ONE: _("The function is added to the other one"),
            Choice.TWO: _("Both are kept as two people"),
            Choice.LATER: _("Both are created and listed among the duplicates"),
        }
        for card in self.cards:
            card.set_words(choice_word(card.choice), notes[card.choice])
        if self._row is not None:
            self.show_row(self._row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}
        if event.key() in places:
            self._answer(self.cards[places[Qt.Key(event.key())]].choice)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            at = next((n for n, card in enumerate(self.cards) if card.isChecked()), 2)
            self._answer(self.cards[(at + step) % len(self.cards)].choice)
        else:
            super().keyPressEvent(event)

    def _answer(self, choice: Choice) -> None:
        if self._row is not None:
            self.answered.emit(self._row, choice)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("selected"))
        painter.fillRect(0, 0, 3, self.height(), color("accent"))
        painter.end()
