"""What stands where a name should, and is nobody: a desk of an organisation, a post that is vacant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from groupe_pays.domain.collation import fold

_VACANT = re.compile(
    r"(?:poste )?(?:vacante?|a (?:pourvoir|designer|nommer|definir|completer|preciser|confirmer)"
    r"|en cours (?:de|d'|d)? ?\w+|neant|inconnue?|non (?:renseigne|communique|designe|connu)e?|position vacant|vacancy)"
    r"|n\.?[cd]\.?|n/[acd]|t\.?b\.?[acd]\.?|待定|空缺|暂缺|无|未定"
)
_BLANK = re.compile(r"[-–—_./?*\s]+")
_DESK = re.compile(
    r"(?:le |la |l')?(?:(?:secretariat|services?|directions?|accueil|standard|permanence|reception|helpdesk)\b.*"
    r"|(?:cabinet|bureau|mission|pole|departement|guichet|equipe|office|unite|cellule)"
    r"(?: (?:d[eu]s?|of|municipal|general|international|relations)\b.*| d'.*)?)"
    r"|(?:总机|值班室|传达室|秘书处|办公室|前台)"
)


@dataclass(frozen=True, slots=True)
class Nobody:
    """``aside`` is what is worth a note: « Cabinet du maire »; blank for a dash."""

    aside: str


def nobody_in(words: str, *, has_body: bool) -> Nobody | None:
    """Nobody, where the words name none; a desk only beside the organisation it belongs to."""
    if not words:
        return None
    if _BLANK.fullmatch(words):
        return Nobody("")
    plain = fold(words)
    if _VACANT.fullmatch(plain) or (has_body and _DESK.fullmatch(plain)):
        return Nobody(words)
    return None
