"""What GP is asked about quantities that hang together: expressions in words, proportions, steady changes, and
what settles the letters of lines."""

import re
from collections.abc import Callable, Mapping, Sequence

from second_opinion import Printed, gp, name, zero
from second_opinion_formulas import gathered, near, value

from appliance.mathtext.tree import Point, Rel, Sym, symbols

Rule = Callable[[Printed, Printed], str]
X, Y = name("x"), name("y")


def rels(said: Printed) -> list[Rel]:
    return [node for node in said.formulas if isinstance(node, Rel)]


def settled(equations: Sequence[str], letters: Sequence[str], stem: Printed, key: Printed) -> str:
    """equations: GP text, linear in the letters. The key names every letter's value, or that of the stem's
    last formula, an expression of them."""
    known = dict(zip(letters, (f"L[{at + 1}]" for at in range(len(letters))), strict=True))
    given = f"my(L=settle([{','.join(equations)}],[{','.join(map(name, letters))}]));"
    return given + letters_are(known, stem, key)


def letters_are(known: Mapping[str, str], stem: Printed, key: Printed) -> str:
    told = {node.sides[0].name: gp(node.sides[1]) for node in rels(key) if isinstance(node.sides[0], Sym)}
    if told:
        assert set(told) == set(known)
        return "&&".join(f"near({known[letter]},{side})" for letter, side in told.items())
    asked = next((n for n in reversed(stem.formulas) if symbols(n) and symbols(n) <= set(known)), None)
    if asked is None:
        (only,) = known.values()
        return near(only, key)
    assert not isinstance(asked, Rel | Point)
    return near(gp(asked, known), key)


def in_words(words: str) -> str:
    """GP text of what words like x의 3배에서 2를 뺀 수 say."""
    words = words.removeprefix("어떤 수 ").strip()
    if re.fullmatch(r"-?\d+", words):
        return words
    if re.fullmatch("[a-z]", words):
        return name(words)
    if times := re.fullmatch(r"(.+)의 (\d+)배", words):
        return f"(({in_words(times[1])})*{times[2]})"
    changed = re.fullmatch(r"(.+)(?:에|에서) (\d+)[을를] (더한|뺀) 수", words)
    assert changed, words
    return f"({in_words(changed[1])}{'+' if changed[3] == '더한' else '-'}{changed[2]})"


def told_number(stem: Printed, key: Printed) -> str:
    (words,) = re.findall(r"^(.*?)[을를] (?:문자를 사용한 )?식으로", stem.words)
    return f"{in_words(words)}=={gp(value(key))}&&{gathered(value(key))}"


def told_way(stem: Printed, key: Printed) -> str:
    ((letter, hours),) = re.findall(r"시속 ([a-z])km로 (\d+)시간 동안", stem.words)
    return f"{name(letter)}*{hours}=={gp(value(key))}"


def told_price(stem: Printed, key: Printed) -> str:
    ((letter, count),) = re.findall(r"한 [가-힣]+에 ([a-z])원.*? (\d+)[가-힣]+", stem.words)
    paid = re.findall(r"(\d+)원을 (?:냈|내)", stem.words)
    change = "거스름돈" in stem.words
    assert len(paid) == change
    price = f"{name(letter)}*{count}"
    return f"{f'{paid[0]}-{price}' if change else price}=={gp(value(key))}"


ORDERS = (
    (r"[와과] 같다", "="),
    (r"보다 크지 않다| 이하이다|보다 작거나 같다", "≤"),
    (r"보다 작지 않다| 이상이다|보다 크거나 같다", "≥"),
    (r"보다 크다|을 초과한다| 초과이다", ">"),
    (r"보다 작다| 미만이다", "<"),
)


def told_relation(stem: Printed, key: Printed) -> str:
    """Both sides of the key are those of the sentence, in its order."""
    sentence = stem.words.split(". ")[0].split("이를")[0].strip().rstrip(".")
    ((words, sign),) = [(words, sign) for words, sign in ORDERS if re.search(rf"(?:{words})$", sentence)]
    sides = re.split(r"(?<=[배수])[은는] ", re.sub(rf"(?:{words})$", "", sentence))
    (answer,) = rels(key)
    assert len(sides) == 2
    assert answer.ops == (sign,)
    return "&&".join(f"{in_words(a)}=={gp(b)}" for a, b in zip(sides, answer.sides, strict=True))


