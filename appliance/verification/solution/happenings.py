"""Events in the words of a solution, as tests of one outcome: 눈의 수의 합이 8인, 앞면이 2개 나오는."""

import re
from collections.abc import Callable, Sequence
from math import prod

from appliance.verification.checkback.chance import Outcome
from appliance.verification.solution.wholes import is_prime

Test = Callable[[Outcome], bool]
Build = Callable[[Sequence[int], re.Match[str]], Test]

_N = "⟨\\d+⟩"


def happening(words: str, numbers: Sequence[int]) -> Test | None:
    """The test of an event, `words` masked and ending before 경우 or 확률; None where they say none."""
    for pattern, build in _EVENTS:
        if (found := pattern.fullmatch(words)) is not None:
            return build(numbers, found)
    return None


def _ints(outcome: Outcome) -> list[int]:
    return [value for value in outcome if isinstance(value, int)]


def _measure(name: str) -> Callable[[Outcome], int]:
    return {
        "합": lambda o: sum(_ints(o)),
        "차": lambda o: max(_ints(o)) - min(_ints(o)),
        "곱": lambda o: prod(_ints(o)),
    }[name]


def _compared(numbers: Sequence[int], found: re.Match[str]) -> Test:
    measure, (n,) = _measure(found["what"]), numbers[:1]
    tests: dict[str, Callable[[int], bool]] = {
        "인": lambda value: value == n,
        " 이하인": lambda value: value <= n,
        " 이상인": lambda value: value >= n,
        " 미만인": lambda value: value < n,
        "의 배수인": lambda value: value % n == 0,
    }
    test = tests[found["how"]]
    return lambda outcome: test(measure(outcome))


def _single(numbers: Sequence[int], found: re.Match[str]) -> Test:
    (n,) = numbers[:1]
    test: Callable[[int], bool] = {
        "의 배수": lambda value: value % n == 0,
        "의 약수": lambda value: n % value == 0,
        " 이상": lambda value: value >= n,
        " 이하": lambda value: value <= n,
        " 미만": lambda value: value < n,
        " 초과": lambda value: value > n,
        "": lambda value: value == n,
    }[found["how"]]
    return lambda outcome: test(_ints(outcome)[0])


def _kind(numbers: Sequence[int], found: re.Match[str]) -> Test:
    test: Callable[[int], bool] = {
        "소수": is_prime,
        "합성수": lambda value: value > 1 and not is_prime(value),
        "홀수": lambda value: value % 2 == 1,
        "짝수": lambda value: value % 2 == 0,
    }[found["kind"]]
    return lambda outcome: test(_ints(outcome)[0])


def _parity(numbers: Sequence[int], found: re.Match[str]) -> Test:
    rest = 1 if found["kind"] == "홀수" else 0
    if found.groupdict().get("one"):
        return lambda outcome: any(value % 2 == rest for value in _ints(outcome))
    return lambda outcome: all(value % 2 == rest for value in _ints(outcome))


def _product_parity(numbers: Sequence[int], found: re.Match[str]) -> Test:
    rest = 1 if found["kind"] == "홀수" else 0
    return lambda outcome: prod(_ints(outcome)) % 2 == rest


def _face(numbers: Sequence[int], found: re.Match[str]) -> Test:
    face = found["face"]
    if found["how"] == "모두 ":
        return lambda outcome: set(outcome) == {face}
    if found["how"].startswith("적어도"):
        return lambda outcome: face in outcome
    return lambda outcome: face in outcome if len(outcome) == 1 else False


def _faces(numbers: Sequence[int], found: re.Match[str]) -> Test:
    face, (n,) = found["face"], numbers[:1]
    if found["least"]:
        return lambda outcome: outcome.count(face) >= n
    return lambda outcome: outcome.count(face) == n


def _colours(numbers: Sequence[int], found: re.Match[str]) -> Test:
    colours = set(found["colours"].split(" 공 또는 "))
    return lambda outcome: all(ball in colours for ball in outcome)


def _colour(numbers: Sequence[int], found: re.Match[str]) -> Test:
    colour = found["colour"]
    tests: dict[str, Test] = {
        "이 아닌 공이 나오는": lambda o: all(ball != colour for ball in o),
        "이 적어도 하나 나오는": lambda o: colour in o,
        "이 하나도 나오지 않는": lambda o: colour not in o,
        "이 하나도 나오지 않을": lambda o: colour not in o,
        "만 나오는": lambda o: all(ball == colour for ball in o),
    }
    return tests[found["how"]]


def _pip(numbers: Sequence[int], found: re.Match[str]) -> Test:
    (n,) = numbers[:1]
    if found["how"] == "적어도 하나는":
        return lambda outcome: n in outcome
    return lambda outcome: n not in outcome


_PATTERNS: tuple[tuple[str, Build], ...] = (
    (
        rf"(?:나오는 눈의 수의 )?(?P<what>합|차|곱)(?:이|가) {_N}"
        r"(?P<how>인| 이하인| 이상인| 미만인|의 배수인)",
        _compared,
    ),
    (r"나오는 눈의 수가 (?:서로|모두) 같은", lambda n, f: lambda o: len(set(o)) == 1),
    (r"나오는 눈의 수가 (?:서로|모두) 다른", lambda n, f: lambda o: len(set(o)) == len(o)),
    (r"모두 같은 면이 나오는", lambda n, f: lambda o: len(set(o)) == 1),
    (rf"(?:두 경우에 모두 속하는 )?{_N}(?P<how>의 배수|의 약수| 이상| 이하| 미만| 초과|)인", _single),
    (r"(?P<kind>소수|합성수|홀수|짝수)인", _kind),
    (r"나오는 눈의 수가 모두 (?P<kind>홀수)이어서 곱이 홀수인", _parity),
    (r"곱이 (?P<kind>홀수|짝수)인", _product_parity),
    (r"(?P<one>적어도 하나는) (?P<kind>홀수|짝수)의 눈이 나오는", _parity),
    (r"모두 (?P<kind>홀수|짝수)의 눈이 나오는", _parity),
    (rf"(?P<how>적어도 하나는) {_N}의 눈이 나오는", _pip),
    (rf"(?P<how>모두) {_N} 이외의 눈이 나오는", _pip),
    (r"(?P<how>모두 |적어도 한 개는 |)(?P<face>앞면|뒷면)이 나오는", _face),
    (rf"(?P<face>앞면|뒷면)이 {_N}개 (?P<least>이상 )?나오는", _faces),
    (rf"(?:{_N}개 모두 )?(?P<colours>[가-힣]+(?: 공 또는 [가-힣]+)*) 공이 나오는", _colours),
    (r"공이 나오는", lambda n, f: lambda o: True),
    (
        r"(?P<colour>[가-힣]+) 공(?P<how>이 아닌 공이 나오는|이 적어도 하나 나오는|이 하나도 나오지 않는"
        r"|이 하나도 나오지 않을|만 나오는)",
        _colour,
    ),
)  # fmt: skip
_EVENTS = [(re.compile(text), build) for text, build in _PATTERNS]
