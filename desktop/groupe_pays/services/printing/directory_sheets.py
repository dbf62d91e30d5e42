"""One partnership in the words of the printed directory: title, facts, contacts, places in the index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from groupe_pays.documents.content import BLANK, Words
from groupe_pays.documents.content_directory import IndexPlace, PartnershipSheet, SheetContact, SheetFacts
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.organisations import ContactKind, ContactPoint, Organisation, OrganisationEvent
from groupe_pays.domain.partnerships import Partnership, PartnershipState, PartnershipText
from groupe_pays.domain.people import Civility, Person, Position
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.formats import date_words, joined, list_of, name_words, number
from groupe_pays.i18n import catalogue
from groupe_pays.labels import label
from groupe_pays.places import without_rank
from groupe_pays.services.places import PlacesService
from groupe_pays.services.printing.words import both, of, of_enum

FR, ZH = Language.FR, Language.ZH

_MYRIAD = 10_000
_NEVER = RoughDate("9999")
_CITY_PROVINCES = ("Pékin", "Tianjin", "Shanghai", "Chongqing")
_WITHOUT_ARTICLE = (*_CITY_PROVINCES, "Hainan", "Hong Kong", "Macao", "Taïwan")
_VOWELS = "AEIOUYÉÈÎH"


@dataclass(frozen=True, slots=True)
class Records:
    """The organisations and people the sheets name, by id."""

    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    successions: Sequence[OrganisationEvent] = ()
    """Of the French sides."""

    def bodies(self, ids: Iterable[str]) -> list[Organisation]:
        return [self.organisations[key] for key in ids if key in self.organisations]

    def led(self, body: Organisation, language: Language) -> str:
        """Who leads a body, or led it, in the order of time: « M. Edmond Hervé, puis Daniel Delaveau, maire »."""
        held = [
            (position, person)
            for person in self.people.values()
            for position in person.positions
            if position.is_head and position.organisation_id == body.id
        ]
        held.sort(key=lambda pair: (pair[0].until is None, pair[0].until or pair[0].since or _NEVER))
        then = catalogue(language).pgettext("directory", ", then ")
        names = then.join(_named(person, language) for _position, person in held)
        titles = dict.fromkeys(_lowered(position.title.best(language)) for position, _person in held)
        return joined((names, list_of(list(filter(None, titles)), language)), language)


def sheet_of(partnership: Partnership, records: Records) -> PartnershipSheet:
    """The sheet of a partnership as it is printed."""
    french = records.bodies(side.organisation_id for side in partnership.french)
    chinese = records.bodies(side.organisation_id for side in partnership.chinese)
    texts = partnership.texts or {}
    return PartnershipSheet(
        title=_title(french, chinese),
        subtitle=both(lambda language: _subtitle(french, chinese, records.successions, language)),
        group=of_enum(french[0].college) if french else BLANK,
        facts=_facts(partnership, french, records),
        texts=tuple((kind, of(texts[kind])) for kind in PartnershipText if kind in texts),
        contacts=tuple(_contacts(partnership, french, records)),
        source=both(lambda language: _source(partnership, language)),
        places=tuple(_places(french, chinese)),
        sectors=_sectors(partnership),
    )


# --- names ---


def short_name(body: Organisation) -> BilingualText:
    """The name without the word for what the body is; an acronym as short name (PACA) says too little in a title."""
    short = body.short_name
    letters = any(len(word) > 1 and word.isupper() for word in short.fr.split())
    if not short.is_blank and not letters:
        return short
    return replace(body.name, fr=body.name.fr.removeprefix("Région "))


def _side(bodies: Sequence[Organisation], language: Language) -> str:
    names = [short_name(body).best(language) for body in bodies]
    return "、".join(names) if language is ZH else list_of(names, language)


def _title(french: Sequence[Organisation], chinese: Sequence[Organisation]) -> Words:
    """Its own side first in each language: « Rennes – Jinan », 济南—雷恩."""
    return Words(
        " – ".join(side for side in (_side(french, FR), _side(chinese, FR)) if side),
        "—".join(side for side in (_side(chinese, ZH), _side(french, ZH)) if side),
    )


def _subtitle(
    french: Sequence[Organisation],
    chinese: Sequence[Organisation],
    successions: Sequence[OrganisationEvent],
    language: Language,
) -> str:
    """« Région française (Grand Est depuis 2016) · ville du Jiangsu », 江苏省徐州市　法国市镇."""
    kinds = list(dict.fromkeys(label(body.kind, language) for body in french))
    own = catalogue(language).pgettext("directory", "French {kind}").format(kind=list_of(kinds, language))
    today = list(dict.fromkeys(filter(None, (_today(body, successions, language) for body in french))))
    if today:
        own += f"（{'；'.join(today)}）" if language is ZH else f" ({list_of(today, language)})"
    where = list(dict.fromkeys(filter(None, (_located(body, language) for body in chinese))))
    if language is ZH:
        return "\u3000".join(part for part in ("、".join(where), own if kinds else "") if part)
    return " · ".join(part for part in (own if kinds else "", list_of(where, language)) if part)


def _today(body: Organisation, successions: Sequence[OrganisationEvent], language: Language) -> str:
    """What took the place of a French authority, and when: « Occitanie depuis 2016 »; blank where it is still there."""
    event = next((one for one in reversed(successions) if one.organisation_id == body.id), None)
    if event is None:
        return ""
    say = catalogue(language)
    name = event.successor_name.best(language).removeprefix("Région ")
    if event.date is None:
        return say.pgettext("directory", "now {name}").format(name=name)
    return say.pgettext("directory", "{name} since {year}").format(name=name, year=event.date.latest.year)


def _located(body: Organisation, language: Language) -> str:
    """What a Chinese partner is and where: « ville du Jiangsu », 江苏省徐州市; nothing where the name says it."""
    province = _province(body)
    if language is ZH:
        name = body.name.best(ZH)
        return name if province is None or name.startswith(without_rank(province.zh)) else province.zh + name
    rank = _rank(body, province)
    if rank is None or province is None or body.province == short_name(body).fr:
        return rank or ""
    return f"{rank} {_of_province(body.province)}"


def _rank(body: Organisation, province: BilingualText | None) -> str | None:
    """The French word for the rank that the Chinese name ends with."""
    say = catalogue(FR)
    name = body.name.zh
    if province is not None and name == province.zh:
        whole = {
            "市": say.pgettext("rank", "Chinese municipality"),
            "区": say.pgettext("rank", "Chinese autonomous region"),
        }
        return whole.get(name[-1:], say.pgettext("rank", "Chinese province"))
    ranks = {
        "市": say.pgettext("rank", "Chinese city"),
        "区": say.pgettext("rank", "Chinese district"),
        "县": say.pgettext("rank", "Chinese county"),
        "州": say.pgettext("rank", "Chinese prefecture"),
    }
    return ranks.get(name[-1:])


def _of_province(name: str) -> str:
    """« du Jiangsu », « de l’Anhui », « de Pékin »."""
    if name.startswith(_WITHOUT_ARTICLE):
        return f"de {name}"
    return f"de l’{name}" if name[:1] in _VOWELS and not name.startswith(("H", "Y")) else f"du {name}"


# --- facts ---


def _facts(partnership: Partnership, french: Sequence[Organisation], records: Records) -> SheetFacts:
    since, state = partnership.since, partnership.state
    points = [point for body in french for point in body.contacts]
    return SheetFacts(
        since=both(lambda language: date_words(since, language)) if since is not None else BLANK,
        kind=both(lambda language: _lowered(label(partnership.kind, language))),
        state=both(lambda language: _lowered(label(state, language)))
        if state is not PartnershipState.UNKNOWN
        else BLANK,
        head=both(lambda language: _each(french, language, records.led)),
        population=both(lambda language: _each(french, language, _population)),
        address=both(lambda language: _each(french, language, _address)),
        phones=tuple(_reach(points, (ContactKind.PHONE, ContactKind.MOBILE))),
        reach=tuple(_reach(points, (ContactKind.EMAIL, ContactKind.WEB, ContactKind.FAX))),
    )


def _each(french: Sequence[Organisation], language: Language, fact: Callable[[Organisation, Language], str]) -> str:
    """A fact of the French side; with the name before it where there are several bodies."""
    said = [(body, fact(body, language)) for body in french]
    filled = [(body, words) for body, words in said if words]
    if len(french) == 1:
        return "".join(words for _, words in filled)
    colon = "：" if language is ZH else "\u00a0: "
    return "\n".join(f"{short_name(body).best(language)}{colon}{words}" for body, words in filled)


def _population(body: Organisation, language: Language) -> str:
    people = body.population
    if people is None:
        return ""
    words = number(people, language)
    if language is ZH and people >= _MYRIAD:
        words = f"{people / _MYRIAD:.4f}".rstrip("0").rstrip(".") + "万"
    year = str(body.population_year) if body.population_year is not None else ""
    aside = joined((year and (f"{year}年" if language is ZH else year), body.population_note.best(language)), language)
    if not aside:
        return words
    return f"{words}（{aside}）" if language is ZH else f"{words} ({aside})"


def _address(body: Organisation, _language: Language) -> str:
    """On one line, in Latin letters in both languages, so that it can be used."""
    lines = [line.strip() for line in body.address.split("\n")]
    town = " ".join(part for part in (body.postcode, body.city) if part)
    return joined((*lines, town.replace(" ", "\u00a0")), FR)


def _reach(points: Sequence[ContactPoint], kinds: Sequence[ContactKind]) -> Iterator[Words]:
    for kind in kinds:
        for point in points:
            if point.kind is kind:
                yield _fax(point.value) if kind is ContactKind.FAX else Words(point.value, point.value)


def _fax(value: str) -> Words:
    return both(lambda language: catalogue(language).pgettext("directory", "fax {number}").format(number=value))


def _lowered(word: str) -> str:
    return word[:1].lower() + word[1:]


# --- contacts ---


def _contacts(partnership: Partnership, french: Sequence[Organisation], records: Records) -> Iterator[SheetContact]:
    own = {body.id for body in french}
    for key in partnership.contact_ids:
        person = records.people.get(key)
        if person is not None:
            yield _person(person, own, records)
    for body in records.bodies(partnership.contact_body_ids):
        address = _address(body, FR)
        reach = (Words(address, address),) if address else ()
        yield SheetContact(of(body.name), reach=(*reach, *_reach(body.contacts, tuple(ContactKind))))


def _person(person: Person, own: set[str], records: Records) -> SheetContact:
    """With the function held at the partner of the sheet; somebody from elsewhere with that body and its address."""
    held = [position for position in person.positions if position.organisation_id in own]
    position = next(iter(held), person.main_position)
    elsewhere = None if held or position is None else records.organisations.get(position.organisation_id or "")
    address = _address(elsewhere, FR) if elsewhere is not None else ""
    reach = (Words(address, address),) if address else ()
    return SheetContact(
        name=both(lambda language: _named(person, language)),
        function=both(lambda language: _function(position, elsewhere, language)) if position is not None else BLANK,
        reach=(*reach, *_reach(person.contacts, tuple(ContactKind))),
    )


def _named(person: Person, language: Language) -> str:
    """With the civility; in Chinese after a Latin name as well: Delphine Espoir 女士."""
    words = name_words(person.name, language, civil=True)
    if language is ZH and not person.name.name_zh:
        title = {Civility.MR: "先生", Civility.MRS: "女士"}.get(person.name.civility, "")
        return f"{words} {title}".strip()
    return words


def _function(position: Position, elsewhere: Organisation | None, language: Language) -> str:
    """As within a sentence: « directrice », but « DRI » as it is; then the body where the title does not name it."""
    title = position.title.best(language)
    words = title if title[1:2].isupper() else _lowered(title)
    body = elsewhere.name.best(language) if elsewhere is not None else ""
    return joined((words, "" if body in title else body), language)


# --- source and index ---


def _source(partnership: Partnership, language: Language) -> str:
    """Where the sheet comes from, and since when it is known to be right."""
    say = catalogue(language)
    parts = []
    if partnership.source:
        parts.append(say.pgettext("directory", "Source: {source}.").format(source=partnership.source.rstrip(". ")))
    if partnership.confirmed_on is not None:
        when = date_words(partnership.confirmed_on, language)
        parts.append(say.pgettext("directory", "Confirmed on {date}.").format(date=when))
    else:
        parts.append(say.pgettext("directory", "Not confirmed since."))
    return ("" if language is ZH else " ").join(parts)


def _province(body: Organisation) -> BilingualText | None:
    return PlacesService().provinces().get(body.province)


def _places(french: Sequence[Organisation], chinese: Sequence[Organisation]) -> Iterator[IndexPlace]:
    """A line of the index for each province: the partner is left out where the province itself is the partner."""
    by_province: dict[str, list[Organisation]] = {}
    for body in chinese:
        if body.province:
            by_province.setdefault(body.province, []).append(body)
    for name, bodies in by_province.items():
        known = _province(bodies[0]) or BilingualText(name, "")
        cities = [body for body in bodies if short_name(body).fr != name]
        yield IndexPlace(Words(name, without_rank(known.zh)), _title(french, cities))


def _sectors(partnership: Partnership) -> tuple[Words, ...]:
    """Those of the taxonomy; a sheet that has none is found by the items of its text."""
    if partnership.sectors:
        return tuple(of(sector.name) for sector in partnership.sectors)
    text = (partnership.texts or {}).get(PartnershipText.SECTORS, BilingualText())
    lines = [[line.strip(" .") for line in text.side(language).split("\n") if line.strip()] for language in (FR, ZH)]
    if len(lines[0]) == len(lines[1]):
        return tuple(Words(*pair) for pair in zip(*lines, strict=True))
    return tuple(Words(line) for line in lines[0]) or tuple(Words("", line) for line in lines[1])
