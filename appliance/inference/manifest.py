"""The manifest of a model: where it comes from, what it may be used for, and what its file must be.

Manifests are TOML files under `models/<name>/`, beside the licence and the notice that must travel with
the model. Weights are never kept there.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar, cast

from appliance.domain.errors import BadFile
from appliance.inference.gguf_file import TYPE_NUMBER

MOST_BITS: Final = 5.0
ANY_TYPE: Final = "any"
KEEP: Final = "keep"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")

# What a model can be taught.
SKILLS: Final = ("compose",)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SourcePart:
    """One file of one installed package, exact version; the parts in order are the original."""

    package: str
    version: str
    file: str


@dataclass(frozen=True, slots=True)
class Source:
    """The original: who made and who converted it, and what it must be byte for byte."""

    model: str
    author: str
    converted_by: str
    packaged_by: str
    parts: tuple[SourcePart, ...]
    size: int
    sha256: str
    bits_per_weight: float


@dataclass(frozen=True, slots=True)
class QuantiseStep:
    """Tensors whose name matches `tensors` (a shell pattern) and that the original stores as `stored_as` (or
    ANY_TYPE) are stored as `type_name`; KEEP leaves them as they are. The first step that fits decides."""

    tensors: str
    stored_as: str
    type_name: str


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """How our file is made from the original. `prune` names a keep rule; tensors no step names stay as they
    are, byte for byte. `changes` says in one English sentence what was modified; it is written into the
    file. `adapter` is a trained adapter, added to the weights, or None: it lies beside the manifest."""

    prune: str
    steps: tuple[QuantiseStep, ...]
    changes: str
    adapter: Path | None = None


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """What the built file must be. The same original gives this very file on every machine."""

    file: str
    size: int
    sha256: str
    bits_per_weight: float
    vocabulary: int


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of the weights. `text` and `notice` are files beside the manifest."""

    id: str
    title: str
    text: str
    notice: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelManifest:
    """Everything we know and demand of one model. `folder` is where its manifest was read.

    skills: what it was taught ("compose"), empty for a model as its makers left it.
    """

    name: str
    title: str
    default: bool
    architecture: str
    context_length: int
    prompt_format: str
    source: Source
    build: BuildPlan
    built: BuiltFile
    licence: Licence
    folder: Path
    skills: tuple[str, ...] = ()

    @property
    def licence_path(self) -> Path:
        return self.folder / self.licence.text

    @property
    def notice_path(self) -> Path:
        return self.folder / self.licence.notice


