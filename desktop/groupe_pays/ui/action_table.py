"""Every command of the window: its words, its key, its icon, and the menu it stands in.

Letters after Ctrl+Shift, because Ctrl+digit needs Shift on a French keyboard; U and E stay free for input methods.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from groupe_pays.i18n import N_

Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``page`` commands are enabled only while a page handles them, ``route`` ones go to a page."""

    name: str
    label: str
    keys: str | QKeySequence.StandardKey | None = None
    icon: str = ""
    page: bool = False
    route: str = ""
    checkable: bool = False


COMMANDS = {
    command.name: command
    for command in (
        Command("new_dossier", N_("&New dossier…"), Key.New, "folder-plus"),
        Command("open_dossier", N_("&Open a dossier…"), Key.Open, "folder-open"),
        Command("open_example", N_("Open the &example group"), None, "book-open"),
        Command("print_document", N_("&Print or save as PDF…"), Key.Print, "printer"),
        Command("document_look", N_("Loo&k of the documents…"), None, "palette"),
        Command("import_minutes", N_("&Import earlier minutes…"), None, "file-down"),
        Command("import_members", N_("Import mem&bers…"), None, "download"),
        Command("export_list", N_("E&xport the list…"), "Ctrl+Shift+X", "file-spreadsheet", page=True),
        Command("close_dossier", N_("&Close the dossier"), "Ctrl+W", "x"),
        Command("quit", N_("&Quit Groupe-Pays"), "Ctrl+Q", "log-out"),
        Command("undo", N_("&Undo"), Key.Undo, "undo-2"),
        Command("redo", N_("&Redo"), "Ctrl+Shift+Z", "redo-2"),
        Command("cut", N_("Cu&t"), Key.Cut),
        Command("copy", N_("&Copy"), Key.Copy, "copy"),
        Command("paste", N_("&Paste"), Key.Paste),
        Command("select_all", N_("Select &all"), Key.SelectAll),
        Command("delete", N_("&Delete"), None, "trash-2", page=True),
        Command("bold", N_("&Bold"), Key.Bold, "bold", page=True),
        Command("italic", N_("&Italic"), Key.Italic, "italic", page=True),
        Command("link", N_("&Link…"), "Ctrl+L", "link", page=True),
        Command("footnote", N_("&Footnote…"), "Ctrl+Alt+F", "superscript", page=True),
        Command("find_here", N_("Find in this pa&ge"), Key.Find, "search", page=True),
        Command("new_meeting", N_("&New meeting"), "Ctrl+M", "plus"),
        Command("go_series", N_("Series and standin&g agendas…"), None, "repeat", route="series"),
        Command("stage_prepare", N_("&Prepare"), "Ctrl+F5", "list", page=True),
        Command("stage_receive", N_("&Receive"), "Ctrl+F6", "user-check", page=True),
        Command("stage_minutes", N_("&Minutes"), "Ctrl+F7", "file-text", page=True),
        Command("stage_circulate", N_("&Circulate"), "Ctrl+F8", "send", page=True),
        Command("toggle_receive_minutes", N_("Between Receive and Min&utes"), "F9", "repeat", page=True),
        Command("add_agenda_item", N_("Add an agenda &item"), "Ctrl+Shift+P", "plus", page=True),
        Command("next_item", N_("Ta&ke up the next item"), "F12", "timer", page=True),
        Command("movement", N_("Arrival &or departure"), "F7", "log-in", page=True),
        Command("paper_sheet", N_("Ke&y in the signed sheet"), "Ctrl+Shift+Y", "list-checks", page=True),
        Command("add_intervention", N_("Inter&vention"), "Ctrl+Shift+I", "message-square", page=True),
        Command("add_discussion", N_("Discu&ssion"), "Ctrl+Shift+J", "users", page=True),
        Command("add_decision", N_("&Decision"), "Ctrl+Shift+D", "gavel", page=True),
        Command("add_action", N_("&Action"), "Ctrl+Shift+A", "square-check-big", page=True),
        Command("add_note", N_("N&B (note)"), "Ctrl+Shift+N", "sticky-note", page=True),
        Command("add_quotation", N_("&Quotation"), "Ctrl+Shift+C", "quote", page=True),
        Command("add_list", N_("&List"), "Ctrl+Shift+L", "list", page=True),
        Command("add_information", N_("In&formation"), "Ctrl+Shift+F", "info", page=True),
        Command("add_text", N_("Plain te&xt"), None, "file-text", page=True),
        Command("attach_file", N_("Attac&h a file or picture…"), "Ctrl+Alt+J", "paperclip", page=True),
        Command("next_to_review", N_("N&ext to review"), "F8", "list-checks", page=True),
        Command("next_untranslated", N_("&Next to translate"), "Shift+F8", "languages", page=True),
        Command("review_and_next", N_("&Reviewed, and on to the next"), "Shift+F4", "check", page=True),
        Command("turn_original", N_("Swap &original and translation"), None, "repeat", page=True),
        Command("translation_help", N_("Translation &help"), "Ctrl+F9", "languages", page=True),
        Command("add_pair_as_term", N_("&Add a term from the selection…"), None, "plus", page=True),
        Command("fill_from_memory", N_("Fill the translation from &memory…"), None, "languages", page=True),
        Command("send_translation", N_("Send out for transla&tion…"), None, "send", page=True),
        Command("return_translation", N_("&Bring a translation back…"), None, "languages", page=True),
        Command("language_files", N_("Glossary and memory fi&les…"), None, "book-open"),
        Command("sectors", N_("Secto&rs…"), None, "list"),
        Command("go_duplicates", N_("D&uplicates…"), None, "users", route="duplicates"),
        Command("go_glossary", N_("&Glossary"), None, "book-open", route="glossary"),
        Command("go_home", N_("&Home"), "Ctrl+Shift+H", "house", route="home", checkable=True),
        Command("go_meetings", N_("&Meetings"), "Ctrl+Shift+M", "presentation", route="meetings", checkable=True),
        Command("go_actions", N_("&Actions"), "Ctrl+Shift+T", "square-check-big", route="actions", checkable=True),
        Command("go_decisions", N_("&Decisions"), "Ctrl+Shift+G", "gavel", route="decisions", checkable=True),
        Command("go_calendar", N_("&Calendar"), "Ctrl+Shift+K", "calendar-days", route="calendar", checkable=True),
        Command("go_members", N_("M&embers"), "Ctrl+Shift+R", "users", route="members", checkable=True),
        Command(
            "go_partnerships", N_("&Partnerships"), "Ctrl+Shift+S", "handshake", route="partnerships", checkable=True
        ),
        Command("go_documents", N_("D&ocuments"), "Ctrl+Shift+O", "file-text", route="documents", checkable=True),
        Command("go_bin", N_("&Bin"), "Ctrl+Shift+B", "trash-2", route="bin", checkable=True),
        Command("back", N_("Bac&k"), "Alt+Left", "arrow-left"),
        Command("forward", N_("&Forward"), "Alt+Right", "arrow-right"),
        Command("next_pane", N_("&Next pane"), "F6"),
        Command("full_screen", N_("F&ull screen"), "F11", "maximize", checkable=True),
        Command("search", N_("&Search everywhere…"), "Ctrl+K", "search"),
        Command("show_in_folder", N_("Show the dossier in its &folder"), "Ctrl+Shift+W", "folder-open"),
        Command("typography", N_("T&ypography…"), None, "quote", page=True),
        Command("check_spelling", N_("Next m&isspelled word"), "Shift+F7", "book-open", page=True),
        Command("dictionary", N_("&Dictionary of the dossier…"), None, "book-open"),
        Command("review_people", N_("Peo&ple to review…"), None, "user-check"),
        Command("settings", N_("Se&ttings…"), "Ctrl+,", "settings"),
        Command("manual", N_("User’s &manual"), "F1", "book-open"),
        Command("shortcuts", N_("&Keyboard shortcuts"), "Ctrl+F1", "keyboard"),
        Command("minutes_keys", N_("Keys while taking mi&nutes"), "Shift+F1", "keyboard", page=True),
        Command("about", N_("&About Groupe-Pays"), None, "info"),
        Command("about_qt", N_("About &Qt")),
    )
}

