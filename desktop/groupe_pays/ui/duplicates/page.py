"""Duplicates: the pairs that may be one record, one after the other, until none is left."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from groupe_pays.domain.duplicates import Pair
from groupe_pays.domain.errors import GroupePaysError, NothingFound
from groupe_pays.domain.merging import Kind
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.duplicates.merge_with import MergeWith
from groupe_pays.ui.duplicates.pairs import PairLine, id_of, pair_model, read_lines
from groupe_pays.ui.duplicates.review import ReviewPanel
from groupe_pays.ui.duplicates.words import record_words
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.routes import Route
from groupe_pays.ui.tasks import Progress, Task
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card, PageHead
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.notices import Banner, EmptyState
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

SHOWN = 200
"""Pairs in the list at once, the likeliest; the next ones move up as they are answered."""
_PARTS = {"people": Kind.PERSON, "organisations": Kind.ORGANISATION}
_TABLES = ("person", "organisation", "distinct_people", "distinct_organisations")


class DuplicatesPage(Page):
    """``route.part`` is the kind (``people``, ``organisations``), ``route.record`` a record to merge, ``route.focus``
    the one to compare it with, where it is known already.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.kind = Kind.PERSON
        self._later: list[str] = []
        self._task: Task | None = None
        self._chosen: tuple[str, str] | None = None
        self.head = PageHead()
        self.kinds = Segments("duplicates_kinds", tuple(_PARTS))
        self.head.add_beside(self.kinds)
        self.refusal = Banner("duplicates_refusal", "warn")
        self.merge_with = MergeWith(context)
        self.lines: list[PairLine] = []
        self.model = pair_model()
        self.table = RecordTable("duplicates_table", self.model, TWO_LINES)
        self.table.setProperty("pane", True)
        self.review = ReviewPanel(context)
        self.empty = EmptyState("duplicates_empty", "users", "arrow-left")
        self._build()
        self._connect()
        self.kinds.set_value("people")
        self.retranslate()

    def _build(self) -> None:
        card = Card("duplicates_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        card.setMinimumWidth(340)
        self._card = card
        self._pairs = QWidget()
        both = row(spacing=GAP)
        both.addWidget(card, 2)
        both.addWidget(self.review, 3)
        self._pairs.setLayout(both)
        self._searching = QWidget()
        self._searching_words = Label("lead", "text2")
        self.progress = QProgressBar()
        self.progress.setObjectName("duplicates_progress")
        self.stop = Button("duplicates_stop", "default", "x")
        words = row(None, self._searching_words, None)
        self._searching.setLayout(column(None, words, self.progress, row(None, self.stop, None), None, spacing=12))
        self._views = QStackedWidget()
        for view in (self._pairs, self.empty, self._searching):
            self._views.addWidget(view)
        whole = column(self.head, self.refusal, self.merge_with, spacing=GAP, margins=PADDING)
        whole.addWidget(self._views, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind)
        self.table.record_selected.connect(self._on_selected)
        self.table.record_opened.connect(self._on_opened)
        self.review.merge_wanted.connect(self.merge_shown)
        self.review.distinct_wanted.connect(self.keep_apart)
        self.review.later_wanted.connect(self.leave_for_later)
        self.merge_with.chosen.connect(self._on_other)
        self.merge_with.left.connect(self._end_merge_with)
        self.stop.clicked.connect(self._stop_searching)
        self.empty.button.clicked.connect(self._to_members)

    def retranslate(self) -> None:
        self.head.title.setText(_("Duplicates"))
        self.kinds.set_words({part: label(kind) for part, kind in _PARTS.items()}, _("What is listed"))
        self.table.set_words(_("Pairs that look alike"))
        self.empty.set_words(_("No two records look alike any more."), _("Back to the members"))
        self.stop.set_words(_("Cancel"))
        self._searching_words.setText(_("Looking for duplicates…"))
        self.progress.setAccessibleName(_("Looking for duplicates"))
        if self.lines:
            self.reload()

    def nav_page(self) -> str:
        return "members"

    # ------------------------------------------------------------------ reading

    def reload(self) -> None:
        known = self.services.duplicates.known(self.kind)
        if known is None:
            self._search()
        else:
            self._show(known)

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches(*_TABLES):
            self.reload()

    def open_route(self, route: Route) -> None:
        if route.part in _PARTS:
            self._set_kind(_PARTS[route.part])
        self._chosen = None
        if route.record is not None and route.focus is not None:
            self._chosen = (route.record, route.focus)
            self._select_chosen()
        elif route.record is not None:
            self._ask_for_other(route.record)
        else:
            self.merge_with.hide()
            self.table.setFocus()

    def _ask_for_other(self, record_id: str) -> None:
        """Begin with one record: its likely twins are shown, any other is found by name."""
        load: Any = self.services.people.load if self.kind is Kind.PERSON else self.services.organisations.load
        self.merge_with.begin(self.kind, record_id, record_words(load(record_id), current_language()))
        line = next((line for line in self.lines if record_id in line.pair.key), None)
        if line is not None:
            self.table.select_id(line.id)

    def _search(self) -> None:
        if self._task is not None:
            return
        self._views.setCurrentWidget(self._searching)
        self.progress.setRange(0, 0)
        work = partial(_find, self.services.duplicates, self.kind)
        self._task = self.context.tasks.run(work, self._on_found, self._on_failed, self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _on_found(self, found: tuple[Kind, list[Pair]]) -> None:
        self._task = None
        kind, pairs = found
        if kind is self.kind:
            self._show(pairs)
        else:
            self.reload()

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self._views.setCurrentWidget(self._pairs)
        self.refusal.say(sentence_of(error))

    def _stop_searching(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._to_members()

    def _show(self, pairs: list[Pair]) -> None:
        at = max(self.table.currentIndex().row(), 0)
        shown = self._shown_id()
        waiting = sorted(pairs, key=lambda pair: self._place(id_of(pair)))[:SHOWN]
        self._set_lines(read_lines(self.services, self.kind, waiting))
        self._tell_number(len(pairs))
        self._select_chosen()
        if self._chosen is None:
            self._show_near(shown, at)

    def _set_lines(self, lines: list[PairLine]) -> None:
        self.lines = lines
        self.model.set_rows(lines)

    def _place(self, line_id: str) -> int:
        """Pairs left for later come last, in the order they were left."""
        return self._later.index(line_id) + 1 if line_id in self._later else 0

    def _tell_number(self, number: int) -> None:
        words = counted(
            ngettext("{number} pair to look at", "{number} pairs to look at", number), current_language(), number=number
        )
        self.head.set_meta(words if number else "")

    def _show_near(self, shown: str | None, at: int) -> None:
        """Keep the pair in sight, else the one that took its place in the list."""
        lines = self.lines
        self._card.setVisible(bool(lines))
        self._views.setCurrentWidget(self._pairs if lines else self.empty)
        if not lines:
            return
        if shown not in {line.id for line in lines}:
            self.table.setCurrentIndex(self.model.index(min(at, len(lines) - 1), 0))
        self._on_selected(self.table.selected_record())

    # ------------------------------------------------------------------ one pair

    def _shown_id(self) -> str | None:
        line = self.table.selected_record()
        return line.id if isinstance(line, PairLine) else None

    def _on_selected(self, line: object) -> None:
        self.refusal.hide()
        if isinstance(line, PairLine):
            self._chosen = None
            self._compare(line.pair.key, line.pair)

    def _on_opened(self, _line: object) -> None:
        """Enter goes on to the first value that can be chosen, or to the answer."""
        (self.review.view.first_choice() or self.review.merge).setFocus()

    def _on_other(self, other_id: str) -> None:
        self._chosen = (self.merge_with.record_id, other_id)
        self._select_chosen()

    def _select_chosen(self) -> None:
        """Show the pair that was asked for, whether it looks alike or not."""
        if self._chosen is None:
            return
        key = tuple(sorted(self._chosen))
        line = next((line for line in self.lines if line.pair.key == key), None)
        self._views.setCurrentWidget(self._pairs)
        self._card.setVisible(bool(self.lines))
        if line is not None:
            self.table.select_id(line.id)
        else:
            self._compare(self._chosen, None)
        self.review.merge.setFocus()

    def _compare(self, key: tuple[str, str], pair: Pair | None) -> None:
        self._card.setVisible(bool(self.lines))
        try:
            comparison = self.services.merging.compare(self.kind, *key)
            same = self.review.comparison == comparison  # read again: what was chosen stays
            choices = dict(self.review.view.choices) if same else None
            self.review.show_pair(self.kind, pair, comparison, choices)
        except NothingFound:
            self._chosen = None

    def merge_shown(self) -> None:
        """Make one record of the two; the next pair comes up."""
        comparison = self.review.comparison
        if comparison is None:
            return
        self._chosen = None
        try:
            self.services.merging.merge(
                self.kind, comparison.first_id, comparison.second_id, dict(self.review.view.choices)
            )
        except GroupePaysError as error:
            self.refusal.say(sentence_of(error))
            return
        self.merge_with.hide()
        self.context.signals.undo_offered.emit(_("Two records merged"))
        self.table.setFocus()

    def keep_apart(self) -> None:
        """Remember that the two are two."""
        comparison = self.review.comparison
        if comparison is not None:
            self._chosen = None
            self.services.duplicates.set_distinct(self.kind, comparison.first_id, comparison.second_id)
            self.merge_with.hide()
            self.context.signals.undo_offered.emit(_("Kept as two records"))
            self.table.setFocus()

    def leave_for_later(self) -> None:
        """Put the pair at the end of the list, and show the next."""
        shown = self._shown_id()
        if self._chosen is not None or shown is None:
            self._end_merge_with()
            return
        self._later = [*(one for one in self._later if one != shown), shown]
        at = max(self.table.currentIndex().row(), 0)
        self._set_lines(sorted(self.lines, key=lambda line: self._place(line.id)))
        at = min(at, len(self.lines) - 1)
        self.table.setCurrentIndex(self.model.index(0 if self._place(self.lines[at].id) else at, 0))
        self.table.setFocus()

    def _end_merge_with(self) -> None:
        self._chosen = None
        self.merge_with.hide()
        self._show_near(self._shown_id(), 0)
        self.table.setFocus()

    # ------------------------------------------------------------------ people or organisations

    def _on_kind(self, part: object) -> None:
        self._set_kind(_PARTS[str(part)])
        self.context.navigator.note(Route("duplicates", None, str(part)))

    def _set_kind(self, kind: Kind) -> None:
        if kind is self.kind:
            return
        self.kind = kind
        self.kinds.set_value(next(part for part, one in _PARTS.items() if one is kind))
        self._chosen = None
        self.merge_with.hide()
        self._set_lines([])
        self.reload()

    def _to_members(self) -> None:
        self.context.open("members", None, next(part for part, one in _PARTS.items() if one is self.kind))


def _find(service: Any, kind: Kind, progress: Progress) -> tuple[Kind, list[Pair]]:
    return kind, service.search(kind, progress.report)
