"""The edges of the pages of minutes: issuer and running head, state and page number, draft mark."""

from __future__ import annotations

from collections.abc import Callable

from groupe_pays.documents import edges
from groupe_pays.documents.content import MinutesContent
from groupe_pays.documents.look import MM
from groupe_pays.documents.page import Frame, Page
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.text import Language


def state_line(content: MinutesContent, language: Language) -> str:
    """What the footer says of the text: draft of a day, or adopted on one."""
    if content.state is MeetingState.ADOPTED:
        adopted = content.adopted_on.best(language)
        return label(Label.ADOPTED_ON, language).format(date=adopted) if adopted else ""
    sent = content.sent_on.best(language)
    return label(Label.DRAFT_OF, language).format(date=sent) if sent else label(Label.DRAFT_TO_ADOPT, language)


def single_edges(content: MinutesContent, language: Language) -> Callable[[Pen, Page, Frame], None]:
    """Who draws the edges of the pages of one language."""

    def draw_edges(pen: Pen, page: Page, frame: Frame) -> None:
        if page.number == 1:
            edges.issuer(pen, frame.left, frame.width, content.issuer.best(language), language)
        else:
            head = (frame.left, frame.width, content.running.best(language), language)
            edges.running_head(pen, frame, [head])
        foot = (frame.left, frame.width - 45 * MM, state_line(content, language), language)
        edges.footer(pen, frame, [foot])
        edges.page_number(pen, frame, page, language)
        if content.state is not MeetingState.ADOPTED:
            edges.draft_mark(pen, (language,))

    return draw_edges
