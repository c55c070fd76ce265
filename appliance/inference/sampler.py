"""Choosing the next token of one sequence, held to its grammar at little cost.

A grammar that masks the whole vocabulary at every token costs more than the model itself. So the token is
chosen freely first, and only that one is shown to the grammar. Where the grammar says no, it masks the few
likeliest candidates and the choice is made again among them; the whole vocabulary is masked only where it
allows none of these.
"""

import ctypes
from typing import Any, Final

import numpy as np

from appliance.inference import library
from appliance.inference.sequence import GenerationRequest

# llama.cpp reads this seed as "draw one from the clock".
_RANDOM_SEED: Final = 0xFFFFFFFF
# Candidates that the likeliest token is looked for among, where nothing narrower is asked.
_GREEDY_CANDIDATES: Final = 40


class Candidates:
    """The vocabulary with the logits of one output, as llama.cpp's samplers want it; one for all."""

    def __init__(self, size: int) -> None:
        self._llama = library.load()
        self._size = size
        self._tokens = (self._llama.llama_token_data * size)()
        self._kept = (self._llama.llama_token_data * size)()
        self._table = np.frombuffer(self._tokens, dtype=[("id", "<i4"), ("logit", "<f4"), ("p", "<f4")])
        self._ids = np.arange(size, dtype=np.int32)
        self.array = self._llama.llama_token_data_array(
            data=self._tokens, size=size, selected=-1, sorted=False
        )
        self._one = (self._llama.llama_token_data * 1)()
        self._single = self._llama.llama_token_data_array(data=self._one, size=1, selected=-1, sorted=False)
        self.reference = ctypes.byref(self.array)
        # How often a free choice was refused, and how often nothing likely was allowed.
        self.refused = self.masked = 0

    def fill(self, logits: Any) -> None:
        """Every token with its logit, in the order of the vocabulary."""
        table = self._table
        table["id"] = self._ids
        table["logit"] = np.ctypeslib.as_array(logits, (self._size,))
        self._open(self._size)

    def keep(self) -> int:
        """Remembers what stands in the array now; returns how many there are."""
        size = int(self.array.size)
        ctypes.memmove(self._kept, self._tokens, size * ctypes.sizeof(self._llama.llama_token_data))
        return size

    def restore(self, size: int) -> None:
        """Puts back what was kept, as not sorted, since a mask will be laid over it."""
        ctypes.memmove(self._tokens, self._kept, size * ctypes.sizeof(self._llama.llama_token_data))
        self._open(size)

    @property
    def some_allowed(self) -> bool:
        """Whether a mask left any candidate."""
        size = int(self.array.size)
        return bool(np.isfinite(self._table["logit"][:size]).any())

    @property
    def chosen(self) -> int:
        return int(self._tokens[self.array.selected].id)

    def allows(self, grammar: Any, token: int) -> bool:
        """Whether the grammar takes that token next."""
        self._one[0].id, self._one[0].logit = token, 1.0
        self._single.size = 1
        self._llama.llama_sampler_apply(grammar, ctypes.byref(self._single))
        return bool(self._one[0].logit != float("-inf"))

    def _open(self, size: int) -> None:
        self.array.size, self.array.selected, self.array.sorted = size, -1, False


class TokenSampler:
    """The sampler chains of one sequence: `narrow` leaves the likeliest candidates, `choose` one of them.

    Not thread-safe; `close` frees them, and the grammar's state.
    """

    def __init__(self, request: GenerationRequest, grammar: Any, candidates: Candidates) -> None:
        """grammar: a state of its own for this sequence, or None."""
        self._llama = library.load()
        self._candidates = candidates
        self._grammar = grammar
        self._narrow = self._chain(_narrowing(self._llama, request))
        self._choose = self._chain(_choosing(self._llama, request))

    def next_token(self, logits: Any) -> int:
        """The token that the logits of one output choose; the grammar has taken it."""
        apply, candidates = self._llama.llama_sampler_apply, self._candidates
        candidates.fill(logits)
        apply(self._narrow, candidates.reference)
        if self._grammar is None:
            apply(self._choose, candidates.reference)
            return candidates.chosen
        size = candidates.keep()
        apply(self._choose, candidates.reference)
        token = candidates.chosen
        if not candidates.allows(self._grammar, token):
            token = self._choose_allowed(size, logits)
        self._llama.llama_sampler_accept(self._grammar, token)
        return token

    def close(self) -> None:
        """Frees the chains; a chain frees what is in it."""
        for chain in (self._narrow, self._choose, self._grammar):
            if chain:
                self._llama.llama_sampler_free(chain)
        self._narrow = self._choose = self._grammar = None

    def _choose_allowed(self, size: int, logits: Any) -> int:
        apply, candidates = self._llama.llama_sampler_apply, self._candidates
        candidates.refused += 1
        candidates.restore(size)
        apply(self._grammar, candidates.reference)
        if not candidates.some_allowed:
            candidates.masked += 1
            candidates.fill(logits)
            apply(self._grammar, candidates.reference)
            apply(self._narrow, candidates.reference)
        apply(self._choose, candidates.reference)
        return candidates.chosen

    def _chain(self, steps: list[Any]) -> Any:
        llama = self._llama
        chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        for step in steps:
            llama.llama_sampler_chain_add(chain, step)
        return chain


def _narrowing(llama: Any, request: GenerationRequest) -> list[Any]:
    if request.temperature == 0:
        return [llama.llama_sampler_init_top_k(_GREEDY_CANDIDATES)]
    return [llama.llama_sampler_init_top_k(request.top_k)] if request.top_k else []


def _choosing(llama: Any, request: GenerationRequest) -> list[Any]:
    if request.temperature == 0:
        return [llama.llama_sampler_init_greedy()]
    return [
        llama.llama_sampler_init_top_p(request.top_p, 1),
        llama.llama_sampler_init_min_p(request.min_p, 1),
        llama.llama_sampler_init_temp(request.temperature),
        llama.llama_sampler_init_dist(request.seed % _RANDOM_SEED),
    ]
