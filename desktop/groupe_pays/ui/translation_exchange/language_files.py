"""The glossary and the translation memory: out to other programs, and in from them with a look first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QWidget

from groupe_pays.domain.language_files import LanguageFile, LineFate, MemoryPreview, TermsPreview
from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.dialogs import ask_where_to_save
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.translation_exchange.choice_table import ChoiceTable
from groupe_pays.ui.translation_exchange.language_lines import ShownLine, language_columns
from groupe_pays.ui.translation_exchange.opening import folder, remember_folder
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

SIZE = (900, 620)
_MOST_SHOWN = 2_000
"""Lines of a file that are listed; all of them are counted and brought in."""


class LanguageFilesDialog(Retranslating, QDialog):
    """What is brought in is one step of undo."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent)
        self.setObjectName("language_files_dialog")
        self.resize(*SIZE)
        self._context = context
        services = context.services
        self._service = services.language_files.share(services.glossary, services.memory)
        self._preview: TermsPreview | MemoryPreview | None = None
        self._kept: set[str] = set()
        self._build()
        self._connect()
        self.retranslate()
        self._busy(False)

    def _build(self) -> None:
        self._title, self._about = Label("detail"), WrappedLabel("meta", "text2")
        self._out, self._in = Label("strong"), Label("strong")
        self.kind = Segments("language_file_kind", list(LanguageFile))
        self.kind.set_value(LanguageFile.CSV)
        self.save = Button("language_file_save", "default", "send")
        self.choose = Button("language_file_choose", "default", "folder-open")
        self._told = ElidedLabel("meta", "text2")
        self._told.setObjectName("language_file_told")
        self._refusal = WrappedLabel("meta", "danger")
        self._refusal.setObjectName("language_file_refusal")
        self._refusal.hide()
        self.bar = QProgressBar()
        self.bar.setObjectName("language_file_progress")
        self.bar.setRange(0, 0)
        self.table = ChoiceTable("language_file_table", language_columns())
        card = Card("language_file_card", headed=False, margins=(1, 1, 1, 1))
        card.body.addWidget(self.table)
        self.close_it, self.bring = Button("language_file_close"), Button("language_file_bring", "primary", "check")
        box = column(self._title, self._about, 6, self._out, spacing=8, margins=(24, 20, 24, 20))
        box.addLayout(row(self.kind, self.save, None, spacing=12))
        box.addSpacing(8)
        box.addWidget(self._in)
        line = row(self.choose, spacing=12)
        line.addWidget(self._told, 1)
        box.addLayout(line)
        for widget in (self._refusal, self.bar):
            box.addWidget(widget)
        box.addWidget(card, 1)
        self._keys = Label("meta", "text2")
        box.addLayout(row(self._keys, None, self.close_it, self.bring, spacing=12))
        self.setLayout(box)

    def _connect(self) -> None:
        self.save.clicked.connect(self._ask_and_save)
        self.choose.clicked.connect(self._ask_file)
        self.bring.clicked.connect(self.apply)
        self.close_it.clicked.connect(self.reject)
        self.table.turned.connect(self._turn)
        self.table.record_opened.connect(self._turn)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Glossary and memory files"))
        self._title.setText(_("Glossary and memory files"))
        self._about.setText(
            _("Terms and translations of this dossier for other programs, and theirs for this dossier.")
        )
        self._out.setText(_("Send out"))
        self._in.setText(_("Bring in"))
        self.kind.set_words({kind: label(kind) for kind in LanguageFile}, _("What goes out"))
        self.save.set_words(_("Save…"))
        self.choose.set_words(_("Choose a file…"))
        self.bar.setAccessibleName(_("Reading the file"))
        self.table.set_words(_("What the file holds"))
        self.table.say_when_empty(_("Choose a file to see what it holds."))
        self._keys.setText(_("← → or a double click: keep the words of the dossier"))
        self.close_it.set_words(_("Close"))
        self._tell()

    def _busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.save.setEnabled(not busy)
        self.choose.setEnabled(not busy)
        self._tell()
        self.bring.setEnabled(self.bring.isEnabled() and not busy)

    # ------------------------------------------------------------------ out

    def _ask_and_save(self) -> None:
        kind = LanguageFile(str(self.kind.value))
        kinds = {
            LanguageFile.TMX: _("Translation memories (*.tmx)"),
            LanguageFile.TBX: _("Lists of terms (*.tbx)"),
            LanguageFile.CSV: _("CSV files (*.csv)"),
        }
        proposed = folder(self._context) / self._service.file_name(kind, current_language())
        path = ask_where_to_save(self, _("Send out"), proposed, kinds[kind])
        if path is not None:
            self.save_to(kind, path)

    def save_to(self, kind: LanguageFile, path: Path) -> None:
        """Write the file in the background."""
        remember_folder(self._context, path)
        self._refusal.hide()
        self._busy(True)
        service, language = self._service, current_language()
        self._context.tasks.run(
            lambda: service.write(service.render(kind, language), path), partial(self._saved, path), self._refuse
        )

    def _saved(self, path: Path, _nothing: object) -> None:
        self._busy(False)
        self._context.signals.message.emit(_("Saved: {file}").format(file=path))
        self._told.setText(_("Saved: {file}").format(file=path.name))

    # ------------------------------------------------------------------ in

    def _ask_file(self) -> None:
        kinds = ";;".join((_("Terms and memories (*.tbx *.csv *.tmx)"), _("All files (*)")))
        name, _kind = QFileDialog.getOpenFileName(self, _("Bring in"), str(folder(self._context)), kinds)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Look at a file in the background."""
        remember_folder(self._context, path)
        self._refusal.hide()
        self._show(None)
        self._busy(True)
        look = self._service.preview_memory if path.suffix.lower() == ".tmx" else self._service.preview_terms
        self._context.tasks.run(partial(look, path), self._on_read, self._refuse)

    def _on_read(self, preview: TermsPreview | MemoryPreview) -> None:
        self._show(preview)
        self._busy(False)
        self.table.select_first()
        self.table.setFocus()

    def _show(self, preview: TermsPreview | MemoryPreview | None) -> None:
        self._preview = preview
        self._kept.clear()
        self._fill()

    def _fill(self) -> None:
        order = list(LineFate)
        lines: Sequence[Any] = self._preview.lines[:_MOST_SHOWN] if self._preview is not None else ()
        lines = sorted(lines, key=lambda line: (order.index(line.fate), int(line.id)))
        self.table.records.set_rows([ShownLine(line, line.id in self._kept) for line in lines])
        self._tell()

    def _turn(self, shown: ShownLine | None, _step: int = 0) -> None:
        """Keep the words of the dossier for a notion, or take those of the file after all."""
        if shown is not None and shown.can_be_kept:
            self._kept ^= {shown.id}
            self._fill()

    def _tell(self) -> None:
        number = self._wanted()
        if self._preview is not None:
            counts = self._preview.counts()
            said = [f"{label(fate)} {counts[fate]}" for fate in LineFate if counts[fate]]
            self._told.setText(" · ".join((self._preview.name, *said)))
        self.bring.setEnabled(number > 0)
        self._keys.setVisible(
            isinstance(self._preview, TermsPreview) and bool(self._preview.counts()[LineFate.OTHER_WORDS])
        )
        if isinstance(self._preview, MemoryPreview):
            words = ngettext("Bring in {number} pair", "Bring in {number} pairs", number)
        else:
            words = ngettext("Bring in {number} term", "Bring in {number} terms", number)
        self.bring.set_words(counted(words, current_language(), number=number) if number else _("Bring in"))

    def _wanted(self) -> int:
        if self._preview is None:
            return 0
        counts = self._preview.counts()
        return counts[LineFate.NEW] + counts[LineFate.OTHER_WORDS] - len(self._kept)

    def apply(self) -> None:
        """Bring in what is new, and other words for what is known, but for those that are kept."""
        if isinstance(self._preview, TermsPreview):
            wanted = (LineFate.NEW, LineFate.OTHER_WORDS)
            only = {line.id for line in self._preview.lines if line.fate in wanted and line.id not in self._kept}
            done = self._service.import_terms(self._preview, only)
            number = done.added + done.changed
            said = ngettext("{number} term brought in", "{number} terms brought in", number)
        elif self._preview is not None:
            number = self._service.import_memory(self._preview)
            said = ngettext("{number} pair brought in", "{number} pairs brought in", number)
        else:
            return
        self.accept()
        self._context.signals.undo_offered.emit(counted(said, current_language(), number=number))

    def _refuse(self, error: BaseException) -> None:
        self._busy(False)
        self._refusal.setText(sentence_of(error))
        self._refusal.show()
