"""What a row is called in a list that holds rows of every kind: search results, the bin."""

from __future__ import annotations

from groupe_pays.domain.partnerships import partners_title
from groupe_pays.domain.text import BilingualText
from groupe_pays.store.actions import ActionRow, DecisionRow
from groupe_pays.store.attachments import AttachmentRow
from groupe_pays.store.base import Binnable
from groupe_pays.store.calendar import UpcomingDateRow
from groupe_pays.store.meetings import SeriesRow
from groupe_pays.store.minutes import EntryRow
from groupe_pays.store.organisations import OrganisationRow
from groupe_pays.store.partnerships import PartnershipRow
from groupe_pays.store.people import PersonRow


def row_title(row: Binnable) -> BilingualText:
    if isinstance(row, PersonRow):
        return BilingualText(row.name.latin, row.name_zh)
    if isinstance(row, EntryRow):
        return BilingualText(row.plain_fr, row.plain_zh)
    if isinstance(row, (ActionRow, DecisionRow)) and row.title.is_blank and row.entry is not None:
        return row_title(row.entry)
    if isinstance(row, (OrganisationRow, SeriesRow)):
        return row.name
    if isinstance(row, UpcomingDateRow):
        return row.label
    if isinstance(row, PartnershipRow):
        return partners_title([partner.organisation.name for partner in row.partners])
    if isinstance(row, AttachmentRow):
        return BilingualText(row.file_name)
    title: BilingualText = row.title  # type: ignore[attr-defined]
    return title
