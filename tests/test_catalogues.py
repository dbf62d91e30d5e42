"""Every message is there in both languages, says the same, and is set as its language is printed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message

import catalogues

FIELD = re.compile(r"\{[^{}]*\}|%(?:\(\w+\))?[sdr]")
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
FRENCH_FAULTS = {
    "a straight apostrophe instead of ’": r"'",
    "straight quotes instead of « »": r'"',
    "three points instead of …": r"\.\.\.",
    "no U+00A0 before a colon": r"(?<!\u00a0):(?=\s|$)",
    "no U+202F before ; ! ?": r"(?<![\u202f;!?(]);(?![;])|(?<![\u202f!?(])[!?]",
    "no U+00A0 inside « »": r"«(?!\u00a0)|(?<!\u00a0)»",
    "no space that holds before %": r"(?<![\u00a0\u202f])%",
    "two spaces": r"  ",
}
CHINESE_FAULTS = {
    "straight quotes instead of “ ”": r"[\"']",
    "three points instead of …": r"\.\.\.",
    "half-width punctuation beside Chinese": rf"(?<=[{HAN}])[,;:!?]|[,;:!?](?=[{HAN}])|(?<=[{HAN}])\.(?!\w)",
    "half-width parentheses around Chinese": rf"\((?=[{HAN}])|(?<=[{HAN}])\)",
    "a French space": r"[\u00a0\u202f]",
    "no space between Chinese and Latin": rf"[{HAN}][A-Za-zÀ-ÿ]|[A-Za-zÀ-ÿ][{HAN}]",
    "a space beside a digit": rf"[{HAN}] \d|\d [{HAN}]",
    "a space beside full-width punctuation": r" [，。：；？！）（、“”《》]|[，。：；？！）（、“”《》] ",
}
FAULTS = {"fr": FRENCH_FAULTS, "zh_Hans_CN": CHINESE_FAULTS}
GLOSSARY_COLUMNS = {"fr": "term_fr", "zh_Hans_CN": "term_zh"}
WORDED_OTHERWISE = {
    ("fr", "civility|mr"): "before a name the title is abbreviated: M.",
    ("fr", "civility|ms"): "before a name the title is abbreviated: Mme",
    ("fr", "roll|present"): "agrees with « personne »: présente",
    ("fr", "none"): "agrees with what is counted: aucune",
    ("fr", "back"): "goes through the pages one has seen, as in a browser: Page précédente",
    ("zh_Hans_CN", "back"): "goes through the pages one has seen, as in a browser: 后退",
    ("zh_Hans_CN", "document|agenda"): "in the column of facts, beside 时间 and 地点, two characters: 议程",
    ("zh_Hans_CN", "document|date"): "the fact holds the day and the hour: 时间",
    ("fr", "document|agenda item"): "heads a narrow column: Point",
    ("zh_Hans_CN", "item"): "heads the column of agenda items: 议题",
    ("zh_Hans_CN", "all actions"): "an action is 待办事项 all over the product",
    ("zh_Hans_CN", "partnership"): "the product's word for the record is 合作关系; 合作伙伴关系 is that of treaties",
    ("zh_Hans_CN", "represented by"): "heads a field; the name stands beside it, not inside 由……代表出席",
    ("fr", "QShortcut|home"): "the key",
    ("zh_Hans_CN", "QShortcut|home"): "the key",
    ("fr", "import|back"): "the step before, as the reference screen has it",
    ("fr", "move up"): "the glossary's wording has a slip",
    ("fr", "move down"): "the glossary's wording has a slip",
    ("fr", "row|new"): "agrees with « ligne »",
    ("fr", "organisation|succeeded"): "another body took its place; the glossary means success",
    ("fr", "tab"): "the sign between two columns, not a page of a window",
    ("fr", "update"): "counted: « 3 mises à jour »",
    ("zh_Hans_CN", "import|back"): "the step before, as wizards say it",
    ("zh_Hans_CN", "name in minutes|new"): "what the import adds, not a command",
    ("zh_Hans_CN", "returned|new"): "what the file adds, not a command",
    ("zh_Hans_CN", "row|new"): "what the import adds, not a command",
    ("zh_Hans_CN", "selection"): "what is selected, not the act",
    ("zh_Hans_CN", "organisation|succeeded"): "another body took its place; the glossary means success",
    ("zh_Hans_CN", "translation|translation"): "the text, not the act",
    ("fr", "possible duplicate"): "heads a narrow card: Doublon",
    ("zh_Hans_CN", "possible duplicate"): "counted rows",
    ("zh_Hans_CN", "tab"): "the sign between two columns, not a page of a window",
    ("zh_Hans_CN", "update"): "counted",
}
"""(locale, the English term with its context) -> why it is said in other words than the glossary's."""


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_nothing_is_missing_fuzzy_left_over_or_misfilled(locale: str) -> None:
    found = catalogues.problems(locale)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_translations_are_set_as_their_language_is_printed(locale: str) -> None:
    found = [
        f"{fault}: {text!r}"
        for _message, text in translations(locale)
        for fault, pattern in FAULTS[locale].items()
        if re.search(pattern, bare(text))
    ]

    assert not found, "\n".join(found)


