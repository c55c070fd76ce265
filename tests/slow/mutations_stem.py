"""Damages of the stem, and of what a reader sees first anywhere in the item."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from mutations import NUMBER, Good, breaker, other_unit

from appliance.authoring import solutions
from appliance.domain.answers import Scalar
from appliance.domain.encoding import decode, encode
from appliance.domain.errors import Unsolvable
from appliance.domain.givens import Situation
from appliance.domain.item import Draft
from appliance.domain.question import Question
from appliance.korean.units import find
from appliance.mathtext.tree import Num
from appliance.solving import key_text

PARTICLES = {
    "을": "를",
    "를": "을",
    "은": "는",
    "는": "은",
    "과": "와",
    "와": "과",
    "으로": "로",
    "로": "으로",
}
# Words whose loss takes nothing from the problem: the rest still says the same, and says it well.
INCIDENTAL = {
    "모양과", "크기가", "같은", "임의로", "서로", "각각", "모두", "다음", "자연수", "이", "주어진", "식", "두", "수",
    "일차방정식", "이차방정식", "일차부등식", "연립방정식", "방정식", "일차함수", "이차함수", "함수", "순환소수", "분수",
    "어떤", "현재", "다른", "그", "하나의", "더", "완전히", "그래프의", "하나씩", "카드에",
    "부등식", "수의", "나온", "나오는", "이차식", "다항식", "포물선", "이차식을", "다항식을",
}  # fmt: skip


@breaker("stem number")
def stem_number(good: Good, rng: random.Random) -> Iterator[Draft]:
    """The stem says another number than its author claims."""
    stem = good.draft.stem
    for token in rng.sample(found := list(NUMBER.finditer(stem)), min(2, len(found))):
        yield replace(good.draft, stem=_put(stem, token, int(token[0]) + rng.choice((1, 2, 10))))


@breaker("stem number, claimed")
def honest_number(good: Good, rng: random.Random) -> Iterator[Draft]:
    """Another problem, honestly claimed, with the old key and the old solution."""
    stem = good.draft.stem
    tokens = list(NUMBER.finditer(stem))
    rng.shuffle(tokens)
    for token in tokens:
        if [other[0] for other in tokens].count(token[0]) != 1:
            continue
        new = int(token[0]) + rng.choice((1, 2, 3))
        claimed = _with_number(good.draft.claimed, token[0], str(new))
        if claimed is not None:
            yield replace(good.draft, stem=_put(stem, token, new), claimed=claimed)
            return


def _put(text: str, token: re.Match[str], number: int) -> str:
    return text[: token.start()] + str(number) + text[token.end() :]


def _with_number(question: Question, old: str, new: str) -> Question | None:
    """The question with the number exchanged; None where it does not stand there exactly once."""
    form = encode(question)
    spots: list[tuple[Any, Any]] = []

    def collect(part: Any) -> None:
        keys: Any = (
            part.keys() if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
        )
        for key in keys:
            if part[key] == old or (part[key] == int(old) and not isinstance(part[key], bool)):
                spots.append((part, key))
            collect(part[key])

    collect(form)
    if len(spots) != 1:
        return None
    part, key = spots[0]
    part[key] = new if isinstance(part[key], str) else int(new)
    return cast(Question, decode(form))


@breaker("stem unit")
def stem_unit(good: Good, rng: random.Random) -> Iterator[Draft]:
    for at in range(3):
        if (text := other_unit(good.draft.stem, at)) != good.draft.stem and text:
            yield replace(good.draft, stem=text)


@breaker("stem word dropped")
def word_dropped(good: Good, rng: random.Random) -> Iterator[Draft]:
    words = good.draft.stem.split(" ")
    spots = [
        at for at, word in enumerate(words)
        if "$" not in word and "\\" not in word and word.rstrip(",.") not in INCIDENTAL
        and sum(each.count("$") for each in words[:at]) % 2 == 0
    ]  # fmt: skip
    for at in rng.sample(spots, min(2, len(spots))):
        yield replace(good.draft, stem=" ".join(words[:at] + words[at + 1 :]))


@breaker("condition dropped")
def condition_dropped(good: Good, rng: random.Random) -> Iterator[Draft]:
    shorter = re.sub(r"\s*\(단[^)]*\)", "", good.draft.stem)
    told = re.search(r"\(단,? (?:\$[a-z]\$(?:, )?)+[은는] (?:모두 )?상수(?:이다)?\.?\)", good.draft.stem)
    # A key is in lowest terms all the same; a letter that is asked for is a constant, said or unsaid.
    if "기약분수" not in good.draft.stem and not told:
        yield replace(good.draft, stem=shorter)


@breaker("no request")
def no_request(good: Good, rng: random.Random) -> Iterator[Draft]:
    stem = good.draft.stem
    yield replace(good.draft, stem=re.sub(r"[.?]$", "", stem))
    yield replace(good.draft, stem=re.sub(r"\s*[가-힣]*(?:시오|라|가|은|는|지)[.?]$", "", stem))
    yield replace(good.draft, stem=re.sub(r"(?:하시오|하여라|하라)\.$", "한다.", stem))
    yield replace(good.draft, stem=re.sub(r"\?$", ".", stem))


@breaker("wrong particle")
def wrong_particle(good: Good, rng: random.Random) -> Iterator[Draft]:
    yield from _everywhere(good, rng, _particle)


def _particle(text: str, rng: random.Random) -> str:
    found = list(re.finditer(r"(?<=[\$\dm%])(을|를|은|는|과|와|으로|로)(?=[ ,.])", text))
    if not found:
        return text
    hit = rng.choice(found)
    return text[: hit.start()] + PARTICLES[hit[0]] + text[hit.end() :]


def _everywhere(good: Good, rng: random.Random, change: Any) -> Iterator[Draft]:
    """The damage in the stem, in one line, and in one option."""
    draft = good.draft
    yield replace(draft, stem=change(draft.stem, rng))
    at = rng.randrange(len(draft.solution))
    line = change(draft.solution[at], rng)
    yield replace(draft, solution=(*draft.solution[:at], line, *draft.solution[at + 1 :]))


def _at_a_gap(text: str, rng: random.Random, word: str) -> str:
    gaps = [hit.start() for hit in re.finditer(" ", text) if text[: hit.start()].count("$") % 2 == 0]
    at = rng.choice(gaps) if gaps else len(text)
    return text[:at] + word + text[at:]


@breaker("leftovers")
def leftovers(good: Good, rng: random.Random) -> Iterator[Draft]:
    junk = rng.choice(
        ("  ", " \\frac", " {}", " None", " $$", " \\,", " __", " <b>", " #", " **", "\\quad", " nan")
    )
    yield from _everywhere(good, rng, lambda text, r: _at_a_gap(text, r, junk))


@breaker("foreign word")
def foreign_word(good: Good, rng: random.Random) -> Iterator[Draft]:
    word = rng.choice((" the", " answer", " is", " Let", " 문제1", " x", " A", " solve", " 答", " です"))
    yield from _everywhere(good, rng, lambda text, r: _at_a_gap(text, r, word))


@breaker("furniture")
def furniture(good: Good, rng: random.Random) -> Iterator[Draft]:
    stem = good.draft.stem
    for text in (
        f"17. {stem}",
        f"{stem} (5점)",
        f"[서술형] {stem}",
        f"{stem} 부호 실수함",
        f"※ {stem}",
        f"정답: {stem}",
    ):
        yield replace(good.draft, stem=text)


@breaker("misspelt")
def misspelt(good: Good, rng: random.Random) -> Iterator[Draft]:
    stem = good.draft.stem
    for good_word, bad in (
        ("시오", "시요"),
        ("꼭짓점", "꼭지점"),
        ("개수", "갯수"),
        ("인수분해", "인수 분해"),
        ("방정식", "방정 식"),
    ):
        if good_word in stem:
            yield replace(good.draft, stem=stem.replace(good_word, bad))


@breaker("impossible quantity")
def impossible(good: Good, rng: random.Random) -> Iterator[Draft]:
    """Right in every number, and impossible: walkers a hundred times as fast, ages ten times as great."""
    draft = good.draft
    story = draft.claimed.only(Situation)
    if story is None or draft.options or not story.kind.startswith(("travel.", "ages.")):
        return
    times, kinds = (100, ("speed", "length")) if story.kind.startswith("travel.") else (10, ("age",))

    def scaled(number: str, unit: str) -> str:
        known = find(unit)
        return f"{int(number) * times}{unit}" if known and known.dimension in kinds else number + unit

    stem = re.sub(r"(\d+)(km|m|살|세|년)", lambda found: scaled(found[1], found[2]), draft.stem)
    values = tuple(
        (role, replace(q, value=q.value * times) if (u := find(q.unit)) and u.dimension in kinds else q)
        for role, q in story.values
    )
    claimed = replace(draft.claimed, givens=(replace(story, values=values),))
    answer = draft.answer
    if (
        isinstance(answer, Scalar)
        and isinstance(answer.value, Num)
        and (u := find(answer.unit))
        and u.dimension in kinds
    ):
        answer = Scalar(Num(str(answer.value.value * times)), answer.unit)
    try:
        lines = solutions.write(claimed, answer, draft.grade)
    except Unsolvable:
        return
    yield replace(draft, stem=stem, claimed=claimed, answer=answer, key=key_text(answer), solution=lines)
