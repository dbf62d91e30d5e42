"""Names, functions and organisations as a line gives them: « Mme Dupont (Région Bretagne) », 张伟（市外办主任）."""

from __future__ import annotations

import re
from dataclasses import dataclass

from groupe_pays.domain.names import has_han, read_name
from groupe_pays.domain.recognition.given_names import is_given_name
from groupe_pays.domain.recognition.signs import HAN, read_sign

CIVILITY = r"(?:M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Monsieur|Madame|Messieurs|Mesdames|Dr\.?|Pr\.?|Me|S\.E\.|M)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ]"
_NAME_WORD = rf"(?:{_CAPITAL}[\w’'.-]*|[dD][’']{_CAPITAL}[\w-]*)"
_PARTICLE = r"(?:de|du|des|da|De|Da|le|la|van|von|el|ben|y)"
PERSON = rf"(?:{CIVILITY}\s+)?{_NAME_WORD}(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_NAME_WORD}){{0,4}}"
_LATIN = re.compile(rf"^{PERSON}$")
_BARE_CIVILITY = re.compile(rf"^{CIVILITY}\s+\S")
_FUNCTION = re.compile(
    r"^(?:la |le |l[’'])?(?:\d(?:er|ère|e|ème) )?(?:co-?|vice[ -]?|ancien(?:ne)? |premi(?:er"
    r"|ère) )*(?:pr[ée]sident|maire|adjoint|conseill|direct"
    r"|chef|charg[ée]|responsable|d[ée]l[ée]gu|coordinat|coordonn|repr[ée]sentant|secr[ée]taire|attach"
    r"|consule?\b|tr[ée]sori|comptable|porte-parole|enseignant|[ée]tudiant|m[ée]decin|juriste|avocat"
    r"|ambassad|ministre|professeur|[ée]lu"
    r"|assistant|stagiaire|r[ée]dact|expert|consultant|rapporteur|membre|correspondant|interpr[èe]te|traduct"
    r"|vice|d[ée]put|s[ée]nat|pr[ée]fet"
    r"|sous-directeur|inspecteur|g[ée]rant|animat|chercheu|doyen|recteur|volontaire|administrat|ing[ée]nieur"
    r"|architecte|dir\b)",
    re.IGNORECASE,
)
_CHINESE_FUNCTION = (
    "主任|副主任|处长|副处长|司长|副司长|局长|副局长|市长|副市长|省长|副省长|主席|副主席|会长|副会长|秘书长"
    "|副秘书长|总干事|总监|经理"
    "|部长|副部长|科长|科员|专员|顾问|代表|参赞|领事|总领事|大使|教授|校长|院长|书记|负责人|主管|翻译|助理"
    "|研究员|区长|县长|教师|老师|先生|女士"
)
_CHINESE_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞"
    "左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
_COMPOUND_SURNAMES = (
    "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|司空|端木|长孙|宇文|轩辕|独孤"
    "|南宫|西门|百里|东郭|呼延|申屠|太史|濮阳|淳于|公羊|赫连|钟离|闻人|澹台"
)
_WHOLE_NAME = rf"(?:(?:{_COMPOUND_SURNAMES})[{HAN}]{{1,2}}|[{_CHINESE_SURNAMES}][{HAN}]{{1,2}})"
_CHINESE_NAME = re.compile(rf"(?:{_WHOLE_NAME}|[{HAN}]{{1,8}}(?:[·•・][{HAN}]{{1,8}})+)")
_IN_BRACKETS = re.compile(r"\s*[(（]\s*([^()（）]*)\s*[)）]\s*")
_PARTS = re.compile(r"\s*(?:[,，]|\s[–—-]\s|\t|;)\s*")
_REMOTE = re.compile(r"\b(?:en |par )?visio(?:-?conf[ée]rence)?\b|à distance|线上|视频", re.IGNORECASE)
_STANDS_FOR = re.compile(
    r"(?:repr[ée]sent[ée]e?\s+par|(?:(?:qui |ayant )?(?:a |ont )?donn[ée]e?(?:nt)? )?(?:pouvoir"
    r"|procuration) à|由(?=.{2,12}(?:代表|代))"
    r"|委托)\s*(?P<by>[^,;()（）]+)",
    re.IGNORECASE,
)


