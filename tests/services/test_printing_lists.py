"""The lists of the group from the example dossier: who and what stands on them, in which order, on which day."""

from __future__ import annotations

from io import BytesIO

import pypdf
import pytest

from groupe_pays.documents.content_lists import ActionGroup
from groupe_pays.domain.actions import ActionItem, ActionState
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import NothingFound
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, Form
from groupe_pays.domain.text import BilingualText, Language, RichText
from groupe_pays.services.printing import action_list, commitments, decision_register, members_list
from groupe_pays.services.services import Services


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


def asked(kind: str, form: str = "fr+zh", **more: object) -> DocumentRequest:
    return DocumentRequest(DocumentKind(kind), Form.parse(form), **more)  # type: ignore[arg-type]


def words_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
    return "".join(text.replace("\u00ad", "").split())


def action(services: Services, number: int) -> ActionItem:
    return next(one for one in services.actions.list_actions() if one.number == number)


def body_id(services: Services, name: str) -> str:
    return next(one.id for one in services.organisations.list_organisations() if one.name.fr == name)


# --- actions ---


def test_the_list_of_6_march_2017_has_twelve_actions_two_of_them_late(example: Services) -> None:
    content = action_list.gather(example._store, asked("action-list"))
    assert len(content.lines) == 12
    late = [line for line in content.lines if line.group is ActionGroup.LATE]
    assert [line.number for line in late] == ["4", "5"]
    assert late[0].delay.fr == "5\u00a0jours de retard"
    assert late[0].delay.zh == "逾期5天"
    assert content.lines[: len(late)] == tuple(late), "they come first"
    assert content.head.as_of.fr == "6 mars 2017"
    assert content.head.meeting.fr == "31 janvier 2017"


def test_a_due_date_is_told_in_the_words_that_were_said_and_as_a_date(example: Services) -> None:
    lines = {line.number: line for line in action_list.gather(example._store, asked("action-list")).lines}
    assert lines["5"].due.fr == "premier comité de pilotage, 1er mars 2017"
    assert lines["5"].due.zh == "首次指导委员会会议（2017年3月1日）"
    assert lines["3"].due.fr == "fin février-début mars 2017", "the words say the year themselves"
    assert lines["8"].due.fr == "fin 2017", "not twice"
    assert lines["6"].due.is_blank


def test_within_a_state_the_earliest_due_comes_first_and_no_date_last(example: Services) -> None:
    content = action_list.gather(example._store, asked("action-list"))
    to_do = [line for line in content.lines if line.group is ActionGroup.TODO]
    assert [line.number for line in to_do] == ["3", "1", "2", "8", "6", "7", "9", "10", "11", "12"]


def test_what_became_of_an_action_is_told(example: Services) -> None:
    example.actions.edit_action(action(example, 2).id, due=RoughDate("2017-05-20"))
    example.actions.edit_action(action(example, 6).id, state=ActionState.DONE)
    example.actions.edit_action(action(example, 9).id, state=ActionState.DROPPED)
    meeting = example.meetings.plan_meeting(BilingualText("Suite"), date=RoughDate("2017-04-04"))
    example.carry_over.add_to_agenda(meeting, [action(example, 8).id])
    content = action_list.gather(example._store, asked("action-list"))
    lines = {line.number: line for line in content.lines}
    assert lines["2"].life.fr == "reportée une fois"
    assert lines["6"].life.fr == "terminée le 6 mars 2017"
    assert lines["6"].group is ActionGroup.DONE
    assert lines["8"].life.fr == "reprise à l’ordre du jour le 4 avril 2017"
    assert lines["8"].life.zh == "2017年4月4日再次列入议程"
    assert content.lines[-1].group is ActionGroup.DROPPED


def test_only_the_actions_shown_on_screen_are_printed_and_the_list_says_so(example: Services) -> None:
    chosen = tuple(action(example, number).id for number in (4, 8))
    content = action_list.gather(example._store, asked("action-list", record_ids=chosen))
    assert [line.number for line in content.lines] == ["4", "8"]
    assert content.head.chosen == (2, 12)
    job = example.printing.prepare(asked("action-list", "fr", record_ids=chosen))
    assert "Sélection:2sur12" in words_of(job.render().data)


def test_all_the_actions_named_one_by_one_are_no_selection(example: Services) -> None:
    every = tuple(one.id for one in example.actions.list_actions())
    assert action_list.gather(example._store, asked("action-list", record_ids=every)).head.chosen is None


