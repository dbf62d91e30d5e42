"""French words for dates."""

from __future__ import annotations

import re
from datetime import timedelta

from groupe_pays.domain.dates.feasts import chinese_new_year, easter
from groupe_pays.domain.dates.grammar import Grammar, Settling, names, working_days
from groupe_pays.domain.dates.period import Third

_FULL_NAMES = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre",
)  # fmt: skip
_MONTHS = {name: month for month, name in enumerate(_FULL_NAMES, 1)} | {
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ABOUT: dict[str, int] = {"diz": 10, "douz": 12, "quinz": 15, "vingt": 20, "trent": 30}
_REWRITTEN = (
    (r"\b(?:le |du |au |en )?mois d(?:e |')(?=[a-z])", ""),
    (r"^(?P<rest>.+?),? au plus tard$", r"au plus tard \g<rest>"),
    (rf"\b(?P<m>{names(_MONTHS)}) prochain$", r"\g<m>"),
    (r"\bnoel\b", "25 decembre"),
    (r"\btoussaint\b", "1er novembre"),
    (r"\b(?:nouvel an|jour de l'an)\b(?! chinois)", "1er janvier"),
    (r"\brentree(?: scolaire| de septembre)?\b", "debut septembre"),
    (r"^(avant|d'ici(?: a)?|pour) (?:les |aux )?(?:grandes vacances|(?:vacances|conges) d'ete)$", r"\1 juillet"),
    (r"\b(?P<day>\d{1,2}) (?:courant|de ce mois)$", r"\g<day> du mois"),
    (r"^apres (?:le |ce )?week-?end$", "lundi"),
    (r"\b(?:le |ce )?week-?end(?: prochain)?$", "samedi"),
    (r"\bcet? (?=(?:printemps|ete|automne|hiver)$)", ""),
    (r"\b(?P<s>printemps|ete|automne|hiver) prochain$", r"\g<s>"),
    (r"^dans le mois$", "ce mois"),
    (r"^dans la journee$", "aujourd'hui"),
    (r"\bune (?P<n>diz|douz|quinz|vingt|trent)aine de (?=jours$)", lambda match: f"{_ABOUT[match['n']]} "),
    (r"\b(sous|d'ici|dans) (?:les )?24 ?h(?:eures)?$", r"\1 1 jour"),
    (r"\b(sous|d'ici|dans) (?:les )?48 ?h(?:eures)?$", r"\1 2 jours"),
    (r"\b(sous|d'ici|dans) (?:les )?72 ?h(?:eures)?$", r"\1 3 jours"),
    (r"^(?P<rest>.+?)(?:,? (?:a|avant)|,) (?:\d{1,2} ?(?:h|heures?|:)(?: ?\d{2})?|midi)$", r"\g<rest>"),
    (rf"\b(?P<rest>demain|{'|'.join(('lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'))}) "
     r"(?:matin|midi|apres-midi|soir)$", r"\g<rest>"),
    (r"(?P<n>\d{1,3}|\w+) jours (?:ouvres|ouvrables)$", lambda match: _working_days(match)),
    (r"\b(?P<t>debut|fin) (?:de |du )(?P<part>trimestre|semestre)$", r"\g<t> du \g<part> en cours"),
    (r"\b(?:sous|d'ici|dans)(?: une| la)? quinzaine(?: de jours)?$", "sous 15 jours"),
    (r"\b(?:sous|d'ici|dans)(?: une| la)? huitaine(?: de jours)?$", "sous 8 jours"),
    (r"^dans (?:les|un delai de|le delai de) (?=\w+ (?:jours|semaines?|mois|ans?)$)", "sous "),
    (r"^(?:avant|d'ici)(?: a)? la fin d(?:u |e la |e l'|e )(?=.*(?:semestre|trimestre|printemps|ete|automne|hiver))",
     "au plus tard "),
)  # fmt: skip
"""What the patterns below do not say themselves, said so that they do."""
_NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "quinze": 15,
    "premier": 1, "premiere": 1, "second": 2, "seconde": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "dernier": 4,
}  # fmt: skip
_HALF_WORDS = "premier|second|deuxieme|[12](?:er|e|eme|nd|d)?"
_QUARTER_WORDS = "premier|second|deuxieme|troisieme|quatrieme|dernier|[1-4](?:er|e|eme|nd|d)?"
_SEASONS = {"printemps": 0, "ete": 1, "automne": 2, "hiver": 3}
_THIRDS = {"debut": Third.BEGINNING, "mi": Third.MIDDLE, "milieu": Third.MIDDLE, "fin": Third.END}
_WEEKDAYS = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
_WEEKS = {
    "cette semaine": 0, "semaine en cours": 0, "dans la semaine": 0, "semaine prochaine": 1, "prochaine semaine": 1,
    "semaine derniere": -1,
}  # fmt: skip
_WEEK_PARTS = {"debut": (0, 1), "milieu": (2, 2), "mi": (2, 2), "fin": (3, 4)}
_UNITS = {
    "jour": "days", "jours": "days", "semaine": "weeks", "semaines": "weeks", "mois": "months", "an": "years",
    "ans": "years", "annee": "years", "annees": "years",
}  # fmt: skip

