"""Whom to invite: the members list narrowed by an audience, filters and letters; all of it or one by one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QFrame, QStackedWidget

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.audiences import Audience, Criteria
from groupe_pays.domain.collation import fold
from groupe_pays.domain.names import read_name
from groupe_pays.domain.text import BilingualText
from groupe_pays.formats import counted, name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.invitations import is_settled
from groupe_pays.ui.context import Context
from groupe_pays.ui.invitations.audience_bar import AudienceBar, AudienceDialog
from groupe_pays.ui.invitations.audience_filters import AudienceFilters
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.name_cell import NameDelegate, name_cell
from groupe_pays.ui.people.person_lines import PersonLine, read_lines
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label
from groupe_pays.ui.widgets.notices import EmptyState
from groupe_pays.ui.widgets.records import Cell, Column, RecordModel
from groupe_pays.ui.widgets.tables import RecordTable


class _People(RecordTable):
    """Enter, Space and a click on the box invite, or withdraw; Esc goes back."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self.record_opened.emit(self.records.record(index.row()))


class ChooseList(Retranslating, QFrame):
    """``left``: back to the answers, by Esc in the empty search field."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("choose_list")
        self.setProperty("kind", "band")
        self._context = context
        self._meeting_id = ""
        self._invited: dict[str, Attendance] = {}
        self._people: list[PersonLine] = []
        self._named: tuple[str, ...] = ()
        self.search = SearchField("choose_search")
        self.audiences = AudienceBar(context)
        self.filters = AudienceFilters("choose_filters", context)
        self._model = RecordModel(self._columns())
        self.table = _People("choose_table", self._model)
        self.table.setItemDelegate(NameDelegate(self.table))
        self.empty = EmptyState("choose_empty", "users", "user-plus")
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self.empty)
        self._count = Label("meta", "text2")
        self.withdraw = Button("withdraw_all", "ghost")
        self.invite = Button("invite_all", "primary", "user-plus")
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("invited", lambda: "", self._box, 40),
            Column("name", lambda: _("First name SURNAME"), lambda r: name_cell(r.person.name, current_language())),
            Column("organisation", lambda: _("Organisation"), lambda r: Cell(r.organisation, tip=r.organisation)),
            Column("function", lambda: _("Function"), lambda r: Cell(r.function, tone="text2", tip=r.function)),
            Column("email", lambda: _("Email"), _email),
        )

    def _build(self) -> None:
        first = row(spacing=12)
        first.addWidget(self.search, 1)
        first.addWidget(self.audiences)
        head = column(first, row(self.filters, None), spacing=7, margins=(16, 8, 16, 8))
        box = column(head, Hairline(), spacing=0)
        box.addWidget(self._views, 1)
        box.addWidget(Hairline())
        box.addLayout(row(self._count, None, self.withdraw, self.invite, spacing=12, margins=(16, 8, 16, 8)))
        self.setLayout(box)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.returnPressed.connect(self._take_first)
        self.search.left.connect(self.left)
        self.table.left.connect(self.search.setFocus)
        self.table.record_opened.connect(self.toggle)
        self.audiences.chosen.connect(self._on_audience)
        self.audiences.save_requested.connect(self._save_audience)
        self.audiences.renamed_requested.connect(self._rename_audience)
        self.filters.changed.connect(self._on_filters)
        self.invite.clicked.connect(self.invite_shown)
        self.withdraw.clicked.connect(self.withdraw_shown)
        self.empty.button.clicked.connect(self._invite_new)

    def retranslate(self) -> None:
        self.search.set_words(_("Name, organisation or 中文…"))
        self.table.set_words(_("Members to choose from"))
        if self._meeting_id:
            self.reload()
        else:
            self._show()

    def show_invited(self, meeting_id: str, listed: list[Attendance]) -> None:
        """Offer everybody, with a mark at those who are on the list of the meeting."""
        self._invited = {one.person_id: one for one in listed}
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self.search.clear()
            self.audiences.select_id(None)
            self._on_audience(None)
        self.reload()

    def reload(self) -> None:
        """Read the people and the audiences again."""
        self.audiences.reload()
        services, language = self._context.services, current_language()
        chosen = {one.id for one in services.audiences.select(self._criteria(), self._named)}
        lines = read_lines(services, language, chosen)
        self._people = sorted(lines, key=lambda line: line.key)
        self._show()

    def shown(self) -> list[PersonLine]:
        """The people of the list, in its order."""
        return [line for place in range(self._model.rowCount()) if (line := self._model.record(place)) is not None]

    def toggle(self, line: Any) -> None:
        """Invite somebody, or withdraw the invitation; who has answered is left alone."""
        if line is None:
            return
        invitations = self._context.services.invitations
        if line.id not in self._invited:
            invitations.invite(self._meeting_id, [line.id])
        elif not invitations.withdraw(self._meeting_id, [line.id]):
            name = name_words(line.person.name, current_language())
            self._context.signals.message.emit(
                _("{name} has answered: take them off the list of those invited.").format(name=name)
            )

    def invite_shown(self) -> None:
        """Put everybody shown on the list."""
        added = self._context.services.invitations.invite(self._meeting_id, [line.id for line in self.shown()])
        words = ngettext("{number} person invited", "{number} people invited", added)
        self._context.signals.undo_offered.emit(counted(words, current_language(), number=added))

    def withdraw_shown(self) -> None:
        """Take everybody shown off the list, but for those who have answered."""
        gone = self._context.services.invitations.withdraw(self._meeting_id, {line.id for line in self.shown()})
        words = ngettext("{number} invitation withdrawn", "{number} invitations withdrawn", gone)
        self._context.signals.undo_offered.emit(counted(words, current_language(), number=gone))

    def _criteria(self) -> Criteria | None:
        """The filters; none where an audience is only of people named."""
        audience = self.audiences.current()
        only_named = audience is not None and audience.criteria is None and self.filters.criteria.is_empty
        return None if only_named else self.filters.criteria

    def _on_audience(self, audience: Audience | None) -> None:
        self._named = audience.person_ids if audience is not None else ()
        self.filters.set_criteria((audience.criteria if audience is not None else None) or Criteria())
        if self._meeting_id:
            self.audiences.select_id(audience.id if audience is not None else None)
            self.reload()

    def _on_filters(self) -> None:
        """Filters changed by hand are no saved audience any more."""
        self.audiences.select_id(None)
        self._named = ()
        self.reload()

    def _show(self) -> None:
        words = fold(self.search.text()).split()
        rows = [line for line in self._people if all(word in line.hay for word in words)]
        self._model.set_rows(rows)
        self.table.select_first()
        self._views.setCurrentIndex(0 if rows else 1)
        self._show_counts(rows)
        typed = " ".join(self.search.text().split())
        name = name_words(read_name(typed), current_language()) if typed else ""
        nobody = _("Nobody answers the search and the filters.")
        self.empty.set_words(nobody, _("Add {name} and invite them").format(name=name) if name else "")

    def _show_counts(self, rows: Collection[PersonLine]) -> None:
        there = [self._invited[line.id] for line in rows if line.id in self._invited]
        fresh, open_ones = len(rows) - len(there), sum(not is_settled(one) for one in there)
        shown = counted(ngettext("{number} person", "{number} people", len(rows)), current_language(), number=len(rows))
        already = ngettext("{number} already invited", "{number} already invited", len(there))
        self._count.setText(f"{shown} · {counted(already, current_language(), number=len(there))}" if there else shown)
        invite = counted(
            ngettext("Invite {number} person", "Invite {number} people", fresh), current_language(), number=fresh
        )
        self.invite.set_words(invite if fresh else _("Invite"))
        self.invite.setEnabled(fresh > 0)
        withdraw = ngettext("Withdraw {number} invitation", "Withdraw {number} invitations", open_ones)
        tip = _("Those who have answered stay on the list.")
        self.withdraw.set_words(
            counted(withdraw, current_language(), number=open_ones) if open_ones else _("Withdraw"), tip
        )
        self.withdraw.setEnabled(open_ones > 0)

    def _take_first(self) -> None:
        """Enter after letters invites the first one shown who is not on the list, or adds the one nobody knew."""
        fresh = next((line for line in self.shown() if line.id not in self._invited), None)
        if self.search.text().strip() and fresh is not None:
            self.toggle(fresh)
            self.search.selectAll()
        elif not self.shown():
            self._invite_new()

    def _invite_new(self) -> None:
        name = read_name(self.search.text())
        if name.plain(current_language()):
            blank = BilingualText()
            self._context.services.invitations.invite_new(self._meeting_id, name, blank, blank)
            self.search.selectAll()

    def _save_audience(self) -> None:
        """Keep the filters under a name, and by name those invited whom they leave out."""
        criteria = self._criteria()
        meeting = {line.id for line in self._people}
        outside = [one for one in self._invited if one not in meeting]
        dialog = AudienceDialog(self, BilingualText(), len(outside) if criteria != Criteria() else len(self._invited))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.with_people.isChecked() and criteria == Criteria():
            made = self._context.services.audiences.create(dialog.name.value(), None, list(self._invited))
        else:
            named = [*self._named, *(outside if dialog.with_people.isChecked() else ())]
            made = self._context.services.audiences.create(dialog.name.value(), criteria, named)
        self.audiences.reload()
        self.audiences.select_id(made)
        self._on_audience(self.audiences.current())

    def _rename_audience(self, audience: Audience | None) -> None:
        if audience is None:
            return
        dialog = AudienceDialog(self, audience.name, 0)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._context.services.audiences.edit(audience.id, name=dialog.name.value())

    def _box(self, line: PersonLine) -> Cell:
        there = line.id in self._invited
        return Cell(shape="done" if there else "todo", spoken=_("invited") if there else _("not invited"))


def _email(line: PersonLine) -> Cell:
    if line.email:
        return Cell(line.email, tone="text2", tip=line.email)
    return Cell("—", tone="text3", spoken=_("no email"))
