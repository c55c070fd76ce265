"""What GP is asked about polygons, circles, sectors and solids: the formula of each, from the stem's numbers."""

import re
from collections.abc import Callable

from second_opinion import Printed
from second_opinion_formulas import near

Rule = Callable[[dict[str, str], str], str]
# What a length may be called; the number stands right behind it.
NAMES = {
    "r": r"(?:밑면의 )?반지름의 길이[가는이]? ?(\d+)",
    "d": r"(?:밑면의 )?지름의 길이[가는이]? ?(\d+)",
    "h": r"(?<!삼각형의 )높이[가는이]? ?(\d+)",
    "s": r"옆면인 삼각형의 높이[가는이]? ?(\d+)",
    "l": r"모선의 길이[가는이]? ?(\d+)",
    "a": r"밑면의 한 변의 길이[가는이]? ?(\d+)",
    "t": r"중심각의 크기[가는이]? ?(\d+)",
    "w": r"가로의 길이[가는이]? ?(\d+)",
    "v": r"세로의 길이[가는이]? ?(\d+)",
    "e": r"한 모서리의 길이[가는이]? ?(\d+)",
}


def lengths(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for letter, pattern in NAMES.items():
        told = re.findall(r"(?<!반)" * (letter == "d") + pattern, words)
        if len(told) == 1:
            found[letter] = told[0]
    if "d" in found and "r" not in found:
        found["r"] = f"({found['d']}/2)"
    return found


def _solid(surface: str, volume: str) -> Rule:
    def rule(n: dict[str, str], asked: str) -> str:
        formula = surface if "겉넓이" in asked else volume if "부피" in asked else ""
        assert formula
        return formula.format(**n)

    return rule


def sector(n: dict[str, str], asked: str) -> str:
    if "호의 길이" in asked:
        return "2*Pi*{r}*{t}/360".format(**n)
    assert "넓이" in asked
    return "Pi*{r}^2*{t}/360".format(**n)


RULES: tuple[tuple[str, Rule], ...] = (
    (r"원기둥", _solid("2*Pi*{r}^2+2*Pi*{r}*{h}", "Pi*{r}^2*{h}")),
    (r"원뿔(?!대)", _solid("Pi*{r}^2+Pi*{r}*{l}", "Pi*{r}^2*{h}/3")),
    (r"반구", _solid("3*Pi*{r}^2", "2*Pi*{r}^3/3")),
    (r"(?<![가-힣])구(?:의|이고| 모양)", _solid("4*Pi*{r}^2", "4*Pi*{r}^3/3")),
    (r"정사각뿔", _solid("{a}^2+2*{a}*{s}", "{a}^2*{h}/3")),
    (r"직육면체", _solid("2*({w}*{v}+{v}*{h}+{w}*{h})", "{w}*{v}*{h}")),
    (r"정육면체", _solid("6*{e}^2", "{e}^3")),
    (r"부채꼴", sector),
)


def opinion(stem: Printed, key: Printed) -> str | None:
    """GP text that is 1 where the key is right; None for another figure, or another thing asked of it."""
    words = stem.words
    asked = re.split(r"일 때|이다\. |인 |인데", words)[-1]
    if re.search(r"그릇에|닮|비를|회전|전개도|단면|처음|남은|물", words):
        return None
    found = [rule for named, rule in RULES if re.search(named, words)]
    try:
        return near(found[0](lengths(words), asked), key) if found else None
    except (KeyError, AssertionError):
        return None
