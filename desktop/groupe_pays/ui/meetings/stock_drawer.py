"""The ideas and the library beside the list of meetings, where no agenda is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from groupe_pays.i18n import _
from groupe_pays.ui.agenda.stock_panel import StockPanel
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.cards import SectionHeader
from groupe_pays.ui.widgets.flow import column, row


class StockDrawer(Retranslating, QFrame):
    """``closed`` comes with its cross."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("stock_drawer")
        self.setProperty("kind", "card")
        self.setProperty("pane", True)
        self.panel = StockPanel(context)
        self._head = SectionHeader("list-checks")
        self.close_button = IconButton("stock_close", "x")
        self.close_button.clicked.connect(self.closed)
        self._head.add_trailing(self.close_button)
        self.setLayout(column(row(self._head, margins=(18, 8, 10, 0)), self.panel, spacing=0, margins=(1, 1, 1, 1)))
        self.retranslate()

    def retranslate(self) -> None:
        self._head.set_title(_("Ideas and library"))
        self.close_button.set_words(_("Close"))

    def open(self) -> None:
        """Read the stock and put the cursor where an idea is typed."""
        self.panel.show_meeting(None)
        self.panel.line.setFocus()