GIVEN_NAMES = re.compile(rf"^{_CAPITAL}[\w’'-]+(?:\s*,\s*{_CAPITAL}[\w’'-]+)+(?:\s+et\s+{_CAPITAL}[\w’'-]+)?\.?$")
"""« Alain, Béatrice, Chloé »: people who know each other."""
_BODY = re.compile(
    r"^(?:le |la |les |l[’'])?(?:(?:Euro)?[Mm]étropole|[Rr]égion|[Dd]épartement"
    r"|[Vv]ille|[Cc]ommun(?:e|auté)|[Mm]airie|[Cc]onseil|[Mm]inistère"
    r"|[Aa]mbassade|[Cc]onsulat|[Uu]niversité|[Aa]ssociation|[Cc]omité|[Aa]gence|[Cc]hambre|[Ii]nstitut|[Dd]irection"
    r"|[Ss]ervices?|[Pp]réfecture|[Ss]yndicat|[Ff]ondation|[Gg]roupe|[Oo]ffice|[Bb]ureau|[Cc]ités|[Ss]ociété"
    r"|[Cc]ollectivité|[Uu]nion|[Ff]édération|[Cc]entre|[ÉéEe]cole|[Ll]ycée|[Cc]ollège|[Mm]usée|[Pp]rovince"
    r"|[Dd]élégation|[Cc]lub|[Rr]éseau|[Aa]ssemblée|[Mm]unicipalité|[Aa]cadémie|[Pp]ays d[eu])(?:\s|$)"
    r"|^(?:Grand|Greater) (?:Lyon|Paris|Est|Nancy|Reims|Poitiers|Besançon)\b"
    r"|\s(?:Métropole|Agglomération|Agglo|Université|University|FAO)$"
)
"""« Région Grand Est », « Toulouse Métropole »: kinds of organisations, which no name of a person begins with."""
_CHINESE_BODY = re.compile(
    "(?:[省市县]|自治区|政府|外办|外事办|办公室|委员会|大学|学院|研究院"
    "|协会|学会|公司|集团|航空|银行|大使馆|使馆|领事馆|中心|友协)$"
)
_BRACKETED = re.compile(r"^[^(（]{2,60}\s*[(（][^()（）]+[)）]$")
"""« Nadia (Lille) »: where each is told so, each is somebody."""
_SINGLE = re.compile(rf"^(?:(?i:{CIVILITY})\s+)?[^\W\d_](?:[^\W\d_]|[.’'-]){{1,23}}$")
_NOBODY = re.compile(
    r"^(?:n[ée]ant|aucune?|tous|toutes|personne|nombreu\w*|voir|liste|annexe|idem|id|rien|oui|non|public|presse"
    r"|quorum|atteint|participants?|membres?)$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"^(MM\.|Mmes|Messieurs|Mesdames)\s+", re.IGNORECASE)
_ONE_OF = {"mm.": "M.", "messieurs": "M.", "mmes": "Mme", "mesdames": "Mme"}
_LATIN_TAIL = re.compile(
    rf"^(?P<body>[{HAN}][^A-Za-z]{{1,30}}?)\s*(?P<name>{_CAPITAL}[\w’'-]+(?:\s+{_CAPITAL}[\w’'-]+){{1,3}})$"
)
"""德国代表处 Anna Weber"""
_HANDED = re.compile(r"^(?P<who>[^,;:(]{3,60}?)\s+(?:à|=>|→|pour)\s+(?P<by>[^,;:(]{3,60})$")


@dataclass(frozen=True, slots=True)
class PersonWords:
    """A person as a line names them; ``represented_by`` and ``is_remote`` where it says so."""

    name: str
    function: str = ""
    organisation: str = ""
    represented_by: str = ""
    is_remote: bool = False


def is_body(words: str) -> bool:
    """Whether words say by their kind that they are an organisation: « Département de l’Hérault », 江苏省外办."""
    bare = _IN_BRACKETS.sub(" ", words).strip(" .:：")
    if has_han(bare):
        return len(bare) > 2 and bool(_CHINESE_BODY.search(bare))
    return bool(_BODY.search(bare.title() if bare.isupper() else bare)) and not _BARE_CIVILITY.match(bare)


def is_name(words: str) -> bool:
    """Whether words look like the name of a person and nothing else."""
    bare = words.strip(" .:")
    if has_han(bare):
        return is_chinese_name(bare)
    if len(bare) > 60 or read_sign(bare) or not _LATIN.match(bare) or is_body(bare):
        return False
    return bool(_BARE_CIVILITY.match(bare)) or 2 <= len(bare.split()) <= 6


def is_chinese_name(words: str) -> bool:
    bare = re.sub(r"(?:先生|女士|同志)$", "", words.strip())
    return bool(_CHINESE_NAME.fullmatch(bare)) and not bare.endswith("副") and not is_body(bare)


def find_chinese_name(words: str) -> str:
    """A transcribed name, else a Chinese one before or after a title; blank where there is none."""
    dotted = re.search(rf"[{HAN}]{{1,20}}(?:[·•・][{HAN}]{{1,8}})+", words)
    if dotted:
        titles = list(re.finditer(rf"(?:{_CHINESE_FUNCTION}|的)(?=[{HAN}]{{1,6}}[·•・])", dotted[0]))
        return dotted[0][titles[-1].end() :] if titles else dotted[0]
    after = re.search(rf"(?:{_CHINESE_FUNCTION})({_WHOLE_NAME})$", words)
    if after:
        return after[1]
    titled = re.search(rf"({_WHOLE_NAME})(?<!副)(?=(?:{_CHINESE_FUNCTION})|$)", words)
    return titled[1] if titled else ""


def is_function(words: str) -> bool:
    return bool(_FUNCTION.match(words.strip()) or re.search(rf"(?:{_CHINESE_FUNCTION})$", words.strip()))


def read_person(words: str) -> PersonWords:
    """Name, function and organisation of one person in one line."""
    text = " ".join(words.split())
    handed = _HANDED.match(text)
    if handed and is_name(handed["who"]) and is_name(handed["by"]):
        return PersonWords(handed["who"], represented_by=handed["by"])
    remote = bool(_REMOTE.search(text))
    by = _STANDS_FOR.search(text)
    bare = _STANDS_FOR.sub("", text) if by else text
    bare = _REMOTE.sub("", bare).replace("()", "").replace("（）", "").strip(" ,;.–-")
    body, colon, rest = bare.partition(" : ")
    if colon and rest and not is_name(body):
        bare, text = f"{rest}, {body}", f"{rest}, {body}"
    brackets = [found.strip() for found in _IN_BRACKETS.findall(bare) if found.strip()]
    outside = [part for part in _PARTS.split(_IN_BRACKETS.sub(" ", bare).strip()) if part]
    name, function, organisation = _told_apart(outside, brackets)
    return PersonWords(name, function, organisation, by["by"].strip(" .") if by else "", remote)


def _told_apart(outside: list[str], brackets: list[str]) -> tuple[str, str, str]:
    if len(outside) == 1 and (tail := _LATIN_TAIL.match(outside[0])) is not None:
        name, function, organisation = tail["name"], "", tail["body"].strip()
        rest = brackets
    elif len(outside) == 1 and has_han(outside[0]) and not is_chinese_name(outside[0]):
        name, function, organisation = _chinese_apart(outside[0])
        rest = brackets
    else:
        at = next((n for n, part in enumerate(outside) if is_name(part)), 0)
        name = outside[at] if outside else ""
        function = organisation = ""
        rest = [part for n, part in enumerate(outside) if n != at] + [
            piece for part in brackets for piece in _PARTS.split(part) if piece
        ]
    for part in rest:
        if not function and is_function(part):
            function = part
        elif not organisation:
            organisation = part
        else:
            organisation = f"{organisation}, {part}"
    if has_han(function) and not organisation:
        organisation, function = _body_and_title(function)
    return name.strip(" :："), function, organisation


def _chinese_apart(words: str) -> tuple[str, str, str]:
    """北京市外办主任张伟, 张伟主任, 张伟 市外办 主任."""
    pieces = words.split()
    if len(pieces) > 1 and any(is_chinese_name(piece) for piece in pieces):
        name = next(piece for piece in pieces if is_chinese_name(piece))
        rest = [piece for piece in pieces if piece != name]
        function = next((piece for piece in rest if is_function(piece)), "")
        return name, function, " ".join(piece for piece in rest if piece != function)
    name = find_chinese_name(words)
    if not name:
        return words, "", ""
    before, _name, after = words.partition(name)
    body, title = _body_and_title(before)
    return name, title or after, body


def _body_and_title(words: str) -> tuple[str, str]:
    """北京市外办主任 as 北京市外办 and 主任."""
    found = re.search(rf"(?:{_CHINESE_FUNCTION})$", words)
    if found is None:
        return words, ""
    return words[: found.start()], found[0]


def split_people(words: str) -> list[str]:
    """The people of a line « Mme X (Org), M. Y, maire de Z ; … », one piece each."""
    text = " ".join(words.split()).strip(" .。")
    if has_han(text) and ("、" in text or not re.search(r"[a-zà-ÿ]{3}", _IN_BRACKETS.sub("", text))):
        parts = _outside_brackets(text, "、；;，,")
        people: list[str] = []
        for part in parts:
            bare = _IN_BRACKETS.sub("", part).strip()
            named = find_chinese_name(bare) or is_name(bare) or _LATIN_TAIL.match(bare)
            if people and not (named or (is_body(bare) and "、" in text)):
                people[-1] += "，" + part
            else:
                people.append(part)
        return people
    if ";" in text:
        return _outside_brackets(text, ";")
    dashed = [part.strip() for part in re.split(r"\s[–—-]\s", text) if part.strip()]
    if len(dashed) > 1 and all(_is_bare_name(_IN_BRACKETS.sub(" ", part).strip()) for part in dashed):
        return dashed
    if GIVEN_NAMES.match(text) or is_bare_list(text):
        return [part for part in re.split(r"\s*[,/]\s*|\s+(?:et|&)\s+", text) if part]
    pieces: list[str] = []
    parts = _outside_brackets(re.sub(rf"\s+(?:et|[–—-])\s+(?={CIVILITY}\s)", ", ", text), ",，、")
    parts = _singular(parts)
    if len(parts) > 1 and all(_BRACKETED.match(part) for part in parts):
        return parts
    for part in parts:
        bare = _IN_BRACKETS.sub(" ", part).strip()
        starts = bool(_BARE_CIVILITY.match(bare)) or (_is_bare_name(bare) and _begins(part, pieces, parts[0]))
        starts = starts or (bool(pieces) and is_body(bare) and is_body(pieces[-1]))
        if pieces and not starts:
            pieces[-1] += ", " + part
        else:
            pieces.append(part)
    return pieces


def _singular(parts: list[str]) -> list[str]:
    """« MM. PERNOT Guy, DUPAQUIER Serge » as « M. PERNOT Guy », « M. DUPAQUIER Serge »."""
    civility, told = "", []
    for part in parts:
        plural = _PLURAL.match(part)
        if plural is not None:
            civility, part = _ONE_OF[plural[1].lower()], part[plural.end() :]
            *others, part = re.split(r"\s+et\s+", part)
            told += [f"{civility} {one}" for one in others]
        elif _BARE_CIVILITY.match(part):
            civility = ""
        elif civility and " et " in part and all(map(_is_one, re.split(r"\s+et\s+", part))):
            *others, part = re.split(r"\s+et\s+", part)
            told += [f"{civility} {one}" for one in others]
        told.append(f"{civility} {part}" if civility and _is_one(part) else part)
    return told


def _is_one(part: str) -> bool:
    bare = _IN_BRACKETS.sub(" ", part).strip()
    return is_name(bare) or bool(_SINGLE.match(bare))


def is_bare_list(words: str) -> bool:
    """« martine, JP, yves, mme liu »: a list of single words, which only its label tells to be people."""
    parts = [part.strip(" .") for part in re.split(r"\s*[,/]\s*|\s+(?:et|&)\s+", words.strip(" ."))]
    return all(_SINGLE.match(part) and not _NOBODY.match(part) and not is_body(part) for part in parts)


def _is_bare_name(words: str) -> bool:
    return is_name(words) and (has_han(words) or not is_function(words))


def _begins(part: str, before: list[str], first: str) -> bool:
    """Whether a bare name begins the next person: brackets end the one before, or the line names people so."""
    told = bool(before) and (before[-1].endswith((")", "）")) or is_body(before[-1]))
    initial = re.match(rf"{_CAPITAL}\.", part) is not None or is_given_name(part.split()[0])
    return told or initial or has_han(part) or bool(_IN_BRACKETS.search(part)) or not _BARE_CIVILITY.match(first)


def is_sure_list(words: str) -> bool:
    """Whether each piece of ``split_people`` is one person and nothing else that may be somebody."""
    if GIVEN_NAMES.match(words.strip()):
        return True
    return all(_is_sure(piece) for piece in split_people(words))


def _is_sure(piece: str) -> bool:
    bare = _STANDS_FOR.sub("", piece)
    outside = [part for part in _PARTS.split(_IN_BRACKETS.sub(" ", bare).strip()) if part]
    if len(_IN_BRACKETS.findall(bare)) > 1 or is_body(piece):
        return False
    named = [part for part in outside if _is_bare_name(part)]
    return len(named) == 1 or (len(named) < 2 and bool(read_person(piece).represented_by or has_han(piece)))


def _outside_brackets(text: str, signs: str) -> list[str]:
    pieces, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        if letter in "(（":
            depth += 1
        elif letter in ")）":
            depth = max(depth - 1, 0)
        elif letter in signs and not depth:
            pieces.append(text[start:at].strip())
            start = at + 1
    return [piece for piece in (*pieces, text[start:].strip()) if piece]


def looks_like_person(words: str) -> bool:
    """Whether a short line is somebody of a list."""
    text = words.strip()
    if not text or len(text) > 200 or text.endswith((":", "：", "?", "!")):
        return False
    person = read_person(text)
    return is_name(person.name) and read_name(person.name).plain is not None
