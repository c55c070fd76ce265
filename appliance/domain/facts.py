"""Signed statements of pure fact, which no calculation decides: each with its standard and its truth."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Fact:
    """text: as printed. right: the same where it is so, else what is so instead."""

    code: str
    text: str
    true: bool
    right: str


@cache
def bank() -> tuple[Fact, ...]:
    """All statements, the wrong ones beside the right ones."""
    data = tomllib.loads((files("appliance.domain") / "data" / "facts.toml").read_text(encoding="utf-8"))
    found: list[Fact] = []
    for entry in data["fact"]:
        found.append(Fact(entry["code"], entry["right"], True, entry["right"]))
        found.extend(Fact(entry["code"], wrong, False, entry["right"]) for wrong in entry["wrong"])
    return tuple(found)


@cache
def _by_text() -> dict[str, Fact]:
    return {_bare(fact.text): fact for fact in bank()}


def find(text: str) -> Fact | None:
    """The signed statement with these words, spaces and full stop aside; None where it is not signed."""
    return _by_text().get(_bare(text))


def _bare(text: str) -> str:
    return re.sub(r"[\s.,]", "", text)
