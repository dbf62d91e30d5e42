"""The scan of a sheet in the dossier: taken in, listed, opened, saved, deleted; hostile files are refused."""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from groupe_pays.domain.attachments import LARGEST, plain_file_name
from groupe_pays.domain.errors import EmptyFile, FileRefused, FileTooLarge, NotAFile, UnreadableFile
from groupe_pays.domain.text import BilingualText
from groupe_pays.labels import error_sentence
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services

PDF = b"%PDF-1.7\n" + b"x" * 50_000


def picture(width: int = 40, height: int = 30) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"))


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "émargement 31 janvier.pdf"
    path.write_bytes(PDF)
    return path


def test_a_scan_lives_in_the_dossier_and_comes_out_as_it_went_in(
    services: Services, meeting: str, scan: Path, tmp_path: Path
) -> None:
    services.attachments.add_file(meeting, scan)
    scan.unlink()
    services.close()
    again = open_dossier(services.path)
    (kept,) = again.attachments.list_files(meeting)
    assert (kept.file_name, kept.media_type, kept.size) == ("émargement 31 janvier.pdf", "application/pdf", len(PDF))
    again.attachments.save_as(kept.id, tmp_path / "copie.pdf")
    assert (tmp_path / "copie.pdf").read_bytes() == PDF
    shown = again.attachments.copy_to_open(kept.id)
    assert shown.read_bytes() == PDF
    assert shown.name == kept.file_name
    os.chmod(shown, 0o600)
    shutil.rmtree(shown.parent)
    again.close()


def test_a_scan_is_undone_redone_binned_and_restored(services: Services, meeting: str, scan: Path) -> None:
    attachment = services.attachments.add_file(meeting, scan)
    services.history.undo()
    assert services.attachments.list_files(meeting) == []
    services.history.redo()
    assert services.attachments.read(attachment) == PDF
    services.attachments.delete(attachment)
    assert services.attachments.list_files(meeting) == []
    (binned,) = services.bin.list_items()
    assert binned.title.fr == scan.name
    services.bin.restore("attachment", attachment)
    assert services.attachments.read(attachment) == PDF
    services.attachments.delete(attachment)
    services.bin.remove("attachment", attachment)
    services.history.undo()
    assert [item.id for item in services.bin.list_items()] == [attachment]


def test_the_same_file_twice_takes_its_room_once(services: Services, meeting: str, scan: Path) -> None:
    scan.write_bytes(b"%PDF-1.7\n" + os.urandom(2_000_000))
    services.attachments.add_file(meeting, scan)
    size = services.path.stat().st_size + Path(f"{services.path}-wal").stat().st_size
    services.attachments.add_file(meeting, scan)
    more = services.path.stat().st_size + Path(f"{services.path}-wal").stat().st_size
    assert more - size < 500_000
    assert len(services.attachments.list_files(meeting)) == 2


def test_hostile_files_are_refused_with_sentences(services: Services, meeting: str, tmp_path: Path) -> None:
    empty, folder, huge = tmp_path / "vide.pdf", tmp_path / "dossier.pdf", tmp_path / "énorme.pdf"
    empty.touch()
    folder.mkdir()
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    refused: list[tuple[Path, type[FileRefused]]] = [
        (empty, EmptyFile), (folder, NotAFile), (huge, FileTooLarge), (tmp_path / "absent.pdf", NotAFile),
    ]  # fmt: skip
    for path, kind in refused:
        with pytest.raises(kind) as caught:
            services.attachments.add_file(meeting, path)
        assert path.name in error_sentence(caught.value)
    assert services.attachments.list_files(meeting) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser reads everything")
def test_a_file_nobody_may_read_is_refused(services: Services, meeting: str, scan: Path) -> None:
    scan.chmod(0)
    with pytest.raises(UnreadableFile):
        services.attachments.add_file(meeting, scan)


def test_a_file_is_what_its_first_bytes_say(services: Services, meeting: str, tmp_path: Path) -> None:
    for name, content in (("a.png", b"MZ\x90"), ("b.PNG", picture()), ("c.exe", b"MZ\x90")):
        (tmp_path / name).write_bytes(content)
        services.attachments.add_file(meeting, tmp_path / name)
    kinds = [kept.media_type for kept in services.attachments.list_files(meeting)]
    assert kinds == ["application/octet-stream", "image/png", "application/octet-stream"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/passwd", "passwd"), ("C:\\Temp\\scan.pdf", "scan.pdf"), ("a:b?.pdf", "a_b_.pdf"), ("..", "file")],
)
def test_a_name_from_another_machine_is_only_a_name(name: str, kept: str) -> None:
    assert plain_file_name(name) == kept
