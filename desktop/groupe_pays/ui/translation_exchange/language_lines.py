"""The lines of a list of terms or of a memory that is brought in, beside what the dossier says."""

from __future__ import annotations

from dataclasses import dataclass

from groupe_pays.domain.language_files import LineFate, MemoryLine, TermLine
from groupe_pays.domain.translation_return import Choice
from groupe_pays.i18n import _, pgettext
from groupe_pays.labels import label
from groupe_pays.ui.widgets.records import Cell, Column

_SHAPES = {LineFate.NEW: "new", LineFate.OTHER_WORDS: "draft", LineFate.SAME: "done", LineFate.TWICE: "unnamed"}


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the file; ``kept``: the words of the dossier stay."""

    line: TermLine | MemoryLine
    kept: bool = False

    @property
    def id(self) -> str:
        return self.line.id

    @property
    def can_be_kept(self) -> bool:
        return self.line.fate is LineFate.OTHER_WORDS


def language_columns() -> tuple[Column, ...]:
    return (
        Column("fate", lambda: pgettext("translation", "What it brings"), _fate, 170),
        Column("fr", lambda: _("French"), lambda shown: _words(shown.line, "fr")),
        Column("zh", lambda: _("Chinese"), lambda shown: _words(shown.line, "zh")),
        Column("choice", lambda: pgettext("translation", "Choice"), _choice, 136),
    )


def _fate(shown: ShownLine) -> Cell:
    fate = shown.line.fate
    return Cell(label(fate), shape=_SHAPES[fate], tone="text2" if fate is LineFate.SAME else "text")


def _choice(shown: ShownLine) -> Cell:
    if not shown.can_be_kept:
        return Cell("—", tone="text2", spoken=_("Nothing to choose"))
    return Cell(label(Choice.OURS if shown.kept else Choice.THEIRS))


def _words(line: TermLine | MemoryLine, side: str) -> Cell:
    """The words of the file; under them those of the dossier, where they are others."""
    if isinstance(line, MemoryLine):
        return Cell(" ".join(getattr(line.segment, side).split()))
    here = getattr(line.here, side) if line.here is not None and line.fate is LineFate.OTHER_WORDS else ""
    said = getattr(line.term, side)
    return Cell(said, second=_("here: {words}").format(words=here) if here and here != said else "")
