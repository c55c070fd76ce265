"""What solutions say in the words of one kind of story: salt, ways and times, ages, shares, rows."""

from collections.abc import Iterator
from decimal import Decimal

from appliance.domain.givens import Situation
from appliance.korean.units import UNITS, speed_unit
from appliance.mathtext.tree import symbols
from appliance.verification.numeric import close, decimal, number
from appliance.verification.solution.amounts import PACE, fits
from appliance.verification.solution.phrases import Hit
from appliance.verification.solution.proof import Proof
from appliance.verification.solution.script import Value
from appliance.verification.solution.table import Table

STORIES = Table()
_LENGTH = "(?P<length>km|cm|m)"


def _kind(proof: Proof) -> str:
    story = proof.world.question.only(Situation)
    return story.kind if story is not None else ""


def _role(proof: Proof, *names: str) -> list[Decimal]:
    return [value for name, value in proof.world.roles.items() if name in names]


# --- numbers -------------------------------------------------------------------------------------------


_SUMS = ("angle_sum", "exterior_sum", "whole_sum", "all", "edges_faces", "vertices_edges", "vertices_faces")


@STORIES.claim(r"(?<![가-힣])(?P<op>합|곱|차)(?:이|가) {n}(?=이므로|므로|에서|이고|고)")
def total(proof: Proof, hit: Hit) -> bool | None:
    if not _kind(proof):
        return None
    roles = {"합": ("total", "sum", "digit_sum", *_SUMS), "차": ("difference",), "곱": ()}[hit.word("op")]
    return proof.comes_to(hit["n"], *_role(proof, *roles))


@STORIES.claim(r"숫자의 합이 {n}")
def digits(proof: Proof, hit: Hit) -> bool:
    return proof.comes_to(hit["n"], *_role(proof, "digit_sum"))


@STORIES.claim(r"{n}만큼")
def difference(proof: Proof, hit: Hit) -> bool:
    return proof.comes_to(hit["n"], *map(abs, _role(proof, "increase", "difference", "longer")))


@STORIES.claim(r"(?:두|세|네|다섯|여섯|일곱) 수는 {row*}이다")
def row(proof: Proof, hit: Hit) -> bool:
    """The consecutive numbers, in letters or in digits."""
    written, wanted = hit.all("row"), list(_row(proof))
    return len(written) == len(wanted) and all(
        proof.comes_to(value, each) for value, each in zip(written, wanted, strict=True)
    )


def _row(proof: Proof) -> Iterator[Decimal]:
    roles = proof.world.roles
    if "smallest" in roles and "count" in roles:
        step = roles.get("step", Decimal(1))
        yield from (roles["smallest"] + step * at for at in range(int(roles["count"])))


# --- work ----------------------------------------------------------------------------------------------


@STORIES.claim(r"전체 일의 양을 {one}이라 하면")
def whole_work(proof: Proof, hit: Hit) -> bool:
    return proof.comes_to(hit["one"], 1)


@STORIES.claim(r"하루에 하는 일의 양은 각각 {a}, {b}")
def shares(proof: Proof, hit: Hit) -> bool:
    """One day's part of each, in their order."""
    return proof.comes_to(hit["a"], *_days(proof, "days_first")) and proof.comes_to(
        hit["b"], *_days(proof, "days_second")
    )


@STORIES.claim(r"하루에 하는 일의 양은 함께 할 때 {a}, 한 사람이 혼자 할 때 {b}")
def shares_together(proof: Proof, hit: Hit) -> bool:
    alone = _days(proof, "days_first", "days_second")
    return proof.comes_to(hit["a"], *_days(proof, "days_together")) and proof.comes_to(hit["b"], *alone)


@STORIES.claim(r"다른 사람이 하루에 하는 일의 양은 {a}")
def other_share(proof: Proof, hit: Hit) -> bool:
    return proof.comes_to(hit["a"], *_days(proof, "days_first", "days_second"))


def _days(proof: Proof, *roles: str) -> list[Decimal]:
    return [decimal(UNITS["일"].size) / value for value in _role(proof, *roles)]


# --- ways ----------------------------------------------------------------------------------------------


@STORIES.claim(rf"{PACE} {{s}} ?{_LENGTH}<으로> 가면 {{e}} ?(?P<unit>시간|분|초)")
def time_at_pace(proof: Proof, hit: Hit) -> bool:
    """The distance over this very speed."""
    speed = _speed(proof, hit, hit["s"])
    distances = _role(proof, "distance")
    return bool(speed) and any(
        _is_time(proof, hit["e"], hit.word("unit"), each / speed) for each in distances if speed
    )


