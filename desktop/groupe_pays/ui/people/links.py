"""Lines of a detail panel that lead somewhere: a person, a partnership, a meeting, an action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import clear_layout
from groupe_pays.ui.widgets.labels import Hairline, Label
from groupe_pays.ui.widgets.shapes import paint_shape
from groupe_pays.ui.widgets.text import draw_text, text_width


@dataclass(frozen=True, slots=True)
class Link:
    """``text`` in 600, ``after`` beside it, ``second`` below; ``shape`` before; ``open`` is called by click or key."""

    text: str
    after: str = ""
    second: str = ""
    shape: str = ""
    open: Callable[[], None] | None = None


class LinkLine(QAbstractButton):
    """One link, 32 high, or 48 with a second line."""

    def __init__(self, name: str, link: Link) -> None:
        super().__init__()
        self._link = link
        self.setObjectName(name)
        self.setAccessibleName(", ".join(part for part in (link.text, link.after, link.second) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if link.open is not None else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if link.open is not None:
            self.clicked.connect(lambda: link.open())

    def sizeHint(self) -> QSize:
        return QSize(200, 46 if self._link.second else 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """The whole of what is shortened, in the tooltip."""
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip("\n".join(part for part in (self._link.text, self._link.after, self._link.second) if part))
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self._link.open is not None and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(color("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 5, 5)
        words = room.adjusted(6, 0, -8, 0)
        upper = words if not self._link.second else QRectF(words.x(), 3, words.width(), 22)
        if self._link.shape:
            paint_shape(painter, QRectF(words.x(), round(upper.center().y() - 7), 14, 14), self._link.shape)
            upper, words = upper.adjusted(22, 0, 0, 0), words.adjusted(22, 0, 0, 0)
        if self._link.open is not None:
            paint_icon(painter, QRectF(room.right() - 22, 0, 16, room.height()), "chevron-right", "text2", 14)
            upper, words = upper.adjusted(0, 0, -20, 0), words.adjusted(0, 0, -20, 0)
        self._paint_words(painter, upper)
        if self._link.second:
            draw_text(painter, QRectF(words.x(), 22, words.width(), 20), self._link.second, 12, 400, "text2")

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        """The first part keeps its width as far as it can; the second has what is left."""
        wanted = text_width(self._link.after, 12, 400) + 8 if self._link.after else 0
        first = room.adjusted(0, 0, -min(wanted, room.width() * 0.45), 0)
        x = room.x() + draw_text(painter, first, self._link.text, 13, 600, "text") + 8
        draw_text(painter, QRectF(x, room.y(), room.right() - x, room.height()), self._link.after, 12, 400, "text2")


class LinkSection(QWidget):
    """A hairline, a head with its icon, and lines; hidden while there is nothing to show."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.header = SectionHeader(icon)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(4)
        box.addWidget(Hairline())
        box.addWidget(self.header)
        box.addLayout(self._lines)

    def set_title(self, title: str) -> None:
        self.header.set_title(title)
        self.setAccessibleName(title)

    def show_links(self, links: Sequence[Link], empty: str = "") -> None:
        """Show these lines instead of the present ones; ``empty`` is the sentence that stands for none."""
        self.clear()
        for place, link in enumerate(links):
            self.add_link(place, link)
        if not links and empty:
            self.say(empty)
        self.setVisible(bool(links) or bool(empty))

    def clear(self) -> None:
        clear_layout(self._lines)

    def add(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)

    def add_link(self, place: int, link: Link) -> None:
        self.add(LinkLine(f"{self.objectName()}_{place}", link))

    def say(self, sentence: str) -> None:
        words = Label("meta", "text2", wrap=True)
        words.setText(sentence)
        words.setContentsMargins(6, 0, 0, 4)
        self.add(words)
