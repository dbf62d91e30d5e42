"""Hands on the window: text as an input method gives it, keys as the keyboard does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Type any text, accents and Chinese included, which ``QTest.keyClicks`` cannot (it ends the process)."""
    committed = QInputMethodEvent()
    committed.setCommitString(text)
    QApplication.sendEvent(widget, committed)


def replace_text(widget: QWidget, text: str) -> None:
    """Select all there is in a field and type over it."""
    widget.setFocus()
    widget.selectAll()
    type_text(widget, text)


def press(widget: QWidget, keys: str) -> None:
    """Press a key or a combination as written in a menu in English: ``"Ctrl+Z"``, ``"Return"``, ``"Shift+Tab"``."""
    combination = QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)[0]
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def find(parent: QWidget, name: str) -> QWidget:
    """The widget of that object name, which must exist."""
    found = parent.findChild(QWidget, name)
    assert found is not None, f"no widget is named {name}"
    return found


def button(parent: QWidget, name: str) -> QAbstractButton:
    found = parent.findChild(QAbstractButton, name)
    assert found is not None, f"no button is named {name}"
    return found


def settle() -> None:
    """Let everything posted happen, deletions included."""
    for _round in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
