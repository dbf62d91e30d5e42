"""How far the translation of the whole meeting is, below the tally: a bar, and the same in words and numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from groupe_pays.domain.translation import TranslationCount
from groupe_pays.i18n import _
from groupe_pays.labels.progress import progress_words
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.counters import ShareBar, parts_of
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label, WrappedLabel


class TranslationProgress(Retranslating, QWidget):
    """``chosen``: on to the next that waits."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("minutes_progress")
        self._count = TranslationCount()
        self._heading = Label("meta_strong", "text2")
        self.next = Button("next_untranslated_button", "link", "arrow-right")
        self.next.clicked.connect(self.chosen)
        self._bar = ShareBar(5)
        self.words = WrappedLabel("meta", "text2")
        self.words.setObjectName("minutes_progress_words")
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 14, 0)
        box.setSpacing(5)
        box.addLayout(row(self._heading, None, self.next, spacing=4))
        box.addWidget(self._bar)
        box.addWidget(self.words)
        self.retranslate()

    def show_count(self, count: TranslationCount) -> None:
        self._count = count
        self.retranslate()

    def retranslate(self) -> None:
        count = self._count
        self._heading.setText(_("Translation"))
        self.next.set_words(_("Next"), tip=_("Go to the next text to translate"), spoken=_("Next to translate"))
        self.next.setEnabled(count.total > count.reviewed)
        words = progress_words(count)
        self._bar.show_parts(parts_of(count), words)
        self.words.setText(words)
        self.setVisible(count.total > 0 and self.parentWidget() is not None)
