"""« 2 possible duplicates » beside the title of a list: there only where some were found, and leads to them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from groupe_pays.domain.duplicates import Pair
from groupe_pays.domain.merging import Kind
from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button

_FEW = 5000
"""Records up to which they are looked through without being asked."""
_REST_MS = 600
_PARTS = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations"}


class DuplicatesHint(Retranslating, Button):
    """``refresh`` after the list was read; looking happens in the worker, once the list stands."""

    def __init__(self, context: Context, kind: Kind) -> None:
        super().__init__(f"{kind.value}_duplicates", "link", "users")
        self._context, self._kind = context, kind
        self._number = 0
        self._looking = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look)
        self.clicked.connect(self._open)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        words = ngettext("{number} possible duplicate", "{number} possible duplicates", self._number)
        self.set_words(words.format(number=self._number), _("Compare the records that look alike"))

    def refresh(self) -> None:
        self._rest.start()

    def _look(self) -> None:
        services = self._context.services
        known = services.duplicates.known(self._kind)
        if known is not None:
            self._show(known)
            return
        number = services.people.count() if self._kind is Kind.PERSON else services.organisations.count()
        if number <= _FEW and not self._looking:
            self._looking = True
            self._context.tasks.run(partial(services.duplicates.search, self._kind), self._show, self._give_up)

    def _show(self, pairs: list[Pair]) -> None:
        self._looking = False
        self._number = len(pairs)
        self.retranslate()
        self.setVisible(bool(pairs))

    def _give_up(self, _error: BaseException) -> None:
        """Nobody asked: nobody is told."""
        self._looking = False

    def _open(self) -> None:
        self._context.open("duplicates", None, _PARTS[self._kind])
