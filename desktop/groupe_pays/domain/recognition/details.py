"""What the words of a piece mean for the record they become: titles, speakers, people, owners, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.front import upcoming_in
from groupe_pays.domain.recognition.outcomes import marked_outcome, numbered_outcome, owner_line
from groupe_pays.domain.recognition.people_words import PersonWords, read_person
from groupe_pays.domain.recognition.pieces import Cell, Piece, PieceKind
from groupe_pays.domain.recognition.sign_words import Sign
from groupe_pays.domain.recognition.signs import HAN, read_sign, sign_behind_number
from groupe_pays.domain.recognition.speech import read_speech
from groupe_pays.domain.recognition.typed import read_number
from groupe_pays.domain.recognition.unit import cut_spans
from groupe_pays.domain.recognition.when import When, parse_date, read_when
from groupe_pays.domain.recognition.whereabouts import beside_when
from groupe_pays.domain.text import BilingualRichText, BilingualText, Block, Language, RichText

_CHAIRED = re.compile(
    r"^(?:(?:la )?(?:r[ée]union|s[ée]ance) (?:est |[ée]tait )?)?(?:sous la pr[ée]sidence d(?:e |[’'])"
    r"|pr[ée]sid[ée]e? par |anim[ée]e? par )",
    re.IGNORECASE,
)
_CHAIRED_ZH = re.compile(r"^会议由|主持.*$")
_HOURS_BEHIND = re.compile(
    r"\s*[–—,;-]?\s*\(?(?:de )?\d{1,2}\s*(?:h|:)\s*\d{0,2}\s*(?:(?:[-–—à]|至)\s*\d{1,2}\s*(?:h|:)\s*\d{0,2})?\)?\s*$",
    re.IGNORECASE,
)
_STREET = re.compile(r"\d")
_TITLED_ZH = re.compile(rf"[{HAN}]{{1,4}}?(?:先生|女士)")
"""« 王女士 » at the beginning of what the French says of Mme Wang."""
_SIGNED = (Sign.NOTE, Sign.DECISIONS, Sign.ACTIONS)


def title_of(piece: Piece) -> BilingualText:
    """The words of a title without its number, or of a heading without its sign."""
    fr, zh = _plain(piece, False), _plain(piece, True)
    if not (fr and zh):
        fr, zh = _both_sides(fr or zh) or (fr, zh)
    return _titled(fr, zh, _bare_title)


def meeting_title(piece: Piece) -> BilingualText:
    """What the meeting is called: « Réunion Groupe-pays Chine », the date apart where that stands at its end."""
    fr, zh = _plain(piece, False), _plain(piece, True)
    if not (fr and zh):
        fr, zh = _both_sides(fr or zh) or (fr, zh)
    return _titled(fr, zh, _bare_meeting_title)


def _both_sides(words: str) -> tuple[str, str] | None:
    """« Accueil / 欢迎 », 欢迎 / Accueil: the French and the Chinese of one title."""
    both = re.match(rf"^(?P<fr>[^{HAN}]*[^\W\d_]{{3}}[^{HAN}]*?)[\s/|–—-]+(?P<zh>[{HAN}].*)$", words)
    both = both or re.match(rf"^(?P<zh>[{HAN}][^/|]*?)\s*[/|]\s*(?P<fr>[^{HAN}]*[^\W\d_]{{3}}[^{HAN}]*)$", words)
    return (both["fr"], both["zh"]) if both is not None else None


def when_of(piece: Piece) -> When:
    return read_when(piece.main)


def unsaid_of(piece: Piece) -> str:
    """The words of a line of date and hours that are neither: « salle 3, en présence de la presse »."""
    return beside_when(_after_sign(piece.main))


def place_of(piece: Piece) -> tuple[BilingualText, str]:
    """The name of the place and its address."""
    fr, zh = _after_sign(_plain(piece, False)), _after_sign(_plain(piece, True))
    fr = re.sub(r"^(?:à|a|au|aux|dans)\s+(?:la |les |l[’'])?(?=\S)", "", fr, count=1, flags=re.IGNORECASE) if fr else ""
    fr, zh = (_HOURS_BEHIND.sub("", side).strip() for side in (fr, zh))
    name, address = named_place(fr or zh)
    other = named_place(zh)[0] if fr and zh else ""
    return (BilingualText(name, other) if fr else BilingualText("", name, Language.ZH)), address


def access_of(piece: Piece) -> BilingualText:
    return _titled(
        _plain(piece, False),
        _plain(piece, True),
        lambda words: _after_sign(words, keep=("métro", "metro", "rer", "bus", "tram")),
    )


def chair_of(piece: Piece) -> tuple[PersonWords, PersonWords]:
    """Who presided, as each language says it."""
    return _chaired(_plain(piece, False)), _chaired(_plain(piece, True))


def agenda_titles(piece: Piece) -> list[BilingualText]:
    """The items announced in a line; « Ordre du jour : » may be followed by several, parted by line ends or « ; »."""
    fr, zh = _items(_plain(piece, False)), _items(_plain(piece, True))
    if not fr:
        return [BilingualText("", title, Language.ZH) for title in zh]
    return [BilingualText(title, zh[at] if len(zh) == len(fr) else "") for at, title in enumerate(fr)]


def entry_text(piece: Piece) -> BilingualRichText:
    """The words of an entry without what its record says itself: who speaks, « NB : », « Décision 3 : »."""
    fr, zh = _cut(piece, False), _cut(piece, True)
    source = Language.ZH if fr.is_blank and not zh.is_blank else Language.FR
    return BilingualRichText(fr, zh, source)


def speakers_of(piece: Piece) -> tuple[tuple[PersonWords, PersonWords], ...]:
    """Who speaks, in French and in Chinese."""
    if piece.speakers is not None:
        return piece.speakers
    french, chinese = (_spoken(piece, side) for side in (False, True))
    nobody = PersonWords("")
    if not french:
        return tuple((nobody, one) for one in chinese)
    return tuple((one, chinese[at] if len(chinese) == len(french) else nobody) for at, one in enumerate(french))


def _spoken(piece: Piece, chinese: bool) -> tuple[PersonWords, ...]:
    """Who speaks on one side; a given name alone is told by its length, which recognition found."""
    first = _plain(piece, chinese).split("\n")[0].strip()
    found = read_speech(first)
    if found is not None:
        return found.people
    length = piece.speaker_length[1 if chinese else 0]
    if length:
        return (read_person(first[:length].strip(" :：\t")),)
    titled = _TITLED_ZH.match(first) if chinese else None
    return (PersonWords(titled[0]),) if titled is not None else ()


def upcoming_of(piece: Piece, today: date) -> tuple[RoughDate, Cell, Cell] | None:
    """A date to come: when, its words in both languages, and what happens then."""
    if piece.due_words is not None:
        return _said_day(piece, piece.due_words, today)
    sides = []
    for chinese in (False, True):
        words = _after_dates_sign(_row_words(piece, chinese))
        sides.append(upcoming_in(words, today) if words else None)
    fr, zh = sides
    found = fr or zh
    if found is None:
        return None
    label = Cell(fr[2] if fr else "", zh[2] if zh else "")
    if not label.either:
        label = Cell(_plain(piece, False), _plain(piece, True))
    return found[0], Cell(fr[1] if fr else "", zh[1] if zh else ""), label


def _said_day(piece: Piece, words: str, today: date) -> tuple[RoughDate, Cell, Cell] | None:
    """The same with the day as the user says it."""
    day = parse_date(words, today)
    label = Cell(_row_words(piece, False), _row_words(piece, True))
    return (day, Cell(zh=words) if has_han(words) else Cell(words), label) if day is not None else None


def _plain(piece: Piece, chinese: bool) -> str:
    return piece.side(chinese).plain.strip()


def _titled(fr: str, zh: str, bare: object) -> BilingualText:
    french, chinese = bare(fr) if fr else "", bare(zh) if zh else ""  # type: ignore[operator]
    return BilingualText(french, chinese, Language.FR if french else Language.ZH)


def _bare_title(words: str) -> str:
    boxed = re.fullmatch(r"【([^【】]+)】", words.strip())
    words = boxed[1] if boxed is not None else words
    number = read_number(words)
    rest = words[number.length :].strip() if number is not None else words
    return " ".join((rest or words).split()).rstrip(" :：") or words


def _bare_meeting_title(words: str) -> str:
    text = re.sub(
        r"^(?:objet|intitul[ée]|会议名称|会议主题|主题|名称)\s*(?:[:：]|—)\s*", "", words, flags=re.IGNORECASE
    ).strip()
    when = read_when(text)
    if when.date is not None:
        before, after = text[: when.at], text[when.at + when.length :]
        before = (
            re.sub(
                r"[\s,，–—-]*(?:du|le|de la|en date du)?[\s,–—-]*"
                r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s*)?$",
                "",
                before,
                flags=re.IGNORECASE,
            )
            if not has_han(before)
            else before.rstrip(" ，,（(")
        )
        joined = (
            f"{before} {after.strip(' ,，–—-)）')}".strip() if not has_han(text) else before + after.strip(" ，,)）")
        )
        text = joined if len(joined) > 5 else text
    return " ".join(re.sub(rf"(?<=[{HAN}])\s+(?=[{HAN}])", "", text).split())


def _after_sign(words: str, keep: Sequence[str] = ()) -> str:
    sign = sign_behind_number(words)
    if sign is None or words.lower().startswith(tuple(keep)) or not words[sign[1] :].strip():
        return words.strip()
    return words[sign[1] :].strip(" \t—–")


def named_place(words: str) -> tuple[str, str]:
    """What a place is called, and its address where that stands behind."""
    brackets = re.match(r"^(?P<name>[^(（]+)[(（](?P<address>[^)）]*\d[^)）]*)[)）]$", words)
    if brackets:
        return brackets["name"].strip(), brackets["address"].strip()
    name, comma, rest = words.partition(",")
    if comma and _STREET.search(rest):
        return name.strip(), rest.strip(" .")
    return words.strip(" ."), ""


def _chaired(words: str) -> PersonWords:
    if not words:
        return PersonWords("")
    bare = _CHAIRED_ZH.sub("", _after_sign(_CHAIRED.sub("", words)))
    first, comma, rest = re.sub(r"\s*[(（]([^)）]*)[)）]", r", \1", bare).replace("，", ", ").partition(",")
    person = read_person(first.strip(" ."))
    return PersonWords(person.name, rest.strip(" .。"), "") if comma else person


def _items(words: str) -> list[str]:
    text = words
    sign = read_sign(text)
    if sign is not None and sign[0] is Sign.AGENDA:
        text = text[sign[1] :]
    lines = [line for line in re.split(r"\n|;|；", text) if line.strip()]
    return [_bare_title(line.strip(" .-–—•")) for line in lines]


def _cut(piece: Piece, chinese: bool) -> RichText:
    """One language of an entry, what its kind says itself cut off its beginning."""
    text = piece.side(chinese)
    if not text.blocks:
        return text
    first = text.blocks[0]
    length = _lead_length(piece, first.plain, chinese)
    blocks = text.blocks
    if length:
        cut = replace(first, spans=cut_spans(first.spans, length, len(first.plain)))
        blocks = (cut, *blocks[1:]) if cut.plain.strip() else blocks[1:] or (cut,)
    if piece.kind in (PieceKind.ACTION, PieceKind.DECISION) and len(blocks) > 1:
        blocks = tuple(block for block in blocks if not _is_owner_block(block))
    if piece.kind in (PieceKind.ACTION, PieceKind.DECISION, PieceKind.INTERVENTION) and blocks:
        blocks = (Block(blocks[0].spans), *blocks[1:])
    return RichText(tuple(blocks)).normalised()


def _lead_length(piece: Piece, words: str, chinese: bool) -> int:
    if piece.kind is PieceKind.INTERVENTION:
        return piece.speaker_length[1 if chinese else 0]
    if piece.kind in (PieceKind.NOTE, PieceKind.DECISION, PieceKind.ACTION):
        numbered = numbered_outcome(words)
        if numbered is not None and piece.kind is not PieceKind.NOTE:
            return numbered[2]
        marked = marked_outcome(words)
        if marked is not None and not marked.start:
            return marked.end
        sign = read_sign(words)
        if sign is not None and sign[0] in _SIGNED:
            return sign[1]
        spaced = re.match(r"^N\.?B\.?[\s\u2002]+", words)
        return spaced.end() if spaced and piece.kind is PieceKind.NOTE else 0
    return 0


def _is_owner_block(block: Block) -> bool:
    words = block.plain.strip()
    return owner_line(words) or bool(re.fullmatch(r"[^·]{2,80}(?: · |　)[^·]{2,60}", words) and len(words) < 140)


def _row_words(piece: Piece, chinese: bool) -> str:
    lines = []
    for part in piece.parts:
        if part.cells:
            told = [(cell.zh if chinese else cell.fr).replace("\n", " ") for cell in part.cells]
            lines.append("\t".join(words for words in told if words))
        else:
            block = part.zh if chinese else part.fr
            lines.append(block.plain if block is not None else "")
    return "\n".join(lines).strip()


def _after_dates_sign(words: str) -> str:
    """« Prochaine réunion : le 12 mars » keeps what it is called at its end: that is the label."""
    sign = read_sign(words)
    if sign is None or sign[0] is not Sign.UPCOMING:
        return words
    label = words[: sign[1]].strip(" :：\t")
    return f"{words[sign[1] :].strip(' .。')} — {label}"
