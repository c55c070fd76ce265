"""Cutting a model's vocabulary down to the pieces a rule keeps, so that its tokenizer still works.

Two kinds of tokenizer are known. `llama` (SentencePiece, Gemma) merges by the score of the joined piece;
`gpt2` (byte-level, SmolLM2) merges by a ranked list. Both keep their order here, so kept text is cut as
before. Byte pieces and the control pieces that the header names stay whatever the rule says: with them
every text can still be written.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, cast

from appliance.domain.errors import BadFile
from appliance.inference.build.rule import KeepRule
from appliance.inference.gguf_file import GgufFile, KeyValue

TOKENS: Final = "tokenizer.ggml.tokens"
_TYPES: Final = "tokenizer.ggml.token_type"
_MERGES: Final = "tokenizer.ggml.merges"
_PARALLEL: Final = (TOKENS, _TYPES, "tokenizer.ggml.scores")
# llama.cpp's token types.
_NORMAL, _CONTROL, _USER_DEFINED, _BYTE = 1, 3, 4, 6
# Control pieces that a prompt format needs though no header key names them.
_TURNS: Final = frozenset({"<start_of_turn>", "<end_of_turn>", "<|im_start|>", "<|im_end|>", "<|endoftext|>"})
# Tensors with one row for each token.
ROW_TENSORS: Final = frozenset({"token_embd.weight", "output.weight"})


def kept_tokens(file: GgufFile, rule: KeepRule) -> tuple[int, ...]:
    """The numbers of the tokens that stay, in their old order."""
    tokens = cast(list[str], _array(file, TOKENS))
    types = cast(list[int], _array(file, _TYPES))
    if len(types) != len(tokens):
        raise BadFile("어휘 목록과 종류 목록의 길이가 다릅니다.")
    byte_level = file.get("tokenizer.ggml.model") == "gpt2"
    named = set(_named_tokens(file.entries).values())
    return tuple(
        number
        for number, (token, kind) in enumerate(zip(tokens, types, strict=True))
        if number in named or _keeps(rule, token, kind, byte_level)
    )


def pruned_entries(file: GgufFile, kept: Sequence[int]) -> tuple[KeyValue, ...]:
    """The header's entries over the kept tokens only: lists sliced, merges filtered, numbers changed."""
    number_of = {old: new for new, old in enumerate(kept)}
    tokens = cast(list[str], _array(file, TOKENS))
    return tuple(
        _pruned_entry(entry, kept, number_of, frozenset(tokens[k] for k in kept)) for entry in file.entries
    )


def _pruned_entry(
    entry: KeyValue, kept: Sequence[int], number_of: dict[int, int], texts: frozenset[str]
) -> KeyValue:
    if entry.key in _PARALLEL:
        items = cast(list[object], entry.value)
        return replace(entry, value=[items[k] for k in kept])
    if entry.key == _MERGES:
        merges = cast(list[str], entry.value)
        return replace(entry, value=[merge for merge in merges if _keeps_merge(merge, texts)])
    if entry.key.endswith(".vocab_size"):
        return replace(entry, value=len(kept))
    if entry.key.endswith("_token_id"):
        return replace(entry, value=number_of[cast(int, entry.value)])
    return entry


def _keeps(rule: KeepRule, token: str, kind: int, byte_level: bool) -> bool:
    if kind == _BYTE:
        return True
    if kind == _CONTROL:
        return token in _TURNS
    if kind == _USER_DEFINED:
        # White space in runs is text; the tags of web pages and images are not ours.
        return token.strip() == ""
    if kind != _NORMAL:
        return False
    if not byte_level:
        return rule.keeps(token.replace("▁", " "))
    piece = bytes(_BYTE_OF[character] for character in token)
    return len(piece) == 1 or rule.keeps_bytes(piece)


def _keeps_merge(merge: str, texts: frozenset[str]) -> bool:
    left, _, right = merge.partition(" ")
    return left in texts and right in texts and left + right in texts


def _named_tokens(entries: Sequence[KeyValue]) -> dict[str, int]:
    return {entry.key: cast(int, entry.value) for entry in entries if entry.key.endswith("_token_id")}


def _array(file: GgufFile, key: str) -> list[object]:
    found = file.get(key)
    if not isinstance(found, list):
        raise BadFile(f"모델 파일에 {key} 목록이 없습니다.")
    return found


def _byte_alphabet() -> dict[str, int]:
    """How byte-level vocabularies write bytes: printable ones as themselves, the rest from U+0100 on."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + i): byte for i, byte in enumerate(others)}


_BYTE_OF: Final = _byte_alphabet()
