"""Dates in English words."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.dates import Period
from groupe_pays.domain.dates.period import Third
from groupe_pays.domain.text import Language
from groupe_pays.formats.cldr import month_name, weekday_name
from groupe_pays.formats.wording import Form, Wording, half_of, quarter_of, season_of, winter_years

_THIRDS = ("early {}", "mid-{}", "late {}")
_BOUNDS = ("the beginning of {}", "mid-{}", "the end of {}")
_SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = ("first", "second", "third", "fourth")


class EnglishWording(Wording):
    def whole_day(self, day: date, form: Form) -> str:
        words = _day(day.day, day.month, day.year if form.year else None, form)
        if not form.weekday:
            return words
        return f"{weekday_name(day.weekday(), Language.EN, form.short_months)} {words}"

    def digits(self, day: date, year: bool) -> str:
        """In words all the same: 03/02 is read differently on either side of the ocean."""
        month = month_name(day.month, Language.EN, True)
        return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"

    def day_number(self, day: Period) -> str:
        return str(day.day)

    def named(self, period: Period, form: Form, year: bool) -> str:
        if period.month is not None:
            return _day(period.day, period.month, period.year if year else None, form)
        if quarter := quarter_of(period):
            words = f"{_ORDINALS[quarter - 1]} quarter"
        elif half := half_of(period):
            words = f"{_ORDINALS[half - 1]} half"
        elif (season := season_of(period)) is not None:
            words = _SEASONS[season]
            years = winter_years(period.year) if season == 3 else str(period.year)
            return f"{words} {years}" if year else words
        else:
            return str(period.year)
        return f"{words} of {period.year}" if year else words

    def third(self, period: Period, form: Form, year: bool) -> str:
        return _THIRDS[period.third or 0].format(self._whole(period, form, year))

    def decade(self, year: int, third: Third | None) -> str:
        part = {Third.BEGINNING: "early ", Third.MIDDLE: "mid-", Third.END: "late "}
        return f"{part[third] if third is not None else ''}{year}s"

    def around(self, period: Period, words: str) -> str:
        return f"around the {words}" if quarter_of(period) or half_of(period) else f"around {words}"

    def until(self, end: Period, form: Form) -> str:
        if end.third is not None:
            return f"before {_BOUNDS[end.third].format(self._whole(end, form, form.year))}"
        words = self.named(end, form, form.year)
        if end.day is not None:
            return f"before {words}"
        return f"no later than {self.around(end, words) if end.approximate else _with_article(end, words)}"

    def since(self, start: Period, form: Form) -> str:
        words = self.part(start, form, form.year)
        return f"from {words if start.approximate else _with_article(start, words)}"

    def _whole(self, period: Period, form: Form, year: bool) -> str:
        """The month or the year of which a third is meant."""
        if period.month is None:
            return str(period.year)
        return _day(None, period.month, period.year if year else None, form)


def _with_article(period: Period, words: str) -> str:
    return f"the {words}" if quarter_of(period) or half_of(period) else words


def _day(day: int | None, month: int, year: int | None, form: Form) -> str:
    words = [month_name(month, Language.EN, form.short_months)]
    if day is not None:
        words.insert(0, str(day))
    if year is not None:
        words.append(str(year))
    return " ".join(words)
