"""The model and its context, as few calls: tokens in, one batch computed, tokens out.

Holds llama.cpp's raw handles; everything above speaks in numbers and text. One thread at a time.
"""

import ctypes
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from appliance.domain.errors import EngineDown, ModelRefused
from appliance.inference import library
from appliance.inference.grammar import Grammar
from appliance.inference.grammars import CompiledGrammars
from appliance.inference.prompts import PromptFormat
from appliance.inference.sampler import Candidates, TokenSampler
from appliance.inference.sequence import GenerationRequest

_ALL_LAYERS: Final = 999
# Bytes of a token's text at most; longer ones are asked for again with room enough.
_PIECE_ROOM: Final = 64


@dataclass(frozen=True, slots=True)
class Row:
    """One token of a batch: at which position of which sequence, and whether what follows it is wanted."""

    token: int
    position: int
    slot: int
    wanted: bool


@dataclass(frozen=True, slots=True)
class RunnerSettings:
    """cells: tokens that the cache holds, over all sequences. slots: sequences at once. batch_size: rows
    computed at once. threads: processor threads. gpu_layers: layers of the model that go to the GPU."""

    cells: int
    slots: int
    batch_size: int
    threads: int
    gpu_layers: int = _ALL_LAYERS


class Runner:
    """A loaded model with an empty cache. `close` frees both."""

    def __init__(self, path: Path, settings: RunnerSettings) -> None:
        """Loads the model. Raises ModelRefused where llama.cpp cannot."""
        self._llama = library.load()
        self._settings = settings
        self._model = self._load(path)
        self._context = self._new_context()
        self._vocabulary = self._llama.llama_model_get_vocab(self._model)
        self._memory = self._llama.llama_get_memory(self._context)
        self._batch = self._llama.llama_batch_init(settings.batch_size, 0, 1)
        self._end = int(self._llama.llama_vocab_eos(self._vocabulary))
        self._pieces: dict[int, bytes] = {}
        self._candidates = Candidates(int(self._llama.llama_vocab_n_tokens(self._vocabulary)))
        self._grammars = CompiledGrammars(self._vocabulary)
        # Seconds in llama.cpp: computing batches, and choosing tokens.
        self.compute_seconds = self.sample_seconds = 0.0

    @property
    def trained_length(self) -> int:
        """The context length that the model was trained with."""
        return int(self._llama.llama_model_n_ctx_train(self._model))

    def encode(self, text: str, around: PromptFormat) -> list[int]:
        """The tokens of a prompt, with the model's own beginning and the control text around it."""
        before = self._tokenize(around.before, start=True, control=True)
        return before + self._tokenize(text) + self._tokenize(around.after, control=True)

    def token_count(self, text: str) -> int:
        return len(self._tokenize(text))

    def piece(self, token: int) -> bytes:
        """The bytes that a token stands for; it may end inside a character. Control tokens are empty."""
        found = self._pieces.get(token)
        if found is None:
            found = self._pieces[token] = self._piece(token, _PIECE_ROOM)
        return found

    def is_end(self, token: int) -> bool:
        return bool(self._llama.llama_vocab_is_eog(self._vocabulary, token))

    def check_grammar(self, grammar: Grammar) -> None:
        """Raises BadInput for a grammar that does not compile. From any thread."""
        self._grammars.check(grammar)

    @property
    def grammars_compiled(self) -> int:
        return self._grammars.count

    @property
    def refused(self) -> int:
        """Tokens that grammars refused."""
        return self._candidates.refused

    @property
    def masked(self) -> int:
        """Tokens for which a grammar allowed none of the likeliest."""
        return self._candidates.masked

    def sampler(self, request: GenerationRequest) -> TokenSampler:
        state = self._grammars.state(request.grammar) if request.grammar else None
        return TokenSampler(request, state, self._candidates, self._end)

    def compute(self, rows: Sequence[Row]) -> None:
        """Runs one batch. Raises EngineDown where llama.cpp cannot, the cache being full for instance."""
        batch = self._batch
        tokens, positions, counts, slots, wanted = (
            batch.token,
            batch.pos,
            batch.n_seq_id,
            batch.seq_id,
            batch.logits,
        )
        batch.n_tokens = len(rows)
        for number, row in enumerate(rows):
            tokens[number] = row.token
            positions[number] = row.position
            counts[number] = 1
            slots[number][0] = row.slot
            wanted[number] = row.wanted
        begun = time.perf_counter()
        status = self._llama.llama_decode(self._context, batch)
        # A GPU goes on by itself after the call; what it takes must not be counted as anything else.
        self._llama.llama_synchronize(self._context)
        self.compute_seconds += time.perf_counter() - begun
        if status:
            raise EngineDown(f"모델 계산이 실패했습니다(상태 {status}). 프로그램을 다시 시작해 주십시오.")

    def next_token(self, sampler: TokenSampler, row: int) -> int:
        """The token after the row of the last batch with that number."""
        begun = time.perf_counter()
        token = sampler.next_token(self._llama.llama_get_logits_ith(self._context, row))
        self.sample_seconds += time.perf_counter() - begun
        return token

    def share(self, source: int, target: int) -> None:
        """Lets `target` begin where `source` stands. Free, since both read the same cells."""
        self._llama.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def drop(self, slot: int) -> None:
        """Forgets a sequence; cells that no other shares are free again."""
        self._llama.llama_memory_seq_rm(self._memory, slot, -1, -1)

    def close(self) -> None:
        self._grammars.close()
        self._llama.llama_batch_free(self._batch)
        self._llama.llama_free(self._context)
        self._llama.llama_model_free(self._model)

    def _load(self, path: Path) -> Any:
        params = self._llama.llama_model_default_params()
        params.n_gpu_layers = self._settings.gpu_layers
        model = self._llama.llama_model_load_from_file(str(path).encode(), params)
        if not model:
            raise ModelRefused(
                f"llama.cpp가 모델 {path.name}을(를) 열지 못합니다. 모델을 다시 만들어 주십시오."
            )
        return model

    def _new_context(self) -> Any:
        params = self._llama.llama_context_default_params()
        params.n_ctx = self._settings.cells
        params.n_batch = params.n_ubatch = self._settings.batch_size
        params.n_seq_max = self._settings.slots
        # Without one unified cache, sharing a beginning copies it and each sequence gets a fixed part.
        params.kv_unified = True
        # A layer with a sliding window keeps no more than its window: nothing here goes back behind one.
        params.swa_full = False
        params.n_threads = params.n_threads_batch = self._settings.threads
        params.no_perf = True
        context = self._llama.llama_init_from_model(self._model, params)
        if not context:
            self._llama.llama_model_free(self._model)
            raise EngineDown("모델을 돌릴 메모리를 얻지 못했습니다. 다른 프로그램을 닫고 다시 해 주십시오.")
        return context

    def _piece(self, token: int, room: int) -> bytes:
        buffer = ctypes.create_string_buffer(room)
        length = self._llama.llama_token_to_piece(self._vocabulary, token, buffer, room, 0, False)
        return self._piece(token, -length) if length < 0 else buffer.raw[:length]

    def _tokenize(self, text: str, start: bool = False, control: bool = False) -> list[int]:
        data = text.encode()
        room = len(data) + 2
        tokens = (self._llama.llama_token * room)()
        count = self._llama.llama_tokenize(self._vocabulary, data, len(data), tokens, room, start, control)
        # A token takes at least a byte, so the room always suffices; a negative count would say otherwise.
        assert count >= 0
        return list(tokens[:count])
