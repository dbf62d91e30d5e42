"""What is missing before the minutes go out: a checklist, each gap with its own way to fill it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.meetings import Stage
from groupe_pays.domain.review import Check
from groupe_pays.i18n import _, ngettext
from groupe_pays.ui.circulate.checks import Failed
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes.review import SHAPES
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import clear_layout, column, row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel
from groupe_pays.ui.widgets.shapes import StateLabel


class GapsCard(Retranslating, Card):
    """``fill_requested`` gives the stage to go to and the id of the first thing that lacks something."""

    fill_requested = Signal(object, str)

    def __init__(self) -> None:
        super().__init__("circulate_gaps", "list-checks")
        self._findings: list[Failed] = []
        self._count = Label("meta_strong", "danger")
        self.header.add_trailing(self._count)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self.retranslate()

    def show_findings(self, found: Sequence[Failed]) -> None:
        self._findings = list(found)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Before circulating"))
        number = len(self._findings)
        words = ngettext("{number} thing to look at", "{number} things to look at", number)
        self._count.setText(words.format(number=number))
        self._count.setVisible(number > 0)
        clear_layout(self._lines)
        if not self._findings:
            all_there = _("Texts, translations, owners and functions are there.")
            self._lines.addWidget(_line("done", _("Nothing is missing."), all_there))
        for place, finding in enumerate(self._findings):
            if place:
                self._lines.addWidget(Hairline())
            self._lines.addWidget(self._finding_line(finding))

    def _finding_line(self, finding: Failed) -> QWidget:
        name, verb = _words(finding.check)
        button = Button(f"fill_{finding.check.value}")
        button.set_words(verb, spoken=f"{name}, {verb}")
        button.clicked.connect(lambda: self.fill_requested.emit(finding.check.stage, finding.focus))
        shape = {Check.DRAFT_TRANSLATION: "draft"}.get(finding.check, SHAPES.get(finding.check, "gap"))
        return _line(shape, name, _number(finding), button)


def _line(shape: str, name: str, meta: str, button: Button | None = None) -> QWidget:
    mark, title, second = StateLabel(shape, 16), WrappedLabel("medium"), WrappedLabel("meta", "text2")
    mark.show_state(shape, spoken=name)
    title.setText(name)
    second.setText(meta)
    line = QWidget()
    box = row(spacing=12, margins=(0, 6, 0, 6))
    box.addWidget(mark)
    box.addLayout(column(title, second, spacing=1), 1)
    if button is not None:
        box.addWidget(button)
    line.setLayout(box)
    return line


def _words(check: Check) -> tuple[str, str]:
    """What is missing, and the verb on its button."""
    return {
        Check.PERSON_EXPECTED: (_("People without a status"), _("Mark…")),
        Check.PERSON_WITHOUT_FUNCTION: (_("Participants without a function"), _("Complete…")),
        Check.ITEM_WITHOUT_TEXT: (_("Agenda items without text"), _("Write…")),
        Check.TEXT: (_("Empty paragraphs"), _("Write…")),
        Check.SPEAKER: (_("Statements without a speaker"), _("Complete…")),
        Check.OWNER: (_("Actions without an owner"), _("Assign…")),
        Check.DUE: (_("Actions without a due date"), _("Complete…")),
        Check.HEAD_COUNT: (_("Head counts that do not add up"), _("Correct…")),
        Check.NUMBER: (_("Decisions or actions without a number"), _("Complete…")),
        Check.SAME_NUMBER: (_("Numbers given twice"), _("Correct…")),
        Check.PLACEHOLDER: (_("Words left to complete"), _("Complete…")),
        Check.NEAR_NAME: (_("Names close to a known one"), _("Correct…")),
        Check.SAID_COUNT: (_("Numbers of people other than in the attendance"), _("Correct…")),
        Check.DATES: (_("Dates that differ between the languages"), _("Correct…")),
        Check.NUMBERS: (_("Numbers that differ between the languages"), _("Correct…")),
        Check.UNBALANCED: (_("Quotes or brackets without their pair"), _("Correct…")),
        Check.SPACES: (_("Double spaces"), _("Correct…")),
        Check.TRANSLATION: (_("Missing translations"), _("Translate…")),
        Check.FRESH_TRANSLATION: (_("Outdated translations"), _("Translate…")),
        Check.DRAFT_TRANSLATION: (_("Translations to review"), _("Review…")),
    }[check]


def _number(finding: Failed) -> str:
    check, number = finding.check, finding.number
    if check is Check.HEAD_COUNT:
        words = ngettext("{number} group", "{number} groups", number)
    elif check.stage is Stage.RECEIVE:
        words = ngettext("{number} person", "{number} people", number)
    elif check is Check.ITEM_WITHOUT_TEXT:
        words = ngettext("{number} item", "{number} items", number)
    elif check in (Check.OWNER, Check.DUE):
        words = ngettext("{number} action", "{number} actions", number)
    else:
        words = ngettext("{number} paragraph", "{number} paragraphs", number)
    return words.format(number=number)
