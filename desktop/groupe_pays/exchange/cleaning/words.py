"""Words of address books and the values they mean: civilities, kinds of bodies, roles, languages."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from groupe_pays.domain.collation import fold
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.people import Civility, GroupRole
from groupe_pays.domain.text import Language

_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]$")
_CIVILITIES = {
    Civility.MR: ("m", "mr", "monsieur", "mister", "messieurs", "mm", "h", "homme", "male", "masculin", "先生", "男"),
    Civility.MRS: (
        *("mme", "mrs", "ms", "miss", "madame", "mlle", "mademoiselle", "melle", "f", "femme", "female", "feminin"),
        *("女士", "小姐", "女", "夫人", "mme le", "madame la"),
    ),
}
_KINDS: tuple[tuple[OrganisationKind, str], ...] = (
    (OrganisationKind.EMBASSY, r"\b(?:ambassade|consulat|embassy|consulate)\b|大使馆|领事馆"),
    (
        OrganisationKind.UNIVERSITY,
        r"\b(?:universite|university|ecole|lycee|iut|insa|sciences po|college)\b|大学|学院|学校|中学",
    ),
    (
        OrganisationKind.CHINESE_LOCAL_GOVERNMENT,
        r"人民政府|(?:省|市|县)政府|\b(?:gouvernement|municipalite) populaire\b|people'?s government",
    ),
    (
        OrganisationKind.STATE,
        r"\b(?:ministere|prefecture|maedi|meae|maee|daect|dgt|etat|ministry|cncd)\b|外交部|商务部",
    ),
    (
        OrganisationKind.EPCI,
        r"\b(?:\w*metropole|communaute (?:de communes|urbaine|d.?agglo\w*)|communaute|agglo\w*|epci|c[acu] d\w*|cc d\w*"
        r"|syndicat (?:mixte|intercommunal)|pays de)\b|大都会|城市共同体",
    ),
    (OrganisationKind.REGION, r"\bregion(?:al)?\b|大区"),
    (OrganisationKind.DEPARTEMENT, r"\b(?:departement(?:al)?|conseil general)\b|省议会"),
    (
        OrganisationKind.ASSOCIATION,
        r"\b(?:ass|asso\w*|federation|comite|fondation|arf|amf|avuf|apvf|cuf|cites unies)\b"
        r"|协会|友协|联合会|基金会",
    ),
    (OrganisationKind.COMMUNE, r"\b(?:ville|mairie|commune|municipalite|city of|town)\b|市政厅"),
    (OrganisationKind.COMPANY, r"\b(?:sarl|sas|s\.?a\.?s?|societe|entreprise|company|ltd|inc|cci)\b|公司|集团|企业"),
    (OrganisationKind.CHINESE_BODY, r"外办|外事|委员会|[局厅]$|中心|办公室"),
)  # fmt: skip
_ROLES: tuple[tuple[GroupRole, str], ...] = (
    (GroupRole.CO_CHAIR, r"\bco ?-?presiden|\bco ?-?chair|联合主席|共同主席"),
    (GroupRole.CHAIR, r"\bpresiden|\bchair|主席"),
    (GroupRole.SECRETARIAT, r"\bsecretariat|\bsecretaire|秘书"),
    (GroupRole.REFERENT, r"\breferent|\bfocal point|联络人|联系人"),
)
_LANGUAGES = {
    Language.FR: ("fr", "fra", "fre", "francais", "french", "法语", "法文", "fr-fr", "france"),
    Language.ZH: (
        "zh",
        "zho",
        "chi",
        "cn",
        "chinois",
        "mandarin",
        "chinese",
        "中文",
        "汉语",
        "普通话",
        "zh-cn",
        "zh-hans",
    ),
    Language.EN: ("en", "eng", "anglais", "english", "英语", "英文", "en-gb", "en-us"),
}


@cache
def _patterns() -> tuple[tuple[OrganisationKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)


@lru_cache(maxsize=4096)
def civility_of(words: str) -> Civility | None:
    """The civility these words are; None where they are none: « Dr », « Son Excellence »."""
    plain = fold(words).rstrip(". ")
    return next((civility for civility, names in _CIVILITIES.items() if plain in names), None)


@cache
def _kind_names() -> dict[str, OrganisationKind]:
    """The names our own lists give the kinds, in each language."""
    from groupe_pays.labels import label

    return {fold(label(kind, language)): kind for language in Language for kind in OrganisationKind}


@lru_cache(maxsize=4096)
def kind_named(words: str) -> OrganisationKind | None:
    """What the word in a column for kinds means: as our own lists say it, else by the words of it."""
    return _kind_names().get(fold(words)) or kind_of(words)


@lru_cache(maxsize=4096)
def kind_of(words: str) -> OrganisationKind | None:
    """What an organisation is, by its name or by the word in a column for it."""
    plain = fold(words)
    return next((kind for kind, pattern in _patterns() if pattern.search(plain)), None)


def roles_in(words: str) -> tuple[GroupRole, ...]:
    """The roles in the group these words name, without repeats."""
    found: list[GroupRole] = []
    for part in re.split(r"[;,/、\n]", fold(words).replace("\n", ";")):
        role = next((role for role, pattern in _ROLES if re.search(pattern, part)), None)
        if role is not None and role not in found:
            found.append(role)
    return tuple(found)


@lru_cache(maxsize=4096)
def language_of(words: str) -> Language | None:
    plain = fold(words)
    bare = _ASIDE.sub("", plain)  # « French (France) »
    return next((language for language, names in _LANGUAGES.items() if plain in names or bare in names), None)
