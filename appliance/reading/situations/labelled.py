"""Labelled figures: what a stem says of points, sides and angles becomes facts, which call for one kind.

A fact is a word with letters: ("이등변", "ABC"), ("=", "AB", "AC"), ("외심", "O", "ABC"). The kinds say in
`labelled_forms` which facts make them; letters are matched, so the names of the points are free.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from appliance.domain.quantity import Measure, Quantity
from appliance.domain.situations import SITUATIONS
from appliance.domain.situations.labels import role_called
from appliance.mathtext.tree import Add, Call, Mul, Neg, Node, Rel, Sym
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome
from appliance.reading.phrases import Fact
from appliance.reading.situations.building import SEVERAL_VALUES, Where, build
from appliance.reading.situations.labelled_forms import FORMS, SYMMETRIES, Form
from appliance.reading.situations.labelled_more import MORE_FORMS, difference
from appliance.reading.situations.letters import asked_letter
from appliance.reading.tokens import Token

Said = tuple[str, ...]
Letters = Mapping[str, str]


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    """The figure whose form the facts have, with its magnitudes in their roles."""
    said = list(dict.fromkeys(_structure(facts, tokens)))
    if any(not _is_so_called(fact, tokens, said) for fact in facts if "arcangle" in fact.words):
        return Gap("중심각이나 원주각이라는 말이 각의 이름과 맞지 않습니다.", 3)
    told = list(_told(facts, tokens))
    wanted = list(dict.fromkeys(_wanted(facts, tokens)))
    letter = asked_letter(facts, tokens) or _asked_angle(facts, tokens)
    if len(wanted) > 1 and not any(fact.tag == "goals" for fact in facts):
        return SEVERAL_ASKED
    if not wanted and not letter and not any(token.state == "asked" for token in tokens):
        return NOTHING_ASKED
    gaps: list[Gap] = []
    matched = False
    for form in (*FORMS, *MORE_FORMS):
        for letters in _matches(form, said):
            matched = True
            outcome = _built(form, letters, told, wanted, letter, facts, tokens)
            if isinstance(outcome, Built):
                return outcome
            gaps.append(outcome)
    if not matched:
        return Gap("어떤 도형인지, 점과 선이 어떻게 놓여 있는지 알 수 없습니다. 조건을 더 적어 주십시오.", 2)
    return max(gaps, key=lambda gap: gap.weight)


def _is_so_called(fact: Fact, tokens: Sequence[Token], said: Sequence[Said]) -> bool:
    """중심각 ∠AOB has its corner in the centre, 원주각 ∠APB has not."""
    name = name_of(tokens[fact.tokens["m" if "m" in fact.tokens else "n"]]).split("=")[0].lstrip("∠")
    centres = {each[1] for each in said if each[0] == "원" and len(each) > 1} or {"O"}
    corner = name[1] if len(name) == 3 else name
    return (fact.words["arcangle"] == "중심각") == (corner in centres)


# --- facts ---------------------------------------------------------------------------------------------


def name_of(token: Token) -> str:
    """AB, ∠ABC, △ABC of a token that names something."""
    if token.source[:4] in ("sin ", "cos ", "tan ") and token.category == "side":
        return token.source
    if (
        isinstance(token.node, Call)
        and token.node.name in ("sin", "cos", "tan")
        and isinstance(token.node.args[0], Sym)
    ):
        return f"{token.node.name} {token.node.args[0].name}"
    if (joined := joined_ratios(token.node)) is not None:
        return joined
    source = token.source.replace(" ", "").replace("$", "")
    if token.category == "angled":
        return "=".join(f"∠{each}" for each in source.split("="))
    return source


def joined_ratios(node: Node | None) -> str | None:
    """sin A+cos A, as a role is called; None for anything else."""
    parts: tuple[Node, ...] = ()
    signs: tuple[str, ...] = ("",)
    if isinstance(node, Add):
        parts = tuple(each.arg if isinstance(each, Neg) else each for each in node.terms)
        signs = tuple("-" if isinstance(each, Neg) else "+" for each in node.terms)
    elif isinstance(node, Mul):
        parts, signs = node.factors, ("×",) * len(node.factors)
    if len(parts) != 2 or signs[0] == "-":
        return None
    names = [
        f"{each.name} {each.args[0].name}"
        for each in parts
        if isinstance(each, Call) and each.name in ("sin", "cos", "tan") and isinstance(each.args[0], Sym)
    ]
    return f"{names[0]}{signs[1]}{names[1]}" if len(names) == 2 else None


def _structure(facts: Sequence[Fact], tokens: Sequence[Token]) -> Iterator[Said]:
    for fact in facts:
        if "o" in fact.tokens:
            yield ("원", name_of(tokens[fact.tokens["o"]]))
        if "c" in fact.tokens and fact.tag in ("told", "want"):
            yield ("현", name_of(tokens[fact.tokens["c"]]))
        if fact.tag == "shape":
            yield from _shape(fact, tokens)
        elif fact.tag == "touching":
            yield ("내접원",)
            for at in "123":
                yield ("접점", *(name_of(tokens[fact.tokens[key + at]]) for key in "ps"))
        elif fact.tag == "similar":
            yield ("∽", *(f"△{_bare(name_of(tokens[fact.tokens[key]]))}" for key in ("n", "n2")))
        elif fact.tag == "again":
            name = name_of(tokens[fact.tokens["tri"]])
            yield ("사각형" if name.startswith("□") else "삼각형", _bare(name))
        elif fact.tag == "relation":
            yield from _relation(tokens[fact.tokens["rel"]].node)
        elif fact.tag == "place" and "pa" in fact.tokens:
            yield from _two_tangents(name_of(tokens[fact.tokens["pa"]]), name_of(tokens[fact.tokens["pb"]]))
        elif fact.tag == "place":
            keys = [str(key) for key in fact.data[1:]]
            named = tuple(_bare(name_of(tokens[fact.tokens[key]])) for key in keys if key in fact.tokens)
            yield (str(fact.data[0]), *named)
        elif fact.tag == "told" and "m" in fact.tokens:
            names = name_of(tokens[fact.tokens["m"]]).split("=")
            if len(names) > 1 and tokens[fact.tokens["m"]].category != "ratio":
                yield ("=", *names)
        elif fact.tag == "touch":
            yield ("한접선", *(name_of(tokens[fact.tokens[key]]) for key in "pt"))
        elif fact.tag == "told" and fact.data == ("중선",):
            yield ("중선", name_of(tokens[fact.tokens["n"]]))
        elif fact.tag == "scaled":
            yield ("닮음",)
        elif fact.tag == "radius":
            yield ("원", name_of(tokens[fact.tokens["p"]])) if "p" in fact.tokens else ("원",)
        elif fact.tag == "right" and "corner" in fact.tokens:
            yield ("직각", tokens[fact.tokens["corner"]].source)
        elif fact.tag == "fact":
            yield (str(fact.data[0]),)


def _two_tangents(one: str, other: str) -> Iterator[Said]:
    """PA, PB: the shared letter is the point outside."""
    shared = set(one) & set(other)
    if len(shared) == 1 and len(one) == len(other) == 2:
        (point,) = shared
        yield ("접선", point, one.replace(point, ""), other.replace(point, ""))
    else:
        yield ("?",)


def _bare(name: str) -> str:
    return name.lstrip("△□∠")


def _shape(fact: Fact, tokens: Sequence[Token]) -> Iterator[Said]:
    shape = str(fact.data[0])
    names = [_bare(name_of(tokens[fact.tokens[key]])) for key in ("n", "n2") if key in fact.tokens]
    if not names:
        yield (shape,)
    for name in names:
        yield (shape, name)


def _relation(node: Node | None) -> Iterator[Said]:
    if not isinstance(node, Rel) or len(set(node.ops)) != 1:
        yield ("?",)
        return
    sides = [_side_name(side) for side in node.sides]
    if any(not side for side in sides):
        yield ("?",)
        return
    yield (node.ops[0], *sides)


def _side_name(node: Node) -> str:
    if isinstance(node, Sym):
        return node.name
    if isinstance(node, Mul) and all(isinstance(each, Sym) for each in node.factors):
        return "".join(each.name for each in node.factors if isinstance(each, Sym))
    return ""


def _told(facts: Sequence[Fact], tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """(name or word, token of the value)."""
    for fact in facts:
        if fact.tag == "told":
            if "m" in fact.tokens:
                yield name_of(tokens[fact.tokens["m"]]).split("=")[0], fact.tokens["m"]
            else:
                name = _name_or_word(fact, tokens)
                for key in ("v", "v2"):
                    if key in fact.tokens:
                        yield name if key == "v" else _second(fact, tokens, name), fact.tokens[key]
        elif fact.tag == "between":
            yield ":".join(name_of(tokens[fact.tokens[key]]) for key in ("n", "n2")), fact.tokens["v"]
        elif fact.tag == "differ":
            first, second = (name_of(tokens[fact.tokens[key]]) for key in ("n", "n2"))
            yield difference(fact, (first, second), tokens)
        elif fact.tag == "scaled":
            yield "닮음비", fact.tokens["v"]
        elif fact.tag in ("radius", "touch"):
            yield "반지름", fact.tokens["v"]
        elif fact.tag == "right" and "corner" in fact.tokens:
            yield f"∠{tokens[fact.tokens['corner']].source}", fact.tokens["corner"]


def _name_or_word(fact: Fact, tokens: Sequence[Token]) -> str:
    if "n" in fact.tokens:
        return (str(fact.data[0]) if fact.data else "") + name_of(tokens[fact.tokens["n"]])
    return str(fact.data[0]) if fact.data else fact.words.get("word", "")


def _second(fact: Fact, tokens: Sequence[Token], name: str) -> str:
    if "n2" in fact.tokens:
        return name_of(tokens[fact.tokens["n2"]])
    return str(fact.data[1]) if len(fact.data) > 1 else name


def _wanted(facts: Sequence[Fact], tokens: Sequence[Token]) -> Iterator[str]:
    for fact in facts:
        if fact.tag in ("want", "goals"):
            if "n" in fact.tokens:
                what = str(fact.data[0]) if fact.data else ""
                yield what + name_of(tokens[fact.tokens["n"]])
                if "n2" in fact.tokens:
                    yield what + name_of(tokens[fact.tokens["n2"]])
            else:
                yield from (str(each) for each in fact.data)


def _asked_angle(facts: Sequence[Fact], tokens: Sequence[Token]) -> str:
    """∠x의 크기: the letter of an angle."""
    for fact in facts:
        if fact.tag == "want" and "n" in fact.tokens:
            name = name_of(tokens[fact.tokens["n"]])
            if len(name) == 2 and name[0] == "∠" and name[1].islower():
                return name
    return ""


# --- matching ------------------------------------------------------------------------------------------


def _matches(form: Form, said: Sequence[Said]) -> Iterator[Letters]:
    """Every way to call the form's points by the letters of the stem, all facts used."""
    needed = [each for each in form.facts if each[0] != "?"]
    seen: set[tuple[tuple[str, str], ...]] = set()
    for letters in _match(needed, list(said), {}, form):
        key = tuple(sorted(letters.items()))
        if key not in seen:
            seen.add(key)
            yield letters


