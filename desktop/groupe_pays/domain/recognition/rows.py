"""What the columns of a table hold: by the names over them, else by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from groupe_pays.domain.attendance import AttendanceStatus
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.given_names import is_given_name
from groupe_pays.domain.recognition.people_words import CIVILITY, is_function, is_name, read_person
from groupe_pays.domain.recognition.pieces import Cell, Column
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import read_sign
from groupe_pays.domain.recognition.when import parse_date
from groupe_pays.domain.recognition.work_heads import read_work_head, with_tasks

_HEADS = (
    (Column.GIVEN_NAME, r"pr[ée]noms?|civilit[ée]|titre|名字|名"),
    (Column.SURNAME, r"noms?(?: de famille)?|姓"),
    (Column.NAME, r"pr[ée]noms?[\s,/et&]+noms?|noms?[\s,/et&]+pr[ée]noms?|participant\S*|personnes?|membres?"
     r"|repr[ée]sentants?|intervenants?|interlocuteurs?|[ée]lus?|姓名"
     "|名单"),
    (Column.ORGANISATION,
        r"organismes?|organisations?|structures?|collectivit[ée]s?|institutions?|entit[ée]s?|services?"
        r"|soci[ée]t[ée]s?"
                          r"|rattachement|单位|机构|工作单位|所属单位|部门"),
    (Column.FUNCTION, r"fonctions?|qualit[ée]s?|postes?|职务|职位|职称|身份"),
    (Column.STATUS,
        r"statuts?|pr[ée]sence|pr[ée]sent\S*|pr[ée]sent ?/ ?excus[ée]|[ée]margement|signatures?|excus[ée]\S*"
        r"|absent\S*(?: excus[ée]\S*)?|repr[ée]sent[ée]\S*|visio\S*|à distance|distanciel|pouvoirs?|procurations?"
        r"|出席情况|状态|签到|签名|签字|出席|请假|缺席"),
    (Column.NUMBER, r"n[°ºo]s?\.?|num[ée]ro|#|序号|编号"),
    (Column.WHO,
        r"qui|(?:personnes?|membres?) (?:en charge|responsables?)"
        r"|responsables?|r[ée]f[ée]rente?s?|(?:assign|affect|attribu|confi)[ée]e?s? [àa]|porteurs?|pilotes?"
        r"|par qui|en charge|acteurs?|负责人|责任(?:人|单位|部门)"
        r"|承办(?:人|单位|部门)|牵头(?:人|单位|部门)|配合(?:单位|部门)|落实单位|负责(?:单位|部门)?"),
    (Column.DUE,
        r"(?:pour )?quand|pour|[ée]ch[ée]ances?|d[ée]lais?|date limite|pour le|calendrier|dates? d[’']?[ée]ch[ée]ance"
        r"|(?:完成|办理|截止|落实)?(?:时限|期限)|(?:完成|截止|办结)(?:时间|日期)|时间(?:节点|要求)"),
    (Column.WHAT,
        r"quoi|actions?|actions? à mener|t[âa]ches?|d[ée]cisions?|objet|sujets?|libell[ée]|description"
        r"|mesures?|(?:工作|重点|具体)?(?:事项|任务)|(?:工作|任务)内容|重点工作|待办事项|工作内容|内容|决定|行动"),
    (Column.ITEM, r"points?|rubrique|议题"),
    (Column.DATE, r"dates?|jour|日期|时间"),
    (Column.LABEL, r"[ée]v[ée]nements?|[ée]v[èe]nements?|manifestations?|r[ée]unions?|intitul[ée]|活动|会议|地点"),
    (Column.EMAIL, r"(?:adresses? )?(?:e-?mails?|mails?|courriels?|m[ée]ls?|[ée]lectroniques?)|邮箱|电子邮箱|电子邮件"),
    (Column.PHONE, r"t[ée]l[ée]?(?:phones?|\.)?|portables?|mobiles?|电话|手机|联系电话|联系方式"),
    (Column.OTHER,
        r"observations?|remarques?|commentaires?|[ée]tat|avancement"
        r"|备注"),
)  # fmt: skip
_HEAD_PATTERNS = tuple((column, re.compile(rf"^(?:{words})$", re.IGNORECASE)) for column, words in _HEADS)
_TICK = re.compile(r"^(?:x|✓|✔|☑|√|oui|1|p|présente?)$", re.IGNORECASE)
_STATES = (
    (AttendanceStatus.EXCUSED, re.compile(r"^(?:exc\w*\.?|e|excusée?|请假)$", re.IGNORECASE)),
    (AttendanceStatus.ABSENT, re.compile(r"^(?:abs\w*\.?|a|non|absente?|缺席)$", re.IGNORECASE)),
    (AttendanceStatus.REMOTE, re.compile(r"^(?:v|visio.*|à distance|distanciel|线上|视频)$", re.IGNORECASE)),
    (AttendanceStatus.REPRESENTED, re.compile(r"^(?:r|repr.*|pouvoir.*|procuration.*|委托.*)$", re.IGNORECASE)),
    (AttendanceStatus.PRESENT, re.compile(r"^(?:p|présente?|present|oui|x|✓|✔|☑|√|出席|到会|已到)$", re.IGNORECASE)),
)
_MOSTLY_PEOPLE = 0.6
_STATUS_SIGNS = {
    Sign.PRESENT: AttendanceStatus.PRESENT,
    Sign.INVITED: AttendanceStatus.PRESENT,
    Sign.REMOTE: AttendanceStatus.REMOTE,
    Sign.REPRESENTED: AttendanceStatus.REPRESENTED,
    Sign.EXCUSED: AttendanceStatus.EXCUSED,
    Sign.ABSENT: AttendanceStatus.ABSENT,
}


def status_of(sign: Sign) -> AttendanceStatus | None:
    """The status of the people a label is followed by."""
    return _STATUS_SIGNS.get(sign)


def read_heads(cells: Sequence[Cell]) -> tuple[Column, ...]:
    """What the columns hold by the names in a row; empty where the row is no head."""
    columns = tuple(_head(cell) for cell in cells)
    named = [column for column in columns if column is not None]
    if len(named) < max(2, sum(bool(cell.either.strip()) for cell in cells) - 1):
        return ()
    return _settled(tuple(column or Column.OTHER for column in with_tasks(columns)))


def _head(cell: Cell) -> Column | None:
    words = re.sub(r"\s+", " ", cell.either.replace("\n", " ")).strip(" :：*?？")
    words = re.sub(r"(?<=[^\W\d_])[·.(]e[·.)]?(?:s\)?)?|(?<=[^\W\d_])\(s\)", "", words)
    if not words or len(words) > 60:
        return None
    for column, pattern in _HEAD_PATTERNS:
        if pattern.match(words):
            return column
    work = read_work_head(words)
    if work is not None:
        return work
    parts = [part for part in re.split(r"\s*[/,]\s*|\s+(?:et|-)\s+", words) if part]
    found = [column for part in parts for column, pattern in _HEAD_PATTERNS if pattern.match(part)]
    if len(parts) > 1 and len(found) >= len(parts):
        return Column.NAME if {Column.GIVEN_NAME, Column.SURNAME, Column.NAME} & set(found) else found[0]
    return None


def _settled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """« Nom » without « Prénom » is the whole name; « Date » beside a task is when it is due."""
    given = Column.GIVEN_NAME in columns
    work = Column.WHAT in columns and (Column.WHO in columns or Column.DUE in columns or Column.DATE in columns)
    owned = Column.WHAT in columns and Column.DUE in columns and Column.WHO not in columns
    changed = []
    for column in columns:
        if owned and column in (Column.NAME, Column.ORGANISATION) and Column.WHO not in changed:
            column = Column.WHO
        if column is Column.SURNAME and not given:
            column = Column.NAME
        if column is Column.DATE and work and Column.DUE not in columns:
            column = Column.DUE
        changed.append(column)
    return tuple(changed)


def completed(heads: tuple[Column, ...], guessed: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns by their heads, with the one of names found by what stands in it where no head says so."""
    if not heads or is_attendance(heads) or is_work(heads) or Column.DATE in heads or Column.NAME not in guessed:
        return heads
    at = guessed.index(Column.NAME)
    # « Présents⇥Organisme »: the head says who is in the column
    return (*heads[:at], Column.NAME, *heads[at + 1 :]) if heads[at] in (Column.OTHER, Column.STATUS) else heads


