"""The standards of questions about numbers: sorting, comparing, roots, decimals."""

from math import isqrt

from appliance.domain.givens import Assigned, Claim, Expression, Numbers, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import (
    Abs,
    Add,
    Div,
    Frac,
    Group,
    Mul,
    Neg,
    Node,
    Num,
    Pow,
    Recurring,
    Root,
    Sym,
    symbols,
    walk,
)
from appliance.solving.exponents import is_about_exponents

_BY_KIND = {
    "prime": "9수01-01",
    "composite": "9수01-01",
    "terminating": "9수01-06",
    "recurring": "9수01-06",
    "irrational": "9수01-08",
}


def place_numbers(question: Question, grade: str = "") -> str | None:
    """The code, or None where the question is of another kind."""
    kind = question.goal.kind
    if kind is GoalKind.INTEGERS and question.goal.args[1] in ("prime", "composite"):
        return "9수01-01"
    if kind is GoalKind.SIMPLIFY and _hidden_formula(question, grade):
        return "9수02-02"
    if (claims := question.all(Claim)) and claims[0].kind == "solution" and _in_middle(question, grade):
        return "9수02-12"
    if kind is GoalKind.VALUE_RANGE:
        return "9수02-11"
    if kind is GoalKind.NUMBER:
        return "9수02-04"
    if kind is GoalKind.EXPRESS:
        return _express(question)
    if kind is GoalKind.PRIMES:
        return "9수01-01"
    if kind is GoalKind.SQUARE_ROOTS:
        return "9수01-07"
    if kind is GoalKind.SIZED:
        return "9수01-04"
    if kind is GoalKind.PART:
        return "9수01-09"
    if kind in (GoalKind.CYCLE, GoalKind.DIGIT):
        return "9수01-06"
    if kind is GoalKind.SUITS:
        return _suits(question)
    if kind is GoalKind.INTEGERS:
        return _bare(question) if grade != "고1" else None
    if kind is GoalKind.SIMPLIFY and _squares_only(question):
        return "9수01-07"
    if kind is GoalKind.AT_SOLUTION and is_about_exponents(question):
        return "9수01-01" if _is_factorisation(question) else "9수02-08"
    if kind is GoalKind.AT_SOLUTION and _solution_given(question):
        return "9수02-03"
    if any(claim.kind == "identity" for claim in question.all(Claim)) and _in_middle(question, grade, "중1"):
        return "9수02-03"
    if grade == "중2" and kind is GoalKind.SOLVE and _is_chain(question):
        return "9수02-11"
    if grade == "중2" and question.all(Assigned) and (given := question.only(Expression)) is not None:
        parts = [node for node in walk(given.body) if isinstance(node, Div | Mul)]
        return "9수02-10" if any(_has((part,), Add) for part in parts) else None
    if kind is GoalKind.PICK:
        row = _nodes(question)
        if (code := _BY_KIND.get(str(question.goal.args[1]))) is not None:
            return code
        return "9수01-08" if _has(row, Root) or _has_pi(row) else "9수01-03"
    if kind in (GoalKind.RANK, GoalKind.ARRANGE):
        row = _nodes(question)
        return (
            "9수01-09"
            if _has(row, Root) or _has_pi(row)
            else "9수01-06"
            if _has(row, Recurring)
            else "9수01-04"
        )
    return None


def _in_middle(question: Question, grade: str, *taught: str) -> bool:
    """Whether a claim about one relation is one of the middle school: so said, or of the first degree and not
    said. taught: the grades that teach it, all of the middle school where there is none.
    """
    given = question.only(Relations)
    if grade:
        return grade in (taught or ("중1", "중2", "중3"))
    if given is None or len(given.items) != 1 or len(given.items[0].sides) != 2:
        return False
    nodes = [node for side in given.items[0].sides for node in walk(side)]
    letters = frozenset(given.unknowns)
    products = [node for node in nodes if isinstance(node, Mul)]
    return not any(
        isinstance(node, Abs) or (isinstance(node, Pow) and symbols(node) & letters) for node in nodes
    ) and all(sum(bool(symbols(part) & letters) for part in node.factors) < 2 for node in products)


def _hidden_formula(question: Question, grade: str) -> bool:
    """(5x+4)-2(3x-2) of one letter, in 중1."""
    given = question.only(Expression)
    if grade != "중1" or given is None or not isinstance(given.body, Add):
        return False
    return len(symbols(given.body)) == 1 and isinstance(given.body.terms[0], Group)


