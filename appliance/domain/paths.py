"""Reading and replacing the value at a slot's path inside a Question.

A path step is a field name, an index into a tuple, or the key of a (key, value) pair tuple:
("givens", "0", "values", "mass_before").
"""

from collections.abc import Iterable
from dataclasses import is_dataclass, replace
from typing import Any, TypeVar, cast

from appliance.domain.question import Question

V = TypeVar("V")


def value_at(question: Question, path: Iterable[str]) -> Any:
    """The node, quantity, number or word at `path`. Raises KeyError where there is none."""
    here: Any = question
    for step in path:
        here = _child(here, step)
    return here


def replaced(question: Question, path: Iterable[str], value: object) -> Question:
    """The question with `value` at `path`."""
    return put(question, path, value)


def put(value: V, path: Iterable[str], new: object) -> V:
    """Any domain value or tree with `new` at `path`."""
    return cast(V, _replaced(value, tuple(path), new))


def _child(here: Any, step: str) -> Any:
    if is_dataclass(here):
        if not hasattr(here, step):
            raise KeyError(step)
        return getattr(here, step)
    if isinstance(here, tuple):
        return here[_index(here, step)] if step.isdigit() else dict(here)[step]
    raise KeyError(step)


def _index(here: tuple[Any, ...], step: str) -> int:
    if int(step) >= len(here):
        raise KeyError(step)
    return int(step)


def _replaced(here: Any, path: tuple[str, ...], value: object) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    changed = _replaced(_child(here, step), rest, value)
    if is_dataclass(here) and not isinstance(here, type):
        return replace(here, **{step: changed})
    if step.isdigit():
        at = _index(here, step)
        return (*here[:at], changed, *here[at + 1 :])
    return tuple((key, changed if key == step else old) for key, old in here)
