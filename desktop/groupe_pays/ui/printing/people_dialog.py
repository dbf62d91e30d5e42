"""The people of a meeting a document is made for: those ticked in a list that is searched as one types."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from groupe_pays.domain.attendance import Attendance
from groupe_pays.domain.collation import fold
from groupe_pays.formats import NameStyle, name_words
from groupe_pays.i18n import _, current_language, ngettext
from groupe_pays.labels import label
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.cards import Card
from groupe_pays.ui.widgets.fields import SearchField
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label

WIDTH, HEIGHT, ROW = 520, 560, 30
_PERSON = Qt.ItemDataRole.UserRole
_HAY = Qt.ItemDataRole.UserRole + 1


class PeopleDialog(Retranslating, QDialog):
    """``chosen()`` are the ids of the people ticked."""

    def __init__(self, parent: QWidget, people: list[Attendance], chosen: Collection[str]) -> None:
        super().__init__(parent)
        self.setObjectName("document_people_dialog")
        self.resize(WIDTH, HEIGHT)
        self._people = people
        self._title, self._count = Label("detail"), Label("meta", "text2")
        self.search = SearchField("document_people_search")
        self.list = QListWidget()
        self.list.setObjectName("document_people_list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        card = Card("document_people_card", headed=False, margins=(1, 4, 1, 4))
        card.body.addWidget(self.list)
        self.all, self.none = Button("document_people_all", "link"), Button("document_people_none", "link")
        self.choose, self.cancel = Button("document_people_done", "primary"), Button("document_people_cancel")
        self._fill(chosen)
        self.setLayout(
            column(
                *(self._title, self.search, row(self._count, None, self.all, self.none), card),
                *(4, row(None, self.cancel, self.choose, spacing=12)),
                spacing=8,
                margins=(24, 20, 24, 20),
            )
        )
        self.search.textChanged.connect(lambda _text: self._filter())
        self.list.itemChanged.connect(lambda _item: self._tell())
        self.list.itemActivated.connect(_toggle)
        self.all.clicked.connect(lambda: self._tick(True))
        self.none.clicked.connect(lambda: self._tick(False))
        self.choose.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.retranslate()
        self.search.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(_("People of the document"))
        self._title.setText(_("People of the document"))
        self.search.set_words(_("Search a name or an organisation"))
        self.list.setAccessibleName(_("People of the meeting"))
        self.all.set_words(_("Tick all"))
        self.none.set_words(_("Tick none"))
        self.choose.set_words(_("Choose"))
        self.cancel.set_words(_("Cancel"))
        self._tell()

    def chosen(self) -> tuple[str, ...]:
        return tuple(item.data(_PERSON) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def _fill(self, chosen: Collection[str]) -> None:
        language = current_language()
        for person in self._people:
            name = name_words(person.name, language, NameStyle.FIRST)
            words = [name, person.organisation.best(language), label(person.status)]
            item = QListWidgetItem("  ·  ".join(word for word in words if word), self.list)
            item.setSizeHint(QSize(0, ROW))
            item.setData(_PERSON, person.person_id)
            both = (person.name.latin, person.name.name_zh, person.organisation.fr, person.organisation.zh)
            item.setData(_HAY, fold("\n".join(both)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = person.person_id in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        for item in self._items():
            item.setHidden(not all(word in item.data(_HAY) for word in words))

    def _tick(self, on: bool) -> None:
        """All that the search leaves, or none of them."""
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _tell(self) -> None:
        ticked = sum(item.checkState() is Qt.CheckState.Checked for item in self._items())
        words = ngettext("{chosen} person of {total}", "{chosen} people of {total}", ticked)
        self._count.setText(words.format(chosen=ticked, total=self.list.count()))
        self.choose.setEnabled(ticked > 0)


def _toggle(item: QListWidgetItem) -> None:
    on = item.checkState() is not Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
