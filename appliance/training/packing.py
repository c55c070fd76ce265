"""Examples of a skill as blocks of tokens: several a block, none seeing another, loss on outputs only."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import torch

from appliance.training.compose import Pair

IGNORED = -100  # transformers' mark for a token without loss


@dataclass(frozen=True, slots=True)
class Block:
    """tokens, positions (from 0 for each example), labels: int64, shape (1, n)."""

    tokens: torch.Tensor
    positions: torch.Tensor
    labels: torch.Tensor

    @property
    def outputs(self) -> int:
        """Tokens that carry loss."""
        return int((self.labels != IGNORED).sum())


def blocks(
    pairs: Iterable[Pair], encode: Callable[[str], Sequence[int]], start: int, length: int, seed: int
) -> list[Block]:
    """The pairs in a seeded order, filled into blocks of at most `length` tokens. Longer pairs are left out.

    A position of 0 tells transformers where an example begins: attention stays inside it.
    """
    encoded = [(tuple(encode(pair.prompt)), tuple(encode(pair.output))) for pair in pairs]
    random.Random(seed).shuffle(encoded)
    made: list[Block] = []
    filling: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    used = 0
    for prompt, output in encoded:
        size = 1 + len(prompt) + len(output)
        if size > length:
            continue
        if used + size > length:
            made.append(_block(filling, start))
            filling, used = [], 0
        filling.append((prompt, output))
        used += size
    return [*made, _block(filling, start)] if filling else made


def _block(examples: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], start: int) -> Block:
    tokens: list[int] = []
    positions: list[int] = []
    labels: list[int] = []
    for prompt, output in examples:
        tokens += [start, *prompt, *output]
        positions += range(1 + len(prompt) + len(output))
        labels += [IGNORED] * (1 + len(prompt)) + list(output)
    return Block(*(torch.tensor([row]) for row in (tokens, positions, labels)))
