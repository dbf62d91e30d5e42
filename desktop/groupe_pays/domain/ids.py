"""Keys that are unique across machines: two copies of one dossier can be merged one day."""

from __future__ import annotations

import os
import time
import uuid
from datetime import datetime


def first_id(moment: datetime) -> str:
    """What every key made since that moment sorts behind, and every older one before."""
    milliseconds = max(int(moment.timestamp() * 1000), 0)
    return str(uuid.UUID(int=(milliseconds & 0xFFFF_FFFF_FFFF) << 80))


def new_id() -> str:
    """A UUID of version 7 (RFC 9562): rows made one after the other sort in that order."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
