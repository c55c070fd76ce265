"""Writing our GGUF: kept entries, kept rows, each tensor in the type its plan says, slice by slice.

Memory is bounded by one slice of one tensor, whatever the size of the model.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import BinaryIO, Final

import gguf
import numpy as np

from appliance.domain.errors import BadFile
from appliance.inference import gguf_file, gguf_writer
from appliance.inference.build import adapter as adapters
from appliance.inference.build.adapter import Factors
from appliance.inference.build.quantise import Bytes, quantise
from appliance.inference.build.rule import RULES
from appliance.inference.build.source import Parts
from appliance.inference.build.vocabulary import ROW_TENSORS, kept_tokens, pruned_entries
from appliance.inference.gguf_file import STRING, TYPE_NUMBER, GgufFile, KeyValue, TensorFact
from appliance.inference.gguf_writer import TensorRow
from appliance.inference.manifest import ANY_TYPE, KEEP, BuildPlan

Progress = Callable[[float], None]

# Weights that are unpacked to floats at once; the quantiser holds about eight arrays of them.
_SLICE_WEIGHTS: Final = 1 << 20
# ggml's number for "mostly this type", which tools show to people.
_FILE_TYPES: Final = {"Q4_0": 2, "Q4_1": 3, "Q4_K": 15, "IQ4_NL": 25}


@dataclass(frozen=True, slots=True)
class _Move:
    """One tensor on its way from the old file to the new: the rows that stay, and the new type."""

    fact: TensorFact
    rows: Sequence[int]
    type_name: str
    new: TensorRow
    factors: Factors | None = None


def write(source: Parts, plan: BuildPlan, out: BinaryIO, progress: Progress) -> None:
    """Writes the model that `plan` makes of `source` to `out`. Raises OSError where the disk refuses."""
    source.seek(0)
    file = gguf_file.read(source, source.size)
    rule = RULES.get(plan.prune)
    if rule is None:
        raise BadFile(f"어휘 규칙 {plan.prune}을(를) 모릅니다.")
    kept = kept_tokens(file, rule)
    factors = adapters.read(plan.adapter) if plan.adapter else {}
    if strange := set(factors) - {fact.name for fact in file.tensors}:
        raise BadFile(f"어댑터가 이 모델에 없는 가중치 {min(strange)}을(를) 바꿉니다.")
    moves = [_move(fact, plan, kept, factors.get(fact.name)) for fact in file.tensors]
    out.write(gguf_writer.header(_entries(file, kept, plan, moves), [move.new for move in moves]))
    total = sum(move.new.size for move in moves)
    done = 0
    for move in moves:
        for piece in _pieces(source, move):
            out.write(piece.tobytes())
            done += piece.nbytes
            progress(done / total)
        out.write(gguf_writer.padding(move.new.size))


def _move(fact: TensorFact, plan: BuildPlan, kept: Sequence[int], factors: Factors | None) -> _Move:
    type_name = _new_type(fact, plan)
    if fact.name in ROW_TENSORS:
        return _Move(fact, kept, type_name, TensorRow(fact.name, type_name, (fact.shape[0], len(kept))))
    rows = range(fact.weights // fact.shape[0])
    return _Move(fact, rows, type_name, TensorRow(fact.name, type_name, fact.shape), factors)


def _new_type(fact: TensorFact, plan: BuildPlan) -> str:
    """What the first step that fits says; where none fits, or it says to keep, the type it has."""
    for step in plan.steps:
        if fnmatchcase(fact.name, step.tensors) and step.stored_as in (ANY_TYPE, fact.type_name):
            return fact.type_name if step.type_name == KEEP else step.type_name
    return fact.type_name


def _entries(file: GgufFile, kept: Sequence[int], plan: BuildPlan, moves: Sequence[_Move]) -> list[KeyValue]:
    """The header of the new file. The licences ask that a modified file says so, in the file."""
    weights: Counter[str] = Counter()
    for move in moves:
        weights[move.type_name] += move.fact.shape[0] * len(move.rows)
    main_type = weights.most_common(1)[0][0]
    entries = [
        replace(entry, value=_FILE_TYPES.get(main_type, entry.value))
        if entry.key == "general.file_type"
        else entry
        for entry in pruned_entries(file, kept)
        if entry.key not in ("general.description", "appliance.prune_rule")
    ]
    entries.append(KeyValue("general.description", STRING, None, plan.changes))
    entries.append(KeyValue("appliance.prune_rule", STRING, None, plan.prune))
    return entries


def _pieces(source: Parts, move: _Move) -> Iterator[Bytes]:
    """The bytes of the moved tensor, a bounded number of rows at a time."""
    width = move.fact.shape[0]
    step = max(1, _SLICE_WEIGHTS // width)
    for start in range(0, len(move.rows), step):
        raw = _read_rows(source, move.fact, move.rows[start : start + step])
        if move.type_name == move.fact.type_name and move.factors is None:
            yield raw
        else:
            kind = gguf.GGMLQuantizationType(TYPE_NUMBER[move.fact.type_name])
            floats = gguf.dequantize(raw.reshape(-1, move.fact.row_size), kind)
            floats = floats.astype(np.float32, copy=False)
            if move.factors:
                floats = move.factors.added(floats, start)
            yield quantise(floats, move.type_name)


def _read_rows(source: Parts, fact: TensorFact, rows: Sequence[int]) -> Bytes:
    size = fact.row_size
    if isinstance(rows, range):
        source.seek(fact.start + rows[0] * size)
        data = source.read(len(rows) * size)
    else:
        data = b"".join(_read_row(source, fact.start + row * size, size) for row in rows)
    return np.frombuffer(data, dtype=np.uint8)


def _read_row(source: Parts, start: int, size: int) -> bytes:
    source.seek(start)
    return source.read(size)
