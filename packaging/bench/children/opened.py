"""The program as its command starts it, on a dossier."""

from __future__ import annotations

import sys
from importlib import import_module


def main() -> int:
    """In the order of the command: its own modules, then the window's, and only then what watches."""
    cli = import_module("groupe_pays.cli")
    import_module("groupe_pays.app")
    kept = import_module("bench.children.watching").watch()
    assert kept is not None
    code: int = cli.main(["open", sys.argv[1]])
    return code


sys.exit(main())
