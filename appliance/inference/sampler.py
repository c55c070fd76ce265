"""Choosing the next token of one sequence, held to its grammar at little cost.

A grammar that masks the whole vocabulary at every token costs more than the model itself. So the token is
chosen freely first, and only that one is shown to the grammar. Where the grammar says no, it masks the few
likeliest candidates and the choice is made again among them. Where it allows none of these but
the end, the text ends; only otherwise is the whole vocabulary masked.
"""

import ctypes
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from appliance.inference import library
from appliance.inference.sequence import GenerationRequest

# llama.cpp reads this seed as "draw one from the clock".
_RANDOM_SEED: Final = 0xFFFFFFFF
# Candidates that the likeliest token is looked for among, where nothing narrower is asked.
_GREEDY_CANDIDATES: Final = 40
# How many are looked at before the whole vocabulary is.
_MORE: Final = 1024
# A logit below the greatest by so much is e^-8 times as likely; where fewer than wanted are nearer, the
# spread is doubled.
_FIRST_SPREAD: Final = 8.0
_LAST_SPREAD: Final = 1e4


class Candidates:
    """The vocabulary with the logits of one output, as llama.cpp's samplers want it; one for all."""

    def __init__(self, size: int) -> None:
        self._llama = library.load()
        self._size = size
        self._tokens = (self._llama.llama_token_data * size)()
        self._kept = (self._llama.llama_token_data * size)()
        self._table = np.frombuffer(self._tokens, dtype=[("id", "<i4"), ("logit", "<f4"), ("p", "<f4")])
        self._ids = np.arange(size, dtype=np.intp)
        self.array = self._llama.llama_token_data_array(
            data=self._tokens, size=size, selected=-1, sorted=False
        )
        self._one = (self._llama.llama_token_data * 1)()
        self._single = self._llama.llama_token_data_array(data=self._one, size=1, selected=-1, sorted=False)
        self.reference = ctypes.byref(self.array)
        # How often a free choice was refused, and how often nothing likely was allowed.
        self.refused = self.masked = 0

    def fill(self, logits: Any, most: int = 0) -> None:
        """Tokens with their logits, in the order of the vocabulary: all, or at least the `most` likeliest.

        The logits are read where they lie. Looking for the few near the greatest takes a tenth of what
        llama.cpp's samplers take to sort through a large vocabulary.
        """
        values = np.ctypeslib.as_array(logits, (self._size,))
        chosen = self._likeliest(values, most) if most else self._ids
        table = self._table[: len(chosen)]
        table["id"] = chosen
        table["logit"] = values[chosen]
        self._open(len(chosen))

    def _likeliest(self, values: npt.NDArray[np.float32], most: int) -> npt.NDArray[np.intp]:
        """The places of all values within a spread of the greatest that holds at least `most` of them."""
        top = values.max()
        spread = _FIRST_SPREAD
        while spread < _LAST_SPREAD:
            found = np.flatnonzero(values >= top - spread)
            if len(found) >= most:
                return found
            spread *= 2
        return self._ids

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

    def __init__(self, request: GenerationRequest, grammar: Any, candidates: Candidates, end: int) -> None:
        """grammar: a state of its own for this sequence, or None. end: the token that ends a text."""
        self._end = end
        self._llama = library.load()
        self._candidates = candidates
        self._grammar = grammar
        self._most = request.top_k if request.temperature else _GREEDY_CANDIDATES
        self._narrow = self._chain(_narrowing(self._llama, request))
        self._choose = self._chain(_choosing(self._llama, request))

    def next_token(self, logits: Any) -> int:
        """The token that the logits of one output choose; the grammar has taken it."""
        apply, candidates = self._llama.llama_sampler_apply, self._candidates
        candidates.fill(logits, self._most)
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
        """Among the candidates that the free choice had; else among more of them; else among all."""
        apply, candidates = self._llama.llama_sampler_apply, self._candidates
        candidates.refused += 1
        candidates.restore(size)
        apply(self._grammar, candidates.reference)
        if not candidates.some_allowed:
            if candidates.allows(self._grammar, self._end):
                return self._end
            self._mask_more(logits)
            apply(self._narrow, candidates.reference)
        apply(self._choose, candidates.reference)
        return candidates.chosen

    def _mask_more(self, logits: Any) -> None:
        candidates = self._candidates
        candidates.fill(logits, _MORE)
        self._llama.llama_sampler_apply(self._grammar, candidates.reference)
        if not candidates.some_allowed:
            candidates.masked += 1
            candidates.fill(logits)
            self._llama.llama_sampler_apply(self._grammar, candidates.reference)

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