def guess_columns(rows: Sequence[Sequence[Cell]], today: date) -> tuple[Column, ...]:
    """What columns without names hold, by most of the rows; empty where that cannot be told."""
    width = max((len(row) for row in rows), default=0)
    if width < 2 or not rows:
        return ()
    columns = [
        [row[at].either.strip() for row in rows if at < len(row) and row[at].either.strip()] for at in range(width)
    ]
    names = [_share(column, lambda words: is_name(read_person(words).name)) for column in columns]
    dates = [_share(column, lambda words: parse_date(words, today) is not None) for column in columns]
    if width == 2 and dates[0] >= 0.6:
        return Column.DATE, Column.LABEL
    functions = [_share(column, is_function) for column in columns]
    signs = [names[at] - functions[at] for at in range(width)]
    at = max(range(width), key=lambda one: signs[one])
    if names[at] < 0.7 or width > 6:
        return ()
    guessed = [Column.OTHER] * width
    guessed[at] = Column.NAME
    rest = [one for one in range(width) if one != at]
    office = max(rest, key=lambda one: functions[one])
    if functions[office] > 0.3 or width > 2:
        guessed[office] = Column.FUNCTION
    for one in rest:
        if guessed[one] is Column.OTHER and columns[one] and not all(word.isdigit() for word in columns[one]):
            guessed[one] = Column.ORGANISATION
            break
    return tuple(guessed)


