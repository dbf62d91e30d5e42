"""The command line: make, open, export and verify dossiers; without a command, the window."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from groupe_pays import __version__, i18n
from groupe_pays.cli.exporting import add_export
from groupe_pays.cli.importing import add_import
from groupe_pays.cli.listing import add_list
from groupe_pays.cli.refusing import FAILED, Parser
from groupe_pays.cli.translating import add_translate
from groupe_pays.domain.errors import GroupePaysError
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.i18n import N_, _

_ARGPARSE_MESSAGES = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("expected one argument"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What the standard parser says by itself: named here so that our catalogues hold it too."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code."""
    i18n.set_current_language(_preferred_language())
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a file name may hold bytes that are no text
    argparse._ = _  # type: ignore[attr-defined]  # the standard parser speaks the language of the program
    given = _parser().parse_args(arguments)
    work: Callable[[argparse.Namespace], int] = given.work
    try:
        code = work(given)
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
    except GroupePaysError as error:
        from groupe_pays.labels import error_sentence

        sys.stderr.write(error_sentence(error) + "\n")
        return FAILED
    except BrokenPipeError:
        _leave_output()
        return FAILED
    except OSError as error:
        if error.filename is not None:  # not the output: it has no name
            raise
        _leave_output()
        sys.stderr.write(_("The output could not be written. Is there room left on the disk?") + "\n")
        return FAILED
    return code


def _leave_output() -> None:
    """Whoever reads the output has gone, or its disk is full: Python must not try again while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="groupe-pays", description=_("Meetings, minutes and partnerships of a country group."))
    parser.add_argument(
        "--version",
        action="version",
        version=f"Groupe-Pays {__version__}",
        help=_("show program's version number and exit"),
    )
    parser.set_defaults(work=_open, file=None)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), parser_class=Parser)

    opening = commands.add_parser("open", help=_("open a dossier in the window"))
    opening.add_argument(
        "file", nargs="?", type=Path, metavar=_("FILE"), help=_("the dossier; the last one if left out")
    )
    opening.set_defaults(work=_open)

    new = commands.add_parser("new", help=_("make a new, empty dossier"))
    new.add_argument("file", type=Path, metavar=_("FILE"), help=_("where to make it"))
    new.add_argument("--name", default="", metavar=_("NAME"), help=_("name of the group in French"))
    new.add_argument("--name-zh", default="", metavar=_("NAME"), help=_("name of the group in Chinese"))
    new.set_defaults(work=_new)

    example = commands.add_parser("example", help=_("make the example dossier"))
    example.add_argument("file", type=Path, metavar=_("FILE"), help=_("where to make it"))
    example.add_argument("--open", action="store_true", help=_("open it in the window; one that is there is kept"))
    example.set_defaults(work=_example)

    add_export(commands)
    add_list(commands)
    add_import(commands)
    add_translate(commands)

    verify = commands.add_parser("verify", help=_("look a dossier over and say what is wrong with it"))
    verify.add_argument("file", type=Path, metavar=_("FILE"), help=_("the dossier"))
    verify.add_argument("--mend", action="store_true", help=_("make the search index and the long lists again"))
    verify.set_defaults(work=_verify)
    return parser


def _open(given: argparse.Namespace) -> int:
    from groupe_pays.app import run_window

    return run_window(given.file)


def _new(given: argparse.Namespace) -> int:
    from groupe_pays.services.opening import create_dossier

    name = BilingualText(given.name or given.file.stem, given.name_zh)
    create_dossier(_with_extension(given.file), name).close()
    print(_("Made {file}").format(file=_with_extension(given.file)))
    return 0


def _example(given: argparse.Namespace) -> int:
    from groupe_pays.services.opening import create_example

    path = _with_extension(given.file)
    if not (given.open and path.exists()):
        create_example(path).close()
        print(_("Made {file}").format(file=path))
    if given.open:
        given.file = path
        return _open(given)
    return 0


def _verify(given: argparse.Namespace) -> int:
    from groupe_pays.services.verifying import mend_dossier, verify_dossier

    found = verify_dossier(given.file)
    if given.mend and found.can_be_mended:
        found = mend_dossier(given.file)
    for fault in found.faults:
        sys.stderr.write(fault + "\n")
    if found.can_be_mended:
        sys.stderr.write(_("Mend it: groupe-pays verify {file} --mend").format(file=given.file) + "\n")
    if found.is_sound:
        shown = (
            (_("meetings"), "meeting"),
            (_("entries"), "entry"),
            (_("people"), "person"),
            (_("organisations"), "organisation"),
            (_("actions"), "action"),
        )
        counts = ", ".join(f"{words} {found.counts[table]}" for words, table in shown)
        print(_("{file} is sound: {counts}").format(file=given.file, counts=counts))
    return 0 if found.is_sound else FAILED


def _with_extension(path: Path) -> Path:
    from groupe_pays.domain.dossier import EXTENSION

    return path if path.suffix or not path.name else path.with_suffix(EXTENSION)


def _preferred_language() -> Language:
    """The language chosen in the program, else that of the system, else French."""
    import json

    from groupe_pays.paths import settings_file

    try:
        return Language(json.loads(settings_file().read_text("utf-8"))["language"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not named and sys.platform == "win32":
        named = locale.getlocale()[0] or ""
    code = named.lower()[:2]
    return Language(code) if code in set(Language) else Language.FR
