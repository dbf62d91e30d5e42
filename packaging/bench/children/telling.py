"""How a child tells its marks."""

from __future__ import annotations

import json
import os
import sys
import time

marks: dict[str, float] = {}


def mark(name: str) -> None:
    """Note the milliseconds since this process was asked for; the first time counts."""
    marks.setdefault(name, (time.monotonic() - float(os.environ["BENCH_STARTED"])) * 1000)


def peak_memory() -> float:
    """The most memory this process ever held, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def resident() -> float:
    """The memory this process holds now, in MB; the peak where the system tells only that."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:
            return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024**2
    except OSError:
        return peak_memory()


def end() -> None:
    """Print the marks and leave: taking Qt down is nobody's wait."""
    sys.stdout.write(json.dumps(marks) + "\n")
    sys.stdout.flush()
    os._exit(0)
