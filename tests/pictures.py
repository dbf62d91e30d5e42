"""Pictures made for tests: good ones of every kind, and ones nobody should decode."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image


def encoded(kind: str, width: int = 64, height: int = 48, *, mode: str = "RGB", **options: object) -> bytes:
    """A picture with a gradient, so that no two places look alike."""
    gradient = Image.linear_gradient("L").resize((width, height))
    out = BytesIO()
    gradient.convert(mode).save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


def photograph_on_its_side() -> bytes:
    """A JPEG of 64 × 48 pixels that is looked at as 48 × 64, with a place noted by the camera."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Appareil de Claire"
    return encoded("JPEG", exif=exif)


def bomb(side: int = 50_000) -> bytes:
    """A PNG of a few hundred bytes that says it is ``side`` pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def animated() -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()
