"""Qt's own words where Qt's catalogues lack them or say them otherwise than we do: names of keys, its file dialog.

They are handed to Qt as one of its compiled catalogues, made in memory: a translator written in Python would be asked
by Qt's threads too.
"""

from __future__ import annotations

import struct

from PySide6.QtCore import QTranslator

from groupe_pays.i18n import NC_, pgettext

WORDS = (
    NC_("QShortcut", "Ctrl"),
    NC_("QShortcut", "Shift"),
    NC_("QShortcut", "Alt"),
    NC_("QShortcut", "Meta"),
    NC_("QShortcut", "Del"),
    NC_("QShortcut", "Ins"),
    NC_("QShortcut", "Home"),
    NC_("QShortcut", "End"),
    NC_("QShortcut", "PgUp"),
    NC_("QShortcut", "PgDown"),
    NC_("QShortcut", "Return"),
    NC_("QShortcut", "Enter"),
    NC_("QShortcut", "Esc"),
    NC_("QShortcut", "Space"),
    NC_("QShortcut", "Backspace"),
    NC_("QShortcut", "Up"),
    NC_("QShortcut", "Down"),
    NC_("QShortcut", "Left"),
    NC_("QShortcut", "Right"),
    NC_("QLineEdit", "&Undo"),
    NC_("QWidgetTextControl", "&Undo"),
    NC_("QFileDialog", "&Look in:"),
    NC_("QFileDialog", "Files of &type:"),
    NC_("QFileDialog", "Alt+Left"),
    NC_("QFileDialog", "Alt+Right"),
    NC_("QFileDialog", "Alt+Up"),
    NC_("QFileSystemModel", "Size"),
    NC_("QAbstractFileIconProvider", "File"),
    NC_("QAbstractFileIconProvider", "Folder"),
    NC_("QAbstractFileIconProvider", "Drive"),
    NC_("QAbstractFileIconProvider", "Unknown"),
    NC_("QPageSetupWidget", "Page &order:"),
    NC_("QPageSetupWidget", "Pages &per sheet:"),
    NC_("QPrintSettingsOutput", "Page &Set:"),
    NC_("QPrintSettingsOutput", "Print range"),
    NC_("QPrintSettingsOutput", "Long side binding"),
    NC_("QPrintSettingsOutput", "Short side binding"),
    NC_("QCupsJobWidget", "&Billing information:"),
    NC_("QCupsJobWidget", "&Start:"),
    NC_("QCupsJobWidget", "&End:"),
    NC_("QCupsJobWidget", "Job &priority:"),
    NC_("QCupsJobWidget", "Scheduled &printing:"),
    NC_(
        "QMessageBox",
        "<p>Qt is a C++ toolkit for cross-platform application development.</p>"
        "<p>Qt provides single-source portability across all major desktop operating systems. It is also available for "
        "embedded Linux and other embedded and mobile operating systems.</p>"
        "<p>Qt is available under multiple licensing options designed to accommodate the needs of our various "
        "users.</p>"
        "<p>Qt licensed under our commercial license agreement is appropriate for development of "
        "proprietary/commercial software where you do not want to share any source code with third parties or "
        "otherwise cannot comply with the terms of GNU (L)GPL.</p>"
        "<p>Qt licensed under GNU (L)GPL is appropriate for the development of Qt&nbsp;applications provided you can "
        "comply with the terms and conditions of the respective licenses.</p>"
        '<p>Please see <a href="https://%2/">%2</a> for an overview of Qt licensing.</p>'
        "<p>Copyright (C) The Qt Company Ltd. and other contributors.</p>"
        "<p>Qt and the Qt logo are trademarks of The Qt Company Ltd.</p>"
        "<p>Qt is The Qt Company Ltd. product developed as an open source project. See "
        '<a href="https://%3/">%3</a> for more information.</p>',
    ),
)
"""(Qt's context, Qt's English)"""

_REMARKS = {NC_("QAbstractFileIconProvider", "Folder"): "All other platforms"}
"""What Qt adds to tell two equal messages apart; its search asks with it first, then without."""

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _LANGUAGE = 0x42, 0x69, 0xA7
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


class OwnWords(QTranslator):
    """Our wording of Qt's messages in the present language; install it after Qt's own catalogue, to be asked first."""

    def __init__(self, language: str) -> None:
        super().__init__()
        said = {key: pgettext(*key) for key in WORDS}
        self._bytes = compiled(said, language)
        self.load(self._bytes)


def compiled(said: dict[tuple[str, str], str], language: str) -> bytes:
    """A catalogue in Qt's binary form, of (context, English) and what is said instead."""
    messages, places = bytearray(), []
    for (context, source), words in said.items():
        comment = _REMARKS.get((context, source), "")
        places.append((_hash((source + comment).encode()), len(messages)))
        messages += _piece(_TRANSLATION, words.encode("utf-16-be"))
        for tag, text in ((_COMMENT, comment), (_SOURCE, source), (_CONTEXT, context)):
            messages += _piece(tag, text.encode())
        messages.append(_END)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    sections = ((_LANGUAGE, language.encode()), (_HASHES, hashes), (_MESSAGES, bytes(messages)))
    return _MAGIC + b"".join(_piece(tag, content) for tag, content in sections)


def _piece(tag: int, content: bytes) -> bytes:
    return struct.pack(">BI", tag, len(content)) + content


def _hash(text: bytes) -> int:
    """The ELF hash by which Qt finds a message."""
    value = 0
    for letter in text:
        value = (value << 4) + letter
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high
    return value or 1
