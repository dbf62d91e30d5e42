"""The edges of the pages of minutes: issuer and running head, state and page number, draft mark."""

from __future__ import annotations

from collections.abc import Callable

from groupe_pays.documents import edges
from groupe_pays.documents.content import MinutesContent
from groupe_pays.documents.letterhead import Letterhead, letterhead
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
    sent, adopted_at = content.sent_on.best(language), content.adopted_at.best(language)
    if sent:
        return label(Label.DRAFT_OF, language).format(date=sent)
    if adopted_at:
        return label(Label.DRAFT_TO_ADOPT_AT, language).format(date=adopted_at)
    return label(Label.DRAFT_TO_ADOPT, language)


def head_line(content: MinutesContent, language: Language) -> str:
    """The head of the following pages: group, document, state of the text."""
    which = {MeetingState.CIRCULATED: Label.STATE_CIRCULATED, MeetingState.ADOPTED: Label.STATE_ADOPTED}
    state = label(which.get(content.state, Label.STATE_DRAFT), language)
    gap = "\u3000" if language is Language.ZH else " · "
    return gap.join(words for words in (content.running.best(language), state) if words)


def single_head(content: MinutesContent, frame: Frame, language: Language) -> Letterhead:
    """The head of the first page of one language."""
    return letterhead(frame, [(frame.left, frame.width, content.issuer.best(language), language)])


def single_edges(content: MinutesContent, language: Language, head: Letterhead) -> Callable[[Pen, Page, Frame], None]:
    """Who draws the edges of the pages of one language."""

    def draw_edges(pen: Pen, page: Page, frame: Frame) -> None:
        if page.number == 1:
            head.draw(pen)
        else:
            running = (frame.left, frame.width, head_line(content, language), language)
            edges.running_head(pen, frame, [running])
        foot = (frame.left, frame.width - 45 * MM, state_line(content, language), language)
        edges.footer(pen, frame, [foot])
        edges.page_number(pen, frame, page, language)
        if content.state is not MeetingState.ADOPTED:
            edges.draft_mark(pen, (language,))

    return draw_edges
