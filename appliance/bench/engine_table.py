"""The engine's figures as a table and a picture, with the targets that they are held against."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from appliance.bench.engine import Figures
from appliance.inference import devices


@dataclass(frozen=True, slots=True)
class Target:
    """One ratio or figure that is to be reached. bound: at least, or at most where `at_most`."""

    said: str
    one: str
    other: str
    bound: float
    at_most: bool = False

    def value(self, figures: Figures) -> float | None:
        return figures.ratio(self.one, self.other) if self.other else figures.median(self.one)

    def is_reached(self, value: float) -> bool:
        return value <= self.bound if self.at_most else value >= self.bound


TARGETS = (
    Target(
        "engine, 16 sequences / high-level loop, with grammar, whole vocabulary",
        "whole, engine 16, grammar", "whole, high-level, grammar", 12,
    ),
    Target("the same, on the pruned model that ships", "engine 16, grammar", "high-level, grammar", 3),
    Target(
        "engine's full steps, 16 sequences / llama-batched-bench generation rate at 16",
        "engine 16, full steps", "batched-bench 16", 0.90,
    ),
    Target("with grammar / without, 16 sequences", "engine 16, grammar", "engine 16", 0.92),
    Target(
        "engine / llama-server, 16 slots, same grammar",
        "engine 16, grammar", "llama-server 16, grammar", 1.0,
    ),
    Target("a teacher's first token in a full batch, p95, seconds", "teacher, p95 seconds", "", 2.0, True),
    Target("the same, most decode steps waited", "teacher, most steps", "", 3, True),
    Target("Python's share of a step at 32 sequences", "engine 32, python share", "", 0.10, True),
)  # fmt: skip


def machine() -> Mapping[str, str]:
    """What the figures were taken on."""
    found = devices.detect()
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "threads": str(found.threads),
        "library": found.variant,
        "device": found.gpu.description if found.gpu else "CPU",
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
    }


def markdown(figures: Figures, about: Mapping[str, str]) -> str:
    """The page docs/bench/engine.md."""
    lines = ["# The engine's speed", "", "Written by `appliance bench engine`; what is measured and how is"]
    lines += ["told in `appliance/bench/engine.py`.", ""]
    lines += ["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in about.items()), ""]
    lines += ["| ratio or figure | to reach | measured | |", "|---|---|---|---|"]
    for target in TARGETS:
        value = target.value(figures)
        bound = f"{'at most' if target.at_most else 'at least'} {target.bound:g}"
        if value is None:
            lines.append(f"| {target.said} | {bound} | not measured | |")
        else:
            reached = "yes" if target.is_reached(value) else "**no**"
            lines.append(f"| {target.said} | {bound} | {value:.3g} | {reached} |")
    lines += ["", "Tokens a second, seconds and shares, each round and the median:", ""]
    lines += ["| side | median | rounds |", "|---|---|---|"]
    for name, values in figures.rounds.items():
        rounds = ", ".join(f"{value:.4g}" for value in values)
        lines.append(f"| {name} | {figures.median(name):.4g} | {rounds} |")
    return "\n".join([*lines, "", "![tokens a second](engine.svg)", ""])


def picture(figures: Figures) -> str:
    """Tokens a second by side as bars, in black and white as on paper."""
    names = [
        name for name in figures.rounds
        if not name.startswith("teacher") and "share" not in name and not name.startswith("whole")
    ]  # fmt: skip
    values = {name: figures.median(name) or 0.0 for name in names}
    most = max(values.values())
    row, left, wide = 24, 230, 420
    size = f'width="{left + wide + 80}" height="{row * len(names) + 40}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        f'<text x="{left}" y="18">tokens a second, median of the rounds</text>',
    ]
    for at, name in enumerate(names):
        top = 32 + at * row
        length = wide * values[name] / most
        fill = "#333" if name.startswith("engine") else "#aaa"
        parts.append(f'<text x="{left - 8}" y="{top + 13}" text-anchor="end">{escape(name)}</text>')
        parts.append(f'<rect x="{left}" y="{top}" width="{length:.1f}" height="{row - 7}" fill="{fill}"/>')
        parts.append(f'<text x="{left + length + 6:.1f}" y="{top + 13}">{values[name]:.0f}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(errors="replace").splitlines() if _has_proc() else ():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _has_proc() -> bool:
    return Path("/proc/cpuinfo").exists()
