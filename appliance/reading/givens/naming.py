"""Letters that a stem gives to what it asks about: 두 근을 α, β라 할 때; x절편을 a, y절편을 b라 할 때."""

from collections.abc import Mapping

from appliance.mathtext.tree import Add, Frac, Mul, Neg, Node, Num, Pow, Sym, transform
from appliance.reading.phrases import tiles

_SAY = (
    "({이}?라고? (할 때|하면|하자|했을 때|하였을 때)|일 때|이면|{이}라|라 하고|이라 하고|라고 하고|이라고 "
    "하고|이고|로 놓을 때|으로 놓을 때|면|라 두면),?"
)
_SAID = f"({_SAY})?"
_ROOTS = "(서로 다른 )?(두 )?(실)?(근|해)"

TILES = (
    *tiles(
        "naming",
        f"{_ROOTS}({{을}}|{{이}}|{{은}}) (각각 )?<sym:a>(,|{{와}}) ?<sym:b>( ?\\(<ineq:order>\\))?{_SAY}",
        f"{_ROOTS}({{을}}|{{이}}|{{은}}) <equation:p>(,|{{와}}|또는) ?<equation:q>{_SAY}",
        f"{_ROOTS} <sym:a>(,|{{와}}) ?<sym:b>( ?\\(<ineq:order>\\))?에 대하여",
        data=("roots",),
    ),
    *tiles(
        "naming",
        f"(해|근)({{을}}|{{이}}|{{은}}) <equation:p>(,|{{와}}|이고,?) ?<equation:q>{_SAY}",
        f"해({{을}}|{{이}}|{{은}}) ?(순서쌍 )?<point:p>{_SAY}",
        f"(해|근)({{을}}|{{이}}|{{은}}) <equation:p>{_SAY}",
        f"(해|근)({{을}}|{{이}}) <sym:a>{_SAY}",
        f"(한 )?(해|근)({{이}}|{{은}}) <num,expr:root>{_SAY}",
        "(한 )?(해|근){으로} <num,expr:root>{을} (가질 때|가지면),?",
        "<assign:p>{을} (한 )?(해|근)(로|으로) (가질 때|가지면|갖는다고 할 때|갖도록 하는),?",
        "<assign:p>{이} (해|근|한 근|한 해)일 때,?",
        data=("solution",),
    ),
    *tiles("naming", f"<sym:axis>절편({{을}}|{{이}}|{{은}}) (각각 )?<sym:a>{_SAID},?", data=("intercept",)),
    *tiles("naming", f"기울기({{을}}|{{이}}|{{은}}) (각각 )?<sym:a>{_SAID},?", data=("slope",)),
    *tiles(
        "naming",
        f"기울기({{와}}|,) ?<sym:axis>절편({{을}}|{{이}}|{{은}}) 각각 <sym:a>(,|{{와}}) ?<sym:b>{_SAY}",
        data=("slope", "intercept"),
    ),
    *tiles(
        "naming",
        f"<sym:axis>절편({{와}}|,) ?<sym:other>절편({{을}}|{{이}}|{{은}}) 각각 <sym:a>(,|{{와}}) "
        f"?<sym:b>{_SAY}",
        data=("intercept", "intercept"),
    ),
    *tiles("naming", f"꼭짓점의 좌표({{을}}|{{이}}|{{은}}) (각각 )?<point:p>{_SAY}", data=("vertex",)),
    *tiles(
        "naming",
        f"(교점|두 (직선|그래프)의 교점)의 좌표({{을}}|{{이}}|{{은}}) <point:p>{_SAY}",
        data=("solution",),
    ),
)


def renamed(node: Node, letters: Mapping[str, Node]) -> Node:
    """The expression with other letters."""
    return transform(node, lambda part: letters.get(part.name, part) if isinstance(part, Sym) else part)


def combination(node: Node, letters: tuple[str, ...]) -> str:
    """ "sum", "product", "difference", "square_sum", "reciprocal_sum" of exactly these letters, or ""."""
    names = set(letters)
    if isinstance(node, Add):
        return _sum(node.terms, letters)
    if (
        isinstance(node, Mul)
        and {_name(f) for f in node.factors} == names
        and len(node.factors) == len(names)
    ):
        return "product"
    return ""


def _sum(terms: tuple[Node, ...], letters: tuple[str, ...]) -> str:
    names = set(letters)
    if len(terms) != len(names):
        return ""
    if {_name(term) for term in terms} == names:
        return "sum"
    if len(terms) == 2 and isinstance(terms[1], Neg) and (_name(terms[0]), _name(terms[1].arg)) == letters:
        return "difference"
    squares = {_name(term.base) for term in terms if isinstance(term, Pow) and term.exp == Num("2")}
    if squares == names:
        return "square_sum"
    parts = {_name(term.den) for term in terms if isinstance(term, Frac) and term.num == Num("1")}
    return "reciprocal_sum" if parts == names else ""


def _name(node: Node) -> str:
    return node.name if isinstance(node, Sym) else ""
