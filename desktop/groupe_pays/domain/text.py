"""Rich and bilingual text: what is stored, translated, shown and printed.

Rich text is a list of blocks holding spans, independent of Qt and of any markup language: Markdown and HTML were
measured to lose bold next to Chinese punctuation, empty paragraphs and trailing spaces.

Annotations are evaluated here (no ``from __future__``): the store maps the fields of these records to columns by them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

FORMAT_VERSION = 1
MAX_DEPTH = 6
NOTE_ANCHOR = "\ufffc"
"""The one character that stands for a footnote call in a span; plain text leaves it out."""

_UNSTORABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


class Language(StrEnum):
    """A language of the interface; only French and Chinese are languages of the content."""

    FR = "fr"
    ZH = "zh"
    EN = "en"

    @property
    def other(self) -> "Language":
        """The language facing this one on a bilingual page."""
        return Language.ZH if self is Language.FR else Language.FR


CONTENT_LANGUAGES = (Language.FR, Language.ZH)


class TranslationState(StrEnum):
    """How far the translated side of a bilingual text can be trusted."""

    MISSING = "missing"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    OUTDATED = "outdated"


class BlockKind(StrEnum):
    PARAGRAPH = "p"
    BULLET = "ul"
    NUMBER = "ol"


def clean(text: str) -> str:
    """Return ``text`` without what neither SQLite, XML nor PDF can hold.

    Line ends become ``\\n``; control characters and noncharacters go; a lone surrogate becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.replace("\x85", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return _SURROGATES.sub("\ufffd", _UNSTORABLE.sub("", text))


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters in one style.

    ``marks`` holds the letters ``b`` and ``i`` in that order; ``href`` is an address, or ``""`` for a link whose
    address is not known; ``note`` is the text of a footnote called here, and ``text`` is then ``NOTE_ANCHOR``.
    """

    text: str
    marks: str = ""
    href: str | None = None
    note: str | None = None

    @property
    def bold(self) -> bool:
        return "b" in self.marks

    @property
    def italic(self) -> bool:
        return "i" in self.marks

    def same_style(self, other: "Span") -> bool:
        return (self.marks, self.href) == (other.marks, other.href) and self.note is None and other.note is None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (depth 0) or a list item (depth 1 to ``MAX_DEPTH``); ``\\n`` inside a span is a line break."""

    spans: tuple[Span, ...] = ()
    kind: BlockKind = BlockKind.PARAGRAPH
    depth: int = 0

    @property
    def plain(self) -> str:
        return "".join(span.text for span in self.spans if span.note is None)

    @property
    def is_list_item(self) -> bool:
        return self.kind is not BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class RichText:
    """Paragraphs and list items; equal texts are equal objects once ``normalised``."""

    blocks: tuple[Block, ...] = ()

    @classmethod
    def from_plain(cls, text: str) -> "RichText":
        """One paragraph a line; the empty string is the empty text."""
        text = clean(text)
        if not text:
            return cls()
        return cls(tuple(Block((Span(line),) if line else ()) for line in text.split("\n")))

    @property
    def plain(self) -> str:
        """The words alone, one line a block: what is searched, listed and compared."""
        return "\n".join(block.plain for block in self.blocks)

    @property
    def characters(self) -> str:
        """The characters as an editor has them: like ``plain``, with ``NOTE_ANCHOR`` where a footnote is called."""
        return "\n".join("".join(span.text for span in block.spans) for block in self.blocks)

    @property
    def is_blank(self) -> bool:
        return not any(span.note is not None or span.text.strip() for span in self.spans())

    def spans(self) -> Iterator[Span]:
        for block in self.blocks:
            yield from block.spans

    @property
    def notes(self) -> tuple[str, ...]:
        """The footnotes in the order of their calls."""
        return tuple(span.note for span in self.spans() if span.note is not None)

    def normalised(self) -> "RichText":
        """Neighbouring spans of one style joined, empty ones dropped, characters and depths made storable."""
        return RichText(tuple(_normalised_block(block) for block in self.blocks))

    def bare(self) -> "RichText":
        """The text as a reader has it: without spaces at the ends of its paragraphs, and empty ones at its end."""
        blocks = [_bare_block(block) for block in self.blocks]
        while blocks and not blocks[-1].spans:
            blocks.pop()
        return RichText(tuple(blocks)).normalised()

    def to_json(self) -> str:
        """The stored form: ``{"v":1,"b":[{"s":[[text, marks, href, note]],"l":kind,"d":depth}]}``."""
        if not self.blocks:
            return ""
        body = {"v": FORMAT_VERSION, "b": [_block_to_json(block) for block in self.blocks]}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, stored: str) -> "RichText":
        """The inverse of ``to_json``.

        Raises:
            ValueError: the string is not in the stored form, or in a newer one.
        """
        if not stored:
            return cls()
        body = json.loads(stored)
        if not isinstance(body, dict) or body.get("v") != FORMAT_VERSION:
            raise ValueError("not a rich text of this format")
        return cls(tuple(_block_from_json(item) for item in body["b"]))


