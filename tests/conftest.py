"""What every test stands on: no display needed, and nothing of the user's own is read or written."""

from __future__ import annotations

import os
import shutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest

from groupe_pays import i18n
from groupe_pays.domain.text import BilingualText, Language
from groupe_pays.services.opening import create_dossier, create_example, open_dossier
from groupe_pays.services.services import Services


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder and settings of the test's own."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home))
    monkeypatch.setenv("GROUPE_PAYS_SETTINGS", str(home / "settings.json"))


@pytest.fixture(autouse=True)
def language_restored() -> Iterator[None]:
    """A test may switch the language of the interface; the next one starts in French again."""
    yield
    i18n.set_current_language(Language.FR)


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    """An empty dossier, open, on a real file."""
    opened = create_dossier(tmp_path / "test.gpays", BilingualText("Groupe-pays Essai", "试验国别组"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier, built once; tests work on copies."""
    path = tmp_path_factory.mktemp("example") / "example.gpays"
    create_example(path).close()
    return path


@pytest.fixture
def example(example_file: Path, tmp_path: Path) -> Iterator[Services]:
    """A copy of the example dossier, open."""
    opened = open_dossier(Path(shutil.copy(example_file, tmp_path / "example.gpays")))
    yield opened
    opened.close()
