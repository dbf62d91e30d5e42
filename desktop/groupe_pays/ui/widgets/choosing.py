"""A choice among exclusive buttons: by mouse or key, or by a screen reader, which toggles without a click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton

_BY_PROGRAM = "set_by_program"


def tell_choice(button: QAbstractButton, chosen: Callable[[], object]) -> None:
    """Call ``chosen`` once when the user takes ``button``, also when it is the one already taken."""
    told = False

    def forget() -> None:
        nonlocal told
        told = False

    def on_toggled(is_checked: bool) -> None:
        nonlocal told
        if is_checked and not button.property(_BY_PROGRAM):
            told = True  # a click that toggles is told of twice, one right after the other
            QTimer.singleShot(0, button, forget)
            chosen()

    def on_clicked() -> None:
        if not told:
            chosen()

    button.toggled.connect(on_toggled)
    button.clicked.connect(on_clicked)


@contextmanager
def unchosen(button: QAbstractButton) -> Iterator[None]:
    """What is set inside is no choice of the user."""
    button.setProperty(_BY_PROGRAM, True)
    try:
        yield
    finally:
        button.setProperty(_BY_PROGRAM, False)
