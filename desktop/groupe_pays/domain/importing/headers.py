"""What the name of a column means, in French, Chinese, English and German, as programs and people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing.fields import Field
from groupe_pays.domain.importing.header_names import AMBIGUOUS, ASIDE, NAMES, NOTHING

LONGEST = 80
_AT_HOME = re.compile(r"\b(?:domicile|home|personnel(?:le)?|perso|privee?|private|privat)\b|住宅|家庭")
_AT_WORK = re.compile(
    r"\b(?:bureau|business|work|professionnel(?:le)?|pro|travail|principale?|primary|dienstlich|geschaftlich)\b"
    r"|商务|办公|工作|单位|公司"
)
_KIND_OF = re.compile(r"\b(?:type|label|libelle)$|类型$")
_EXTRA = re.compile(r"\b(?:value|valeur|autre|other|secondaire|secondary|text only)\b")
_ASIDE = re.compile(
    r"\b(?:votre|vos|notre|your|our|obligatoire|facultatif|optionnel|required|optional|mandatory)\b|必填项?|选填项?|可选|您的|你的|请填写"
)
_NOT_WORDS = re.compile(r"[^\w\u3400-\u9fff]+|[\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where « workPostalCode » has its words."""
_HAN_PART = re.compile(r"[\u3400-\u9fff]+(?:[ ]?[\u3400-\u9fff]+)*")
_SPREAD = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff])+")
"""« 姓 名 »: characters set apart to fill the column."""
_SIMPLIFIED = str.maketrans(
    "電話號碼單職務機備註傳真網國稱處參會員編聯絡門級類別區縣",
    "电话号码单职务机备注传真网国称处参会员编联络门级类别区县",
)
_STOP = re.compile(r"\b(?:de|du|des|d|la|le|les|l|of|the|s)\b")
_PLURAL = re.compile(r"(?<=[a-z]{3})[sx]\b")
_OF_SOMEBODY = re.compile(
    r"\b(?:elue?|contact|referente?|personne|adherente?|membre|interlocuteur|correspondante?|agent|person|member"
    r"|attendee|participant|usager|client|usage|usuel)\b"
)
_OF_BODY = re.compile(
    r"(?:structure|organisme|organi[sz]ation|collectivite|societe|entreprise|company|account|etablissement) (.+)"
)
_NAME_OF = re.compile(r"^(?:nom|name|libelle|lib|intitule|denomination|designation) (.+)$|^(.+) name$|^(.+)名称$")
_NAMED = frozenset((
    *(Field.ORGANISATION, Field.CITY, Field.REGION, Field.PROVINCE, Field.SERVICE, Field.TITLE, Field.KIND),
    *(Field.COUNTRY, Field.PARTNER),
))  # fmt: skip
"""What « nom de … » may stand before without being the name of a person."""
_WHERE = frozenset((Field.ADDRESS, Field.POSTCODE, Field.CITY, Field.COUNTRY, Field.REGION, Field.PROVINCE))
_TECHNICAL = re.compile(
    r"^(?:id|uid|uuid|guid|identifiant|code|ref|reference|siren|siret|insee|matricule|nombre|nb|effectif|population"
    r"|budget|date|annee|mois|jour|created|modified|last (?:modified|activity)|derniere activite)\b"
    r"|\b(?:id|uid|guid|identifiant|siren|siret|opt out|optout|owner|proprietaire|photo|avatar|date|time|status code)$"
    r"|\b(?:naissance|birth|passport|passeport|iban|securite sociale)\b|出生|护照|身份证"
    r"|编号|工号|[帐账]号|代码|人口|^是否|时间$|日期$|状态$"
)
"""Names of numbers, days and marks that programs keep for themselves, and of what is nobody else’s business."""
_CONTAINED: tuple[tuple[re.Pattern[str], Field], ...] = (
    (re.compile(r"\b(?:e ?mail|mail|courriel|messagerie|adresse electronique)\b|邮箱|电子邮件"), Field.EMAIL),
    (re.compile(r"\b(?:fax|telecopie)\b|传真"), Field.FAX),
    (re.compile(r"\b(?:portable|mobile|mobil|handy|gsm|cell)\b|手机|移动电话"), Field.MOBILE),
    (re.compile(r"\b(?:tel|telephone|telefon|phone)\b|电话"), Field.PHONE),
    (re.compile(r"\b(?:code postal|postal code|post ?code|cp|zip|plz)\b|邮编|邮政编码"), Field.POSTCODE),
    (re.compile(r"\b(?:site web|site internet|website|web)\b|网址|网站"), Field.WEB),
    (re.compile(r"\b(?:partenaires?|partners?)\b|伙伴|友城"), Field.PARTNER),
    (re.compile(r"\bnoms?(?: et)? prenoms?\b|\bprenoms?(?: et)? noms?\b"), Field.FULL_NAME),
    (re.compile(r"\b(?:prenoms?|first name|given name)\b"), Field.GIVEN_NAME),
    (re.compile(r"\b(?:nom complet|full name)\b|姓名|英文名|拼音|\bpinyin\b"), Field.FULL_NAME),
    (re.compile(r"\b(?:nom de famille|surname|last name)\b"), Field.SURNAME),
    (re.compile(r"单位.*职务|单位.*职位"), Field.ORGANISATION),
    (re.compile(r"\b(?:fonctions?|job title|poste)\b|职务|职位"), Field.TITLE),
    (
        re.compile(
            r"\b(?:organismes?|organi[sz]ation|collectivite|structure|societe|entreprise|company|account name)\b"
            r"|单位|机构"
        ),
        Field.ORGANISATION,
    ),
    (re.compile(r"^(?:adresse|address|adr)\b.*\b(?:nom commune|ville|city|localite|town)$"), Field.CITY),
    (re.compile(r"\b(?:adresse|address|rue|street)\b|地址"), Field.ADDRESS),
    (re.compile(r"\b(?:ville|city|commune|ort)\b|城市"), Field.CITY),
    (re.compile(r"\b(?:pays|country)\b|国家"), Field.COUNTRY),
    (re.compile(r"\b(?:region|bundesland)\b"), Field.REGION),
    (re.compile(r"\b(?:province)\b|省"), Field.PROVINCE),
    (re.compile(r"\b(?:remarques?|commentaires?|notes?)\b|备注"), Field.NOTES),
    (
        re.compile(r"\b(?:a jour|maj|verifiee?|confirmee?|actualisee?|verified|confirmed)\b|核实|确认"),
        Field.CONFIRMED_ON,
    ),
)  # fmt: skip
_VALUE = re.compile(
    r"[^\s@]+@[^\s@]+\.\w{2,}|https?://\S+|www\.\S+|\+?[\d][\d\s().,/-]{3,}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d+(?:[.,]\d+)?"
)


