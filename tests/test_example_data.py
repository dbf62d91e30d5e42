"""The example meeting: word for word the minutes that were circulated, and whole in Chinese."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from groupe_pays.domain.actions import ActionState
from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.meetings import MeetingState, Numbering
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import RichText

PROJECT = Path(__file__).resolve().parent.parent
EXAMPLE = PROJECT / "resources" / "example"
SOURCE = (PROJECT / "tests" / "data" / "minutes-2017-01-31.txt").read_text(encoding="utf-8").splitlines()

REPAIRS = {
    "5^{ème}": "5ème",
    "- > Dans cette mission": "- → Dans cette mission",
    "> Les CDPR": "→ Les CDPR",
    "-Nécessité": "- Nécessité",
    "NB : L'absence": "L'absence",
    "pékinoise¹": "pékinoise",
}
"""Layout and signs lost in the copy; the label « NB » and the call of the footnote are kept otherwise."""

DAMAGED = {"ilhouse": "lhouse", ".F": "F", "citatie": "citaie"}
"""Three cells of the attendance table hold a sign that was misread."""

TERMS = {
    r"groupe-pays": "国别组",
    r"coopération décentralisée": "地方政府合作",
    r"collectivité": "地方政府",
    r"comité de pilotage": "指导委员会",
    r"séminaire intermédiaire": "届中会",
    r"\bassises\b|\brencontres\b": "论坛",
    r"APCAE": "中国人民对外友好协会",
    r"\bCUF\b|Cités Unies France": "法国城市联盟",
    r"\bARF\b": "法国大区协会",
    r"DAECT": "地方政府对外行动",
    r"AICT": "地方政府国际行动",
    r"Ministère des Affaires étrangères et du Développement international": "法国外交与国际发展部",
    r"Direction Asie": "亚洲大洋洲司",
    r"Ambassade de France": "法国驻华大使馆",
    r"Ambassade de Chine": "中国驻法国大使馆",
    r"conseillers diplomatiques auprès des préfets": "大区行政长官外交顾问",
    r"correspondant pour la coopération": "地方政府合作联络员",
    r"chargée? de mission": "项目专员",
    r"Directeur général": "总干事",
    r"convention de partenariat": "合作伙伴协议",
    r"\batelier": "分论坛",
    r"plénière": "全体会议",
    r"protocol(e|aire)": "礼宾",
    r"\bélus\b": "民选代表",
    r"technicien": "业务人员",
    r"\bparticipants\b": "与会人员",
    r"partenaires? chinois": "中方合作伙伴",
    r"délégation": "代表团",
    r"visites de terrain": "实地考察",
    r"visites de haut niveau": "高层互访",
    r"rééquilibrage": "再平衡",
    r"mutualis": "资源共享",
    r"synergie": "协同",
    r"état des lieux": "现状梳理",
    r"appel à projet généraliste": "综合类项目征集",
    r"Jeunesse III": "“青年三期”项目征集",
    r"mobilité des jeunes": "青年流动",
    r"formation professionnelle": "职业培训",
    r"coopération universitaire": "高校合作",
    r"développement durable": "可持续发展",
    r"mondialisation": "全球化",
    r"dialogue de haut niveau sur les échanges humains": "中法高级别人文交流机制",
    r"Institut Confucius": "孔子学院",
    r"alliances françaises": "法语联盟",
    r"foire de l'Ouest": "中国西部国际博览会",
    r"SRDEII": "大区经济发展、创新与国际化规划",
    r"clause générale de compétence": "一般权限条款",
    r"place des villes moyennes et petites": "中小城市的作用",
    r"institut franco-chinois de Lyon": "里昂中法大学",
    r"Jing-jin-ji": "京津冀",
    r"\bCHU\b": "大学医疗中心",
    r"bureau de représentation": "代表处",
    r"lettre de représentation": "委托代表书",
    r"arts de vivre": "生活艺术",
    r"prochaine étape": "下一步工作",
    r"région Pays de la Loire": "卢瓦尔河地区大区",
    r"Occitanie": "奥克西塔尼",
    r"Vosges": "孚日省",
    r"Davos": "达沃斯世界经济论坛",
}
"""French words of the minutes and the form the glossary of the group gives them."""

HAN = r"\u3400-\u9fff"
FULL = "，。：；？！（）、《》“”‘’"


def load(name: str) -> Any:
    return json.loads((EXAMPLE / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def meeting() -> dict[str, Any]:
    return load("meeting-2017-01-31.json")


@pytest.fixture(scope="module")
def entries(meeting: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry for item in meeting["agenda"] for entry in item["entries"]]


def rich(blocks: list[dict[str, Any]]) -> RichText:
    return RichText.from_json(json.dumps({"v": 1, "b": blocks}))


def words(text: str) -> str:
    return " ".join(text.split())


def as_repaired(lines: list[str]) -> str:
    """The body of the source without Markdown, list signs and the line of the footnote."""
    kept = []
    for line in lines:
        if line.startswith("¹ "):
            continue
        for damaged, repaired in REPAIRS.items():
            line = line.replace(damaged, repaired)
        line = re.sub(r"^\s*- |^(I|II|III)\. ", "", line)
        line = re.sub(r"\[([^\]]*)\]\(#\)", r"\1", line.replace("*", ""))
        kept.append(line)
    return words(" ".join(kept))


def bilinguals(value: Any) -> Iterator[dict[str, Any]]:
    """Every French–Chinese pair of a file, at any depth."""
    if isinstance(value, dict):
        if set(value) == {"fr", "zh"}:
            yield value
            return
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from bilinguals(part)


def chinese(pair: dict[str, Any]) -> str:
    return rich(pair["zh"]).plain if isinstance(pair["zh"], list) else pair["zh"]


def test_the_french_text_is_the_source_word_for_word(meeting: dict[str, Any]) -> None:
    written = []
    for item in meeting["agenda"]:
        written.append(item["title"]["fr"])
        written += [rich(entry["text"]["fr"]).plain for entry in item["entries"]]

    assert words(" ".join(written)) == as_repaired(SOURCE[14:135])


def test_the_footnote_is_called_where_it_was(entries: list[dict[str, Any]]) -> None:
    address = "http://www.slate.fr/monde/85963/jing-jin-ji-megalopole-pekinoise"
    called = [entry for entry in entries if rich(entry["text"]["fr"]).notes]

    assert [rich(entry["text"]["fr"]).notes for entry in called] == [(address,)]
    before = called[0]["text"]["fr"][0]["s"][0][0]
    assert before.endswith("méga-métropole pékinoise")
    assert f"¹ <{address}>" in SOURCE


def test_place_and_time_are_those_of_the_source(meeting: dict[str, Any]) -> None:
    head = "\n".join(SOURCE[:14])

    assert f"À {meeting['place']['name']['fr']}, {meeting['place']['address']}" in head
    assert meeting["place"]["access"]["fr"] == "Métro, ligne 2 ou 4 : Barbès-Rochechouart"
    assert f"Jacques Auxiette, {meeting['chair']['function']['fr']}." in head
    assert (meeting["date"], meeting["start"], meeting["end"]) == ("2017-01-31", "14:00", "17:00")
    assert meeting["state"] == MeetingState.DRAFT
    assert meeting["numbering"] == Numbering.ROMAN


def test_the_meeting_is_whole(meeting: dict[str, Any], entries: list[dict[str, Any]]) -> None:
    assert [item["key"] for item in meeting["agenda"]] == ["I", "II", "III"]
    kinds = Counter(EntryKind(entry["kind"]) for entry in entries)
    assert (kinds[EntryKind.INTERVENTION], kinds[EntryKind.NOTE], kinds[EntryKind.HEADING]) == (5, 1, 1)
    assert kinds[EntryKind.ACTION] == 9
    assert [entry["speakers"][0]["person"] for entry in entries if entry["speakers"]] == [
        "jacques-auxiette",
        "bertrand-gallet",
        "bertrand-fort",
        "alban-zanchiello",
        "jacques-auxiette",
    ]
    statuses = Counter(AttendanceStatus(row["status"]) for row in meeting["attendance"])
    assert statuses == {AttendanceStatus.PRESENT: 33, AttendanceStatus.EXCUSED: 9, AttendanceStatus.REMOTE: 1}


def test_the_attendance_table_is_kept_as_it_was(meeting: dict[str, Any]) -> None:
    people = {person["key"]: person for person in load("people.json")}
    organisations = {organisation["key"] for organisation in load("organisations.json")}
    rows = [line.split("\t") for line in SOURCE[143:189] if line.count("\t") == 2 and not line.startswith("EXCUSES")]
    assert len({row["person"] for row in meeting["attendance"]}) == 43

    for (cell, name, function), row in zip(rows, meeting["attendance"], strict=True):
        person = people[row["person"]]
        assert letters(f"{person['given_name']} {person['surname']}") == letters(name)
        assert row["function"]["fr"] == re.sub(r"</?i>", "", function)
        assert row["organisation"] in organisations
        label = iter(letters(row["organisation_label"]["fr"]))
        assert all(letter in label for letter in letters(DAMAGED.get(cell, cell).replace(" (visio)", ""))), cell


def letters(text: str) -> str:
    return text.casefold().replace(" ", "").replace("é", "e")


def test_dates_to_come_are_exact_or_rough_as_they_were_said(meeting: dict[str, Any]) -> None:
    said = [line.split("\t") for line in SOURCE[137:141]]

    assert [[date["words"]["fr"], date["label"]["fr"]] for date in meeting["upcoming"]] == said
    dates = [RoughDate.parse(date["date"]) for date in meeting["upcoming"]]
    assert [date.is_exact for date in dates] == [True, True, False, False]


def test_each_action_stands_on_the_words_that_made_it(meeting: dict[str, Any], entries: list[dict[str, Any]]) -> None:
    people = {person["key"] for person in load("people.json")}
    organisations = {organisation["key"] for organisation in load("organisations.json")}
    assert [action["number"] for action in meeting["actions"]] == list(range(1, 13))
    linked = {key: entry["key"] for entry in entries for key in entry["actions"]}
    assert linked == {action["key"]: action["entry"] for action in meeting["actions"]}

    for action in meeting["actions"]:
        assert action["state"] == ActionState.TODO
        assert action["due"] is None or RoughDate.parse(action["due"])
        for owner in action["owners"]:
            assert owner.get("person") in people | {None}
            assert owner.get("organisation") in organisations | {None}
    dues = {action["key"]: action["due"] for action in meeting["actions"] if action["due"]}
    assert sorted(dues) == ["A01", "A02", "A03", "A04", "A05", "A08"]


def test_both_sides_have_the_same_blocks(entries: list[dict[str, Any]]) -> None:
    for entry in entries:
        french, chinese_side = (rich(entry["text"][side]) for side in ("fr", "zh"))
        assert french == french.normalised()
        assert chinese_side == chinese_side.normalised()
        assert len(french.blocks) == len(chinese_side.blocks)
        for left, right in zip(french.blocks, chinese_side.blocks, strict=True):
            assert (left.kind, left.depth) == (right.kind, right.depth)
            for count in (bold, links, notes):
                assert count(left) == count(right), (entry["key"], left.plain)
            assert left.plain[0] == right.plain[0] or left.plain[0] not in "→∇"


def bold(block: Any) -> int:
    return sum(span.bold for span in block.spans)


def links(block: Any) -> int:
    return sum(span.href is not None for span in block.spans)


def notes(block: Any) -> tuple[str, ...]:
    return tuple(span.note for span in block.spans if span.note is not None)


@pytest.mark.parametrize("name", ["meeting-2017-01-31.json", "series.json", "dossier.json", "organisations.json"])
def test_nothing_is_left_untranslated(name: str) -> None:
    missing = [pair for pair in bilinguals(load(name)) if pair["fr"] and not pair["zh"]]

    assert missing == []


@pytest.mark.parametrize("file", sorted(EXAMPLE.glob("*.json")), ids=lambda file: file.stem)
def test_chinese_is_set_as_chinese(file: Path) -> None:
    texts = [zh for pair in bilinguals(json.loads(file.read_text(encoding="utf-8"))) for zh in sides(pair)]
    assert texts

    for text in texts:
        assert not re.search("[\u00a0\u202f«»]", text), text
        assert not re.search(rf"[{HAN}][,.;:!?()'\"]|[,.;:!?()'\"][{HAN}]", text), text
        assert not re.search(rf"[{HAN}][A-Za-z]|[A-Za-z][{HAN}]", text), text
        assert not re.search(rf"[{HAN}] \d|\d [{HAN}]", text), text
        assert not re.search(rf" [{FULL}]|[{FULL}] ", text), text
        for opening, closing in ("“”", "（）", "《》"):
            assert text.count(opening) == text.count(closing), text


def sides(pair: dict[str, Any]) -> list[str]:
    zh = pair["zh"]
    if isinstance(zh, list) and zh and isinstance(zh[0], dict):
        return [rich(zh).plain]
    return [part for part in (zh if isinstance(zh, list) else [zh]) if part]


@pytest.mark.parametrize("french", TERMS, ids=list(TERMS.values()))
def test_the_minutes_use_the_words_of_the_glossary(french: str, entries: list[dict[str, Any]]) -> None:
    used = [entry for entry in entries if re.search(french, rich(entry["text"]["fr"]).plain, re.I)]
    assert used, "the term is not in the minutes"

    without = [entry["key"] for entry in used if TERMS[french] not in chinese(entry["text"])]
    assert without == []
