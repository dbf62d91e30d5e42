"""The minutes: two languages facing, decisions and actions with numbers for ever."""

from __future__ import annotations

import pytest

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import MinutesAdopted
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.parties import Party
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language, RichText, TranslationState
from groupe_pays.services.services import Services

FR, ZH = Language.FR, Language.ZH


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"), date=RoughDate.parse("2017-01-31"))


@pytest.fixture
def item(services: Services, meeting: str) -> str:
    return services.agenda.add_item(meeting, BilingualText("Introduction"))


def write(services: Services, entry: str, language: Language, words: str) -> TranslationState:
    services.minutes.edit_text(entry, language, RichText.from_plain(words))
    return services.minutes.load_entry(entry).state


def test_a_translation_goes_from_missing_to_draft_to_reviewed_to_outdated(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item)
    assert write(services, entry, FR, "Bonjour") is TranslationState.MISSING
    assert write(services, entry, ZH, "您好") is TranslationState.DRAFT
    services.minutes.mark_translation([entry], TranslationState.REVIEWED)
    assert services.minutes.load_entry(entry).state is TranslationState.REVIEWED
    assert write(services, entry, FR, "Bonjour à tous") is TranslationState.OUTDATED
    assert write(services, entry, ZH, "大家好") is TranslationState.OUTDATED, "until somebody says they are in step"
    services.minutes.mark_translation([entry], TranslationState.REVIEWED)
    assert write(services, entry, ZH, "大家好！") is TranslationState.DRAFT


def test_an_entry_first_written_in_chinese_waits_for_its_french(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item)
    assert write(services, entry, ZH, "您好") is TranslationState.MISSING
    assert write(services, entry, FR, "Bonjour") is TranslationState.DRAFT
    assert write(services, entry, ZH, "大家好") is TranslationState.OUTDATED


def test_decisions_and_actions_are_numbered_once_and_for_ever(services: Services, item: str) -> None:
    first, second, third = (services.minutes.add_entry(item, EntryKind.ACTION) for _ in range(3))
    services.minutes.delete_entry(second)
    fourth = services.minutes.add_entry(item, EntryKind.ACTION)
    labels = [services.minutes.load_entry(entry).actions[0].label for entry in (first, third, fourth)]
    assert labels == ["2017-1", "2017-3", "2017-4"]


def test_converting_there_and_back_loses_neither_text_nor_translation_nor_number(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item, EntryKind.ACTION)
    write(services, entry, FR, "Faire la carte")
    write(services, entry, ZH, "绘制分布图")
    before = services.minutes.load_entry(entry)
    services.minutes.convert(entry, EntryKind.DISCUSSION)
    assert services.minutes.load_entry(entry).actions == ()
    assert services.actions.list_actions() == []
    services.minutes.convert(entry, EntryKind.ACTION)
    assert services.minutes.load_entry(entry) == before


def test_a_deleted_action_entry_comes_back_from_the_bin_with_its_action(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item, EntryKind.ACTION)
    write(services, entry, FR, "Faire la carte")
    services.minutes.delete_entry(entry)
    assert services.actions.list_actions() == []
    (binned,) = services.bin.list_items()
    services.bin.restore(binned.kind, binned.id)
    assert [action.label for action in services.actions.list_actions()] == ["2017-1"]


def test_adopted_minutes_refuse_every_change(services: Services, meeting: str, item: str) -> None:
    entry = services.minutes.add_entry(item)
    services.meetings.edit(meeting, state=MeetingState.ADOPTED)
    with pytest.raises(MinutesAdopted):
        services.minutes.edit_text(entry, FR, RichText.from_plain("x"))
    with pytest.raises(MinutesAdopted):
        services.minutes.add_entry(item)
    with pytest.raises(MinutesAdopted):
        services.minutes.delete_entry(entry)


def test_a_speaker_keeps_the_function_of_the_day(services: Services, meeting: str, item: str) -> None:
    body = services.organisations.create(BilingualText("Région Occitanie", "奥克西塔尼大区"))
    person = services.people.create(PersonName("Alban", "Zanchiello"), body, BilingualText("Conseiller", "顾问"))
    services.attendance.add_person(meeting, person)
    speaker = services.minutes.speaker_of(meeting, person)
    entry = services.minutes.add_entry(item, EntryKind.INTERVENTION, speakers=(speaker,))
    position = services.people.load(person).positions[0]
    services.people.edit_position(position.id, title=BilingualText("Directeur"))
    (kept,) = services.minutes.load_entry(entry).speakers
    assert (kept.function.fr, kept.organisation.fr) == ("Conseiller", "Région Occitanie")


def test_actions_of_all_meetings_tell_where_they_come_from(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item, EntryKind.ACTION)
    write(services, entry, FR, "Faire la carte des représentations chinoises en France.")
    (action,) = services.actions.list_actions()
    services.actions.set_owners(action.id, (Party(words=BilingualText("Le groupe-pays")),))
    services.actions.edit_action(action.id, due=RoughDate.parse("2017-03-01"))
    services.actions.edit_action(action.id, due=RoughDate.parse("2017-36~"))
    (action,) = services.actions.list_actions()
    assert action.item_path == (1,)
    assert action.said.fr.plain.startswith("Faire la carte")
    assert action.owners[0].name(FR) == "Le groupe-pays"
    assert action.postponed == 1


def test_a_hundred_thousand_characters_and_hostile_ones_are_kept(services: Services, item: str) -> None:
    entry = services.minutes.add_entry(item)
    hostile = "a\x00b\ud800c\x07 *gras* <b>&amp; « élu »"
    write(services, entry, FR, hostile + "x" * 100_000)
    kept = services.minutes.load_entry(entry).text.fr.plain
    assert kept == "ab\ufffdc *gras* <b>&amp; « élu »" + "x" * 100_000


def test_moving_an_entry_takes_it_to_another_item(services: Services, meeting: str, item: str) -> None:
    other = services.agenda.add_item(meeting, BilingualText("Suite"))
    ids = [services.minutes.add_entry(item) for _ in range(3)]
    services.minutes.move_entry(ids[2], item, 0)
    assert [entry.id for entry in services.minutes.load(meeting)[0].entries] == [ids[2], ids[0], ids[1]]
    services.minutes.move_entry(ids[0], other, 0)
    assert [entry.id for entry in services.minutes.load(meeting)[1].entries] == [ids[0]]
