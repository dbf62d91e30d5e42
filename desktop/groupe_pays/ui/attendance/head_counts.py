"""People counted beside the roll: the sentences they make, and the window they are edited in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from groupe_pays.domain.head_counts import CountedGroup, exceeded
from groupe_pays.formats import head_count_words
from groupe_pays.i18n import _, current_language
from groupe_pays.ui.attendance.head_counts_dialog import HeadCountsDialog
from groupe_pays.ui.context import Context
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.buttons import IconButton
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Hairline, Label, WrappedLabel, set_shown


class HeadCounts(Retranslating, QWidget):
    """« 55 participants, dont 19 personnalités des délégations chinoises », under the counters of the roll."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("head_counts")
        self._context = context
        self._meeting_id = ""
        self._groups: list[CountedGroup] = []
        self._title, self._said = Label("strong"), WrappedLabel("meta", "text2")
        self._said.setObjectName("head_counts_said")
        self._question = WrappedLabel("meta", "warn")
        self.edit = IconButton("edit_head_counts", "pencil")
        self.edit.clicked.connect(self._open)
        self.setLayout(
            column(
                Hairline(),
                row(self._title, None, self.edit),
                self._said,
                self._question,
                spacing=4,
                margins=(0, 6, 0, 0),
            )
        )
        self.retranslate()

    def show_meeting(self, meeting_id: str) -> None:
        """Show the counts of a meeting, read anew."""
        self._meeting_id = meeting_id
        self._groups = self._context.services.head_counts.list_groups(meeting_id)
        self.retranslate()

    def go_to(self, group_id: str) -> bool:
        """Have the keyboard where a count is put right; False where it is none of these."""
        if group_id not in [group.id for group in self._groups]:
            return False
        self.edit.setFocus()
        return True

    def retranslate(self) -> None:
        self._title.setText(_("Counted without names"))
        self.edit.set_words(_("Edit the head counts…"))
        if not self._meeting_id:
            return
        groups, language = self._groups, current_language()
        said = head_count_words(groups, language)
        self._said.setText("\n".join(said) if said else _("Nobody was counted beside the list."))
        over = exceeded(groups)
        names = [group.words.best(language) for group in groups if group.id in over]
        self._question.setText(question(names[0]) if names else "")
        set_shown(self._question, bool(names))

    def _open(self) -> None:
        if self._meeting_id:
            self._context.drafts.flush()
            HeadCountsDialog(self.window(), self._context, self._meeting_id).exec()


def question(group: str) -> str:
    """What stands beside a group smaller than its parts."""
    return _("The parts of “{group}” hold more people than it does.").format(group=group)
