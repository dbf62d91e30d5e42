"""Pictures in an entry: taken in, converted, ordered, captioned, locked, undone, kept through a crash."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.pictures import animated, bomb, encoded, photograph_on_its_side

from groupe_pays.domain.attachments import LARGEST, FileOwner
from groupe_pays.domain.errors import DamagedPicture, DiskFull, EmptyFile, FileRefused, MinutesAdopted, TooManyPixels
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText
from groupe_pays.labels import error_sentence
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services
from groupe_pays.services.taking_in import take_file


@pytest.fixture
def meeting(services: Services) -> str:
    return services.meetings.plan_meeting(BilingualText("Réunion"))


@pytest.fixture
def entry(services: Services, meeting: str) -> str:
    item = services.agenda.add_item(meeting, BilingualText("Bilan"))
    return services.minutes.add_entry(item, text=BilingualRichText(fr=RichText.from_plain("Le chantier avance.")))


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def names(services: Services, entry: str) -> list[str]:
    return [kept.file_name for kept in services.minutes.load_entry(entry).files]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_stays_as_it_is(services: Services, entry: str, tmp_path: Path, kind: str) -> None:
    content = encoded(kind)
    kept = services.attachments.add_entry_file(entry, file(tmp_path, f"chantier.{kind.lower()}", content))

    (shown,) = services.minutes.load_entry(entry).files
    assert (shown.is_picture, shown.width, shown.height) == (True, 64, 48)
    assert services.attachments.read(kept) == content


@pytest.mark.parametrize(
    ("kind", "name"), [("BMP", "a.bmp"), ("WEBP", "a.webp"), ("GIF", "a.gif"), ("TIFF", "a.TIF"), ("PPM", "a.ppm")]
)
def test_other_pictures_become_png_without_losing_a_pixel(tmp_path: Path, kind: str, name: str) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    path = file(tmp_path, name, encoded(kind, **options))
    taken = take_file(path, shown=True)

    assert (taken.file_name, taken.media_type, taken.kept_as_file) == ("a.png", "image/png", False)
    with Image.open(path) as before, Image.open(BytesIO(taken.content)) as after:
        assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("photo.heic", b"\0\0\0\x18ftypheic" + b"\0" * 40),
        ("film.gif", animated()),
        ("note.docx", b"PK\x03\x04" + b"\0" * 40),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_shown_is_kept_as_the_file_it_is(tmp_path: Path, name: str, content: bytes) -> None:
    taken = take_file(file(tmp_path, name, content), shown=True)

    assert (taken.file_name, taken.content, taken.width) == (name, content, 0)
    assert taken.kept_as_file is (name != "note.docx")


def test_a_picture_under_the_name_of_another_kind_gets_its_own(tmp_path: Path) -> None:
    taken = take_file(file(tmp_path, "capture.bmp", encoded("PNG")), shown=True)

    assert (taken.file_name, taken.media_type, taken.width) == ("capture.png", "image/png", 64)


def test_a_photograph_held_upright_is_measured_as_it_is_looked_at(tmp_path: Path) -> None:
    taken = take_file(file(tmp_path, "photo.jpg", photograph_on_its_side()), shown=True)

    assert (taken.width, taken.height) == (48, 64)


REFUSED: list[tuple[str, bytes, type[FileRefused]]] = [
    ("bombe.png", bomb(), TooManyPixels),
    ("coupée.png", encoded("PNG")[:120], DamagedPicture),
    ("coupée.jpg", encoded("JPEG", 400, 300)[:200], DamagedPicture),
    ("fausse.webp", b"RIFF\0\0\0\0WEBPVP8 " + b"\xff" * 30, DamagedPicture),
    ("vide.png", b"", EmptyFile),
]


@pytest.mark.parametrize(("name", "content", "kind"), REFUSED, ids=[name for name, _content, _kind in REFUSED])
def test_pictures_that_cannot_be_decoded_are_refused_in_a_sentence(
    services: Services, entry: str, tmp_path: Path, name: str, content: bytes, kind: type[FileRefused]
) -> None:
    with pytest.raises(kind) as caught:
        services.attachments.add_entry_file(entry, file(tmp_path, name, content))

    for language in Language:
        assert name in error_sentence(caught.value, language)
    assert names(services, entry) == []


def test_several_keep_their_order_and_are_moved(services: Services, entry: str, tmp_path: Path) -> None:
    ids = [
        services.attachments.add_entry_file(entry, file(tmp_path, f"{name}.png", encoded("PNG", 40 + at)))
        for at, name in enumerate("abc")
    ]
    assert names(services, entry) == ["a.png", "b.png", "c.png"]
    services.attachments.move(ids[2], -1)
    assert names(services, entry) == ["a.png", "c.png", "b.png"]
    services.attachments.move(ids[0], -1)
    services.attachments.move(ids[1], 1)
    assert names(services, entry) == ["a.png", "c.png", "b.png"]
    services.attachments.delete(ids[0])
    assert names(services, entry) == ["c.png", "b.png"]
    services.history.undo()
    services.history.undo()
    assert names(services, entry) == ["a.png", "b.png", "c.png"]


def test_a_caption_is_told_in_both_languages(services: Services, entry: str, tmp_path: Path) -> None:
    kept = services.attachments.add_entry_file(entry, file(tmp_path, "a.png", encoded("PNG")))
    services.attachments.set_caption(kept, Language.FR, "Le chantier")
    services.attachments.set_caption(kept, Language.ZH, "工地")

    (shown,) = services.attachments.list_entry_files(entry)
    assert (shown.caption.fr, shown.caption.zh) == ("Le chantier", "工地")
    assert shown.title(Language.ZH) == "工地"
    services.history.undo()
    assert services.attachments.list_entry_files(entry)[0].caption.zh == ""


def test_several_at_once_are_one_step_of_undo(services: Services, entry: str, tmp_path: Path) -> None:
    files = [take_file(file(tmp_path, f"{at}.png", encoded("PNG", 30 + at))) for at in range(3)]
    for one in files:
        services.attachments.keep(one)
    services.attachments.attach(FileOwner.ENTRY, entry, files)
    assert names(services, entry) == ["0.png", "1.png", "2.png"]
    services.history.undo()
    assert names(services, entry) == []
    services.history.redo()
    assert names(services, entry) == ["0.png", "1.png", "2.png"]


def test_an_entry_takes_its_pictures_along(services: Services, meeting: str, entry: str, tmp_path: Path) -> None:
    services.attachments.add_entry_file(entry, file(tmp_path, "a.png", encoded("PNG")))
    other = services.agenda.add_item(meeting, BilingualText("Divers"))
    services.minutes.convert(entry, EntryKind.DECISION)
    services.minutes.move_entries([entry], other, 0)
    assert names(services, entry) == ["a.png"]
    services.minutes.delete_entry(entry)
    services.history.undo()
    assert names(services, entry) == ["a.png"]


def test_joined_entries_have_the_pictures_of_both(services: Services, entry: str, tmp_path: Path) -> None:
    item = services.minutes.load_entry(entry).agenda_item_id
    second = services.minutes.add_entry(item, text=BilingualRichText(fr=RichText.from_plain("Suite.")), after=entry)
    services.attachments.add_entry_file(entry, file(tmp_path, "a.png", encoded("PNG")))
    services.attachments.add_entry_file(second, file(tmp_path, "b.png", encoded("PNG", 50)))
    services.minutes.join_entry(second)
    assert names(services, entry) == ["a.png", "b.png"]
    services.history.undo()
    assert (names(services, entry), names(services, second)) == (["a.png"], ["b.png"])


def test_adopted_minutes_keep_their_pictures_as_they_are(
    services: Services, meeting: str, entry: str, tmp_path: Path
) -> None:
    path = file(tmp_path, "a.png", encoded("PNG"))
    kept = services.attachments.add_entry_file(entry, path)
    services.meetings.set_state(meeting, MeetingState.ADOPTED)
    for change in (
        lambda: services.attachments.add_entry_file(entry, path),
        lambda: services.attachments.set_caption(kept, Language.FR, "x"),
        lambda: services.attachments.move(kept, 1),
        lambda: services.attachments.delete(kept),
    ):
        with pytest.raises(MinutesAdopted):
            change()
    assert names(services, entry) == ["a.png"]


def test_a_picture_survives_a_kill(services: Services, entry: str, tmp_path: Path, project: Path) -> None:
    path = file(tmp_path, "a.png", encoded("PNG"))
    services.close()
    script = (
        "import os, sys; from pathlib import Path; from groupe_pays.services.opening import open_dossier;"
        "s = open_dossier(Path(sys.argv[1])); s.attachments.add_entry_file(sys.argv[2], Path(sys.argv[3])); os._exit(9)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(services.path), entry, str(path)], cwd=project / "desktop", check=False
    )
    assert told.returncode == 9
    again = open_dossier(services.path)
    (kept,) = again.attachments.list_entry_files(entry)
    assert again.attachments.read(kept.id) == path.read_bytes()
    again.close()


def test_what_is_broken_off_leaves_nothing_and_can_be_done_again(
    services: Services, meeting: str, tmp_path: Path
) -> None:
    big = take_file(file(tmp_path, "scan.bin", bytes(range(256)) * 50_000))

    def give_up(done: int, total: int) -> None:
        assert total == len(big.content)
        if done > 5_000_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        services.attachments.keep(big, give_up)
    services.attachments.keep(big)
    kept = services.attachments.attach(FileOwner.MEETING, meeting, [big])[0]
    assert services.attachments.read(kept) == big.content


def test_the_largest_file_goes_in_while_somebody_types(services: Services, entry: str, tmp_path: Path) -> None:
    """Between two parts of it, and in the middle of one, the dossier takes what is typed."""
    path = tmp_path / "grand.bin"
    with path.open("wb") as written:
        written.truncate(LARGEST)
    big = take_file(path)
    typed = 0

    def type_on(_done: int, _total: int) -> None:
        nonlocal typed
        typed += 1
        services.minutes.edit_text(entry, Language.FR, RichText.from_plain(f"Mot {typed}"))

    services.attachments.keep(big, type_on)
    assert typed > 5
    assert services.minutes.load_entry(entry).text.fr.plain == f"Mot {typed}"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_no_room_to_save_a_copy_is_told(services: Services, entry: str, tmp_path: Path) -> None:
    kept = services.attachments.add_entry_file(entry, file(tmp_path, "a.png", encoded("PNG")))
    with pytest.raises(DiskFull):
        services.attachments.save_as(kept, Path("/dev/full"))
