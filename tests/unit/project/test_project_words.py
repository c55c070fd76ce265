"""Words that no tracked file may hold: addresses of registries and traces of one machine."""

import subprocess
from pathlib import Path

import pytest

from appliance.inference import registry
from appliance.inference.build import adapter as adapters_of

ROOT = Path(__file__).resolve().parents[3]
# In pieces, so that this file does not hold them.
REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted",
    "registry.npm" + "js",
    "deb." + "debian.org",
    "hugging" + "face.co",
)
MACHINE = ("/wo" + "rk/", "/tmp/pro" + "be", "/ro" + "ot/", "/opt/py" + "pi")
WORKPLACE = ("fa" + "rm-", "issue" + " 2\n", "sub" + "agent", "Clau" + "de", "Anthro" + "pic")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def holding(words: tuple[str, ...]) -> list[str]:
    found = []
    for path in tracked():
        text = path.read_bytes().decode("utf-8", "ignore")
        found += [f"{path.relative_to(ROOT)}: {word}" for word in words if word in text]
    return found


@pytest.mark.parametrize(
    "words", [REGISTRIES, MACHINE, WORKPLACE], ids=["registries", "machine", "workplace"]
)
def test_no_file_names_it(words: tuple[str, ...]) -> None:
    """No tracked file names a registry's address, a path of one machine or the workplace that wrote it."""
    assert holding(words) == []


def test_locks_hold_no_address() -> None:
    """The lock files name packages, versions and hashes, and no place to fetch them from."""
    locks = sorted(ROOT.glob("requirements*.lock"))
    assert [path.name for path in locks if "://" in path.read_text()] == []
    assert len(locks) == 5


def test_no_weights_are_tracked() -> None:
    """Base weights are never kept: the only model files are adapters of ours, and nothing else is over 5 MB."""
    adapters = {model.build.adapter for model in registry.manifests() if model.build.adapter}
    for adapter in adapters:
        assert adapters_of.read(adapter)  # raises for a file that holds a model's own weights
    others = [path for path in tracked() if path not in adapters]
    large = [path.name for path in others if path.stat().st_size > 5_000_000 or path.suffix == ".gguf"]
    assert large == []
