"""Erasing somebody: what goes, what stays, which texts name them, and the name typed to say that it is meant."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from groupe_pays.domain.collation import fold
from groupe_pays.domain.people import Person
from groupe_pays.domain.personal_data import Occurrence
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
        self.functions = QCheckBox()
        self.functions.setObjectName("erase_functions")
        self.functions.setChecked(True)
        self._confirm = WrappedLabel("medium", "text")
        self.name = QLineEdit()
        self.name.setObjectName("erase_name")
        self.erase = Button("erase_do", "danger", "trash-2")
        self.cancel = Button("erase_cancel")
        self._lay_out()
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
                "written in minutes and notes are not changed: adopted minutes stay what was adopted. A name typed "
                "after the erasure stays too. Attached files are not read: look through them yourself."
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
        clear_layout(self._list.body)
        places = self._places
        self._list.setVisible(bool(places))
        if places is None:
            self._texts.setText(_("Looking for texts that name this person…"))
            return
        if not places:
            self._texts.setText(_("No other text names this person."))
            return
        told = ngettext(
            "{number} text seems to name this person: change it first where needed.",
            "{number} texts seem to name this person: change them first where needed.",
            len(places),
        )
        self._texts.setText(told.format(number=number(len(places), current_language())))
        for place, one in enumerate(places[:_SHOWN]):
            self._list.body.addWidget(LinkLine(f"erase_place_{place}", occurrence_link(self._leave, one)))
        self._list.body.addStretch(1)

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
            context.services.personal_data.erase(self._person.id, functions=self.functions.isChecked())
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.is_done = True
        context.signals.message.emit(_("Personal data erased"))
        context.tasks.run(context.services.personal_data.compact, _nothing)
        self.accept()


def _nothing(_result: object) -> None:
    """The file was written anew: nobody waits for it."""
