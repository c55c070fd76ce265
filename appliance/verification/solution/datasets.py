"""What solutions say of data: rows in order, deviations, halves, the most frequent ones; each is found
again."""

from collections.abc import Sequence
from decimal import Decimal

from appliance.domain.givens import Numbers, Table
from appliance.domain.question import Question
from appliance.domain.statistics import Statistic, asked_each
from appliance.mathtext.tree import Point
from appliance.verification.checkback import data as measuring
from appliance.verification.numeric import NotNumeric, close, number
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.table import Table as Claims

DATASETS = Claims()


def row_of(question: Question, letters: dict[str, Decimal]) -> list[Decimal]:
    """The plain row of the question, letters replaced. Raises NotNumeric where there is none."""
    data = [given for given in question.givens if isinstance(given, Numbers | Table)]
    if not data or (isinstance(data[0], Table) and data[0].kind == "frequency"):
        raise NotNumeric("no plain row")
    return measuring.plain_row(data[0], letters)


def _row(proof: Proof) -> list[Decimal]:
    values = proof.world.letters.values
    return row_of(proof.world.question, {name: found[0] for name, found in values.items()})


def _listed(proof: Proof, hit: Hit, name: str = "list") -> list[Decimal]:
    found = [proof.result(value) for value in hit.all(name)]
    if any(value is None for value in found):
        raise NotNumeric("a number is needed")
    return [value for value in found if value is not None]


def _alike(one: Sequence[Decimal], other: Sequence[Decimal]) -> bool:
    return len(one) == len(other) and all(map(close, one, other))


@DATASETS.claim(r"크기순으로 나열하면 {list*}이")
def in_order(proof: Proof, hit: Hit) -> bool:
    return _alike(_listed(proof, hit), sorted(_row(proof)))


@DATASETS.claim(r"각 변량의 편차는 {list*}이")
def deviations(proof: Proof, hit: Hit) -> bool:
    row = _row(proof)
    centre = sum(row, Decimal(0)) / len(row)
    return _alike(_listed(proof, hit), [value - centre for value in row])


@DATASETS.claim(r"제{k}사분위수(?:는 (?P<side>작은|큰) 쪽 절반인 {list*}의 중앙값이므로 {n})?")
def quartile(proof: Proof, hit: Hit) -> bool:
    """The half is that half of the row, and the quartile its middle."""
    which = proof.result(hit["k"])
    if hit.get("n") is None:
        return which in (1, 2, 3)
    ordered = sorted(_row(proof))
    half = len(ordered) // 2
    part = ordered[:half] if hit.word("side") == "작은" else ordered[-half:]
    right = (which == 1) == (hit.word("side") == "작은")
    return right and _alike(_listed(proof, hit), part) and proof.comes_to(hit["n"], measuring.middle(part))


@DATASETS.claim(
    (
        r"(?:^|, |하면 )(?P<what>평균|중앙값|분산|표준편차|사분위수 범위)은 (?:한가운데 "
        r"있는 (?:값|두 값의 평균)인 )?{n}이"
    ),
    r"(?:^|, |하면 )(?P<what>표준편차|사분위수 범위)는 {n}이",
)
def called(proof: Proof, hit: Hit) -> bool | None:
    """A measure by its name, of the row of the question."""
    question = proof.world.question
    if not any(isinstance(given, Numbers | Table) for given in question.givens):
        return None
    kind = {
        "평균": "mean",
        "중앙값": "median",
        "분산": "variance",
        "표준편차": "deviation",
        "사분위수 범위": "iqr",
    }
    data = [given for given in question.givens if isinstance(given, Numbers | Table)]
    try:
        if len(data) == 2:
            wanted = measuring.changed(Statistic(kind[hit.word("what")]), question, data)
        elif isinstance(data[0], Table) and data[0].kind == "frequency":
            found = measuring.of_classes(Statistic(kind[hit.word("what")]), data[0], question)
            wanted = found if isinstance(found, Decimal) else Decimal(-1)
        else:
            wanted = measuring.SIMPLE[kind[hit.word("what")]](_row(proof))
    except (NotNumeric, KeyError):
        return False
    return proof.comes_to(hit["n"], wanted)


