"""The row being edited: head fields, both texts in real editors, the state of the translation; tinted, nothing else."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from groupe_pays.domain.meetings import Meeting
from groupe_pays.domain.minutes import EntryKind, MinuteEntry
from groupe_pays.domain.text import CONTENT_LANGUAGES, BilingualRichText, Language, RichText
from groupe_pays.domain.typing.carrying import respelled
from groupe_pays.formats import sentences
from groupe_pays.i18n import _, current_language
from groupe_pays.labels import label
from groupe_pays.ui.context import Context
from groupe_pays.ui.files.thumbnails import Thumbnails
from groupe_pays.ui.icons import set_icon
from groupe_pays.ui.language import Retranslating
from groupe_pays.ui.minutes import measures
from groupe_pays.ui.minutes.changes_strip import ChangesStrip
from groupe_pays.ui.minutes.editor import RichEditor
from groupe_pays.ui.minutes.entry_texts import depth_indent, indent_of
from groupe_pays.ui.minutes.files_editor import FilesEditor
from groupe_pays.ui.minutes.head_fields import FieldSentence, HeadFields, HeadPreview, editing_head
from groupe_pays.ui.minutes.heads import TONES, icon_of, spoken_kind
from groupe_pays.ui.minutes.originals import side_words
from groupe_pays.ui.minutes.rich_document import LINE_HEIGHTS
from groupe_pays.ui.minutes.saving import TextSaver
from groupe_pays.ui.minutes.state_button import StateButton
from groupe_pays.ui.minutes.tab_round import go_to_next
from groupe_pays.ui.minutes.typing_help import TypingHelp
from groupe_pays.ui.theme import color
from groupe_pays.ui.widgets.buttons import IconButton

_FIELD_TOP = 6
_FIELD_HEIGHT = 30
_UNDER_FIELDS = 6
_OVER_CHANGES = 6


class EntryEditor(Retranslating, QWidget):
    """Edits one entry in place; ``own`` collects the ids whose change it is making itself."""

    height_changed = Signal()
    left = Signal()
    """Escape, and no list of names was open."""
    tabbed_out = Signal(bool)
    """Tab behind the last part of the row (True), Shift+Tab before the first."""
    saved = Signal(object)
    """The entry with the text that is in the dossier now."""

    def __init__(self, context: Context, own: set[str]) -> None:
        super().__init__()
        self.setObjectName("entry_editor")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._entry: MinuteEntry | None = None
        self._height = 0
        self.kind = IconButton("entry_kind", "users")
        self.head = HeadFields(context)
        self.other_head = HeadPreview(Language.ZH)
        self.sentence = FieldSentence()
        self.fr = RichEditor("entry_fr", Language.FR)
        self.zh = RichEditor("entry_zh", Language.ZH)
        self.changes = ChangesStrip()
        self.state = StateButton()
        self.thumbnails = Thumbnails(context, self)
        self.files = FilesEditor(context, self.thumbnails)
        shown = (self.kind, self.head, self.other_head, self.sentence, self.fr, self.zh, self.changes, self.state)
        for part in (*shown, self.files):
            part.setParent(self)
        self._savers = {edit.language: TextSaver(context, edit, edit.language, own) for edit in (self.fr, self.zh)}
        for saver in self._savers.values():
            saver.saved.connect(self._on_saved)
            saver.corrected.connect(self._on_corrected)
        self._typing = [TypingHelp(context, self.editor(language), saver) for language, saver in self._savers.items()]
        self.head.installEventFilter(self)
        self.head.due.refused.connect(self._on_refused)
        self.head.due.entered.connect(self._on_dated)
        self.head.done.connect(lambda: self.fr.setFocus(Qt.FocusReason.TabFocusReason))
        self.files.emptied.connect(self._to_words)
        for edit in (self.fr, self.zh):
            edit.height_changed.connect(self._arrange)
        self.retranslate()

    def retranslate(self) -> None:
        if self._entry is not None:
            self._show_words(self._entry)
        else:
            self.kind.setAccessibleName(_("Kind"))
            for edit in (self.fr, self.zh):
                edit.setAccessibleName(side_words(BilingualRichText(), edit.language))

    # The entry

    @property
    def entry(self) -> MinuteEntry | None:
        return self._entry

    def show_entry(self, entry: MinuteEntry, meeting: Meeting) -> None:
        """Edit this entry from now on."""
        for saver in self._savers.values():
            saver.bind(entry.id)
        self._entry = entry
        self.fr.show_text(entry.text.fr)
        self.zh.show_text(entry.text.zh)
        self._show_head(entry, meeting)

    def follow_entry(self, entry: MinuteEntry, meeting: Meeting) -> None:
        """The entry changed in the dossier: show what differs; what is being typed stays."""
        self._entry = entry
        for edit in (self.fr, self.zh):
            if not self._savers[edit.language].waits and edit.follow_text(entry.text.side(edit.language)):
                self._savers[edit.language].end_phrase()
        self._show_head(entry, meeting)

    def close_entry(self) -> bool:
        """Write what waits and let go of the entry; False where it could not be written, and the row stays open."""
        if self._entry is None:
            return True
        self.head.settle()
        for typing in self._typing:
            typing.settle()
        if not all([saver.settle() for saver in self._savers.values()]):
            return False
        for saver in self._savers.values():
            saver.bind(None)
        self._entry = None
        return True

    def _on_saved(self, language: Language, text: RichText) -> None:
        if self._entry is not None:
            self._show_written(replace(self._entry, text=self._entry.text.edited(language, text)))

    def _on_corrected(self, language: Language, text: RichText) -> None:
        if self._entry is not None:
            self._show_written(replace(self._entry, text=respelled(self._entry.text, language, text)))

    def _show_written(self, entry: MinuteEntry) -> None:
        self._entry = entry
        self._show_state(entry)
        self.saved.emit(entry)

    def forget_entry(self) -> None:
        """The entry is gone: nothing of it is to be written any more."""
        self._entry = None
        self.head.forget()
        for saver in self._savers.values():
            saver.drop()

    def refresh_looks(self) -> None:
        for edit in (self.fr, self.zh):
            edit.refresh_looks()

    def editor(self, language: Language) -> RichEditor:
        return self.zh if language is Language.ZH else self.fr

    def focused_language(self) -> Language | None:
        """The side the cursor is in."""
        return next((language for language in CONTENT_LANGUAGES if self.editor(language).hasFocus()), None)

    def has_text(self) -> bool:
        """Whether anything is written on either side."""
        return not (self.fr.is_empty() and self.zh.is_empty())

    def is_blank(self) -> bool:
        """No text, and nothing in the fields above it."""
        return not self.has_text() and self.head.is_blank()

    def _show_head(self, entry: MinuteEntry, meeting: Meeting) -> None:
        self.head.show_entry(entry, meeting)
        other = editing_head(entry, Language.ZH)
        self.other_head.show_head(other)
        if entry.action is None:
            self.sentence.say("")
        for edit in (self.fr, self.zh):
            edit.setViewportMargins(indent_of(entry), 0, 0, 0)
        self.files.show_files(entry.files)
        set_icon(self.kind, icon_of(entry), TONES.get(entry.kind, "text2"), 18)
        self._show_words(entry)
        self._arrange()

    def _on_refused(self, sentence: str) -> None:
        self.sentence.say(sentence)
        self._arrange()

    def _on_dated(self) -> None:
        """Enter in the due date ends the entry as it does in the text, which is gone to while it is empty."""
        if self._entry is None:
            return
        edit = self.editor(self._entry.text.source)
        if edit.is_empty():
            edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            edit.finished.emit()

    def _to_words(self) -> None:
        """Have the keyboard in the original."""
        if self._entry is not None:
            self.editor(self._entry.text.source).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_words(self, entry: MinuteEntry) -> None:
        source = entry.text.source
        for edit in (self.fr, self.zh):
            follows = _("The translation will follow: paragraph marked “missing”")
            edit.set_hint(_("What is said…") if edit.language is source else follows)
        self.kind.set_words(_("Kind: {kind}. Change it…").format(kind=label(entry.kind)))
        self._show_state(entry)

    def _show_state(self, entry: MinuteEntry) -> None:
        """Which side is the original, how far the other one is, and what changed since it was in step."""
        self.state.show_state(entry.state)
        self.changes.show_text(entry.text)
        for edit in (self.fr, self.zh):
            said = spoken_kind(entry, edit.language), side_words(entry.text, edit.language)
            edit.setAccessibleName(sentences(said, current_language()).rstrip(".。"))
        self._arrange()

    # Keys

    def stops(self) -> list[QWidget]:
        """What Tab goes through, as one reads the row."""
        return [self.kind, *self.head.stops(), self.fr, self.zh, self.state, *self.files.stops()]

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Names come and go with each entry: the order is asked for at the key, Qt's would be that of their making."""
        if not go_to_next(self.stops(), forwards):
            self.tabbed_out.emit(forwards)
        return True

    # Height and looks

    def row_height(self) -> int:
        return self._height

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return False

    def _arrange(self) -> None:
        """Put every part where the painted row has it; fields take a higher first line."""
        if self._entry is None:
            return
        has_head, has_fields = not self.head.isHidden(), self.head.has_fields()
        top = _FIELD_TOP if has_fields else measures.HEAD_TOP if has_head else measures.TOP
        line = _FIELD_HEIGHT if has_fields else measures.HEAD_HEIGHT if has_head else LINE_HEIGHTS[Language.FR]
        width = measures.text_width(self.width())
        left, right = measures.FIRST_TEXT, measures.FIRST_TEXT + width + measures.GAP
        deep = depth_indent(self._entry)
        self.kind.setGeometry(measures.MARGIN - 7, top + (line - 30) // 2, 30, 30)
        self.state.move(right + width + measures.STATE_GAP - 8, top + (line - self.state.height()) // 2)
        text_top = top
        if has_head:
            self.head.setGeometry(left + deep, top, width - deep, self.head.sizeHint().height())
            beside = top + (line - measures.HEAD_HEIGHT) // 2
            self.other_head.setGeometry(right + deep, beside, width - deep, measures.HEAD_HEIGHT)
            text_top = top + self.head.height() + (_UNDER_FIELDS if has_fields else 2)
        self._arrange_texts(left, right, text_top, width)

    def _arrange_texts(self, left: int, right: int, top: int, width: int) -> None:
        french_top = top
        if not self.sentence.isHidden():
            self.sentence.setGeometry(left, top, width, self.sentence.heightForWidth(width))
            french_top = top + self.sentence.height() + 4
        self.fr.setGeometry(left, french_top, width, self.fr.minimumHeight())
        self.zh.setGeometry(right, top, width, self.zh.minimumHeight())
        bottoms = {edit.language: edit.geometry().bottom() + 1 for edit in (self.fr, self.zh)}
        if not self.changes.isHidden() and self._entry is not None:
            # Under the translation: there one writes, and there is room, Chinese being the shorter.
            side = self._entry.text.source.other
            under = bottoms[side] + _OVER_CHANGES
            self.changes.setGeometry(self.editor(side).x(), under, width, self.changes.heightForWidth(width))
            bottoms[side] = under + self.changes.height()
        bottom = max(bottoms.values())
        files = self.files.wanted_height()
        self.files.set_text_width(width)
        self.files.setGeometry(left, bottom, self.width() - left, files)
        bottom += files + measures.BOTTOM
        if bottom != self._height:
            self._height = bottom
            self.height_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("accentbg"))
        painter.fillRect(0, 0, measures.BAR, self.height() - 1, color("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("hover"))
        if self._entry is not None and self._entry.kind is EntryKind.QUOTATION:
            height = max(self.fr.height(), self.zh.height())
            for edit in (self.fr, self.zh):
                painter.fillRect(
                    QRectF(edit.x() + depth_indent(self._entry), edit.y() - 1, 2, height + 2), color("ctrl")
                )
