"""What every item model keeps, at every difficulty: thirty draws each."""

import random
import re
from functools import cache

import oracle_algebra
import oracle_chance
import oracle_coordinates
import oracle_corners
import oracle_counting
import oracle_data
import oracle_formulas
import oracle_grids
import oracle_laws
import oracle_maps
import oracle_numbers
import oracle_plane
import oracle_propositions
import oracle_sets
import oracle_shapes
import oracle_stories
import oracle_told
import pytest

from appliance.domain.answers import Answer, Scalar
from appliance.domain.encoding import decode, encode
from appliance.domain.errors import UnknownName
from appliance.domain.fence import breaches
from appliance.domain.fingerprint import question_fingerprint
from appliance.domain.givens import Claim, Condition, Curve, Experiment, Situation, Told
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.itemmodels import Instance, ItemModel, catalogue
from appliance.korean.check import check
from appliance.korean.units import with_unit
from appliance.mathtext import latex, parse, segments
from appliance.mathtext.tree import Node, Num, Sym, rational, walk

DRAWS = 30
MODELS = {model.name: model for model in catalogue()}
# Outside formulas: words, digits, units and marks; a brace or a lone Latin word would be a slot left over.
STRAY = re.compile(r"[^가-힣0-9\s.,?()%²³:']|  ")
LATIN = re.compile(r"[A-Za-z]+")
UNITS = {"g", "km", "m", "cm", "A", "B"}
# What a stem says in words: a row of odd numbers, an octagon, the angles of a triangle.
UNSAID = {"count", "step", "parity", "sides", "shape", "total"}


def seed(model: ItemModel, difficulty: int, at: int) -> random.Random:
    return random.Random(f"{model.name}/{difficulty}/{at}")


@cache
def drawn(name: str) -> tuple[tuple[int, tuple[Instance, ...]], ...]:
    model = MODELS[name]
    return tuple(
        (level, tuple(model.draw(seed(model, level, at), level) for at in range(DRAWS)))
        for level in model.difficulties
    )


def instances(name: str) -> list[Instance]:
    return [instance for _, found in drawn(name) for instance in found]


each_model = pytest.mark.parametrize("name", MODELS)


@each_model
def test_the_same_generator_draws_the_same_item(name: str):
    """Stem, question, answer and wording follow from the generator's state alone."""
    model = MODELS[name]
    for level, found in drawn(name):
        assert tuple(model.draw(seed(model, level, at), level) for at in range(5)) == found[:5]


@each_model
def test_answers_hold_by_another_way(name: str):
    """Each answer is proven by trial, search, enumeration or playing the story through."""
    for instance in instances(name):
        assert proven(instance.question, instance.answer), instance


def proven(question: Question, answer: Answer) -> bool:
    for oracle in (oracle_counting, oracle_sets, oracle_grids, oracle_laws, oracle_propositions):
        if oracle.knows(question):
            return oracle.proven(question, answer)
    if oracle_numbers.knows(question):
        return oracle_numbers.proven(question, answer)
    if oracle_coordinates.knows(question):
        return oracle_coordinates.proven(question, answer)
    if oracle_algebra.knows(question):
        return oracle_algebra.proven(question, answer)
    if oracle_shapes.knows(question):
        return oracle_shapes.measured(question, answer)
    if any(given.kind in oracle_corners.RELATIONS for given in question.all(Situation)):
        return oracle_corners.measured(question, answer)
    if oracle_maps.knows(question):
        return oracle_maps.proven(question, answer)
    if question.goal.kind is GoalKind.FIND:
        return oracle_plane.found(question, answer)
    if question.all(Situation):
        return oracle_stories.played(question, answer)
    if question.all(Experiment):
        return oracle_chance.counted(question, answer)
    if question.goal.kind is GoalKind.STATISTIC:
        return oracle_data.measured(question, answer)
    if question.goal.kind is GoalKind.LETTERS:
        return oracle_told.settled(question, answer)
    if question.goal.kind is GoalKind.DETAIL:
        return oracle_told.seen(question, answer)
    return oracle_formulas.CHECKS[question.goal.kind](question, answer)


@each_model
def test_stems_read_like_print(name: str):
    """Particles fit, no slot is left open, only known units stand in Latin letters, one request ends it."""
    for instance in instances(name):
        stem = prose(instance.stem)
        words = "".join(getattr(part, "text", "0") for part in segments(stem))
        assert check(instance.stem) == ()
        assert set(LATIN.findall(words)) <= UNITS, instance.stem
        assert not STRAY.search(LATIN.sub("0", words)), instance.stem
        assert re.search(r"(시오\.|여라\.|어라\.|는\?|은\?|가\?|면\?|\$|\))$", stem), instance.stem


def prose(stem: str) -> str:
    """The stem without the lines of its table and without the statements under their marks."""
    lines = (line for line in stem.splitlines() if " | " not in line)
    return "\n".join(line for line in lines if line[0] not in "①②③④⑤ㄱㄴㄷㄹㅁ")


