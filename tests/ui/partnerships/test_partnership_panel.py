"""The sheet of a partnership: whom it binds, its sectors, its translations, its documents, when it was confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ui.driving import button, click, find, press, settle, type_text

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.partnerships import Partnership, PartnershipText
from groupe_pays.domain.text import Language, TranslationState
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.partnerships.page import PartnershipsPage


@pytest.fixture
def page(window: MainWindow) -> Iterator[PartnershipsPage]:
    window.context.open("partnerships")
    settle()
    shown = window.pages.current_page()
    assert isinstance(shown, PartnershipsPage)
    yield shown
    window.context.drafts.flush()


def named(page: PartnershipsPage, french: str) -> Partnership:
    return next(one for one in page.services.partnerships.list_partnerships() if one.french[0].name.fr == french)


def select(page: PartnershipsPage, french: str) -> Partnership:
    chosen = named(page, french)
    assert page.table.select_id(chosen.id)
    settle()
    return chosen


def test_partners_are_added_put_in_order_and_removed_by_keyboard(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    section = page.panel.bodies
    click(section.edit)
    assert section.french.line.hasFocus()
    section.chinese.line.setFocus()
    type_text(section.chinese.line, "qingdao")
    press(section.chinese.line, "Tab")
    names = [side.name.fr for side in page.services.partnerships.load(chosen.id).chinese]
    assert names == ["Jinan", "Qingdao"]
    settle()
    press(find(section, "partnership_chinese_side_chip_1"), "Ctrl+Left")
    assert [side.name.fr for side in page.services.partnerships.load(chosen.id).chinese] == ["Qingdao", "Jinan"]
    settle()
    press(find(section, "partnership_chinese_side_chip_0"), "Delete")
    assert [side.name.fr for side in page.services.partnerships.load(chosen.id).chinese] == ["Jinan"]
    press(window, "Ctrl+Z")
    assert [side.name.fr for side in page.services.partnerships.load(chosen.id).chinese] == ["Qingdao", "Jinan"]
    assert [party.organisation_name.fr for party in section.chinese.parties()] == ["Qingdao", "Jinan"]


def test_the_last_partner_of_a_side_stays_and_it_is_said_why(page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    section = page.panel.bodies
    click(section.edit)
    settle()
    press(find(section, "partnership_french_side_chip_0"), "Delete")
    assert find(section, "partnership_organisations_refusal").isVisible()
    assert section.french.ids() == (chosen.french[0].organisation_id,)
    press(section.french.line, "Escape")
    assert not section.is_editing
    assert section.edit.hasFocus()


def test_contacts_are_people_and_bodies_in_an_order(page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    section = page.panel.contacts
    click(section.edit)
    type_text(section.field.line, "bougeard")
    press(section.field.line, "Tab")
    added = page.services.partnerships.load(chosen.id)
    assert len(added.contact_ids) == len(chosen.contact_ids) + 1
    assert added.contact_body_ids == chosen.contact_body_ids
    settle()
    press(find(section, "partnership_contacts_field_chip_0"), "Ctrl+Right")
    swapped = page.services.partnerships.load(chosen.id).contact_ids
    assert swapped[:2] == (added.contact_ids[1], added.contact_ids[0])
    click(section.edit)
    settle()
    assert button(page, "partnership_contacts_0").isVisible()


def test_sectors_are_tags_of_the_list_and_a_new_one_is_made_on_the_way(page: PartnershipsPage) -> None:
    chosen = select(page, "Bourgoin-Jallieu")
    field = page.panel.sectors
    field.line.setFocus()
    press(field.line, "Down")
    assert field.popup.isVisible()
    type_text(field.line, "agro")
    press(field.line, "Tab")
    assert "Agriculture et agroalimentaire" in names_of(page, chosen)
    type_text(field.line, "Ville durable")
    press(field.line, "Ctrl+Return")
    assert "Ville durable" in names_of(page, chosen)
    press(field.line, "Backspace")
    settle()
    press(find(field, f"partnership_sectors_field_chip_{len(field.parties()) - 1}"), "Delete")
    assert "Ville durable" not in names_of(page, chosen)
    assert "Ville durable" in {one.sector.name.fr for one in page.services.sectors.list_sectors()}


def names_of(page: PartnershipsPage, one: Partnership) -> list[str]:
    return [sector.name.fr for sector in page.services.partnerships.load(one.id).sectors]


def test_a_translation_is_marked_from_its_state(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    state = page.panel.texts.state(PartnershipText.SECTORS)
    assert state.text() == "Brouillon"
    assert "Secteurs" in state.accessibleName()
    state.action(TranslationState.REVIEWED).trigger()
    kept = page.services.partnerships.load(chosen.id).texts
    assert kept is not None
    assert kept[PartnershipText.SECTORS].state is TranslationState.REVIEWED
    assert state.text() == "Relue"
    press(window, "Ctrl+Z")
    assert state.text() == "Brouillon"
    missing = page.panel.texts.state(PartnershipText.OBJECTIVES)
    assert missing.text() == "Chinois manquant"
    window.set_language(Language.ZH)
    assert missing.text() == "缺中文"


def test_documents_of_a_partnership_are_kept_in_the_dossier(page: PartnershipsPage, tmp_path: Path) -> None:
    signed = tmp_path / "accord.pdf"
    signed.write_bytes(b"%PDF-1.4 accord")
    chosen = select(page, "Rennes")
    page.services.attachments.add_partnership_file(chosen.id, signed)
    files = page.panel.files
    assert files.list.records.rowCount() == 1
    select(page, "Nice")
    assert files.list.records.rowCount() == 0
    select(page, "Rennes")
    files.list.select_first()
    click(files.delete)
    assert page.services.attachments.list_partnership_files(chosen.id) == []


def test_source_and_confirmation_are_edited_and_confirmed_today(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    origin = page.panel.origin
    type_text(origin.source.editor, "Courriel ")
    window.context.drafts.flush()
    assert "Courriel " in page.services.partnerships.load(chosen.id).source
    click(origin.bar.today)
    assert page.services.partnerships.load(chosen.id).confirmed_on == RoughDate.day(clock.today())
    assert not origin.bar.today.isEnabled()


def test_what_its_organisations_took_part_in_is_one_click_away(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    went = []
    window.context.navigator.went.connect(went.append)
    click(button(page, "partnership_meetings_0"))
    assert (went[0].page, went[0].part) == ("meeting", "receive")
    window.context.navigator.back()
    settle()
    assert page.panel.partnership.id == chosen.id
