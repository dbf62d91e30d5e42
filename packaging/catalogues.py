"""The catalogues of messages: ``python packaging/catalogues.py extract | update | compile | check``.

English messages are the ids. ``update`` brings ``translations/LOCALE/LC_MESSAGES/groupe_pays.po`` to what the code says
now (new messages come in empty, vanished ones go), ``compile`` writes the ``.mo`` beside each where it is out of
date, ``check`` tells what is missing or wrong, and ``extract`` prints the bare messages as a template.
Entries are sorted, unwrapped and without line numbers, so a change of code changes only what it says.
"""

from __future__ import annotations

import io
import re
import string
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages import Catalog
    from babel.messages.catalog import Message

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "desktop"
TRANSLATIONS = ROOT / "translations"
LOCALES = ("fr", "zh_Hans_CN")
KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "NC_": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TEMPLATE_HEADER = """\
# Messages of Groupe-Pays.
# Copyright (C) 2026 The Groupe-Pays contributors. Licensed under the EUPL-1.2.
msgid ""
msgstr ""
"Project-Id-Version: Groupe-Pays\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
HEADER = TEMPLATE_HEADER + '"Language: {locale}\\n"\n"Plural-Forms: {plural_forms}\\n"\n'

Key = tuple[str, str | None]
"""The English id (the singular, of a plural) and the context."""


def po_path(locale: str) -> Path:
    return TRANSLATIONS / locale / "LC_MESSAGES" / "groupe_pays.po"


@cache
def extract() -> Catalog:
    """Every message of the code, untranslated."""
    from babel.messages import Catalog
    from babel.messages.extract import extract_from_dir

    found = Catalog()
    for _file, _line, message, comments, context in extract_from_dir(
        SOURCE, method_map=[("**.py", "python")], options_map={"**.py": {"encoding": "utf-8"}}, keywords=KEYWORDS
    ):
        found.add(message, auto_comments=comments, context=context)
    return found


def read(locale: str) -> Catalog:
    """The catalogue of one locale as it stands; an empty one where there is none yet."""
    from babel.messages import Catalog
    from babel.messages.pofile import read_po

    path = po_path(locale)
    if not path.exists():
        return Catalog(locale=locale)
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def messages(catalogue: Catalog) -> dict[Key, Message]:
    return {(forms(message.id)[0], message.context): message for message in catalogue if message.id}


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """The singular and plural forms of an id or a translation; one where there is no plural."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def updated(locale: str) -> Catalog:
    """The catalogue with exactly the messages of the code, keeping the translations it has."""
    from babel.messages import Catalog

    old, known = Catalog(locale=locale), messages(read(locale))
    for key, message in messages(extract()).items():
        plural, former = not isinstance(message.id, str), known.get(key)
        empty: str | tuple[str, ...] = ("",) * old.num_plurals if plural else ""
        kept = former is not None and isinstance(former.id, str) is not plural
        old.add(
            message.id,
            former.string if former and kept else empty,
            context=message.context,
            user_comments=former.user_comments if former else (),
            flags=former.flags & {"fuzzy"} if former else (),
        )
    return old


def as_po(catalogue: Catalog, header: str) -> bytes:
    from babel.messages.pofile import write_po

    body = io.BytesIO()
    write_po(body, catalogue, width=0, sort_output=True, no_location=True, omit_header=True)
    return f"{header}\n".encode() + body.getvalue().strip() + b"\n"


def write(path: Path, content: bytes) -> None:
    """Put a file in place whole: a program reading it meanwhile sees the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def update() -> None:
    for locale in LOCALES:
        catalogue = updated(locale)
        write(po_path(locale), as_po(catalogue, HEADER.format(locale=locale, plural_forms=catalogue.plural_forms)))


def compile_all() -> None:
    for locale in LOCALES:
        path = po_path(locale)
        compiled = path.with_suffix(".mo")
        if path.exists() and not (compiled.exists() and compiled.stat().st_mtime_ns > path.stat().st_mtime_ns):
            from babel.messages.mofile import write_mo

            content = io.BytesIO()
            write_mo(content, read(locale))
            write(compiled, content.getvalue())


# ------------------------------------------------------------------ the check


def problems(locale: str) -> list[str]:
    """What keeps a catalogue from being complete and safe to show, a line each."""
    catalogue = read(locale)
    known, wanted = messages(catalogue), messages(extract())
    found = [f"{locale}: not in the catalogue: {key[0]!r}" for key in wanted if key not in known]
    found += [f"{locale}: no longer in the code: {key[0]!r}" for key in known if key not in wanted]
    for message in known.values():
        found += [f"{locale}: {fault}: {forms(message.id)[0]!r}" for fault in faults(message, catalogue.num_plurals)]
    return found


def faults(message: Message, num_plurals: int) -> list[str]:
    sources, translations = forms(message.id), forms(message.string)
    if not all(translations):
        return ["not translated"]
    found = ["fuzzy"] if message.fuzzy else []
    if len(sources) > 1 and len(translations) != num_plurals:
        found.append(f"{len(translations)} plural forms instead of {num_plurals}")
    try:
        found += wrong_fields(sources, translations)
    except ValueError as error:
        found.append(f"braces that do not match ({error})")
    if any(tags(translation) != tags(sources[-1]) for translation in translations):
        found.append("other markup than the English")
    return found


def wrong_fields(sources: tuple[str, ...], translations: tuple[str, ...]) -> list[str]:
    """The last form names every field of the English; a singular may leave its number out, as English may."""
    wanted = fields(sources[-1]) | fields(sources[0])
    found = [] if fields(translations[-1]) == wanted else ["other fields than the English"]
    return found + ["a field the English does not have" for form in translations[:-1] if fields(form) - wanted]


def fields(text: str) -> set[str]:
    """What a program fills in: ``{name}``, and ``%s`` or ``%(name)s`` in what the standard parser says."""
    named = {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}
    return named | set(re.findall(r"%(?:\(\w+\))?[sdr]", text))


def tags(text: str) -> list[str]:
    return sorted(re.findall(r"</?[a-z]+\b", text))


def check() -> int:
    """Print every problem of every catalogue; the exit code says whether there was one."""
    found = [problem for locale in LOCALES for problem in problems(locale)]
    print("\n".join(found) or f"Catalogues complete: {len(messages(extract()))} messages in {len(LOCALES)} languages.")
    return 1 if found else 0


def main() -> int:
    match sys.argv[1:]:
        case ["extract"]:
            print(as_po(extract(), TEMPLATE_HEADER).decode(), end="")
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            return check()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
