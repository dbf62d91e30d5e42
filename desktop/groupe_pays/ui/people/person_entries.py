"""The columns of the list of people."""

from __future__ import annotations

from groupe_pays.domain.lists import PersonEntry
from groupe_pays.formats import list_of
from groupe_pays.i18n import _, current_language, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.people.name_cell import name_cell
from groupe_pays.ui.widgets.records import Cell, Column


def person_columns() -> tuple[Column, ...]:
    return (
        Column("name", lambda: pgettext("person", "Name"), _name, sortable=True),
        Column("function", lambda: _("Function"), _function, sortable=True),
        Column("organisation", lambda: _("Organisation"), _organisation, sortable=True),
        Column("role", lambda: pgettext("column", "Role"), _role, 112, sortable=True),
        Column("email", lambda: _("Email"), _email, sortable=True),
    )


def _name(one: PersonEntry) -> Cell:
    return name_cell(one.name, current_language())


def _function(one: PersonEntry) -> Cell:
    words = one.title.best(current_language())
    return Cell(words, tone="text2", tip=words)


def _organisation(one: PersonEntry) -> Cell:
    words = one.organisation.best(current_language())
    return Cell(words, tip=words)


def _role(one: PersonEntry) -> Cell:
    words = list_of([label(role) for role in one.roles], current_language())
    return Cell(words, tone="accenttext", tip=words)


def _email(one: PersonEntry) -> Cell:
    return Cell(one.email, tone="text2", tip=one.email)
