"""What can be done with the records of a long list: those selected, or all that are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from groupe_pays.domain import clock
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.tables import TableFormat
from groupe_pays.domain.text import Language
from groupe_pays.formats import counted, date_words, number, with_aside
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.paths import documents_folder
from groupe_pays.services.list_mail import Addressees, address_line
from groupe_pays.services.meetings import MeetingSummary
from groupe_pays.services.writing import write_file
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.lists.selection_bar import SelectionBar

if TYPE_CHECKING:
    from groupe_pays.ui.lists.asked import AskedPage

AT_ONCE = 300
"""Records read at once; more are read in another thread."""
MOST_INVITED = 2000
MOST_NAMED = 12
"""Names of those without an address that are told; the others are counted."""
_FOLDER = "list_files"


class ListCommands(QObject):
    """Exports, writes to, invites, prints and deletes; the menus of the bar, of the list and of its row of tools."""

    def __init__(self, page: AskedPage) -> None:
        super().__init__(page)
        self._page, self._context, self._kind = page, page.context, page.kind
        self.bar = SelectionBar(f"{page.name}_selection", page.table)
        self.bar.set_menus(self.fill_export, self.fill_write, self.fill_invite)
        self.bar.print.clicked.connect(self.print_them)
        self.bar.delete.clicked.connect(page.delete_shown)
        page.table.menu_wanted.connect(self._open_menu)

    def ids(self) -> list[str]:
        """The records selected where there are several, else all that are shown."""
        return self._page.exported_ids()

    # ------------------------------------------------------------------ menus

    def fill_menu(self, menu: QMenu) -> None:
        """Everything, for the whole list."""
        for title, fill in (
            (_("Export"), self.fill_export),
            (_("Write"), self.fill_write),
            (_("Invite"), self.fill_invite),
        ):
            inside = menu.addMenu(title)
            fill(inside)
        menu.addAction(_("Print…"), self.print_them)

    def _open_menu(self, spot: QPoint) -> None:
        """The context menu: of the rows selected, with what is done to one record alone above."""
        menu = QMenu(self._page)
        menu.setObjectName(f"{self._page.name}_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._page.table.selected_count() <= 1:
            menu.addAction(_("Edit this record"), self._page.edit_shown)
        menu.addAction(_("Delete"), self._page.delete_shown)
        menu.addSeparator()
        only = self._only_current()
        for title, fill in (
            (_("Export"), self.fill_export),
            (_("Write"), self.fill_write),
            (_("Invite"), self.fill_invite),
        ):
            fill(menu.addMenu(title), only)
        menu.addAction(_("Print…"), partial(self.print_them, ids=only))
        menu.popup(spot)

    def _only_current(self) -> list[str]:
        """The rows a context menu speaks of: those selected, be it a single one."""
        return self._page.table.selected_ids()

    def fill_export(self, menu: QMenu, ids: Sequence[str] | None = None) -> None:
        menu.addAction(_("Excel workbook…"), partial(self._export, TableFormat.XLSX, ids))
        menu.addAction(_("CSV file…"), partial(self._export, TableFormat.CSV, ids))
        menu.addAction(_("Contact cards (vCard)…"), partial(self._export_cards, ids))

    def fill_write(self, menu: QMenu, ids: Sequence[str] | None = None) -> None:
        menu.addAction(_("Draft a message…"), partial(self._with_addressees, self._draft, ids))
        menu.addSeparator()
        menu.addAction(_("Copy the addresses"), partial(self._with_addressees, self._copy, ids))
        for language in (Language.FR, Language.ZH):
            words = _("Copy those of who reads {language}").format(language=label(language).lower())
            menu.addAction(words, partial(self._with_addressees, partial(self._copy, language=language), ids))
        menu.addAction(
            _("Copy the addresses without names"),
            partial(self._with_addressees, partial(self._copy, bare=True), ids),
        )

    def fill_invite(self, menu: QMenu, ids: Sequence[str] | None = None) -> None:
        """The meetings to come, the next one first."""
        coming = self._coming()
        for summary in coming:
            menu.addAction(_meeting_words(summary), partial(self._invite, summary, ids))
        if not coming:
            menu.addAction(_("No meeting to come")).setEnabled(False)

    def _coming(self) -> list[MeetingSummary]:
        today = clock.today()
        found = []
        for summary in self._context.services.meetings.list_meetings():
            date = summary.meeting.date
            if summary.meeting.cancelled_on is None and (date is None or date.latest >= today):
                found.append(summary)
        return sorted(found, key=lambda one: (one.meeting.date is None, one.meeting.date and one.meeting.date.sort_key))

    # ------------------------------------------------------------------ files

    def _export(self, file_format: TableFormat, ids: Sequence[str] | None = None) -> None:
        self._page.export.ask_and_save(file_format, ids)

    def _export_cards(self, ids: Sequence[str] | None = None) -> None:
        ids = list(ids or self.ids())
        name = self._context.services.cards.file_name(self._kind, current_language())
        path = self._ask_place(_("Export as contact cards"), name, _("Contact cards (*.vcf)"))
        if path is not None:
            work = partial(self._context.services.cards.write, self._kind, ids, path)
            done = partial(self._tell_saved, path)
            self._context.tasks.run(work, done=done, failed=self._refused)

    def _ask_place(self, title: str, name: str, kinds: str) -> Path | None:
        kept = self._context.settings.pages.get(_FOLDER, "")
        folder = Path(kept) if kept and Path(kept).is_dir() else documents_folder()
        path = ask_where_to_save(self._page, title, folder / name, kinds)
        if path is not None:
            self._context.settings.pages[_FOLDER] = str(path.parent)
            self._context.settings.save()
        return path

    def _tell_saved(self, path: Path, number: int) -> None:
        cards = counted(ngettext("{number} card", "{number} cards", number), current_language(), number=number)
        self._context.signals.message.emit(_("Saved: {file} ({rows})").format(file=path, rows=cards))

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, GroupePaysError):
            raise error
        show_error(error)

    # ------------------------------------------------------------------ messages

    def _with_addressees(self, use: Callable[[Addressees], None], ids: Sequence[str] | None = None) -> None:
        """Look the addresses up, of many in another thread, then ``use`` them."""
        ids = list(ids or self.ids())
        self._context.drafts.flush()
        work = partial(self._context.services.list_mail.addressees, self._kind, ids)
        if len(ids) <= AT_ONCE:
            use(work())
        else:
            self._context.tasks.run(work, done=use, failed=self._refused)

    def _copy(self, found: Addressees, language: Language | None = None, bare: bool = False) -> None:
        reachable = found.reachable(language)
        if not reachable:  # what is on the clipboard stays there
            self._say(_("Nobody of them has an address."), found, language)
            return
        QGuiApplication.clipboard().setText(address_line(reachable, bare))
        reached = len(reachable)
        words = ngettext("{number} address copied.", "{number} addresses copied.", reached)
        self._say(counted(words, current_language(), number=reached), found, language)

    def _draft(self, found: Addressees) -> None:
        reachable = found.reachable()
        if not reachable:
            self._say(_("Nobody of them has an address."), found)
            return
        path = self._ask_place(_("Save the message"), f"{self._page.head.title.text()}.eml", _("Messages (*.eml)"))
        if path is None:
            return
        try:
            write_file(path, self._context.services.list_mail.draft(reachable))
        except GroupePaysError as error:
            show_error(error)
            return
        reached = len(reachable)
        words = ngettext("{number} address in blind copy", "{number} addresses in blind copy", reached)
        said = _("Saved: {file} ({rows})").format(file=path, rows=counted(words, current_language(), number=reached))
        self._say(said, found)

    def _say(self, words: str, found: Addressees, language: Language | None = None) -> None:
        """What was done, and who could not be reached: that stays until it was read."""
        lacking = found.unreachable(language)
        if not lacking:
            self._page.notice.close_banner()
            self._context.signals.message.emit(words)
            return
        comma = "、" if current_language() is Language.ZH else ", "
        names = comma.join(lacking[:MOST_NAMED])
        if len(lacking) > MOST_NAMED:
            rest = len(lacking) - MOST_NAMED
            names += comma + counted(
                ngettext("and {number} more", "and {number} more", rest), current_language(), number=rest
            )
        self._page.notice.say(_("Without an email address: {names}").format(names=names), words)

    # ------------------------------------------------------------------ invited, printed

    def _invite(self, summary: MeetingSummary, ids: Sequence[str] | None = None) -> None:
        self._context.drafts.flush()
        services = self._context.services
        wanted = services.lists.people_of(self._kind, list(ids or self.ids()))
        title = _meeting_words(summary)
        if len(wanted) > MOST_INVITED:
            refusal = _("{number} people are too many for one meeting: at most {most} are invited at once.")
            self._page.notice.say(counted(refusal, current_language(), number=len(wanted), most=MOST_INVITED))
            return
        added = services.invitations.invite(summary.meeting.id, wanted)
        there = len(wanted) - added
        words = ngettext("{number} person invited: {meeting}", "{number} people invited: {meeting}", added)
        said = words.format(number=number(added, current_language()), meeting=title)
        if there:
            already = counted(
                ngettext("{number} already invited", "{number} already invited", there),
                current_language(),
                number=there,
            )
            said = with_aside(said, already, current_language())
        if added:
            self._context.signals.undo_offered.emit(said)
        else:
            self._context.signals.message.emit(said)

    def print_them(self, _checked: bool = False, ids: Sequence[str] | None = None) -> None:
        kind = self._page.document_kind
        self._context.drafts.flush()
        self._context.open("documents", None, kind.value, only=tuple(ids or self.ids()))


def _meeting_words(summary: MeetingSummary) -> str:
    meeting, language = summary.meeting, current_language()
    day = date_words(meeting.date, language) if meeting.date is not None else _("No date yet")
    between = "，" if language is Language.ZH else ", "
    return f"{day}{between}{meeting.title.best(language)}".replace("&", "&&")