def _bare_block(block: Block) -> Block:
    spans = list(block.spans)
    while spans and spans[-1].note is None:
        last = spans.pop()
        if last.text.rstrip():
            spans.append(replace(last, text=last.text.rstrip()))
            break
    return replace(block, spans=tuple(spans))


def _normalised_block(block: Block) -> Block:
    spans: list[Span] = []
    for span in block.spans:
        if span.note is not None:
            spans.append(Span(NOTE_ANCHOR, "", None, clean(span.note)))
            continue
        text = clean(span.text).replace(NOTE_ANCHOR, "")
        if not text:
            continue
        marks = "".join(mark for mark in "bi" if mark in span.marks)
        href = clean(span.href) if span.href is not None else None
        tidy = Span(text, marks, href)
        if spans and spans[-1].same_style(tidy):
            spans[-1] = replace(spans[-1], text=spans[-1].text + text)
        else:
            spans.append(tidy)
    if block.kind is BlockKind.PARAGRAPH:
        depth = 0
    else:
        depth = min(max(block.depth, 1), MAX_DEPTH)
    return Block(tuple(spans), block.kind, depth)


def _block_to_json(block: Block) -> dict[str, Any]:
    spans = []
    for span in block.spans:
        item: list[str | None] = [span.text, span.marks, span.href, span.note]
        while len(item) > 1 and item[-1] in ("", None) and not (len(item) > 2 and item[-1] == ""):
            item.pop()
        spans.append(item)
    out: dict[str, Any] = {"s": spans}
    if block.is_list_item:
        out["l"] = block.kind.value
        out["d"] = block.depth
    return out


def _block_from_json(item: dict[str, Any]) -> Block:
    spans = tuple(Span(*span) for span in item.get("s", ()))
    return Block(spans, BlockKind(item.get("l", "p")), int(item.get("d", 0)))


def _state_after(edited: Language, source: Language, state: TranslationState, other_blank: bool) -> TranslationState:
    """The state of the translation once one side has been edited.

    Editing the source makes an existing translation outdated; editing the translation makes it a draft.
    """
    if edited is not source:
        return TranslationState.DRAFT
    return state if other_blank else TranslationState.OUTDATED


@dataclass(frozen=True, slots=True)
class BilingualText:
    """A short text (name, title, label) in French and Chinese.

    ``source`` is the side it was first written in; ``stored_state`` speaks of the other side while that is not blank.
    """

    fr: str = ""
    zh: str = ""
    source: Language = Language.FR
    stored_state: TranslationState = TranslationState.DRAFT

    def side(self, language: Language) -> str:
        """The text in one content language; English, which content does not have, reads the French."""
        return self.zh if language is Language.ZH else self.fr

    def best(self, language: Language) -> str:
        """The text in ``language`` or, where that is blank, in the other one."""
        return self.side(language) or self.fr or self.zh

    @property
    def is_blank(self) -> bool:
        """Whether nothing that can be kept is there, in either language."""
        return not (clean(self.fr).strip() or clean(self.zh).strip())

    @property
    def state(self) -> TranslationState:
        """The state of the translated side."""
        translated = self.zh if self.source is Language.FR else self.fr
        return self.stored_state if translated.strip() else TranslationState.MISSING

    def edited(self, language: Language, value: str) -> "BilingualText":
        """This text with one side replaced and the state moved on; unchanged when the value is the same."""
        value = clean(value)
        if value == self.side(language):
            return self
        source = language if self.is_blank else self.source
        other = self.side(language.other)
        state = self.stored_state
        if value.rstrip() != self.side(language).rstrip():
            state = _state_after(language, source, state, not other.strip())
        if language is Language.ZH:
            return BilingualText(self.fr, value, source, state)
        return BilingualText(value, self.zh, source, state)

    def marked(self, state: TranslationState) -> "BilingualText":
        """This text with its translation declared draft, reviewed or outdated."""
        return replace(self, stored_state=state)

    def turned(self) -> "BilingualText":
        """The same two texts with the other side as the original; unchanged where that side has no word."""
        if self.state is TranslationState.MISSING:
            return self
        kept = self.stored_state is TranslationState.REVIEWED
        state = TranslationState.REVIEWED if kept else TranslationState.DRAFT
        return replace(self, source=self.source.other, stored_state=state)


