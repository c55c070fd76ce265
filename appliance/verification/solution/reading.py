"""A solution read from its first line to its last; the first thing that is not so ends it."""

import re
from collections.abc import Iterator
from decimal import Context, localcontext

from appliance.domain.goals import GoalKind
from appliance.mathtext import MathSyntaxError
from appliance.mathtext.tree import Rel
from appliance.verification.case import Case
from appliance.verification.numeric import PRECISION, NotNumeric
from appliance.verification.solution.account import is_accounted, unmentioned
from appliance.verification.solution.algebra import ALGEBRA
from appliance.verification.solution.amounts import AMOUNTS
from appliance.verification.solution.chances import CHANCES, is_about_event
from appliance.verification.solution.combining import combined_faults
from appliance.verification.solution.datasets import DATASETS
from appliance.verification.solution.exponents import EXPONENTS
from appliance.verification.solution.figures import SIZES
from appliance.verification.solution.graphs import GRAPHS, calls_as_written
from appliance.verification.solution.integers import INTEGERS
from appliance.verification.solution.labelled import FIGURES
from appliance.verification.solution.logic import LOGIC, logic_truth
from appliance.verification.solution.moves import MOVES
from appliance.verification.solution.polynomials import POLYNOMIALS
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.reals import REALS
from appliance.verification.solution.rows import ROWS
from appliance.verification.solution.script import Line, script
from appliance.verification.solution.sets import SETS, set_truth
from appliance.verification.solution.statements import STATEMENTS
from appliance.verification.solution.steps import follows
from appliance.verification.solution.stories import STORIES
from appliance.verification.solution.table import Table
from appliance.verification.solution.tasks import TASKS
from appliance.verification.solution.terms import TERMS
from appliance.verification.solution.told_claims import TOLD
from appliance.verification.solution.told_world import is_told
from appliance.verification.solution.truths import is_true
from appliance.verification.solution.wholes import WHOLES
from appliance.verification.solution.world import World
from appliance.verification.tasks.world import is_task

TABLES = (
    MOVES,
    INTEGERS,
    WHOLES,
    CHANCES,
    GRAPHS,
    POLYNOMIALS,
    AMOUNTS,
    STORIES,
    SIZES,
    ROWS,
    REALS,
    EXPONENTS,
    SETS,
    DATASETS,
    TERMS,
    FIGURES,
    ALGEBRA,
    STATEMENTS,
    LOGIC,
)


def faults(case: Case) -> Iterator[str]:
    """What is not so in the case's solution, in sentences; nothing where all of it is proven."""
    if case.question.goal.kind is GoalKind.COMBINE:
        yield from combined_faults(case, faults)
        return
    try:
        lines = script(case.draft.solution)
    except MathSyntaxError as error:
        yield f"풀이의 식을 읽을 수 없습니다: {error}"
        return
    with localcontext(Context(prec=PRECISION)):
        try:
            yield from _faults(Proof(World.of(case, lines), lines))
        except (NotNumeric, ArithmeticError, KeyError, ValueError) as error:
            yield f"풀이를 확인할 수 없습니다: {error}"


def _faults(proof: Proof) -> Iterator[str]:
    for line in proof.lines:
        yield from _untrue(line, proof)
        yield from _claims(line, proof)
    for line in proof.lines:
        yield from _loose(line, proof)
    if not is_about_event(proof):
        yield "묻는 사건과 다른 사건의 경우를 센 풀이입니다."
    if missing := unmentioned(proof):
        yield f"문제에 주어진 {missing}을(를) 쓰지 않는 풀이입니다."


def _untrue(line: Line, proof: Proof) -> Iterator[str]:
    for value in line.values:
        if isinstance(value.node, Rel) and (of_sets := set_truth(value.node, proof)) is not None:
            if not of_sets:
                yield f"풀이에 참이 아닌 줄이 있습니다: {line.text}"
            proof.told.add(value.place)
        elif (of_logic := logic_truth(value, proof)) is not None:
            if not of_logic:
                yield f"풀이에 참이 아닌 줄이 있습니다: {line.text}"
            proof.told.add(value.place)
        elif isinstance(value.node, Rel) and not (is_true(value, proof) and calls_as_written(value, proof)):
            yield f"풀이에 참이 아닌 줄이 있습니다: {line.text}"


def _claims(line: Line, proof: Proof) -> Iterator[str]:
    _mark(line, proof)
    for table in _tables(proof):
        for hit, judge in table.found(line):
            verdict = judge(proof, hit)
            if verdict is False:
                yield f"풀이에 맞지 않는 말이 있습니다: {line.text}"
            if verdict:
                proof.told.update(value.place for value in hit.values)


def _tables(proof: Proof) -> tuple[Table, ...]:
    """Goals about tasks and things have words of their own."""
    if is_task(proof.world.question):
        return (TASKS,)
    return (MOVES, TOLD) if is_told(proof.world.question) else TABLES


def _mark(line: Line, proof: Proof) -> None:
    """`$x+y=7$ ……①` gives the equation its mark."""
    for value, mark in marks(line):
        if isinstance(value, Rel):
            proof.marks[mark] = value


def marks(line: Line) -> Iterator[tuple[object, str]]:

    for found in re.finditer(r"⟨(\d+)⟩ ?…+ ?([①-⑨])", line.masked):
        yield line.values[int(found[1])].node, found[2]


def _loose(line: Line, proof: Proof) -> Iterator[str]:
    """Relations that no move explains, and values that no claim has proven."""
    for value in line.values:
        if isinstance(value.node, Rel):
            if value.place not in proof.told and not follows(value, proof):
                yield f"풀이에 앞줄에서 나오지 않는 줄이 있습니다: {line.text}"
        elif value.place not in proof.told and not is_accounted(value, proof):
            yield f"풀이에 어디에서 나왔는지 알 수 없는 값이 있습니다: {line.text}"
