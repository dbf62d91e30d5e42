"""The settings: language and colours, effective at once; the name of the group and who publishes its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from groupe_pays.domain.text import Language
from groupe_pays.i18n import OWN_NAMES, _
from groupe_pays.ui.actions import THEME_NAMES, plain_words
from groupe_pays.ui.dialogs import WIDTH
from groupe_pays.ui.group_settings import GroupSettings
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.theme import ThemeChoice
from groupe_pays.ui.typography.rules_dialog import RulesDialog
from groupe_pays.ui.widgets.buttons import Button
from groupe_pays.ui.widgets.flow import column, row
from groupe_pays.ui.widgets.labels import Label
from groupe_pays.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from groupe_pays.ui.shell import Shell


class PreferencesDialog(Retranslating, QDialog):
    """Each choice takes effect while one looks; the button only closes."""

    def __init__(self, parent: QWidget, shell: Shell) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setMinimumWidth(WIDTH)
        self._title = Label("detail")
        self._language, self._theme, self._typing = Label("medium"), Label("medium"), Label("medium")
        self.languages = Segments("preferred_language", list(Language))
        self.languages.name_languages()
        self.themes = Segments("preferred_theme", list(ThemeChoice))
        self.rules = Button("preferences_rules", "link")
        self.close_button = Button("preferences_close", "primary")
        self.close_button.setDefault(True)
        group: QWidget | int = GroupSettings(shell.context) if shell.context.services is not None else 0
        self.setLayout(
            column(
                *(self._title, 6, row(self._language, None, self.languages), row(self._theme, None, self.themes)),
                row(self._typing, None, self.rules),
                *(group, 12, row(None, self.close_button)),
                spacing=10,
                margins=(24, 20, 24, 20),
            )
        )
        self.languages.set_value(shell.context.language.current)
        self.themes.set_value(shell.context.theme.choice)
        self.languages.chosen.connect(shell.set_language)
        self.themes.chosen.connect(shell.set_theme)
        self.rules.clicked.connect(lambda: RulesDialog(self, shell.context.settings).exec())
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(lambda _result: shell.context.drafts.flush())
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(_("Settings"))
        self._title.setText(_("Settings"))
        self._language.setText(_("Language of the interface"))
        self._theme.setText(_("Colours"))
        self.languages.set_words(OWN_NAMES, _("Language of the interface"))
        self.themes.set_words({choice: plain_words(_(name)) for choice, name in THEME_NAMES.items()}, _("Colours"))
        self._typing.setText(_("Typography and spelling"))
        self.rules.set_words(_("Choose the rules…"))
        self.close_button.set_words(_("Close"))
