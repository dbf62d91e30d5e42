"""The names of our languages in files of other programs, and theirs in ours."""

from __future__ import annotations

from groupe_pays.domain.text import Language

TAGS = {Language.FR: "fr-FR", Language.ZH: "zh-CN", Language.EN: "en"}

_FRENCH = {"fr", "fra", "fre"}
_CHINESE = {"zh", "zho", "chi", "cmn"}
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def language_of(tag: str) -> Language | None:
    """``fr``, ``fr-CA``, ``ZH_CN``, ``zh-Hans``… as a language of the content; None for any other, and for Chinese in
    traditional characters."""
    parts = tag.strip().replace("_", "-").lower().split("-")
    if parts[0] in _CHINESE and not _TRADITIONAL & set(parts[1:]):
        return Language.ZH
    return Language.FR if parts[0] in _FRENCH else None
