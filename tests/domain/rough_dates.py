"""Hypothesis strategies for dates, exact and rough."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from hypothesis import strategies as st

from groupe_pays.domain.dates import RoughDate

days = st.dates(min_value=date(1000, 1, 1))
years = st.integers(1000, 9998).map("{:04}".format)
months = days.map(lambda day: day.isoformat()[:7])
exact_days = days.map(date.isoformat)
codes = st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])
parts_of_years = st.builds("{}-{}".format, years, codes)
beginnings_and_ends_of_years = st.builds("{}-{}~".format, years, st.sampled_from([33, 36]))


def thirds_of_months(day: date) -> tuple[str, str, str]:
    """The day that stands for « début », « mi- » and « fin » of its month at an end of an interval."""
    month = day.isoformat()[:7]
    return f"{month}-01~", f"{month}-15~", f"{month}-{monthrange(day.year, day.month)[1]:02}~"


thirds = st.builds(lambda day, third: thirds_of_months(day)[third], days, st.integers(0, 2))
exact_periods = exact_days | months | years | parts_of_years
approximate = (exact_days | months | years | parts_of_years).map("{}~".format)
ends = exact_periods | thirds | beginnings_and_ends_of_years
whole_thirds = st.builds(
    lambda day, third: (
        f"{day.isoformat()[:8]}{(1, 11, 21)[third]:02}~/"
        f"{day.isoformat()[:8]}{(10, 20, monthrange(day.year, day.month)[1])[third]:02}~"
    ),
    days,
    st.integers(0, 2),
)
middles_of_years = years.map("{0}-34~/{0}-35~".format)


def makes_sense(edtf: str) -> bool:
    try:
        RoughDate(edtf)
    except ValueError:
        return False
    return True


close_ends = st.builds(
    lambda first, last: f"{first}/{first[:4]}{last[4:]}",
    ends,
    ends,
).filter(makes_sense)
distant_ends = st.builds("{}/{}".format, ends, ends).filter(makes_sense)
open_ends = ends.map("../{}".format) | ends.map("{}/..".format)

texts = exact_periods | approximate | whole_thirds | middles_of_years | close_ends | distant_ends | open_ends
rough_dates = texts.map(RoughDate)
"""Every form a user can type or choose."""