_DAYS = {
    "aujourd'hui": 0, "ce jour": 0, "ce soir": 0, "ce midi": 0, "cet apres-midi": 0, "demain": 1, "apres-demain": 2,
    "apres demain": 2, "hier": -1,
}  # fmt: skip
_FEASTS = {
    "paques": easter, "ascension": lambda year: easter(year) + timedelta(days=39),
    "pentecote": lambda year: easter(year) + timedelta(days=49), "nouvel an chinois": chinese_new_year,
    "nouvel an lunaire": chinese_new_year, "fete du printemps": chinese_new_year,
}  # fmt: skip

_WEEKDAY = rf"(?:(?:{names(_WEEKDAYS)}|lun|mar|mer|jeu|ven|sam|dim)\.?,? )"
_DAY = r"(?P<d>\d{1,2}|1er|premier)"
_MONTH = rf"(?P<m>{names(_MONTHS)})\.?"
_YEAR = r"(?: (?:de )?(?P<y>\d{4}|\d{2}))?"
_FULL_YEAR = r"(?: (?:de )?(?P<y>\d{4}))?"
_THIRD = r"(?P<t>debut|mi|milieu|fin)(?:-| )(?:de |du |d')?"


def _working_days(match: re.Match[str]) -> str:
    number = match["n"]
    if not number.isdigit() and number not in _NUMBERS:
        return match[0]
    return f"{working_days(int(number) if number.isdigit() else _NUMBERS[number])} jours"


def _prepare(words: str) -> str:
    for pattern, said in _REWRITTEN:
        words = re.sub(pattern, said, words)
    return words


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.ASCII)


