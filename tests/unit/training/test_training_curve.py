"""The loss curve: every step once, the blocks left out as dots, and no picture of nothing."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from appliance.domain.errors import BadFile
from appliance.training import curve

SVG = "{http://www.w3.org/2000/svg}"


def written(path: Path, rows: list[dict[str, float]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_a_resumed_runs_steps_are_drawn_once(tmp_path: Path) -> None:
    """Steps 3 and 4 were done twice: four points, falling to the right, inside the picture."""
    rows = [{"step": n, "loss": 1 / n} for n in (1, 2, 3, 4, 3, 4)] + [{"step": 4, "held_back_loss": 0.3}]
    tree = ElementTree.fromstring(curve.picture(written(tmp_path / "loss.jsonl", rows)))
    line = tree.find(f"{SVG}polyline")
    assert line is not None
    points = [tuple(map(float, pair.split(","))) for pair in line.attrib["points"].split()]
    assert len(points) == 4
    assert points == sorted(points)
    assert [y for _, y in points] == sorted(y for _, y in points)
    assert all(0 <= x <= 640 and 0 <= y <= 320 for x, y in points)
    assert len(tree.findall(f"{SVG}circle")) == 1
    assert "0.300" in [text.text for text in tree.findall(f"{SVG}text")]


@pytest.mark.parametrize("text", ["", "no json\n", '{"step": 1}\n', '{"step": 1, "held_back_loss": 2}\n'])
def test_what_is_no_record_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "loss.jsonl"
    path.write_text(text)
    with pytest.raises(BadFile):
        curve.picture(path)


def test_a_missing_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        curve.picture(tmp_path / "loss.jsonl")
