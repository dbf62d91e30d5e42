"""What is copied from one entry and pasted into another is the same text, in this dossier and in the next one."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot
from tests.ui.minutes.test_rich_document import rich_texts

from groupe_pays.domain.text import (
    NOTE_ANCHOR,
    BilingualRichText,
    BilingualText,
    Block,
    BlockKind,
    Language,
    RichText,
    Span,
)
from groupe_pays.services.services import Services
from groupe_pays.ui.minutes.clipboard import OWN_FORMAT, mime_of, read_mime
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.rich_document import fill_document, new_document, to_rich_text
from groupe_pays.ui.minutes.text_edits import insert_rich

CALM = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
languages = st.sampled_from([Language.FR, Language.ZH])


def document_of(text: RichText, language: Language = Language.FR) -> QTextDocument:
    document = new_document(language)
    fill_document(document, text, language)
    return document


def copied(text: RichText, language: Language = Language.FR) -> QMimeData:
    """The clipboard after Ctrl+A, Ctrl+C in an entry of this text, as another program receives it: bytes alone."""
    document = document_of(text, language)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    own = mime_of(cursor)
    received = QMimeData()
    for kind in own.formats():
        received.setData(kind, own.data(kind))
    return received


def stored(text: RichText) -> RichText:
    """The text as the dossier gives it back; one empty paragraph is the empty text."""
    text = RichText.from_json(text.normalised().to_json())
    return RichText() if text.blocks == (Block(),) else text


@CALM
@given(text=rich_texts, source=languages, target=languages)
def test_a_whole_text_is_the_same_in_another_entry(
    qtbot: QtBot, text: RichText, source: Language, target: Language
) -> None:
    pasted = read_mime(copied(text, source)).text
    document = new_document(target)
    insert_rich(QTextCursor(document), pasted, target)

    assert stored(to_rich_text(document)) == stored(text)


@CALM
@given(text=rich_texts, before=rich_texts)
def test_what_stood_there_is_replaced_whole(qtbot: QtBot, text: RichText, before: RichText) -> None:
    document = document_of(before)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    insert_rich(cursor, read_mime(copied(text)).text, Language.FR)
    shown = to_rich_text(document)

    assert shown.plain == stored(text).plain
    assert shown.notes == stored(text).notes


@CALM
@given(data=st.binary(max_size=200))
def test_a_broken_copy_of_ours_falls_back_on_the_words(data: bytes) -> None:
    source = QMimeData()
    source.setData(OWN_FORMAT, data)
    source.setText("Les mots")

    assert read_mime(source).text in (RichText.from_plain("Les mots"), RichText())


def test_an_entry_goes_to_another_dossier_with_its_notes(services: Services, example: Services, qtbot: QtBot) -> None:
    call = Span(NOTE_ANCHOR, note="Voir l’annexe\n**2**.")
    text = RichText(
        (
            Block((Span("« Clé »\u00a0: **重点**内容 "), Span("gras", "b"), call)),
            Block((Span("un", "i", "https://x.fr/a_b"),), BlockKind.NUMBER, 1),
            Block((Span("二\nligne"),), BlockKind.BULLET, 2),
            Block(()),
            Block((Span("👩‍👧 e\u0301 1. #"),)),
        )
    )

    meeting = example.meetings.list_meetings()[0].meeting.id
    item = example.minutes.load(meeting)[0].item.id
    here = example.minutes.add_entry(item, text=BilingualRichText(fr=text))
    source = copied(example.minutes.load_entry(here).text.fr)
    there = services.minutes.add_entry(
        services.agenda.add_item(services.meetings.plan_meeting(BilingualText("Autre")), BilingualText("Point"))
    )
    edit = RichEditor("entry_fr", Language.FR)
    qtbot.addWidget(edit)
    edit.insertFromMimeData(source)
    services.minutes.edit_text(there, Language.FR, edit.rich_text())

    assert services.minutes.load_entry(there).text.fr == text.normalised()


def test_a_lone_surrogate_is_counted_among_what_was_lost(qtbot: QtBot) -> None:
    source = QMimeData()
    source.setText("a\ud800b𠀀\r\nc")

    pasted = read_mime(source)
    assert pasted.text == RichText.from_plain("ab𠀀\nc")
    assert pasted.lost == 1
