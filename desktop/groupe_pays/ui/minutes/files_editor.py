"""The pictures and files of the entry being edited: looked at, captioned in both languages, moved, saved, deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.i18n import OWN_NAMES, _, current_language
from groupe_pays.ui import fonts
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.thumbnails import BOX, Thumbnails
from groupe_pays.ui.files.words import facts_of, spoken_file
from groupe_pays.ui.language import LOCALES, Retranslating
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.entry_files import BESIDE, BESIDE_ICON, TOP, paint_picture
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.labels import ElidedLabel
from groupe_pays.ui.widgets.prose import prose_in

_FIELD, _BUTTON = 30, 30
_PICTURE_LINE, _FILE_LINE = BOX.height() + 10, 74
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FileButton(QAbstractButton):
    """The small picture, or the icon of a file; Enter or a double click opens it, Delete and Alt+arrows work on it."""

    opened = Signal()
    deleted = Signal()
    moved = Signal(int)

    def __init__(self, file: Attachment, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName(f"file_{file.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.file, self._thumbnails = file, thumbnails
        thumbnails.ready.connect(self._on_ready)

    def _on_ready(self, sha256: str) -> None:
        if sha256 == self.file.sha256:
            self.update()

    def sizeHint(self) -> QSize:
        return BOX if self.file.is_picture else QSize(34, 40)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_move(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        elif _is_move(event):
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_picture(painter, QPointF(0, 0), self.file, self._thumbnails)
        if self.hasFocus():
            painter.setPen(color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


def _is_move(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS


class FileLine(Retranslating, QWidget):
    """One file: the picture, a caption a language, what can be done with it."""

    opened = Signal(object)
    saved_as = Signal(object)
    deleted = Signal(object)
    moved = Signal(object, int)

    def __init__(self, context: Context, file: Attachment, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._context, self.file = context, file
        self.picture = FileButton(file, thumbnails)
        self.captions = {language: QLineEdit() for language in CONTENT_LANGUAGES}
        self._facts = ElidedLabel("meta", "text2")
        self.open, self.save = IconButton("file_open", "external-link"), IconButton("file_save", "download")
        self.up, self.down = IconButton("file_up", "arrow-up"), IconButton("file_down", "arrow-down")
        self.delete = IconButton("file_delete", "trash-2")
        self._buttons = (self.open, self.save, self.up, self.down, self.delete)
        for part in (self.picture, *self.captions.values(), self._facts, *self._buttons):
            part.setParent(self)
        for language, field in self.captions.items():
            field.setObjectName(f"caption_{language.value}")
            field.setLocale(LOCALES[language])
            field.setFont(fonts.content_font(language, 13))
            leave_undo_to_dossier(field)
            prose_in(field, language)
            context.drafts.follow(field, ("attachment", file.id, language.value), self._saver(language))
        self._connect()
        self.show_file(file, True, True)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self.picture, *self.captions.values(), *self._buttons]

    def _saver(self, language: Language) -> Callable[[str], None]:
        def save(words: str) -> None:
            self._context.services.attachments.set_caption(self.file.id, language, words)

        return save

    def _connect(self) -> None:
        self.picture.opened.connect(lambda: self.opened.emit(self.file))
        self.picture.deleted.connect(lambda: self.deleted.emit(self.file))
        self.picture.moved.connect(lambda step: self.moved.emit(self.file, step))
        self.open.clicked.connect(lambda: self.opened.emit(self.file))
        self.save.clicked.connect(lambda: self.saved_as.emit(self.file))
        self.up.clicked.connect(lambda: self.moved.emit(self.file, -1))
        self.down.clicked.connect(lambda: self.moved.emit(self.file, 1))
        self.delete.clicked.connect(lambda: self.deleted.emit(self.file))

    def retranslate(self) -> None:
        for language, field in self.captions.items():
            words = _("Caption ({language})").format(language=OWN_NAMES[language])
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.open.set_words(_("Open"))
        self.save.set_words(_("Save as…"))
        self.up.set_words(_("Move up"))
        self.down.set_words(_("Move down"))
        self.delete.set_words(_("Delete"))
        self._show_words()

    def show_file(self, file: Attachment, first: bool, last: bool) -> None:
        """Show what the dossier holds; a caption being typed stays."""
        self.file = self.picture.file = file
        for language, field in self.captions.items():
            words = file.caption.side(language)
            if field.text() != words and not field.hasFocus():
                field.setText(words)
                field.setCursorPosition(0)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self._show_words()

    def _show_words(self) -> None:
        self._facts.setText(facts_of(self.file))
        self.picture.setAccessibleName(spoken_file(self.file, current_language()))
        self.picture.setToolTip(facts_of(self.file))

    def line_height(self) -> int:
        return _PICTURE_LINE if self.file.is_picture else _FILE_LINE

    def arrange(self, width: int) -> None:
        """Stand in the columns of the texts; ``width`` is that of either text."""
        beside = BESIDE if self.file.is_picture else BESIDE_ICON
        self.picture.setGeometry(0, 0, self.picture.sizeHint().width(), self.picture.sizeHint().height())
        second = width + measures.GAP
        self.captions[Language.FR].setGeometry(beside, 0, max(width - beside, 60), _FIELD)
        self.captions[Language.ZH].setGeometry(second, 0, width, _FIELD)
        self._facts.setGeometry(beside, _FIELD + 4, max(width - beside, 60), 22)
        for number, button in enumerate(self._buttons):
            button.setGeometry(second + number * (_BUTTON + 2), _FIELD + 4, _BUTTON, _BUTTON)


class FilesEditor(QWidget):
    """The lines of one entry, in their order."""

    opened = Signal(object)
    saved_as = Signal(object)
    emptied = Signal()
    """The last line goes with the keyboard in it."""

    def __init__(self, context: Context, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("entry_files")
        self._context, self._thumbnails = context, thumbnails
        self.lines: list[FileLine] = []
        self._width = 100
        self.hide()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these files; those already there keep their field and its cursor."""
        known = {line.file.id: line for line in self.lines}
        held = self._held()
        self.lines = [known.pop(file.id, None) or self._line(file) for file in files]
        for place, (line, file) in enumerate(zip(self.lines, files, strict=True)):
            line.show_file(file, place == 0, place == len(files) - 1)
            line.show()
        if held is not None and known:
            self._hand_on(held, known.values())
        for line in known.values():
            line.hide()
            line.deleteLater()
        self.setVisible(bool(files))
        self._arrange()

    def _held(self) -> int | None:
        """The place of the line that has the keyboard."""
        focused = self.window().focusWidget()
        return next((at for at, line in enumerate(self.lines) if focused and line.isAncestorOf(focused)), None)

    def _hand_on(self, place: int, gone: Iterable[FileLine]) -> None:
        """Where the line with the keyboard goes, deleted or undone, the one in its place has it, else the text."""
        focused = self.window().focusWidget()
        if focused is None or not any(line.isAncestorOf(focused) for line in gone):
            return
        if self.lines:
            self.lines[min(place, len(self.lines) - 1)].picture.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def _line(self, file: Attachment) -> FileLine:
        line = FileLine(self._context, file, self._thumbnails)
        line.setParent(self)
        line.opened.connect(self.opened)
        line.saved_as.connect(self.saved_as)
        line.deleted.connect(self._delete)
        line.moved.connect(self._move)
        return line

    def stops(self) -> list[QWidget]:
        """What Tab goes through, line by line."""
        return [stop for line in self.lines for stop in line.stops()]

    def wanted_height(self) -> int:
        """Pixels all lines take; 0 for none."""
        return TOP + sum(line.line_height() for line in self.lines) if self.lines else 0

    def set_text_width(self, width: int) -> None:
        self._width = width
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        top = TOP
        for line in self.lines:
            line.setGeometry(0, top, self.width(), line.line_height())
            line.arrange(self._width)
            top += line.line_height()

    def focus_file(self, attachment_id: str) -> None:
        """Put the cursor into the caption of a file just attached."""
        line = next((line for line in self.lines if line.file.id == attachment_id), None)
        if line is not None:
            line.captions[Language.FR].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, file: Attachment, step: int) -> None:
        """The line keeps the focus wherever it stands now."""
        if self._context.drafts.flush():
            self._context.services.attachments.move(file.id, step)

    def _delete(self, file: Attachment) -> None:
        if not self._context.drafts.flush():
            return
        self._context.services.attachments.delete(file.id)
        self._context.signals.undo_offered.emit(_("File deleted"))
