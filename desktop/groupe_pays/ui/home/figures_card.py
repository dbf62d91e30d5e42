"""The group in figures, and with which provinces it works."""

from __future__ import annotations

from groupe_pays.formats import number
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.services.overview import Figures
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.home_card import HomeCard
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.counters import Bar, Figure
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import Label

NAME_WIDTH = 84


class FiguresCard(HomeCard):
    def __init__(self, context: Context) -> None:
        super().__init__(context, "figures_card", "users")
        self._figures = Figures(0, 0, 0, 0, ())
        self._to_review = 0
        self.review = Button("figures_review", "link", "user-check")
        self.review.clicked.connect(self._on_review)
        self.body.addLayout(row(self.review, None))

    def read(self) -> None:
        self._figures = self.context.services.overview.figures()
        self._to_review = self.context.services.overview.count_to_review()

    def show_words(self) -> None:
        self.set_title(_("The group in figures"))
        self.clear_rows()
        self._word_review()
        shown = self._figures
        figures = [
            (shown.organisations, ngettext("organisation", "organisations", shown.organisations)),
            (shown.people, ngettext("person", "people", shown.people)),
            (shown.partnerships, ngettext("partnership", "partnerships", shown.partnerships)),
            (shown.chinese_partners, ngettext("Chinese partner", "Chinese partners", shown.chinese_partners)),
        ]
        widgets = []
        for value, caption in figures:
            figure = Figure()
            figure.show_figure(number(value, current_language()), caption)
            widgets.append(figure)
        self.rows.addLayout(row(*widgets, None, spacing=24, margins=(0, 0, 0, 8)))
        if shown.provinces:
            self._show_provinces(shown.provinces)

    def _word_review(self) -> None:
        """A way to the people nobody has confirmed for years, where there are some."""
        told = ngettext("{number} person to review", "{number} people to review", self._to_review)
        self.review.set_words(told.format(number=number(self._to_review, current_language())))
        self.review.setVisible(self._to_review > 0)

    def _on_review(self) -> None:
        from groupe_pays.ui.personal.review_dialog import open_review

        open_review(self, self.context)

    def _show_provinces(self, provinces: tuple[tuple[str, int], ...]) -> None:
        head = Label("meta_strong", "text2")
        head.setText(_("Partnerships by Chinese province"))
        self.rows.addWidget(head)
        names = self.context.services.places.provinces()
        for province, value in provinces:
            name, amount = Label("meta"), Label("meta_strong")
            name.setText(names[province].best(current_language()) if province in names else province)
            name.setMinimumWidth(NAME_WIDTH)
            amount.setText(str(value))
            bar = Bar(8)
            bar.show_value(value, provinces[0][1], f"{name.text()} {value}")
            line = row(name, bar, amount, spacing=10, margins=(0, 4, 0, 0))
            line.setStretch(1, 1)
            self.rows.addLayout(line)
