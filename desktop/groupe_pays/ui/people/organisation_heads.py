"""Who leads an authority now, and who led it before: under its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from groupe_pays.domain.organisations import Organisation
from groupe_pays.domain.people import Person, Position
from groupe_pays.formats import NameStyle, name_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.people.links import Link
from groupe_pays.ui.people.many_links import ManyLinks
from groupe_pays.ui.people.words import period_words


class HeadsSection(ManyLinks):
    """One line a head: the present ones first, then the latest of the past."""

    def __init__(self, open_person: Callable[[str], None]) -> None:
        super().__init__("organisation_heads", "flag", few=2)
        self._open = open_person

    def retranslate(self) -> None:
        super().retranslate()
        self.set_title(_("Head of the authority"))

    def show_heads(self, body: Organisation, people: Sequence[Person]) -> None:
        held = [
            (person, position)
            for person in people
            for position in person.positions
            if position.organisation_id == body.id and position.is_head
        ]
        held.sort(key=lambda pair: _latest_last(pair[1]), reverse=True)
        self.show_many(body.id, [self._link(person, position) for person, position in held])

    def _link(self, person: Person, position: Position) -> Link:
        language = current_language()
        when = period_words(position.since, position.until, language)
        if not position.is_current and not when:
            when = _("formerly")
        about = " · ".join(words for words in (position.title.best(language), when) if words)
        name = name_words(person.name, language, NameStyle.FIRST)
        return Link(name, second=about, open=partial(self._open, person.id))


def _latest_last(position: Position) -> tuple[bool, int, int]:
    since = position.since.latest.toordinal() if position.since is not None else 0
    until = position.until.latest.toordinal() if position.until is not None else 0
    return position.is_current, until, since
