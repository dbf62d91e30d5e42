"""The meeting itself: what was found of title, day, place, chair and series, to be retyped where it is wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QWidget

from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.recognition.unit import language_of
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language
from groupe_pays.services.importing.plan import Facts, ImportPlan
from groupe_pays.ui.drafts import Drafts
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.date_words import TimeWordsField, WordsField
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField, NumberField
from groupe_pays.ui.widgets.flow import Scrolled, column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.rough_date import RoughDateField

_LABEL = 170
_WIDEST = 900
_STATES = (MeetingState.DRAFT, MeetingState.CIRCULATED, MeetingState.ADOPTED)


class MeetingFacts(Retranslating, QWidget):
    """``changed`` gives the plan with the fact as the user says it."""

    changed = Signal(object)

    def __init__(self, drafts: Drafts) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None
        self.title = BilingualLineEdit("import_title", stacked=True)
        self.date = RoughDateField("import_date")
        self.start, self.end = TimeWordsField("import_start"), TimeWordsField("import_end")
        self.place, self.access = BilingualLineEdit("import_place"), BilingualLineEdit("import_access")
        self.address = QLineEdit()
        self.address.setObjectName("import_address")
        self.chair, self.series = QComboBox(), QComboBox()
        self.chair.setObjectName("import_chair")
        self.series.setObjectName("import_series")
        self.chair_function = BilingualLineEdit("import_chair_function")
        self.number = NumberField("import_number", 0, 999)
        self.state = EnumBox("import_state", _STATES)
        self._rows = {name: LabelledField(field, _LABEL) for name, field in self._fields().items()}
        self._intro = Label("meta", "text2", wrap=True)
        self._build()
        self._connect(drafts)
        self.retranslate()

    def _fields(self) -> dict[str, QWidget]:
        return {
            "title": self.title, "date": self.date, "start": self.start, "end": self.end, "place": self.place,
            "address": self.address, "access": self.access, "chair": self.chair,
            "chair_function": self.chair_function, "series": self.series, "number": self.number, "state": self.state,
        }  # fmt: skip

    def _build(self) -> None:
        scrolled = Scrolled()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        inside.setLayout(column(self._intro, *self._rows.values(), None, spacing=10, margins=(0, 0, 0, 0)))
        beside = row(inside, None, spacing=0, margins=(16, 14, 16, 14))
        beside.setStretch(0, 100)
        beside.setStretch(1, 1)
        scrolled.body.addLayout(beside)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setLayout(column(scrolled, spacing=0, margins=(1, 1, 1, 1)))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)

    def _connect(self, drafts: Drafts) -> None:
        for name in ("title", "place", "access", "chair_function"):
            getattr(self, name).edited.connect(partial(self._say, name))
        timed: dict[str, WordsField] = {"date": self.date, "start": self.start, "end": self.end}
        for name, field in timed.items():
            field.follow(drafts, partial(_key, name), partial(self._say, name))
        self.address.textEdited.connect(partial(self._say, "address"))
        self.chair.activated.connect(self._on_chair)
        self.series.activated.connect(self._on_series)
        self.number.valueChanged.connect(self._on_number)
        self.state.chosen.connect(partial(self._say, "state"))

    def retranslate(self) -> None:
        words: dict[str, Callable[[], str]] = {
            "title": lambda: _("Title"), "date": lambda: _("Date"), "start": lambda: _("Start"),
            "end": lambda: _("End"), "place": lambda: _("Place"), "address": lambda: _("Address"),
            "access": lambda: _("Access"), "chair": lambda: _("Chair"),
            "chair_function": lambda: _("Function of the chair"),
            "series": lambda: _("Series"), "number": lambda: _("Number in the series"), "state": lambda: _("Minutes"),
        }  # fmt: skip
        for name, say in words.items():
            self._rows[name].set_words(say())
            field = self._rows[name].field
            if isinstance(field, (BilingualLineEdit, WordsField)):
                field.set_words(say())
        self.number.setSpecialValueText(_("None"))
        self._intro.setText(_("This is what the minutes say of the meeting. What you correct here stands."))
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the facts; a field being typed in keeps what it holds."""
        self._plan = plan
        facts = plan.facts
        for name in ("title", "place", "access", "chair_function"):
            field: BilingualLineEdit = getattr(self, name)
            if field.value() != getattr(facts, name):
                field.set_value(getattr(facts, name))
        for name in ("date", "start", "end"):
            getattr(self, name).show_value(getattr(facts, name))
        if self.address.text() != facts.address:
            self.address.setText(facts.address)
        self._show_people(plan)
        self._show_series(facts)
        self.number.blockSignals(True)
        self.number.setValue(facts.number or 0)
        self.number.blockSignals(False)
        if facts.state in _STATES:
            self.state.set_value(facts.state)

    def _show_people(self, plan: ImportPlan) -> None:
        self.chair.clear()
        self.chair.addItem(_("Nobody"), "")
        for one in plan.people:
            self.chair.addItem(one.name.either, one.key)
        self.chair.setCurrentIndex(max(self.chair.findData(plan.facts.chair), 0))

    def _show_series(self, facts: Facts) -> None:
        self.series.clear()
        self.series.addItem(_("No series"), None)
        for one in facts.choices:
            self.series.addItem(one.name.best(current_language()), one.id)
        at = self.series.findData(facts.series_id) if facts.series_id is not None else 0
        self.series.setCurrentIndex(max(at, 0))

    def _on_chair(self, at: int) -> None:
        self._say("chair", self.chair.itemData(at))

    def _on_series(self, at: int) -> None:
        self._say("series_id", self.series.itemData(at))

    def _on_number(self, number: int) -> None:
        self._say("number", number or None)

    def _in_its_line(self, name: str, words: str) -> BilingualText:
        """Words in the French line alone; Chinese ones, as they are pasted there, go on in the Chinese line."""
        if language_of(words) is not Language.ZH:
            return BilingualText(words, "", Language.FR)
        field: BilingualLineEdit = getattr(self, name)
        value = BilingualText("", words, Language.ZH)
        typing = field.fr.hasFocus()
        field.set_value(value)
        if typing:
            field.zh.setFocus()
            field.zh.setCursorPosition(len(words))
        return value

    def _say(self, name: str, value: Any) -> None:
        if self._plan is None or getattr(self._plan.facts, name) == value:
            return
        if isinstance(value, BilingualText) and value.fr and not value.zh:
            value = self._in_its_line(name, value.fr)
        self._plan = self._plan.with_fact(name, value)
        self.changed.emit(self._plan)


def _key(name: str) -> tuple[str, str]:
    return "import", name
