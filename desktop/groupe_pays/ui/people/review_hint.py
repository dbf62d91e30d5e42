"""« 12 people to review » beside the title of the people: there only where nobody confirmed some for years."""

from __future__ import annotations

from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.hint import ListHint

_REST_MS = 300


class ReviewHint(ListHint):
    """It opens the people to review."""

    service = "groupe_pays.services.personal_data.service"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "people_to_review", "user-check", _REST_MS)

    def words(self, number: int) -> str:
        return counted(
            ngettext("{number} person to review", "{number} people to review", number),
            current_language(),
            number=number,
        )

    def tip(self) -> str:
        return _("Confirm, change or erase those not confirmed for years")

    def look(self) -> None:
        self.show_number(self._context.services.personal_data.count_to_review())

    def lead(self) -> None:
        self._context.actions.all["review_people"].trigger()
