"""Pictures and files in the minutes, by the window: pasted, dropped, captioned, moved, deleted, looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from tests.pictures import bomb, encoded
from tests.ui.driving import press, settle, type_text
from tests.ui.minutes.conftest import Desk
from tests.ui.waiting import wait_until

from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.meetings import MeetingState
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Language
from groupe_pays.ui.files.attaching import Attaching
from groupe_pays.ui.files.viewer import PictureViewer
from groupe_pays.ui.minutes.files_editor import FileLine

AT = 7


def files(desk: Desk, at: int = AT) -> list[Attachment]:
    return list(desk.entries()[at].files)


def lines(desk: Desk) -> list[FileLine]:
    return desk.stage.editing.editor.files.lines


def picture(width: int = 60, height: int = 40) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    return image


def mime_of_files(*paths: Path) -> QMimeData:
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    source.setText("\n".join(map(str, paths)))
    return source


def drop(widget: QWidget, point: QPointF, source: QMimeData) -> None:
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(point.toPoint(), action, source, button, none))
    QApplication.sendEvent(widget, QDropEvent(point, action, source, button, none, QEvent.Type.Drop))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "chantier.jpg"
    path.write_bytes(encoded("JPEG", 640, 480))
    return path


def test_a_picture_of_the_clipboard_goes_under_the_text_and_the_caption_is_next(desk: Desk) -> None:
    edit = desk.open(AT)
    before = desk.saved(AT)
    QGuiApplication.clipboard().setImage(picture())
    edit.paste()
    wait_until(lambda: bool(lines(desk)))
    (kept,) = files(desk)
    assert (kept.media_type, kept.width, kept.height) == ("image/png", 60, 40)
    assert desk.saved(AT) == before
    caption = lines(desk)[0].captions[Language.FR]
    assert desk.focus() is caption
    type_text(caption, "Le chantier à 济南")
    assert desk.saved(AT) == before
    assert files(desk)[0].caption.fr == "Le chantier à 济南"
    desk.window.context.actions.undo.trigger()
    desk.window.context.actions.undo.trigger()
    settle()
    assert (files(desk), lines(desk)) == ([], [])


def test_words_beside_a_picture_are_what_is_pasted(desk: Desk) -> None:
    """A word processor puts a picture of the words on the clipboard too."""
    edit = desk.open(AT)
    source = QMimeData()
    source.setHtml("<p>Trois <b>villes</b></p>")
    source.setText("Trois villes")
    source.setImageData(picture())
    edit.insertFromMimeData(source)
    assert desk.saved(AT).endswith("Trois villes")
    assert files(desk) == []


def test_a_picture_of_a_web_page_is_taken_and_not_fetched(desk: Desk) -> None:
    edit = desk.open(AT)
    source = QMimeData()
    source.setHtml('<img src="https://example.org/plan.png" alt="">')
    source.setText("https://example.org/plan.png")
    source.setImageData(picture(30, 20))
    edit.insertFromMimeData(source)
    wait_until(lambda: bool(lines(desk)))
    assert files(desk)[0].width == 30


def test_files_copied_in_a_folder_are_pasted_on_a_row(desk: Desk, photo: Path, tmp_path: Path) -> None:
    note = tmp_path / "convention.pdf"
    note.write_bytes(b"%PDF-1.7 ...")
    view = desk.stage.view
    view.setCurrentIndex(view.minutes.index(view.minutes.place_of(desk.entries()[AT].id), 1))
    view.setFocus()
    entries = len(desk.entries())
    QGuiApplication.clipboard().setMimeData(mime_of_files(photo, note))
    desk.window.context.actions.all["paste"].trigger()
    wait_until(lambda: len(files(desk)) == 2)
    assert [kept.file_name for kept in files(desk)] == ["chantier.jpg", "convention.pdf"]
    assert len(desk.entries()) == entries


def test_files_are_dropped_on_a_row_on_a_head_and_beside(desk: Desk, photo: Path) -> None:
    view = desk.stage.view
    place = view.minutes.place_of(desk.entries()[AT].id)
    view.show_row(place)
    drop(view.viewport(), QPointF(200, view.rowViewportPosition(place) + 5), mime_of_files(photo))
    wait_until(lambda: bool(files(desk)))
    head = view.minutes.head_of(place)
    assert head is not None
    view.show_row(head, at_top=True)
    item = desk.entries()[AT].agenda_item_id
    attachments = desk.services.attachments
    drop(view.viewport(), QPointF(200, view.rowViewportPosition(head) + 5), mime_of_files(photo))
    wait_until(lambda: bool(attachments.list_item_files(item)))
    drop(desk.stage.outline.window().findChild(QWidget, "meeting_page"), QPointF(9, 9), mime_of_files(photo))
    wait_until(lambda: bool(attachments.list_files(desk.meeting_id)))


def test_a_line_is_moved_opened_and_deleted_by_keys(desk: Desk, photo: Path, tmp_path: Path) -> None:
    second = tmp_path / "plan.png"
    second.write_bytes(encoded("PNG"))
    entry = desk.entries()[AT].id
    for path in (photo, second):
        desk.services.attachments.add_entry_file(entry, path)
    settle()
    desk.open(AT)
    line = lines(desk)[1]
    line.picture.setFocus()
    press(line.picture, "Alt+Up")
    settle()
    assert [kept.file_name for kept in files(desk)] == ["plan.png", "chantier.jpg"]
    assert desk.focus() is line.picture
    press(line.picture, "Return")
    viewer = desk.window.findChild(PictureViewer)
    assert viewer is not None
    wait_until(lambda: not viewer.view.scene().sceneRect().isEmpty())
    assert viewer.file.file_name == "plan.png"
    press(viewer, "Right")
    assert viewer.file.file_name == "chantier.jpg"
    factor = viewer.view.factor()
    press(viewer, "+")
    assert viewer.view.factor() > factor
    press(viewer, "Escape")
    settle()
    line.picture.setFocus()
    press(line.picture, "Delete")
    settle()
    assert [kept.file_name for kept in files(desk)] == ["chantier.jpg"]
    assert desk.focus() is lines(desk)[0].picture


def test_rows_make_room_for_what_is_under_them(desk: Desk, photo: Path) -> None:
    view = desk.stage.view
    place = view.minutes.place_of(desk.entries()[AT].id)
    view.show_row(place)
    before = view.rowHeight(place)
    kept = desk.services.attachments.add_entry_file(desk.entries()[AT].id, photo)
    settle()
    assert view.rowHeight(place) > before + 80
    desk.services.attachments.set_caption(kept, Language.FR, "Le chantier")
    settle()
    assert "Le chantier" in view.minutes.index(place, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    view.viewport().grab()
    thumbnails = desk.stage.editing.editor.thumbnails
    wait_until(lambda: thumbnails.pixmap(files(desk)[0]) is not None)
    small = thumbnails.pixmap(files(desk)[0])
    assert small is not None
    assert (small.width(), small.height()) == (224, 168)


def test_what_cannot_be_taken_is_told_and_the_rest_is_kept(desk: Desk, photo: Path, tmp_path: Path) -> None:
    paths = {name: tmp_path / name for name in ("bombe.png", "vide.png", "dossier", "absent.png")}
    paths["bombe.png"].write_bytes(bomb())
    paths["vide.png"].touch()
    paths["dossier"].mkdir()
    told: list[str] = []
    desk.window.context.signals.error_raised.connect(told.append)
    desk.open(AT).insertFromMimeData(mime_of_files(*paths.values(), photo))
    wait_until(lambda: bool(told))
    assert [kept.file_name for kept in files(desk)] == ["chantier.jpg"]
    assert all(name in told[0] for name in paths)


def test_a_long_round_is_given_up_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    big = tmp_path / "grand.bin"
    with big.open("wb") as written:
        written.truncate(40_000_000)
    desk.open(AT).insertFromMimeData(mime_of_files(big))
    attaching = desk.stage.findChild(Attaching)
    assert attaching is not None
    assert attaching.busy
    (progress,) = [top for top in QApplication.topLevelWidgets() if top.objectName() == "attach_progress"]
    progress.reject()
    assert not attaching.busy
    desk.window.context.tasks.stop()
    settle()
    assert files(desk) == []


def test_adopted_minutes_take_nothing_more(desk: Desk, photo: Path) -> None:
    desk.services.meetings.set_state(desk.meeting_id, MeetingState.ADOPTED)
    settle()
    view = desk.stage.view
    place = view.minutes.place_of(desk.entries()[AT].id)
    view.show_row(place)
    drop(view.viewport(), QPointF(200, view.rowViewportPosition(place) + 5), mime_of_files(photo))
    settle()
    assert files(desk) == []


def test_an_entry_of_pictures_alone_is_not_taken_for_an_empty_one(desk: Desk, photo: Path) -> None:
    item = desk.entries()[AT].agenda_item_id
    added = desk.services.minutes.add_entry(item, EntryKind.DISCUSSION)
    desk.services.attachments.add_entry_file(added, photo)
    settle()
    desk.stage.editing.open(desk.stage.view.minutes.place_of(added))
    desk.command("add_decision")
    assert desk.services.minutes.load_entry(added).kind is EntryKind.DISCUSSION


def test_pictures_go_along_when_an_entry_is_copied(desk: Desk, photo: Path) -> None:
    entry = desk.entries()[AT]
    first = desk.services.attachments.add_entry_file(entry.id, photo)
    desk.services.attachments.set_caption(first, Language.FR, "Le chantier")
    settle()
    view = desk.stage.view
    view.setCurrentIndex(view.minutes.index(view.minutes.place_of(entry.id), 1))
    desk.command("copy")
    desk.command("paste")
    settle()

    pasted = desk.entries()[AT + 1]
    assert pasted.text == entry.text
    (file,) = pasted.files
    assert file.id != first
    assert file.caption.fr == "Le chantier"
    assert desk.services.attachments.read(file.id) == photo.read_bytes()


@pytest.mark.parametrize("undone", [False, True])
def test_a_line_that_goes_hands_the_keys_on(desk: Desk, photo: Path, undone: bool) -> None:
    """To the line in its place, from the last one to the text: deleted there, or taken back by an undo."""
    entry = desk.entries()[AT].id
    for _time in range(2):
        desk.services.attachments.add_entry_file(entry, photo)
    settle()
    edit = desk.open(AT)
    for left in (1, 0):
        part = lines(desk)[-1].save if undone else lines(desk)[-1].picture
        part.setFocus()
        if undone:
            desk.window.context.actions.undo.trigger()
        else:
            press(part, "Delete")
        settle()
        assert len(lines(desk)) == left
        assert desk.focus() is (lines(desk)[0].picture if left else edit)
