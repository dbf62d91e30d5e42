"""Entries split, joined, indented, moved, pasted: each one step of undo that gives back exactly what was there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.domain.test_parting import bilingual_texts, words

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryCopy, EntryKind, MinuteEntry, Speaker
from groupe_pays.domain.parties import Party
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services

FR, ZH = Language.FR, Language.ZH


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"), date=RoughDate.parse("2017-01-31"))


@pytest.fixture
def item(services: Services, meeting: str) -> str:
    return services.agenda.add_item(meeting, BilingualText("Introduction"))


def text(french: str, chinese: str = "") -> BilingualRichText:
    made = BilingualRichText().edited(FR, RichText.from_plain(french))
    return made.edited(ZH, RichText.from_plain(chinese)) if chinese else made


def entries(services: Services, meeting: str) -> list[MinuteEntry]:
    return [entry for section in services.minutes.load(meeting) for entry in section.entries]


def test_splitting_keeps_kind_and_depth_and_leaves_speakers_with_the_first(
    services: Services, meeting: str, item: str
) -> None:
    speaker = Speaker(words=BilingualText("Mme Martin"))
    first = services.minutes.add_entry(
        item, EntryKind.INTERVENTION, text=text("Un. Deux.", "一。二。"), speakers=(speaker,)
    )
    services.minutes.add_entry(item, text=text("Suite"))
    services.minutes.indent([first], 2)

    second = services.minutes.split_entry(first, FR, 0, 4)

    found = entries(services, meeting)
    assert [entry.text.fr.plain for entry in found] == ["Un.", "Deux.", "Suite"]
    assert [entry.text.zh.plain for entry in found[:2]] == ["一。", "二。"]
    assert [entry.id for entry in found[:2]] == [first, second]
    assert [(entry.kind, entry.depth) for entry in found[:2]] == [(EntryKind.INTERVENTION, 2)] * 2
    assert [len(entry.speakers) for entry in found[:2]] == [1, 0]


def test_both_halves_of_a_decision_are_decisions_and_the_first_keeps_its_number(services: Services, item: str) -> None:
    first = services.minutes.add_entry(item, EntryKind.DECISION, text=text("Un. Deux."))
    second = services.minutes.split_entry(first, FR, 0, 3)
    numbers = [services.minutes.load_entry(entry).decision.label for entry in (first, second)]
    assert numbers == ["2017-1", "2017-2"]


def test_two_actions_joined_are_one_with_the_owners_of_both(services: Services, meeting: str, item: str) -> None:
    first, second = (services.minutes.add_entry(item, EntryKind.ACTION, text=text(word)) for word in ("Un", "Deux"))
    actions = [services.minutes.load_entry(entry).action for entry in (first, second)]
    for action, names in zip(actions, (("CUF",), ("CUF", "AFD")), strict=True):
        services.actions.set_owners(action.id, tuple(Party(words=BilingualText(name)) for name in names))
    services.actions.edit_action(actions[1].id, due=RoughDate.parse("2017-03-31"), due_words=BilingualText())

    assert services.minutes.join_entry(second) == first

    (joined,) = entries(services, meeting)
    assert [action.label for action in joined.actions] == ["2017-1"]
    assert [owner.words.fr for owner in joined.action.owners] == ["CUF", "AFD"]
    assert joined.action.due == RoughDate.parse("2017-03-31")
    again = services.minutes.add_entry(item, EntryKind.ACTION)
    assert services.minutes.load_entry(again).action.label == "2017-3", "the number of the other one stays taken"


def test_a_decision_joined_to_a_discussion_goes_on_in_the_register(services: Services, item: str) -> None:
    services.minutes.add_entry(item, text=text("Après débat,"))
    decision = services.minutes.add_entry(item, EntryKind.DECISION, text=text("le budget est adopté."))

    kept = services.minutes.join_entry(decision)

    assert services.minutes.load_entry(kept).kind is EntryKind.DISCUSSION
    (listed,) = services.decisions.list_decisions()
    assert (listed.label, listed.entry_id) == ("2017-1", kept)
    services.minutes.convert(kept, EntryKind.DECISION)
    assert services.minutes.load_entry(kept).decision.label == "2017-1"


def test_speakers_of_joined_entries_are_named_once(services: Services, item: str) -> None:
    one, two = (Speaker(words=BilingualText(name)) for name in ("Mme Martin", "M. Li"))
    services.minutes.add_entry(item, EntryKind.INTERVENTION, text=text("Un"), speakers=(one,))
    second = services.minutes.add_entry(item, EntryKind.INTERVENTION, text=text("Deux"), speakers=(two, one))
    kept = services.minutes.load_entry(services.minutes.join_entry(second))
    assert [speaker.words.fr for speaker in kept.speakers] == ["Mme Martin", "M. Li"]


def test_an_empty_entry_before_a_decision_goes_and_the_decision_stays(services: Services, item: str) -> None:
    services.minutes.add_entry(item)
    decision = services.minutes.add_entry(item, EntryKind.DECISION, text=text("Adopté."))
    assert services.minutes.join_entry(decision) == decision
    assert services.minutes.load_entry(decision).decision.label == "2017-1"


def test_the_first_entry_of_an_item_has_nothing_to_be_joined_with(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item, text=text("Un"))
    before = services.history.undo_label()
    assert services.minutes.join_entry(entry) is None
    assert services.history.undo_label() == before


def test_entries_stand_in_three_steps_at_most(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item)
    services.minutes.indent([entry], 7)
    assert services.minutes.load_entry(entry).depth == 3
    services.minutes.indent([entry], -9)
    assert services.minutes.load_entry(entry).depth == 0


def test_several_entries_move_together_in_their_order(services: Services, meeting: str, item: str) -> None:
    ids = [services.minutes.add_entry(item, text=text(str(number))) for number in range(5)]
    other = services.agenda.add_item(meeting, BilingualText("Suite"))
    services.minutes.move_entries([ids[1], ids[3]], item, 0)
    assert [entry.text.fr.plain for entry in entries(services, meeting)] == ["1", "3", "0", "2", "4"]
    services.minutes.move_entries([ids[0], ids[2]], other, 0)
    assert [len(section.entries) for section in services.minutes.load(meeting)] == [3, 2]
    services.history.undo()
    services.history.undo()
    assert [entry.id for entry in entries(services, meeting)] == ids


def test_pasted_entries_bring_both_languages_and_get_numbers_of_their_own(
    services: Services, meeting: str, item: str
) -> None:
    first = services.minutes.add_entry(item, EntryKind.DECISION, text=text("Adopté.", "通过。"))
    copy = EntryCopy.of(services.minutes.load_entry(first))
    stranger = replace(copy, speakers=(Speaker("nobody here", words=BilingualText("Mme Martin")),))

    added = services.minutes.paste_entries(item, first, [copy, stranger])

    found = entries(services, meeting)
    assert [entry.id for entry in found] == [first, *added]
    assert {entry.text.zh.plain for entry in found} == {"通过。"}
    assert [entry.decision.label for entry in found] == ["2017-1", "2017-2", "2017-3"]
    assert found[2].speakers == (Speaker(words=BilingualText("Mme Martin", "Mme Martin")),)
    services.history.undo()
    assert len(entries(services, meeting)) == 1


def test_adopted_minutes_refuse_every_change_of_structure(services: Services, meeting: str, item: str) -> None:
    ids = [services.minutes.add_entry(item, text=text("Un. Deux.")) for _ in range(2)]
    services.meetings.edit(meeting, state=MeetingState.ADOPTED)
    for change in (
        lambda: services.minutes.split_entry(ids[0], FR, 0, 3),
        lambda: services.minutes.join_entry(ids[1]),
        lambda: services.minutes.indent(ids, 1),
        lambda: services.minutes.move_entries(ids, item, 0),
        lambda: services.minutes.delete_entries(ids),
        lambda: services.minutes.paste_entries(item, None, [EntryCopy(EntryKind.TEXT, text("x"))]),
    ):
        with pytest.raises(MinutesAdopted):
            change()
    assert len(entries(services, meeting)) == 2


def test_some_entries_are_read_with_the_place_each_stands_at(services: Services, meeting: str, item: str) -> None:
    ids = [services.minutes.add_entry(item, text=text(str(number))) for number in range(4)]
    services.minutes.move_entry(ids[3], item, 0)
    services.minutes.delete_entry(ids[1])
    placed = services.minutes.load_some(meeting, ids)
    assert [(one.entry.id, one.after) for one in placed] == [(ids[3], None), (ids[0], ids[3]), (ids[2], ids[0])]
    assert [one.entry for one in placed] == entries(services, meeting)
    assert all(services.minutes.load_entry(entry.id) == entry for entry in entries(services, meeting))


_steps = st.lists(
    st.tuples(st.sampled_from(("split", "join", "in", "out", "up", "convert")), st.integers(0, 9), st.integers(0, 30)),
    min_size=1,
    max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(bilingual_texts, min_size=2, max_size=3), _steps)
def test_undo_and_redo_give_back_every_text_and_translation_exactly(
    texts: list[BilingualRichText], steps: list[tuple[str, int, int]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.gpays"
        services = create_dossier(path, BilingualText("x"))
        meeting = services.meetings.plan_meeting(BilingualText("Réunion"))
        item = services.agenda.add_item(meeting, BilingualText("Point"))
        kinds = (EntryKind.DECISION, EntryKind.ACTION, EntryKind.TEXT)
        for kind, written in zip(kinds, texts, strict=False):
            services.minutes.add_entry(item, kind, text=written)
        states = [entries(services, meeting)]
        for step in steps:
            before = services.history.undo_label(), states[-1]
            apply(services, item, states[-1], *step)
            now = entries(services, meeting)
            if (services.history.undo_label(), now) != before:
                states.append(now)
            for side in (FR, ZH):
                assert letters(now, side) == letters(states[0], side)
        services.close()
        services = open_dossier(path)
        for earlier in reversed(states[:-1]):
            services.history.undo()
            assert entries(services, meeting) == earlier
        for later in states[1:]:
            services.history.redo()
            assert entries(services, meeting) == later
        services.close()


def apply(services: Services, item: str, found: list[MinuteEntry], what: str, at: int, place: int) -> None:
    entry = found[at % len(found)]
    if what == "split":
        services.minutes.split_entry(entry.id, (FR, ZH)[place % 2], place % 3, place)
    elif what == "join":
        services.minutes.join_entry(entry.id)
    elif what in ("in", "out"):
        services.minutes.indent([entry.id], 1 if what == "in" else -1)
    elif what == "up":
        services.minutes.move_entry(entry.id, item, max(found.index(entry) - 1, 0))
    else:
        services.minutes.convert(entry.id, list(EntryKind)[place % len(EntryKind)])


def letters(found: list[MinuteEntry], side: Language) -> list[str]:
    """Every character of one side, whatever the order of the entries."""
    return sorted(words(*(entry.text.side(side) for entry in found)))
