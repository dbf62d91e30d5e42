"""Erasing somebody: what goes, what stays, which texts name them, and the name typed to say that it is meant."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from groupe_pays.domain.collation import fold
from groupe_pays.domain.people import Person
from groupe_pays.domain.personal_data import NO_NAME, Occurrence
from groupe_pays.formats import name_words, number
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.links import LinkLine
from groupe_pays.ui.people.words import breakable
from groupe_pays.ui.personal.places import occurrence_link
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import Scrolled, clear_layout, column, row
from groupe_pays.ui.widgets.labels import WrappedLabel

WIDTH = 600
_SHOWN = 100
"""Places shown at most: a common surname may stand in thousands of texts."""
_LIST_HEIGHT = 176
_BOX_WIDTH = 28


class EraseDialog(Retranslating, QDialog):
    """``is_done`` once somebody was erased; ``route`` where a text is to be changed first."""

    def __init__(self, parent: QWidget | None, context: Context, person: Person) -> None:
        super().__init__(parent)
        self.setObjectName("erase_dialog")
        self.setMinimumWidth(WIDTH)
        self._context, self._person = context, person
        self._places: list[Occurrence] | None = None
        self.is_done = False
        self.route: tuple[str | None, ...] | None = None
        self._title = WrappedLabel("detail", "text")
        self._goes, self._stays = WrappedLabel("", "text"), WrappedLabel("", "text")
        self._warning = WrappedLabel("", "danger")
        self._texts = WrappedLabel("strong", "text")
        self._list = Scrolled()
        self._list.setFixedHeight(_LIST_HEIGHT)
        self.everywhere = QCheckBox()
        self.everywhere.setObjectName("erase_everywhere")
        self.everywhere.setVisible(False)
        self._boxes: dict[tuple[str, str], QCheckBox] = {}
        self.functions = QCheckBox()
        self.functions.setObjectName("erase_functions")
        self.functions.setChecked(True)
        self._confirm = WrappedLabel("medium", "text")
        self.name = QLineEdit()
        self.name.setObjectName("erase_name")
        self.erase = Button("erase_do", "danger", "trash-2")
        self.cancel = Button("erase_cancel")
        self._lay_out()
        self.everywhere.clicked.connect(self._tick_all)
        self.name.textChanged.connect(self._judge)
        self.name.returnPressed.connect(self._on_return)
        self.erase.clicked.connect(self._erase)
        self.cancel.clicked.connect(self.reject)
        self.retranslate()
        self._judge()
        context.tasks.run(partial(context.services.personal_data.list_occurrences, person.id), self._on_places)
        self.cancel.setFocus()

    def _lay_out(self) -> None:
        box = column(self._title, self._goes, self._stays, self._warning, spacing=10, margins=(24, 20, 24, 20))
        box.addWidget(self._texts)
        box.addWidget(self.everywhere)
        box.addWidget(self._list)
        box.addWidget(self.functions)
        box.addLayout(column(self._confirm, self.name, spacing=4))
        box.addLayout(row(None, self.cancel, self.erase, spacing=12, margins=(0, 8, 0, 0)))
        self.setLayout(box)

    @property
    def wanted(self) -> str:
        """What has to be typed."""
        return name_words(self._person.name, current_language())

    def retranslate(self) -> None:
        name = self.wanted
        self.setWindowTitle(_("Erase personal data"))
        self._title.setText(_("Erase the personal data of {name}").format(name=breakable(name)))
        self._goes.setText(
            _(
                "What goes: name, contact details, functions, roles, notes and source; the name wherever somebody is "
                "listed, speaks, presents or owns an action; mailing lists; all of it in the history and the search."
            )
        )
        self._stays.setText(
            _(
                "What stays, without a name: attendance and its counts, interventions, decisions and actions. Words "
                "written in minutes and notes are changed only where you tick them; adopted minutes stay what was "
                "adopted. A name typed after the erasure stays too. Attached files are not read: look through them "
                "yourself."
            )
        )
        self._warning.setText(
            _(
                "This cannot be undone, and what was done before it can no longer be undone either. Backups and other "
                "copies of this dossier keep the data: erase this person there too, or delete them."
            )
        )
        self.functions.setText(_("Erase the functions of the day as well: they may tell who it was"))
        self._confirm.setText(_("To confirm, type {name}").format(name=breakable(name)))
        self.name.setAccessibleName(_("To confirm, type {name}").format(name=name))
        self.erase.set_words(_("Erase for good"))
        self.cancel.set_words(_("Cancel"))
        self._show_places()

    def _on_places(self, places: list[Occurrence]) -> None:
        self._places = places
        self._show_places()

    def _show_places(self) -> None:
        ticked = self.chosen
        clear_layout(self._list.body)
        self._boxes.clear()
        places = self._places
        self._list.setVisible(bool(places))
        self.everywhere.setVisible(any(_is_named(one) for one in places or ()))
        self.everywhere.setText(
            _("Write “{words}” in all texts that give the whole name").format(words=NO_NAME.best(current_language()))
        )
        if places is None:
            self._texts.setText(_("Looking for texts that name this person…"))
            return
        if not places:
            self._texts.setText(_("No other text names this person."))
            return
        told = ngettext(
            "{number} text seems to name this person. Tick it to have the name replaced.",
            "{number} texts seem to name this person. Tick those where the name is to be replaced.",
            len(places),
        )
        self._texts.setText(told.format(number=number(len(places), current_language())))
        for place, one in enumerate(places[:_SHOWN]):
            link = occurrence_link(self._leave, one)
            line = LinkLine(f"erase_place_{place}", link)
            self._list.body.addLayout(row(self._box(place, one, link.second, ticked), line, spacing=8))
        self._list.body.addStretch(1)

    def _box(self, place: int, one: Occurrence, where: str, ticked: set[tuple[str, str]]) -> QCheckBox:
        """What is ticked to have the name replaced in one text."""
        box = QCheckBox()
        box.setObjectName(f"erase_text_{place}")
        box.setFixedWidth(_BOX_WIDTH)
        box.setMinimumHeight(_BOX_WIDTH)
        said = _("Replace the name in: {text}").format(text=f"{one.excerpt}, {where}")
        box.setAccessibleName(said)
        box.setToolTip(_("Adopted minutes are not changed.") if one.is_kept else _("Replace the name here"))
        box.setEnabled(not one.is_kept)
        box.setChecked(one.row in ticked)
        box.clicked.connect(self._show_whether_all)
        self._boxes[one.row] = box
        return box

    @property
    def chosen(self) -> set[tuple[str, str]]:
        """The texts, as table and id, in which the name is to be replaced; those too that the list has no room for."""
        shown = {row for row, box in self._boxes.items() if box.isChecked()}
        if not self.everywhere.isChecked():
            return shown
        return shown | {one.row for one in (self._places or [])[_SHOWN:] if _is_named(one)}

    def _tick_all(self, ticked: bool) -> None:
        for one in self._places or []:
            if _is_named(one) and one.row in self._boxes:
                self._boxes[one.row].setChecked(ticked)

    def _show_whether_all(self) -> None:
        named = [self._boxes[one.row] for one in self._places or [] if _is_named(one) and one.row in self._boxes]
        self.everywhere.setChecked(bool(named) and all(box.isChecked() for box in named))

    def _leave(self, *route: str | None) -> None:
        self.route = route
        self.reject()

    def _judge(self, *_ignored: object) -> None:
        self.erase.setEnabled(fold(self.name.text()) == fold(self.wanted))

    def _on_return(self) -> None:
        if self.erase.isEnabled():
            self.erase.setFocus()

    def _erase(self) -> None:
        context = self._context
        context.drafts.flush()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            context.services.personal_data.erase(
                self._person.id, functions=self.functions.isChecked(), texts=self.chosen
            )
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.is_done = True
        context.signals.message.emit(_("Personal data erased"))
        context.tasks.run(context.services.personal_data.compact, _nothing)
        self.accept()


def _is_named(one: Occurrence) -> bool:
    """Whether « all » means this text: the whole name stands there, and it may be changed."""
    return one.is_certain and not one.is_kept


def _nothing(_result: object) -> None:
    """The file was written anew: nobody waits for it."""
