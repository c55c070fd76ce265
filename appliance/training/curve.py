"""The loss curve of a training run as a picture, out of its `loss.jsonl`."""

import json
from pathlib import Path
from typing import Final

from appliance.domain.errors import BadFile

_WIDTH, _HEIGHT, _EDGE = 640, 320, 48
# A step's loss jumps with its examples: what is drawn is the mean over so many steps.
_SMOOTH: Final = 10


def picture(path: Path) -> str:
    """An SVG: mean training loss a token over steps (line), loss on the blocks left out (dots, labelled).

    path: JSONL as `finetune` writes it. Raises BadFile where there is none or no step in it.
    """
    steps, held_back = _read(path)
    if not steps:
        raise BadFile(f"{path}에 학습의 기록이 없습니다.")
    last = max(step for step, _ in steps)
    # Single steps may jump higher than the means that are drawn.
    means = [
        (
            steps[at][0],
            sum(loss for _, loss in steps[max(0, at - _SMOOTH + 1) : at + 1]) / min(at + 1, _SMOOTH),
        )
        for at in range(len(steps))
    ]
    top = max(loss for _, loss in [*means, *held_back])

    def place(step: float, loss: float) -> tuple[float, float]:
        return (
            round(_EDGE + (_WIDTH - 2 * _EDGE) * step / last, 1),
            round(_HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * loss / top, 1),
        )

    line = " ".join(f"{x},{y}" for x, y in (place(step, loss) for step, loss in means))
    (left, bottom), (right, _), (_, height) = place(0, 0), place(last, 0), place(0, top)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" font-family="sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<path d="M{left} {height}V{bottom}H{right}" fill="none" stroke="#333"/>',
        f'<polyline points="{line}" fill="none" stroke="#1a5fb4" stroke-width="1.5"/>',
        f'<text x="{left - 6}" y="{bottom}" text-anchor="end">0</text>',
        f'<text x="{left - 6}" y="{height + 5}" text-anchor="end">{top:.2f}</text>',
        f'<text x="{right}" y="{bottom + 18}" text-anchor="end">{last} steps</text>',
        f'<text x="{left + 8}" y="{height - 12}">loss a token; dots: on blocks that were left out</text>',
    ]
    for step, loss in held_back:
        x, y = place(step, loss)
        parts.append(f'<circle cx="{x}" cy="{y}" r="4" fill="#c01c28"/>')
        parts.append(f'<text x="{x}" y="{y - 10}" text-anchor="end">{loss:.3f}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _read(path: Path) -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """(step, loss) of training, and of the blocks left out. What a resumed run did again counts once."""
    steps: dict[int, float] = {}
    held_back: dict[int, float] = {}
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "loss" in row:
                steps[int(row["step"])] = float(row["loss"])
            else:
                held_back[int(row["step"])] = float(row["held_back_loss"])
    except (OSError, ValueError, KeyError, TypeError):
        raise BadFile(f"{path}은(는) 학습의 기록이 아닙니다.") from None
    return sorted(steps.items()), sorted(held_back.items())
