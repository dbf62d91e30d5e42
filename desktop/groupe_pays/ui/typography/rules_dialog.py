"""Which typographic rules are on, each with an example; whether they work as one types; whether spelling is checked."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.domain.typing.rule_ids import RuleId, rules_of
from groupe_pays.domain.typing.rules import RULES
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.settings import Settings
from groupe_pays.ui.typing_rules import (
    active_rules,
    checks_spelling,
    corrects_as_typed,
    set_checks_spelling,
    set_corrects_as_typed,
    set_rule,
)
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel


class RulesDialog(Retranslating, QDialog):
    """Every box takes effect at once and is remembered for this user; the button only closes."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self.setObjectName("typing_rules_dialog")
        self.setMinimumWidth(940)
        self._settings = settings
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self.as_typed, self.spelling = QCheckBox(), QCheckBox()
        self.as_typed.setObjectName("correct_as_typed")
        self.spelling.setObjectName("check_spelling_as_typed")
        self.as_typed.setChecked(corrects_as_typed(settings))
        self.spelling.setChecked(checks_spelling(settings))
        self.as_typed.toggled.connect(partial(set_corrects_as_typed, settings))
        self.spelling.toggled.connect(partial(set_checks_spelling, settings))
        self.boxes = {rule: self._box(rule) for rule in RuleId}
        self._heads = {language: Label("strong") for language in CONTENT_LANGUAGES}
        self.close_button = Button("typing_rules_close", "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        box = column(self._title, self._about, self.as_typed, self.spelling, spacing=8, margins=(24, 20, 24, 20))
        box.addWidget(Hairline())
        box.addLayout(row(*(self._column(language) for language in CONTENT_LANGUAGES), spacing=28))
        box.addLayout(row(None, self.close_button, margins=(0, 8, 0, 0)))
        self.setLayout(box)
        self.retranslate()

    def _box(self, rule: RuleId) -> QCheckBox:
        box = QCheckBox()
        box.setObjectName(f"rule_{rule.value}")
        box.setChecked(rule in active_rules(self._settings))
        box.setMinimumHeight(28)
        box.toggled.connect(partial(set_rule, self._settings, rule))
        return box

    def _column(self, language: Language) -> QVBoxLayout:
        return column(self._heads[language], *(self.boxes[rule] for rule in rules_of(language)), None, spacing=2)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Typography and spelling"))
        self._title.setText(_("Typography and spelling"))
        self._about.setText(
            _("What is put right in the minutes. Addresses, file names, times and pasted words are left alone.")
        )
        self.as_typed.setText(_("Put the typography right as I type; Undo takes back one correction"))
        self.spelling.setText(_("Underline misspelled French words"))
        for language, head in self._heads.items():
            head.setText(OWN_NAMES[language])
        for rule, box in self.boxes.items():
            example = RULES[rule]
            box.setText(f"{label(rule)}  {example.example} → {example.becomes}")
        self.close_button.set_words(_("Close"))
