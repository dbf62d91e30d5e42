"""What can go wrong, as facts; ``labels.error_sentence`` turns each into a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path


class GroupePaysError(Exception):
    """The root of every refusal and failure the program knows."""


class Refusal(GroupePaysError):
    """Something the user asked for that the rules of the product do not allow; nothing was changed."""


class EmptyTitle(Refusal):
    """A meeting, an item, a person or an organisation would have no name in either language."""


class AlreadyErased(Refusal):
    """What names a person was taken out of the dossier before."""


class EndBeforeStart(Refusal):
    """A meeting would end before it starts."""

    def __init__(self, start: str, end: str) -> None:
        super().__init__(start, end)
        self.start = start
        self.end = end


class NotADate(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class DateMissing(Refusal):
    """Something that only exists on a date would have none."""


class NoExactDay(Refusal):
    """A meeting has no date, or only a rough one, where a calendar needs the day."""


class NotATime(Refusal):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class NegativeDuration(Refusal):
    """A duration below nought minutes, or above 24 hours."""


class AlreadyInMeeting(Refusal):
    """A person would take part twice in one meeting."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class RepresentsThemselves(Refusal):
    """A person would be represented by themselves."""


class AgendaLoop(Refusal):
    """An agenda item would become a part of itself."""


class PartnerMissing(Refusal):
    """A partnership would have no organisation on one of its two sides."""


class NotAWholeNumber(Refusal):
    """What was typed is no whole number, or one that cannot be meant."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class OwnParent(Refusal):
    """An organisation was to stand under itself, or under one of those under it."""


class OwnSuccessor(Refusal):
    """An organisation was to take its own place, by itself or by way of others."""


class PartnerOnBothSides(Refusal):
    """An organisation would be bound to itself."""


class MinutesAdopted(Refusal):
    """The minutes are adopted: their text is locked."""


class NotAColour(Refusal):
    """A colour is not six hexadecimal digits."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class NotAPicture(Refusal):
    """A file is no PNG or JPEG picture, or a damaged one."""


class PictureTooLarge(Refusal):
    """A picture is above ``megabytes`` or above ``pixels`` along a side: the most a dossier takes."""

    def __init__(self, megabytes: int, pixels: int) -> None:
        super().__init__(megabytes, pixels)
        self.megabytes = megabytes
        self.pixels = pixels


class SeriesInUse(Refusal):
    """A series would be deleted although ``meetings`` meetings belong to it."""

    def __init__(self, meetings: int) -> None:
        super().__init__(meetings)
        self.meetings = meetings


class FileRefused(Refusal):
    """A file that the dossier does not take."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class NotAFile(FileRefused):
    """There is no file at that place, or a folder."""


class EmptyFile(FileRefused):
    """The file holds no byte."""


class UnreadableFile(FileRefused):
    """The system does not hand the file over."""


class FileTooLarge(FileRefused):
    """The file is above ``megabytes``, the most a dossier takes."""

    def __init__(self, path: Path, megabytes: int) -> None:
        super().__init__(path)
        self.megabytes = megabytes


class DamagedPicture(FileRefused):
    """The file calls itself a picture, and no picture can be read from it."""


class TooManyPixels(FileRefused):
    """A picture of more than ``megapixels`` million pixels: decoded, it would fill the memory."""

    def __init__(self, path: Path, megapixels: int) -> None:
        super().__init__(path)
        self.megapixels = megapixels


class UnknownDocument(FileRefused):
    """A file to import is none of the kinds the program reads."""


class OldWordDocument(FileRefused):
    """A file to import is of the Word that wrote before 2007."""


class PdfDocument(FileRefused):
    """A file to import is a PDF, which holds letters at places and no paragraphs."""


class EncryptedDocument(FileRefused):
    """A file to import asks for a password."""


class DamagedDocument(FileRefused):
    """A file to import is cut short or not built as it should be."""


class UnknownTable(FileRefused):
    """A file to import is none of the kinds of address books and tables the program reads."""


class RowlessTable(FileRefused):
    """An address book or table holds no record."""


class TooManyRows(FileRefused):
    """An address book or table has more than ``rows`` records."""

    def __init__(self, path: Path, rows: int) -> None:
        super().__init__(path)
        self.rows = rows


class NoSuchSheet(FileRefused):
    """A workbook has no sheet of the name asked for; ``sheets`` are those it has."""

    def __init__(self, path: Path, sheet: str, sheets: tuple[str, ...] = ()) -> None:
        super().__init__(path)
        self.sheet = sheet
        self.sheets = sheets


class WordlessDocument(FileRefused):
    """A file to import holds no word: scanned pages, for instance."""


class DocumentTooLarge(FileRefused):
    """A file to import, or a part of it unpacked, is above ``megabytes``."""

    def __init__(self, path: Path, megabytes: int) -> None:
        super().__init__(path)
        self.megabytes = megabytes


class AlreadyImported(Refusal):
    """The same minutes were imported before, as the meeting ``title``."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title


