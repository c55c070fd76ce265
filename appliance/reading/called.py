"""Stems whose letters stand for smaller questions: √7의 정수 부분을 a, 소수 부분을 b라 할 때, a-b의 값."""

from collections.abc import Callable, Sequence

from appliance.domain.givens import Called, Given
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Sym, symbols
from appliance.reading.outcome import Built, Gap, Outcome, Path
from appliance.reading.phrases import Fact, tiles
from appliance.reading.tokens import Token

_SAY = "({이}?라고? (할 때|하면|하자|했을 때|하였을 때|하고|놓을 때|놓으면)|일 때|이면|면|{이}라)?,?"
_AND = "(,|{이}?라고? 하고,?|이고,?|{와})?"
TILES = (
    *tiles(
        "called",
        f"~{{을}} <sym:a>({_SAY})",
        f"~{{을}} <sym:a>{_AND} ",
        f"~{{을}} 각각 <sym:a>(,|{{와}}) ?<sym:b>{_SAY}",
        f"~{{을}} 차례로 <sym:a>(,|{{와}}) ?<sym:b>{_SAY}",
        f"~{{이}} <sym:a>({_AND}|{_SAY})",
    ),
)
_UNCLEAR = Gap("문자가 무엇을 나타내는지 알 수 없습니다. 다른 말로 적어 주십시오.", 2)
# What belongs to no segment: it says nothing of its own.
_SILENT = {"punctuation", "request", "filler", "write", "connector", "among", "incidental", "letters"}
Assemble = Callable[[Sequence[Fact], Sequence[Token]], Outcome]


def has_called(facts: Sequence[Fact]) -> bool:
    return any(fact.tag == "called" for fact in facts)


def assemble(facts: Sequence[Fact], tokens: Sequence[Token], whole: Assemble) -> Outcome:
    """The question of the smaller ones. whole: makes a question of the facts of one of them."""
    last = max(at for at, fact in enumerate(facts) if fact.tag == "called")
    asked = [fact for fact in facts[last + 1 :] if fact.tag == "goal"]
    others = {fact.tag for fact in facts[last + 1 :]} - _SILENT - {"goal"}
    rest = [fact for fact in facts[last + 1 :] if fact.tag == "formula"]
    if len(asked) != 1 or asked[0].data not in (("value",), ("calculate",)) or others - {"formula"}:
        return _UNCLEAR
    index = asked[0].tokens.get("e", rest[0].tokens["m"] if len(rest) == 1 else -1)
    if index < 0 or ("e" in asked[0].tokens and len(rest) == 1):
        return _UNCLEAR
    wanted = tokens[index].node
    listed = rest if "e" in asked[0].tokens else []  # 다음 수 중 …의 값은? and then the numbers
    parts = _parts([*listed, *facts[: last + 1]], tokens, whole)
    if isinstance(parts, Gap):
        return parts
    names = [name for name, _ in parts]
    if wanted is None or len(set(names)) != len(names) or symbols(wanted) != set(names) or len(names) < 2:
        return _UNCLEAR
    used = {token for fact in facts for token in fact.tokens.values() if isinstance(tokens[token].node, Sym)}
    return _built(parts, Goal(GoalKind.COMBINE, (wanted,)), frozenset({index, *used}))


def _parts(facts: Sequence[Fact], tokens: Sequence[Token], whole: Assemble) -> list[tuple[str, Built]] | Gap:
    """(letter, its question) in order; a segment without formulas is about those before it."""
    found: list[tuple[str, Built]] = []
    shared: list[Fact] = []
    segment: list[Fact] = []
    for fact in facts:
        if fact.tag != "called":
            segment.append(fact)
            continue
        goals = [one for one in segment if one.tag == "goal"]
        material = [one for one in segment if one.tag != "goal"]
        if not any(one.tag == "formula" for one in material) and not any("e" in one.tokens for one in goals):
            material = [*shared, *material]
        letters = [node.name for key in ("a", "b") if key in fact.tokens
                   and isinstance(node := tokens[fact.tokens[key]].node, Sym)]  # fmt: skip
        if len(goals) != len(letters) or not goals:
            return _UNCLEAR
        for name, goal in zip(letters, goals, strict=True):
            outcome = whole([*material, goal], tokens)
            if isinstance(outcome, Gap):
                return outcome
            found.append((name, outcome))
        shared, segment = material, []
    return found if not segment else _UNCLEAR


def _built(parts: Sequence[tuple[str, Built]], goal: Goal, used: frozenset[int]) -> Outcome:
    """One set of givens where all the smaller questions have the same; else each has its own."""
    first = parts[0][1].question.givens
    common = all(built.question.givens == first for _, built in parts)
    paths: dict[int, Path] = {}
    givens: list[Given] = list(first) if common else []
    for name, built in parts:
        at = str(len(givens))
        givens.append(Called(name, built.question.goal, () if common else built.question.givens))
        for token, path in built.paths.items():
            inside = path if path[0] == "givens" and common else ("givens", at, *path)
            if paths.setdefault(token, inside) != inside:
                return _UNCLEAR
        used |= built.used
    return Built(Question(tuple(givens), goal), paths, used)
