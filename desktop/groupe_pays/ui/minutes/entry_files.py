"""Pictures and files under the texts of an entry: how high they are, and how a row that is not edited shows them.

One line a file: the picture and the French caption in the French column, the Chinese one beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.text import Language
from groupe_pays.i18n import _
from groupe_pays.ui import fonts
from groupe_pays.ui.files.thumbnails import BOX, Thumbnails
from groupe_pays.ui.files.words import facts_of
from groupe_pays.ui.icons import paint_icon
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.model import LANGUAGES, ColumnOf
from groupe_pays.ui.minutes.painting import draw_line, wrapped_lines
from groupe_pays.ui.theme import color

TOP = 6
"""Between the texts and the first file."""
PICTURE_LINE = BOX.height() + 10
FILE_LINE = 42
BESIDE = BOX.width() + 12
"""Where the caption of a picture begins."""
BESIDE_ICON = 40
_CAPTION_LINE = 20
_CAPTION_LINES = 3


def line_height(file: Attachment) -> int:
    return PICTURE_LINE if file.is_picture else FILE_LINE


def files_height(files: Sequence[Attachment]) -> int:
    """The height all files of an entry take under its texts; 0 for none."""
    return TOP + sum(map(line_height, files)) if files else 0


def paint_files(
    painter: QPainter, rect: QRectF, files: Sequence[Attachment], column: ColumnOf, thumbnails: Thumbnails | None
) -> None:
    """Paint what belongs into one column; ``rect`` holds the files and nothing else."""
    if column not in LANGUAGES:
        return
    language, top = LANGUAGES[column], rect.y() + TOP
    for file in files:
        line = QRectF(rect.x(), top, rect.width(), line_height(file))
        if language is Language.FR:
            paint_picture(painter, line.topLeft(), file, thumbnails)
        _paint_words(painter, line, file, language)
        top += line.height()


def paint_picture(painter: QPainter, corner: QPointF, file: Attachment, thumbnails: Thumbnails | None) -> None:
    """The small picture, or the icon of another file."""
    if not file.is_picture:
        place = QRectF(corner.x(), corner.y() + 3, 32, 32)
        painter.setPen(color("line"))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        paint_icon(painter, place, "file-text" if file.media_type == "application/pdf" else "paperclip", "text2", 18)
        return
    box = QRectF(corner.x(), corner.y(), BOX.width(), BOX.height())
    drawn = thumbnails.pixmap(file) if thumbnails is not None else None
    if drawn is not None and not drawn.isNull():
        size = drawn.deviceIndependentSize()
        place = QRectF(box.x(), box.y(), size.width(), size.height())
        painter.drawPixmap(place.topLeft(), drawn)
        painter.setPen(color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    painter.fillRect(box, color("hover"))
    paint_icon(painter, box, "image" if drawn is None else "triangle-alert", "text3", 20)


def _paint_words(painter: QPainter, line: QRectF, file: Attachment, language: Language) -> None:
    """The caption, and in the French column which file it is."""
    left = 0.0
    if language is Language.FR:
        left = BESIDE if file.is_picture else BESIDE_ICON
    gap = measures.GAP if language is Language.FR else measures.STATE_GAP
    room = line.adjusted(left, 0, -gap, 0)
    caption = file.caption.side(language)
    font = fonts.content_font(language, 13)
    y = room.y() + (0 if file.is_picture else 1)
    if caption:
        lines = wrapped_lines(caption, font, room.width(), _CAPTION_LINES if file.is_picture else 1)
        for words in lines:
            draw_line(painter, QRectF(room.x(), y, room.width(), _CAPTION_LINE), words, font, "text")
            y += _CAPTION_LINE
    elif file.is_picture:
        place = QRectF(room.x(), y, room.width(), _CAPTION_LINE)
        draw_line(painter, place, _("No caption yet"), fonts.ui_font(13), "text3")
        y += _CAPTION_LINE
    if language is Language.FR:
        place = QRectF(room.x(), y, room.width(), 18 if file.is_picture or caption else 36)
        draw_line(painter, place, facts_of(file), fonts.ui_font(12), "text2")
