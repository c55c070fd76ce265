"""The golden example: a proven item in words that are not our templates', and what it was made from."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from appliance.domain.errors import BadFile


@dataclass(frozen=True, slots=True)
class GoldenExample:
    """Problem content only; `privacy` holds that.

    skill: "compose". given: the stem that our author wrote. stem, key, solution: what was proven. source: the
    hand that worded it, or "approved". gate: the version that proved it, with the names of its checks.
    approved: by a teacher.
    """

    skill: str
    given: str
    stem: str
    key: str
    solution: tuple[str, ...]
    standard: str
    grade: str
    difficulty: int
    item_model: str
    source: str
    gate: str
    checks: tuple[str, ...]
    approved: bool = False

    @property
    def id(self) -> str:
        """The beginning of the hash of what it says."""
        said = "\n".join((self.skill, self.given, self.stem, self.key))
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def write(path: Path, examples: Iterable[GoldenExample]) -> int:
    """Writes them as JSONL, all or none; returns how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    count = 0
    with part.open("w", encoding="utf-8") as out:
        for example in examples:
            out.write(json.dumps({"id": example.id, **asdict(example)}, ensure_ascii=False) + "\n")
            count += 1
    part.replace(path)
    return count


def read(path: Path) -> Iterator[GoldenExample]:
    """The examples of a JSONL file. Raises BadFile where there is none or a line is not one."""
    if not path.is_file():
        raise BadFile(f"{path}이(가) 없습니다. appliance train golden build를 먼저 실행해 주십시오.")
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield _example(json.loads(line))
            except (ValueError, TypeError, KeyError):
                raise BadFile(f"{path.name}의 {number}번째 줄은 골든셋 예제가 아닙니다.") from None


def _example(row: Mapping[str, Any]) -> GoldenExample:
    told = {name: value for name, value in dict(row).items() if name != "id"}
    return GoldenExample(**{**told, "solution": tuple(told["solution"]), "checks": tuple(told["checks"])})
