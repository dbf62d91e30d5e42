"""The example group, built from the plain data files under ``resources/example``."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.orm import Session

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import College, OrganisationChange, OrganisationKind
from groupe_pays.domain.people import Civility
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import N_
from groupe_pays.services.example_data import Keys, contact_points, folder, read, rough, text
from groupe_pays.services.example_meeting import add_meeting
from groupe_pays.services.example_partnerships import add_partnerships
from groupe_pays.services.example_series import add_series
from groupe_pays.store.dossier import DossierRow
from groupe_pays.store.meetings import SeriesRow
from groupe_pays.store.organisations import OrganisationEventRow, OrganisationRow, contact_rows
from groupe_pays.store.people import PersonRow, PositionRow
from groupe_pays.store.store import Store, get_row


def build_example(store: Store) -> None:
    """Fill an empty dossier with the groupe-pays Chine and its meeting of 31 January 2017."""
    with store.transaction(N_("Create the example group"), founding=True) as session:
        about = read("dossier.json")
        session.add(
            DossierRow(
                name=text(about["name"]), issuer=text(about["issuer"]), country=about["country"], is_example=True
            )
        )
        series = add_series(session)
        session.flush()
        for key, title in about["meeting_titles"].items():
            get_row(session, SeriesRow, series[key]).meeting_title = text(title)
        organisations = _add_organisations(session, read("organisations.json"))
        people = _add_people(session, read("people.json"), organisations)
        for path in sorted(folder().glob("meeting-*.json")):
            add_meeting(session, json.loads(path.read_text("utf-8")), series, organisations, people)
        if (folder() / "partnerships.json").is_file():
            add_partnerships(session, read("partnerships.json"), organisations, people)


def _add_organisations(session: Session, items: list[dict[str, Any]]) -> Keys:
    keys: Keys = {}
    rows = {}
    for item in items:
        row = OrganisationRow(
            name=text(item["name"]),
            short_name=text(item.get("short_name")),
            kind=OrganisationKind(item["kind"]),
            college=College(item["college"]),
            country=item["country"],
            region=item.get("region") or "",
            province=item.get("province") or "",
            address=item.get("address") or "",
            postcode=item.get("postcode") or "",
            city=item.get("city") or "",
            population=item.get("population"),
            population_note=text(item.get("population_note")),
            notes=BilingualText(item.get("note") or ""),
            source=item.get("source") or "",
        )
        row.contacts = contact_rows(contact_points(item.get("contacts")))
        session.add(row)
        rows[item["key"]] = row
        keys[item["key"]] = row.id
    for item in items:
        if item.get("parent"):
            rows[item["key"]].parent_id = keys[item["parent"]]
        if item.get("successor"):
            session.add(_succession(rows[item["key"]], keys[item["successor"]]))
    return keys


def _succession(row: OrganisationRow, successor_id: str) -> OrganisationEventRow:
    """A body of the directory that another one has replaced since; the regions were merged on 1 January 2016."""
    merged = RoughDate("2016-01-01") if row.kind is OrganisationKind.REGION else None
    return OrganisationEventRow(
        organisation_id=row.id,
        change=OrganisationChange.SUCCEEDED,
        old_name=row.name,
        successor_id=successor_id,
        date=merged,
    )


def _add_people(session: Session, items: list[dict[str, Any]], organisations: Keys) -> Keys:
    keys: Keys = {}
    for item in items:
        row = PersonRow(
            civility=Civility(item.get("civility") or ""),
            given_name=item.get("given_name") or "",
            surname=item.get("surname") or "",
            name_zh=item.get("name_zh") or "",
            notes=BilingualText(item.get("note") or ""),
            source=item.get("source") or "",
        )
        row.contacts = contact_rows(contact_points(item.get("contacts")))
        row.positions = [
            PositionRow(
                organisation_id=organisations[position["organisation"]] if position.get("organisation") else None,
                title=text(position.get("title")),
                since=rough(position.get("since")),
                until=rough(position.get("until")),
                is_main=bool(position.get("main")),
                is_head=bool(position.get("head")),
                ordinal=float(ordinal),
            )
            for ordinal, position in enumerate(item.get("positions") or ())
        ]
        session.add(row)
        keys[item["key"]] = row.id
    return keys
