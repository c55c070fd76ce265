"""순열과 조합의 값: nPr, nCr and n! written out as products."""

from appliance.authoring.solutions.build import frac, node, plain_sum, subtract, times
from appliance.authoring.solutions.lines import closing, eq, line
from appliance.domain.answers import Answer, Roots, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Relations
from appliance.mathtext.tree import Choose, Factorial, Group, Node, Num, Rel, Sym, transform
from appliance.solving.choosing import LARGEST


def value_lines(body: Node, answer: Answer) -> tuple[str, ...]:
    """The formula, its products, the value."""
    shown = written_out(body)
    return (line("{}이다.", eq(body, shown)), closing("구하는 값은", answer)) if shown != body else (
        closing("구하는 값은", answer),
    )  # fmt: skip


def written_out(body: Node) -> Node:
    """5P2 as 5×4, 6C2 as (6×5)/(2×1), 5! as 5×4×3×2×1."""
    alone = isinstance(body, Choose | Factorial)

    def expand(part: Node) -> Node:
        found = _product(part)
        return found if alone or found is part or isinstance(found, Num) else Group(found)

    return transform(body, expand)


def _product(part: Node) -> Node:
    if isinstance(part, Factorial) and isinstance(part.arg, Num):
        return _down(int(part.arg.value), int(part.arg.value))
    if isinstance(part, Choose) and isinstance(part.n, Num) and isinstance(part.r, Num):
        n, r = int(part.n.value), int(part.r.value)
        if r == 0:
            return node(1)
        return _down(n, r) if part.kind == "P" else frac(_down(n, r), _down(r, r)) if r > 1 else node(n)
    return part


def _down(n: int, r: int) -> Node:
    if r > 12:
        raise Unsolvable("곱이 너무 길어 풀이를 쓸 수 없습니다.")
    return times(*range(n, n - r, -1)) if r else node(1)


def equation_lines(given: Relations, answer: Answer) -> tuple[str, ...]:
    """The product of consecutive numbers that fits; for nCr=nCs the sum of both."""
    (relation,), (name,) = given.items, given.unknowns
    if not isinstance(answer, Roots | Scalar) or len(relation.sides) != 2:
        raise Unsolvable("이 등식의 풀이는 쓸 수 없습니다.")
    value = answer.values[0] if isinstance(answer, Roots) else answer.value
    left, right = relation.sides
    if isinstance(left, Choose) and isinstance(right, Choose):
        return _equal(left, right, name, value, answer)
    if (
        not isinstance(left, Choose)
        or not isinstance(right, Num)
        or left.n != Sym(name)
        or not isinstance(left.r, Num)
    ):
        raise Unsolvable("이 등식의 풀이는 쓸 수 없습니다.")
    n, r = int(getattr(value, "text", "0")), int(left.r.value)
    if not 1 <= r <= 3 or n > LARGEST:
        raise Unsolvable("이 등식의 풀이는 쓸 수 없습니다.")
    row = times(Sym(name), *(Group(_less(name, step)) for step in range(1, r)))
    wanted = int(right.value) * (1 if left.kind == "P" else [1, 1, 2, 6][r])
    shown = row if left.kind == "P" or r == 1 else frac(row, _down(r, r))
    lines = [line("{}에서 {}이다.", relation, Rel((shown, right), ("=",)))]
    if left.kind == "C" and r > 1:
        lines.append(line("즉 {}이다.", Rel((row, node(wanted)), ("=",))))
    lines.append(line("{}이므로 {}이다.", eq(node(wanted), _down(n, r)), Rel((Sym(name), value), ("=",))))
    return (*lines, closing(f"${name}$의 값은", answer))


def _less(name: str, step: int) -> Node:
    return subtract(Sym(name), step)


def _equal(left: Choose, right: Choose, name: str, value: Node, answer: Answer) -> tuple[str, ...]:
    """nC3=nC5: n=3+5."""
    both = left.kind == right.kind == "C" and left.n == right.n == Sym(name)
    if not both or not isinstance(left.r, Num) or not isinstance(right.r, Num):
        raise Unsolvable("이 등식의 풀이는 쓸 수 없습니다.")
    if int(left.r.value) + int(right.r.value) != int(getattr(value, "text", "0")):
        raise Unsolvable("이 등식의 풀이는 쓸 수 없습니다.")
    told = Rel((Sym(name), plain_sum(left.r, right.r), value), ("=", "="))
    return (
        "뽑는 것의 수와 남는 것의 수를 바꾸어도 조합의 수는 같다.",
        line("{}이므로 {}이다.", Rel((left, right), ("=",)), told),
        closing(f"${name}$의 값은", answer),
    )
