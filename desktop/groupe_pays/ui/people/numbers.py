"""A whole number saved as it is typed: inhabitants, a year."""

from __future__ import annotations

from groupe_pays.domain.errors import NotAWholeNumber
from groupe_pays.formats import number
from groupe_pays.i18n import current_language
from groupe_pays.ui.context import Context
from groupe_pays.ui.people.saved import SavedLine

_BETWEEN = dict.fromkeys(map(ord, " \u00a0\u202f,.'’，"))
"""What people write between thousands."""


class SavedNumber(SavedLine):
    """``read`` gives the number or None; between ``lowest`` and ``highest``. ``grouped`` parts the thousands."""

    saves_at_rest = False

    def __init__(self, context: Context, name: str, lowest: int, highest: int, grouped: bool = False) -> None:
        self._lowest, self._highest, self._grouped = lowest, highest, grouped
        super().__init__(context, name)
        self.editor.setMaxLength(20)

    def read(self) -> int | None:
        """Raises ``NotAWholeNumber``."""
        typed = str(self.editor.text()).strip()
        digits = typed.translate(_BETWEEN)
        if not digits:
            return None
        if not (digits.isascii() and digits.isdigit()) or not self._lowest <= int(digits) <= self._highest:
            raise NotAWholeNumber(typed)
        return int(digits)

    def write(self, value: int | None) -> None:
        self.editor.setText(self._words(value))
        self.editor.setCursorPosition(0)

    def show_value(self, value: int | None) -> None:
        if not self._typed and self.editor.text() != self._words(value):
            self.write(value)

    def _words(self, value: int | None) -> str:
        if value is None:
            return ""
        return number(value, current_language()) if self._grouped else str(value)
