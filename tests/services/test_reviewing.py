"""The review list finds what is missing or doubtful, and lets go of what is meant so."""

from __future__ import annotations

import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.review import Check, Finding
from groupe_pays.domain.text import BilingualText, Language, RichText
from groupe_pays.services.services import Services
from groupe_pays.store.actions import ActionRow

FR, ZH = Language.FR, Language.ZH


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


def write(services: Services, meeting: str, french: str = "", chinese: str = "") -> str:
    """A new entry with these texts."""
    item = services.minutes.load(meeting)[0].item.id
    entry = services.minutes.add_entry(item)
    for language, words in ((FR, french), (ZH, chinese)):
        if words:
            services.minutes.edit_text(entry, language, RichText.from_plain(words))
    return entry


def found(services: Services, meeting: str, focus: str) -> list[Finding]:
    """What is listed about one place, but that it is still to be translated or reviewed."""
    waiting = (Check.TRANSLATION, Check.DRAFT_TRANSLATION)
    return [f for f in services.reviewing.findings(meeting) if f.focus == focus and f.check not in waiting]


@pytest.mark.parametrize(
    ("french", "chinese", "check", "language"),
    [
        ("Montant à compléter.", "", Check.PLACEHOLDER, FR),
        ("Montant.", "金额待补充。", Check.PLACEHOLDER, ZH),
        ("Deux  espaces.", "", Check.SPACES, FR),
        ("« Sans fin", "", Check.UNBALANCED, FR),
        ("Selon M. Zanchielo.", "", Check.NEAR_NAME, FR),
        ("Le 31 janvier.", "2月1日。", Check.DATES, ZH),
        ("Soit 62 villes.", "共65座城市。", Check.NUMBERS, ZH),
        ("Il y avait 12 présents.", "", Check.SAID_COUNT, FR),
    ],
)
def test_a_doubt_is_listed_with_its_place(
    example: Services, meeting: str, french: str, chinese: str, check: Check, language: Language
) -> None:
    entry = write(example, meeting, french, chinese)
    (finding,) = found(example, meeting, entry)
    assert (finding.check, finding.language) == (check, language)
    assert finding.at is not None
    assert finding.at < len({FR: french, ZH: chinese}[language])


def test_a_near_name_tells_the_known_one(example: Services, meeting: str) -> None:
    entry = write(example, meeting, "Zanchielo propose une date.")
    (finding,) = found(example, meeting, entry)
    assert (finding.words, finding.other) == ("Zanchielo", "Zanchiello")


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("M. Zang Wei parle.", "Zang", "Zhang"),
        ("Wei Zang parle.", "Zang", "Zhang"),
        ("Merci à Mme Le Gof.", "Le Gof", "Le Goff"),
    ],
)
def test_two_words_leave_less_doubt_than_one(
    example: Services, meeting: str, text: str, words: str, known: str
) -> None:
    example.people.create(PersonName("Wei", "Zhang", "张伟"))
    example.people.create(PersonName("Maëlle", "Le Goff"))
    (finding,) = found(example, meeting, write(example, meeting, text))
    assert (finding.check, finding.words, finding.other) == (Check.NEAR_NAME, words, known)
    for right in ("M. Zhang Wei parle.", "M. Yang Lei et M. Yang.", "Mme Le Goff, Le Havre", "Le Gouverneur Wei"):
        assert found(example, meeting, write(example, meeting, right)) == []


@pytest.mark.parametrize(
    "text", ["M. Zanchiello propose.", "ZANCHIELLO propose.", "Rennes et Nantes.", "Marche à suivre."]
)
def test_known_names_and_other_words_are_left_alone(example: Services, meeting: str, text: str) -> None:
    assert found(example, meeting, write(example, meeting, text)) == []


def test_the_example_itself_raises_no_false_alarm(example: Services, meeting: str) -> None:
    work = {Check.OWNER, Check.DUE, Check.DRAFT_TRANSLATION}
    assert {finding.check for finding in example.reviewing.findings(meeting)} <= work


def test_people_items_and_head_counts_are_looked_at(example: Services, meeting: str) -> None:
    row = example.attendance.list_attendance(meeting)[0]
    example.attendance.set_status(row.id, AttendanceStatus.EXPECTED)
    whole = example.head_counts.add(meeting, BilingualText("participants"), 10)
    example.head_counts.add(meeting, BilingualText("délégations"), 12, parent_id=whole)
    item = example.agenda.add_item(meeting, BilingualText("Divers"))
    checks = {(finding.check, finding.focus) for finding in example.reviewing.findings(meeting)}
    assert {(Check.PERSON_EXPECTED, row.id), (Check.HEAD_COUNT, whole), (Check.ITEM_WITHOUT_TEXT, item)} <= checks


def test_a_number_given_twice_is_listed_for_both(example: Services, meeting: str) -> None:
    item = example.minutes.load(meeting)[0].item.id
    one, other = (example.minutes.add_entry(item, EntryKind.ACTION) for _ in range(2))
    with example._store.transaction("Merge two copies") as session:
        row = session.get(ActionRow, example.minutes.load_entry(other).actions[0].id)
        row.number = example.minutes.load_entry(one).actions[0].number
    doubled = {f.focus for f in example.reviewing.findings(meeting) if f.check is Check.SAME_NUMBER}
    assert doubled == {one, other}


def test_what_is_meant_so_stays_off_the_list_until_its_words_change(example: Services, meeting: str) -> None:
    entry = write(example, meeting, "Deux  espaces.")
    (finding,) = found(example, meeting, entry)
    example.reviewing.dismiss(meeting, finding)
    assert found(example, meeting, entry) == []
    example.history.undo()
    assert found(example, meeting, entry) == [finding]
    example.history.redo()
    example.minutes.edit_text(entry, FR, RichText.from_plain("Trois  espaces."))
    assert [f.check for f in found(example, meeting, entry)] == [Check.SPACES]
    assert example.reviewing.restore(meeting) == 1


def test_a_meeting_goes_for_good_with_what_was_meant_so(example: Services) -> None:
    meeting = example.meetings.plan_meeting(BilingualText("Essai"))
    item = example.agenda.add_item(meeting, BilingualText("Point"))
    entry = example.minutes.add_entry(item)
    finding = next(f for f in example.reviewing.findings(meeting) if f.focus == entry)
    example.reviewing.dismiss(meeting, finding)
    example.meetings.delete(meeting)
    example.bin.remove("meeting", meeting)
    assert example.reviewing.dismissed(meeting) == frozenset()
