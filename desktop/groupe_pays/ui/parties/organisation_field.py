"""A field for organisations alone, of one country or of any: Ctrl+Enter makes a new one of the words typed."""

from __future__ import annotations

from groupe_pays.domain.names import as_typed
from groupe_pays.domain.organisations import OrganisationKind
from groupe_pays.domain.parties import Party
from groupe_pays.i18n import _
from groupe_pays.services.finding import FoundParty
from groupe_pays.ui.context import Context
from groupe_pays.ui.parties.party_field import PartyField

_NEW_KINDS = {"CN": OrganisationKind.CHINESE_LOCAL_GOVERNMENT}


class OrganisationField(PartyField):
    """``country`` is ISO 3166-1 alpha-2, None for any; a new organisation is French then."""

    def __init__(self, context: Context, name: str, country: str | None, single: bool = False) -> None:
        self._country = country
        super().__init__(context, name, single)
        self.keeps_words = False

    def ids(self) -> tuple[str, ...]:
        return tuple(party.organisation_id for party in self.parties() if party.organisation_id is not None)

    def find(self, text: str) -> list[FoundParty]:
        return self._context.services.finding.find_organisations(text, self._country)

    def make_new(self, words: str) -> Party:
        name = as_typed(words)
        country = self._country or "FR"
        kind = _NEW_KINDS.get(country, OrganisationKind.OTHER)
        made = self._context.services.organisations.create(name, kind, country)
        return Party(organisation_id=made, organisation_name=name)

    def words_for_new(self) -> str:
        return _("new organisation")

    def words_for_unknown(self, words: str) -> str:
        said = _("No organisation is called “{words}”: choose one, or press Ctrl+Enter to make it.")
        return said.format(words=words)

    def placeholder(self) -> str:
        return _("Organisation…")
