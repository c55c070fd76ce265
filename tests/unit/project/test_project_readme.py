"""The README's first screen and the targets of the Makefile."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
README = (ROOT / "README.md").read_text()
MAKEFILE = (ROOT / "Makefile").read_text()


def test_first_screen_has_both_commands_and_a_picture() -> None:
    """Within the first 40 lines: `make run`, `make test` and the screenshot of the teachers' page."""
    first_screen = "\n".join(README.splitlines()[:40])
    for needed in ("make run", "make test", "docs/images/teachers-page.png"):
        assert needed in first_screen


def test_every_target_told_exists() -> None:
    """A `make` target that a document names is in the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    told = {
        target
        for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
        for target in re.findall(r"`make ([a-z]+)", path.read_text())
    }
    assert told <= targets
    assert {"run", "test"} <= told


def test_documents_named_by_the_readme_exist() -> None:
    """Links of the README to files lead somewhere (the picture is the browser test's)."""
    links = [link for link in re.findall(r"\]\(([^)#:]+)\)", README) if not link.endswith(".png")]
    assert [link for link in links if not (ROOT / link).exists()] == []
