"""Questions to the caged SymPy: is it an identity, what is its simplest form?"""

from appliance.mathtext.tree import Call, Node, Num, Pow, Recurring, Root, symbols, walk
from appliance.solving.evaluate import check_size
from appliance.solving.limits import too_large
from appliance.solving.symbolic.cage import Cage

# Larger numeric exponents are never school questions and cost SymPy seconds while it builds the tree.
MAX_EXPONENT = 64
_CAGE = Cage()


def needs_symbolic(*nodes: Node) -> bool:
    """Whether a formula holds what only SymPy can take: letters in exponents, roots in roots, other roots."""
    return any(_is_symbolic(node) for root in nodes for node in walk(root))


def _is_symbolic(node: Node) -> bool:
    match node:
        case Pow(_, exponent):
            return bool(symbols(exponent)) or not isinstance(exponent, Num)
        case Root(arg, index):
            return index > 2 or any(isinstance(below, Root) for below in walk(arg))
        case _:
            return False


def identical(left: Node, right: Node) -> bool:
    """Whether SymPy proves left - right = 0; letters that stand in no root are taken to be positive.

    False where it does not prove it. Raises Unsolvable past the limits.
    """
    _check(left, right)
    return bool(_CAGE.ask("identical", (left, right)))


def simplified(node: Node) -> Node:
    """SymPy's simplest form. Raises Unsolvable past the limits, or where the form has no node of ours."""
    _check(node)
    found: Node = _CAGE.ask("simplified", (node,))
    return found


def _check(*nodes: Node) -> None:
    for node in nodes:
        check_size(node)
        for below in walk(node):
            if isinstance(below, Call) or (isinstance(below, Pow) and not _is_small(below.exp)):
                raise too_large()


def _is_small(exponent: Node) -> bool:
    """No tower of powers, and no number beyond MAX_EXPONENT in the exponent."""
    numbers = [below.value for below in walk(exponent) if isinstance(below, Num | Recurring)]
    return not any(isinstance(below, Pow) for below in walk(exponent)) and all(
        number <= MAX_EXPONENT for number in numbers
    )
