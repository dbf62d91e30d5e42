"""Organisations and people: found, filtered, read at a glance, every field edited in place, nothing typed lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.driving import find, press, replace_text, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint, Organisation, OrganisationKind
from groupe_pays.domain.people import Civility, Person
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.axis import TimeAxis
from groupe_pays.ui.people.links import LinkLine
from groupe_pays.ui.people.members_list import MembersList
from groupe_pays.ui.people.page import MembersPage
from groupe_pays.ui.routes import Route


@pytest.fixture
def page(context: Context) -> Iterator[MembersPage]:
    made = MembersPage(context)
    context.signals.store_changed.connect(made.on_store_changed)
    made.resize(1230, 820)
    made.show()
    made.activateWindow()
    made.reload()
    made.open_route(Route("members"))
    settle()
    yield made
    made.close()


@pytest.fixture
def organisations(page: MembersPage) -> MembersList:
    return page.lists["organisations"]


@pytest.fixture
def people(page: MembersPage) -> MembersList:
    page.open_route(Route("members", None, "people"))
    settle()
    return page.lists["people"]


def names(shown: MembersList) -> list[str]:
    model = shown.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def organisation(page: MembersPage, name: str) -> Organisation:
    return next(one for one in page.services.organisations.list_organisations() if one.name.fr == name)


def person(page: MembersPage, surname: str) -> Person:
    return next(one for one in page.services.people.list_people() if one.name.surname == surname)


def edit(page: MembersPage, name: str) -> MembersList:
    shown = page.lists["organisations"]
    shown.reveal(organisation(page, name).id)
    press(shown.table, "F2")
    settle()
    return shown


# ---------------------------------------------------------------------- lists


def test_the_17_communes_with_a_partnership_stand_by_french_collation(organisations: MembersList) -> None:
    organisations.filters.set_filter("kind", "commune")
    organisations.filters.set_filter("partnership", "yes")
    shown = names(organisations)
    assert len(shown) == 17
    assert shown[:3] == ["Aix-en-Provence", "Bourg-la-Reine", "Bourgoin-Jallieu"]
    assert shown[-2:] == ["Saint-Étienne", "Toulouse"]
    assert organisations.count.text().startswith("17 organismes sur ")


def test_in_chinese_they_stand_by_pinyin_with_the_chinese_name_first(
    page: MembersPage, organisations: MembersList
) -> None:
    organisations.filters.set_filter("kind", "commune")
    organisations.filters.set_filter("partnership", "yes")
    page.context.language.switch(Language.ZH)
    assert [name[0] for name in names(organisations)][:5] == ["巴", "布", "格", "拉", "勒"]
    assert organisations.table.model().index(0, 0).data() == "巴黎市"
    assert organisations.table.model().index(0, 1).data() == "北京"
    assert organisations.count.text().startswith("显示17个单位")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("rennes jinan", ["Association de jumelage « Rennes – Jinan »", "Jinan", "Rennes"]),
        ("saint etienne", ["Saint-Étienne", "Xuzhou"]),
        ("雷恩市 jinan", ["Association de jumelage « Rennes – Jinan »", "Jinan", "Rennes"]),
        ("xqjk", []),
    ],
)
def test_words_find_in_both_languages_without_accents(organisations: MembersList, typed: str, found: list[str]) -> None:
    replace_text(organisations.search, typed)
    assert [name.replace("\u00a0", " ") for name in names(organisations)] == found


def test_a_search_without_an_answer_offers_to_show_all(organisations: MembersList) -> None:
    everything = len(names(organisations))
    replace_text(organisations.search, "xqjk")
    assert find(organisations, "organisations_empty").isVisible()
    find(organisations, "organisations_empty_button").click()
    assert len(names(organisations)) == everything


def test_a_column_sorts_both_ways(organisations: MembersList) -> None:
    organisations.filters.set_filter("partnership", "yes")
    organisations.table.model().sort(2)
    first = organisations.table.model().index(0, 2).data()
    assert first == "1981"


def test_missing_chinese_names_are_a_filter(page: MembersPage, people: MembersList) -> None:
    total = len(names(people))
    people.filters.set_filter("chinese_name", "missing")
    without = len(names(people))
    assert 0 < without < total
    some = people.table.model().record(0)
    page.services.people.edit(some.id, name_zh="某某")
    assert len(names(people)) == without - 1


def test_the_tabs_lead_to_and_fro_and_the_way_back_remembers(page: MembersPage) -> None:
    page.context.navigator.open(Route("members"))
    organisations, people = page.list_of("organisations"), page.list_of("people")
    organisations.tabs.button("people").click()
    assert page.tab == "people"
    assert people.tabs.button("people").hasFocus()
    assert people.tabs.value == "people"
    assert page.context.navigator.current == Route("members", None, "people")
    people.tabs.button("organisations").click()
    assert page.tab == "organisations"


def test_a_route_reveals_a_record_that_a_filter_hides(page: MembersPage, organisations: MembersList) -> None:
    organisations.filters.set_filter("kind", "region")
    page.open_route(Route("members", organisation(page, "Rennes").id, "organisations"))
    assert organisations.panel.head.name.text() == "Rennes"
    assert organisations.table.selected_record().name == "Rennes"


# ---------------------------------------------------------------------- the sheet of an organisation


def test_the_sheet_shows_people_partnership_meetings_one_click_away(
    page: MembersPage, organisations: MembersList
) -> None:
    gone: list[Route] = []
    page.context.signals.open_requested.connect(gone.append)
    organisations.reveal(organisation(page, "Rennes").id)
    lines = {line.accessibleName().split(",")[0]: line for line in organisations.panel.findChildren(LinkLine)}
    assert {"Jocelyne Bougeard", "Gaëlle Leray", "Jinan (Shandong)", "31 janvier 2017"} <= set(lines)
    lines["Jocelyne Bougeard"].click()
    lines["Jinan (Shandong)"].click()
    lines["31 janvier 2017"].click()
    assert [(route.page, route.part) for route in gone] == [
        ("members", "people"),
        ("partnerships", None),
        ("meeting", "receive"),
    ]
    assert page.context.navigator.current == Route("members", organisation(page, "Rennes").id, "organisations")


def test_every_field_of_an_organisation_is_saved_as_it_is_typed(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    form = shown.panel.form
    values = {
        "name": (form.name.editor.fr, "Rennes Ville"),
        "short_name": (form.short_name.editor.zh, "雷恩城"),
        "address": (form.address.editor, "1, place de la Mairie\nCS 63126"),
        "postcode": (form.postcode.editor, "35031"),
        "city": (form.city.editor, "RENNES Cedex"),
        "notes": (form.notes.editor.fr, "Jumelée depuis 2002"),
        "member_since": (form.member_since.line, "2005"),
        "member_until": (form.member_until.line, "fin 2019"),
        "source": (form.source.editor, "Courriel"),
        "confirmed_on": (form.confirmed_on.line, "31/01/2017"),
    }
    for editor, text in values.values():
        replace_text(editor, text)
    page.context.drafts.flush()

    kept = page.services.organisations.load(shown.panel.record_id)
    assert (kept.name.fr, kept.short_name.zh) == ("Rennes Ville", "雷恩城")
    assert (kept.address, kept.postcode, kept.city) == ("1, place de la Mairie\nCS 63126", "35031", "RENNES Cedex")
    assert (kept.notes.fr, kept.source) == ("Jumelée depuis 2002", "Courriel")
    assert kept.member_since == RoughDate("2005")
    assert kept.member_until == RoughDate("2019-36~")
    assert kept.confirmed_on == RoughDate("2017-01-31")
    assert shown.panel.head.name.text() == "Rennes Ville"
    assert shown.table.selected_record().name == "Rennes Ville"


def test_the_kind_moves_the_college_and_the_region_is_chosen_by_its_name(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    form = shown.panel.form
    form.kind.chosen.emit(OrganisationKind.EPCI)
    form.region.chosen.emit("Normandie")
    kept = page.services.organisations.load(shown.panel.record_id)
    assert (kept.kind.value, kept.college.value, kept.region) == ("epci", "epci", "Normandie")
    assert form.college.value().value == "epci"


def test_contacts_are_added_changed_and_removed(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    editor, organisations = shown.panel.form.contacts, page.services.organisations
    before = organisations.load(shown.panel.record_id).contacts
    find(editor, "organisation_contacts_add").click()
    type_text(QApplication.focusWidget(), "maire@rennes.fr")
    page.context.drafts.flush()
    added = organisations.load(shown.panel.record_id).contacts
    assert added == (*before, ContactPoint(ContactKind.EMAIL, "maire@rennes.fr"))
    editor._lines[0].remove.click()
    assert organisations.load(shown.panel.record_id).contacts == added[1:]
    page.services.history.undo()
    assert organisations.load(shown.panel.record_id).contacts == before
    assert editor.read() == before


def test_an_empty_name_is_refused_in_place_and_the_text_stays(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    name = shown.panel.form.name
    replace_text(name.editor.zh, "")
    press(name.editor.zh, "Backspace")
    replace_text(name.editor.fr, "x")
    press(name.editor.fr, "Backspace")
    page.context.drafts.flush()
    assert name.refusal().startswith("Il faut un nom")
    assert page.services.organisations.load(shown.panel.record_id).name.fr == "Rennes"
    assert name.editor.fr.text() == ""
    type_text(name.editor.fr, "Rennes")
    page.context.drafts.flush()
    assert name.refusal() == ""


def test_words_that_are_no_date_are_said_in_place_and_kept(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    field = shown.panel.form.member_since
    replace_text(field.line, "peut-être")
    page.context.drafts.flush()
    assert "peut-être" in field.hint()
    assert field.line.text() == "peut-être"
    assert page.services.organisations.load(shown.panel.record_id).member_since is None


def test_typing_in_one_field_does_not_disturb_another(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    form = shown.panel.form
    replace_text(form.city.editor, "Ren")
    replace_text(form.source.editor, "Appel ")
    page.services.organisations.edit(shown.panel.record_id, postcode="35000")
    assert form.city.editor.text() == "Ren"
    assert form.source.editor.text() == "Appel "
    type_text(form.source.editor, "du maire")
    page.context.drafts.flush()
    kept = page.services.organisations.load(shown.panel.record_id)
    assert (kept.city, kept.source, kept.postcode) == ("Ren", "Appel du maire", "35000")


def test_the_language_changes_in_the_middle_of_typing(page: MembersPage) -> None:
    shown = edit(page, "Rennes")
    editor = shown.panel.form.city.editor
    replace_text(editor, "Renn")
    editor.setCursorPosition(2)
    page.context.language.switch(Language.ZH)
    assert (editor.text(), editor.cursorPosition()) == ("Renn", 2)
    assert shown.panel.edit.text() == "完成"
    assert editor.accessibleName() == "城市"


# ---------------------------------------------------------------------- new, deleted


def test_a_new_organisation_by_keyboard(page: MembersPage, organisations: MembersList) -> None:
    find(organisations, "new_organisations").click()
    line = QApplication.focusWidget()
    assert line.objectName() == "new_organisation_name_fr"
    press(line, "Return")
    assert find(organisations, "new_organisation_refusal").text().startswith("Il faut un nom")
    type_text(line, "Évreux")
    press(line, "Return")
    assert organisations.table.selected_record().name == "Évreux"
    assert organisations.panel.head.name.text() == "Évreux"
    assert organisation(page, "Évreux").college.value == "commune"


def test_a_new_person_from_an_organisation_has_their_function_there(
    page: MembersPage, organisations: MembersList
) -> None:
    rennes = organisation(page, "Rennes")
    page.open_route(Route("members", None, "new-person", rennes.id))
    people = page.lists["people"]
    form = people.panel.new
    for field, text in ((form.given_name, "Anne"), (form.surname, "Martin"), (form.function, "Conseillère")):
        type_text(field, text)
    press(form.function, "Ctrl+Return")
    made = person(page, "Martin")
    assert made.main_position.organisation_id == rennes.id
    assert made.main_position.title.fr == "Conseillère"
    assert people.table.selected_record().id == made.id


def test_a_record_made_with_ctrl_enter_is_selected_alone(page: MembersPage, organisations: MembersList) -> None:
    """Of itself Qt adds a row to those selected while Ctrl is held."""
    organisations.begin_new()
    type_text(QApplication.focusWidget(), "Évreux")
    press(QApplication.focusWidget(), "Ctrl+Return")
    assert organisations.table.selected_record().name == "Évreux"
    assert len(organisations.table.selectionModel().selectedRows()) == 1


def test_words_that_name_no_organisation_are_told_where_they_stand(
    page: MembersPage, organisations: MembersList
) -> None:
    organisations.reveal(organisation(page, "Rennes").id)
    press(organisations.table, "F2")
    line = find(organisations, "organisation_parent_line")
    line.setFocus()
    type_text(line, "Atlantide")
    press(line, "Return")
    said = find(organisations, "organisation_parent_refusal")
    assert "Atlantide" in said.text()
    assert not said.isHidden()
    assert line.accessibleDescription() == said.text()
    replace_text(line, "Région Bretagne")
    press(line, "Return")
    assert said.isHidden()
    assert organisation(page, "Rennes").parent_id == organisation(page, "Région Bretagne").id


def test_escape_leaves_the_form_of_a_new_record(page: MembersPage, organisations: MembersList) -> None:
    organisations.reveal(organisation(page, "Rennes").id)
    organisations.begin_new()
    settle()
    press(QApplication.focusWidget(), "Escape")
    assert organisations.panel.head.name.text() == "Rennes"
    assert organisations.table.hasFocus()


def test_a_deleted_organisation_goes_to_the_bin_and_undo_is_offered(
    page: MembersPage, organisations: MembersList
) -> None:
    said: list[str] = []
    page.context.signals.undo_offered.connect(said.append)
    total = len(names(organisations))
    organisations.reveal(organisation(page, "Rennes").id)
    press(organisations.table, "Delete")
    assert len(names(organisations)) == total - 1
    assert len(said) == 1
    assert organisations.table.selected_record() is not None
    page.services.history.undo()
    assert "Rennes" in names(organisations)


# ---------------------------------------------------------------------- people


def test_somebody_is_found_by_organisation_function_and_address(people: MembersList) -> None:
    replace_text(people.search, "rennes mission")
    assert len(names(people)) == 1
    assert people.table.selected_record().name.surname == "Leray"
    replace_text(people.search, "roseanne.bisiaux@")
    assert people.table.selected_record().name.surname == "Bisiaux"


def test_the_sheet_of_somebody_shows_the_function_of_the_day(page: MembersPage, people: MembersList) -> None:
    someone = person(page, "Pilet")
    page.services.people.edit_position(someone.positions[0].id, title=BilingualText("Maire", "市长"))
    people.reveal(someone.id)
    meeting = next(line for line in people.panel.findChildren(LinkLine) if "31 janvier 2017" in line.accessibleName())
    assert "Adjoint au Maire chargé des RI" in meeting.accessibleName()
    assert "Maire" in people.panel.head.meta.text()


def test_every_field_of_a_person_is_saved(page: MembersPage, people: MembersList) -> None:
    someone = person(page, "Leray")
    people.reveal(someone.id)
    press(people.table, "F2")
    form = people.panel.form
    replace_text(form.given_name.editor, "Gaelle")
    replace_text(form.surname.editor, "Le Ray")
    replace_text(form.name_zh.editor, "加埃勒·勒雷")
    form.civility.chosen.emit(Civility.MRS)
    form.preferred_language.chosen.emit(Language.ZH)
    replace_text(form.notes.editor.zh, "懂中文")
    page.context.drafts.flush()
    kept = page.services.people.load(someone.id)
    assert (kept.name.given_name, kept.name.surname, kept.name.name_zh) == ("Gaelle", "Le Ray", "加埃勒·勒雷")
    assert (kept.name.civility, kept.preferred_language, kept.notes.zh) == (Civility.MRS, Language.ZH, "懂中文")


def test_functions_are_added_ended_made_main_and_removed(page: MembersPage, people: MembersList) -> None:
    someone = person(page, "Leray")
    people.reveal(someone.id)
    press(people.table, "F2")
    positions = people.panel.form.positions
    find(positions, "position_add").click()
    added = page.services.people.load(someone.id).positions[-1]
    card = positions.card(added.id)
    replace_text(card.title.editor.fr, "Directrice")
    replace_text(card.organisation.editor, "Région Bretagne")
    card.organisation._popup.close_popup()
    replace_text(card.since.line, "mars 2018")
    page.context.drafts.flush()
    card.main.click()
    kept = page.services.people.load(someone.id)
    assert kept.main_position.title.fr == "Directrice"
    assert kept.main_position.organisation_name.fr == "Région Bretagne"
    assert kept.main_position.since == RoughDate("2018-03")
    assert [position.is_main for position in kept.positions] == [False, True]
    card.end.click()
    assert page.services.people.load(someone.id).positions[-1].until is not None
    card.remove.click()
    assert len(page.services.people.load(someone.id).positions) == len(someone.positions)


def test_the_axis_shows_functions_whose_dates_are_known(page: MembersPage, people: MembersList) -> None:
    someone = person(page, "Leray")
    people.reveal(someone.id)
    assert people.panel.findChild(TimeAxis) is None
    page.services.people.edit_position(someone.positions[0].id, since=RoughDate("2015"))
    settle()
    axis = people.panel.findChild(TimeAxis)
    assert axis is not None
    assert axis.start == 2015.0
    assert "depuis 2015" in axis.findChildren(type(axis.layout().itemAt(0).widget()))[0].accessibleName()


def test_actions_owed_are_one_click_away(page: MembersPage, people: MembersList) -> None:
    owed = {
        owner.person_id: action
        for action in page.services.actions.list_actions()
        for owner in action.owners
        if owner.person_id is not None
    }
    gone: list[Route] = []
    page.context.signals.open_requested.connect(gone.append)
    someone, action = next(iter(owed.items()))
    people.reveal(someone)
    line = next(line for line in people.panel.findChildren(LinkLine) if action.label in line.accessibleName())
    line.click()
    assert (gone[-1].page, gone[-1].record) in [("actions", one.id) for one in page.services.actions.list_actions()]


# ---------------------------------------------------------------------- the whole


def test_the_models_keep_the_rules_of_qt(page: MembersPage, people: MembersList, qtmodeltester: object) -> None:
    qtmodeltester.check(people.table.model())
    qtmodeltester.check(page.lists["organisations"].table.model())


def test_a_letter_typed_in_a_record_reads_that_record_only(page: MembersPage, organisations: MembersList) -> None:
    read: list[object] = []
    organisations.reveal(organisation(page, "Rennes").id)
    settle()
    organisations.table.grab()
    whole = organisations.read_lines
    organisations.read_lines = lambda ids: read.append(list(ids)) or whole(ids)
    page.services.organisations.edit(organisation(page, "Rennes").id, city="Redon")
    organisations.table.grab()
    assert read == [[organisation(page, "Rennes").id]]


def test_an_empty_dossier_says_what_to_do(page: MembersPage, people: MembersList) -> None:
    for someone in page.services.people.list_people():
        page.services.people.delete(someone.id)
    assert find(people, "people_empty_button").isVisible()
    find(people, "people_empty_button").click()
    assert QApplication.focusWidget().objectName() == "new_person_given_name"
