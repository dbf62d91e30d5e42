"""The kinds of documents one under the other, by what they are about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from groupe_pays.domain.printing import DocumentKind, Scope
from groupe_pays.i18n import _
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import draw_text

ROW, HEAD = 28, 24
LEFT = 16
ICONS = {
    DocumentKind.MINUTES: "file-text",
    DocumentKind.AGENDA: "list-ordered",
    DocumentKind.INVITATION: "mail",
    DocumentKind.SIGN_IN_SHEET: "user-check",
    DocumentKind.ATTENDANCE_REPORT: "list-checks",
    DocumentKind.NAME_PLATES: "presentation",
    DocumentKind.BADGES: "user-round",
    DocumentKind.CERTIFICATES: "shield-check",
    DocumentKind.ACTION_LIST: "square-check-big",
    DocumentKind.DECISION_REGISTER: "gavel",
    DocumentKind.COMMITMENTS: "flag",
    DocumentKind.MEMBERS_LIST: "users",
    DocumentKind.DIRECTORY: "handshake",
    DocumentKind.PARTICIPATION: "chart-column",
}
_KIND = Qt.ItemDataRole.UserRole


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(160, ROW if index.data(_KIND) else HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        rect, kind, words = QRectF(option.rect), index.data(_KIND), index.data()
        if not kind:
            draw_text(painter, rect.adjusted(LEFT, 4, -8, 0), words, 11, 600, "text3")
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, color("selected"))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("hover"))
        tone = "accenttext" if chosen else "text2"
        paint_icon(painter, QRectF(LEFT, rect.y() + 6, 16, 16), ICONS[DocumentKind(kind)], tone, 16)
        words_rect = rect.adjusted(LEFT + 24, 0, -8, 0)
        draw_text(painter, words_rect, words, 13, 600 if chosen else 400, "accenttext" if chosen else "text")
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(color("focus"))
            painter.drawRect(rect.adjusted(4.5, 1.5, -2.5, -2.5))


class KindList(Retranslating, QListWidget):
    """``kind_chosen`` gives the kind; the arrows pass over the heads."""

    kind_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("document_kinds")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(self))
        self._heads: dict[Scope, QListWidgetItem] = {}
        self._items: dict[DocumentKind, QListWidgetItem] = {}
        for scope in Scope:
            kinds = [kind for kind, info in KINDS.items() if info.scope is scope]
            self._heads[scope] = head = QListWidgetItem(self)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            for kind in kinds:
                self._items[kind] = item = QListWidgetItem(self)
                item.setData(_KIND, kind.value)
        self.setFixedHeight(ROW * len(self._items) + HEAD * len(self._heads) + 2)
        self.currentItemChanged.connect(self._on_current)
        self._by_program = False
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(_("Document"))
        heads = {Scope.MEETING: _("The meeting"), Scope.GROUP: _("The group"), Scope.ORGANISATION: _("An organisation")}
        for scope, head in self._heads.items():
            head.setText(heads[scope])
        for kind, item in self._items.items():
            item.setText(_(KINDS[kind].title))

    @property
    def kind(self) -> DocumentKind:
        return DocumentKind(self.currentItem().data(_KIND))

    def set_kind(self, kind: DocumentKind) -> None:
        """Choose without emitting."""
        self._by_program = True
        self.setCurrentItem(self._items[kind])
        self._by_program = False

    def _on_current(self, current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if current is not None and current.data(_KIND) and not self._by_program:
            self.kind_chosen.emit(self.kind)
