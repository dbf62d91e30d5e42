"""Beside the list: all versions of one unit, what changed between them, and what is to be kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.text import Language, RichText
from groupe_pays.domain.translation_return import Choice, Fate, ReturnRow
from groupe_pays.formats import sentences
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui import fonts
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.translation_exchange.version_texts import changed_html, text_html
from groupe_pays.ui.widgets.flow import Scrolled, column
from groupe_pays.ui.widgets.labels import Label, WrappedLabel
from groupe_pays.ui.widgets.segments import Segments

_PARTS = ("sent", "source", "base", "ours", "theirs")


class Versions(Retranslating, QWidget):
    """``chosen`` tells what is to be kept of the row shown."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("return_versions")
        self.setProperty("pane", True)
        self._row: ReturnRow | None = None
        self._languages = (Language.FR, Language.ZH)
        self._head, self._where = WrappedLabel("strong"), WrappedLabel("meta", "text2")
        self._why = WrappedLabel("meta", "warn")
        self._names = {part: _heading() for part in _PARTS}
        self._texts = {part: WrappedLabel() for part in _PARTS}
        for part, text in self._texts.items():
            text.setObjectName(f"return_{part}")
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remark_name, self._remark = _heading(), WrappedLabel()
        self.choice = Segments("return_choice", list(Choice))
        self.choice.chosen.connect(self.chosen)
        area = Scrolled(spacing=4, margins=(16, 12, 16, 12))
        for widget in (self._head, self._where, self._why):
            area.body.addWidget(widget)
        for part in _PARTS:
            area.body.addWidget(self._names[part])
            area.body.addWidget(self._texts[part])
        area.body.addWidget(self._remark_name)
        area.body.addWidget(self._remark)
        area.body.addStretch(1)
        foot = column(self.choice, margins=(16, 8, 16, 8))
        box = column(area, spacing=0)
        box.addLayout(foot)
        self.setLayout(box)
        self.retranslate()

    def set_languages(self, source: Language, target: Language) -> None:
        """In which language the originals and the translations are."""
        self._languages = (source, target)
        for part, text in self._texts.items():
            language = source if part in ("sent", "source") else target
            text.setFont(fonts.content_font(language, 14))

    def retranslate(self) -> None:
        names = {
            "sent": _("Original when it went out"),
            "source": _("Original"),
            "base": _("Translation when it went out"),
            "ours": _("Translation here"),
            "theirs": _("Translation that came back"),
        }
        for part, name in names.items():
            self._names[part].setText(name)
        self._remark_name.setText(_("Remark of the translator"))
        self.choice.set_words({choice: label(choice) for choice in Choice}, _("What is kept"))
        self.setAccessibleName(_("Versions of this text"))
        self.show_row(self._row, None)

    def show_row(self, row: ReturnRow | None, choice: Choice | None) -> None:
        """Show a row; None: nothing is selected."""
        self._row = row
        self.choice.setVisible(row is not None and row.fate.can_be_taken)
        self._head.setText(f"{row.number} · {label(row.kind)}" if row is not None else "")
        self._where.setText(row.where if row is not None else "")
        self._where.setVisible(bool(self._where.text()))
        self._why.setText(_why(row) if row is not None else "")
        self._why.setVisible(bool(self._why.text()))
        texts = _versions(row) if row is not None else {}
        for part in _PARTS:
            shown = texts.get(part, "")
            self._texts[part].setText(shown)
            self._texts[part].setVisible(bool(shown))
            self._names[part].setVisible(bool(shown))
        remark = row.remark if row is not None else ""
        self._remark.setText(remark)
        for label_of in (self._remark_name, self._remark):
            label_of.setVisible(bool(remark))
        if choice is not None:
            self.choice.set_value(choice)


def _heading() -> Label:
    """Over a version; the room above it goes with it where it is not shown."""
    label_of = Label("meta_strong", "text2")
    label_of.setContentsMargins(0, 10, 0, 0)
    return label_of


def _versions(row: ReturnRow) -> dict[str, str]:
    """What is shown of each version; a version that says nothing new is left out."""
    shown = {"source": text_html(row.source)}
    if row.source_changed:
        shown |= {"sent": text_html(row.sent_source), "source": changed_html(row.sent_source, row.source)}
    if row.source.is_blank:
        shown = {"sent": text_html(row.sent_source)}
    known = row.base if row.base is not None and not row.base.is_blank else RichText()
    if row.fate is Fate.CONFLICT and not known.is_blank:
        if row.ours != known:
            shown["base"] = text_html(known)
        shown["ours"] = changed_html(known, row.ours)
        shown["theirs"] = changed_html(known, row.theirs)
        return shown
    if not row.ours.is_blank and row.ours != row.theirs:
        shown["ours"] = text_html(row.ours)
    if not row.theirs.is_blank:
        shown["theirs"] = changed_html(row.ours, row.theirs) if not row.ours.is_blank else text_html(row.theirs)
    return shown


def _why(row: ReturnRow) -> str:
    """Why somebody should look, in a sentence or two."""
    said = [label(problem) for problem in row.problems]
    if row.fate is Fate.CONFLICT and row.source_changed:
        said.append(_("The original changed while it was out: the translation will count as outdated."))
    if row.fate is Fate.CONFLICT and row.ours_changed:
        said.append(_("The translation changed here too."))
    if row.fate is Fate.UNKNOWN:
        said.append(_("This text is no longer in the meeting. Copy it from here if it is still needed."))
    return sentences(said, current_language())
