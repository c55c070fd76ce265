"""What a solution has found so far: the things' formulas, letters with values, equations that wait."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from appliance.authoring.solutions.build import add, bracket, compare, juxtapose, node, power, squared, term
from appliance.authoring.solutions.linear import is_linear, solve_linear
from appliance.authoring.solutions.lines import eq, line, math
from appliance.authoring.solutions.poly import Poly, is_poly, poly
from appliance.authoring.solutions.quadratic import solve_quadratic
from appliance.authoring.solutions.questions import worked_out
from appliance.authoring.solutions.substitute import put, put_rel
from appliance.authoring.solutions.systems import solve_system
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Condition, Curve, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.domain.told import things
from appliance.mathtext.tree import Frac, Mul, Neg, Node, Num, Rel, Sym, symbols, walk

FREE = ("a", "b", "c", "k", "m", "n", "p", "q")


@dataclass
class Board:
    """lines: of the solution. values: letters that are known. waiting: equations of several letters."""

    question: Question
    lines: list[str] = field(default_factory=list)
    values: dict[str, Node] = field(default_factory=dict)
    waiting: list[Rel] = field(default_factory=list)
    several: dict[str, tuple[Node, ...]] = field(default_factory=dict)
    formed: dict[int, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.things = things(self.question)
        self.names = self._hidden()

    def _hidden(self) -> dict[int, tuple[str, ...]]:
        """Letters for the graphs that have no formula, none of which the stem uses."""
        taken = {name for given in self.question.givens for name in _symbols(given)}
        free = [name for name in FREE if name not in taken]
        need = {"line": 2, "parabola": 3, "proportional": 1, "inverse": 1}
        found: dict[int, tuple[str, ...]] = {}
        for at, thing in enumerate(self.things):
            count = need.get(thing.kind, 0) if isinstance(thing, Curve) else 0
            if count > len(free):
                raise Unsolvable("쓸 수 있는 문자가 모자라 풀이를 쓸 수 없습니다.")
            found[at], free = tuple(free[:count]), free[count:]
        return found

    def body(self, at: int) -> Node:
        """The right side of y = … with letters that are known in their places."""
        return self.known(self._body(at))

    def known(self, body: Node) -> Node:
        found = put(body, self.values)
        return node(poly(found)) if found != body and is_poly(found) and not has_below(found) else found

    def _body(self, at: int) -> Node:
        if at in self.formed:
            return self.formed[at]
        thing = self.things[at]
        match thing:
            case Function(body, variable, _):
                return put(body, {variable: Sym("x")}) if variable != "x" else body
            case Relations((relation,), _):
                return solved_for_y(relation)
            case Curve("moved", args, (base,)):
                return moved(self.body(base), *args)
            case Curve("line"):
                a, b = self.names[at]
                return add(term(1, product(a)), Sym(b))
            case Curve("parabola"):
                a, b, c = self.names[at]
                return add(poly(node(Poly.letter(a) * Poly.letter("x", 2))), product(b), Sym(c))
            case Curve("proportional"):
                return product(self.names[at][0])
            case Curve("inverse"):
                return Frac(Sym(self.names[at][0]), Sym("x"))
            case Expression(body, _):
                return body
            case _:
                raise Unsolvable("식이 없는 그래프의 풀이는 쓸 수 없습니다.")

    def at(self, at: int, x: Node, y: Node) -> Rel:
        """The thing's equation at a point, worked out."""
        thing = self.things[at]
        if isinstance(thing, Relations):
            return tidy(put_rel(self.known_rel(thing.items[0]), {"x": x, "y": y}))
        return tidy(Rel((y, put(self.body(at), {"x": x})), ("=",)))

    def known_rel(self, relation: Rel) -> Rel:
        return put_rel(relation, self.values) if symbols(relation) & self.values.keys() else relation

    def take(self, said: str, *relations: Rel) -> None:
        """Enters equations with the sentence that leads to them, and solves what can be solved."""
        shown = [tidy(each) for each in relations]
        if said:
            text = ", ".join(math(each) for each in relations)
            simple = ", ".join(math(each) for each in shown)
            self.lines.append(f"{said} {text}이다." if text == simple else f"{said} {text}, 곧 {simple}이다.")
        self.waiting.extend(shown)
        self.settle()

    def settle(self) -> None:
        """Solves every waiting equation that is left with one letter, and pairs with two."""
        moving = True
        while moving:
            moving = False
            for relation in list(self.waiting):
                now = tidy(self.known_rel(relation))
                letters = symbols(now) - {"x", "y"}
                if not letters:
                    self.waiting.remove(relation)
                    moving = True
                elif len(letters) == 1 and not symbols(now) & {"x", "y"}:
                    self.waiting.remove(relation)
                    self._one(relation, now, next(iter(letters)))
                    moving = True
                    break
            else:
                moving = self._pair() or moving

    def _one(self, relation: Rel, now: Rel, letter: str) -> None:
        if letter in self.values or letter in self.several:
            return
        if now != relation and math(now) != math(relation):
            used = [name for name in sorted(symbols(relation)) if name in self.values]
            said = ", ".join(eq(name, self.values[name]) for name in used)
            self.lines.append(line("{을} 대입하면 {}이다.", said, math(now)))
        if any(has_below(side) for side in now.sides):
            self._proportion(now, letter)
            return
        if is_linear(now, letter):
            solved = solve_linear(now, letter)
            if solved.relation not in (now, relation):
                self.lines.extend(solved.lines)
            self.values[letter] = solved.relation.sides[1]
            return
        found = solve_quadratic(now, letter)
        self.lines.extend(found.lines)
        roots = [node(root) for root in found.roots]
        self._choose(letter, roots, found.said, math(now))

    def _proportion(self, now: Rel, letter: str) -> None:
        """a/x = b: multiplied out."""
        left, right = now.sides
        sign_, fraction = (-1, left.arg) if isinstance(left, Neg) else (1, left)
        other = right
        if not isinstance(fraction, Frac):
            sign_, fraction = (-1, right.arg) if isinstance(right, Neg) else (1, right)
            other = left
        if not isinstance(fraction, Frac):
            raise Unsolvable("분모에 문자가 있는 이 식의 풀이는 쓸 수 없습니다.")
        top, bottom = node(poly(fraction.num).scaled(sign_)), fraction.den
        whole = compare(node(poly(other) * poly(bottom)), "=", node(poly(top)))
        solved = solve_linear(whole, letter)
        if math(whole) != math(solved.relation):
            self.lines.append(line("{}이므로 {}이다.", math(whole), math(solved.relation)))
        else:
            self.lines.append(line("따라서 {}이다.", math(whole)))
        self.values[letter] = solved.relation.sides[1]

    def _choose(self, letter: str, roots: Sequence[Node], said: str, shown: str) -> None:
        for condition in self.question.all(Condition):
            left, right = condition.relation.sides[0], condition.relation.sides[-1]
            if left == Sym(letter) and right == Num("0") and len(roots) == 2:
                self.lines.append(f"이 방정식의 해는 {said}이다.")
                positive = condition.relation.ops[0] in (">", "≥")
                kept = [root for root in roots if (sign(root) > 0) == positive]
                if len(kept) == 1:
                    self.lines.append(line("{}이므로 {}이다.", math(condition.relation), eq(letter, kept[0])))
                    self.values[letter] = kept[0]
                    return
        if len(roots) == 1:
            self.lines.append(line("따라서 {}이다.", eq(letter, roots[0])))
            self.values[letter] = roots[0]
            return
        self.several[letter] = tuple(roots)
        if self.lines and self.lines[-1].find(said) < 0:
            self.lines.append(f"따라서 {said}이다.")

    def _pair(self) -> bool:
        """Two equations in the same two letters."""
        for one in self.waiting:
            for other in self.waiting:
                now = [tidy(self.known_rel(each)) for each in (one, other)]
                letters = symbols(now[0]) | symbols(now[1])
                if one is other or len(letters) != 2 or letters & {"x", "y"}:
                    continue
                if symbols(now[0]) != letters and symbols(now[1]) != letters:
                    continue
                names = tuple(sorted(letters))
                found = solve_system((now[0], now[1]), names)
                self.lines.extend(found.lines)
                for name in names:
                    self.values[name] = node(found.value(name))
                self.waiting = [each for each in self.waiting if each not in (one, other)]
                return True
        return False


