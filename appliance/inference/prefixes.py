"""What several prompts begin with, computed once and shared: a tree of token sequences in the cache.

A node holds a beginning; its children go on from it. Each has a slot of the cache of its own, but only the
cells of the tokens that its parent does not have. A sequence attaches to the deepest node that its prompt
begins with. Nodes that nobody uses stay for those who come later, until their cells are wanted.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

# Below this many common tokens, sharing saves less than its extra step costs.
WORTH_SHARING: Final = 16
# Prompts that a new one is compared with: those of the last calls.
_REMEMBERED: Final = 32


@dataclass(slots=True, eq=False)
class Prefix:
    """tokens: the whole beginning. queued: how many of them were put into a batch. is_ready: whether all were
    computed. users: sequences and children that stand on it. used: when it was last taken, for leaving out
    the oldest."""

    tokens: tuple[int, ...]
    parent: "Prefix | None"
    slot: int
    queued: int
    is_ready: bool = False
    users: int = 0
    used: int = 0

    @property
    def own_cells(self) -> int:
        return len(self.tokens) - (len(self.parent.tokens) if self.parent else 0)


class PrefixTree:
    """The beginnings that are held, over the given slots. Counts cells; computes nothing."""

    def __init__(self, slots: Iterable[int]) -> None:
        self._free_slots = list(slots)
        self._nodes: list[Prefix] = []
        self._recent: deque[tuple[int, ...]] = deque(maxlen=_REMEMBERED)
        self._clock = 0

    @property
    def cells(self) -> int:
        """Cells that all nodes take together."""
        return sum(node.own_cells for node in self._nodes)

    @property
    def has_free_slot(self) -> bool:
        return bool(self._free_slots)

    def deepest(self, prompt: Sequence[int]) -> Prefix | None:
        """The longest held beginning of the prompt that leaves it a token of its own."""
        whole = tuple(prompt)
        fitting = [
            node
            for node in self._nodes
            if len(node.tokens) < len(whole) and whole[: len(node.tokens)] == node.tokens
        ]
        return max(fitting, key=lambda node: len(node.tokens), default=None)

    def wanted(self, prompt: Sequence[int], others: Iterable[Sequence[int]]) -> list[tuple[int, ...]]:
        """Beginnings of the prompt worth holding, shortest first: those it shares with others, and with
        prompts of a moment ago, each a step longer than the one before and than what is held. Both keep a
        token of their own."""
        whole = tuple(prompt)
        lengths = {
            min(common_length(whole, other), len(whole) - 1, len(other) - 1)
            for other in (*others, *self._recent)
        }
        self._recent.append(whole)
        held = self.deepest(whole)
        reached = len(held.tokens) if held else 0
        found = []
        for length in sorted(lengths):
            if length - reached >= WORTH_SHARING:
                found.append(whole[:length])
                reached = length
        return found

    def hold(self, tokens: tuple[int, ...]) -> Prefix:
        """A new node below the deepest that fits. There must be a free slot."""
        parent = self.deepest(tokens)
        node = Prefix(tokens, parent, self._free_slots.pop(), len(parent.tokens) if parent else 0)
        if parent:
            parent.users += 1
        self._nodes.append(node)
        self.touch(node)
        return node

    def settle(self) -> None:
        """A batch was computed: beginnings whose tokens were all in it, or before it, may be shared."""
        for node in self._nodes:
            node.is_ready = node.queued == len(node.tokens)

    def touch(self, node: Prefix) -> None:
        self._clock += 1
        node.used = self._clock

    def forget_oldest(self) -> Prefix | None:
        """Lets go of the node that nobody uses and that was used longest ago; the caller drops its slot."""
        idle = [node for node in self._nodes if not node.users]
        if not idle:
            return None
        node = min(idle, key=lambda one: one.used)
        self._nodes.remove(node)
        self._free_slots.append(node.slot)
        if node.parent:
            node.parent.users -= 1
        return node


def common_length(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens both begin with. Halves instead of walking: slices compare in C."""
    first, second = tuple(one), tuple(other)
    most = min(len(first), len(second))
    if first[:most] == second[:most]:
        return most
    return bisect_left(range(1, most + 1), True, key=lambda length: first[:length] != second[:length])
