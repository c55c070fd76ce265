"""The files of the .deb, laid out as they will lie on the box."""

import os
import shutil
from pathlib import Path

from installer import notices
from installer.paths import ROOT

NAME = "academy-appliance"
PROGRAM = Path("usr/lib") / NAME
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Academy Appliance <root@localhost>
Installed-Size: {size}
Depends: libc6 (>= {libc}), passwd, util-linux
Recommends: systemd (>= 250)
Section: education
Priority: optional
Description: 학원 어플라이언스 - 오답에서 검증된 유사문제를 만듭니다
 학생의 오답을 넣으면 풀이까지 검증된 유사문제를 만들어 인쇄합니다.
 학생에 관한 것은 이 기계를 떠나지 않습니다.
"""


def lay_out(tree: Path, bundle: Path, models: Path, version: str, architecture: str) -> Path:
    """Fill `tree` anew from PyInstaller's folder and the folder of built models; returns it."""
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / PROGRAM
    program.parent.mkdir(parents=True)
    shutil.copytree(bundle, program, symlinks=True)
    # Beside their manifests, where the model registry looks after the data directory.
    hidden = shutil.ignore_patterns(".*")
    shutil.copytree(models, program / "_internal" / "models", dirs_exist_ok=True, ignore=hidden)
    _put(tree, "installer/deb/appliance", "usr/bin/appliance", 0o755)
    _put(tree, "installer/deb/default", f"etc/default/{NAME}", 0o644)
    _put(tree, f"systemd/{NAME}.service", f"usr/lib/systemd/system/{NAME}.service", 0o644)
    documents = tree / "usr/share/doc" / NAME
    notices.write(documents / "licences", program / "_internal")
    _put(tree, "README.md", str((documents / "README.md").relative_to(tree)), 0o644)
    # Not in force by itself: most boxes have no card, and the service then needs no device.
    _put(tree, "systemd/gpu.conf", str((documents / "gpu.conf").relative_to(tree)), 0o644)
    _control(tree, version, architecture)
    _make_readable(tree)
    return tree


def _control(tree: Path, version: str, architecture: str) -> None:
    size = sum(path.lstat().st_size for path in tree.rglob("*")) // 1024
    values = {"name": NAME, "version": version, "architecture": architecture, "size": size, "libc": _libc()}
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(CONTROL.format(**values))
    (control / "conffiles").write_text(f"/etc/default/{NAME}\n")
    for script in ("postinst", "prerm", "postrm"):
        _put(tree, f"installer/deb/{script}", f"DEBIAN/{script}", 0o755)


def _libc() -> str:
    """The C library that the bundle was linked against; an older one cannot run it."""
    return (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36").split()[1]


def _put(tree: Path, source: str, target: str, mode: int) -> None:
    path = tree / target
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / source, path)
    path.chmod(mode)


def _make_readable(tree: Path) -> None:
    """Files built under a strict umask must be readable by the service's user, and by nobody changed."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
