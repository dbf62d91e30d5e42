"""A dossier that is open stays whole whoever else looks at it, and costs no more than what is asked of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from groupe_pays.domain.text import BilingualText
from groupe_pays.services.opening import open_dossier
from groupe_pays.services.services import Services

TITLES = """
from pathlib import Path
from groupe_pays.services.opening import open_dossier
services = open_dossier(Path({path!r}))
print([summary.meeting.title.fr for summary in services.meetings.list_meetings()])
services.close()
"""
AT_A_GLANCE = """
import sys
from pathlib import Path
from groupe_pays.services.opening import open_dossier
services = open_dossier(Path({path!r}))
overview = services.overview
overview.group_name(), overview.next_meeting(), overview.to_translate(), overview.late_actions(3), overview.figures()
overview.coming_actions(3), overview.coming_dates(), overview.recent(), services.badges()
services.history.undo_label(), services.history.redo_label()
print("sqlalchemy" in sys.modules)
services.close()
"""


def elsewhere(project: Path, program: str, path: Path) -> str:
    """What another process says."""
    environment = {**os.environ, "PYTHONPATH": str(project / "desktop"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", program.format(path=str(path))]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_another_program_that_opens_and_closes_the_dossier_takes_nothing_away(
    services: Services, project: Path
) -> None:
    services.meetings.plan_meeting(BilingualText("Avant"))
    open_dossier(services.path).close()
    assert elsewhere(project, TITLES, services.path) == "['Avant']"

    services.meetings.plan_meeting(BilingualText("Après"))

    assert "'Après'" in elsewhere(project, TITLES, services.path)
    services.history.undo()
    assert elsewhere(project, TITLES, services.path) == "['Avant']"


def test_the_first_page_needs_no_rows(example: Services, project: Path) -> None:
    example.close()

    assert elsewhere(project, AT_A_GLANCE, example.path) == "False"


def test_a_service_that_does_not_exist_is_refused_by_name(services: Services) -> None:
    with pytest.raises(AttributeError, match="tea"):
        assert services.tea
