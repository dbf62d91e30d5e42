"""The logo of the documents: chosen as a file, dropped here, or taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.errors import show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.text import draw_text

WIDTH, HEIGHT = 168, 72
ENDINGS = (".png", ".jpg", ".jpeg")


class LogoBox(QWidget):
    """The picture on white, as on paper; a picture file can be dropped on it."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("look_logo")
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAcceptDrops(True)
        self.picture = QPixmap()
        self.words = ""
        self._over = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        there = not self.picture.isNull()
        style = Qt.PenStyle.SolidLine if there else Qt.PenStyle.DashLine
        painter.setPen(QPen(color("focus" if self._over else "ctrl"), 2 if self._over else 1, style))
        painter.setBrush(QColor("white") if there else color("alt"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if there:
            room = self.rect().adjusted(8, 8, -8, -8)
            size = self.picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawPixmap(x, y, size.width(), size.height(), self.picture)
        else:
            draw_text(painter, QRectF(self.rect()), self.words, 12, 400, "text3", Qt.AlignmentFlag.AlignHCenter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _picture_of(event) is not None:
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        path = _picture_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()


class LogoField(Retranslating, QWidget):
    """``chosen`` gives the bytes of the file, or None when the logo is taken away."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.box = LogoBox()
        self.choose, self.remove = Button("look_logo_choose", "default", "image"), Button("look_logo_remove", "ghost")
        self.setLayout(row(self.box, column(self.choose, self.remove, None, spacing=4), None, spacing=12))
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.chosen.emit(None))
        self.box.dropped.connect(self.take_file)
        self.retranslate()

    def retranslate(self) -> None:
        self.box.words = _("Drop a picture here")
        self.box.setAccessibleName(_("Logo") if not self.box.picture.isNull() else _("No logo"))
        self.box.update()
        self.choose.set_words(_("Choose a picture…"), _("A PNG or JPEG file"))
        self.remove.set_words(_("Remove the logo"))

    def show_logo(self, data: bytes | None) -> None:
        self.box.picture = QPixmap()
        if data:
            self.box.picture.loadFromData(data)
        self.remove.setEnabled(data is not None)
        self.retranslate()

    def take_file(self, path: Path) -> None:
        """Read a picture; what is wrong with it is for whoever keeps it to say."""
        try:
            data = path.read_bytes()
        except OSError as error:
            show_error(error)
        else:
            self.chosen.emit(data)

    def _ask(self) -> None:
        kinds = _("Pictures (*.png *.jpg *.jpeg)")
        name, _kind = QFileDialog.getOpenFileName(self, _("Choose the logo"), str(Path.home()), kinds)
        if name:
            self.take_file(Path(name))


def _picture_of(event: QDropEvent) -> Path | None:
    """The one picture file being dragged."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in ENDINGS else None
