"""Every document of the example dossier, in every form and look: lines end well, nothing overlaps, nothing is cut."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from tests.documents.recording import Recording, recorded

from groupe_pays.domain.printing import (
    DocumentKind,
    DocumentRequest,
    Family,
    Form,
    Paper,
    Scope,
    TextSize,
)
from groupe_pays.domain.text import BilingualText
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.services.services import Services

ADDRESS = BilingualText("9, rue Christiani\n75018 Paris", "法国巴黎第十八区\n克里斯蒂亚尼街9号")
NEAREST = 14.0
"""Points from the edge of a sheet that no printer may need for itself."""


def logo() -> bytes:
    image = Image.new("RGBA", (800, 500))
    ImageDraw.Draw(image).ellipse((20, 20, 480, 480), fill=(180, 20, 30, 255))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


LOOKS = {
    "as it is": {},
    "serif": {"family": Family.SERIF, "accent": "B00020", "address": ADDRESS},
    "large": {"text_size": TextSize.LARGE, "paper": Paper.A3, "address": ADDRESS},
    "small": {"text_size": TextSize.SMALL, "accent": "FFD000"},
}


def held_on(services: Services, day: str) -> str:
    meetings = [summary.meeting for summary in services.meetings.list_meetings()]
    return next(meeting.id for meeting in meetings if meeting.date is not None and meeting.date.edtf == day)


def request_for(services: Services, kind: DocumentKind, code: str) -> DocumentRequest:
    scope = KINDS[kind].scope
    meeting = held_on(services, "2017-01-31") if scope is Scope.MEETING else None
    organisation = services.organisations.list_organisations()[0].id if scope is Scope.ORGANISATION else None
    return DocumentRequest(kind, Form.parse(code), meeting, organisation)


def printed(services: Services, kind: DocumentKind, code: str, monkeypatch: pytest.MonkeyPatch) -> Recording:
    job = services.printing.prepare(request_for(services, kind, code))
    with recorded(monkeypatch) as recording:
        rendered = job.render()
    assert rendered.pages == len(recording.papers)
    assert not rendered.missing
    return recording


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", KINDS)
def test_lines_end_well_and_nothing_touches(
    example: Services, kind: DocumentKind, look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    example.dossier.set_look(**LOOKS[look])  # type: ignore[arg-type]
    if look == "serif":
        example.dossier.set_logo(logo())
    for code in ("fr", "zh", "fr+zh") if look == "as it is" else ("fr+zh",):
        recording = printed(example, kind, code, monkeypatch)
        assert recording.boxes, code
        assert recording.break_faults() == [], code
        assert recording.overlaps() == [], code
        assert recording.outside(NEAREST) == [], code
