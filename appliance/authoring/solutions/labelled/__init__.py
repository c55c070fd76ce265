"""Solutions about labelled figures: steps from what is told to what is asked, each with its reason."""

import re
from fractions import Fraction
from typing import Final

from appliance.authoring.solutions.grades import allows_roots
from appliance.authoring.solutions.labelled import centres, circles, likeness, quadrilaterals, ratios
from appliance.authoring.solutions.labelled.rules import Rule
from appliance.authoring.solutions.linear import solve_linear
from appliance.authoring.solutions.lines import closing
from appliance.domain.answers import Answer, Scalar
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.goals import GoalKind
from appliance.domain.question import Question
from appliance.domain.situations import SITUATIONS
from appliance.domain.situations.labels import to_stem
from appliance.korean.particles import attach
from appliance.mathtext import latex, parse
from appliance.mathtext.tree import Add, Frac, Neg, Node, Num, Ratio, Rel, Sym, transform
from appliance.solving import quantity_text
from appliance.solving.evaluate import evaluate
from appliance.solving.goals.roles import proportion
from appliance.solving.pi import node as number_node
from appliance.solving.poly import Poly
from appliance.solving.quotient import Quotient
from appliance.solving.scope import Scope
from appliance.solving.situations.ratios import by_heart

RULES: Final[dict[str, tuple[Rule, ...]]] = {
    **centres.RULES,
    **likeness.RULES,
    **quadrilaterals.RULES,
    **circles.RULES,
    **ratios.RULES,
}
WORDS: Final[dict[str, dict[str, str]]] = {
    **centres.WORDS,
    **likeness.WORDS,
    **quadrilaterals.WORDS,
    **circles.WORDS,
    **ratios.WORDS,
}
_PART: Final = re.compile(r"[∠△□]?[A-Z]+")
DEPTH: Final = 7
_NAME: Final = re.compile(r"(?<![A-Z\\{])([A-Z]{2})(?![A-Z])")
_SPOKEN: Final = re.compile(r"(?<![\\a-z])(sin|cos|tan) ")
_SLOT: Final = re.compile(r"\[([^\]]+)\]")
_MATH: Final = re.compile(r"\$([^$]+)\$")
_TURN: Final = Scope({"degree": Quotient.of(1)})


def labelled(question: Question, answer: Answer, grade: str) -> tuple[str, ...]:
    """The lines, the last one with the answer. Raises Unsolvable where no steps lead there."""
    writer = _Writer(question, answer, grade)
    if question.goal.kind is GoalKind.AT_SOLUTION:
        return writer.of_letter()
    return writer.of_roles()


# The scale is a ratio: it multiplies as a fraction of its two numbers.
_TIMES: Final = re.compile(r"\\(times|div)\[(scale|∠?[A-Z]{1,2}:∠?[A-Z]{1,2})\](?:\^(\d))?")
_PART_OF: Final = re.compile(r"\[((?:sin|cos|tan) [AB]|scale|∠?[A-Z]{1,2}:∠?[A-Z]{1,2})\.([12])\]")


def _spelled(found: re.Match[str]) -> str:
    power = f"^{found[3]}" if found[3] else ""
    top, bottom = ("1", "2") if found[1] == "times" else ("2", "1")
    return rf"\times\frac{{[{found[2]}.{top}]{power}}}{{[{found[2]}.{bottom}]{power}}}"


# Where a ratio's angle is not the one of its letter.
_ANGLE_OF: Final = {
    **{("ratio.height", name): "angle" for name in ("sine", "cosine", "tangent")},
    ("quad.parallelogram", "sin B"): "∠B",
}
_FUNCTION: Final = {"tangent": "tan"}


