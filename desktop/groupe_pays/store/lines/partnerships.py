"""The lines of the partnerships."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy.orm import Session

from groupe_pays import places
from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import PartnerOrganisation, Partnership
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.store.lines.table import NOTHING, Line, LineTable, barred, hay, orders
from groupe_pays.store.organisations import list_organisations
from groupe_pays.store.partnerships import list_partnerships

PARTNERSHIPS = LineTable(
    "partnership_line",
    facets=(
        *("kind", "state", "kinds", "colleges", "regions", "provinces", "sectors", "bodies", "confirmed"),
        *("has_contact", "has_date", "has_chinese_texts"),
    ),
    sorts=("french_fr", "french_zh", "chinese_fr", "chinese_zh", "province_fr", "province_zh", "since"),
)
"""``kinds``, ``colleges`` and ``regions`` are those of the French side, ``provinces`` those of the Chinese one."""


def partnership_lines(session: Session, ids: Collection[str]) -> Iterator[Line]:
    """The lines of those partnerships that are not in the bin."""
    partnerships = list_partnerships(session, ids)
    named = {side.organisation_id for one in partnerships for side in (*one.french, *one.chinese)}
    bodies = {body.id: body for body in list_organisations(session, named)} if named else {}
    return (_line(one, bodies) for one in partnerships)


def _line(one: Partnership, bodies: dict[str, Organisation]) -> Line:
    french = [bodies[side.organisation_id] for side in one.french if side.organisation_id in bodies]
    chinese = [bodies[side.organisation_id] for side in one.chinese if side.organisation_id in bodies]
    texts = list((one.texts or {}).values())
    names = [side for body in (*french, *chinese) for side in (body.name.fr, body.name.zh, body.short_name.fr)]
    names += [body.province or body.region for body in (*french, *chinese)]
    names += [side for sector in one.sectors for side in (sector.name.fr, sector.name.zh)]
    return {
        "id": one.id,
        **orders("french", _joined(one.french)),
        **orders("chinese", _joined(one.chinese)),
        **orders("province", _provinces(chinese)),
        "since": one.since.earliest.isoformat() if one.since is not None else NOTHING,
        "confirmed": one.confirmed_on.latest.isoformat() if one.confirmed_on is not None else "",
        "hay": hay(names, [side for text in texts for side in (text.fr, text.zh)]),
        "kind": one.kind.value,
        "state": one.state.value,
        "kinds": barred(body.kind.value for body in french),
        "colleges": barred(body.college.value for body in french),
        "regions": barred(body.region for body in french),
        "provinces": barred(body.province for body in chinese),
        "sectors": barred(sector.id for sector in one.sectors),
        "bodies": barred(side.organisation_id for side in (*one.french, *one.chinese)),
        "has_contact": int(bool(one.contact_ids or one.contact_body_ids)),
        "has_date": int(one.since is not None),
        "has_chinese_texts": int(all(text.zh for text in texts)),
    }


def _provinces(bodies: list[Organisation]) -> BilingualText:
    """The provinces by the names the glossary has for them."""
    french = list(dict.fromkeys(body.province for body in bodies if body.province))
    known = {row["name_fr"]: row["name_zh"] for row in places.rows(places.CHINESE)}
    return BilingualText(", ".join(french), "、".join(known.get(name, name) for name in french))


def _joined(side: tuple[PartnerOrganisation, ...]) -> BilingualText:
    return BilingualText(
        ", ".join(partner.name.best(Language.FR) for partner in side),
        "、".join(partner.name.best(Language.ZH) for partner in side),
    )
