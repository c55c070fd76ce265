"""What the tests of solution writers share: questions typed briefly, and an exact check of every line.

A relation in a line must be an identity, a given, a true statement about numbers, or true at values that the
solution or the answer itself names. A sign ± stands for both signs, and both must be true.
"""

import re
from fractions import Fraction
from itertools import product

from appliance.authoring.solutions import write
from appliance.domain.answers import (
    Answer,
    AnySolution,
    Assignment,
    Coordinates,
    Formula,
    NoSolution,
    Range,
    Roots,
)
from appliance.domain.errors import Unsolvable
from appliance.domain.fence import breaches
from appliance.domain.givens import Assigned, Experiment, Expression, Function, Given, Relations, Situation
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.quantity import Quantity
from appliance.domain.question import Question
from appliance.korean.particles import fit
from appliance.mathtext import latex, parse, segments
from appliance.mathtext.tree import Cases, Neg, Node, PlusMinus, Rel, Seq, Sym, symbols, transform, walk
from appliance.solving import Scope, equal, holds, key_text, solve, value

Measure = tuple[int | str, str] | int | str


def ask(*givens: Given, goal: GoalKind, args: tuple[object, ...] = (), unit: str = "") -> Question:
    return Question(givens, Goal(goal, args, unit))  # type: ignore[arg-type]


def expression(text: str, name: str = "") -> Expression:
    return Expression(parse(text), name)


def relations(text: str, unknowns: str = "x") -> Relations:
    body = parse(text)
    items = body.items if isinstance(body, Seq | Cases) else (body,)
    return Relations(tuple(items), tuple(unknowns.split(",")))  # type: ignore[arg-type]


def function(text: str, name: str = "y") -> Function:
    return Function(parse(text), "x", name)


def story(kind: str, asked: str, unit: str = "", people: tuple[str, ...] = (), **values: Measure) -> Question:
    """story("travel.constant", "distance", speed=(4, "km/h"), time=(30, "분"))."""
    given = tuple((role, quantity(measure)) for role, measure in values.items())
    return ask(Situation(kind, given, people), goal=GoalKind.ROLE, args=tuple(asked.split(",")), unit=unit)


def quantity(measure: Measure) -> Quantity:
    number, unit = measure if isinstance(measure, tuple) else (measure, "")
    return Quantity(Fraction(str(number)), unit)


def chance(
    kind: str, event: str, *args: int | str, goal: GoalKind = GoalKind.PROBABILITY, **sizes: int
) -> Question:
    return ask(Experiment(kind, tuple(sizes.items())), goal=goal, args=(Event(event, args),))


def checked(question: Question, grade: str) -> tuple[str, ...]:
    """The lines of a question, after everything that must hold of any solution was found to hold."""
    answer = solve(question)
    lines = write(question, answer, grade)
    assert not (faults := faults_of(lines, question, answer, grade)), "\n".join((*faults, *lines))
    return lines


def faults_of(lines: tuple[str, ...], question: Question, answer: Answer, grade: str) -> list[str]:
    """Everything wrong with a solution, in words; empty where nothing is."""
    found = unprintable(lines, answer, grade)
    found += [] if 2 <= len(lines) <= 9 else [f"{len(lines)} lines"]
    found.extend(f"not true: {latex(rel)}" for rel in untrue(lines, question, answer))
    return found


def unprintable(lines: tuple[str, ...], answer: Answer, grade: str) -> list[str]:
    """What is wrong with a solution by its looks alone: its end, its particles, what its grade knows."""
    found = []
    if not says(lines[-1], key_text(answer)):
        found.append(f"the last line does not say {key_text(answer)}")
    for text in lines:
        found.extend(f"{fault}: {text}" for fault in _surface(text))
        if grade:
            found.extend(f"{concept.korean} in {grade}: {text}" for concept in breaches(text, grade))
    return found


def says(line: str, key: str) -> bool:
    """Whether the key ends the line, alone or at the end of a chain."""
    bare, wanted = (re.sub(r"[$ ]|이다|\.$", "", text) for text in (line, key.rstrip(".")))
    before = bare.removesuffix(wanted)[-1:] if bare.endswith(wanted) else "9"
    return not before.isdigit() and before not in "-./\\"


_WRONG = re.compile(r"  |\{\}(?!_)|None|\(을|을\(|Fraction|[()]를\(|이\(가|undefined")
_UGLY = re.compile(
    r"(?<![\d.^{])1[a-z](?![a-z])|\+\s*-|-\s*-|\+\s*\+|\\frac\{[^{}]*\}\{1\}|\^\{?1\}?(?![\d+\-\\])"
)


def _surface(text: str) -> list[str]:
    found = []
    if _WRONG.search(text) or not text.endswith(".") or text != text.strip():
        found.append("not printable")
    pieces = re.split(r"(\$[^$]*\$)", text)
    for at in range(1, len(pieces) - 1, 2):
        if _UGLY.search(pieces[at]):
            found.append(f"ugly formula {pieces[at]}")
        before = "".join(pieces[: at + 1])
        if fit(before, pieces[at + 1]) != pieces[at + 1]:
            found.append(f"particle after {pieces[at]}")
    return found


def untrue(lines: tuple[str, ...], question: Question, answer: Answer) -> list[Rel]:
    """The relations of the lines that do not hold."""
    nodes = [node for text in lines for node in _nodes(text)]
    named = _named(nodes, question, answer)
    scope = Scope(functions={each.name: (each.variable, each.body) for each in question.all(Function)})
    rels = [(each, each != node) for node in nodes if isinstance(node, Rel) for each in _both_signs(node)]
    return [rel for rel, branch in rels if not _true(rel, branch, named, scope, question, answer)]


