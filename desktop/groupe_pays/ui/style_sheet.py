"""The style sheet of every standard widget, made from the tokens.

Widgets of the kit are told apart by dynamic properties (``kind``, ``role``, ``tone``), never by colours of their own.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from groupe_pays.paths import resources_folder
from groupe_pays.ui.style_rules import RULES
from groupe_pays.ui.tokens import Tokens

TONES = ("text", "text2", "text3", "accenttext", "danger", "warn", "ok", "info", "brick", "onaccent")


def style_sheet(theme: Tokens) -> str:
    """The whole sheet for one theme."""
    names = {name: value for name, value in asdict(theme).items() if isinstance(value, str)}
    folder = resources_folder() / "icons" / "themed" / ("dark" if theme.dark else "light")
    names["glyphs"] = folder.as_posix()
    rules = [Template(RULES).substitute(names)]
    rules += [f'QLabel[tone="{tone}"] {{ color: {names[tone]}; }}' for tone in TONES]
    return "\n".join(rules)
