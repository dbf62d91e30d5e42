"""What cells look like: addresses, phones, names of people, of places, of organisations."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing.columns import Known
from groupe_pays.domain.importing.fields import Field
from groupe_pays.domain.importing.given_names import is_given_name

_EMAIL = re.compile(r"[^\s@]+ ?[^\s@]*@[^\s@]+\.[^\s@]+(?:\s*[;,/\n]\s*\S+@\S+)*")
_WEB = re.compile(r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?:fr|com|org|net|cn|eu|gouv\.fr)(?:/\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"(?=(?:\D*\d){8,15}\D*$)\+?[\d\s().,/-]+(?:\s*(?:poste|ext\.?|转|分机)\s*\d{1,6})?")
_MOBILE = re.compile(r"(?:\+?33\s?(?:\(0\))?|0)\s?[67](?:[\s.-]?\d){8}|(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}")
_POSTCODE = re.compile(r"\d{5,6}|\d{2} \d{3}|F-\d{5}")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}.*|\d{4}年\d{1,2}月(?:\d{1,2}日)?")
_CIVILITY = re.compile(r"m|mr|mme|mlle|mrs|ms|miss|dr|pr|monsieur|madame|mademoiselle|先生|女士|小姐|男|女|博士|教授")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:先生|女士)?")
_HAN_BODY = re.compile(
    r".*(?:政府|委员会|办公室|办|局|厅|部|大学|学院|公司|协会|中心|使馆|领事馆|友协|外办|集团|研究院|学会|医院)$"
)
_HAN_TITLE = re.compile(
    r".*(?:长|主任|主席|书记|经理|处长|翻译|秘书|教授|干部|科员|专员|参赞|代表|助理|总监|顾问|领事|大使|员)$"
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤康易乔文翁庄倪"
)
_BODY = re.compile(
    r"\b(?:ville de|mairie|commune de|conseil (?:general|regional|departemental|municipal)|departement d|region"
    r"|metropole|communaute (?:de|d)|agglomeration|universite|ministere|association|ambassade|consulat"
    r"|chambre de|prefecture|agence|institut|fondation|comite|office|syndicat|lycee|ecole|centre|societe|sarl"
    r"|city of|university|embassy|government)\b"
)
_JOB = re.compile(
    r"\b(?:charge|chargee|directeur|directrice|responsable|president|presidente|vice president|maire|adjoint|adjointe"
    r"|cheff?e?|ingenieure?|technicien(?:ne)?|stagiaire|consule?|ambassadeur|ambassadrice|interprete|traducteur|traductrice"
    r"|senateur|senatrice|deputee?|gerante?|dg[sa]?|doyen(?:ne)?|recteur|rectrice|proviseure?|animateur|animatrice"
    r"|coordonnateur|coordonnatrice|chercheure?|chercheuse|professeure|deputy|advisor|chair(?:man|woman)?|engineer"
    r"|conseiller|conseillere|delegue|deleguee|secretaire|assistant|assistante|coordinateur|coordinatrice|manager"
    r"|director|officer|head of|professeur|attache|attachee|elu|elue|referent|referente|mayor|redacteur|representant)\b"
)
_NAME_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|d[eu]s?|l[ae]|d['’]\w+)"
_FULL_NAME = re.compile(rf"(?:(?:M|Mr|Mme|Mlle|Mrs|Ms|Dr|Pr|Monsieur|Madame)\.? )?{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}")
_STREET = re.compile(
    r"\b(?:rue|avenue|av|bd|boulevard|place|chemin|route|quai|square|impasse|allee|cours|bp|cs"
    r"|hotel de (?:ville|region)|street|road)\b|\d+号|路|街道"
)
_LONGEST_NAME = 120
_COUNTRY = frozenset(("france", "chine", "china", "fr", "cn", "法国", "中国"))


Test = Callable[[str, str, Known], bool]
"""Of a cell, of the same folded, and of what is known."""
_TESTS: dict[Field, Test] = {
    Field.EMAIL: lambda cell, _folded, _known: "@" in cell and _EMAIL.fullmatch(cell) is not None,
    Field.WEB: lambda cell, _folded, _known: "@" not in cell and _WEB.fullmatch(cell) is not None,
    Field.MOBILE: lambda cell, _folded, _known: _MOBILE.fullmatch(cell) is not None,
    Field.PHONE: lambda cell, _folded, _known: _PHONE.fullmatch(cell) is not None and not _DATE.fullmatch(cell),
    Field.POSTCODE: lambda cell, _folded, _known: _POSTCODE.fullmatch(cell) is not None,
    Field.CONFIRMED_ON: lambda cell, _folded, _known: _DATE.fullmatch(cell) is not None,
    Field.CIVILITY: lambda _cell, folded, _known: _CIVILITY.fullmatch(folded.rstrip(".")) is not None,
    Field.COUNTRY: lambda _cell, folded, _known: folded in _COUNTRY,
    Field.ORGANISATION: lambda cell, folded, known: (
        len(cell) <= _LONGEST_NAME
        and ";" not in cell
        and (folded in known.organisations or _BODY.search(folded) is not None or _HAN_BODY.fullmatch(cell) is not None)
    ),
    Field.NAME_ZH: lambda cell, folded, known: is_han_name(cell) and folded not in known.places,
    Field.TITLE: lambda cell, folded, _known: _JOB.search(folded) is not None or _is_han_title(cell),
    Field.CITY: lambda _cell, folded, known: folded in known.places,
    Field.ADDRESS: lambda _cell, folded, _known: _STREET.search(folded) is not None,
    Field.GIVEN_NAME: lambda cell, _folded, _known: is_given_name(cell),
    Field.FULL_NAME: lambda cell, _folded, _known: _FULL_NAME.fullmatch(cell) is not None,
}
"""From the plainest to the least plain: the first that most cells pass is believed."""
_LEAST = 0.6


def is_han_name(cell: str) -> bool:
    """Whether two to four characters begin with one of the common surnames, and name no function."""
    plain = cell.replace(" ", "").replace("\u3000", "")
    return _HAN_NAME.fullmatch(plain) is not None and plain[0] in _SURNAMES and not _HAN_BODY.fullmatch(plain)


def _is_han_title(cell: str) -> bool:
    return len(cell) <= 20 and _HAN_TITLE.fullmatch(cell) is not None


def share(field: Field, cells: Sequence[str], known: Known) -> float:
    """The part of these cells that look like values of a field; 0 where nothing tells them."""
    test = _TESTS.get(field)
    if test is None or not cells:
        return 0.0
    return sum(test(cell, fold(cell), known) for cell in cells) / len(cells)


def field_of(cells: Sequence[str], known: Known) -> tuple[Field, float]:
    """What most of these cells look like; IGNORED where nothing tells."""
    for field in _TESTS:
        if (part := share(field, cells, known)) >= _LEAST:
            return field, part
    return Field.IGNORED, 0.0


def words_in(cells: Sequence[str]) -> float:
    """How many words these cells have, on average; each Chinese name counts as two."""
    return sum(2 if is_han_name(cell) else len(cell.split()) for cell in cells) / len(cells) if cells else 0.0
