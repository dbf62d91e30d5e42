"""A Chinese name is found by what it sounds like, in the minutes as at the door."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText
from groupe_pays.pinyin import readings, spells
from groupe_pays.services.services import Services


@pytest.mark.parametrize(
    "typed", ["jiang", "jia", "jky", "jk", "kaiyun", "kaiy", "ky", "jiangkaiyun", "jiangky", "yun"]
)
def test_syllables_begun_syllables_and_initials_spell_a_name(typed: str) -> None:
    assert spells(typed, "蒋开云")


@pytest.mark.parametrize("typed", ["", "j", "yunk", "kaiyunx", "jiangyun", "开云", "jk1"])
def test_other_letters_do_not(typed: str) -> None:
    assert not spells(typed, "蒋开云")


def test_a_character_answers_to_all_its_readings() -> None:
    assert spells("chongqing", "重庆市人民政府")
    assert spells("shan", "单国强")
    assert spells("lv", "吕明")
    assert spells("lu", "吕明")


def test_what_is_not_chinese_is_spelled_by_nothing() -> None:
    assert readings("Jocelyne Bougeard") == ()
    assert not spells("bo", "Jocelyne Bougeard")


@given(st.text(alphabet="蒋开云李明王重庆单", min_size=2, max_size=6))
def test_every_name_answers_to_its_whole_pinyin_and_to_its_initials(name: str) -> None:
    said = [sorted(each)[0] for each in readings(name)]
    assert spells("".join(said), name)
    assert spells("".join(each[0] for each in said), name)


def test_a_speaker_is_found_by_pinyin_or_initials_after_those_whose_name_is_written_so(services: Services) -> None:
    services.people.create(PersonName(name_zh="蒋开云"))
    services.people.create(PersonName("Paul", "Jiangbert"))
    services.people.create(PersonName("若", "Marie", "若瑟琳·布吉尔"))

    def found(typed: str) -> list[str]:
        return [one.party.person_name.name_zh or one.party.person_name.surname for one in
                services.finding.find_parties(typed, people_only=True)]  # fmt: skip

    assert found("jiang") == ["Jiangbert", "蒋开云"]
    assert found("jky") == ["蒋开云"]
    assert found("ruose") == [], "a transcription is not spelled"


def test_a_chinese_organisation_is_found_by_pinyin(services: Services) -> None:
    body = services.organisations.create(BilingualText("", "武汉市人民政府"))
    (found,) = services.finding.find_organisations("wuhan")
    assert found.party.organisation_id == body
