"""GPUs that are in this machine, whether or not llama.cpp can use them, and why it cannot.

Read from what the kernel shows, so that a card without a driver is seen too.
"""

import ctypes
import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# PCI: class 03 is a display controller; the makers whose cards llama.cpp computes on.
_DISPLAY: Final = "0x03"
_MAKERS: Final = {"0x10de": "NVIDIA", "0x1002": "AMD", "0x8086": "Intel"}
# llama.cpp's parts for each maker, the fastest first.
PARTS: Final = {"NVIDIA": ("cuda", "vulkan"), "AMD": ("vulkan",), "Intel": ("vulkan",), "Apple": ("metal",)}


@dataclass(frozen=True, slots=True)
class Card:
    """A GPU of that maker, and the device files through which programs reach it."""

    maker: str
    files: tuple[Path, ...]
    # The driver runs, whether or not this process may see the card's files.
    has_driver: bool = False


def cards(root: Path = Path("/")) -> tuple[Card, ...]:
    """The GPUs that the kernel shows, one a maker. root: where /sys and /dev are."""
    if platform.system() == "Darwin" and platform.machine() == "arm64":
        return (Card("Apple", ()),)
    makers = dict.fromkeys(
        _MAKERS[maker]
        for folder in sorted((root / "sys/bus/pci/devices").glob("*"))
        if _read(folder / "class").startswith(_DISPLAY) and (maker := _read(folder / "vendor")) in _MAKERS
    )
    return tuple(Card(maker, _files(maker, root), _has_driver(maker, root)) for maker in makers)


def why_unused(card: Card, parts: tuple[str, ...], can_load: Callable[[str], bool] | None = None) -> str:
    """One Korean sentence: why llama.cpp does not use the card, and what mends it.

    parts: the GPU parts that are installed, such as ("cuda",). can_load: whether the system has a library.
    """
    wanted = PARTS[card.maker]
    name = f"{card.maker} GPU가 있는데 쓰지 못하고 CPU에서 돌립니다."
    if not set(wanted) & set(parts):
        return f"{name} 설치본에 GPU용 부품이 없습니다. `make gpu BACKEND={wanted[0]}`로 지으십시오."
    hidden = card.maker != "Apple" and not any(path.exists() for path in card.files)
    if hidden and card.has_driver:
        return f"{name} 서비스가 장치를 보지 못합니다. systemd/gpu.conf를 넣으십시오(docs/engine.md)."
    if hidden:
        return f"{name} 그래픽 드라이버가 없습니다. {card.maker} 드라이버를 설치하고 다시 켜십시오."
    shut = [path for path in card.files if path.exists() and not os.access(path, os.R_OK | os.W_OK)]
    if shut:
        return f"{name} {shut[0]}을(를) 열 권한이 없습니다. 사용자를 video와 render 그룹에 넣으십시오."
    library = {"cuda": "libcuda.so.1", "vulkan": "libvulkan.so.1"}.get(next(iter(set(wanted) & set(parts))))
    if library and not (can_load or _can_load)(library):
        return f"{name} {library}이(가) 없습니다. {card.maker} 드라이버를 다시 설치하십시오."
    return f"{name} 드라이버가 응답하지 않습니다. 드라이버를 새 판으로 바꾸고 기계를 다시 켜십시오."


def _files(maker: str, root: Path) -> tuple[Path, ...]:
    if maker == "NVIDIA":
        return (root / "dev/nvidia0", root / "dev/nvidiactl")
    return tuple(sorted((root / "dev/dri").glob("renderD*"))) or (root / "dev/dri/renderD128",)


def _has_driver(maker: str, root: Path) -> bool:
    modules = {"NVIDIA": ("nvidia",), "AMD": ("amdgpu",), "Intel": ("i915", "xe")}[maker]
    return any((root / "sys/module" / module).is_dir() for module in modules)


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
