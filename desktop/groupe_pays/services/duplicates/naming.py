"""What a name of an organisation says without the words of its kind: bretagne for « Conseil régional de Bretagne »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from groupe_pays import places
from groupe_pays.domain.collation import fold
from groupe_pays.domain.departments import DEPARTMENTS
from groupe_pays.domain.han_forms import simplified
from groupe_pays.pinyin import spelled
from groupe_pays.services.duplicates import known_names

_TOKEN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]+")
_PARTS = re.compile(r"\s*(?:[/();；|（）]|\s[–-](?=\S))\s*")
_HAN = re.compile("[\u3400-\u9fff]")
PARTICLES = frozenset(
    {
        *("a", "au", "aux", "d", "de", "del", "des", "du", "en", "et", "l", "la", "le", "les", "of"),
        *("par", "pour", "sur", "the"),
    }
)
_WHOLE = {
    **{"ass": "association", "asso": "association", "dept": "departement", "dpt": "departement", "univ": "universite"},
    **{"st": "saint", "ste": "sainte", "min": "ministere", "cons": "conseil", "reg": "region"},
    **{"cci": "chambre commerce industrie", "rectorat": "academie"},
}
"""Words that are shortened in lists, or that say the same as another one."""
_WHOLE_HAN = {
    **{"中华人民共和国": "中国", "人民对外友好协会": "友好协会", "对外友协": "友好协会", "友协": "友好协会"},
    **{"外办": "外事办公室", "侨办": "侨务办公室", "教委": "教育委员会", "发改委": "发展和改革委员会"},
    **{
        "贸促会": "国际贸易促进委员会",
        "法兰西共和国": "法国",
        "总领馆": "总领事馆",
        "使馆": "大使馆",
        "驻华": "驻中国",
        "驻法": "驻法国",
    },
}
_OF_CAPITAL = {"pekin": "chine", "beijing": "chine", "paris": "france"}
_OPPOSITE: dict[tuple[str, ...], tuple[str, ...]] = {("chine",): ("chine", "france"), ("france",): ("france", "chine")}
"""Where an embassy stands that says only whose it is: the group works between these two."""
_OPPOSITE_HAN = {"中国大使馆": "中国驻法国大使馆", "法国大使馆": "法国驻中国大使馆"}
_IN_PROVINCE = re.compile(r"(?:[\u3400-\u9fff]{2,3}省|[\u3400-\u9fff]{2,6}自治区)([\u3400-\u9fff]{2,}(?:市|区|县|州))")
_NUMBERED = re.compile(r"(cd|cg)(\d[\dab]\d?)")


class Rank(StrEnum):
    """What sort of authority a name says it is."""

    REGION = "region"
    DEPARTMENT = "department"
    """A French département, or a Chinese province: both are 省."""
    TOWN = "town"
    AROUND = "around"
    """A town with those around it."""
    DISTRICT = "district"
    NONE = ""


_LATIN: tuple[tuple[tuple[str, ...], Rank], ...] = tuple(
    (tuple(words.split()), rank)
    for rank, several in (
        (
            Rank.AROUND,
            "communaute d agglomeration;communaute agglomeration;communaute urbaine;communaute de communes;"
            "agglomeration;communaute communes;ca;cc;cu;eurometropole;metropole;grand littoral;urban community",
        ),
        (Rank.REGION, "conseil regional;region autonome zhuang;region autonome;region;cr"),
        (
            Rank.DEPARTMENT,
            "conseil general;conseil departemental;departement;cg;cd;province;provincial people s government",
        ),
        (
            Rank.TOWN,
            "hotel de ville;mairie;ville;commune;municipalite;conseil municipal;municipal people s government;city",
        ),
        (Rank.DISTRICT, "district;arrondissement;county"),
        (
            Rank.NONE,
            "republique populaire;gouvernement populaire;gouvernement;people s government;collectivite territoriale",
        ),
    )
    for words in several.split(";")
)
_CHINESE: tuple[tuple[str, Rank], ...] = (
    *((words, Rank.NONE) for words in ("人民政府", "政府", "议会")),
    *((words, Rank.AROUND) for words in ("城市共同体", "城郊共同体", "市镇共同体", "欧洲大都会", "大都会", "都市圈")),
    *((words, Rank.REGION) for words in ("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "大区")),
    *((words, Rank.DEPARTMENT) for words in ("省",)),
    *((words, Rank.TOWN) for words in ("市镇", "市政厅", "市")),
    *((words, Rank.DISTRICT) for words in ("区", "县")),
)
_LONG_HAN = 7
_MOST_LETTERS = 5
"""Words a short name takes its first letters from, at most: « CMA du Rhône », « ENS de Lyon »."""
_GOVERNMENT = "人民政府"
"""Of a province or town: left out before the name of one of its offices."""
_OF_KIND = {
    "region": Rank.REGION,
    "departement": Rank.DEPARTMENT,
    "commune": Rank.TOWN,
    "epci": Rank.AROUND,
}


@dataclass(frozen=True, slots=True)
class BodyName:
    """One name, ready to be compared; ``core`` is what is left without words of kind and particles."""

    letters: str
    """All of it, folded, without spaces and signs."""
    core: str
    words: tuple[str, ...]
    rank: Rank
    places: frozenset[int]
    """The places of the glossary whose name the core is."""
    initials: frozenset[str]
    """Its first letters, with and without the words of kind; of three words at least."""
    parts: frozenset[str]
    """What stands between slashes and brackets: MAEDI and DAECT of « MAEDI/DAECT »; names of places left out."""
    known: frozenset[str] = frozenset()
    """The bodies of the glossary it may be."""
    sort: frozenset[str] = frozenset()
    """What it is beside the place it names, where it names one: « université » of « Université de Wuhan »."""
    at: frozenset[int] = frozenset()
    """That place."""

    @property
    def is_han(self) -> bool:
        return bool(_HAN.search(self.core))

    @property
    def pinyin(self) -> str:
        """A short Chinese name in Latin letters: shunde for 顺德区; blank for others."""
        return _spelled(self.core)


@lru_cache(maxsize=32768)
def _spelled(core: str) -> str:
    said = spelled(core) if 1 < len(core) < _LONG_HAN else ()
    return said[0] if said else ""


def rank_of_kind(kind: str) -> Rank:
    return _OF_KIND.get(kind, Rank.NONE)


@lru_cache(maxsize=32768)
def body_name(text: str) -> BodyName:
    """A name taken to pieces."""
    tokens = _tokens(text)
    words, rank = _placed(*_without_kind(tokens))
    whole = tuple(token for token in tokens if token not in PARTICLES)
    short = ["".join(word[0] for word in several) for several in (whole, words) if len(several) > 2]
    short += [
        "".join((*(word[0] for word in words[:n]), *words[n:])) for n in range(3, min(len(words), _MOST_LETTERS + 1))
    ]
    core = "".join(words)
    return BodyName(
        "".join(tokens),
        core,
        words,
        rank,
        place_ids(words),
        frozenset(short),
        frozenset(_parts(text)),
        known_names.bodies(_core).get(core, frozenset()),
        *_sort_and_place(words),
    )


def _sort_and_place(words: tuple[str, ...]) -> tuple[frozenset[str], frozenset[int]]:
    """« Alliance française » and Pékin, 大学 and 武汉: the longest name of a place in a name, and what is left."""
    for rest, place in _around_place(words):
        found = place_ids((place,))
        if found:
            return known_names.sorts(_core).get(rest, frozenset({rest})), found
    return frozenset(), frozenset()


def _around_place(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What may be the name of a place, the longest first, each with all that is around it."""
    if len(words) == 1 and _HAN.match(words[0]):
        text = words[0]
        for length in range(min(len(text) - 2, _LONG_HAN), 1, -1):
            yield text[length:], "".join(_chinese(text[:length])[0])
        return
    for length in range(len(words) - 1, 0, -1):
        for at in range(len(words) - length + 1):
            yield "".join(words[:at] + words[at + length :]), "".join(words[at : at + length])


