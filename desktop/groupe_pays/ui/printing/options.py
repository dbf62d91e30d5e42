"""The choices of a kind of document, made from one table: what ``DocumentInfo.options`` names is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from groupe_pays.domain.printing import Options
from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import NumberField
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.labels import Label

MOST_SPARE_ROWS = 99


@dataclass(frozen=True, slots=True)
class OptionField:
    """One field of ``Options``: its words, and what it is for where the words are not enough."""

    words: Callable[[], str]
    hint: Callable[[], str] = lambda: ""


TABLE = {
    "extent": OptionField(lambda: _("Content")),
    "order": OptionField(lambda: _("Order of the people")),
    "spare_rows": OptionField(lambda: _("Blank rows"), lambda: _("For those nobody expected")),
    "plate_size": OptionField(lambda: _("Size of the plates")),
    "badge_sheet": OptionField(lambda: _("Sheet of badges")),
    "subject": OptionField(lambda: _("Counted by")),
    "attach_data": OptionField(
        lambda: _("Attach the data to the file"),
        lambda: _("The records behind the document travel inside the PDF, to be read again by a program"),
    ),
    "attach_files": OptionField(
        lambda: _("Attach the annexes to the file"),
        lambda: _("The files listed as annexes travel inside the PDF, where a reader opens them"),
    ),
}
"""By the names of the fields of ``Options``; the type of each field says which control it gets."""


class OptionFields(Retranslating, QWidget):
    """``chosen`` gives the new ``Options``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._options = Options()
        self._labels: dict[str, Label] = {}
        self.controls: dict[str, QWidget] = {}
        self._lines: dict[str, QWidget] = {}
        box = column(spacing=8)
        for field in fields(Options):
            line = self._line(field.name, getattr(self._options, field.name))
            self._lines[field.name] = line
            box.addWidget(line)
        self.setLayout(box)
        self.retranslate()

    def retranslate(self) -> None:
        for name, control in self.controls.items():
            words, hint = TABLE[name].words(), TABLE[name].hint()
            if isinstance(control, QCheckBox):
                control.setText(words)
            else:
                self._labels[name].setText(words)
            control.setAccessibleName(words)
            control.setToolTip(hint)

    def show_options(self, names: frozenset[str], options: Options) -> None:
        """Show the controls of these fields with these values, without emitting."""
        self._options = options
        for name, control in self.controls.items():
            control.blockSignals(True)
            _set(control, getattr(options, name))
            control.blockSignals(False)
            self._lines[name].setVisible(name in names)
        self.setVisible(bool(names))

    def _line(self, name: str, value: Any) -> QWidget:
        """A label above its control; a check box says its words itself."""
        control = self._control(name, value)
        self.controls[name] = control
        line = QWidget()
        if isinstance(control, QCheckBox):
            line.setLayout(column(control, spacing=0))
            return line
        label = Label("meta", "text2")
        label.setBuddy(control)
        self._labels[name] = label
        line.setLayout(column(label, control, spacing=2))
        return line

    def _control(self, name: str, value: Any) -> QWidget:
        if isinstance(value, bool):
            check = QCheckBox()
            check.setObjectName(f"option_{name}")
            check.toggled.connect(lambda on: self._change(name, on))
            return check
        if isinstance(value, int):
            number = NumberField(f"option_{name}", 0, MOST_SPARE_ROWS)
            number.valueChanged.connect(lambda rows: self._change(name, rows))
            return number
        box = EnumBox(f"option_{name}", cast(Iterable[Enum], type(value)))
        box.chosen.connect(lambda member: self._change(name, member))
        return box

    def _change(self, name: str, value: Any) -> None:
        self._options = replace(self._options, **{name: value})
        self.chosen.emit(self._options)


def _set(control: QWidget, value: bool | int | Enum) -> None:
    if isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, EnumBox) and isinstance(value, Enum):
        control.set_value(value)
    elif isinstance(control, NumberField) and isinstance(value, int):
        control.setValue(value)
