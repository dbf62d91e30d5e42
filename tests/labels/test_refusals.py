"""Whatever goes wrong is told in a sentence that says what to do, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from groupe_pays.domain import errors
from groupe_pays.domain.text import Language
from groupe_pays.labels import error_sentence

PLACE = Path("documents") / "Chine {2017}.gpays"
FAMILIES = {errors.GroupePaysError, errors.Refusal, errors.DossierError, errors.Unknown, errors.BroughtBack}
NAMELESS: dict[type[errors.GroupePaysError], tuple[object, ...]] = {
    errors.Unknown: ("words",),
    errors.BroughtBack: (PLACE,),
}
"""What the roots of families are made with."""
ARGUMENTS: dict[type[errors.GroupePaysError], tuple[object, ...]] = {
    errors.EndBeforeStart: ("17:00", "14:00"),
    errors.NotADate: ("31 {février}",),
    errors.NotAWholeNumber: ("{douze}",),
    errors.NotATime: ("25 h",),
    errors.NotAColour: ("rouge",),
    errors.NotAWord: ("2017 !",),
    errors.PictureTooLarge: (5, 4000),
    errors.AlreadyInMeeting: ("Bertrand Fort",),
    errors.NothingFound: ("meeting",),
    errors.StillNeeded: (("presenter", "attendance", "agenda_item"),),
    errors.UnknownMeeting: ("janvier", ("31 janvier 2017", "30 janvier 2018")),
    errors.SeriesInUse: (3,),
    errors.NotAFile: (PLACE,),
    errors.EmptyFile: (PLACE,),
    errors.UnreadableFile: (PLACE,),
    errors.DamagedPicture: (PLACE,),
    errors.TooManyPixels: (PLACE, 60),
    errors.FileTooLarge: (PLACE, 50),
    errors.UnknownDocument: (PLACE,),
    errors.OldWordDocument: (PLACE,),
    errors.PdfDocument: (PLACE,),
    errors.OtherWordFormat: (PLACE,),
    errors.EncryptedDocument: (PLACE,),
    errors.DamagedDocument: (PLACE,),
    errors.WordlessDocument: (PLACE,),
    errors.DocumentTooLarge: (PLACE, 40),
    errors.UnknownTable: (PLACE,),
    errors.RowlessTable: (PLACE,),
    errors.TooManyRows: (PLACE, 200_000),
    errors.NoSuchSheet: (PLACE, "Membres", ("Feuil1", "2017")),
    errors.AlreadyImported: ("Réunion {du} groupe-pays",),
    errors.UnknownOrganisation: ("Atlantide",),
    errors.UnknownPerson: ("Personne",),
}


def kinds(family: type[errors.GroupePaysError] = errors.GroupePaysError) -> Iterator[type[errors.GroupePaysError]]:
    for kind in family.__subclasses__():
        yield kind
        yield from kinds(kind)


def an_error(kind: type[errors.GroupePaysError]) -> errors.GroupePaysError:
    if issubclass(kind, errors.DossierError | errors.BroughtBack):
        return kind(PLACE)
    return kind(*ARGUMENTS.get(kind, NAMELESS.get(kind, ())))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", sorted(set(kinds()) - FAMILIES - {errors.FileRefused}, key=lambda kind: kind.__name__))
def test_every_error_has_a_sentence_of_its_own(kind: type[errors.GroupePaysError], language: Language) -> None:
    sentence = error_sentence(an_error(kind), language)

    general = {error_sentence(an_error(family), language) for family in FAMILIES}
    assert sentence not in general
    assert sentence.endswith((".", "。"))
    assert kind.__name__ not in sentence


def test_what_was_typed_and_which_file_are_named() -> None:
    assert "31 {février}" in error_sentence(errors.NotADate("31 {février}"))
    assert str(PLACE) in error_sentence(errors.NewerDossier(PLACE))
    assert error_sentence(errors.MissingFolder(PLACE), Language.EN).startswith("The folder documents does not exist.")


def test_times_and_lists_are_written_as_the_language_writes_them() -> None:
    too_early = errors.EndBeforeStart("17:00", "14:00")
    several = errors.UnknownMeeting("janvier", ("31 janvier 2017", "30 janvier 2018"))

    assert "14\u00a0h alors qu’elle commence à 17\u00a0h." in error_sentence(too_early, Language.FR)
    assert "会议17:00开始，却在14:00结束。" in error_sentence(too_early, Language.ZH)
    assert "31 janvier 2017 et 30 janvier 2018" in error_sentence(several, Language.FR)
    used = errors.StillNeeded(("agenda_item", "attendance", "presenter", "a_table_of_later"))
    assert ": ordres du jour, présences aux réunions et autres éléments." in error_sentence(used, Language.FR)
    assert "2017-01-31" in error_sentence(errors.UnknownMeeting("janvier"), Language.FR)
