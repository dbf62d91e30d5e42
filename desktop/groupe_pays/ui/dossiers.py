"""Opening, creating and closing a dossier. The services are imported here, after the first paint."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.paths import documents_folder
from groupe_pays.ui import dialogs
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.pages import FIRST_PAGE
from groupe_pays.ui.routes import Route

if TYPE_CHECKING:
    from groupe_pays.ui.main_window import MainWindow

READY_AFTER = 100
"""Milliseconds: the first page is painted by then."""


class Dossiers:
    """Which dossier the window shows."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._context = window.context
        self.when_ready: Callable[[], None] | None = None
        """Called when a dossier was opened, its first page shown, and all is loaded that working on it takes."""

    def open(self, path: Path) -> bool:
        """Show the dossier at ``path``; False when it could not be opened, and a sentence says why."""
        from groupe_pays.services.opening import open_dossier

        return self._show(lambda: open_dossier(path))

    def reopen_last(self, path: Path) -> None:
        """Open the dossier of last time, or show the doors with the reason why not."""
        if not self.open(path):
            self._context.settings.forget_dossier(path)

    def open_example(self) -> bool:
        """Show the example group, made the first time in the folder of dossiers."""
        from groupe_pays.services.opening import create_example, open_dossier

        path = documents_folder() / (_("Example group") + dialogs.EXTENSION)

        def make() -> Any:
            if path.exists():
                return open_dossier(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            return create_example(path)

        return self._show(make)

    def create(self, path: Path, name: BilingualText) -> bool:
        from groupe_pays.services.opening import create_dossier

        def make() -> Any:
            path.parent.mkdir(parents=True, exist_ok=True)
            return create_dossier(path, name)

        return self._show(make)

    def ask_to_open(self) -> None:
        services = self._context.services
        folder = services.path.parent if services is not None else documents_folder()
        path = dialogs.ask_dossier_to_open(self._window, folder)
        if path is not None:
            self.open(path)

    def ask_to_create(self) -> None:
        from groupe_pays.ui.new_dossier import NewDossierDialog

        asked = NewDossierDialog(self._window)
        if asked.exec():
            self.create(asked.path(), asked.group_name())

    def ask_to_copy(self) -> None:
        """Copy the dossier to where one can work in it, and open the copy."""
        from groupe_pays.services.opening import copy_dossier

        path = self._context.services.path
        target = dialogs.ask_where_to_save(
            self._window,
            _("Copy the dossier"),
            documents_folder() / path.name,
            _("Groupe-Pays dossiers (*{extension})").format(extension=dialogs.EXTENSION),
        )
        if target is not None:
            self._context.tasks.run(partial(copy_dossier, path, target), self._open_copy, failed=show_error)

    def look_after_file(self) -> None:
        """Say so where the file of the dossier is gone; asked after each change."""
        services = self._context.services
        is_astray = services is not None and services.is_astray
        self._window.say_astray(self.ask_to_rescue if is_astray else None)

    def ask_to_rescue(self) -> bool:
        """Copy a dossier whose file is gone, the last words too, and open the copy; whether that was done."""
        from groupe_pays.domain.errors import GroupePaysError

        services = self._context.services
        self._context.drafts.flush()
        target = dialogs.ask_where_to_save(
            self._window,
            _("Copy the dossier"),
            services.path,
            _("Groupe-Pays dossiers (*{extension})").format(extension=dialogs.EXTENSION),
        )
        if target is None:
            return False
        try:
            services.copy_to(target)
        except GroupePaysError as error:
            show_error(error)
            return False
        self.release()
        return self.open(target)

    def _open_copy(self, path: Path) -> None:
        self.open(path)

    def close(self) -> None:
        """Close the dossier and show the doors; nothing is reopened at the next start."""
        if self._context.services is None or not self.may_leave():
            return
        self._context.settings.last_dossier = ""
        self._context.settings.save()
        self.release()
        self._window.name_window()
        self._window.show_first_run()

    def may_leave(self) -> bool:
        """Save what waits; when a draft is refused, or the file is gone, ask whether to leave all the same."""
        is_saved = self._context.drafts.flush()
        if self._context.services is not None and self._context.services.is_astray:
            self.look_after_file()
            return dialogs.confirm(
                self._window,
                _("Leave without a copy?"),
                _(
                    "The file of this dossier was moved, renamed, deleted or replaced while it was open. "
                    "Where it was deleted or replaced, what was done since is lost."
                ),
                _("Leave without a copy"),
            )
        if is_saved:
            return True
        return dialogs.confirm(
            self._window,
            _("Leave without saving the last words?"),
            _("What was typed last was refused. Going back lets you correct it; leaving loses it."),
            _("Leave without saving"),
        )

    def release(self) -> None:
        """Let go of the pages and give the file back; what still waits to be written is written first."""
        services = self._context.services
        if services is None:
            return
        self._context.drafts.flush()
        self._context.signals.dossier_closed.emit()
        self._still(self._window.pages, *self._window.findChildren(QDialog))
        self._window.pages.drop_all()
        self._context.navigator.clear()
        self._context.services = None
        services.close()

    @staticmethod
    def _still(*parts: QWidget) -> None:
        """Have nothing wait any more in pages and windows over the dossier: a rest would end without one."""
        for part in parts:
            for timer in part.findChildren(QTimer):
                timer.stop()

    def _show(self, make: Callable[[], Any]) -> bool:
        """Open by ``make`` and only then close the one before."""
        from groupe_pays.domain.errors import GroupePaysError

        if self._context.services is not None and not self.may_leave():
            return False
        try:
            services = make()
        except (GroupePaysError, OSError) as error:
            if self._context.services is None:
                self._window.show_first_run()
            self._window.say_error(sentence_of(error))
            return False
        self.release()
        self._take(services)
        return True

    def _take(self, services: Any) -> None:
        self._context.services = services
        services.subscribe(self._context.signals.store_changed.emit)
        self._context.settings.remember_dossier(services.path)
        self._window.banner.hide()
        self._window.say_astray(None)
        self._window.say_read_only(self.ask_to_copy if services.is_read_only else None)
        self._window.status.begin(services.is_read_only)
        self._window.show_workspace()
        self._window.name_window()
        self._window.shell.show_history()
        self._context.navigator.open(Route(FIRST_PAGE))
        self._window.shell.count_badges()
        self._window.shell.start_search()
        QTimer.singleShot(READY_AFTER, self._make_ready)

    def _make_ready(self) -> None:
        """Load what working on the dossier takes, in another thread, while the first page is being looked at."""
        services = self._context.services
        if services is not None:
            self._context.tasks.run(services.make_ready, self._on_ready)

    def _on_ready(self, _nothing: object) -> None:
        if self.when_ready is not None and self._context.services is not None:
            self.when_ready()
