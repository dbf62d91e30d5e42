"""The documents page as it is laid out: kinds and options at the left, the choices on top, the preview below them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from groupe_pays.domain.printing import FORM_CODES, FileType
from groupe_pays.i18n import _, pgettext
from groupe_pays.ui.context import Context
from groupe_pays.ui.page import GAP, PADDING
from groupe_pays.ui.printing.find_bar import FindBar
from groupe_pays.ui.printing.finding import Finder
from groupe_pays.ui.printing.kind_list import KindList
from groupe_pays.ui.printing.only import Only
from groupe_pays.ui.printing.options import OptionFields
from groupe_pays.ui.printing.page_bar import PageBar
from groupe_pays.ui.printing.pdf_pages import PdfPages
from groupe_pays.ui.printing.preview import Preview
from groupe_pays.ui.printing.subject import Subject
from groupe_pays.ui.printing.thumbnails import Thumbnails
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card, DetailPanel, PageHead
from groupe_pays.ui.widgets.flow import FlowLayout, column, row
from groupe_pays.ui.widgets.labels import Hairline
from groupe_pays.ui.widgets.notices import Banner, EmptyState
from groupe_pays.ui.widgets.segments import Segments

LEFT = 264


class DocumentsLayout(QObject):
    """Every control of the page by name; it does nothing by itself but follow the preview."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.kinds, self.options, self.only = KindList(), OptionFields(), Only(context)
        self.subject = Subject(context)
        self.form = Segments("document_language", FORM_CODES)
        self.file_type = Segments("document_file_type", [file_type.value for file_type in FileType])
        self.preview, self.thumbnails = Preview(), Thumbnails()
        self.finder = Finder(self)
        self.find = FindBar(self.finder)
        self.bar = PageBar(self.preview)
        self.notice = Banner("document_notice", "warn")
        self.empty = EmptyState("no_document", "file-text", "arrow-right")
        self._build_head()
        self._connect()

    def _build_head(self) -> None:
        self.head = PageHead()
        self.look = Button("document_look", "ghost", "palette")
        self.mail = Button("mail_document", icon="mail")
        self.open = Button("open_document", icon="external-link")
        self.print = Button("print_document_button", icon="printer")
        self.save = Button("save_document", "primary", "download")
        self.file_buttons = (self.mail, self.open, self.print, self.save)
        for button in (self.look, *self.file_buttons):
            self.head.add_button(button)

    def layout(self) -> QBoxLayout:
        """The whole of it, to be set on the page."""
        panel = DetailPanel("document_panel", LEFT)
        panel.body.parentWidget().layout().setContentsMargins(0, 4, 0, 8)
        panel.footer.setContentsMargins(0, 0, 0, 0)
        self._below = QWidget()
        inside = column(self.only, self.options, spacing=8, margins=(16, 0, 16, 0))
        self._below.setLayout(column(Hairline(), inside, spacing=6))
        for part in (self.kinds, self._below):
            panel.body.addWidget(part)
        body = row(panel, spacing=GAP)
        body.addLayout(self._right(), 1)
        whole = column(self.head, spacing=12, margins=PADDING)
        whole.addLayout(body, 1)
        return whole

    def _right(self) -> QBoxLayout:
        self.card = Card("document_card", headed=False, margins=(1, 1, 1, 1))
        self.card.body.setSpacing(0)
        tools = FlowLayout(between_lines=4, at_end=1)
        tools.addWidget(self.bar)
        tools.addWidget(self.find)
        pages = row(self.thumbnails, Hairline(vertical=True), spacing=0)
        pages.addWidget(self.preview, 1)
        self.card.body.addLayout(column(tools, margins=(12, 5, 8, 5)))
        self.card.body.addWidget(Hairline())
        self.card.body.addLayout(pages, 1)
        choices = row(spacing=12)
        choices.addWidget(self.subject, 1)
        for widget in (self.form, self.file_type):
            choices.addWidget(widget)
        right = column(choices, self.notice, spacing=GAP - 4)
        right.addWidget(self.card, 1)
        right.addWidget(self.empty, 1)
        return right

    def _connect(self) -> None:
        self.thumbnails.page_chosen.connect(self.preview.go_to_page)
        self.preview.page_changed.connect(self.thumbnails.show_page)
        self.find.edited.connect(lambda words: self.finder.search(words, self.preview.current_page))
        self.find.left.connect(self.preview.setFocus)
        self.finder.changed.connect(lambda: self.preview.show_matches(self.finder.matches, self.finder.current))

    def retranslate_page(self) -> None:
        """The words of what the page itself holds; the parts follow the language by themselves."""
        self.head.title.setText(_("Documents"))
        self.look.set_words(_("Look…"), _("Logo, colour, address, paper and type of all documents"))
        self.mail.set_words(_("Message…"), _("A message with the document attached"))
        self.open.set_words(_("Open"), _("Open it with the program of this computer for such files"))
        self.print.set_words(_("Print…"))
        self.form.set_words(
            {"fr": "Français", "zh": "中文", "fr+zh": _("Facing"), "fr,zh": _("One after the other")},
            _("Language of the document"),
        )
        self.file_type.set_words(
            {FileType.PDF.value: "PDF", FileType.DOCX.value: pgettext("file", "Word")}, _("Type of file")
        )
        self.file_type.setToolTip(_("The preview shows the same content in both cases"))

    def show_choices_there(self) -> None:
        """Leave out the line below the kinds where nothing stands under it."""
        self._below.setVisible(not self.only.isHidden() or not self.options.isHidden())

    def show_pdf(self, pages: PdfPages, to_top: bool) -> None:
        """Show another document; at its top, or at the same place where it is the same one set anew."""
        self.preview.show_pdf(pages)
        self.thumbnails.show_pdf(pages)
        self.bar.show_total(len(pages))
        if to_top:
            self.preview.go_to_page(0)
        self.finder.show_pdf(pages, self.preview.current_page)
        self.thumbnails.show_page(self.preview.current_page)

    def show_document_there(self, there: bool) -> None:
        """Show the preview, or what to do to get one."""
        self.card.setVisible(there)
        self.empty.setVisible(not there)
        for widget in (*self.file_buttons, self.form):
            widget.setVisible(there)
