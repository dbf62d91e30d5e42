"""What the window says of a dossier that lies where nothing may be written, and the way out: a copy elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from groupe_pays.i18n import _
from groupe_pays.ui.widgets.notices import Banner


class ReadOnlyBanner(Banner):
    """Stays above the pages as long as such a dossier is open, or until it is closed with its cross."""

    def __init__(self, copy: Callable[[], None]) -> None:
        self._copy = copy
        super().__init__("read_only_banner", "warn")

    def retranslate(self) -> None:
        super().retranslate()
        if self.sentence():
            self.show_words()

    def show_words(self) -> None:
        self.say(
            _("It can be read, searched, printed and exported; what you change is not kept."),
            _("This dossier lies where nothing may be written."),
            _("Copy it elsewhere…"),
            self._copy,
        )
