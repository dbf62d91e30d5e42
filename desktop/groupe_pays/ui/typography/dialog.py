"""The window in which the typographic rules are applied to texts that exist: shown first, ticked, done in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.proposals import Correction
from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.long_change import LongChange
from groupe_pays.ui.tasks import Task
from groupe_pays.ui.typing_rules import active_rules
from groupe_pays.ui.typography.correction_list import CorrectionList
from groupe_pays.ui.typography.rules_dialog import RulesDialog
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

MINUTES, AGENDA, SELECTION = "minutes", "agenda", "selection"


@dataclass(frozen=True, slots=True)
class Selection:
    """Words selected in one side of an entry; places as ``corrected_part`` counts them."""

    entry_id: str
    language: Language
    start: int
    end: int


class TypographyDialog(Retranslating, QDialog):
    """Nothing is written before « Apply »; what is unticked is left as it is."""

    def __init__(
        self, parent: QWidget | None, context: Context, meeting_id: str, scope: str, selection: Selection | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("typography_dialog")
        self.resize(820, 620)
        self._context, self._meeting_id, self._selection = context, meeting_id, selection
        self._looking: Task | None = None
        self._change = LongChange(context, self)
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self._values = (*([SELECTION] if selection else []), MINUTES, AGENDA)
        self.scopes = Segments("typography_scope", self._values)
        self.scopes.set_value(SELECTION if selection else scope)
        self.list = CorrectionList("typography_list")
        self.count = Label("meta", "text2")
        self.rules = Button("typography_rules", "link")
        self.cancel, self.apply = Button("typography_cancel"), Button("typography_apply", "primary", "check")
        self.apply.setDefault(True)
        card = Card("typography_card", headed=False, margins=(4, 4, 4, 4))
        card.body.addWidget(self.list)
        box = column(self._title, self._about, row(self.scopes, None, self.rules), spacing=10, margins=(24, 20, 24, 20))
        box.addWidget(card, 1)
        box.addLayout(row(self.count, None, self.cancel, self.apply, spacing=12))
        self.setLayout(box)
        self._connect()
        self.retranslate()
        self.reload()
        self.list.setFocus()

    def _connect(self) -> None:
        self.scopes.chosen.connect(self.reload)
        self.rules.clicked.connect(self._open_rules)
        self.cancel.clicked.connect(self.reject)
        self.apply.clicked.connect(self._apply)
        self.list.corrections.ticked_changed.connect(self._show_count)
        self._change.made.connect(self._on_made)
        self._change.given_up.connect(self._show_count)
        self._change.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Typography"))
        self._title.setText(_("Typography"))
        self._about.setText(
            _("What the rules would change: above as it is, below as it would be. Translations keep their state.")
        )
        names = {SELECTION: _("Selection"), MINUTES: _("Minutes"), AGENDA: _("Agenda")}
        self.scopes.set_words({value: names[value] for value in self._values}, _("Texts"))
        self.list.setAccessibleName(_("Changes"))
        self.rules.set_words(_("Rules…"))
        self.cancel.set_words(_("Cancel"))
        self.apply.set_words(_("Apply"))
        self._show_count()

    def reload(self, _scope: object = None) -> None:
        """Look again for what the rules would change, off the main thread."""
        self._context.drafts.flush()
        rules, typography = active_rules(self._context.settings), self._context.services.typography
        if self.scopes.value == AGENDA:
            find = partial(typography.find_in_agenda, self._meeting_id, rules)
        elif self.scopes.value == SELECTION and self._selection is not None:
            chosen = self._selection
            find = partial(
                typography.find_in_selection, chosen.entry_id, chosen.language, chosen.start, chosen.end, rules
            )
        else:
            find = partial(typography.find_in_minutes, self._meeting_id, rules)
        self.count.setText(_("Looking…"))
        self.apply.setEnabled(False)
        self._stop_looking()
        self._looking = self._context.tasks.run(find, done=self._show)

    def _stop_looking(self) -> None:
        """Nobody waits any more for what is being looked for."""
        if self._looking is not None:
            self._looking.cancel()

    def done(self, result: int) -> None:
        self._stop_looking()
        super().done(result)

    def _show(self, corrections: Sequence[Correction]) -> None:
        self.list.corrections.show_corrections(corrections)

    def _show_count(self) -> None:
        total, ticked = self.list.corrections.rowCount(), len(self.list.corrections.ticked())
        self.apply.setEnabled(ticked > 0)
        if total:
            words = ngettext("{ticked} of {number} text", "{ticked} of {number} texts", total)
            self.count.setText(words.format(ticked=ticked, number=total))
        else:
            self.count.setText(_("Nothing to put right here."))

    def _open_rules(self) -> None:
        RulesDialog(self, self._context.settings).exec()
        self.reload()

    def _apply(self) -> None:
        """Write what is ticked, in a worker: hundreds of texts take seconds."""
        corrections = self.list.corrections.ticked()
        if self._change.busy or not corrections or not self._context.drafts.flush():
            return
        self.apply.setEnabled(False)
        self._change.begin(partial(self._context.services.typography.apply, self._meeting_id, corrections))

    def _on_failed(self, error: BaseException) -> None:
        self._show_count()
        show_error(error)

    def _on_made(self, made: int) -> None:
        self.accept()
        words = ngettext("{number} text put right", "{number} texts put right", made)
        self._context.signals.undo_offered.emit(words.format(number=made))


def open_typography(owner: QWidget, context: Context, meeting_id: str, scope: str) -> None:
    """Show what the rules would change in the minutes or the agenda of a meeting."""
    context.drafts.flush()
    TypographyDialog(owner.window(), context, meeting_id, scope).exec()
