"""The three lists side by side, with one proposal chosen among all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from groupe_pays.i18n import _
from groupe_pays.ui.announcing import announce
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.translation_help.offer_list import OfferList
from groupe_pays.ui.translation_help.offer_words import spoken
from groupe_pays.ui.translation_help.offers import Help, Offer, Part
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label

_SHARES = {Part.MEMORY: 9, Part.TERMS: 7, Part.NAMES: 8}


class _Column(QWidget):
    """A list with its head; a sentence where it is empty."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.list = OfferList(part)
        self.title, self.count = Label("meta_strong", "text2"), Label("meta", "text3")
        self.empty = Label("meta", "text3", wrap=True)
        self._pages = QStackedWidget()
        holder = QWidget()
        holder.setLayout(column(self.empty, None, margins=(12, 4, 8, 4)))
        self._pages.addWidget(holder)
        self._pages.addWidget(self.list)
        head = row(self.title, self.count, None, spacing=6, margins=(12, 4, 8, 2))
        box = column(head, self._pages, spacing=0)
        box.setStretch(1, 1)
        self.setLayout(box)

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        self.list.offers.show_offers(offers)
        self.count.setText(str(len(offers)) if offers else "")
        self._pages.setCurrentIndex(1 if offers else 0)


class HelpColumns(Retranslating, QWidget):
    """``taken`` gives the proposal to insert."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._columns = {part: _Column(part) for part in Part}
        self._shown = self._searching = False
        box = row(spacing=0)
        for at, (part, one) in enumerate(self._columns.items()):
            if at:
                box.addWidget(Hairline(vertical=True))
            box.addWidget(one, _SHARES[part])
            one.list.taken.connect(self.taken)
            one.list.chosen.connect(self._on_chosen)
        self.setLayout(box)
        self.retranslate()

    def retranslate(self) -> None:
        titles = {
            Part.MEMORY: _("Translation memory"),
            Part.TERMS: _("Glossary"),
            Part.NAMES: _("Names, dates, numbers"),
        }
        for part, one in self._columns.items():
            one.title.setText(titles[part])
            one.list.setAccessibleName(titles[part])
            one.list.offers.retranslate()
        self._say_empty()

    def _say_empty(self) -> None:
        idle = _("Put the cursor in an entry to be translated.")
        if self._searching:
            idle = _("Searching the memory…")
        empty = {
            Part.MEMORY: _("Nothing like it was translated yet."),
            Part.TERMS: _("No term of the glossary."),
            Part.NAMES: _("No name, date or number."),
        }
        for part, one in self._columns.items():
            one.empty.setText(empty[part] if self._shown else idle if part is Part.MEMORY else "")

    def show_searching(self) -> None:
        """The first help takes a moment: what is empty says why."""
        self._searching = True
        self._say_empty()

    def list_of(self, part: Part) -> OfferList:
        return self._columns[part].list

    def show_help(self, found: Help | None) -> None:
        """Show the offers; the first of the memory is chosen, else the first there is."""
        before = self.chosen()
        self._searching = False
        self._shown = found is not None
        for part, one in self._columns.items():
            one.show_offers(found.of(part) if found is not None else ())
        self._say_empty()
        places = self._places()
        again = next((place for place in places if before is not None and self._offer(place) == before), None)
        self._choose(again or next(iter(places), None))

    def chosen(self) -> Offer | None:
        """The proposal the key would insert."""
        place = self._chosen_place()
        return self._offer(place) if place is not None else None

    def step(self, by: int) -> None:
        """Choose the next proposal (or the one before), from one list into the next, round and round."""
        places = self._places()
        if not places:
            return
        now = self._chosen_place()
        at = places.index(now) + by if now in places else 0
        self._choose(places[at % len(places)])
        self.say_chosen()

    def say_chosen(self) -> None:
        """Have the chosen proposal read out: the focus stays in the text."""
        offer = self.chosen()
        if offer is not None:
            announce(self, spoken(offer))

    def _places(self) -> list[tuple[Part, int]]:
        return [(part, at) for part, one in self._columns.items() for at in range(one.list.offers.rowCount())]

    def _offer(self, place: tuple[Part, int]) -> Offer | None:
        return self.list_of(place[0]).offers.offer(place[1])

    def _chosen_place(self) -> tuple[Part, int] | None:
        return next(((part, one.list.place()) for part, one in self._columns.items() if one.list.place() >= 0), None)

    def _choose(self, place: tuple[Part, int] | None) -> None:
        for part, one in self._columns.items():
            one.list.choose(place[1] if place is not None and part is place[0] else -1)

    def _on_chosen(self) -> None:
        """A row was chosen in one list: the others have none."""
        for one in self._columns.values():
            if one.list is not self.sender():
                one.list.choose(-1)
