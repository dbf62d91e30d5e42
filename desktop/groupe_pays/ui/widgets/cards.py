"""Frames that hold content: cards, the detail panel beside a list, heads of sections, the head of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from groupe_pays.ui.widgets.flow import Scrolled, row
from groupe_pays.ui.widgets.labels import IconLabel, Label


class SectionHeader(QWidget):
    """Icon, title of 15/600 and, at the right, whatever ``trailing`` is given."""

    def __init__(self, icon: str = "", role: str = "card", tone: str = "text") -> None:
        super().__init__()
        self.title = Label(role, tone)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        if icon:
            self._row.addWidget(IconLabel(icon, "text2", 16))
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self.setMinimumHeight(28)

    def set_title(self, text: str) -> None:
        self.title.setText(text)

    def add_trailing(self, widget: QWidget) -> None:
        self._row.addWidget(widget)


class Card(QFrame):
    """A white card with an optional header; content goes into ``body``."""

    def __init__(
        self, name: str, icon: str = "", headed: bool = True, margins: tuple[int, ...] = (18, 12, 18, 16)
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(8)
        self.header = SectionHeader(icon) if headed else None
        if self.header is not None:
            self.body.addWidget(self.header)

    def set_title(self, text: str) -> None:
        self.header.set_title(text)
        self.setAccessibleName(text)


class DetailPanel(QFrame):
    """The panel beside a list, 372 to 448 wide: scrolled ``body``, as high as the panel with ``fill``, and a ``footer``
    row that stays below.
    """

    def __init__(self, name: str, width: int = 372, card: bool = True, fill: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "card" if card else "band")
        self.setProperty("pane", True)
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 1, 1, 1)
        outside.setSpacing(0)
        self._scrolled = Scrolled(margins=(18, 14, 18, 14), spacing=8, fill=fill)
        self.body = self._scrolled.body
        self.footer = row(margins=(18, 8, 18, 14))
        outside.addWidget(self._scrolled, 1)
        outside.addLayout(self.footer)


class PageHead(QWidget):
    """The first line of a page: title of 20/600, what stands beside it, and buttons at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("title")
        self.title.setObjectName("page_title")
        self.meta = Label("", "text2")
        self.meta.hide()
        self._beside = row(spacing=8)
        self._buttons = row(spacing=12)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (self.title, self.meta):
            box.addWidget(part)
        box.addLayout(self._beside)
        box.addStretch(1)
        box.addLayout(self._buttons)
        self.setMinimumHeight(30)

    def set_meta(self, text: str) -> None:
        """Say something short after the title (a date, a count)."""
        self.meta.setText(text)
        self.meta.setVisible(bool(text))

    def add_beside(self, widget: QWidget) -> None:
        self._beside.addWidget(widget)

    def add_button(self, widget: QWidget) -> None:
        self._buttons.addWidget(widget)
