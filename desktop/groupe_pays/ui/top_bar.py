"""The top bar, 46 high: the dossier and its menu, the menus, the search field, the languages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.ui.actions import Actions
from groupe_pays.ui.frame import NAVIGATION as WIDE
from groupe_pays.ui.frame import RAIL
from groupe_pays.ui.icons import mark, paint_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.menus import MenuBar
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.text import draw_text


class _DossierButton(QAbstractButton):
    """The mark, the name of the group, and the menu of the dossier."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("dossier_button")
        self.rail = False
        self._menu = menu
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(38)
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize((RAIL if self.rail else WIDE) - 8, 38)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        middle = self.height() / 2
        if self.rail:
            painter.drawPixmap(round(self.width() / 2 - 12), round(middle - 12), mark(24))
        else:
            painter.drawPixmap(12, round(middle - 12), mark(24))
            room = QRectF(45, 0, self.width() - 45 - 26, self.height())
            width = draw_text(painter, room, self.text(), 13, 600, "text")
            paint_icon(painter, QRectF(45 + width + 8, 0, 16, self.height()), "chevron-down", "text2", 16)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class TopBar(Retranslating, QWidget):
    """What is always in sight at the top; the window connects its parts."""

    def __init__(self, actions: Actions, menus: MenuBar) -> None:
        super().__init__()
        self.setObjectName("top_bar")
        self.setProperty("pane", True)
        self.setFixedHeight(46)
        self._actions = actions
        self._dossier_menu = QMenu(self)
        for name in ("new_dossier", "open_dossier", "open_example"):
            self._dossier_menu.addAction(actions.all[name])
        self._dossier_menu.addMenu(menus.recent)
        self._dossier_menu.addSeparator()
        for name in ("show_in_folder", "settings", "close_dossier"):
            self._dossier_menu.addAction(actions.all[name])
        self.dossier = _DossierButton(self._dossier_menu)
        self.menus = menus
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.search = SearchField("search_everywhere")
        self.search.setFixedWidth(320)
        self.languages = Segments("language", list(Language))
        self.languages.name_languages()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 0, 16, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.dossier)
        self._row.addWidget(self.menus)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._row.addWidget(self.languages)
        self.set_rail(False)
        self.retranslate()

    def retranslate(self) -> None:
        key = self._actions.search.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.search.set_words(_("Search everywhere…"), key)
        self.languages.set_words(OWN_NAMES, _("Language of the interface"))
        self.dossier.setToolTip(_("The dossier: open, create, close"))
        self._name_dossier()

    def show_dossier(self, name: str) -> None:
        self.dossier.setText(name)
        self._name_dossier()
        self.dossier.update()

    def _name_dossier(self) -> None:
        self.dossier.setAccessibleName(_("Dossier {name}").format(name=self.dossier.text()).strip())

    def set_rail(self, rail: bool) -> None:
        self.dossier.rail = rail
        self.dossier.setFixedWidth((RAIL if rail else WIDE) - 8)
        self._row.setSpacing(8 if rail else 12)
        self.dossier.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color("side"))
