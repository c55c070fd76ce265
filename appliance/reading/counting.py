"""The family of counting: rows, picks, numbers made of cards, ways, maps, lines."""

import re
from collections.abc import Sequence

from appliance.domain.givens import Experiment, Relations
from appliance.domain.goals import Event, Goal, GoalKind
from appliance.domain.question import Question
from appliance.mathtext.tree import Choose, Factorial, Rel, Sym, symbols, walk
from appliance.reading.coin_and_die import face_and
from appliance.reading.counting_words import ASKS, BOUND, EVENTS, NAMED_PEOPLE, SIZES, VERBS
from appliance.reading.lexicon.words import common
from appliance.reading.outcome import NOTHING_ASKED, SEVERAL_ASKED, Built, Gap, Outcome, Path
from appliance.reading.phrases import Fact, Tile
from appliance.reading.tokens import PLACEHOLDER, Token, index_of

CALLS = "만족|경우의|방법|가지|확률|개수|몇|자연수|정수|함수|순서쌍"
POOL: tuple[Tile, ...] = (*common(), *SIZES, *VERBS, *EVENTS, *ASKS)
_PLACEHOLDER = re.compile(PLACEHOLDER)
_POSTS = re.compile(
    "회장|부회장|반장|부반장|총무|서기|대표|주장|부주장|조장|부조장|위원장|부위원장|"
    "감독|팀장|부팀장|의장|부의장"
)


