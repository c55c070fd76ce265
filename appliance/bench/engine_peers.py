"""llama.cpp's own programs over the same model: the server with as many places, and the batch benchmark."""

import contextlib
import http.client
import json
import re
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from appliance.domain.errors import Unavailable
from appliance.inference.sequence import GenerationRequest

_START_SECONDS = 60.0
_CELLS_EACH = 512


@dataclass(frozen=True, slots=True)
class Peers:
    """The folder with `llama-server` and `llama-batched-bench`, as `make peers` leaves it."""

    folder: Path

    def program(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise Unavailable(f"{path}이(가) 없습니다. make peers로 지으십시오.")
        return path


def batched_bench_rate(
    peers: Peers, model: Path, parallel: int, prompt: int, made: int, threads: int
) -> float:
    """Tokens a second of its generation phase: computing alone, nothing is chosen. The better of its two ways
    to keep the cache."""
    return max(
        _batched_bench(peers, model, parallel, prompt, made, threads, cache)
        for cache in ("--kv-unified", "--no-kv-unified")
    )


def _batched_bench(
    peers: Peers, model: Path, parallel: int, prompt: int, made: int, threads: int, cache: str
) -> float:
    cells = parallel * (prompt + made) + 256
    told = subprocess.run(  # noqa: S603  a program that we built
        [
            peers.program("llama-batched-bench"), "-m", model, "-c", str(cells), "-npp", str(prompt),
            "-ntg", str(made), "-npl", str(parallel), "-t", str(threads), "-tb", str(threads), cache,
            "--output-format", "jsonl",
        ],
        capture_output=True, text=True, check=True, env=_environment(peers),
    )  # fmt: skip
    rates = [json.loads(line)["speed_tg"] for line in told.stdout.splitlines() if line.startswith("{")]
    return float(rates[-1])


def server_rate(
    peers: Peers, model: Path, requests: Sequence[GenerationRequest], parallel: int, threads: int
) -> float:
    """Tokens a second over the requests, `parallel` at once, each a call of its own."""
    with _server(peers, model, parallel, threads) as port:
        _complete(port, requests[0])  # warm
        with ThreadPoolExecutor(parallel) as pool:
            begun = time.perf_counter()
            made = sum(pool.map(lambda request: _complete(port, request), requests))
            return made / (time.perf_counter() - begun)


@contextlib.contextmanager
def _server(peers: Peers, model: Path, parallel: int, threads: int) -> Iterator[int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(  # noqa: S603  a program that we built
        [
            peers.program("llama-server"), "-m", model, "--host", "127.0.0.1", "--port", str(port),
            "-np", str(parallel), "-c", str(parallel * _CELLS_EACH), "-t", str(threads), "-tb", str(threads),
            "--no-webui",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment(peers),
    )  # fmt: skip
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.1)
    raise Unavailable("llama-server가 켜지지 않았습니다.")


def _complete(port: int, request: GenerationRequest) -> int:
    body: dict[str, object] = {
        "prompt": request.prompt,
        "n_predict": request.max_tokens,
        "temperature": request.temperature,
        "top_k": request.top_k,
        "top_p": request.top_p,
        "min_p": request.min_p,
        "seed": request.seed,
        # What the other sides choose with, and nothing more.
        "samplers": ["top_k", "top_p", "min_p", "temperature"],
        "cache_prompt": True,
    }
    if request.grammar:
        body["grammar"] = request.grammar.gbnf
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("POST", "/completion", json.dumps(body).encode(), {"Content-Type": "application/json"})
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return int(answer["tokens_predicted"])


def _environment(peers: Peers) -> dict[str, str]:
    return {"LD_LIBRARY_PATH": str(peers.folder), "PATH": "/usr/bin:/bin"}


def commit_of(peers: Peers) -> str:
    """What the server says of its build."""
    told = subprocess.run(  # noqa: S603  a program that we built
        [peers.program("llama-server"), "--version"],
        capture_output=True, text=True, env=_environment(peers),
    )  # fmt: skip
    found = re.search(r"version: (.*)", told.stdout + told.stderr)
    return found[1].strip() if found else ""
