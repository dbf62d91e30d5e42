"""Whole entries on the clipboard: with both languages and their speakers for us, as text for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData

from groupe_pays.domain.minutes import DEEPEST, EntryCopy, EntryKind, MinuteEntry, Speaker
from groupe_pays.domain.text import BilingualRichText, BilingualText, Language, RichText, TranslationState
from groupe_pays.ui.files.offered import offers_files
from groupe_pays.ui.minutes.clipboard import read_mime
from groupe_pays.ui.minutes.copying import to_html

FORMAT = "application/x-groupe-pays-entries"


def entries_mime(entries: Sequence[MinuteEntry]) -> QMimeData:
    """The entries in our own format, and their originals one after the other."""
    copies = [EntryCopy.of(entry) for entry in entries]
    data = QMimeData()
    data.setText("\n".join(copy.text.best(copy.text.source).plain for copy in copies))
    data.setHtml("".join(to_html(copy.text.best(copy.text.source)) for copy in copies))
    data.setData(FORMAT, json.dumps([_written(copy) for copy in copies], ensure_ascii=False).encode("utf-8"))
    return data


def read_entries(source: QMimeData | None) -> list[EntryCopy]:
    """The entries on the clipboard; any other text there as one discussion. Files and pictures are none."""
    if source is None:  # a clipboard nothing was ever put on
        return []
    if source.hasFormat(FORMAT):
        try:
            return [_read(stored) for stored in json.loads(bytes(source.data(FORMAT).data()).decode("utf-8"))]
        except (ValueError, KeyError, TypeError, AttributeError):
            pass
    if offers_files(source):
        return []
    text = read_mime(source).text if source.hasText() or source.hasHtml() else RichText()
    if text.is_blank:
        return []
    return [EntryCopy(EntryKind.DISCUSSION, BilingualRichText().edited(Language.FR, text))]


def _written(copy: EntryCopy) -> dict[str, Any]:
    text = copy.text
    return {
        "kind": copy.kind.value,
        "depth": copy.depth,
        "text": [part.to_json() for part in (text.fr, text.zh, text.base)],
        "source": text.source.value,
        "state": text.stored_state.value,
        "speakers": [_written_speaker(speaker) for speaker in copy.speakers],
        "files": list(copy.files),
    }


def _written_speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "person": speaker.person_id,
        "name": [speaker.plain(Language.FR), speaker.plain(Language.ZH)],
        "function": [speaker.function.fr, speaker.function.zh],
        "organisation": [speaker.organisation.fr, speaker.organisation.zh],
    }


def _read(stored: dict[str, Any]) -> EntryCopy:
    fr, zh, base = (RichText.from_json(part).normalised() for part in stored["text"])
    text = BilingualRichText(fr, zh, Language(stored["source"]), TranslationState(stored["state"]), base)
    speakers = tuple(_read_speaker(speaker) for speaker in stored["speakers"])
    files = tuple(str(file) for file in stored.get("files", ()))
    return EntryCopy(EntryKind(stored["kind"]), text, speakers, min(max(int(stored["depth"]), 0), DEEPEST), files)


def _read_speaker(stored: dict[str, Any]) -> Speaker:
    words, function, organisation = (BilingualText(*stored[part]) for part in ("name", "function", "organisation"))
    return Speaker(stored["person"], None, words, function, organisation)
