"""What solutions say about chance: every list and every number of outcomes is counted again."""

import re
from collections.abc import Sequence
from fractions import Fraction
from math import factorial

from appliance.domain.counting import COUNTING_KINDS
from appliance.domain.givens import Experiment
from appliance.domain.goals import Event
from appliance.mathtext.tree import Node, Point, Rel, Sym
from appliance.verification.checkback.chance import Outcome, happens, in_event
from appliance.verification.numeric import NotNumeric, close, decimal, number
from appliance.verification.solution.happenings import Test, happening
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

CHANCES = Table()
# What an event's words may begin after: the line, a comma, or the words that lead to them.
_WHAT = r"(?P<what>[^.,]*?)"
_LEADS = re.compile(
    r"^(?:따라서 |이를 모두 더하면 |모든 경우의 수에서 이를 빼면 |"
    r"먼저 나온 눈과 다른 눈이 나와야 하므로 |, )+"
)
_COINS = r"\((?:[앞뒤](?:, )?)+\)"


def _whole(node: Node) -> int | None:
    try:
        value = number(node.sides[-1] if isinstance(node, Rel) else node)
    except NotNumeric:
        return None
    return int(value) if value == value.to_integral_value() else None


def _numbers(values: Sequence[Value]) -> list[int]:
    return [value for each in values if (value := _whole(each.node)) is not None]


def _event(proof: Proof, hit: Hit) -> list[Outcome] | None:
    """The outcomes of which the words speak; None where they cannot be told."""
    words = _LEADS.sub("", hit.word("what"))
    test = _both(proof) if words == "두 경우에 모두 속하는" else happening(words, _numbers(hit.all("what")))
    if test is None:
        return None
    found = [outcome for outcome in proof.world.outcomes if test(outcome)]
    proof.events.append(frozenset(found))
    return found


def _both(proof: Proof) -> Test | None:
    """Both conditions of an event joined by 또는."""
    event = proof.world.question.goal.args[0]
    if not isinstance(event, Event) or event.kind != "either":
        return None
    parts = [Event(str(event.args[at]), event.args[at + 1 : at + 2]) for at in (0, 2)]
    return lambda outcome: all(happens(part, outcome) for part in parts)


@CHANCES.claim(r"^{r}인 경우를 순서쌍 {p}로 나타내면 {list*}의 {n}가지")
def related_pairs(proof: Proof, hit: Hit) -> bool:
    """Every pair for which the stem's formula holds."""
    event = proof.world.question.goal.args[0]
    if not isinstance(event, Event) or event.relation is None or hit["r"].node != event.relation:
        return False
    named = Point("", tuple(Sym(str(name)) for name in event.args))
    found = [o for o, asked in zip(proof.world.outcomes, _asked(proof), strict=True) if asked]
    proof.events.append(frozenset(found))
    written = [tuple(_numbers_of(value.node)) for value in hit.all("list")]
    return (
        hit["p"].node == named
        and sorted(written) == sorted(found, key=str)
        and _whole(hit["n"].node) == len(found)
    )


