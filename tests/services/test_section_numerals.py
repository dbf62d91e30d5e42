"""Sections in Roman or Arabic numerals, as the series says: in the minutes, in tables, on paper and in Word files."""

from __future__ import annotations

from io import BytesIO

import docx
import pypdf
import pytest

from groupe_pays.domain.meetings import Numbering
from groupe_pays.domain.minutes import EntryKind
from groupe_pays.domain.printing import DocumentKind, DocumentRequest, FileType, Form
from groupe_pays.domain.tables import TableFormat, TableKind, TableRequest
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText
from groupe_pays.services.services import Services


@pytest.mark.parametrize(("numbering", "shown"), [(Numbering.ROMAN, "II"), (Numbering.ARABIC, "2")])
def test_the_numerals_of_the_series_are_those_of_every_document(
    services: Services, numbering: Numbering, shown: str
) -> None:
    series = services.series.add(BilingualText("Plénières", "全体会议"))
    services.series.edit(series, numbering=numbering)
    meeting = services.meetings.plan_meeting(BilingualText("Essai", "试验"), series)
    services.agenda.add_item(meeting, BilingualText("Ouverture", "开幕"))
    item = services.agenda.add_item(meeting, BilingualText("Zonage", "分区"))
    text = BilingualRichText(RichText.from_plain("Le groupe se réunira."), RichText.from_plain("国别组将开会。"))
    services.minutes.add_entry(item, EntryKind.DECISION, text=text)

    def printed(kind: FileType) -> bytes:
        request = DocumentRequest(DocumentKind.MINUTES, Form.parse("fr"), meeting, file_type=kind)
        return services.printing.prepare(request).render().data

    assert services.meetings.load(meeting).numbering is numbering
    pages = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(printed(FileType.PDF))).pages)
    assert any(line.replace(".", " ").split()[:2] == [shown, "Zonage"] for line in pages.splitlines()), pages
    lines = [paragraph.text for paragraph in docx.Document(BytesIO(printed(FileType.DOCX))).paragraphs]
    assert any(line.replace(".", " ").split()[:2] == [shown, "Zonage"] for line in lines), lines
    request = TableRequest(TableKind.DECISIONS, TableFormat.CSV, Language.FR, meeting_id=meeting)
    table = services.tables.prepare(request)
    assert shown in table.content().decode("utf-8-sig").splitlines()[1].replace(";", ",").split(",")
