"""Grammars that llama.cpp has compiled: each text once, however many sequences are held to it."""

import threading
from collections import OrderedDict
from typing import Any, Final

from appliance.domain.errors import BadInput
from appliance.inference import library
from appliance.inference.grammar import Grammar

# Compiled grammars that are kept, and characters of one at most (ours have about two thousand).
_KEPT: Final = 64
_LONGEST: Final = 100_000


class CompiledGrammars:
    """Compiles on first sight and hands out copies of the state before the first token. Thread-safe."""

    def __init__(self, vocabulary: Any) -> None:
        self._llama = library.load()
        self._vocabulary = vocabulary
        self._compiled: OrderedDict[str, Any] = OrderedDict()
        self._lock = threading.Lock()
        self.count = 0

    def check(self, grammar: Grammar) -> None:
        """Raises BadInput for a grammar that does not compile."""
        with self._lock:
            self._find(grammar)

    def state(self, grammar: Grammar) -> Any:
        """A state of its own, which the caller frees."""
        with self._lock:
            return self._llama.llama_sampler_clone(self._find(grammar))

    def close(self) -> None:
        with self._lock:
            for compiled in self._compiled.values():
                self._llama.llama_sampler_free(compiled)
            self._compiled.clear()

    def _find(self, grammar: Grammar) -> Any:
        found = self._compiled.get(grammar.gbnf)
        if found is None:
            found = self._compile(grammar.gbnf)
            self._compiled[grammar.gbnf] = found
            if len(self._compiled) > _KEPT:
                self._llama.llama_sampler_free(self._compiled.popitem(last=False)[1])
        self._compiled.move_to_end(grammar.gbnf)
        return found

    def _compile(self, gbnf: str) -> Any:
        if len(gbnf) > _LONGEST:
            raise BadInput(f"초안의 문법이 너무 깁니다({len(gbnf)}자). {_LONGEST}자까지 읽습니다.")
        compiled = self._llama.llama_sampler_init_grammar(self._vocabulary, gbnf.encode(), b"root")
        if not compiled:
            raise BadInput("초안의 문법을 읽지 못했습니다. 프로그램을 만든 곳에 알려 주십시오.")
        self.count += 1
        return compiled
