"""The facts of a cover to a Question about things: who is told what, and what is asked of which thing.

What is told in passing (지나고, 지나는) waits for the noun that it belongs to; what ends a clause (지날 때)
is told of the thing before.
"""

from collections.abc import Sequence

from appliance.domain.givens import Condition, Curve, Expression, Function, Given, Located, Relations, Told
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Call, Cases, Neg, Node, Num, Point, Rel, Root, Seq, Sym, symbols, walk
from appliance.reading.givens.material import letter, unknowns
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome, Path
from appliance.reading.phrases import Fact
from appliance.reading.tokens import Token
from appliance.reading.told.asked import asked
from appliance.reading.told.kinds import KINDS, Piece
from appliance.reading.told.stage import Stage

AXES = ("x", "y")


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The Question, or what is missing."""
    goals = [fact for fact in facts if fact.tag == "goal"]
    if not goals:
        return NOTHING_ASKED
    if len({(fact.data, *sorted(fact.tokens.items())) for fact in goals}) > 1:
        return SEVERAL_ASKED
    stage = Stage(tokens)
    for fact in facts:
        if gap := _take(stage, fact):
            return gap
    if gap := _settle(stage, finished=True):
        return gap
    found = asked(stage, goals[-1])
    if isinstance(found, Gap):
        return found
    goal, places = found
    if goal.kind is GoalKind.LETTERS and not stage.told and len(stage.things) == 1:
        _identity(stage)
    return _built(stage, goal, places, goals[-1])


def _identity(stage: Stage) -> None:
    """(x+a)(x-4)=x²+bx-20일 때: both sides are the same polynomial."""
    (thing,) = stage.things
    if isinstance(thing, Relations) and thing.unknowns == ("x",):
        stage.told.append((Told("identity", (), (0,)), {}))


def _built(stage: Stage, goal: Goal, places: dict[int, Path], fact: Fact) -> Outcome:
    givens = list(stage.givens)
    paths = dict(stage.paths)
    for told, inner in stage.told:
        for token, path in inner.items():
            paths[token] = ("givens", str(len(givens)), *path)
        givens.append(told)
    paths |= {token: ("goal", *path) for token, path in places.items()}
    used = stage.used | set(fact.tokens.values())
    return Built(Question(tuple(givens), goal), paths, frozenset(used - paths.keys()))


def _take(stage: Stage, fact: Fact) -> Gap | None:
    match fact.tag:
        case "thing":
            return _thing(stage, fact)
        case "curve":
            return _curve(stage, fact)
        case "moved":
            return _moved(stage, fact)
        case "told":
            return _told(stage, fact)
        case "condition":
            return _condition(stage, fact)
        case _:
            return None


def _thing(stage: Stage, fact: Fact) -> Gap | None:
    index = fact.tokens["m"]
    node = stage.tokens[index].node
    assert node is not None
    if any(isinstance(each, Root) and "x" in symbols(each.arg) for each in walk(node)):
        return Gap("무리함수는 이 말로 다루지 못합니다.", 1)
    if isinstance(node, Rel) and _is_value(node):
        return _told_now(stage, (Piece("value", (index,), (node,), 0),), fact)
    adjective = bool(stage.loose) and all("adn" in each.words for each, _ in stage.loose)
    if not adjective and (gap := _settle(stage, finished=False)):
        return gap
    for given, places in _givens(stage, index, node):
        stage.add(given, places)
        stage.mark(len(stage.things) - 1, fact.text)
    if adjective:
        return _settle(stage, finished=True)
    return None


def _is_value(node: Rel) -> bool:
    """f(2)=5, f(a)=5, f(1)+f(2)=3: a function's value, and not its formula."""
    if len(node.sides) != 2 or node.ops != ("=",):
        return False
    calls = [each for each in walk(node.sides[0]) if isinstance(each, Call)]
    if not calls:
        return False
    plain = isinstance(node.sides[0], Call) and all(isinstance(arg, Sym) for arg in calls[0].args)
    variable = calls[0].args[0].name if plain and isinstance(calls[0].args[0], Sym) else ""
    return not plain or (variable not in symbols(node.sides[1]) and variable not in ("x", "t"))


def _givens(stage: Stage, index: int, node: Node) -> list[tuple[Given, dict[int, Path]]]:
    token = stage.tokens[index]
    if isinstance(node, Point):
        if len(node.items) != 2:
            return []
        return [(Located(node.label, *node.items), {index: ()})]
    if isinstance(node, Cases | Seq):
        items = tuple(item for item in node.items if isinstance(item, Rel))
        if len(items) != len(node.items):
            return []
        return [(Relations(items, unknowns(items)), {index: ("items",)})]
    if isinstance(node, Rel):
        left, right = node.sides[0], node.sides[-1]
        if token.category == "def" and isinstance(left, Call) and isinstance(left.args[0], Sym):
            return [(Function(right, left.args[0].name, left.name), {index: ("body",)})]
        if token.category == "line":
            return [(Function(right), {index: ("body",)})]
        if len(node.sides) == 2:
            return [(Relations((node,), _letters((node,))), {index: ("items", "0")})]
        return []
    return [(Expression(node), {index: ("body",)})]


def _letters(items: tuple[Rel, ...]) -> tuple[str, ...]:
    found = unknowns(items)
    return tuple(name for name in found if name in "xyz") or found