def _speed(proof: Proof, hit: Hit, value: Value) -> Decimal | None:
    unit, found = speed_unit(hit.word("pace"), hit.word("length")), proof.result(value)
    return found * decimal(unit.size) if unit is not None and found is not None else None


@STORIES.claim(r"갈 때 {e} ?(?P<go>시간|분|초), 올 때 {f} ?(?P<back>시간|분|초)")
def there_and_back(proof: Proof, hit: Hit) -> bool:
    roles = proof.world.roles
    if not {"distance", "speed_go", "speed_back"} <= roles.keys():
        return False
    go, back = roles["distance"] / roles["speed_go"], roles["distance"] / roles["speed_back"]
    return _is_time(proof, hit["e"], hit.word("go"), go) and _is_time(proof, hit["f"], hit.word("back"), back)


def _is_time(proof: Proof, value: Value, unit: str, expected: Decimal) -> bool:
    found = proof.result(value)
    return found is not None and close(found * decimal(UNITS[unit].size), expected)


@STORIES.claim(rf"{PACE} {{s}} ?{_LENGTH}<으로> 간 거리(?:을|를|은|는) {{v}}")
def leg_of_speed(proof: Proof, hit: Hit) -> bool:
    """The distance that belongs to this speed."""
    pairs = (("speed_first", "distance_first"), ("speed_second", "distance_second"))
    return _paired(proof, _speed(proof, hit, hit["s"]), pairs, hit["v"], "length")


def _paired(
    proof: Proof, key: Decimal | None, pairs: tuple[tuple[str, str], ...], value: Value, dimension: str
) -> bool:
    roles = proof.world.roles
    return key is not None and any(
        close(roles[one], key) and fits(proof, value, roles[other], dimension)
        for one, other in pairs
        if one in roles and other in roles
    )


# --- people --------------------------------------------------------------------------------------------


@STORIES.claim(r"나이는 각각 {a}(?:살|세|), {b}(?:살|세|)")
def ages(proof: Proof, hit: Hit) -> bool:
    """The older one first."""
    roles = proof.world.roles
    if not {"older", "younger"} <= roles.keys():
        return False
    years = roles.get("years", Decimal(0))
    return proof.comes_to(hit["a"], roles["older"] + years) and proof.comes_to(
        hit["b"], roles["younger"] + years
    )


@STORIES.claim(r"{n}[가-힣]+씩 나누어 줄 때 {e}")
def shared_out(proof: Proof, hit: Hit) -> bool:
    """So many each: the expression grows by so many with each person."""
    each, body = proof.result(hit["n"]), hit["e"].node
    letters = sorted(symbols(body))
    if each is None or len(letters) != 1:
        return False
    one, two = (number(body, {letters[0]: Decimal(n)}) for n in (1, 2))
    return close(two - one, each) and proof.comes_to(hit["e"], *_role(proof, "things"))


# --- mixtures ------------------------------------------------------------------------------------------


@STORIES.claim(r"(?P<what>소금물|설탕물|소금|설탕)의 양은 {v}(?! ?[가-힣]+씩)")
def mass_of(proof: Proof, hit: Hit) -> bool | None:
    """What is said of the solution is no mass of salt, and the other way round."""
    if not _kind(proof).startswith("mixture."):
        return None
    wanted = _solutions(proof) if hit.word("what").endswith("물") else _salts(proof)
    return any(fits(proof, hit["v"], each, "mass") for each in wanted)


def _solutions(proof: Proof) -> list[Decimal]:
    """The masses of solution, before, after and mixed."""
    roles = proof.world.roles
    found = [value for name, value in roles.items() if name.startswith("mass")]
    if "mass_before" in roles:
        before = roles["mass_before"]
        changes = {"mixture.add_water": "water", "mixture.add_salt": "salt", "mixture.evaporate": "water"}
        change = roles.get(changes.get(_kind(proof), ""), Decimal(0))
        found.append(before - change if _kind(proof).endswith("evaporate") else before + change)
    return found


def _salts(proof: Proof) -> list[Decimal]:
    """The masses of salt: those that are no mass of a solution."""
    solutions = _solutions(proof)
    masses = [each.value for each in proof.world.measures if each.dimension == "mass"]
    return [mass for mass in masses if not any(close(mass, each) for each in solutions)]


@STORIES.claim(r"{p}%의 (?:소금물|설탕물)의 양(?:을|은|는) {v}")
def mass_of_percent(proof: Proof, hit: Hit) -> bool:
    """The mass of the solution that has this percentage."""
    names = ("first", "second", "mixed")
    pairs = tuple((f"percent_{name}", f"mass_{name}") for name in names)
    return _paired(proof, proof.result(hit["p"]), pairs, hit["v"], "mass")