def read(path: Path) -> ModelManifest:
    """The manifest in the TOML file at `path`. Raises BadFile where a field is missing, unknown or wrong."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise BadFile(f"모델 명세 {path.parent.name}을(를) 읽지 못했습니다: {fault}.") from None
    except OSError:
        raise BadFile(f"모델 명세 {path.parent.name}을(를) 열지 못했습니다.") from None
    return _manifest(_Table(path.parent.name, table), path.parent)


class _Table:
    """A TOML table that is emptied field by field, so that a misspelt field cannot be ignored."""

    def __init__(self, place: str, values: Mapping[str, object]) -> None:
        self.place = place
        self._left = dict(values)

    def take(self, key: str, kind: type[T]) -> T:
        if key not in self._left:
            raise BadFile(f"모델 명세 {self.place}에 {key} 항목이 없습니다.")
        value = self._left.pop(key)
        # `True` is an int to Python and never a size to us.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise BadFile(f"모델 명세 {self.place}의 {key} 항목이 {kind.__name__}이(가) 아닙니다.")
        return value

    def text(self, key: str, pattern: re.Pattern[str] | None = None) -> str:
        value = self.take(key, str)
        if not value or (pattern and not pattern.fullmatch(value)):
            raise BadFile(f"모델 명세 {self.place}의 {key} 값 {value!r}을(를) 쓸 수 없습니다.")
        return value

    def has(self, key: str) -> bool:
        return key in self._left

    def size(self, key: str) -> int:
        value = self.take(key, int)
        if value <= 0:
            raise BadFile(f"모델 명세 {self.place}의 {key} 값은 양수여야 합니다.")
        return value

    def tables(self, key: str) -> list["_Table"]:
        rows = self.take(key, list)
        if not all(isinstance(row, dict) for row in rows):
            raise BadFile(f"모델 명세 {self.place}의 {key} 항목은 표의 목록이어야 합니다.")
        return [_Table(f"{self.place}.{key}", cast(dict[str, object], row)) for row in rows]

    def table(self, key: str) -> "_Table":
        return _Table(f"{self.place}.{key}", cast(dict[str, object], self.take(key, dict)))

    def finish(self) -> None:
        if self._left:
            raise BadFile(
                f"모델 명세 {self.place}에 모르는 항목 {', '.join(sorted(self._left))}이(가) 있습니다."
            )


def _manifest(table: _Table, folder: Path) -> ModelManifest:
    manifest = ModelManifest(
        name=table.text("name", _NAME),
        title=table.text("title"),
        default=table.take("default", bool),
        architecture=table.text("architecture"),
        context_length=table.size("context_length"),
        prompt_format=table.text("prompt_format"),
        source=_source(table.table("source")),
        build=_plan(table.table("build"), folder),
        built=_built(table.table("built")),
        licence=_licence(table.table("licence")),
        folder=folder,
        skills=_skills(table),
    )
    table.finish()
    if manifest.name != folder.name:
        raise BadFile(f"모델 명세 {folder.name}의 이름이 {manifest.name}(으)로 적혀 있습니다.")
    return manifest


def _skills(table: _Table) -> tuple[str, ...]:
    named = table.take("skills", list) if table.has("skills") else []
    if strange := [skill for skill in named if skill not in SKILLS]:
        raise BadFile(f"모델 명세 {table.place}에 모르는 기능 {strange[0]!r}이(가) 있습니다.")
    return tuple(str(skill) for skill in named)


def _source(table: _Table) -> Source:
    source = Source(
        model=table.text("model"),
        author=table.text("author"),
        converted_by=table.text("converted_by"),
        packaged_by=table.text("packaged_by"),
        parts=tuple(_part(row) for row in table.tables("parts")),
        size=table.size("size"),
        sha256=table.text("sha256", _SHA256),
        bits_per_weight=table.take("bits_per_weight", float),
    )
    table.finish()
    return source


def _part(table: _Table) -> SourcePart:
    part = SourcePart(table.text("package"), table.text("version"), table.text("file"))
    table.finish()
    return part


def _plan(table: _Table, folder: Path) -> BuildPlan:
    steps = []
    for row in table.tables("quantise"):
        step = QuantiseStep(row.text("tensors"), row.text("from"), row.text("type"))
        if step.stored_as not in {ANY_TYPE, *TYPE_NUMBER} or step.type_name not in {KEEP, *TYPE_NUMBER}:
            raise BadFile(f"모델 명세 {row.place}에 모르는 양자화 형식이 있습니다.")
        row.finish()
        steps.append(step)
    plan = BuildPlan(table.text("prune"), tuple(steps), table.text("changes"), _adapter(table, folder))
    table.finish()
    return plan


def _adapter(table: _Table, folder: Path) -> Path | None:
    name = table.take("adapter", str) if table.has("adapter") else ""
    return folder / name if name else None


def _built(table: _Table) -> BuiltFile:
    built = BuiltFile(
        file=table.text("file", re.compile(r"[\w.-]+\.gguf")),
        size=table.size("size"),
        sha256=table.text("sha256", _SHA256),
        bits_per_weight=table.take("bits_per_weight", float),
        vocabulary=table.size("vocabulary"),
    )
    table.finish()
    if not 0 < built.bits_per_weight <= MOST_BITS:
        raise BadFile(f"모델 명세 {table.place}의 가중치당 비트 수가 {MOST_BITS}를 넘습니다.")
    return built


def _licence(table: _Table) -> Licence:
    conditions = table.take("conditions", list)
    licence = Licence(
        id=table.text("id"),
        title=table.text("title"),
        text=table.text("text"),
        notice=table.text("notice"),
        conditions=tuple(str(condition) for condition in conditions),
    )
    table.finish()
    return licence
