"""What a decision or an action says: what, who, by when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.details import entry_text
from groupe_pays.domain.recognition.given_names import is_given_name
from groupe_pays.domain.recognition.outcomes import marked_outcome, numbered_outcome, tells_whom
from groupe_pays.domain.recognition.people_words import CIVILITY, PERSON, is_chinese_name, is_name
from groupe_pays.domain.recognition.pieces import Cell, Column, LeftOut, Part, Piece
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import HAN, read_sign
from groupe_pays.domain.recognition.typed import Number, read_number
from groupe_pays.domain.recognition.when import find_due, parse_date
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText

_OWNER = re.compile(
    r"(?:responsables?|porteurs?|pilotes?|en charge|(?:^|(?<=\n))(?:par )?qui|责任人|负责人|责任单位|牵头单位"
    r"|承办单位)\s*[:：]\s*(?P<who>[^;；·\n\u3000]+?)(?=\s*(?:[;；·\n\u3000]|[—–-]\s|,?\s*(?:[ée]ch[ée]ance"
    r"|d[ée]lai|截止)|$))",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"(?:[ée]ch[ée]ances?|d[ée]lai|pour le|quand|截止日期|截止时间|完成时间|时限)\s*[:：]\s*(?P<due>[^;；·\n]+)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(（](?P<in>[^()（）]{3,90})[)）]\s*[.。]?\s*$")
_BY_CHINESE = re.compile(rf"(?:由|^(?=[{HAN}·]{{2,12}}负责))(?P<who>.{{2,20}}?)(?:负责|牵头|承办)")
_CHARGED = re.compile(
    r"^(?P<who>[^,:：]{3,60}?)\s+(?:se charge|est charg|sont charg|s[’']engage|prend|enverra|transmettra)"
)
_LEAD = re.compile(
    r"^(?:→\s*)?(?!(?:votes?|avis|r[ée]sultats?|rappel|info\w*|proposition|objet|th[èe]me|point|budget"
    r"|calendrier)\b)(?P<who>[^:：]{2,60})[:：]\s*\S",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"^(?:[àa] d[ée]signer|sans [ée]ch[ée]ance|未指定.*|无截止日期|-|—|n/?a)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """What is decided or to be done; owners and the date in the words of the source."""

    text: BilingualRichText
    owners: tuple[str, ...] = ()
    due: RoughDate | None = None
    due_words: str = ""
    label: str = ""
    """The number it had, as it was written."""


def outcome_of(piece: Piece, today: date) -> OutcomeWords:
    """A decision or an action with whom it falls to and by when; what the user says of that stands."""
    first = piece.parts[0]
    whole = _outcome_of_row(piece, first, today) if first.cells and piece.columns else _outcome_of_lines(piece, today)
    if piece.owners is not None:
        whole = replace(whole, owners=piece.owners)
    if piece.due_words is not None:
        whole = replace(whole, due=parse_date(piece.due_words, today), due_words=piece.due_words)
    return whole


def _outcome_of_lines(piece: Piece, today: date) -> OutcomeWords:
    text = entry_text(piece)
    words = text.fr.plain or text.zh.plain
    whole = piece.main
    numbered = numbered_outcome(whole)
    owners, due_words = _owners(whole, piece)
    found = find_due(due_words or words, Language.ZH if has_han(due_words or words) else Language.FR, today)
    if due_words and found is None:
        exact = parse_date(due_words, today)
        found = (exact, due_words) if exact is not None else None
    due = found[0] if found is not None else None
    if due_words and _NOBODY.match(due_words.strip()):
        due_words = ""
    return OutcomeWords(text, owners, due, due_words or (found[1] if found else ""), numbered[1] if numbered else "")


def short_titles(pieces: Iterable[Piece]) -> dict[str, BilingualText]:
    """What a closing table calls the actions that stand in the minutes already, by the number it gives them."""
    found: dict[str, BilingualText] = {}
    for piece in pieces:
        cells = dict(zip(piece.columns, piece.parts[0].cells, strict=False))
        number, what = cells.get(Column.NUMBER, Cell()).either.strip(), cells.get(Column.WHAT, Cell())
        if piece.reason is LeftOut.REPEATED and number and what.either:
            fr, zh = (" ".join(words.split()) for words in (what.fr, what.zh))
            found.setdefault(number, BilingualText(fr, zh, Language.FR if fr else Language.ZH))
    return found


def _owners(whole: str, piece: Piece) -> tuple[tuple[str, ...], str]:
    """The owners and the words of the date of an action told in lines."""
    last = piece.parts[-1].main.strip() if len(piece.parts) > 1 else ""
    framed = re.fullmatch(r"([^·]{2,80}) · ([^·]{2,60})", last)
    if framed:
        return people_in(framed[1]), framed[2].strip()
    due = _DUE.search(whole)
    named = _OWNER.search(whole)
    if named or due:
        return people_in(named["who"]) if named else _leading(whole), due["due"].strip(" .)）") if due else ""
    brackets = _BRACKETS.search(whole)
    if brackets is not None:
        pieces = [one.strip() for one in re.split(r"[,，;；]|\s[–—-]\s", brackets["in"]) if one.strip()]
        dates = [one for one in pieces if parse_date(one, date(2000, 1, 1)) is not None]
        who = [one for one in pieces if one not in dates]
        if dates or (who and len(pieces) <= 2 and not re.search(r"\d", who[0]) and len(who[0]) < 40):
            return tuple(who) or _leading(whole), dates[0] if dates else ""
    dashed = [one.strip(" .") for one in re.split(r"\s[–—-]\s", whole)]
    behind = [one for one in dashed[1:] if is_name(one)]
    if behind and not is_name(dashed[0]):
        return tuple(behind), ""
    return _leading(whole), ""


def _leading(whole: str) -> tuple[str, ...]:
    """Who is named before what is to be done: « Mme Dupont : … », 由王芳负责…, « X se charge de … »."""
    marked, sign, numbered = marked_outcome(whole), read_sign(whole), numbered_outcome(whole)
    if numbered is not None:
        whole = whole[numbered[2] :]
    elif marked is not None:
        whole = whole[marked.end :]
    elif sign is not None and sign[0] in (Sign.ACTIONS, Sign.DECISIONS):
        whole = whole[sign[1] :]
    text = re.sub(r"^[^:：]{0,20}(?:action|décision|待办事项)[^:：]{0,12}[:：]\s*", "", whole, flags=re.IGNORECASE)
    number = read_number(text)
    text = text[number.length :] if number is not None and number.style is not Number.LETTER else text
    told = tells_whom(text, date(2000, 1, 1), labelled=True)
    if told:
        return people_in(told)
    for pattern in (_BY_CHINESE, _LEAD, _CHARGED):
        found = pattern.search(text) if pattern is _BY_CHINESE else pattern.match(text)
        if found is not None and len(found["who"].split()) < 7 and not re.match(r"https?$", found["who"]):
            return people_in(found["who"])
    return _doing(text, marked is not None)


def _doing(text: str, alone: bool) -> tuple[str, ...]:
    """Who begins a sentence: « M. Roux rédige … », 张伟于4月15日前提交; ``alone``: « A. Durand pour le 15/06 »."""
    chinese = re.match(rf"(?P<who>[{HAN}·]{{2,12}}?)(?:于|在|将|应|需)", text)
    if chinese is not None and is_chinese_name(chinese["who"]):
        return (chinese["who"],)
    dashed = re.match(rf"(?P<who>{PERSON})\s*(?:\s[–—-]\s|→|⇒|➔|➜|[=-]+>)\s*\S", text)
    if dashed is not None and is_name(dashed["who"]):
        return (dashed["who"],)
    civil = re.match(rf"(?P<who>{CIVILITY}\s+{PERSON})\s+[a-zà-ÿ]{{3,}}", text)
    task = re.match(rf"(?:→\s*|@)(?P<who>{PERSON})\s+[a-zà-ÿ]", text)
    if task is not None and (is_name(task["who"]) or is_given_name(task["who"])):
        return (task["who"],)
    due = re.match(rf"(?P<who>{PERSON})\s*(?:,|\(|pour\b|avant\b|d[’']ici\b|$)", text) if alone else None
    found = civil or due
    return (found["who"],) if found is not None and is_name(found["who"]) else ()


def people_in(words: str) -> tuple[str, ...]:
    """The owners a few words name: « A. Labat, V. Bovis et S. Motte »; empty where they name nobody yet."""
    if _NOBODY.match(words.strip()):
        return ()
    parts = re.split(r"\s*(?:[,;/、，；+&]|\s(?:et|和)\s)\s*", words.strip(" .。→"))
    kept = (part.strip(" ()（）") for part in parts)
    return tuple(part for part in kept if part and not _NOBODY.match(part) and not re.search(r"\d.*[月日前]", part))


def _outcome_of_row(piece: Piece, part: Part, today: date) -> OutcomeWords:
    cells: dict[Column, list[Cell]] = {}
    for column, cell in zip(piece.columns, part.cells, strict=False):
        cells.setdefault(column, []).append(cell)
    spoken = [
        *cells.get(Column.WHAT, []),
        *cells.get(Column.LABEL, []),
        *cells.get(Column.OTHER, []),
        *(cell for column in (Column.STATUS, Column.EMAIL, Column.PHONE) for cell in cells.get(column, [])),
    ]
    fr = "\n".join(cell.fr for cell in spoken if cell.fr.strip())
    zh = "\n".join(cell.zh for cell in spoken if cell.zh.strip())
    who = next((cell.either for cell in cells.get(Column.WHO, [])), "").replace("\n", ", ")
    due_words = next((cell.either for cell in cells.get(Column.DUE, [])), "").strip()
    if _NOBODY.match(due_words):
        due_words = ""
    due = parse_date(due_words, today) if due_words else None
    if due is None and due_words:
        found = find_due(due_words, Language.ZH if has_han(due_words) else Language.FR, today)
        due = found[0] if found else None
    text = BilingualRichText(RichText.from_plain(fr), RichText.from_plain(zh), Language.FR if fr else Language.ZH)
    label = next((cell.either for cell in cells.get(Column.NUMBER, [])), "")
    return OutcomeWords(text, people_in(who) if who else (), due, due_words, label)
