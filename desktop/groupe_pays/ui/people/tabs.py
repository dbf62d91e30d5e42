"""The tabs of the members page."""

from __future__ import annotations

from groupe_pays.i18n import _

TABS = ("organisations", "people", "participation")


def tab_words() -> dict[str, str]:
    return {"organisations": _("Organisations"), "people": _("People"), "participation": _("Participation")}
