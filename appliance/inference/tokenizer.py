"""Text to a model's tokens without loading its weights: what a training run needs of llama.cpp."""

from pathlib import Path
from typing import Any

from appliance.domain.errors import ModelRefused
from appliance.inference import library


class Tokenizer:
    """The vocabulary of one model file. Never freed: a training run has one."""

    def __init__(self, path: Path) -> None:
        """Raises ModelRefused where llama.cpp cannot read the file."""
        self._llama = library.load()
        params = self._llama.llama_model_default_params()
        params.vocab_only = True
        self._model: Any = self._llama.llama_model_load_from_file(str(path).encode(), params)
        if not self._model:
            raise ModelRefused(
                f"llama.cpp가 모델 {path.name}을(를) 열지 못합니다. 모델을 다시 만들어 주십시오."
            )
        self._vocabulary = self._llama.llama_model_get_vocab(self._model)

    @property
    def start(self) -> int:
        """The token that begins every text."""
        return int(self._llama.llama_vocab_bos(self._vocabulary))

    def encode(self, text: str) -> list[int]:
        """The tokens of `text`, without a beginning."""
        data = text.encode()
        room = len(data) + 2
        tokens = (self._llama.llama_token * room)()
        count = self._llama.llama_tokenize(self._vocabulary, data, len(data), tokens, room, False, False)
        assert count >= 0  # a token takes at least a byte
        return list(tokens[:count])
