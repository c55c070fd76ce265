"""Whether a relation is true in the world of one question: its givens, its answer, the values it names.

A closed relation must hold. One with letters may be an identity, a given, true on the question's graph,
have the same solutions as the question's inequalities, or hold at the values that its letters have here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Self

from appliance.domain.answers import Answer, AnySolution, Assignment, Formula, NoSolution, Roots
from appliance.domain.givens import Assigned, Function, Relations
from appliance.mathtext.tree import Call, Node, Rel, Sym, symbols, walk
from appliance.verification.case import Case
from appliance.verification.numeric import NotNumeric, called, holds, number

# Where a relation is an identity, it is true wherever it has a value.
TRIAL = (Decimal("1.37"), Decimal("2.91"), Decimal("5.03"), Decimal("7.77"))
# Where inequalities are compared: halves up to 24 catch every bound of a school text or a neighbour of it.
GRID = tuple(Decimal(n) / 2 for n in range(-48, 49))
MOST_VALUES = 6

Values = dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class Truth:
    """values: what each letter may be. graph: y as a function of x, where the question has one.

    inequalities: sets of relations; a line about inequalities must be true where one of the sets is.
    """

    answer: Answer
    values: dict[str, list[Decimal]]
    givens: tuple[Rel, ...]
    functions: dict[str, tuple[str, Node]]
    graphs: tuple[tuple[str, Node], ...]
    inequalities: tuple[tuple[Rel, ...], ...]

    @classmethod
    def of(cls, case: Case, nodes: Sequence[Node]) -> Self:
        """What may be used in a solution of the case whose lines have these formulas."""
        functions = {given.name: (given.variable, given.body) for given in case.question.all(Function)}
        graphs = [pair for name, pair in functions.items() if name == "y"]
        if isinstance(case.answer, Formula) and isinstance(case.answer.body, Rel):
            graphs.append(("x", case.answer.body.sides[-1]))
        relations = tuple(item for given in case.question.all(Relations) for item in given.items)
        return cls(
            answer=case.answer,
            values=_values(case, nodes),
            givens=relations,
            functions=functions,
            graphs=tuple(graphs),
            inequalities=_inequalities(relations),
        )

    def allows(self, relation: Rel, *, of_one: bool = False) -> bool:
        """Whether the relation may stand in a solution. of_one: it speaks of one of several roots."""
        plain = called(relation, self.functions)
        if not isinstance(plain, Rel) or any(isinstance(node, Call) for node in walk(plain)):
            return False
        letters = sorted(symbols(plain))
        if not letters:
            return _holds(plain, {})
        if relation in self.givens or _identity(plain, letters) or self._on_graph(plain, letters):
            return True
        if self.inequalities:
            return self._same_solutions(plain, letters)
        if isinstance(self.answer, NoSolution | AnySolution):
            return True  # such a solution argues from a contradiction; the answer itself is checked back
        return self._at_values(plain, letters, of_one=of_one)

    def _on_graph(self, relation: Rel, letters: list[str]) -> bool:
        """y = ax + b is true of a graph where it holds at several of its points for some a and b."""
        if "y" not in letters or set(relation.ops) != {"="}:
            return False
        return any(self._along(relation, letters, *graph) for graph in self.graphs)

    def _along(self, relation: Rel, letters: list[str], variable: str, body: Node) -> bool:
        others = [name for name in letters if name not in ("y", variable)]
        try:
            points = [{variable: at, "y": number(body, {variable: at})} for at in TRIAL]
        except NotNumeric:
            return False
        return any(all(_holds(relation, ways | point) for point in points) for ways in self._ways(others))

    def _same_solutions(self, relation: Rel, letters: list[str]) -> bool:
        if len(letters) != 1:
            return False
        (letter,) = letters
        if set(relation.ops) == {"="}:
            return (
                True
                if isinstance(relation.sides[0], Sym)
                else self._at_values(relation, letters, of_one=True)
            )
        try:
            bounds = [number(side) for side in relation.sides if not symbols(side)]
        except NotNumeric:
            return False
        points = (*GRID, *(bound + step for bound in bounds for step in (-1, Decimal("-0.01"), 0, 1)))
        truths = [_holds(relation, {letter: point}) for point in points]
        return any(
            truths == [all(_holds(each, {letter: point}) for each in every) for point in points]
            for every in self.inequalities
        )

    def _at_values(self, relation: Rel, letters: list[str], *, of_one: bool) -> bool:
        ways = self._ways(letters)
        truths = [_holds(relation, values) for values in ways]
        naming = isinstance(relation.sides[0], Sym) and not symbols(relation.sides[-1])
        if isinstance(self.answer, Roots) and letters == [self.answer.variable] and not naming and not of_one:
            return bool(truths) and all(truths)
        return any(truths)

    def _ways(self, letters: list[str]) -> list[Values]:
        """Every choice of values for the letters; none where one of them has no value here."""
        if any(name not in self.values for name in letters):
            return []
        each = (self.values[name][:MOST_VALUES] for name in letters)
        return [dict(zip(letters, chosen, strict=True)) for chosen in product(*each)]


def _values(case: Case, nodes: Sequence[Node]) -> dict[str, list[Decimal]]:
    """From the answer, the givens, and every `letter = number` of the lines."""
    found: dict[str, list[Decimal]] = {}
    if isinstance(case.answer, Roots):
        found[case.answer.variable] = [number(value) for value in case.answer.values]
    elif isinstance(case.answer, Assignment):
        found |= {name: [number(value)] for name, value in case.answer.pairs}
    fixed = frozenset(found)
    for given in case.question.all(Assigned):
        found.setdefault(given.name, []).append(number(given.value))
    for node in nodes:
        if isinstance(node, Rel) and set(node.ops) == {"="} and isinstance(node.sides[0], Sym):
            try:
                value = number(node.sides[-1])
            except NotNumeric:
                continue
            if node.sides[0].name not in fixed:
                found.setdefault(node.sides[0].name, []).append(value)
    return found


def _inequalities(relations: tuple[Rel, ...]) -> tuple[tuple[Rel, ...], ...]:
    """Each link of a chain by itself, each given by itself, and all together."""
    if not any(op in "<>≤≥" for relation in relations for op in relation.ops):
        return ()
    links = [
        (Rel((left, right), (op,)),)
        for relation in relations
        for left, op, right in zip(relation.sides[:-1], relation.ops, relation.sides[1:], strict=True)
    ]
    return (relations, *((relation,) for relation in relations), *links)


def _identity(relation: Rel, letters: list[str]) -> bool:
    if set(relation.ops) != {"="}:
        return False
    tried = 0
    for shift in TRIAL:
        values = {name: shift + Decimal(at) * Decimal("0.61") for at, name in enumerate(letters)}
        try:
            if not holds(relation, values):
                return False
            tried += 1
        except NotNumeric:
            continue
    return tried >= 2


def _holds(relation: Rel, values: Values) -> bool:
    try:
        return holds(relation, values)
    except NotNumeric:
        return False
