"""What is to be reviewed in the minutes being shown, kept entry by entry, and how each kind looks and reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from groupe_pays.domain.minutes import MinuteEntry, Section
from groupe_pays.domain.review import LISTED, Check, Finding, People, entry_doubts, entry_gaps
from groupe_pays.domain.text import BilingualRichText, Language
from groupe_pays.i18n import _

SHAPES = {
    Check.SPEAKER: "unnamed",
    Check.OWNER: "unnamed",
    Check.PERSON_WITHOUT_FUNCTION: "unnamed",
    Check.DUE: "expected",
    Check.TRANSLATION: "missing",
    Check.FRESH_TRANSLATION: "outdated",
    Check.NEAR_NAME: "warning",
    Check.DATES: "warning",
    Check.NUMBERS: "warning",
    Check.SAID_COUNT: "warning",
    Check.HEAD_COUNT: "warning",
    Check.SAME_NUMBER: "warning",
    Check.UNBALANCED: "warning",
    Check.SPACES: "warning",
}
"""The painted shape of each kind; the others are gaps."""

Placed = tuple[MinuteEntry, tuple[int, ...]]
"""An entry with the ordinals of its agenda item."""


def sentence_of(finding: Finding) -> str:
    """What is missing or doubtful, in the language of the interface."""
    words, other = finding.words, finding.other
    if finding.check in (Check.DATES, Check.NUMBERS):
        return _facing_sentence(finding)
    if finding.check is Check.TRANSLATION:
        return _("Paragraph without French") if finding.language is Language.FR else _("Paragraph without Chinese")
    number = finding.action.label if finding.action is not None else ""
    return _sentences()[finding.check].format(number=number, words=words, other=other)


def _sentences() -> dict[Check, str]:
    return {
        Check.PERSON_EXPECTED: _("{words}: no status"),
        Check.PERSON_WITHOUT_FUNCTION: _("{words}: no function"),
        Check.HEAD_COUNT: _("Head count “{words}”: the parts make another sum ({other})"),
        Check.ITEM_WITHOUT_TEXT: _("Item without text"),
        Check.TEXT: _("Entry without text"),
        Check.SPEAKER: _("Intervention without a speaker"),
        Check.OWNER: _("Action {number}: nobody is responsible"),
        Check.DUE: _("Action {number}: no due date"),
        Check.NUMBER: _("Decision or action without a number"),
        Check.SAME_NUMBER: _("Number {words} given twice"),
        Check.PLACEHOLDER: _("To complete: “{words}”"),
        Check.NEAR_NAME: _("“{words}”: perhaps {other}?"),
        Check.SAID_COUNT: _("“{words}”: {other} in the attendance"),
        Check.UNBALANCED: _("Quote or bracket without its pair: “{words}”"),
        Check.SPACES: _("Two spaces: “{words}”"),
        Check.FRESH_TRANSLATION: _("Translation outdated"),
        Check.DRAFT_TRANSLATION: _("Translation to review"),
    }


def _facing_sentence(finding: Finding) -> str:
    dates = finding.check is Check.DATES
    french, chinese = finding.words, finding.other
    if french and chinese:
        words = _("Dates differ: “{french}”, “{chinese}”") if dates else _("Numbers differ: “{french}”, “{chinese}”")
    elif french:
        words = _("Date “{french}” missing in Chinese") if dates else _("Number “{french}” missing in Chinese")
    else:
        words = _("Date “{chinese}” missing in French") if dates else _("Number “{chinese}” missing in French")
    return words.format(french=french, chinese=chinese)


def focus_of(finding: Finding) -> str:
    """Where to go for a finding from another page; ``finding_at`` reads it again."""
    at = "" if finding.at is None else str(finding.at)
    return "@".join((finding.focus, finding.check.value, finding.language or "", at))


def finding_at(focus: str) -> Finding | None:
    """The place meant by ``focus_of``; None for any other record."""
    parts = focus.split("@")
    if len(parts) != 4 or parts[1] not in [check.value for check in Check]:
        return None
    at = int(parts[3]) if parts[3].isdigit() else None
    return Finding(Check(parts[1]), parts[0], language=Language(parts[2]) if parts[2] else None, at=at)


class Gaps:
    """What is to be reviewed, kept entry by entry: a keystroke in one of two thousand looks at that one only.

    What entries lack is told at once; what looks wrong in their words once somebody looked (``take_doubts``): reading
    two thousand of them takes most of a second, and is done elsewhere.
    """

    def __init__(self) -> None:
        self._found: dict[str, list[Finding]] = {}
        self._doubts: dict[str, tuple[BilingualRichText, list[Finding]]] = {}
        self._numbers: dict[str, int] = {}
        self._paths: dict[str, tuple[int, ...]] = {}
        self._entries: dict[str, MinuteEntry] = {}
        self._about: list[Finding] = []
        self._people: People | None = None
        self._meant: frozenset[str] = frozenset()
        self.count = 0

    # What is looked at

    def read(self, sections: Sequence[Section]) -> None:
        """Look at all entries; what was read of their words stays where those are the same."""
        self._paths = {section.item.id: section.item.path for section in sections}
        self._entries = {entry.id: entry for section in sections for entry in section.entries}
        self._found = {entry.id: list(self._gaps(entry)) for entry in self._entries.values()}
        self._doubts = {
            key: kept
            for key, kept in self._doubts.items()
            if key in self._entries and kept[0] == self._entries[key].text
        }
        self._recount()

    def read_again(self, entry: MinuteEntry) -> None:
        """One entry changed."""
        self._entries[entry.id] = entry
        self._found[entry.id] = list(self._gaps(entry))
        if self._people is not None:
            doubts = list(entry_doubts(entry, self._path(entry), self._people))
            self._doubts[entry.id] = (entry.text, doubts)
        self._count_entry(entry.id)

    def forget(self, entry_id: str) -> None:
        """An entry is gone."""
        for kept in (self._found, self._doubts, self._entries):
            kept.pop(entry_id, None)
        self._count_entry(entry_id)

    def measure(self, people: People, meant: frozenset[str], about: Iterable[Finding]) -> None:
        """What the words are measured by, what is meant so, and what the meeting as a whole lacks."""
        self._people, self._meant, self._about = people, meant, list(about)
        self._recount()

    def forget_doubts(self) -> None:
        """The words are measured by something else now: look at all of them again."""
        self._doubts = {}
        self._recount()

    def waiting(self) -> list[Placed]:
        """The entries whose words nobody has looked at yet."""
        return [(e, self._path(e)) for e in self._entries.values() if not e.text.is_blank and e.id not in self._doubts]

    def take_doubts(self, read: Mapping[str, tuple[BilingualRichText, list[Finding]]]) -> None:
        """What was found meanwhile in the words of entries; those that changed since are passed over."""
        for key, (text, doubts) in read.items():
            entry = self._entries.get(key)
            if entry is not None and entry.text == text:
                self._doubts[key] = (text, doubts)
        self._recount()

    # What is told

    def all(self) -> list[Finding]:
        """Everything listed: of the meeting first, then entry by entry, those of one entry together."""
        found = list(self._about)
        for key, gaps in self._found.items():
            found += gaps
            found += self._doubts[key][1] if key in self._doubts else []
        return [finding for finding in found if self._is_listed(finding)]

    @property
    def meant(self) -> int:
        """How many places somebody said are meant so."""
        return len(self._meant)

    def _is_listed(self, finding: Finding) -> bool:
        return finding.check in LISTED and (not self._meant or finding.key not in self._meant)

    def _gaps(self, entry: MinuteEntry) -> Iterable[Finding]:
        return entry_gaps(entry, self._path(entry))

    def _path(self, entry: MinuteEntry) -> tuple[int, ...]:
        return self._paths.get(entry.agenda_item_id, ())

    def _recount(self) -> None:
        self._numbers = {}
        self.count = sum(map(self._is_listed, self._about))
        for key in self._found:
            self._count_entry(key)

    def _count_entry(self, key: str) -> None:
        doubts = self._doubts[key][1] if key in self._doubts else []
        number = sum(self._is_listed(finding) for finding in (*self._found.get(key, ()), *doubts))
        self.count += number - self._numbers.get(key, 0)
        self._numbers[key] = number


def read_doubts(placed: Sequence[Placed], people: People) -> dict[str, tuple[BilingualRichText, list[Finding]]]:
    """What looks wrong in the words of entries; plain data, for any thread."""
    return {entry.id: (entry.text, list(entry_doubts(entry, path, people))) for entry, path in placed}
