"""Which kind of travel problem the facts tell, and the roles of its values."""

from collections.abc import Sequence

from appliance.domain.quantity import Quantity
from appliance.reading.outcome import Built, Gap, Outcome
from appliance.reading.phrases import Fact
from appliance.reading.situations.building import SEVERAL_VALUES, build
from appliance.reading.situations.letters import asked_letter
from appliance.reading.tokens import Token

Values = dict[str, int | Quantity]


class Trip:
    """The facts of a travel problem by tag."""

    def __init__(self, facts: Sequence[Fact], tokens: Sequence[Token]) -> None:
        self.facts = facts
        self.tokens = tokens
        self.motions = [fact for fact in facts if fact.tag == "motion"]
        self.turns = _marked(self.motions, self.tagged("turn"))
        self.ways = _ways(facts, self.motions)
        self.people = _people(facts, self.motions, tokens)
        self.values: Values = {}
        self.twice = False

    def tagged(self, *tags: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.tag in tags]

    def put(self, role: str, fact: Fact, name: str) -> None:
        if name in fact.tokens:
            self.twice = self.twice or role in self.values
            self.values[role] = fact.tokens[name]

    def put_lengths(self, role: str) -> None:
        for fact in self.tagged("length", "lake"):
            self.put(role, fact, "l")

    def speed(self, fact: Fact) -> Token:
        return self.tokens[fact.tokens["v"]]

    def build(self, kind: str, goals: dict[str, str]) -> Outcome:
        """goals: what the goals of a stem mean as roles of this kind."""
        asked: list[str] = []
        for fact in self.tagged("goal"):
            name = str(fact.data[0])
            role = self._leg(fact) if name in ("leg", "way") else goals.get(name)
            if role is None:
                return Gap("무엇을 묻는지 이 문제에서 정해지지 않습니다.", 2)
            if "asked" in fact.tokens:
                self.put(role, fact, "asked")
            else:
                asked.append(role)
        if self.twice:
            return SEVERAL_VALUES
        letter = asked_letter(self.facts, self.tokens)
        return self._with_references(build(kind, self.values, asked, self.tokens, asked_letter=letter))

    def _leg(self, fact: Fact) -> str | None:
        """The leg that is called by its speed or by its way of going."""
        found = [order for at, order in enumerate(("first", "second")) if at < len(self.motions)
                 if self._same(fact, at)]  # fmt: skip
        return f"distance_{found[0]}" if len(found) == 1 else None

    def _same(self, goal: Fact, at: int) -> bool:
        if "ref" in goal.tokens:
            named, speed = self.tokens[goal.tokens["ref"]], self.speed(self.motions[at])
            return (named.number, named.unit) == (speed.number, speed.unit)
        return self.ways[at] == goal.data[1]

    def _with_references(self, found: Outcome) -> Outcome:
        if isinstance(found, Gap):
            return found
        paths = dict(found.paths)
        for fact in self.tagged("goal"):
            role = self._leg(fact) if "ref" in fact.tokens else None
            if role:
                paths[fact.tokens["ref"]] = ("givens", "0", "values", role.replace("distance", "speed"))
        return Built(found.question, paths, found.used)


def _marked(motions: Sequence[Fact], turns: Sequence[Fact]) -> tuple[str, ...]:
    """For each motion the turn ("go", "first", …) said before it and after the motion before it, or ""."""
    found: list[str] = []
    start = 0
    for motion in motions:
        said = [str(turn.data[0]) for turn in turns if start <= turn.start < motion.start]
        found.append(said[-1] if said else "")
        start = motion.start
    return tuple(found)


def _people(facts: Sequence[Fact], motions: Sequence[Fact], tokens: Sequence[Token]) -> tuple[str, ...]:
    """For each motion who moves: the last one named before it and after the motion before; "" for nobody."""
    found: list[str] = []
    start = -1
    for motion in motions:
        said = [
            fact.name("a", tokens)
            for fact in facts
            if fact.tag == "who" and start < fact.start < motion.start
        ]
        found.append(said[-1] if said else "")
        start = motion.start
    return tuple(found)


