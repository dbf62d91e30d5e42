"""A section of links that tells how many there are and shows the first ones; one press shows them all."""

from __future__ import annotations

from collections.abc import Sequence

from groupe_pays.formats import number
from groupe_pays.i18n import current_language, ngettext
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.links import Link, LinkSection
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.labels import Label

FEW = 4
"""Lines in sight before « show all »."""
MOST = 300
"""Lines at most: whoever wants more has the lists."""


class ManyLinks(Retranslating, LinkSection):
    """``show_many`` gives the lines; the number stands at the right of the head. Hidden while there is none."""

    def __init__(self, name: str, icon: str, few: int = FEW) -> None:
        super().__init__(name, icon)
        self._few = few
        self._links: list[Link] = []
        self._all_of: object = None
        self._key: object = None
        self.count = Label("meta", "text2")
        self.count.setObjectName(f"{name}_count")
        self.header.add_trailing(self.count)
        self.more = Button(f"{name}_more", "link", "chevron-down")
        self.more.clicked.connect(self._show_all)
        self.layout().addWidget(self.more)
        self.retranslate()

    def retranslate(self) -> None:
        hidden = len(self._links) - self._few
        words = ngettext("Show {number} more", "Show {number} more", max(hidden, 1))
        self.more.set_words(words.format(number=number(max(hidden, 1), current_language())))

    def show_many(self, key: object, links: Sequence[Link]) -> None:
        """Show the lines of a record, all of them where the user asked for that of the same one."""
        self._key, self._links = key, list(links)
        self.count.setText(number(len(links), current_language()) if len(links) > 1 else "")
        self._fill()

    def _fill(self) -> None:
        whole = self._all_of is not None and self._all_of == self._key
        shown = self._links[:MOST] if whole or len(self._links) == self._few + 1 else self._links[: self._few]
        self.show_links(shown)
        self.more.setVisible(len(shown) < min(len(self._links), MOST))
        self.retranslate()

    def _show_all(self) -> None:
        self._all_of = self._key
        first_hidden = self._few
        self._fill()
        line = self._lines.itemAt(first_hidden)
        if line is not None and line.widget() is not None:
            line.widget().setFocus()
