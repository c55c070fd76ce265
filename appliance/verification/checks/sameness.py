"""An isomorph must have the structure of its note: same givens by kind, same goal, only other values."""

from dataclasses import replace
from fractions import Fraction

from appliance.domain import facts
from appliance.domain.encoding import Json, encode
from appliance.domain.fingerprint import meaning
from appliance.domain.givens import Called, Expression, Numbers, Relations, Statement, Statements
from appliance.domain.goals import GoalKind
from appliance.domain.item import Fail, Kind, Pass, Verdict
from appliance.domain.question import Question
from appliance.mathtext.tree import Add, Mul, Neg, Node, Num, Pow, Rel, Root, Sym, transform, walk
from appliance.verification.case import Case
from appliance.verification.checkback.exponents import is_about_exponents

ROW_GOALS = (GoalKind.PICK, GoalKind.RANK, GoalKind.ARRANGE)


def is_isomorph(case: Case) -> Verdict:
    """Pass for a variant, and for an isomorph whose structure is its note's."""
    if case.draft.kind is not Kind.ISOMORPH:
        return Pass("sameness", "variant")
    if case.original is None:
        return Fail("sameness", "쌍둥이 문제인데 견줄 오답 문제가 없습니다.")
    if structure(case.question) != structure(case.original):
        return Fail("sameness", "오답 문제와 구조가 다릅니다.")
    return Pass("sameness")


def structure(question: Question) -> Json:
    """The question with every number blanked. Exponents of letters are part of it, but for a³×a⁴: there
    they are the numbers that the question is about. The 1 before a term of a quadratic equation is a number
    like any other: x²-x-12=0 is of the kind of x²-2x-15=0.
    """
    if (judged := question.only(Statements)) is not None:
        return [question.goal.args[0], *(_statement(one) for one in judged.items)]
    plain = _as_row(_with_ones(meaning(question)))
    return _blank(encode(plain), degrees=not (_is_about_powers(question) or is_about_exponents(question)))


def _statement(one: Statement) -> Json:
    """What it speaks of; whether it is so, and what it claims, is what is drawn."""
    if one.kind == "claim" and one.goal is not None:
        return [one.kind, structure(Question(one.givens, one.goal)), type(one.answer).__name__]
    if one.kind == "fact":
        found = facts.find(one.word)
        return [one.kind, found.code if found else ""]
    if one.kind == "equal" and isinstance(one.body, Rel) and one.goal is not None:
        return structure(Question((Expression(one.body.sides[0]),), one.goal))
    row = one.kind == "sort"
    return [
        one.kind,
        one.word,
        one.denied,
        "" if row or one.body is None else _blank(encode(one.body), degrees=True),
    ]


def _as_row(question: Question) -> Question:
    """Numbers that are sorted or ordered: how many they are; which of them are fractions is what is drawn."""
    asked = {question.goal.kind, *(called.goal.kind for called in question.all(Called))} - {GoalKind.COMBINE}
    if not asked <= {*ROW_GOALS}:
        return question
    givens = tuple(
        replace(given, values=(Num("0"),) * len(given.values)) if isinstance(given, Numbers) else given
        for given in question.givens
    )
    return Question(givens, question.goal)


def _with_ones(question: Question) -> Question:
    givens = tuple(
        Relations(tuple(_explicit(item) for item in given.items), given.unknowns)
        if isinstance(given, Relations)
        else given
        for given in question.givens
    )
    return Question(givens, question.goal)


def _explicit(relation: Rel) -> Rel:
    if not any(isinstance(node, Pow) and isinstance(node.base, Sym) for node in walk(relation)):
        return relation
    return Rel(tuple(transform(side, _terms) for side in relation.sides), relation.ops)


def _terms(node: Node) -> Node:
    return Add(tuple(_term(term) for term in node.terms)) if isinstance(node, Add) else node


def _term(term: Node) -> Node:
    if isinstance(term, Neg):
        return Neg(_term(term.arg))
    return Mul((Num("1"), term), ("",)) if isinstance(term, Sym) else term


def _is_about_powers(question: Question) -> bool:
    """Products and quotients of powers, to be simplified."""
    bodies = [given.body for given in question.all(Expression)]
    sums = any(isinstance(node, Add | Root) for body in bodies for node in walk(body))
    return question.goal.kind in (GoalKind.SIMPLIFY, GoalKind.CALCULATE) and bool(bodies) and not sums


def _is_member(form: Json) -> bool:
    """A number, or a letter that stands for itself: a set of numbers, or of letters alone."""
    inner = form["arg"] if isinstance(form, dict) and form["type"] == "Neg" else form
    return isinstance(inner, dict) and inner["type"] in ("Num", "Sym")


def _blank(form: Json, *, degrees: bool) -> Json:
    if isinstance(form, list):
        return [_blank(entry, degrees=degrees) for entry in form]
    if isinstance(form, int) and not isinstance(form, bool):
        return 0
    if not isinstance(form, dict):
        return form
    kind = form.get("type")
    if kind == "Num":
        return {"type": "Num", "zero": Fraction(form["text"]) == 0}
    if kind == "SetOf" and form["items"] and all(_is_member(item) for item in form["items"]):
        return {"type": "SetOf"}  # how many elements are written out is what is drawn
    if kind in ("Fraction", "Recurring"):
        return {"type": kind}
    if degrees and kind == "Pow" and form["base"].get("type") in ("Sym", "Group"):
        return {"type": "Pow", "base": _blank(form["base"], degrees=degrees), "exp": form["exp"]}
    return {key: _blank(value, degrees=degrees) for key, value in form.items()}