@dataclass(frozen=True, slots=True)
class BilingualRichText:
    """A rich text in French and Chinese: one side is the original, which the other one is measured by.

    - The original is never outdated. Whoever goes on in the other language turns the pair first (``turned``); what
      was the original is then outdated by the next word typed.
    - The translation is missing while it has no word, then a draft, until somebody says that it was reviewed.
    - A space at the end of a paragraph is no edit: it changes no state.
    - It is outdated once the original was edited, and stays so while it is being mended and when the original comes
      back to what it was: only somebody who looked can tell that both are in step (``marked``). A translation that
      was emptied and typed anew is a draft again.

    ``base`` is the original as the translation still has it, kept while that is outdated: what changed since can be
    shown. It is the empty text in every other state.
    """

    fr: RichText = RichText()
    zh: RichText = RichText()
    source: Language = Language.FR
    stored_state: TranslationState = TranslationState.DRAFT
    base: RichText = RichText()

    def side(self, language: Language) -> RichText:
        return self.zh if language is Language.ZH else self.fr

    def best(self, language: Language) -> RichText:
        side = self.side(language)
        return side if not side.is_blank else self.side(language.other)

    @property
    def original(self) -> RichText:
        """The side it was first written in, or that was made the original since."""
        return self.side(self.source)

    @property
    def translation(self) -> RichText:
        return self.side(self.source.other)

    @property
    def is_blank(self) -> bool:
        return self.fr.is_blank and self.zh.is_blank

    @property
    def state(self) -> TranslationState:
        return TranslationState.MISSING if self.translation.is_blank else self.stored_state

    def side_state(self, language: Language) -> TranslationState | None:
        """The state of one side; None for the original."""
        return None if language is self.source else self.state

    def edited(self, language: Language, value: RichText) -> "BilingualRichText":
        """This text with one side replaced and the state moved on; unchanged when the value is the same."""
        value = value.normalised()
        if value == self.side(language):
            return self
        source = language if self.is_blank else self.source
        state, base = self.stored_state, self.base
        if value.bare() != self.side(language).bare():
            state, base = self._after_edit(language, source)
        if language is Language.ZH:
            return BilingualRichText(self.fr, value, source, state, base)
        return BilingualRichText(value, self.zh, source, state, base)

    def _after_edit(self, language: Language, source: Language) -> tuple[TranslationState, RichText]:
        """State and base once a side has been edited."""
        outdated = self.state is TranslationState.OUTDATED
        if language is not source:
            return (self.stored_state, self.base) if outdated else (TranslationState.DRAFT, RichText())
        if self.side(language.other).is_blank:
            return TranslationState.DRAFT, RichText()
        return TranslationState.OUTDATED, self.base if outdated else self.original

    def marked(self, state: TranslationState) -> "BilingualRichText":
        """This text with its translation declared draft, reviewed or outdated."""
        if state is not TranslationState.OUTDATED:
            return replace(self, stored_state=state, base=RichText())
        if self.stored_state is TranslationState.OUTDATED:
            return self
        return replace(self, stored_state=state, base=self.original)

    def turned(self) -> "BilingualRichText":
        """The same two texts with the other side as the original; unchanged where that side has no word.

        What was the original is now a translation: reviewed where both were in step, else a draft.
        """
        if self.translation.is_blank:
            return self
        kept = self.stored_state is TranslationState.REVIEWED and not self.original.is_blank
        state = TranslationState.REVIEWED if kept else TranslationState.DRAFT
        return BilingualRichText(self.fr, self.zh, self.source.other, state)
