"""Chinese words for dates, after ``prepare`` has put digits for numerals (三月 becomes 3月)."""

from __future__ import annotations

import re

from groupe_pays.domain.dates.feasts import (
    chinese_new_year,
    dragon_boat,
    lantern_festival,
    mid_autumn,
    tomb_sweeping,
)
from groupe_pays.domain.dates.grammar import Grammar, Settling, names, working_days
from groupe_pays.domain.dates.period import Third

_DIGITS = {
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_NUMERAL = re.compile(rf"(?<![周期拜])[{''.join(_DIGITS)}十]+(?=年|月|日|号|季|天|周|星期|礼拜|个)")
_THIRDS = {
    "初": Third.BEGINNING, "上旬": Third.BEGINNING, "中": Third.MIDDLE, "中旬": Third.MIDDLE, "中期": Third.MIDDLE,
    "底": Third.END, "末": Third.END, "下旬": Third.END,
}  # fmt: skip
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_WEEKS = {"本周": 0, "这周": 0, "下周": 1, "下个星期": 1, "下星期": 1, "上周": -1, "本星期": 0, "这个星期": 0}
_UNITS = {
    "天": "days", "日": "days", "周": "weeks", "星期": "weeks", "个星期": "weeks", "礼拜": "weeks", "个礼拜": "weeks",
    "个月": "months", "年": "years",
}  # fmt: skip

_REWRITTEN = (
    (r"(?<=[\u4e00-\u9fff]) (?=\d)|(?<=\d) (?=[\u4e00-\u9fff])", ""),
    (r"^会议?后", ""),
    (r"(?<=.)(?:上午|下午|中午|早上|晚上|下班)(?=(?:[之以]?前)?$)", ""),
    (r"^(?P<rest>.+)(?:截止|为止)$", r"截至\g<rest>"),
    (r"(?P<n>24|48|72)个?小时(?=[之以]?内)", lambda match: f"{int(match['n']) // 24}天"),
    (r"^年内$", "今年"),
    (r"^季度末", "本季度末"),
    (r"^半月(?=[之以]?[内后])", "15天"),
    (r"^十一(?:国庆)?(?:假期|长假|黄金周)?(?=[之以]?前)", "10月1日"),
    (r"^半年(?=[之以]?[内后])", "6个月"),
    (r"(?<=[\d一二三四]季度|[上下]半年)[之以]?内$", ""),
    (r"^(?P<rest>(?:本|这个?|下个?|今|明|当)(?:周|星期|月|季度|年度?))[之以]?内$", r"\g<rest>"),
    (r"月份[之以]?内$", "月份"),
    (r"元旦", "1月1日"),
    (r"国庆节?", "10月1日"),
    (r"五一(?:节|劳动节|假期)?", "5月1日"),
    (r"^暑假(?=[之以]?前)", "7月1日"),
    (r"半个月(?=[之以]?[内后])", "15天"),
    (r"(?P<n>\d{1,3})个工作日(?=[之以]?[内后])", lambda match: f"{working_days(int(match['n']))}天"),
)
"""What the patterns below do not say themselves, said so that they do."""
_FEASTS = {
    "春节": chinese_new_year, "农历新年": chinese_new_year, "元宵": lantern_festival, "清明": tomb_sweeping,
    "端午": dragon_boat, "中秋": mid_autumn,
}  # fmt: skip
_WEEK_PARTS = {"初": (0, 1), "末": (5, 6)}

_YEAR = r"(?:(?P<y>\d{4}|\d{2})年)?"
_MONTH = r"(?P<m>\d{1,2})月(?:份)?"
_WEEKDAY = r"(?: ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?"
_THIRD = rf"(?P<t>{names(_THIRDS)})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.ASCII)


def _arabic(numeral: str) -> str:
    """二〇一七 as 2017, 十一 as 11, 三十一 as 31."""
    if "十" not in numeral:
        return "".join(str(_DIGITS[digit]) for digit in numeral)
    tens, _, ones = numeral.partition("十")
    return str(10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0))


def _prepare(words: str) -> str:
    def digits(match: re.Match[str]) -> str:
        try:
            return _arabic(match[0])
        except KeyError:
            return match[0]

    words = _NUMERAL.sub(digits, words)
    for pattern, said in _REWRITTEN:
        words = re.sub(pattern, said, words)
    return words


