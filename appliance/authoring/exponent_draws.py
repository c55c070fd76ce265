"""New values where letters stand in exponents: other primes, other exponents, a whole answer."""

import random
from dataclasses import fields, is_dataclass

from appliance.authoring.leaves import Leaf, LeafKind, in_node
from appliance.authoring.original import Original
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.domain.paths import replaced, value_at
from appliance.domain.question import Question
from appliance.mathtext.tree import NODE_TYPES, Num, Pow
from appliance.solving.exponents import solved
from appliance.solving.integers import prime_factors

PRIMES = (2, 3, 5, 7)
LARGEST = 2500


def new_exponents(original: Original, rng: random.Random) -> Question | None:
    """Every number goes to other powers of other primes, prime by prime; then the letters are looked for."""
    question = original.question
    numbers = [leaf for leaf in _leaves(question) if isinstance(leaf.old, Num)]
    primes = sorted(
        {prime for leaf in numbers if not _is_exponent(question, leaf) for prime in _primes(leaf)}
    )
    if len(primes) > len(PRIMES) + 1:
        return None
    pool = [*PRIMES, *(prime for prime in primes if prime not in PRIMES)]
    news = dict(zip(primes, primes if rng.random() < 0.3 else rng.sample(pool, len(primes)), strict=True))
    for leaf in numbers:
        assert isinstance(leaf.old, Num)
        drawn = (
            _exponent(int(leaf.old.value), rng) if _is_exponent(question, leaf) else _moved(leaf, news, rng)
        )
        if drawn > LARGEST:
            return None
        question = replaced(question, leaf.path, Num(str(drawn)))
    try:
        solved(question)
    except Unsolvable:
        return None
    return question


def _leaves(question: Question) -> tuple[Leaf, ...]:
    """Every number of the givens: exponents of letters are what such a question is about."""
    found: list[Leaf] = []
    for at, given in enumerate(question.givens):
        for path, node in _nodes(given):
            found.extend(_inside(("givens", str(at), *path), node))
    return tuple(found)


def _nodes(given: object) -> list[tuple[tuple[str, ...], object]]:
    if isinstance(given, Relations):
        return [(("items", str(at)), item) for at, item in enumerate(given.items)]
    return [((name,), getattr(given, name)) for name in ("body", "value") if hasattr(given, name)]


def _inside(path: tuple[str, ...], node: object) -> list[Leaf]:
    found = [Leaf((*path, *leaf.path), leaf.kind, leaf.old) for leaf in in_node(node)]  # type: ignore[arg-type]
    known = {leaf.path for leaf in found}
    for inner, part in _paths(node):
        if isinstance(part, Pow) and isinstance(part.exp, Num):
            at = (*path, *inner, "exp")
            if at not in known:
                found.append(Leaf(at, LeafKind.EXPONENT, part.exp))
    return found


def _paths(node: object, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], object]]:
    found: list[tuple[tuple[str, ...], object]] = [(path, node)]
    if not is_dataclass(node):
        return found
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, NODE_TYPES):
            found += _paths(value, (*path, field.name))
        elif isinstance(value, tuple):
            for at, entry in enumerate(value):
                if isinstance(entry, NODE_TYPES):
                    found += _paths(entry, (*path, field.name, str(at)))
    return found


def _is_exponent(question: Question, leaf: Leaf) -> bool:
    if leaf.path[-1] == "exp" or leaf.path[-1] == "value":
        return True
    return any(
        leaf.path[at] == "exp" and isinstance(value_at(question, leaf.path[:at]), Pow)
        for at in range(3, len(leaf.path))
    )


def _primes(leaf: Leaf) -> list[int]:
    assert isinstance(leaf.old, Num)
    value = leaf.old.value
    return [prime for prime, _ in prime_factors(int(value))] if value.denominator == 1 and value > 1 else []


def _exponent(old: int, rng: random.Random) -> int:
    return rng.randint(2 if old > 1 else 1, max(5, old + 2))


def _moved(leaf: Leaf, news: dict[int, int], rng: random.Random) -> int:
    """72 = 2³×3² becomes 3²×5³ or the like; a prime stays one."""
    assert isinstance(leaf.old, Num)
    found = 1
    factors = prime_factors(int(leaf.old.value))
    for prime, exponent in factors:
        lone = len(factors) == 1 and exponent == 1
        found *= news[prime] ** (exponent if lone else max(1, exponent + rng.choice((-1, 0, 0, 1))))
    return found
