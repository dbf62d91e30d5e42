"""Hyphens at the end of a line: those of « vice-président » stay, that of « person-nel » only parted a word."""

from __future__ import annotations

_BEFORE = """
vice rendez peut sous mi demi semi non ex anti inter intra extra franco sino euro contre après avant ci là celui celle
ceux celles au par porte grand grande petit petite aide chef mot tout toute tous compte procès haut bas dix vingt trente
quarante cinquante soixante quatre soi lui elle eux moi toi nous vous est a t dit saint sainte nord sud long court moyen
socio micro macro arrière auto bien mal libre savoir entre pays groupe pluri multi co pré post tiers plus cinq six sept
huit neuf deux trois cent mille lieu poids garde passe pause aller retour hors trans éco agro outre quasi presque afin
"""
_BEHIND = """
il elle ils elles on t je tu nous vous ce là ci même mêmes le la les lui leur moi toi en y dessus dessous dire être vis
chef major adjoint adjointe clé clef clés projet pilote type cadre
"""
_KEPT_BEFORE, _KEPT_BEHIND = frozenset(_BEFORE.split()), frozenset(_BEHIND.split())


def keeps_hyphen(before: str, behind: str) -> bool:
    """Whether two halves make a compound, by either of them."""
    return before in _KEPT_BEFORE or behind in _KEPT_BEHIND
