"""The glossary and the translation memory, out to other programs and in from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import DamagedTranslation, NotAMemory, NotTerms
from groupe_pays.domain.glossary import Term, TermCategory, TermOrigin
from groupe_pays.domain.language_files import LanguageFile, LineFate, MemoryLine, MemoryPreview, TermLine, TermsPreview
from groupe_pays.domain.memory import Segment
from groupe_pays.domain.text import Language
from groupe_pays.i18n import N_, catalogue
from groupe_pays.services.dossier import DossierService
from groupe_pays.services.glossary import GlossaryService, Imported
from groupe_pays.services.memory import MemoryService
from groupe_pays.services.printing.service import file_stem
from groupe_pays.services.translation_return import read_file
from groupe_pays.services.writing import write_file
from groupe_pays.store.store import Store

_GLOSSARY, _MEMORY = N_("Glossary"), N_("Translation memory")


class LanguageFilesService:
    """May be asked from a worker thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shared: tuple[GlossaryService, MemoryService] | None = None

    def share(self, glossary: GlossaryService, memory: MemoryService) -> LanguageFilesService:
        """Use these services, which have read everything already, rather than others that would read it again."""
        self._shared = glossary, memory
        return self

    def _services(self) -> tuple[GlossaryService, MemoryService]:
        if self._shared is None:
            self._shared = GlossaryService(self._store), MemoryService(self._store)
        return self._shared

    @property
    def _glossary(self) -> GlossaryService:
        return self._services()[0]

    @property
    def _memory(self) -> MemoryService:
        return self._services()[1]

    def file_name(self, kind: LanguageFile, language: Language) -> str:
        """What the file would be called."""
        title = DossierService(self._store).load().name.best(language)
        about = catalogue(language).gettext(_MEMORY if kind is LanguageFile.TMX else _GLOSSARY)
        return f"{file_stem(None, title, f'– {about}')}.{kind}"

    def render(self, kind: LanguageFile, language: Language = Language.FR) -> bytes:
        """The bytes of the whole memory (TMX), or of all terms but names of records and words of the program."""
        if kind is LanguageFile.TMX:
            from groupe_pays.exchange.tmx import write_tmx

            return write_tmx(self._memory.segments())
        terms = [term for term in self._glossary.terms() if _goes_out(term)]
        if kind is LanguageFile.TBX:
            from groupe_pays.exchange.tbx import write_tbx

            return write_tbx(terms, DossierService(self._store).load().name.best(language))
        from groupe_pays.exchange.terms_csv import write_terms

        return write_terms(terms, language)

    def write(self, data: bytes, path: Path) -> None:
        """Save it. Raises ``MissingFolder``, ``ReadOnlyPlace``, ``DiskFull``."""
        write_file(path, data)

    def preview_terms(self, path: Path) -> TermsPreview:
        """What the terms of a TBX or CSV file would do; nothing is written.

        Raises:
            NotAFile, UnreadableFile, DamagedTranslation, NotTerms: it cannot be read.
        """
        terms = _read_terms(path)
        known: dict[str, list[Term]] = {}
        for term in self._glossary.terms(hidden=True):
            for key in (_key(term), *map(fold, term.others_fr)):
                known.setdefault(key, []).append(term)
        seen: set[str] = set()
        lines = []
        for number, term in enumerate(terms, 1):
            here = known.get(_key(term), [])
            fate = _fate(term, here, _key(term) in seen)
            seen.add(_key(term))
            lines.append(TermLine(str(number), term, fate, next(iter(here), None)))
        return TermsPreview(path.name, tuple(lines))

    def import_terms(self, preview: TermsPreview, only: Collection[str] | None = None) -> Imported:
        """Bring in the new terms and those with other words (or ``only`` those lines), as one step of undo."""
        wanted = [
            line.term
            for line in preview.lines
            if (line.id in only if only is not None else line.fate in (LineFate.NEW, LineFate.OTHER_WORDS))
        ]
        return self._glossary.import_terms(wanted) if wanted else Imported()

    def preview_memory(self, path: Path) -> MemoryPreview:
        """What the pairs of a TMX file would do; nothing is written.

        Raises:
            NotAFile, UnreadableFile, DamagedTranslation, NotAMemory: it cannot be read.
        """
        segments = _read_memory(path)
        known = {(segment.fr, segment.zh) for segment in self._memory.segments()}
        lines = (
            MemoryLine(str(number), segment, LineFate.SAME if (segment.fr, segment.zh) in known else LineFate.NEW)
            for number, segment in enumerate(segments, 1)
        )
        return MemoryPreview(path.name, tuple(lines))

    def import_memory(self, preview: MemoryPreview) -> int:
        """Keep the new pairs, as one step of undo; how many."""
        return self._memory.add_segments(_new(preview.lines))


def _new(lines: Iterable[MemoryLine]) -> list[Segment]:
    return [line.segment for line in lines if line.fate is LineFate.NEW]


def _goes_out(term: Term) -> bool:
    return term.origin is not TermOrigin.RECORDS and term.category is not TermCategory.UI


def _key(term: Term) -> str:
    return fold(term.fr) or fold(term.zh)


def _fate(term: Term, here: list[Term], seen: bool) -> LineFate:
    if any(_is_said_by(term, known) for known in here):
        return LineFate.SAME
    if seen:
        return LineFate.TWICE
    return LineFate.OTHER_WORDS if here else LineFate.NEW


def _is_said_by(term: Term, known: Term) -> bool:
    sides = (
        (term.fr, (known.fr, *known.others_fr)),
        (term.zh, (known.zh, *known.others_zh)),
        (term.en, (known.en,)),
    )
    return all(not said or said in forms for said, forms in sides)


def _read_terms(path: Path) -> list[Term]:
    from groupe_pays.exchange.tbx import NotTbx, NotXml, read_tbx
    from groupe_pays.exchange.terms_csv import NotTermsCsv, read_terms

    data = read_file(path)
    try:
        terms = read_tbx(data) if _is_markup(data) else read_terms(data)
    except (NotTbx, NotTermsCsv) as error:
        raise NotTerms(path) from error
    except NotXml as error:
        raise DamagedTranslation(path) from error
    if not terms:
        raise NotTerms(path)
    return terms


def _read_memory(path: Path) -> list[Segment]:
    from groupe_pays.exchange.tmx import NotTmx, NotXml, read_tmx

    data = read_file(path)
    try:
        segments = read_tmx(data, path.name)
    except NotTmx as error:
        raise NotAMemory(path) from error
    except NotXml as error:
        raise (DamagedTranslation if _is_markup(data) else NotAMemory)(path) from error
    if not segments:
        raise NotAMemory(path)
    return segments


def _is_markup(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")[:1] == b"<"
