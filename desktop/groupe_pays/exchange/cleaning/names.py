"""The name of a person from whatever cells hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import Field, Mended, Unsure
from groupe_pays.domain.names import has_han, read_name
from groupe_pays.domain.people import Civility, PersonName
from groupe_pays.exchange.cleaning.nobody import Nobody, nobody_in
from groupe_pays.exchange.cleaning.texts import Cells, Log
from groupe_pays.exchange.cleaning.words import civility_of
from groupe_pays.formats.names import PARTICLES, text_surname

_WRAPPED = re.compile(r"(?<=\w)(?:\s+[-‐‑–]\s*|\s*[-‐‑–]\s+)(?=\w)|(?<=\w)[‐‑–](?=\w)")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_DASH = re.compile(r"\s+[-–—]\s+")
_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff][\u3400-\u9fff\uf900-\ufaff·•\s]*")
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_TITLES = re.compile(
    r"^(?:(?:(?:m|mr|mme|mlle|melle|mrs|ms|miss|monsieur|madame|mademoiselle)\b\.?|先生|女士|小姐)\s*)+(?=\S)",
    re.IGNORECASE,
)
_HAN_TITLE = re.compile(r"(?<=.{2})(先生|女士|小姐)$")
_PINYIN = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a|o|e|i|u|v|ü|ai|ei|ui|ao|ou|iu|ie|ue|üe|er|an|en|in|un|ün|ang|eng|ing|ong"
    r"|ia|iao|ian|iang|iong|ua|uo|uai|uan|uang)",
)
_DEGREE = re.compile(r"\s*,\s*((?:ph\.?\s?d|m\.?b\.?a|m\.?d|m\.?sc|esq|jr|sr|iii?|cpa)\.?)\s*$", re.IGNORECASE)
_DOCTOR = re.compile(r"(?:dr|pr|prof|docteur|professeure?)\b\.?\s+(?=\S+\s)", re.IGNORECASE)
_DUTY = re.compile(r",\s*([^\W\d_A-Z][^,]{3,80})$")
_BODY = re.compile(
    r"(?:la |le |l')?(?:ville|mairie|commune|region|departement|metropole|ministere|ambassade|universite|association"
    r"|prefecture|communaute d|consulat|chambre de|comite d[eu]s?|office d[eu]s?|institut"
    r"|federation|fondation|syndicat|conseil (?:regional|departemental|municipal))\b"
    r"|(?:city|university) of "
)
_SEVERAL = re.compile(r"\s(?:et|and|ou)\s|[/;&、]")


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what stood beside it: a function in brackets, a title that is no civility (« Dr »)."""

    name: PersonName
    function: str = ""
    aside: str = ""


def name_of(cells: Cells, log: Log) -> Named:
    """The name a row gives; blank where it gives none."""
    civility, aside = _civility(cells, log)
    given = _part(" ".join(cells.all(Field.GIVEN_NAME)), Field.GIVEN_NAME, log)
    surname = _part(cells.first(Field.SURNAME), Field.SURNAME, log)
    if surname and not given and (nobody := _nobody(surname, cells)):
        return Named(PersonName(), aside=nobody.aside)
    if given or surname:
        named = _from_parts(given, surname, civility, cells, log)
    elif names_body(cells):
        return Named(PersonName(), aside=aside)
    elif nobody := _nobody(cells.first(Field.FULL_NAME), cells):
        return Named(PersonName(), aside=nobody.aside)
    else:
        named = _from_whole(cells, civility, log)
    chinese = _HAN_TITLE.sub("", cells.first(Field.NAME_ZH)).replace(" ", "") or named.name.name_zh
    if not chinese and has_han(cells.first(Field.FULL_NAME)):
        chinese = read_name(cells.first(Field.FULL_NAME)).name_zh
    aside = "; ".join(filter(None, (aside, _other_name(named.name, cells))))
    name = replace(named.name, name_zh=chinese, civility=civility or named.name.civility)
    _look_at(name, log)
    return replace(named, name=name, aside="; ".join(word for word in (aside, named.aside) if word))


def names_body(cells: Cells) -> bool:
    """Whether what stands for a whole name is that of an organisation, in a row that has no other name."""
    whole = cells.first(Field.FULL_NAME)
    others = (Field.GIVEN_NAME, Field.SURNAME, Field.NAME_ZH)
    if not whole or _BODY.match(fold(whole)) is None or has_body(cells):
        return False
    return not any(cells.first(field) for field in others)


def _other_name(name: PersonName, cells: Cells) -> str:
    """A whole name beside surname and given name that shares no word with them: somebody else, who becomes a note."""
    own = set(_WORDS.findall(fold(f"{name.given_name} {name.surname}")))
    if not (cells.first(Field.GIVEN_NAME) and cells.first(Field.SURNAME)) or not own:
        return ""
    others = (whole for whole in cells.all(Field.FULL_NAME) if "@" not in whole and not has_han(whole))
    return "; ".join(whole for whole in others if (said := set(_WORDS.findall(fold(whole)))) and not said & own)