SEPARATOR = "-"
RECENT, LANGUAGES, THEMES = ":recent", ":languages", ":themes"


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu inside a menu."""

    label: str
    names: tuple[str, ...]


Entry = str | Submenu


def commands_of(entries: Iterable[Entry]) -> Iterator[str]:
    """The names of the commands of a menu, those of its submenus too."""
    for entry in entries:
        yield from entry.names if isinstance(entry, Submenu) else (entry,)


MENUS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        N_("&File"),
        (
            *("new_dossier", "open_dossier", "open_example", RECENT, SEPARATOR, "print_document", "document_look"),
            *("import_minutes", "import_members", "export_list", SEPARATOR, "close_dossier", "quit"),
        ),
    ),
    (
        N_("&Edit"),
        (
            *("undo", "redo", SEPARATOR, "cut", "copy", "paste", "select_all", "delete", SEPARATOR),
            *("bold", "italic", "link", "footnote", SEPARATOR, "find_here"),
        ),
    ),
    (
        N_("&Meeting"),
        (
            *("new_meeting", "go_series", SEPARATOR),
            *("stage_prepare", "stage_receive", "stage_minutes", "stage_circulate"),
            *("toggle_receive_minutes", SEPARATOR, "paper_sheet", SEPARATOR, "add_agenda_item", "next_item"),
            *("movement", SEPARATOR),
            Submenu(
                N_("In the minu&tes"),
                (
                    *("add_intervention", "add_discussion", "add_decision", "add_action", "add_note", "add_quotation"),
                    *("add_list", "add_information", "add_text", SEPARATOR, "attach_file"),
                ),
            ),
            Submenu(
                N_("Trans&lation"),
                (
                    *("next_untranslated", "review_and_next", "turn_original", SEPARATOR),
                    *("translation_help", "add_pair_as_term", "fill_from_memory", SEPARATOR),
                    *("send_translation", "return_translation"),
                ),
            ),
            *(SEPARATOR, "next_to_review"),
        ),
    ),
    (
        N_("&View"),
        (
            *("go_home", "go_meetings", "go_actions", "go_decisions", "go_calendar", "go_members", "go_partnerships"),
            *(SEPARATOR, "go_documents", "go_bin", SEPARATOR, "back", "forward", "next_pane", SEPARATOR),
            *(LANGUAGES, THEMES, "full_screen"),
        ),
    ),
    (
        N_("&Tools"),
        (
            *("search", "show_in_folder", "go_duplicates", SEPARATOR, "go_glossary", "language_files", "sectors"),
            *(SEPARATOR, "typography", "check_spelling", "dictionary"),
            *(SEPARATOR, "review_people", SEPARATOR, "settings"),
        ),
    ),
    (N_("&Help"), ("manual", "shortcuts", "minutes_keys", SEPARATOR, "about", "about_qt")),
)
