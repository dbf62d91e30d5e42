"""What was chosen last for each kind of document, kept in this user's settings."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from enum import Enum
from typing import Any

from groupe_pays.domain.printing import FORM_CODES, DocumentKind, FileType, Form, Options
from groupe_pays.services.printing.kinds import KINDS
from groupe_pays.ui.settings import Settings

SETTINGS = "documents"
"""Where the choices of the documents are in the settings: the last kind, and the choices by kind."""
FOLDERS = "document_folders"
"""The folder each type of file was last saved in."""
FIRST_FORMS = {
    DocumentKind.MINUTES: "fr+zh",
    DocumentKind.SIGN_IN_SHEET: "fr",
    DocumentKind.NAME_PLATES: "fr+zh",
    DocumentKind.BADGES: "fr+zh",
}
"""The form offered before one was chosen; French for the others."""


class Choices:
    """Read and changed by the page; anything the file holds that makes no sense is passed over."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def kind(self) -> DocumentKind:
        try:
            return DocumentKind(str(self._stored().get("kind")))
        except ValueError:
            return DocumentKind.MINUTES

    def form(self, kind: DocumentKind) -> Form:
        code = self._of(kind).get("form")
        return Form.parse(code if code in FORM_CODES else FIRST_FORMS.get(kind, "fr"))

    def file_type(self, kind: DocumentKind) -> FileType:
        stored, known = self._of(kind).get("file_type"), KINDS[kind].file_types
        return FileType(str(stored)) if stored in known else known[0]

    def options(self, kind: DocumentKind) -> Options:
        stored = self._of(kind).get("options")
        options = Options()
        if not isinstance(stored, dict):
            return options
        for field in fields(Options):
            value = _read(getattr(options, field.name), stored.get(field.name))
            if field.name in KINDS[kind].options and value is not None:
                options = replace(options, **{field.name: value})
        return options

    def keep(self, kind: DocumentKind, form: Form, file_type: FileType, options: Options) -> None:
        stored = self._stored()
        told = {name: value for name, value in asdict(options).items() if name in KINDS[kind].options}
        stored["kind"] = kind.value
        kinds = stored.get("kinds")
        stored["kinds"] = kinds if isinstance(kinds, dict) else {}
        stored["kinds"][kind.value] = {
            "form": form.code,
            "file_type": file_type.value,
            "options": {name: value.value if isinstance(value, Enum) else value for name, value in told.items()},
        }
        self._settings.pages[SETTINGS] = stored
        self._settings.save()

    def folder(self, file_type: str) -> str:
        """The folder a type of file was last saved in; empty before that."""
        folders = self._settings.pages.get(FOLDERS)
        return str(folders.get(file_type, "")) if isinstance(folders, dict) else ""

    def keep_folder(self, file_type: str, folder: str) -> None:
        folders = self._settings.pages.get(FOLDERS)
        self._settings.pages[FOLDERS] = {**(folders if isinstance(folders, dict) else {}), file_type: folder}
        self._settings.save()

    def _stored(self) -> dict[str, Any]:
        stored = self._settings.pages.get(SETTINGS)
        return stored if isinstance(stored, dict) else {}

    def _of(self, kind: DocumentKind) -> dict[str, Any]:
        kinds = self._stored().get("kinds")
        stored = kinds.get(kind.value) if isinstance(kinds, dict) else None
        return stored if isinstance(stored, dict) else {}


def _read(default: Any, stored: Any) -> Any:
    """A stored value as one of the type of ``default``; None where it is none."""
    if isinstance(default, Enum):
        return next((member for member in type(default) if member.value == stored), None)
    return stored if type(stored) is type(default) else None