def _match(
    needed: Sequence[Said], said: list[Said], letters: dict[str, str], form: Form
) -> Iterator[Letters]:
    if not needed:
        if all(one[0] in (*form.allowed, *_PLAIN) for one in said) and _known(said, letters):
            yield letters
        return
    first, *rest = needed
    for at, each in enumerate(said):
        if each[0] == first[0] and len(each) == len(first):
            for turned in _turned(each):
                more = _called(first[1:], turned, letters)
                if more is not None:
                    yield from _match(rest, said[:at] + said[at + 1 :], more, form)


_PLAIN = ("삼각형", "사각형", "직각", "원")


def _known(said: Sequence[Said], letters: Mapping[str, str]) -> bool:
    """Whether what is said beside the form speaks of its points only."""
    known = set(letters.values())
    if not letters:
        return not any(one[1:] for one in said if one[0] != "원")
    return all(set(name) <= known for one in said if one[0] != "원" for name in one[1:])


def _turned(each: Said) -> Iterator[tuple[str, ...]]:
    """Every way to write the letters of a fact that says the same."""
    ways = SYMMETRIES.get(each[0])
    return iter(ways(each[1:])) if ways else iter([each[1:]])


def _called(names: Sequence[str], found: Sequence[str], letters: dict[str, str]) -> dict[str, str] | None:
    made = dict(letters)
    for name, other in zip(names, found, strict=True):
        if len(name) != len(other):
            return None
        for one, two in zip(name, other, strict=True):
            if not one.isalpha() or not one.isupper():
                if one != two:
                    return None
                continue
            if made.setdefault(one, two) != two:
                return None
    return made if len(set(made.values())) == len(made) else None