@each_model
def test_formulas_are_written_as_they_are_meant(name: str):
    """Each formula of the question and the answer is read back from its own print as the same tree."""
    for instance in instances(name):
        for node in (*formulas(instance.question), *formulas(instance.answer)):
            assert parse(latex(node)) == node, latex(node)


def formulas(value: object) -> list[Node]:
    """The outermost formulas in a domain value; a word in the place of one (합계, 최빈값) is none."""
    if isinstance(value, Sym) and re.match("[가-힣]", value.name):
        return []
    if isinstance(value, Node.__args__):  # type: ignore[attr-defined]
        return [value]  # type: ignore[list-item]
    if isinstance(value, tuple):
        return [node for each in value for node in formulas(each)]
    fields = getattr(value, "__dataclass_fields__", {})
    return [node for field in fields for node in formulas(getattr(value, field))]


@each_model
def test_the_stem_says_what_the_question_holds(name: str):
    """Every formula and quantity of the question stands in the stem."""
    for instance in instances(name):
        printed = {part.node for part in segments(instance.stem) if hasattr(part, "node")}
        below = {node for node in printed for node in walk(node)} | bare_numbers(instance.stem)
        for given in instance.question.givens:
            for node in formulas(given):
                unmoved = isinstance(given, Curve) and node == Num("0")
                divides = isinstance(given, Claim) and node == Num("0")  # 나누어떨어진다
                positive = isinstance(given, Condition) and "양수" in instance.stem
                said = node in below or in_words(instance.question, given, node, below)
                assert unmoved or divides or positive or said, (instance.stem, latex(node))
            for role, quantity in given.values if isinstance(given, Situation) else ():
                size = with_unit(str(abs(quantity.value)), quantity.unit)
                formula = f"${latex(rational(abs(quantity.value)))}$"
                equals = f"={formula[1:-1]}"  # \\overline{AB}=8, \\angle A=72^\\circ
                said = size in instance.stem or formula in instance.stem or equals in instance.stem
                said = said or (quantity.unit == "°" and f"{formula[1:-1]}^\\circ$" in instance.stem)
                assert said or role in UNSAID, (instance.stem, role)


def in_words(question: Question, given: object, node: Node, below: set[Node]) -> bool:
    """What stands in the stem as words: 원점에 대하여 대칭, 절댓값이 3보다 작은 정수, $x$의 3배에 2를 더한 수."""
    if isinstance(given, Told) and given.kind in ("mirror", "on"):
        return isinstance(node, Sym)
    asked = question.goal.kind in (GoalKind.EXPRESS, GoalKind.INTEGERS, GoalKind.SUITS)
    return asked and all(each in below for each in walk(node) if isinstance(each, Num))


def bare_numbers(stem: str) -> set[Node]:
    """Numbers that stand in running text or in a table."""
    outside = " ".join(getattr(part, "text", "") for part in segments(stem))
    return {Num(text) for text in re.findall(r"\d+(?:\.\d+)?", outside)}


@each_model
def test_stems_differ_where_questions_differ(name: str):
    """No stem asks two things, and thirty draws give many different stems."""
    for level, found in drawn(name):
        meanings = {(instance.stem, question_fingerprint(instance.question)) for instance in found}
        stems = {instance.stem for instance in found}
        assert len(meanings) == len(stems)
        assert len(stems) >= 12, (level, len(stems))


@each_model
def test_every_band_is_asked_in_at_least_three_ways(name: str):
    """Thirty draws of a band meet three phrasings or more."""
    for _, found in drawn(name):
        assert len({instance.phrasing for instance in found}) >= 3


@each_model
def test_items_are_domain_values(name: str):
    """Question and answer go to JSON and back unchanged."""
    for instance in instances(name)[::10]:
        assert decode(encode(instance.question)) == instance.question
        assert decode(encode(instance.answer)) == instance.answer


@each_model
def test_stems_stay_within_their_grade(name: str):
    """Nothing in a stem is taught after the model's standard."""
    model = MODELS[name]
    for instance in instances(name)[::3]:
        assert breaches(instance.stem, model.grade, model.revision) == ()


def test_quantities_carry_their_unit():
    """The answer to a word problem that measures something says its unit."""
    bare = {
        "numbers.consecutive",
        "numbers.sum_difference",
        "numbers.reversed_digits",
        "averages.two_groups",
        "trigonometry.ratio",
        "chance.two_people",
    }
    for name in MODELS:
        for instance in instances(name)[:3]:
            if instance.question.goal.kind is GoalKind.ROLE:
                assert isinstance(instance.answer, Scalar)
                assert bool(instance.answer.unit) == (name not in bare)


def test_an_unknown_difficulty_is_refused():
    """A band that a model does not have is a sentence, not a traceback."""
    model = MODELS["lines.x_intercept"]
    with pytest.raises(UnknownName, match="난이도 3"):
        model.draw(random.Random(1), 3)
