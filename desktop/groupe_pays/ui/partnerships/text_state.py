"""How far a text is translated, as a button: its menu marks the translation draft, reviewed or outdated."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from groupe_pays.domain.text import BilingualText, TranslationState
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.shapes import TONES, paint_shape
from groupe_pays.ui.widgets.text import draw_text

_MARKS = (TranslationState.DRAFT, TranslationState.REVIEWED, TranslationState.OUTDATED)


class TextState(Retranslating, QAbstractButton):
    """``marked`` gives the state chosen. A missing translation cannot be marked: it says which side is missing."""

    marked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._text, self._what = BilingualText(), ""
        self._menu = QMenu(self)
        self._actions = {state: self._menu.addAction("") for state in _MARKS}
        for state, action in self._actions.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, state=state: self.marked.emit(state))
        self.clicked.connect(self._open)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def action(self, state: TranslationState) -> QAction:
        """The line of the menu that marks ``state``."""
        return self._actions[state]

    def set_words(self, what: str) -> None:
        """Name the text this is the state of."""
        self._what = what
        self.retranslate()

    def show_text(self, text: BilingualText) -> None:
        self._text = text
        self.retranslate()

    def retranslate(self) -> None:
        text, can_mark = self._text, self._can_mark()
        self.setVisible(not text.is_blank)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_mark else Qt.FocusPolicy.NoFocus)
        if can_mark:
            words = label(text.state)
        else:
            words = _("French missing") if not text.fr.strip() else _("Chinese missing")
        self.setText(words)
        self.setAccessibleName(_("Translation of “{text}”: {state}").format(text=self._what, state=words))
        self.setToolTip(_("Mark the translation…") if can_mark else "")
        for state, action in self._actions.items():
            action.setText(label(state))
            action.setChecked(can_mark and text.state is state)
        self.updateGeometry()
        self.update()

    def _can_mark(self) -> bool:
        return bool(self._text.fr.strip() and self._text.zh.strip())

    def _open(self) -> None:
        if self._can_mark():
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        words = QFontMetrics(fonts.ui_font(12, 500)).horizontalAdvance(self.text())
        return QSize(6 + 14 + 6 + words + (22 if self._can_mark() else 6), 28)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self._can_mark() and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 5, 5)
        shape = str(self._text.state) if self._can_mark() else "missing"
        paint_shape(painter, QRectF(6, 7, 14, 14), shape)
        draw_text(painter, room.adjusted(26, 0, -4, 0), self.text(), 12, 500, TONES[shape])
        if self._can_mark():
            paint_icon(painter, QRectF(room.right() - 18, 0, 14, room.height()), "chevron-down", "text2", 12)
