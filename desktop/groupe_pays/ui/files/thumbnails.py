"""Small pictures, decoded by a worker when they are first painted, and kept while they are likely to be again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter, QPixmap

from groupe_pays.domain.attachments import Attachment
from groupe_pays.ui.context import Context

BOX = QSize(120, 84)
"""The room of a thumbnail, in logical pixels."""
_RATIO = 2
"""Decoded for screens of two pixels to a point."""
KEPT = 96
"""Of at most 160 kilobytes each."""


class Thumbnails(QObject):
    """One for a view; ``ready`` tells that something painted as empty can be painted."""

    ready = Signal(str)
    """The SHA-256 of the picture."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: set[str] = set()

    def pixmap(self, file: Attachment) -> QPixmap | None:
        """The small picture; None until it is decoded, a null one where it cannot be."""
        found = self._kept.get(file.sha256)
        if found is not None:
            self._kept.move_to_end(file.sha256)
            return found
        if file.sha256 not in self._asked:
            self._asked.add(file.sha256)
            read = self._context.services.attachments.read
            self._context.tasks.run(
                partial(_decode, read, file.id, BOX * _RATIO),
                partial(self._keep, file.sha256),
                partial(self._give_up, file.sha256),
            )
        return None

    def _keep(self, sha256: str, image: QImage) -> None:
        self._asked.discard(sha256)
        drawn = QPixmap.fromImage(image)
        drawn.setDevicePixelRatio(_RATIO)
        self._kept[sha256] = drawn
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(sha256)

    def _give_up(self, sha256: str, _error: BaseException) -> None:
        self._keep(sha256, QImage())


def _decode(read: Callable[[str], bytes], attachment_id: str, box: QSize) -> QImage:
    return decode(read(attachment_id), box)


def decode(content: bytes, box: QSize | None = None) -> QImage:
    """A picture upright, no larger than ``box`` in pixels; a null one where it cannot be decoded. For any thread."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if box is not None and size.isValid() and (size.width() > box.width() or size.height() > box.height()):
        turned = QImageIOHandler.Transformation.TransformationRotate90 in reader.transformation()
        room = box.transposed() if turned else box
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return _on_white(reader.read())


def _on_white(image: QImage) -> QImage:
    """As it is printed: drawings without a ground are made for white paper, also on a dark screen."""
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground
