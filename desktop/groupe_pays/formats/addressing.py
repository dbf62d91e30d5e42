"""How a letter speaks to somebody: « Madame l’Adjointe au Maire », 尊敬的李明副市长, « à la réunion … »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats.names import NameStyle, name_words


@dataclass(frozen=True, slots=True)
class _Office:
    """An office by which its holder is addressed: how a French function begins, then the title for a man and a woman.

    ``chinese`` are the titles a Chinese function may end with.
    """

    begins: str
    him: str
    her: str
    chinese: tuple[str, ...] = ()


_OFFICES = (
    _Office(r"secrétaire (général\w* )?du (comité du )?parti", "le Secrétaire", "la Secrétaire", ("书记", "副书记")),
    _Office(r"vice-?maire|maire[- ]adjoint", "le Vice-Maire", "la Vice-Maire"),
    _Office(
        r"(premi[eè]re? )?(adjoint|adjointe)( \(e\))? (au|à la|du|de la) maire",
        "l’Adjoint au Maire",
        "l’Adjointe au Maire",
        ("副市长",),
    ),
    _Office(r"vice-?président", "le Vice-Président", "la Vice-Présidente", ("副主席", "副会长", "副议长")),
    _Office(r"co-?président", "le Coprésident", "la Coprésidente", ("联合主席",)),
    _Office(r"président", "le Président", "la Présidente", ("主席", "会长", "议长", "董事长")),
    _Office(r"maire(?!\w)", "le Maire", "la Maire", ("市长", "区长", "县长")),
    _Office(r"vice-?gouverneu", "le Vice-Gouverneur", "la Vice-Gouverneure", ("副省长",)),
    _Office(r"gouverneu", "le Gouverneur", "la Gouverneure", ("省长",)),
    _Office(r"ambassadeur|ambassadrice", "l’Ambassadeur", "l’Ambassadrice", ("大使",)),
    _Office(r"consule? général", "le Consul général", "la Consule générale", ("总领事",)),
    _Office(r"préf[eè]te?", "le Préfet", "la Préfète", ("省督",)),
    _Office(r"ministre(?!\w)", "le Ministre", "la Ministre", ("部长", "副部长")),
    _Office(r"sénat(eur|rice)", "le Sénateur", "la Sénatrice", ("参议员",)),
    _Office(r"députée?(?!\w)", "le Député", "la Députée", ("众议员",)),
    _Office(r"secrétaire générale?", "le Secrétaire général", "la Secrétaire générale", ("秘书长", "副秘书长")),
    _Office(
        r"(directeur|directrice) générale?(?!\w)",
        "le Directeur général",
        "la Directrice générale",
        ("总干事", "总经理"),
    ),
    _Office(
        r"(directeur|directrice)(?!\w)",
        "le Directeur",
        "la Directrice",
        ("主任", "副主任", "司长", "副司长", "局长", "副局长", "处长", "副处长", "厅长", "副厅长", "院长"),
    ),
    _Office(
        r"conseill(er|ère) (régional|départemental|municipal|communautaire|métropolitain|délégué)",
        "le Conseiller",
        "la Conseillère",
        ("参赞",),
    ),
    _Office(r"recteur|rectrice", "le Recteur", "la Rectrice", ("校长", "副校长")),
)
_FEMININE = re.compile(
    r"^(?:(?:première|2e|3e) )?(?:vice-?|co-?)?(?:adjointe|présidente|directrice|ambassadrice|préfète|sénatrice|députée"
    r"|conseillère|rectrice|déléguée|chargée|représentante|coordinatrice|assistante|cheffe|attachée)(?!\w)"
)
_MASCULINE = re.compile(
    r"^(?:(?:premier|2e|3e) )?(?:vice-?|co-?)?(?:adjoint|président|directeur|ambassadeur|préfet|sénateur|député"
    r"|conseiller|recteur|délégué|chargé|représentant|coordinateur|attaché)(?!\w|\(|·|\.e)"
)
"""Functions told in one gender; « maire », « chef de service » or « responsable » are said of both."""
_CHINESE_TITLES = sorted((title for office in _OFFICES for title in office.chinese), key=len, reverse=True)
_SECRETARY = re.compile("(?<!副)书记$")
_BRACKETS = re.compile(r"（[^）]*）|\([^)]*\)")
_COMMAS, _EVERY_MARK = re.compile("[，,；;/兼]"), re.compile("[、，,；;/兼]")
_DASHES = re.compile(r"\s*[-‐‑–—]\s*")
_MEETINGS = (
    (r"(?:\d+e?s|\w+ )?(?:rencontres|assises|journées|ateliers)(?!\w)", "aux"),
    (r"(?:assemblée|atelier|entretien|échange|entrevue)(?!\w)", "à l’"),
    (r"(?:réunion|rencontre|commission|conférence|table ronde|journée|séance|session|visioconférence)(?!\w)", "à la"),
    (r"(?:comité|groupe|sous-groupe|séminaire|forum|bureau|conseil|colloque|point)(?!\w)", "au"),
)


def addressed_civility(name: PersonName, function: BilingualText) -> Civility:
    """The civility noted or, where none is, the one the words of the function leave no doubt about."""
    if name.civility is not Civility.NONE:
        return name.civility
    words = _plain(function.fr)
    if _FEMININE.match(words):
        return Civility.MRS
    return Civility.MR if _MASCULINE.match(words) else Civility.NONE


def salutation(name: PersonName, function: BilingualText, language: Language) -> str:
    """How a letter begins, without the mark that ends it.

    French: « Madame l’Adjointe au Maire », « Madame » without a title, « Madame, Monsieur » where it is not known.
    Chinese: 尊敬的若瑟琳·布吉尔副市长, by title and never by the given name; without one 女士 or 先生.
    """
    civility = addressed_civility(name, function)
    if language is Language.ZH:
        return _chinese_salutation(name, civility, function)
    if civility is Civility.NONE:
        return "Madame, Monsieur"
    her = civility is Civility.MRS
    office = _office(function)
    word = "Madame" if her else "Monsieur"
    return f"{word} {office.her if her else office.him}" if office is not None else word


def leave_taking(greeting: str, language: Language) -> str:
    """The last sentence of a letter, which in French takes up the greeting of the first."""
    if language is Language.ZH:
        return "顺致崇高敬意。"
    return f"Nous vous prions d’agréer, {greeting}, l’expression de notre considération distinguée."


def addressee(name: PersonName, function: BilingualText, language: Language) -> str:
    """The name on an envelope: « Madame Jocelyne BOUGEARD », 若瑟琳·布吉尔副市长."""
    civility = addressed_civility(name, function)
    if language is Language.ZH:
        return _chinese_name(name, civility, function)
    words = {Civility.MR: "Monsieur ", Civility.MRS: "Madame "}.get(civility, "")
    return words + name_words(name, Language.FR, NameStyle.LIST)


def chinese_title(function: str) -> str:
    """The title at the end of a Chinese function: 主管国际关系的副市长 → 副市长; blank where there is none.

    A Party secretary is addressed as such, whatever else they are.
    """
    bare = _BRACKETS.sub("", function)
    party = [part for part in _EVERY_MARK.split(bare) if _SECRETARY.search(part.strip())]
    for part in party or _COMMAS.split(bare):
        for title in _CHINESE_TITLES:
            if part.strip().endswith(title):
                return title
    return ""


def invited_to(title: str) -> str:
    """A French title after « inviter »: « à la réunion du groupe-pays Chine », « au comité de pilotage »."""
    for pattern, article in _MEETINGS:
        if re.match(pattern, title, re.IGNORECASE):
            gap = "" if article.endswith("’") else " "
            lowered = title[:1].lower() + title[1:]
            return f"{article}{gap}{lowered}"
    return f"à la réunion «\u00a0{title}\u00a0»"


def _plain(function: str) -> str:
    return _DASHES.sub("-", " ".join(function.split())).casefold()


def _office(function: BilingualText) -> _Office | None:
    """The office by its French words, else by the title of the Chinese ones."""
    words = _plain(function.fr)
    if words:
        return next((office for office in _OFFICES if re.match(office.begins, words)), None)
    title = chinese_title(function.zh)
    if title == "副市长":
        return next(office for office in _OFFICES if office.him == "le Vice-Maire")
    return next((office for office in _OFFICES if title in office.chinese), None) if title else None


def _chinese_salutation(name: PersonName, civility: Civility, function: BilingualText) -> str:
    said = _chinese_name(name, civility, function, unsure="女士/先生")
    return f"尊敬的{said}" if name.name_zh else f"尊敬的 {said}"


def _chinese_name(name: PersonName, civility: Civility, function: BilingualText, *, unsure: str = "") -> str:
    title = chinese_title(function.zh)
    title = title or {Civility.MR: "先生", Civility.MRS: "女士"}.get(civility, unsure)
    words = name_words(name, Language.ZH)
    gap = "" if name.name_zh or not title else " "
    return f"{words}{gap}{title}"
