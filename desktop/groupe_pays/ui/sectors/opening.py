"""The ways to the list of sectors and from a sector to its partnerships; the window is imported when asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.ui.context import Context

SECTOR = "sector"
"""The part of a route to the partnerships that names, in its focus, the sector they work in."""


def open_sectors(parent: QWidget, context: Context) -> None:
    """Edit the group's own list of sectors."""
    from groupe_pays.ui.sectors.dialog import SectorsDialog

    if context.drafts.flush():
        SectorsDialog(parent.window(), context).exec()
