"""What is typed into a line of the minutes to say who and of what kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.live_line import LIST, Mention, addressed_at_end, makes_speaker, mention_at, sign_meant
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.people import Civility
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language

FR, ZH = Language.FR, Language.ZH


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *(("/d ", EntryKind.DECISION), ("/a ", EntryKind.ACTION), ("/n ", EntryKind.NOTE), ("/l ", LIST)),
        *(("/c ", EntryKind.QUOTATION), ("/i ", EntryKind.INTERVENTION), ("/D ", EntryKind.DECISION)),
        *(
            ("／d", EntryKind.DECISION),
            ("、a", EntryKind.ACTION),
            ("／ｄ", EntryKind.DECISION),
            ("、n　", EntryKind.NOTE),
        ),
        *(("/d", None), ("/x ", None), ("d ", None), ("/d x", None), ("//", None), ("、会", None), ("", None)),
    ],
)
def test_the_signs_that_begin_an_entry(typed: str, kind: EntryKind | str | None) -> None:
    assert sign_meant(typed) == kind


def test_enter_ends_a_sign_as_a_space_does() -> None:
    assert sign_meant("/d", ended=True) is EntryKind.DECISION
    assert sign_meant("/dev", ended=True) is None


@pytest.mark.parametrize(
    ("before", "mention"),
    [
        *(("@", Mention(0, "")), ("@du", Mention(0, "du")), ("Merci à @Du Pont", Mention(8, "Du Pont"))),
        *(("请@李明", Mention(1, "李明")), ("＠li", Mention(0, "li")), ("(@O’Ne", Mention(1, "O’Ne"))),
        *(("@Jean-P", Mention(0, "Jean-P")), ("@du @li", Mention(4, "li"))),
        *(("courriel a@b.fr", None), ("@du, puis", None), ("rien", None), ("@ du", None), ("", None)),
    ],
)
def test_the_letters_after_an_at_sign(before: str, mention: Mention | None) -> None:
    assert mention_at(before) == mention


def entry(kind: EntryKind) -> MinuteEntry:
    return MinuteEntry("e", "m", "i", kind)


@pytest.mark.parametrize(
    ("kind", "before", "alone", "speaks"),
    [
        (EntryKind.INTERVENTION, "", False, True),
        (EntryKind.DISCUSSION, " ", False, True),
        (EntryKind.DISCUSSION, "Bonjour ", True, False),
        (EntryKind.TEXT, "", True, True),
        (EntryKind.TEXT, "", False, False),
        (EntryKind.DECISION, "", True, False),
        (EntryKind.NOTE, "", True, False),
    ],
)
def test_where_an_at_sign_names_the_speaker(kind: EntryKind, before: str, alone: bool, speaks: bool) -> None:
    assert makes_speaker(entry(kind), before, alone) is speaks


@pytest.mark.parametrize(
    ("text", "language", "names", "civility"),
    [
        ("M. Fort", FR, ("Fort",), Civility.MR),
        ("puis Mme\u00a0Le Goff, ", FR, ("Le Goff",), Civility.MRS),
        ("avec Madame de La Tour", FR, ("de La Tour",), Civility.MRS),
        ("Monsieur d’Ormesson", FR, ("d’Ormesson",), Civility.MR),
        ("请李明先生", ZH, ("请李明", "李明", "明"), Civility.MR),
        ("王女士，", ZH, ("王",), Civility.MRS),
    ],
)
def test_somebody_said_with_a_title(text: str, language: Language, names: tuple[str, ...], civility: Civility) -> None:
    found = addressed_at_end(text, language)

    assert found is not None
    assert (found.names, found.civility) == (names, civility)


@pytest.mark.parametrize("text", ["M. le maire", "Comme Fort", "la M. ", "M", "", "fin mars"])
def test_what_names_nobody(text: str) -> None:
    assert addressed_at_end(text, FR) is None


@given(st.text(max_size=60), st.sampled_from(CONTENT_LANGUAGES))
def test_whatever_is_typed_is_read_without_fail(text: str, language: Language) -> None:
    mention, somebody = mention_at(text), addressed_at_end(text, language)
    sign_meant(text)

    assert mention is None or text[mention.start + 1 :] == mention.typed
    assert somebody is None or all(somebody.names)
