"""Each told phrase as pieces: the kind of `domain.told`, its numbers, and of how many things it is said."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from appliance.domain.givens import Expression, Function, Given, Located, Relations
from appliance.mathtext.tree import Neg, Node, Num, Point, Rel, Sym
from appliance.reading.givens.material import letter
from appliance.reading.outcome import Gap, Path
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token

AXIS = Gap("x축인지 y축인지 알 수 없습니다.", 3)
_NUMBER = Gap("조건의 값을 읽을 수 없습니다.", 3)


@dataclass(frozen=True, slots=True)
class Piece:
    """tokens: the token that shows each argument (-1 for none). inner: where in the argument it stands.

    things: givens that the phrase brings with it. of: a count of things, "all", "points2".
    """

    kind: str
    tokens: tuple[int, ...]
    args: tuple[Node, ...]
    of: int | str
    inner: tuple[Path, ...] = ()
    things: tuple[tuple[Given, dict[int, Path]], ...] = ()

    def places(self) -> Iterator[tuple[int, Path]]:
        for at, token in enumerate(self.tokens):
            yield token, self.inner[at] if at < len(self.inner) else ()


Maker = Callable[[Fact, Sequence[Token]], "tuple[Piece, ...] | Gap"]


def _node(fact: Fact, tokens: Sequence[Token], name: str) -> Node | None:
    token = tokens[fact.tokens[name]]
    if token.node is None and token.value is not None and token.value.denominator == 1:
        return Num(str(token.value)) if token.value >= 0 else Neg(Num(str(-token.value)))
    return token.node


def _plain(kind: str, of: int | str) -> Maker:
    return lambda fact, tokens: (Piece(kind, (), (), of),)


def _one(kind: str, name: str, of: int | str) -> Maker:
    """One argument, as it stands."""

    def make(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
        node = _node(fact, tokens, name)
        return _NUMBER if node is None else (Piece(kind, (fact.tokens[name],), (node,), of),)

    return make


def _points(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    found = tuple(_said("through", fact, tokens, name, 1) for name in "pqr" if name in fact.tokens)
    if "axis" in fact.tokens:
        place = {"x": 1, "y": 0}.get(_axis(fact, tokens))
        if place is None or any(_off(piece.args[0], place) for piece in found):
            return Gap("축 위의 점이라는데 좌표가 축에 맞지 않습니다.", 4)
    return found


def _off(node: Node, place: int) -> bool:
    """Whether a point's coordinate that must be 0 is not."""
    return not isinstance(node, Point) or len(node.items) != 2 or node.items[place] != Num("0")


def _said(kind: str, fact: Fact, tokens: Sequence[Token], name: str, of: int | str) -> Piece:
    node = _node(fact, tokens, name)
    assert node is not None
    return Piece(kind, (fact.tokens[name],), (node,), of)


