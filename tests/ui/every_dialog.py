"""Every window that opens over the main one, made as its command makes it, for tests that ask the same of all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from groupe_pays.domain.glossary import Term
from groupe_pays.domain.people import Person
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.translation_sending import SendRequest
from groupe_pays.ui.attendance.head_counts_dialog import HeadCountsDialog
from groupe_pays.ui.avoiding.dialog import AvoidedDatesDialog
from groupe_pays.ui.dialogs import _Sentence
from groupe_pays.ui.glossary.term_dialog import TermDialog
from groupe_pays.ui.help_dialogs import ShortcutsDialog
from groupe_pays.ui.importing.writing_dialog import WritingDialog
from groupe_pays.ui.invitations.audience_bar import AudienceDialog
from groupe_pays.ui.invitations.mail_dialog import InvitationMailDialog
from groupe_pays.ui.lists.saved_filters import NameDialog
from groupe_pays.ui.main_window import MainWindow
from groupe_pays.ui.manual import ManualDialog
from groupe_pays.ui.new_dossier import NewDossierDialog
from groupe_pays.ui.people.organisation_changes import RenameDialog
from groupe_pays.ui.people.organisation_succession import SuccessionDialog
from groupe_pays.ui.personal.erase_dialog import EraseDialog
from groupe_pays.ui.personal.person_dialog import PersonalDataDialog
from groupe_pays.ui.personal.review_dialog import ReviewDialog
from groupe_pays.ui.preferences import PreferencesDialog
from groupe_pays.ui.printing.look_dialog import LookDialog
from groupe_pays.ui.sectors.dialog import SectorsDialog
from groupe_pays.ui.sectors.merge import MergeDialog
from groupe_pays.ui.spelling.dictionary_dialog import DictionaryDialog
from groupe_pays.ui.translation_exchange.language_files import LanguageFilesDialog
from groupe_pays.ui.translation_exchange.return_dialog import ReturnDialog
from groupe_pays.ui.translation_exchange.send_dialog import SendDialog
from groupe_pays.ui.translation_help.fill_dialog import FillDialog
from groupe_pays.ui.typography.dialog import MINUTES, TypographyDialog
from groupe_pays.ui.typography.rules_dialog import RulesDialog
from groupe_pays.ui.waiting import Waiting


def meeting_of(window: MainWindow) -> str:
    return window.context.services.meetings.list_meetings()[0].meeting.id


def somebody(window: MainWindow) -> Person:
    return next(one for one in window.context.services.people.list_people() if one.name.surname == "Auxiette")


def _returned(window: MainWindow, folder: Path) -> QDialog:
    job = window.context.services.translation_sending.prepare(SendRequest(meeting_of(window), Language.ZH))
    path = folder / "back.xlf"
    path.write_bytes(job.render())
    return ReturnDialog(window, window.context, path)


def _bodies(window: MainWindow, number: int) -> list[str]:
    return [one.id for one in window.context.services.organisations.list_organisations()[:number]]


def _renamed(window: MainWindow) -> QDialog:
    body = window.context.services.organisations.load(_bodies(window, 1)[0])
    return RenameDialog(window, window.context, body)


EVERY_DIALOG: dict[str, Callable[[MainWindow, Path], QDialog]] = {
    "fill": lambda window, _folder: FillDialog(window, window.context, meeting_of(window)),
    "typography": lambda window, _folder: TypographyDialog(window, window.context, meeting_of(window), MINUTES),
    "rules": lambda window, _folder: RulesDialog(window, window.context.settings),
    "dictionary": lambda window, _folder: DictionaryDialog(window, window.context),
    "term": lambda window, _folder: TermDialog(window, Term(fr="jumelage")),
    "send": lambda window, _folder: SendDialog(window, window.context, meeting_of(window), None),
    "return": _returned,
    "language files": lambda window, _folder: LanguageFilesDialog(window, window.context),
    "sectors": lambda window, _folder: SectorsDialog(window, window.context),
    "merge sectors": lambda window, _folder: MergeDialog(window, window.context),
    "saved filters": lambda window, _folder: NameDialog(window, BilingualText(fr="Sans adresse")),
    "personal data": lambda window, _folder: PersonalDataDialog(window, window.context, somebody(window).id),
    "erase": lambda window, _folder: EraseDialog(window, window.context, somebody(window)),
    "review people": lambda window, _folder: ReviewDialog(window, window.context),
    "rename": lambda window, _folder: _renamed(window),
    "succession": lambda window, _folder: SuccessionDialog(window, window.context, _bodies(window, 2)),
    "writing": lambda window, _folder: WritingDialog(window, "membres.csv"),
    "waiting": lambda window, _folder: Waiting(window, "waiting_dialog", "membres.csv"),
    "question": lambda window, _folder: _Sentence(
        window, "Titre", "Une phrase.", "Supprimer", danger=True, cancel=True
    ),
    "head counts": lambda window, _folder: HeadCountsDialog(window, window.context, meeting_of(window)),
    "avoided dates": lambda window, _folder: AvoidedDatesDialog(window, window.context),
    "audience": lambda window, _folder: AudienceDialog(window, BilingualText(fr="Comité"), 3),
    "invitation mail": lambda window, _folder: InvitationMailDialog(window, window.context, meeting_of(window)),
    "new dossier": lambda window, _folder: NewDossierDialog(window),
    "preferences": lambda window, _folder: PreferencesDialog(window, window.shell),
    "look": lambda window, _folder: LookDialog(window, window.context),
    "shortcuts": lambda window, _folder: ShortcutsDialog(window, window.context.actions),
    "manual": lambda window, _folder: ManualDialog(window),
}
"""How each is made over the example dossier; a folder is given for files it reads."""
