"""The few fields a new organisation or person needs; the rest is filled in afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.names import as_typed
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.body_line import OrganisationLine
from groupe_pays.ui.people.country_box import CountryBox
from groupe_pays.ui.people.form import Form
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

_CHINESE = (OrganisationKind.CHINESE_LOCAL_GOVERNMENT, OrganisationKind.CHINESE_BODY)


class NewRecordForm(Retranslating, QWidget):
    """``made`` gives the id; ``abandoned`` comes with Esc or Cancel. A refusal is said here and the text stays."""

    made = Signal(str)
    abandoned = Signal()

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.setObjectName(f"new_{name}_form")
        self._context = context
        self._title, self._refusal = Label("detail"), Label("meta", "danger", wrap=True)
        self._refusal.setObjectName(f"new_{name}_refusal")
        self._refusal.hide()
        self.form = Form(f"new_{name}_fields")
        self.make_button, self.cancel_button = Button(f"create_{name}", "primary"), Button(f"cancel_{name}")
        buttons = row(None, self.cancel_button, self.make_button, spacing=12)
        self.setLayout(column(self._title, self.form, self._refusal, 4, buttons, spacing=10))
        self.make_button.clicked.connect(self.make)
        self.cancel_button.clicked.connect(self.abandoned)
        self._shortcut(Qt.Key.Key_Escape, self.abandoned.emit)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._shortcut(Qt.KeyboardModifier.ControlModifier | key, self.make)

    def _shortcut(self, keys: Any, do: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def begin(self, focus: str | None) -> None:
        """Empty every field and put the cursor into the first."""
        self._refusal.hide()
        self.clear(focus)
        self.form.take_focus()

    def make(self) -> None:
        """Make the record, or say why not."""
        try:
            made = self.make_record()
        except GroupePaysError as error:
            self._refusal.setText(sentence_of(error))
            self._refusal.show()
            self.form.take_focus()
            return
        self.made.emit(made)

    def retranslate(self) -> None:
        self._title.setText(self.title())
        self.make_button.set_words(_("Create"), _("Create (Ctrl+Enter)"))
        self.cancel_button.set_words(_("Cancel"))
        self.form.retranslate()

    def title(self) -> str:
        raise NotImplementedError

    def clear(self, focus: str | None) -> None:
        raise NotImplementedError

    def make_record(self) -> str:
        """The id of what was made. Raises a ``Refusal``."""
        raise NotImplementedError


class NewOrganisationForm(NewRecordForm):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "organisation")
        self.name = BilingualLineEdit("new_organisation_name", stacked=True)
        self.kind = EnumBox("new_organisation_kind", OrganisationKind)
        self.form.add(self.name, lambda: _("Name"))
        self.form.add(self.kind, lambda: pgettext("organisation", "Kind"))
        self.country = CountryBox("new_organisation_country")
        self.form.add(self.country, lambda: _("Country"))
        self.kind.chosen.connect(lambda kind: self.country.set_value("CN" if kind in _CHINESE else "FR"))
        for line in (self.name.fr, self.name.zh):
            line.returnPressed.connect(self.make)
        self.retranslate()

    def title(self) -> str:
        return _("New organisation")

    def clear(self, focus: str | None) -> None:
        self.name.set_value(type(self.name.value())())
        self.kind.set_value(OrganisationKind.COMMUNE)
        self.country.set_value("FR")

    def make_record(self) -> str:
        kind = cast(OrganisationKind, self.kind.value())
        return self._context.services.organisations.create(self.name.value(), kind, self.country.value())


class NewPersonForm(NewRecordForm):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "person")
        self.given_name, self.surname, self.name_zh, self.function = (
            self._line(f"new_person_{name}") for name in ("given_name", "surname", "name_zh", "function")
        )
        self.organisation = OrganisationLine(context, "new_person_organisation")
        self._body_id: str | None = None
        self.form.add(self.given_name, lambda: _("Given name"))
        self.form.add(self.surname, lambda: _("Surname"))
        self.form.add(self.name_zh, lambda: _("Chinese name"))
        self.form.add(self.organisation, lambda: _("Organisation"))
        self.form.add(self.function, lambda: _("Function"))
        self.function.returnPressed.connect(self.make)
        self.retranslate()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setMaxLength(500)
        return line

    def title(self) -> str:
        return _("New person")

    def clear(self, focus: str | None) -> None:
        for line in (self.given_name, self.surname, self.name_zh, self.function, self.organisation.editor):
            line.clear()
        if focus is not None:
            self.organisation.write(self._context.services.organisations.load(focus).name)

    def make_record(self) -> str:
        given_name, surname, name_zh = (
            " ".join(line.text().split()) for line in (self.given_name, self.surname, self.name_zh)
        )
        function, organisation = as_typed(self.function.text()), self.organisation.read()
        return self._context.services.people.create(
            PersonName(given_name, surname, name_zh),
            title=None if function.is_blank else function,
            organisation=None if not organisation.best(current_language()) else organisation,
        )
