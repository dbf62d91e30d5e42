"""Asks the process that holds the French dictionary; to be used from a worker thread, which waits for the answers."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from groupe_pays.domain.errors import SpellingUnavailable
from groupe_pays.paths import resources_folder

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Speller:
    """One dictionary; its process starts with the first question and ends with ``close`` or with this program."""

    def __init__(self, folder: Path | None = None, name: str = "fr") -> None:
        self._folder = folder or resources_folder() / "spelling"
        self._name = name
        self._process: subprocess.Popen[str] | None = None
        self._one_at_a_time = threading.Lock()
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The number of the process, while it runs."""
        return self._process.pid if self._process is not None else None

    def misspelled(self, words: Sequence[str]) -> frozenset[str]:
        """Those of ``words`` the dictionary does not hold. Raises ``SpellingUnavailable``."""
        return frozenset(self._ask({"check": list(words)})) if words else frozenset()

    def proposals(self, word: str) -> tuple[str, ...]:
        """What may be meant, the likeliest first. Raises ``SpellingUnavailable``."""
        return tuple(self._ask({"suggest": word}))

    def close(self) -> None:
        """End the process; questions are refused from now on."""
        self._closed = True
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _ask(self, request: dict[str, Any]) -> list[str]:
        with self._one_at_a_time:
            for _attempt in range(2):
                try:
                    return self._answer(self._running(), json.dumps(request))
                except (OSError, ValueError):
                    self._drop()
        raise SpellingUnavailable

    def _running(self) -> subprocess.Popen[str]:
        if self._closed:
            raise SpellingUnavailable
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", str(Path(__file__).with_name("process.py")), str(self._folder), self._name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                creationflags=_NO_WINDOW,
            )
        return self._process

    @staticmethod
    def _answer(process: subprocess.Popen[str], question: str) -> list[str]:
        if process.stdin is None or process.stdout is None:
            raise OSError
        process.stdin.write(question + "\n")
        process.stdin.flush()
        answer: list[str] = json.loads(process.stdout.readline())
        return answer

    def _drop(self) -> None:
        """The process failed: the next question starts another one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    _close_quietly(pipe)


def _close_quietly(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:
        return
