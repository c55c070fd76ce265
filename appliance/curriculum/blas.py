"""Keeps numpy's BLAS to one thread: its threads wait by spinning, which is dear where cores are shared.

Measured on two cores that other programs used too: 11 s with OpenBLAS's two threads, 5 s with its one, 3 s
with two threads of ours, each with a BLAS of one.
"""

import ctypes
from pathlib import Path

import numpy as np

# numpy's wheels rename the functions of the OpenBLAS that they carry.
SETTERS = (
    "scipy_openblas_set_num_threads64_",
    "openblas_set_num_threads64_",
    "scipy_openblas_set_num_threads",
    "openblas_set_num_threads",
)


def use_one_thread() -> bool:
    """Limits the loaded OpenBLAS, for the whole process; whether there was one that can be told.

    Without it everything works, only slower, so an unknown BLAS is no fault.
    """
    np.dot(np.ones(1), np.ones(1))  # the library must be loaded to be found
    found = False
    for library in _loaded():
        for name in SETTERS:
            setter = getattr(library, name, None)
            if setter is not None:
                setter(ctypes.c_int(1))
                found = True
    return found


def _loaded() -> list[ctypes.CDLL]:
    lines = Path("/proc/self/maps").read_text().splitlines()
    paths = {line.split(maxsplit=5)[-1] for line in lines if "openblas" in line.rsplit("/", 1)[-1]}
    return [ctypes.CDLL(path) for path in sorted(paths)]
