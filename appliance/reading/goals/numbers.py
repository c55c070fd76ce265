"""Goals about natural numbers: prime factors, divisors, greatest common divisor, least common multiple."""

from collections.abc import Callable

from appliance.domain.goals import Goal, GoalKind
from appliance.reading.givens.material import Material
from appliance.reading.goals.shared import number_goal, numbers, numbers_goal
from appliance.reading.outcome import Gap, Outcome
from appliance.reading.phrases import Fact, tiles

TILES = (
    *tiles(
        "goal",
        "~{을}? (바르게 )?소인수분해[하라]",
        "~{을}? (바르게 )?소인수분해한 (것은|결과는|식은|결과로 옳은 것은|것으로 옳은 것은|결과를 쓰시오"
        "|꼴로 나타내시오)",
        "~{을}? (소인수|소수)들?(만)?의 (거듭제곱의 )?곱(으로|의 꼴로) (나타내시오|나타내어라|나타내라"
        "|나타내면|나타낸 것은|표현[하라])",
        "~{을}? 소인수분해하여 (거듭제곱{을} (사용하여|이용하여) )?(나타내시오|나타내어라|나타내라"
        "|나타내면|쓰시오)",
        "소인수분해(?={을}|{은}|$)",
        data=("prime_factor",),
    ),
    *tiles(
        "goal",
        "(모든 )?(양의 )?약수(들)?의 (총 )?개수({은} (모두 )?<count?:how>)?",
        "(양의 )?약수{은} (모두 )?(몇 개|<count?:how>)(인가|인지|입니까|일까|인가요|가 있는가|이다|있는가)?",
        "약수의 수",
        data=("divisor_count",),
    ),
    *tiles(
        "goal",
        "(모든 )?(양의 )?약수(들)?의 (총합|합|총 합|합계)",
        "(모든 )?(양의 )?약수{을} (모두 )?더한 (값|수|것|결과)",
        data=("divisor_sum",),
    ),
    *tiles(
        "goal",
        "(서로 다른 |모든 )?소인수(들)?의 합",
        "(서로 다른 |모든 )?소인수{을} (모두 )?더한 (값|수)",
        data=("prime_sum",),
    ),
    *tiles("goal", "최대공약수", "공약수 중 가장 큰 수", "공약수 중(에서)? 가장 큰 (수|것)", data=("gcd",)),
    *tiles(
        "goal",
        "최소공배수",
        "공배수 중 가장 작은 수",
        "공배수 중(에서)? 가장 작은 (수|것|자연수)",
        data=("lcm",),
    ),
    *tiles(
        "method",
        "~{을}? 소인수분해(하였을 때|했을 때|하여|할 때|한 후|하고|{을} 이용하여|하면),?( 이 수의| 그 수의)?",
        "소인수분해{을} 이용하여",
        "나눗셈{을} 이용하여",
    ),
)


def _gcd(kind: GoalKind, name: str) -> Callable[[Material, Fact], Outcome]:
    def resolve(material: Material, fact: Fact) -> Outcome:
        found = numbers(material)
        if len(found) < 2:
            return Gap(f"{name}를 구할 수가 두 개 이상 있어야 합니다.", 3)
        if material.count_said and material.count_said != len(found):
            return Gap(f"수가 {material.count_said}개라고 했는데 {len(found)}개가 적혀 있습니다.", 3)
        return numbers_goal(found, (), material, Goal(kind))

    return resolve


def _about(kind: GoalKind) -> Callable[[Material, Fact], Outcome]:
    return lambda material, fact: number_goal(material, Goal(kind))


RESOLVERS: dict[str, Callable[[Material, Fact], Outcome]] = {
    "prime_factor": _about(GoalKind.PRIME_FACTOR),
    "divisor_count": _about(GoalKind.DIVISOR_COUNT),
    "divisor_sum": _about(GoalKind.DIVISOR_SUM),
    "prime_sum": _about(GoalKind.PRIME_SUM),
    "gcd": _gcd(GoalKind.GCD, "최대공약수"),
    "lcm": _gcd(GoalKind.LCM, "최소공배수"),
}
