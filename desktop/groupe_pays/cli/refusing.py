"""Refusals of a command line that cannot be understood: one sentence with a way out."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from groupe_pays.i18n import _

FAILED, MISUSED = 1, 2
"""Exit codes: the work could not be done; the command line could not be understood."""


class Parser(argparse.ArgumentParser):
    """A parser that refuses in the language of the program."""

    def error(self, message: str) -> NoReturn:
        misused(message, self.prog)


def misused(message: str, command: str = "groupe-pays export") -> NoReturn:
    """Say what is wrong with the command line and where to read how it goes; ends the program."""
    sys.stderr.write(message + "\n" + _("Type “{command} --help” for help.").format(command=command) + "\n")
    raise SystemExit(MISUSED)