class Reader:
    """The experiment that the facts say, and where its sizes are shown."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts, self.tokens = facts, tokens
        self.paths: dict[int, Path] = {}
        self.used: set[int] = set()
        self.letters: list[str] = []

    def one(self, *tags: str) -> Fact | None:
        found = [fact for fact in self.facts if fact.tag in tags]
        return found[0] if len(found) == 1 else None

    def all(self, tag: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.tag == tag]

    def size(
        self, fact: Fact | None, token: str, name: str, words: dict[str, int] | None = None
    ) -> int | None:
        """The number at a token, shown at sizes.name."""
        if fact is None:
            return None
        if token not in fact.tokens:
            return (words or {}).get(fact.words.get(token, ""))
        index = fact.tokens[token]
        value = self.tokens[index].number
        if value is None or value.denominator != 1 or value < 0:
            return None
        self.used.add(index)
        if self.tokens[index].state in ("given", "word"):
            self.paths[index] = ("givens", "0", "sizes", name)
        return int(value)

    def experiment(self) -> Experiment | Gap:
        for tag, make in _MAKERS:
            if self.all(tag):
                return make(self)
        return Gap("무엇을 세는지 (세우기, 뽑기, 길, 카드) 알 수 없습니다.", 2)

    # --- people --------------------------------------------------------------------------------------

    def people(self) -> tuple[tuple[str, int], ...] | Gap:
        who, groups = self.all("who"), self.all("groups")
        if len(groups) == 1 and not who:
            return self._groups(groups[0])
        if len(who) != 1:
            return Gap("몇 명 또는 몇 개 중에서인지 하나로 적혀 있지 않습니다.", 3)
        return self._who(who[0])

    def _groups(self, fact: Fact) -> tuple[tuple[str, int], ...] | Gap:
        sizes: list[tuple[str, int]] = []
        for at in ("1", "2", "3"):
            if f"g{at}" not in fact.words:
                continue
            name = re.sub("서로 ?다른|의$", "", fact.words[f"g{at}"])
            size = self.size(fact, f"n{at}", name)
            if size is None or name in dict(sizes):
                return Gap("두 모둠의 수를 알 수 없습니다.", 3)
            sizes.append((name, size))
        total = fact.tokens.get("total")
        if total is not None:
            self.used.add(total)
            if self.tokens[total].number != sum(size for _, size in sizes):
                return Gap("모두 몇 명인지가 두 모둠의 수와 맞지 않습니다.", 4)
        return tuple(sizes)

    def _who(self, fact: Fact) -> tuple[tuple[str, int], ...] | Gap:
        count = self.size(fact, "n", "people")
        if "l" in fact.tokens:
            token = self.tokens[fact.tokens["l"]]
            assert token.value is not None
            self.paths[fact.tokens["l"]] = ("givens", "0", "sizes", "people")
            self.used.add(fact.tokens["l"])
            self.letters = [chr(ord("A") + at) for at in range(int(token.value))]
            if count is not None and count != token.value:
                return Gap("이름의 수와 사람 수가 서로 맞지 않습니다.", 4)
            count = int(token.value)
        for name in ("p", "q"):
            if name in fact.tokens:
                self.letters.append(self.tokens[fact.tokens[name]].source.strip("$ "))
        if len(set(self.letters)) != len(self.letters) or (count is not None and count < len(self.letters)):
            return Gap("이름이 나온 사람의 수가 맞지 않습니다.", 4)
        if count is None or count < 1:
            return Gap("몇 명 또는 몇 개인지 적혀 있지 않습니다.", 4)
        return (("people", count),)

    def _word_size(self, fact: Fact, token: str) -> int | None:
        if token not in fact.tokens:
            return None
        value = self.tokens[fact.tokens[token]].number
        return int(value) if value is not None else None

    def row(self) -> Experiment | Gap:
        people = self.people()
        if isinstance(people, Gap):
            return people
        lines = [fact.tokens["line"] for fact in self.all("row") if "line" in fact.tokens]
        if any(self.tokens[index].value != 1 for index in lines):
            return Gap("여러 줄로 세우는 문제는 다루지 않습니다.", 4)
        self.used.update(lines)
        chosen = self.one("chosen")
        if chosen is None:
            return Experiment("row", people)
        places = self.size(chosen, "r", "places")
        total = sum(size for _, size in people)
        if places is None or not 1 <= places <= total:
            return Gap("세우는 사람이 있는 사람보다 많습니다.", 4)
        return Experiment("row", (*people, ("places", places)))

    def pick(self) -> Experiment | Gap:
        people = self.people()
        if isinstance(people, Gap):
            return people
        chosen = self.one("picked")
        assert chosen is not None
        if "posts" in chosen.words or "post1" in chosen.words:
            return self._posts(people, chosen)
        if "w" in chosen.words:
            return Experiment("pick", (*people, ("picks", {"두": 2, "세": 3, "네": 4}[chosen.words["w"]])))
        if chosen.data == ("two",):
            return Experiment("pick", (*people, ("picks", 2)))
        if chosen.data == ("mixed",):
            return self._mixed(people, chosen)
        picks = self.size(chosen, "r", "picks")
        total = sum(size for _, size in people)
        if picks is None or not 1 <= picks <= total:
            return Gap("뽑는 수가 있는 수보다 많습니다.", 4)
        return Experiment("pick", (*people, ("picks", picks)))

    def _posts(self, people: tuple[tuple[str, int], ...], fact: Fact) -> Experiment | Gap:
        """회장 1명과 부회장 2명; 회장, 부회장, 총무를 각각 한 명씩."""
        total = sum(size for _, size in people)
        if "posts" in fact.words:
            names = _POSTS.findall(fact.words["posts"])
            seats = [1] * len(names)
        else:
            names = [fact.words[f"post{at}"] for at in (1, 2, 3) if f"post{at}" in fact.words]
            sizes = [self._word_size(fact, f"s{at}") for at in (1, 2, 3) if f"post{at}" in fact.words]
            if any(size is None for size in sizes):
                return Gap("각 자리를 몇 명이 맡는지 적혀 있지 않습니다.", 3)
            seats = [size for size in sizes if size is not None]
            self.used.update(fact.tokens[f"s{at}"] for at in (1, 2, 3) if f"s{at}" in fact.tokens)
        if len(set(names)) != len(names) or sum(seats) > total:
            return Gap("뽑는 자리가 사람보다 많거나 서로 같습니다.", 4)
        if any(name == "대표" for name in names) and len(names) == 1:
            return Experiment("pick", (*people, ("picks", seats[0])))
        roles = ("first", "second", "third")
        if len(people) != 1 or not 2 <= len(names) <= 3:
            return Gap("자리를 뽑는 문제로 읽을 수 없습니다.", 3)
        return Experiment("posts", (*people, *zip(roles, seats, strict=False)))

    def _mixed(self, people: tuple[tuple[str, int], ...], fact: Fact) -> Experiment | Gap:
        sizes = [self._word_size(fact, f"k{at}") for at in ("1", "2")]
        names = [fact.words[f"m{at}"] for at in ("1", "2")]
        known = dict(people)
        found: list[tuple[str, int]] = []
        for name, size in zip(names, sizes, strict=True):
            full = next((each for each in known if each == name or each.startswith(name)), "")
            if not full or size is None or size > known[full]:
                return Gap("뽑는 수가 있는 수보다 많거나 없는 것을 뽑습니다.", 4)
            found.append((full, size))
        self.mixed = Event("mixed", tuple(part for pair in found for part in pair))
        for at, _place in (("1", "1"), ("2", "3")):
            index = fact.tokens[f"k{at}"]
            self.used.add(index)
        return Experiment("pick", (*people, ("picks", sum(size for _, size in found))))

    mixed: Event | None = None

    # --- numbers ---------------------------------------------------------------------------------------

    def numbers(self) -> Experiment | Gap:
        cards, made = self.one("cards"), self.one("number")
        if cards is None or made is None:
            return Gap("어떤 숫자로 몇 자리의 수를 만드는지 적혀 있지 않습니다.", 3)
        digits = {"두": 2, "세": 3, "네": 4, "다섯": 5}.get(made.words.get("d", ""))
        if digits is None:
            return Gap("몇 자리의 자연수인지 적혀 있지 않습니다.", 3)
        listed = [index_of(text) for text in _PLACEHOLDER.findall(cards.text)]
        self.used.update(listed)
        if "lowest" in cards.tokens:
            low, high = self._word_size(cards, "lowest"), self._word_size(cards, "highest")
            if low is None or high is None or not 0 <= low < high <= 9:
                return Gap("카드에 적힌 숫자를 알 수 없습니다.", 4)
            self.paths[cards.tokens["highest"]] = ("givens", "0", "sizes", "highest")
            sizes: tuple[tuple[str, int], ...] = (("lowest", low), ("highest", high))
            count = high - low + 1
        else:
            low = 0
            values: list[int] = []
            for index in listed:
                token = self.tokens[index]
                if token.category == "num" and token.number is not None:
                    values.append(int(token.number))
                    self.paths[index] = ("givens", "0", "sizes", f"card{len(values)}")
            sizes = tuple((f"card{at + 1}", value) for at, value in enumerate(values))
            count = len(values)
            if len(set(values)) != count or not all(0 <= value <= 9 for value in values):
                return Gap("카드에 적힌 숫자가 서로 다른 한 자리 수가 아닙니다.", 4)
        said = [self.tokens[index] for index in listed if self.tokens[index].category == "count"]
        if any(token.number != count for token in said):
            return Gap("카드의 장수와 숫자의 개수가 서로 맞지 않습니다.", 4)
        if "lowest" in cards.tokens and low == 1:  # as many cards as the highest says
            counts = [index for index in listed if self.tokens[index].category == "count"]
            self.paths |= dict.fromkeys(counts, ("givens", "0", "sizes", "highest"))
        repeat = bool(self.all("repeat"))
        for fact in self.all("number"):
            self.used.update(fact.tokens.values())
            if "k" in fact.tokens and self.tokens[fact.tokens["k"]].number != digits:
                return Gap("뽑는 카드의 장수와 자연수의 자릿수가 서로 맞지 않습니다.", 4)
        return Experiment("numbers", (*sizes, ("digits", digits), *((("repeat", 1),) if repeat else ())))

    # --- ways ------------------------------------------------------------------------------------------

    def ways(self) -> Experiment | Gap:
        found = self.all("ways")
        entries = [(fact, name) for fact in found for name in ("a", "b", "c", "d") if name in fact.tokens]
        names = ("first", "second", "third", "fourth")
        taken = [fact.tokens["o"] for fact in self.all("or") if "o" in fact.tokens]
        if any(self.tokens[index].number != 1 for index in taken):
            return Gap("하나를 고르는 것이 아닌 물음은 다루지 못합니다.", 4)
        self.used.update(taken)
        kind = "one_of" if self.all("or") else "each_of" if self.all("and") else ""
        if not 2 <= len(entries) <= 4 or not kind or (self.all("or") and self.all("and")):
            return Gap("합의 법칙과 곱의 법칙 가운데 무엇을 쓰는지 알 수 없습니다.", 2)
        sizes = [self.size(fact, token, name) for (fact, token), name in zip(entries, names, strict=False)]
        if any(size is None or size < 1 for size in sizes):
            return Gap("가짓수를 알 수 없는 것이 있습니다.", 3)
        return Experiment(kind, tuple(zip(names, (size for size in sizes if size), strict=False)))

    def roads(self) -> Experiment | Gap:
        sizes: list[tuple[str, int]] = []
        for tag, name in (("road1", "first"), ("road2", "second"), ("road3", "direct")):
            fact = self.one(tag)
            if fact is None:
                if tag == "road3":
                    continue
                return Gap("길의 가짓수가 적혀 있지 않습니다.", 3)
            size = self.size(fact, "n", name)
            if size is None:
                return Gap("길의 가짓수를 알 수 없습니다.", 3)
            sizes.append((name, size))
        for fact in self.facts:
            if fact.tag.startswith("road"):
                self.used.update(fact.tokens.values())
        if gap := self._unconnected():
            return gap
        return Experiment("roads", tuple(sizes))

    def _unconnected(self) -> Gap | None:
        """The ways must lead from the first place over the second to the third, and so must the question."""

        def place(tag: str, end: str) -> str:
            fact = self.one(tag)
            return self.tokens[fact.tokens[end]].source.strip("$ ") if fact and end in fact.tokens else ""

        start, middle, goal = place("road1", "x"), place("road1", "y"), place("road2", "y")
        asked = self.one("roads_ask")
        fits = place("road2", "x") == middle and len({start, middle, goal}) == 3 and asked is not None
        fits = fits and (place("roads_ask", "x"), place("roads_ask", "y")) == (start, goal)
        if asked is not None and "m" in asked.tokens:
            fits = fits and place("roads_ask", "m") == middle and self.one("road3") is None
        if (third := self.one("road3")) is not None:
            fits = fits and (place("road3", "x"), place("road3", "y")) == (start, goal) and third is not None
        return None if fits else Gap("길이 이어지지 않거나 어디서 어디까지 가는지 알 수 없습니다.", 4)

    def tosses(self) -> Experiment | Gap:
        fact = self.one("tosses")
        assert fact is not None
        words = {"한": 1, "하나": 1, "두": 2, "": 1}
        coins, dice = self.size(fact, "coins", "coins", words), self.size(fact, "dice", "dice", words)
        if not coins or not dice:
            return Gap("동전과 주사위의 개수를 알 수 없습니다.", 3)
        return Experiment("tosses", (("coins", coins), ("dice", dice)))

    def lattice(self) -> Experiment | Gap:
        fact = self.one("lattice")
        rows, columns = self.size(fact, "a", "rows"), self.size(fact, "b", "columns")
        if not rows or not columns:
            return Gap("평행한 직선의 개수를 알 수 없습니다.", 3)
        return Experiment("lattice", (("rows", rows), ("columns", columns)))

    def maps(self) -> Experiment | Gap:
        fact = self.one("map")
        assert fact is not None
        sizes = []
        for name in ("x", "y"):
            node = self.tokens[fact.tokens[name]].node
            items = getattr(node, "items", None) or getattr(
                getattr(node, "sides", (None, None))[1], "items", None
            )
            if not items or len(set(items)) != len(items):
                return Gap("두 집합의 원소를 알 수 없습니다.", 3)
            sizes.append(len(items))
            self.used.add(fact.tokens[name])
        return Experiment("map", (("from", sizes[0]), ("to", sizes[1])))

    def wins(self) -> Experiment | Gap:
        fact = self.one("wins")
        count = self._word_size(fact, "n") if fact is not None and "n" in fact.tokens else None
        words = {"두": 2, "세": 3}
        people = count or (words.get(fact.words.get("w", "")) if fact is not None else None)
        if fact is not None:
            self.used.update(fact.tokens.values())
        return (
            Experiment("wins", (("people", people),))
            if people
            else Gap("몇 명이 가위바위보를 하는지 없습니다.", 3)
        )

    # --- event -----------------------------------------------------------------------------------------

    def event(self, experiment: Experiment) -> Event | Gap:
        facts = self.all("event")
        for fact in facts:
            self.used.update(fact.tokens.values())
        if self.mixed is not None:
            return self.mixed if not facts else SEVERAL_ASKED
        if not facts:
            return Event("any")
        if len(facts) > 1:
            return SEVERAL_ASKED
        (fact,) = facts
        kind = str(fact.data[0])
        if kind in NAMED_PEOPLE:
            return self._about_named(kind, fact)
        if kind in ("group_together", "group_apart", "group_ends", "some"):
            return self._about_group(kind, fact, experiment)
        if kind in BOUND:
            return self._about_number(kind, fact)
        if kind == "all":
            return self._all_of_group(fact, experiment)
        if kind == "face_and":
            return self._coin_and_die(fact, experiment)
        return Event(kind)

    def _coin_and_die(self, fact: Fact, experiment: Experiment) -> Event | Gap:
        found = face_and(fact, self.tokens)
        if isinstance(found, Gap):
            return found
        if experiment.kind != "tosses" or experiment.size("dice") != 1:
            return Gap("주사위 한 개와 동전을 던지는 시행이 아닙니다.", 3)
        self.paths |= found[1]
        return found[0]

    def _about_named(self, kind: str, fact: Fact) -> Event | Gap:
        names: list[str] = []
        for group in ("p", "q", "r"):
            if group in fact.tokens:
                node = self.tokens[fact.tokens[group]].node
                names.append(node.name if isinstance(node, Sym) else "")
            elif group in fact.words:
                names.append("")
        known = self.letters
        if not known:
            return Gap("이름이 나온 사람이 누구인지 적혀 있지 않습니다.", 3)
        if not all(name in known for name in names) or len(set(names)) != len(names):
            return Gap("앞에 없는 이름을 묻고 있습니다.", 4)
        places = tuple(known.index(name) + 1 for name in names)
        return Event(kind, (*places, int(str(fact.data[1])))) if kind == "place" else Event(kind, places)

    def _about_group(self, kind: str, fact: Fact, experiment: Experiment) -> Event | Gap:
        name = fact.words["g"]
        groups = [each for each, _ in experiment.sizes if each not in ("people", "places", "picks")]
        full = [each for each in groups if each == name or each.startswith(name)]
        if len(full) != 1:
            return Gap("앞에 없는 모둠을 묻고 있습니다.", 4)
        return Event(kind, (full[0],))

    def _all_of_group(self, fact: Fact, experiment: Experiment) -> Event | Gap:
        """두 명 모두 여학생: as many of them as are picked."""
        told = self._about_group("some", fact, experiment)
        if isinstance(told, Gap) or experiment.kind != "pick":
            return Gap("모두 같은 모둠인지 묻는 말이 시행과 맞지 않습니다.", 3)
        if (every := fact.tokens.get("every")) is not None:
            if self.tokens[every].number != experiment.size("picks"):
                return Gap("모두 몇 명인지가 뽑는 수와 맞지 않습니다.", 4)
            if self.tokens[every].state == "given":
                self.paths[every] = ("givens", "0", "sizes", "picks")
        return Event("all_of", told.args)

    def _about_number(self, kind: str, fact: Fact) -> Event | Gap:
        index = fact.tokens["n"]
        value = self.tokens[index].number
        if value is None or value.denominator != 1:
            return Gap("비교하는 수가 자연수가 아닙니다.", 3)
        self.paths[index] = ("goal", "args", "0", "args", "0")
        return Event(kind, (int(value),))


_MAKERS = (
    ("cards", Reader.numbers), ("lattice", Reader.lattice), ("map", Reader.maps), ("wins", Reader.wins),
    ("tosses", Reader.tosses), ("road1", Reader.roads), ("ways", Reader.ways), ("picked", Reader.pick),
    ("row", Reader.row),
)  # fmt: skip
# What is made of so many points, and what cannot be asked of anything else.
_MADE = {"선분": 2, "직선": 2, "삼각형": 3, "사각형": 4}


def _unfit_noun(noun: str, experiment: Experiment) -> bool:
    if noun in _MADE:
        return experiment.kind != "pick" or experiment.size("picks") != _MADE[noun]
    wanted = {"평행사변형": "lattice", "함수": "map", "자연수": "numbers", "정수": "numbers", "수": "numbers"}
    return noun != "" and wanted.get(noun) != experiment.kind


_FIT = {
    "row": {"any", "together", "apart", "ends", "place", "group_together", "groups_together", "group_apart",
            "alternate", "group_ends"},
    "pick": {"any", "with", "without", "mixed", "some", "all_of"},
    "numbers": {"any", "even", "odd", "multiple_of", "at_least", "above", "at_most", "below"},
    "map": {"any", "one_to_one"},
    "tosses": {"any", "face_and"},
    "wins": {"any", "draw", "decided"},
}  # fmt: skip


def _choosing(fact: Fact, tokens: Sequence[Token]) -> Outcome:
    """nP2=30: the natural number n."""
    relation, letter = tokens[fact.tokens["e"]].node, tokens[fact.tokens["n"]].node
    if not isinstance(relation, Rel) or not isinstance(letter, Sym) or symbols(relation) != {letter.name}:
        return Gap("등식의 미지수를 알 수 없습니다.", 1)
    if not any(isinstance(part, Choose | Factorial) for part in walk(relation)):
        return Gap("순열이나 조합의 등식이 아닙니다.", 1)
    question = Question((Relations((relation,), (letter.name,)),), Goal(GoalKind.AT_SOLUTION, (letter,)))
    paths: dict[int, Path] = {fact.tokens["e"]: ("givens", "0", "items", "0")}
    return Built(question, paths, frozenset(fact.tokens.values()))


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    equation = [fact for fact in facts if fact.tag == "choosing"]
    if len(equation) == 1:
        return _choosing(equation[0], tokens)
    asks = {fact.data[0] for fact in facts if fact.tag == "ask"}
    if not asks:
        return NOTHING_ASKED
    if len(asks) > 1:
        return SEVERAL_ASKED
    reader = Reader(facts, tokens)
    experiment = reader.experiment()
    if isinstance(experiment, Gap):
        return experiment
    event = reader.event(experiment)
    if isinstance(event, Gap):
        return event
    if event.kind not in _FIT.get(experiment.kind, {"any"}):
        return Gap("시행과 사건이 서로 맞지 않습니다.", 3)
    if (
        len(experiment.sizes) > 1
        and event.kind in ("alternate", "groups_together")
        and "people" in dict(experiment.sizes)
    ):
        return Gap("두 모둠이 적혀 있지 않습니다.", 3)
    nouns = [fact.words.get("noun", "") for fact in facts if fact.tag == "ask"]
    if any(_unfit_noun(noun, experiment) for noun in nouns):
        return Gap("세는 것과 묻는 것이 서로 맞지 않습니다.", 3)
    kind = GoalKind.PROBABILITY if asks == {"probability"} else GoalKind.CASES
    if kind is GoalKind.PROBABILITY and event.kind == "any":
        return Gap("어떤 사건의 확률인지 적혀 있지 않습니다.", 3)
    unit = ""
    for fact in facts:
        if fact.tag == "ask":
            reader.used.update(fact.tokens.values())
            unit = next((tokens[i].unit for i in fact.tokens.values() if tokens[i].state == "asked"), unit)
    question = Question((experiment,), Goal(kind, (event,), unit))
    return Built(question, reader.paths, frozenset(reader.used))
