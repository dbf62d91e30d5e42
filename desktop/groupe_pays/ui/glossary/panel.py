"""The sheet of a term: both languages, category, note, edited in place; how it stands to what is shipped."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from groupe_pays.domain.glossary import Confidence, Term, TermCategory, TermOrigin
from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.growing import GrowingTextEdit, Overhang
from groupe_pays.ui.widgets.labels import Label, WrappedLabel

LABELS = 96
TONES = {TermOrigin.CORRECTED: "info", TermOrigin.DOSSIER: "ok", TermOrigin.RECORDS: "brick"}


class TermPanel(RecordPanel):
    """``record_wanted`` gives a name of the records whose sheet is to be opened."""

    record_wanted = Signal(object)
    delete_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("term_panel")
        self._context = context
        self.term: Term | None = None
        self._badge = Badge()
        self._heads = {name: Label("meta", "text2") for name in ("fr", "zh", "en", "note")}
        self.fields = {
            "fr": GrowingTextEdit("term_fr", Language.FR, 16, 600, one_line=True),
            "zh": GrowingTextEdit("term_zh", Language.ZH, 16, 600, one_line=True),
            "en": GrowingTextEdit("term_en", Language.EN, one_line=True),
            "note": GrowingTextEdit("term_note", Language.FR),
        }
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.hide()
        self.category = EnumBox("term_category", TermCategory)
        self.confidence = EnumBox("term_confidence", Confidence)
        self._category_field, self._confidence_field = (
            LabelledField(field, LABELS) for field in (self.category, self.confidence)
        )
        self._hint = WrappedLabel("meta", "text2")
        self.open_record = Button("term_open_record", "default", "arrow-right")
        self.delete = Button("term_delete", "ghost", "trash-2")
        self.use = Button("term_use", "default", "rotate-ccw")
        self._build()
        self._connect()
        self.show_term(None)

    def _build(self) -> None:
        self.body.addLayout(row(self._badge, None))
        for name, field in self.fields.items():
            self.body.addWidget(self._heads[name])
            self.body.addLayout(Overhang(field))
            if name == "zh":
                self.body.addWidget(self._refusal)
        for part in (self._category_field, self._confidence_field, self._hint):
            self.body.addWidget(part)
        self.body.addLayout(row(self.open_record, self.use, self.delete, None, spacing=8))

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.edited.connect(partial(self._put, name))
            field.left.connect(self._context.drafts.flush)
        self.category.chosen.connect(lambda value: self._put("category", TermCategory(value)))
        self.confidence.chosen.connect(lambda value: self._put("confidence", Confidence(value)))
        self.open_record.clicked.connect(lambda: self.record_wanted.emit(self.term))
        self.delete.clicked.connect(self.delete_wanted)
        self.use.clicked.connect(self._use_again)

    def show_term(self, term: Term | None) -> None:
        """Show a term, or nothing; what is being typed of the same one stays."""
        other = term is None or self.term is None or term.id != self.term.id
        self.term = term
        if other:
            self._refusal.hide()
            self.to_top()
        if term is not None:
            for name, field in self.fields.items():
                if other or not self._context.drafts.pending:
                    field.set_text(getattr(term, name))
            self.category.set_value(term.category)
            self.confidence.set_value(term.confidence)
        self._show_what_can_be_done()
        self.retranslate()

    def _show_what_can_be_done(self) -> None:
        term = self.term
        of_records = term is not None and term.origin is TermOrigin.RECORDS
        writable = term is not None and not of_records and not term.is_hidden
        for name, field in self.fields.items():
            shown = term is not None and (name in ("fr", "zh") or not of_records)
            field.setVisible(shown)
            self._heads[name].setVisible(shown)
            field.setReadOnly(not writable)
        for part in (self._category_field, self._confidence_field):
            part.setVisible(writable)
        self.open_record.setVisible(of_records)
        self.delete.setVisible(writable)
        self.use.setVisible(term is not None and term.is_hidden)
        self._badge.setVisible(term is not None)

    def retranslate(self) -> None:
        term = self.term
        names = {language.value: OWN_NAMES[language] for language in Language} | {"note": _("Note")}
        for name, field in self.fields.items():
            self._heads[name].setText(names[name])
            field.setAccessibleName(names[name])
        self._category_field.set_words(_("Category"))
        self._confidence_field.set_words(_("Equivalent"))
        self.open_record.set_words(_("Open the record"))
        self.use.set_words(_("Use it again"))
        corrected = term is not None and term.origin is TermOrigin.CORRECTED
        self.delete.set_words(_("Back to the shipped term") if corrected else _("Delete"))
        self._hint.setText(_hint(term))
        if term is not None:
            words = _("Not used") if term.is_hidden else label(term.origin)
            self._badge.show_state(words, "warn" if term.is_hidden else TONES.get(term.origin, "text2"))
        self.setAccessibleName(term.fr or term.zh if term is not None else _("Term"))

    def _put(self, name: str, value: Any) -> None:
        if self.term is not None and getattr(self.term, name) != value:
            term_id, glossary = self.term.id, self._context.services.glossary
            self._refusal.hide()
            key = ("term", term_id, name)
            self._context.drafts.put(key, lambda: glossary.edit(term_id, **{name: value}), self._refuse)

    def _refuse(self, error: BaseException) -> None:
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def _use_again(self) -> None:
        if self.term is not None:
            self._context.services.glossary.use_again(self.term.id)


def _hint(term: Term | None) -> str:
    if term is None:
        return _("Choose a term in the list, or add one.")
    if term.is_hidden:
        return _("This shipped term is not proposed any more.")
    if term.origin is TermOrigin.RECORDS:
        return _("This name stands in the records: it is corrected there.")
    if term.origin is TermOrigin.SHIPPED:
        return _("This term comes with the program. What you change is kept in your dossier.")
    if term.origin is TermOrigin.CORRECTED:
        words = "、".join(term.unwanted_zh) or ", ".join(term.unwanted_fr)
        return _("Pointed out in translations from now on: {words}").format(words=words) if words else ""
    return ""