def _scale(proof: Proof) -> int:
    """How many drawn rows make one case: 1, or the orders of balls that are taken out together."""
    experiment = proof.world.question.only(Experiment)
    if experiment is None or experiment.kind != "balls" or experiment.size("replace"):
        return 1
    orders = factorial(experiment.size("draws", 1))
    total = len(proof.world.outcomes)
    said = any(
        "모든 경우의 수는" in line.text and any(_whole(v.node) == total // orders for v in line.values)
        for line in proof.lines
    )
    return orders if orders > 1 and said else 1


@CHANCES.claim(rf"^{_WHAT} 경우를 순서쌍으로 나타내면 {{list*}}의 {{n}}가지")
def pairs(proof: Proof, hit: Hit) -> bool:
    found = _event(proof, hit)
    written = [tuple(_numbers_of(value.node)) for value in hit.all("list")]
    return (
        found is not None
        and sorted(written) == sorted(found, key=str)
        and _whole(hit["n"].node) == len(found)
    )


def _numbers_of(node: Node) -> list[int]:
    return (
        [value for each in node.items if (value := _whole(each)) is not None]
        if isinstance(node, Point)
        else []
    )


@CHANCES.claim(rf"(?:^|, ){_WHAT} 경우는 (?P<list>⟨\d+⟩(?:, ⟨\d+⟩)*(?:, …, ⟨\d+⟩)?)의 {{n}}가지")
def numbers_listed(proof: Proof, hit: Hit) -> bool:
    """All of them, or the first and the last around the dots."""
    found = _event(proof, hit)
    if found is None:
        return False
    every = [value for (value,) in found]
    written = _numbers(hit.all("list"))
    if "…" in hit.word("list"):
        *head, last = written
        fits = every[: len(head)] == head and every[-1] == last and len(head) >= 2
    else:
        fits = every == written
    return fits and _whole(hit["n"].node) == len(every)


@CHANCES.claim(rf"(?:^|, ){_WHAT} 경우는 (?P<list>{_COINS}(?:, {_COINS})*|앞면|뒷면)의 {{n}}가지")
def coins_listed(proof: Proof, hit: Hit) -> bool:
    found = _event(proof, hit)
    rows = re.findall(_COINS, hit.word("list")) or [hit.word("list")]
    written = [
        tuple("앞면" if each == "앞" else "뒷면" for each in re.findall("[앞뒤]", row)) for row in rows
    ]
    return (
        found is not None
        and sorted(written) == sorted(found, key=str)
        and _whole(hit["n"].node) == len(found)
    )


@CHANCES.claim(rf"(?:^|, ){_WHAT} 경우는 {{n}}가지", rf"(?:^|, ){_WHAT} 경우의 수는 {{n}}")
def cases_counted(proof: Proof, hit: Hit) -> bool | None:
    words = _LEADS.sub("", hit.word("what"))
    if _is_counting(proof) and words not in ("모든", "구하는"):
        return _count_of_words(proof, words, hit)
    if words in ("모든", "구하는") or words.endswith("모든"):
        return _total(proof, hit["n"]) if words != "구하는" else _answer(proof, hit["n"])
    if words.endswith(" 그"):
        return _whole(hit["n"].node) == Fraction(sum(_asked(proof)), _scale(proof))
    found = _event(proof, hit)
    return found is not None and _whole(hit["n"].node) == Fraction(len(found), _scale(proof))


def _is_counting(proof: Proof) -> bool:
    experiment = proof.world.question.only(Experiment)
    return experiment is not None and experiment.kind in COUNTING_KINDS


def _count_of_words(proof: Proof, words: str, hit: Hit) -> bool | None:
    """조건에 맞는 is the asked event; by the first digit it is counted; a step of a product says its own row."""
    if words == "조건에 맞는":
        return _whole(hit["n"].node) == sum(_asked(proof))
    if (found := _FIRST_DIGIT.fullmatch(words)) is not None:
        digit = str(_whole(hit.line.values[int(found[1])].node))
        inside = [
            row
            for row, asked in zip(proof.world.outcomes, _asked(proof), strict=True)
            if asked and row[0] == digit
        ]
        return _whole(hit["n"].node) == len(inside)
    if (found := _LAST_DIGIT.fullmatch(words)) is not None:
        digit = str(_whole(hit.line.values[int(found[1])].node))
        inside = [
            row
            for row, asked in zip(proof.world.outcomes, _asked(proof), strict=True)
            if asked and row[-1] == digit
        ]
        return _whole(hit["n"].node) == len(inside)
    return None


_FIRST_DIGIT = re.compile(r"맨 앞자리의 숫자가 ⟨(\d+)⟩인")
_LAST_DIGIT = re.compile(r"일의 자리의 숫자가 ⟨(\d+)⟩인")


@CHANCES.claim(r"조건에 맞는 자연수는 {list*}의 {n}개")
def numbers_as_asked(proof: Proof, hit: Hit) -> bool:
    found = [
        int("".join(map(str, row)))
        for row, asked in zip(proof.world.outcomes, _asked(proof), strict=True)
        if asked
    ]
    return _numbers(hit.all("list")) == sorted(found) and _whole(hit["n"].node) == len(found)


@CHANCES.claim(r"동전이 (?:모두 )?(?:앞면|뒷면)이 나오는 경우는 {n}가지")
def one_way(proof: Proof, hit: Hit) -> bool | None:
    """All coins on the same side."""
    return _whole(hit["n"].node) == 1 if _is_counting(proof) else None


@CHANCES.claim(r"주사위의 눈 중에서 (?P<what>[^.,]*?) 것은 (?P<list>⟨\d+⟩(?:, ⟨\d+⟩)*)의 {n}가지")
def eyes_listed(proof: Proof, hit: Hit) -> bool | None:
    """Of one die beside coins; the numbers are those of the asked event."""
    test = happening(hit.word("what"), _numbers(hit.all("what")))
    asked = {row[-1] for row, fits in zip(proof.world.outcomes, _asked(proof), strict=True) if fits}
    if test is None or not _is_counting(proof):
        return None
    found = [eyes for eyes in range(1, 7) if test((eyes,))]
    return (
        _numbers(hit.all("list")) == found
        and {str(n) for n in found} == asked
        and _whole(hit["n"].node) == len(found)
    )


@CHANCES.claim(r"앞면과 뒷면의 {two}가지, 주사위는 눈의 수에 따라 {six}가지")
def faces(proof: Proof, hit: Hit) -> bool:
    return _whole(hit["two"].node) == 2 and _whole(hit["six"].node) == 6


@CHANCES.claim(r"맨 앞자리에는 {zero}이 올 수 없다")
def no_leading_zero(proof: Proof, hit: Hit) -> bool:
    return _whole(hit["zero"].node) == 0


@CHANCES.claim(r"모든 경우의 수는 {n}")
def all_cases(proof: Proof, hit: Hit) -> bool:
    return _total(proof, hit["n"])


def _total(proof: Proof, value: Value) -> bool:
    return _whole(value.node) == Fraction(len(proof.world.outcomes), _scale(proof))


def _answer(proof: Proof, value: Value) -> bool:
    answer = getattr(proof.world.answer, "value", None)
    node = value.node.sides[-1] if isinstance(value.node, Rel) else value.node
    try:
        return answer is not None and close(number(node), number(answer))
    except NotNumeric:
        return False


@CHANCES.claim(r"(?:두 경우의 수를 더하면|두 경우의 수의 합에서 겹치는 경우의 수를 빼면|이를 더하면) {n}")
def put_together(proof: Proof, hit: Hit) -> bool:
    """The outcomes of the asked event."""
    return _whole(hit["n"].node) == Fraction(sum(_asked(proof)), _scale(proof))


def _asked(proof: Proof) -> list[bool]:
    """For each outcome whether it belongs to the asked event."""
    event = proof.world.question.goal.args[0]
    experiment = proof.world.question.only(Experiment)
    if not isinstance(event, Event) or experiment is None:
        return [False for _ in proof.world.outcomes]
    return [in_event(event, outcome, experiment) for outcome in proof.world.outcomes]


def is_about_event(proof: Proof) -> bool:
    """Whether the events that the lines count make up the asked one, or all that is not it."""
    if not proof.events:
        return True
    pairs = list(zip(proof.world.outcomes, _asked(proof), strict=True))
    wanted = {outcome for outcome, happened in pairs if happened}
    rest = {outcome for outcome, happened in pairs if not happened}
    inside = [event for event in proof.events if event <= wanted]
    outside = [event for event in proof.events if event <= rest]
    if any(event not in inside and event not in outside for event in proof.events):
        return False
    return set().union(*inside) == wanted or set().union(*outside) == rest


@CHANCES.claim(r"전체 공의 개수(?:가|는) {n}")
def every_ball(proof: Proof, hit: Hit) -> bool:
    return _whole(hit["n"].node) == sum(_bag(proof).values())


def _bag(proof: Proof) -> dict[str, int]:
    experiment = proof.world.question.only(Experiment)
    sizes = experiment.sizes if experiment is not None else ()
    return {name: size for name, size in sizes if name not in ("draws", "replace")}


_ORDINALS = ("첫", "두", "세", "네")


@CHANCES.claim(
    r"(?P<again>이어서 )?(?P<nth>첫|두|세|네) 번째에(?P<too>도)? (?P<what>[가-힣 ]+ 공이) 나올 확률은 {p}"
)
def one_draw(proof: Proof, hit: Hit) -> bool:
    """Among the outcomes whose earlier draws were so as well."""
    test = happening(f"{hit.word('what')} 나오는", ())
    at = _ORDINALS.index(hit.word("nth"))
    if test is None:
        return False
    proof.events.append(frozenset(o for o in proof.world.outcomes if all(test((ball,)) for ball in o)))
    before = [o for o in proof.world.outcomes if all(test((ball,)) for ball in o[:at])]
    after = [o for o in before if test((o[at],))]
    return bool(before) and _is(hit["p"].node, Fraction(len(after), len(before)))


@CHANCES.claim(r"(?:^|, )(?P<what>[가-힣 ]+ 공이 하나도 나오지 않을) 확률은 {p}")
def none_of_them(proof: Proof, hit: Hit) -> bool:
    found = _event(proof, hit)
    return found is not None and _is(hit["p"].node, Fraction(len(found), len(proof.world.outcomes)))


@CHANCES.claim(r"적어도 하나가 (?P<colour>[가-힣]+) 공일 확률은 {p}")
def one_at_least(proof: Proof, hit: Hit) -> bool:
    found = [o for o in proof.world.outcomes if hit.word("colour") in o]
    proof.events.append(frozenset(found))
    return _is(hit["p"].node, Fraction(len(found), len(proof.world.outcomes)))


@CHANCES.claim(r"(?:두 확률을|이 확률을 모두) 곱하면 {p}")
def multiplied(proof: Proof, hit: Hit) -> bool:
    return _answer(proof, hit["p"])


def _is(node: Node, expected: Fraction) -> bool:
    try:
        return close(number(node.sides[-1] if isinstance(node, Rel) else node), decimal(expected))
    except NotNumeric:
        return False