def test_the_actions_of_one_meeting_alone(example: Services) -> None:
    other = example.meetings.plan_meeting(BilingualText("Comité"), date=RoughDate("2018-02-01"))
    example.actions.create_action(BilingualText("Autre"), meeting_id=other)
    content = action_list.gather(example._store, asked("action-list", meeting_id=other))
    assert [line.title.fr for line in content.lines] == ["Autre"]
    every = action_list.gather(example._store, asked("action-list"))
    assert {line.number for line in every.lines} >= {"2017-4", "2018-1"}, "numbers of two years are told apart"
    assert every.meetings == 2


def test_a_meeting_that_is_gone_is_refused(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    example.meetings.delete(meeting)
    with pytest.raises(NothingFound):
        example.printing.prepare(asked("action-list", meeting_id=meeting))


# --- decisions ---


def decide(services: Services, words: str) -> str:
    meeting = services.meetings.list_meetings()[0].meeting.id
    item = services.agenda.list_items(meeting)[0].id
    entry = services.minutes.add_entry(item, kind=EntryKind.DECISION)
    services.minutes.edit_text(entry, Language.FR, RichText.from_plain(words))
    return entry


def test_the_register_tells_date_item_words_and_what_follows(example: Services) -> None:
    entry = decide(example, "Le groupe se réunira deux fois par an.")
    meeting = example.meetings.list_meetings()[0].meeting.id
    example.actions.create_action(BilingualText("Convoquer"), meeting_id=meeting, entry_id=entry)
    content = decision_register.gather(example._store, asked("decision-register"))
    (group,) = content.groups
    assert group.meeting.fr == "31 janvier 2017, Réunion du groupe-pays Chine"
    assert "Compte rendu" in group.state.fr
    (line,) = group.lines
    assert line.text.fr == "Le groupe se réunira deux fois par an."
    assert line.item.fr.startswith("I. ")
    assert line.item.zh.startswith("一、")
    assert [words.fr for words in line.follow_up] == ["Action 13\u00a0: à faire"]


def test_an_empty_register_is_printed_and_says_that_it_is(example: Services) -> None:
    rendered = example.printing.prepare(asked("decision-register")).render()
    assert rendered.pages == 1
    assert "Aucunedécision." in words_of(rendered.data)


# --- commitments ---


def test_an_organisation_reads_what_it_owes_itself_and_through_its_people(example: Services) -> None:
    key = body_id(example, "Délégation pour l’action extérieure des collectivités territoriales")
    content = commitments.gather(example._store, asked("commitments", organisation_id=key))
    assert [line.number for line in content.open_actions] == ["1", "2", "8"], "8 is owed by Bertrand Fort"
    assert [line.name.fr for line in content.people] == ["Bertrand FORT", "Pauline MAY"]
    assert [words.fr for words in content.presence[0].people] == ["Présents\u00a0: Bertrand Fort et Pauline May"]


def test_decisions_that_name_an_organisation_are_its_own_but_a_town_is_no_name(example: Services) -> None:
    decide(example, "La région Occitanie accueillera le comité.")
    decide(example, "Le séminaire aura lieu à Rennes.")
    for name, number in (("Région Occitanie", 1), ("Rennes", 0)):
        asking = asked("commitments", organisation_id=body_id(example, name))
        assert len(commitments.gather(example._store, asking).decisions) == number


def test_partnerships_name_the_other_side(example: Services) -> None:
    content = commitments.gather(example._store, asked("commitments", organisation_id=body_id(example, "Rennes")))
    assert [(line.partners.fr, line.partners.zh) for line in content.partnerships] == [("Jinan", "济南市")]


def test_an_organisation_with_nothing_has_one_page(example: Services) -> None:
    key = example.organisations.create(BilingualText("Ville neuve"))
    rendered = example.printing.prepare(asked("commitments", organisation_id=key)).render()
    assert rendered.pages == 1
    assert "Aucuneactionàmener." in words_of(rendered.data)


def test_an_organisation_in_the_bin_is_refused(example: Services) -> None:
    key = body_id(example, "Rennes")
    example.organisations.delete(key)
    with pytest.raises(NothingFound):
        example.printing.prepare(asked("commitments", organisation_id=key))
    with pytest.raises(ValueError, match="organisation"):
        commitments.gather(example._store, asked("commitments"))


# --- members ---


@pytest.mark.parametrize("form", FORM_CODES)
def test_everybody_of_the_example_is_on_the_list_of_members(example: Services, form: str) -> None:
    rendered = example.printing.prepare(asked("members-list", form)).render()
    found = words_of(rendered.data).upper()
    for person in example.people.list_people():
        if all(position.until is not None for position in person.positions):
            continue  # led an authority until 2009
        assert "".join(person.name.surname.upper().split())[:8] in found or person.name.name_zh in found
        for contact in person.contacts:
            if contact.kind.value in ("phone", "mobile", "email"):
                assert "".join(contact.value.upper().split()).replace("-", "") in found.replace("-", "")
    assert rendered.missing == frozenset()


def test_organisations_stand_in_protocol_order_and_people_by_rank(example: Services) -> None:
    content = members_list.gather(example._store, asked("members-list"))
    assert len(content.bodies) == len(example.organisations.list_organisations())
    assert content.people == len(example.people.list_people()) - 8, "eight mayors and presidents of 2003 are gone"
    colleges = list(dict.fromkeys(body.college.fr for body in content.bodies))
    assert colleges[0].startswith("État")
    assert colleges[1] == "Régions"
    assert colleges[-1] == "Partie chinoise"
    chinese = [body.name.fr for body in content.bodies if body.college.fr == colleges[-1]]
    assert chinese[0] == "Ambassade de Chine en France"
    assert chinese.index("Province du Shandong") < chinese.index("Jinan") < chinese.index("District de Daxing")
    rennes = next(body for body in content.bodies if body.name.fr == "Rennes")
    assert [line.name.fr for line in rennes.people][-1] == "Gaëlle LERAY", "elected members first"


def test_people_without_an_organisation_come_last(example: Services) -> None:
    example.people.create(PersonName("Anne", "Seule"))
    content = members_list.gather(example._store, asked("members-list"))
    assert content.bodies[-1].name.is_blank
    assert [line.name.fr for line in content.bodies[-1].people] == ["Anne SEULE"]


def test_a_selection_may_name_organisations_and_people(example: Services) -> None:
    people = {person.name.surname: person.id for person in example.people.list_people()}
    chosen = (body_id(example, "Rennes"), people["Delga"])
    content = members_list.gather(example._store, asked("members-list", record_ids=chosen))
    assert [body.name.fr for body in content.bodies] == ["Région Occitanie", "Rennes"]
    assert [line.name.fr for line in content.bodies[0].people] == ["Carole DELGA"], "she alone of her Region"
    assert len(content.bodies[1].people) == 5, "the mayor of 2009 among them"
    assert content.head.chosen == (2, 112)


def test_what_is_over_is_left_out(services: Services) -> None:
    body = services.organisations.create(BilingualText("Ville"), OrganisationKind.COMMUNE)
    gone = services.organisations.create(BilingualText("Partie"), OrganisationKind.COMMUNE)
    services.organisations.edit(gone, member_until=RoughDate("2015"))
    person = services.people.create(PersonName("Jean", "Ancien"), body, BilingualText("Maire"))
    position = services.people.load(person).positions[0]
    services.people.edit_position(position.id, until=RoughDate("2016-12-31"))
    content = members_list.gather(services._store, asked("members-list"))
    assert [line.name.fr for one in content.bodies for line in one.people if not one.name.is_blank] == []
    assert "Partie" not in [one.name.fr for one in content.bodies]
    assert "Jean ANCIEN" not in [line.name.fr for one in content.bodies for line in one.people]
    named = members_list.gather(services._store, asked("members-list", record_ids=(person,)))
    assert [line.functions for line in named.bodies[-1].people] == [()], "no function of another day is told"


def test_notes_are_never_printed(example: Services) -> None:
    person = example.people.list_people()[0]
    example.people.edit(person.id, notes=BilingualText("SECRET absolu"))
    rennes = body_id(example, "Rennes")
    example.organisations.edit(rennes, notes=BilingualText("SECRET absolu"))
    meeting = example.meetings.list_meetings()[0].meeting.id
    row = example.attendance.list_attendance(meeting)[0]
    example.attendance.edit_day(row.id, note="SECRET absolu")
    example.attendance.set_status(row.id, AttendanceStatus.EXCUSED)
    for kind in ("action-list", "decision-register", "commitments", "members-list"):
        job = example.printing.prepare(asked(kind, organisation_id=rennes))
        assert "SECRET" not in words_of(job.render().data)
