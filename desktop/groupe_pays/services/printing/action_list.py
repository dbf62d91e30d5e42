"""The list of actions, gathered as the document receives it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from groupe_pays.documents.content_lists import ActionListContent
from groupe_pays.domain import clock
from groupe_pays.domain.printing import DocumentRequest, FileType, Look
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.printing.lists import action_lines, list_head
from groupe_pays.services.printing.words import meeting_asked, of_date
from groupe_pays.store.store import Store

if TYPE_CHECKING:
    from groupe_pays.documents.result import Rendered


def prepare(store: Store, request: DocumentRequest, look: Look) -> Callable[[], Rendered]:
    """Read everything now; what is returned sets the list from it."""
    return partial(_build, gather(store, request), request, look)


def _build(content: ActionListContent, request: DocumentRequest, look: Look) -> Rendered:
    if request.file_type is FileType.DOCX:
        from groupe_pays.documents.docx.action_list import build_action_list_docx

        return build_action_list_docx(content, request.form.languages, facing=request.form.facing, look=look)
    from groupe_pays.documents.action_list import build_action_list

    return build_action_list(content, request.form.languages, facing=request.form.facing, look=look)


def gather(store: Store, request: DocumentRequest) -> ActionListContent:
    """The actions of the group or of one meeting, those of ``record_ids`` only where they are given.

    Raises:
        NothingFound: the meeting asked for is gone or in the bin.
    """
    service, today = ActionsService(store), clock.today()
    meeting = meeting_asked(store, request) if request.meeting_id is not None else None
    every = service.list_actions(request.meeting_id)
    chosen = None if request.record_ids is None else set(request.record_ids)
    actions = [action for action in every if chosen is None or action.id in chosen]
    meetings = {action.meeting_id: action.meeting_date for action in actions if action.meeting_id is not None}
    day = meeting.date if meeting is not None else None
    if meeting is None and len(meetings) == 1 and all(action.meeting_id is not None for action in actions):
        day = next(iter(meetings.values()))
    return ActionListContent(
        head=list_head(
            store,
            meeting=of_date(day),
            chosen=(len(actions), len(every)),
        ),
        lines=action_lines(actions, service.list_taken_up(), today),
        meetings=len(meetings),
    )
