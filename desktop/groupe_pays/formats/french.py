"""Dates in French words."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.dates import Period
from groupe_pays.domain.dates.period import Third
from groupe_pays.domain.text import Language
from groupe_pays.formats.cldr import month_name, weekday_name
from groupe_pays.formats.wording import Form, Wording, half_of, quarter_of, season_of, winter_years

_THIRDS = ("début {}", "mi-{}", "fin {}")
_SEASONS = ("printemps", "été", "automne", "hiver")
_ELIDING = ("avril", "avr.", "août", "octobre", "oct.", "été", "automne", "hiver")


class FrenchWording(Wording):
    def whole_day(self, day: date, form: Form) -> str:
        words = _day(day.day, day.month, day.year if form.year else None, form)
        if not form.weekday:
            return words
        return f"{weekday_name(day.weekday(), Language.FR, form.short_months)} {words}"

    def digits(self, day: date, year: bool) -> str:
        return f"{day.day:02}/{day.month:02}/{day.year:04}" if year else f"{day.day:02}/{day.month:02}"

    def day_number(self, day: Period) -> str:
        return "1er" if day.day == 1 else str(day.day)

    def named(self, period: Period, form: Form, year: bool) -> str:
        if period.month is not None:
            return _day(period.day, period.month, period.year if year else None, form)
        if quarter := quarter_of(period):
            words = f"{_ordinal(quarter)} trimestre"
        elif half := half_of(period):
            words = f"{_ordinal(half)} semestre"
        elif (season := season_of(period)) is not None:
            words = _SEASONS[season]
            if year and season == 3:
                return f"{words} {winter_years(period.year)}"
        else:
            return str(period.year)
        return f"{words} {period.year}" if year else words

    def third(self, period: Period, form: Form, year: bool) -> str:
        if period.month is None:
            words = str(period.year)
        else:
            words = _day(None, period.month, period.year if year else None, form)
        return _THIRDS[period.third or 0].format(words)

    def decade(self, year: int, third: Third | None) -> str:
        part = {Third.BEGINNING: "début des ", Third.MIDDLE: "milieu des ", Third.END: "fin des "}
        return f"{part[third] if third is not None else ''}années {year}"

    def around(self, period: Period, words: str) -> str:
        if period.day is not None:
            return f"autour du {words}"
        if period.code is not None:
            return f"vers l’{words}" if words.startswith(_ELIDING) else f"vers le {words}"
        return f"vers {words}"

    def until(self, end: Period, form: Form) -> str:
        if end.third is not None:
            return f"avant {self.third(end, form, form.year)}"
        words = self.named(end, form, form.year)
        if end.day is not None:
            return f"avant le {words}"
        if end.approximate:
            return f"au plus tard {self.around(end, words)}"
        takes_au = end.code is not None and not words.startswith(_ELIDING)
        return f"au plus tard {'au' if takes_au else 'en'} {words}"

    def since(self, start: Period, form: Form) -> str:
        words = self.part(start, form, form.year)
        if start.third is None and words.startswith(_ELIDING):
            return f"à partir de l’{words}" if start.code is not None else f"à partir d’{words}"
        takes_du = start.third is None and not start.approximate and (start.day, start.code) != (None, None)
        return f"à partir {'du' if takes_du else 'de'} {words}"


def _day(day: int | None, month: int, year: int | None, form: Form) -> str:
    words = [month_name(month, Language.FR, form.short_months)]
    if day is not None:
        words.insert(0, "1er" if day == 1 else str(day))
    if year is not None:
        words.append(str(year))
    return " ".join(words)


def _ordinal(number: int) -> str:
    return "1er" if number == 1 else f"{number}e"
