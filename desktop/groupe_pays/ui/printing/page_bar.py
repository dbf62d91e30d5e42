"""Above the preview: which page one is at, and the size of the pages."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.printing.preview import Preview
from groupe_pays.ui.widgets.buttons import Button, IconButton
from groupe_pays.ui.widgets.fields import NumberField
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label


class PageBar(Retranslating, QWidget):
    """Follows a preview and moves it."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview, self._total = preview, 0
        self.number = NumberField("document_page", 1, 1)
        self.number.setKeyboardTracking(False)
        self.number.setFixedWidth(64)
        self._of = Label("meta", "text2")
        self._size = Label("meta", "text2")
        self._size.setMinimumWidth(40)
        self.smaller, self.larger = IconButton("zoom_out", "zoom-out"), IconButton("zoom_in", "zoom-in")
        self.fit = Button("fit_width", "ghost")
        self.setLayout(row(self.number, self._of, 12, self.smaller, self._size, self.larger, self.fit, spacing=6))
        self.number.valueChanged.connect(lambda number: preview.go_to_page(number - 1))
        self.smaller.clicked.connect(preview.zoom_out)
        self.larger.clicked.connect(preview.zoom_in)
        self.fit.clicked.connect(preview.fit_width)
        preview.page_changed.connect(self._show_page)
        preview.zoom_changed.connect(lambda _zoom: self._show_size())
        self.retranslate()

    def retranslate(self) -> None:
        self.number.setAccessibleName(_("Page"))
        self.number.setToolTip(_("Go to a page"))
        self.smaller.set_words("", _("Smaller (Ctrl+−)"), _("Smaller"))
        self.larger.set_words("", _("Larger (Ctrl++)"), _("Larger"))
        self.fit.set_words(_("Fit the width"), _("Ctrl+0"))
        self._show_total()
        self._show_size()

    def show_total(self, total: int) -> None:
        """Say how many pages there are."""
        self._total = total
        self.number.blockSignals(True)
        self.number.setRange(1, max(total, 1))
        self.number.blockSignals(False)
        self._show_total()
        self._show_size()

    def _show_page(self, page: int) -> None:
        if self.number.hasFocus() and self.number.lineEdit().isModified():
            return
        self.number.blockSignals(True)
        self.number.setValue(page + 1)
        self.number.blockSignals(False)

    def _show_total(self) -> None:
        self._of.setText(_("of {total}").format(total=self._total))
        self.number.setAccessibleDescription(self._of.text())

    def _show_size(self) -> None:
        self._size.setText(f"{round(self._preview.zoom * 100)}\u202f%")
