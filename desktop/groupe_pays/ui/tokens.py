"""The colours of the interface, light and dark, by the name of their use. Contrast is checked by a test."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: every field is ``#RRGGBB``."""

    dark: bool
    window: str
    side: str
    surface: str
    alt: str
    hover: str
    selected: str
    line: str
    ctrl: str
    text: str
    text2: str
    text3: str
    accent: str
    onaccent: str
    accenttext: str
    accentbg: str
    focus: str
    danger: str
    dangerbg: str
    warn: str
    warnbg: str
    ok: str
    okbg: str
    info: str
    infobg: str
    brick: str
    brickbg: str


LIGHT = Tokens(
    dark=False,
    window="#F3F2EE",
    side="#E9E7E1",
    surface="#FFFFFF",
    alt="#F8F7F4",
    hover="#EFEDE7",
    selected="#D9EAE7",
    line="#DDDAD2",
    ctrl="#86827A",
    text="#1D2021",
    text2="#4E5355",
    text3="#606466",
    accent="#0B625D",
    onaccent="#FFFFFF",
    accenttext="#0A5A55",
    accentbg="#E3F0EE",
    focus="#0B7F78",
    danger="#AE2418",
    dangerbg="#FBE9E6",
    warn="#7F5200",
    warnbg="#FAEFD6",
    ok="#2C6A2E",
    okbg="#E5F1E2",
    info="#2B5B8C",
    infobg="#E4EDF6",
    brick="#8A3A1C",
    brickbg="#F8EAE3",
)

DARK = Tokens(
    dark=True,
    window="#17191A",
    side="#1C1F20",
    surface="#212526",
    alt="#262A2B",
    hover="#2D3233",
    selected="#1E403D",
    line="#373C3E",
    ctrl="#838A8C",
    text="#E9E7E2",
    text2="#BAB9B3",
    text3="#A8A9A5",
    accent="#5CBDB3",
    onaccent="#062220",
    accenttext="#74CBC2",
    accentbg="#1C3836",
    focus="#74CBC2",
    danger="#FF9186",
    dangerbg="#43221F",
    warn="#E8B655",
    warnbg="#3D3118",
    ok="#8FCB80",
    okbg="#22371F",
    info="#93BCE6",
    infobg="#20344A",
    brick="#EBA283",
    brickbg="#432A20",
)
