"""The first page of a document in the look being tried, set anew off the main thread after each change."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form, Look
from groupe_pays.i18n import _
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.segments import Segments

REST = 60
"""Milliseconds without a change before the page is set."""
SHOWN = (DocumentKind.MINUTES, DocumentKind.SIGN_IN_SHEET)
WITHOUT_MEETING = DocumentKind.MEMBERS_LIST


class FirstPage(QWidget):
    """One page, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("look_page")
        self.pages: PdfPages | None = None

    def show_pdf(self, pdf: bytes) -> None:
        if self.pages is not None:
            self.pages.close()
        self.pages = PdfPages(pdf)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.pages is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = self.pages.size(0)
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        shown = QRectF((self.width() - width * scale) / 2, 1, width * scale, height * scale)
        painter.drawImage(shown, self.pages.image(0, scale * self.devicePixelRatioF()))
        painter.setPen(color("line"))
        painter.drawRect(shown)


class LookPreview(Retranslating, QWidget):
    """``page`` shows the minutes or the attendance sheet of the latest meeting; without one, the list of members."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        meetings = context.services.meetings.list_meetings()
        self._meeting_id = meetings[0].meeting.id if meetings else None
        self._look: Look | None = None
        self._asked = 0
        self.shown = 0
        """How many times a page was set and shown."""
        self.kind = Segments("look_preview_kind", SHOWN)
        self.kind.set_value(SHOWN[0])
        self.page = FirstPage()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._render)
        self.kind.chosen.connect(lambda _kind: self._render())
        whole = column(row(None, self.kind, None), spacing=10)
        whole.addWidget(self.page, 1)
        self.setLayout(whole)
        self.kind.setVisible(self._meeting_id is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.kind.set_words({kind: _(KINDS[kind].title) for kind in SHOWN}, _("Document shown"))
        self.page.setAccessibleName(_("Preview of the document"))

    def show_look(self, look: Look) -> None:
        self._look = look
        self._rest.start()

    def _request(self) -> DocumentRequest:
        if self._meeting_id is None:
            return DocumentRequest(WITHOUT_MEETING, Form.parse("fr"))
        kind = DocumentKind(str(self.kind.value))
        return DocumentRequest(kind, Form.parse("fr+zh"), self._meeting_id)

    def _render(self) -> None:
        self._asked += 1
        asked = self._asked
        job = self._context.services.printing.prepare(self._request(), self._look)
        self._context.tasks.run(
            lambda: job.render() if asked == self._asked else None, done=lambda rendered: self._show(rendered, asked)
        )

    def _show(self, rendered: Any, asked: int) -> None:
        if rendered is not None and asked == self._asked:
            self.page.show_pdf(rendered.data)
            self.shown += 1
