"""Dates and times typed in words."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.driving import replace_text

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import EndBeforeStart
from groupe_pays.domain.text import Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import retranslate_all
from groupe_pays.ui.widgets.date_words import DateWordsField, TimeWordsField

Saved = list[Any]


@pytest.fixture
def saved() -> Saved:
    return []


@pytest.fixture
def field(context: Context, saved: Saved, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DateWordsField:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-02-20")
    made = DateWordsField("when")
    made.follow(context.drafts, lambda: "when", saved.append)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "edtf"), [("1er mars", "2017-03-01"), ("fin 2017", "2017-36~"), ("3月底", "2017-03-21~"), ("", None)]
)
def test_a_date_is_understood_as_it_is_said(
    field: DateWordsField, context: Context, saved: Saved, typed: str, edtf: str | None
) -> None:
    field.show_value(RoughDate("2016-01-01"))
    replace_text(field.line, typed)
    if not typed:
        field.line.clear()
        field.line.textEdited.emit("")
    context.drafts.flush()
    assert [None if date is None else str(date)[:7] for date in saved] == [edtf and edtf[:7]]


def test_what_is_understood_is_said_while_typing(field: DateWordsField) -> None:
    replace_text(field.line, "1/3")
    assert field.hint() == "1er mars 2017"


def test_words_that_are_no_date_stay_and_say_why(field: DateWordsField, context: Context, saved: Saved) -> None:
    replace_text(field.line, "à la saint-glinglin")
    context.drafts.flush()
    assert saved == []
    assert field.line.text() == "à la saint-glinglin"
    assert "saint-glinglin" in field.hint()
    assert field.line.property("refused") is True


def test_a_stored_change_elsewhere_takes_the_place_of_a_refused_one(field: DateWordsField, context: Context) -> None:
    replace_text(field.line, "jamais")
    context.drafts.flush()
    field.show_value(RoughDate("2017-03-01"))
    assert (field.line.text(), field.hint()) == ("1er mars 2017", "")


def test_the_language_rewrites_the_date_but_not_what_is_being_typed(field: DateWordsField, context: Context) -> None:
    field.show_value(RoughDate("2017-03-01"))
    context.language.switch(Language.ZH)
    retranslate_all()
    assert field.line.text() == "2017年3月1日"
    replace_text(field.line, "3月2")
    context.language.switch(Language.FR)
    retranslate_all()
    assert field.line.text() == "3月2"


def test_a_refusal_of_the_rules_is_said_under_the_field(context: Context, qtbot: QtBot) -> None:
    end = TimeWordsField("end")
    qtbot.addWidget(end)

    def save(value: Any) -> None:
        raise EndBeforeStart("14:00", value)

    end.follow(context.drafts, lambda: "end", save)
    replace_text(end.line, "13h")
    context.drafts.flush()
    assert "13 h" in end.hint().replace("\u00a0", " ")
    assert end.line.text() == "13h"
