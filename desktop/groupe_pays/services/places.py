"""Chinese provinces and French regions by name, in both languages, from the glossary shipped with the program."""

from __future__ import annotations

from groupe_pays import places
from groupe_pays.domain.text import BilingualText


class PlacesService:
    """Names of places; the records keep the French one."""

    def provinces(self) -> dict[str, BilingualText]:
        """The divisions of China of the first level by their French name."""
        return _places(places.CHINESE)

    def divisions_of_china(self) -> list[BilingualText]:
        """Provinces and what ranks with them, in the order of the glossary."""
        return _of_level(
            places.CHINESE, ("province", "région autonome", "municipalité centrale", "région administrative")
        )

    def french_regions(self) -> list[BilingualText]:
        """The regions of today, then those before 2016, in the order of the glossary."""
        return _of_level(places.FRENCH, ("région",))

    def successors(self) -> dict[str, BilingualText]:
        """The region that took the place of one of before 2016, by the French name of that one."""
        named = self.regions()
        follow = {row["name_fr"]: row.get("successor", "") for row in places.rows(places.FRENCH)}
        return {old: named.get(new, BilingualText(new)) for old, new in follow.items() if new}

    def regions(self) -> dict[str, BilingualText]:
        """The French places by their French name."""
        return _places(places.FRENCH)


def _places(file_name: str) -> dict[str, BilingualText]:
    return {row["name_fr"]: _name(row) for row in places.rows(file_name)}


def _of_level(file_name: str, levels: tuple[str, ...]) -> list[BilingualText]:
    return [_name(row) for row in places.rows(file_name) if row["level"].startswith(levels)]


def _name(row: dict[str, str]) -> BilingualText:
    return BilingualText(row["name_fr"], row["name_zh"])
