"""The files of an agenda item: what its presenter brings, what is to be read before."""

from __future__ import annotations

from groupe_pays.domain.attachments import Attachment, FileOwner
from groupe_pays.i18n import _
from groupe_pays.ui.attachments import AttachmentsCard
from groupe_pays.ui.context import Context


class ItemFiles(AttachmentsCard):
    """The card of files, of one item of the agenda."""

    owner = FileOwner.AGENDA_ITEM

    def __init__(self, context: Context) -> None:
        super().__init__(context, "item_files")

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(_("Files of the item"))
        self.list.set_words(_("Files of the item"))
        self._none.setText(_("No file yet: drop one here, or attach it."))

    def list_files(self) -> list[Attachment]:
        return self._context.services.attachments.list_item_files(self._owner_id)

    def show_item(self, item_id: str) -> None:
        """Show the files of an item; the same one keeps its place in the list."""
        if item_id != self._owner_id:
            self.show_meeting(item_id)
        else:
            self.reload()
