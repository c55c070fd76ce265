"""The rooms' import contracts: kept by the project, and each of them able to fail."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
COMMAND = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]

# For each contract, by a word of its name: a module and the import in it that breaks it.
VIOLATIONS = {
    "downwards": ("appliance/domain/planted.py", "import appliance.store"),
    "judge": ("appliance/verification/planted.py", "import appliance.review.bridge"),
    "author never": ("appliance/authoring/planted.py", "import appliance.reading"),
    "stages and faculties": ("appliance/curriculum/planted.py", "import appliance.store"),
    "broken": ("installer/planted.py", "import appliance.resources"),
    "does not know": ("appliance/cli/planted.py", "import installer"),
    "settings": ("appliance/config.py", "import appliance.mathtext"),
    "llama.cpp": ("appliance/bench/planted.py", "def late() -> None:\n    import llama_cpp"),
    "index": ("appliance/web/planted.py", "import chromadb.api"),
    "database": ("appliance/access/planted.py", "import sqlcipher3"),
    "web framework": ("appliance/pipeline/planted.py", "import litestar"),
    "algebra": ("appliance/reading/planted.py", "import sympy"),
    "HTTP": ("appliance/worksheets/planted.py", "import httpx"),
}


def lint(folder: Path) -> dict[str, str]:
    """Each contract's name and verdict, from import-linter run in `folder`."""
    result = subprocess.run(COMMAND, cwd=folder, capture_output=True, text=True, env={"PATH": "/usr/bin"})
    # Long names are wrapped over two lines.
    text = re.sub(r"\s+", " ", result.stdout)
    verdicts = {}
    for contract in CONTRACTS:
        found = re.search(re.escape(contract["name"]) + r" (KEPT|BROKEN)", text)
        assert found, f"{contract['name']} was not checked:\n{result.stdout}{result.stderr}"
        verdicts[contract["name"]] = found[1]
    return verdicts


@pytest.fixture
def skeleton(tmp_path: Path) -> Path:
    """Every room, empty, under the project's own contracts; and a bridge between two rooms."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room in (ROOT / "appliance").iterdir():
        if (room / "__init__.py").exists():
            (tmp_path / "appliance" / room.name).mkdir(parents=True)
            (tmp_path / "appliance" / room.name / "__init__.py").touch()
    for name in ("config", "resources", "messages", "__init__"):
        (tmp_path / "appliance" / f"{name}.py").touch()
    (tmp_path / "installer").mkdir()
    (tmp_path / "installer" / "__init__.py").touch()
    (tmp_path / "appliance" / "review" / "bridge.py").write_text("import appliance.inference\n")
    return tmp_path


def test_the_project_keeps_every_contract() -> None:
    """Imports go down only, and the nevers of the design hold."""
    broken = [name for name, verdict in lint(ROOT).items() if verdict != "KEPT"]
    assert broken == []


def test_an_empty_house_keeps_every_contract(skeleton: Path) -> None:
    """Rooms that import nothing forbidden break nothing: the next test's failures are the planted ones."""
    assert set(lint(skeleton).values()) == {"KEPT"}


def test_each_contract_can_fail(skeleton: Path) -> None:
    """For every contract there is an import that breaks it, so none of them is idle."""
    for file, line in VIOLATIONS.values():
        (skeleton / file).write_text(line + "\n")
    assert set(lint(skeleton).values()) == {"BROKEN"}
    assert len(VIOLATIONS) == len(CONTRACTS)
