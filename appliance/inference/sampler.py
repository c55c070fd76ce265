"""Choosing the next token of one sequence, held to its grammar at little cost.

A grammar that masks the whole vocabulary at every token costs more than the model itself. So the token is
chosen freely first and only that one is shown to the grammar; the whole vocabulary is masked, and the
choice made again, only where the grammar says no.
"""

import ctypes
from typing import Any

from appliance.domain.errors import BadInput
from appliance.inference import library
from appliance.inference.sequence import GenerationRequest

# llama.cpp reads this seed as "draw one from the clock".
_RANDOM_SEED = 0xFFFFFFFF


class TokenSampler:
    """The sampler chains of one sequence. Not thread-safe; `close` frees them."""

    def __init__(self, vocabulary: Any, request: GenerationRequest) -> None:
        self._llama = library.load()
        self._free = self._chain(request)
        self._held: Any = None
        self._grammar: Any = None
        if request.grammar is not None:
            self._grammar = self._llama.llama_sampler_init_grammar(
                vocabulary, request.grammar.gbnf.encode(), b"root"
            )
            if not self._grammar:
                self.close()
                raise BadInput("초안의 문법을 읽지 못했습니다. 프로그램을 만든 곳에 알려 주십시오.")
            self._held = self._chain(request, self._grammar)

    def next_token(self, context: Any, output: int) -> int:
        """The token after the `output`-th row of the last batch; the chains have taken it."""
        token = int(self._llama.llama_sampler_sample(self._free, context, output))
        if self._held is None:
            return token
        if self._allows(token):
            self._llama.llama_sampler_accept(self._held, token)
            return token
        return int(self._llama.llama_sampler_sample(self._held, context, output))

    def close(self) -> None:
        """Frees the chains; a chain frees what is in it."""
        for chain in (self._free, self._held):
            if chain:
                self._llama.llama_sampler_free(chain)
        self._free = self._held = self._grammar = None

    def _allows(self, token: int) -> bool:
        one = self._llama.llama_token_data(id=token, logit=1.0, p=0.0)
        array = self._llama.llama_token_data_array(
            data=ctypes.pointer(one), size=1, selected=-1, sorted=False
        )
        self._llama.llama_sampler_apply(self._grammar, ctypes.byref(array))
        return bool(one.logit != float("-inf"))

    def _chain(self, request: GenerationRequest, *first: Any) -> Any:
        llama = self._llama
        chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        steps = [*first]
        if request.temperature == 0:
            steps.append(llama.llama_sampler_init_greedy())
        else:
            if request.top_k:
                steps.append(llama.llama_sampler_init_top_k(request.top_k))
            steps.append(llama.llama_sampler_init_top_p(request.top_p, 1))
            steps.append(llama.llama_sampler_init_min_p(request.min_p, 1))
            steps.append(llama.llama_sampler_init_temp(request.temperature))
            steps.append(llama.llama_sampler_init_dist(request.seed % _RANDOM_SEED))
        for step in steps:
            llama.llama_sampler_chain_add(chain, step)
        return chain
