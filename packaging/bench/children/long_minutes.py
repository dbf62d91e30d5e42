"""Minutes of thousands of entries in a dossier, as a very long assembly would leave them."""

from __future__ import annotations

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.text import BilingualRichText, BilingualText, Block, BlockKind, Language, RichText, Span
from groupe_pays.services.services import Services
from groupe_pays.store.actions import ActionRow, DecisionRow
from groupe_pays.store.agenda import AgendaItemRow
from groupe_pays.store.meetings import MeetingRow
from groupe_pays.store.minutes import EntryRow, SpeakerRow
from groupe_pays.store.people import PersonRow

ITEMS = 20
_KINDS = (
    *(EntryKind.INTERVENTION, EntryKind.DISCUSSION, EntryKind.DISCUSSION, EntryKind.NOTE, EntryKind.INTERVENTION),
    *(EntryKind.DECISION, EntryKind.TEXT, EntryKind.INTERVENTION, EntryKind.ACTION, EntryKind.INFORMATION),
)
_FRENCH = (
    "La délégation rappelle que le budget de la coopération est voté chaque année en décembre, après avis de la "
    "commission mixte ; le numéro {number} du relevé en tient compte. Les collectivités qui le souhaitent peuvent "
    "encore faire connaître leurs observations par écrit avant la prochaine séance."
)
_CHINESE = (
    "代表团重申，合作预算每年十二月经混合委员会审议后表决；纪要第{number}条已予以考虑。"
    "各地方政府可在下次会议之前以书面形式提出意见。"
)


def write_long_minutes(services: Services, entries: int) -> str:
    """Plan a meeting and write so many entries under its items; the id of the meeting."""
    with services._dossier.store.transaction("long minutes", founding=True) as session:
        planned = MeetingRow(title=BilingualText("Assises", "大会"), date=RoughDate.parse("2017-03-01"))
        session.add(planned)
        session.flush()
        meeting = planned.id
        items = []
        for number in range(1, ITEMS + 1):
            title = BilingualText(f"{number}e point", "议题")
            items.append(AgendaItemRow(meeting_id=meeting, title=title, position=float(number)))
        session.add_all(items)
        session.flush()
        people = session.query(PersonRow).limit(30).all()
        for number in range(entries):
            kind = _KINDS[number % len(_KINDS)]
            item = items[number * ITEMS // entries].id
            row = EntryRow(meeting_id=meeting, agenda_item_id=item, position=float(number), kind=kind)
            row.write(_text(number))
            if kind is EntryKind.INTERVENTION:
                speaker = people[number % len(people)]
                row.speakers = [SpeakerRow(person_id=speaker.id, function=BilingualText("Maire", "市长"))]
            session.add(row)
            session.flush([row])
            if kind in (EntryKind.DECISION, EntryKind.ACTION):
                made = DecisionRow if kind is EntryKind.DECISION else ActionRow
                session.add(made(meeting_id=meeting, entry_id=row.id, year=2017, number=1000 + number))
    return meeting


def _text(number: int) -> BilingualRichText:
    french, chinese = _FRENCH.format(number=number), _CHINESE.format(number=number)
    text = BilingualRichText().edited(Language.FR, _rich(number, french))
    return text if number % 5 == 0 else text.edited(Language.ZH, _rich(number, chinese))


def _rich(number: int, words: str) -> RichText:
    blocks = [Block((Span(words[:20], "b"), Span(words[20:])))]
    if number % 7 == 0:
        blocks += [Block((Span(words[:60]),), BlockKind.BULLET, 1), Block((Span(words[60:120]),), BlockKind.BULLET, 1)]
    return RichText(tuple(blocks))
