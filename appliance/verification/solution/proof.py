"""The state of reading one solution: its lines, its world, and what has been accounted for so far."""

from dataclasses import dataclass, field
from decimal import Decimal

from appliance.mathtext.tree import Node, Rel, Sym, symbols
from appliance.verification.checkback.chance import Outcome
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.compare import Point, is_identity, parts
from appliance.verification.solution.script import Line, Value, is_naming
from appliance.verification.solution.world import World

Place = tuple[int, int]


@dataclass(slots=True)
class Proof:
    """told: places of values whose words have been proven. marks: the equations ①, ②, … by their mark.

    events: those that the lines have counted.
    """

    world: World
    lines: tuple[Line, ...]
    told: set[Place] = field(default_factory=set)
    marks: dict[str, Rel] = field(default_factory=dict)
    events: list[frozenset[Outcome]] = field(default_factory=list)

    @property
    def relations(self) -> list[Value]:
        """Every relation of the solution, in order."""
        return [value for line in self.lines for value in line.values if isinstance(value.node, Rel)]

    def before(self, value: Value, letters: frozenset[str] | None = None) -> Rel | None:
        """The last relation before a value that is no naming and has letters; else the one that is given.

        letters: exactly these.
        """
        for earlier in reversed(self.relations):
            node = earlier.node
            assert isinstance(node, Rel)
            fits = symbols(node) == letters if letters is not None else bool(symbols(node))
            if earlier.place < value.place and fits and not is_naming(node) and not is_identity(node):
                return node
        given = [rel for rel in self.world.givens if letters is None or symbols(rel) == letters]
        return given[0] if len(given) == 1 else None

    def known_before(self, value: Value) -> set[Node]:
        """The shape of every part of the stem, the given, and the relations before a value."""
        found: set[Node] = set()
        for each in (*self.world.stem.values, *(e for e in self.relations if e.place < value.place)):
            found |= parts(each.node)
        for given in self.world.question.givens:
            if (body := getattr(given, "body", None)) is not None:
                found |= parts(body)
        return found

    def number(self, node: Node) -> Decimal | None:
        """The value of a formula here: its letters replaced where each has one value."""
        values = self.world.letters.values
        fixed: Point = {name: found[0] for name, found in values.items() if len(set(found)) == 1}
        try:
            return number(node, fixed)
        except NotNumeric:
            return None

    def lead(self, value: Value) -> str:
        """The words between the value before and this one."""
        masked = self.lines[value.line].masked
        return masked[: masked.index(f"⟨{value.at}⟩")].rpartition("⟩")[2]

    def result(self, value: Value) -> Decimal | None:
        """What a value comes to."""
        return self.number(value.result)

    def comes_to(self, value: Value, *wanted: int | Decimal) -> bool:
        """Whether a value comes to one of the wanted numbers."""
        found = self.result(value)
        return found is not None and any(close(found, Decimal(each)) for each in wanted)


def named(relation: Rel) -> tuple[str, Node] | None:
    """(letter, value) of x=5."""
    first = relation.sides[0]
    if isinstance(first, Sym) and is_naming(relation) and not symbols(relation.sides[-1]):
        return first.name, relation.sides[-1]
    return None
