"""Earlier minutes become a meeting: all of the source, in order, in one step that undo takes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.errors import AlreadyImported
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, FileType, Form
from groupe_pays.domain.recognition.pieces import PieceKind, words_of
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.importing.plan import Match
from groupe_pays.services.services import Services

SOURCE = Path(__file__).parents[1] / "data" / "minutes-2017-01-31.txt"


def imported(services: Services, path: Path) -> str:
    service = services.importing_minutes
    return service.apply(service.preview(service.read(path)), again=True)


def all_words(services: Services, meeting_id: str) -> str:
    """What stands in the meeting, in the order of its minutes."""
    lines = []
    for section in services.minutes.load(meeting_id):
        lines.append(section.item.title.fr)
        lines += [entry.text.fr.plain for entry in section.entries]
    return words_of("\n".join(lines))


def test_the_minutes_of_january_2017_come_in_whole(services: Services) -> None:
    meeting_id = imported(services, SOURCE)

    meeting = services.meetings.load(meeting_id)
    assert (str(meeting.date), meeting.start, meeting.end) == ("2017-01-31", "14:00", "17:00")
    assert meeting.place.fr == "Cités Unies France"
    assert meeting.chair_name is not None
    assert meeting.chair_name.surname == "Auxiette"
    sections = services.minutes.load(meeting_id)
    assert len(sections) == 3
    spoken = [e.speakers[0].plain(Language.FR) for s in sections for e in s.entries if e.kind is EntryKind.INTERVENTION]
    assert [fold(name) for name in spoken] == [
        "jacques auxiette",
        "bertrand gallet",
        "bertrand fort",
        "alban zanchiello",
        "jacques auxiette",
    ]
    statuses = [row.status for row in services.attendance.list_attendance(meeting_id)]
    assert statuses.count(AttendanceStatus.PRESENT) == 33
    assert statuses.count(AttendanceStatus.EXCUSED) == 9
    assert statuses.count(AttendanceStatus.REMOTE) == 1
    assert len(services.calendar.list_dates(meeting_id)) == 4


def test_every_sentence_of_the_source_is_in_the_minutes_in_order(services: Services) -> None:
    meeting_id = imported(services, SOURCE)
    text = SOURCE.read_text("utf-8").replace("5^{ème}", "5ème").replace("¹", "")
    body = text[text.index("Introduction suite") : text.index("AGENDA")]
    sentences = [
        words_of(line.lstrip("IVX.")) for line in body.split("\n") if "slate.fr" not in line and "NB" not in line
    ]

    found = all_words(services, meeting_id)
    at = 0
    for sentence in filter(None, sentences):
        bare = sentence.replace("#", "")
        place = found.find(bare, at)
        assert place >= 0, bare
        at = place


def test_one_undo_takes_all_of_it_back(services: Services) -> None:
    before = len(services.people.list_people())
    imported(services, SOURCE)

    services.history.undo()

    assert services.meetings.list_meetings() == []
    assert len(services.people.list_people()) == before


def test_the_same_file_is_known_again(services: Services) -> None:
    service = services.importing_minutes
    imported(services, SOURCE)

    plan = service.preview(service.read(SOURCE))

    assert plan.already is not None
    with pytest.raises(AlreadyImported):
        service.apply(plan)


def test_people_of_the_dossier_are_recognised(example: Services) -> None:
    service = example.importing_minutes

    plan = service.preview(service.read(SOURCE))

    assert {one.match for one in plan.people} == {Match.KNOWN}
    assert plan.same_day is not None


def test_what_the_user_says_of_a_name_is_followed(services: Services) -> None:
    service = services.importing_minutes
    plan = service.preview(service.read(SOURCE))
    gallet = next(one for one in plan.people if "gallet" in one.key)

    meeting_id = service.apply(plan.decided(gallet.key, Match.WORDS))

    speakers = [s for part in services.minutes.load(meeting_id) for e in part.entries for s in e.speakers]
    assert any(s.person_id is None and s.words.fr == "Bertrand Gallet" for s in speakers)


def test_somebody_listed_whom_the_user_wants_no_record_of_stays_in_the_words(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "cr.txt"
    path.write_text("Réunion du 3 mai 2021\nPrésents :\n- Anne Roux (Brest)\n- Air France\n1. Bilan\nRien.\n", "utf-8")
    service = services.importing_minutes
    plan = service.preview(service.read(path))

    meeting_id = service.apply(plan.decided("air france", Match.WORDS))

    assert [row.name.surname for row in services.attendance.list_attendance(meeting_id)] == ["Roux"]
    assert words_of("Air France") in all_words(services, meeting_id)


@pytest.mark.parametrize("form", ["fr", "fr+zh", "fr,zh"])
def test_our_own_word_files_come_back(example: Services, services: Services, tmp_path: Path, form: str) -> None:
    meeting = example.meetings.list_meetings()[0].meeting
    job = example.printing.prepare(
        DocumentRequest(DocumentKind.MINUTES, Form.parse(form), meeting_id=meeting.id, file_type=FileType.DOCX)
    )
    path = tmp_path / "compte-rendu.docx"
    job.write(job.render(), path)

    meeting_id = imported(services, path)

    found = services.meetings.load(meeting_id)
    assert found.date == meeting.date
    titles = [section.item.title.fr for section in services.minutes.load(meeting_id) if section.item.title.fr]
    assert [fold(title).rstrip(".") for title in titles[:3]] == [
        fold(section.item.title.fr).rstrip(".") for section in example.minutes.load(meeting.id)
    ]
    if form != "fr":
        assert services.minutes.load(meeting_id)[0].item.title.zh
    assert len(services.actions.list_actions(meeting_id)) == 12
    statuses = [row.status for row in services.attendance.list_attendance(meeting_id)]
    assert statuses.count(AttendanceStatus.EXCUSED) == 9
    original = all_words(example, meeting.id)
    assert len(original) * 0.98 < len(all_words(services, meeting_id)) < len(original) * 1.1


def test_the_meeting_joins_the_series_of_its_title(example: Services) -> None:
    service = example.importing_minutes
    plan = service.preview(service.read(SOURCE))
    names = {one.id: one.name.fr for one in plan.facts.choices}

    assert names[plan.facts.series_id] == "Groupe-pays"
    assert example.meetings.load(service.apply(plan, again=True)).series_id == plan.facts.series_id


def test_retyped_facts_stand_when_the_text_is_corrected(services: Services) -> None:
    service = services.importing_minutes
    plan = service.preview(service.read(SOURCE)).with_fact("start", "09:00").with_fact("title", BilingualText("Autre"))

    again = service.preview(plan.recognised.changed(0, PieceKind.TEXT), plan)

    assert (again.facts.start, again.facts.title.fr, again.facts.end) == ("09:00", "Autre", "17:00")


def test_giving_up_leaves_no_trace(services: Services) -> None:
    class GivenUp(Exception):
        pass

    service = services.importing_minutes
    plan = service.preview(service.read(SOURCE))
    told: list[int] = []
    for last in (0, 40, 90, 130):

        def report(done: int, _total: int, last: int = last) -> None:
            told.append(done)
            if done >= last:
                raise GivenUp

        with pytest.raises(GivenUp):
            service.apply(plan, report=report)
    assert services.meetings.list_meetings() == []
    assert services.people.list_people() == []
    assert services.history.undo() is None
    assert max(told) > 90


def test_words_beside_the_date_are_kept(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "pv.txt"
    path.write_text(
        "Réunion Groupe-pays Chine\nLe 31 janvier 2017 à 14h, en présence de la presse\nI. Bilan\nTout va bien.",
        "utf-8",
    )

    assert words_of("en présence de la presse") in all_words(services, imported(services, path))


def test_the_short_titles_of_a_closing_table_become_those_of_the_actions(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "pv.txt"
    path.write_text(
        "Réunion du 3 mars 2020\nI. Bilan\nAction 1 : Mme Dupont enverra le questionnaire à toutes les collectivités.\n"
        "Actions\nN°\tAction\tResponsable\tÉchéance\n1\tQuestionnaire\tMme Dupont\tfin mars\n",
        "utf-8",
    )

    meeting_id = imported(services, path)

    assert [row.title.fr for row in services.actions.list_actions(meeting_id)] == ["Questionnaire"]


def test_a_few_letters_of_an_organisation_are_only_a_doubtful_match(example: Services) -> None:
    service = example.importing_minutes
    found = {one.name.either: one for one in service.preview(service.read(SOURCE)).organisations}

    assert (found["ncy"].match, found["ncy"].candidates[0].words) == (Match.DOUBTFUL, "Nancy")
    assert found["CUF"].match is Match.KNOWN


def test_an_organisation_listed_without_anybody_stays_in_the_minutes(services: Services, tmp_path: Path) -> None:
    source = tmp_path / "liste.txt"
    source.write_text(
        "Réunion Chine du 3 mai 2021\n\nPrésents : M. Jean-Pierre Le Goff (Brest)\n"
        "Excusés : Région Grand Est ; Marc Petit"
        "\n\n1. Budget\nM. Le Goff : bonjour.\n",
        "utf-8",
    )

    meeting_id = imported(services, source)

    assert sorted(person.name.surname for person in services.people.list_people()) == ["Le Goff", "Petit"]
    assert words_of("Région Grand Est") in all_words(services, meeting_id)
