"""What this user wants put right: the rules that are on, whether as one types, and whether spelling is checked."""

from __future__ import annotations

from typing import Any

from groupe_pays.domain.text import Language
from groupe_pays.domain.typing.rule_ids import RuleId, rules_of
from groupe_pays.ui.settings import Settings

_PAGE = "typing"
"""Where it stands in the settings; what was never touched is on."""


def active_rules(settings: Settings, language: Language | None = None) -> tuple[RuleId, ...]:
    """The rules of a language, or of both, that are not switched off."""
    off = _stored(settings).get("off", [])
    rules = tuple(RuleId) if language is None else rules_of(language)
    return tuple(rule for rule in rules if not isinstance(off, list) or rule.value not in off)


def set_rule(settings: Settings, rule: RuleId, on: bool) -> None:
    """Switch one rule on or off, for the program."""
    off = [other.value for other in RuleId if other not in active_rules(settings) and other is not rule]
    _store(settings, "off", off if on else [*off, rule.value])


def corrects_as_typed(settings: Settings) -> bool:
    return _stored(settings).get("as_typed", True) is not False


def set_corrects_as_typed(settings: Settings, on: bool) -> None:
    _store(settings, "as_typed", on)


def checks_spelling(settings: Settings) -> bool:
    return _stored(settings).get("spelling", True) is not False


def set_checks_spelling(settings: Settings, on: bool) -> None:
    _store(settings, "spelling", on)


def _stored(settings: Settings) -> dict[str, Any]:
    found = settings.pages.get(_PAGE)
    return found if isinstance(found, dict) else {}


def _store(settings: Settings, name: str, value: object) -> None:
    settings.pages[_PAGE] = {**_stored(settings), name: value}
    settings.save()
