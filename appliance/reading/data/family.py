"""The family of data: what a cover says of a row, a plot or a table becomes a Question."""

import re
from collections.abc import Sequence

from appliance.domain.givens import Measured, Numbers, Table
from appliance.domain.goals import Goal, GoalKind
from appliance.domain.question import Question
from appliance.domain.statistics import Statistic
from appliance.mathtext.tree import Add, Node, Sym, rational, symbols
from appliance.reading.data.asks import ASKS, CLASSES, TOLD, kind_of
from appliance.reading.data.pairs import PAIRS, pair_count
from appliance.reading.data.phrases import DATA, INTRO
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile
from appliance.reading.tokens import PLACEHOLDER, Token, index_of

CALLS = (
    "평균|중앙값|최빈값|분산|편차|사분위|상자그림|상대도수|도수|계급|줄기|"
    "변량|자료|최댓값|다섯수|산점도|점수|성적|"
    "\ue022|횟수|기록|조사"
)
POOL: tuple[Tile, ...] = (*common(), *DATA, *INTRO, *TOLD, *ASKS, *CLASSES, *PAIRS)

ORDINALS = {
    "첫": 1,
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
}
_BIG = {"큰", "많은", "높은", "좋은", "긴", "무거운"}
_HOW = {"이상": "at_least", "이하": "at_most", "미만": "below", "초과": "above"}
_PLACEHOLDER = re.compile(PLACEHOLDER)
_WHAT = {"": "class", "의 계급값": "middle", "의 도수": "size", "의 상대도수": "relative"}
_WHAT |= {name.replace(" ", ""): kind for name, kind in _WHAT.items()}
NO_DATA = Gap("자료가 적혀 있지 않습니다. 변량이나 표를 적어 주십시오.", 2)


