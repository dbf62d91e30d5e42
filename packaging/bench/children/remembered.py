"""A translation memory of a number of segments, asked for sentences near to some of them."""

from __future__ import annotations

import random
import sys
import time
from statistics import median

from rapidfuzz import fuzz, process

from bench.children.telling import end, marks, peak_memory
from groupe_pays.domain.collation import fold
from groupe_pays.domain.memory import LEAST, Segment
from groupe_pays.domain.text import CONTENT_LANGUAGES, Language
from groupe_pays.services.glossary_shipped import shipped_terms
from groupe_pays.services.memory_index import MemoryIndex

ASKED = 60
LINKS = {
    Language.FR: ("de la", "avec", "et", "pour", "dans le cadre de", "à propos de", "en", "souligne", "propose"),
    Language.ZH: ("的", "与", "和", "以及", "在", "关于", "提出", "支持", "将"),
}


def main() -> None:
    wanted, chance = int(sys.argv[1]), random.Random(4)
    segments = [_segment(chance, at) for at in range(wanted)]
    before = peak_memory()
    began = time.perf_counter()
    index = MemoryIndex()
    for at, segment in enumerate(segments):
        index.put(str(at), (segment,))
    marks["built"] = _since(began)
    marks["memory"] = peak_memory() - before
    _ask(index, segments, chance)
    began = time.perf_counter()
    index.put("1", (_segment(chance, 1),))
    marks["changed"] = _since(began)
    end()


def _ask(index: MemoryIndex, segments: list[Segment], chance: random.Random) -> None:
    folded = {language: [fold(segment.side(language)) for segment in segments] for language in CONTENT_LANGUAGES}
    asked: list[float] = []
    bare: list[float] = []
    agreed = 0
    for turn in range(ASKED):
        language = CONTENT_LANGUAGES[turn % 2]
        words = _changed(chance.choice(segments).side(language), language, chance)
        began = time.perf_counter()
        found = index.suggest(words, language)
        asked.append(_since(began))
        began = time.perf_counter()
        best = process.extract(fold(words), folded[language], scorer=fuzz.ratio, score_cutoff=LEAST, limit=5)
        bare.append(_since(began))
        agreed += bool(found) == bool(best) and (not best or found[0].score >= int(best[0][1]) - 1)
    marks["asked"], marks["slowest"], marks["bare"] = median(asked), max(asked), median(bare)
    marks["agreed"] = agreed


def _segment(chance: random.Random, at: int) -> Segment:
    """Terms of the glossary with small words between them: as long as a sentence of real minutes, 10 to 30 words."""
    terms = chance.sample([term for term in shipped_terms() if term.fr and term.zh], chance.randint(3, 7))
    sides = {}
    for language in CONTENT_LANGUAGES:
        words = [word for term in terms for word in (term.side(language), chance.choice(LINKS[language]))]
        sides[language] = (" " if language is Language.FR else "").join(words[:-1])
    day = f"{chance.randint(1, 28)}"
    return Segment(f"{sides[Language.FR]} le {day} mars.", f"{sides[Language.ZH]}，3月{day}日。", f"Réunion {at}")


def _changed(text: str, language: Language, chance: random.Random) -> str:
    """The text with one word (or some characters) in ten taken out or replaced."""
    units = text.split(" ") if language is Language.FR else list(text)
    kept = [unit if chance.random() > 0.1 else chance.choice(("", chance.choice(LINKS[language]))) for unit in units]
    return (" " if language is Language.FR else "").join(unit for unit in kept if unit)


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


main()
