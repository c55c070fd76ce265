"""Teaching the base model: LoRA over packed examples, with checkpoints: a stop loses minutes at most."""

import json
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import torch

from appliance.domain.errors import BadFile, Conflict
from appliance.training import adapter_file, lora
from appliance.training.packing import Block

_CHECKPOINT: Final = "checkpoint.pt"
_EVERY_SECONDS: Final = 120.0


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """What a run is, so that it can be repeated. A step is of `blocks_a_step` blocks; the rate rises over
    the first `warm_up` share of the steps and falls to a tenth along a cosine."""

    rank: int = 16
    alpha: float = 32.0
    dropout: float = 0.05
    rate: float = 4e-4
    epochs: int = 2
    blocks_a_step: int = 8
    block_length: int = 256
    warm_up: float = 0.05
    clip: float = 1.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class StepReport:
    """Of one step: its number from 1, of how many, mean loss a token, the rate, seconds since the start."""

    step: int
    steps: int
    loss: float
    rate: float
    seconds: float


def finetune(
    model: Any,
    blocks: Sequence[Block],
    held_back: Sequence[Block],
    settings: TrainingSettings,
    folder: Path,
    progress: Callable[[StepReport], None] = lambda _: None,
) -> Path:
    """Trains an adapter for `model` and writes it as `folder`/adapter.gguf; goes on from a checkpoint there.

    The run's curve lies in `folder`/loss.jsonl. Raises Conflict where the checkpoint is of other settings,
    BadFile without examples.
    """
    if not blocks:
        raise BadFile("배울 예제가 없습니다. appliance train golden build를 먼저 실행해 주십시오.")
    torch.manual_seed(settings.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    taught = lora.attached(model, settings.rank, settings.alpha, settings.dropout).to(device)
    _halve(taught)
    factors = lora.factors(taught)
    optimiser = torch.optim.AdamW(list(factors.values()), lr=settings.rate, weight_decay=0.0)
    a_epoch = math.ceil(len(blocks) / settings.blocks_a_step)
    steps = a_epoch * settings.epochs
    folder.mkdir(parents=True, exist_ok=True)
    step = _resumed(folder, factors, optimiser, settings)
    begun = saved = time.monotonic()
    while step < steps:
        epoch, at = divmod(step, a_epoch)
        order = torch.randperm(len(blocks), generator=torch.Generator().manual_seed(settings.seed + epoch))
        chosen = [blocks[int(n)] for n in order[at * settings.blocks_a_step :][: settings.blocks_a_step]]
        for group in optimiser.param_groups:
            group["lr"] = settings.rate * share_of_rate(step, steps, settings.warm_up)
        taught.train()
        loss = _learn(taught, chosen, optimiser, settings.clip, device)
        step += 1
        now = time.monotonic()
        report = StepReport(step, steps, loss, optimiser.param_groups[0]["lr"], now - begun)
        _note(folder, asdict(report))
        progress(report)
        if now - saved > _EVERY_SECONDS or step == steps or step % a_epoch == 0:
            _save(folder, step, factors, optimiser, settings)
            saved = now
            if step == steps or step % a_epoch == 0:
                _note(folder, {"step": step, "held_back_loss": loss_of(taught, held_back, device)})
    target = folder / "adapter.gguf"
    adapter_file.write(
        target, {name: f.detach().float().cpu().numpy() for name, f in factors.items()}, settings.alpha
    )
    return target


def _halve(model: Any) -> None:
    """The frozen matrices in bfloat16: they are multiplied in it anyway, so none is cast at every step."""
    for parameter in model.parameters():
        if not parameter.requires_grad and parameter.ndim > 1:
            parameter.data = parameter.data.to(torch.bfloat16)


def share_of_rate(step: int, steps: int, warm_up: float) -> float:
    """The share of the full rate at a step: a straight rise, then a cosine down to a tenth."""
    rising = max(1, int(steps * warm_up))
    if step < rising:
        return (step + 1) / rising
    done = (step - rising) / max(1, steps - rising)
    return 0.1 + 0.45 * (1 + math.cos(math.pi * done))


def loss_of(model: Any, blocks: Sequence[Block], device: str) -> float:
    """Mean loss an output token, without dropout; NaN without blocks."""
    model.eval()
    total, count = 0.0, 0
    with torch.no_grad():
        for block in blocks:
            total += float(_loss(model, block, device))
            count += block.outputs
    return total / count if count else math.nan


def _learn(
    model: Any, blocks: Sequence[Block], optimiser: torch.optim.Optimizer, clip: float, device: str
) -> float:
    """One step. The mean is over output tokens of all its blocks, so that short ones do not count more."""
    outputs = sum(block.outputs for block in blocks)
    optimiser.zero_grad(set_to_none=True)
    total = 0.0
    for block in blocks:
        loss = _loss(model, block, device) / outputs
        loss.backward()
        total += float(loss.detach())
    torch.nn.utils.clip_grad_norm_([p for g in optimiser.param_groups for p in g["params"]], clip)
    optimiser.step()
    return total


def _loss(model: Any, block: Block, device: str) -> torch.Tensor:
    """The summed loss of a block's output tokens. Only their rows go through the vocabulary."""
    tokens, labels = block.tokens.to(device), block.labels.to(device)
    with torch.autocast(device, dtype=torch.bfloat16):
        inner = model.get_base_model()
        hidden = inner.model(input_ids=tokens, position_ids=block.positions.to(device), use_cache=False)[0]
        wanted = labels[0, 1:] != -100
        logits = inner.lm_head(hidden[0, :-1][wanted])
    return torch.nn.functional.cross_entropy(logits.float(), labels[0, 1:][wanted], reduction="sum")


def _note(folder: Path, row: dict[str, Any]) -> None:
    with (folder / "loss.jsonl").open("a") as out:
        out.write(json.dumps(row) + "\n")


def _save(
    folder: Path,
    step: int,
    factors: dict[str, Any],
    optimiser: torch.optim.Optimizer,
    settings: TrainingSettings,
) -> None:
    part = folder / (_CHECKPOINT + ".part")
    state = {
        "step": step,
        "settings": asdict(settings),
        "factors": {name: factor.detach() for name, factor in factors.items()},
        "optimiser": optimiser.state_dict(),
        "random": torch.get_rng_state(),
    }
    torch.save(state, part)
    part.replace(folder / _CHECKPOINT)


def _resumed(
    folder: Path, factors: dict[str, Any], optimiser: torch.optim.Optimizer, settings: TrainingSettings
) -> int:
    """The step from which the run goes on, its state put back; 0 where nothing is there."""
    path = folder / _CHECKPOINT
    if not path.is_file():
        return 0
    state = torch.load(path, weights_only=True)
    if state["settings"] != asdict(settings):
        raise Conflict(f"{folder}에 설정이 다른 학습이 있습니다. 다른 폴더를 고르거나 그것을 지워 주십시오.")
    with torch.no_grad():
        for name, factor in factors.items():
            factor.copy_(state["factors"][name])
    optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["random"])
    return int(state["step"])