def same_solution(stem: Printed, key: Printed) -> str:
    """The equation in x alone settles x, and x the one letter of the other."""
    known, other = sorted(rels(stem), key=lambda e: len(symbols(e)))
    assert len(symbols(other) - {"x"}) == 1
    return near(f"lin(subst({zero(other)},{X},lin({zero(known)})))", key)


def proportional(stem: Printed, key: Printed) -> str:
    """The law from one pair; the key is the law, or what another pair lacks."""
    inverse = "반비례" in stem.words
    values = [(node.sides[0], gp(node.sides[1])) for node in rels(stem)]
    (_, p), (_, q) = values[:2]
    assert [letter for letter, _ in values[:2]] == [Sym("x"), Sym("y")]
    k = f"({p}*{q})" if inverse else f"({q}/{p})"
    if len(values) == 2:
        (law,) = rels(key)
        assert law.sides[0] == Sym("y")
        return f"{gp(law.sides[1])}=={k}{'/' if inverse else '*'}{X}"
    ((letter, other),) = values[2:]
    if inverse:
        return near(f"{k}/{other}", key)
    return near(f"{k}*{other}" if letter == Sym("x") else f"{other}/{k}", key)


def on_graph(stem: Printed, key: Printed) -> str:
    (law,), (point,) = rels(stem), (node for node in stem.formulas if isinstance(node, Point))
    x, y = map(gp, point.items)
    return near(f"lin(subst(subst({zero(law)},{X},{x}),{Y},{y}))", key)


def lattice(stem: Printed, key: Printed) -> str:
    (law,) = rels(stem)
    there = gp(law.sides[1], {"x": "t"})
    return f"#[t|t<-[-9999..9999],t!=0&&denominator({there})==1]=={gp(value(key))}"


def bounds(stem: Printed, key: Printed) -> str:
    """The key, a chain around the expression, holds for the same x as the stem's."""
    (given, answer), (expression,) = (rels(stem)[0], rels(key)[0]), stem.formulas[1:]
    middle = next(side for side in answer.sides if symbols(side))
    told, made = (gp(r, {"x": "t"}) for r in (given, answer))
    ends = ",".join(f"{gp(s)}-1/10^9,{gp(s)},{gp(s)}+1/10^9" for s in given.sides if not symbols(s))
    points = f"concat(vector(1201,i,(i-601)/6),[{ends}])"
    return f"{gp(middle)}=={gp(expression)}&&vecmin([({told})==({made})|t<-{points}])"


def steady(sign: str, per: str, change: str, at: str, total: str) -> Rule:
    """A length that changes alike in every step. The patterns find the step, its change, where it is asked,
    and the length then: of the last two the stem has one."""

    def rule(stem: Printed, key: Printed) -> str:
        words = stem.words
        start = re.findall(r"길이가 (\d+)cm인", words)[0]
        ((step, gone),) = zip(re.findall(per, words), re.findall(change, words), strict=True)
        places, lengths = re.findall(at, words), re.findall(total, words)
        if places:
            assert not lengths
            assert key.words.strip().endswith("cm")
            return near(f"{start}{sign}{places[-1]}*{gone}/{step}", key)
        assert key.words.strip().endswith("분" if sign == "-" else "g")
        return near(f"({lengths[-1]}-{start})*({sign}1)*{step}/{gone}", key)

    return rule


candle = steady("-", r"(\d+)분(?:마다|에) \d", r"(\d+)cm씩", r"(\d+)분 후", r"길이가 (\d+)cm가 되")
spring = steady(
    "+", r"무게가 (\d+)g인 추를 (?:한 개 )?매달 때마다", r"(\d+)cm씩",
    r"무게가 (\d+)g인 추를 매달았을", r"길이가 (\d+)cm가 되",
)  # fmt: skip


def same_line(stem: Printed, key: Printed) -> str:
    one, other = (gp(node.sides[1]) for node in rels(stem))
    gap = f"({one}-{other})"
    return settled([f"polcoef({gap},{power},{X})" for power in (0, 1)], ["a", "b"], stem, key)


def missing_quadrant(stem: Printed, key: Printed) -> str:
    """Points far out, near the axes and between them are tried."""
    (law,) = rels(stem)
    y = gp(law.sides[1], {"x": "t"})
    places = f"(z->[-10^9,-1/10^9,1/10^9,10^9,z/2,2*z])(lin({gp(law.sides[1])}))"
    seen = f"Set([if(t>0,if({y}>0,1,4),if({y}>0,2,3))|t<-{places}])"
    named = sorted(map(int, re.findall(r"제(\d)사분면", key.words)))
    return f"setminus([1,2,3,4],{seen})=={named}"


