"""Lucide icons, tinted to the theme and kept by colour, size and device pixel ratio.

``set_icon`` is for widgets and actions: it remembers what it set and sets it again when the theme changes.
"""

from __future__ import annotations

import weakref
from functools import cache
from typing import Any

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader, QPainter, QPixmap

from groupe_pays.paths import resources_folder
from groupe_pays.ui import theme
from groupe_pays.ui.tokens import LIGHT

STROKE = 1.75
"""Stroke width on Lucide's grid of 24."""

_targets: dict[int, tuple[weakref.ref[Any], str, str, int, int]] = {}


@cache
def _source(name: str) -> str:
    return (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _pixmap(name: str, tint: str, size: int, ratio: float, stroke: float) -> QPixmap:
    svg = _source(name).replace("currentColor", tint).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return _render(svg.encode("utf-8"), size, ratio)


def _render(svg: bytes, size: int, ratio: float) -> QPixmap:
    """Draw an SVG through Qt's image plug-in, which spares the start the QtSvg module."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    side = round(size * ratio)
    reader.setScaledSize(QSize(side, side))
    drawn = QPixmap.fromImage(reader.read())
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


def pixmap(name: str, tone: str = "text2", size: int = 16, stroke: float = STROKE) -> QPixmap:
    """The icon as a pixmap, ``size`` logical pixels square, in the colour of token ``tone``."""
    return _pixmap(name, getattr(theme.tokens(), tone), size, _ratio(), stroke)


def paint_icon(painter: QPainter, rect: QRectF, name: str, tone: str = "text2", size: int = 16) -> None:
    """Draw the icon centred in ``rect``."""
    left_top = rect.center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(QPointF(round(left_top.x()), round(left_top.y())), pixmap(name, tone, size))


def icon(name: str, tone: str = "text2", size: int = 16, gap: int = 0) -> QIcon:
    """The icon with its disabled form, ``gap`` empty pixels at its right; only ``set_icon`` follows the theme."""
    made = QIcon(_spaced(pixmap(name, tone, size), gap))
    made.addPixmap(_spaced(pixmap(name, "ctrl", size), gap), QIcon.Mode.Disabled)
    return made


def _spaced(drawn: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return drawn
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


def set_icon(target: Any, name: str, tone: str = "text2", size: int = 16, gap: int = 0) -> None:
    """Give a button or action an icon that follows the theme."""
    target.setIcon(icon(name, tone, size, gap))
    if hasattr(target, "setIconSize"):
        target.setIconSize(QSize(size + gap, size))
    key = id(target)
    _targets[key] = (weakref.ref(target, lambda _gone: _targets.pop(key, None)), name, tone, size, gap)


def refresh_icons() -> None:
    """Set every icon again in the colours of the present theme."""
    for reference, name, tone, size, gap in list(_targets.values()):
        target = reference()
        if target is not None and shiboken6.isValid(target):
            target.setIcon(icon(name, tone, size, gap))


@cache
def app_icon() -> QIcon:
    """The mark of the program, for the window and the task switcher: the same in both themes."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        made.addPixmap(_mark(size, 1.0, LIGHT.accent, LIGHT.onaccent))
    return made


def mark(size: int) -> QPixmap:
    """The mark of the program in the colours of the theme, ``size`` logical pixels square."""
    return _mark(size, _ratio(), theme.tokens().accent, theme.tokens().onaccent)


@cache
def _mark(size: int, ratio: float, ground: str, strokes: str) -> QPixmap:
    svg = (resources_folder() / "icons" / "groupe-pays.svg").read_text(encoding="utf-8")
    svg = svg.replace(LIGHT.accent, ground).replace(LIGHT.onaccent, strokes)
    return _render(svg.encode("utf-8"), size, ratio)
