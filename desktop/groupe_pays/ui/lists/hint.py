"""« 2 possible duplicates » beside the title of a list: there only where there are some, and leads to them."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import QTimer

from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button


class ListHint(Retranslating, Button):
    """``refresh`` after the list was read: it is looked for once the list stands.

    Subclasses word the number (``words``, ``tip``), look for it (``look``, ending in ``show_number``) and lead there
    (``lead``). ``service`` is the module of the service asked, imported where nobody waits for it.
    """

    service: str

    def __init__(self, context: Context, name: str, icon: str, rest_ms: int) -> None:
        super().__init__(name, "link", icon)
        self._context = context
        self.number = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(rest_ms)
        self._rest.timeout.connect(self._load)
        self.clicked.connect(self._on_clicked)
        self.hide()
        self.retranslate()

    def words(self, number: int) -> str:
        raise NotImplementedError

    def tip(self) -> str:
        raise NotImplementedError

    def look(self) -> None:
        raise NotImplementedError

    def lead(self) -> None:
        raise NotImplementedError

    def retranslate(self) -> None:
        self.set_words(self.words(self.number), self.tip())

    def refresh(self) -> None:
        self._rest.start()

    def show_number(self, number: int) -> None:
        self.number = number
        self.retranslate()
        self.setVisible(number > 0)

    def _load(self) -> None:
        self._context.tasks.run(partial(import_module, self.service), self._on_loaded)

    def _on_loaded(self, _module: object) -> None:
        if self._context.services is not None:  # the dossier may have been closed meanwhile
            self.look()

    def _on_clicked(self) -> None:
        self.lead()
