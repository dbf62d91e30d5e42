"""The lines that are printed: a floor, or a measurement with its floor, ratio and bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Sample:
    """Repeated measurements of one thing, in milliseconds or megabytes."""

    name: str
    values: Sequence[float]
    unit: str = "ms"

    @property
    def least(self) -> float:
        return min(self.values)

    @property
    def middle(self) -> float:
        return median(self.values)


def heading(title: str, explanation: str) -> None:
    print(f"\n{title}\n  {explanation}")
    print(f"  {'':<46} {'min':>9} {'median':>9}   {'ratio (min, median)':<22} bar")


def floor(sample: Sample) -> None:
    print(f"  {sample.name:<46} {_values(sample)}")


def against(sample: Sample, base: Sample, most: float | None = None) -> None:
    """A measurement as a multiple of ``base``; the median is held to ``most``."""
    ratios = sample.least / base.least, sample.middle / base.middle
    times = f"× {ratios[0]:.2f}  × {ratios[1]:.2f}"
    verdict = "" if most is None else f"≤ × {most:g}: {_met(ratios[1] <= most)}"
    print(f"  {sample.name:<46} {_values(sample)}   {times:<22} {verdict}".rstrip())
    print(f"  {'':<46} against {base.name}")


def within(sample: Sample, most: float, base: Sample | None = None) -> None:
    """A measurement whose median is held to an absolute bar."""
    times = "" if base is None else f"× {sample.least / base.least:.2f}  × {sample.middle / base.middle:.2f}"
    verdict = f"≤ {most:g} {sample.unit}: {_met(sample.middle <= most)}"
    print(f"  {sample.name:<46} {_values(sample)}   {times:<22} {verdict}")
    if base is not None:
        print(f"  {'':<46} against {base.name}")


def _values(sample: Sample) -> str:
    return f"{_number(sample.least, sample.unit)} {_number(sample.middle, sample.unit)}"


def _number(value: float, unit: str) -> str:
    digits = 2 if value < 10 else 1 if value < 100 else 0
    return f"{f'{value:.{digits}f} {unit}':>9}"


def _met(is_met: bool) -> str:
    return "met" if is_met else "NOT MET"
