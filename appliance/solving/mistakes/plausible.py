"""Whether a wrong answer could pass for a right one: same kind, same form, a value that makes sense."""

from fractions import Fraction

from appliance.domain.answers import Answer, AnySolution, Assignment, NoSolution, Roots, Scalar, Several
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS, Role
from appliance.mathtext.tree import Frac, Node, Num, Root, walk
from appliance.solving.form import in_form
from appliance.solving.mistakes.kit import number_of
from appliance.solving.sameness import same
from appliance.solving.situations import MODELS
from appliance.solving.surd import Surd

COUNTING = frozenset(
    {
        GoalKind.DIVISOR_COUNT,
        GoalKind.DIVISOR_SUM,
        GoalKind.PRIME_SUM,
        GoalKind.GCD,
        GoalKind.LCM,
        GoalKind.CASES,
    }
)
# A root among rational numbers stands last: the grade may not know roots yet.
IRRATIONAL = 10**6
# A distractor such as 4861/73 gives itself away.
MAX_DENOMINATOR = 1000


def is_plausible(answer: Answer, question: Question, right: Answer) -> bool:
    """Another answer than the right one, of its kind (or 해가 없다), in form, with a like value."""
    if same(answer, right) or not in_form(answer, question):
        return False
    if isinstance(answer, NoSolution | AnySolution) or isinstance(right, NoSolution | AnySolution):
        return True
    if type(answer) is not type(right):
        return False
    if isinstance(answer, Scalar) and isinstance(right, Scalar):
        return _number_fits(answer, question, right)
    if isinstance(answer, Several) and question.goal.kind is GoalKind.ROLE:
        return all((value := number_of(item)) is not None and value.sign() > 0 for _, item in answer.items)
    return True


def _number_fits(answer: Scalar, question: Question, right: Scalar) -> bool:
    value, wanted = number_of(answer), number_of(right)
    if value is None or wanted is None:
        return True
    kind = question.goal.kind
    if kind is GoalKind.TO_DECIMAL:
        return True
    if any(q.denominator > MAX_DENOMINATOR for _, q in value.parts):
        return False
    if kind is GoalKind.PROBABILITY:
        return 0 < value.rational < 1
    if kind in COUNTING or _counts_integers(question):
        return value.integer is not None and value.integer >= (0 if _counts_integers(question) else 1)
    if kind is GoalKind.TO_FRACTION:
        return abs(value) <= abs(wanted).scaled(2) + Surd.of(1)
    if kind is GoalKind.INTEGERS:
        return value.integer is not None
    if kind is GoalKind.ROLE:
        return _role_fits(value, wanted, question)
    # A school answer that is an integer has integers beside it, or fractions with small denominators.
    return not (wanted.integer is not None and value.is_rational and value.rational.denominator > 12)


def _counts_integers(question: Question) -> bool:
    return question.goal.kind is GoalKind.INTEGERS and question.goal.args[:1] == ("count",)


def _role_fits(value: Surd, wanted: Surd, question: Question) -> bool:
    situation = question.only(Situation)
    if situation is None:
        return False
    role = SITUATIONS[situation.kind].role(str(question.goal.args[0]))
    model = MODELS.get(situation.kind)
    if role.whole and value.integer is None:
        return False
    if value.is_rational and value.rational.denominator > 60:
        return False
    if not Fraction(1, 100) <= abs(_ratio(value, wanted)) <= 100:
        return False
    if role.dimension == "number" and wanted.integer is not None and value.integer is None:
        return False
    if model is not None and role.name in model.free:
        return True
    return value.sign() > 0 and not _too_much(role, value)


def _ratio(value: Surd, wanted: Surd) -> Fraction:
    """About how many times the right answer, by whole numbers of both scaled up."""
    scale = 20
    return Fraction(value.bounds(scale)[0], wanted.bounds(scale)[0] or 1)


def roughness(answer: Answer) -> int:
    """The largest denominator in it, and more for a root: a rounder wrong answer tempts more."""
    if any(isinstance(node, Root) for value in _values(answer) for node in walk(value)):
        return IRRATIONAL
    numbers = [node for value in _values(answer) for node in walk(value) if isinstance(node, Frac)]
    return max((int(node.den.text) for node in numbers if isinstance(node.den, Num)), default=1)


def _values(answer: Answer) -> tuple[Node, ...]:
    match answer:
        case Scalar(value, _):
            return (value,)
        case Roots(_, values):
            return values
        case Assignment(pairs):
            return tuple(value for _, value in pairs)
        case Several(items):
            return tuple(item.value for _, item in items)
        case _:
            return ()


def _too_much(role: Role, value: Surd) -> bool:
    return role.dimension == "percent" and value >= Surd.of(Fraction(100))