def _tokens(text: str) -> tuple[str, ...]:
    """The words of a name, those that are shortened written out."""
    folded = _NUMBERED.sub(r"\1 \2", simplified(fold(text)))
    for short, long in _WHOLE_HAN.items() if not folded.isascii() else ():
        folded = folded.replace(short, long) if long not in folded else folded
    return tuple(word for token in _TOKEN.findall(folded) for word in _WHOLE.get(token, token).split())


def _placed(words: tuple[str, ...], rank: Rank) -> tuple[tuple[str, ...], Rank]:
    """« CD 59 » by the name of its département, « Essonne (91) » without its number; « Grand Lyon » is around Lyon."""
    if rank is Rank.DEPARTMENT and words[-1] in _numbered():
        named = _numbered()[words[-1]]
        if len(words) == 1 or words[:-1] == named:
            return named, rank
    if not rank and len(words) > 1 and words[0] == "grand" and not place_ids(words) and place_ids(words[1:]):
        return words[1:], Rank.AROUND
    return words, rank


@cache
def _numbered() -> dict[str, tuple[str, ...]]:
    """The words of each French département by its number."""
    return {number: _without_kind(_tokens(name))[0] for number, name in DEPARTMENTS.items()}


def _without_kind(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], Rank]:
    """The words that tell one body from others of its kind; all of them where nothing else is left."""
    if len(tokens) == 1 and _HAN.match(tokens[0]):
        return _chinese(tokens[0])
    left: list[str] = []
    ranks: list[Rank] = []
    at = 0
    while at < len(tokens):
        length, found = _kind_at(tokens, at)
        if length:
            ranks += [found] if found else []
            at += length
        else:
            left.append(tokens[at])
            at += 1
    rank = ranks[0] if len(set(ranks)) == 1 else Rank.NONE  # « Bordeaux Ville et Métropole » is either
    words = tuple(token for token in left if token not in PARTICLES)
    if words[:1] == ("ambassade",):
        countries = tuple(_OF_CAPITAL.get(word, word) for word in words[1:])
        words = (*words[:1], *_OPPOSITE.get(countries, countries))
    return words or tuple(token for token in tokens if token not in PARTICLES) or tokens, rank


