"""Agenda, invitation, attendance report and certificates: all of their words on paper, none lost, none over another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from tests.documents.auditing import characters_off_the_page, characters_over_each_other
from tests.documents.building_meeting import (
    HOSTILE,
    agenda,
    agenda_line,
    attested,
    certificates,
    invitation,
    recipient,
    report,
)
from tests.documents.reading import as_printed, link_targets, read_by_pdfium, read_by_pypdf, squashed
from tests.documents.recording import recorded
from tests.documents.standards import assert_conforms

from groupe_pays.documents.agenda import build_agenda
from groupe_pays.documents.attendance_report import build_attendance_report
from groupe_pays.documents.certificates import build_certificates
from groupe_pays.documents.content import Words
from groupe_pays.documents.invitation import build_invitation
from groupe_pays.documents.look import MM
from groupe_pays.documents.result import Rendered
from groupe_pays.domain.text import Language

FR, ZH = Language.FR, Language.ZH
FORMS = [((FR,), False), ((ZH,), False), ((FR, ZH), True), ((FR, ZH), False)]
FULL_AGENDA = agenda(
    agenda_line(1, remark=Words("45 min · Jacques Auxiette", "45分钟　雅克·奥克西埃特")),
    agenda_line(2, description=Words("Chacun présente son analyse.", "各方介绍其分析。")),
    agenda_line(3, Words("Pause", "茶歇"), is_break=True),
    agenda_line(4, depth=1, clocks=()),
)
SAMPLES: dict[str, Callable[..., Rendered]] = {
    "agenda": lambda *form, **how: build_agenda(FULL_AGENDA, *form, **how),
    "invitation": lambda *form, **how: build_invitation(invitation(recipient(1), recipient(2)), *form, **how),
    "report": lambda *form, **how: build_attendance_report(report(40), *form, **how),
    "certificates": lambda *form, **how: build_certificates(certificates(attested(1), attested(2)), *form, **how),
    "no agenda": lambda *form, **how: build_agenda(agenda(), *form, **how),
    "nobody": lambda *form, **how: build_attendance_report(report(0), *form, **how),
    "no certificate": lambda *form, **how: build_certificates(certificates(), *form, **how),
}


@pytest.mark.parametrize(("languages", "facing"), FORMS)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_document_conforms_and_nothing_is_over_anything(
    name: str, languages: tuple[Language, ...], facing: bool
) -> None:
    rendered = SAMPLES[name](languages, facing=facing)
    assert_conforms(rendered.data)
    assert characters_over_each_other(rendered.data) == []
    assert characters_off_the_page(rendered.data, 8 * MM) == []
    assert not rendered.missing


@pytest.mark.parametrize(("languages", "facing"), FORMS)
def test_the_agenda_tells_every_point_with_its_number_and_hours(languages: tuple[Language, ...], facing: bool) -> None:
    rendered = build_agenda(FULL_AGENDA, languages, facing=facing)
    for read in (read_by_pypdf, read_by_pdfium):
        found = read(rendered.data)
        for line in FULL_AGENDA.lines:
            for language in languages:
                for words in (line.title, line.remark, line.description):
                    assert as_printed(words.side(language), language) in found
            assert all(time in found for time in line.clocks)
        assert ("II." in found) == (FR in languages)
        assert ("二、" in found) == (ZH in languages)


def test_a_subtitle_of_two_lines_is_broken_after_its_comma(monkeypatch: pytest.MonkeyPatch) -> None:
    content = replace(FULL_AGENDA, subtitle=Words("Réunion du groupe-pays Chine, 31 janvier 2017", "中国国别组会议"))
    with recorded(monkeypatch) as recording:
        build_agenda(content, (FR, ZH), facing=True)
    assert "Réunion du groupe-pays Chine," in [box.text.strip() for box in recording.boxes]


@pytest.mark.parametrize("languages", [(FR,), (ZH,)])
def test_what_is_said_in_one_language_only_stands_in_both_editions(languages: tuple[Language, ...]) -> None:
    content = agenda(agenda_line(1, Words("Seulement ici")), agenda_line(2, Words("", "只有中文")))
    found = read_by_pypdf(build_agenda(content, languages).data)
    assert "Seulementici" in found
    assert "只有中文" in found


def test_an_agenda_of_two_hundred_points_runs_over_pages_under_its_head() -> None:
    rendered = build_agenda(agenda(*map(agenda_line, range(1, 201))), (FR, ZH), facing=True)
    pages = [squashed(page.extract_text()) for page in pypdf.PdfReader(BytesIO(rendered.data)).pages]
    assert rendered.pages == len(pages) > 5
    assert all("Paris巴黎" in page for page in pages)
    found = "".join(pages)
    assert all(f"Pointdetravail{number}" in found for number in range(1, 201))
    assert characters_over_each_other(rendered.data) == []


def test_the_letter_stands_on_one_page_with_its_address_in_the_window() -> None:
    rendered = build_invitation(invitation(), (FR, ZH), facing=True)
    assert rendered.pages == 1
    place: list[tuple[float, float]] = []

    def note(text: str, _cm: object, matrix: list[float], *_font: object) -> None:
        if "NOM1" in text:
            place.append((matrix[4], matrix[5]))

    pypdf.PdfReader(BytesIO(rendered.data)).pages[0].extract_text(visitor_text=note)
    left, up = place[0]
    assert 109 < left / MM < 160
    assert 45 < 297 - up / MM < 52


def test_each_person_has_a_letter_of_their_own_with_their_own_greeting() -> None:
    everyone = [recipient(number, salutation=Words(f"Madame {number},", f"尊敬的{number}：")) for number in range(1, 8)]
    reader = pypdf.PdfReader(BytesIO(build_invitation(invitation(*everyone), (FR, ZH), facing=True).data))
    assert len(reader.pages) == 7
    for number, page in enumerate(reader.pages, 1):
        text = squashed(page.extract_text())
        assert f"NOM{number}" in text
        assert squashed(f"Madame {number},") in text
        assert "1/1" in text
    assert len(reader.outline) == 7


def test_the_video_link_of_a_letter_leads_there_and_nowhere_else() -> None:
    assert set(link_targets(build_invitation(invitation(), (FR,)).data)) == {"https://visio.example.org/x"}
    content = invitation()
    evil = replace(content.facts[2], target="javascript:alert(1)")
    assert link_targets(build_invitation(replace(content, facts=(evil,)), (FR,)).data) == []


def test_a_letter_to_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="somebody"):
        build_invitation(replace(invitation(), recipients=()), (FR,))


@pytest.mark.parametrize("build", [build_agenda, build_attendance_report])
def test_no_language_is_refused(build: Callable[..., Rendered]) -> None:
    with pytest.raises(ValueError, match="French"):
        build(agenda() if build is build_agenda else report(1), ())


def test_the_report_counts_by_college_and_status() -> None:
    content = report(40)
    found = read_by_pypdf(build_attendance_report(content, (FR,)).data)
    assert "Participants(40)" in found
    for person in content.participants:
        assert squashed(person.name.fr) in found
        assert squashed(person.represented_by.fr) in found
    for count in content.counts:
        numbers = [count.by_status[status] for status in count.by_status]
        assert sum(numbers) == count.total


def test_the_report_of_a_congress_grows_with_its_people() -> None:
    rendered = build_attendance_report(report(600), (FR, ZH), facing=True)
    assert 25 < rendered.pages < 70


@pytest.mark.parametrize(("languages", "pages"), [((FR,), 3), ((FR, ZH), 6)])
def test_a_certificate_is_one_page_a_person_and_language(languages: tuple[Language, ...], pages: int) -> None:
    content = certificates(*map(attested, (1, 2, 3)))
    assert build_certificates(content, languages).pages == pages
    both = build_certificates(content, (FR, ZH), facing=True)
    assert both.pages == 3
    for number, page in enumerate(pypdf.PdfReader(BytesIO(both.data)).pages, 1):
        text = squashed(page.extract_text())
        assert f"MadamePrénom{number}NOM{number}" in text
        assert f"人名{number}女士" in text


def test_a_certificate_of_a_meeting_with_a_very_long_title_stays_on_its_page() -> None:
    long = Words("Séminaire intermédiaire " * 20, "中法地方政府合作高层论坛届中会" * 16)
    content = replace(certificates(attested()), meeting=long)
    rendered = build_certificates(content, (FR, ZH), facing=True)
    assert rendered.pages == 1
    assert characters_over_each_other(rendered.data) == []


def test_a_certificate_says_who_took_part_by_video() -> None:
    assert "visioconférence" in read_by_pypdf(build_certificates(certificates(attested(by_video=True)), (FR,)).data)
    assert "visioconférence" not in read_by_pypdf(build_certificates(certificates(attested()), (FR,)).data)


@pytest.mark.parametrize(("languages", "facing"), FORMS[:3])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_printed_as_they_are(text: str, languages: tuple[Language, ...], facing: bool) -> None:
    words = Words(text, text)
    bad = agenda_line(1, words, remark=words, description=words)
    person = report(1).participants[0]
    person = replace(person, name=words, organisation=words, function=words, represented_by=words)
    documents = [
        build_agenda(replace(agenda(bad), subtitle=words, running=words, issuer=words), languages, facing=facing),
        build_invitation(
            invitation(
                recipient(1, lines=(words, words), beside=words, salutation=words, closing=words),
                subject=words,
                sender=words,
                body=(words,),
                lines=(bad,),
                signature=(words,),
            ),
            languages,
            facing=facing,
        ),
        build_attendance_report(replace(report(1), participants=(person,), subtitle=words), languages, facing=facing),
        build_certificates(
            replace(certificates(replace(attested(), name=words, office=words)), meeting=words),
            languages,
            facing=facing,
        ),
    ]
    for rendered in documents:
        assert rendered.pages >= 1
        assert characters_off_the_page(rendered.data, 5 * MM) == []
        if "<" in text:
            assert as_printed(text, FR)[:20] in read_by_pypdf(rendered.data)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_content_gives_the_same_bytes(name: str) -> None:
    assert SAMPLES[name]((FR, ZH), facing=True) == SAMPLES[name]((FR, ZH), facing=True)
