"""Searching the document shown: a few pages at a time, so that two thousand of them stop nobody."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from groupe_pays.ui.printing.pdf_pages import PdfPages

PAGES_AT_ONCE = 4
REST = 200
"""Milliseconds after a key before the search begins."""


@dataclass(frozen=True, slots=True)
class Match:
    """A place found: the page from 0, start and end in its text."""

    page: int
    start: int
    end: int


class Finder(QObject):
    """``changed`` after each few pages and each step; ``matches`` are in the order of the pages."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = ""
        self.matches: list[Match] = []
        self.at = -1
        self._pages: PdfPages | None = None
        self._next = 0
        self._first_page = 0
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._begin)
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._search_some)

    @property
    def current(self) -> Match | None:
        return self.matches[self.at] if 0 <= self.at < len(self.matches) else None

    @property
    def is_searching(self) -> bool:
        return self._step.isActive() or self._rest.isActive()

    def show_pdf(self, pages: PdfPages, first_page: int) -> None:
        """Search another document for the same words."""
        self._pages = pages
        self._first_page = first_page
        self._begin()

    def search(self, words: str, first_page: int) -> None:
        """Look for ``words`` once nobody types any more; the first place from ``first_page`` on is gone to."""
        self.words, self._first_page = words, first_page
        self._step.stop()
        self._rest.start()

    def go_on(self, step: int) -> None:
        """To the next place (1) or the one before (-1), round the end."""
        if self._rest.isActive():
            self._rest.stop()
            self._begin()
        while self._step.isActive():
            self._search_some()
        if self.matches:
            self.at = (self.at + step) % len(self.matches)
            self.changed.emit()

    def _begin(self) -> None:
        self.matches, self.at, self._next = [], -1, 0
        if self.words.strip() and self._pages is not None:
            self._step.start()
        else:
            self._step.stop()
        self.changed.emit()

    def _search_some(self) -> None:
        pages = self._pages
        if pages is None:
            return
        last = min(self._next + PAGES_AT_ONCE, len(pages))
        for page in range(self._next, last):
            self.matches += [Match(page, start, end) for start, end in pages.find(page, self.words)]
        self._next = last
        if last == len(pages):
            self._step.stop()
        if self.at < 0:
            self.at = next((at for at, match in enumerate(self.matches) if match.page >= self._first_page), -1)
            if self.at < 0 and self.matches and not self._step.isActive():
                self.at = 0
        self.changed.emit()
