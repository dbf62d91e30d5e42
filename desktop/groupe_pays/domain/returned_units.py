"""A unit of a translation file as it is read: text and codes first, its content once it is known whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from groupe_pays.domain.inline_codes import Close, Coder, Open, Piece, Point, decode
from groupe_pays.domain.like_original import ending_like
from groupe_pays.domain.text import Language, RichText, TranslationState
from groupe_pays.domain.translation_units import Problem, ReturnedUnit, SentUnit, loosely, repeats

Codes = Mapping[str, tuple[str, str]]
Code = Open | Close | Point


@dataclass(frozen=True, slots=True)
class RawUnit:
    """Original and translation as the file has them.

    ``waits``: the file says that nobody translated it yet; an original copied there is no translation then.
    ``is_partial``: some of its sentences have a translation, others none.
    """

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    state: TranslationState
    waits: bool = False
    is_partial: bool = False

    @property
    def has_words(self) -> bool:
        return any(isinstance(piece, str) and piece.strip() for piece in self.after)


def read_unit(name: str, raw: RawUnit, sent: SentUnit | None, codes: Codes | None = None) -> ReturnedUnit:
    """What a unit says; ``codes`` tells what its codes stand for where no memory does."""
    known = {**(codes or {}), **(sent.codes if sent is not None else {})}
    source = decode(raw.before, known).content
    target = decode(raw.after, known)
    touched = sent is None or target.content != sent.base
    if target.problems or touched:
        wanted = [piece.id for piece in raw.before if isinstance(piece, Open | Point)]
        target = decode(raw.after, known, wanted=wanted)
    if touched:
        target = replace(target, content=ending_like(target.content, source))
    blank, problems, state = target.content.is_blank, target.problems, raw.state
    if not blank and touched:
        blank = raw.waits and loosely(target.content.plain) == loosely(source.plain)
        if state is not TranslationState.REVIEWED and repeats(source, target.content):
            problems = (*problems, Problem.COPIED)
        if raw.is_partial:
            state, problems = TranslationState.DRAFT, (*problems, Problem.PARTIAL)
    return ReturnedUnit(
        name,
        source,
        RichText() if blank else target.content,
        TranslationState.MISSING if blank else state,
        () if blank else problems,
        raw=raw,
    )


def joined(raws: Sequence[RawUnit], target: Language) -> RawUnit:
    """Units of one sentence each as the paragraph they were cut from; their codes keep apart what has one name."""
    done = [raw.has_words for raw in raws]
    reviewed = all(raw.state is TranslationState.REVIEWED for raw in raws)
    return RawUnit(
        _in_a_row([raw.before for raw in raws], target.other),
        _in_a_row([raw.after for raw in raws], target),
        TranslationState.REVIEWED if reviewed else TranslationState.DRAFT,
        waits=all(raw.waits for raw in raws),
        is_partial=any(raw.is_partial for raw in raws) or (any(done) and not all(done)),
    )


def _in_a_row(texts: Sequence[Sequence[Piece]], language: Language) -> tuple[Piece, ...]:
    """French sentences are parted by a space, which programs leave out of them; Chinese ones are not."""
    found: list[Piece] = []
    for number, pieces in enumerate(texts):
        words = [piece for piece in found if isinstance(piece, str)]
        if language is not Language.ZH and words and not words[-1][-1:].isspace():
            found.append(" ")
        found += [piece if isinstance(piece, str) else replace(piece, id=f"{number}:{piece.id}") for piece in pieces]
    return tuple(found)


def with_our_codes(raw: RawUnit, original: RichText) -> tuple[RawUnit, Codes]:
    """The unit with its codes named as we name them, and what those stand for; as it is where that cannot be told.

    Programs name codes anew and keep their places: between the same words of the original stand the same codes.
    """
    coder = Coder()
    ours, theirs = _parted(coder.encode(original)), _parted(raw.before)
    if ours[0] != theirs[0]:
        return raw, coder.known
    names: dict[tuple[type[Code], str], Code] = {}
    for code, own in zip(theirs[1], ours[1], strict=True):
        if type(code) is not type(own) and not isinstance(code, Point):
            return raw, coder.known
        if names.setdefault((type(code), code.id), own) != own:
            return raw, coder.known

    def named(piece: Piece) -> Piece:
        return piece if isinstance(piece, str) else names.get((type(piece), piece.id), piece)

    before, after = (tuple(map(named, pieces)) for pieces in (raw.before, raw.after))
    return replace(raw, before=before, after=after), coder.known


def _parted(pieces: Sequence[Piece]) -> tuple[list[str], list[Code]]:
    """The words before, between and behind the codes, as they are alike for a reader; and the codes."""
    words, codes = [""], []
    for piece in pieces:
        if isinstance(piece, str):
            words[-1] += piece
        else:
            codes.append(piece)
            words.append("")
    return [loosely(part) for part in words], codes
