"""Dates in Chinese words: 2017年1月31日, no space beside a digit, 至 between the ends of an interval."""

from __future__ import annotations

from datetime import date

from groupe_pays.domain.dates import Period
from groupe_pays.domain.dates.period import Third
from groupe_pays.domain.text import Language
from groupe_pays.formats.cldr import weekday_name
from groupe_pays.formats.wording import Form, Wording, half_of, quarter_of, season_of

_THIRDS_OF_MONTH = ("初", "中旬", "底")
_THIRDS_OF_YEAR = ("年初", "年中", "年底")
_SEASONS = ("春季", "夏季", "秋季", "冬季")


class ChineseWording(Wording):
    def whole_day(self, day: date, form: Form) -> str:
        words = f"{day.month}月{day.day}日"
        if form.year:
            words = f"{day.year}年{words}"
        return f"{words} {weekday_name(day.weekday(), Language.ZH)}" if form.weekday else words

    def digits(self, day: date, year: bool) -> str:
        return day.isoformat() if year else f"{day.month:02}-{day.day:02}"

    def day_number(self, day: Period) -> str:
        return f"{day.day}日"

    def named(self, period: Period, form: Form, year: bool) -> str:
        before = f"{period.year}年" if year else ""
        if period.day is not None:
            return f"{before}{period.month}月{period.day}日"
        if period.month is not None:
            return f"{before}{period.month}月"
        if quarter := quarter_of(period):
            return f"{before}第{'一二三四'[quarter - 1]}季度"
        if half := half_of(period):
            return f"{before}{'上下'[half - 1]}半年"
        if (season := season_of(period)) is not None:
            return f"{before}{_SEASONS[season]}"
        return f"{period.year}年"

    def third(self, period: Period, form: Form, year: bool) -> str:
        third = period.third or 0
        if period.month is not None:
            return f"{self.named(Period(period.year, period.month), form, year)}{_THIRDS_OF_MONTH[third]}"
        if not year:
            return _THIRDS_OF_YEAR[third]
        return f"{period.year}年年中" if third == 1 else f"{period.year}{_THIRDS_OF_YEAR[third]}"

    def single(self, period: Period, form: Form) -> str:
        return super().single(period, Form(form.style, form.year or _is_of_years(period), form.weekday))

    def between(self, start: Period, end: Period, form: Form) -> str:
        """The year, and the month of days, are said with the first end only: 2017年10月9日至10日."""
        first = self.part(start, form, form.year or _is_of_years(start))
        if self.part(end, form, form.year or _is_of_years(start)) == first:
            return first
        same_year = start.year == end.year
        if start.is_exact_day and end.is_exact_day and same_year and start.month == end.month:
            return f"{first}至{self.day_number(end)}"
        return f"{first}至{self.part(end, form, not same_year and (form.year or _is_of_years(end)))}"

    def decade(self, year: int, third: Third | None) -> str:
        part = {Third.BEGINNING: "初", Third.MIDDLE: "中期", Third.END: "末"}
        named = f"20世纪{year - 1900}年代" if 1920 <= year < 2000 else f"{year}年代"
        return f"{named}{part[third] if third is not None else ''}"

    def around(self, period: Period, words: str) -> str:
        return f"{words}前后"

    def until(self, end: Period, form: Form) -> str:
        words = self.part(end, form, form.year or _is_of_years(end))
        return f"{words}前" if end.third is not None or end.day is not None else f"不晚于{words}"

    def since(self, start: Period, form: Form) -> str:
        return f"{self.part(start, form, form.year or _is_of_years(start))}起"


def _is_of_years(period: Period) -> bool:
    """Whether nothing is left of it without its year: 2017年, 2017年底."""
    return period.month is None and (period.code is None or period.third is not None)
