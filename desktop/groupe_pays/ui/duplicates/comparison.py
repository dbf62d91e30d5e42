"""Two records side by side: where they differ one value is chosen, by keyboard or pointer; the rest is said once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from groupe_pays.domain.merging import Choice, Comparison, FieldPair
from groupe_pays.formats import with_aside
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.duplicates.words import field_words
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label

LABEL_WIDTH = 132
Words = Callable[[FieldPair, Choice], str]


@dataclass(frozen=True, slots=True)
class Facts:
    """A line without a choice: what both records have is kept."""

    name: str
    first: str
    second: str


class Value(QWidget):
    """A radio button and the value beside it, as long as it is; a click on the words chooses too."""

    def __init__(self, name: str, words: str, spoken: str) -> None:
        super().__init__()
        self.radio = QRadioButton()
        self.radio.setObjectName(name)
        self.radio.setAccessibleName(spoken)
        self._words = Label("", "text", wrap=True)
        self._words.setText(words)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setContentsMargins(0, 5, 0, 5)
        line = row(spacing=6)
        line.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self.setLayout(line)
        self.radio.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, checked: bool) -> None:
        self._words.set_tone("text" if checked else "text3")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.clicked.emit()


class ComparisonView(QWidget):
    """``changed`` tells that another value was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("duplicates_comparison")
        self.choices: dict[str, Choice] = {}
        self._inside: QWidget | None = None
        self._groups: list[QButtonGroup] = []
        self._layout = column(spacing=0)
        self.setLayout(self._layout)

    def clear(self) -> None:
        self._groups.clear()
        self.choices = {}
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None

    def show_comparison(
        self,
        comparison: Comparison,
        heads: tuple[tuple[str, str], tuple[str, str]],
        facts: list[Facts],
        words: Words,
        choices: dict[str, Choice],
    ) -> None:
        """Show two records: their names with what tells them apart, the fields, and what both keep.

        ``choices`` are those made already; the others are as they are proposed.
        """
        self.clear()
        self.choices = {**comparison.proposed(), **choices}
        self._inside = QWidget(self)
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        for side in (1, 2):
            grid.setColumnStretch(side, 1)
        self._add_heads(grid, heads)
        differing = [pair for pair in comparison.fields if pair.differs]
        for pair in differing:
            self._add_choice(grid, pair, words)
        self._add_line(grid)
        for fact in facts:
            self._add_facts(grid, fact)
        self._add_same(grid, comparison, words)
        self._layout.addWidget(self._inside)
        self._inside.show()

    def _add_heads(self, grid: QGridLayout, heads: tuple[tuple[str, str], tuple[str, str]]) -> None:
        for side, (name, about) in enumerate(heads, 1):
            title, meta = Label("card", wrap=True), Label("meta", "text2", wrap=True)
            title.setText(name)
            meta.setText(about)
            box = QWidget()
            box.setLayout(column(title, meta, None, spacing=1, margins=(30, 0, 0, 4)))
            grid.addWidget(box, 0, side)
        self._add_line(grid)

    def _add_line(self, grid: QGridLayout) -> None:
        grid.addWidget(Hairline(), grid.rowCount(), 0, 1, 3)

    def _add_choice(self, grid: QGridLayout, pair: FieldPair, words: Words) -> None:
        """The name of a field and a value on each side; « both » below where both can be kept."""
        at, name = grid.rowCount(), field_words(pair.name)
        grid.addWidget(_named(name, "medium"), at, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self._inside)
        self._groups.append(group)
        choices = [Choice.FIRST, Choice.SECOND]
        if pair.joins and words(pair, Choice.FIRST) and words(pair, Choice.SECOND):
            choices.append(Choice.BOTH)
        for choice in choices:
            told = words(pair, choice) if choice is not Choice.BOTH else _("Both, one after the other")
            value_said = with_aside(told or _("nothing"), label(choice), current_language())
            spoken = _("{field}: {value}").format(field=name, value=value_said)
            value = Value(f"duplicates_{pair.name}_{choice.value}", told or "—", spoken)
            group.addButton(value.radio)
            value.radio.setChecked(choice is self.choices[pair.name])
            value.radio.toggled.connect(partial(self._on_chosen, pair.name, choice))
            if choice is Choice.BOTH:
                grid.addWidget(value, at + 1, 1, 1, 2)
            else:
                grid.addWidget(value, at, 1 if choice is Choice.FIRST else 2, Qt.AlignmentFlag.AlignTop)

    def _on_chosen(self, name: str, choice: Choice, checked: bool) -> None:
        if checked:
            self.choices[name] = choice
            self.changed.emit()

    def _add_facts(self, grid: QGridLayout, fact: Facts) -> None:
        if not fact.first and not fact.second:
            return
        at = grid.rowCount()
        grid.addWidget(_named(fact.name), at, 0, Qt.AlignmentFlag.AlignTop)
        for side, words in ((1, fact.first), (2, fact.second)):
            grid.addWidget(_told(words or "—", "text" if words else "text3"), at, side, Qt.AlignmentFlag.AlignTop)

    def _add_same(self, grid: QGridLayout, comparison: Comparison, words: Words) -> None:
        """What both say, once."""
        same = [pair for pair in comparison.fields if not pair.differs and words(pair, Choice.FIRST)]
        if not same:
            return
        at = grid.rowCount()
        grid.addWidget(_named(_("The same in both")), at, 0, Qt.AlignmentFlag.AlignTop)
        said = [(field_words(pair.name), " / ".join(words(pair, Choice.FIRST).split("\n"))) for pair in same]
        told = " · ".join(_("{field}: {value}").format(field=name, value=value) for name, value in said)
        grid.addWidget(_told(told, "text2"), at, 1, 1, 2)

    def first_choice(self) -> QRadioButton | None:
        """The first value that is chosen: where the keyboard begins."""
        for group in self._groups:
            chosen = group.checkedButton()
            if isinstance(chosen, QRadioButton):
                return chosen
        return None


def _named(words: str, role: str = "") -> Label:
    named = Label(role, "text2", wrap=True)
    named.setText(words)
    named.setFixedWidth(LABEL_WIDTH)
    named.setContentsMargins(0, 5, 0, 5)
    return named


def _told(words: str, tone: str) -> Label:
    told = Label("", tone, wrap=True)
    told.setText(words)
    told.setContentsMargins(30, 5, 0, 5)
    return told
