"""Nothing is lost: every change can be taken back and done again, across restarts."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualText, Language, RichText, clean
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.store import Store


def dump(services: Services) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the journal's own."""
    with services._store.reading() as session:
        tables = [
            row[0]
            for row in session.execute(sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
            if not row[0].startswith(("change", "search", "sqlite_", "alembic"))
        ]
        return {name: [tuple(r) for r in session.execute(sql(f"SELECT * FROM {name} ORDER BY id"))] for name in tables}


def act(services: Services, step: int, words: str) -> None:
    """One of the things a user does, on whatever the dossier holds."""
    meetings = services.meetings.list_meetings()
    if step == 0 or not meetings:
        services.meetings.plan_meeting(BilingualText(words))
        return
    meeting_id = meetings[-1].meeting.id
    items = services.agenda.list_items(meeting_id)
    if step == 1 or not items:
        services.agenda.add_item(meeting_id, BilingualText(words))
        return
    entries = services.minutes.load(meeting_id)[0].entries
    if step == 2 or not entries:
        kind = list(EntryKind)[len(words) % len(EntryKind)]
        services.minutes.add_entry(items[0].id, kind)
    elif step == 3:
        services.minutes.edit_text(entries[0].id, Language.FR, RichText.from_plain(words), phrase=words)
    elif step == 4:
        services.minutes.convert(entries[-1].id, EntryKind.ACTION)
    elif step == 5:
        services.minutes.delete_entry(entries[0].id)
    elif step == 6:
        services.agenda.delete_item(items[0].id)
    else:
        services.meetings.delete(meeting_id)


@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 7), st.text(min_size=1, max_size=8).filter(lambda words: clean(words).strip())),
        max_size=12,
    )
)
def test_undoing_everything_and_redoing_it_gives_the_same_dossier(steps: list) -> None:
    with TemporaryDirectory() as folder:
        services = create_dossier(Path(folder) / "test.gpays", BilingualText("Groupe-pays Essai"))
        undo_and_redo(services, steps)
        services.close()


def undo_and_redo(services: Services, steps: list) -> None:
    start = dump(services)
    for step, words in steps:
        act(services, step, words)
    end = dump(services)
    undone = 0
    while services.history.undo() is not None:
        undone += 1
    assert dump(services) == start
    for _change in range(undone):
        assert services.history.redo() is not None
    assert dump(services) == end
    for _change in range(undone):
        services.history.undo()


def test_undo_still_works_after_a_restart(services: Services, tmp_path: Path) -> None:
    services.meetings.plan_meeting(BilingualText("Comité de pilotage", "指导委员会"))
    services.close()
    again = open_dossier(services.path)
    try:
        assert again.history.undo_label() == "créer la réunion « Comité de pilotage »" or "Comité" in str(
            again.history.undo_label()
        )
        again.history.undo()
        assert again.meetings.list_meetings() == []
        assert again.history.redo() is not None
        assert len(again.meetings.list_meetings()) == 1
    finally:
        again.close()


def fail_half_way(services: Services) -> None:
    with services._store.transaction("Fail") as session:
        session.add(MeetingRow(title=BilingualText("x")))
        session.flush()
        raise ZeroDivisionError


def test_a_change_that_fails_leaves_no_trace(services: Services) -> None:
    before = dump(services)
    notices = []
    services.subscribe(notices.append)
    with pytest.raises(ZeroDivisionError):
        fail_half_way(services)
    assert dump(services) == before
    assert services.history.undo_label() is None
    assert notices == []


def test_typing_a_phrase_is_one_step_and_the_next_phrase_another(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("m"))
    item = services.agenda.add_item(meeting, BilingualText("i"))
    entry = services.minutes.add_entry(item)
    for words, phrase in (("B", "1"), ("Bo", "1"), ("Bonjour.", "1"), ("Bonjour. Oui", "2")):
        services.minutes.edit_text(entry, Language.FR, RichText.from_plain(words), phrase)
    services.history.undo()
    assert services.minutes.load_entry(entry).text.fr.plain == "Bonjour."
    services.history.undo()
    assert services.minutes.load_entry(entry).text.is_blank
    services.history.redo()
    assert services.minutes.load_entry(entry).text.fr.plain == "Bonjour."


def test_words_typed_and_taken_away_again_are_no_step_of_undo(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("m"))
    entry = services.minutes.add_entry(services.agenda.add_item(meeting, BilingualText("i")))
    before = services.history.undo_label()
    for words in ("B", "Bo", "B", ""):
        services.minutes.edit_text(entry, Language.FR, RichText.from_plain(words), "1")

    assert services.history.undo_label() == before
    services.minutes.edit_text(entry, Language.FR, RichText.from_plain("Oui"), "1")
    services.history.undo()
    assert services.minutes.load_entry(entry).text.is_blank
    services.history.undo()
    assert services.minutes.load(meeting)[0].entries == ()


def test_a_step_that_changes_nothing_does_not_hold_up_those_before_it(services: Services) -> None:
    """As older dossiers may hold one."""
    meeting = services.meetings.plan_meeting(BilingualText("m"))
    services.meetings.edit(meeting, address="x")
    with services._store.keeping() as session:
        session.execute(sql("UPDATE change_image SET before = after WHERE id = (SELECT max(id) FROM change_image)"))

    services.history.undo()
    services.history.undo()
    assert services.meetings.list_meetings() == []


def test_what_is_parted_is_a_step_of_its_own(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("m"))
    for address, parted in (("a", False), ("ab", False), ("aB", True), ("aBc", True), ("aBcd", False)):
        if parted:
            services.history.part()
        services.meetings.edit(meeting, address=address)

    seen = []
    while services.history.undo() and services.meetings.list_meetings():
        seen.append(services.meetings.load(meeting).address)
    assert seen == ["aB", "ab", ""]


def test_doing_something_new_gives_up_what_was_undone(services: Services) -> None:
    services.meetings.plan_meeting(BilingualText("one"))
    services.history.undo()
    services.meetings.plan_meeting(BilingualText("two"))
    assert services.history.redo() is None
    assert [summary.meeting.title.fr for summary in services.meetings.list_meetings()] == ["two"]


def test_screens_are_told_what_changed(services: Services) -> None:
    notices = []
    services.subscribe(notices.append)
    meeting = services.meetings.plan_meeting(BilingualText("m"))
    assert notices[-1].ids("meeting") == {meeting}
    services.history.undo()
    assert notices[-1].touches("meeting")
    assert not notices[-1].touches("person")


def test_bulk_statements_are_refused_because_the_journal_would_not_see_them(services: Services) -> None:
    from sqlalchemy import update

    statement = update(MeetingRow).values(address="x")
    with services._store.transaction("Bulk") as session, pytest.raises(RuntimeError):
        session.execute(statement)


def test_an_edit_that_changes_nothing_is_no_step_of_undo(services: Services) -> None:
    meeting = services.meetings.plan_meeting(BilingualText("m"))
    label = services.history.undo_label()
    services.meetings.edit(meeting, address="")
    assert services.history.undo_label() == label


def test_closing_leaves_one_file(services: Services) -> None:
    services.meetings.plan_meeting(BilingualText("m"))
    services.close()
    assert [path.name for path in services.path.parent.iterdir()] == [services.path.name]
    assert Store.open(services.path).path == services.path
