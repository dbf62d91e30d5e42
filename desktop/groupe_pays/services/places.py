"""Chinese provinces and French regions by name, in both languages, from the glossary shipped with the program."""

from __future__ import annotations

import csv
from functools import cache

from groupe_pays.domain.text import BilingualText
from groupe_pays.paths import resources_folder

_RANKS = ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市")
"""What a Chinese division is, at the end of its name; the longest first."""


class PlacesService:
    """Names of places; the records keep the French one."""

    def provinces(self) -> dict[str, BilingualText]:
        """The divisions of China of the first level by their French name."""
        return _places("places_cn.csv")

    def divisions_of_china(self) -> list[BilingualText]:
        """Provinces and what ranks with them, in the order of the glossary."""
        return _of_level(
            "places_cn.csv", ("province", "région autonome", "municipalité centrale", "région administrative")
        )

    def french_regions(self) -> list[BilingualText]:
        """The regions of today, then those before 2016, in the order of the glossary."""
        return _of_level("places_fr.csv", ("région",))

    def regions(self) -> dict[str, BilingualText]:
        """The French places by their French name."""
        return _places("places_fr.csv")


def _places(file_name: str) -> dict[str, BilingualText]:
    return {row["name_fr"]: _name(row) for row in _rows(file_name)}


def _of_level(file_name: str, levels: tuple[str, ...]) -> list[BilingualText]:
    return [_name(row) for row in _rows(file_name) if row["level"].startswith(levels)]


def _name(row: dict[str, str]) -> BilingualText:
    return BilingualText(row["name_fr"], row["name_zh"])


def without_rank(name_zh: str) -> str:
    """A Chinese division as it stands in brackets after a town: 江苏 for 江苏省, 广西 for 广西壮族自治区."""
    for rank in _RANKS:
        if name_zh.endswith(rank) and len(name_zh) > len(rank) + 1:
            return name_zh.removesuffix(rank)
    return name_zh


@cache
def _rows(file_name: str) -> list[dict[str, str]]:
    path = resources_folder() / "glossary" / file_name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
