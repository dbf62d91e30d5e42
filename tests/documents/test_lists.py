"""The lists of the group: every record on them, in every form, whatever its words are like."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from tests.documents.auditing import characters_off_the_page, characters_over_each_other
from tests.documents.building import ISSUER
from tests.documents.reading import as_printed, link_targets, read_by_pdfium, read_by_pypdf, squashed
from tests.documents.standards import assert_conforms

from groupe_pays.documents.action_list import build_action_list
from groupe_pays.documents.commitments import build_commitments
from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_lists import (
    ActionGroup,
    ActionLine,
    ActionListContent,
    CommitmentsContent,
    ContactWords,
    DecisionGroup,
    DecisionLine,
    DecisionRegisterContent,
    ListHead,
    MemberBody,
    MemberLine,
    MembersListContent,
    OfficeLine,
    PartnershipLine,
    PresenceLine,
)
from groupe_pays.documents.decision_register import build_decision_register
from groupe_pays.documents.members_list import build_members_list
from groupe_pays.documents.result import Rendered
from groupe_pays.domain.printing import FORM_CODES, Family, Form, Look, TextSize
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
HEAD = ListHead(ISSUER, Words("Groupe-pays Chine", "中国国别组"), Words("6 mars 2017", "2017年3月6日"))
Build = Callable[..., Rendered]

HOSTILE = [
    Words("<img src=x onerror=alert(1)> & <b", "<b>粗体</b> & 符号"),
    Words("a" * 60 + " " + "B" * 90, "字" * 300),
    Words("contrôle\x00\x07\u200b\ufffe fin", "控制\x01字符"),
    Words("émoji 🎉 et ☂", "表情🎉"),
    Words("שלום עולם مرحبا", "שלום"),
    Words("", "只有中文"),
    Words("Rien que du français", ""),
    Words("même nom", "même nom"),
    Words("ligne\nsuivante\n\ntroisième", "一行\n又一行"),
    BLANK,
]


def actions(count: int, **more: object) -> ActionListContent:
    groups = list(ActionGroup)
    lines = tuple(
        ActionLine(
            number=str(number + 1),
            group=groups[number * len(groups) // count],
            title=Words(f"Préparer la note numéro {number} pour le comité", f"编写第{number}号说明"),
            owners=Words(f"Service{number}", f"部门{number}") if number % 3 else BLANK,
            due=Words(f"{number % 28 + 1} mai 2017", f"2017年5月{number % 28 + 1}日") if number % 4 else BLANK,
            delay=Words("5 jours de retard", "逾期5天") if number * len(groups) // count == 0 else BLANK,
            item=Words("II", "二"),
        )
        for number in range(count)
    )
    return replace(ActionListContent(HEAD, lines, meetings=1), **more)  # type: ignore[arg-type]


def register(count: int, years: int = 1) -> DecisionRegisterContent:
    def lines(year: int) -> tuple[DecisionLine, ...]:
        return tuple(
            DecisionLine(
                number=f"{year}-{number}" if years > 1 else str(number),
                text=Words(f"Le groupe décide la mesure {year}m{number}.", f"国别组决定措施{year}第{number}项。"),
                title=Words(f"Mesure courte {number}") if number % 2 else BLANK,
                item=Words("II. Pistes", "二、方向"),
                follow_up=(Words("Action 3 : APCAE", "待办事项3：友协"),) if number == 1 else (),
            )
            for number in range(1, count + 1)
        )

    groups = tuple(
        DecisionGroup(
            year,
            Words(f"31 janvier {year}, Réunion", f"{year}年1月31日，会议"),
            Words("Compte rendu adopté", "会议纪要已通过"),
            lines(year),
        )
        for year in range(2017, 2017 + years)
    )
    return DecisionRegisterContent(HEAD, groups)


def members(bodies: int, people: int) -> MembersListContent:
    colleges = [Words("Régions", "大区"), Words("Communes", "市镇")]
    return MembersListContent(
        HEAD,
        tuple(
            MemberBody(
                colleges[number * 2 // bodies],
                Words(f"Organisme {number}", f"单位{number}"),
                (ContactWords("02 99 28 55 55"), ContactWords("www.ville.fr", "http://www.ville.fr")),
                tuple(
                    MemberLine(
                        Words(f"Anne NOM{number}x{person}", f"人名{number}之{person}"),
                        (Words(f"Chargée de mission {person}", f"项目专员{person}"),),
                        (
                            ContactWords(f"06 12 34 56 {person:02}"),
                            ContactWords(
                                f"relations.inter-nationales{person}@ville-montpellier.fr", "mailto:a@ville.fr"
                            ),
                        ),
                    )
                    for person in range(people)
                ),
            )
            for number in range(bodies)
        ),
        people=bodies * people,
    )


def commitments() -> CommitmentsContent:
    lines = actions(10).lines
    return CommitmentsContent(
        replace(HEAD, group=Words("Région Occitanie", "奥克西塔尼大区")),
        open_actions=lines[:6],
        closed_actions=lines[6:],
        decisions=register(2).groups[0].lines,
        partnerships=(PartnershipLine(Words("Sichuan", "四川省"), Words("Jumelage", "友好城市关系")),),
        people=(OfficeLine(Words("Carole DELGA", "卡罗尔·德尔加"), (Words("Présidente", "主席"),)),),
        presence=(
            PresenceLine(Words("31 janvier 2017", "2017年1月31日"), Words("Réunion", "会议"), (Words("Présents : A"),)),
        ),
    )


EVERY: list[tuple[Build, object]] = [
    (build_action_list, actions(30)),
    (build_decision_register, register(20, years=2)),
    (build_members_list, members(12, 3)),
    (build_commitments, commitments()),
]


def words_in(content: object) -> list[Words]:
    """Everything a content says, but its head."""
    if isinstance(content, Words):
        return [content]
    if isinstance(content, tuple):
        return [words for part in content for words in words_in(part)]
    if isinstance(content, ListHead) or not hasattr(content, "__dataclass_fields__"):
        return []
    return [words for name in content.__dataclass_fields__ for words in words_in(getattr(content, name))]


def pages_of(pdf: bytes) -> list[str]:
    return [squashed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("code", FORM_CODES)
@pytest.mark.parametrize(("build", "content"), EVERY)
def test_every_word_is_found_again_by_two_readers(build: Build, content: object, code: str) -> None:
    form = Form.parse(code)
    rendered = build(content, form.languages, facing=form.facing)
    for read in (read_by_pypdf, read_by_pdfium):
        found = read(rendered.data)
        for words in words_in(content):
            for language in form.languages:
                said = as_printed(words.side(language), language)
                assert said in found or (form.facing and said == "二"), "numerals are printed once"
    assert not rendered.missing


@pytest.mark.parametrize(("build", "content"), EVERY)
def test_each_edition_has_its_own_page_numbers(build: Build, content: object) -> None:
    french, chinese = (build(content, (language,)).pages for language in (FR, ZH))
    pages = pages_of(build(content, (FR, ZH)).data)
    assert len(pages) == french + chinese
    assert f"Page1sur{french}" in pages[0]
    assert f"第1页，共{chinese}页" in pages[french]


@pytest.mark.parametrize("code", FORM_CODES)
def test_hostile_words_are_printed_as_they_are(code: str) -> None:
    form = Form.parse(code)
    lines = tuple(
        ActionLine(str(n), ActionGroup.LATE, said, said, said, said, said, said, said) for n, said in enumerate(HOSTILE)
    )
    decided = tuple(DecisionLine(str(n), said, said, said, (said,)) for n, said in enumerate(HOSTILE))
    contacts = (
        *(ContactWords(said.fr, f"mailto:{said.fr}") for said in HOSTILE),
        ContactWords("clic", "javascript:alert(1)"),
    )
    people = tuple(MemberLine(said, (said, said), contacts) for said in HOSTILE)
    documents = [
        build_action_list(ActionListContent(HEAD, lines, 2), form.languages, facing=form.facing),
        build_decision_register(
            DecisionRegisterContent(HEAD, (DecisionGroup(2017, HOSTILE[0], HOSTILE[1], decided),)),
            form.languages,
            facing=form.facing,
        ),
        build_members_list(
            MembersListContent(HEAD, tuple(MemberBody(said, said, contacts, people) for said in HOSTILE), 9),
            form.languages,
            facing=form.facing,
        ),
        build_commitments(
            CommitmentsContent(
                replace(HEAD, group=HOSTILE[1]),
                lines,
                lines,
                decided,
                tuple(PartnershipLine(said, said, said, said) for said in HOSTILE),
                tuple(OfficeLine(said, (said,)) for said in HOSTILE),
                tuple(PresenceLine(said, said, (said, said)) for said in HOSTILE),
            ),
            form.languages,
            facing=form.facing,
        ),
    ]
    for rendered in documents:
        found = read_by_pypdf(rendered.data)
        assert all(mark in found for mark in ("<imgsrc=x" if FR in form.languages else "<b>粗体</b>", "只有中文"))
        assert "Rienquedufrançais" in found, "a text in one language only is printed in every edition"
        assert not any("javascript" in target for target in link_targets(rendered.data))
        assert not characters_off_the_page(rendered.data, 30)
        assert_conforms(rendered.data)


def assert_clean(pdf: bytes) -> None:
    assert not characters_over_each_other(pdf)
    assert not characters_off_the_page(pdf, 30)


@pytest.mark.parametrize("code", FORM_CODES)
@pytest.mark.parametrize(("build", "content"), EVERY)
def test_lists_conform_and_nothing_stands_over_anything(build: Build, content: object, code: str) -> None:
    form = Form.parse(code)
    pdf = build(content, form.languages, facing=form.facing).data
    assert_clean(pdf)
    assert_conforms(pdf)


@pytest.mark.parametrize(("build", "content"), EVERY)
@pytest.mark.parametrize("look", [Look(text_size=TextSize.LARGE), Look(family=Family.SERIF, accent="FFD500")])
def test_no_look_pushes_words_off_the_page(build: Build, content: object, look: Look) -> None:
    assert_clean(build(content, (FR, ZH), facing=True, look=look).data)


@pytest.mark.parametrize(
    ("build", "content", "said"),
    [
        (build_action_list, ActionListContent(HEAD), "Aucune action"),
        (build_decision_register, DecisionRegisterContent(HEAD), "Aucune décision"),
        (build_members_list, MembersListContent(HEAD), "Aucun membre"),
        (build_commitments, CommitmentsContent(HEAD), "Aucune action à mener"),
    ],
)
def test_an_empty_list_says_so_on_one_page(build: Build, content: object, said: str) -> None:
    rendered = build(content, (FR, ZH), facing=True)
    assert rendered.pages == 1
    assert squashed(said) in read_by_pypdf(rendered.data)


@pytest.mark.parametrize(("build", "content"), EVERY)
def test_no_language_is_refused(build: Build, content: object) -> None:
    with pytest.raises(ValueError, match="French"):
        build(content, ())


def test_late_actions_stand_first_and_tell_how_late_they_are() -> None:
    found = read_by_pypdf(build_action_list(actions(10), (FR, ZH), facing=True).data)
    places = [found.index(squashed(head)) for head in ("En retard (2)", "En cours (2)", "À faire (2)", "Terminées (2)")]
    assert places == sorted(places)
    assert found.index("5joursderetard") < places[1]
    assert squashed("10 actions : 2 en retard, 2 en cours, 2 à faire, 2 terminées, 2 abandonnées") in found
    assert squashed("共10项：逾期2，进行中2，待办2，已完成2，已放弃2") in found


def test_what_is_not_settled_is_said_and_what_is_closed_lacks_nothing() -> None:
    lines = (ActionLine("1", ActionGroup.TODO, Words("À faire")), ActionLine("2", ActionGroup.DONE, Words("Fait")))
    found = read_by_pypdf(build_action_list(ActionListContent(HEAD, lines), (FR,)).data)
    assert found.count("Àdésigner") == 1
    assert found.count("sanséchéance") == 1


def test_a_part_of_a_list_says_that_it_is_one() -> None:
    head = replace(HEAD, chosen=(3, 12))
    found = read_by_pypdf(build_action_list(replace(actions(3), head=head), (FR, ZH), facing=True).data)
    assert squashed("Sélection : 3 sur 12") in found


def test_groups_and_heads_are_told_again_on_every_page() -> None:
    pages = pages_of(build_action_list(actions(120), (FR, ZH), facing=True).data)
    assert len(pages) > 3
    assert all("Responsable责任人" in page for page in pages)
    assert any(",suite" in page and "（续）" in page for page in pages[1:])


def test_an_organisation_whose_people_go_on_over_the_page_is_named_there() -> None:
    pages = pages_of(build_members_list(members(2, 60), (FR,)).data)
    assert len(pages) > 3
    for page in pages[1:]:
        head = page[: page.index("Chargéedemission")]
        assert "Organisme0,suite" in head or "Organisme1" in head
        assert "Régions,suite" in head or "Communes" in head


def test_no_organisation_stays_alone_at_the_foot_of_a_page() -> None:
    for count in range(1, 12):
        for page in pages_of(build_members_list(members(count + 6, 2), (FR,)).data):
            last = page.rindex("Organisme")
            assert "AnneNOM" in page[last:]


def test_the_last_group_is_named_again_only_while_it_lasts() -> None:
    content = members(40, 0)
    pages = pages_of(build_members_list(content, (FR, ZH), facing=True).data)
    assert len(pages) > 1
    assert not any(",suite" in page and "Organisme0,suite" in page for page in pages)


def test_phones_and_addresses_stand_whole_on_their_lines() -> None:
    address = "relations.inter-nationales@mairie-dunkerque.fr"
    longer = "tres-longue.adresse-de.service-international@communaute-urbaine-dunkerque.example.fr"
    body = MemberBody(
        Words("Communes"),
        Words("Dunkerque"),
        (),
        (MemberLine(Words("A B"), (), (ContactWords("+33 (0)6 12 34 56 78"), ContactWords(address))),),
    )
    longest = MemberBody(Words("Communes"), Words("Lille"), (ContactWords(longer),))
    rendered = build_members_list(MembersListContent(HEAD, (body, longest), 1), (FR,))
    document = pypdfium2.PdfDocument(rendered.data)
    try:
        lines = document[0].get_textpage().get_text_range().replace("\u2060", "").replace("\u00a0", " ").splitlines()
    finally:
        document.close()
    assert any("+33 (0)6 12 34 56 78" in line for line in lines)
    assert any(address in line for line in lines)
    first = next(line for line in lines if "tres-longue" in line)
    assert first.split()[-1].endswith((".", "@")), "what no line can hold is parted after a mark"


def test_addresses_lead_to_a_message() -> None:
    body = MemberBody(
        Words("Communes"), Words("Rennes"), (ContactWords("dri@ville-rennes.fr", "mailto:dri@ville-rennes.fr"),)
    )
    assert link_targets(build_members_list(MembersListContent(HEAD, (body,)), (FR,)).data) == [
        "mailto:dri@ville-rennes.fr"
    ]


def test_two_years_of_decisions_stand_under_their_years() -> None:
    rendered = build_decision_register(register(3, years=2), (FR, ZH), facing=True)
    outline = pypdf.PdfReader(BytesIO(rendered.data)).outline
    titles = [str(entry["/Title"]) for entry in outline if not isinstance(entry, list)]
    assert {"2017 / 2017年", "2018 / 2018年"} <= set(titles)


def test_time_grows_with_the_number_of_actions_and_no_faster() -> None:
    def seconds(count: int) -> float:
        content = actions(count)
        begun = time.perf_counter()
        build_action_list(content, (FR, ZH), facing=True)
        return time.perf_counter() - begun

    seconds(500)
    small = min(seconds(500) for _again in range(2))
    assert seconds(2000) < 4 * small * 1.8


def test_the_same_list_gives_the_same_bytes() -> None:
    for build, content in EVERY:
        assert build(content, (FR, ZH), facing=True) == build(content, (FR, ZH), facing=True)
