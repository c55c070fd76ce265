"""`make package`: one .deb that holds the program, its Python, its engines and the built model.

Install it with dpkg on a box that has no compiler, no Python and no network.
"""

import os
import platform
import shutil
import subprocess
import tomllib
from pathlib import Path

from installer import checks, deb_tree, engine, install, processes, stamps
from installer.fault import Fault
from installer.paths import BUILD, DIST, ROOT, tool
from installer.progress import Board

WORK = BUILD / "package"
LABEL = "꾸러미"
# What the package is made from, besides the locks and the engine.
SOURCES = ("appliance", "installer", "models", "systemd", "pyproject.toml", "requirements.lock")


def package(board: Board) -> int:
    """Build dist/academy-appliance_*.deb unless the one there was made from these very files."""
    install.install(board, ["package"])
    key = inputs_key()
    target = DIST / file_name()
    if stamps.is_fresh("package", key) and target.exists():
        board.say(f"{target.relative_to(ROOT)}은(는) 지금 소스로 만든 것입니다.")
        return 0
    install.refuse([*_tool_problems(), *checks.disk_problems(4 * 1000**3, ROOT)])
    model = _build_model(board)
    bundle = _bundle(board)
    board.set(LABEL, "묶는 중")
    tree = deb_tree.lay_out(WORK / "root", bundle, model, version(), architecture())
    DIST.mkdir(exist_ok=True)
    part = target.with_suffix(".part")
    processes.run(
        ["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", "-z9", tree, part],
        log="dpkg-deb",
        trouble="꾸러미를 묶지 못했습니다.",
    )
    part.replace(target)
    shutil.rmtree(tree)
    stamps.put("package", key)
    board.done(LABEL, f"{target.relative_to(ROOT)} ({target.stat().st_size / 1e6:.0f} MB)을 만들었습니다")
    return 0


def inputs_key() -> str:
    """The digest of every file that the package is made from."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *SOURCES],
        cwd=ROOT,
        capture_output=True,
    )
    names = sorted(name for name in listed.stdout.decode().split("\0") if name)
    if listed.returncode or not names:
        raise Fault("git으로 파일 목록을 읽지 못했습니다. git으로 받은 폴더에서 다시 실행하십시오.")
    files = [ROOT / name for name in names]
    return stamps.digest(
        engine.key(), *(part for file in files if file.is_file() for part in (file.name, file))
    )


def file_name() -> str:
    return f"academy-appliance_{version()}_{architecture()}.deb"


def version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"])


def architecture() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]


def _tool_problems() -> list[str]:
    if shutil.which("dpkg-deb"):
        return []
    return ["꾸러미를 묶는 dpkg-deb가 없습니다. 데비안이나 우분투에서 다시 실행하십시오."]


def _build_model(board: Board) -> Path:
    """The folder of built models, made by the product's own command."""
    home = WORK / "home"
    board.set(LABEL, "모델 짓는 중")
    processes.run(
        [tool("appliance"), "model", "build"],
        log="package-model",
        trouble="모델을 짓지 못했습니다.",
        environment=dict(os.environ) | {"APPLIANCE_HOME": str(home)},
    )
    return home / "models"


def _bundle(board: Board) -> Path:
    """PyInstaller's folder."""
    board.set(LABEL, "프로그램 모으는 중")
    folders = ("--distpath", WORK / "dist", "--workpath", WORK / "pyinstaller")
    spec = ROOT / "installer" / "appliance.spec"
    processes.run(
        [tool("python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec],
        log="pyinstaller",
        trouble="PyInstaller가 프로그램을 모으지 못했습니다.",
    )
    return WORK / "dist" / "appliance"
