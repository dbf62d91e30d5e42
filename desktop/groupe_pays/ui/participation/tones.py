"""The tones of what a meeting counts as, in bars and in their legend."""

from __future__ import annotations

from groupe_pays.domain.attendance import AttendanceStatus

TONES = {
    AttendanceStatus.PRESENT: "ok",
    AttendanceStatus.REMOTE: "info",
    AttendanceStatus.REPRESENTED: "accent",
    AttendanceStatus.EXCUSED: "text3",
    AttendanceStatus.ABSENT: "line",
}
"""Absences are the ground: a chart of meetings is no list of faults."""