def has_below(body: Node) -> bool:
    """Whether a letter stands in a denominator."""
    return any(isinstance(each, Frac) and symbols(each.den) for each in walk(body))


def tidy(relation: Rel) -> Rel:
    """Worked out, but for fractions with a letter below."""
    if any(map(has_below, relation.sides)):
        return relation
    found = worked_out(relation)
    if not symbols(found.sides[0]) and symbols(found.sides[1]):
        found = Rel(found.sides[::-1], found.ops)
    zeros = any(
        isinstance(each, Mul) and Num("0") in each.factors for side in found.sides for each in walk(side)
    )
    return Rel(tuple(node(poly(side)) for side in found.sides), found.ops) if zeros else found


def by_x(value: Poly) -> Node:
    """Ordered by powers of x, letters in brackets: 2x²+(2a-3)x-3a."""
    rows = []
    for power_ in range(value.degree("x"), -1, -1):
        part = _coefficient(value, power_)
        if not part.terms:
            continue
        if not power_:
            rows.append(node(part))
        elif part.is_constant:
            rows.append(term(part.number, power("x", power_)))
        else:
            rows.append(juxtapose(bracket(node(part)), power("x", power_)))
    return add(*rows)


def sign(value: Node) -> Fraction:
    found = poly(value)
    return found.number if found.is_constant else Fraction(0)