# --- building ------------------------------------------------------------------------------------------


def _built(
    form: Form,
    letters: Letters,
    told: Sequence[tuple[str, int]],
    wanted: Sequence[str],
    letter: str,
    facts: Sequence[Fact],
    tokens: Sequence[Token],
) -> Outcome:
    kind = SITUATIONS[form.kind]
    back = {stem: own for own, stem in letters.items()}
    values: dict[str, Where] = {}
    shown: dict[int, tuple[str, ...]] = {}
    for name, index in told:
        role = _role(form, name, back)
        if tokens[index].category == "corner":
            if form.implies(_own(name, back)):
                continue
            if form.right or not role:
                return Gap(f"‘{name}’의 크기가 이 도형에 맞지 않습니다.", 3)
            values[role] = Quantity(Fraction(90), "°")
            continue
        if not role:
            return Gap(f"‘{name}’을(를) 이 도형에서 찾을 수 없습니다.", 3)
        if role in values:
            role = form.spare.get(role, "") if name in form.words else ""
            if not role or role in values:
                return SEVERAL_VALUES
        told_as = tokens[index]
        if told_as.source[:4] in ("sin ", "cos ", "tan ") and told_as.node is not None:
            values[role] = Measure(told_as.node)
            shown[index] = ("givens", "0", "measures", role, "value")
        else:
            values[role] = index
    asked: list[str] = []
    for name in wanted:
        if letter and name == letter:
            continue
        role = _role(form, name, back)
        if role in values and role in form.spare:
            role = form.spare[role]
        if not role:
            return Gap(f"‘{name}’을(를) 이 도형에서 찾을 수 없습니다.", 3)
        asked.append(role)
    if form.angles and not any(role[:1] == "∠" or role[:4] in _RATIOS for role in (*values, *asked)):
        return Gap("각의 크기나 삼각비가 적혀 있지 않습니다.", 2)
    people = tuple(letters.get(each, _UNNAMED) for each in kind.points) if letters else ()
    if _uses_unnamed(
        people,
        [
            *(_role(form, name, back) for name, _ in told if name not in form.words),
            *(_role(form, name, back) for name in wanted if name not in form.words),
        ],
        kind.points,
    ):
        return Gap("점의 이름이 다 적혀 있지 않습니다.", 2)
    found = build(form.kind, values, asked, tokens, asked_letter=letter.removeprefix("∠"), people=people)
    if isinstance(found, Gap):
        return found
    found = Built(found.question, {**found.paths, **shown}, found.used)
    return found.using(token for fact in facts for token in fact.tokens.values())


_UNNAMED = "·"
_RATIOS = ("sin ", "cos ", "tan ")


def _uses_unnamed(people: Sequence[str], roles: Sequence[str], points: str) -> bool:
    """Whether a role speaks of a point that the stem does not name."""
    missing = {own for own, stem in zip(points, people, strict=False) if stem == _UNNAMED}
    return any(missing & set(role) for role in roles if role[:1] in "∠△" or role.isupper())


def _own(name: str, back: Mapping[str, str]) -> str:
    if not back:
        return name
    return "".join(back.get(each, "?") if each.isupper() and each.isascii() else each for each in name)


def _role(form: Form, name: str, back: Mapping[str, str]) -> str:
    """The role that a name or a word of the stem means in this form; "" where it means none of its kind."""
    kind = SITUATIONS[form.kind]
    own = _own(name, back)
    found = form.words.get(name) or form.words.get(own) or role_called(kind, own)
    return found if any(role.name == found for role in kind.roles) else ""
