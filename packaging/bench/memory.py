"""Suggestions of the translation memory, at 1,000, 10,000 and 100,000 segments, against comparing with all of them."""

from __future__ import annotations

from bench.fresh import Surroundings, in_turns
from bench.table import Sample, against, floor, heading, within

ROUNDS = 3
SEGMENTS = (1_000, 10_000, 100_000)
MOST = 50.0
"""Milliseconds a suggestion may take among 10,000 segments."""
JUDGED = 10_000


def run(surroundings: Surroundings, rounds: int) -> None:
    children = {str(segments): ("remembered", str(segments)) for segments in SEGMENTS}
    found = in_turns(surroundings, min(rounds, ROUNDS), children)
    heading("Translation memory", "A sentence of the minutes, French and Chinese in turn; the floor compares with all.")
    for segments in SEGMENTS:
        told = found[str(segments)]
        base = Sample(f"{segments:,} segments, rapidfuzz over all", [marks["bare"] for marks in told])
        asked = Sample(f"{segments:,} segments, a suggestion", [marks["asked"] for marks in told])
        worst = Sample(f"{segments:,} segments, the slowest of 60", [marks["slowest"] for marks in told])
        floor(base)
        within(asked, MOST, base) if segments == JUDGED else against(asked, base)
        within(worst, MOST, base) if segments == JUDGED else against(worst, base)
        floor(Sample(f"{segments:,} segments, building the index", [marks["built"] for marks in told]))
        floor(Sample(f"{segments:,} segments, one entry changed", [marks["changed"] for marks in told]))
        floor(Sample(f"{segments:,} segments, memory of the index", [marks["memory"] for marks in told], "MB"))
        agreed = min(marks["agreed"] for marks in told)
        print(f"  {'':<46} best match the same as the floor's: {agreed:.0f} of 60")
