"""Cells and tables of lists as a word processor has them: the French above, the Chinese under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from groupe_pays.documents.content import Words
from groupe_pays.documents.docx.paragraphs import Beside, Kind, ListRow, Paragraph, plain
from groupe_pays.documents.look import SECONDARY
from groupe_pays.documents.richtext import plain_runs
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.text import Language

Cell = Sequence[Paragraph]


@dataclass(frozen=True)
class Lister:
    """Builds lists in ``languages``, the first of which names the tables."""

    languages: tuple[Language, ...]

    def words(self, which: Label, **fields: Words) -> Words:
        """A label in every language of the list, each field filled in in that language."""
        said = {
            language: label(which, language).format(**{name: field.best(language) for name, field in fields.items()})
            for language in self.languages
        }
        return Words(said.get(Language.FR, ""), said.get(Language.ZH, ""))

    def heading(self, kind: Kind, words: Words, *, place: str = "") -> Beside:
        """A heading, both languages on its line; ``place`` names it for links."""
        told = [self._told(language, words) for language in self.languages]
        name = f"{self.languages[0]}-{place}" if place else ""
        first = plain(kind, self.languages[0], told[0], place=name)
        return Beside(first, plain(kind, self.languages[1], told[1]) if len(told) > 1 else None)

    def notes(self, kind: Kind, words: Words) -> list[Paragraph]:
        """A paragraph a language."""
        told = [(language, self._told(language, words)) for language in self.languages]
        return [plain(kind, language, text) for language, text in told if text]

    def _told(self, language: Language, words: Words) -> str:
        return words.best(language) if len(self.languages) == 1 else words.side(language)

    # --- cells ---

    def cell(
        self, words: Words, *, bold: bool = False, colour: str | None = None, kind: Kind = Kind.TABLE_TEXT
    ) -> list[Paragraph]:
        """A text; what is said in one language only stands alone. Bold is for the first language."""
        if len(self.languages) == 1:
            said = [(self.languages[0], words.best(self.languages[0]))]
        else:
            said = [(language, words.distinct.side(language)) for language in self.languages]
        shown = [(language, text) for language, text in said if text]
        return [
            Paragraph(kind, language, plain_runs(text, bold=bold and number == 0, colour=colour))
            for number, (language, text) in enumerate(shown)
        ]

    def lacking(self, which: Label) -> list[Paragraph]:
        """Words for something not settled: grey, and in French italic."""
        return [
            Paragraph(
                Kind.TABLE_TEXT,
                language,
                plain_runs(label(which, language), italic=language is Language.FR, colour=SECONDARY),
            )
            for language in self.languages
        ]

    def plain(self, text: str, *, bold: bool = False, colour: str | None = None) -> list[Paragraph]:
        """A number or a sign, which needs no translation."""
        return [Paragraph(Kind.TABLE_TEXT, self.languages[0], plain_runs(text, bold=bold, colour=colour))]

    def head(self, labels: Sequence[Label]) -> list[Cell]:
        return [
            [plain(Kind.TABLE_HEAD, language, label(which, language)) for language in self.languages]
            for which in labels
        ]

    def group(self, words: Words) -> ListRow:
        """The head of a group of rows, over the whole width."""
        told = [(language, self._told(language, words)) for language in self.languages]
        return ListRow([[plain(Kind.TABLE_GROUP, language, text)] for language, text in told], is_group=True)
