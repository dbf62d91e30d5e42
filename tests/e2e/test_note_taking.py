"""Entries typed by a random hand, killed at random moments: not one letter of them is missing or wrong.

The whole hour, of six hundred entries, is ``python -m tests.e2e.note_taking.hour``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.e2e.note_taking.hour import HARMLESS, TYPED, held, take_minutes

from groupe_pays.services.opening import open_dossier
from groupe_pays.services.verifying import verify_dossier

ENTRIES, KILLS, SEED = 60, 3, 20170131
A_SECOND = 1.0


@pytest.mark.timeout(400)
def test_an_hour_of_note_taking_ends_with_what_was_typed(tmp_path: Path, project: Path) -> None:
    dossier = tmp_path / "hour.gpays"

    hour = take_minutes(dossier, project, SEED, ENTRIES, KILLS)

    services = open_dossier(dossier)
    try:
        meeting = services.meetings.list_meetings()[0].meeting.id
        assert held(services, meeting) == hour.script[-1][1]
    finally:
        services.close()
    assert verify_dossier(dossier).is_sound
    assert len(hour.kills) == KILLS
    assert {step.name for lost in hour.lost for step in lost} <= TYPED | HARMLESS
    assert max(hour.lost_seconds) <= A_SECOND + 2 * hour.longest_step
