"""The first page tells, at a glance, what the services over rows tell at length."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from groupe_pays.domain import clock
from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.text import BilingualText, Language, RichText, TranslationState
from groupe_pays.domain.translation import translation_count
from groupe_pays.services.services import Services
from groupe_pays.store.search import INDEXED
from groupe_pays.store.titles import row_title


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROUPE_PAYS_TODAY", "2017-03-06")


def test_late_and_coming_actions_are_those_of_the_action_list(example: Services) -> None:
    due = [a for a in example.actions.list_actions() if a.state.is_open and a.due is not None]
    due.sort(key=lambda action: action.due.sort_key)
    late = [action for action in due if action.is_late(clock.today())]

    assert [a.id for a in example.overview.late_actions(99)] == [a.id for a in late]
    assert example.badges().late_actions == len(late) > 0
    assert [a.id for a in example.overview.coming_actions(2)] == [a.id for a in due if a not in late][:2]
    for shown in example.overview.coming_actions(99):
        action = example.actions.load(shown.id)
        assert (shown.label, shown.due) == (action.label, action.due)
        assert shown.title.fr == action.title.fr or shown.title.fr == action.said.fr.plain
        assert [p.name(Language.FR) for p in shown.owners] == [p.name(Language.FR) for p in action.owners]


def test_the_figures_count_what_the_lists_hold(example: Services) -> None:
    figures = example.overview.figures()
    partnerships = example.partnerships.list_partnerships()

    assert figures.organisations == len(example.organisations.list_organisations())
    assert figures.people == len(example.people.list_people())
    assert figures.partnerships == len(partnerships)
    assert figures.chinese_partners == len({p.organisation_id for q in partnerships for p in q.chinese})
    name, number = figures.provinces[0]
    assert number == sum(name in {p.province for p in q.chinese} for q in partnerships)


def test_what_is_to_translate_is_counted_as_the_minutes_count_it(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    entries = [entry for section in example.minutes.load(meeting) for entry in section.entries]
    example.minutes.mark_translation([entry.id for entry in entries[:3]], TranslationState.REVIEWED)
    example.minutes.edit_text(entries[5].id, Language.ZH, RichText())
    example.minutes.edit_text(entries[6].id, Language.FR, RichText.from_plain("Autrement dit."))

    counted = translation_count(example.minutes.load(meeting))
    assert [(item.meeting.id, item.count) for item in example.overview.to_translate()] == [(meeting, counted)]
    assert (counted.missing_chinese, counted.missing_french, counted.outdated) == (1, 0, 1)
    assert counted.total > len(entries), "the titles of the items are printed too"


def test_what_is_under_an_item_in_the_bin_is_not_to_be_translated(example: Services) -> None:
    meeting = example.meetings.list_meetings()[0].meeting.id
    sections = example.minutes.load(meeting)
    example.agenda.delete_item(next(section.item.id for section in sections if section.entries))
    counted = translation_count(example.minutes.load(meeting))
    assert counted.total < translation_count(sections).total
    assert [item.count for item in example.overview.to_translate()] == [counted]


def test_a_record_is_called_the_same_at_a_glance_and_by_its_row(example: Services) -> None:
    glance = example._dossier.glance
    with example._store.reading() as session:
        for table, kind in INDEXED.items():
            rows = session.scalars(select(kind)).all()
            assert rows or table == "decision"
            for row in rows:
                titled, title = glance.title(table, row.id), row_title(row)
                assert titled is not None
                assert (titled[0].fr, titled[0].zh) == (title.fr, title.zh)


def test_what_went_to_the_bin_is_not_there(example: Services) -> None:
    date = example.overview.coming_dates()[0]
    action = example.overview.late_actions(1)[0]
    example.calendar.delete_date(date.id)
    example.actions.delete(action.id)

    assert date.id not in [shown.id for shown in example.overview.coming_dates()]
    assert action.id not in [shown.id for shown in example.overview.late_actions(99)]
    assert action.id not in [shown.id for shown in example.overview.recent()]


def test_the_next_meeting_is_the_first_that_is_not_over(example: Services) -> None:
    assert example.overview.next_meeting() is None
    open_one = example.meetings.plan_meeting(BilingualText("Sans date"))
    assert example.overview.next_meeting().meeting.id == open_one

    example.meetings.plan_meeting(BilingualText("Plus tard"), date=RoughDate.parse("2017-09"))
    soon = example.meetings.plan_meeting(BilingualText("Bientôt"), date=RoughDate.parse("2017-03-20"))
    item = example.agenda.add_item(soon, BilingualText("Bilan"))
    example.agenda.add_item(soon, BilingualText("Chiffres"), parent_id=item)
    coming = example.overview.next_meeting()
    assert (coming.meeting.id, coming.items) == (soon, 2)
    example.agenda.delete_item(item)
    assert example.overview.next_meeting().items == len(example.agenda.list_items(soon))
