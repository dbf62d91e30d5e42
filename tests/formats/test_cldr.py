"""Months and weekdays are called what CLDR calls them."""

from __future__ import annotations

import pytest
from babel.core import Locale

from groupe_pays.domain.text import Language
from groupe_pays.formats import month_name, weekday_name
from groupe_pays.i18n import LOCALES


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("short", "width"), [(False, "wide"), (True, "abbreviated")])
def test_months_and_weekdays_have_their_names_of_cldr(language: Language, short: bool, width: str) -> None:
    locale = Locale.parse(LOCALES[language])

    assert {n: month_name(n, language, short) for n in range(1, 13)} == dict(locale.months["format"][width])
    assert {n: weekday_name(n, language, short) for n in range(7)} == dict(locale.days["format"][width])
