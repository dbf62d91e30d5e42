"""The floor of a start: an empty main window, then, if asked for, the import of SQLAlchemy."""

from __future__ import annotations

import sys

from bench.children.telling import end, mark, marks, peak_memory

if "sqlalchemy-first" in sys.argv:
    import sqlalchemy.orm  # noqa: F401

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Blank(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, painted)


def painted() -> None:
    """On screen: what the event loop comes to after the paint."""
    if "painted" in marks:
        return
    mark("painted")
    if "sqlalchemy" in sys.argv:
        import sqlalchemy.orm  # noqa: F401
    mark("ready")
    marks["memory"] = peak_memory()
    end()


app = QApplication(sys.argv[:1])
window = Blank()
window.resize(1440, 900)
window.show()
app.exec()
