"""The table behind the minutes: sound for Qt, and only what changed changes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.modeltest import ModelTester

from groupe_pays.domain.minutes import Section
from groupe_pays.domain.text import Language, RichText
from groupe_pays.services.services import Services
from groupe_pays.ui.minutes.model import ColumnOf, MinutesModel
from groupe_pays.ui.minutes.outline_items import OutlineModel, outline_items
from groupe_pays.ui.minutes.rows import EntryRow, build_rows


def rows_of(example: Services, sections: list[Section]) -> list:
    return build_rows(example.meetings.list_meetings()[0].meeting, sections, writable=True)


def sections_of(example: Services) -> list[Section]:
    return example.minutes.load(example.meetings.list_meetings()[0].meeting.id)


def test_the_model_is_sound_while_rows_come_and_go(qtmodeltester: ModelTester, example: Services) -> None:
    model = MinutesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = rows_of(example, sections_of(example))

    for shown in (rows, rows[:5], rows[:2] + rows[4:], rows, list(reversed(rows)), []):
        model.set_rows(shown)
        assert list(model.rows()) == shown
        assert all(model.place_of(row.key) == place for place, row in enumerate(shown))
    model.set_rows(rows)
    qtmodeltester.check(model)
    assert tester.model() is model


def test_one_changed_entry_changes_one_row(example: Services) -> None:
    model = MinutesModel()
    sections = sections_of(example)
    rows = rows_of(example, sections)
    model.set_rows(rows)
    changes, moves = [], []
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.rowsInserted.connect(lambda *place: moves.append(place))

    entry = rows[2].entry
    changed = replace(entry, text=entry.text.edited(Language.FR, RichText.from_plain("Autre")))
    model.set_rows([*rows[:2], EntryRow(changed), *rows[3:]])

    assert changes == [(2, 2)]
    assert moves == []


def test_a_screen_reader_hears_who_speaks_and_in_what_state_the_translation_is(example: Services) -> None:
    model = MinutesModel()
    model.set_rows(rows_of(example, sections_of(example)))
    heard = [model.data(model.index(1, column), Qt.ItemDataRole.AccessibleTextRole) for column in ColumnOf]

    assert heard[ColumnOf.KIND] == "Intervention"
    assert heard[ColumnOf.FRENCH].startswith("Intervention, Jacques Auxiette, ")
    assert heard[ColumnOf.STATE] == "Brouillon, traduit du français"


def test_the_outline_is_sound_and_counts(qtmodeltester: ModelTester, example: Services) -> None:
    model = OutlineModel()
    meeting = example.meetings.list_meetings()[0].meeting
    model.set_items(outline_items(meeting, sections_of(example)))
    qtmodeltester.check(model)

    item = model.item(1)
    assert item is not None
    assert (item.number(), item.meta(), item.progress()) == ("II", "14 éléments", "0/15")
