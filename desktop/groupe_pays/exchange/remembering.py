"""What a file remembers of its sending, where translators and their programs do not see it.

A list of the units with fingerprints of both sides and the translation of that day, as JSON, compressed, in base64.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import Any

from groupe_pays.domain.text import Language, RichText
from groupe_pays.domain.translation_units import Sending, Sent, SentUnit, fingerprint

_VERSION = 1
_MOST = 100_000_000
"""Bytes a memory may grow to when it is opened."""


def remembered(sending: Sending, codes: dict[str, dict[str, tuple[str, str]]]) -> str:
    """The memory of a sending; ``codes`` tells what the inline codes of each unit stand for."""
    body = {
        "v": _VERSION,
        "dossier": sending.dossier_id,
        "meeting": sending.meeting_id,
        "from": sending.source.value,
        "to": sending.target.value,
        "made": sending.made,
        "units": [
            {
                "id": unit.id,
                "s": fingerprint(unit.source),
                "t": fingerprint(unit.target),
                "b": unit.target.to_json(),
                "c": {name: list(meaning) for name, meaning in codes.get(unit.id, {}).items()},
            }
            for unit in sending.units
        ],
    }
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def recalled(memory: str) -> Sent | None:
    """The inverse; None where the memory is not whole, or not ours."""
    try:
        packed = base64.b64decode("".join(memory.split()), validate=True)
        opened = zlib.decompressobj()
        text = opened.decompress(packed, _MOST)
        if opened.unconsumed_tail or not opened.eof:
            return None
        body = json.loads(text)
        if body["v"] != _VERSION:
            return None
        units = tuple(_unit(each) for each in body["units"])
        return Sent(
            str(body["dossier"]),
            str(body["meeting"]),
            Language(body["from"]),
            Language(body["to"]),
            str(body["made"]),
            units,
        )
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error, binascii.Error, RecursionError):
        return None


def _unit(body: dict[str, Any]) -> SentUnit:
    codes = {str(name): (str(kind), str(href)) for name, (kind, href) in body["c"].items()}
    base = RichText.from_json(str(body["b"])).normalised()
    return SentUnit(str(body["id"]), str(body["s"]), str(body["t"]), base, codes)
