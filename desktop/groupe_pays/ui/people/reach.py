"""How to reach somebody: addresses one can write to are links, numbers can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from groupe_pays.domain.organisations import ContactKind, ContactPoint, Organisation
from groupe_pays.domain.people import Person
from groupe_pays.formats.reaching import contact_fault, contact_words
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.links import LinkSection
from groupe_pays.ui.people.words import day_words
from groupe_pays.ui.widgets.flow import clear_layout
from groupe_pays.ui.widgets.labels import Label


class ReachSection(Retranslating, LinkSection):
    """Labels at the left, what can be copied at the right; notes and source below."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "phone")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(6, 0, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnMinimumWidth(0, 92)
        self._grid.setColumnStretch(1, 1)
        holder = QWidget()
        holder.setLayout(self._grid)
        self.add(holder)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Contact details"))

    def show_organisation(self, body: Organisation) -> None:
        town = " ".join(part for part in (body.postcode, body.city) if part)
        address = "\n".join(part for part in (body.address, town) if part)
        notes = body.notes.best(current_language())
        lines = [(_("Address"), address), *_points(body.contacts, body.country)]
        self._show(lines, notes, body.source, body.confirmed_on)

    def show_person(self, person: Person) -> None:
        notes = person.notes.best(current_language())
        country = "CN" if person.name.is_chinese else "FR"
        self._show(_points(person.contacts, country), notes, person.source, person.confirmed_on)

    def _show(self, lines: Sequence[tuple[str, str]], notes: str, source: str, confirmed: object) -> None:
        clear_layout(self._grid)
        checked = day_words(confirmed, current_language()) if confirmed is not None else ""  # type: ignore[arg-type]
        rows = [*lines, (_("Notes"), notes), (_("Source"), source), (_("Confirmed on"), checked)]
        shown = [(name, words) for name, words in rows if words]
        for place, (name, words) in enumerate(shown):
            head, text = Label("meta", "text2"), Label(wrap=True)
            head.setText(name)
            text.setText(words)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, place, 1)
        self.setVisible(bool(shown))


def _points(contacts: Sequence[ContactPoint], country: str) -> list[tuple[str, str]]:
    """One line a kind; several of a kind one under the other, each with its note and what is doubtful about it."""
    kinds = [kind for kind in ContactKind if any(point.kind is kind for point in contacts)]
    return [
        (label(kind), "\n".join(_point(point, country) for point in contacts if point.kind is kind)) for kind in kinds
    ]


def _point(point: ContactPoint, country: str) -> str:
    """« 01 23 45 67 89 (direct) », the number as its country writes it."""
    fault = contact_fault(point, country)
    noted = _("{value} ({note})").format(value=contact_words(point, country), note=point.note)
    shown = noted if point.note else contact_words(point, country)
    return f"{shown}\n⚠\u00a0{label(fault)}" if fault is not None else shown
