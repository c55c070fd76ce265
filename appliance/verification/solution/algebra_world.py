"""What there is in questions of 공통수학1 algebra: the letters' own question, equations that may be written."""

from collections.abc import Sequence
from decimal import Decimal

from appliance.domain.answers import Answer, Assignments, Formula, Roots, Scalar
from appliance.domain.claims import parameters
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Claim, Expression, Function, Relations
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Node, Num, Rel, symbols
from appliance.solving import build as exact
from appliance.solving.claims import derived, form_of
from appliance.verification.checkback.algebra import places_of
from appliance.verification.checkback.claims import candidates, form, found_values
from appliance.verification.checkback.exponents import is_about_exponents
from appliance.verification.numeric import NotNumeric, number
from appliance.verification.roots import coefficients, real_roots
from appliance.verification.solution.letters import Known

Letters = dict[str, tuple[Decimal, ...]]


def plain_question(question: Question) -> Question:
    """The question about the letters alone; any other stays as it is."""
    if question.goal.kind is not GoalKind.PARAMETER:
        return question
    try:
        return derived(question)
    except Unsolvable:
        return question


def stated(question: Question, answer: Answer) -> tuple[Rel, ...]:
    """Relations in the letters of the curve that a solution may write: the given ones and the form = 0."""
    found = [item for given in question.all(Relations) for item in given.items]
    found += [arg for claim in question.all(Claim) for arg in claim.args if isinstance(arg, Rel)]
    if isinstance(answer, Formula) and isinstance(answer.body, Rel):
        found.append(answer.body)
    try:
        if question.all(Function) or question.goal.kind in (GoalKind.PARAMETER, GoalKind.JUDGE):
            found.append(Rel((exact.polynomial(form_of(question)[0]), Num("0")), ("=",)))
    except Unsolvable:
        pass
    return tuple(found)


def more_letters(question: Question, answer: Answer) -> Letters:
    """Values of letters that only these questions have: roots by name, coefficients of a remainder."""
    kind = question.goal.kind
    if is_about_exponents(question):
        return {}
    if kind is GoalKind.PARAMETER:
        return _of_parameters(question)
    if kind is GoalKind.DIVIDE and question.all(Claim):
        return _of_remainder(question, answer)
    if kind is GoalKind.MEETING and question.all(Function):
        return _of_meeting(question)
    if isinstance(answer, Assignments):
        rows = [{name: number(value) for name, value in row.pairs} for row in answer.rows]
        return {name: tuple(row[name] for row in rows) for name in rows[0]}
    if isinstance(answer, Roots) and question.only(Relations) is not None:
        return {answer.variable: tuple(number(value) for value in answer.values)}
    wanted = question.goal.args[0] if question.goal.args else None
    given = question.only(Relations)
    if kind is GoalKind.AT_SOLUTION and given is not None and isinstance(wanted, Node):
        return _gathered(places_of(question, given, wanted))
    if kind is GoalKind.QUADRATIC and given is not None:
        bodies = tuple(each.body for each in question.all(Expression))
        return _gathered(places_of(question, given, Add(bodies)))
    return {}


def _gathered(places: Sequence[dict[str, Decimal]]) -> Letters:
    names = {name for place in places for name in place}
    return {name: tuple(place[name] for place in places) for name in names}


def _of_parameters(question: Question) -> Letters:
    plain = derived(question)
    relations = plain.only(Relations)
    if relations is None or any(set(rel.ops) != {"="} for rel in relations.items):
        return {}
    found = [*found_values(question), *candidates(question)]
    return {name: tuple(each[name] for each in found) for name in parameters(question)}


def _of_remainder(question: Question, answer: Answer) -> Letters:
    divisor = next(each.body for each in question.all(Expression) if each.name == "divisor")
    (letter,) = symbols(divisor)
    body = (
        answer.body
        if isinstance(answer, Formula)
        else answer.value
        if isinstance(answer, Scalar)
        else Num("0")
    )
    parts = coefficients(lambda at: number(body, {letter: at}))
    size = len(question.all(Claim))
    parts = [*parts, *([Decimal(0)] * (size - len(parts)))]
    return {name: (value,) for name, value in zip("abc", reversed(parts), strict=False)}


def _of_meeting(question: Question) -> Letters:
    found = real_roots(coefficients(form(question, {}), 4))
    return {question.all(Function)[0].variable: tuple(found)}


def with_more(known: Known, question: Question, answer: Answer) -> Known:
    """The letters that are known, and those that only these questions have."""
    try:
        found = {name: values for name, values in more_letters(question, answer).items() if values}
    except NotNumeric:
        found = {}  # nPr=30: nothing else than what is known already
    kept = {name: values for name, values in known.values.items() if values}
    if question.goal.kind is GoalKind.PARAMETER or question.goal.kind is GoalKind.MEETING:
        return Known({**kept, **found}, known.together)
    return Known({**found, **kept}, known.together)