GRAMMAR = Grammar(
    points=(
        _pattern(rf"{_YEAR}{_MONTH}(?P<d>\d{{1,2}})[日号]?{_WEEKDAY}"),
        _pattern(r"(?P<m>\d{1,2})[/.](?P<d>\d{1,2})"),
        _pattern(r"(?P<d>\d{1,2})[日号]"),
        _pattern(rf"{_YEAR}{_MONTH}{_THIRD}"),
        _pattern(rf"(?:(?P<y>\d{{4}}|\d{{2}})年年?|年){_THIRD}"),
        _pattern(rf"{_YEAR}第?(?P<q>[1-4])季度?"),
        _pattern(r"(?:(?P<y>\d{4})年?)?q(?P<q>[1-4])"),
        _pattern(rf"{_YEAR}(?P<h>上|下)半年"),
        _pattern(rf"{_YEAR}第?(?P<q>[1-4])季度?{_THIRD}"),
        _pattern(rf"{_YEAR}(?P<h>上|下)半年{_THIRD}"),
        _pattern(rf"{_YEAR}(?P<s>[春夏秋冬])[季天]?"),
        _pattern(rf"{_YEAR}{_MONTH}"),
        _pattern(r"(?P<y>\d{4}|\d{2})年(?:度)?"),
        _pattern(r"(?P<y>\d{4})"),
    ),
    numbers={"上": 1, "下": 2},
    months={},
    seasons={"春": 0, "夏": 1, "秋": 2, "冬": 3},
    thirds=_THIRDS,
    days={"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1},
    weeks=_WEEKS,
    weekdays=_WEEKDAYS,
    units=_UNITS,
    next_weekday=_pattern(r"(?:周|星期|礼拜)(?P<w>[一二三四五六日天])"),
    in_some_time=_pattern(rf"(?!\d{{4}}年)(?P<n>\d{{1,4}})(?P<u>{names(_UNITS)})(?:之后|以后|后|内|之内|以内)"),
    lone=_pattern(r"(?P<d>\d{1,2})[日号]?"),
    articles=_pattern(r"^[在于]"),
    week_of=_pattern(r"(?P<rest>.+?)(?:那一?周|当周|所在周)"),
    around=_pattern(r"(?:大约|大概|约)?(?P<rest>.+?)(?:前后|左右)"),
    by=_pattern(r"(?:不晚于|不迟于|最迟|最晚|至迟|截至|截止到?|直?到)于?(?P<rest>.+?)(?:[之以]?前|为?止)?"),
    before=_pattern(r"(?P<rest>.+?)(?:之前|以前|前)"),
    after=_pattern(r"(?:自|从)?(?P<rest>.+?)(?:之后|以后|以来|开始|后|起)"),
    opening=_pattern(r"^(?:从|自|在)"),
    between=_pattern(r"至|到| ?[-~/] ?|与|和"),
    settlings=(
        Settling(_pattern(r"下个?月"), months=1),
        Settling(_pattern(r"上个?月"), months=-1),
        Settling(_pattern(r"(?:本|这个|当)月|^月(?=[初中底末])"), months=0),
        Settling(_pattern(r"下个?季度"), quarters=1),
        Settling(_pattern(r"[本这]个?季度"), quarters=0),
        Settling(_pattern(r"(?:今|本)年(?:度)?"), years=0),
        Settling(_pattern(r"明年"), years=1),
        Settling(_pattern(r"后年"), years=2),
        Settling(_pattern(r"去年"), years=-1),
    ),
    spell_month=lambda year, month: f"{year}年{month}月",
    spell_quarter="{year}年第{number}季度",
    spell_year="{year}年",
    feasts=_FEASTS,
    feast=_pattern(rf"(?:(?P<y>\d{{4}})年)?(?P<f>{names(_FEASTS)})节?(?:假期)?"),
    week_of_month=_pattern(rf"{_YEAR}{_MONTH}的?(?:第(?=\d)|(?=最))(?P<n>最后1|[1-5])个?(?:周|星期)"),
    week_number=_pattern(r"(?:(?P<y>\d{4})年)?第(?P<n>\d{1,2})周"),
    last=frozenset({"最后1"}),
    weekday_of_week=_pattern(rf"(?P<week>{names(_WEEKS)})(?P<w>[一二三四五六日天])"),
    part_of_week=_pattern(rf"(?P<week>{names(_WEEKS)})?(?(week)|周)(?P<t>[初末])"),
    week_parts=_WEEK_PARTS,
    prepare=_prepare,
)
