"""`make run`: install what is missing, then become the appliance."""

import os

from installer import checks, install
from installer.paths import ROOT, tool
from installer.progress import Board

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = "8710"


def run() -> int:
    """Never returns where all goes well: the process goes on as `appliance demo --serve`."""
    port = os.environ.get("APPLIANCE_PORT", DEFAULT_PORT)
    host = os.environ.get("APPLIANCE_HOST", DEFAULT_HOST)
    # Before the long part: nobody should wait minutes to hear that the port is taken.
    install.refuse([*checks.port_problems(port, host), *checks.disk_problems(checks.LATER_RUN_BYTES, ROOT)])
    install.install(Board())
    os.chdir(ROOT)
    os.execv(tool("appliance"), ["appliance", "demo", "--serve"])
