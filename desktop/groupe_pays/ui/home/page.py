"""The first page, card by card."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from groupe_pays.domain import clock
from groupe_pays.formats import date_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.home.actions_card import ActionsCard
from groupe_pays.ui.home.dates_card import DatesCard
from groupe_pays.ui.home.figures_card import FiguresCard
from groupe_pays.ui.home.next_meeting_card import NextMeetingCard
from groupe_pays.ui.home.recent_card import RecentCard
from groupe_pays.ui.home.translation_card import TranslationCard
from groupe_pays.ui.page import GAP, PADDING, Page
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import PageHead
from groupe_pays.ui.widgets.flow import Scrolled, column, row


class HomePage(Page):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.setObjectName("home_page")
        self._head = PageHead()
        self._new_action = Button("home_new_action", icon="square-check-big")
        self._new_meeting = Button("home_new_meeting", icon="plus")
        self._new_action.clicked.connect(lambda: context.open("actions", part="new"))
        self._new_meeting.clicked.connect(lambda: context.open("meetings", part="new"))
        self._head.add_button(self._new_action)
        self._head.add_button(self._new_meeting)
        wide = [NextMeetingCard(context), TranslationCard(context), RecentCard(context)]
        narrow = [ActionsCard(context), DatesCard(context), FiguresCard(context)]
        self._cards = [*wide, *narrow]
        scrolled = Scrolled()
        left, right = QWidget(), QWidget()
        left.setLayout(column(*wide, None, spacing=GAP))
        right.setLayout(column(*narrow, None, spacing=GAP))
        body = row(left, right, spacing=GAP)
        body.setStretch(0, 11)
        body.setStretch(1, 8)
        scrolled.body.addLayout(body)
        self.setLayout(column(self._head, scrolled, spacing=GAP, margins=PADDING))
        self.retranslate()

    def retranslate(self) -> None:
        self._head.title.setText(_("Home"))
        self._head.set_meta(date_words(clock.today(), current_language(), weekday=True))
        self._new_action.set_words(_("New action"))
        self._new_meeting.set_words(_("New meeting"))
        for card in self._cards:
            card.show_words()

    def reload(self) -> None:
        for card in self._cards:
            card.reload()

    def on_store_changed(self, notice: Any) -> None:
        self.reload()
