"""A store under a temporary folder, a clock that stands still, and a small academy."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from appliance.store.database import Store, open_store
from appliance.store.datakey import DataKey
from appliance.store.notes import NewNote


@dataclass
class Clock:
    """Seconds since 1970, moved by hand."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class School:
    academy: int
    class_id: int
    student: int
    note: int


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path, key: DataKey, clock: Clock) -> Iterator[Store]:
    with open_store(home / "store.db", key, create=True, clock=clock) as opened:
        yield opened


@pytest.fixture
def school(store: Store) -> School:
    academy = store.people.add_academy("가람학원")
    class_id = store.people.add_class(academy, "중2 심화", "중2")
    student = store.people.add_student(class_id, "홍길동")
    note = store.notes.add(NewNote(student, "x+1=3을 풀어라.", right_key="x=2", student_answer="x=4"))
    return School(academy, class_id, student, note)