_PLAIN_NOTE = re.compile(
    r"\b(?:notes?|remarques?|commentaires?|observations?|description|comments?|remarks|notizen|bemerkungen|divers|memo|infos?"
    r"|informations)\b|备注|附注|说明|注释"
)
_IN_LANGUAGE = re.compile(r"(.+?) (?:en )?(?:(francais|french|法文|法语)|(chinois|chinese|中文))")
_IN_CHINESE = {Field.ORGANISATION: Field.ORGANISATION_ZH, Field.TITLE: Field.TITLE_ZH}


@dataclass(frozen=True, slots=True)
class Meaning:
    """``fields`` are what the name may mean, the likeliest first; IGNORED alone is a name known to be no use.

    ``exact`` is false where only a word of it was understood; ``at_home`` names private addresses and phones.
    """

    fields: tuple[Field, ...]
    exact: bool = True
    at_home: bool = False


@lru_cache(maxsize=4096)
def meaning_of(header: str) -> Meaning | None:
    """What the name of a column means; None where no word of it is known."""
    found = _meaning(plain_words(header))
    if found is not None and found.exact:
        return found
    apart = _HUMP.sub(" ", header[: LONGEST * 2])
    return _meaning(plain_words(apart)) or found if apart != header[: LONGEST * 2] else found


def _meaning(words: str) -> Meaning | None:
    if not words or len(words) > LONGEST:
        return None
    at_home = _AT_HOME.search(words) is not None
    forms = _forms(words)
    for name in forms:
        if name in _BY_NAME:
            return Meaning(_BY_NAME[name], at_home=at_home)
        if name in NOTHING or (_KIND_OF.search(name) and name not in _BY_NAME and " " in name):
            return Meaning((Field.IGNORED,))
    fields = next((_BY_KEY[key] for key in map(_key, forms) if key in _BY_KEY), None) or _of_somebody(forms)
    fields = fields or _named(forms) or _in_language(words)
    if fields:
        return Meaning(fields, at_home=at_home)
    found = _by_part(words, at_home)
    if _TECHNICAL.search(words) and (found is None or found.fields[0] not in _TOLD_IN_CODES):
        return Meaning((Field.IGNORED,))
    return found


