"""Where the program's own files lie, in a checkout and in a bundle. The only place that knows.

In a checkout they lie beside the package (`models/`, `appliance/<room>/data`). PyInstaller unpacks the
same tree under `sys._MEIPASS`, so one relative path serves both.
"""

import importlib.util
import sys
from pathlib import Path

from appliance.domain.errors import ResourceMissing


def root() -> Path:
    """The folder that holds `appliance/` and `models/`."""
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parent.parent


def is_bundle() -> bool:
    """Whether this is the installed package rather than a checkout."""
    return hasattr(sys, "_MEIPASS")


def path(*parts: str) -> Path:
    """The file or folder at `parts` below the root.

    Raises ResourceMissing where it is not there: a broken installation, never a user's mistake.
    """
    found = root().joinpath(*parts)
    if not found.exists():
        raise ResourceMissing(f"프로그램 파일 {'/'.join(parts)}이(가) 없습니다. 다시 설치해 주십시오.")
    return found


def package_path(package: str, *parts: str) -> Path:
    """A data file inside an installed third-party package, found without importing the package.

    Raises ResourceMissing where the package or the file is not there.
    """
    spec = None if is_bundle() else importlib.util.find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else [str(root() / package)]
    for place in places:
        found = Path(place).joinpath(*parts)
        if found.exists():
            return found
    raise ResourceMissing(f"패키지 {package}의 파일 {'/'.join(parts)}이(가) 없습니다. 다시 설치해 주십시오.")


def fonts() -> Path:
    """The folder with the Korean fonts for print (Nanum Gothic, OFL 1.1)."""
    return package_path("koreanize_matplotlib", "fonts")