def _curve(stage: Stage, fact: Fact) -> Gap | None:
    kind = str(fact.data[0])
    if kind in ("proportional", "inverse"):
        names = [letter(stage.tokens[index]) for index in fact.tokens.values()]
        stage.add(Curve(kind), {})
        return (
            None
            if not names or set(names) <= set(AXES)
            else Gap("정비례와 반비례는 x와 y로 적어 주십시오.", 3)
        )
    if not stage.loose:
        return None  # the graph that was spoken of before
    aligned = next((each for each, _ in stage.loose if each.data[0] == "axis_curve"), None)
    if aligned is not None:
        flat = (letter(stage.tokens[aligned.tokens["axis"]]) == "x") == (aligned.words["how"] == "평행")
        stage.loose = [each for each in stage.loose if each[0] is not aligned]
        stage.add(Curve("flat" if flat else "upright"), {})
    elif kind:
        stage.add(Curve(kind), {})
    elif not stage.graphs():
        return Gap("어떤 그래프인지 적혀 있지 않습니다.", 3)
    return _settle(stage, finished=True)


def _moved(stage: Stage, fact: Fact) -> Gap | None:
    if gap := _settle(stage, finished=True):
        return gap
    graphs = stage.graphs()
    if not graphs:
        return Gap("어떤 그래프를 평행이동하는지 적혀 있지 않습니다.", 3)
    args: dict[str, Node] = {"x": Num("0"), "y": Num("0")}
    places: dict[int, Path] = {}
    for axis, number in (("axis", "n"), ("other", "k")):
        if axis not in fact.tokens:
            continue
        name, index = letter(stage.tokens[fact.tokens[axis]]), fact.tokens[number]
        node = stage.tokens[index].node
        if name not in AXES or node is None:
            return Gap("x축의 방향인지 y축의 방향인지 알 수 없습니다.", 3)
        minus = fact.words.get("minus", "").startswith("음")
        args[name] = Neg(node) if minus else node
        places[index] = ("args", str(AXES.index(name)), *(("arg",) if minus else ()))
    stage.add(Curve("moved", (args["x"], args["y"]), (graphs[-1],)), places)
    return None


def _condition(stage: Stage, fact: Fact) -> Gap | None:
    for name in ("r", "s"):
        if name in fact.tokens:
            index = fact.tokens[name]
            node = stage.tokens[index].node
            if not isinstance(node, Rel):
                return Gap("조건을 읽을 수 없습니다.", 3)
            stage.add(Condition(node), {index: ("relation",)})
    return None


def _told(stage: Stage, fact: Fact) -> Gap | None:
    pieces = KINDS[str(fact.data[0])](fact, stage.tokens)
    if isinstance(pieces, Gap):
        return pieces
    for piece in pieces:
        for given, places in piece.things:
            stage.add(given, places)
    stage.used.update(fact.tokens.values())
    if "fin" in fact.words or fact.data[0] in ("identical", "rewritten"):
        stage.loose.append((fact, pieces))
        return _settle(stage, finished=True)
    stage.loose.append((fact, pieces))
    return None


def _told_now(stage: Stage, pieces: tuple[Piece, ...], fact: Fact) -> Gap | None:
    if not any(isinstance(each, Function) for each in stage.things):
        return Gap("함수의 식이 없습니다. f(x)=2x-3처럼 식을 적어 주십시오.", 3)
    for piece in pieces:
        _say(stage, piece, ())
    return None


def _settle(stage: Stage, *, finished: bool) -> Gap | None:
    """Tells the last thing what was waiting; where there is none yet, it waits on unless this is the end."""
    if not stage.loose:
        return None
    if not stage.things:
        return Gap("무엇에 대한 말인지 알 수 없습니다.", 3) if finished else None
    loose, stage.loose = stage.loose, []
    subject = _subject(stage, loose)
    if isinstance(subject, Gap):
        return subject
    for fact, pieces in loose:
        for piece in pieces:
            of = subject if subject and piece.of == 1 else _of(stage, fact, piece)
            if of is None:
                return Gap("무엇에 대한 말인지 알 수 없습니다.", 3)
            _say(stage, piece, of)
    return None


def _subject(stage: Stage, loose: Sequence[tuple[Fact, tuple[Piece, ...]]]) -> tuple[int, ...] | Gap:
    """Of which one of two things is told what follows 평행하고: of the subject of the sentence.

    `A의 그래프가 B의 그래프와 평행하고 점 P를 지날 때`: A passes through P, though B was named last.
    Empty where the last thing is meant as always.
    """
    arities = {piece.of for _, pieces in loose for piece in pieces}
    if not {1, 2} <= arities or any("adn" in fact.words for fact, _ in loose):
        return ()
    pair = stage.formulas()[-2:]
    if len(pair) < 2 or isinstance(stage.things[pair[1]], Curve):
        return ()
    if pair[1] in stage.beside and pair[0] in stage.subjects:
        return (pair[0],)
    return Gap("두 그래프 중 어느 것에 대한 말인지 알 수 없습니다.", 4)


def _of(stage: Stage, fact: Fact, piece: Piece) -> tuple[int, ...] | None:
    """The things that a piece is told of: the last ones that it can be told of."""
    arity = piece.of
    if arity == "all":
        found = stage.formulas()
        return tuple(found) if found else None
    if arity == "point+graph":
        points, graphs = stage.points(), stage.graphs()
        return (points[-1], graphs[-1]) if points and graphs else None
    if isinstance(arity, str):
        count = int(arity.removeprefix("points"))
        found = stage.points()
        return tuple(found[-count:]) if len(found) >= count else None
    if arity == 0:
        return ()
    found = stage.formulas()
    return tuple(found[-arity:]) if len(found) >= arity else None


def _say(stage: Stage, piece: Piece, of: tuple[int, ...]) -> None:
    told = Told(piece.kind, piece.args, of)
    places = {
        token: ("args", str(at), *inner) for at, (token, inner) in enumerate(piece.places()) if token >= 0
    }
    stage.told.append((told, places))
