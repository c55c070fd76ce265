"""The family of chance: dice, coins, cards and balls; probability or number of cases of an event."""

from collections.abc import Sequence

from appliance.domain.givens import Experiment
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Num
from appliance.reading.chance_words import CHANCE_WORDS, either_event, relation_event, some_die_event
from appliance.reading.events import ANY, BALL_EVENTS, COIN_EVENTS, NUMBER_EVENTS, SINGLE_EVENTS
from appliance.reading.experiments import COLOURS, EXPERIMENTS, sizes_of
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile, tiles
from appliance.reading.tokens import Token

CALLS = "확률|경우의|주사위|동전|카드|공|구슬|제비|바둑돌"

_KINDS = {
    "dice": {"any",
    "sum_is", "sum_at_most", "sum_at_least", "sum_multiple", "difference_is", "product_is", "product_even",
             "product_odd", "all_same", "all_different", "relation", "at_least_one"},
    "single": {"any", "multiple_of", "multiple_of_either", "divisor_of", "prime", "composite", "odd", "even",
               "at_least", "at_most", "either", "exactly"},
    "coins": {"any", "heads_exactly", "heads_at_least", "tails_exactly", "tails_at_least", "all_heads",
              "all_tails", "all_same", "one_head", "one_tail"},
    "balls": {"any", "colour", "not_colour", "colour_either", "same_colour", "at_least_one"},
}  # fmt: skip

POOL: tuple[Tile, ...] = (
    *common(), *EXPERIMENTS, *NUMBER_EVENTS, *SINGLE_EVENTS, *COIN_EVENTS, *BALL_EVENTS, *ANY, *CHANCE_WORDS,
    *tiles("ask", "확률", data=("probability",)),
    *tiles(
        "ask",
        "경우의 (가지 ?)?수",
        "경우의 가짓수",
        "경우{은} (모두 )?<count?:how>", "경우{은} (모두 )?몇 가지", "경우{은} (모두 )?몇 가지(인가|인지)?",
        data=("cases",),
    ),
)  # fmt: skip


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    asks = {fact.data[0] for fact in facts if fact.tag == "ask"}
    events = [fact for fact in facts if fact.tag == "event"]
    if not asks:
        return NOTHING_ASKED
    if len(asks) > 1 or len(events) > 1:
        return SEVERAL_ASKED
    experiment, paths = sizes_of(facts, tokens)
    if isinstance(experiment, Gap):
        return experiment
    if not events:
        return Gap("어떤 사건의 확률이나 경우의 수인지 적혀 있지 않습니다.", 3)
    found = _event(events[0], experiment, facts, tokens)
    if isinstance(found, Gap):
        return found
    event, shown = found
    if events[0].data[0] in ("all_heads", "all_tails"):
        paths = {}  # "모두" says the number of coins a second time, in a word
    kind = GoalKind.PROBABILITY if asks == {"probability"} else GoalKind.CASES
    unit = (
        "가지"
        if any(tokens[i].state == "asked" for f in facts if f.tag == "ask" for i in f.tokens.values())
        else ""
    )
    return Built(Question((experiment,), Goal(kind, (event,), unit)), {**paths, **shown}, _consumed(facts))


def _consumed(facts: Sequence[Fact]) -> frozenset[int]:
    """The tokens of the experiment, the event and the question: each of them was looked at."""
    tags = ("letters", "thrown", "throw", "numbered", "balls", "draw", "event", "ask")
    return frozenset(token for fact in facts if fact.tag in tags for token in fact.tokens.values())


def _event(
    fact: Fact, experiment: Experiment, facts: Sequence[Fact], tokens: Sequence[Token]
) -> tuple[Event, dict[int, Path]] | Gap:
    kind = str(fact.data[0])
    if kind not in _KINDS[_sort(experiment)]:
        return Gap("시행과 사건이 서로 맞지 않습니다.", 3)
    if any(each.tag == "letters" for each in facts) and kind != "relation":
        return Gap("눈의 수를 나타내는 문자가 쓰이지 않았습니다.", 3)
    if kind == "relation":
        if experiment.size("count") != 2:
            return Gap("주사위를 두 번 던지는 시행이 아닙니다.", 3)
        return relation_event(fact, facts, tokens)
    if kind == "either":
        return either_event(fact, tokens)
    if kind == "at_least_one" and experiment.kind == "dice":
        return some_die_event(fact, tokens)
    if experiment.kind == "coins":
        return _coin_event(kind, fact, experiment, tokens)
    if experiment.kind == "balls":
        names = tuple(COLOURS[fact.words[name]] for name in ("c1", "c2") if name in fact.words)
        if any(name not in dict(experiment.sizes) for name in names):
            return Gap("들어 있지 않은 색의 공을 묻고 있습니다.", 3)
        return Event(kind, names), {}
    shift = int(str(fact.data[1])) if len(fact.data) > 1 else 0
    args: list[int | str] = [int(str(entry)) for entry in fact.data[2:]]
    shown: dict[int, Path] = {}
    for name in ("n", "m"):
        if name in fact.tokens:
            node = tokens[fact.tokens[name]].node
            if not isinstance(node, Num) or node.value.denominator != 1:
                return Gap("사건의 수가 자연수가 아닙니다.", 3)
            if not shift:
                shown[fact.tokens[name]] = ("goal", "args", "0", "args", str(len(args)))
            args.append(int(node.value) + shift)
    return Event(kind, tuple(args)), shown


def _sort(experiment: Experiment) -> str:
    """Which events make sense: one die is a number like a card's."""
    if experiment.kind == "dice":
        return "single" if experiment.size("count") == 1 else "dice"
    return "single" if experiment.kind == "cards" else experiment.kind


def _coin_event(
    kind: str, fact: Fact, experiment: Experiment, tokens: Sequence[Token]
) -> tuple[Event, dict[int, Path]] | Gap:
    count = experiment.size("count")
    if kind in ("all_same", "any"):
        return Event(kind), {}
    if kind in ("all_heads", "all_tails"):
        return Event("heads_exactly" if kind == "all_heads" else "tails_exactly", (count,)), {}
    if kind in ("one_head", "one_tail"):
        if count != 1:
            return Gap("앞면이나 뒷면이 몇 개 나오는지 적혀 있지 않습니다.", 3)
        return Event("heads_exactly" if kind == "one_head" else "tails_exactly", (1,)), {}
    if "n" not in fact.tokens:
        return Event(kind, ({"한": 1, "두": 2, "세": 3}.get(fact.words.get("w", "한"), 1),)), {}
    token = tokens[fact.tokens["n"]]
    if token.value is None or token.value > count:
        return Gap("앞면이나 뒷면의 개수가 동전의 개수보다 많습니다.", 3)
    shown: dict[int, Path] = {}
    if token.state == "given":
        shown[fact.tokens["n"]] = ("goal", "args", "0", "args", "0")
    return Event(kind, (int(token.value),)), shown
