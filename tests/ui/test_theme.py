"""Colours: contrast of WCAG AA on every ground, both themes, live switching, signs in the colours of the theme."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtWidgets import QApplication

from groupe_pays.paths import resources_folder
from groupe_pays.ui import theme
from groupe_pays.ui.style_sheet import style_sheet
from groupe_pays.ui.theme import Theme, ThemeChoice
from groupe_pays.ui.tokens import DARK, LIGHT, Tokens

TEXT, GRAPHICS = 4.5, 3.0
GROUNDS = ("window", "side", "surface", "alt", "hover", "selected")
STATUS_GROUNDS = ("surface", "window", "alt", "side", "selected")
CONTROL_GROUNDS = ("surface", "window", "side", "alt")
STATES = ("danger", "warn", "ok", "info", "brick")


def luminance(value: str) -> float:
    channels = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> list[tuple[str, str, float]]:
    found = [(ink, ground, TEXT) for ink in ("text", "text2", "text3", "accenttext") for ground in GROUNDS]
    found += [(state, ground, TEXT) for state in STATES for ground in (*STATUS_GROUNDS, f"{state}bg")]
    found += [(ink, ground, GRAPHICS) for ink in ("ctrl", "focus", "accent") for ground in CONTROL_GROUNDS]
    return [*found, ("onaccent", "accent", TEXT), ("text", "accentbg", TEXT), ("accenttext", "accentbg", TEXT)]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "wanted"), pairs(), ids=lambda value: str(value))
def test_everything_can_be_read(colours: Tokens, ink: str, ground: str, wanted: float) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= wanted


def test_a_choice_of_colours_shows_at_once_and_tells_who_draws(ui: QApplication, qtbot) -> None:
    chosen = Theme(ThemeChoice.LIGHT)
    chosen.apply()
    with qtbot.waitSignal(chosen.changed):
        chosen.set_choice(ThemeChoice.DARK)

    assert theme.tokens() is DARK
    assert ui.palette().window().color().name().upper() == DARK.window
    assert theme.color("accent").name().upper() == DARK.accent


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_no_unknown_colour_and_no_missing_sign(colours: Tokens) -> None:
    sheet = style_sheet(colours)

    assert "$" not in sheet
    for part in sheet.split('url("')[1:]:
        assert (resources_folder() / part.split('"')[0]).is_file()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_drawn_signs_are_in_the_colours_of_their_theme(colours: Tokens) -> None:
    allowed = {value for value in asdict(colours).values() if isinstance(value, str)}
    folder = resources_folder() / "icons" / "themed" / ("dark" if colours.dark else "light")

    for sign in folder.glob("*.svg"):
        strokes = {
            word.split('"')[1] for word in sign.read_text(encoding="utf-8").split() if word.startswith("stroke=")
        }
        assert strokes <= allowed, sign.name
