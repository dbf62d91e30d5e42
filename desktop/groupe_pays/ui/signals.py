"""What the parts of the window tell each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Signals(QObject):
    """One object for the whole window, in the context of every page."""

    store_changed = Signal(object)
    """A ``ChangeNotice``: a transaction was committed, undone or redone. Pages get it through ``on_store_changed``."""

    language_changed = Signal()
    """The interface speaks another language; widgets that inherit ``Retranslating`` are called without it."""

    theme_changed = Signal()
    """Other colours; only who keeps pixmaps of its own needs it."""

    open_requested = Signal(object)
    """A ``Route`` to show."""

    message = Signal(str)
    """A sentence, already translated, shown for a few seconds."""

    undo_offered = Signal(str)
    """What was just done (« Meeting deleted »), shown with a button that undoes it."""

    taking_back = Signal()
    """Undo or redo comes next: whoever holds words that are not among the drafts writes them now."""

    error_raised = Signal(str)
    """A refusal in one translated sentence, shown above the page until closed."""

    dossier_closed = Signal()
    """The services are about to close: let go of every record."""
