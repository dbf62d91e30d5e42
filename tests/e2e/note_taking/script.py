"""What somebody does in an hour of note-taking, and what the minutes must hold after each step: the same for a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from groupe_pays.domain.minutes import DEEPEST, EntryKind

ITEMS = 3
SURNAMES = ("Abgrall", "Bzowski", "Chkheidze", "Dvořák", "Ezquerra")
"""People in the room: the first letters of each are nobody else's."""
FRENCH = (
    *("Le budget est adopté", "La délégation arrive lundi matin", "les communes intéressées répondent"),
    *("l’œuvre commune à Rennes", "un échange de jeunes", "plusieurs élus demandent la parole", "la suite", "Été"),
    *("le comité remercie", "un point d’étape", "on vote", "à l’unanimité", "Ça va", "coopération décentralisée"),
)
CHINESE = ("预算已通过。", "代表团下周一到达。", "各城市积极响应。", "会议继续。", "重点工作", "感谢大家。")
DUE = " avant fin mars"
DUE_IS = "../2017-03-31~"
_SPOKEN = (EntryKind.DISCUSSION, EntryKind.INTERVENTION)
_TURNED = (EntryKind.DISCUSSION, EntryKind.INFORMATION, EntryKind.TEXT)
_KEPT_BY_ENTER = (EntryKind.DISCUSSION, EntryKind.INFORMATION, EntryKind.TEXT)
_SIGNS = {"d": EntryKind.DECISION, "a": EntryKind.ACTION, "n": EntryKind.NOTE, "c": EntryKind.QUOTATION}


@dataclass(frozen=True, slots=True)
class Written:
    """One entry as it was typed."""

    kind: EntryKind = EntryKind.DISCUSSION
    fr: str = ""
    zh: str = ""
    speakers: tuple[str, ...] = ()
    due: str = ""
    depth: int = 0


Minutes = tuple[tuple[Written, ...], ...]
"""Per agenda item its entries."""


@dataclass(frozen=True, slots=True)
class Step:
    """``name`` is what is done, at the entry ``item``, ``index``; ``words`` and ``number`` say with what."""

    name: str
    item: int
    index: int
    words: str = ""
    number: int = 0