def _nobody(words: str, cells: Cells) -> Nobody | None:
    """What stands where a name should and is none; beside an organisation, another one is a note."""
    is_beside = has_body(cells)
    if is_beside and _BODY.match(fold(words)) and not _has_both_cases(words):
        return Nobody(words)
    return nobody_in(words, has_body=is_beside)


def has_body(cells: Cells) -> bool:
    """Whether a cell names an organisation."""
    return bool(cells.first(Field.ORGANISATION) or cells.first(Field.ORGANISATION_ZH))


def _civility(cells: Cells, log: Log) -> tuple[Civility, str]:
    words = cells.first(Field.CIVILITY)
    if not words:
        return Civility.NONE, ""
    meant = civility_of(words)
    if meant is None:
        return Civility.NONE, words
    log.mend(Field.CIVILITY, words, meant.value, Mended.WORDS)
    return meant, ""


def _part(words: str, field: Field, log: Log) -> str:
    """A given name or a surname with its wrapped hyphens joined: « SAINT- DRENANT »."""
    return log.mend(field, words, _WRAPPED.sub("-", words), Mended.HYPHEN)


def _from_parts(given: str, surname: str, civility: Civility, cells: Cells, log: Log) -> Named:
    if has_han(given + surname):
        return _with_han(given, surname, log)
    for field, words in ((Field.GIVEN_NAME, given), (Field.SURNAME, surname)):
        if (title := _TITLES.match(words)) and not civility:
            civility = civility_of(title[0].split()[0]) or Civility.NONE
            bare = log.mend(field, words, words[title.end() :], Mended.NAME)
            given, surname = (bare, surname) if field is Field.GIVEN_NAME else (given, bare)
    given, function = _without_brackets(given, Field.GIVEN_NAME, log)
    surname, other = _without_brackets(surname, Field.SURNAME, log)
    if not given and _has_both_cases(surname):
        found = read_name(surname)
        log.mend(Field.SURNAME, surname, found.latin, Mended.NAME)
        return Named(replace(found, civility=civility or found.civility), function or other)
    if not surname and len(given.split()) > 1:
        # Telephones keep whole names as first names: « Pauline D’Hérouville ».
        found = read_name(given)
        log.mend(Field.GIVEN_NAME, given, _shown(found), Mended.NAME)
        log.doubt(Field.GIVEN_NAME, given, Unsure.NAME_ORDER)
        return Named(replace(found, civility=civility or found.civility), function or other)
    name = PersonName(
        log.mend(Field.GIVEN_NAME, given, softened(given), Mended.CAPITALS),
        log.mend(Field.SURNAME, surname, softened(surname), Mended.CAPITALS),
        civility=civility,
    )
    return Named(name, function or other)


def _with_han(given: str, surname: str, log: Log) -> Named:
    """Chinese characters, surname first, go to the Chinese name; Latin letters beside them stay what they were."""
    chinese = "".join(_han(words) for words in (surname, given))
    bare = _HAN_TITLE.sub("", chinese)
    civility = civility_of(chinese.removeprefix(bare)) if bare != chinese else None
    latin_given, latin_surname = (
        softened(" ".join(_BRACKETS.sub(" ", _HAN_RUN.sub(" ", words)).split())) for words in (given, surname)
    )
    if given and surname:
        log.mend(Field.SURNAME, f"{surname} {given}", bare, Mended.WORDS)
    return Named(PersonName(latin_given, latin_surname, bare, civility or Civility.NONE))


def _han(words: str) -> str:
    return "".join("".join(_HAN_RUN.findall(words)).split())


def _from_whole(cells: Cells, civility: Civility, log: Log) -> Named:
    written = _both_names(cells.all(Field.FULL_NAME))
    if not written:
        return Named(PersonName(civility=civility))
    words = _part(_without_dash(written), Field.FULL_NAME, log)
    words, function = _without_brackets(words, Field.FULL_NAME, log)
    if degree := _DEGREE.search(words):  # « Zoé Martin, PhD » is no surname with its given name
        named = _from_words(words[: degree.start()], written, function, cells, civility, log)
        return replace(named, aside=degree[1])
    return _from_words(words, written, function, cells, civility, log)


def _both_names(written: list[str]) -> str:
    """The first name; with the Latin one another column has beside a Chinese one: 张伟 and « ZHANG Wei »."""
    first = next(iter(written), "")
    if not has_han(first) or any(letter.isascii() and letter.isalpha() for letter in first):
        return first
    latin = next((name for name in written[1:] if not has_han(name) and len(name.split()) > 1), "")
    return f"{latin} {first}".strip()


def _without_dash(words: str) -> str:
    """« PETITJEAN – Lison » is surname and given name; « LE ROUX - MARTIN Anne » is one surname."""
    sides = _DASH.split(words)
    if (
        len(sides) == 2
        and sides[0].isupper() != sides[1].isupper()
        and not _has_both_cases(min(sides, key=str.isupper))
    ):
        return " ".join(sides)
    return words