def _symbols(given: object) -> set[str]:
    found: set[str] = set()
    for name in ("body", "x", "y", "relation", "value"):
        part = getattr(given, name, None)
        if isinstance(part, Node):
            found |= symbols(part)
    for name in ("items", "args"):
        for part in getattr(given, name, ()):
            if isinstance(part, Node):
                found |= symbols(part)
    return found


def product(letter: str) -> Node:
    """ax."""
    return node(Poly.letter(letter) * Poly.letter("x"))


def solved_for_y(relation: Rel) -> Node:
    """-2x+5 of 2x+y=5. Raises Unsolvable where a letter stands before y."""
    whole = poly(relation.sides[0]) - poly(relation.sides[1])
    slope = whole.along("y", 1)
    rest = whole - Poly.letter("y").scaled(slope)
    if not slope or "y" in rest.letters:
        raise Unsolvable("y에 대하여 풀 수 없는 식입니다.")
    return node(rest.scaled(-1 / slope))


def moved(body: Node, dx: Node, dy: Node) -> Node:
    """The right side of the moved graph: a line worked out, a parabola with its square."""
    shift = poly(body)
    if shift.degree("x") <= 1:
        return by_x(shift.replaced("x", Poly.letter("x") - poly(dx)) + poly(dy))
    a, b, c = (_coefficient(shift, power) for power in (2, 1, 0))
    if b.terms and not (a.is_constant and b.is_constant):
        raise Unsolvable("평행이동한 식의 풀이를 쓸 수 없습니다.")
    start = b.scaled(-1 / (2 * a.number)) if b.terms else Poly.constant(0)
    top = c - (b * b).scaled(1 / (4 * a.number)) if b.terms else c
    p, q = poly(dx) + start, poly(dy) + top
    square = squared(add("x", node(-p)) if p.terms else Sym("x"))
    front = term(a.number, square) if a.is_constant else juxtapose(node(a), square)
    return add(front, node(q)) if q.terms else front


def _coefficient(value: Poly, power: int) -> Poly:
    found = Poly.constant(0)
    for monomial, number in value.terms:
        powers = dict(monomial)
        if powers.get("x", 0) == power:
            rest = Poly.constant(number)
            for name, exponent in monomial:
                if name != "x":
                    rest = rest * Poly.letter(name, exponent)
            found = found + rest
    return found
