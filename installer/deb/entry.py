"""Where the packaged program begins. PyInstaller starts this file; it is no part of `installer`."""

import multiprocessing
import os
import runpy
import sys


def restore_library_path() -> None:
    """PyInstaller points LD_LIBRARY_PATH into the bundle; programs of the system must not see that."""
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if original is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = original


def main() -> None:
    # Worker processes of `multiprocessing` start this same program, and never get past this line.
    multiprocessing.freeze_support()
    restore_library_path()
    # `sys.executable -m appliance.room.worker ARGUMENTS` works in a checkout; this makes it work here.
    if len(sys.argv) > 2 and sys.argv[1] == "-m" and sys.argv[2].startswith("appliance."):
        module = sys.argv[2]
        sys.argv = [module, *sys.argv[3:]]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return
    from appliance.cli import main as appliance

    appliance()


if __name__ == "__main__":
    main()