def _nodes(text: str) -> list[Node]:
    found: list[Node] = []
    for piece in segments(text):
        body = getattr(piece, "node", None)
        if isinstance(body, Seq):
            found.extend(_sequence(body))
        elif body is not None:
            found.append(body)
    return found


def _sequence(body: Seq) -> list[Node]:
    """x=1, 2, 3 names three values."""
    first = body.items[0]
    if isinstance(first, Rel) and isinstance(first.sides[0], Sym):
        return [each if isinstance(each, Rel) else Rel((first.sides[0], each), ("=",)) for each in body.items]
    return list(body.items)


def _both_signs(rel: Rel) -> list[Rel]:
    if not any(isinstance(each, PlusMinus) for each in walk(rel)):
        return [rel]
    plus = transform(rel, lambda each: each.arg if isinstance(each, PlusMinus) else each)
    minus = transform(rel, lambda each: Neg(each.arg) if isinstance(each, PlusMinus) else each)
    return [plus, minus]  # type: ignore[list-item]


Named = dict[str, list[Node]]


def _named(nodes: list[Node], question: Question, answer: Answer) -> Named:
    """The values that letters are said to have."""
    found: Named = {}
    if isinstance(answer, Roots):
        found[answer.variable] = list(answer.values)
    elif isinstance(answer, Assignment):
        found |= {name: [body] for name, body in answer.pairs}
    elif isinstance(answer, Coordinates):
        found |= {"x": [answer.x], "y": [answer.y]}
    for given in question.all(Assigned):
        found.setdefault(given.name, []).append(given.value)
    for node in nodes:
        for rel in _both_signs(node) if isinstance(node, Rel) else []:
            head, last = rel.sides[0], rel.sides[-1]
            if isinstance(head, Sym) and set(rel.ops) == {"="} and not symbols(last):
                if isinstance(answer, Roots | Assignment) and head.name in found:
                    continue  # what the answer says may not be said otherwise
                found.setdefault(head.name, []).append(last)
    return found


def _true(rel: Rel, branch: bool, named: Named, scope: Scope, question: Question, answer: Answer) -> bool:
    letters = sorted(symbols(rel))
    try:
        if set(rel.ops) == {"="} and all(
            equal(left, right, scope) for left, right in zip(rel.sides, rel.sides[1:], strict=False)
        ):
            return True
        if not letters:
            return holds(rel, {}, scope)
    except Unsolvable:
        return False
    if _given(rel, question, answer):
        return True
    if isinstance(answer, NoSolution | AnySolution):
        return True
    if isinstance(answer, Range):
        return _follows(rel, answer, letters)
    if any(name not in named for name in letters):
        return _between(rel, question, letters)
    ways = _ways(letters, named, scope, question)
    naming = isinstance(rel.sides[0], Sym) and not symbols(rel.sides[-1])
    everywhere = set(letters) <= _unknowns(question) and not naming and not branch
    truths = [_holds(rel, way, scope) for way in ways]
    return bool(truths) and (all(truths) if everywhere else any(truths))


def _unknowns(question: Question) -> set[str]:
    return {name for each in question.all(Relations) for name in each.unknowns}


def _ways(letters: list[str], named: Named, scope: Scope, question: Question) -> list[dict[str, Node]]:
    """The values that the letters may have together: those that satisfy what the stem gives."""
    given = [item for each in question.all(Relations) for item in each.items if symbols(item) <= named.keys()]
    wanted = sorted(set(letters).union(*(symbols(item) for item in given)))
    found = [dict(zip(wanted, way, strict=True)) for way in product(*(named[name] for name in wanted))]
    return [way for way in found if all(_holds(item, way, scope) for item in given)]


def _given(rel: Rel, question: Question, answer: Answer) -> bool:
    given = [item for each in question.all(Relations) for item in each.items]
    graphs = [Rel((Sym(each.name), each.body), ("=",)) for each in question.all(Function)]
    return rel in (*given, *graphs) or (isinstance(answer, Formula) and rel == answer.body)


def _follows(rel: Rel, answer: Range, letters: list[str]) -> bool:
    """Whether the relation is true wherever the answer is."""
    ends = [side for side in answer.relation.sides if not symbols(side)]
    points = [
        value(end) + value(parse(step)) for end in ends for step in ("-9", "-1", "-1/7", "0", "1/7", "1", "9")
    ]
    if len(letters) != 1:
        return False
    inside = [point for point in points if holds(answer.relation, {letters[0]: point})]
    return all(holds(rel, {letters[0]: point}) for point in inside)


def _between(rel: Rel, question: Question, letters: list[str]) -> bool:
    """Whether an inequality has the same truth as the given ones, or follows from them."""
    given = [item for each in question.all(Relations) for item in each.items]
    if len(letters) != 1 or set(rel.ops) <= {"="}:
        return False
    points = [{letters[0]: Fraction(n, 7)} for n in range(-700, 701, 3)]
    inside = [at for at in points if all(holds(each, at) for each in given)]
    return bool(inside) and all(holds(rel, at) for at in inside)


def _holds(rel: Rel, at: dict[str, Node], scope: Scope) -> bool:
    try:
        return holds(rel, {name: value(body) for name, body in at.items()}, scope)
    except Unsolvable:
        return False
