"""Protocol order: organisations without their generic word, the Chinese side by rank, people by what they are."""

from __future__ import annotations

import re

from groupe_pays.domain.collation import SortKey, fold, sort_key
from groupe_pays.domain.organisations import College, Organisation, OrganisationKind
from groupe_pays.domain.people import PersonName
from groupe_pays.domain.text import BilingualText, Language

_GENERIC = re.compile(
    r"^(?i:(conseil|collectivit[ée]) (r[ée]gionale?|d[ée]partementale?|g[ée]n[ée]rale?)|r[ée]gion|d[ée]partement|ville"
    r"|commune|mairie|m[ée]tropole|communaut[ée] (urbaine|d['’]agglom[ée]ration|de communes)|agglom[ée]ration)\b\s*"
    r"(de la |de l['’]|du |des |de |d['’])?"
)
"""The word for what an authority is, which printed lists do not sort by; « La » of La Rochelle is no article."""

_MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
_PROVINCES = ("省", "自治区", "特别行政区")
_ELECTED = re.compile(r"^(president|maire\b|ministre|ambassad)")
_DEPUTY = re.compile(r"^(vice|premier|adjoint|conseill\w+ (general|regional|municipal|delegue|departemental)|elu|secr)")
_IN_CHARGE = re.compile(r"^(direct|chef|responsable|delegue|coordinat)")


def bare_name(organisation: str) -> str:
    """The name without the word for what it is: « Vienne » of « Département de la Vienne »."""
    return _GENERIC.sub("", organisation) or organisation


def organisation_order(organisation: Organisation) -> tuple[int, int, SortKey]:
    """By college, then alphabetically in French, on the Chinese side by administrative rank first.

    The order is that of the French list in every edition.
    """
    rank = _chinese_rank(organisation) if organisation.college is College.CHINESE else 0
    return organisation.college.rank, rank, sort_key(bare_name(organisation.name.best(Language.FR)), Language.FR)


def _chinese_rank(organisation: Organisation) -> int:
    """Embassy and national bodies, provinces and municipalities, cities, districts and counties, the rest."""
    if organisation.kind is OrganisationKind.EMBASSY:
        return 0
    name = organisation.name.zh.strip()
    if organisation.kind is not OrganisationKind.CHINESE_LOCAL_GOVERNMENT:
        return 1
    if name.endswith(_PROVINCES) or name in _MUNICIPALITIES:
        return 2
    return 3 if name.endswith("市") else 4


def person_order(name: PersonName, title: BilingualText) -> tuple[int, SortKey, SortKey]:
    """By the rank a function tells, then by surname: who presides, who is elected, who directs, everybody else."""
    letters = (sort_key(name.surname or name.name_zh, Language.FR), sort_key(name.given_name, Language.FR))
    return (_function_rank(title), *letters)


def _function_rank(title: BilingualText) -> int:
    words = fold(title.fr)
    if _ELECTED.match(words):
        return 0
    if _DEPUTY.match(words):
        return 1
    return 2 if _IN_CHARGE.match(words) else 3
