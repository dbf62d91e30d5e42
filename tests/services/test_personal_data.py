"""One person's data: all of it in one file, erased for good where asked, reviewed after years."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import AlreadyErased
from groupe_pays.domain.lists import Filter, ListKind, ListQuery
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.merging import Kind
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.partnerships import PartnershipText
from groupe_pays.domain.people import GroupRole, PersonName
from groupe_pays.domain.personal_data import NO_NAME, Traces
from groupe_pays.domain.printing import Form
from groupe_pays.domain.text import NOTE_ANCHOR, BilingualRichText, BilingualText, Block, Language, RichText, Span
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.personal_data.service import PersonalFile
from groupe_pays.services.services import Services
from groupe_pays.services.verifying import verify_dossier
from groupe_pays.store.dismissals import DismissalRow

NAME = PersonName("Théodorine", "Quinquempoix", "昆坎普瓦")
MAIL = "theodorine.quinquempoix@exemple.fr"
PHONE = "01 45 67 89 10"
NOTE = "Préfère le matin, végétalienne"
FR = Form.parse("fr")


@pytest.fixture
def known(example: Services) -> str:
    """Somebody of whom the example dossier knows everything one can know."""
    body = example.organisations.create(BilingualText("Ville de Trifouillis"))
    person = example.people.create(NAME, body, BilingualText("Conseillère", "顾问"))
    example.people.edit(person, notes=BilingualText(NOTE), source="carte de visite")
    example.people.edit(person, given_name="Theodora")
    contacts = (ContactPoint(ContactKind.EMAIL, MAIL), ContactPoint(ContactKind.PHONE, PHONE, "direct"))
    example.people.set_contacts(person, contacts)
    example.people.edit(person, given_name=NAME.given_name)
    example.people.set_contacts(person, contacts[:1])
    example.people.add_role(person, GroupRole.REFERENT, RoughDate("2019"))
    meeting = example.meetings.list_meetings()[0].meeting.id
    row = example.attendance.add_person(meeting, person, AttendanceStatus.PRESENT)
    other = example.attendance.list_attendance(meeting)[0].id
    example.attendance.set_represented(other if other != row else row, by_words="Mme Quinquempoix")
    return person


def sections(file: PersonalFile) -> dict[str, list[str]]:
    return {part.key: [datum.value.fr for datum in part.data] for part in file.content.sections}


def held(path: Path) -> bytes:
    """Every byte of the dossier and of what SQLite keeps beside it."""
    return b"".join(one.read_bytes() for one in sorted(path.parent.glob(f"{path.name}*")))


def test_everything_about_somebody_stands_in_one_file_with_its_origin(example: Services, known: str) -> None:
    file = example.personal_data.prepare(known, FR)
    found = sections(file)
    assert "Théodorine" in found["identity"]
    assert NOTE in found["identity"]
    assert found["contacts"] == [MAIL]
    assert found["functions"] == ["Ville de Trifouillis"]
    assert found["roles"] == ["depuis 2019"]
    assert found["meetings"][0].startswith("Présent")
    assert "Theodora" in found["earlier"]  # the journal still holds it
    assert PHONE in found["earlier"]
    mail = next(part for part in file.content.sections if part.key == "contacts").data[0]
    assert "Modifier les coordonnées" in mail.origin.fr
    assert mail.since
    assert file.number == sum(len(values) for values in found.values())


def test_the_file_is_read_by_people_and_by_programs(example: Services, known: str, tmp_path: Path) -> None:
    for form in ("fr", "zh", "fr+zh"):
        rendered = example.personal_data.prepare(known, Form.parse(form)).render()
        assert rendered.data.startswith(b"%PDF")
        assert not rendered.missing
    path = tmp_path / "données.json"
    example.personal_data.prepare(known, FR).write_json(path)
    told = json.loads(path.read_text(encoding="utf-8"))
    contact = next(part for part in told["sections"] if part["key"] == "contacts")["data"][0]
    assert contact["raw"] == {"kind": "email", "value": MAIL, "note": ""}
    assert contact["written_at"].startswith("20")


def test_interventions_and_mentions_of_the_minutes_are_in_it(example: Services) -> None:
    person = next(one for one in example.people.list_people() if one.name.surname == "Auxiette")
    found = sections(example.personal_data.prepare(person.id, FR))
    assert any("Auxiette" in words for words in found["mentions"])
    assert len(found["interventions"]) == len(example.taking_part.of_person(person.id).interventions)


def test_nothing_of_somebody_erased_can_be_read_in_the_file(example: Services, known: str) -> None:
    words = (NAME.surname, "Theodora", MAIL, PHONE, "végétalienne", NAME.name_zh, "carte de visite")
    before = held(example.path)
    assert all(word.encode() in before for word in words)
    example.personal_data.erase(known)
    example.personal_data.compact()
    after = held(example.path).lower()
    left = [word for word in (*words, "quinquempoix") if word.lower().encode() in after]
    assert left == []
    example.close()
    assert NAME.surname.lower().encode() not in held(example.path).lower()


def test_counts_stay_and_no_name_stands_in_its_place(example: Services, known: str) -> None:
    part = example.taking_part.of_person(known).meetings[0]
    meeting, people = part.meeting.id, example.people.count()
    before = len(example.attendance.list_attendance(meeting))
    example.personal_data.erase(known)
    rows = example.attendance.list_attendance(meeting)
    assert len(rows) == before
    row = next(one for one in rows if one.person_id == known)
    assert (row.name.latin, row.name.name_zh) == (NO_NAME.fr, NO_NAME.zh)
    assert row.organisation.fr == "Ville de Trifouillis"
    assert row.status is AttendanceStatus.PRESENT
    assert row.function.is_blank
    assert example.people.count() == people - 1
    assert example.overview.figures().people == people - 1
    assert example.people.load(known).erased_on is not None
    assert example.finding.find_parties("quinquempoix") == []
    assert example.search.find("quinquempoix") == []


def test_the_function_of_the_day_may_stay(example: Services, known: str) -> None:
    meeting = example.taking_part.of_person(known).meetings[0].meeting.id
    example.personal_data.erase(known, functions=False)
    row = next(one for one in example.attendance.list_attendance(meeting) if one.person_id == known)
    assert row.function.fr == "Conseillère"


def test_erasing_cannot_be_undone_and_what_follows_can(example: Services, known: str) -> None:
    example.personal_data.erase(known)
    assert example.history.undo_label() is None
    assert example.history.undo() is None
    other = example.people.create(PersonName("Jean", "Nouveau"))
    assert example.history.undo() is not None
    assert other not in {one.id for one in example.people.list_people()}
    with pytest.raises(AlreadyErased):
        example.personal_data.erase(known)


def test_minutes_that_name_somebody_are_listed_and_left_as_they_are(example: Services) -> None:
    person = next(one for one in example.people.list_people() if one.name.surname == "Auxiette")
    places = example.personal_data.list_occurrences(person.id)
    assert places
    assert all("auxiette" in one.excerpt.lower() or person.name.name_zh in one.excerpt for one in places)
    assert {one.table for one in places} == {"entry"}
    meeting = places[0].meeting_id
    assert meeting is not None
    before = [entry.text for part in example.minutes.load(meeting) for entry in part.entries]
    example.personal_data.erase(person.id)
    after = [entry.text for part in example.minutes.load(meeting) for entry in part.entries]
    assert after == before


def test_an_erased_dossier_is_sound_and_opens_as_before(example: Services, known: str) -> None:
    example.personal_data.erase(known)
    example.personal_data.compact()
    path = example.path
    example.close()
    assert verify_dossier(path).faults == ()
    again = open_dossier(path)
    try:
        assert known not in {one.id for one in again.people.list_people()}
        assert again.people.load(known).name.latin == NO_NAME.fr
    finally:
        again.close()


def test_who_was_not_confirmed_for_years_is_listed(example: Services) -> None:
    old, fresh, never = (example.people.create(PersonName("A", name)) for name in ("Ancien", "Récent", "Jamais"))
    example.people.edit(old, confirmed_on=RoughDate("2015"))
    example.people.confirm([fresh])
    found = [person.id for person in example.personal_data.list_to_review()]
    assert old in found
    assert fresh not in found
    assert never not in found  # the record was made today
    assert example.overview.count_to_review() == len(found)
    example.people.confirm([old])
    assert old not in [person.id for person in example.personal_data.list_to_review()]
    example.personal_data.set_review_years(0)
    assert example.personal_data.review_years() == 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Le propos de Mme PETIT sur les jumelages", "Mme PETIT"),
        ("un petit pas", "petit"),
        ("les petites villes", None),
        ("Anne\u00a0Petit conclut", "Anne\u00a0Petit"),
        ("« Petit, Anne »", "Petit, Anne"),
        ("安娜·珀蒂女士", "安娜·珀蒂"),
    ],
)
def test_a_name_is_found_in_words_as_they_are_written(words: str, found: str | None) -> None:
    match = Traces((PersonName("Anne", "Petit", "安娜·珀蒂"),)).find_likely(words)
    assert (match[0] if match else None) == found


def test_a_surname_alone_is_not_taken_for_somebody() -> None:
    traces = Traces((PersonName("Anne", "Petit"),))
    assert traces.find("un petit pas") is None
    assert traces.clear("Mme Petit et un petit pas", "X") == "X et un petit pas"


def test_what_nobody_reads_as_a_text_is_cleared_too(example: Services, known: str) -> None:
    """Saved questions, dismissed places of the review, and the wording a translation was made from."""
    meeting = example.meetings.list_meetings()[0].meeting.id
    entry = example.minutes.load(meeting)[0].entries[0].id
    named = RichText.from_plain("Théodorine Quinquempoix présente le projet.")
    example.minutes.edit_text(entry, Language.FR, named)
    example.minutes.edit_text(entry, Language.ZH, RichText.from_plain("介绍项目。"))
    example.minutes.edit_text(entry, Language.FR, RichText.from_plain("La conseillère présente le projet."))
    asked = ListQuery(ListKind.PEOPLE, "Théodorine Quinquempoix jeudi", (Filter("organisation", MAIL),))
    saved = example.saved_lists.save(BilingualText("Mes contacts"), asked)
    with example._store.transaction("Dismiss") as session:
        session.add(DismissalRow(meeting_id=meeting, key="near_name/x//fr/Mme Quinquempoit/Quinquempoix"))
    example.personal_data.erase(known)
    example.personal_data.compact()
    after = held(example.path)
    assert NAME.surname.encode() not in after
    assert MAIL.encode() not in after
    (kept,) = [one for one in example.saved_lists.list_saved(ListKind.PEOPLE) if one.id == saved]
    assert kept.query.words == "jeudi"


def test_other_people_who_are_named_by_somebody_are_shown_first(example: Services, known: str) -> None:
    other = example.people.create(
        PersonName("Jean", "Secrétaire"), None, BilingualText("Assistant de Mme Quinquempoix")
    )
    places = example.personal_data.list_occurrences(known)
    assert ("position", ("person", other)) in {(one.table, one.owner) for one in places}


def test_a_chinese_name_is_found_in_latin_letters(example: Services) -> None:
    person = example.people.create(PersonName("", "", "欧阳明哲"))
    body = example.organisations.create(BilingualText("Bureau"))
    example.organisations.edit(body, notes=BilingualText("Parler à M. Wang, et à WANG Ming Zhe aussi"))
    named = example.people.create(PersonName("", "", "王明哲"))
    (place,) = example.personal_data.list_occurrences(named)
    assert (place.table, place.is_certain) == ("organisation", False)
    assert example.personal_data.list_occurrences(person) == []


def test_an_erasure_cut_short_is_finished_at_the_next_opening(example: Services, known: str) -> None:
    """What was deleted before the erasure lies in freed pages until the file is written anew."""
    example.personal_data.erase(known)
    example.close()
    path = example.path
    with path.open("rb") as file:
        assert b"rewriting_due" in file.read()
    again = open_dossier(path)
    again.people.count()
    again.close()
    assert b"rewriting_due" not in held(path)
    assert NAME.surname.encode() not in held(path)
    assert verify_dossier(path).is_sound


def test_what_was_merged_into_somebody_goes_with_them(example: Services) -> None:
    """The record that went has a history of its own, under a name the other never bore."""
    names = [
        PersonName("Théodorine", "Quinquempoix"),
        PersonName("T.", "Quinquempoire"),
        PersonName("Dora", "Quinquin"),
    ]
    kept, gone, first = (example.people.create(name) for name in names)
    example.people.set_contacts(first, (ContactPoint(ContactKind.EMAIL, MAIL),))
    example.merging.merge(Kind.PERSON, gone, first)
    example.merging.merge(Kind.PERSON, kept, gone)
    assert any("Quinquin" in words for words in sections(example.personal_data.prepare(kept, FR))["earlier"])
    example.personal_data.erase(kept)
    example.personal_data.compact()
    left = [word for word in ("Quinquempoi", "Quinquin", MAIL) if word.encode() in held(example.path)]
    assert left == []


def written(example: Services) -> tuple[str, str]:
    """The meeting and the key of an entry that names Théodorine in two formats, in a footnote and in a link."""
    meeting = example.meetings.list_meetings()[0].meeting.id
    entry = example.minutes.load(meeting)[0].entries[0].id
    named = Block(
        (
            *(
                Span("Mme "),
                Span("Quinquem", "b"),
                Span("poix propose ; "),
                Span("Théodorine"),
                Span(" Quinquempoix", "i"),
            ),
            *(
                Span(" conclut, un petit pas"),
                Span(NOTE_ANCHOR, note=f"Voir {MAIL}."),
                Span("ici", href=f"mailto:{MAIL}"),
            ),
        )
    )
    example.minutes.edit_text(entry, Language.FR, RichText((named,)))
    example.minutes.edit_text(entry, Language.ZH, RichText.from_plain("昆坎普瓦女士建议。"))
    return meeting, entry


def text_of(example: Services, meeting: str, entry: str) -> BilingualRichText:
    return next(one.text for part in example.minutes.load(meeting) for one in part.entries if one.id == entry)


def test_a_text_that_was_ticked_names_nobody_any_more(example: Services, known: str) -> None:
    meeting, entry = written(example)
    partnership = example.partnerships.list_partnerships()[0].id
    note = BilingualText("Vu avec Théodorine Quinquempoix, puis QUINQUEMPOIX seule.")
    example.partnerships.edit_text(partnership, PartnershipText.OUTLOOK, note)
    places = example.personal_data.list_occurrences(known)
    assert {one.table for one in places} == {"entry", "partnership_text"}
    example.personal_data.erase(known, texts={one.row for one in places})
    example.personal_data.compact()

    after = text_of(example, meeting, entry)
    nobody = NO_NAME.fr
    assert after.fr.plain == f"{nobody} propose ; {nobody} conclut, un petit pasici"
    assert after.fr.notes == (f"Voir {nobody}.",)
    assert [span.href for span in after.fr.spans() if span.href is not None] == [""]
    assert after.zh.plain == f"{NO_NAME.zh}女士建议。"
    told = (example.partnerships.load(partnership).texts or {})[PartnershipText.OUTLOOK]
    assert told.fr == f"Vu avec {nobody}, puis {nobody} seule."
    assert held(example.path).count(b"Quinquempoix") == 0
    assert example.search.find("Quinquempoix") == []
    assert verify_dossier(example.path).faults == ()


def test_a_text_that_was_not_ticked_and_adopted_minutes_stay(example: Services, known: str) -> None:
    meeting, entry = written(example)
    before = text_of(example, meeting, entry)
    (place,) = example.personal_data.list_occurrences(known)
    assert not place.is_kept
    example.meetings.set_state(meeting, MeetingState.ADOPTED)
    (place,) = example.personal_data.list_occurrences(known)
    assert place.is_kept
    example.personal_data.erase(known, texts={place.row})
    assert text_of(example, meeting, entry) == before
