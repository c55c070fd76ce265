"""Run as root in namespaces of its own: a Debian tree without a network, and a program in it.

python box_driver.py TREE '{"command": [...], "user": ..., "environment": {...}, "credential": ...,
                             "poll": [port, path]}'

Without `poll` it ends as the program ends. With it, the program is a server: the page is asked for on the
loopback address until it answers, printed as one JSON object, and the program is ended.
"""

import fcntl
import http.client
import json
import os
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

SIOCSIFFLAGS = 0x8914
IFF_UP = 1
PATIENCE = 60.0


def raise_loopback() -> None:
    """In a new network namespace even the loopback device is down; there is no other."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", IFF_UP))


def mount(tree: Path) -> None:
    """What a running Debian has; the mount namespace takes it away again."""
    for kind, place in (("proc", "proc"), ("tmpfs", "dev/shm"), ("tmpfs", "tmp"), ("tmpfs", "run")):
        (tree / place).mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "-t", kind, kind, tree / place], check=True)
    for place, mode in (("tmp", 0o1777), ("dev/shm", 0o1777), ("run", 0o755)):
        (tree / place).chmod(mode)


def hand_over_credential(tree: Path, plan: dict[str, Any], environment: dict[str, str]) -> None:
    """Unseal a service's credential into its own folder, as systemd does before it starts the service."""
    name, _, sealed = plan["credential"].partition(":")
    folder = tree / "run/credentials"
    folder.mkdir(mode=0o700)
    target = f"/run/credentials/{name}"
    unseal = ["systemd-creds", "decrypt", f"--name={name}", f"/etc/credstore.encrypted/{sealed}", target]
    subprocess.run(["chroot", tree, *unseal], check=True)
    subprocess.run(["chroot", tree, "chown", "-R", f"{plan['user']}:", "/run/credentials"], check=True)
    environment["CREDENTIALS_DIRECTORY"] = "/run/credentials"


def start(tree: Path, plan: dict[str, Any]) -> "subprocess.Popen[bytes]":
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"} | plan.get("environment", {})
    if plan.get("credential"):
        hand_over_credential(tree, plan, environment)
    command = ["chroot", str(tree), *plan["command"]]
    if user := plan.get("user"):
        drop = ["--reuid", user, "--regid", user, "--init-groups", "--no-new-privs", "--bounding-set=-all"]
        command = ["chroot", str(tree), "setpriv", *drop, "--inh-caps=-all", "--", *plan["command"]]
    return subprocess.Popen(command, env=environment)


def ask(port: int, path: str) -> dict[str, Any] | None:
    """The answer of the page, redirections followed; None where nobody answers yet."""
    for _ in range(5):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
        except OSError:
            return None
        finally:
            connection.close()
        location = answer.getheader("location")
        if answer.status not in (301, 302, 303, 307) or not location:
            return {"status": answer.status, "path": path, "body": body}
        path = location
    return {"status": 0, "path": path, "body": "too many redirections"}


def serve(tree: Path, plan: dict[str, Any]) -> int:
    port, path = plan["poll"]
    with start(tree, plan) as program:
        began = time.monotonic()
        found = None
        while found is None and program.poll() is None and time.monotonic() - began < PATIENCE:
            found = ask(port, path)
            time.sleep(0.1)
        seconds = time.monotonic() - began
        if program.poll() is None:
            program.terminate()
    print(json.dumps({"answer": found, "seconds": seconds, "exit": program.returncode}))
    return 0 if found else 1


def main() -> int:
    tree, plan = Path(sys.argv[1]), json.loads(sys.argv[2])
    raise_loopback()
    mount(tree)
    if "poll" in plan:
        return serve(tree, plan)
    with start(tree, plan) as program:
        return program.wait()


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
