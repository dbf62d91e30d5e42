"""Chinese provinces and French regions by name, in both languages, from the glossary shipped with the program."""

from __future__ import annotations

import csv
from functools import cache

from groupe_pays.domain.text import BilingualText
from groupe_pays.paths import resources_folder


class PlacesService:
    """Names of places; the records keep the French one."""

    def provinces(self) -> dict[str, BilingualText]:
        """The divisions of China of the first level by their French name."""
        return _places("places_cn.csv")

    def regions(self) -> dict[str, BilingualText]:
        """The French places by their French name."""
        return _places("places_fr.csv")


@cache
def _places(file_name: str) -> dict[str, BilingualText]:
    path = resources_folder() / "glossary" / file_name
    with path.open(encoding="utf-8", newline="") as file:
        return {row["name_fr"]: BilingualText(row["name_fr"], row["name_zh"]) for row in csv.DictReader(file)}
