"""Make the pictures of the README from the example dossier: ``make pictures``.

Two of the window (French and light, Chinese and dark) and one of a printed page, into ``resources/pictures/``. The day
is 6 March 2017, so that the pictures do not change with the calendar.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["GROUPE_PAYS_TODAY"] = "2017-03-06"

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import Language
from groupe_pays.services.opening import create_example

PICTURES = Path(__file__).resolve().parent.parent / "resources" / "pictures"
SIZE = (1440, 900)
PAGE_SCALE = 110 / 72
"""Pixels a point of the printed page: 110 dots an inch, as the reference pages."""
REST = 0.8
"""Seconds for timers, idle work and painting to come to an end."""


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GROUPE_PAYS_SETTINGS"] = str(Path(folder) / "settings.json")
        dossier = Path(folder) / "example.gpays"
        create_example(dossier).close()
        app = QApplication(sys.argv[:1])
        window_pictures(app, dossier)
        page_picture(dossier)
    for picture in sorted(PICTURES.glob("*.png")):
        print(f"{picture.name}: {picture.stat().st_size // 1024} kB")
    return 0


def window_pictures(app: QApplication, dossier: Path) -> None:
    from groupe_pays.app import build_window, show_window
    from groupe_pays.ui.settings import Settings
    from groupe_pays.ui.theme import ThemeChoice

    window = build_window(Settings(language="fr", theme="light"))
    window.resize(*SIZE)
    show_window(window, dossier)
    rest(app)
    window.resize(*SIZE)
    meeting = window.context.services.meetings.list_meetings()[0].meeting.id
    entries = [entry for section in window.context.services.minutes.load(meeting) for entry in section.entries]
    shown = next(entry for entry in entries if entry.kind is EntryKind.ACTION)
    window.context.open("meeting", meeting, "minutes", shown.id)
    rest(app)
    keep(window.grab().toImage(), "window-fr.png")
    window.set_language(Language.ZH)
    window.set_theme(ThemeChoice.DARK)
    rest(app)
    keep(window.grab().toImage(), "window-zh.png")
    window.close()
    rest(app)


def page_picture(dossier: Path) -> None:
    """The first page of the minutes in facing columns."""
    from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form
    from groupe_pays.services.opening import open_dossier
    from groupe_pays.ui.printing.pdf_pages import PdfPages

    services = open_dossier(dossier)
    try:
        meeting = services.asked_for.meeting("2017-01-31")
        rendered = services.printing.prepare(
            DocumentRequest(DocumentKind.MINUTES, Form.parse("fr+zh"), meeting.id)
        ).render()
    finally:
        services.close()
    keep(PdfPages(rendered.data).image(0, PAGE_SCALE), "minutes-page.png")


def keep(picture: QImage, name: str) -> None:
    """Save with the 256 colours that suit it best: text on flat grounds needs no more, and the README loads faster."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = Image.frombuffer(
        "RGBA", (plain.width(), plain.height()), bytes(plain.constBits()), "raw", "RGBA", plain.bytesPerLine(), 1
    )
    pixels.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(PICTURES / name, optimize=True)


def rest(app: QApplication) -> None:
    until = time.monotonic() + REST
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main())