GRAMMAR = Grammar(
    points=(
        _pattern(rf"{_WEEKDAY}?{_DAY}\.? {_MONTH}{_YEAR}"),
        _pattern(rf"{_WEEKDAY}?(?P<d>\d{{1,2}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}}|\d{{2}})"),
        _pattern(rf"{_WEEKDAY}?(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})"),
        _pattern(rf"(?:le {_WEEKDAY}?|{_WEEKDAY}){_DAY}"),
        _pattern(rf"{_THIRD}{_MONTH}{_YEAR}"),
        _pattern(rf"{_THIRD}(?P<y>\d{{4}})"),
        _pattern(rf"{_THIRD}(?:l'|d')?(?:annee|an)"),
        _pattern(rf"(?P<q>{_QUARTER_WORDS}) trimestre{_FULL_YEAR}"),
        _pattern(r"t ?(?P<q>[1-4])(?:[ -]?(?P<y>\d{4}))?"),
        _pattern(rf"(?P<h>{_HALF_WORDS}) semestre{_FULL_YEAR}"),
        _pattern(rf"{_THIRD}(?P<q>{_QUARTER_WORDS}) trimestre{_FULL_YEAR}"),
        _pattern(rf"{_THIRD}(?P<h>{_HALF_WORDS}) semestre{_FULL_YEAR}"),
        _pattern(rf"{_THIRD}t ?(?P<q>[1-4])(?:[ -]?(?P<y>\d{{4}}))?"),
        _pattern(rf"(?:{_THIRD})?s ?(?P<h>[12])(?:[ -]?(?P<y>\d{{4}}))?"),
        _pattern(rf"(?P<s>{names(_SEASONS)}){_FULL_YEAR}(?:[-/]\d{{2,4}})?"),
        _pattern(rf"{_MONTH}{_YEAR}"),
        _pattern(r"(?:annee )?(?P<y>\d{4})"),
    ),
    numbers=_NUMBERS,
    months=_MONTHS,
    seasons=_SEASONS,
    thirds=_THIRDS,
    days=_DAYS,
    weeks=_WEEKS,
    weekdays=_WEEKDAYS,
    units=_UNITS,
    next_weekday=_pattern(rf"(?:ce )?(?P<w>{names(_WEEKDAYS)})(?: prochain)?"),
    in_some_time=_pattern(rf"(?:dans )?(?P<n>\d{{1,4}}|{names(_NUMBERS)}) (?P<u>{names(_UNITS)})"),
    lone=_pattern(rf"(?:le )?{_WEEKDAY}?{_DAY}"),
    articles=_pattern(
        r"^(?:au cours d(?:u |e )|dans le courant (?:d(?:u |e ))?|a la |a l'|au |en |le |la |les |l'|du |de |d'"
        r"|courant |pendant |durant )+"
    ),
    week_of=_pattern(r"(?:la )?semaine (?:du|de) (?P<rest>(?=.*(?<!\d)\d{1,2}(?!\d)).+)"),
    around=_pattern(
        r"(?:vers|environ|approximativement|(?:autour|aux alentours|aux environs) d(?:e |u |es |'))\s?(?P<rest>.+)"
    ),
    by=_pattern(r"(?:d'ici(?: a| au)?|sous|au plus tard|jusqu'(?:a|au|en)|pour) (?P<rest>.+)"),
    before=_pattern(r"avant (?P<rest>.+)"),
    after=_pattern(r"(?:apres |des |depuis |(?:a partir|a compter) d(?:e |u |'))(?P<rest>.+)"),
    opening=_pattern(r"^(?:du|de|entre) "),
    between=_pattern(r" ?[-/] ?| au | a | et | ou | jusqu'au "),
    settlings=(
        Settling(_pattern(r"\b(?:le |du |au )?mois prochain\b"), months=1),
        Settling(_pattern(r"\b(?:le |du |au )?mois dernier\b"), months=-1),
        Settling(_pattern(r"\b(?:ce mois(?:-ci)?|du mois|de mois|mois en cours)$"), months=0),
        Settling(_pattern(r"\b(?:prochain trimestre|trimestre prochain)\b"), quarters=1),
        Settling(_pattern(r"\b(?:ce trimestre|trimestre en cours)\b"), quarters=0),
        Settling(_pattern(r"\b(?:prochain semestre|semestre prochain)\b"), halves=1),
        Settling(_pattern(r"\b(?:ce semestre|semestre en cours)\b"), halves=0),
        Settling(_pattern(r"(?:\bl'|\b)(?:annee prochaine|an prochain)\b"), years=1),
        Settling(_pattern(r"(?:\bl'|\b)(?:annee derniere|an dernier)\b"), years=-1),
        Settling(_pattern(r"\b(?:cette annee|(?:dans|au cours de) l'annee)$"), years=0),
    ),
    spell_month=lambda year, month: f"{_FULL_NAMES[month - 1]} {year}",
    spell_quarter="{number}e trimestre {year}",
    spell_halves=("1er semestre {year}", "2e semestre {year}"),
    part_of_week=_pattern(
        rf"(?P<t>{names(_WEEK_PARTS)})(?: de la | de | )(?P<week>cette semaine|semaine prochaine|semaine en cours)?"
        r"(?(week)|semaine)"
    ),
    week_parts=_WEEK_PARTS,
    fortnight=_pattern(rf"(?P<f>premiere|seconde|deuxieme|1re|1ere|2e|2nde|2de) quinzaine (?:de |d')?{_MONTH}{_YEAR}"),
    week_of_month=_pattern(
        r"(?P<n>premiere|deuxieme|seconde|troisieme|quatrieme|derniere|[1-4](?:re|ere|e|eme|nde|de)) "
        rf"semaine d(?:e |u |'){_MONTH}{_YEAR}"
    ),
    week_number=_pattern(
        r"(?:(?:semaine|sem\.?) (?:n° ?)?|s ?(?=[3-9]\b|\d\d))(?P<n>\d{1,2})(?:[ -](?:de )?(?P<y>\d{4}))?"
    ),
    last=frozenset({"derniere"}),
    feasts=_FEASTS,
    feast=_pattern(rf"(?P<f>{names(_FEASTS)}){_FULL_YEAR}"),
    weekday_on=_pattern(rf"(?P<w>{names(_WEEKDAYS)}) en (?P<k>huit|quinze)"),
    further={"huit": 7, "quinze": 14},
    prepare=_prepare,
)