class Reader:
    """Collects the givens of the facts with the places of their values."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens
        self.paths: dict[int, Path] = {}
        self.used: set[int] = set()
        self.givens: list[Numbers | Table | Measured] = []
        self.renamed: dict[str, str] = {}

    def all(self, *tags: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.tag in tags]

    # --- data ------------------------------------------------------------------------------------------

    def data(self) -> Gap | None:
        found = self.all("data", "table", "points")
        if not found or len(found) > 2:
            return NO_DATA
        unit = self._said_unit()
        for fact in found:
            if fact.tag == "table":
                index = fact.tokens["t"]
                self.paths[index] = ("givens", str(len(self.givens)))
                table = self.tokens[index].table
                assert table is not None
                self.givens.append(table)
            elif gap := self._row(fact, unit):
                return gap
        self.used.update(index for fact in self.all("unit") for index in fact.tokens.values())
        return None

    def _row(self, fact: Fact, unit: str) -> Gap | None:
        indices = [index_of(text) for text in _PLACEHOLDER.findall(fact.text)]
        units = {self.tokens[index].unit for index in indices} | ({"점"} if "점" in fact.text else set())
        units.discard("")
        if len(units) > 1:
            return Gap("자료의 단위가 서로 다릅니다.", 3)
        values: list[Node] = []
        for at, index in enumerate(indices):
            token = self.tokens[index]
            node = token.node if token.value is None else rational(token.value)
            if node is None or token.state not in ("given", "letter"):
                return Gap("자료 가운데 수가 아닌 것이 있습니다.", 3)
            if len(symbols(node)) > 1:
                return Gap("자료에 문자가 둘 이상 있는 값이 있습니다. 단위를 빼고 적어 주십시오.", 3)
            values.append(node)
            self.paths[index] = ("givens", str(len(self.givens)), "values", str(at))
        about = "편차" if self._about_deviations() else ""
        self.givens.append(Numbers(tuple(values), units.pop() if units else unit, about))
        return None

    def _about_deviations(self) -> bool:
        return any("편차" in fact.text and "표준" not in fact.text for fact in self.all("intro"))

    def _said_unit(self) -> str:
        return next((fact.words["unit"] for fact in self.all("unit") if "unit" in fact.words), "")

    @property
    def main(self) -> Numbers | Table:
        found = [given for given in self.givens if isinstance(given, Numbers | Table)]
        return found[-1]

    def size(self) -> int | None:
        """How many data there are; None where a table does not say."""
        given = next(given for given in self.givens if isinstance(given, Numbers | Table))
        if isinstance(given, Numbers):
            return len(given.values)
        if given.kind == "stem_leaf":
            return sum(len(row) - 1 for row in given.rows)
        return len(given.rows) if given.kind == "records" else None

    # --- told ------------------------------------------------------------------------------------------

    def counts(self) -> Gap | None:
        """학생 10명의: the number of data, which a table of classes may need to be told."""
        said = [index for fact in self.all("intro") for index in _indices(fact)]
        for index in said:
            token = self.tokens[index]
            self.used.add(index)
            if token.category != "count" or token.unit not in ("명", "개", "사람") or token.value is None:
                continue
            size = self.size()
            if size is None:
                self.paths[index] = ("givens", str(len(self.givens)), "value")
                self.givens.append(Measured(Statistic("size"), rational(token.value)))
            elif token.value != size and (token.unit != "개" or "변량" in self._around(index)):
                return Gap(f"자료의 개수가 {token.value}인지 {size}인지 서로 맞지 않습니다.", 4)
            elif token.value != size:
                return Gap("자료의 개수와 적힌 수가 서로 맞지 않습니다.", 4)
        return None

    def _around(self, index: int) -> str:
        return next((fact.text for fact in self.all("intro") if index in _indices(fact)), "")

    def told(self) -> Gap | None:
        rows = sum(isinstance(given, Numbers | Table) for given in self.givens)
        for fact in self.all("told"):
            for group, place in (("k", "v"), ("k2", "v2")):
                if group in fact.words and (gap := self._tell(fact, group, place, rows)):
                    return gap
        for _ in self.all("told_same"):
            self.givens.append(Measured(Statistic("mean"), Sym("최빈값")))
        for fact in self.all("told_letter"):
            for word, letter in (("k", "a"), ("k2", "b"), ("k3", "c")):
                if word in fact.words:
                    name = self.tokens[fact.tokens[letter]].source.strip("$ ")
                    self.renamed[name] = kind_of(fact.words[word])
                    self.used.add(fact.tokens[letter])
        return None

    def _tell(self, fact: Fact, group: str, place: str, rows: int) -> Gap | None:
        index = fact.tokens.get(place)
        if index is None:
            return Gap("평균이나 분산이 얼마인지 적혀 있지 않습니다.", 3)
        token = self.tokens[index]
        node = token.node if token.value is None else rational(token.value)
        if node is None or token.state != "given" or symbols(node):
            if isinstance(node, Sym):  # 평균이 a, 중앙값이 b일 때
                self.renamed[node.name] = kind_of(fact.words[group])
                self.used.add(index)
                return None
            return Gap("평균이나 분산으로 적힌 값을 읽을 수 없습니다.", 3)
        self.paths[index] = ("givens", str(len(self.givens)), "value")
        self.givens.append(Measured(Statistic(kind_of(fact.words[group])), node))
        return None

    # --- asked -----------------------------------------------------------------------------------------

    def goal(self) -> Goal | Gap:
        asks = [fact for fact in self.facts if fact.tag.startswith("ask")]
        if not asks:
            return NOTHING_ASKED
        self.used.update(index for fact in asks for index in fact.tokens.values())
        if len(asks) > 1:
            return SEVERAL_ASKED
        fact = asks[0]
        makers = {
            "ask": self._measures, "ask_five": self._five, "ask_letters": self._letters,
            "ask_quartiles": self._quartiles, "ask_count": self._count, "ask_kth": self._kth,
            "ask_gap": self._gap, "ask_stem": self._stem, "ask_leaves": self._leaves,
            "ask_size": self._all, "ask_class": self._class, "ask_kth_class": self._kth_class,
            "ask_value_class": self._value_class, "ask_class_size": self._value_class,
            "ask_pairs": self._pairs,
        }  # fmt: skip
        return makers[fact.tag](fact)

    def _unit(self, *kinds: str) -> str:
        """The unit of the data, for measures that have it."""
        given = self.main
        return "" if set(kinds) & {"variance"} and len(kinds) == 1 else given.unit

    def _make(self, op: str, *asked: Statistic, unit: str = "") -> Goal:
        return Goal(GoalKind.STATISTIC, (op, *asked), unit)

    def _measures(self, fact: Fact) -> Goal | Gap:
        kinds = [kind_of(fact.words[group]) for group in ("k", "k2", "k3") if group in fact.words]
        if len(set(kinds)) != len(kinds):
            return Gap("같은 것을 두 번 묻고 있습니다.", 3)
        op = str(fact.data[0]) if fact.data else "each" if len(kinds) > 1 else "value"
        unit = self._unit(*kinds) if op in ("value", "each") or "variance" not in kinds else ""
        return self._make(op, *map(Statistic, kinds), unit=unit if op != "product" else "")

    def _five(self, fact: Fact) -> Goal | Gap:
        return self._make("value", Statistic("five"), unit=self._unit())

    def _quartiles(self, fact: Fact) -> Goal | Gap:
        return self._make("each", *map(Statistic, ("q1", "q2", "q3")), unit=self._unit())

    def _letters(self, fact: Fact) -> Goal | Gap:
        """x, or an expression of the letters; of letters that name measures, their sum or difference."""
        index = fact.tokens["e"]
        node = self.tokens[index].node
        if node is None:
            return NOTHING_ASKED
        if self.renamed:
            return self._of_named(node)
        letters = self._letters_of_data()
        if not symbols(node) <= letters:
            return Gap("자료에 없는 문자의 값을 묻고 있습니다.", 3)
        if not isinstance(node, Sym):
            self.paths[index] = ("goal", "args", "1")
        return Goal(GoalKind.STATISTIC, ("value", node), "")

    def _letters_of_data(self) -> set[str]:
        given = next(given for given in self.givens if isinstance(given, Numbers | Table))
        rows = [given.values] if isinstance(given, Numbers) else list(given.rows)
        return {name for row in rows for cell in row for name in symbols(cell)}

    def _of_named(self, node: Node) -> Goal | Gap:
        terms = node.terms if isinstance(node, Add) else (node,)
        names = sorted(symbols(node))
        if set(names) != set(self.renamed):
            return Gap("묻는 식의 문자가 무엇인지 알 수 없습니다.", 3)
        if all(isinstance(term, Sym) for term in terms):
            return self._make(
                "sum", *(Statistic(self.renamed[term.name]) for term in terms if isinstance(term, Sym))
            )
        first, second = (next(iter(symbols(term))) for term in terms) if len(terms) == 2 else ("", "")
        if len(terms) == 2 and isinstance(terms[0], Sym) and getattr(terms[1], "arg", None) == Sym(second):
            return self._make("minus", Statistic(self.renamed[first]), Statistic(self.renamed[second]))
        product = getattr(node, "factors", ())
        if product and all(isinstance(factor, Sym) for factor in product):
            return self._make("product", *(Statistic(self.renamed[factor.name]) for factor in product))
        return Gap("평균이나 중앙값으로 만든 이 식은 다루지 못합니다.", 3)

    def _bound(self, index: int) -> int | None:
        value = self.tokens[index].number
        return int(value) if value is not None and value.denominator == 1 else None

    def _count(self, fact: Fact) -> Goal | Gap:
        if isinstance(self.main, Table) and self.main.kind == "records" and len(self.main.columns) > 2:
            return Gap("어느 값을 비교하는지 알 수 없습니다.", 2)
        return self._compared(str(fact.data[0]), "value", fact)

    def _compared(self, kind: str, what: str, fact: Fact) -> Goal | Gap:
        numbers = [self._bound(fact.tokens[name]) for name in ("n", "m") if name in fact.tokens]
        if any(number is None for number in numbers):
            return Gap("비교하는 수가 자연수가 아닙니다.", 3)
        word = fact.words.get("how", "").replace(" ", "")
        if word not in _HOW and not word.startswith("보다"):
            return Gap("이상인지 이하인지 알 수 없습니다.", 4)
        how = _HOW.get(word) or ("above" if word[2:] in _BIG else "below")
        if len(numbers) == 2:
            if how != "at_least" or fact.words.get("how2") != "미만":
                return Gap("이상과 미만으로 된 범위만 다룹니다.", 3)
            how = "between"
        for at, name in enumerate(name for name in ("n", "m") if name in fact.tokens):
            self.paths[fact.tokens[name]] = ("goal", "args", "1", "args", str(at + 2))
        args: tuple[int | str, ...] = (what, how, *(number for number in numbers if number is not None))
        asked = fact.tokens.get("many")
        unit = "%" if kind == "share" else self.tokens[asked].unit if asked is not None else "명"
        if (
            kind == "count"
            and asked is None
            and not re.search("학생|사람|회원|선수|직원|관객|손님|주민|참가자|부원|명", fact.text)
        ):
            unit = "일" if "날" in fact.text else "개"
        return self._make("value", Statistic(kind, args), unit=unit)

    def _place(self, fact: Fact) -> int | None:
        """Which place: as a number token, in words, or 가장."""
        if "k" in fact.tokens:
            return self._bound(fact.tokens["k"])
        return ORDINALS.get(fact.words.get("ord", "첫"))

    def _kth(self, fact: Fact) -> Goal | Gap:
        place = self._place(fact)
        if place is None:
            return Gap("몇 번째인지 알 수 없습니다.", 3)
        self._show(fact, "k", "0")
        end = "largest" if fact.words["end"] in _BIG else "smallest"
        return self._make("value", Statistic(f"kth_{end}", (place,)), unit=self._unit())

    def _show(self, fact: Fact, token: str, at: str) -> None:
        if token in fact.tokens and self.tokens[fact.tokens[token]].state == "given":
            self.paths[fact.tokens[token]] = ("goal", "args", "1", "args", at)

    def _gap(self, fact: Fact) -> Goal | Gap:
        return self._make("value", Statistic("range"), unit=self._unit())

    def _stem(self, fact: Fact) -> Goal | Gap:
        return self._make("value", Statistic("fullest_stem"))

    def _leaves(self, fact: Fact) -> Goal | Gap:
        place = self._bound(fact.tokens["k"])
        self._show(fact, "k", "0")
        return self._make("value", Statistic("leaves", (place or 0,)))

    def _all(self, fact: Fact) -> Goal | Gap:
        return self._make("value", Statistic("size"), unit="명" if "학생" in fact.text else "")

    def _class(self, fact: Fact) -> Goal | Gap:
        kind = str(fact.data[0])
        unit = self.main.unit if kind in ("width", "fullest_middle") else ""
        return self._make("value", Statistic(kind), unit=unit)

    def _kth_class(self, fact: Fact) -> Goal | Gap:
        place = self._place(fact)
        if place is None:
            return Gap("몇 번째인지 알 수 없습니다.", 3)
        self._show(fact, "k", "0")
        what = _WHAT[fact.words.get("what", "")]
        end = "largest" if fact.words["end"] in _BIG else "smallest"
        return self._make(
            "value", Statistic(f"{what}_of_{end}", (place,)), unit=self.main.unit if what == "middle" else ""
        )

    def _value_class(self, fact: Fact) -> Goal | Gap:
        value = self._bound(fact.tokens["n"])
        if value is None:
            return Gap("계급을 찾을 값이 자연수가 아닙니다.", 3)
        word = fact.words.get("what", "")
        what = _WHAT[word if word.startswith("의") or not word else f"의{word}"]
        if "m" in fact.tokens:
            return Gap("계급을 이상과 미만으로 묻는 말은 다루지 못합니다.", 3)
        self._show(fact, "n", "0")
        return self._make(
            "value", Statistic(f"{what}_of", (value,)), unit=self.main.unit if what == "middle" else ""
        )

    def _pairs(self, fact: Fact) -> Goal | Gap:
        table = self.main
        if not isinstance(table, Table) or table.kind != "records" or len(table.columns) != 3:
            return Gap("두 가지를 함께 조사한 자료가 없습니다.", 3)
        found = pair_count(fact, self.tokens, table)
        if isinstance(found, Gap):
            return found
        statistic, places, unit = found
        self.paths |= {index: ("goal", "args", "1", "args", str(at)) for index, at in places.items()}
        return self._make("value", statistic, unit=unit)


def _indices(fact: Fact) -> list[int]:
    return [index_of(text) for text in _PLACEHOLDER.findall(fact.text)]


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    reader = Reader(facts, tokens)
    for step in (reader.data, reader.counts, reader.told):
        if gap := step():
            return gap
    goal = reader.goal()
    if isinstance(goal, Gap):
        return goal
    if reader.renamed and not any(isinstance(arg, Statistic) for arg in goal.args):
        return Gap("평균이나 중앙값을 나타내는 문자를 묻지 않고 있습니다.", 3)
    question = Question(tuple(reader.givens), goal)
    return Built(question, reader.paths, frozenset(reader.used))
