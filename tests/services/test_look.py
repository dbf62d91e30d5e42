"""The look of the documents is kept in the dossier, can be undone, and refuses what no document could bear."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.documents.reading import font_names

from groupe_pays.domain.errors import NotAColour, NotAPicture, PictureTooLarge
from groupe_pays.domain.printing import DEFAULT_LOOK, Family, Look, Paper, TextSize
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.labels import error_sentence
from groupe_pays.services.opening import create_dossier, open_dossier
from groupe_pays.services.services import Services

ADDRESS = BilingualText("9, rue Christiani\n75018 Paris", "巴黎")


def picture(kind: str = "PNG", size: tuple[int, int] = (120, 80)) -> bytes:
    out = BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, kind)
    return out.getvalue()


def test_a_new_dossier_has_the_usual_look(services: Services) -> None:
    assert services.dossier.look() == DEFAULT_LOOK


def test_every_part_of_the_look_is_kept_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "look.gpays"
    made = create_dossier(path, BilingualText("Groupe"))
    made.dossier.set_look(
        accent="#b00020", family=Family.SERIF, text_size=TextSize.LARGE, paper=Paper.A3, address=ADDRESS
    )
    logo = picture()
    made.dossier.set_logo(logo)
    made.close()
    again = open_dossier(path)
    assert again.dossier.look() == Look("B00020", Family.SERIF, TextSize.LARGE, Paper.A3, ADDRESS, logo)
    again.close()


def test_what_is_not_given_stays(services: Services) -> None:
    services.dossier.set_look(accent="004080", address=ADDRESS)
    services.dossier.set_look(family=Family.SERIF)
    assert services.dossier.look() == Look("004080", Family.SERIF, address=ADDRESS)


def test_a_colour_tried_out_is_one_step_of_undo(services: Services) -> None:
    for accent in ("004080", "004090", "0040A0"):
        services.dossier.set_look(accent=accent)
    services.dossier.set_look(family=Family.SERIF)
    services.history.undo()
    assert services.dossier.look() == Look("0040A0")
    services.history.undo()
    assert services.dossier.look() == DEFAULT_LOOK
    services.history.redo()
    assert services.dossier.look().accent == "0040A0"


def test_a_logo_can_be_changed_taken_away_and_brought_back(services: Services) -> None:
    first, second = picture(), picture("JPEG")
    services.dossier.set_logo(first)
    services.dossier.set_logo(second)
    assert services.dossier.look().logo == second
    services.history.undo()
    assert services.dossier.look().logo == first
    services.dossier.set_logo(None)
    assert services.dossier.look().logo is None
    services.dossier.set_logo(None)
    services.history.undo()
    assert services.dossier.look().logo == first


@pytest.mark.parametrize("accent", ["", "red", "12345", "GGGGGG", "#1234567", "１２３４５６"])
def test_a_colour_is_six_hexadecimal_digits(services: Services, accent: str) -> None:
    with pytest.raises(NotAColour) as caught:
        services.dossier.set_look(accent=accent)
    assert services.dossier.look() == DEFAULT_LOOK
    for language in Language:
        assert accent in error_sentence(caught.value, language)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", picture()[:300], picture("JPEG")[:300], picture("GIF"), b"\xff\xd8"]
)
def test_what_is_no_sound_picture_is_refused(services: Services, data: bytes) -> None:
    with pytest.raises(NotAPicture) as caught:
        services.dossier.set_logo(data)
    assert services.dossier.look().logo is None
    assert "PNG" in error_sentence(caught.value, Language.ZH)


@pytest.mark.parametrize("data", [picture(size=(4001, 2)), picture() + bytes(5 * 1024 * 1024)])
def test_a_picture_too_large_is_refused(services: Services, data: bytes) -> None:
    with pytest.raises(PictureTooLarge) as caught:
        services.dossier.set_logo(data)
    assert "4" in error_sentence(caught.value, Language.FR)


def test_the_documents_of_the_dossier_are_made_in_its_look(example: Services) -> None:
    from groupe_pays.domain.printing import DocumentKind, DocumentRequest, Form

    meeting = next(s.meeting for s in example.meetings.list_meetings() if s.meeting.date is not None)
    request = DocumentRequest(DocumentKind.MINUTES, Form.parse("fr"), meeting.id)
    plain = example.printing.prepare(request).render()
    example.dossier.set_look(family=Family.SERIF)
    serif = example.printing.prepare(request).render()
    assert any(name.startswith("NotoSerif") for name in font_names(serif.data))
    assert not any(name.startswith("NotoSerif") for name in font_names(plain.data))
