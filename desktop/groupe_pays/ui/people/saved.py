"""Fields whose content is saved as it is typed, and that say in place why something was refused."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from groupe_pays.domain.dates import RoughDate
from groupe_pays.domain.errors import Refusal
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.ui.context import Context
from groupe_pays.ui.errors import sentence_of, show_error
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.widgets.bilingual import BilingualLineEdit
from groupe_pays.ui.widgets.bilingual_area import BilingualArea
from groupe_pays.ui.widgets.date_words import DateWordsField
from groupe_pays.ui.widgets.fields import leave_undo_to_dossier
from groupe_pays.ui.widgets.flow import column
from groupe_pays.ui.widgets.growing import GrowingTextEdit
from groupe_pays.ui.widgets.labels import Label, restyle

Save = Callable[[Any], None]


class SavedField(Retranslating, QWidget):
    """An editor and, under it, the sentence of a refusal; what is typed is never overwritten by a reload."""

    saves_at_rest = True
    """Whether a rest in the typing saves, or only leaving the field."""

    def __init__(self, context: Context, name: str, editor: QWidget) -> None:
        super().__init__()
        self.setObjectName(name)
        self._context = context
        self._key: Hashable = None
        self._save: Save | None = None
        self._typed = False
        self._refused: BaseException | None = None
        self.editor: Any = editor
        self._sentence = Label("meta", "danger", wrap=True)
        self._sentence.setObjectName(f"{name}_refusal")
        self.setLayout(column(editor, self._sentence, spacing=3))
        self.setFocusProxy(editor)
        self._sentence.hide()

    def bind(self, key: Hashable, save: Save) -> None:
        """From now on what is typed goes to ``save``; what another record refused is forgotten."""
        if key != self._key:
            self._typed = False
            self._show_refusal(None)
        self._key, self._save = key, save

    def show_value(self, value: Any) -> None:
        """Show what is stored, unless something else is being typed."""
        if not self._typed and value != self.read():
            self.write(value)

    def refusal(self) -> str:
        """The sentence under the field; empty where all is well."""
        return self._sentence.text() if not self._sentence.isHidden() else ""

    def retranslate(self) -> None:
        self._show_refusal(self._refused)

    def read(self) -> Any:
        raise NotImplementedError

    def write(self, value: Any) -> None:
        raise NotImplementedError

    def set_words(self, what: str) -> None:
        """Name the editor for screen readers."""
        self.editor.setAccessibleName(what)

    def _put(self, *_ignored: object) -> None:
        """Have what is typed saved soon."""
        save = self._save
        if save is None:
            return
        self._typed = True

        def write() -> None:
            save(self.read())
            self._typed = False
            self._show_refusal(None)

        self._context.drafts.put(self._key, write, self._refuse, self.saves_at_rest)

    def _refuse(self, error: Exception) -> None:
        """Say why under the field; the text stays as it was typed."""
        if isinstance(error, Refusal):
            self._show_refusal(error)
        else:
            show_error(error)

    def _show_refusal(self, error: BaseException | None) -> None:
        self._refused = error
        self._sentence.setText(sentence_of(error) if error is not None else "")
        self._sentence.setVisible(error is not None)
        for line in self._lines():
            if bool(line.property("refused")) is not (error is not None):
                line.setProperty("refused", error is not None)
                restyle(line)

    def _lines(self) -> list[Any]:
        return [self.editor]


class SavedLine(SavedField):
    """One line of plain text."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, f"{name}_field", QLineEdit())
        self.editor.setObjectName(name)
        self.editor.setMaxLength(500)
        leave_undo_to_dossier(self.editor)
        self.editor.textEdited.connect(self._put)
        self.editor.editingFinished.connect(context.drafts.flush)
        self.retranslate()

    def read(self) -> str:
        return " ".join(self.editor.text().split())

    def write(self, value: str) -> None:
        self.editor.setText(value)
        self.editor.setCursorPosition(0)


class SavedText(SavedField):
    """Several lines in the language they happen to be in: an address."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, f"{name}_field", GrowingTextEdit(name, Language.FR))
        self.editor.edited.connect(self._put)
        self.editor.left.connect(context.drafts.flush)
        self.retranslate()

    def read(self) -> str:
        return str(self.editor.text())

    def write(self, value: str) -> None:
        self.editor.set_text(value)


class SavedBilingual(SavedField):
    """A short text in both languages, one under the other."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, f"{name}_field", BilingualLineEdit(name, stacked=True))
        self.editor.edited.connect(self._put)
        for line in self._lines():
            line.editingFinished.connect(context.drafts.flush)
        self.retranslate()

    def read(self) -> BilingualText:
        return self.editor.value()

    def write(self, value: BilingualText) -> None:
        self.editor.set_value(value)

    def set_words(self, what: str) -> None:
        self.editor.set_words(what)

    def _lines(self) -> list[Any]:
        return [self.editor.fr, self.editor.zh]


class SavedNotes(SavedField):
    """Paragraphs in both languages."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context, f"{name}_field", BilingualArea(name))
        self.editor.edited.connect(self._put)
        self.editor.left.connect(context.drafts.flush)
        self.retranslate()

    def read(self) -> BilingualText:
        return self.editor.value()

    def write(self, value: BilingualText) -> None:
        self.editor.set_value(value)

    def set_words(self, what: str) -> None:
        self.editor.set_words(what)

    def _lines(self) -> list[Any]:
        return [self.editor.fr, self.editor.zh]


class SavedDate(DateWordsField):
    """A date in words, bound to one record after the other."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(name)
        self._key_now: Hashable = None
        self._save: Save | None = None
        self.follow(context.drafts, lambda: self._key_now, self._write)

    def bind(self, key: Hashable, save: Callable[[RoughDate | None], None]) -> None:
        if key != self._key_now:
            self.show_value(None, force=True)
        self._key_now, self._save = key, save

    def _write(self, value: RoughDate | None) -> None:
        if self._save is not None:
            self._save(value)