class StillNeeded(Refusal):
    """A record would be removed for good although others point at it; ``by`` names their tables."""

    def __init__(self, by: tuple[str, ...]) -> None:
        super().__init__(by)
        self.by = by


class NothingFound(GroupePaysError):
    """A record asked for is not (or no longer) in the dossier."""

    def __init__(self, what: str = "") -> None:
        super().__init__(what)
        self.what = what


class DossierError(GroupePaysError):
    """The file of the dossier cannot be used as asked."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class DossierMissing(DossierError):
    """There is no file at that place."""


class DossierExists(DossierError):
    """There is a file already where a new one was to be made."""


class NotADossier(DossierError):
    """The file is something else than a dossier."""


class UnreadableDossier(DossierError):
    """The file or its folder may not be read."""


class ForeignLog(DossierError):
    """The log beside the file is damaged, or belongs to another file: read with it, a whole dossier would be spoilt."""


class NewerDossier(DossierError):
    """The dossier was written by a newer version of the program."""


class DamagedDossier(DossierError):
    """The file is a dossier, but parts of it cannot be read."""


class ReadOnlyPlace(DossierError):
    """The file or its folder may not be written to."""


class DiskFull(DossierError):
    """There is no room left where the file is."""


class DossierBusy(DossierError):
    """Another program holds the dossier."""


class MissingFolder(DossierError):
    """The folder the file is to go to does not exist."""


class Unknown(GroupePaysError):
    """No record, or more than one (``found`` names them), answers to the words given on the command line."""

    def __init__(self, words: str, found: tuple[str, ...] = ()) -> None:
        super().__init__(words)
        self.words = words
        self.found = found


class UnknownMeeting(Unknown):
    """Of a meeting; ``words`` is blank where none were given."""


class UnknownOrganisation(Unknown):
    """Of an organisation."""


class UnknownPerson(Unknown):
    """Of somebody on the list of a meeting."""


class NotAWord(Refusal):
    """What is to be added to the dictionary of a dossier is no French word."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


class SpellingUnavailable(GroupePaysError):
    """The French dictionary could not be read, or the process that reads it could not be started."""


class NothingToTranslate(Refusal):
    """No text of the meeting would go out to the translator."""


class BroughtBack(GroupePaysError):
    """A file from a translator, a memory or a list of terms that is not taken; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class DamagedTranslation(BroughtBack):
    """The file is broken, cut short or dangerous."""


class NotATranslation(BroughtBack):
    """The file is something else than a translation that went out from here."""


class OtherWordFormat(BroughtBack):
    """The Word file came back as something else: ODT, the Word of before 2007, RTF, PDF, or locked by a password."""


class ForeignTranslation(BroughtBack):
    """The translation went out from another dossier."""


class NotAMemory(BroughtBack):
    """The file holds no pair of French and Chinese texts."""


class NotTerms(BroughtBack):
    """The file holds no term in French or Chinese."""
