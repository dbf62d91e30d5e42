"""An organisation on its panel: who leads it, where it belongs, what became of it, what it took part in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from tests.ui.driving import button, click, find, press, replace_text, settle, type_text

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import Contribution, Organisation, OrganisationChange
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.confirmed import confirmed_words
from groupe_pays.ui.people.links import LinkLine
from groupe_pays.ui.people.organisation_changes import RenameDialog
from groupe_pays.ui.people.organisation_panel import OrganisationPanel
from groupe_pays.ui.people.organisation_succession import SuccessionDialog
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


def organisation(page: MembersPage, name: str) -> Organisation:
    return next(one for one in page.services.organisations.list_organisations() if one.name.fr == name)


def show(page: MembersPage, name: str) -> OrganisationPanel:
    shown = page.lists["organisations"]
    shown.reveal(organisation(page, name).id)
    panel = shown.panel
    assert isinstance(panel, OrganisationPanel)
    assert panel.record_id == organisation(page, name).id
    return panel


def edit(page: MembersPage, name: str) -> OrganisationPanel:
    panel = show(page, name)
    panel.set_editing(True)
    settle()
    return panel


def spoken(panel: OrganisationPanel, section: str) -> list[str]:
    settle()
    lines = find(panel, section).findChildren(LinkLine)
    return [line.accessibleName() for line in lines if not line.isHidden()]


def during(dialog: str, act: Callable[[QDialog], None]) -> None:
    """Do something in a window that is about to open, and close it where it is still open then."""

    def go() -> None:
        shown = next(one for one in QApplication.topLevelWidgets() if one.objectName() == dialog)
        act(shown)
        if shown.isVisible():
            shown.reject()

    QTimer.singleShot(0, go)


# ---------------------------------------------------------------------- what is read


def test_the_present_head_stands_under_the_name_before_those_of_the_past(page: MembersPage) -> None:
    heads = spoken(show(page, "Rennes"), "organisation_heads")
    assert heads[0].startswith("Daniel Delaveau")
    assert heads[1].startswith("Edmond Hervé")
    assert "2009" in heads[1]


def test_an_old_region_names_the_one_that_took_its_place(page: MembersPage) -> None:
    panel = show(page, "Région Alsace")
    assert "Alsace → Grand Est" in panel.head.meta.text()
    assert "1\u202f733\u202f732 habitants" in panel.head.meta.text()
    page.context.language.switch(Language.ZH)
    assert "阿尔萨斯大区 → 大东部大区" in panel.head.meta.text()


def test_what_became_of_an_organisation_is_told_from_both_ends(page: MembersPage) -> None:
    gone: list[Route] = []
    page.context.signals.open_requested.connect(gone.append)
    assert spoken(show(page, "Région Alsace"), "organisation_history") == [
        "Région Grand Est, 1er janvier 2016\u00a0: a pris la place de cet organisme"
    ]
    panel = show(page, "Région Grand Est")
    told = spoken(panel, "organisation_history")
    assert [line.split(",")[0] for line in told] == ["Région Alsace", "Région Lorraine"]
    settle()
    button(panel, "organisation_history_0").click()
    assert gone[-1] == Route("members", organisation(page, "Région Alsace").id, "organisations")


def test_interventions_lead_to_the_entry(page: MembersPage) -> None:
    gone: list[Route] = []
    page.context.signals.open_requested.connect(gone.append)
    panel = show(page, "Ministère des Affaires étrangères et du Développement international")
    settle()
    section = find(panel, "organisation_interventions")
    assert find(panel, "organisation_interventions_count").text() == "2"
    line = section.findChildren(LinkLine)[0]
    assert "31 janv. 2017" in line.accessibleName()
    line.click()
    assert (gone[-1].page, gone[-1].part) == ("meeting", "minutes")
    assert page.services.minutes.load_entry(gone[-1].focus).meeting_id == gone[-1].record


def test_many_lines_are_shown_when_asked_for(page: MembersPage) -> None:
    ministry = organisation(page, "Ministère des Affaires étrangères et du Développement international")
    for number in range(5):
        made = page.services.organisations.create(BilingualText(f"Service {number}"))
        page.services.organisations.edit(made, parent_id=ministry.id)
    panel = show(page, ministry.name.fr)
    assert len(spoken(panel, "organisation_family")) == 4
    more = button(panel, "organisation_family_more")
    assert more.text() == "Afficher 4 autres"
    click(more)
    assert len(spoken(panel, "organisation_family")) == 8
    assert more.isHidden()


# ---------------------------------------------------------------------- what is edited


def test_the_country_says_whether_a_region_or_a_province_is_asked_for(page: MembersPage) -> None:
    form = edit(page, "Rennes").form
    assert form.region.isVisible()
    assert not form.province.isVisible()
    form.country.setFocus()
    assert form.country.count() > 200
    form.country.chosen.emit("CN")
    assert form.province.isVisible()
    form.country.chosen.emit("BE")
    assert not form.region.isVisible()
    assert not form.province.isVisible()
    assert "Belgique" in page.lists["organisations"].panel.head.meta.text()


def test_population_and_contribution_are_saved_with_their_years(page: MembersPage) -> None:
    panel = edit(page, "Rennes")
    form = panel.form
    replace_text(form.population.editor, "216 815")
    replace_text(form.population_year.editor, "2015")
    form.contribution.chosen.emit(Contribution.PAID)
    replace_text(form.contribution_year.editor, "2017")
    page.context.drafts.flush()
    kept = page.services.organisations.load(panel.record_id)
    assert (kept.population, kept.population_year) == (216815, 2015)
    assert (kept.contribution, kept.contribution_year) == (Contribution.PAID, 2017)
    assert form.population.editor.text() == "216\u202f815"
    assert "cotisation 2017\u00a0: réglée" in panel.head.meta.text()
    replace_text(form.population.editor, "beaucoup")
    page.context.drafts.flush()
    assert "beaucoup" in form.population.refusal()
    assert page.services.organisations.load(panel.record_id).population == 216815


def test_a_parent_is_found_as_one_types_refused_in_place_and_cleared(page: MembersPage) -> None:
    ministry = organisation(page, "Ministère des Affaires étrangères et du Développement international")
    panel = edit(page, "Rennes")
    field = panel.form.parent_field
    type_text(field.field.line, "minist affaires etrang")
    press(field.field.line, "Tab")
    rennes = panel.record_id
    assert page.services.organisations.load(rennes).parent_id == ministry.id
    assert spoken(panel, "organisation_family")[0].endswith("organisme de rattachement")

    above = edit(page, ministry.name.fr).form.parent_field
    type_text(above.field.line, "Rennes")
    press(above.field.line, "Tab")
    assert above.refusal().startswith("Un organisme ne peut pas")
    assert page.services.organisations.load(ministry.id).parent_id is None
    assert above.field.parties() == ()

    panel = edit(page, "Rennes")
    settle()
    press(find(panel, "organisation_parent_chip_0"), "Delete")
    assert page.services.organisations.load(rennes).parent_id is None


def test_confirmed_today_in_one_click_and_undone(page: MembersPage) -> None:
    panel = show(page, "Rennes")
    click(panel.confirmed.today)
    assert page.services.organisations.load(panel.record_id).confirmed_on == RoughDate.day(clock.today())
    assert not panel.confirmed.today.isEnabled()
    page.services.history.undo()
    assert panel.confirmed.age_words() == "Jamais confirmé."


def test_an_old_confirmation_says_since_when(ui: QApplication) -> None:
    year = clock.today().year - 8
    words, is_old = confirmed_words(RoughDate(f"{year - 1}-06-15"))
    assert is_old
    assert words.startswith(f"Non reconfirmé depuis {year - 1} (")
    assert confirmed_words(RoughDate.day(clock.today()))[1] is False


# ---------------------------------------------------------------------- what became of it


def test_a_changed_name_asks_whether_it_was_renamed_or_misspelt(page: MembersPage) -> None:
    panel = edit(page, "Rennes")
    offer = panel.form.name_offer
    assert not offer.isVisible()
    replace_text(panel.form.name.editor.fr, "Rennes Ville")
    page.context.drafts.flush()
    assert offer.isVisible()
    page.services.history.undo()
    assert not offer.isVisible()

    replace_text(panel.form.name.editor.fr, "Ville de Rennes")
    page.context.drafts.flush()
    during(
        "organisation_event_dialog", lambda shown: (type_text(shown.date.line, "2020"), shown.take.click(), None)[-1]
    )
    click(offer.renamed)
    events = page.services.authorities.list_events(panel.record_id)
    assert [(event.change, event.old_name.fr) for event in events] == [(OrganisationChange.RENAMED, "Rennes")]
    assert not offer.isVisible()
    panel.set_editing(False)
    assert any("appelé alors «\u00a0Rennes\u00a0»" in line for line in spoken(panel, "organisation_meetings"))


def test_misspelt_corrects_the_lists_that_are_not_adopted(page: MembersPage) -> None:
    panel = edit(page, "Rennes")
    replace_text(panel.form.name.editor.fr, "Rennes-Ville")
    page.context.drafts.flush()
    click(panel.form.name_offer.misspelt)
    parts = page.services.attendance.list_parts(organisation_id=panel.record_id)
    assert {part.attendance.organisation.fr for part in parts} == {"Rennes-Ville"}
    assert not panel.form.name_offer.isVisible()


def test_an_organisation_that_came_to_no_meeting_is_simply_renamed(page: MembersPage) -> None:
    made = page.services.organisations.create(BilingualText("Évreux"))
    panel = edit(page, "Évreux")
    assert panel.record_id == made
    replace_text(panel.form.name.editor.fr, "Ville d’Évreux")
    page.context.drafts.flush()
    assert not panel.form.name_offer.isVisible()


def test_renamed_from_a_date_is_one_step_of_undo(page: MembersPage) -> None:
    panel = show(page, "Rennes")

    def rename(shown: QDialog) -> None:
        assert isinstance(shown, RenameDialog)
        replace_text(shown.name.fr, "Rennes Ville")
        type_text(shown.date.line, "peut-être")
        shown.take.click()
        assert find(shown, "rename_organisation_refusal").isVisible()
        replace_text(shown.date.line, "1er mars 2020")
        shown.take.click()

    during("rename_organisation_dialog", rename)
    panel.history.rename.trigger()
    assert panel.head.name.text() == "Rennes Ville"
    assert spoken(panel, "organisation_history") == ["Rennes, ancien nom (changé\u00a0: 1er mars 2020)"]
    page.services.history.undo()
    assert panel.head.name.text() == "Rennes"


def test_a_merger_tells_its_numbers_and_moves_what_is_ticked(page: MembersPage) -> None:
    panel = show(page, "Rennes")
    rennes, brittany = panel.record_id, organisation(page, "Région Bretagne").id

    def merge(shown: QDialog) -> None:
        assert isinstance(shown, SuccessionDialog)
        assert shown.predecessors.ids() == (rennes,)
        assert shown.partnerships.text() == "1 partenariat devient celui du successeur"
        shown.take.click()
        assert find(shown, "succession_refusal").text().startswith("Il faut un organisme")
        type_text(shown.successor.line, "region bretagne")
        press(shown.successor.line, "Tab")
        type_text(shown.date.line, "2020")
        shown.people.setChecked(False)
        shown.take.click()

    during("succession_dialog", merge)
    panel.history.succeed.trigger()
    events = page.services.authorities.list_events(rennes)
    assert [(event.successor_id, event.date) for event in events] == [(brittany, RoughDate("2020"))]
    assert rennes not in {
        side.organisation_id for one in page.services.partnerships.list_partnerships() for side in one.french
    }
    assert page.services.people.list_of_organisation(rennes)
    page.services.history.undo()
    assert page.services.authorities.list_events(rennes) == []


def test_a_change_is_dated_otherwise_and_taken_back(page: MembersPage) -> None:
    panel = show(page, "Communauté urbaine de Brest")
    settle()
    line = find(panel, "organisation_history_0_line")
    assert "date inconnue" in spoken(panel, "organisation_history")[0].lower()
    during(
        "organisation_event_dialog",
        lambda shown: (type_text(shown.date.line, "1er janvier 2015"), shown.take.click(), None)[-1],
    )
    line.change_date.trigger()
    assert "1er janvier 2015" in spoken(panel, "organisation_history")[0]
    settle()
    find(panel, "organisation_history_0_line").remove.trigger()
    assert spoken(panel, "organisation_history") == []
    page.services.history.undo()
    assert len(spoken(panel, "organisation_history")) == 1
