"""The llama.cpp library: loaded once a process, silent on standard error, with its processor code chosen.

The packaged build carries one library for each kind of processor, and none is chosen until somebody asks.
Two traps stand behind this file:
- ggml's own search for those libraries looks into the current directory, where anybody may have put one.
  So they are loaded from the folder of the installed package, by name, and from nowhere else.
- The wheel holds three equal copies of libggml. A second copy keeps a second list of processors, which the
  model never sees. So every call goes through libllama, which knows the copy that it uses itself.
"""

import ctypes
import logging
import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Final

from appliance.domain.errors import ResourceMissing

LOG: Final = logging.getLogger("appliance.inference.llama_cpp")
# Without any handler Python prints warnings to standard error itself.
LOG.addHandler(logging.NullHandler())
# ggml's levels DEBUG, INFO, WARN, ERROR. Its INFO is a page for each model; its WARN advises those who tune.
_LEVELS: Final = {1: logging.DEBUG, 2: logging.DEBUG, 3: logging.INFO, 4: logging.ERROR}
_CONTINUED: Final = 5
# Rounds that a thread of OpenMP waits awake for the others before it sleeps. Its default is milliseconds,
# in which nobody else gets the core; asleep at once, every step of the model would pay for waking up.
_AWAKE: Final = ("GOMP_SPINCOUNT", "1000")
_LIBLLAMA: Final = "libllama.dylib" if sys.platform == "darwin" else "libllama.so"


@cache
def load() -> ModuleType:
    """The module `llama_cpp`, ready to load models. Raises ResourceMissing where it is not usable."""
    os.environ.setdefault(*_AWAKE)  # read once, when the library is loaded
    try:
        import llama_cpp
    except (ImportError, OSError, RuntimeError) as fault:
        raise ResourceMissing(f"llama.cpp를 불러오지 못했습니다({fault}). 다시 설치해 주십시오.") from None
    llama_cpp.llama_log_set(_log_callback(llama_cpp), ctypes.c_void_p(0))
    _load_processors()
    llama_cpp.llama_backend_init()
    module: ModuleType = llama_cpp
    return module


@cache
def ggml() -> ctypes.CDLL:
    """The functions of ggml, reached through the libllama that is in use."""
    found = ctypes.CDLL(str(_package_folder() / "lib" / _LIBLLAMA))
    for name in ("ggml_backend_reg_count", "ggml_backend_dev_count"):
        getattr(found, name).restype = ctypes.c_size_t
    found.ggml_backend_load_all_from_path.argtypes = [ctypes.c_char_p]
    found.ggml_backend_load_all_from_path.restype = None
    found.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
    found.ggml_backend_dev_get.restype = ctypes.c_void_p
    for name in ("ggml_backend_dev_name", "ggml_backend_dev_description"):
        getattr(found, name).argtypes = [ctypes.c_void_p]
        getattr(found, name).restype = ctypes.c_char_p
    found.ggml_backend_dev_memory.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
    found.ggml_backend_dev_memory.restype = None
    found.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
    found.ggml_backend_dev_type.restype = ctypes.c_int
    return found


def _package_folder() -> Path:
    import llama_cpp

    return Path(llama_cpp.__file__).parent


def places() -> tuple[Path, ...]:
    """Where parts lie: the wheel puts them beside the package, in `bin`; a bundle with the libraries."""
    folder = _package_folder()
    return folder / "lib", folder.parent / "bin"


def _load_processors() -> None:
    """Registers the best library for this processor, and every GPU part whose driver answers, unless one is
    built in (a build for one machine)."""
    if ggml().ggml_backend_reg_count():
        return
    for place in places():
        if any(place.glob("libggml-cpu*.so")):
            ggml().ggml_backend_load_all_from_path(str(place).encode())
    if not ggml().ggml_backend_reg_count():
        raise ResourceMissing("이 컴퓨터의 처리 장치에 맞는 llama.cpp 부품이 없습니다. 다시 설치해 주십시오.")


@cache
def _log_callback(llama_cpp: ModuleType) -> object:
    """ggml's log as lines of ours. Cached, for the library keeps only a bare pointer to it."""
    line: list[str] = []
    level = logging.DEBUG

    def take(kind: int, text: bytes | None, _: object) -> None:
        nonlocal level
        if kind != _CONTINUED:
            level = _LEVELS.get(kind, logging.DEBUG)
        line.append((text or b"").decode("utf-8", errors="replace"))
        if line[-1].endswith("\n"):
            LOG.log(level, "%s", "".join(line).rstrip())
            line.clear()

    return llama_cpp.llama_log_callback(take)
