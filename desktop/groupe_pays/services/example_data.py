"""The notation of the data files under ``resources/example``, read into the product's own values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint
from groupe_pays.domain.text import FORMAT_VERSION, BilingualRichText, BilingualText, RichText
from groupe_pays.paths import resources_folder

Keys = dict[str, str]
"""The ids of the rows made, by the keys of the data files."""


def folder() -> Path:
    return resources_folder() / "example"


def read(name: str) -> Any:
    return json.loads((folder() / name).read_text("utf-8"))


def text(sides: dict[str, str] | None) -> BilingualText:
    """``{"fr": …, "zh": …}`` as a text first written in French, its Chinese a draft."""
    return BilingualText(sides.get("fr") or "", sides.get("zh") or "") if sides else BilingualText()


def rich_text(sides: dict[str, Any]) -> BilingualRichText:
    """``{"fr": [block, …], "zh": [block, …]}``, blocks in the stored form of ``RichText``."""
    return BilingualRichText(_blocks(sides.get("fr")), _blocks(sides.get("zh")))


def rough(edtf: str | None) -> RoughDate | None:
    return RoughDate.parse(edtf) if edtf else None


def contact_points(items: list[dict[str, str]] | None) -> tuple[ContactPoint, ...]:
    return tuple(ContactPoint(ContactKind(item["kind"]), item["value"]) for item in items or ())


def _blocks(blocks: list[Any] | None) -> RichText:
    return RichText.from_json(json.dumps({"v": FORMAT_VERSION, "b": blocks or []})).normalised()