def test_english_uses_one_ellipsis_character_and_single_spaces() -> None:
    ids = [form for message in catalogues.extract() if message.id for form in catalogues.forms(message.id)]

    assert [text for text in ids if "..." in text or "  " in text] == []


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_what_a_label_announces_is_announced_in_every_language(locale: str) -> None:
    """An ellipsis tells that something is still to be said, a final colon that a field follows."""
    found = [
        text
        for message, text in translations(locale)
        if (english_of(message).endswith("…") and "…" not in text)
        or (text.endswith("…") and "…" not in english_of(message))
        or english_of(message).endswith(":") is not text.rstrip().endswith((":", "："))
    ]

    assert found == []


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_a_menu_entry_keeps_a_mnemonic(locale: str) -> None:
    mnemonic = re.compile(r"\(&[A-Z]\)" if locale.startswith("zh") else r"&\w")
    found = [
        text
        for message, text in translations(locale)
        if len(re.findall(r"&\w", without_entities(english_of(message))))
        != len(mnemonic.findall(without_entities(text)))
    ]

    assert found == []


@pytest.mark.parametrize("locale", catalogues.LOCALES)
def test_a_term_of_the_glossary_is_worded_as_the_glossary_says(locale: str, project: Path) -> None:
    found = [fault for term, fault in other_wordings(locale, project) if (locale, term) not in WORDED_OTHERWISE]

    assert not found, "\n".join(found)


def test_every_exception_to_the_glossary_is_still_needed(project: Path) -> None:
    used = {(locale, term) for locale in catalogues.LOCALES for term, _fault in other_wordings(locale, project)}

    assert WORDED_OTHERWISE.keys() - used == set()


@pytest.mark.parametrize(
    ("english", "translation", "fault"),
    [
        ("Save", "", "not translated"),
        ("Page {number}", "Page {numero}", "other fields than the English"),
        ("invalid: %(value)r", "incorrect : %(valeur)r", "other fields than the English"),
        ("Page {number}", "Page {number", "braces that do not match"),
        ("<b>Note</b>", "Note", "other markup than the English"),
        (("{count} page", "{count} pages"), ("{count} page",), "1 plural forms instead of 2"),
        (("One page", "{count} pages"), ("Une page sur {total}", "{count} pages"), "a field the English does not have"),
        (("One page", "{count} pages"), ("Une page", "{count} pages"), ""),
        ("Page {number}", "{number}e page", ""),
    ],
)
def test_the_check_sees_what_would_break_or_mislead(
    english: str | tuple[str, str], translation: str | tuple[str, ...], fault: str
) -> None:
    found = "; ".join(catalogues.faults(Message(english, translation), num_plurals=2))

    assert found.startswith(fault)
    assert bool(found) is bool(fault)


def translations(locale: str) -> Iterator[tuple[Message, str]]:
    for message in catalogues.read(locale):
        if message.id:
            yield from ((message, text) for text in catalogues.forms(message.string) if text)


def english_of(message: Message) -> str:
    return catalogues.forms(message.id)[0].rstrip()


def other_wordings(locale: str, project: Path) -> Iterator[tuple[str, str]]:
    """The terms worded otherwise than in the glossary, with their context, each with a sentence about it."""
    terms = glossary(project, GLOSSARY_COLUMNS[locale])
    for message, text in translations(locale):
        term = label(english_of(message))
        if term in terms and without_plural(label(text)) not in terms[term]:
            key = f"{message.context}|{term}" if message.context else term
            yield key, f"{key!r} is {text!r}, the glossary says {' or '.join(sorted(terms[term]))!r}"


@cache
def glossary(project: Path, column: str) -> dict[str, set[str]]:
    """English term -> its wordings in one language, without what the list explains in parentheses."""
    terms: dict[str, set[str]] = {}
    with (project / "resources" / "glossary" / "terms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            term = re.sub(r" \(.*\)$", "", row[column])
            terms.setdefault(row["term_en"].casefold(), set()).add(without_plural(label(term)))
    return terms


def without_mnemonic(text: str) -> str:
    return re.sub(r"\(&\w\)|&(?=\w)", "", without_entities(text))


def without_entities(text: str) -> str:
    """Text with the spaces that HTML spells out (« &nbsp; ») as spaces."""
    return text.replace("&nbsp;", " ")


def label(text: str) -> str:
    """A label without what its place adds to the term: mnemonic, ellipsis, colon, capitals."""
    return without_mnemonic(text).rstrip("…:： \u00a0").casefold()


def without_plural(text: str) -> str:
    return re.sub(r"(?<=[^\W\d_]{3})s\b", "", text)


def bare(text: str) -> str:
    """The words themselves: no mnemonic, no markup, no pattern of file names, a block for each field."""
    text = re.sub(r"\(\*[^)]*\)|</?\w+[^>]*>", "", without_mnemonic(text))
    return FIELD.sub("■", text)
