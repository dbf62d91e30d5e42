"""The logo on first pages: read once, drawn small, left out where its bytes are no picture after all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from groupe_pays.documents.look import MM
from groupe_pays.domain.errors import NotAPicture
from groupe_pays.domain.pictures import LARGEST_SIDE, describe_picture

HEIGHT = 18 * MM
"""The tallest a logo is drawn, in points."""
WIDTH = 45 * MM
"""The widest."""
_DOTS_PER_INCH = 300


@dataclass(frozen=True, eq=False)
class Logo:
    """A picture ready for the canvas and the room it takes, in points."""

    picture: Any
    width: float
    height: float


def is_readable(data: bytes) -> bool:
    """Whether every pixel of a picture can be decoded."""
    return logo_of(data) is not None


@lru_cache(maxsize=2)
def logo_of(data: bytes) -> Logo | None:
    """The logo made of a PNG or JPEG file; ``None`` where it is damaged, so that the document is set without it.

    It is laid on white (PDF/A and many printers want no transparency) and brought down to 300 dots an inch.
    """
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    try:
        size = describe_picture(data)
        if max(size.width, size.height) > LARGEST_SIDE:
            return None
        with Image.open(BytesIO(data)) as opened:
            opened.load()
            clear = "transparency" in opened.info or opened.mode in ("RGBA", "LA", "PA")
            image = (opened if clear else opened.convert("RGB")).convert("RGBA")
    except (NotAPicture, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    plain = Image.new("RGB", image.size, "white")
    plain.paste(image, mask=image.getchannel("A"))
    scale = min(HEIGHT / plain.height, WIDTH / plain.width)
    width, height = plain.width * scale, plain.height * scale
    dots = (max(1, round(width / 72 * _DOTS_PER_INCH)), max(1, round(height / 72 * _DOTS_PER_INCH)))
    if dots[0] < plain.width:
        plain = plain.resize(dots, Image.Resampling.LANCZOS)
    return Logo(ImageReader(plain), width, height)