def _squares_only(question: Question) -> bool:
    """√(-5)²+(√3)²-√16, √(4a²): every root is one of a square, or squared."""
    given = question.only(Expression)
    if given is None:
        return False
    nodes = tuple(walk(given.body))
    roots = [node for node in nodes if isinstance(node, Root)]
    squared = [node.base for node in nodes if isinstance(node, Pow) and node.exp == Num("2")]
    bare = [node.arg if isinstance(node, Group) else node for node in squared]
    bare = [node.arg if isinstance(node, Neg) else node for node in bare]
    return bool(roots) and all(root in bare or _is_square(root.arg) for root in roots)


def _is_square(node: Node) -> bool:
    """A square number, or anything squared."""
    body = node.arg if isinstance(node, Group) else node
    if isinstance(body, Mul):
        return all(_is_square(factor) for factor in body.factors)
    if isinstance(body, Pow):
        return isinstance(body.exp, Num) and body.exp.value % 2 == 0
    if isinstance(body, Frac):
        return _is_square(body.num) and _is_square(body.den)
    if not isinstance(body, Num):
        return False
    places = len(body.text.partition(".")[2])
    whole = int(body.value * 10 ** (2 * places))
    return isqrt(whole) ** 2 == whole


def _solution_given(question: Question) -> bool:
    """방정식 3x-a=7의 해가 x=4일 때, a의 값."""
    given = question.only(Relations)
    if given is None or len(given.items) != 1 or not question.all(Assigned):
        return False
    powers = [node for side in given.items[0].sides for node in walk(side) if isinstance(node, Pow | Root)]
    return set(given.items[0].ops) == {"="} and not powers and len(given.unknowns) == 1


def _express(question: Question) -> str:
    given = question.only(Relations)
    if given is None:
        return "9수02-01"
    return "9수02-03" if given.items[0].ops == ("=",) else "9수02-11"


def _is_factorisation(question: Question) -> bool:
    """504=2^a×3^b×7, or a number of divisors: a number beside a product of several powers."""
    given = question.only(Relations)
    if given is None:
        return True
    return len(given.items) == 1 and any(
        isinstance(one, Num) and isinstance(other, Mul)
        for one, other in (given.items[0].sides, given.items[0].sides[::-1])
    )


def _is_chain(question: Question) -> bool:
    """-5≤2x-1<7: an inequality of three sides with numbers at both ends."""
    given = question.only(Relations)
    if given is None or len(given.items) != 1:
        return False
    sides = given.items[0].sides
    return (
        len(sides) == 3
        and not symbols(sides[0])
        and not symbols(sides[2])
        and set(given.items[0].ops) <= {"<", "≤"}
    )


def _suits(question: Question) -> str:
    wanted = str(question.goal.args[1])
    if wanted in ("terminating", "recurring"):
        return "9수01-06"
    if wanted in ("irrational", "rational"):
        return "9수01-08"
    return "9수01-07" if _has(_nodes(question), Root) else "9수01-01"


def _bare(question: Question) -> str | None:
    """Whole numbers between two numbers, where nothing has to be solved."""
    given = question.only(Relations)
    if given is None or len(given.items) != 1:
        return None
    sides = given.items[0].sides
    lettered = [side for side in sides if symbols(side)]
    if len(lettered) != 1:
        return None
    if isinstance(lettered[0], Root):
        return "9수01-07"
    if not isinstance(lettered[0], Sym | Abs) or (
        isinstance(lettered[0], Abs) and not isinstance(lettered[0].arg, Sym)
    ):
        return None
    wholes = question.goal.kind is GoalKind.INTEGERS and question.goal.args[0] in ("largest", "smallest")
    if isinstance(lettered[0], Sym) and len(sides) < 3 and not wholes:
        return None
    return "9수01-09" if _has(sides, Root) else "9수01-04"


def _nodes(question: Question) -> tuple[Node, ...]:
    given = question.only(Numbers)
    if given is not None:
        return given.values
    return tuple(each.body for each in question.all(Expression))


def _has(nodes: tuple[Node, ...], kind: type) -> bool:
    return any(isinstance(part, kind) for node in nodes for part in walk(node))


def _has_pi(nodes: tuple[Node, ...]) -> bool:
    return any(part == Sym("pi") for node in nodes for part in walk(node))
