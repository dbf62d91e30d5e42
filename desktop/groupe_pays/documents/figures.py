"""Pictures of the minutes: brought to the size they are printed in, set with their number and caption.

What is printed is made anew from the pixels: upright, on white, 200 dots an inch, without what a camera noted beside
them. A picture that cannot be read or decoded leaves an empty frame and its caption.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

from groupe_pays.documents.content import Picture
from groupe_pays.documents.elements import Element, Role, Style, Text
from groupe_pays.documents.look import HAIRLINE, MM, SECONDARY
from groupe_pays.documents.pen import Pen
from groupe_pays.documents.pieces import Run
from groupe_pays.documents.wording import Label, label
from groupe_pays.domain.attachments import MOST_PIXELS
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.text import Language, clean

if TYPE_CHECKING:
    from PIL.Image import Image

WIDEST, TALLEST = 125 * MM, 85 * MM
"""The room a picture takes at most, in points."""
_POINTS_A_PIXEL = 0.6
"""A picture with few pixels is printed no larger than 120 dots an inch."""
_DOTS_PER_INCH = 200
_QUALITY = 88
_HAIR = 0.4
_CAPTION = {Language.FR: Style(8.4, 11.5, SECONDARY, after=7), Language.ZH: Style(8.3, 11.5, SECONDARY, after=7)}


@dataclass(frozen=True)
class Printable:
    """A picture as it is embedded; ``data`` is a JPEG or a PNG without transparency."""

    data: bytes
    is_photograph: bool


def printed_size(picture: Picture, width: float) -> tuple[float, float]:
    """Width and height in points of a picture in a column ``width`` points wide."""
    natural = picture.width * _POINTS_A_PIXEL, picture.height * _POINTS_A_PIXEL
    scale = min(min(width, WIDEST) / natural[0], TALLEST / natural[1], 1.0)
    return natural[0] * scale, natural[1] * scale


def printable(read: Callable[[], bytes], width: float) -> Printable | None:
    """The picture made ready to be printed ``width`` points wide; ``None`` where it cannot be decoded."""
    from PIL import Image

    try:
        data = read()
        with Image.open(BytesIO(data), formats=("PNG", "JPEG", "MPO")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            photograph = opened.format != "PNG"
            plain = _fitted(_on_white(opened), width)
    except (GroupePaysError, OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return None
    out = BytesIO()
    if photograph:
        plain.save(out, "JPEG", quality=_QUALITY)
    else:
        plain.save(out, "PNG", optimize=False)
    return Printable(out.getvalue(), photograph)


def _on_white(opened: Image) -> Image:
    """The pixels upright, in RGB, what shone through laid on white."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(opened)
    if upright.mode not in ("RGBA", "LA", "PA") and "transparency" not in upright.info:
        return upright.convert("RGB")
    clear = upright.convert("RGBA")
    plain = Image.new("RGB", clear.size, "white")
    plain.paste(clear, mask=clear.getchannel("A"))
    return plain


def _fitted(picture: Image, width: float) -> Image:
    from PIL import Image

    dots = max(1, round(width / 72 * _DOTS_PER_INCH))
    if dots >= picture.width:
        return picture
    return picture.resize((dots, max(1, round(picture.height * dots / picture.width))), Image.Resampling.LANCZOS)


def figure_label(picture: Picture, language: Language) -> str:
    """« Figure 3 », 图3."""
    return label(Label.FIGURE, language).format(number=picture.number)


def alternative(picture: Picture, language: Language) -> str:
    """What those hear who do not see it: the caption, or which figure it is."""
    return " ".join(clean(picture.caption.best(language)).split()) or figure_label(picture, language)


def caption_runs(picture: Picture, language: Language) -> tuple[Run, ...]:
    """« Figure 3 – The site »: the number, and the caption where there is one in this language."""
    said = " ".join(clean(picture.caption.side(language)).split())
    runs = [Run(figure_label(picture, language), bold=True)]
    if said:
        runs += [Run("\u3000" if language is Language.ZH else " – "), Run(said)]
    return tuple(runs)


def caption(picture: Picture, language: Language) -> Text:
    return Text(caption_runs(picture, language), language, _CAPTION[language], Role.PARAGRAPH)


class Figure(Element):
    """A picture, at the left of its column or in the middle; its caption follows on the same page."""

    keep_with_next = True

    def __init__(self, picture: Picture, language: Language, *, centred: bool = False) -> None:
        self._picture, self._language, self._centred = picture, language, centred
        self.before, self.after = 6.0, 4.0

    @cached_property
    def _reader(self) -> Any:
        """What the canvas draws; ``None`` where the picture cannot be decoded."""
        from reportlab.lib.utils import ImageReader

        made = printable(self._picture.read, printed_size(self._picture, WIDEST)[0])
        return ImageReader(BytesIO(made.data)) if made is not None else None

    def height(self, width: float) -> float:
        return printed_size(self._picture, width)[1]

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        wide, tall = printed_size(self._picture, width)
        left = x + (width - wide) / 2 if self._centred else x
        if self._reader is None:
            pen.outline(left, y, wide, tall, HAIRLINE, _HAIR)
            return
        told = alternative(self._picture, self._language)
        pen.picture(self._reader, left, y, wide, tall, told, language=self._language)
