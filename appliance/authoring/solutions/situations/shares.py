"""Means of two groups, shares of a whole, chances of two events."""

from fractions import Fraction

from appliance.authoring.solutions.build import frac, node, plain_sum, subtract, times
from appliance.authoring.solutions.lines import eq, line
from appliance.authoring.solutions.situations.story import Story
from appliance.domain.errors import Unsolvable
from appliance.mathtext.tree import Frac, Group, Node
from appliance.solving.data.told import scalar
from appliance.solving.surd import Surd


def two_groups(story: Story) -> tuple[str, ...]:
    """All points over all persons."""
    if not story.asks("mean_total"):
        raise Unsolvable("전체 평균을 구하는 풀이만 쓸 수 있습니다.")
    counts = [story[f"count_{name}"] for name in ("first", "second")]
    means = [story[f"mean_{name}"] for name in ("first", "second")]
    rows = plain_sum(*(times(count, mean) for count, mean in zip(counts, means, strict=True)))
    points = sum((count * mean for count, mean in zip(counts, means, strict=True)), Fraction(0))
    people = sum(counts, Fraction(0))
    return (
        line("두 집단의 값을 모두 더하면 {}이다.", eq(rows, points)),
        line("전체 인원은 {}이다.", eq(plain_sum(*counts), people)),
        *story.ending(frac(points, people)),
    )


def relative(story: Story) -> tuple[str, ...]:
    """frequency = total × relative, turned to what is asked."""
    unknown = story.unknown(("frequency", "total", "relative"))
    if unknown == "frequency":
        return ("도수는 전체 도수와 상대도수의 곱이다.", *story.ending(times(story["total"], _share(story))))
    if unknown == "relative":
        return (
            "상대도수는 도수를 전체 도수로 나눈 값이다.",
            *story.ending(frac(story["frequency"], story["total"])),
        )
    row = Frac(node(story["frequency"]), _share(story))
    return ("전체 도수는 도수를 상대도수로 나눈 값이다.", *story.ending(row))


def _share(story: Story) -> Node:
    return decimal(story["relative"])


def decimal(value: Fraction) -> Node:
    """0.3 as it was told; a third as a fraction."""
    return scalar(Surd.of(value)).value


def complement(story: Story) -> tuple[str, ...]:
    return (
        "전체 확률에서 사건이 일어날 확률을 뺀다.",
        *story.ending(subtract(1, decimal(story["chance"]))),
    )


def two_events(story: Story) -> tuple[str, ...]:
    """Products of the chances, or of those that it does not happen."""
    p, q = story["first"], story["second"]
    (asked,) = story.asked
    why = "두 사건은 서로 영향을 끼치지 않으므로 확률을 곱한다."
    if asked == "both":
        return (why, *story.ending(times(p, q)))
    rest = [Group(subtract(1, p)), Group(subtract(1, q))]
    none = times(1 - p, 1 - q)
    if asked == "none":
        return (why, *story.ending(times(*rest), none))
    if asked == "some":
        told = line("둘 다 일어나지 않을 확률은 {}이다.", eq(times(*rest), none, (1 - p) * (1 - q)))
        return (why, told, *story.ending(subtract(1, (1 - p) * (1 - q))))
    if asked == "one":
        first, second = times(p, 1 - q), times(1 - p, q)
        return (why, *story.ending(plain_sum(first, second)))
    raise Unsolvable("이 확률의 풀이는 쓸 수 없습니다.")
