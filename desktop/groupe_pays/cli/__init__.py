"""The command line: make, open, export and verify dossiers; without a command, the window."""

from groupe_pays.cli.program import main

__all__ = ["main"]
