"""Name plates and place cards of the people of a meeting."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content_cards import CardsContent
from groupe_pays.domain.printing import DocumentRequest, Look
from groupe_pays.services.printing.cards import gather
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the sheets from it: languages facing share a card."""
    return partial(_build, gather(store, request), request, look)


def _build(content: CardsContent, request: DocumentRequest, look: Look) -> Rendered:
    from groupe_pays.documents.name_plates import build_name_plates

    return build_name_plates(
        content, request.form.languages, facing=request.form.facing, size=request.options.plate_size, look=look
    )
