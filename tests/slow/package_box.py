"""A Debian without a network in which the package is installed: what the package's tests share."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "debootstrap"
SUITE = "bookworm"
TREE_KIND = f"{SUITE}-minbase-systemd"
UNIT = "usr/lib/systemd/system/academy-appliance.service"
USER = "academy-appliance"


def missing() -> str:
    """What this machine lacks for these tests, or nothing."""
    if os.geteuid():
        return "root가 아니어서 데비안 나무에 꾸러미를 설치할 수 없습니다."
    tools = [tool for tool in ("debootstrap", "dpkg-deb", "unshare", "setpriv") if not shutil.which(tool)]
    return f"없는 프로그램: {', '.join(tools)}. apt-get으로 설치하십시오." if tools else ""


def minimal_debian() -> Path:
    """A minimal Debian with systemd, made once and kept under build/."""
    tree = CACHE / TREE_KIND
    if not tree.is_dir():
        part = CACHE / f"{TREE_KIND}.part"
        shutil.rmtree(part, ignore_errors=True)
        part.parent.mkdir(parents=True, exist_ok=True)
        # debootstrap's own default, unless this machine gets its packages elsewhere.
        command = ["debootstrap", "--variant=minbase", "--include=systemd", SUITE, str(part), *mirror()]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        part.rename(tree)
    return tree


def mirror() -> list[str]:
    """Where this machine gets its Debian packages for SUITE, from apt's settings; nothing where they do not
    say."""
    for path in sorted(Path("/etc/apt").glob("sources.list.d/*.sources")):
        for entry in re.split(r"\n\s*\n", path.read_text()):
            fields = dict(re.findall(r"^(\w[\w-]*):\s*(.+)$", entry, re.MULTILINE))
            if SUITE in fields.get("Suites", "").split():
                return fields["URIs"].split()[:1]
    for path in [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt").glob("sources.list.d/*.list"))]:
        text = path.read_text() if path.is_file() else ""
        if found := re.search(rf"^deb\s+(?:\[[^]]*\]\s+)?(\S+)\s+{SUITE}\s", text, re.MULTILINE):
            return [found[1]]
    return []


@dataclass(frozen=True, slots=True)
class Box:
    """An installed box. Every call runs in new namespaces: no network but its own loopback, nothing left over
    but what it wrote on disk."""

    tree: Path
    unit: Mapping[str, str] = field(default_factory=dict)

    def call(
        self, *command: str, user: str = "", environment: Mapping[str, str] | None = None, limit: int = 300
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command to its end, as root or as `user`."""
        return self._drive({"command": command, "user": user, "environment": dict(environment or {})}, limit)

    def start_unit(self, port: int, path: str, limit: int = 180) -> dict[str, Any]:
        """Start what the unit starts, as it starts it, and ask for a page on the loopback address."""
        environment = self.unit_environment() | {"APPLIANCE_PORT": str(port)}
        done = self._drive(
            {
                "command": self.unit["ExecStart"].split(),
                "user": self.unit["User"],
                "environment": environment,
                "credential": self.unit["LoadCredentialEncrypted"],
                "poll": [port, path],
            },
            limit,
        )
        assert done.stdout.strip(), done.stderr
        answer = json.loads(done.stdout.strip().splitlines()[-1])
        assert isinstance(answer, dict)
        return answer | {"stderr": done.stderr}

    def unit_environment(self) -> dict[str, str]:
        """What the unit's Environment= and EnvironmentFile= say."""
        name, _, value = self.unit["Environment"].partition("=")
        file = self.tree / self.unit["EnvironmentFile"].lstrip("-").lstrip("/")
        lines = [line for line in file.read_text().splitlines() if line and not line.startswith("#")]
        return {name: value} | dict(line.split("=", 1) for line in lines)

    def _drive(self, plan: Mapping[str, Any], limit: int) -> "subprocess.CompletedProcess[str]":
        namespaces = ["unshare", "--net", "--mount", "--pid", "--ipc", "--fork", "--kill-child"]
        driver = [sys.executable, str(Path(__file__).with_name("box_driver.py"))]
        return subprocess.run(
            [*namespaces, *driver, str(self.tree), json.dumps(plan)],
            capture_output=True,
            text=True,
            timeout=limit,
        )


def install(deb: Path, tree: Path) -> Box:
    """A copy of the minimal Debian with the package in it, installed by dpkg alone, without a network."""
    shutil.rmtree(tree, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(minimal_debian()), str(tree)], check=True)
    target = tree / "var/cache" / deb.name
    shutil.copyfile(deb, target)
    done = Box(tree).call("dpkg", "--install", f"/var/cache/{deb.name}")
    assert done.returncode == 0, done.stdout + done.stderr
    target.unlink()
    return Box(tree, read_unit(tree / UNIT))


def read_unit(path: Path) -> dict[str, str]:
    """The settings of a unit file, the last of each name. (Sections and repetitions do not matter here.)"""
    settings: dict[str, str] = {}
    for line in path.read_text().splitlines():
        name, separator, value = line.partition("=")
        if separator and not line.startswith(("#", "[")):
            settings[name] = value
    return settings


def lines_of(done: "subprocess.CompletedProcess[str]") -> Sequence[dict[str, Any]]:
    """The JSON objects that a command printed."""
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
