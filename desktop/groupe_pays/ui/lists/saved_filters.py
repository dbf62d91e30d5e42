"""The questions kept under a name: a button with them in its menu; one click asks, names, updates or forgets one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from groupe_pays.domain.lists import ListKind, ListQuery, SavedList
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import WIDTH
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label


class SavedFilters(Retranslating, Button):
    """``asked`` gives the question of a saved one; ``present`` is what is asked now."""

    asked = Signal(object)

    def __init__(self, name: str, kind: ListKind, context: Context) -> None:
        super().__init__(name, "ghost", "funnel")
        self._kind, self._context = kind, context
        self.present = ListQuery(kind)
        self._applied: str | None = None
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_words(_("Saved filters"))

    def _fill(self) -> None:
        self._menu.clear()
        saved = self._context.services.saved_lists.list_saved(self._kind)
        for one in saved:
            action = self._menu.addAction(_named(one).replace("&", "&&"), partial(self._ask, one))
            action.setCheckable(True)
            action.setChecked(_same(one.query, self.present))
        if saved:
            self._menu.addSeparator()
        self._menu.addAction(_("Save these filters…"), self._save).setEnabled(_asks_something(self.present))
        current = next((one for one in saved if one.id == self._applied), None)
        if current is not None:
            self._fill_current(current)

    def _fill_current(self, one: SavedList) -> None:
        name = _named(one).replace("&", "&&")
        update = self._menu.addAction(_("Update “{name}”").format(name=name), partial(self._update, one))
        update.setEnabled(not _same(one.query, self.present) and _asks_something(self.present))
        self._menu.addAction(_("Rename “{name}”…").format(name=name), partial(self._rename, one))
        self._menu.addAction(_("Delete “{name}”").format(name=name), partial(self._delete, one))

    def _ask(self, one: SavedList) -> None:
        self._applied = one.id
        self.asked.emit(one.query)

    def _save(self) -> None:
        dialog = NameDialog(self.window(), BilingualText())
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        name, kept = dialog.chosen(), self._context.services.saved_lists
        same = next((one for one in kept.list_saved(self._kind) if _written(one.name) == _written(name)), None)
        if same is not None:  # as saving a file under a name that is there; undo gives the question of before back
            self._applied = same.id
            self._update(same)
            return
        self._applied = kept.save(name, self.present)
        self._context.signals.message.emit(_("Filters “{name}” saved").format(name=name.best(current_language())))

    def _rename(self, one: SavedList) -> None:
        dialog = NameDialog(self.window(), one.name)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._context.services.saved_lists.rename(one.id, dialog.chosen())

    def _update(self, one: SavedList) -> None:
        self._context.services.saved_lists.update(one.id, self.present)
        self._context.signals.undo_offered.emit(_("Filters “{name}” updated").format(name=_named(one)))

    def _delete(self, one: SavedList) -> None:
        self._context.services.saved_lists.delete(one.id)
        self._applied = None
        self._context.signals.undo_offered.emit(_("Filters “{name}” deleted").format(name=_named(one)))


class NameDialog(Retranslating, QDialog):
    """Asks for the name of saved filters, in one language or both."""

    def __init__(self, parent: QWidget, name: BilingualText) -> None:
        super().__init__(parent)
        self.setObjectName("saved_filters_dialog")
        self.setMinimumWidth(WIDTH)
        self._is_renaming = not name.is_blank
        self._title, self._name_label = Label("detail"), Label("meta", "text2")
        self.name = BilingualLineEdit("saved_filters_name", stacked=True)
        self.name.set_value(name)
        self.cancel, self.do = Button("saved_filters_cancel"), Button("saved_filters_save", "primary")
        self.do.setDefault(True)
        self._name_label.setBuddy(self.name.fr)
        buttons = row(None, self.cancel, self.do, spacing=12)
        parts = (self._title, 4, self._name_label, self.name, 10, buttons)
        self.setLayout(column(*parts, spacing=6, margins=(24, 20, 24, 20)))
        self.name.edited.connect(lambda _text: self._enable())
        self.cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self.accept)
        self.retranslate()
        (self.name.zh if current_language() is Language.ZH and not name.fr else self.name.fr).setFocus()

    def chosen(self) -> BilingualText:
        """The name, without spaces around it."""
        name = self.name.value()
        return replace(name, fr=name.fr.strip(), zh=name.zh.strip())

    def retranslate(self) -> None:
        self.setWindowTitle(_("Saved filters"))
        self._title.setText(_("Rename the filters") if self._is_renaming else _("Save these filters"))
        self._name_label.setText(_("Name of the filters"))
        self.name.set_words(_("Name of the filters"))
        self.cancel.set_words(_("Cancel"))
        self.do.set_words(_("Save"))
        self._enable()

    def _enable(self) -> None:
        self.do.setEnabled(not self.name.value().is_blank)


def _named(one: SavedList) -> str:
    return one.name.best(current_language())


def _written(name: BilingualText) -> tuple[str, str]:
    return name.fr, name.zh


def _same(saved: ListQuery, present: ListQuery) -> bool:
    """Whether both ask the same: the language, and what the list is sorted by, aside."""
    return saved.words.strip() == present.words.strip() and set(saved.filters) == set(present.filters)


def _asks_something(query: ListQuery) -> bool:
    return bool(query.words.strip() or query.filters)