def _from_words(words: str, written: str, function: str, cells: Cells, civility: Civility, log: Log) -> Named:
    """A whole name without what stood in brackets."""
    if doctor := _DOCTOR.match(words):  # « Dr. Marta Ibañez »
        named = _from_words(words[doctor.end() :], written, function, cells, civility, log)
        return replace(named, aside=doctor[0].strip())
    if duty := _DUTY.search(words):  # « Karim Haddad, responsable des jumelages »
        return _from_words(words[: duty.start()], written, function or duty[1], cells, civility, log)
    surname, comma, given = words.partition(",")
    if comma and given.strip() and not has_han(words) and "," not in given:
        title = _TITLES.match(surname)
        return _comma(surname[title.end() :] if title else surname, given, title, civility, function, log, written)
    name = _ordered(words, cells, log)
    if _SEVERAL.search(words) and not has_han(words):
        log.doubt(Field.FULL_NAME, written, Unsure.NAME_ORDER)
    log.mend(Field.FULL_NAME, written, _shown(name), Mended.WORDS)
    return Named(name, function)


def _comma(
    surname: str, given: str, title: re.Match[str] | None, civility: Civility, function: str, log: Log, written: str
) -> Named:
    """« DUPONT, Jean »: the surname first."""
    meant = civility or (civility_of(title[0].split()[0]) if title else None) or Civility.NONE
    name = PersonName(softened(given.strip()), softened(surname.strip()), civility=meant)
    log.mend(Field.FULL_NAME, written, _shown(name), Mended.NAME)
    return Named(name, function)


def _ordered(words: str, cells: Cells, log: Log) -> PersonName:
    """The parts of a whole name: by capitals, else as the header says (« Nom, prénom »), else the surname last."""
    name = read_name(_TITLES.sub(lambda title: title[0].split()[0] + " ", words))
    latin = " ".join(_BRACKETS.sub(" ", _HAN_RUN.sub(" ", _TITLES.sub("", words))).split()).split()
    name = replace(name, surname=softened(name.surname), given_name=softened(name.given_name))
    if len(latin) < 2 or _has_both_cases(" ".join(latin)):
        return name
    if _surname_first(cells.header(Field.FULL_NAME)):
        return replace(name, surname=softened(latin[0]), given_name=softened(" ".join(latin[1:])))
    loud = all(word.isupper() for word in latin)
    if loud or (len(latin) == 2 and all(_is_pinyin(word) for word in latin)):
        log.doubt(Field.FULL_NAME, words, Unsure.NAME_ORDER)
    return name


def _surname_first(header: str) -> bool:
    plain = fold(header)
    return re.match(r"(?:nom|surname|last name)\b.*\b(?:prenom|given|first)", plain) is not None


@lru_cache(maxsize=4096)
def _is_pinyin(word: str) -> bool:
    """One to three syllables of pinyin."""
    return re.fullmatch(rf"(?:{_PINYIN.pattern}){{1,3}}", fold(word)) is not None


def _without_brackets(words: str, field: Field, log: Log) -> tuple[str, str]:
    """« Denise BOCQUILLET (adjointe) »: what stands in brackets is no name, unless it is the Chinese one."""
    found = _BRACKETS.search(words)
    if found is None or has_han(found[1]) or has_han(words) or not found[1].strip():
        return words, ""
    bare = " ".join((words[: found.start()] + " " + words[found.end() :]).split())
    if not bare:
        return words, ""
    return log.mend(field, words, bare, Mended.SPLIT), found[1].strip()


@lru_cache(maxsize=4096)
def softened(words: str) -> str:
    """« KERROC’H », « Da SILVA », « JEAN-PIERRE », « dupont » as running text; initials and mixed case stay."""
    small = words.islower()
    return " ".join(_softened(word, small=small) for word in words.split(" "))


def _softened(word: str, *, small: bool) -> str:
    letters = [letter for letter in word if letter.isalpha()]
    if len(letters) > 1 and "." not in word and all(letter.isupper() for letter in letters):
        return text_surname(word)
    if small and word.isascii() is not None and fold(word) not in PARTICLES and letters:
        return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
    return word


def _has_both_cases(words: str) -> bool:
    """Whether some words are in capitals and others not: « Claire SAINT-DRENANT »."""
    parts = [word for word in words.split() if sum(letter.isalpha() for letter in word) > 1 and "." not in word]
    loud = [word for word in parts if word.isupper()]
    return bool(loud) and any(word not in loud and fold(word) not in PARTICLES for word in parts)


def _shown(name: PersonName) -> str:
    return " ".join(part for part in (name.civility.value, name.given_name, name.surname, name.name_zh) if part)


def _look_at(name: PersonName, log: Log) -> None:
    if name.name_zh:
        return
    if name.surname and not name.given_name:
        log.doubt(Field.SURNAME, name.surname, Unsure.SURNAME_ONLY)
    elif name.given_name and not name.surname:
        log.doubt(Field.GIVEN_NAME, name.given_name, Unsure.SURNAME_ONLY)
