"""Twenty-four ways to break the solver, each a fault that somebody could write into it.

A fault replaces one function or operator everywhere inside `solving`; what the broken solver then answers is
the wrong key that the check-back has to find.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import _lru_cache_wrapper, cache
from types import ModuleType
from typing import Any

import pytest

import appliance.solving
from appliance.domain.answers import Answer
from appliance.domain.question import Question
from appliance.solving import chance, events, integers, intervals, same, solve
from appliance.solving.factored import join
from appliance.solving.goals import functions, roots
from appliance.solving.poly import Poly
from appliance.solving.roots import RootList, real_roots
from appliance.solving.surd import Surd
from appliance.solving.systems import Solution, solve_system
from appliance.solving.units import from_base

Fault = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True, slots=True)
class Sabotage:
    """A way to break the solver."""

    name: str
    fault: Fault

    def answer(self, question: Question, right: Answer) -> Answer | None:
        """What the broken solver answers, where that is another answer."""
        with broken(self.fault):
            try:
                wrong = solve(question)
            except Exception:  # a broken solver may also fall over: no key comes of that
                return None
        return None if same(wrong, right) else wrong


@contextmanager
def broken(fault: Fault) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        forget()
        fault(patch)
        yield
    forget()


@cache
def modules() -> tuple[ModuleType, ...]:
    found = pkgutil.walk_packages(appliance.solving.__path__, "appliance.solving.")
    return tuple(importlib.import_module(each.name) for each in found if "symbolic" not in each.name)


@cache
def caches() -> tuple[Any, ...]:
    every = (value for module in modules() for value in vars(module).values())
    return tuple(value for value in every if isinstance(value, _lru_cache_wrapper))


def forget() -> None:
    """Empties every cache of the room."""
    for value in caches():
        value.cache_clear()


def replaced(function: Callable[..., Any], other: Callable[..., Any]) -> Fault:
    """`function` replaced under every name by which the room knows it."""

    def fault(patch: pytest.MonkeyPatch) -> None:
        for module in modules():
            for name, value in list(vars(module).items()):
                if value is function:
                    patch.setattr(module, name, other)

    return fault


def operator(owner: type, name: str, other: Callable[..., Any]) -> Fault:
    return lambda patch: patch.setattr(owner, name, other)


def wrapped(function: Callable[..., Any], change: Callable[[Any], Any]) -> Fault:
    return replaced(function, lambda *args, **more: change(function(*args, **more)))


def _after(owner: type, name: str, change: Callable[[Any], Any]) -> Fault:
    original = getattr(owner, name)
    return operator(owner, name, lambda *args, **more: change(original(*args, **more)))


def _size(value: Surd) -> Surd:
    return Surd(tuple((radicand, abs(number)) for radicand, number in value.parts))


def _first(found: RootList) -> RootList:
    return replace(found, roots=found.roots[:1])


def _swapped(found: tuple[Solution, ...]) -> tuple[Solution, ...]:
    def turned(one: Solution) -> Solution:
        names = list(one.values)
        return replace(
            one, values=dict(zip(names, [one.values[name] for name in reversed(names)], strict=True))
        )

    return tuple(map(turned, found))


def _shifted(found: tuple[range, ...]) -> tuple[range, ...]:
    return tuple(range(each.start + 1, each.stop + 1) for each in found)


ONE = Surd.of(1)
SABOTAGES: tuple[Sabotage, ...] = (
    Sabotage("a sum is one too many", _after(Surd, "__add__", lambda v: Surd(v.parts[:1]) if len(v.parts) > 1 else v)),
    Sabotage("a product loses its sign", _after(Surd, "__mul__", _size)),
    Sabotage("a number loses its minus", operator(Surd, "__neg__", lambda self: self)),
    Sabotage("a quotient is a product", operator(Surd, "inverse", lambda self: self)),
    Sabotage("a root is twice as large", _after(Surd, "sqrt", lambda v: v.scaled(Fraction(2)))),
    Sabotage("a power is one too high", operator(Surd, "power", lambda self, n, p=Surd.power: p(self, n + 1))),
    Sabotage("a whole part is one too large", _after(Surd, "floor", lambda n: n + 1)),
    Sabotage("a sign is turned", _after(Surd, "sign", lambda n: -n)),
    Sabotage("a term is lost", _after(Poly, "__add__", lambda p: Poly(dict(list(p.terms.items())[1:])) if len(p.terms) > 1 else p)),
    Sabotage("a bracket is multiplied in part", _after(Poly, "__mul__", lambda p: Poly(dict(list(p.terms.items())[:-1])) if len(p.terms) > 2 else p)),
    Sabotage("a minus before a bracket is lost", operator(Poly, "__neg__", lambda self: self)),
    Sabotage("exponents are not raised by one", replaced(integers.divisors_count, lambda n: max(1, sum(e for _, e in integers.prime_factors(n))))),
    Sabotage("a prime is left out", wrapped(integers.prime_factors, lambda found: found[:-1] if len(found) > 1 else found)),
    Sabotage("a divisor is left out", wrapped(integers.divisor_sum, lambda n: n - 1)),
    Sabotage("a square stays under the root", wrapped(integers.square_part, lambda found: (found[0] * 2, found[1]))),
    Sabotage("whole solutions begin one too late", wrapped(intervals.integers, _shifted)),
    Sabotage("an inequality never turns", replaced(intervals.solutions, lambda poly, name, op, s=intervals.solutions: s(poly, name, {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}.get(op, op)))),
    Sabotage("a bound is closed", replaced(intervals.solutions, lambda poly, name, op, s=intervals.solutions: s(poly, name, {"<": "≤", ">": "≥"}.get(op, op)))),
    Sabotage("a root is lost", wrapped(real_roots, _first)),
    Sabotage("the letters of a system are mixed up", wrapped(solve_system, _swapped)),
    Sabotage("one outcome too many", wrapped(chance.favourable, lambda n: n + 1)),
    Sabotage("one outcome too few in all", wrapped(chance.all_outcomes, lambda n: n - 1)),
    Sabotage("the complement is counted", wrapped(events.occurs, lambda hit: not hit)),
    Sabotage("the vertex stands on the other side", wrapped(functions.vertex, lambda xy: (-xy[0], xy[1]))),
    Sabotage("the sum of the roots has the wrong sign", wrapped(roots.total, lambda v: -v)),
    Sabotage("a unit is converted twice", wrapped(from_base, lambda v: v.scaled(Fraction(3, 2)))),
    Sabotage("a factor is written with the wrong sign", replaced(join, lambda content, factors, ascending=False, j=join: j(-content, factors, ascending))),
)  # fmt: skip
