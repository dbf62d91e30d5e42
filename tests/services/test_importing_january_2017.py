"""The minutes of 31 January 2017 from every kind of file: nothing lost, in order, and each passage what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from tests import january_2017 as january

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.collation import fold
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.recognition.pieces import PieceKind, Recognised, words_of
from groupe_pays.domain.text import Language
from groupe_pays.services.importing_minutes import ImportingMinutesService
from groupe_pays.services.services import Services

FORMS = ("txt", "styled.docx", "plain.docx", "styled.odt")
BY_OFFICE = ("styled.docx>odt", "styled.docx>rtf", "styled.odt>docx", "plain.docx>odt", "plain.docx>rtf")


@pytest.fixture(scope="module", params=[*FORMS, *BY_OFFICE])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("january")
    first, _sign, ending = request.param.partition(">")
    if first == "txt":
        return january.SOURCE
    makers = {"styled.docx": january.styled_docx, "plain.docx": january.plain_docx, "styled.odt": january.styled_odt}
    made = makers[first](folder / f"pv.{first.rpartition('.')[2]}")
    if not ending:
        return made
    if january.office() is None:
        pytest.skip("LibreOffice is not here")
    return january.converted(made, ending)


def test_every_sentence_is_in_the_meeting_in_order(services: Services, path: Path) -> None:
    service = services.importing_minutes
    meeting_id = service.apply(service.preview(service.read(path)))
    sections = services.minutes.load(meeting_id)
    told = [part for one in sections for part in (one.item.title.fr, *(e.text.fr.plain for e in one.entries))]
    found, at = words_of("\n".join(told)).replace("¹", ""), 0

    for line in january.lines()[5:]:
        if line.kind == "row" or line.words.startswith("AGENDA"):
            continue
        bare = words_of(line.plain.removeprefix("NB : ")).lstrip("IVX") if line.kind != "head" else words_of(
            line.plain.partition(" ")[2]
        )  # fmt: skip
        bare = bare.replace("¹", "")
        place = found.find(bare, at)
        assert place >= 0, line.plain
        at = place

    assert len(sections) == 3
    spoken = [e.speakers[0].plain(Language.FR) for s in sections for e in s.entries if e.kind is EntryKind.INTERVENTION]
    assert [fold(name).split()[-1] for name in spoken] == ["auxiette", "gallet", "fort", "zanchiello", "auxiette"]
    statuses = [row.status for row in services.attendance.list_attendance(meeting_id)]
    kinds = (AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED, AttendanceStatus.REMOTE)
    assert [statuses.count(one) for one in kinds] == [33, 9, 1]
    meeting = services.meetings.load(meeting_id)
    assert (str(meeting.date), meeting.start, meeting.end) == ("2017-01-31", "14:00", "17:00")
    assert len(services.calendar.list_dates(meeting_id)) == 4


def test_passages_are_what_the_checked_data_says_they_are(path: Path) -> None:
    wanted, found = list(_wanted()), list(_found(ImportingMinutesService.read(path)))

    differing = [
        (wanted[i1:i2], found[j1:j2])
        for sign, i1, i2, j1, j2 in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes()
        if sign != "equal"
    ]
    matching = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    agreeing = sum(block.size for block in matching)
    for theirs, ours in differing:
        print("data:", theirs, "\nhere:", ours)
    print(f"{agreeing} of {len(wanted)} agree")
    assert agreeing >= len(wanted) - 1


def _wanted() -> Iterator[tuple[str, str]]:
    """Kind and first words of every passage of the checked data, in order."""
    data = json.loads(january.SOURCE.with_suffix(".json").read_text("utf-8"))
    for section in data["sections"]:
        yield "section", _start(section["title"])
        for block in section["blocks"]:
            if block["type"] == "intervention":
                yield "intervention", _start(block["content"][0]["text"])
                for inner in block["content"][1:]:
                    yield from _of_block(inner, "said")
            else:
                yield from _of_block(block, "")


def _of_block(block: dict, of: str) -> Iterator[tuple[str, str]]:
    if block["type"] == "list":
        for item in block["items"]:
            yield from _of_item(item, of)
    else:
        yield f"{of}{block['type']}", _start(block["text"])


def _of_item(item: dict, of: str) -> Iterator[tuple[str, str]]:
    yield f"{of}item", _start(item["text"])
    for inner in item["items"]:
        yield from _of_item(inner, of)


def _found(recognised: Recognised) -> Iterator[tuple[str, str]]:
    body = [piece for piece in recognised.pieces if piece.kind is PieceKind.SECTION or piece.kind.is_entry]
    for piece in body:
        own = {PieceKind.DISCUSSION: "paragraph", PieceKind.LIST: "item"}.get(piece.kind, str(piece.kind))
        of = "said" if piece.kind is PieceKind.INTERVENTION else ""
        for at, part in enumerate(piece.parts):
            words = part.main
            if piece.kind is PieceKind.SECTION:
                words = words.partition(" ")[2] if words.startswith("I") else words
            if at == 0:
                yield own, _start(words)
            else:
                item = part.fr is not None and part.fr.is_list_item
                yield f"{of}{'item' if item else 'paragraph'}", _start(words)


def _start(words: str) -> str:
    return fold(words_of(words.removeprefix("NB : ").replace("¹", "")))[:30]
