"""The partnerships: found in both languages, filtered, read and edited in place, made of two organisations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton
from tests.ui.driving import button, click, find, press, replace_text, settle, type_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.partnerships import Partnership, PartnershipKind, PartnershipState, PartnershipText
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


def shown(page: PartnershipsPage, column: int = 0) -> list[str]:
    model = page.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_list_is_in_alphabetical_order_and_can_be_sorted(page: PartnershipsPage) -> None:
    QAbstractItemModelTester(page.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.count.text() == "33 partenariats sur 33"
    assert shown(page)[:3] == ["Aix-en-Provence", "Bourg-la-Reine", "Bourgoin-Jallieu"]

    page.table.horizontalHeader().sectionClicked.emit(4)
    assert [year for year in shown(page, 4) if year != "—"] == sorted(year for year in shown(page, 4) if year != "—")
    assert shown(page, 4)[-1] == "—"
    page.table.horizontalHeader().sectionClicked.emit(4)
    assert shown(page, 4)[0] == "2002"
    assert shown(page, 4)[-1] == "—", "what has no date stays last"


def test_in_chinese_the_order_is_that_of_pinyin(window: MainWindow, page: PartnershipsPage) -> None:
    window.set_language(Language.ZH)
    assert shown(page)[0] == "阿尔萨斯大区"
    assert page.table.horizontalHeader().note == "拼音"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("monory", "Département de la Vienne"),
        ("重庆", "Toulouse"),
        ("qinhuangdao", "Communauté urbaine de Dunkerque"),
    ],
)
def test_search_in_both_languages_and_in_the_texts(page: PartnershipsPage, words: str, found: str) -> None:
    page.search.setText(words)
    assert shown(page) == [found]


def test_search_ignores_accents_and_says_when_nothing_answers(page: PartnershipsPage) -> None:
    page.search.setText("SAINT-ETIENNE xuzhou")
    assert shown(page) == ["Saint-Étienne"]
    page.search.setText("rien de tel")
    click(page.empty.button)
    assert len(shown(page)) == 33


def test_filters_by_kind_province_state_and_sector(page: PartnershipsPage) -> None:
    page.filters.set_filter("province", "Shandong")
    assert len(shown(page)) == 5
    page.filters.set_filter("kind", PartnershipKind.TWINNING.value)
    assert shown(page) == ["Rennes"]
    page.filters.clear()
    page.filters.set_filter("state", PartnershipState.ACTIVE.value)
    assert "Région Bretagne" in shown(page)
    page.filters.clear()
    heritage = next(one for one in page.services.sectors.list_sectors() if one.sector.name.fr.startswith("Patrimoine"))
    page.filters.set_filter("sector", heritage.sector.id)
    everywhere = page.services.partnerships.list_partnerships()
    assert len(shown(page)) == sum(heritage.sector in one.sectors for one in everywhere) > 1


def test_sectors_are_offered_in_the_language_of_the_interface_with_their_numbers(
    window: MainWindow, page: PartnershipsPage
) -> None:
    window.set_language(Language.ZH)
    menu = page.filters.add.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "领域…").trigger()
    popup = find(window, "partnerships_filters_choices")
    type_text(popup.search, "文化遗产")
    assert [popup.table.model().index(0, column).data() for column in (0, 1)] == ["文化遗产与旅游", "16"]
    press(popup.search, "Return")
    assert len(shown(page)) == 16
    tag = next(one for one in page.filters.findChildren(QAbstractButton) if one.objectName().startswith("filter_"))
    assert "文化遗产与旅游" in tag.accessibleName()
    press(tag, "Delete")
    assert len(shown(page)) == 33


def test_the_sheet_reads_in_the_language_of_the_interface_and_tells_what_is_missing(
    window: MainWindow, page: PartnershipsPage
) -> None:
    select(page, "Rennes")
    area = page.panel.texts.area(PartnershipText.OBJECTIVES)
    assert area.fr.isVisible()
    assert area.fr.text() == named(page, "Rennes").texts[PartnershipText.OBJECTIVES].fr
    assert area.fr.y() < area.zh.y()
    assert area.state.text() == "Chinois manquant"
    assert page.panel.texts.area(PartnershipText.SECTORS).state.text() == "Brouillon"

    window.set_language(Language.ZH)
    settle()
    assert area.zh.y() < area.fr.y()
    assert area.state.text() == "缺中文"


def test_a_translation_typed_on_the_sheet_is_saved_and_undone(window: MainWindow, page: PartnershipsPage) -> None:
    select(page, "Rennes")
    area = page.panel.texts.area(PartnershipText.OBJECTIVES)
    area.zh.setFocus()
    type_text(area.zh, "市政经验交流\n相互了解")
    window.context.drafts.flush()
    stored = named(page, "Rennes").texts[PartnershipText.OBJECTIVES]
    assert stored.zh == "市政经验交流\n相互了解"
    assert stored.state is TranslationState.DRAFT
    assert area.zh.hasFocus()
    assert area.state.text() == "Brouillon"
    press(window, "Ctrl+Z")
    assert area.zh.text() == ""
    assert area.state.text() == "Chinois manquant"


def test_what_is_not_edited_keeps_its_no_break_spaces(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    area = page.panel.texts.area(PartnershipText.ORIGIN)
    replace_text(area.fr, "Accord signé\u00a0: 2002")
    window.context.drafts.flush()
    assert page.services.partnerships.load(chosen.id).texts[PartnershipText.ORIGIN].fr == "Accord signé\u00a0: 2002"


def test_a_text_that_is_not_written_is_added_from_the_menu(window: MainWindow, page: PartnershipsPage) -> None:
    select(page, "Aix-en-Provence")
    area = page.panel.texts.area(PartnershipText.OUTLOOK)
    assert not area.isVisible()
    menu = page.panel.texts.add.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Perspectives").trigger()
    assert area.fr.hasFocus()
    type_text(area.fr, "Reprendre contact")
    window.context.drafts.flush()
    assert named(page, "Aix-en-Provence").texts[PartnershipText.OUTLOOK].fr == "Reprendre contact"


def test_kind_state_and_since_are_edited_in_place(window: MainWindow, page: PartnershipsPage) -> None:
    select(page, "Bourgoin-Jallieu")
    page.panel.kind.setFocus()
    press(page.panel.kind, "Up")
    press(page.panel.state, "Down")
    page.panel.since.line.setFocus()
    type_text(page.panel.since.line, "printemps 1999")
    page.table.setFocus()
    changed = named(page, "Bourgoin-Jallieu")
    assert (changed.kind, changed.state) == (PartnershipKind.CONVENTION, PartnershipState.DORMANT)
    assert changed.since == RoughDate.parse("1999-21")
    press(window, "Ctrl+Z")
    assert named(page, "Bourgoin-Jallieu").since is None


def test_contacts_and_organisations_are_one_click_away(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    went = []
    window.context.navigator.went.connect(went.append)
    click(button(page, "partnership_contacts_0"))
    assert (went[0].page, went[0].record, went[0].part) == ("members", chosen.contact_ids[0], "people")
    window.context.navigator.back()
    click(button(page, "partnership_organisations_0"))
    assert (went[-1].record, went[-1].part) == (chosen.french[0].organisation_id, "organisations")


def test_a_partnership_is_made_of_two_organisations_by_keyboard(window: MainWindow, page: PartnershipsPage) -> None:
    click(page.new)
    maker = page.panel.maker
    assert maker.french.line.hasFocus()
    type_text(maker.french.line, "grenob")
    press(maker.french.line, "Tab")
    maker.chinese.line.setFocus()
    type_text(maker.chinese.line, "成都")
    press(maker.chinese.line, "Tab")
    maker.chinese.line.setFocus()
    press(maker.chinese.line, "Ctrl+Return")  # as every new record; where words are typed it makes an organisation

    made = page.services.partnerships.list_partnerships()[-1]
    assert (made.french[0].name.fr, made.chinese[0].name.fr) == ("Grenoble", "Chengdu")
    assert page.panel.partnership.id == made.id
    assert page.table.selected_record().id == made.id
    assert page.panel.kind.hasFocus()


def test_a_partner_nobody_knows_yet_is_made_on_the_way(page: PartnershipsPage) -> None:
    click(page.new)
    maker = page.panel.maker
    type_text(maker.chinese.line, "烟台市")
    press(maker.chinese.line, "Ctrl+Return")
    made = next(one for one in page.services.organisations.list_organisations() if one.name.zh == "烟台市")
    assert made.country == "CN"
    assert maker.chinese.ids() == (made.id,)


def test_one_side_alone_is_refused_in_place(page: PartnershipsPage) -> None:
    click(page.new)
    settle()
    maker = page.panel.maker
    type_text(maker.french.line, "grenob")
    press(maker.french.line, "Tab")
    click(maker.make)
    refusal = find(page, "new_partnership_refusal")
    assert refusal.isVisible()
    assert refusal.text().endswith("Indiquez celui qui manque.")
    assert maker.chinese.line.hasFocus()
    press(maker.chinese.line, "Escape")
    assert not page.panel.is_making
    assert len(page.services.partnerships.list_partnerships()) == 33


def test_deleting_a_partnership_is_undone_from_the_toast(window: MainWindow, page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    click(page.panel.delete)
    assert "Rennes" not in shown(page)
    assert window.toast.text() == "Partenariat supprimé"
    click(window.toast.undo)
    assert page.table.model().row_of(chosen.id) >= 0


def test_a_contact_renamed_elsewhere_is_renamed_on_the_sheet(page: PartnershipsPage) -> None:
    chosen = select(page, "Rennes")
    page.services.people.edit(chosen.contact_ids[0], surname="Lefranc")
    settle()
    assert button(page, "partnership_contacts_0").accessibleName().startswith("Roselyne Lefranc,")


def test_another_sheet_is_read_from_its_top(page: PartnershipsPage) -> None:
    select(page, "Rennes")
    page.panel._scrolled.verticalScrollBar().setValue(400)
    select(page, "Nice")
    assert page.panel._scrolled.verticalScrollBar().value() == 0
