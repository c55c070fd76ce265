"""The prompt formats that manifests may name: what stands around a text before the model continues it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from appliance.domain.errors import ModelRefused


@dataclass(frozen=True, slots=True)
class PromptFormat:
    """Control text before and after the prompt. Only here are control tokens read as such: a prompt that
    contains their spelling is ordinary text."""

    before: str
    after: str


_FORMATS: Final[Mapping[str, PromptFormat]] = {
    "plain": PromptFormat("", ""),
    "chatml": PromptFormat("<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n"),
    "gemma": PromptFormat("<start_of_turn>user\n", "<end_of_turn>\n<start_of_turn>model\n"),
}


def find(name: str) -> PromptFormat:
    """The format of that name. Raises ModelRefused for one we do not know."""
    found = _FORMATS.get(name)
    if found is None:
        raise ModelRefused(f"모델의 지시문 형식 {name}을(를) 모릅니다. 프로그램을 새 판으로 바꾸어 주십시오.")
    return found
