"""A picture in a window of its own, as large as wanted; the others of the entry are an arrow away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QDialog, QFrame, QGraphicsScene, QGraphicsView, QWidget

from groupe_pays.domain.attachments import Attachment
from groupe_pays.formats.numbers import bytes_size, percent
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.going_out import FilesOut
from groupe_pays.ui.files.thumbnails import decode
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import ElidedLabel, Label

STEP = 1.25
LARGEST, SMALLEST = 8.0, 0.02
"""How many pixels of the screen one of the picture may take."""


class PictureView(QGraphicsView):
    """The picture; fitted into the room until somebody zooms."""

    def __init__(self, zoomed: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("picture")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._zoomed, self.fitted = zoomed, True

    def show_picture(self, drawn: QPixmap) -> None:
        self.scene().clear()
        item = self.scene().addPixmap(drawn)
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.scene().setSceneRect(item.boundingRect())
        self.fit()

    def factor(self) -> float:
        return self.transform().m11()

    def fit(self) -> None:
        """The whole picture, no larger than it is."""
        self.fitted = True
        rect = self.scene().sceneRect()
        if rect.isEmpty():
            return
        room = self.viewport().size()
        wanted = min(room.width() / rect.width(), room.height() / rect.height(), 1.0)
        self.resetTransform()
        self.scale(wanted, wanted)
        self._zoomed()

    def zoom_to(self, factor: float) -> None:
        self.fitted = False
        wanted = min(max(factor, SMALLEST), LARGEST)
        self.scale(wanted / self.factor(), wanted / self.factor())
        self._zoomed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.factor() * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
        else:
            super().wheelEvent(event)


class PictureViewer(Retranslating, QDialog):
    """Esc closes; + and − zoom, 0 fits, 1 shows the pixels as they are, arrows go to the next picture."""

    def __init__(self, context: Context, parent: QWidget, files: Sequence[Attachment], first: str) -> None:
        super().__init__(parent.window())
        self.setObjectName("picture_viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._context = context
        self._files = [file for file in files if file.is_picture]
        self._at = next((at for at, file in enumerate(self._files) if file.id == first), 0)
        self._broken = False
        self.view = PictureView(self._show_factor)
        self.view.installEventFilter(self)
        self._out = FilesOut(context, self)
        self._caption, self._facts = Label("strong", wrap=True), ElidedLabel("meta", "text2")
        self._factor = Label("meta", "text2")
        self.before, self.after = (
            IconButton("picture_before", "chevron-left"),
            IconButton("picture_after", "chevron-right"),
        )
        self.smaller, self.larger = IconButton("picture_smaller", "zoom-out"), IconButton("picture_larger", "zoom-in")
        self.whole = IconButton("picture_whole", "maximize")
        self.save = Button("picture_save", "ghost", "download")
        tools = row(
            self.before, self.after, 8, self.smaller, self._factor, self.larger, self.whole, None, self.save, spacing=4
        )
        foot = column(self._caption, self._facts, tools, spacing=4, margins=(16, 10, 16, 12))
        whole = column(spacing=0)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)
        self.setLayout(whole)
        screen = self.screen().availableGeometry()
        self.resize(min(1000, screen.width() * 4 // 5), min(760, screen.height() * 4 // 5))
        self._connect()
        self.retranslate()
        self._read()

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.smaller.clicked.connect(lambda: self.zoom(1 / STEP))
        self.larger.clicked.connect(lambda: self.zoom(STEP))
        self.whole.clicked.connect(self.view.fit)
        self.save.clicked.connect(lambda: self._out.save(self.file))

    @property
    def file(self) -> Attachment:
        return self._files[self._at]

    def retranslate(self) -> None:
        self.before.set_words(_("Previous picture"))
        self.after.set_words(_("Next picture"))
        self.smaller.set_words(_("Smaller"))
        self.larger.set_words(_("Larger"))
        self.whole.set_words(_("Whole picture"))
        self.save.set_words(_("Save as…"))
        self._show_words()

    def _show_words(self) -> None:
        file, language = self.file, current_language()
        self.setWindowTitle(file.title(language))
        self._caption.setText(file.caption.best(language) or file.file_name)
        pixels = _("{width} × {height} pixels").format(width=file.width, height=file.height)
        facts = [file.file_name, pixels, bytes_size(file.size, language)]
        if self._broken:
            facts.insert(0, _("This picture cannot be shown."))
        self._facts.setText(" · ".join(facts))
        self.view.setAccessibleName(file.title(language))
        several = len(self._files) > 1
        self.before.setVisible(several)
        self.after.setVisible(several)

    def go(self, step: int) -> None:
        """The next picture of the entry, or the one before; round and round."""
        self._at = (self._at + step) % len(self._files)
        self._read()

    def zoom(self, factor: float) -> None:
        self.view.zoom_to(self.view.factor() * factor)

    def _read(self) -> None:
        self._broken = False
        self._show_words()
        read = self._context.services.attachments.read
        shown = partial(self._show, self.file.id)
        self._context.tasks.run(partial(_load, read, self.file.id), shown, partial(self._fail, self.file.id))

    def _show(self, attachment_id: str, image: QImage) -> None:
        if attachment_id == self.file.id:
            self._broken = image.isNull()
            self.view.show_picture(QPixmap.fromImage(image))
            self._show_words()

    def _fail(self, attachment_id: str, _error: BaseException) -> None:
        self._show(attachment_id, QImage())

    def _show_factor(self) -> None:
        self._factor.setText(percent(self.view.factor(), current_language()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go to the next picture while all of this one is in sight; otherwise they scroll."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.text()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.view.fitted and len(self._files) > 1:
            self.go(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif key in ("+", "="):
            self.zoom(STEP)
        elif key == "-":
            self.zoom(1 / STEP)
        elif key == "0":
            self.view.fit()
        elif key == "1":
            self.view.zoom_to(1.0)
        else:
            return False
        return True


def _load(read: Callable[[str], bytes], attachment_id: str) -> QImage:
    return decode(read(attachment_id))
