"""Organisation and function, or organisation and department, that lists keep in one cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from groupe_pays.domain.importing import Field
from groupe_pays.domain.names import has_han
from groupe_pays.exchange.cleaning.names import has_body
from groupe_pays.exchange.cleaning.places import province_of
from groupe_pays.exchange.cleaning.texts import Cells
from groupe_pays.exchange.cleaning.words import kind_of

_OF_BOTH = re.compile(r"职务|职位")
_DUTY = re.compile(
    r"(.*(?:政府|委员会|办公室|[办局厅部处科]|大学|学院|公司|协会|中心|使馆|领事馆|集团|研究院|医院))[\s、，]*"
    r"((?:常务|第一|代理|原|前)?(?:副|总|名誉)?(?:[部厅局处科市省区县州校院司会所站队组行镇乡]长|秘书长|理事长|董事长|主任|主席|书记|总?经理"
    r"|秘书|副?教授|干部|专员|参赞|助理|总监|顾问|翻译|领事|大使|代表|\S{0,4}员|主任助理)(?:兼\S{1,12})?)"
)
_PATH = re.compile(r"\s*(?:[/\\>＞]|(?<=[\u3400-\u9fff])[-—–](?=[\u3400-\u9fff]))\s*")
_SEVERAL = re.compile(r"\s*[;；\n]\s*")


class BodyAndDuty(NamedTuple):
    """``title`` and ``service`` are blank where they have cells of their own."""

    body: str
    title: str = ""
    service: str = ""


def body_and_duty(cells: Cells) -> BodyAndDuty:
    """The organisation of a row with what stands behind it in its cell."""
    written = cells.first(Field.ORGANISATION)
    if written and not cells.first(Field.TITLE) and _OF_BOTH.search(cells.header(Field.ORGANISATION)):
        found = _DUTY.fullmatch(written)
        return BodyAndDuty(found[1], found[2]) if found else BodyAndDuty(written)
    if not written and not has_body(cells):
        return _of_departments(cells.first(Field.SERVICE))
    return BodyAndDuty(written)


def _of_departments(written: str) -> BodyAndDuty:
    """« 福建省外办/欧非处 », as programs of Chinese firms write the department of somebody."""
    paths = [_PATH.split(path) for path in _SEVERAL.split(written) if path] if has_han(written) else []
    if not paths or not _is_body(paths[0][0]):
        return BodyAndDuty("")
    body = paths[0][0]
    services = (" / ".join(path[1:] if path[0] == body else path) for path in paths)
    return BodyAndDuty(body, service="；".join(dict.fromkeys(filter(None, services))))


def _is_body(words: str) -> bool:
    """Whether these are an authority with the place it is of, not a department anybody may have."""
    return kind_of(words) is not None and any(province_of(words[:length]) for length in (2, 3))
