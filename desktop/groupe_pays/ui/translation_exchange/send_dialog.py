"""« Send out for translation… »: direction, kind of file, how much of the meeting."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.domain.translation_units import ExchangeFormat, SendExtent, XliffVersion
from groupe_pays.formats import number
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.labels import label
from groupe_pays.services.translation_sending import SendJob, SendRequest
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.tasks import Progress, Task
from groupe_pays.ui.translation_exchange.opening import folder, remember_folder
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.enum_box import EnumBox
from groupe_pays.ui.widgets.fields import LabelledField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

WIDTH, NAMES = 640, 120
_TARGETS = (Language.ZH, Language.FR)
_WANTED = (TranslationState.MISSING, TranslationState.OUTDATED)


class SendDialog(Retranslating, QDialog):
    """What the choices come to is told at once; nothing of the dossier changes."""

    def __init__(self, parent: QWidget | None, context: Context, meeting_id: str, target: Language | None) -> None:
        super().__init__(parent)
        self.setObjectName("send_translation_dialog")
        self.setMinimumWidth(WIDTH)
        self._context, self._meeting_id = context, meeting_id
        self._task: Task | None = None
        service = context.services.translation_sending
        self._counts = {each: service.count(meeting_id, each) for each in _TARGETS}
        self._meeting = context.services.meetings.load(meeting_id)
        self._build()
        self.direction.set_value(target or self._likely_target())
        self.extent.set_value(SendExtent.ALL)
        self._connect()
        self.retranslate()
        self._show()

    def _likely_target(self) -> Language:
        """The language most is to be translated into."""
        return max(_TARGETS, key=lambda each: sum(self._counts[each].values()))

    def _build(self) -> None:
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self.direction = Segments("send_direction", _TARGETS)
        self.format, self.version = EnumBox("send_format", ExchangeFormat), EnumBox("send_version", XliffVersion)
        self.extent = Segments("send_extent", list(SendExtent))
        self._fields = {
            "direction": LabelledField(_at_left(self.direction), NAMES),
            "format": LabelledField(self.format, NAMES),
            "version": LabelledField(self.version, NAMES),
            "extent": LabelledField(_at_left(self.extent), NAMES),
        }
        self.told, self._how = WrappedLabel("strong"), WrappedLabel("meta", "text2")
        self.told.setObjectName("send_told")
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("send_refusal")
        self._refusal.hide()
        self.bar = QProgressBar()
        self.bar.setObjectName("send_progress")
        self.bar.hide()
        self.cancel, self.save = Button("send_cancel"), Button("send_save", "primary", "send")
        self.save.setDefault(True)
        box = column(self._title, self._about, 6, *self._fields.values(), 6, spacing=8, margins=(24, 20, 24, 20))
        for widget in (self.told, self._how, self._refusal, self.bar):
            box.addWidget(widget)
        box.addLayout(row(None, self.cancel, self.save, spacing=12, margins=(0, 8, 0, 0)))
        self.setLayout(box)

    def _connect(self) -> None:
        self.direction.chosen.connect(self._show)
        self.extent.chosen.connect(self._show)
        self.format.chosen.connect(self._show)
        self.version.chosen.connect(self._show)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._ask_and_save)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Send out for translation"))
        self._title.setText(_("Send out for translation"))
        self._about.setText(self._meeting.title.best(current_language()))
        names = {
            "direction": _("Direction"),
            "format": pgettext("translation", "File"),
            "version": _("Version"),
            "extent": _("Texts"),
        }
        for name, field in self._fields.items():
            field.set_words(names[name])
        directions = {Language.ZH: _("French → Chinese"), Language.FR: _("Chinese → French")}
        self.direction.set_words(directions, names["direction"])
        self.extent.set_words({extent: label(extent) for extent in SendExtent}, names["extent"])
        self.bar.setAccessibleName(_("Writing the file"))
        self.cancel.set_words(_("Cancel"))
        self.save.set_words(_("Save…"))
        self._show()

    def request(self) -> SendRequest:
        """What the choices say."""
        target = Language(str(self.direction.value or Language.ZH))
        extent = SendExtent(str(self.extent.value or SendExtent.ALL))
        kind: Any = self.format.value()
        version: Any = self.version.value()
        return SendRequest(self._meeting_id, target, kind, extent, version)

    def _show(self, _chosen: Any = None) -> None:
        request = self.request()
        counts = self._counts[request.target]
        states = _WANTED if request.extent is SendExtent.MISSING else tuple(TranslationState)
        if request.format is ExchangeFormat.MEMORY:
            states = tuple(state for state in states if state is not TranslationState.MISSING)
        total = sum(counts[state] for state in states)
        language = current_language()
        said = ngettext("{number} text goes out", "{number} texts go out", total)
        self.told.setText(said.format(number=number(total, language)) if total else _("There is nothing to translate."))
        self._how.setText(_HOW[request.format]())
        self._fields["version"].setVisible(request.format is ExchangeFormat.XLIFF)
        self.save.setEnabled(total > 0 and self._task is None)
        self._refusal.hide()

    def _ask_and_save(self) -> None:
        """What goes out is read in the background; where it goes is asked then."""
        if self._task is None:
            services = self._context.services
            sending = services.translation_sending.share(services.glossary)
            self.bar.setRange(0, 0)
            self.bar.show()
            self.save.setEnabled(False)
            self._task = self._context.tasks.run(
                partial(sending.prepare, self.request()), self._ask_where, self._refuse
            )

    def _ask_where(self, job: SendJob) -> None:
        self._task = None
        self.bar.hide()
        self.save.setEnabled(True)
        kinds = {
            ExchangeFormat.XLIFF: _("XLIFF files (*.xlf *.xliff)"),
            ExchangeFormat.WORD: _("Word files (*.docx)"),
            ExchangeFormat.MEMORY: _("Translation memories (*.tmx)"),
        }
        proposed = folder(self._context) / job.file_name
        path = ask_where_to_save(self, _("Send out for translation"), proposed, kinds[job.request.format])
        if path is not None:
            self.save_to(job, path)

    def save_to(self, job: SendJob, path: Path) -> None:
        """Make the file in the background and put it there."""
        remember_folder(self._context, path)
        self.bar.setRange(0, max(job.units, 1))
        self.bar.setValue(0)
        self.bar.show()
        self.save.setEnabled(False)
        self._task = self._context.tasks.run(
            partial(_write, job, path), partial(self._saved, job, path), self._refuse, self._tell
        )

    def _tell(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def _saved(self, job: SendJob, path: Path, _nothing: object) -> None:
        self._task = None
        said = ngettext("{number} text", "{number} texts", job.units).format(
            number=number(job.units, current_language())
        )
        self._context.signals.message.emit(_("Saved: {file} ({rows})").format(file=path, rows=said))
        self.accept()

    def _refuse(self, error: BaseException) -> None:
        self._task = None
        self.bar.hide()
        self._show()
        self._refusal.setText(sentence_of(error))
        self._refusal.show()

    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.cancel()
        super().done(result)


def _at_left(segments: Segments) -> QWidget:
    """The segments on a line of their own, at its beginning."""
    line = QWidget()
    line.setLayout(row(segments, None))
    line.setFocusProxy(segments)
    return line


def _write(job: SendJob, path: Path, progress: Progress) -> None:
    job.write(job.render(progress.report), path)


_HOW = {
    ExchangeFormat.XLIFF: lambda: _(
        "For OmegaT, Trados and other programs of translators. Terms of the glossary stand beside each text."
    ),
    ExchangeFormat.WORD: lambda: _(
        "A table with the original and a column for the translation. The originals are locked; rows may be reordered."
    ),
    ExchangeFormat.MEMORY: lambda: _("The texts that are translated already, for the memory of another program."),
}