def _kind_at(tokens: tuple[str, ...], at: int) -> tuple[int, Rank]:
    found = (0, Rank.NONE)
    for words, rank in _LATIN:
        if len(words) > found[0] and tokens[at : at + len(words)] == words:
            found = (len(words), rank)
    return found


def _chinese(text: str) -> tuple[tuple[str, ...], Rank]:
    rank = Rank.NONE
    text = _OPPOSITE_HAN.get(text, text)
    inside = _IN_PROVINCE.fullmatch(text.removesuffix(_GOVERNMENT))
    if inside:
        text = inside[1]
    if not text.endswith(_GOVERNMENT):
        text = text.replace(_GOVERNMENT, "")
    for words, found in _CHINESE:
        if rank is Rank.NONE and text.endswith(words) and len(text) > len(words) + 1:
            text, rank = text.removesuffix(words), found
    return (text,), rank


def _parts(text: str) -> Iterator[str]:
    pieces = [piece for piece in _PARTS.split(text) if piece]
    if len(pieces) > 1:
        for piece in pieces:
            letters = "".join(_TOKEN.findall(fold(piece)))
            if len(letters) > 2 and letters not in _places():  # « jumelage Rennes / Jinan » is no name of Jinan
                yield letters


def place_ids(words: tuple[str, ...]) -> frozenset[int]:
    """The places that have exactly these words for a name, by number."""
    return _places().get("".join(words), frozenset())


@cache
def _places() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    called = [[_core(name) for name in names] for names in places.all_names()]
    own = {cores[0] for cores in called if cores}
    for number, cores in enumerate(called):
        for core in cores:
            if core == cores[0] or core not in own:  # without its tones 陕西 is « Shanxi », the name of 山西
                found.setdefault(core, set()).add(number)
    return {core: frozenset(numbers) for core, numbers in found.items()}


def _core(name: str) -> str:
    return "".join(_without_kind(_tokens(name))[0])
