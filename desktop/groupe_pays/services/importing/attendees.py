"""What a list of attendance says beyond the status: addresses of people, and for whom somebody stands."""

from __future__ import annotations

from groupe_pays.domain.organisations import ContactKind
from groupe_pays.domain.recognition.listed import ListedPerson
from groupe_pays.store.attendance import AttendanceRow
from groupe_pays.store.organisations import ContactRow
from groupe_pays.store.people import PersonRow


def add_contacts(person: PersonRow, listed: ListedPerson) -> None:
    """Keep the address and the number that stand beside somebody new."""
    known = {contact.value for contact in person.contacts}
    for kind, value in ((ContactKind.EMAIL, listed.email), (ContactKind.PHONE, listed.phone)):
        if value and value not in known:
            person.contacts.append(ContactRow(kind=kind, value=value, position=float(len(person.contacts))))


def add_proxy(row: AttendanceRow, again: ListedPerson) -> None:
    """Somebody excused who is named again as represented: « Pouvoirs : Mme X à M. Y »."""
    if again.represented_by and not row.represented_by and not row.status.takes_part:
        row.status, row.represented_by = again.status, again.represented_by