@dataclass(slots=True)
class _Author:
    """Writes the script: each step is chosen by what the minutes hold, and done on them at once."""

    rng: random.Random
    items: list[list[Written]] = field(default_factory=lambda: [[] for _item in range(ITEMS)])
    item: int = 0
    index: int = -1

    @property
    def entry(self) -> Written:
        return self.items[self.item][self.index]

    def minutes(self) -> Minutes:
        return tuple(tuple(entries) for entries in self.items)

    def step(self, name: str, words: str = "", number: int = 0) -> Step:
        return Step(name, self.item, self.index, words, number)

    def put(self, **values: object) -> None:
        self.items[self.item][self.index] = replace(self.entry, **values)

    def count(self) -> int:
        return sum(map(len, self.items))

    # One new entry

    def begin(self, item: int) -> Iterator[Step]:
        """At the end of an item, by a command."""
        self.item, self.index = item, len(self.items[item])
        yield self.step("begin")
        self.items[item].append(Written())
        yield from self.fill()

    def follow(self) -> Iterator[Step]:
        """By Enter at the end of the entry before."""
        kind = self.entry.kind if self.entry.kind in _KEPT_BY_ENTER else EntryKind.DISCUSSION
        yield self.step("enter")
        self.index += 1
        self.items[self.item].insert(self.index, Written(kind))
        yield from self.fill()

    def fill(self) -> Iterator[Step]:
        rng, start = self.rng, self.rng.random()
        if start < 0.35 and self.entry.kind in _SPOKEN:
            for name in rng.sample(SURNAMES, rng.choice((1, 1, 2))):
                yield self.step("speaker", name)
                self.put(kind=EntryKind.INTERVENTION, speakers=(*self.entry.speakers, name))
        elif start < 0.65:
            letter = rng.choice("dannc")
            yield self.step("sign", letter)
            self.put(kind=_SIGNS[letter])
        yield from self.type("fr")
        for _more in range(rng.randrange(2)):
            yield from self.type("fr")
        if self.entry.kind is EntryKind.ACTION and rng.random() < 0.5:
            yield self.step("fr", DUE)
            self.put(fr=self.entry.fr + DUE)
            yield self.step("due")
            self.put(due=DUE_IS)
        if rng.random() < 0.25:
            yield from self.type("zh")

    def type(self, side: str) -> Iterator[Step]:
        before = getattr(self.entry, side)
        words = self.rng.choice(CHINESE if side == "zh" else FRENCH)
        if side == "fr" and before:
            words = self.rng.choice((" ", " ", ". ")) + words
        yield self.step(side, words)
        self.put(**{side: before + words})

    # What else happens

    def insert(self) -> Iterator[Step]:
        """In the middle of the text."""
        spaces = [at for at, letter in enumerate(self.entry.fr) if letter == " "]
        if spaces:
            at, words = self.rng.choice(spaces), " ajout"
            yield self.step("insert", words, at)
            self.put(fr=self.entry.fr[:at] + words + self.entry.fr[at:])

    def move(self) -> Iterator[Step]:
        way = self.rng.choice((-1, 1))
        entries, target = self.items[self.item], self.index + way
        if 0 <= target < len(entries):
            yield self.step("move", number=way)
            entries.insert(target, entries.pop(self.index))
            self.index = target
        elif 0 <= self.item + way < ITEMS:
            yield self.step("move", number=way)
            moved = entries.pop(self.index)
            self.item += way
            self.index = 0 if way > 0 else len(self.items[self.item])
            self.items[self.item].insert(self.index, moved)

    def delete(self) -> Iterator[Step]:
        """Deleted, and most often brought back."""
        item, index = self.item, self.index
        yield self.step("delete")
        gone = self.items[item].pop(index)
        if self.rng.random() < 0.7 or self.count() < 3:
            yield Step("undelete", item, index)
            self.items[item].insert(index, gone)
        else:
            yield from self.elsewhere()

    def back_and_forth(self) -> Iterator[Step]:
        """Undo, then redo as often."""
        if self.count() > 5:
            yield self.step("back_and_forth", number=self.rng.randint(1, 4))

    def switch(self) -> Iterator[Step]:
        yield self.step("switch", self.rng.choice(("fr", "zh", "en")))

    def convert(self) -> Iterator[Step]:
        kind = self.rng.choice(_TURNED)
        if self.entry.kind in _TURNED and kind is not self.entry.kind:
            yield self.step("convert", kind.value)
            self.put(kind=kind)

    def split(self) -> Iterator[Step]:
        """Between two words of a text that has no translation yet."""
        spaces = [at for at, letter in enumerate(self.entry.fr) if letter == " "]
        if not spaces or self.entry.zh or self.entry.kind is EntryKind.ACTION:
            return
        at, whole = self.rng.choice(spaces), self.entry
        yield self.step("split", number=at)
        self.put(fr=whole.fr[:at].rstrip(" "))
        self.index += 1
        self.items[self.item].insert(self.index, Written(whole.kind, whole.fr[at:].lstrip(" "), depth=whole.depth))

    def join(self) -> Iterator[Step]:
        """With the entry before, where neither has a translation, speakers or a number."""
        entries = self.items[self.item]
        above = entries[self.index - 1] if self.index > 0 else None
        if above is None or not all(one.kind in _TURNED and one.fr and not one.zh for one in (above, self.entry)):
            return
        yield self.step("join")
        below = entries.pop(self.index)
        self.index -= 1
        self.put(fr=f"{above.fr}\n{below.fr}")

    def indent(self) -> Iterator[Step]:
        way = self.rng.choice((1, 1, -1))
        if 0 <= self.entry.depth + way <= DEEPEST:
            yield self.step("indent", number=way)
            self.put(depth=self.entry.depth + way)

    def elsewhere(self) -> Iterator[Step]:
        """Go to an entry written before and write on there."""
        self.item = self.rng.choice([at for at, entries in enumerate(self.items) if entries])
        self.index = self.rng.randrange(len(self.items[self.item]))
        yield from self.type("fr")

    def to_the_end(self) -> None:
        self.item = max(at for at, entries in enumerate(self.items) if entries)
        self.index = len(self.items[self.item]) - 1


def write_script(seed: int, entries: int) -> list[tuple[Step, Minutes]]:
    """Steps until there are so many entries, each with the minutes as they are once it is done."""
    author = _Author(random.Random(seed))
    script: list[tuple[Step, Minutes]] = []
    others: tuple[Callable[[], Iterator[Step]], ...] = (
        *(author.insert, author.move, author.delete, author.back_and_forth, author.switch, author.convert),
        *(author.split, author.join, author.indent, author.elsewhere),
    )
    for steps in _acts(author, others, entries):
        pending: Step | None = None
        for step in steps:
            if pending is not None:
                script.append((pending, author.minutes()))
            pending = step
        if pending is not None:
            script.append((pending, author.minutes()))
    return script


def _acts(author: _Author, others: tuple[Callable[[], Iterator[Step]], ...], entries: int) -> Iterator[Iterator[Step]]:
    """New entries one after the other, now in this item, now in the next; from time to time something else."""
    rng = author.rng
    for item in range(ITEMS):
        goal = entries * (item + 1) // ITEMS
        yield author.begin(item)
        while author.count() < goal:
            yield author.follow()
            if rng.random() < 0.35:
                yield rng.choice(others)()
                author.to_the_end()
