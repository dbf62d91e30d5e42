"""What the memory would fill in the minutes of a meeting: seen first, with the least likeness to be taken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.formats import counted, percent
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.prefill import FillLine
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.segments import Segments
from groupe_pays.ui.widgets.tables import TWO_LINES, RecordTable

SIZE = (860, 560)
LEASTS = (100, 95, 85, 75)


@dataclass(frozen=True, slots=True)
class _Line:
    line: FillLine

    @property
    def id(self) -> str:
        return self.line.entry_id


class FillDialog(Retranslating, QDialog):
    """``lines`` gives what is to be written once accepted."""

    def __init__(self, parent: QWidget | None, context: Context, meeting_id: str) -> None:
        super().__init__(parent)
        self.setObjectName("fill_dialog")
        self.resize(*SIZE)
        self._context = context
        self._lines: list[FillLine] | None = None
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self._least_words, self._count = Label("meta", "text2"), Label("meta", "text2")
        self.least = Segments("fill_least", [str(least) for least in LEASTS])
        self.table = RecordTable("fill_table", _model(), TWO_LINES)
        self.fill, stay = Button("fill_do", "primary", "check"), Button("fill_cancel")
        self.fill.setDefault(True)
        self._stay = stay
        card = Card("fill_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        box = column(self._title, self._about, spacing=8, margins=(24, 20, 24, 20))
        box.addLayout(row(self._least_words, self.least, None, self._count, spacing=8))
        box.addWidget(card, 1)
        box.addLayout(row(None, stay, self.fill, spacing=12))
        self.setLayout(box)
        self.least.set_value(str(LEASTS[0]))
        self.least.chosen.connect(self._show)
        self.fill.clicked.connect(self.accept)
        stay.clicked.connect(self.reject)
        self.retranslate()
        services = context.services
        context.tasks.run(partial(services.prefill.preview, meeting_id, services.memory, LEASTS[-1]), self._on_read)

    def retranslate(self) -> None:
        language = current_language()
        self.setWindowTitle(_("Fill the translation from memory"))
        self._title.setText(_("Fill the translation from memory"))
        self._about.setText(
            _("Only what has no translation yet is filled, as drafts to be reviewed. One undo takes all of it back.")
        )
        self._least_words.setText(_("Likeness of at least"))
        self.least.set_words(
            {str(least): percent(least / 100, language) for least in LEASTS}, _("Likeness of at least")
        )
        self.table.set_words(_("Translations found"))
        self._stay.set_words(_("Cancel"))
        self._show()

    def lines(self) -> list[FillLine]:
        least = int(str(self.least.value))
        return [line for line in self._lines or () if line.score >= least]

    def _on_read(self, lines: list[FillLine]) -> None:
        self._lines = lines
        self._show()

    def _show(self, _least: object = None) -> None:
        shown = self.lines()
        self.table.records.set_rows([_Line(line) for line in shown])
        number = len(shown)
        self.fill.setEnabled(number > 0)
        words = ngettext("Fill {number} translation", "Fill {number} translations", number)
        self.fill.set_words(counted(words, current_language(), number=number) if number else _("Fill"))
        if self._lines is None:
            self._count.setText(_("Searching the memory…"))
        elif not number:
            self._count.setText(_("Nothing like it was translated yet."))
        else:
            self._count.setText("")


def _model() -> RecordModel:
    return RecordModel(
        (
            Column("score", lambda: _("Likeness"), _score, 116),
            Column("original", lambda: _("Original and translation"), _texts),
            Column("origin", lambda: _("Source"), _origin, 220),
        )
    )


def _score(one: _Line) -> Cell:
    return Cell(percent(one.line.score / 100, current_language()))


def _texts(one: _Line) -> Cell:
    source, target = (" ".join(text.plain.split()) for text in (one.line.source, one.line.target))
    return Cell(source, second=target, tip=f"{source}\n{target}")


def _origin(one: _Line) -> Cell:
    state = "" if one.line.reviewed else _("draft translation")
    return Cell(one.line.origin, second=state, tone="text2", tip=one.line.origin)