def line_features(stem: Printed, key: Printed) -> str:
    (line,) = map(zero, rels(stem))
    made = {
        "기울기": f"-polcoef({line},1,{X})/polcoef({line},1,{Y})",
        "y절편": f"-subst(polcoef({line},0,{Y}),{X},0)/polcoef({line},1,{Y})",
    }
    labels = [re.sub("[^가-힣y]", "", before) for before, _ in key.named]
    assert sorted(labels) == sorted(made)
    return "&&".join(f"near({made[label]},{gp(n)})" for label, (_, n) in zip(labels, key.named, strict=True))


def at(curve: str, x: str, y: str) -> str:
    return f"subst(subst({curve},{X},{x}),{Y},{y})"


def through(stem: Printed, key: Printed) -> str:
    """Two lines through a point settle a letter each."""
    (point,) = (node for node in stem.formulas if isinstance(node, Point))
    lines, (x, y) = rels(stem), map(gp, point.items)
    letters = sorted(set().union(*map(symbols, lines)) - {"x", "y"})
    return settled([at(zero(line), x, y) for line in lines], letters, stem, key)


def lying_alike(stem: Printed, key: Printed) -> str:
    """Coefficients of x and y in proportion; those of the same line have the constants so too."""
    one, other = map(zero, rels(stem))
    a, c = (f"polcoef({curve},1,{X})" for curve in (one, other))
    b, d = (f"polcoef({curve},1,{Y})" for curve in (one, other))
    e, f = (at(curve, "0", "0") for curve in (one, other))
    parallel, constants = f"{a}*{d}-({b})*{c}", f"{b}*{f}-({d})*{e}"
    if "무수히 많" in stem.words:
        return settled([parallel, constants], ["a", "b"], stem, key)
    assert not symbols(value(key))
    return f"({constants})!=0&&{near(f'lin({parallel})', key)}"


def cut_area(stem: Printed, key: Printed) -> str:
    """Two lines and an axis: the points on the axis, and how far from it they meet."""
    one, other = map(zero, rels(stem))
    along, across = (X, Y) if "x축" in stem.words else (Y, X)
    foot = [f"lin(subst({line},{across},0))" for line in (one, other)]
    apex = f"lin(polresultant({one},{other},{along}))"
    return near(f"abs({foot[0]}-{foot[1]})*abs({apex})/2", key)


RULES: tuple[tuple[str, Rule], ...] = (
    (r"이를 (?:문자를 사용한 )?(?:식|등식|부등식)으로 나타내", told_relation),
    (r"시속 [a-z]km로 \d+시간 동안.*식으로 나타내", told_way),
    (r"한 [가-힣]+에 [a-z]원.*식으로 나타내", told_price),
    (r"^(?:어떤 수 )?[a-z](?:의|에|에서) \d.*식으로 나타내", told_number),
    (r"두 (?:일차)?방정식 ⟨0⟩, ⟨1⟩의 해가 (?:서로 )?같을 때, 상수", same_solution),
    (r"y가 x에 (?:정|반)비례하", proportional),
    (r"(?:정|반)비례 관계 ⟨0⟩의 그래프가 점 ⟨1⟩[을를] 지[날난]", on_graph),
    (r"반비례 관계 ⟨0⟩의 그래프.*모두 정수인 점의 개수", lattice),
    (r"⟨0⟩일 때, (?:식 )?⟨1⟩의 값의 범위", bounds),
    (r"양초", candle),
    (r"용수철", spring),
    (r"두 일차함수 ⟨0⟩, ⟨1⟩의 그래프가 (?:서로 )?일치할 때", same_line),
    (r"일차함수 ⟨0⟩의 그래프가 지나지 않는 사분면", missing_quadrant),
    (r"(?:일차방정식|직선) ⟨0⟩의? ?(?:그래프)?(?:의|에서)? 기울기와 y절편", line_features),
    (r"두 (?:직선|일차방정식) ⟨0⟩, ⟨1⟩.*(?:교점의 좌표가 ⟨2⟩|점 ⟨2⟩에서 만날)", through),
    (r"두 (?:직선|일차방정식) ⟨0⟩, ⟨1⟩.*(?:교점이 없|만나지 않|무수히 많)", lying_alike),
    (r"두 (?:직선|일차함수) ⟨0⟩, ⟨1⟩.*[xy]축으로 둘러싸인", cut_area),
)


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None for words about something else."""
    found = [rule for words, rule in RULES if re.search(words, stem.words)]
    return found[0](stem, key) if found else None
