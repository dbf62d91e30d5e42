"""What the window says of a dossier that lies where nothing may be written, or went astray; the way out is a copy."""

from __future__ import annotations

from collections.abc import Callable

from groupe_pays.i18n import _
from groupe_pays.ui.widgets.notices import Banner


class FileBanner(Banner):
    """Stays above the pages as long as such a dossier is open, or until it is closed with its cross."""

    name = ""
    tone = "warn"

    def __init__(self, copy: Callable[[], None]) -> None:
        self._copy = copy
        super().__init__(self.name, self.tone)

    def retranslate(self) -> None:
        super().retranslate()
        if self.sentence():
            self.show_words()

    def show_words(self) -> None:
        self.say(*self.words(), self._copy)

    def words(self) -> tuple[str, str, str]:
        """The sentence, what happened above it, and the words of the way out."""
        raise NotImplementedError


class ReadOnlyBanner(FileBanner):
    name = "read_only_banner"

    def words(self) -> tuple[str, str, str]:
        return (
            _("It can be read, searched, printed and exported; what you change is not kept."),
            _("This dossier lies where nothing may be written."),
            _("Copy it elsewhere…"),
        )


class AstrayBanner(FileBanner):
    """The file was moved, deleted or replaced while it was open."""

    name = "astray_banner"
    tone = "danger"

    def words(self) -> tuple[str, str, str]:
        return (
            _("What you do is kept only until you close it: save a copy."),
            _("The file of this dossier was moved, renamed, deleted or replaced while it was open."),
            _("Save a copy…"),
        )
