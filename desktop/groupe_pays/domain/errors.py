"""What can go wrong, as facts; ``labels.error_sentence`` turns each into a sentence that says what to do."""

from __future__ import annotations

from pathlib import Path


class GroupePaysError(Exception):
    """The root of every refusal and failure the program knows."""


class Refusal(GroupePaysError):
    """Something the user asked for that the rules of the product do not allow; nothing was changed."""


class EmptyTitle(Refusal):
    """A meeting, an item, a person or an organisation would have no name in either language."""


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


class PartnerOnBothSides(Refusal):
    """An organisation would be bound to itself."""


class MinutesAdopted(Refusal):
    """The minutes are adopted: their text is locked."""


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


class UnknownMeeting(GroupePaysError):
    """No meeting, or more than one, answers to the date or words given on the command line."""

    def __init__(self, words: str, found: tuple[str, ...] = ()) -> None:
        super().__init__(words)
        self.words = words
        self.found = found
