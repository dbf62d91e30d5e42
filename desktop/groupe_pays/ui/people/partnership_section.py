"""The partnerships of an organisation: with whom, since when, and what the sheet says of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.partnerships import Partnership, PartnershipText
from groupe_pays.domain.text import BilingualText, Language, TranslationState
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.people.links import Link, LinkSection
from groupe_pays.ui.people.panel import Go
from groupe_pays.ui.people.words import joined, partner_words, year_words
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.shapes import StateLabel

_SHOWN = (PartnershipText.ORIGIN, PartnershipText.OBJECTIVES, PartnershipText.SECTORS, PartnershipText.ACTORS_IN_CHINA)
_LONGEST = 170
"""Characters of a text shown here; the whole of it is one click away."""


class PartnershipSection(Retranslating, LinkSection):
    """One partnership with the beginning of its texts; several as lines."""

    def __init__(self, context: Context, go: Go) -> None:
        super().__init__("organisation_partnerships", "handshake")
        self._context, self._go = context, go
        self._state = StateLabel("missing")
        self.header.add_trailing(self._state)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(_("Partnerships"))

    def show_organisation(self, body: Organisation, partnerships: Sequence[Partnership]) -> None:
        """Show those of ``partnerships`` that bind an organisation; it may be the contact of others."""
        mine = [one for one in partnerships if _binds(one, body.id)]
        self.clear()
        self.setVisible(bool(mine))
        if not mine:
            return
        self._show_state(mine)
        language = current_language()
        wanted = {side.organisation_id for one in mine for side in (*one.french, *one.chinese)}
        bodies = {one.id: one for one in self._context.services.organisations.list_organisations(wanted)}
        places = self._context.services.places.provinces()
        for place, one in enumerate(mine):
            others = one.chinese if any(side.organisation_id == body.id for side in one.french) else one.french
            name = joined((partner_words(other, bodies, places, language) for other in others), language)
            since = year_words(one.since, language) if one.since is not None else ""
            about = " · ".join(part for part in (label(one.kind), since) if part)
            open_it = partial(self._go, "partnerships", one.id)
            self.add_link(place, Link(name, about, open=open_it))
            if len(mine) <= 2:
                self.add(_texts(one, language))

    def _show_state(self, mine: list[Partnership]) -> None:
        """The least finished translation of all texts, where there is any text."""
        states = [text.state for one in mine for text in (one.texts or {}).values() if not text.is_blank]
        worst = min(states, key=_URGENCY.index) if states else None
        self._state.setVisible(worst is not None)
        if worst is not None:
            self._state.show_state(worst.value, label(worst))


_URGENCY = [TranslationState.MISSING, TranslationState.OUTDATED, TranslationState.DRAFT, TranslationState.REVIEWED]


def _binds(one: Partnership, body_id: str) -> bool:
    return any(side.organisation_id == body_id for side in (*one.french, *one.chinese))


def _texts(one: Partnership, language: Language) -> QWidget:
    """The beginnings of the texts, each with its name at the left; where it comes from below."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(6, 0, 0, 6)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, 92)
    grid.setColumnStretch(1, 1)
    lines = [
        (label(kind), _beginning((one.texts or {}).get(kind, BilingualText()), language), "text") for kind in _SHOWN
    ]
    source = one.source or _("not stated")
    lines.append((_("Source"), source, "text2"))
    for name, words, tone in lines:
        if words:
            head, text = Label("meta", "text2", wrap=True), Label("", tone, wrap=True)
            head.setText(name)
            text.setText(words)
            place = grid.rowCount()
            grid.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1, Qt.AlignmentFlag.AlignTop)
    return holder


def _beginning(text: BilingualText, language: Language) -> str:
    lines = (line.strip(" •-") for line in text.best(language).splitlines())
    mark = "；" if language is Language.ZH else "\u202f; " if language is Language.FR else "; "
    words = mark.join(line.rstrip(" .;；。") for line in lines if line)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
