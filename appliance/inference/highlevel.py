"""llama-cpp-python's own call for one text at a time: what `appliance bench engine` is measured against.

The product does not write with it.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from appliance.inference import library
from appliance.inference.sequence import GenerationRequest


def rate(path: Path, requests: Sequence[GenerationRequest], threads: int) -> float:
    """Tokens a second over the requests, one after another, prompts read anew for each."""
    library.load()
    from llama_cpp import Llama, LlamaGrammar

    llama = Llama(str(path), n_ctx=2048, n_threads=threads, n_threads_batch=threads, verbose=False)
    made, seconds = 0, 0.0
    for request in requests:
        grammar = LlamaGrammar.from_string(request.grammar.gbnf, verbose=False) if request.grammar else None
        begun = time.perf_counter()
        answer = llama.create_completion(
            request.prompt,
            max_tokens=request.max_tokens,
            temperature=request.temperature,
            top_k=request.top_k,
            top_p=request.top_p,
            min_p=request.min_p,
            seed=request.seed,
            grammar=grammar,
        )
        seconds += time.perf_counter() - begun
        assert isinstance(answer, dict)
        made += int(answer["usage"]["completion_tokens"])
    llama.close()
    return made / seconds
