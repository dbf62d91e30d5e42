"""Under the columns and the preview: that nothing is written yet, how it can be undone, and the ways on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.formats import counted
from groupe_pays.i18n import _, current_language, ngettext, pgettext
from groupe_pays.services.importing_members.plan import MembersPlan
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import row
from groupe_pays.ui.widgets.labels import IconLabel, Label


class Foot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._nothing, self._undo = Label("strong"), Label("", "text2")
        self.cancel, self.back = Button("import_members_cancel"), Button("import_members_back")
        self.go = Button("import_members_go", "primary", "check")
        shield = IconLabel("shield-check", "ok", 16)
        self.setLayout(row(shield, self._nothing, self._undo, None, self.cancel, self.back, self.go, spacing=8))

    def set_words(self, undo_keys: str) -> None:
        """Its words in the language of the interface; called by the page, which knows the keys."""
        self._nothing.setText(_("Nothing is written yet."))
        self._undo.setText(_("One {keys} undoes the whole import.").format(keys=undo_keys))
        self.cancel.set_words(_("Cancel"))
        self.back.set_words(pgettext("import", "Back"))

    def show_step(self, step: str, plan: MembersPlan | None) -> None:
        """Say what the button does in a step."""
        self.setVisible(step in ("columns", "preview"))
        self.go.set_icon("check" if step == "preview" else "arrow-right")
        if plan is None:
            self.go.set_words(pgettext("import", "Next"))
            return
        written = plan.written if plan.changes_nothing else max(plan.written, 1)
        rows = ngettext("Import {number} row", "Import {number} rows", written)
        words = counted(rows, current_language(), number=written)
        self.go.set_words(words if step == "preview" else pgettext("import", "Next"))
        self.go.setEnabled(step == "columns" or not plan.changes_nothing)
