"""A row into the drafts of its person and organisation: what is blank is filled, what stands there is not lost.

A value that cannot take its place because another stands there is told as a change that is not applied; where that
other one came from the same file, it is kept in the notes instead: nothing of a file is lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from groupe_pays.domain.collation import fold
from groupe_pays.domain.importing import CleanOrganisation, CleanPosition, CleanRow, Field
from groupe_pays.domain.names import has_han
from groupe_pays.domain.organisations import ContactKind, ContactPoint, OrganisationKind
from groupe_pays.domain.people import Civility
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.importing_members.drafts import BodyDraft, PersonDraft, PositionDraft, lacking, letters
from groupe_pays.services.importing_members.plan import Change

CONTACT_FIELDS = {
    ContactKind.PHONE: Field.PHONE,
    ContactKind.MOBILE: Field.MOBILE,
    ContactKind.FAX: Field.FAX,
    ContactKind.EMAIL: Field.EMAIL,
    ContactKind.WEB: Field.WEB,
}


@dataclass(slots=True)
class Filling:
    """The filling of one draft by one row; ``lost`` are the values that found no place."""

    draft: PersonDraft | BodyDraft
    overwrite: bool
    from_file: bool
    """Whether what the draft holds came from this very file."""
    adds_functions: bool = False
    """Whether a function stands beside those there are, even at the same organisation."""
    changes: list[Change] = field(default_factory=list)
    lost: list[tuple[Field, str]] = field(default_factory=list)

    def set(self, name: Field, attribute: str, value: object, shown: str | None = None) -> None:
        """Put a value into an attribute of the draft: where it is blank, or where that is wished."""
        words = str(value) if shown is None else shown
        before = getattr(self.draft, attribute)
        if not words or before == value or (isinstance(before, str) and letters(before) == letters(words) != ""):
            return
        if _is_blank(before):
            self._put(name, attribute, value, "", words)
        elif self.overwrite and not self.from_file:
            self._put(name, attribute, value, str(before), words)
        else:
            self.keep(name, str(before), words)

    def set_text(self, name: Field, attribute: str, side: Language, words: str) -> None:
        """The same of one side of a text in two languages."""
        before: BilingualText = getattr(self.draft, attribute)
        there = before.side(side)
        if not words or letters(there) == letters(words) != "" or there == words:
            return
        if not there or (self.overwrite and not self.from_file):
            self._put(name, attribute, before.edited(side, words), there, words)
        else:
            self.keep(name, there, words)

    def keep(self, name: Field, before: str, words: str) -> None:
        """Leave what stands there; the other value goes to the notes where both came from one file."""
        if self.from_file:
            self.lost.append((name, words))
        else:
            self.changes.append(Change(name, before, words, applied=False))

    def add_contacts(self, points: Iterable[ContactPoint]) -> None:
        for point in lacking(self.draft.contacts, points):
            self.draft.contacts.append(point)
            self.tell(CONTACT_FIELDS[point.kind], "", point.value)

    def note(self, line: str, name: Field = Field.NOTES) -> None:
        """Add a line to the notes, unless they hold it already."""
        line = line.strip()
        notes = self.draft.notes
        if not line or fold(line) in fold(f"{notes.fr}\n{notes.zh}"):
            return
        side = Language.ZH if has_han(line) and not notes.fr else Language.FR
        there = notes.side(side)
        words = f"{there}\n{line}" if there else line
        self.draft.notes = notes.edited(side, words)
        self.tell(name, "", line)

    def tell(self, name: Field, before: str, words: str) -> None:
        self.draft.touched = True
        self.changes.append(Change(name, before, words))

    def _put(self, name: Field, attribute: str, value: object, before: str, words: str) -> None:
        setattr(self.draft, attribute, value)
        self.tell(name, before, words)


def fill_body(filling: Filling, said: CleanOrganisation) -> None:
    """What a row says of an organisation."""
    draft = filling.draft
    assert isinstance(draft, BodyDraft)
    for side, words in ((Language.FR, said.name.fr), (Language.ZH, said.name.zh)):
        if not draft.name.side(side) or draft.id is None:
            filling.set_text(Field.ORGANISATION, "name", side, words)
    short = Language.ZH if has_han(said.short_name) else Language.FR
    filling.set_text(Field.SHORT_NAME, "short_name", short, said.short_name)
    if said.kind is not None:
        if draft.kind is OrganisationKind.OTHER:
            if said.kind is not draft.kind:
                draft.kind = said.kind
                filling.tell(Field.KIND, "", said.kind.value)
        elif said.is_kind_told:
            filling.set(Field.KIND, "kind", said.kind)
    filling.set(Field.REGION, "region", said.region)
    filling.set(Field.PROVINCE, "province", said.province)
    filling.set(Field.ADDRESS, "address", said.place.address)
    filling.set(Field.POSTCODE, "postcode", said.place.postcode)
    filling.set(Field.CITY, "city", said.place.city)
    if said.member_since is not None:
        filling.set(Field.MEMBER_SINCE, "member_since", said.member_since, said.member_since.edtf)
    filling.add_contacts(said.contacts)


def fill_person(filling: Filling, row: CleanRow, body: str) -> None:
    """What a row says of a person; ``body`` is the key of the organisation it names, blank where it names none."""
    draft, said = filling.draft, row.person
    assert isinstance(draft, PersonDraft)
    assert said is not None
    name = said.name
    if name.civility is not Civility.NONE:
        filling.set(Field.CIVILITY, "civility", name.civility)
    filling.set(Field.GIVEN_NAME, "given_name", name.given_name)
    filling.set(Field.SURNAME, "surname", name.surname)
    filling.set(Field.NAME_ZH, "name_zh", name.name_zh)
    if said.language is not None:
        filling.set(Field.LANGUAGE, "language", said.language)
    filling.add_contacts(said.contacts)
    for role in said.roles:
        if role not in draft.roles:
            draft.roles.append(role)
            filling.tell(Field.ROLE, "", role.value)
    _fill_position(filling, draft, row.position, body)
    for line in row.notes.splitlines():
        filling.note(line)


def _fill_position(filling: Filling, draft: PersonDraft, said: CleanPosition | None, body: str) -> None:
    title = title_of(said)
    if title.is_blank and not body:
        return
    here = [position for position in draft.positions if position.body == body]
    same = _same_title(here, title) or _same_title(draft.positions, title)
    if same is not None:
        if not same.body and body:
            _settle(filling, same, body)
        return
    blank = next((position for position in here if position.title.is_blank), None)
    if here and title.is_blank:
        return
    if blank is not None:
        blank.title, blank.changed = title, True
        filling.tell(Field.TITLE, "", shown(title))
    elif any(position.id for position in here) and not filling.adds_functions:
        _other_title(filling, here, title)
    else:
        draft.positions.append(PositionDraft(None, body, title, main=not draft.positions, changed=True))
        filling.tell(Field.TITLE if not title.is_blank else Field.ORGANISATION, "", shown(title))


def _settle(filling: Filling, position: PositionDraft, body: str) -> None:
    """A function that named no organisation is held at this one."""
    position.body, position.changed = body, True
    filling.tell(Field.ORGANISATION, "", "")


def _other_title(filling: Filling, here: list[PositionDraft], title: BilingualText) -> None:
    """Somebody of the dossier is called something else there: the dossier's words stay, unless told otherwise."""
    position = next((each for each in here if each.main), here[0])
    if filling.overwrite:
        before, position.title, position.changed = shown(position.title), _over(position.title, title), True
        filling.tell(Field.TITLE, before, shown(title))
    else:
        filling.keep(Field.TITLE, shown(position.title), shown(title))


def _same_title(positions: Iterable[PositionDraft], title: BilingualText) -> PositionDraft | None:
    """The function of those words, on either side; none for no words."""
    sides = {letters(side) for side in (title.fr, title.zh) if side}
    for position in positions:
        if sides & {letters(side) for side in (position.title.fr, position.title.zh) if side}:
            return position
    return None


def _over(before: BilingualText, after: BilingualText) -> BilingualText:
    """A title in place of another: the sides that are given."""
    for side in (Language.FR, Language.ZH):
        if after.side(side):
            before = before.edited(side, after.side(side))
    return before


def title_of(said: CleanPosition | None) -> BilingualText:
    """The words of a function, with the department it is held in."""
    if said is None:
        return BilingualText()
    title = said.title
    if not said.service or letters(said.service) in letters(title.fr + title.zh):
        return title
    side = Language.ZH if has_han(said.service) else Language.FR
    words = f"{title.side(side)}, {said.service}" if title.side(side) else said.service
    return title.edited(side, words)


def shown(text: BilingualText) -> str:
    return " / ".join(filter(None, (text.fr, text.zh)))


def _is_blank(value: object) -> bool:
    return value is None or value == "" or value is Civility.NONE
