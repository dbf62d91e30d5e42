"""The look of the documents of the dossier, with the first page of one beside it that follows every change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.printing import Family, Look, Paper, TextSize
from groupe_pays.domain.text import BilingualText
from groupe_pays.i18n import _
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.accent_field import AccentField
from groupe_pays.ui.printing.address_field import AddressField
from groupe_pays.ui.printing.logo_field import LogoField
from groupe_pays.ui.printing.look_preview import LookPreview
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label
from groupe_pays.ui.widgets.notices import Banner
from groupe_pays.ui.widgets.segments import Segments

WIDTH, HEIGHT, LEFT = 1000, 700, 400


class LookDialog(Retranslating, QDialog):
    """Each choice is the dossier's at once; Ctrl+Z takes it back, the button only closes."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self.setObjectName("look_dialog")
        self.resize(WIDTH, HEIGHT)
        self._context = context
        self._dossier = context.services.dossier
        self._look = self._dossier.look()
        self._build()
        self._show_look()
        self._connect()
        self.retranslate()
        self.preview.show_look(self._look)

    def _build(self) -> None:
        self._title = Label("detail")
        self._labels = {name: Label("medium") for name in ("logo", "accent", "family", "text_size", "paper", "address")}
        self.notice = Banner("look_notice", "warn")
        self.logo, self.accent, self.address = LogoField(), AccentField(), AddressField("look_address")
        self.family = Segments("look_family", list(Family))
        self.text_size = Segments("look_text_size", list(TextSize))
        self.paper = Segments("look_paper", list(Paper))
        self._paper_note = Label("meta", "text2")
        self.preview = LookPreview(self._context)
        self.close_button = Button("look_close", "primary")
        names = self._labels
        left = column(
            *(self._title, self.notice, 4, names["logo"], self.logo, 6, names["accent"], self.accent, 6),
            *(row(names["family"], None, self.family), row(names["text_size"], None, self.text_size)),
            *(row(names["paper"], None, self.paper), self._paper_note, 6, names["address"], self.address, None),
            row(None, self.close_button),
            spacing=6,
        )
        form = QWidget()
        form.setLayout(left)
        form.setFixedWidth(LEFT)
        whole = row(form, 8, Hairline(vertical=True), 8, spacing=12, margins=(24, 20, 24, 20))
        whole.addWidget(self.preview, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.logo.chosen.connect(self._on_logo)
        self.accent.chosen.connect(lambda accent: self._change(accent=accent))
        self.accent.refused.connect(lambda error: self.notice.say(sentence_of(error)))
        for name, segments in (("family", self.family), ("text_size", self.text_size), ("paper", self.paper)):
            segments.chosen.connect(lambda value, name=name: self._change(**{name: value}))
        self.address.edited.connect(self._on_address)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(lambda _result: self._context.drafts.flush())
        self._context.signals.store_changed.connect(self._on_store_changed)
        for keys, action in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo"), ("Ctrl+Y", "redo")):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._context.actions.all[action].trigger)

    def retranslate(self) -> None:
        self.setWindowTitle(_("Look of the documents"))
        self._title.setText(_("Look of the documents"))
        words = {
            "logo": _("Logo"),
            "accent": _("Accent colour"),
            "family": _("Typeface"),
            "text_size": _("Size of the text"),
            "paper": _("Paper of facing columns"),
            "address": _("Address"),
        }
        for name, text in words.items():
            self._labels[name].setText(text)
        self.family.set_words({family: label(family) for family in Family}, words["family"])
        self.text_size.set_words({size: label(size) for size in TextSize}, words["text_size"])
        self.paper.set_words({paper: label(paper) for paper in Paper}, words["paper"])
        self._paper_note.setText(_("Every other document is on A4."))
        self.address.set_words(words["address"])
        self.close_button.set_words(_("Close"))

    @property
    def look(self) -> Look:
        """What is shown, the address being typed included."""
        return self._look

    def _change(self, **changes: Any) -> None:
        """Keep a choice, show it on the page."""
        self.notice.hide()
        self._context.drafts.flush()
        self._look = replace(self._look, **changes)
        self._dossier.set_look(**changes)

    def _on_address(self, address: BilingualText) -> None:
        """Shown while it is typed, kept at a rest."""
        self._look = replace(self._look, address=address)
        self.preview.show_look(self._look)
        self._context.drafts.put(("look", "address"), lambda: self._dossier.set_look(address=address))

    def _on_logo(self, data: bytes | None) -> None:
        try:
            self._dossier.set_logo(data)
        except Exception as error:
            self.notice.say(sentence_of(error))
        else:
            self.notice.hide()

    def _on_store_changed(self, _notice: Any) -> None:
        """Also after undo; an address being typed stays."""
        self._look = self._dossier.look()
        self._show_look()
        self.preview.show_look(self._look)

    def _show_look(self) -> None:
        look = self._look
        self.logo.show_logo(look.logo)
        self.accent.show_accent(look.accent)
        self.family.set_value(look.family)
        self.text_size.set_value(look.text_size)
        self.paper.set_value(look.paper)
        self.address.set_value(look.address)
