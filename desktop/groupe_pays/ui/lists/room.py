"""The place of the sheet beside a list: an empty card until the sheet is built, so that the list need not wait."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from groupe_pays.ui.widgets.cards import DetailPanel


class PanelRoom(QWidget):
    """As wide as it is told; what is put in it follows."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: DetailPanel | None = None
        self._empty = QFrame()
        self._empty.setProperty("kind", "card")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._empty)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @property
    def is_filled(self) -> bool:
        return self._panel is not None

    def put(self, panel: DetailPanel) -> None:
        """Show the sheet from now on, as wide as it asks for where no width was set yet."""
        self._panel = panel
        if self.maximumWidth() == self.minimumWidth():
            panel.setFixedWidth(self.maximumWidth())
        self._box.removeWidget(self._empty)
        self._empty.hide()
        self._empty.deleteLater()
        self._box.addWidget(panel)

    def set_width(self, width: int) -> None:
        self.setFixedWidth(width)
        if self._panel is not None:
            self._panel.setFixedWidth(width)
