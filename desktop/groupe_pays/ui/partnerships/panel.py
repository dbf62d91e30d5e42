"""The sheet of a partnership: kind, state, since when, sectors, whom it binds, every text, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import Partnership, PartnershipText
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.services.taking_part import TakenPart
from groupe_pays.ui.context import Context
from groupe_pays.ui.lists.page import RecordPanel
from groupe_pays.ui.partnerships.facts import PartnershipFacts
from groupe_pays.ui.partnerships.files import PartnershipFiles
from groupe_pays.ui.partnerships.listed import Places, pair_words, province_words
from groupe_pays.ui.partnerships.maker import PartnershipMaker
from groupe_pays.ui.partnerships.origin import OriginFields
from groupe_pays.ui.partnerships.parties import ContactsSection, PartnersSection
from groupe_pays.ui.partnerships.texts import SheetTexts
from groupe_pays.ui.people.links import Link
from groupe_pays.ui.people.panel import Go
from groupe_pays.ui.people.taken_part import TakenPartView
from groupe_pays.ui.people.words import breakable
from groupe_pays.ui.widgets.badges import Badge
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.growing import Overhang
from groupe_pays.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Around:
    """Who stands around a partnership: people and bodies to turn to, the organisations it binds, what they did."""

    partnership_id: str
    people: Sequence[Person]
    bodies: Sequence[Organisation]
    partners: Sequence[Organisation]
    part: TakenPart


class PartnershipPanel(RecordPanel):
    """``record_wanted`` gives the part of the members page (people, organisations) and the id to show there."""

    record_wanted = Signal(str, str)
    delete_wanted = Signal()
    made = Signal(str)
    """The id of a new partnership."""
    abandoned = Signal()

    def __init__(self, context: Context, places: Places) -> None:
        super().__init__("partnership_panel", 448)
        self._context, self._places = context, places
        self.go: Go = context.open
        self.partnership: Partnership | None = None
        self._around: Around | None = None
        self.is_making = False
        self._build_head()
        self.facts = PartnershipFacts(context)
        self.kind, self.state, self.since, self.sectors = (
            getattr(self.facts, name) for name in ("kind", "state", "since", "sectors")
        )
        self.facts.changed.connect(self._edit)
        self.body.addWidget(self.facts)
        self._build_rest()
        self.delete = Button("delete_partnership", "ghost", "trash-2")
        self.delete.clicked.connect(self.delete_wanted)
        self.footer.addStretch(1)
        self.footer.addWidget(self.delete)
        self.show_partnership(None)

    def _build_head(self) -> None:
        self._title, self._other = Label("detail", wrap=True), Label("", "text2", wrap=True)
        self._province = Badge()
        self._hint = Label("meta", "text2", wrap=True)
        self._head = QWidget()
        self._head.setLayout(column(self._title, self._other, 4, row(self._province, None), spacing=2))
        self.body.addWidget(self._head)
        self.body.addWidget(self._hint)

    def _build_rest(self) -> None:
        self.texts = SheetTexts("partnership_texts")
        self.texts.edited.connect(self._on_text)
        self.texts.marked.connect(self._on_marked)
        self.texts.left.connect(self._context.drafts.flush)
        self.bodies = PartnersSection(self._context)
        self.contacts = ContactsSection(self._context)
        self.taken_part = TakenPartView("partnership", self._leave, says_function=False)
        self.files = PartnershipFiles(self._context)
        self.origin = OriginFields(self._context)
        self.origin.changed.connect(self._edit)
        self.body.addWidget(self.bodies)
        self.body.addWidget(self.contacts)
        self.body.addLayout(Overhang(self.texts))
        for part in (self.taken_part, self.files, self.origin):
            self.body.addWidget(part)

    @cached_property
    def maker(self) -> PartnershipMaker:
        """The form of a new partnership, built for the first one."""
        maker = PartnershipMaker(self._context)
        maker.made.connect(self.made)
        self.body.addWidget(maker)
        return maker

    # ------------------------------------------------------------------ what is shown

    def show_partnership(self, partnership: Partnership | None) -> None:
        """Show a partnership, or nothing; what is being typed of the same one stays."""
        other = partnership is None or self.partnership is None or partnership.id != self.partnership.id
        self.partnership, self.is_making = partnership, False
        if other:
            self.to_top()
        self._show_parts()
        if partnership is not None:
            self.facts.show_partnership(partnership, force=other)
            self.origin.show_partnership(partnership)
            self.files.show_partnership(partnership.id)
            if other or not self._context.drafts.pending:
                self.texts.show_partnership(partnership)
        self.retranslate()

    def begin_new(self) -> None:
        self._context.drafts.flush()
        self.partnership, self.is_making = None, True
        self._show_parts()
        self.retranslate()
        self.maker.begin()

    def _show_parts(self) -> None:
        there = self.partnership is not None
        for part in (
            *(self._head, self.facts, self.texts, self.contacts, self.bodies, self.taken_part),
            *(self.files, self.origin, self.delete),
        ):
            part.setVisible(there)
        if self.is_making or "maker" in self.__dict__:
            self.maker.setVisible(self.is_making)
        self._hint.setVisible(not there and not self.is_making)

    def retranslate(self) -> None:
        self._hint.setText(_("Choose a partnership in the list to read its sheet."))
        self.delete.set_words(_("Delete"))
        self.setAccessibleName(_("Partnership"))
        if self.partnership is not None:
            self._show_words(self.partnership, current_language())

    def _show_words(self, one: Partnership, language: Language) -> None:
        title = pair_words(one, language)
        other = pair_words(one, Language.FR if language is Language.ZH else Language.ZH)
        self._title.setText(breakable(title))
        self._other.setText(breakable(other))
        self._other.setVisible(other != title)
        self._province.show_state(province_words(one, self._places, language), "accenttext")
        self.setAccessibleName(title)
        around = self._read_around(one)
        self.bodies.show_partnership(one, self._organisation_links(around, language))
        self.contacts.show_contacts(one.id, around.people, around.bodies, self._contact_links(around, language))
        self.taken_part.show_part(one.id, around.part)

    def forget(self) -> None:
        """Read people and organisations again when they are shown next: something changed."""
        self._around = None

    def _read_around(self, one: Partnership) -> Around:
        """The contacts and the organisations of a partnership, read once and worded in every language."""
        if self._around is None or self._around.partnership_id != one.id:
            services = self._context.services
            self._around = Around(
                one.id,
                [services.people.load(key) for key in one.contact_ids],
                [services.organisations.load(key) for key in one.contact_body_ids],
                [services.organisations.load(side.organisation_id) for side in (*one.french, *one.chinese)],
                services.taking_part.of_partnership(one.id),
            )
        return self._around

    def _contact_links(self, around: Around, language: Language) -> Sequence[Link]:
        links = []
        for person in around.people:
            main = person.main_position
            function = main.title.best(language) if main is not None else ""
            links.append(Link(person.name.plain(language), function, open=self._opener("people", person.id)))
        for body in around.bodies:
            links.append(Link(body.name.best(language), open=self._opener("organisations", body.id)))
        return links

    def _organisation_links(self, around: Around, language: Language) -> Sequence[Link]:
        return [
            Link(body.name.best(language), label(body.kind), open=self._opener("organisations", body.id))
            for body in around.partners
        ]

    def _leave(self, page: str, record: str | None = None, part: str | None = None, focus: str | None = None) -> None:
        """Follow a link; the page says how, so that one comes back here."""
        self.go(page, record, part, focus)

    def _opener(self, part: str, record_id: str) -> Any:
        return lambda: self.record_wanted.emit(part, record_id)

    # ------------------------------------------------------------------ what is typed

    def _edit(self, field: str, value: object) -> None:
        self._context.drafts.flush()
        if self.partnership is None:
            return
        partnerships = self._context.services.partnerships
        if field == "sectors":
            partnerships.set_sectors(self.partnership.id, list(value))  # type: ignore[call-overload]
        else:
            partnerships.edit(self.partnership.id, **{field: value})

    def _on_text(self, kind: PartnershipText, text: BilingualText) -> None:
        if self.partnership is not None:
            key, partnerships = self.partnership.id, self._context.services.partnerships
            self._context.drafts.put(("partnership", key, kind), lambda: partnerships.edit_text(key, kind, text))

    def _on_marked(self, kind: PartnershipText, state: TranslationState) -> None:
        self._context.drafts.flush()
        if self.partnership is not None:
            self._context.services.partnerships.mark_text(self.partnership.id, kind, state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_making:
            self.is_making = False
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)
