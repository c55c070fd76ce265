"""Debian packages that the slow tests drive: installed where that is possible, named where it is not."""

import os
import shutil
import subprocess

from installer import processes
from installer.fault import Fault
from installer.progress import Board

# Package: the file that shows that it is there.
TEST_PACKAGES = {
    "chromium": "/usr/bin/chromium",
    "chromium-driver": "/usr/bin/chromedriver",
    "debootstrap": "/usr/sbin/debootstrap",
    "fonts-nanum": "/usr/share/fonts/truetype/nanum/NanumGothic.ttf",
    "pari-gp": "/usr/bin/gp",
    "poppler-utils": "/usr/bin/pdftoppm",
    "qemu-user": "/usr/bin/qemu-x86_64",
}


def missing() -> list[str]:
    """Names of the packages whose file is not there."""
    return [name for name, file in TEST_PACKAGES.items() if not os.path.exists(file)]


def install(board: Board) -> None:
    """Install what is missing, if this is root on a Debian; say it otherwise. The tests that need one fail
    or skip by themselves, naming it."""
    names = missing()
    if not names:
        return
    if os.geteuid() or not shutil.which("apt-get"):
        board.say(f"느린 시험에 필요한 데비안 패키지가 없습니다: `apt-get install {' '.join(names)}`")
        return
    environment = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    board.set("데비안 패키지", ", ".join(names))
    # A source that does not answer must not stop the others: `update` may fail and `install` still succeed.
    subprocess.run(["apt-get", "update", "-qq"], env=environment, capture_output=True)
    try:
        processes.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
            log="apt",
            trouble=f"데비안 패키지를 설치하지 못했습니다: {', '.join(names)}.",
            environment=environment,
        )
    except Fault as fault:
        board.say(str(fault))
    board.done("데비안 패키지")