def _ways(facts: Sequence[Fact], motions: Sequence[Fact]) -> tuple[str, ...]:
    """For each motion how it goes: 걷, 뛰, 자전거 or ""; a way may stand before its speed or after it."""
    found: list[str] = []
    words = [fact for fact in facts if fact.tag in ("moving", "than", "way")]
    for at, motion in enumerate(motions):
        end = motions[at + 1].start if at + 1 < len(motions) else 10**6
        after = [fact.text for fact in words if motion.start < fact.start < end and fact.tag != "way"]
        before = [
            fact.text for fact in words if fact.tag == "way" and _last_before(fact, motion, motions, at)
        ]
        found.append(_way(" ".join((*before, *after[:1]))))
    return tuple(found)


def _last_before(fact: Fact, motion: Fact, motions: Sequence[Fact], at: int) -> bool:
    return (motions[at - 1].start if at else -1) < fact.start < motion.start


def _way(text: str) -> str:
    for sign, ways in (("자전거", ("자전거",)), ("뛰", ("뛰", "달")), ("걷", ("걷", "걸"))):
        if any(way in text for way in ways):
            return sign
    return ""


def assemble(facts: Sequence[Fact], tokens: Sequence[Token]) -> Outcome:
    trip = Trip(facts, tokens)
    if trip.tagged("head") and any(fact.data == ("facing",) for fact in trip.tagged("meeting")):
        return Gap("따로 출발하여 마주 보고 가는 문제는 아직 다루지 못합니다.", 4)
    if trip.tagged("head") or (trip.tagged("catch") and len(trip.motions) == 2):
        return _chase(trip)
    if trip.tagged("meeting", "meet", "lake"):
        return _meet(trip)
    if trip.tagged("difference"):
        return _two_speeds(trip)
    if {"go", "back"} & set(trip.turns):
        return _round_trip(trip)
    if len(trip.motions) == 2:
        return _two_legs(trip)
    if len(trip.motions) <= 1:
        return _constant(trip)
    return Gap("움직임이 세 가지 이상인 문제는 다루지 않습니다.", 2)


def _two_speeds(trip: Trip) -> Outcome:
    differences = trip.tagged("difference")
    if len(differences) != 1 or len(trip.motions) != 2 or trip.tagged("total"):
        return Gap("두 가지 속력과 시간의 차가 하나씩 있어야 합니다.", 3)
    slow, fast = _slow_and_fast(trip, differences[0])
    if slow is None or fast is None:
        return Gap("어느 쪽이 더 오래 걸리는지 속력과 맞지 않습니다.", 4)
    trip.put("speed_slow", slow, "v")
    trip.put("speed_fast", fast, "v")
    trip.put("time_difference", differences[0], "d")
    trip.put_lengths("distance")
    return trip.build("travel.two_speeds", {"distance": "distance", "difference": "time_difference"})


def _slow_and_fast(trip: Trip, difference: Fact) -> tuple[Fact | None, Fact | None]:
    """The slower and the faster motion, by the words; None where the values contradict them."""
    one, other = trip.motions
    later = _later(trip, difference)
    speeds = [trip.speed(one), trip.speed(other)]
    known = speeds[0].number is not None and speeds[1].number is not None
    if later is None:
        if not known or speeds[0].unit != speeds[1].unit or speeds[0].number == speeds[1].number:
            return None, None
        return (one, other) if _less(speeds) else (other, one)
    slow, fast = (one, other) if later is one else (other, one)
    if known and speeds[0].unit == speeds[1].unit and _less(speeds) != (slow is one):
        return None, None
    return slow, fast


def _less(speeds: list[Token]) -> bool:
    first, second = speeds[0].number, speeds[1].number
    assert first is not None
    assert second is not None
    return first < second


def _later(trip: Trip, difference: Fact) -> Fact | None:
    """The motion that takes longer, as far as the words say it."""
    how = str(difference.data[0])
    subject = _subject(trip)
    if how == "apart" or subject is None:
        return None
    if how == "late":
        return subject
    return next(motion for motion in trip.motions if motion is not subject)


def _subject(trip: Trip) -> Fact | None:
    """The motion of which 더 걸린다 or 먼저 도착한다 is said: the one that does not stand before 보다."""
    than = [_before(trip.motions, fact) for fact in trip.tagged("than")]
    if len(than) == 1 and than[0] is not None:
        return next(motion for motion in trip.motions if motion is not than[0])
    for fact in trip.tagged("direction"):
        return next(
            (m for m, turn in zip(trip.motions, trip.turns, strict=True) if turn == fact.data[0]), None
        )
    last = trip.motions[-1].start
    named = [fact for fact in trip.tagged("compare", "who") if fact.start > last]
    return _motion_of(trip, named[0].name("a", trip.tokens)) if named else None


