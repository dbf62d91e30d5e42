"""Who asks the French dictionary for the window: one worker, answers on the main thread, what is known kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from groupe_pays.domain.changes import ChangeNotice
from groupe_pays.domain.errors import SpellingUnavailable
from groupe_pays.domain.spelling import SpelledWord, is_known, words_of
from groupe_pays.services.spelling.service import TABLES
from groupe_pays.services.spelling.speller import Speller
from groupe_pays.ui.context import Context

Answer = Callable[[], None]


class SpellingDesk(QObject):
    """One for the open dossier. What was looked up once is known; its own words are read again when changed."""

    changed = Signal()
    """More words are known than before, or others."""
    _answered = Signal(object, object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._speller = Speller()
        self._right: dict[str, bool] = {}
        self._known: frozenset[str] = frozenset()
        self._stale = True
        self._closed = False
        self._asked: set[str] = set()
        self._worker: ThreadPoolExecutor | None = None
        self.available = True
        self._answered.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        context.signals.store_changed.connect(self._on_store_changed)

    def wrong_words(self, text: str) -> list[SpelledWord]:
        """The words of a text known to be misspelled; those nobody asked about yet count as right (``look_up``)."""
        return [word for word in words_of(text) if self._right.get(word.word) is False and not self._is_ours(word.word)]

    def look_up(self, texts: Iterable[str], then: Answer | None = None) -> None:
        """Ask about the words of these texts that are not known yet; ``changed`` and ``then`` tell when they are."""
        unknown = {word.word for text in texts for word in words_of(text)} - self._right.keys()
        if then is None:
            unknown -= self._asked
            if not unknown and not self._stale:
                return
        self._asked |= unknown
        stale, self._stale = self._stale, False
        self._submit(lambda: self._check(sorted(unknown), stale), then)

    def propose(self, word: str, then: Callable[[tuple[str, ...]], None]) -> None:
        """Ask what may be meant; ``then`` gets the proposals on the main thread."""
        self._submit(lambda: self._speller.proposals(word), then)

    def close(self) -> None:
        """End the process and the worker: the dossier is left."""
        self._closed = True
        self._speller.close()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)

    def _is_ours(self, word: str) -> bool:
        return is_known(word, self._known)

    def _check(self, words: list[str], stale: bool) -> tuple[list[str], frozenset[str] | None, frozenset[str]]:
        """In the worker: the words asked about, what the dossier knows where that was read again, those misspelled."""
        known = self._context.services.spelling.known_words() if stale else None
        return words, known, self._speller.misspelled(words)

    def _submit(self, work: Callable[[], Any], then: Callable[..., None] | None) -> None:
        if self._closed:
            return
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spelling")

        def carry_out() -> None:
            try:
                result = work()
            except (SpellingUnavailable, RuntimeError):
                result = None
            self._answered.emit(then, result)

        self._worker.submit(carry_out)

    def _hear(self, then: Callable[..., None] | None, result: Any) -> None:
        if result is None:
            self.available = False
        elif isinstance(result[-1] if result else None, frozenset):
            words, known, wrong = result
            self._known = self._known if known is None else known
            self._right.update({word: word not in wrong for word in words})
            self._asked -= set(words)
            self.changed.emit()
            if then is not None:
                then()
            return
        if then is not None and result is not None:
            then(result)

    def _on_store_changed(self, notice: ChangeNotice) -> None:
        if notice.touches(*TABLES):
            self._stale = True
        if notice.touches("dictionary_word"):
            self.look_up(())
