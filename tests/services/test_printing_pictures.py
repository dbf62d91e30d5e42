"""Pictures and annexes of the minutes on paper: tagged, captioned, in every form; carried in the PDF if asked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from pypdf import PdfReader
from sqlalchemy import text
from tests.documents.reading import squashed
from tests.documents.standards import assert_conforms
from tests.pictures import encoded, photograph_on_its_side

from groupe_pays.domain.minutes import MinuteEntry
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, FileType, Form, Options
from groupe_pays.domain.text import Language
from groupe_pays.services.printing.minutes import record_of
from groupe_pays.services.services import Services

FRENCH, CHINESE = "Le chantier du centre, vu de l’est", "中心工地（东侧）"


@pytest.fixture
def meeting(example: Services) -> str:
    return example.meetings.list_meetings()[0].meeting.id


@pytest.fixture
def entry(example: Services, meeting: str) -> MinuteEntry:
    return [entry for section in example.minutes.load(meeting) for entry in section.entries][7]


@pytest.fixture
def illustrated(example: Services, meeting: str, entry: MinuteEntry, tmp_path: Path) -> Services:
    """The example with a photograph, a drawing without a ground, and annexes."""
    contents = {
        "photo.jpg": photograph_on_its_side(),
        "schéma.png": encoded("PNG", 700, 300, mode="LA"),
        "accord 协议.pdf": b"%PDF-1.7 accord",
    }
    ids = {}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
        ids[name] = example.attachments.add_entry_file(entry.id, tmp_path / name)
    example.attachments.set_caption(ids["photo.jpg"], Language.FR, FRENCH)
    example.attachments.set_caption(ids["photo.jpg"], Language.ZH, CHINESE)
    example.attachments.add_item_file(entry.agenda_item_id, tmp_path / "accord 协议.pdf")
    return example


def printed(services: Services, meeting: str, form: str, file_type: FileType = FileType.PDF, **options: bool) -> bytes:
    request = DocumentRequest(
        DocumentKind.MINUTES, Form.parse(form), meeting, file_type=file_type, options=Options(**options)
    )
    return services.printing.prepare(request).render().data


def figures(pdf: bytes) -> list[tuple[str, str]]:
    """Language and words for those who do not see it, of every figure of a PDF."""
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        return [
            (str(thing.Lang), str(thing.Alt))
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == pikepdf.Name.Figure
        ]


def images(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every picture kept in a PDF."""
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        return [
            (int(thing.Width), int(thing.Height))
            for thing in document.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Image
        ]


def words(pdf: bytes) -> str:
    return squashed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


@pytest.mark.parametrize("form", ["fr", "zh", "fr+zh", "fr,zh"])
def test_pictures_are_figures_that_can_be_heard(illustrated: Services, meeting: str, form: str) -> None:
    pdf = printed(illustrated, meeting, form)

    assert_conforms(pdf)
    found = figures(pdf)
    assert len(found) == 4 if form == "fr,zh" else 2
    if form != "zh":
        assert found[0] == ("fr-FR", FRENCH)
        assert squashed(f"Figure 1 – {FRENCH}") in words(pdf)
        assert ("fr-FR", "Figure 2") in found
    if form != "fr":
        assert squashed(f"图1　{CHINESE}") in words(pdf)
    assert len(images(pdf)) == 2, "a picture is kept once however often it is drawn"


def test_what_the_camera_noted_stays_out_of_the_document(illustrated: Services, meeting: str) -> None:
    pdf = printed(illustrated, meeting, "fr")

    assert (48, 64) in images(pdf)
    assert b"Appareil de Claire" not in pdf


def test_other_files_are_listed_as_annexes(illustrated: Services, meeting: str) -> None:
    said = words(printed(illustrated, meeting, "fr+zh"))

    assert squashed("Annexes 附件") in said
    assert said.count(squashed("accord 协议.pdf")) == 2
    assert squashed("photo.jpg") not in said


def test_annexes_travel_in_the_pdf_where_asked(illustrated: Services, meeting: str) -> None:
    pdf = printed(illustrated, meeting, "fr", attach_files=True, attach_data=True)

    assert_conforms(pdf)
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        carried = {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}
        kinds = {str(spec.obj.AFRelationship) for spec in document.attachments.values()}
    assert {"minutes.json", "follow-up.json", "accord 协议.pdf"} < set(carried)
    assert len(carried) == 4
    assert carried["accord 协议.pdf"] == b"%PDF-1.7 accord"
    assert kinds == {"/Data", "/Supplement"}


@pytest.mark.parametrize("form", ["fr", "zh", "fr+zh"])
def test_word_gets_the_pictures_in_the_line(illustrated: Services, meeting: str, form: str) -> None:
    data = printed(illustrated, meeting, form, FileType.DOCX)
    document = Document(BytesIO(data))

    shapes = document.inline_shapes
    assert len(shapes) == 2
    told = [shape._inline.docPr.get("descr") for shape in shapes]
    assert told == ([CHINESE, "图2"] if form == "zh" else [FRENCH, "Figure 2"])
    assert shapes[0].height > shapes[0].width
    with zipfile.ZipFile(BytesIO(data)) as parts:
        media = [name for name in parts.namelist() if "/media/" in name]
        said = parts.read("word/document.xml").decode()
    assert len(media) == 2
    assert ("图1" in said) is (form != "fr")
    assert "accord 协议.pdf" in said
    assert data == printed(illustrated, meeting, form, FileType.DOCX)


def test_a_picture_that_went_bad_leaves_its_caption(illustrated: Services, meeting: str) -> None:
    with illustrated._dossier.store.keeping() as session:
        session.execute(text("UPDATE attachment_content SET content = zeroblob(length(content))"))
    pdf = printed(illustrated, meeting, "fr")

    assert_conforms(pdf)
    assert images(pdf) == []
    assert squashed(f"Figure 1 – {FRENCH}") in words(pdf)
    assert not len(Document(BytesIO(printed(illustrated, meeting, "fr", FileType.DOCX))).inline_shapes)


def test_adopting_counts_the_pictures_in(illustrated: Services, meeting: str, entry: MinuteEntry) -> None:
    store, loaded = illustrated._dossier.store, illustrated.meetings.load(meeting)
    before = record_of(store, loaded)
    first = illustrated.attachments.list_entry_files(entry.id)[0]
    illustrated.attachments.set_caption(first.id, Language.FR, "Autre légende")
    assert record_of(store, loaded) != before