def are_people(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether each column names people, as two columns of one list do."""
    columns = [[row[at].either.strip() for row in rows if at < len(row) and row[at].either.strip()]
               for at in range(max(map(len, rows), default=0))]  # fmt: skip
    return len(columns) > 1 and all(_share(column, _is_plainly_named) >= _MOSTLY_PEOPLE for column in columns)


def _is_plainly_named(words: str) -> bool:
    """« Yvon LE BERRE », « M. Roux », « Anne Morel »: by capitals, civility or a given name."""
    name = read_person(words).name
    parts = name.split()
    told = is_given_name(parts[0]) or parts[-1].isupper() or re.match(rf"{CIVILITY}\s", name) if parts else False
    return bool(told) and (is_name(name) or has_han(name))


def _share(words: list[str], fits: object) -> float:
    return sum(bool(fits(one)) for one in words) / len(words) if words else 0.0  # type: ignore[operator]


def is_attendance(columns: Sequence[Column]) -> bool:
    return bool({Column.NAME, Column.SURNAME} & set(columns)) and Column.WHAT not in columns


def is_work(columns: Sequence[Column]) -> bool:
    return Column.WHAT in columns


def is_dates(columns: Sequence[Column]) -> bool:
    return Column.DATE in columns and not is_attendance(columns) and not is_work(columns)


def told_before(words: str) -> tuple[AttendanceStatus | None, int]:
    """« Excusé : M. Sailly » in a cell of names: the status, and the characters that say so."""
    found = read_sign(words)
    status = status_of(found[0]) if found is not None else None
    return (status, found[1]) if found is not None and status is not None and words[found[1] :].strip() else (None, 0)


def ticked_status(cells: Sequence[Cell], columns: Sequence[Column], heads: Sequence[str]) -> AttendanceStatus | None:
    """The status whose column has a cross, where several have a column of their own."""
    named = [names_a_status(head) if column is Column.STATUS else None
             for head, column in zip(heads, columns, strict=False)]  # fmt: skip
    if not any(status not in (None, AttendanceStatus.PRESENT) for status in named):
        return None
    ticks = (status for status, cell in zip(named, cells, strict=False) if _TICK.match(cell.either.strip()))
    return next((status for status in ticks if status is not None), None)


def row_status(cells: Sequence[Cell], columns: Sequence[Column]) -> AttendanceStatus | None:
    """What a row says of somebody's presence itself: a column for it, or « (visio) » in any cell."""
    joined = " ".join(cell.either for cell in cells)
    person = read_person(joined)
    if person.is_remote:
        return AttendanceStatus.REMOTE
    if person.represented_by:
        return AttendanceStatus.REPRESENTED
    for cell, column in zip(cells, columns, strict=False):
        if column is Column.STATUS and cell.either.strip():
            words = cell.either.strip()
            told = next((state for state, pattern in _STATES if pattern.match(words)), None)
            if told is not None:
                return told
    for words in (cell.either.strip() for cell in cells):
        if re.fullmatch(r"(?:absente? )?excusée?|请假", words, re.IGNORECASE):
            return AttendanceStatus.EXCUSED
    return None


def lone_label(cells: Sequence[Cell]) -> str:
    """The words of the only cell that has some, or that all cells share; blank where there are several."""
    words = list(dict.fromkeys(cell.either.strip() for cell in cells if cell.either.strip()))
    if len(words) == 2 and len(cells) == 2 and bool(cells[0].fr) and bool(cells[1].zh) and not cells[0].zh:
        return words[0]
    return words[0] if len(words) == 1 else ""


def names_a_status(words: str) -> AttendanceStatus | None:
    found = read_sign(words)
    return status_of(found[0]) if found is not None else None
