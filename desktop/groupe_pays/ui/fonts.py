"""The bundled fonts, and which families a language is set in.

Chinese needs its own “ ” … — · at full width while a Latin name inside it keeps a narrow apostrophe. Qt picks a font
per character, the first of a list that has it: ``Groupe-Pays Latin`` is Noto Sans without those signs, so that in a
Chinese text Latin words come from Noto Sans and Chinese punctuation from Noto Sans SC.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from groupe_pays.domain.text import Language
from groupe_pays.i18n import current_language
from groupe_pays.paths import resources_folder

LATIN_FAMILY = "Noto Sans"
CHINESE_FAMILY = "Noto Sans SC"
LATIN_IN_CHINESE_FAMILY = "Groupe-Pays Latin"

_STYLES = ("Regular", "Medium", "SemiBold", "Bold")
_FILES = (
    *(f"NotoSans-{style}" for style in _STYLES),
    *("NotoSans-Italic", "NotoSans-BoldItalic"),
    *(f"interface/GroupePaysLatin-{style}" for style in _STYLES),
    *("NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSansSymbols2-Subset"),
)
BASE_SIZE = 13
"""Pixels of the interface at 100 %."""


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once; they are read from disk where they are used."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resources_folder() / "fonts" / f"{name}.ttf"))


def families(language: Language) -> list[str]:
    """The families a text of ``language`` is set in, in the order they are tried."""
    if language is Language.ZH:
        return [LATIN_IN_CHINESE_FAMILY, CHINESE_FAMILY, LATIN_FAMILY]
    return [LATIN_FAMILY, CHINESE_FAMILY]


def content_font(language: Language, size: int = BASE_SIZE, weight: int = 400) -> QFont:
    """The font of a text whose language is known; ``size`` in pixels, ``weight`` as in CSS."""
    return QFont(_content_font(language, size, weight))


@cache
def _content_font(language: Language, size: int, weight: int) -> QFont:
    font = QFont(families(language))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def ui_font(size: int = BASE_SIZE, weight: int = 400) -> QFont:
    """The font of the interface in its present language; ask again at each paint."""
    return content_font(current_language(), size, weight)