class _Writer:
    def __init__(self, question: Question, answer: Answer, grade: str) -> None:
        situation = question.only(Situation)
        if situation is None or situation.kind not in RULES:
            raise Unsolvable("이 도형 문제의 풀이는 쓸 수 없습니다.")
        self.situation, self.answer, self.grade, self.question = situation, answer, grade, question
        self.kind = SITUATIONS[situation.kind]
        unnamed = {
            own for own, stem in zip(self.kind.points, situation.people, strict=False) if not stem.isalpha()
        }
        self.rules = tuple(
            rule
            for rule in RULES[situation.kind]
            if not unnamed & set(f"{rule.reason}{_SLOT.sub('', rule.formula)}")
        )
        self.unnamed = unnamed
        self.shown: dict[str, str] = {}
        self.values: dict[str, Node] = {name: _number(q.value) for name, q in situation.values}
        self.lettered = {name: m.value for name, m in situation.measures if _letters(m.value)}
        self.values |= {name: m.value for name, m in situation.measures if name not in self.lettered}
        self._by_heart()
        self.unit = next(
            (each.unit for name, each in situation.told if self.kind.role(name).dimension == "length"), ""
        )
        if not self.unit:
            areas = [each.unit for name, each in situation.told if self.kind.role(name).dimension == "area"]
            self.unit = areas[0].rstrip("²") if areas else ""

    def _by_heart(self) -> None:
        """The ratios of a given angle are no step of their own: $\\sin 60^\\circ$ stands in the formula."""
        kind = self.situation.kind
        angles = {name: Poly.constant(quantity.value) for name, quantity in self.situation.values}
        for equation in by_heart(kind, angles):
            (role,) = equation.letters
            parts = equation.coefficients(role)
            self.values[role] = number_node(Quotient.of(-parts[0] if 0 in parts else Poly.constant(0)))
            angle = _ANGLE_OF.get((kind, role)) or f"∠{role[-1]}"
            size = self.situation.value(angle)
            if size is not None:
                self.shown[role] = rf"\{_FUNCTION.get(role, role[:3])} {size.value}^\circ"

    def of_roles(self) -> tuple[str, ...]:
        lines: list[str] = []
        for role in map(str, self.question.goal.args):
            for rule in self._plan(role):
                lines.append(self._line(rule))
        if len(self.question.goal.args) != 1:
            raise Unsolvable("여러 가지를 함께 묻는 이 문제의 풀이는 쓸 수 없습니다.")
        (asked,) = map(str, self.question.goal.args)
        return (*lines, closing(attach(self._called(asked), "은/는"), self.answer))

    def of_letter(self) -> tuple[str, ...]:
        """An equation in the letter: two ways to say one magnitude."""
        (wanted,) = self.question.goal.args
        if not isinstance(wanted, Sym) or not isinstance(self.answer, Scalar):
            raise Unsolvable("문자 하나의 값을 묻는 문제의 풀이만 쓸 수 있습니다.")
        lines, rule = self._plan_letter()
        text = rule.formula.split("=")[-1]
        left = latex(self.lettered.get(rule.target) or self.values[rule.target])
        right = _SLOT.sub(lambda found: _bracketed(self._cell(found[1]), text, found), text)
        equation = f"{left}={right}".replace("°", "")
        relation = parse(equation)
        if not isinstance(relation, Rel):
            raise Unsolvable("식을 세울 수 없습니다.")
        solved = solve_linear(relation, wanted.name, brief=True)
        opening = f"{self._words(rule.reason)} ${latex(relation)}$이다."
        return (
            *(self._line(each) for each in lines),
            opening,
            *solved.lines,
            closing(f"${wanted.name}$의 값은", self.answer),
        )

    def _plan_letter(self) -> tuple[list[Rule], Rule]:
        """Steps to numbers, then a rule that joins a lettered magnitude with known ones."""
        reached = set(self.values)
        for _ in range(4):
            for rule in self.rules:
                involved = {rule.target, *rule.needs}
                if involved & set(self.lettered) and involved <= set(self.lettered) | reached:
                    before: list[Rule] = []
                    for name in involved - set(self.lettered) - set(self.values):
                        before += [each for each in self._plan(name) if each not in before]
                    if rule.power == 1 and self._is_used(rule, before):
                        return before, rule
            reached |= {rule.target for rule in self.rules if set(rule.needs) <= reached} - set(self.lettered)
        raise Unsolvable("이 도형 문제의 풀이는 쓸 수 없습니다.")

    def _is_used(self, rule: Rule, before: list[Rule]) -> bool:
        """Every magnitude with the letter stands in the equation."""
        return set(self.lettered) <= {rule.target, *rule.needs}

    def _cell(self, role: str) -> Node:
        return self.lettered[role] if role in self.lettered else self.values[role]

    # --- steps -----------------------------------------------------------------------------------------

    def _plan(self, target: str) -> list[Rule]:
        """The fewest steps from the givens to the target. Raises Unsolvable where there are none."""
        if target in self.values:
            return []
        found = self._search(target, frozenset(self.values), DEPTH, frozenset())
        if found is None:
            raise Unsolvable("이 도형 문제의 풀이는 쓸 수 없습니다.")
        return found

    def _search(
        self, target: str, known: frozenset[str], depth: int, above: frozenset[str]
    ) -> list[Rule] | None:
        best: list[Rule] | None = None
        if depth == 0 or target in above:
            return None
        for rule in self.rules:
            if rule.target != target or target in rule.needs:
                continue
            plan: list[Rule] | None = []
            for need in rule.needs:
                if need in known or any(each.target == need for each in plan or []):
                    continue
                limit = depth - 1 if best is None else min(depth - 1, len(best) - 1)
                part = self._search(need, known, limit, above | {target})
                if part is None:
                    plan = None
                    break
                plan = [*(plan or []), *(each for each in part if each not in (plan or []))]
            if plan is not None and (best is None or len(plan) + 1 < len(best)):
                best = [*plan, rule]
        return best

    def _line(self, rule: Rule) -> str:
        parts = rule.formula.split("=")
        shown: list[str] = []
        if self._has_name(rule.target):
            shown.append(self._signs(rule.target) + ("^2" if rule.power == 2 else ""))
        for part in parts[:-1]:
            if self.situation.people:
                shown.append(self._signs(part))
        body = self._filled(parts[-1])
        node = parse(body)
        value = evaluate(node, _TURN)
        made = (
            proportion(value) if self.kind.role(rule.target).dimension == "proportion" else number_node(value)
        )
        angle = self.kind.role(rule.target).dimension == "angle"
        printed = self._degrees(made) if angle else latex(made)
        for text in (latex(node), printed):
            if not shown or shown[-1] != text:
                shown.append(text)
        reason = self._words(rule.reason)
        if rule.power == 2:
            return self._root_line(rule, reason, shown, value)
        self.values[rule.target] = made
        unit = "" if angle else self._unit(rule.target)
        body = f"${'='.join(shown)}$"
        if not self._has_name(rule.target):
            body = f"{attach(self._called(rule.target), '은/는')} {body}"
        return f"{reason} {body}{' ' if unit[:1].isascii() and unit else ''}{unit}이다."

    def _root_line(self, rule: Rule, reason: str, shown: list[str], square: Quotient) -> str:
        root = square.number.sqrt()
        if not root.is_rational and not allows_roots(self.grade):
            raise Unsolvable("이 학년에서는 근호를 쓸 수 없어 길이를 나타낼 수 없습니다.")
        made = number_node(Quotient.of(root))
        self.values[rule.target] = made
        if not self._has_name(rule.target):
            if not allows_roots(self.grade):
                raise Unsolvable("점의 이름이 없는 도형이라 풀이를 쓸 수 없습니다.")
            unit = self._unit(rule.target)
            under = latex(parse("\\sqrt{" + shown[0] + "}"))
            body = f"${under}={latex(made)}$"
            return f"{reason} {attach(self._called(rule.target), '은/는')} {body}{' ' if unit else ''}{unit}이다."
        name = self._signs(rule.target)
        unit = self._unit(rule.target)
        return f"{reason} ${'='.join(shown)}$이고 ${name}>0$이므로 ${name}={latex(made)}${' ' if unit else ''}{unit}이다."

    def _filled(self, text: str) -> str:
        """The formula with the values of the roles; degrees where they are angles."""

        def part(found: re.Match[str]) -> str:
            ratio = self.values[found[1]]
            if isinstance(ratio, Frac | Num):
                piece = (
                    (ratio.num if found[2] == "1" else ratio.den)
                    if isinstance(ratio, Frac)
                    else ratio
                    if found[2] == "1"
                    else Num("1")
                )
                return latex(piece) if isinstance(piece, Num) else f"({latex(piece)})"
            if not isinstance(ratio, Ratio):
                raise Unsolvable("비로 주어진 값이 없습니다.")
            return latex(ratio.parts[int(found[2]) - 1])

        def value(found: re.Match[str]) -> str:
            role = found[1]
            node = self.values[role]
            if role in self.shown:
                return self.shown[role]
            if self.kind.role(role).dimension == "angle":
                return self._degrees(node)
            if isinstance(node, Ratio):
                return (
                    rf"\left({latex(Frac(*node.parts))}\right)"
                    if text[found.end() :][:1] == "^"
                    else latex(Frac(*node.parts))
                )
            after = text[found.end() : found.end() + 1]
            return (
                f"({latex(node)})"
                if isinstance(node, Add | Neg) or (after == "^" and not isinstance(node, Num))
                else latex(node)
            )

        return _SLOT.sub(value, _PART_OF.sub(part, _TIMES.sub(_spelled, text))).replace("°", "^\\circ")

    def _degrees(self, node: Node) -> str:
        if isinstance(node, Frac):
            return quantity_text(node, "°").strip("$")
        return f"{latex(node)}^\\circ"

    # --- words -----------------------------------------------------------------------------------------

    def _has_name(self, role: str) -> bool:
        names = self.kind.role(role).names
        if role[:4] in ("sin ", "cos ", "tan "):
            return True
        return bool(self.situation.people) and bool(names) and not self.unnamed & set(names[0])

    def _signs(self, text: str) -> str:
        """A name of the kind as LaTeX in the stem's letters."""
        if self.situation.people:
            text = re.sub(
                r"[A-Z]+", lambda found: to_stem(found[0], self.kind.points, self.situation.people), text
            )
        return latex(parse(_NAME.sub(r"\\overline{\1}", _SPOKEN.sub(r"\\\1 ", text)).replace("°", "^\\circ")))

    def _words(self, reason: str) -> str:
        if not self.situation.people and re.search(r"\$[^$]*[A-Z]", reason):
            raise Unsolvable("점의 이름이 없는 도형이라 풀이를 쓸 수 없습니다.")
        return _MATH.sub(lambda found: f"${self._signs(found[1])}$", reason)

    def _called(self, role: str) -> str:
        told = self.kind.role(role)
        if not self._has_name(role) and (not self.situation.people or told.names):
            return WORDS.get(self.kind.name, {}).get(role, told.korean)
        if not self._has_name(role):
            return _PART.sub(lambda found: f"${self._signs(found[0])}$", told.korean)
        return f"${self._signs(told.name)}${told.korean[len(told.name) :]}"

    def _unit(self, role: str) -> str:
        dimension = self.kind.role(role).dimension
        if dimension == "length":
            return self.unit
        return f"{self.unit}²" if dimension == "area" and self.unit else ""


def _letters(node: Node) -> bool:
    found = False

    def look(each: Node) -> Node:
        nonlocal found
        found = found or (isinstance(each, Sym) and each.name not in ("pi", "degree"))
        return each

    transform(node, look)
    return found


def _bracketed(node: Node, text: str, found: re.Match[str]) -> str:
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    joined = before.endswith((r"\times", "-")) or after.startswith((r"\times", "^"))
    return f"({latex(node)})" if isinstance(node, Add | Neg) and joined else latex(node)


def _number(value: Fraction) -> Node:
    if value.denominator in (2, 4, 5, 10, 20, 25, 50, 100):
        text = f"{float(value):.2f}".rstrip("0").rstrip(".")
        return Num(text)
    return number_node(Quotient.of(value))