@lru_cache(maxsize=512)
def is_note(header: str) -> bool:
    """Whether a name says no more than that these are notes."""
    return _PLAIN_NOTE.search(plain_words(header)) is not None


def plain_words(header: str) -> str:
    """The folded name without digits, brackets and signs: « E-mail 1 - Value » is "e mail value"."""
    letters = fold(header[: LONGEST * 2].translate(_SIMPLIFIED))
    words = " ".join(_ASIDE.sub(" ", _NOT_WORDS.sub(" ", letters)).split())
    return words.replace(" ", "") if _SPREAD.fullmatch(words) else words


def _forms(words: str) -> list[str]:
    """The name as it stands, then without « bureau », « value », 商务; then its Chinese and its Latin part."""
    bare = [words, _EXTRA.sub(" ", words)]
    bare.append(_AT_WORK.sub(" ", bare[1]))
    bare.append(_AT_HOME.sub(" ", bare[1]))
    han = " ".join(_HAN_PART.findall(words))
    if han and han != words:
        bare += [_HAN_PART.sub(" ", words), han]
    return [form for form in dict.fromkeys(" ".join(each.split()) for each in bare) if form]


def _key(name: str) -> str:
    """A name without its small words and its plurals: « Adresses de messagerie », "adresse messagerie"."""
    return " ".join(_PLURAL.sub("", _STOP.sub(" ", name)).split())


def _of_somebody(forms: list[str]) -> tuple[Field, ...] | None:
    """« Nom de l’élu » as « Nom »."""
    bare = (_key(_OF_SOMEBODY.sub(" ", name)) for name in forms if _OF_SOMEBODY.search(name))
    return next((_BY_KEY[key] for key in bare if key in _BY_KEY), None)


def _named(forms: list[str]) -> tuple[Field, ...] | None:
    """« Libellé de la commune », « Nom de l’entreprise », "City name" as what they name."""
    for name in forms:
        if found := _OF_BODY.fullmatch(name):
            fields = _BY_KEY.get(_key(found[1]), (Field.IGNORED,))
            if fields[0] in _WHERE:
                return fields
        if found := _NAME_OF.match(name):
            fields = _BY_KEY.get(_key(next(filter(None, found.groups()))), (Field.IGNORED,))
            if fields[0] in _NAMED:
                return fields
    return None


def _in_language(words: str) -> tuple[Field, ...] | None:
    """« Partenaires français (chinois) » by what stands before the language; names of people are told apart by it."""
    found = _IN_LANGUAGE.fullmatch(words)
    fields = _BY_KEY.get(_key(found[1])) if found else None
    if found is None or fields is None or fields[0] in _OF_PEOPLE:
        return None
    return (_IN_CHINESE.get(fields[0], fields[0]), *fields[1:]) if found[3] else fields


def _by_part(words: str, at_home: bool) -> Meaning | None:
    if len(words.split()) > 8:
        return None
    for pattern, field in _CONTAINED:
        if pattern.search(words):
            return Meaning((field,), exact=False, at_home=at_home)
    return None


def looks_like_value(cell: str) -> bool:
    """Whether a cell is plainly a value, never the name of a column: a number, a phone, an address, a date."""
    return _VALUE.fullmatch(cell.strip()[:LONGEST]) is not None


_BY_NAME = {name: (field,) for field, names in NAMES.items() for name in names} | AMBIGUOUS
_BY_NAME |= {name: (Field.NOTES,) for name in ASIDE}
_BY_KEY = {_key(name): fields for name, fields in reversed(_BY_NAME.items()) if _key(name)}
_BY_KEY |= {name: fields for name, fields in _BY_NAME.items() if name in _BY_KEY}
_OF_PEOPLE = frozenset((Field.FULL_NAME, Field.SURNAME, Field.GIVEN_NAME, Field.NAME_ZH))
_TOLD_IN_CODES = frozenset((Field.POSTCODE, Field.CONFIRMED_ON))
"""« Code postal du siège », « Date de vérification » are of use for all that."""