@DATASETS.claim(r"가장 많이 나타나는 값은 {list*}이")
def most_frequent(proof: Proof, hit: Hit) -> bool:
    return _alike(_listed(proof, hit), measuring.often(_row(proof)))


@DATASETS.claim(r"조건에 맞는 변량은 {list*}이")
def as_asked(proof: Proof, hit: Hit) -> bool:
    (asked,) = asked_each(proof.world.question.goal.args)
    inside = sorted(value for value in _row(proof) if measuring.holds_for(asked, (value, value)))
    return _alike(_listed(proof, hit), inside)


@DATASETS.claim(r"조건에 맞는 두 값의 순서쌍은 {list*}이")
def pairs_as_asked(proof: Proof, hit: Hit) -> bool:
    (asked,) = asked_each(proof.world.question.goal.args)
    (table,) = proof.world.question.all(Table)
    rows = [(number(row[1]), number(row[2])) for row in table.rows]
    inside = [row for row in rows if measuring.holds_for(asked, row)]
    written = [
        tuple(number(item) for item in value.node.items)
        for value in hit.all("list")
        if isinstance(value.node, Point)
    ]
    return written == inside


@DATASETS.claim(r"최빈값은 {x}의 값에 관계없이 {n}이")
def mode_without(proof: Proof, hit: Hit) -> bool:
    return measuring.often(_row(proof)) == [proof.result(hit["n"])]


@DATASETS.claim(r"조건에 맞는 계급의 도수를 더하면 {n}이")
def inside_classes(proof: Proof, hit: Hit) -> bool:
    (asked,) = asked_each(proof.world.question.goal.args)
    (table,) = proof.world.question.all(Table)
    found = measuring.of_classes(Statistic("count", asked.args), table, proof.world.question)
    return isinstance(found, Decimal) and proof.comes_to(hit["n"], found)


@DATASETS.claim(r"전체 도수는 {n}이")
def every_one(proof: Proof, hit: Hit) -> bool | None:
    tables = proof.world.question.all(Table)
    if not tables:
        return None
    (table,) = tables
    found = measuring.of_classes(Statistic("size"), table, proof.world.question)
    return isinstance(found, Decimal) and proof.comes_to(hit["n"], found)


@DATASETS.claim(r"(?:그|도수가 가장 큰) 계급은 {low} 이상 {high} 미만")
def that_class(proof: Proof, hit: Hit) -> bool:
    """The class of which the question asks something."""
    (asked,) = asked_each(proof.world.question.goal.args)
    (table,) = proof.world.question.all(Table)
    tail = asked.kind.partition("_")[2]
    kind = "fullest_class" if asked.kind.startswith("fullest") else f"class_{tail}"
    found = measuring.of_classes(Statistic(kind, asked.args), table, proof.world.question)
    low, high = proof.result(hit["low"]), proof.result(hit["high"])
    return low is not None and high is not None and found == f"{float(low):g} 이상 {float(high):g} 미만"


@DATASETS.claim(r"도수를 차례로 더하면 {n}이")
def added_up(proof: Proof, hit: Hit) -> bool:
    """From one end, as far as the class that is meant."""
    (asked,) = asked_each(proof.world.question.goal.args)
    (table,) = proof.world.question.all(Table)
    weights = measuring.weights_of(table, proof.world.question)
    if asked.kind.endswith("largest"):
        weights = weights[::-1]
    running = Decimal(0)
    for weight in weights:
        running += weight
        if running >= int(asked.args[0]):
            break
    return proof.comes_to(hit["n"], running)


@DATASETS.claim(r"구하는 계급은 {low} 이상 {high} 미만", r"도수가 가장 큰 계급은 {low} 이상 {high} 미만이다$")
def answered_class(proof: Proof, hit: Hit) -> bool | None:
    text = getattr(proof.world.answer, "text", None)
    low, high = proof.result(hit["low"]), proof.result(hit["high"])
    if text is None or low is None or high is None:
        return None
    return bool(text == f"{float(low):g} 이상 {float(high):g} 미만")
