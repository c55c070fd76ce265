"""Where things of the checkout lie."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
LOGS = BUILD / "logs"
STAMPS = VENV / ".stamps"


def tool(name: str) -> Path:
    """The program `name` of the virtual environment."""
    return VENV / "bin" / name


def lock(kind: str = "") -> Path:
    """The lock file of a kind: "" for the product, or build, engine, test, package."""
    return ROOT / (f"requirements-{kind}.lock" if kind else "requirements.lock")
