"""What a stem says of its equation, graph, polynomial or inequality, so that letters in it are settled.

`Claim(kind, args)` speaks of the formulas that stand in the question: an equation in one letter, one graph
(and the x-axis), two graphs, a polynomial, or inequalities.
"""

from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.question import Question
from appliance.mathtext.tree import Node, Rel, symbols

# kind → what it says. Arguments in brackets.
CLAIMS: dict[str, str] = {
    "double": "중근을 가진다, 접한다",
    "two_real": "서로 다른 두 실근을 가진다, 서로 다른 두 점에서 만난다",
    "real": "실근을 가진다, 만난다",
    "imaginary": "서로 다른 두 허근을 가진다, 만나지 않는다",
    "root": "[수] 를 한 근으로 가진다 (허수이면 켤레도)",
    "ratio": "[m:n] 두 근의 비가 m:n이다",
    "multiple": "[수] 한 근이 다른 근의 몇 배이다",
    "difference": "[수] 두 근의 차",
    "consecutive": "두 근이 연속하는 정수이다",
    "sum": "[수] 두 근의 합",
    "product": "[수] 두 근의 곱",
    "square_sum": "[수] 두 근의 제곱의 합",
    "opposite": "두 근의 절댓값이 같고 부호가 서로 다르다",
    "identity": "항등식이다",
    "remainder": "[나누는 식, 나머지] 나머지가 그것이다 (나누어떨어지면 0)",
    "solution": "[부등식, …] 해가 그것이다",
    "always": "모든 실수에 대하여 성립한다",
    "never": "해가 없다",
    "some": "해를 가진다",
    "minimum": "[수] 최솟값이 그것이다",
    "maximum": "[수] 최댓값이 그것이다",
    "at_minimum": "[수, 수] x가 그 수일 때 그 최솟값을 가진다",
    "at_maximum": "[수, 수] x가 그 수일 때 그 최댓값을 가진다",
    "real_number": "복소수가 실수이다",
    "pure": "복소수가 순허수이다",
    "imaginary_root": "[문자] 그 문자가 방정식의 한 허근이다",
}


def variables(question: Question) -> frozenset[str]:
    """The letters that the formulas speak about: x, and y of a graph."""
    found: set[str] = set()
    for relations in question.all(Relations):
        found |= set(relations.unknowns)
    for function in question.all(Function):
        found |= {function.variable, function.name}
    if question.all(Expression) and not complex_claim(question):
        found.add("x")
    return frozenset(found)


def complex_claim(question: Question) -> bool:
    """Whether a complex number with letters in it is spoken of: x is one of the letters then."""
    return any(claim.kind in ("real_number", "pure") for claim in question.all(Claim))


def parameters(question: Question) -> tuple[str, ...]:
    """The letters that the claims settle, in alphabetical order."""
    nodes: list[Node] = [item for given in question.all(Relations) for item in given.items]
    nodes += [given.body for given in question.all(Function)]
    nodes += [given.body for given in question.all(Expression)]
    nodes += [arg for claim in question.all(Claim) for arg in claim.args if not isinstance(arg, Rel)]
    letters = frozenset(name for node in nodes for name in symbols(node))
    return tuple(sorted(letters - variables(question)))
