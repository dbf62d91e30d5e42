"""« 2 possible duplicates » beside the title of a list: there only where some were found, and leads to them."""

from __future__ import annotations

from functools import partial

from groupe_pays.domain.duplicates import Pair
from groupe_pays.domain.merging import Kind
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.hint import ListHint

_FEW = 5000
"""Records up to which they are looked through without being asked."""
_REST_MS = 600
_PARTS = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations"}


class DuplicatesHint(ListHint):
    """Looking happens in the worker."""

    service = "groupe_pays.services.duplicates.service"

    def __init__(self, context: Context, kind: Kind) -> None:
        self._kind = kind
        self._looking = False
        super().__init__(context, f"{kind.value}_duplicates", "users", _REST_MS)

    def words(self, number: int) -> str:
        return counted(
            ngettext("{number} possible duplicate", "{number} possible duplicates", number),
            current_language(),
            number=number,
        )

    def tip(self) -> str:
        return _("Compare the records that look alike")

    def look(self) -> None:
        services = self._context.services
        if services is None:  # the dossier was closed meanwhile
            return
        known = services.duplicates.known(self._kind)
        if known is not None:
            self._show(known)
            return
        number = services.people.count() if self._kind is Kind.PERSON else services.organisations.count()
        if number <= _FEW and not self._looking:
            self._looking = True
            self._context.tasks.run(partial(services.duplicates.search, self._kind), self._show, self._give_up)

    def lead(self) -> None:
        self._context.open("duplicates", None, _PARTS[self._kind])

    def _show(self, pairs: list[Pair]) -> None:
        self._looking = False
        self.show_number(len(pairs))

    def _give_up(self, _error: BaseException) -> None:
        """Nobody asked: nobody is told."""
        self._looking = False
