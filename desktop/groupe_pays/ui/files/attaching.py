"""Takes files into the dossier without keeping anybody waiting: read and written by a worker, attached in a moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.attachments import FileOwner, NewFile
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.formats import sentences
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.taking_in import Report
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.files.offered import Offered
from groupe_pays.ui.files.progress import AttachProgress
from groupe_pays.ui.tasks import Progress, Task

_THOUSAND = 1000
"""Progress is told in thousands of bytes: a signal holds no more than two thousand million."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of the files offered."""

    files: list[NewFile] = field(default_factory=list)
    refused: list[GroupePaysError] = field(default_factory=list)


class Attaching(QObject):
    """One for a page or a card; several rounds follow each other."""

    attached = Signal(str, object)
    """Id of what the files belong to, and theirs."""
    refused = Signal(str)
    """Sentences on files that were not taken; without a listener they stand above the page (``show_refusals``)."""

    def __init__(self, context: Context, parent: QWidget, show_refusals: bool = True) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self._tasks: set[Task] = set()
        if show_refusals:
            self.refused.connect(self._show_refusal)

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def attach(self, owner: FileOwner, owner_id: str, offered: Sequence[Offered], where: str = "") -> None:
        """Take files in; ``where`` says afterwards what they were attached to."""
        if not offered:
            return
        service = self._context.services.attachments
        work = partial(_take_all, list(offered), owner is FileOwner.ENTRY, service.keep)
        shown = AttachProgress(self._parent, [one.path.name for one in offered])
        round_ = _Round(self, owner, owner_id, where, shown)
        task = self._context.tasks.run(work, round_.done, round_.failed, round_.tell)
        round_.task = task
        self._tasks.add(task)
        shown.given_up.connect(round_.cancel)

    def end(self, task: Task | None) -> None:
        if task is not None:
            self._tasks.discard(task)

    def finish(self, owner: FileOwner, owner_id: str, taken: Taken, where: str) -> None:
        """Attach what was taken, and tell what was not."""
        told = [sentence_of(error) for error in taken.refused]
        if taken.files and self._context.drafts.flush():
            ids = self._context.services.attachments.attach(owner, owner_id, taken.files)
            self._context.signals.message.emit(_told(taken.files, where))
            self.attached.emit(owner_id, ids)
        self.refused.emit(sentences(told, current_language()))

    def _show_refusal(self, sentences: str) -> None:
        if sentences:
            self._context.signals.error_raised.emit(sentences)


class _Round(QObject):
    """One round of files, with its progress on screen."""

    def __init__(
        self, attaching: Attaching, owner: FileOwner, owner_id: str, where: str, shown: AttachProgress
    ) -> None:
        super().__init__(attaching)
        self._attaching, self._shown = attaching, shown
        self._owner, self._owner_id, self._where = owner, owner_id, where
        self.task: Task | None = None

    def tell(self, done: int, total: int) -> None:
        self._shown.tell(done, total)

    def done(self, taken: Taken) -> None:
        self._end()
        self._attaching.finish(self._owner, self._owner_id, taken, self._where)

    def failed(self, error: BaseException) -> None:
        self._end()
        show_error(error)

    def cancel(self) -> None:
        if self.task is not None:
            self.task.cancel()
        self._end()

    def _end(self) -> None:
        self._shown.end()
        self._attaching.end(self.task)
        self.deleteLater()


def _take_all(
    offered: Sequence[Offered], shown: bool, keep: Callable[[NewFile, Report], None], progress: Progress
) -> Taken:
    """Read, check, convert and keep every file; in a worker. Each counts twice, for reading and for writing."""
    taken = Taken()
    sizes = [one.size for one in offered]
    total, before = max(2 * sum(sizes), 1), 0

    def report(start: int, share: int, done: int, size: int) -> None:
        there = start + int(share * done / max(size, 1))
        progress.report(there // _THOUSAND, max(total // _THOUSAND, 1))

    for one, size in zip(offered, sizes, strict=True):
        try:
            report(before, size, 0, 1)
            file = one.take(shown, partial(report, before, size))
            keep(file, partial(report, before + size, size))
            taken.files.append(file)
        except GroupePaysError as error:
            taken.refused.append(error)
        before += 2 * size
    return taken


def _told(files: Sequence[NewFile], where: str) -> str:
    kept = [file.file_name for file in files if file.kept_as_file]
    if kept:
        words = _("“{name}” is kept as a file: a picture of this kind cannot be shown.")
        return words.format(name=kept[0])
    told = ngettext("{count} file attached", "{count} files attached", len(files)).format(count=len(files))
    return f"{told} – {where}" if where else told