def _motion_of(trip: Trip, name: str) -> Fact | None:
    """The motion of a person; None where nobody or two of that name move."""
    found = [motion for motion, who in zip(trip.motions, trip.people, strict=True) if who == name]
    return found[0] if len(found) == 1 else None


def _before(motions: Sequence[Fact], fact: Fact) -> Fact | None:
    """The last motion said before a fact."""
    return next((motion for motion in reversed(motions) if motion.start < fact.start), None)


def _round_trip(trip: Trip) -> Outcome:
    legs = dict(zip(trip.turns, trip.motions, strict=True))
    if set(legs) != {"go", "back"} or len(trip.motions) != 2:
        return Gap("갈 때의 속력과 올 때의 속력이 하나씩 있어야 합니다.", 3)
    trip.put("speed_go", legs["go"], "v")
    trip.put("speed_back", legs["back"], "v")
    for fact in trip.tagged("total"):
        trip.put("time_total", fact, "t")
    trip.put_lengths("distance")
    return trip.build("travel.round_trip", {"distance": "distance", "time": "time_total"})


def _two_legs(trip: Trip) -> Outcome:
    if not {"first", "second"} & set(trip.turns):
        return Gap("두 움직임이 어떻게 이어지는지 적혀 있지 않습니다.", 2)
    trip.put("speed_first", trip.motions[0], "v")
    trip.put("speed_second", trip.motions[1], "v")
    for fact in trip.tagged("total"):
        trip.put("time_total", fact, "t")
    trip.put_lengths("distance_total")
    return trip.build("travel.two_legs", {"distance": "distance_total", "time": "time_total"})


def _meet(trip: Trip) -> Outcome:
    if len(trip.motions) != 2:
        return Gap("두 사람의 속력이 하나씩 있어야 합니다.", 3)
    if trip.tagged("same_way") or not any(fact.data == ("facing",) for fact in trip.tagged("meeting")):
        return Gap("두 사람이 마주 보고(반대 방향으로) 간다는 말이 없습니다.", 4)
    trip.put("speed_first", trip.motions[0], "v")
    trip.put("speed_second", trip.motions[1], "v")
    trip.put_lengths("distance")
    for fact in trip.tagged("meet"):
        trip.put("time", fact, "t")
    return trip.build("travel.meet", {"distance": "distance", "time": "time"})


def _chase(trip: Trip) -> Outcome:
    if len(trip.motions) != 2:
        return Gap("두 사람의 속력이 하나씩 있어야 합니다.", 3)
    first, second = _first_and_second(trip)
    if first is None or second is None:
        return Gap("누가 먼저 출발했는지 알 수 없습니다.", 3)
    trip.put("speed_first", first, "v")
    trip.put("speed_second", second, "v")
    for fact in trip.tagged("head"):
        trip.put("time_head", fact, "h")
    for fact in trip.tagged("catch", "meet"):
        trip.put("time", fact, "t")
    return trip.build("travel.chase", {"time": "time"})


def _first_and_second(trip: Trip) -> tuple[Fact | None, Fact | None]:
    """Who starts first and who follows, by name where both motions have one, else in the order told."""
    one, other = trip.motions
    names = set(trip.people)
    if "" in names or len(names) != 2:
        return one, other
    for fact in trip.tagged("head"):
        first, second = fact.name("a", trip.tokens), fact.name("b", trip.tokens)
        if first in names:
            return _motion_of(trip, first), _motion_of(trip, next(iter(names - {first})))
        if second in names:
            return _motion_of(trip, next(iter(names - {second}))), _motion_of(trip, second)
    heads = [fact.start for fact in trip.tagged("head")]
    if len(heads) == 1 and one.start < heads[0] < other.start:  # 민수가 분속 60m로 출발한 지 5분 후에 형이 …
        return one, other
    return (None, None) if heads else (one, other)


def _constant(trip: Trip) -> Outcome:
    for fact in trip.motions:
        trip.put("speed", fact, "v")
    for fact in trip.tagged("total", "lasting"):
        trip.put("time", fact, "t")
    trip.put_lengths("distance")
    return trip.build("travel.constant", {"distance": "distance", "time": "time", "speed": "speed"})
