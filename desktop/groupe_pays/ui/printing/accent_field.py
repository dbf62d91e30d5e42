"""The accent colour: a few that are safe, one's own in six digits or from the system's dialog; how it reads is told."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QLineEdit, QRadioButton, QWidget

from groupe_pays.domain.errors import NotAColour
from groupe_pays.domain.printing import checked_colour
from groupe_pays.formats import number
from groupe_pays.i18n import _, current_language
from groupe_pays.services.printing.accents import SUGGESTED, printed_accent
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.choosing import tell_choice, unchosen
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import restyle
from groupe_pays.ui.widgets.shapes import StateLabel

SIDE = 30


class Swatch(QRadioButton):
    """One colour to choose; ticked, not only framed, when it is chosen."""

    def __init__(self, accent: str) -> None:
        super().__init__()
        self.accent = accent
        self.setObjectName(f"accent_{accent}")
        self.setProperty("rings", False)
        self.setFixedSize(SIDE, SIDE)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("ctrl"), 1))
        painter.setBrush(QColor(f"#{self.accent}"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if self.isChecked():
            painter.setPen(QPen(QColor("white"), 2.2))
            painter.drawPolyline([QPointF(10, 15.5), QPointF(13.5, 19), QPointF(20.5, 11)])


class AccentField(Retranslating, QWidget):
    """``chosen`` gives RRGGBB; ``refused`` the error of what was typed."""

    chosen = Signal(str)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._accent = SUGGESTED[0]
        self._group = QButtonGroup(self)
        self.swatches = [Swatch(accent) for accent in SUGGESTED]
        for swatch in self.swatches:
            self._group.addButton(swatch)
            tell_choice(swatch, partial(self._choose, swatch.accent))
        self.digits = QLineEdit()
        self.digits.setObjectName("accent_digits")
        self.digits.setFixedWidth(84)
        self.digits.setMaxLength(7)
        self.other = Button("accent_other")
        self._told = StateLabel()
        self.setLayout(column(row(*self.swatches, None, spacing=2), row(self.digits, self.other, self._told, None)))
        self.digits.editingFinished.connect(self._on_typed)
        self.other.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        names = (
            *(_("Petrol"), _("Blue"), _("Green"), _("Brick red")),
            *(_("Dark red"), _("Violet"), _("Ochre"), _("Grey")),
        )
        for swatch, name in zip(self.swatches, names, strict=True):
            swatch.setAccessibleName(name)
            swatch.setToolTip(f"{name} · #{swatch.accent}")
        self.digits.setAccessibleName(_("Accent colour in six digits"))
        self.other.set_words(_("Other…"), _("Choose another colour"), _("Choose another colour"))
        self._tell()

    def show_accent(self, accent: str) -> None:
        """Show a colour without emitting."""
        self._accent = accent
        self._show_refused(False)
        self.digits.setText(f"#{accent}")
        self._group.setExclusive(False)
        for swatch in self.swatches:
            with unchosen(swatch):
                swatch.setChecked(swatch.accent == accent)
        self._group.setExclusive(True)
        self._tell()

    def _choose(self, accent: str) -> None:
        if accent != self._accent:
            self.show_accent(accent)
            self.chosen.emit(accent)

    def _on_typed(self) -> None:
        try:
            self._choose(checked_colour(self.digits.text()))
        except NotAColour as error:
            self._show_refused(True)
            self.refused.emit(error)

    def _show_refused(self, refused: bool) -> None:
        if bool(self.digits.property("refused")) is not refused:
            self.digits.setProperty("refused", refused)
            restyle(self.digits)

    def _ask(self) -> None:
        picked = QColorDialog.getColor(QColor(f"#{self._accent}"), self, _("Accent colour"))
        if picked.isValid():
            self._choose(picked.name().removeprefix("#").upper())

    def _tell(self) -> None:
        """The contrast on paper, and what is printed where the colour is too light."""
        found = printed_accent(self._accent)
        ratio = number(found.contrast, current_language(), 1)
        if found.printed == self._accent:
            self._told.show_state("done", _("Contrast {ratio}, easy to read").format(ratio=ratio), tone="text2")
        else:
            words = _("Contrast {ratio}: printed darker, #{printed}")
            self._told.show_state("warning", words.format(ratio=ratio, printed=found.printed), tone="warn")
