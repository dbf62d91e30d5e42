"""Every kind of document in every form, from the example dossier, is PDF/A-2a and PDF/UA-1."""

from __future__ import annotations

import pytest
from tests.documents.standards import assert_conforms

from groupe_pays.domain.printing import FORM_CODES, DocumentKind, DocumentRequest, Form, Options
from groupe_pays.services.services import Services

TODAY = "2017-03-06"


def asked(example: Services, kind: DocumentKind, form: str, options: Options | None = None) -> DocumentRequest:
    meeting = example.meetings.list_meetings()[0].meeting.id
    organisation = example.organisations.list_organisations()[0].id
    return DocumentRequest(kind, Form.parse(form), meeting, organisation, options=options or Options())


@pytest.mark.parametrize("form", FORM_CODES)
@pytest.mark.parametrize("kind", DocumentKind)
def test_every_document_conforms(
    example: Services, kind: DocumentKind, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", TODAY)
    assert_conforms(example.printing.prepare(asked(example, kind, form)).render().data)


def test_minutes_that_carry_their_data_conform(example: Services) -> None:
    request = asked(example, DocumentKind.MINUTES, "fr+zh", Options(attach_data=True))
    data = example.printing.prepare(request).render().data
    assert b"/EmbeddedFile" in data
    assert_conforms(data)
