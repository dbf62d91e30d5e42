"""A machine without the libraries Qt needs is told, in one sentence, what to install."""

from __future__ import annotations

import sys

import pytest

import system_packages

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a matter of Linux")
ABSENT = {"libgroupe-pays-absent.so.7": ("libgroupe-pays-absent7",)}


@pytest.fixture
def ordinary_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "can_install", lambda: False)


def provide(*, window: bool = False, test_tools: bool = False) -> list[str]:
    said: list[str] = []
    system_packages.provide(said.append, RuntimeError, test_tools=test_tools, window=window)
    return said


@pytest.mark.usefixtures("ordinary_user")
def test_a_missing_library_stops_the_set_up_and_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "BASE", ABSENT)

    with pytest.raises(RuntimeError, match=r"libgroupe-pays-absent7.*then run this command again"):
        provide()


@pytest.mark.usefixtures("ordinary_user")
def test_libraries_of_a_window_are_insisted_on_only_for_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "BASE", {})
    monkeypatch.setattr(system_packages, "WINDOW", ABSENT)

    assert provide() == []
    with pytest.raises(RuntimeError, match="libgroupe-pays-absent7"):
        provide(window=True)


@pytest.mark.usefixtures("ordinary_user")
def test_missing_tools_of_tests_are_said_and_do_not_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    for table in ("BASE", "WINDOW"):
        monkeypatch.setattr(system_packages, table, {})
    monkeypatch.setattr(system_packages, "TEST_TOOLS", {"groupe-pays-absent": ("groupe-pays-absent",)})

    said = provide(test_tools=True)
    assert len(said) == 1
    assert "groupe-pays-absent" in said[0]
