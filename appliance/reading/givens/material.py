"""The givens of a problem about formulas, collected from the facts of a cover by kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from appliance.mathtext.tree import Cases, Node, Rel, Seq, Sym, symbols, walk
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of the stem. when: said as a condition (x=3일 때). noun: what the stem calls it."""

    index: int
    token: Token
    start: int
    when: bool = False

    @property
    def node(self) -> Node:
        assert self.token.node is not None
        return self.token.node

    @property
    def relations(self) -> tuple[Rel, ...]:
        """The relations it states; empty where it is an expression."""
        if isinstance(self.node, Rel):
            return (self.node,)
        if isinstance(self.node, Cases | Seq):
            return tuple(item for item in self.node.items if isinstance(item, Rel))
        return ()


class Material:
    """Everything a goal may draw on."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.facts = facts
        self.formulas = tuple(_formulas(facts, tokens))
        self.nouns = frozenset(fact.words["noun"] for fact in facts if "noun" in fact.words)
        self.conditions = tuple(fact for fact in facts if fact.tag == "condition")
        self.namings = tuple(fact for fact in facts if fact.tag == "naming")
        self.points = tuple(fact for fact in facts if fact.tag == "through")
        self.valued = tuple(fact for fact in facts if fact.tag == "valued")
        self.line_facts = tuple(fact for fact in facts if fact.tag == "line")

    def of(self, *categories: str) -> tuple[Formula, ...]:
        return tuple(one for one in self.formulas if one.token.category in categories)

    @property
    def expressions(self) -> tuple[Formula, ...]:
        return self.of("num", "recurring", "expr", "sym", "call")

    @property
    def assigned(self) -> tuple[Formula, ...]:
        return self.of("assign")

    @property
    def equations(self) -> tuple[Formula, ...]:
        return self.of("eq", "line", "chain", "cases")

    @property
    def inequalities(self) -> tuple[Formula, ...]:
        return self.of("ineq", "double")

    @property
    def relations(self) -> tuple[Formula, ...]:
        return self.of("eq", "line", "assign", "chain", "cases", "ineq", "double", "seq")

    @property
    def functions(self) -> tuple[Formula, ...]:
        return self.of("line", "def")

    @property
    def variable(self) -> str:
        """The letter of "x에 대한", or ""."""
        for fact in self.facts:
            if "variable" in fact.tokens:
                return letter(self.tokens[fact.tokens["variable"]])
        return ""

    @property
    def count_said(self) -> int:
        """2 for 두 수, 3 for 세 수, 0 where the stem says nothing."""
        said = {"두": 2, "세": 3, "네": 4}
        return next((said[f.words["many"]] for f in self.facts if f.words.get("many") in said), 0)


def letter(token: Token) -> str:
    return token.node.name if isinstance(token.node, Sym) else ""


def unknowns(relations: Iterable[Rel], variable: str = "") -> tuple[str, ...]:
    """The letters that relations are solved for, in order of appearance. variable: the one that is named.

    a, b, c, k, m, n beside x, y, z are parameters.
    """
    if variable:
        return (variable,)
    found: list[str] = []
    for rel in relations:
        for side in rel.sides:
            found.extend(name for name in in_order(side) if name not in found)
    usual = tuple(name for name in found if name in "xyz")
    return usual or tuple(found)


def in_order(node: Node) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for part in walk(node):
        if isinstance(part, Sym) and part.name in symbols(part):
            names.setdefault(part.name)
    return tuple(names)


def _formulas(facts: Sequence[Fact], tokens: Sequence[Token]) -> Iterable[Formula]:
    for fact in facts:
        if fact.tag == "formula":
            index = fact.tokens["m"]
            yield Formula(index, tokens[index], fact.start, fact.data == ("when",))
