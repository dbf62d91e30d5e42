"""Changes of a text by position, and the characters rules speak of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

NBSP, NNBSP = "\u00a0", "\u202f"
SPACES = " \u00a0\u202f"
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""For a character class: what Chinese is written with (the digit 〇 included)."""
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"


class Pattern:
    """A regular expression built when first looked for: some take 10 ms, and not everybody types Chinese."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._made_of = pattern, flags
        self._built: re.Pattern[str] | None = None

    @property
    def built(self) -> re.Pattern[str]:
        if self._built is None:
            self._built = re.compile(*self._made_of)
        return self._built

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.built.finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        return self.built.search(text)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self.built.match(text, at)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self.built.fullmatch(text)


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters from ``start`` to ``end`` become ``text``; positions count characters."""

    start: int
    end: int
    text: str


Finder = Callable[[str, bool], Iterable[Edit]]
"""What a rule would change in a text; the flag says that the end of the text is the end of the paragraph."""

_BLANK = r"\s<>«»“”\u3000-\u303f\uff00-\uffef\u3400-\u9fff"
"""For a character class: where an address ends."""
_PROTECTED = tuple(
    (sign, Pattern(pattern))
    for sign, pattern in (
        ("://", rf"[A-Za-z][A-Za-z0-9+.-]{{1,15}}://[^{_BLANK}]+"),
        (":", rf"(?:mailto|tel|urn|doi):[^{_BLANK}]+"),
        ("www.", rf"www\.[^{_BLANK}]+"),
        ("@", r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]*"),
        (":\\", rf"[A-Za-z]:\\[^{_BLANK}]*"),
        ("`", r"`[^`\n]*`"),
        (":", r"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])"),
    )
)
"""What is not to be touched, each with a sign that it has; no quantifier reads back over what another has read."""
_TOKEN = Pattern("[!-~\u00c0-\u024f]+")
_PLAIN = Pattern(r"[^./_\\:>={}$|<]*")
_CODE_LIKE = Pattern(
    r"[^\W_]/[^\W_]*[?=&/]|[a-z0-9]\.(?:fr|cn|eu|com|org|net|gov|int|edu|info)(?:/|$)|\w_\w|\w\\\w|::|->|=>|\w=\w|[{}$|]\w|</?[a-z]"
)
_FILE_NAME = Pattern(r"[\w-]+\.(?:[A-Za-z]{2,4}|[a-z]\d|mp3|7z|html|json|gpays)(?=$|[^\w])")


def protected_stretches(text: str) -> list[tuple[int, int]]:
    """Where nothing is to be changed: addresses, e-mails, file names, times, what looks like code."""
    found = [match.span() for sign, pattern in _PROTECTED if sign in text for match in pattern.finditer(text)]
    if _PLAIN.fullmatch(text):
        return found
    for token in _TOKEN.finditer(text):
        words = token.group()
        if _PLAIN.fullmatch(words):
            continue
        if _CODE_LIKE.search(words):
            found.append((token.start(), token.start() + len(words.rstrip(".,;:!?)\"'"))))
        elif "." in words:
            at = token.start()
            found += [(at + name.start(), at + name.end()) for name in _FILE_NAME.finditer(words) if _is_file(name[0])]
    return found


def _is_file(name: str) -> bool:
    """« rapport.pdf » and not « fin.Le », where a space was forgotten, nor « etc. »."""
    ending = name.rpartition(".")[2]
    return ending.islower() or ending.isupper() or any(character.isdigit() for character in ending)


def allowed(edits: Iterable[Edit], text: str) -> list[Edit]:
    """The edits in order, without those inside a protected stretch and those that touch one before them."""
    kept: list[Edit] = []
    stretches: list[tuple[int, int]] | None = None
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if stretches is None:
            stretches = protected_stretches(text)
        if any(edit.start < end and edit.end > start for start, end in stretches):
            continue
        if kept and (edit.start < kept[-1].end or edit.start == kept[-1].start):
            continue
        if text[edit.start : edit.end] != edit.text:
            kept.append(edit)
    return kept


def applied(text: str, edits: Sequence[Edit]) -> str:
    """``text`` with edits made that are in order and apart from each other."""
    return "".join(_pieces(text, edits))


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    at = 0
    for edit in edits:
        yield text[at : edit.start]
        yield edit.text
        at = edit.end
    yield text[at:]


def by_pattern(signs: str, pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Finder:
    """A rule that finds ``pattern``; ``signs``: characters without any of which a text need not be looked at."""
    needed, expression = frozenset(signs), Pattern(pattern)

    def find(text: str, ended: bool) -> Iterator[Edit]:
        if needed and needed.isdisjoint(text):
            return
        for match in expression.finditer(text):
            said = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
            yield Edit(match.start(), match.end(), said)

    return find