def _when(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    p, q = _node(fact, tokens, "p"), _node(fact, tokens, "q")
    if not isinstance(p, Rel) or not isinstance(q, Rel) or {p.sides[0], q.sides[0]} != {Sym("x"), Sym("y")}:
        return Gap("x의 값과 그때의 y의 값을 적어 주십시오.", 3)
    return (Piece("when", (fact.tokens["p"], fact.tokens["q"]), (p, q), 1),)


def _axis(fact: Fact, tokens: Sequence[Token], name: str = "axis") -> str:
    found = letter(tokens[fact.tokens[name]]) if name in fact.tokens else ""
    return found if found in ("x", "y") else ""


def _intercepts(*pairs: tuple[str, str]) -> Maker:
    def make(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
        pieces: list[Piece] = []
        for axis, value in pairs:
            if axis == "slope":
                pieces.append(_said("slope", fact, tokens, value, 1))
            elif name := _axis(fact, tokens, axis):
                pieces.append(_said(f"{name}_intercept", fact, tokens, value, 1))
            else:
                return AXIS
        return tuple(pieces)

    return make


def _slope_of(of: int | str) -> Maker:
    def make(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
        return (_said("slope", fact, tokens, "n", of),)

    return make


def _rise(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    run, rise = _node(fact, tokens, "n"), _node(fact, tokens, "k")
    names = (letter(tokens[fact.tokens["a"]]), letter(tokens[fact.tokens["b"]]))
    if run is None or rise is None or names != ("x", "y"):
        return _NUMBER
    fall = "minus" in fact.words
    inner: tuple[Path, ...] = ((), ("arg",)) if fall else ()
    return (
        Piece("rise", (fact.tokens["n"], fact.tokens["k"]), (run, Neg(rise) if fall else rise), 1, inner),
    )


def _meet_at(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    name, node = _axis(fact, tokens), _node(fact, tokens, "n")
    if not name or node is None:
        return AXIS
    relation = Rel((Sym(name), node), ("=",))
    return (Piece("meet_at", (fact.tokens["n"],), (relation,), 2, (("sides", "1"),)),)


def _signed(kind: str, of: int | str) -> Maker:
    """An axis, or the origin."""

    def make(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
        name = "O" if "origin" in fact.words else _axis(fact, tokens)
        return (Piece(kind, (-1,), (Sym(name),), of),) if name else AXIS

    return make


def _times(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    names = (letter(tokens[fact.tokens["a"]]), letter(tokens[fact.tokens["b"]]))
    node = _node(fact, tokens, "n")
    if names != ("x", "y") or node is None:
        return Gap("x의 값이 y의 값의 몇 배인지 적어 주십시오.", 3)
    return (Piece("times", (fact.tokens["n"],), (node,), "all"),)


def _solution(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    p = _node(fact, tokens, "p")
    if "q" not in fact.tokens:
        return (_said("through", fact, tokens, "p", "all"),)
    q = _node(fact, tokens, "q")
    if not isinstance(p, Rel) or not isinstance(q, Rel) or {p.sides[0], q.sides[0]} != {Sym("x"), Sym("y")}:
        return _NUMBER
    return (Piece("when", (fact.tokens["p"], fact.tokens["q"]), (p, q), "all"),)


def _root_piece(fact: Fact, tokens: Sequence[Token], name: str) -> Piece | None:
    node = _node(fact, tokens, name)
    if isinstance(node, Rel):
        if node.sides[0] != Sym("x"):
            return None
        return Piece("root", (fact.tokens[name],), (node.sides[1],), 1)
    return Piece("root", (fact.tokens[name],), (node,), 1) if node is not None else None


def _roots(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    pieces = [_root_piece(fact, tokens, name) for name in ("n", "k", "p", "q") if name in fact.tokens]
    found = tuple(piece for piece in pieces if piece is not None)
    return found if len(found) == len(pieces) else _NUMBER


def _double(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    said = [tokens[index].number for index in fact.tokens.values() if tokens[index].number is not None]
    if said and said[0] != 1:
        return Gap("근의 개수에 대한 이런 조건은 아직 다루지 못합니다.", 3)
    return (Piece("double_root", (), (), 1),)


def _touches(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    return (Piece("touches", (), (), 1),) if _axis(fact, tokens) == "x" else AXIS


def _root_of(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    """x=-1이 이차방정식 …의 한 근: the equation comes with what is told of it."""
    piece, index = _root_piece(fact, tokens, "n"), fact.tokens["m"]
    node = tokens[index].node
    if piece is None or not isinstance(node, Rel) or len(node.sides) != 2:
        return _NUMBER
    thing: tuple[Given, dict[int, Path]] = (Relations((node,), ("x",)), {index: ("items", "0")})
    return (Piece("root", piece.tokens, piece.args, 1, (), (thing,)),)


def _identical(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    index = fact.tokens["q"]
    node = tokens[index].node
    if node is None:
        return _NUMBER
    return (Piece("identical", (), (), 2, (), ((Expression(node), {index: ("body",)}),)),)


def _rewritten(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    """y=a(x-p)²+q 꼴로, (x-p)²=q 꼴로: another thing, the same as the one before."""
    index = fact.tokens["q"]
    node = tokens[index].node
    if not isinstance(node, Rel) or len(node.sides) != 2:
        return _NUMBER
    given: Given = Function(node.sides[1]) if tokens[index].category == "line" else Relations((node,), ("x",))
    path: Path = ("body",) if isinstance(given, Function) else ("items", "0")
    return (Piece("same", (), (), 2, (), ((given, {index: path}),)),)


def _collinear(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    things: tuple[tuple[Given, dict[int, Path]], ...] = ()
    if "p" in fact.tokens:
        index = fact.tokens["p"]
        node = tokens[index].node
        items = getattr(node, "items", ())
        if len(items) != 2:
            return _NUMBER
        things = ((Located(getattr(node, "label", ""), *items), {index: ()}),)
    return (Piece("collinear", (), (), "points3", (), things),)


def _axis_line(fact: Fact, tokens: Sequence[Token]) -> tuple[Piece, ...] | Gap:
    name = _axis(fact, tokens)
    if not name:
        return AXIS
    flat = (name == "x") == (fact.words["how"] == "평행")
    return (Piece("flat" if flat else "upright", (), (), "points2"),)


KINDS: dict[str, Maker] = {
    "through": _points,
    "when": _when,
    "slope": lambda fact, tokens: _slope_of(1 if fact.data[1] == 1 else "points2")(fact, tokens),
    "slope+y": _intercepts(("slope", "n"), ("axis", "k")),
    "intercept": _intercepts(("axis", "n")),
    "intercepts": _intercepts(("axis", "n"), ("other", "k")),
    "crosses": _intercepts(("axis", "n")),
    "rise": _rise,
    "parallel": _plain("parallel", 2),
    "same": _plain("same", 2),
    "coincide": _plain("coincide", 2),
    "endless": _plain("endless", 2),
    "apart": _plain("apart", 2),
    "unsolvable": _plain("unsolvable", 2),
    "meet": _one("meet", "p", 2),
    "meet_at": _meet_at,
    "meet_on": _signed("meet_on", 2),
    "concurrent": _plain("concurrent", 3),
    "crossing": _plain("concurrent", 3),
    "common_solution": _plain("common_solution", "all"),
    "solution": _solution,
    "times": _times,
    "root": _roots,
    "roots": _roots,
    "double_root": _double,
    "touches": _touches,
    "square": _plain("square", 1),
    "factor": _one("factor", "p", 1),
    "identical": _identical,
    "rewritten": _rewritten,
    "vertex": _one("vertex", "p", 1),
    "axis": _one("axis", "p", 1),
    "on": _signed("on", "points1"),
    "mirror": _signed("mirror", "points2"),
    "same_point": _plain("same_point", "points2"),
    "collinear": _collinear,
    "axis_line": _axis_line,
    "quadrant": _one("quadrant", "n", "points1"),
    "axis_curve": _plain("", 0),
    "lies": _plain("lies", "point+graph"),
    "divides": _plain("divides", 2),
    "root_of": _root_of,
}
