"""What the minutes of a meeting still lack."""

from __future__ import annotations

from groupe_pays.domain.review import Gap, review
from groupe_pays.services.actions import ActionsService
from groupe_pays.services.attendance import AttendanceService
from groupe_pays.services.minutes import MinutesService
from groupe_pays.store.store import Store


class ReviewService:
    def __init__(self, store: Store) -> None:
        self._minutes = MinutesService(store)
        self._attendance = AttendanceService(store)
        self._actions = ActionsService(store)

    def list_gaps(self, meeting_id: str) -> list[Gap]:
        """Everything missing in the minutes and the list of people, in the order it is best filled."""
        return review(
            self._minutes.load(meeting_id),
            self._attendance.list_attendance(meeting_id),
            self._actions.list_actions(meeting_id),
        )
