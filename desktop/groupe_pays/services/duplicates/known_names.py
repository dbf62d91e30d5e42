"""The bodies whose names the glossary knows in both languages, and the words for a sort of body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from groupe_pays.domain.glossary import Term, TermCategory
from groupe_pays.services.glossary_shipped import shipped_terms

_SHORT = re.compile(r"\s*\(([^)]*)\)")
_LETTERS = re.compile(r"[A-Z]{3,8}")
Reading = Callable[[str], str]
"""What is left of a name without the words of its kind."""


@cache
def bodies(core: Reading) -> dict[str, frozenset[str]]:
    """Known bodies by each of their names: « 对外友协 », « APCAE » and its French name are one."""
    return _filed(core, TermCategory.INSTITUTION, lambda term: (*_written(term.fr), term.zh, *term.others_zh))


@cache
def sorts(core: Reading) -> dict[str, frozenset[str]]:
    """Sorts of bodies by their name in three languages: 大学 is « université » and « university »."""
    return _filed(core, TermCategory.MEMBER, lambda term: (*_written(term.fr), term.zh, term.en, *term.others_zh))


def _filed(
    core: Reading, category: TermCategory, names: Callable[[Term], tuple[str, ...]]
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for term in shipped_terms():
        if term.category is category:
            for name in filter(None, names(term)):
                found.setdefault(core(name), set()).add(term.id)
    return {name: frozenset(ids) for name, ids in found.items() if name}


def _written(name: str) -> Iterator[str]:
    """« Association du peuple chinois… (APCAE) » in full, and by its letters."""
    yield _SHORT.sub("", name)
    yield from (short for short in _SHORT.findall(name) if _LETTERS.fullmatch(short))
