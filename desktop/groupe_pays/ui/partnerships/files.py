"""The documents of a partnership: the agreement that was signed, a report, a scan."""

from __future__ import annotations

from groupe_pays.domain.attachments import Attachment, FileOwner
from groupe_pays.i18n import _
from groupe_pays.ui.attachments import AttachmentsCard
from groupe_pays.ui.context import Context
from groupe_pays.ui.widgets.labels import Hairline, restyle


class PartnershipFiles(AttachmentsCard):
    """The card of files without its frame: a section of the sheet."""

    owner = FileOwner.PARTNERSHIP

    def __init__(self, context: Context) -> None:
        super().__init__(context, "partnership_files")
        self.setProperty("kind", "bare")
        restyle(self)
        self.body.setContentsMargins(0, 4, 0, 4)
        self.body.insertWidget(0, Hairline())

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(_("Documents of the partnership"))
        self.list.set_words(_("Documents of the partnership"))
        self._none.setText(_("No document yet: the agreement that was signed has its place here."))

    def list_files(self) -> list[Attachment]:
        return self._context.services.attachments.list_partnership_files(self._owner_id)

    def show_partnership(self, partnership_id: str) -> None:
        """Show the files of a partnership; the same one keeps its place in the list."""
        if partnership_id != self._owner_id:
            self.show_meeting(partnership_id)
        else:
            self.reload()
