"""Undo goes back phrase by phrase: which edits in a row belong together."""

from __future__ import annotations

from groupe_pays.domain.ids import new_id

PAUSE = 3.0
"""Seconds of rest after which another phrase begins."""
_ENDS = frozenset("。！？；\n\u2028\u2029")
_ENDS_BEFORE_SPACE = frozenset(".!?…")


class Phrases:
    """Gives each edit of one text the key of its phrase; a key is used for one phrase only, ever."""

    def __init__(self) -> None:
        self._key = ""
        self._expected = 0
        self._last_edit = 0.0
        self._last_character = ""

    def end(self) -> None:
        """Have the next edit begin another phrase: the cursor went elsewhere, or what was typed was undone."""
        self._key = ""

    def key_for(self, at: int, removed: int, inserted: str, now: float) -> str:
        """The key of the phrase an edit belongs to.

        ``at`` is where it took place, ``removed`` the number of characters that went, ``now`` is in seconds.
        """
        goes_on = at in (self._expected, self._expected - removed)
        if not self._key or not goes_on or now - self._last_edit > PAUSE:
            self._key = new_id()
        key = self._key
        self._expected, self._last_edit = at + len(inserted), now
        if self._ends_with(inserted):
            self.end()
        if inserted:
            self._last_character = inserted[-1]
        return key

    @property
    def is_over(self) -> bool:
        """Whether the last edit ended its phrase."""
        return not self._key

    def _ends_with(self, inserted: str) -> bool:
        if not inserted:
            return False
        if len(inserted) == 1 and inserted.isspace() and self._last_character in _ENDS_BEFORE_SPACE:
            return True
        return inserted[-1] in _ENDS
