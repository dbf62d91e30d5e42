"""The state of a translation as a button: a press declares it reviewed, or a draft again."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from groupe_pays.domain.text import TranslationState
from groupe_pays.formats import capitalised, with_aside
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.painting import draw_state
from groupe_pays.ui.theme import color

KEY = "F4"


def next_state(state: TranslationState) -> TranslationState | None:
    """What a press makes of a state; a missing translation has to be written first."""
    return {
        TranslationState.DRAFT: TranslationState.REVIEWED,
        TranslationState.OUTDATED: TranslationState.REVIEWED,
        TranslationState.REVIEWED: TranslationState.DRAFT,
    }.get(state)


class StateButton(Retranslating, QPushButton):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry_state")
        self.setProperty("kind", "ghost")
        self.setFixedSize(measures.STATE + 8, 28)
        self._state = TranslationState.MISSING
        self.retranslate()

    def show_state(self, state: TranslationState) -> None:
        self._state = state
        self.setEnabled(next_state(state) is not None)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Translation: {state}").format(state=label(self._state)))
        self.setToolTip(self.tip())

    def tip(self) -> str:
        following = next_state(self._state)
        if following is TranslationState.REVIEWED:
            return with_aside(capitalised(_("Mark the translation as reviewed")), KEY, current_language())
        if following is TranslationState.DRAFT:
            return with_aside(capitalised(_("Mark the translation as a draft")), KEY, current_language())
        return _("The translation is still to be written")

    def sizeHint(self) -> QSize:
        return QSize(measures.STATE + 8, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selected"))
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        draw_state(painter, QRectF(self.rect()).adjusted(8, 0, 0, 0), self._state)
