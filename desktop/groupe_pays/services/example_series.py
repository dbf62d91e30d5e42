"""The usual series of a country group with their standing agendas, and the items any agenda may use."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.agenda import ItemKind
from groupe_pays.domain.meetings import Numbering, SeriesKind
from groupe_pays.domain.stock import StockRole
from groupe_pays.services.example_data import Keys, read, text
from groupe_pays.store.meetings import SeriesRow
from groupe_pays.store.stock import StockItemRow


def add_series(session: Session) -> Keys:
    """What every dossier begins with; the ids of the series by their keys."""
    keys: Keys = {}
    for ordinal, item in enumerate(read("series.json")):
        row = _series_row(item, float(ordinal))
        session.add(row)
        keys[item["key"]] = row.id
        for place, standing in enumerate(item.get("standing") or (), start=1):
            session.add(_stock_row(standing, StockRole.STANDING, float(place), row.id))
    for place, item in enumerate(read("library.json"), start=1):
        session.add(_stock_row(item, StockRole.REUSABLE, float(place)))
    return keys


def _series_row(item: dict[str, Any], position: float) -> SeriesRow:
    return SeriesRow(
        name=text(item["name"]),
        kind=SeriesKind(item["kind"]),
        meeting_title=text(item.get("meeting_title")),
        numbering=Numbering(item.get("numbering", "roman")),
        place=text(item.get("place")),
        address=item.get("address") or "",
        access=text(item.get("access")),
        start=item.get("start"),
        duration=item.get("duration"),
        position=position,
    )


def _stock_row(item: dict[str, Any], role: StockRole, position: float, series_id: str | None = None) -> StockItemRow:
    return StockItemRow(
        role=role,
        series_id=series_id,
        title=text(item["title"]),
        kind=ItemKind(item["kind"]),
        duration=item.get("duration"),
        position=position,
    )
