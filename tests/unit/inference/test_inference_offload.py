"""Promises about GPUs: what goes there, and what is said where one is here and cannot take it."""

from dataclasses import replace
from pathlib import Path

import pytest

from appliance.domain.errors import EngineDown, ModelRefused
from appliance.inference import hardware, offload
from appliance.inference.devices import Device, Devices, _best_gpu, _warning
from appliance.inference.hardware import Card, cards, why_unused
from appliance.inference.runner import RunnerSettings

GIGABYTE = 1 << 30
SETTINGS = RunnerSettings(cells=100, slots=2, batch_size=8, threads=1)
CPU = Devices(None, "CPU에서 돌립니다.", "", "haswell", (), 1, ())


def box(free: int) -> Devices:
    gpu = Device("CUDA0", "RTX 4060", "gpu", free=free, total=8 * GIGABYTE)
    return replace(CPU, gpu=gpu, reason="GPU RTX 4060에서 모델을 돌립니다.", found=(gpu,))


class Loader:
    """Opens runners as a driver would that has room for so many layers."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.tried: list[int] = []

    def __call__(self, settings: RunnerSettings) -> object:
        self.tried.append(settings.gpu_layers)
        if settings.gpu_layers > self.room:
            raise EngineDown("out of memory")
        return object()


def test_without_a_gpu_nothing_is_offloaded() -> None:
    """On the CPU no layer goes anywhere, and why there is no GPU is passed on."""
    loader = Loader(99)
    placed = offload.place_with(loader, GIGABYTE, 18, SETTINGS, replace(CPU, warning="왜냐하면"))
    assert (loader.tried, placed.said, placed.warning) == ([0], CPU.reason, "왜냐하면")


def test_a_model_that_fits_goes_whole() -> None:
    """All layers and the output go to a GPU with room, without a warning."""
    loader = Loader(99)
    placed = offload.place_with(loader, GIGABYTE, 18, SETTINGS, box(6 * GIGABYTE))
    assert (loader.tried, placed.warning) == ([19], "")


def test_a_model_that_is_too_big_goes_in_part_and_that_is_said() -> None:
    """As many layers as fit go there; the warning names the numbers and what mends it."""
    loader = Loader(99)
    placed = offload.place_with(loader, 5 * GIGABYTE, 32, SETTINGS, box(4 * GIGABYTE))
    assert 10 < loader.tried[0] < 33
    assert f"33개 중 {loader.tried[0]}개" in placed.said
    assert "모자라" in placed.warning
    assert "닫거나" in placed.warning


def test_a_driver_that_says_no_is_asked_for_less() -> None:
    """Where the driver refuses, half as many are tried, down to none, which is a warning and never silent."""
    loader = Loader(5)
    placed = offload.place_with(loader, GIGABYTE, 18, SETTINGS, box(6 * GIGABYTE))
    assert loader.tried == [19, 9, 4]
    assert "19개 중 4개" in placed.warning
    loader = Loader(0)
    placed = offload.place_with(loader, GIGABYTE, 18, SETTINGS, box(6 * GIGABYTE))
    assert loader.tried[-1] == 0
    assert "CPU에서만" in placed.warning


def test_a_model_that_even_the_cpu_refuses_is_refused() -> None:
    """The last refusal goes through."""

    def refuse(_: RunnerSettings) -> object:
        raise ModelRefused("no")

    with pytest.raises(ModelRefused):
        offload.place_with(refuse, GIGABYTE, 18, SETTINGS, box(GIGABYTE))  # type: ignore[arg-type]


def test_a_card_of_its_own_goes_before_one_that_shares() -> None:
    """Of several GPUs the discrete one with most free memory is taken."""
    shared = Device("Vulkan0", "UHD", "igpu", free=16 * GIGABYTE)
    small, big = (Device(f"CUDA{n}", "RTX", "gpu", free=n * GIGABYTE) for n in (4, 8))
    assert _best_gpu((shared, small, big)) == big
    assert _best_gpu((shared,)) == shared
    assert _best_gpu((Device("CPU", "x", "cpu"),)) is None


def machine(root: Path, vendor: str, files: tuple[str, ...] = ()) -> Path:
    folder = root / "sys/bus/pci/devices/0000:01:00.0"
    folder.mkdir(parents=True)
    (folder / "class").write_text("0x030000\n")
    (folder / "vendor").write_text(vendor + "\n")
    network = root / "sys/bus/pci/devices/0000:02:00.0"
    network.mkdir()
    (network / "class").write_text("0x020000\n")
    (network / "vendor").write_text("0x10de\n")
    for name in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    return root


def test_cards_are_seen_without_their_driver(tmp_path: Path) -> None:
    """A card is known by what the bus says, not by whether its driver is there; other devices are not cards."""
    assert cards(tmp_path) == ()
    (found,) = cards(machine(tmp_path, "0x10de"))
    assert found.maker == "NVIDIA"


@pytest.mark.parametrize(
    ("vendor", "files", "parts", "loads", "told"),
    [
        ("0x10de", (), (), True, "BACKEND=cuda"),
        ("0x1002", (), (), True, "BACKEND=vulkan"),
        ("0x10de", (), ("cuda",), True, "드라이버가 없습니다"),
        ("0x10de", ("dev/nvidia0",), ("cuda",), False, "libcuda.so.1"),
        ("0x1002", ("dev/dri/renderD128",), ("vulkan",), False, "libvulkan.so.1"),
        ("0x10de", ("dev/nvidia0",), ("cuda",), True, "응답하지 않습니다"),
    ],
)
def test_the_cause_and_its_mend_are_named(
    tmp_path: Path, vendor: str, files: tuple[str, ...], parts: tuple[str, ...], loads: bool, told: str
) -> None:
    """A GPU that is here and unused is told in one sentence with the cause and what to do."""
    (card,) = cards(machine(tmp_path, vendor, files))
    said = why_unused(card, parts, lambda _: loads)
    assert told in said
    assert "CPU에서 돌립니다" in said


def test_a_service_that_may_not_see_the_card_is_told(tmp_path: Path) -> None:
    """Where the driver runs and its files are hidden from the service, the setting for that is named."""
    (tmp_path / "sys/module/nvidia").mkdir(parents=True)
    (card,) = cards(machine(tmp_path, "0x10de"))
    assert "gpu.conf" in why_unused(card, ("cuda",), lambda _: True)


def test_files_that_may_not_be_opened_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the user may not open the card's file, the file and the groups are named."""
    (card,) = cards(machine(tmp_path, "0x10de", ("dev/nvidia0",)))
    monkeypatch.setattr(hardware.os, "access", lambda *_: False)
    said = why_unused(card, ("cuda",), lambda _: True)
    assert "nvidia0" in said
    assert "video" in said


def test_an_office_processor_is_no_warning() -> None:
    """Graphics in the processor bring little here: only a card that is worth it is told."""
    assert _warning((Card("Intel", ()),)) == ""
    assert "NVIDIA" in _warning((Card("Intel", ()), Card("NVIDIA", ())))
