"""Text to tree: statements (lists, systems, relations, ratios) over expressions.

list      = entry { "," entry }
entry     = system | relation
relation  = ratio { (=|≠|<|≤|>|≥|∈|⊂|∥|→|…) ratio }
ratio     = mix { ":" mix }
"""

from functools import lru_cache

from appliance.mathtext.expressions import Expressions
from appliance.mathtext.named import as_set
from appliance.mathtext.sets import with_matrices
from appliance.mathtext.signs import RELATIONS
from appliance.mathtext.tree import Cases, Mul, Node, Point, Ratio, Rel, Seq, SetOf, Sym


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    r"""The tree of a formula in the LaTeX subset or as teachers type it (`x²`, `√12`, `2/3`, `≥`).

    Raises MathSyntaxError, which names the place. Nothing is evaluated; size and depth are bounded.
    """
    parser = Statements(with_matrices(text))
    if parser.kind == "end":
        raise parser.fault("수식이 비어 있습니다.")
    found = parser.list()
    if parser.kind != "end":
        raise parser.fault(f"{parser.token.text!r}은(는) 여기에 올 수 없습니다.")
    return found


_OF_LINES = ("∥", "⊥")


def _segment(node: Node) -> Node:
    """AB ⊥ CD: two capitals beside a sign between lines are no product."""
    if isinstance(node, Mul) and not any(node.signs) and len(node.factors) == 2:
        names = [part.name for part in node.factors if isinstance(part, Sym)]
        if len(names) == 2 and all(len(name) == 1 and name.isupper() for name in names):
            return Sym("".join(names))
    return node


class Statements(Expressions):
    __slots__ = ()

    def list(self) -> Node:
        entries = [self._entry()]
        while self.take(","):
            entries.append(self._entry())
        return entries[0] if len(entries) == 1 else Seq(tuple(entries))

    def _entry(self) -> Node:
        if self.kind in ("{", "\\{") and self.ahead(1) == "begin":
            self.next()
        if self.kind == "begin":
            return self._environment()
        if self.kind in ("{", "\\{") and self._brace_holds_system():
            return self._typed_system()
        return self.relation()

    def relation(self) -> Node:
        sides = [as_set(self._ratio())]
        ops: list[str] = []
        while self.kind in RELATIONS:
            ops.append(self.next().kind)
            sides.append(as_set(self._ratio()))
        if not ops:
            return sides[0]
        if ops[0] in _OF_LINES:
            sides = [_segment(side) for side in sides]
        return Rel(tuple(sides), tuple(ops))

    def _ratio(self) -> Node:
        parts = [self.mix()]
        while self.take(":"):
            parts.append(self.mix())
        if len(parts) == 1:
            return parts[0]
        if any(isinstance(part, Point | SetOf) for part in parts):
            raise self.fault("점이나 집합의 비는 없습니다.")
        return Ratio(tuple(parts))

    def _environment(self) -> Node:
        r"""\begin{cases} … \\ … \end{cases}."""
        self.next()
        rows = [self.relation()]
        while self.take("row") or self.take(","):
            if self.kind == "row":
                continue
            if self.kind == "end_env":
                break
            rows.append(self.relation())
        self.expect("end_env", "연립식의 끝 \\end{cases}가")
        return Cases(tuple(rows))

    def _brace_holds_system(self) -> bool:
        """Whether a typed brace opens a system (`{ x+y=7, x-y=1`) rather than a bracket or a set."""
        if self.has_condition():
            return False
        level = 0
        for token in self.tokens[self.at :]:
            if token.kind in ("{", "\\{"):
                level += 1
            elif token.kind in ("}", "\\}"):
                level -= 1
                if level == 0:
                    return False
            elif token.kind in RELATIONS and level == 1:
                return True
        return False

    def _typed_system(self) -> Node:
        self.next()
        rows = [self.relation()]
        while self.take(",") or self.take("row"):
            rows.append(self.relation())
        if self.kind in ("}", "\\}"):
            self.next()
        return Cases(tuple(rows))
