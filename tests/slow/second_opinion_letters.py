"""What GP is asked about a letter that a value of a function, or a root, settles."""

import re

from second_opinion import Printed, gp, name
from second_opinion_formulas import near

from appliance.mathtext.tree import Call, Point, Rel, Sym, symbols

X, Y = name("x"), name("y")


def _values(stem: Printed) -> list[tuple[str, str]]:
    """f(2)=5 as ("2", "5")."""
    told = (node for node in stem.formulas if isinstance(node, Rel) and isinstance(node.sides[0], Call))
    return [
        (gp(node.sides[0].args[0]), gp(node.sides[1])) for node in told if node.sides[0].args != (Sym("x"),)
    ]


def of_function(stem: Printed, key: Printed) -> str | None:
    """f(x) has one more letter than x, and one value settles it: the letter, or another value."""
    laws = [n for n in stem.formulas if isinstance(n, Rel) and n.sides[0] == Call("f", (Sym("x"),))]
    if len(laws) != 1 or len(letters := symbols(laws[0].sides[1]) - {"x"}) != 1:
        return None
    ((at, value),), (letter,) = _values(stem), letters
    body = gp(laws[0].sides[1])
    settled = f"lin(subst({body},{X},{at})-{value})"
    asked = [gp(node.args[0]) for node in stem.formulas if isinstance(node, Call)]
    if asked:
        return near(f"subst(subst({body},{name(letter)},{settled}),{X},{asked[0]})", key)
    assert re.search(rf"(?:상수 )?{letter}의 값", stem.words)
    return near(settled, key)


def double_root(stem: Printed, key: Printed) -> str:
    (equation,) = (node for node in stem.formulas if isinstance(node, Rel))
    (letter,) = symbols(equation) - {"x"}
    assert f"상수 {letter}의 값" in stem.words
    return near(f"lin(poldisc({gp(equation.sides[0])}-{gp(equation.sides[1])},{X}))", key)


def other_root(stem: Printed, key: Printed) -> str:
    (equation,) = (node for node in stem.formulas if isinstance(node, Rel))
    (letter,) = symbols(equation) - {"x"}
    (root,) = re.findall(r"한 근이 (-?\d+)", stem.words)
    e = f"({gp(equation.sides[0])}-{gp(equation.sides[1])})"
    settled = f"subst({e},{name(letter)},lin(subst({e},{X},{root})))"
    return near(f"-polcoef({settled},1)/polcoef({settled},2)-({root})", key)


def moved_through(stem: Printed, key: Printed) -> str:
    (law,) = (node for node in stem.formulas if isinstance(node, Rel))
    (point,) = (node for node in stem.formulas if isinstance(node, Point))
    shifts = dict(re.findall(r"([xy])축의 방향으로 (-?\d+)만큼", stem.words))
    assert shifts
    x = f"({gp(point.items[0])}-({shifts.get('x', '0')}))"
    return near(f"lin(subst({gp(law.sides[1])},{X},{x})+({shifts.get('y', '0')})-{gp(point.items[1])})", key)


def lines_through(stem: Printed, key: Printed) -> str:
    """Two lines with a letter each meet in a point; the letters, or a sum or difference of them."""
    lines = [node for node in stem.formulas if isinstance(node, Rel)]
    (point,) = (node for node in stem.formulas if isinstance(node, Point))
    settled: dict[str, str] = {}
    for line in lines:
        (letter,) = symbols(line) - {"x", "y"}
        e = f"({gp(line.sides[0])}-{gp(line.sides[1])})"
        settled[letter] = f"lin(subst(subst({e},{X},{gp(point.items[0])}),{Y},{gp(point.items[1])}))"
    asked = [node for node in stem.formulas if not isinstance(node, Rel | Point)]
    if asked:
        return near(gp(asked[-1], settled), key)
    told = {node.sides[0]: gp(node.sides[1]) for node in key.formulas if isinstance(node, Rel)}
    assert set(told) == {Sym(letter) for letter in settled}
    return "&&".join(
        f"{value}=={settled[letter.name]}" for letter, value in told.items() if isinstance(letter, Sym)
    )


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None where nothing settles a letter."""
    if re.search(r"평행이동.*점 ⟨\d⟩[을를] 지날 때", stem.words):
        return moved_through(stem, key)
    if re.search(r"(?:직선|그래프).*점 ⟨\d⟩에서 만날 때", stem.words):
        return lines_through(stem, key)
    if "중근을 가질 때" in stem.words:
        return double_root(stem, key)
    if re.search(r"한 근이 -?\d+일 때, 다른 한 근", stem.words):
        return other_root(stem, key)
    return of_function(stem, key)
