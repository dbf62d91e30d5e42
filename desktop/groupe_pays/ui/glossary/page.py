"""The glossary: terms shipped, corrected and added, places, names of the records; searched, filtered, edited."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog

from groupe_pays.domain.collation import fold, sort_key
from groupe_pays.domain.glossary import Term, TermCategory, TermOrigin
from groupe_pays.domain.text import Language
from groupe_pays.formats import counted
from groupe_pays.i18n import OWN_NAMES, _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.pinyin import spells
from groupe_pays.ui.context import Context
from groupe_pays.ui.glossary.panel import TONES, TermPanel
from groupe_pays.ui.glossary.term_dialog import TermDialog
from groupe_pays.ui.lists.filters import Choices, FilterField, ListFilters
from groupe_pays.ui.lists.page import ListPage
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable

_PAGES = {"person": "members", "organisation": "members"}
_MISSING, _HIDDEN, _UNCHECKED = "missing", "hidden", "unchecked"


class GlossaryPage(ListPage):
    name = "glossary"
    panel: TermPanel

    def __init__(self, context: Context) -> None:
        self._terms: list[Term] = []
        self._folded: dict[str, str] = {}
        self._sort = ("fr", False)
        fields = (
            FilterField("category", lambda: _("Category"), lambda: _choices(TermCategory)),
            FilterField("origin", lambda: pgettext("term", "Origin"), lambda: _choices(TermOrigin)),
            FilterField("state", lambda: _("State"), _states),
        )
        table = RecordTable("glossary_table", _model())
        super().__init__(
            context, table, partial(TermPanel, context), ListFilters("glossary_filters", fields), "languages"
        )
        self.new = Button("new_term", "primary", "plus")
        self.head.add_button(self.new)
        self.new.clicked.connect(self.begin_new)
        self.panel.delete_wanted.connect(self.delete_shown)
        self.panel.record_wanted.connect(self._open_record)
        self.table.record_opened.connect(lambda _term: self.panel.fields["fr"].setFocus())
        self.table.records.sort_requested.connect(self._on_sort)
        self.retranslate()

    def retranslate(self) -> None:
        self.head.title.setText(_("Glossary"))
        self.new.set_words(_("Add a term"))
        self.search.set_words(_("Search in the glossary"))
        self.table.set_words(_("Glossary"))
        super().retranslate()

    def read(self) -> None:
        terms = self.services.glossary.terms(hidden=True)
        key, down = self._sort
        language = Language.ZH if key == "zh" else Language.FR
        self._terms = sorted(terms, key=lambda term: _order(term, language), reverse=down)
        self._folded = {term.id: fold("\n".join(_texts(term))) for term in terms}

    def rows(self) -> Sequence[Any]:
        return [term for term in self._terms if self._passes(term)]

    def _passes(self, term: Term) -> bool:
        chosen = {key: self.filters.chosen(key) for key in ("category", "origin", "state")}
        if chosen["category"] not in (None, term.category.value) or chosen["origin"] not in (None, term.origin.value):
            return False
        return _is_in(term, chosen["state"]) and self._answers(term)

    def _answers(self, term: Term) -> bool:
        """Whether every word of the search stands in the term, or spells its Chinese by pinyin."""
        folded = self._folded.get(term.id, "")
        return all(word in folded or spells(word, term.zh) for word in fold(self.search.text()).split())

    def show_count(self) -> None:
        shown = self.table.records.rowCount()
        words = ngettext("{shown} term of {total}", "{shown} terms of {total}", shown)
        self.count.setText(counted(words, current_language(), shown=shown, total=len(self._terms)))

    def has_records(self) -> bool:
        return True

    def say_empty(self) -> None:
        self.empty.set_words(_("No term answers the search and the filters."), _("Show all terms"))

    def show_record(self, record: Any | None) -> None:
        self.panel.show_term(record)

    def shown_id(self) -> str | None:
        return self.panel.term.id if self.panel.term is not None else None

    def begin_new(self) -> None:
        """Ask for a term; what was searched without a hit is taken as its words."""
        typed = self.search.text().strip() if not self.table.records.rowCount() else ""
        chinese = any("\u3400" <= letter <= "\u9fff" for letter in typed)
        dialog = TermDialog(self.window(), Term(zh=typed) if chinese else Term(fr=typed))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            added = self.services.glossary.add(dialog.term())
            self.reveal(added)
        dialog.deleteLater()

    def delete_shown(self) -> None:
        term = self.panel.term
        if term is None or term.origin is TermOrigin.RECORDS or term.is_hidden:
            return
        self.context.drafts.flush()
        self.services.glossary.delete(term.id)
        self.context.signals.undo_offered.emit(_("Term deleted"))

    def _open_record(self, term: Term) -> None:
        kind, _colon, record = term.id.partition(":")
        if kind in _PAGES:
            self.go(_PAGES[kind], record.partition(":")[0])

    def _on_sort(self, name: str, down: bool) -> None:
        self._sort = (name, down)
        self.table.show_sort(name, down, note="pinyin" if name == "zh" else "")
        self.reload()

    def on_store_changed(self, notice: Any) -> None:
        if notice.touches("term", "person", "position", "organisation"):
            self.reload()


def _texts(term: Term) -> tuple[str, ...]:
    return (term.fr, term.zh, term.en, term.note, *term.others_fr, *term.others_zh)


def _order(term: Term, language: Language) -> Any:
    words = term.side(language)
    return not words, sort_key(words or term.fr or term.zh, language)


def _is_in(term: Term, state: str | None) -> bool:
    if state == _HIDDEN or (term.is_hidden and state is None):
        return term.is_hidden and state == _HIDDEN
    if state == _MISSING:
        return not term.is_complete
    return state is None or term.confidence.value == "recalled"


def _states() -> Choices:
    return [
        (_MISSING, _("Equivalent missing")),
        (_UNCHECKED, _("Equivalent to be checked")),
        (_HIDDEN, _("Not used")),
    ]


def _choices(kind: type[TermCategory] | type[TermOrigin]) -> Choices:
    return [(member.value, label(member)) for member in kind]


def _model() -> RecordModel:
    return RecordModel(
        (
            Column("fr", lambda: OWN_NAMES[Language.FR], _french, sortable=True),
            Column("zh", lambda: OWN_NAMES[Language.ZH], _chinese, sortable=True),
            Column("category", lambda: _("Category"), lambda term: Cell(label(term.category), tone="text2"), 176),
            Column("origin", lambda: pgettext("term", "Origin"), _origin, 150),
        )
    )


def _french(term: Term) -> Cell:
    return Cell(term.fr, weight=500, tip=term.fr) if term.fr else _lacking()


def _chinese(term: Term) -> Cell:
    return Cell(term.zh, weight=500, tip=term.zh) if term.zh else _lacking()


def _lacking() -> Cell:
    return Cell(_("to be added"), tone="warn")


def _origin(term: Term) -> Cell:
    if term.is_hidden:
        return Cell(_("Not used"), tone="text3")
    return Cell(label(term.origin), tone=TONES.get(term.origin, "text2"))
