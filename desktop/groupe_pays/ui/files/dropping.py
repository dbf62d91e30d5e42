"""Files dropped on a widget: what they would be attached to is marked while they hover over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attachments import FileOwner
from groupe_pays.ui import fonts
from groupe_pays.ui.files.offered import Offered, offered_by, offers_files
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.text import text_width


@dataclass(frozen=True, slots=True)
class Target:
    """What is under the mouse: its place in the widget, and what is said of it."""

    owner: FileOwner
    owner_id: str
    rect: QRect
    words: str


class FilesDrop(QObject):
    """Has ``widget`` take drops; ``target`` names what is at a point, ``dropped`` gets it with what was offered."""

    def __init__(
        self,
        widget: QWidget,
        target: Callable[[QPoint], Target | None],
        dropped: Callable[[Target, list[Offered]], None],
    ) -> None:
        super().__init__(widget)
        self._widget, self._target, self._dropped = widget, target, dropped
        self._mark: _Mark | None = None
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            return self._hover(event)
        if kind is QEvent.Type.DragLeave:
            self._unmark()
        elif kind is QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def _hover(self, event: QDragEnterEvent | QDragMoveEvent) -> bool:
        found = self._target(event.position().toPoint()) if offers_files(event.mimeData()) else None
        if found is None:
            self._unmark()
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if self._mark is None:
            self._mark = _Mark(self._widget)
        self._mark.show_target(found)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._unmark()
        found = self._target(event.position().toPoint()) if offers_files(event.mimeData()) else None
        if found is None:
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._dropped(found, offered_by(event.mimeData()))
        return True

    def _unmark(self) -> None:
        if self._mark is not None:
            self._mark.hide()


class _Mark(QWidget):
    """A frame around what the files would go to, and words on it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""

    def show_target(self, target: Target) -> None:
        self._words = target.words
        self.setGeometry(target.rect)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)
        font = fonts.ui_font(12, 600)
        width = text_width(self._words, 12, 600) + 20
        box = QRectF(self.width() - width - 8, 6, width, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(font)
        painter.setPen(color("onaccent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)
