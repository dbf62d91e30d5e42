"""Every value the program can show has a word, in every language."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from enum import Enum

import pytest

import groupe_pays.domain
from groupe_pays.domain.attachments import FileOwner
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.avoiding import ClashKind, Country
from groupe_pays.domain.dates import Third
from groupe_pays.domain.dates.as_said import Occasion
from groupe_pays.domain.dates.at_end import Weight
from groupe_pays.domain.differences import PieceKind
from groupe_pays.domain.lists import ListKind
from groupe_pays.domain.meetings import MeetingState, Stage
from groupe_pays.domain.merging import Link
from groupe_pays.domain.people import Civility
from groupe_pays.domain.planning import LineOrigin
from groupe_pays.domain.printing import DocumentKind, FileType, Scope
from groupe_pays.domain.recognition.pieces import Column
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.source import Place
from groupe_pays.domain.recognition.typed import Number
from groupe_pays.domain.representation import DoubtKind
from groupe_pays.domain.review import Check
from groupe_pays.domain.tables import TableFormat, TableKind
from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.domain.typing.proposals import CorrectedPart
from groupe_pays.i18n import set_current_language
from groupe_pays.labels import counted, label

UNSEEN = {
    Sign,
    Place,
    Number,
    Column,
    *(
        Check,
        ClashKind,
        CorrectedPart,
        Country,
        DocumentKind,
        DoubtKind,
        FileOwner,
        FileType,
        LineOrigin,
        Link,
        ListKind,
        Occasion,
        PieceKind,
        Scope,
        TableFormat,
    ),
    *(TableKind, Third, Weight),
}
"""Enumerations of the domain that only other code reads, or that have their words elsewhere (``KINDS``)."""


def enumerations() -> list[type[Enum]]:
    found: set[type[Enum]] = set()
    for module in pkgutil.walk_packages(groupe_pays.domain.__path__, "groupe_pays.domain."):
        members = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
        found |= {
            kind for _name, kind in members if issubclass(kind, Enum) and kind.__module__.startswith("groupe_pays.")
        }
    return sorted(found - UNSEEN, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", enumerations(), ids=lambda kind: kind.__name__)
def test_every_value_has_a_word_of_its_own(kind: type[Enum], language: Language) -> None:
    words = [label(value, language) for value in kind]

    assert all(words)
    assert len(set(words)) == len(words)


def test_words_of_one_value_differ_by_what_they_describe() -> None:
    assert label(TranslationState.DRAFT, Language.FR) == label(MeetingState.DRAFT, Language.FR) == "Brouillon"
    assert label(Stage.PREPARE, Language.ZH) == "筹备"
    assert label(Civility.MRS, Language.ZH) == "女士"


def test_words_follow_the_language_of_the_interface() -> None:
    assert label(AttendanceStatus.EXCUSED) == "Excusé"

    set_current_language(Language.ZH)
    assert label(AttendanceStatus.EXCUSED) == "请假"
    assert label(AttendanceStatus.EXCUSED, Language.EN) == "Excused"


def test_counters_agree_with_their_number() -> None:
    assert [counted(AttendanceStatus.PRESENT, number) for number in (0, 1, 33)] == ["présent", "présent", "présents"]
    assert counted(AttendanceStatus.REMOTE, 2) == "en visio"
    assert counted(AttendanceStatus.PRESENT, 33, Language.ZH) == "出席"


@pytest.mark.parametrize("language", Language)
def test_every_status_can_be_counted(language: Language) -> None:
    assert all(counted(value, 2, language) for value in AttendanceStatus)
