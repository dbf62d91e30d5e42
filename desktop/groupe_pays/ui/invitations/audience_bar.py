"""The saved audiences: one is chosen, saved under a name, named anew or deleted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QMenu, QWidget

from groupe_pays.domain.audiences import Audience
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import WIDTH
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label


class AudienceBar(Retranslating, QWidget):
    """``chosen`` gives an ``Audience``, or None for filters of one's own."""

    chosen = Signal(object)
    save_requested = Signal()
    renamed_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._audiences: list[Audience] = []
        self.choice = QComboBox()
        self.choice.setObjectName("audience_choice")
        self.choice.setMinimumContentsLength(14)
        self.choice.activated.connect(lambda place: self.chosen.emit(self._at(place)))
        self.more = IconButton("audience_more", "ellipsis")
        self._menu = QMenu(self)
        self._menu.setObjectName("audience_menu")
        self._save = self._menu.addAction("", lambda: self.save_requested.emit())
        self._rename = self._menu.addAction("", lambda: self.renamed_requested.emit(self.current()))
        self._delete = self._menu.addAction("", self._delete_current)
        self._menu.aboutToShow.connect(self._enable)
        self.more.setMenu(self._menu)
        self.setLayout(row(self.choice, self.more, spacing=4))
        self.retranslate()

    def retranslate(self) -> None:
        self.choice.setAccessibleName(_("Saved audience"))
        self.choice.setToolTip(_("Saved audience"))
        self.more.set_words(_("Save or change an audience"))
        self._save.setText(_("Save as an audience…"))
        self._rename.setText(_("Rename the audience…"))
        self._delete.setText(_("Delete the audience"))
        self._fill()

    def reload(self) -> None:
        self._audiences = self._context.services.audiences.list_audiences()
        self._fill()

    def current(self) -> Audience | None:
        return self._at(self.choice.currentIndex())

    def select_id(self, audience_id: str | None) -> None:
        """Show an audience as the one chosen, without ``chosen``; None for filters of one's own."""
        ids = [audience.id for audience in self._audiences]
        self.choice.setCurrentIndex(ids.index(audience_id) + 1 if audience_id in ids else 0)

    def _at(self, place: int) -> Audience | None:
        return self._audiences[place - 1] if 0 < place <= len(self._audiences) else None

    def _fill(self) -> None:
        kept = self.current_id()
        self.choice.clear()
        self.choice.addItem(_("All members"))
        for audience in self._audiences:
            self.choice.addItem(audience.name.best(current_language()), audience.id)
        self.select_id(kept)

    def current_id(self) -> str | None:
        kept: str | None = self.choice.currentData()
        return kept

    def _enable(self) -> None:
        for action in (self._rename, self._delete):
            action.setEnabled(self.current() is not None)

    def _delete_current(self) -> None:
        audience = self.current()
        if audience is not None:
            self._context.services.audiences.delete(audience.id)
            name = audience.name.best(current_language())
            self._context.signals.undo_offered.emit(_("Audience “{name}” deleted").format(name=name))
            self.chosen.emit(None)


class AudienceDialog(Retranslating, QDialog):
    """Asks for the name of an audience, and whether people outside its filters belong to it by name."""

    def __init__(self, parent: QWidget, name: BilingualText, by_name: int) -> None:
        super().__init__(parent)
        self.setObjectName("audience_dialog")
        self.setMinimumWidth(WIDTH)
        self._by_name = by_name
        self._title, self._name_label = Label("detail"), Label("meta", "text2")
        self.name = BilingualLineEdit("audience_name", stacked=True)
        self.name.set_value(name)
        self.with_people = QCheckBox()
        self.with_people.setObjectName("audience_with_people")
        self.with_people.setVisible(by_name > 0)
        self.cancel, self.do = Button("audience_cancel"), Button("audience_save", "primary")
        self.do.setDefault(True)
        self._name_label.setBuddy(self.name.fr)
        self.setLayout(
            column(
                *(self._title, 4, self._name_label, self.name, 4, self.with_people, 10),
                row(None, self.cancel, self.do, spacing=12),
                spacing=6,
                margins=(24, 20, 24, 20),
            )
        )
        self.name.edited.connect(lambda _text: self._enable())
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self.accept)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Audience"))
        self._title.setText(_("Save as an audience"))
        self._name_label.setText(_("Name of the audience"))
        self.name.set_words(_("Name of the audience"))
        words = ngettext(
            "And by name the {number} person invited whom the filters leave out",
            "And by name the {number} people invited whom the filters leave out",
            self._by_name,
        )
        self.with_people.setText(words.format(number=self._by_name))
        self.cancel.set_words(_("Cancel"))
        self.do.set_words(_("Save"))
        self._enable()

    def _enable(self) -> None:
        self.do.setEnabled(not self.name.value().is_blank)
