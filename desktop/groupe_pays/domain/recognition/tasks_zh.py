"""Who takes something upon themselves in Chinese prose: 由张三负责…, 法方须于12月20日前寄送…, 请陆浩尽快核实…"""

from __future__ import annotations

import re
from datetime import date

from groupe_pays.domain.names import has_han
from groupe_pays.domain.recognition.people_words import PERSON, is_chinese_name, is_name
from groupe_pays.domain.recognition.signs import HAN
from groupe_pays.domain.recognition.when import find_due
from groupe_pays.domain.text import Language

_ASKED = r"(?:(?:会议|会上)(?:还)?(?:要求|明确|决定|议定|强调|指出)[，,：:]?\s*|请|责成|由)*"
_BODY_ZH = (
    rf"(?:(?:中法)?[双各]方|[我贵中法]方|我们|大家|[{HAN}]{{1,14}}(?:局|厅|委|办|部|处|科|署|院|校|会|司|组|中心|公司|单位|政府|大学|学院|馆|所|站|社|部门|专班"
    rf"|领馆|使馆|秘书处|办公室|团委|院系|小组|团队))"
)
_DOES_ZH = (
    r"(?:负责|牵头|承办|组织|会同|配合|提交|完成|报送|落实|联系|准备|整理|办理|确认|起草|制定|制订|汇总"
    r"|收集|发送|安排|协调|编制|修改|对接|跟进|签订|反馈|上报|拟定|梳理|通知|发出|交换|提供|发布|寄送|递交|核实|核对|确定|撰写|编写"
    r"|翻译|采购|邀请|招募|设计|制作|签署|搭建|更新|推荐|申请|印制|布置|购买|公布|选派|选定|预订|答复|回复|审核|校对|统计|调研"
    r"|开展|启动|筹集|移交|补充|提出|报(?=[市省送名])|出具|整改|推进)"
)
_CHINESE = re.compile(
    rf"^(?:[（(]?[\d一二三四五六七八九十]{{1,2}}[)）.、．]\s*)?(?P<asked>{_ASKED})"
    rf"(?P<who>[{HAN}·•A-Za-z、，和及 ]{{2,40}}?)"
    rf"(?P<how>负责|牵头|承办|应当?|需要?|须|将|要|于|在|尽快|抓紧|尽早|及时|务必|会同|配合)(?P<what>.*)$",
    re.DOTALL,
)
_AT_ZH = re.compile(rf"^@(?P<who>[{HAN}·]{{2,8}}|{PERSON})\s+\S")
_INSIDE_ZH = re.compile(
    rf"(?:^|[，,。；;：:])\s*由(?P<who>[{HAN}·•A-Za-z、和及 ]{{2,24}}?)"
    r"(?:负责|牵头|承办|组织|会同)"
)
_URGED_ZH = re.compile(
    rf"^(?:[（(]?[\d一二三四五六七八九十]{{1,2}}[)）.、．]\s*)?(?:请|责成)[{HAN}·、]{{2,24}}(?:尽快|抓紧|及时|务必|尽早)"
    rf"|^[{HAN}、]{{2,24}}(?:要|须|应|需)(?:在|于)[^，,。；;]{{2,12}}(?:之前|以前|前)(?![面往来期景]|提下)"
)
"""请陆浩尽快…, 各院系要在学期末前…: asked for, though no calendar tells the day."""
_PAST_ZH = re.compile(r"已|曾|(?<!为)了")
_BY_THEN = re.compile(r"前|之内|以内|日内|周内|月内|月底|年底|月末|截止|尽快")


def read_chinese_task(text: str, today: date, labelled: bool) -> str:
    """Who is to do something by a Chinese sentence that says so; else blank."""
    dated = labelled or (_BY_THEN.search(text) is not None and find_due(text, Language.ZH, today) is not None)
    if not dated and not _URGED_ZH.search(text):
        return ""
    at = _AT_ZH.match(text)
    if at is not None and _acts(at["who"]):
        return at["who"]
    inside = _INSIDE_ZH.search(text)
    if inside is not None and _acts(inside["who"]):
        return inside["who"].strip(" ，")
    found = _CHINESE.match(text)
    if found is None or not _acts(found["who"]):
        return ""
    if found["how"] in ("于", "在", "将") and _PAST_ZH.search(found["what"]):
        return ""
    does = found["how"] in ("负责", "牵头", "承办", "会同") or re.search(_DOES_ZH, found["what"]) is not None
    return found["who"].strip(" ，") if does else ""


def _acts(who: str) -> bool:
    """Whether Chinese words name people or offices and nothing else: 省商务厅李敏, 李四、王五, 各成员单位."""
    parts = [part for part in re.split(r"[、，和及]", who.strip()) if part.strip()]
    return bool(parts) and all(_is_one(part.strip()) for part in parts)


def _is_one(part: str) -> bool:
    if is_chinese_name(part) or re.fullmatch(_BODY_ZH, part) or (not has_han(part) and is_name(part)):
        return True
    behind = re.match(_BODY_ZH, part)
    return behind is not None and is_chinese_name(part[behind.end() :])
