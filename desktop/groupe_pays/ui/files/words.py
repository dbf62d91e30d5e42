"""What is said of a file: its name and size, and what somebody hears who does not see it."""

from __future__ import annotations

from groupe_pays.domain.attachments import Attachment
from groupe_pays.domain.text import Language
from groupe_pays.formats.numbers import bytes_size
from groupe_pays.i18n import _, current_language


def facts_of(file: Attachment) -> str:
    """« plan.png · 340 ko »."""
    return f"{file.file_name} · {bytes_size(file.size, current_language())}"


def spoken_file(file: Attachment, language: Language) -> str:
    """What a screen reader says of a file under a text in one language."""
    kind = _("Picture") if file.is_picture else _("File")
    return f"{kind}: {file.caption.side(language) or facts_of(file)}"
